"""Reading a whole plan: one query a table, raw rows straight into records."""

from __future__ import annotations

import contextlib
import gc
import sqlite3
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, TypeVar

from desktop.core.errors import PlanFileError
from desktop.core.plan.fields import FieldSpec, field_specs
from desktop.core.plan.frozen import many
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES, Plan
from desktop.core.plan.records import Image, PlanInfo, Record
from desktop.core.plan.table import Table
from desktop.core.storage.statements import select_statement

R = TypeVar("R", bound=Record)


def read_plan(connection: sqlite3.Connection, *, with_image_data: bool) -> Plan:
    """Read every table, inside the caller's transaction.

    Raises:
        PlanFileError: ``file.damaged`` when an id is there twice or the plan's own row is not there once.
    """
    with _no_garbage_expected():
        rows = {
            record_type: _read(connection, record_type, with_image_data=with_image_data)
            for record_type in RECORD_TYPES
        }
    infos = rows.pop(PlanInfo)
    if len(infos) != 1:
        raise PlanFileError("file.damaged", entity="PlanInfo")
    tables: dict[str, Any] = {}
    for record_type, records in rows.items():
        table = Table(record_type, records)
        if len(table) != len(records):
            raise PlanFileError("file.damaged", entity=record_type.__name__)
        tables[TABLE_NAMES[record_type]] = table
    (info,) = infos
    assert isinstance(info, PlanInfo)
    return Plan(info=info, **tables)


def records_of(record_type: type[R], rows: Iterable[tuple[Any, ...]]) -> list[R]:
    """Make records of raw rows; columns that hold neither choices nor yes-or-no are passed on as they are.

    Raises:
        PlanFileError: ``file.damaged`` at a choice that is not known. Opening has looked for one, but another
            program may have changed the file since.
    """
    columns = list(zip(*rows, strict=True))
    if not columns:
        return []
    converted = map(_converted, field_specs(record_type), columns)
    try:
        return many(record_type, converted, len(columns[0]))
    except KeyError:
        raise PlanFileError("file.damaged", entity=record_type.__name__) from None


def _read(
    connection: sqlite3.Connection, record_type: type[R], *, with_image_data: bool
) -> list[R]:
    if record_type is Image and not with_image_data:
        rows = connection.execute(select_statement(record_type, without="data")).fetchall()
        return records_of(record_type, [(*row, b"") for row in rows])
    return records_of(record_type, connection.execute(select_statement(record_type)).fetchall())


def _converted(spec: FieldSpec, column: Iterable[Any]) -> Iterable[Any]:
    """Return a column's values as the record holds them."""
    if issubclass(spec.type, StrEnum):
        members: dict[str | None, StrEnum | None] = {m.value: m for m in spec.type}
        members[None] = None
        return map(members.__getitem__, column)
    if spec.type is bool:
        return map(bool, column)
    return column


@contextlib.contextmanager
def _no_garbage_expected() -> Iterator[None]:
    """Keep the collector from walking the growing plan again and again: nothing of it is garbage.

    Measured on 34,000 rows: reading takes a third less time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
