"""How wide the columns of a table are: as wide as they like where there is room, else shared by what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontMetrics

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.ui.forms.columns import Column

_CELL_ROOM: Final = tokens.GAP
"""Beside the text of a cell."""
_HEADING_ROOM: Final = 2 * tokens.GAP + tokens.BORDER
_SIGN_ROOM: Final = tokens.STATUS_SIZE + tokens.GAP
_FEWEST_LETTERS: Final = 8
"""Below this a column of words is no column."""
_MOST_LINES: Final = 3
"""One long text does not take the width of all others."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in pixels.

    Attributes:
        least: With its heading in two lines, and words in as many as it takes.
        wanted: In a table with room.
        whole: With the longest text in one line; at least `least`.
        stretches: Takes a share of the width that is left.
    """

    least: int
    wanted: int
    whole: int
    stretches: bool = False


def shared(needs: Sequence[Need], available: int, *, can_scroll: bool) -> list[int]:
    """Return the width of each column.

    Where all get what they want, those that stretch take the rest. Where they do not, the width is shared by how long
    the texts are, so that rows become as low as they can be, and no column gets less than the least it can do with.
    A table that is wider even so scrolls: with the widths it wants if `can_scroll`, else as narrow as can be.
    """
    wanted = [need.wanted for need in needs]
    least = [need.least for need in needs]
    if sum(wanted) <= available:
        stretching = [need.wanted if need.stretches else 0 for need in needs]
        rest = (available - sum(wanted)) if any(stretching) else 0
        return [
            width + share for width, share in zip(wanted, _parts(rest, stretching), strict=True)
        ]
    if sum(least) <= available:
        return _by_length(needs, available)
    return wanted if can_scroll else least


def need_of(column: Column, texts: Iterable[str], font: QFont) -> Need:
    """Return what a column needs for its heading and these texts, written in a font."""
    metrics, bold = QFontMetrics(font), _bold_metrics(font)
    letter = metrics.averageCharWidth()
    in_one = bold.horizontalAdvance(column.title) + _HEADING_ROOM
    lines = broken(column.title).split("\n")
    in_two = max(map(bold.horizontalAdvance, lines)) + _HEADING_ROOM
    room = _CELL_ROOM + (_SIGN_ROOM if column.sign or column.warning else 0)
    declared = column.width * letter + room
    texts = set(texts) - {""}
    longest = max((_advance(metrics, text.split("\n")) for text in texts), default=0) + room
    wanted = max(declared, in_one)
    if column.is_number:
        parts = max((_advance(metrics, text.split()) for text in texts), default=0) + room
        least = max(in_two, min(max(parts, declared), wanted))  # also what will be typed is seen
        wanted = max(wanted, min(longest, 2 * wanted))
    else:
        least = min(wanted, max(in_two, _FEWEST_LETTERS * letter + room))
    whole = min(longest, _MOST_LINES * wanted) if texts else wanted
    return Need(least, wanted, max(least, whole), column.stretches)


def heading(title: str, width: int, font: QFont) -> str:
    """Return a heading as it is written in a width: in two lines where one does not hold it."""
    fits = _bold_metrics(font).horizontalAdvance(title) + _HEADING_ROOM <= width
    return title if fits else broken(title)


def broken(title: str) -> str:
    """Return a heading of several words in two lines, parted where they are most alike."""
    places = [at for at, sign in enumerate(title) if sign == " "]
    if not places:
        return title
    at = min(places, key=lambda at: max(at, len(title) - at))
    return f"{title[:at]}\n{title[at + 1 :]}"


def _advance(metrics: QFontMetrics, texts: Iterable[str]) -> int:
    return max(map(metrics.horizontalAdvance, texts), default=0)


def _bold_metrics(font: QFont) -> QFontMetrics:
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)


def _by_length(needs: Sequence[Need], available: int) -> list[int]:
    """Share a width by the length of the texts; who would get less than the least gets that, and no more."""
    widths = [need.least for need in needs]
    sharing = set(range(len(needs)))
    while sharing:
        left = available - sum(widths[at] for at in range(len(needs)) if at not in sharing)
        order = sorted(sharing)
        shares = _parts(left, [needs[at].whole for at in order])
        short = {at for at, share in zip(order, shares, strict=True) if share < needs[at].least}
        if not short:
            for at, share in zip(order, shares, strict=True):
                widths[at] = share
            break
        sharing -= short
    return widths


def _parts(whole: int, weights: Sequence[int]) -> list[int]:
    """Part pixels by weight, with none lost to rounding."""
    total, given, parts = sum(weights), 0, []
    before = 0
    for weight in weights:
        before += weight
        upto = whole * before // total if total else 0
        parts.append(upto - given)
        given = upto
    return parts
