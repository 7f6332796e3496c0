"""Writing rows: a whole new plan at once, or changes one by one, each only where its row is as expected."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from desktop.core.errors import ChangeRefused
from desktop.core.plan.changes import Change, Changes
from desktop.core.plan.fields import field_specs
from desktop.core.plan.plan import RECORD_TYPES, Plan
from desktop.core.plan.records import PlanInfo, Record
from desktop.core.plan.years import is_period
from desktop.core.storage.markup import uses_only_our_markup
from desktop.core.storage.models import delete_statement, insert_statement, update_statement
from desktop.core.storage.values import rich_fields


def write_plan(connection: sqlite3.Connection, plan: Plan) -> None:
    """Insert every row of a plan into empty tables, inside the caller's transaction.

    Raises:
        ChangeRefused: ``change.text_not_clean`` or ``change.value_refused``, with ``entity``.
    """
    for record_type in RECORD_TYPES:
        rows: Iterable[Record] = [plan.info] if record_type is PlanInfo else plan.table(record_type)
        for row in rows:
            _check(row)
        values = map(attrgetter(*_names(record_type)), rows)
        try:
            connection.executemany(insert_statement(record_type), values)
        except (OverflowError, UnicodeEncodeError, sqlite3.ProgrammingError) as error:
            raise ChangeRefused("change.value_refused", entity=record_type.__name__) from error


def apply_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> Changes:
    """Make changes in their order, inside the caller's transaction; return those that changed something.

    Raises:
        ChangeRefused: With ``entity`` and ``id``: ``change.row_exists`` or ``change.row_differs`` when the
            file does not hold what a change starts from, ``change.text_not_clean``,
            ``change.value_refused``, or ``change.plan_info``, since the row about the plan itself is
            neither added nor removed.
    """
    made = tuple(change for change in changes if change.before != change.after)
    for change in made:
        if change.after is not None:
            _check(change.after)
        statement, values = _statement(change)
        try:
            count = connection.execute(statement, values).rowcount
        except (OverflowError, UnicodeEncodeError, sqlite3.ProgrammingError) as error:
            raise _refused("change.value_refused", change) from error
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
                raise _refused("change.row_exists", change) from error
            raise _refused("change.value_refused", change) from error
        if count != 1:
            raise _refused("change.row_differs", change)
    return made


def _statement(change: Change) -> tuple[str, tuple[Any, ...]]:
    """Return the statement that makes a change where the whole row is as expected, and its values."""
    kind, before, after = change.record_type, change.before, change.after
    if before is not None and after is not None:
        changed = tuple(name for name in _names(kind) if name in change.fields)
        new = tuple(getattr(after, name) for name in changed)
        return update_statement(kind, changed), (*new, *_values(before))
    if kind is PlanInfo:
        raise _refused("change.plan_info", change)
    if after is not None:
        return insert_statement(kind), _values(after)
    assert before is not None
    return delete_statement(kind), _values(before)


def _names(record_type: type[Record]) -> tuple[str, ...]:
    return tuple(spec.name for spec in field_specs(record_type))


def _values(record: Record) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in _names(type(record)))


def _check(record: Record) -> None:
    """Refuse what would make the file one that `untrusted` refuses to open again."""
    for name in rich_fields(type(record)):
        if not uses_only_our_markup(getattr(record, name)):
            raise ChangeRefused(
                "change.text_not_clean",
                entity=type(record).__name__,
                id=record.id,
                field=name,
            )
    if isinstance(record, PlanInfo) and not is_period(record.period_start, record.period_end):
        raise ChangeRefused("change.value_refused", entity="PlanInfo", id=record.id)


def _refused(code: str, change: Change) -> ChangeRefused:
    return ChangeRefused(code, entity=change.record_type.__name__, id=change.record_id)
