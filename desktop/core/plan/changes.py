"""Changes to a plan: what a row was and what it becomes. A list of them is a transaction and an undo step."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from desktop.core.plan.fields import field_specs
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after: added when `before` is None, removed when `after` is None."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a record before or after")
        if (
            self.before is not None
            and self.after is not None
            and (type(self.before), self.before.id) != (type(self.after), self.after.id)
        ):
            raise ValueError("a change cannot turn one record into another")

    @property
    def _either(self) -> Record:
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def record_type(self) -> type[Record]:
        """The kind of the row."""
        return type(self._either)

    @property
    def record_id(self) -> str:
        """The id of the row."""
        return self._either.id

    @property
    def fields(self) -> frozenset[str]:
        """Names of the fields that differ; every field when the row is added or removed."""
        names = (spec.name for spec in field_specs(self.record_type))
        if self.before is None or self.after is None:
            return frozenset(names)
        return frozenset(
            name for name in names if getattr(self.before, name) != getattr(self.after, name)
        )

    def inverted(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


Changes = tuple[Change, ...]


def adding(*rows: Record) -> Changes:
    """Return the changes that add rows."""
    return tuple(Change(None, row) for row in rows)


def removing(*rows: Record) -> Changes:
    """Return the changes that remove exactly these rows (see `removal` for what belongs to them)."""
    return tuple(Change(row, None) for row in rows)


def setting(record: Record, **values: Any) -> Changes:
    """Return the change that gives fields of a record new values; none when nothing differs."""
    after = dataclasses.replace(record, **values)
    return (Change(record, after),) if after != record else ()


def inverted(changes: Iterable[Change]) -> Changes:
    """Return the changes that take these back, last first."""
    return tuple(change.inverted() for change in reversed(tuple(changes)))
