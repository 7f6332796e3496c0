"""Tables: a fixed grid in twips, header rows that repeat, spans both ways.

A plan's tables are mostly rows of plain strings: such a row fills a frame that is made once for all
rows that look alike. Rows that hold anything else are written cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from exporters.document import Block
from exporters.errors import ExportError
from exporters.table import Cell, CellContent, CellFormat, LabelledRows, Row, Table
from exporters.typography import StyleName
from exporters.word.cells import (
    CELL_END,
    KEPT,
    ROW_END,
    SPAN_GOES_ON,
    SPAN_STARTS,
    Design,
    Header,
    Shape,
    design_of,
    row_opening,
)
from exporters.word.context import Context
from exporters.word.galley import Galley
from exporters.word.runs import content_runs
from exporters.word.text import attribute

CellBlocks: TypeAlias = Callable[[tuple[Block, ...], Galley, Context, StyleName], None]
"""Writes the blocks inside a cell, in the style of the text around them."""


@dataclass(slots=True)
class _Span:
    """A cell that still reaches down over further rows."""

    rows_left: int
    format: CellFormat
    width: int


@dataclass(slots=True)
class _Grid:
    """The table being written: its design, and the spans open from above by their column."""

    design: Design
    galley: Galley
    context: Context
    cell_blocks: CellBlocks
    spans: dict[int, _Span] = field(default_factory=dict)


def write_table(table: Table, galley: Galley, context: Context, cell_blocks: CellBlocks) -> None:
    """Write a table of one column or more.

    A table wider than the room it stands in is made narrower in proportion. Raises ExportError
    when a row holds more cells than there are columns.
    """
    grid = _Grid(design_of(table, context), galley, context, cell_blocks)
    before, after = grid.design.opening
    described = attribute(table.description)
    description = f'<w:tblDescription w:val="{described}"/>' if described else ""
    galley.add(f"{before}{description}{after}")
    written = 0
    for row in table.rows:
        if isinstance(row, LabelledRows):
            _write_labelled(grid, row, table.rows_may_split, written)
            count = len(row.labels)
        else:
            whole = Row(row, may_split=table.rows_may_split) if isinstance(row, tuple) else row
            if written < table.header_rows:
                _write_header(grid, whole, written)
            else:
                _write_row(grid, whole, False, written)
            count = 1
        written += count
        context.step(count)
    if not written:
        _write_row(grid, Row(()), False, 0)
    galley.add("</w:tbl>")


def _write_header(grid: _Grid, row: Row, index: int) -> None:
    """Write a header row: one of plain words is written once for all tables that begin with it."""
    headers = grid.design.headers
    header = headers.get(id(row))
    if header is None:
        if len(headers) >= KEPT:
            headers.clear()
        header = headers[id(row)] = Header(row, _written_apart(grid, row, index))
    if header.written is None or grid.spans:
        _write_row(grid, row, True, index)
    else:
        grid.galley.add(header.written)


def _written_apart(grid: _Grid, row: Row, index: int) -> str | None:
    """Write a header row by itself; None where it holds more than words or reaches down."""
    if not all(map(_is_plain, row.cells)):
        return None
    parts: list[bytes] = []
    galley = Galley(grid.context.escape, parts.append)
    apart = _Grid(grid.design, galley, grid.context, grid.cell_blocks)
    _write_row(apart, row, True, index)
    galley.set()
    return None if apart.spans else b"".join(parts).decode()


def _is_plain(cell: CellContent) -> bool:
    return isinstance(cell, str) or (isinstance(cell.content, str) and not cell.blocks)


def _write_labelled(grid: _Grid, rows: LabelledRows, may_split: bool, index: int) -> None:
    if grid.spans or not grid.design.takes_labels:
        for place, cells in enumerate(zip(rows.labels, rows.values, strict=True), index):
            _write_row(grid, Row(cells, may_split=may_split), False, place)
        return
    ready = grid.design.labelled_rows(rows.labels, may_split, grid.context)
    galley = grid.galley
    if not galley.fill(ready.frame, rows.values):
        for opening, value in zip(ready.openings, rows.values, strict=True):
            galley.add(opening)
            _write_cell(grid, ready.beside, value)
            galley.add(ROW_END)


def _write_row(grid: _Grid, row: Row, header: bool, index: int) -> None:
    frame = None if grid.spans else grid.design.row_frame(row, header)
    if frame is None or not grid.galley.fill(frame, row.cells):
        _write_cells(grid, row, header, index)


def _write_cells(grid: _Grid, row: Row, header: bool, index: int) -> None:
    """Write a row cell by cell, with the places covered from above in between."""
    design, galley = grid.design, grid.galley
    galley.add(row_opening(row, header))
    last = len(design.widths)
    column = used = 0
    while column < last:
        span = grid.spans.get(column)
        if span:
            galley.add(_covered(grid, column, span, header, row.keep_with_next))
            column += span.width
        elif used < len(row.cells):
            cell_format = _format_of(design, row, used, column, header)
            width = _free_columns(grid, column, cell_format.colspan)
            shape = design.shape(column, cell_format, width, header, row.keep_with_next)
            _write_cell(grid, shape, row.cells[used])
            if cell_format.rowspan > 1:
                grid.spans[column] = _Span(cell_format.rowspan - 1, cell_format, width)
            used += 1
            column += width
        else:
            usual = design.format_at(column, header)
            missing = design.shape(column, usual, 1, header, row.keep_with_next)
            _write_cell(grid, missing, "")
            column += 1
    if used < len(row.cells):
        raise ExportError("export.row_too_wide", row=index, columns=last)
    galley.add(ROW_END)


def _format_of(design: Design, row: Row, position: int, column: int, header: bool) -> CellFormat:
    """Return the format of a cell: its own, or else what its row or column gives."""
    content = row.cells[position]
    if isinstance(content, Cell) and content.format is not None:
        return content.format
    if row.formats is not None and position < len(row.formats):
        return row.formats[position]
    return design.format_at(column, header)


def _free_columns(grid: _Grid, column: int, wanted: int) -> int:
    """Return how many of the wanted columns there are before the edge or a span from above."""
    width = 1
    while width < wanted and column + width < len(grid.design.widths):
        if column + width in grid.spans:
            break
        width += 1
    return width


def _write_cell(grid: _Grid, shape: Shape, cell: CellContent) -> None:
    galley = grid.galley
    if isinstance(cell, Cell):
        if cell.blocks:
            galley.add(shape.cell)
            _write_blocks(grid, shape, cell.blocks)
            galley.add("</w:tc>")
            return
        content = cell.content
        if not isinstance(content, str):
            runs = content_runs(content, grid.context, bold=shape.bold)
            galley.add(f"{shape.cell}{shape.paragraph}{runs}{CELL_END}")
            return
        cell = content
    galley.fill(shape.frame, (cell,))


def _write_blocks(grid: _Grid, shape: Shape, blocks: tuple[Block, ...]) -> None:
    """Write blocks in the room that the cell leaves them."""
    context = grid.context
    outside = context.text_width
    context.text_width = shape.room
    grid.cell_blocks(blocks, grid.galley, context, shape.style)
    context.text_width = outside


def _covered(grid: _Grid, column: int, span: _Span, header: bool, kept: bool) -> str:
    """Write the continuation of a cell that spans down from above, and count its rows down."""
    shape = grid.design.shape(column, span.format, span.width, header, kept)
    span.rows_left -= 1
    if not span.rows_left:
        del grid.spans[column]
    continued = shape.cell.replace(SPAN_STARTS, SPAN_GOES_ON)
    return f"{continued}{shape.paragraph}{CELL_END}"
