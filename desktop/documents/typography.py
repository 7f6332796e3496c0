"""The pack's typography as the exporters take it: faces, sizes, pages and digits."""

from __future__ import annotations

from desktop.core.formats.typography import Look, PackTypography, PageMargins
from desktop.core.plan import digits
from exporters import typography
from exporters.typography import DigitStyle, Margins, PageLayout, Typography, a4


def typography_of(pack: PackTypography, face: str) -> Typography:
    """Return the look of a document; `face` is the plan's own choice, empty for the pack's."""
    looks = pack.looks
    first, second, third = (_look(look) for look in looks.headings[:3])
    return Typography(
        face=face or pack.face,
        body=_look(looks.body),
        headings=(first, second, third),
        title=_look(looks.title),
        subtitle=_look(looks.subtitle),
        cover_title=_look(looks.cover_title),
        cover_line=_look(looks.cover_line),
        table=_look(looks.table),
        wide_table=_look(looks.wide_table),
        caption=_look(looks.caption),
        form=_look(looks.form),
        note=_look(looks.note),
        page_header=_look(looks.page_header),
        margins=_margins(pack.margins),
        first_line_indent=pack.first_line_indent,
        line_spacing=pack.line_spacing,
        paragraph_spacing=pack.paragraph_spacing,
        header_shading=pack.header_shading,
        thai_digit_faces=frozenset(face.name for face in pack.faces if face.draws_thai_digits),
    )


def page_of(pack: PackTypography, *, landscape: bool) -> PageLayout:
    """Return an A4 page with the pack's margins for paper that lies so."""
    margins = pack.landscape_margins if landscape else pack.margins
    return a4(_margins(margins), landscape=landscape)


def digits_of(style: digits.DigitStyle) -> DigitStyle:
    """Return the exporters' name of a digit style."""
    return DigitStyle(style.value)


def _look(look: Look) -> typography.Look:
    return typography.Look(look.size, look.bold, look.italic)


def _margins(margins: PageMargins) -> Margins:
    return Margins(
        margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer
    )
