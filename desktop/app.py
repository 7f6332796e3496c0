"""The composition root of the editor: looks into the plan that is named, then loads and runs the window."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MEASURE: Final = "--measure-start"
LANGUAGE: Final = "--lang"
ALONE_SECONDS: Final = 0.05
"""How long a glimpse of the named plan has the processor for itself: three times what the sample takes."""


def run(arguments: Sequence[str]) -> int:
    """Open the editor, on a plan if a file is named, and return its exit code when the window is closed.

    Options: `--lang th|en` for this start; `--measure-start` prints when the first paint was done, when the
    plan was seen and when it could be worked on, in nanoseconds of the monotonic clock, and ends.
    """
    # Nothing of what a start makes is garbage: collecting it takes a twentieth of the start. See `Editor`.
    gc.disable()
    file = _file(arguments)
    early = None
    if file is not None:
        from desktop.ui.early_glimpse import EarlyGlimpse

        early = EarlyGlimpse(file)
        # Alone it is over sooner than in turns with the loading of Qt; that of a long file goes on meanwhile.
        early.result(ALONE_SECONDS)
    from desktop.ui.program import run_editor

    language = _option(arguments, LANGUAGE)
    return run_editor(early, language=language, is_measured=MEASURE in arguments)


def _option(arguments: Sequence[str], name: str) -> str:
    given = list(arguments)
    for position, argument in enumerate(given):
        if argument == name:
            return next(iter(given[position + 1 : position + 2]), "")
        if argument.startswith(f"{name}="):
            return argument.removeprefix(f"{name}=")
    return ""


def _file(arguments: Sequence[str]) -> Path | None:
    given = list(arguments)
    for position, argument in enumerate(given):
        if not argument.startswith("-") and (position == 0 or given[position - 1] != LANGUAGE):
            return Path(argument).absolute()
    return None
