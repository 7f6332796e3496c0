"""The galley: texts and the markup around them, gathered first and then set many at a time.

A long document is mostly short plain texts in the same few frames of markup. Escaping and encoding
each by itself costs more in calls than in work, so builders put them in here side by side, and some
hundred are made ready by one call each. They leave as bytes: markup is ASCII, and Thai text beside
it would double every sign of a string.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from exporters.word.runs import BOLD_RUN, PLAIN_RUN, RUN_CLOSE
from exporters.word.text import TEXT_SEPARATOR, Escape

_TEXTS_AT_ONCE: Final = 512
_MARKUP_AT_ONCE: Final = 512
_SEPARATOR: Final = TEXT_SEPARATOR.encode()
_RUNS: Final = (PLAIN_RUN.encode(), BOLD_RUN.encode())
_RUN_CLOSE: Final = RUN_CLOSE.encode()


@dataclass(frozen=True, slots=True)
class Frame:
    """The markup around some texts, each in a run of its own: made once, filled many times."""

    first: bytes
    between: tuple[bytes, ...]
    last: bytes
    again: tuple[bytes, ...]
    """What stands before each of the texts where the same frame went before."""


def framed(*pieces: str, bold: Sequence[bool] = ()) -> Frame:
    """Return a frame of what stands before the first run, between the runs, and after the last.

    `bold` says of each run whether it is bold; none is where it is not given.
    """
    opened: list[bytes] = []
    closing = ""
    for place, piece in enumerate(pieces[:-1]):
        run = BOLD_RUN if bold and bold[place] else PLAIN_RUN
        opened.append(f"{closing}{piece}{run}".encode())
        closing = RUN_CLOSE
    last = f"{closing}{pieces[-1]}".encode()
    first, *between = opened
    return Frame(first, tuple(between), last, (last + first, *between))


@dataclass(slots=True)
class Galley:
    """Gathers what is written, in order, and delivers it set, a good many texts at a time.

    `escape` is what texts pass on their way; a run whose text turns out empty is left out.
    """

    escape: Escape
    deliver: Callable[[bytes], None]
    _openings: list[bytes] = field(default_factory=list)
    """What stands before each text."""
    _texts: list[Sequence[str]] = field(default_factory=list)
    _joined: list[str] = field(default_factory=list)
    """The texts again, those of a frame in one."""
    _frame: Frame | None = None
    """The frame filled last, where nothing has been added since."""
    _markup: list[bytes] = field(default_factory=list)
    """What has been added since the last text, where anything has."""

    def fill(self, frame: Frame, texts: Sequence[object]) -> bool:
        """Append a frame with as many plain texts as it has places.

        Returns False, and appends nothing, where they are not all strings.
        """
        try:
            self._joined.append(TEXT_SEPARATOR.join(texts))  # type: ignore[arg-type]
        except TypeError:
            return False
        self._texts.append(texts)  # type: ignore[arg-type]
        if frame is self._frame:
            self._openings += frame.again
        else:
            self._openings.append(self._between() + frame.first)
            self._openings += frame.between
            self._frame = frame
        if len(self._openings) > _TEXTS_AT_ONCE:
            self.set()
        return True

    def add(self, markup: str) -> None:
        """Append markup that is ready, text and all."""
        if self._frame is not None:
            self._markup.append(self._frame.last)
            self._frame = None
        self._markup.append(markup.encode())
        if len(self._markup) > _MARKUP_AT_ONCE:
            self.set()

    def set(self) -> None:
        """Set and deliver what has been gathered, if anything."""
        texts = self._escaped()
        markup = [*self._openings, self._between()]
        if b"" in texts:
            _leave_out_empty_runs(markup, texts)
        pieces = [b""] * (len(markup) + len(texts))
        pieces[::2] = markup
        pieces[1::2] = texts
        self._openings, self._texts, self._joined = [], [], []
        ready = b"".join(pieces)
        if ready:
            self.deliver(ready)

    def _escaped(self) -> list[bytes]:
        if not self._openings:
            return []
        texts = self.escape(TEXT_SEPARATOR.join(self._joined)).encode().split(_SEPARATOR)
        if len(texts) != len(self._openings):
            # One of the texts holds the separator itself.
            texts = [self.escape(text).encode() for text in chain.from_iterable(self._texts)]
        return texts

    def _between(self) -> bytes:
        """Return what stands after the last text so far, and forget it."""
        if self._frame is not None:
            ending = self._frame.last
            self._frame = None
            return ending
        ending = b"".join(self._markup)
        self._markup = []
        return ending


def _leave_out_empty_runs(markup: list[bytes], texts: list[bytes]) -> None:
    for place, text in enumerate(texts):
        if not text:
            for run in _RUNS:
                markup[place] = markup[place].removesuffix(run)
            markup[place + 1] = markup[place + 1].removeprefix(_RUN_CLOSE)
