"""The frozen schema of the plan file and the marks in its header."""

from __future__ import annotations

import functools
import re
import sqlite3
from collections.abc import Mapping
from importlib import resources
from typing import Final

from desktop.core.plan.fields import field_specs
from desktop.core.plan.records import SCHEMA_MAJOR, SCHEMA_MINOR, Record

APPLICATION_ID: Final = 0x50484145
"""``PHAE``, at byte 68 of the file's header: tells `file(1)` and us whose SQLite file it is."""

USER_VERSION: Final = SCHEMA_MAJOR * 1000 + SCHEMA_MINOR
"""The schema's version as the header's ``user_version``: major * 1000 + minor."""


def version_parts(user_version: int) -> tuple[int, int]:
    """Return major and minor of a ``user_version``."""
    return divmod(user_version, 1000)


@functools.cache
def schema_sql() -> str:
    """Return the statements that make an empty plan file."""
    name = f"plan-{SCHEMA_MAJOR}.{SCHEMA_MINOR}.sql"
    return (resources.files("resources") / "schema" / name).read_text("utf-8")


@functools.cache
def schema_objects() -> Mapping[tuple[str, str, str], str | None]:
    """Return the schema as SQLite stores it: statement by (kind, name, table)."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(schema_sql())
        return objects_of(connection)
    finally:
        connection.close()


def objects_of(connection: sqlite3.Connection) -> dict[tuple[str, str, str], str | None]:
    """Return every table, index, view and trigger of a database: statement by (kind, name, table)."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {(kind, name, table): sql for kind, name, table, sql in rows}


def table_name(record_type: type[Record]) -> str:
    """Return the table of a kind of record: its class name in snake_case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_type.__name__).lower()


def select_statement(record_type: type[Record], *, without: str = "") -> str:
    """Return the query of all rows of a table, its columns in the fields' order but for one left out."""
    names = (spec.name for spec in field_specs(record_type))
    columns = ", ".join(f'"{name}"' for name in names if name != without)
    return f'SELECT {columns} FROM "{table_name(record_type)}"'  # noqa: S608 - our own names


def column_statement(record_type: type[Record], field: str, *, distinct: bool = False) -> str:
    """Return the query of one column of all rows, or of its different values."""
    once = "DISTINCT " if distinct else ""
    return f'SELECT {once}"{field}" FROM "{table_name(record_type)}"'  # noqa: S608 - our own names
