"""Paragraphs: properties in the order that the format demands, around their runs."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from exporters.document import (
    ContentsKind,
    FormLine,
    Heading,
    Paragraph,
    Spacer,
    TabAlignment,
    TabStop,
)
from exporters.typography import Alignment, StyleName
from exporters.word.contents import contents_target
from exporters.word.context import Context
from exporters.word.lengths import points_in_twips, twips
from exporters.word.runs import RUN_CLOSE, content_runs, plain_run, plain_text
from exporters.word.styles import SMALLEST_STYLE, heading_style_id, style_id
from exporters.word.text import TEXT_OPEN

JUSTIFICATION: Final = {
    Alignment.LEFT: '<w:jc w:val="left"/>',
    Alignment.CENTRE: '<w:jc w:val="center"/>',
    Alignment.RIGHT: '<w:jc w:val="right"/>',
    Alignment.THAI: '<w:jc w:val="thaiDistribute"/>',
}
_OPENINGS: Final = {
    style: f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>' for style in StyleName
}
_SPACE = f"<w:r>{TEXT_OPEN} {RUN_CLOSE}"
_DOTS = ' w:leader="dot"'
_TAB_ALIGNMENT = {
    TabAlignment.LEFT: "left",
    TabAlignment.CENTRE: "center",
    TabAlignment.RIGHT: "right",
}


def paragraph(block: Paragraph, context: Context, *, new_page: bool = False) -> str:
    """Write a paragraph; `new_page` when a page break was asked for before it."""
    runs = content_runs(block.content, context)
    new_page = new_page or block.page_break_before
    if not (new_page or block.keep_with_next or block.tabs or block.align):
        return f"{_OPENINGS[block.style]}{runs}</w:p>"
    properties = "".join(
        [
            f'<w:pStyle w:val="{style_id(block.style)}"/>',
            "<w:keepNext/>" if block.keep_with_next else "",
            "<w:pageBreakBefore/>" if new_page else "",
            tab_stops(block.tabs),
            JUSTIFICATION[block.align] if block.align else "",
        ]
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def heading(block: Heading, context: Context, *, new_page: bool = False) -> str:
    """Write a heading, number first, and remember it for the table of contents."""
    level = min(max(block.level, 1), 3)
    number = plain_run(f"{block.number} ", context) if block.number else ""
    runs = number + content_runs(block.content, context)
    properties = "".join(
        [
            f'<w:pStyle w:val="{heading_style_id(level, block.in_contents)}"/>',
            "<w:pageBreakBefore/>" if new_page or block.page_break_before else "",
            JUSTIFICATION[Alignment.CENTRE] if block.centred else "",
        ]
    )
    if block.in_contents:
        title = f"{block.number} {plain_text(block.content)}"
        runs = contents_target(runs, ContentsKind.HEADINGS, level, title, context)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def form_line(block: FormLine, context: Context, *, new_page: bool = False) -> str:
    """Write a label, what is filled in, and dots from there to the right edge."""
    opening = _form_line_opening(context.text_width, new_page)
    label = content_runs(block.label, context)
    value = content_runs(block.value, context)
    space = _SPACE if value else ""
    return f"{opening}{label}{space}{value}<w:r><w:tab/></w:r></w:p>"


@lru_cache(maxsize=32)
def _form_line_opening(width: float, new_page: bool) -> str:
    edge = tab_stops((TabStop(width, TabAlignment.RIGHT, dotted=True),))
    page_break = "<w:pageBreakBefore/>" if new_page else ""
    style = style_id(StyleName.FORM_LINE)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page_break}{edge}</w:pPr>'


def spacer(block: Spacer, *, new_page: bool = False) -> str:
    """Write empty room as a paragraph of exactly that height."""
    height = max(points_in_twips(block.height), 1)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SMALLEST_STYLE}"/>'
        f"{'<w:pageBreakBefore/>' if new_page else ''}"
        f'<w:spacing w:line="{height}" w:lineRule="exact"/></w:pPr></w:p>'
    )


def smallest_paragraph(properties: str = "") -> str:
    """Write the paragraph that the format wants where nothing is to be seen."""
    return f'<w:p><w:pPr><w:pStyle w:val="{SMALLEST_STYLE}"/>{properties}</w:pPr></w:p>'


def tab_stops(tabs: tuple[TabStop, ...]) -> str:
    """Write tab stops from left to right; nothing for none."""
    if not tabs:
        return ""
    stops = "".join(
        [
            f'<w:tab w:val="{_TAB_ALIGNMENT[tab.align]}"'
            f'{_DOTS if tab.dotted else ""} w:pos="{twips(tab.position)}"/>'
            for tab in sorted(tabs, key=lambda tab: tab.position)
        ]
    )
    return f"<w:tabs>{stops}</w:tabs>"
