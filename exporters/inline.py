"""What stands inside a line: text, breaks, fields, links and fill-in controls.

The content of a paragraph or cell is a plain string, or a tuple of these and of plain strings.
In any string a line feed breaks the line and a tab goes to the next stop; characters that a Word
file cannot hold are left out, and digits follow the document's digit style.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Position(Enum):
    """Small text above or below the line."""

    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text that differs from its paragraph's style."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    position: Position | None = None
    keep_digits: bool = False
    """The digits are part of a code or an address and are never converted."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within the same paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A step to the next tab stop."""


@dataclass(frozen=True, slots=True)
class PageNumberField:
    """The number of the page it stands on, in the section's numbering."""


@dataclass(frozen=True, slots=True)
class TitleField:
    """The document's title, taken from its properties so that it is typed once."""


@dataclass(frozen=True, slots=True)
class HeadingField:
    """The latest heading of that level on or before this page, for running headers."""

    level: int = 1


@dataclass(frozen=True, slots=True)
class Link:
    """Text that opens an address (`https://…`) when it is clicked."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Control:
    """A place to fill in within a line, tagged so that it can be read back from the file.

    `tag` is the field's name for the reader program and `alias` its name for people. Without
    content the placeholder is shown, which the first key typed replaces.
    """

    tag: str
    alias: str
    content: Content = ""
    placeholder: str = ""


Inline: TypeAlias = (
    str | Text | LineBreak | Tab | PageNumberField | TitleField | HeadingField | Link | Control
)
Content: TypeAlias = str | tuple[Inline, ...]
