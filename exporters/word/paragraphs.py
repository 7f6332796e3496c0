"""Paragraphs: properties in the order that the format demands, around their runs."""

from __future__ import annotations

from dataclasses import dataclass
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
from exporters.inline import Content
from exporters.typography import Alignment, StyleName
from exporters.word.contents import contents_target
from exporters.word.context import Context
from exporters.word.galley import Frame, Galley, framed
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
PARAGRAPH_END: Final = "</w:p>"
BREAK_BEFORE: Final = "<w:pageBreakBefore/>"
_FORM_LINE_END = f"<w:r><w:tab/></w:r>{PARAGRAPH_END}"
_SPACE = f"<w:r>{TEXT_OPEN} {RUN_CLOSE}"
_KEPT_LABELS = 256
_DOTS = ' w:leader="dot"'
_TAB_ALIGNMENT = {
    TabAlignment.LEFT: "left",
    TabAlignment.CENTRE: "center",
    TabAlignment.RIGHT: "right",
}


def write_paragraph(
    block: Paragraph, galley: Galley, context: Context, *, new_page: bool = False
) -> None:
    """Write a paragraph; `new_page` when a page break was asked for before it."""
    new_page = new_page or block.page_break_before
    opening = _opening(block.style, block.align, block.keep_with_next, new_page, block.tabs)
    if isinstance(block.content, str):
        galley.fill(_paragraph_frame(opening), (block.content,))
    else:
        galley.add(f"{opening}{content_runs(block.content, context)}{PARAGRAPH_END}")


@lru_cache(maxsize=256)
def _opening(
    style: StyleName,
    align: Alignment | None,
    keep_with_next: bool,
    new_page: bool,
    tabs: tuple[TabStop, ...],
) -> str:
    properties = "".join(
        [
            f'<w:pStyle w:val="{style_id(style)}"/>',
            "<w:keepNext/>" if keep_with_next else "",
            BREAK_BEFORE if new_page else "",
            tab_stops(tabs),
            JUSTIFICATION[align] if align else "",
        ]
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>"


@lru_cache(maxsize=256)
def _paragraph_frame(opening: str) -> Frame:
    return framed(opening, PARAGRAPH_END)


def heading(block: Heading, context: Context, *, new_page: bool = False) -> str:
    """Write a heading, number first, and remember it for the table of contents."""
    level = min(max(block.level, 1), 3)
    number = plain_run(f"{block.number} ", context) if block.number else ""
    runs = number + content_runs(block.content, context)
    properties = "".join(
        [
            f'<w:pStyle w:val="{heading_style_id(level, block.in_contents)}"/>',
            BREAK_BEFORE if new_page or block.page_break_before else "",
            JUSTIFICATION[Alignment.CENTRE] if block.centred else "",
        ]
    )
    if block.in_contents:
        title = f"{block.number} {plain_text(block.content)}"
        runs = contents_target(runs, ContentsKind.HEADINGS, level, title, context)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


@dataclass(frozen=True, slots=True)
class FormLabel:
    """The label of a form's line, ready: alone, and as the frame of what is filled in."""

    label: Content
    alone: str
    filled: Frame


def write_form_line(
    block: FormLine, galley: Galley, context: Context, *, new_page: bool = False
) -> None:
    """Write a label, what is filled in, and dots from there to the right edge."""
    label = _form_label(block.label, context, new_page)
    if not block.value:
        galley.add(f"{label.alone}{_FORM_LINE_END}")
    elif isinstance(block.value, str):
        galley.fill(label.filled, (block.value,))
    else:
        value = content_runs(block.value, context)
        space = _SPACE if value else ""
        galley.add(f"{label.alone}{space}{value}{_FORM_LINE_END}")


def _form_label(label: Content, context: Context, new_page: bool) -> FormLabel:
    """Return a label made ready once: the same labels come back with every project."""
    key = (id(label), context.text_width, new_page)
    ready: FormLabel | None = context.form_labels.get(key)
    if ready is None:
        if len(context.form_labels) >= _KEPT_LABELS:
            context.form_labels.clear()
        opening = _form_line_opening(context.text_width, new_page)
        alone = f"{opening}{content_runs(label, context)}"
        ready = FormLabel(label, alone, framed(f"{alone}{_SPACE}", _FORM_LINE_END))
        context.form_labels[key] = ready
    return ready


@lru_cache(maxsize=32)
def _form_line_opening(width: float, new_page: bool) -> str:
    edge = (TabStop(width, TabAlignment.RIGHT, dotted=True),)
    return _opening(StyleName.FORM_LINE, None, False, new_page, edge)


def spacer(block: Spacer, *, new_page: bool = False) -> str:
    """Write empty room as a paragraph of exactly that height."""
    height = max(points_in_twips(block.height), 1)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SMALLEST_STYLE}"/>'
        f"{BREAK_BEFORE if new_page else ''}"
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
