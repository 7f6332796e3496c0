"""How room is shared: among the names of a path on one line, and among the panels of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


def shared(wanted: Sequence[int], room: int) -> list[int]:
    """Return the width that each part gets of a line's room, in pixels.

    Short parts stand whole; what they leave is shared evenly by the longer ones.
    """
    widths = [0] * len(wanted)
    left = max(room, 0)
    for done, at in enumerate(sorted(range(len(wanted)), key=lambda at: wanted[at])):
        widths[at] = min(wanted[at], left // (len(wanted) - done))
        left -= widths[at]
    return widths


def side_stands(asked: bool | None, width: int) -> bool:
    """Say whether the right panel stands in a window of this width.

    Args:
        asked: Whether it was asked for or put away; None when neither was ever done, and a narrow window does without.
        width: The window's, in pixels.
    """
    return width >= tokens.SIDE_FROM if asked is None else asked
