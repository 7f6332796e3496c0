"""Changes of a table, as values: rows and columns put in and taken out, cells merged and parted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.plan.rich_text import RichBlock, RichCell, RichTable
from desktop.ui.writing.cell_text import with_text
from desktop.ui.writing.table_places import PlacedCell, column_count, placed_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Area(NamedTuple):
    """Some cells next to each other; rows and columns count from 0, the last ones belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, place: PlacedCell) -> bool:
        """Say whether a cell lies within it wholly or in part."""
        return (
            place.row <= self.bottom
            and place.column <= self.right
            and place.row + place.rows > self.top
            and place.column + place.columns > self.left
        )


def empty_table(rows: int, columns: int) -> RichTable:
    """Return a table of empty cells with a header row."""
    head = tuple(RichCell(header=True) for _ in range(columns))
    return RichTable((head, *(tuple(RichCell() for _ in range(columns)) for _ in range(rows - 1))))


def table_of(places: Iterable[PlacedCell], rows: int, columns: int, caption: str) -> RichTable:
    """Put cells together to a table; a place that none covers gets an empty one."""
    begins = {(each.row, each.column): each for each in places}
    taken: set[tuple[int, int]] = set()
    result = []
    for row in range(rows):
        cells = []
        for column in range(columns):
            if (row, column) in taken:
                continue
            found = begins.get((row, column), PlacedCell(row, column, 1, 1, RichCell()))
            for down in range(found.rows):
                taken |= {(row + down, column + right) for right in range(found.columns)}
            cells.append(replace(found.cell, colspan=found.columns, rowspan=found.rows))
        result.append(tuple(cells))
    return RichTable(tuple(result), caption)


def squared(table: RichTable) -> RichTable:
    """Give every place a cell, where rows of a page or an old file lack some; header rows get headers."""
    placed = placed_cells(table)
    held = {
        (each.row + down, each.column + right)
        for each in placed
        for down in range(each.rows)
        for right in range(each.columns)
    }
    columns = column_count(placed)
    missing = [
        PlacedCell(row, column, 1, 1, RichCell(header=True))
        for row, cells in enumerate(table.rows)
        if cells and all(cell.header for cell in cells)
        for column in range(columns)
        if (row, column) not in held
    ]
    return table_of([*placed, *missing], len(table.rows), columns, table.caption)


def with_row(table: RichTable, at: int) -> RichTable:
    """Put an empty row in above row `at`; cells that reach across it grow."""
    places = [
        each._replace(
            row=each.row + (each.row >= at), rows=each.rows + _across(each.row, each.rows, at)
        )
        for each in placed_cells(table)
    ]
    return table_of(places, len(table.rows) + 1, column_count(placed_cells(table)), table.caption)


def with_column(table: RichTable, at: int) -> RichTable:
    """Put an empty column in left of column `at`; cells that reach across it grow."""
    placed = placed_cells(table)
    header = {each.row for each in placed if each.cell.header and each.column <= at}
    places = [
        each._replace(
            column=each.column + (each.column >= at),
            columns=each.columns + _across(each.column, each.columns, at),
        )
        for each in placed
    ]
    covered = {
        each.row + down
        for each in places
        for down in range(each.rows)
        if each.column <= at < each.column + each.columns
    }
    places += [PlacedCell(row, at, 1, 1, RichCell(header=True)) for row in sorted(header - covered)]
    return table_of(places, len(table.rows), column_count(placed) + 1, table.caption)


def without_rows(table: RichTable, top: int, bottom: int) -> RichTable:
    """Take rows out; a cell that reaches beyond them stays, shorter."""
    places = []
    for each in placed_cells(table):
        start, count = _left_over(each.row, each.rows, top, bottom)
        if count:
            places.append(each._replace(row=start, rows=count))
    columns = column_count(placed_cells(table))
    return table_of(places, len(table.rows) - (bottom - top + 1), columns, table.caption)


def without_columns(table: RichTable, left: int, right: int) -> RichTable:
    """Take columns out; a cell that reaches beyond them stays, narrower."""
    places = []
    for each in placed_cells(table):
        start, count = _left_over(each.column, each.columns, left, right)
        if count:
            places.append(each._replace(column=start, columns=count))
    columns = column_count(placed_cells(table)) - (right - left + 1)
    return table_of(places, len(table.rows), columns, table.caption)


def merged(table: RichTable, area: Area) -> RichTable:
    """Make one cell of an area, holding the text of all, first row first."""
    placed = placed_cells(table)
    chosen = [each for each in placed if area.covers(each)]
    if len(chosen) < 2:
        return table
    top, left = min(each.row for each in chosen), min(each.column for each in chosen)
    bottom = max(each.row + each.rows for each in chosen)
    right = max(each.column + each.columns for each in chosen)
    whole = Area(top, left, bottom - 1, right - 1)
    if whole != area:
        return merged(table, whole)
    blocks = tuple(block for each in chosen for block in each.cell.blocks)
    one = PlacedCell(top, left, bottom - top, right - left, replace(chosen[0].cell, blocks=blocks))
    others = [each for each in placed if not area.covers(each)]
    return table_of([one, *others], len(table.rows), column_count(placed), table.caption)


def parted(table: RichTable, area: Area) -> RichTable:
    """Part merged cells of an area; the text stays in the first."""
    placed = placed_cells(table)
    places = [each._replace(rows=1, columns=1) if area.covers(each) else each for each in placed]
    return table_of(places, len(table.rows), column_count(placed), table.caption)


def with_header_rows(table: RichTable, count: int) -> RichTable:
    """Make the first rows headers, and header rows right below them none; headers beside rows stay."""
    whole = next(
        (at for at, cells in enumerate(table.rows) if not all(cell.header for cell in cells)),
        len(table.rows),
    )
    rows = tuple(
        tuple(replace(cell, header=row < count) for cell in cells)
        if row < max(whole, count, 1)
        else cells
        for row, cells in enumerate(table.rows)
    )
    return replace(table, rows=rows)


def with_cells(
    table: RichTable, contents: dict[tuple[int, int], tuple[RichBlock, ...]]
) -> RichTable:
    """Give cells, by their first row and column, new contents."""
    placed = placed_cells(table)
    places = [
        each._replace(cell=replace(each.cell, blocks=contents[each.row, each.column]))
        if (each.row, each.column) in contents
        else each
        for each in placed
    ]
    return table_of(places, len(table.rows), column_count(placed), table.caption)


def with_grid(table: RichTable, top: int, left: int, grid: Sequence[Sequence[str]]) -> RichTable:
    """Write a grid of texts from a cell on, in the looks of its cells; the table grows where it must."""
    while len(table.rows) < top + len(grid):
        table = with_row(table, len(table.rows))
    while column_count(placed_cells(table)) < left + max(map(len, grid)):
        table = with_column(table, column_count(placed_cells(table)))
    held = {(each.row, each.column): each.cell.blocks for each in placed_cells(table)}
    contents = {
        (top + down, left + right): with_text(held.get((top + down, left + right), ()), text)
        for down, row in enumerate(grid)
        for right, text in enumerate(row)
    }
    return with_cells(table, contents)


def _across(start: int, count: int, at: int) -> int:
    return int(start < at < start + count)


def _left_over(start: int, count: int, first: int, last: int) -> tuple[int, int]:
    """Return where a stretch begins and how long it is after places were taken out."""
    places = [place for place in range(start, start + count) if not first <= place <= last]
    if not places:
        return start, 0
    removed_before = max(min(places[0], last + 1) - first, 0)
    return places[0] - removed_before, len(places)
