"""What comes before the text of cells and rows, made ready once for all tables that look alike.

A plan has a table of the same columns for every project, so designs are shared between tables.
They are found by the identity of columns and formats, which are constants of whoever builds the
document; each keeps hold of what it was made from, so that an id cannot come to mean another one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from exporters.table import CellFormat, Column, Row, Table, TableKind
from exporters.typography import StyleName, VerticalAlignment
from exporters.word.context import Context
from exporters.word.lengths import column_twips, twips
from exporters.word.paragraphs import JUSTIFICATION
from exporters.word.runs import BOLD_RUN, PLAIN_RUN, RUN_CLOSE
from exporters.word.styles import CELL_SIDES, FORM_STYLE, GRID_STYLE, style_id

CELL_END: Final = "</w:p></w:tc>"
ROW_END: Final = "</w:tr>"
SPAN_STARTS: Final = '<w:vMerge w:val="restart"/>'
SPAN_GOES_ON: Final = "<w:vMerge/>"

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
_KEPT: Final = 256
_LEAST_ROOM: Final = 5.0


@dataclass(frozen=True, slots=True)
class Shape:
    """The opening tags of a cell of one format in one column, and of its paragraph.

    `room` is the width left for its content, in millimetres.
    """

    format: CellFormat
    cell: str
    paragraph: str
    bold: bool
    style: StyleName
    room: float


@dataclass(frozen=True, slots=True)
class Template:
    """A whole row of plain strings with a place for each; `pattern` is None where spans forbid."""

    formats: tuple[CellFormat, ...]
    pattern: bytes | None
    count: int


@dataclass(slots=True)
class Design:
    """What tables of the same columns, kind and styles share."""

    columns: tuple[Column, ...]
    header_format: CellFormat
    kind: TableKind
    text_style: StyleName
    header_style: StyleName
    header_shading: str
    widths: tuple[int, ...]
    opening: tuple[str, str]
    """The table's opening tags before and after its description."""
    formats: tuple[CellFormat, ...]
    header_formats: tuple[CellFormat, ...]
    shapes: dict[tuple[int, int, int, bool], Shape] = field(default_factory=dict)
    templates: dict[tuple[int, int, float, bool, bool], Template] = field(default_factory=dict)

    def format_at(self, column: int, header: bool) -> CellFormat:
        """Return the format of a cell where its row gives none."""
        return (self.header_formats if header else self.formats)[column]

    def shape(self, column: int, cell_format: CellFormat, width: int, header: bool) -> Shape:
        """Return the opening tags of a cell that begins at a column and covers `width` columns."""
        key = (id(cell_format), column, width, header)
        shape = self.shapes.get(key)
        if shape is None:
            if len(self.shapes) >= _KEPT:
                self.shapes.clear()
            shape = self.shapes[key] = _new_shape(self, column, cell_format, width, header)
        return shape

    def template(self, row: Row, header: bool) -> Template:
        """Return what a row of as many plain strings and of the same formats is written on."""
        formats = row.formats
        if formats is None:
            formats = self.header_formats if header else self.formats
        key = (id(formats), len(row.cells), row.height, row.may_split, header)
        template = self.templates.get(key)
        if template is None:
            if len(self.templates) >= _KEPT:
                self.templates.clear()
            template = self.templates[key] = _new_template(self, row, formats, header)
        return template


def design_of(table: Table, context: Context) -> Design:
    """Return the design of a table in the room it stands in, shared with others like it."""
    key = (
        id(table.columns),
        id(table.header_format),
        table.kind,
        table.text_style,
        table.header_style,
        context.text_width,
    )
    design: Design | None = context.designs.get(key)
    if design is None:
        if len(context.designs) >= _KEPT:
            context.designs.clear()
        design = context.designs[key] = _new_design(table, context)
    return design


def row_opening(row: Row, header: bool) -> str:
    """Write the opening tags of a row."""
    properties = "".join(
        [
            "" if row.may_split else "<w:cantSplit/>",
            f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>' if row.height else "",
            "<w:tblHeader/>" if header else "",
        ]
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"


def _new_design(table: Table, context: Context) -> Design:
    widths = column_twips([column.width for column in table.columns], context.text_width)
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    opening = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{_TABLE_STYLES[table.kind]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    return Design(
        columns=table.columns,
        header_format=table.header_format,
        kind=table.kind,
        text_style=table.text_style,
        header_style=table.header_style,
        header_shading=context.header_shading,
        widths=widths,
        opening=(opening, f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"),
        formats=tuple([column.format for column in table.columns]),
        header_formats=(table.header_format,) * len(table.columns),
    )


def _new_template(
    design: Design, row: Row, formats: tuple[CellFormat, ...], header: bool
) -> Template:
    pieces = [row_opening(row, header)]
    last = len(design.widths)
    column = 0
    for cell_format in formats:
        if column + cell_format.colspan > last or cell_format.rowspan > 1:
            return Template(formats, None, len(formats))
        shape = design.shape(column, cell_format, cell_format.colspan, header)
        run = BOLD_RUN if shape.bold else PLAIN_RUN
        ready = f"{shape.cell}{shape.paragraph}{run}".replace("%", "%%")
        pieces.append(f"{ready}%b{RUN_CLOSE}{CELL_END}")
        column += cell_format.colspan
    fits = column == last and len(row.cells) == len(formats)
    pattern = "".join([*pieces, ROW_END]).encode() if fits else None
    return Template(formats, pattern, len(formats))


def _new_shape(
    design: Design, column: int, cell_format: CellFormat, width: int, header: bool
) -> Shape:
    style = cell_format.style or (design.header_style if header else design.text_style)
    shading = cell_format.shading or (design.header_shading if header else "")
    room = sum(design.widths[column : column + width])
    cell = "".join(
        [
            f'<w:tc><w:tcPr><w:tcW w:w="{room}" w:type="dxa"/>',
            f'<w:gridSpan w:val="{width}"/>' if width > 1 else "",
            SPAN_STARTS if cell_format.rowspan > 1 else "",
            "" if cell_format.borders else _NO_BORDERS,
            f'<w:shd w:val="clear" w:color="auto" w:fill="{shading}"/>' if shading else "",
            _VERTICAL[cell_format.vertical],
            "</w:tcPr>",
        ]
    )
    alignment = JUSTIFICATION[cell_format.align] if cell_format.align else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{alignment}</w:pPr>'
    inside = max(room * 25.4 / 1440 - 2 * CELL_SIDES[design.kind], _LEAST_ROOM)
    return Shape(cell_format, cell, paragraph, cell_format.bold, style, inside)
