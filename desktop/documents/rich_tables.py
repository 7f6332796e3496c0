"""Where the cells of a table of the prose stand: columns that no cell begins in are none, and Word takes 63."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from desktop.core.plan.rich_blocks import RichCell, RichTable

MOST_COLUMNS: Final = 63
"""Columns of a table in Word, which calls a file with a wider one damaged."""

_EMPTY: Final = RichCell()


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with the column that it begins in; its `colspan` is what is free there."""

    column: int
    cell: RichCell


PlacedRows: TypeAlias = list[list[PlacedCell]]


def placed_rows(block: RichTable) -> PlacedRows:
    """Return the cells of each row with their columns, numbered without those no cell begins in."""
    rows = list(_placed(block))
    starts = sorted({place.column for row in rows for place in row})
    return [
        [
            PlacedCell(
                first := bisect_left(starts, place.column),
                replace(
                    place.cell,
                    colspan=bisect_left(starts, place.column + place.cell.colspan) - first,
                ),
            )
            for place in row
        ]
        for row in rows
    ]


def in_word_s_width(rows: PlacedRows) -> Iterator[PlacedRows]:
    """Yield the rows of one table, or of several that stand below each other where one is too wide."""
    count = max((place.column + place.cell.colspan for row in rows for place in row), default=0)
    if count <= MOST_COLUMNS:
        yield rows
        return
    for first in range(0, count, MOST_COLUMNS):
        yield list(_stretch(rows, first, min(first + MOST_COLUMNS, count)))


def _stretch(rows: PlacedRows, first: int, end: int) -> Iterator[list[PlacedCell]]:
    """Yield the rows of the columns from `first` to `end`; what begins before them leaves empty cells."""
    spans: dict[int, tuple[int, int]] = {}
    for row in rows:
        begun = {place.column: place.cell for place in row}
        placed: list[PlacedCell] = []
        below: dict[int, tuple[int, int]] = {}
        column = first
        while column < end:
            if column in spans:
                width, left = spans[column]
            else:
                cell = begun.get(column, _EMPTY)
                width, left = min(cell.colspan, end - column), cell.rowspan
                placed.append(PlacedCell(column - first, replace(cell, colspan=width)))
            if left > 1:
                below[column] = width, left - 1
            column += width
        spans = below
        yield placed


def _placed(block: RichTable) -> Iterator[list[PlacedCell]]:
    """Yield the cells of each row where they stand, beside those that reach down from above."""
    spans: dict[int, tuple[int, int]] = {}
    for row in block.rows:
        placed: list[PlacedCell] = []
        below = {column: (width, left - 1) for column, (width, left) in spans.items() if left > 1}
        column = 0
        for cell in row:
            while column in spans:
                column += spans[column][0]
            width = 1
            while width < cell.colspan and column + width not in spans:
                width += 1
            placed.append(PlacedCell(column, replace(cell, colspan=width)))
            if cell.rowspan > 1:
                below[column] = width, cell.rowspan - 1
            column += width
        spans = below
        yield placed
