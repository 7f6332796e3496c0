"""What the builders of one Word file share: its digits, counters, parts and contents entries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from exporters.document import ContentsKind, Document, Labels
from exporters.typography import DigitStyle
from exporters.word.numbering import Numbering
from exporters.word.text import Escape, escape, escape_thai, thai_digits


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table of contents: its level from 1, its text, and where it leads."""

    level: int
    text: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the file: the id of its relationship and its size in pixels."""

    relationship: str
    width: int
    height: int


@dataclass(slots=True)
class Context:
    """State of one run of the writer; made afresh for every file.

    `text_width` and `text_height` are the room between the edges of what is being written, in
    millimetres; `header_shading` the colour behind header rows, six hexadecimal digits.
    """

    link: Callable[[str], str | None]
    """Returns the relationship id of an address outside the file; None where none may be."""
    picture: Callable[[str], Picture]
    """Returns the picture of a key; raises ExportError when it is missing or unreadable."""
    numbering: Numbering
    labels: Labels
    title: str
    thai: bool
    escape: Escape
    step: Callable[[int], None]
    """To be told of blocks and table rows as they are written: reports, notices cancelling."""
    header_shading: str = ""
    text_width: float = 160.0
    text_height: float = 252.0
    entries: dict[ContentsKind, list[Entry]] = field(
        default_factory=lambda: {kind: [] for kind in ContentsKind}
    )
    bookmark_ids: count[int] = field(default_factory=lambda: count(1))
    drawing_ids: count[int] = field(default_factory=lambda: count(1))
    designs: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What tables of the same columns share, for the table builder to keep."""
    form_labels: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """Labels of the lines of forms, for the paragraph builder to keep."""
    control_ids: count[int] = field(default_factory=lambda: count(1))

    def digits(self, text: int | str) -> str:
        """Write a number, or text with numbers, in the document's digits."""
        return thai_digits(str(text)) if self.thai else str(text)


def converts_digits(document: Document) -> bool:
    """Whether 0-9 become ๐-๙: wanted as Thai, and the face does not draw them so by itself."""
    return document.digits is DigitStyle.THAI and not document.typography.draws_thai_digits


def digit_escape(thai: bool) -> Escape:
    """Return the function that every text passes on its way into the file."""
    return escape_thai if thai else escape
