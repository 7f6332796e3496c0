"""The empty last row that a table offers: it is no record of the plan until something is typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.changes import Changes, adding

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.forms.grid_rows import Rows


class OfferedRow:
    """A record that would be added, so that its row can be shown with what a new record begins with."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._record: Record | None = None
        self._seen: tuple[Plan, Plan] | None = None

    @property
    def id(self) -> str:
        """The id that the record will have; empty when no row is offered."""
        return self._record.id if self._record is not None else ""

    def offer(self, record: Record) -> None:
        """Offer a row for a new record."""
        self._record, self._seen = record, None

    def withdraw(self) -> None:
        """Offer no row any more: it became a record, or nothing was typed."""
        self._record = self._seen = None

    def changes(self, plan: Plan) -> Changes:
        """Return what adds the record to a plan, with what it belongs to."""
        if self._record is None:
            return ()
        return (*self._rows.needs(plan), *adding(self._record))

    def shown_in(self, plan: Plan) -> Plan:
        """Return the plan as it would be with the record."""
        if self._record is None:
            return plan
        if self._seen is None or self._seen[0] is not plan:
            self._seen = (plan, plan.with_changes(self.changes(plan)))
        return self._seen[1]
