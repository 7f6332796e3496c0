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
from exporters.word.galley import Frame, framed
from exporters.word.lengths import column_twips, twips
from exporters.word.paragraphs import JUSTIFICATION
from exporters.word.runs import plain_run
from exporters.word.styles import CELL_SIDES, DENSE_STYLE, FORM_STYLE, GRID_STYLE, style_id

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
    TableKind.DENSE: DENSE_STYLE,
    TableKind.FORM: FORM_STYLE,
    TableKind.PLAIN: "TableNormal",
}
KEPT: Final = 256
"""How much of a kind is kept for tables to come."""
_LEAST_ROOM: Final = 5.0


@dataclass(frozen=True, slots=True)
class Shape:
    """The opening tags of a cell of one format in one column, and of its paragraph.

    `frame` is all that stands around its text where that is plain; `room` is the width left for
    its content, in millimetres.
    """

    format: CellFormat
    cell: str
    paragraph: str
    frame: Frame
    bold: bool
    style: StyleName
    room: float


@dataclass(frozen=True, slots=True)
class RowFrame:
    """The frame of a whole row of plain strings; None where spans or missing cells forbid one."""

    formats: tuple[CellFormat, ...]
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class Labelled:
    """Rows of labels: the frame of plain texts beside them, or each row up to the cell beside."""

    frame: Frame
    openings: tuple[str, ...]
    beside: Shape


@dataclass(frozen=True, slots=True)
class Header:
    """A header row as it is written in every table that begins with it; None if it differs."""

    row: Row
    written: str | None


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
    takes_labels: bool
    """Whether there is a column for labels and one beside it, and neither spans anything."""
    shapes: dict[tuple[int, int, int, bool, bool], Shape] = field(default_factory=dict)
    rows: dict[tuple[int, int, float, bool, bool, bool], RowFrame] = field(default_factory=dict)
    labelled: dict[tuple[bool, tuple[str, ...]], Labelled] = field(default_factory=dict)
    headers: dict[int, Header] = field(default_factory=dict)

    def format_at(self, column: int, header: bool) -> CellFormat:
        """Return the format of a cell where its row gives none."""
        return (self.header_formats if header else self.formats)[column]

    def shape(
        self, column: int, cell_format: CellFormat, width: int, header: bool, kept: bool = False
    ) -> Shape:
        """Return the opening tags of a cell that begins at a column and covers `width` columns.

        The paragraph of one that is `kept` stands on the page of what follows.
        """
        key = (id(cell_format), column, width, header, kept)
        shape = self.shapes.get(key)
        if shape is None:
            if len(self.shapes) >= KEPT:
                self.shapes.clear()
            shape = self.shapes[key] = _new_shape(self, column, cell_format, width, header, kept)
        return shape

    def row_frame(self, row: Row, header: bool) -> Frame | None:
        """Return the frame of rows of as many plain strings and of the same formats, if any."""
        formats = row.formats
        if formats is None:
            formats = self.header_formats if header else self.formats
        key = (
            id(formats),
            len(row.cells),
            row.height,
            row.may_split,
            header,
            row.keep_with_next,
        )
        found = self.rows.get(key)
        if found is None:
            if len(self.rows) >= KEPT:
                self.rows.clear()
            frame = _new_row_frame(self, row, formats, header)
            found = self.rows[key] = RowFrame(formats, frame)
        return found.frame

    def labelled_rows(self, labels: tuple[str, ...], may_split: bool, context: Context) -> Labelled:
        """Return what stands around what is filled in beside labels."""
        key = (may_split, labels)
        found = self.labelled.get(key)
        if found is None:
            if len(self.labelled) >= KEPT:
                self.labelled.clear()
            found = self.labelled[key] = _new_labelled(self, labels, may_split, context)
        return found


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
        if len(context.designs) >= KEPT:
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
    formats = tuple([column.format for column in table.columns])
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
        formats=formats,
        header_formats=(table.header_format,) * len(table.columns),
        takes_labels=[(one.colspan, one.rowspan) for one in formats] == [(1, 1), (1, 1)],
    )


def _new_row_frame(
    design: Design, row: Row, formats: tuple[CellFormat, ...], header: bool
) -> Frame | None:
    if len(row.cells) != len(formats):
        return None
    last = len(design.widths)
    shapes: list[Shape] = []
    column = 0
    for cell_format in formats:
        if column + cell_format.colspan > last or cell_format.rowspan > 1:
            return None
        shapes.append(
            design.shape(column, cell_format, cell_format.colspan, header, row.keep_with_next)
        )
        column += cell_format.colspan
    if column != last:
        return None
    openings = [f"{shape.cell}{shape.paragraph}" for shape in shapes]
    return framed(
        row_opening(row, header) + openings[0],
        *[CELL_END + opening for opening in openings[1:]],
        CELL_END + ROW_END,
        bold=[shape.bold for shape in shapes],
    )


def _new_labelled(
    design: Design, labels: tuple[str, ...], may_split: bool, context: Context
) -> Labelled:
    left, right = (design.shape(place, design.formats[place], 1, False) for place in (0, 1))
    opening = f"{row_opening(Row((), may_split=may_split), False)}{left.cell}{left.paragraph}"
    openings = [
        f"{opening}{plain_run(label, context, bold=left.bold)}{CELL_END}" for label in labels
    ]
    beside = f"{right.cell}{right.paragraph}"
    ending = f"{CELL_END}{ROW_END}"
    first, *rest = [f"{opening}{beside}" for opening in openings]
    frame = framed(
        first, *[ending + piece for piece in rest], ending, bold=[right.bold] * len(labels)
    )
    return Labelled(frame, tuple(openings), right)


def _new_shape(
    design: Design, column: int, cell_format: CellFormat, width: int, header: bool, kept: bool
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
    keeping = "<w:keepNext/>" if kept else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{keeping}{alignment}</w:pPr>'
    inside = max(room * 25.4 / 1440 - 2 * CELL_SIDES[design.kind], _LEAST_ROOM)
    frame = framed(cell + paragraph, CELL_END, bold=[cell_format.bold])
    return Shape(cell_format, cell, paragraph, frame, cell_format.bold, style, inside)
