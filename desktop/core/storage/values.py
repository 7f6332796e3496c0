"""Values of a plan file that no column type refuses: unknown choices, years that no plan has, foreign markup."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from desktop.core.errors import PlanFileError
from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.frozen import cached
from desktop.core.plan.plan import RECORD_TYPES
from desktop.core.plan.records import PlanInfo, Record
from desktop.core.plan.years import is_period
from desktop.core.storage.markup import uses_only_our_markup
from desktop.core.storage.statements import column_statement


@cached
def rich_fields(record_type: type[Record]) -> tuple[str, ...]:
    """Return the names of a record's fields that hold rich text."""
    return tuple(spec.name for spec in field_specs(record_type) if spec.text is TextKind.RICH)


def check_values(connection: sqlite3.Connection, path: Path) -> None:
    """Check the values of a file whose schema and structure are ours.

    Raises:
        PlanFileError: ``file.damaged`` (``entity``, ``field``).
    """
    _check_choices(connection, path)
    _check_period(connection, path)
    _check_markup(connection, path)


def _check_choices(connection: sqlite3.Connection, path: Path) -> None:
    for record_type in RECORD_TYPES:
        for spec in field_specs(record_type):
            if issubclass(spec.type, StrEnum):
                known: set[object] = {member.value for member in spec.type}
            elif spec.type is bool:
                known = {0, 1}
            else:
                continue
            found = connection.execute(column_statement(record_type, spec.name, distinct=True))
            if not {value for (value,) in found} <= known | {None}:
                raise _damaged_in(path, record_type, spec.name)


def _check_period(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse years that no plan has: tables with a column a year would have no end."""
    columns = (column_statement(PlanInfo, name) for name in ("period_start", "period_end"))
    starts, ends = (connection.execute(column).fetchall() for column in columns)
    for (start,), (end,) in zip(starts, ends, strict=True):
        if not is_period(start, end):
            raise _damaged_in(path, PlanInfo, "period_end")


def _check_markup(connection: sqlite3.Connection, path: Path) -> None:
    for record_type in RECORD_TYPES:
        for field in rich_fields(record_type):
            for (text,) in connection.execute(column_statement(record_type, field)):
                if not uses_only_our_markup(text):
                    raise _damaged_in(path, record_type, field)


def _damaged_in(path: Path, record_type: type[Record], field: str) -> PlanFileError:
    name = record_type.__name__
    return PlanFileError("file.damaged", file=str(path), entity=name, field=field)
