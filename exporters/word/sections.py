"""Sections: paper, margins, page numbers, and the headers and footers they show."""

from __future__ import annotations

from typing import Final

from exporters.document import PageNumbering, PageNumberStyle, Section
from exporters.typography import PageLayout, VerticalAlignment
from exporters.word.lengths import twips

_VERTICAL: Final = {
    VerticalAlignment.TOP: "",
    VerticalAlignment.CENTRE: '<w:vAlign w:val="center"/>',
    VerticalAlignment.BOTTOM: '<w:vAlign w:val="bottom"/>',
}


def section_properties(section: Section, references: str, number_format: str) -> str:
    """Write the properties that end a section; `references` name its headers and footers."""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>{_paper(section.page)}'
        f'{_numbering(section.numbering, number_format)}<w:cols w:space="720"/>'
        f"{_VERTICAL[section.vertical]}"
        f"{'<w:titlePg/>' if section.first_page_apart else ''}</w:sectPr>"
    )


def reference(kind: str, page: str, relationship: str) -> str:
    """Name the header or footer (`kind`) of the `default` or `first` page of a section."""
    return f'<w:{kind}Reference w:type="{page}" r:id="{relationship}"/>'


def _paper(page: PageLayout) -> str:
    turned = ' w:orient="landscape"' if page.landscape else ""
    margins = page.margins
    return (
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}"'
        f' w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}"'
        f' w:header="{twips(margins.header)}" w:footer="{twips(margins.footer)}" w:gutter="0"/>'
    )


def _numbering(numbering: PageNumbering, number_format: str) -> str:
    letters = numbering.style is PageNumberStyle.THAI_LETTERS
    start = "" if numbering.start is None else f' w:start="{numbering.start}"'
    return f'<w:pgNumType w:fmt="{"thaiLetters" if letters else number_format}"{start}/>'
