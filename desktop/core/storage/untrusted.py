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

import os
import re
import sqlite3
import stat
import struct
from enum import StrEnum
from pathlib import Path
from typing import Final

from desktop.core.errors import PlanFileError, StorageFailure
from desktop.core.plan.fields import field_specs
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.plan import RECORD_TYPES
from desktop.core.plan.records import SCHEMA_MAJOR, PlanInfo, Record
from desktop.core.plan.years import is_period
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.markup import rich_fields, uses_only_our_markup
from desktop.core.storage.schema import (
    APPLICATION_ID,
    USER_VERSION,
    column_statement,
    objects_of,
    schema_objects,
    version_parts,
)

PRAGMAS: Final = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "foreign_keys": 1,
    "synchronous": 2,
}
"""What every connection to a plan file is told before it reads anything; `temp_store` 2 is memory."""

_HEADER_SIZE: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_ROLLBACK_JOURNAL: Final = b"\x01\x01"
_UTF_8: Final = 1
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")

# What `ALTER TABLE … ADD COLUMN` of a newer minor version leaves at the end of a table.
_CLOSING: Final = "\n) STRICT"
_ADDED_COLUMNS: Final = re.compile(
    r"(?:\s*,\s*[a-z_]+ (?:TEXT|INTEGER|BLOB)"
    r"(?: NOT NULL)?(?: DEFAULT (?:'[^']*'|-?[0-9]+|NULL))?)+\s*\) STRICT"
)
_ADDED_TABLE: Final = re.compile(r"CREATE TABLE [a-z_]+ \(")


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a plan file say about its schema."""

    major: int
    minor: int

    @property
    def is_newer(self) -> bool:
        """The file was made by a program that knows more than this one."""
        return (self.major, self.minor) > version_parts(USER_VERSION)


def check_header(path: Path) -> Header:
    """Read the header's bytes and decide whether SQLite may look at the file.

    Raises:
        StorageFailure: ``file.missing``, ``file.unreadable``.
        PlanFileError: ``file.empty``, ``file.not_a_plan``, ``file.damaged``, ``file.newer`` (``version``).
    """
    check_kind(path)
    start = _first_bytes(path)
    if start[:16] != _MAGIC:
        raise PlanFileError("file.not_a_plan", file=str(path))
    if len(start) < _HEADER_SIZE:
        raise PlanFileError("file.damaged", file=str(path))
    encoding, user_version, application_id = struct.unpack_from(">4xIi4xi", start, 52)
    if application_id != APPLICATION_ID:
        raise PlanFileError("file.not_a_plan", file=str(path))
    header = Header(*version_parts(user_version))
    if header.major > SCHEMA_MAJOR:
        raise PlanFileError("file.newer", file=str(path), version=f"{header.major}.{header.minor}")
    if header.major < 1 or start[18:20] != _ROLLBACK_JOURNAL or encoding != _UTF_8:
        raise PlanFileError("file.damaged", file=str(path))
    _check_journal(path)
    return header


def check_kind(path: Path) -> None:
    """Look at a file without opening it.

    Raises:
        StorageFailure: ``file.missing``, ``file.unreadable``.
        PlanFileError: ``file.empty``, ``file.not_a_plan`` when it is a folder or no file at all.
    """
    with typed_errors(path):
        try:
            status = path.stat()
        except PermissionError as error:
            raise StorageFailure("file.unreadable", file=str(path)) from error
    if not stat.S_ISREG(status.st_mode):
        raise PlanFileError("file.not_a_plan", file=str(path))
    if status.st_size == 0:
        raise PlanFileError("file.empty", file=str(path))


def _first_bytes(path: Path) -> bytes:
    with typed_errors(path):
        try:
            with path.open("rb") as file:
                return file.read(_HEADER_SIZE)
        except PermissionError as error:
            raise StorageFailure("file.unreadable", file=str(path)) from error


def journal_of(path: Path) -> Path:
    """Return the path of the journal that SQLite keeps beside a file while it writes."""
    return Path(f"{os.path.realpath(path)}-journal")


def _check_journal(path: Path) -> None:
    """Refuse a journal that names a super-journal: SQLite would delete whatever file it names.

    Phaen writes one file at a time and never has one (sqlite.org/fileformat2.html, 3).
    """
    try:
        journal = journal_of(path).read_bytes()
    except FileNotFoundError:
        return
    except OSError:
        raise StorageFailure("file.recovery_needed", file=str(path)) from None
    if len(journal) > len(_JOURNAL_MAGIC) and journal.endswith(_JOURNAL_MAGIC):
        raise PlanFileError("file.damaged", file=str(path))


def check_database(connection: sqlite3.Connection, path: Path, header: Header) -> None:
    """Check schema, structure and values of a file whose header is ours.

    Raises:
        PlanFileError: ``file.altered_schema`` (``name``), ``file.damaged``.
    """
    with typed_errors(path):
        _check_schema(connection, path, header)
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if answer != "ok":
            raise PlanFileError("file.damaged", file=str(path))
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise PlanFileError("file.damaged", file=str(path))
        _check_choices(connection, path)
        _check_period(connection, path)
        _check_markup(connection, path)


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
