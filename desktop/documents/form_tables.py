"""Tables as the pack words them: columns, header rows and rows by the keys of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, groupby
from typing import Final, TypeAlias

from desktop.core.formats.forms import ColumnAlignment, FormBlock, HeadedColumn, Occurrence, Repeat
from desktop.core.formats.templates import fill
from exporters.inline import Content
from exporters.table import Cell, CellContent, CellFormat, Column, Row, Table, TableKind, TableRow
from exporters.typography import StyleName, VerticalAlignment

Values: TypeAlias = Mapping[str, CellContent | Mapping[int | str, CellContent]]
"""Cells by key of their column; for a repeated column, by the value that it is repeated for."""

_Places: TypeAlias = tuple[tuple[str, int | str | None], ...]
_Cells: TypeAlias = tuple[_Places, tuple[CellFormat, ...]]

_MANY_COLUMNS: Final = 7
_MOST_ON_A_PAGE: Final = 8
"""Rows of two or three lines that fit on a page that lies on its side, below a form's head."""
_UPRIGHT_STYLES: Final = {
    ColumnAlignment.LEFT: StyleName.TABLE_TEXT,
    ColumnAlignment.CENTRE: StyleName.TABLE_CENTRED,
    ColumnAlignment.RIGHT: StyleName.TABLE_NUMBER,
}
_WIDE_STYLES: Final = {
    ColumnAlignment.LEFT: StyleName.WIDE_TEXT,
    ColumnAlignment.CENTRE: StyleName.WIDE_CENTRED,
    ColumnAlignment.RIGHT: StyleName.WIDE_NUMBER,
}


@dataclass(frozen=True, slots=True)
class SumRow(Row):
    """A row of sums: the row above never stands on the page before without it."""


@dataclass(frozen=True, eq=False)
class TableLayout:
    """A table of the pack with its repeated columns written out, ready to take rows.

    Formats are made once a layout, so that rows which look alike share them. `wide` takes the smaller
    type of landscape forms. In these, and where there are many columns, they stand closer.
    """

    block: FormBlock
    title: str
    columns: tuple[HeadedColumn, ...]
    wide: bool = False

    @property
    def _is_dense(self) -> bool:
        return self.wide or len(self.columns) >= _MANY_COLUMNS

    @cached_property
    def _styles(self) -> Mapping[ColumnAlignment, StyleName]:
        return _WIDE_STYLES if self.wide else _UPRIGHT_STYLES

    @cached_property
    def _places(self) -> _Places:
        return tuple((headed.column.key, headed.value) for headed in self.columns)

    @cached_property
    def _bold_formats(self) -> tuple[CellFormat, ...]:
        return tuple(self.format_of(headed, bold=True) for headed in self.columns)

    @cached_property
    def _merged(self) -> tuple[_Cells, _Cells]:
        """The places and formats of merged rows, without and with bold type."""
        kept = [
            (headed, before is not None and before.column.merged_with_next)
            for before, headed in zip((None, *self.columns), self.columns, strict=False)
            if not headed.column.merged_with_next
        ]
        places = tuple((headed.column.key, headed.value) for headed, _wide in kept)
        plain, heavy = (
            tuple(
                self.format_of(headed, bold=bold, colspan=2 if wide else 1) for headed, wide in kept
            )
            for bold in (False, True)
        )
        return (places, plain), (places, heavy)

    @cached_property
    def _sums(self) -> dict[tuple[int, bool], tuple[CellFormat, ...]]:
        return {}

    def table(
        self,
        rows: Iterable[TableRow],
        *,
        caption: Content | None = None,
        description: str = "",
        rows_may_split: bool = False,
    ) -> Table:
        """Return the table with its header rows, which repeat on every page, above these rows.

        `rows_may_split` lets plain rows break across pages, for cells that hold long texts.
        """
        return Table(
            columns=self._written_columns,
            # Only tables of long texts split rows, and none of these has sums.
            rows=chain(self._header, rows if rows_may_split else _kept_with_sums(rows)),
            header_rows=len(self._header),
            caption=caption,
            kind=TableKind.DENSE if self._is_dense else TableKind.GRID,
            text_style=StyleName.WIDE_TEXT if self.wide else StyleName.TABLE_TEXT,
            header_style=StyleName.WIDE_HEADER if self.wide else StyleName.TABLE_HEADER,
            description=description or self.title,
            rows_may_split=rows_may_split,
        )

    def row(
        self,
        values: Values,
        *,
        bold: bool = False,
        may_split: bool = False,
        keep_with_next: bool = False,
    ) -> Row:
        """Return a row; a column that `values` does not name stays empty."""
        return Row(
            self._cells(values, 0),
            self._bold_formats if bold else None,
            may_split=may_split,
            keep_with_next=keep_with_next,
        )

    def merged_row(self, values: Values, *, bold: bool = False) -> Row:
        """Return a row in which a column that the header merges with the next takes one cell over both.

        The cell holds what `values` gives the second of them: a name where others have number and name. It is the
        name of a group with its figures, kept with the row below.
        """
        places, formats = self._merged[bold]
        cells = tuple([_cell_of(values, key, value) for key, value in places])
        return Row(cells, formats, keep_with_next=True)

    def full_row(self, text: str, *, bold: bool = True) -> Row:
        """Return a row of one cell over the whole width, the name of a group, kept with the row below."""
        return Row((text,), self._sum_formats(len(self.columns), bold), keep_with_next=True)

    def sum_row(self, label: str, values: Values, *, bold: bool = True) -> SumRow:
        """Return a row whose label spans all columns before the first that `values` names."""
        first = self.first_of(values)
        return SumRow((label, *self._cells(values, first)), self._sum_formats(first, bold))

    def first_of(self, keys: Iterable[str]) -> int:
        """Return the place of the first column with one of these keys; the last place if none has."""
        wanted = set(keys)
        return next(
            (place for place, (key, _value) in enumerate(self._places) if key in wanted and place),
            len(self._places) - 1,
        )

    def rows_over(self, values: Sequence[Values], spanning: Values) -> Iterator[Row]:
        """Yield rows that share the cells of `spanning`, which reach down over all of them.

        They share their page too, unless there are so many that the page above would be left empty. `spanning` fills the columns that it names in the first row; the rows fill the others.
        """
        shared = {key for key, _value in self._places if key in spanning}
        last = len(values) - 1
        kept = range(last) if last < _MOST_ON_A_PAGE else (0, last - 1)
        for index, row_values in enumerate(values):
            cells: list[CellContent] = []
            formats: list[CellFormat] = []
            for headed, (key, value) in zip(self.columns, self._places, strict=True):
                if key in shared:
                    if index == 0:
                        cells.append(_cell_of(spanning, key, value))
                        formats.append(self.format_of(headed, rowspan=len(values)))
                else:
                    cells.append(_cell_of(row_values, key, value))
                    formats.append(self.format_of(headed))
            yield Row(tuple(cells), tuple(formats), keep_with_next=index in kept)

    def _cells(self, values: Values, first: int) -> tuple[CellContent, ...]:
        return tuple([_cell_of(values, key, value) for key, value in self._places[first:]])

    def format_of(
        self,
        headed: HeadedColumn,
        *,
        align: ColumnAlignment | None = None,
        bold: bool = False,
        colspan: int = 1,
        rowspan: int = 1,
    ) -> CellFormat:
        """Return how a cell of a column looks that covers so many columns and rows.

        It stands as its column does, or as `align` says.
        """
        style = self._styles[align or headed.column.align]
        return CellFormat(style=style, bold=bold, colspan=colspan, rowspan=rowspan)

    def _sum_formats(self, first: int, bold: bool) -> tuple[CellFormat, ...]:
        formats = self._sums.get((first, bold))
        if formats is None:
            label = CellFormat(
                style=self._styles[ColumnAlignment.LEFT], bold=bold, colspan=max(first, 1)
            )
            rest = tuple(self.format_of(headed, bold=bold) for headed in self.columns[first:])
            formats = self._sums[first, bold] = (label, *rest)
        return formats

    @cached_property
    def _written_columns(self) -> tuple[Column, ...]:
        return tuple(Column(one.column.width, self.format_of(one)) for one in self.columns)

    @cached_property
    def _header(self) -> tuple[Row, ...]:
        if not any(headed.group for headed in self.columns):
            return (_header_row(self.columns, 1),)
        upper: list[CellContent] = []
        lower: list[HeadedColumn] = []
        for group, neighbours in groupby(self.columns, key=lambda headed: headed.group):
            members = tuple(neighbours)
            if group:
                upper.append(Cell(group, _heading_format(len(members), 1)))
                lower.extend(members)
            else:
                upper.extend(_header_row(members, 2).cells)
        return Row(tuple(upper)), _header_row(tuple(lower), 1)


def layout_of(
    block: FormBlock,
    terms: Mapping[str, str],
    occurrences: Mapping[Repeat, Sequence[Occurrence]],
    *,
    wide: bool = False,
) -> TableLayout:
    """Return the layout of a table of the pack (see `Source.layout` for the usual way)."""
    title = fill(block.title, terms)
    return TableLayout(block, title, block.headed_columns(terms, occurrences), wide)


def _kept_with_sums(rows: Iterable[TableRow]) -> Iterator[TableRow]:
    """Yield rows, each that stands above a row of sums kept with it."""
    above: TableRow | None = None
    for row in rows:
        if isinstance(row, SumRow) and isinstance(above, Row):
            above = replace(above, keep_with_next=True)
        if above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def _cell_of(values: Values, key: str, value: int | str | None) -> CellContent:
    found = values.get(key, "")
    if isinstance(found, Mapping):
        return found.get(value, "") if value is not None else ""
    return found


def _header_row(columns: Sequence[HeadedColumn], rowspan: int) -> Row:
    cells: list[CellContent] = []
    merged = False
    for headed in columns:
        if merged:
            merged = headed.column.merged_with_next
            continue
        title = f"{headed.title}\n({headed.unit})" if headed.unit else headed.title
        merged = headed.column.merged_with_next
        cells.append(Cell(title, _heading_format(2 if merged else 1, rowspan)))
    return Row(tuple(cells))


def _heading_format(colspan: int, rowspan: int) -> CellFormat:
    return CellFormat(vertical=VerticalAlignment.CENTRE, colspan=colspan, rowspan=rowspan)
