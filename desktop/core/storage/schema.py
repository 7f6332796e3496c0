"""The frozen schema of the plan file and the marks in its header."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from desktop.core.plan.schema_version import SCHEMA_MAJOR, SCHEMA_MINOR

APPLICATION_ID: Final = 0x50484145
"""``PHAE``, at byte 68 of the file's header: tells `file(1)` and us whose SQLite file it is."""

USER_VERSION: Final = SCHEMA_MAJOR * 1000 + SCHEMA_MINOR
"""The schema's version as the header's ``user_version``: major * 1000 + minor."""

# By path: importlib.resources loads what the first paint has no time for.
_FOLDER: Final = Path(__file__).resolve().parents[3] / "resources" / "schema"


def version_parts(user_version: int) -> tuple[int, int]:
    """Return major and minor of a ``user_version``."""
    return divmod(user_version, 1000)


@functools.cache
def schema_sql() -> str:
    """Return the statements that make an empty plan file."""
    return (_FOLDER / f"plan-{SCHEMA_MAJOR}.{SCHEMA_MINOR}.sql").read_text("utf-8")


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
