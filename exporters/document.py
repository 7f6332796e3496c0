"""The Document: what a written document holds, apart from any file format.

Frozen dataclasses only. Lengths are millimetres and type sizes points unless a name says
otherwise. Sections, blocks and table rows may come from generators: writers walk them once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TypeAlias

from exporters.inline import Content
from exporters.table import Table
from exporters.typography import (
    Alignment,
    DigitStyle,
    PageLayout,
    StyleName,
    Typography,
    VerticalAlignment,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of level 1 to 3, shown in Word's navigation and in the table of contents.

    `number` is the official number as text (`1.7.4`, `ส่วนที่ 1`), set before the title.
    """

    level: int
    content: Content
    number: str = ""
    page_break_before: bool = False
    centred: bool = False
    in_contents: bool = True


class TabAlignment(Enum):
    """How text stands at a tab stop."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TabStop:
    """A stop at `position` millimetres from the left margin, reached over dots if `dotted`."""

    position: float
    align: TabAlignment = TabAlignment.LEFT
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in one of the named styles; `align` None means the style's own."""

    content: Content
    style: StyleName = StyleName.BODY
    align: Alignment | None = None
    keep_with_next: bool = False
    page_break_before: bool = False
    tabs: tuple[TabStop, ...] = ()


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of a form: the label, what is filled in, and dots up to the right margin."""

    label: Content
    value: Content = ""


class ListKind(Enum):
    """How the items of a list are marked."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    """1. 2. 3. in the document's digits."""
    PARENTHESIS = "parenthesis"
    """1) 2) 3) in the document's digits."""
    THAI_LETTER = "thai_letter"
    """ก. ข. ค."""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item, and the lists below it."""

    content: Content
    children: tuple[ListBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list whose numbers begin at `start`; below nine levels all items look like the ninth.

    `level` is how deep it stands, from 0, where no item of a list above it holds it: a list within a list that goes
    on after a table.
    """

    items: tuple[ListItem, ...]
    kind: ListKind = ListKind.BULLET
    start: int = 1
    level: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture named by its key in `Document.images`, `width` millimetres wide.

    It is made smaller when it would not fit between the margins. The caption stands below, is
    numbered and enters the list of figures. `description` is read to those who cannot see it. With a
    `placeholder`, a frame that holds these words stands in place of the picture, which is not looked for.
    """

    image: str
    width: float
    caption: Content | None = None
    description: str = ""
    placeholder: str = ""


class ContentsKind(Enum):
    """What a contents field lists."""

    HEADINGS = "headings"
    TABLES = "tables"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class ContentsField:
    """A table of contents, or a list of tables or figures, holding its entries.

    It stands at the top level of a section; inside a cell or control it is left out. Where there is nothing to
    list it is left out with its title, of the contents too.
    """

    kind: ContentsKind = ContentsKind.HEADINGS
    levels: int = 3
    title: Heading | None = None


@dataclass(frozen=True, slots=True)
class ControlBlock:
    """Whole paragraphs to fill in, tagged so that they can be read back from the file.

    Without blocks the placeholder is shown in `style`.
    """

    tag: str
    alias: str
    blocks: tuple[Block, ...] = ()
    placeholder: str = ""
    style: StyleName = StyleName.TABLE_TEXT


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page; inside a cell or control it is left out."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room of `height` points."""

    height: float


Block: TypeAlias = (
    Heading
    | Paragraph
    | FormLine
    | ListBlock
    | Table
    | Figure
    | ContentsField
    | ControlBlock
    | PageBreak
    | Spacer
)


class PageNumberStyle(Enum):
    """How page numbers are written."""

    DIGITS = "digits"
    """1 2 3 in the document's digits."""
    THAI_LETTERS = "thai_letters"
    """ก ข ค, of the front matter."""


@dataclass(frozen=True, slots=True)
class PageNumbering:
    """Numbers of a section's pages; `start` None continues from the section before."""

    style: PageNumberStyle = PageNumberStyle.DIGITS
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one layout; each section begins on a new page.

    `header` and `footer` stand on every page; empty means none, never that of the section before.
    With `first_page_apart` the first page shows `first_header` and `first_footer` instead.
    `vertical` is Word's; LibreOffice always begins at the top, so a cover that must look the same
    in both is better pushed down with a `Spacer`.
    """

    blocks: Iterable[Block]
    page: PageLayout = field(default_factory=PageLayout)
    header: tuple[Paragraph, ...] = ()
    footer: tuple[Paragraph, ...] = ()
    first_page_apart: bool = False
    first_header: tuple[Paragraph, ...] = ()
    first_footer: tuple[Paragraph, ...] = ()
    numbering: PageNumbering = PageNumbering()
    vertical: VerticalAlignment = VerticalAlignment.TOP


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself.

    `created` must know its time zone (ValueError otherwise) and is the caller's to give, so that
    the same plan on the same date makes the same bytes.
    """

    title: str
    created: datetime
    subject: str = ""
    author: str = ""
    keywords: str = ""

    def __post_init__(self) -> None:
        """Refuse a time that means another moment on another machine."""
        if self.created.tzinfo is None:
            raise ValueError("created must know its time zone")


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that the writer sets itself."""

    table: str = "ตารางที่"
    figure: str = "ภาพที่"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `images` maps keys to the bytes of PNG or JPEG pictures and may read them only when asked.
    `custom_properties` are kept in the file for programs, such as the ids of plan and project.
    `steps` is the expected number of blocks and table rows, for progress; 0 when not known.
    """

    properties: Properties
    sections: Iterable[Section]
    typography: Typography = field(default_factory=Typography)
    digits: DigitStyle = DigitStyle.THAI
    labels: Labels = Labels()
    images: Mapping[str, bytes] = field(default_factory=dict)
    custom_properties: Mapping[str, str] = field(default_factory=dict)
    language: str = "th-TH"
    latin_language: str = "en-US"
    steps: int = 0
