"""A plan file comes by mail: what is looked at before it is believed, in this order.

1. The bytes of the header, before SQLite sees the file: there, not empty, SQLite, ours, not too new, no
   write-ahead log, UTF-8. A journal that would make SQLite touch other files is refused.
2. The connection distrusts the schema (`PRAGMAS`), so nothing that stands in it is run.
3. The schema is ours, statement by statement. A newer minor version may have more tables, indexes and
   columns at the end of tables, none of which can run anything.
4. ``integrity_check``, which in our STRICT tables also finds missing values and values of a wrong type, and
   indexes that do not fit their table (``quick_check`` does not: an id changed behind its index passes every
   reference and is then not found); then every reference; then the choices, since SQLite leaves CHECKs out of a
   file opened for reading only; then the plan's first and last year; then the markup of every rich text.

Nothing of this writes, so a refused file keeps its bytes and leaves no file beside it.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Final

from desktop.core.errors import PlanFileError
from desktop.core.storage.header import Header
from desktop.core.storage.schema import objects_of, schema_objects

PRAGMAS: Final = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "foreign_keys": 1,
    "synchronous": 2,
}
"""What every connection to a plan file is told before it reads anything; `temp_store` 2 is memory."""

# What `ALTER TABLE … ADD COLUMN` of a newer minor version leaves at the end of a table.
_CLOSING: Final = "\n) STRICT"
_ADDED_COLUMNS: Final = re.compile(
    r"(?:\s*,\s*[a-z_]+ (?:TEXT|INTEGER|BLOB)"
    r"(?: NOT NULL)?(?: DEFAULT (?:'[^']*'|-?[0-9]+|NULL))?)+\s*\) STRICT"
)
_ADDED_TABLE: Final = re.compile(r"CREATE TABLE [a-z_]+ \(")


def check_structure(connection: sqlite3.Connection, path: Path, header: Header) -> None:
    """Check schema and structure of a file whose header is ours, by SQLite alone.

    Raises:
        PlanFileError: ``file.altered_schema`` (``name``), ``file.damaged``.
    """
    _check_schema(connection, path, header)
    (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer != "ok":
        raise PlanFileError("file.damaged", file=str(path))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise PlanFileError("file.damaged", file=str(path))


def _check_schema(connection: sqlite3.Connection, path: Path, header: Header) -> None:
    ours, theirs = schema_objects(), objects_of(connection)
    for key, statement in ours.items():
        found = theirs.pop(key, "")
        same = found == statement
        if not same and not (header.is_newer and _has_more_columns(found, statement)):
            raise PlanFileError("file.altered_schema", file=str(path), name=key[1])
    for key, statement in theirs.items():
        if not (header.is_newer and _is_harmless_addition(key[0], statement)):
            raise PlanFileError("file.altered_schema", file=str(path), name=key[1])


def _has_more_columns(found: str | None, ours: str | None) -> bool:
    """Say whether a table is ours with plain columns added at its end."""
    if not found or not ours or not ours.endswith(_CLOSING):
        return False
    kept = ours.removesuffix(_CLOSING)
    return found.startswith(kept) and bool(_ADDED_COLUMNS.fullmatch(found, len(kept)))


def _is_harmless_addition(kind: str, statement: str | None) -> bool:
    """Say whether a newer minor version may have added this: a plain table or an index."""
    if kind == "index":
        return statement is None or statement.startswith("CREATE INDEX ")
    return kind == "table" and _ADDED_TABLE.match(statement or "") is not None
