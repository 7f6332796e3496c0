"""Tables: a fixed grid in twips, header rows that repeat, spans both ways.

A plan's tables are mostly rows of plain strings, so such a row costs one escape of all its cells
at once and one `%` on a template that was made ready when a row of its formats was first met.
Rows that hold anything else are written cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from exporters.document import Block
from exporters.errors import ExportError
from exporters.table import Cell, CellContent, CellFormat, Column, Row, Table, TableKind
from exporters.typography import StyleName, VerticalAlignment
from exporters.word.context import Context
from exporters.word.lengths import column_twips, twips
from exporters.word.paragraphs import JUSTIFICATION
from exporters.word.runs import BOLD_RUN, PLAIN_RUN, RUN_CLOSE, content_runs
from exporters.word.styles import CELL_SIDES, FORM_STYLE, GRID_STYLE, style_id
from exporters.word.text import CELL_SEPARATOR, attribute

CellBlocks: TypeAlias = Callable[[tuple[Block, ...], Context, StyleName], str]
"""Writes the blocks inside a cell, in the style of the text around them."""

_CELL_END: Final = "</w:p></w:tc>"
_EMPTY_RUNS: Final = (f"{PLAIN_RUN}{RUN_CLOSE}", f"{BOLD_RUN}{RUN_CLOSE}")
_NO_BORDERS: Final = "".join(
    ["<w:tcBorders>"]
    + [f'<w:{edge} w:val="nil"/>' for edge in ("top", "left", "bottom", "right")]
    + ["</w:tcBorders>"]
)
_VERTICAL: Final = {
    VerticalAlignment.TOP: "",
    VerticalAlignment.CENTRE: '<w:vAlign w:val="center"/>',
    VerticalAlignment.BOTTOM: '<w:vAlign w:val="bottom"/>',
}
_TABLE_STYLES: Final = {
    TableKind.GRID: GRID_STYLE,
    TableKind.FORM: FORM_STYLE,
    TableKind.PLAIN: "TableNormal",
}
_SPAN_STARTS: Final = '<w:vMerge w:val="restart"/>'
_SPAN_GOES_ON: Final = "<w:vMerge/>"
_KEPT_TEMPLATES: Final = 256
_KEPT_SHAPES: Final = 1024
_KEPT_DESIGNS: Final = 256
_ROWS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class _Shape:
    """What comes before the runs of a cell of one format in one column.

    It holds the format itself too, so that the format's id cannot come to mean another one.
    `room` is the width left for its content, in millimetres.
    """

    format: CellFormat
    cell: str
    paragraph: str
    bold: bool
    style: StyleName
    room: float


@dataclass(frozen=True, slots=True)
class _Template:
    """A whole row of plain strings with a place for each; `pattern` is None if spans forbid one.

    It holds the formats themselves too, so that their id cannot come to mean others.
    """

    formats: tuple[CellFormat, ...]
    pattern: str | None
    count: int


@dataclass(slots=True)
class _Span:
    """A cell that still reaches down over further rows."""

    rows_left: int
    format: CellFormat
    width: int


@dataclass(slots=True)
class _Design:
    """What all tables of the same columns and kind share; plans have one such table a project.

    It holds the columns and the header format, so that their ids cannot come to mean others.
    """

    columns: tuple[Column, ...]
    header_format: CellFormat
    kind: TableKind
    text_style: StyleName
    header_style: StyleName
    header_shading: str
    widths: tuple[int, ...]
    column_formats: tuple[CellFormat, ...]
    header_formats: tuple[CellFormat, ...]
    shapes: dict[tuple[int, int, int, bool], _Shape] = field(default_factory=dict)
    templates: dict[tuple[int, int, float, bool, bool], _Template] = field(default_factory=dict)


@dataclass(slots=True)
class _Grid:
    """The table being written: its design, and the spans open from above."""

    design: _Design
    context: Context
    cell_blocks: CellBlocks
    spans: dict[int, _Span] = field(default_factory=dict)


def table_xml(table: Table, context: Context, cell_blocks: CellBlocks) -> Iterator[str]:
    """Write a table in parts, a row or several at a time; nothing when it has no columns.

    A table wider than the room it stands in is made narrower in proportion. Raises ExportError
    when a row holds more cells than there are columns.
    """
    if not table.columns:
        return
    grid = _Grid(_design(table, context), context, cell_blocks)
    yield _opening(table, grid.design.widths)
    batch = _Batch(grid)
    index = -1
    for index, row in enumerate(table.rows):
        header = index < table.header_rows
        if batch.takes(row, header):
            if len(batch.rows) >= _ROWS_AT_ONCE:
                yield batch.written()
            continue
        if batch.rows:
            yield batch.written()
        if not batch.takes(row, header):
            yield _row(grid, row, header, index)
            context.step(1)
    if batch.rows:
        yield batch.written()
    if index < 0:
        yield _row(grid, Row(()), False, 0)
    yield "</w:tbl>"


def _design(table: Table, context: Context) -> _Design:
    key = (
        id(table.columns),
        id(table.header_format),
        table.kind,
        table.text_style,
        table.header_style,
        context.text_width,
    )
    design = context.designs.get(key)
    if design is None:
        if len(context.designs) >= _KEPT_DESIGNS:
            context.designs.clear()
        design = context.designs[key] = _new_design(table, context)
    return design


def _new_design(table: Table, context: Context) -> _Design:
    return _Design(
        columns=table.columns,
        header_format=table.header_format,
        kind=table.kind,
        text_style=table.text_style,
        header_style=table.header_style,
        header_shading=context.header_shading,
        widths=column_twips([column.width for column in table.columns], context.text_width),
        column_formats=tuple([column.format for column in table.columns]),
        header_formats=(table.header_format,) * len(table.columns),
    )


@dataclass(slots=True)
class _Batch:
    """Rows of plain strings in a row that look alike, to be written at once."""

    grid: _Grid
    rows: list[Row] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    template: _Template | None = None
    header: bool = False

    def takes(self, row: Row, header: bool) -> bool:
        """Take a row if it can be written with those taken so far."""
        if self.grid.spans:
            return False
        try:
            joined = CELL_SEPARATOR.join(row.cells)  # type: ignore[arg-type]
        except TypeError:
            return False
        if not (self.rows and self._alike(row, header)):
            template = _template(self.grid, row, header)
            if template.pattern is None or (self.rows and template is not self.template):
                return False
            self.template, self.header = template, header
        self.rows.append(row)
        self.joined.append(joined)
        return True

    def _alike(self, row: Row, header: bool) -> bool:
        first = self.rows[0]
        return (
            row.formats is first.formats
            and header is self.header
            and len(row.cells) == len(first.cells)
            and row.may_split is first.may_split
            and row.height == first.height
        )

    def written(self) -> str:
        """Write the rows taken and forget them."""
        grid, rows, joined, template = self.grid, self.rows, self.joined, self.template
        self.rows, self.joined = [], []
        grid.context.step(len(rows))
        texts = grid.context.escape(CELL_SEPARATOR.join(joined)).split(CELL_SEPARATOR)
        if template is None or template.pattern is None or len(texts) != template.count * len(rows):
            # A cell holds the separator itself.
            return "".join([_row(grid, row, self.header, 0) for row in rows])
        written = template.pattern * len(rows) % tuple(texts)
        if "" in texts:
            for empty in _EMPTY_RUNS:
                written = written.replace(empty, "")
        return written


def _opening(table: Table, widths: tuple[int, ...]) -> str:
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    description = (
        f'<w:tblDescription w:val="{attribute(table.description)}"/>' if table.description else ""
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{_TABLE_STYLES[table.kind]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{description}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def _row_opening(row: Row, header: bool) -> str:
    properties = "".join(
        [
            "" if row.may_split else "<w:cantSplit/>",
            f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>' if row.height else "",
            "<w:tblHeader/>" if header else "",
        ]
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"


def _template(grid: _Grid, row: Row, header: bool) -> _Template:
    design = grid.design
    formats = row.formats
    if formats is None:
        formats = design.header_formats if header else design.column_formats
    key = (id(formats), len(row.cells), row.height, row.may_split, header)
    template = design.templates.get(key)
    if template is None:
        if len(design.templates) >= _KEPT_TEMPLATES:
            design.templates.clear()
        template = design.templates[key] = _new_template(grid, row, formats, header)
    return template


def _new_template(
    grid: _Grid, row: Row, formats: tuple[CellFormat, ...], header: bool
) -> _Template:
    pieces = [_row_opening(row, header)]
    last = len(grid.design.widths)
    column = 0
    for cell_format in formats:
        if column + cell_format.colspan > last or cell_format.rowspan > 1:
            return _Template(formats, None, len(formats))
        shape = _shape(grid, column, cell_format, cell_format.colspan, header)
        run = BOLD_RUN if shape.bold else PLAIN_RUN
        ready = f"{shape.cell}{shape.paragraph}{run}".replace("%", "%%")
        pieces.append(f"{ready}%s{RUN_CLOSE}{_CELL_END}")
        column += cell_format.colspan
    fits = column == last and len(row.cells) == len(formats)
    pattern = "".join([*pieces, "</w:tr>"]) if fits else None
    return _Template(formats, pattern, len(formats))


def _row(grid: _Grid, row: Row, header: bool, index: int) -> str:
    """Write a row cell by cell, with the places covered from above in between."""
    pieces = [_row_opening(row, header)]
    last = len(grid.design.widths)
    column = used = 0
    while column < last:
        span = grid.spans.get(column)
        if span:
            pieces.append(_covered(grid, column, span, header))
            column += span.width
        elif used < len(row.cells):
            width = _write_cell(grid, pieces, row, used, column, header)
            used += 1
            column += width
        else:
            missing = _column_format(grid, column, header)
            pieces.append(_cell(grid, _shape(grid, column, missing, 1, header), ""))
            column += 1
    if used < len(row.cells):
        raise ExportError("export.row_too_wide", row=index, columns=last)
    pieces.append("</w:tr>")
    return "".join(pieces)


def _write_cell(
    grid: _Grid, pieces: list[str], row: Row, position: int, column: int, header: bool
) -> int:
    """Write one cell of a row at a column and return how many columns it takes."""
    content = row.cells[position]
    cell_format = content.format if isinstance(content, Cell) else None
    if cell_format is None and row.formats is not None and position < len(row.formats):
        cell_format = row.formats[position]
    if cell_format is None:
        cell_format = _column_format(grid, column, header)
    width = _free_columns(grid, column, cell_format.colspan)
    pieces.append(_cell(grid, _shape(grid, column, cell_format, width, header), content))
    if cell_format.rowspan > 1:
        grid.spans[column] = _Span(cell_format.rowspan - 1, cell_format, width)
    return width


def _column_format(grid: _Grid, column: int, header: bool) -> CellFormat:
    return (grid.design.header_formats if header else grid.design.column_formats)[column]


def _free_columns(grid: _Grid, column: int, wanted: int) -> int:
    """Return how many of the wanted columns there are before the edge or a span from above."""
    width = 1
    while width < wanted and column + width < len(grid.design.widths):
        if column + width in grid.spans:
            break
        width += 1
    return width


def _cell(grid: _Grid, shape: _Shape, content: CellContent) -> str:
    if isinstance(content, str):
        if not content:
            return f"{shape.cell}{shape.paragraph}{_CELL_END}"
        run = BOLD_RUN if shape.bold else PLAIN_RUN
        text = grid.context.escape(content)
        return f"{shape.cell}{shape.paragraph}{run}{text}{RUN_CLOSE}{_CELL_END}"
    if content.blocks:
        return f"{shape.cell}{_blocks(grid, shape, content.blocks)}</w:tc>"
    runs = content_runs(content.content, grid.context, bold=shape.bold)
    return f"{shape.cell}{shape.paragraph}{runs}{_CELL_END}"


def _blocks(grid: _Grid, shape: _Shape, blocks: tuple[Block, ...]) -> str:
    """Write blocks in the room that the cell leaves them."""
    context = grid.context
    outside = context.text_width
    context.text_width = shape.room
    try:
        return grid.cell_blocks(blocks, context, shape.style)
    finally:
        context.text_width = outside


def _covered(grid: _Grid, column: int, span: _Span, header: bool) -> str:
    """Write the continuation of a cell that spans down from above, and count its rows down."""
    shape = _shape(grid, column, span.format, span.width, header)
    span.rows_left -= 1
    if not span.rows_left:
        del grid.spans[column]
    continued = shape.cell.replace(_SPAN_STARTS, _SPAN_GOES_ON)
    return f"{continued}{shape.paragraph}{_CELL_END}"


def _shape(grid: _Grid, column: int, cell_format: CellFormat, width: int, header: bool) -> _Shape:
    key = (id(cell_format), column, width, header)
    shape = grid.design.shapes.get(key)
    if shape is None:
        if len(grid.design.shapes) >= _KEPT_SHAPES:
            grid.design.shapes.clear()
        shape = grid.design.shapes[key] = _new_shape(grid, column, cell_format, width, header)
    return shape


def _new_shape(
    grid: _Grid, column: int, cell_format: CellFormat, width: int, header: bool
) -> _Shape:
    design = grid.design
    style = cell_format.style or (design.header_style if header else design.text_style)
    shading = cell_format.shading or (design.header_shading if header else "")
    room = sum(design.widths[column : column + width])
    cell = "".join(
        [
            f'<w:tc><w:tcPr><w:tcW w:w="{room}" w:type="dxa"/>',
            f'<w:gridSpan w:val="{width}"/>' if width > 1 else "",
            _SPAN_STARTS if cell_format.rowspan > 1 else "",
            "" if cell_format.borders else _NO_BORDERS,
            f'<w:shd w:val="clear" w:color="auto" w:fill="{shading}"/>' if shading else "",
            _VERTICAL[cell_format.vertical],
            "</w:tcPr>",
        ]
    )
    alignment = JUSTIFICATION[cell_format.align] if cell_format.align else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{alignment}</w:pPr>'
    inside = max(room * 25.4 / 1440 - 2 * CELL_SIDES[design.kind], 5.0)
    return _Shape(cell_format, cell, paragraph, cell_format.bold, style, inside)
