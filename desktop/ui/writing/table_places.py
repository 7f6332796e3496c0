"""Where the cells of a table stand: rows list only the cells that begin in them, as in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.core.plan.rich_text import RichCell, RichTable


class PlacedCell(NamedTuple):
    """A cell with its first row and column and how many of each it covers."""

    row: int
    column: int
    rows: int
    columns: int
    cell: RichCell


def placed_cells(table: RichTable) -> list[PlacedCell]:
    """Return the cells in order; of two that would overlap the later is narrowed."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            columns = 1
            while columns < cell.colspan and (row, column + columns) not in taken:
                columns += 1
            rows = min(cell.rowspan, len(table.rows) - row)
            taken |= {
                (row + down, column + right) for down in range(rows) for right in range(columns)
            }
            placed.append(PlacedCell(row, column, rows, columns, cell))
            column += columns
    return placed


def column_count(placed: list[PlacedCell]) -> int:
    """Return how many columns the widest row has."""
    return max((each.column + each.columns for each in placed), default=0)
