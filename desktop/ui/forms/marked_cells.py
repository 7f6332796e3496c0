"""Cells whose text cannot be taken: the text as it was typed, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.plan.changes import Changes
    from desktop.ui.forms.columns import Column


class Mark(NamedTuple):
    """What was typed into a cell, and why it cannot be taken."""

    text: str
    reason: str


class MarkedCells:
    """Remembers by record and column what was typed, until it is put right or another value comes."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, int], Mark] = {}

    def mark(self, record_id: str, column: int, text: str, reason: str) -> None:
        """Keep a text that cannot be taken."""
        self._marks[record_id, column] = Mark(text, reason)

    def of(self, record_id: str, column: int) -> Mark | None:
        """Return what is wrong with a cell; None when nothing is."""
        return self._marks.get((record_id, column))

    def unmark(self, record_id: str, column: int) -> None:
        """Forget what was wrong with a cell."""
        self._marks.pop((record_id, column), None)

    def clear(self) -> None:
        """Forget all cells."""
        self._marks.clear()

    def forget_changed(self, changes: Changes, columns: Sequence[Column]) -> None:
        """Forget cells of fields that undo or another panel changed."""
        fields = {change.record_id: change.fields for change in changes}
        for record_id, column in tuple(self._marks):
            if columns[column].field in fields.get(record_id, ()):
                del self._marks[record_id, column]

    def first(self, ids: Sequence[str]) -> tuple[int, int, str] | None:
        """Return row, column and reason of the first marked cell of these rows; None when there is none."""
        places = [
            (ids.index(record_id), column, mark.reason)
            for (record_id, column), mark in self._marks.items()
            if record_id in ids
        ]
        return min(places, default=None)
