"""Blocks: gives each block to its builder, and writes the blocks inside cells and controls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

from exporters.document import (
    Block,
    ContentsField,
    ContentsKind,
    ControlBlock,
    Figure,
    FormLine,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Spacer,
)
from exporters.table import Table
from exporters.typography import StyleName
from exporters.word.contents import caption
from exporters.word.context import Context
from exporters.word.images import figure
from exporters.word.lists import list_paragraphs
from exporters.word.paragraphs import form_line, heading, paragraph, smallest_paragraph, spacer
from exporters.word.runs import control_properties, placeholder_run
from exporters.word.styles import style_id
from exporters.word.tables import table_xml

CellStyle: TypeAlias = StyleName | None
"""The style of the text around a block inside a table; None outside tables."""

BREAK_BEFORE: Final = "<w:pageBreakBefore/>"
_LEFT_OUT_INSIDE: Final = (PageBreak, ContentsField)
_NOT_LAST: Final = (Table, ControlBlock)


def block_parts(
    block: Block, context: Context, cell_style: CellStyle = None, *, new_page: bool = False
) -> Iterable[str | bytes]:
    """Write one block in parts, of which the last is a whole paragraph unless the block is a table.

    `new_page` asks for a page break before it.
    """
    return _WRITERS[type(block)](block, context, cell_style, new_page)


def inner_blocks(blocks: tuple[Block, ...], context: Context, cell_style: CellStyle) -> str:
    """Write blocks that stand inside a cell or control.

    Page breaks and contents fields have no meaning there and are left out. Word calls a cell
    damaged that does not end in a paragraph, and joins tables that nothing stands between.
    """
    parts: list[str] = []
    last: Block | None = None
    for block in blocks:
        if isinstance(block, _LEFT_OUT_INSIDE):
            continue
        written = list(block_parts(block, context, cell_style))
        if isinstance(block, Table) and isinstance(last, Table):
            parts.append(smallest_paragraph())
        parts += [part if isinstance(part, str) else part.decode() for part in written]
        last = block if written else last
    if not parts or isinstance(last, _NOT_LAST):
        parts.append(smallest_paragraph())
    return "".join(parts)


def _heading(block: Heading, context: Context, _style: CellStyle, new_page: bool) -> list[str]:
    return [heading(block, context, new_page=new_page)]


def _paragraph(block: Paragraph, context: Context, _style: CellStyle, new_page: bool) -> list[str]:
    return [paragraph(block, context, new_page=new_page)]


def _form_line(block: FormLine, context: Context, _style: CellStyle, new_page: bool) -> list[str]:
    return [form_line(block, context, new_page=new_page)]


def _list(block: ListBlock, context: Context, style: CellStyle, new_page: bool) -> list[str]:
    return list_paragraphs(block, context, style, new_page=new_page)


def _figure(block: Figure, context: Context, _style: CellStyle, new_page: bool) -> list[str]:
    return figure(block, context, new_page=new_page)


def _spacer(block: Spacer, _context: Context, _style: CellStyle, new_page: bool) -> list[str]:
    return [spacer(block, new_page=new_page)]


def _table(
    block: Table, context: Context, _style: CellStyle, new_page: bool
) -> Iterator[str | bytes]:
    if not block.columns:
        return
    if block.caption is not None:
        yield caption(ContentsKind.TABLES, block.caption, context, new_page=new_page)
    elif new_page:
        yield smallest_paragraph(BREAK_BEFORE)
    yield from table_xml(block, context, inner_blocks)


def _control(block: ControlBlock, context: Context, style: CellStyle, new_page: bool) -> list[str]:
    if block.blocks:
        content = inner_blocks(block.blocks, context, style)
    else:
        run = placeholder_run(block.placeholder, context)
        content = f'<w:p><w:pPr><w:pStyle w:val="{style_id(block.style)}"/></w:pPr>{run}</w:p>'
    properties = control_properties(
        block.tag, block.alias, context, not block.blocks, "<w:richText/>"
    )
    control = f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    return [smallest_paragraph(BREAK_BEFORE), control] if new_page else [control]


_WRITERS: dict[type[Any], Callable[[Any, Context, CellStyle, bool], Iterable[str | bytes]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    FormLine: _form_line,
    ListBlock: _list,
    Figure: _figure,
    Spacer: _spacer,
    Table: _table,
    ControlBlock: _control,
}
