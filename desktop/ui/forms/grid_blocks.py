"""Blocks of cells as spreadsheets exchange them, and the one change a record that a block makes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from desktop.core.plan.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.records import Record

MOST_ROWS: Final = 5_000
"""Of a pasted block; more is no list that a plan holds."""


def block_text(cells: Mapping[tuple[int, int], str]) -> str:
    """Return cells, by row and column, as a spreadsheet takes them; empty when there are none."""
    rows = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerows([[cells.get((row, column), "") for column in columns] for row in rows])
    return out.getvalue()


def read_block(text: str) -> Sequence[Sequence[str]]:
    """Read what a spreadsheet copied; a cell of several lines comes in quotation marks."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    except csv.Error:
        rows = [line.split("\t") for line in text.splitlines()]
    return rows[:MOST_ROWS]


def joined(changes: Iterable[Change]) -> Changes:
    """Return one change a record for changes that follow each other, so that each is cleaned as a whole."""
    ends: dict[tuple[type[Record], str], tuple[Record | None, Record | None]] = {}
    for change in changes:
        key = (change.record_type, change.record_id)
        before = ends[key][0] if key in ends else change.before
        ends[key] = (before, change.after)
    return tuple(
        Change(before, after)
        for before, after in ends.values()
        if before is not None or after is not None
    )
