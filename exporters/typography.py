"""How an official document looks: faces, sizes, margins, page layouts and digits."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class DigitStyle(Enum):
    """Which digits the whole document is written in."""

    THAI = "thai"
    ARABIC = "arabic"


class Alignment(Enum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    THAI = "thai"
    """Both edges flush, the room shared between Thai letters (Word's Thai distributed)."""


class VerticalAlignment(Enum):
    """Where content stands in the height of its cell or page."""

    TOP = "top"
    CENTRE = "centre"
    BOTTOM = "bottom"


class StyleName(Enum):
    """The named paragraph styles that blocks refer to; headings, contents and lists have their own.

    The styles that end in `NUMBER` are flush right, those in `CENTRED` and `HEADER` are centred.
    `WIDE_` styles are the smaller ones of tables in landscape forms.
    """

    BODY = "body"
    NO_INDENT = "no_indent"
    CENTRED = "centred"
    TITLE = "title"
    SUBTITLE = "subtitle"
    COVER_TITLE = "cover_title"
    COVER_LINE = "cover_line"
    CONTENTS_TITLE = "contents_title"
    SUBHEADING = "subheading"
    """A bold line inside a section's prose, below the three levels of headings."""
    FORM_LABEL = "form_label"
    """The form's own name, flush right above its title: แบบ จ.1."""
    FORM_TITLE = "form_title"
    FORM_LINE = "form_line"
    SIGNATURE = "signature"
    NOTE = "note"
    QUOTE = "quote"
    CAPTION = "caption"
    FIGURE = "figure"
    TABLE_TEXT = "table_text"
    TABLE_NUMBER = "table_number"
    TABLE_CENTRED = "table_centred"
    TABLE_HEADER = "table_header"
    WIDE_TEXT = "wide_text"
    WIDE_NUMBER = "wide_number"
    WIDE_CENTRED = "wide_centred"
    WIDE_HEADER = "wide_header"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"


@dataclass(frozen=True, slots=True)
class Look:
    """Size in points, weight and slant of one kind of text; `face` None means the document's."""

    size: float
    bold: bool = False
    italic: bool = False
    face: str | None = None


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances in millimetres between the paper's edges and the text, header and footer."""

    left: float = 30.0
    right: float = 20.0
    top: float = 25.0
    bottom: float = 20.0
    header: float = 12.5
    footer: float = 10.0


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Paper and margins of a section, in millimetres as the paper lies before the reader."""

    width: float = 210.0
    height: float = 297.0
    margins: Margins = field(default_factory=Margins)

    @property
    def landscape(self) -> bool:
        """Whether the paper is wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """Millimetres between the left and the right margin."""
        return self.width - self.margins.left - self.margins.right

    @property
    def text_height(self) -> float:
        """Millimetres between the top and the bottom margin."""
        return self.height - self.margins.top - self.margins.bottom


def a4(margins: Margins | None = None, *, landscape: bool = False) -> PageLayout:
    """A4 paper, upright or on its side."""
    width, height = (297.0, 210.0) if landscape else (210.0, 297.0)
    return PageLayout(width, height, margins or Margins())


@dataclass(frozen=True, slots=True)
class Typography:
    """Faces, sizes in points, and spacing of a document; every value is the format pack's to set.

    The defaults follow the papers of Thai government: TH Sarabun at 16 points (cabinet's
    resolution of 7 September 2553) and first lines set in by 2.5 cm.
    """

    face: str = "TH SarabunPSK"
    body: Look = Look(16)
    headings: tuple[Look, Look, Look] = (
        Look(20, bold=True),
        Look(18, bold=True),
        Look(16, bold=True),
    )
    title: Look = Look(20, bold=True)
    subtitle: Look = Look(18, bold=True)
    cover_title: Look = Look(32, bold=True)
    cover_line: Look = Look(22, bold=True)
    table: Look = Look(14)
    wide_table: Look = Look(12)
    caption: Look = Look(14, bold=True)
    form: Look = Look(16)
    note: Look = Look(14)
    page_header: Look = Look(14)
    margins: Margins = field(default_factory=Margins)
    first_line_indent: float = 25.0
    """Millimetres by which the first line of a body paragraph is set in."""
    line_spacing: float = 1.0
    """Multiple of a single line."""
    paragraph_spacing: float = 0.0
    """Points below a body paragraph."""
    header_shading: str = "E7ECF3"
    """Colour behind the header row of a table, six hexadecimal digits."""
    thai_digit_faces: frozenset[str] = frozenset({"TH SarabunIT๙", "TH SarabunIT9"})
    """Faces that already draw 0-9 as Thai digits; with them no digit is converted."""

    @property
    def draws_thai_digits(self) -> bool:
        """Whether the document's face shows 0-9 as Thai digits by itself."""
        return self.face in self.thai_digit_faces
