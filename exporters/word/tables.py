"""Tables: a fixed grid in twips, header rows that repeat, spans both ways.

A plan's tables are mostly rows of plain strings. Such rows are gathered while they look alike, and
written with one escape of all their cells and one `%` on a template. They leave as bytes: markup
is ASCII, and Thai text beside it would double every sign of a string. Rows that hold anything else
are written cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from exporters.document import Block
from exporters.errors import ExportError
from exporters.inline import Content
from exporters.table import Cell, CellContent, CellFormat, Row, Table, TableRow
from exporters.typography import StyleName
from exporters.word.cells import (
    CELL_END,
    ROW_END,
    SPAN_GOES_ON,
    SPAN_STARTS,
    Design,
    Shape,
    design_of,
    row_opening,
)
from exporters.word.context import Context
from exporters.word.runs import BOLD_RUN, PLAIN_RUN, RUN_CLOSE, content_runs
from exporters.word.text import CELL_SEPARATOR, attribute

CellBlocks: TypeAlias = Callable[[tuple[Block, ...], Context, StyleName], str]
"""Writes the blocks inside a cell, in the style of the text around them."""

_RUNS: Final = (PLAIN_RUN.encode(), BOLD_RUN.encode())
_RUN_CLOSE: Final = RUN_CLOSE.encode()
_SEPARATOR_BYTES: Final = CELL_SEPARATOR.encode()
_ROWS_AT_ONCE: Final = 64
_NO_ROW: Final = Row(())


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
    context: Context
    cell_blocks: CellBlocks
    may_split: bool
    spans: dict[int, _Span] = field(default_factory=dict)


def table_xml(table: Table, context: Context, cell_blocks: CellBlocks) -> Iterator[str | bytes]:
    """Write a table of one column or more in parts, a row or several at a time.

    A table wider than the room it stands in is made narrower in proportion. Raises ExportError
    when a row holds more cells than there are columns.
    """
    grid = _Grid(design_of(table, context), context, cell_blocks, table.rows_may_split)
    before, after = grid.design.opening
    described = attribute(table.description)
    description = f'<w:tblDescription w:val="{described}"/>' if described else ""
    yield f"{before}{description}{after}"
    batch = _Batch(grid)
    index = -1
    for index, row in enumerate(table.rows):
        header = index < table.header_rows
        if not grid.spans and batch.takes(row, header):
            if len(batch.joined) >= _ROWS_AT_ONCE:
                yield batch.written()
            continue
        if batch.joined:
            yield batch.written()
            if batch.takes(row, header):
                continue
        yield _row(grid, _whole(grid, row), header, index)
        context.step(1)
    if batch.joined:
        yield batch.written()
    if index < 0:
        yield _row(grid, _NO_ROW, False, 0)
    yield "</w:tbl>"


def _whole(grid: _Grid, row: TableRow) -> Row:
    return Row(row, may_split=grid.may_split) if isinstance(row, tuple) else row


@dataclass(slots=True)
class _Batch:
    """Rows of plain strings, one after the other, that look alike: to be written at once."""

    grid: _Grid
    rows: list[TableRow] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    pattern: bytes = b""
    first: Row = _NO_ROW
    count: int = 0
    header: bool = False
    plain: bool = False
    """The row taken last is a plain tuple, and others like it can follow without a look."""

    def takes(self, row: TableRow, header: bool) -> bool:
        """Take a row if it can be written with those taken so far; no span may be open above."""
        if isinstance(row, tuple):
            if self.plain and len(row) == self.count and header is self.header:
                # Most rows of a plan come here: nothing more is asked of them.
                try:
                    self.joined.append(CELL_SEPARATOR.join(row))  # type: ignore[arg-type]
                except TypeError:
                    return False
                self.rows.append(row)
                return True
            cells, formats, may_split, height = row, None, self.grid.may_split, 0.0
        else:
            cells, formats = row.cells, row.formats
            may_split, height = row.may_split, row.height
        try:
            joined = CELL_SEPARATOR.join(cells)  # type: ignore[arg-type]
        except TypeError:
            return False
        first = self.first
        if not (
            self.rows
            and formats is first.formats
            and len(cells) == self.count
            and header is self.header
            and may_split is first.may_split
            and height == first.height
        ) and not self._begins(_whole(self.grid, row), header):
            return False
        self.rows.append(row)
        self.joined.append(joined)
        self.plain = isinstance(row, tuple)
        return True

    def _begins(self, row: Row, header: bool) -> bool:
        """Take a row as the first of others like it, if none is waiting and it spans nothing."""
        template = self.grid.design.template(row, header)
        if self.rows or template.pattern is None:
            return False
        self.pattern, self.count = template.pattern, template.count
        self.first, self.header = row, header
        return True

    def written(self) -> bytes:
        """Write the rows taken, and forget them."""
        grid, rows, joined = self.grid, self.rows, self.joined
        self.rows, self.joined, self.plain = [], [], False
        grid.context.step(len(rows))
        text = grid.context.escape(CELL_SEPARATOR.join(joined))
        texts = text.encode().split(_SEPARATOR_BYTES)
        if len(texts) != self.count * len(rows):
            # One of the texts holds the separator itself.
            return "".join([_row(grid, _whole(grid, row), self.header, 0) for row in rows]).encode()
        written = self.pattern * len(rows) % tuple(texts)
        if b"" in texts:
            for opening in _RUNS:
                if opening in self.pattern:
                    written = written.replace(opening + _RUN_CLOSE, b"")
        return written


def _row(grid: _Grid, row: Row, header: bool, index: int) -> str:
    """Write a row cell by cell, with the places covered from above in between."""
    design = grid.design
    pieces = [row_opening(row, header)]
    last = len(design.widths)
    column = used = 0
    while column < last:
        span = grid.spans.get(column)
        if span:
            pieces.append(_covered(grid, column, span, header))
            column += span.width
        elif used < len(row.cells):
            cell_format = _format_of(design, row, used, column, header)
            width = _free_columns(grid, column, cell_format.colspan)
            shape = design.shape(column, cell_format, width, header)
            pieces.append(_cell(grid, shape, row.cells[used]))
            if cell_format.rowspan > 1:
                grid.spans[column] = _Span(cell_format.rowspan - 1, cell_format, width)
            used += 1
            column += width
        else:
            missing = design.shape(column, design.format_at(column, header), 1, header)
            pieces.append(_cell(grid, missing, ""))
            column += 1
    if used < len(row.cells):
        raise ExportError("export.row_too_wide", row=index, columns=last)
    pieces.append(ROW_END)
    return "".join(pieces)


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


def _cell(grid: _Grid, shape: Shape, cell: CellContent) -> str:
    if isinstance(cell, str):
        content: Content = cell
    elif cell.blocks:
        return f"{shape.cell}{_blocks(grid, shape, cell.blocks)}</w:tc>"
    else:
        content = cell.content
    runs = content_runs(content, grid.context, bold=shape.bold)
    return f"{shape.cell}{shape.paragraph}{runs}{CELL_END}"


def _blocks(grid: _Grid, shape: Shape, blocks: tuple[Block, ...]) -> str:
    """Write blocks in the room that the cell leaves them."""
    context = grid.context
    outside = context.text_width
    context.text_width = shape.room
    written = grid.cell_blocks(blocks, context, shape.style)
    context.text_width = outside
    return written


def _covered(grid: _Grid, column: int, span: _Span, header: bool) -> str:
    """Write the continuation of a cell that spans down from above, and count its rows down."""
    shape = grid.design.shape(column, span.format, span.width, header)
    span.rows_left -= 1
    if not span.rows_left:
        del grid.spans[column]
    continued = shape.cell.replace(SPAN_STARTS, SPAN_GOES_ON)
    return f"{continued}{shape.paragraph}{CELL_END}"
