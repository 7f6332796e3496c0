"""The typography of a pack: faces with what to use in their stead, sizes, margins and spacing."""

from __future__ import annotations

from desktop.core.plan.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """A type face that documents may be set in."""

    name: str
    fallbacks: tuple[str, ...] = ()
    """Faces to use where it is not installed, best first."""
    draws_thai_digits: bool = False
    """The face already shows 0-9 as Thai digits, so that nothing is converted."""


@dataclass(frozen=True, slots=True)
class Look:
    """Size in points, weight and slant of one kind of text."""

    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Looks:
    """How each kind of text looks."""

    body: Look
    headings: tuple[Look, ...]
    """Levels 1 to 3."""
    title: Look
    subtitle: Look
    cover_title: Look
    cover_line: Look
    table: Look
    wide_table: Look
    """Tables of landscape forms."""
    caption: Look
    form: Look
    note: Look
    page_header: Look


@dataclass(frozen=True, slots=True)
class PageMargins:
    """Millimetres between the edges of A4 paper and the text, the header and the footer."""

    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class PackTypography:
    """How the documents of the pack look."""

    face: str
    """The default, one of the faces."""
    faces: tuple[Face, ...]
    looks: Looks
    margins: PageMargins
    landscape_margins: PageMargins
    first_line_indent: float
    """Millimetres."""
    line_spacing: float
    """Multiple of a single line."""
    paragraph_spacing: float
    """Points below a paragraph."""
    header_shading: str
    """Colour behind the header rows of tables, six hexadecimal digits."""
