"""Blocks: gives each block to its builder, and writes the blocks inside cells and controls."""

from __future__ import annotations

from collections.abc import Callable
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
from exporters.word.galley import Galley
from exporters.word.images import figure
from exporters.word.lists import write_list
from exporters.word.paragraphs import (
    BREAK_BEFORE,
    heading,
    smallest_paragraph,
    spacer,
    write_form_line,
    write_paragraph,
)
from exporters.word.runs import control_properties, placeholder_run
from exporters.word.styles import style_id
from exporters.word.tables import write_table

CellStyle: TypeAlias = StyleName | None
"""The style of the text around a block inside a table; None outside tables."""

_LEFT_OUT_INSIDE: Final = (PageBreak, ContentsField)
_NOT_LAST: Final = (Table, ControlBlock)


def write_block(
    block: Block,
    galley: Galley,
    context: Context,
    cell_style: CellStyle = None,
    *,
    new_page: bool = False,
) -> bool:
    """Write one block and say whether there was anything to write: a list may be empty.

    It ends in a whole paragraph unless it is a table or control. `new_page` asks for a page break
    before it.
    """
    return _WRITERS[type(block)](block, galley, context, cell_style, new_page)


def inner_blocks(
    blocks: tuple[Block, ...], galley: Galley, context: Context, cell_style: CellStyle
) -> None:
    """Write blocks that stand inside a cell or control.

    Page breaks and contents fields have no meaning there and are left out. Word calls a cell
    damaged that does not end in a paragraph, and joins tables that nothing stands between.
    """
    last: Block | None = None
    for block in blocks:
        if isinstance(block, _LEFT_OUT_INSIDE):
            continue
        if isinstance(block, Table) and isinstance(last, Table):
            galley.add(smallest_paragraph())
        if write_block(block, galley, context, cell_style):
            last = block
    if last is None or isinstance(last, _NOT_LAST):
        galley.add(smallest_paragraph())


def _heading(
    block: Heading, galley: Galley, context: Context, _style: CellStyle, new_page: bool
) -> bool:
    galley.add(heading(block, context, new_page=new_page))
    return True


def _paragraph(
    block: Paragraph, galley: Galley, context: Context, _style: CellStyle, new_page: bool
) -> bool:
    write_paragraph(block, galley, context, new_page=new_page)
    return True


def _form_line(
    block: FormLine, galley: Galley, context: Context, _style: CellStyle, new_page: bool
) -> bool:
    write_form_line(block, galley, context, new_page=new_page)
    return True


def _list(
    block: ListBlock, galley: Galley, context: Context, style: CellStyle, new_page: bool
) -> bool:
    return write_list(block, galley, context, style, new_page=new_page)


def _figure(
    block: Figure, galley: Galley, context: Context, _style: CellStyle, new_page: bool
) -> bool:
    for part in figure(block, context, new_page=new_page):
        galley.add(part)
    return True


def _spacer(
    block: Spacer, galley: Galley, _context: Context, _style: CellStyle, new_page: bool
) -> bool:
    galley.add(spacer(block, new_page=new_page))
    return True


def _table(
    block: Table, galley: Galley, context: Context, _style: CellStyle, new_page: bool
) -> bool:
    if not block.columns:
        return False
    if block.caption is not None:
        galley.add(caption(ContentsKind.TABLES, block.caption, context, new_page=new_page))
    elif new_page:
        galley.add(smallest_paragraph(BREAK_BEFORE))
    write_table(block, galley, context, inner_blocks)
    return True


def _control(
    block: ControlBlock, galley: Galley, context: Context, style: CellStyle, new_page: bool
) -> bool:
    if new_page:
        galley.add(smallest_paragraph(BREAK_BEFORE))
    properties = control_properties(
        block.tag, block.alias, context, not block.blocks, "<w:richText/>"
    )
    galley.add(f"<w:sdt>{properties}<w:sdtContent>")
    if block.blocks:
        inner_blocks(block.blocks, galley, context, style)
    else:
        run = placeholder_run(block.placeholder, context)
        galley.add(f'<w:p><w:pPr><w:pStyle w:val="{style_id(block.style)}"/></w:pPr>{run}</w:p>')
    galley.add("</w:sdtContent></w:sdt>")
    return True


_WRITERS: dict[type[Any], Callable[[Any, Galley, Context, CellStyle, bool], bool]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    FormLine: _form_line,
    ListBlock: _list,
    Figure: _figure,
    Spacer: _spacer,
    Table: _table,
    ControlBlock: _control,
}
