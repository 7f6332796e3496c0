"""Tables: columns in millimetres, rows of cells with spans, header rows that repeat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from exporters.inline import Content
from exporters.typography import Alignment, StyleName, VerticalAlignment

if TYPE_CHECKING:
    from exporters.document import Block


class TableKind(Enum):
    """How a table is ruled."""

    GRID = "grid"
    """Lines around every cell."""
    DENSE = "dense"
    """Lines around every cell and less room beside its text, for the many columns of wide forms."""
    FORM = "form"
    """Lines around every cell and roomier cells, for text that is filled in."""
    PLAIN = "plain"
    """No lines, for things that stand side by side."""


@dataclass(frozen=True, slots=True)
class CellFormat:
    """How a cell looks and what it covers; made once and shared by all cells that look alike.

    `style` None means the table's text style, or its header style in a header row. `align` None
    means the style's own. `shading` is six hexadecimal digits; None is the page's colour, or the
    typography's header shading in a header row. `borders` False leaves the cell's lines out.
    """

    style: StyleName | None = None
    align: Alignment | None = None
    vertical: VerticalAlignment = VerticalAlignment.TOP
    bold: bool = False
    shading: str | None = None
    borders: bool = True
    colspan: int = 1
    rowspan: int = 1


PLAIN_CELL = CellFormat()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with inline content, a format of its own, or whole blocks.

    When `blocks` is not empty they are the content. `format` None means the format that the row
    or the column gives; blocks inside the cell keep the styles they name.
    """

    content: Content = ""
    format: CellFormat | None = None
    blocks: tuple[Block, ...] = ()


CellContent: TypeAlias = str | Cell


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right; places covered by a cell spanning from above are not listed.

    A cell given as a plain string takes the format at the same index of `formats`, or, without
    `formats`, that of the column it stands in. Missing cells at the end are left empty.
    """

    cells: tuple[CellContent, ...]
    formats: tuple[CellFormat, ...] | None = None
    may_split: bool = False
    """Whether the row may continue on the next page; for cells of long prose."""
    height: float = 0.0
    """Least height in millimetres; 0 follows the content."""
    keep_with_next: bool = False
    """Whether the row stands on the page of the row below; blocks inside its cells say so themselves."""


@dataclass(frozen=True, slots=True)
class LabelledRows:
    """Rows of a label and what is filled in beside it, in a table of two columns.

    Labels that come back in table after table are made ready once: give them as equal tuples. The
    rows are set like plain tuples.
    """

    labels: tuple[str, ...]
    values: tuple[CellContent, ...]
    """As many as there are labels."""


TableRow: TypeAlias = Row | tuple[CellContent, ...] | LabelledRows
"""A plain tuple of cells is short for `Row(cells, may_split=table.rows_may_split)`.

It is quicker to make, which tells in tables of ten thousand rows.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """Width in millimetres and the format of its cells where a row gives none."""

    width: float
    format: CellFormat = PLAIN_CELL


@dataclass(frozen=True, slots=True)
class Table:
    """A table of fixed widths, left out without columns; `rows` may be a generator, walked once.

    The first `header_rows` rows repeat on every page. A caption stands above the table, is
    numbered and enters the list of tables.
    """

    columns: tuple[Column, ...]
    rows: Iterable[TableRow]
    header_rows: int = 0
    caption: Content | None = None
    kind: TableKind = TableKind.GRID
    text_style: StyleName = StyleName.TABLE_TEXT
    header_style: StyleName = StyleName.TABLE_HEADER
    header_format: CellFormat = field(
        default=CellFormat(vertical=VerticalAlignment.CENTRE), kw_only=True
    )
    """Format of the header rows' cells where they give none."""
    description: str = ""
    """What the table shows, for readers who cannot see it."""
    rows_may_split: bool = False
    """Whether plain and labelled rows may continue on the next page."""
