"""Connections to a plan file: what SQLite is told, and what a killed writer left behind."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import peewee

from desktop.core.errors import StorageFailure
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.untrusted import PRAGMAS, Header, check_database, check_header, journal_of

WAIT_SECONDS = 5.0
"""How long to wait for another program that is just writing or copying the file."""

Mode = Literal["ro", "rw", "rwc"]


def connect(path: Path, mode: Mode) -> peewee.SqliteDatabase:
    """Open a connection that trusts nothing in the file; it belongs to the thread that opened it.

    Raises:
        StorageFailure: ``file.unreachable`` and other failures of the environment.
    """
    database = peewee.SqliteDatabase(
        _uri(path, mode), pragmas=PRAGMAS, timeout=WAIT_SECONDS, uri=True, autoconnect=False
    )
    with typed_errors(path):
        database.connect()
    return database


def raw(database: peewee.SqliteDatabase) -> sqlite3.Connection:
    """Return the connection below peewee, for rows without models.

    Raises:
        RuntimeError: It is closed, or was opened by another thread.
    """
    if database.is_closed():
        raise RuntimeError("the plan file is not open in this thread")
    connection: sqlite3.Connection = database.connection()  # type: ignore[no-untyped-call]
    return connection


def connect_checked(path: Path, *, read_only: bool) -> tuple[peewee.SqliteDatabase, Header]:
    """Open a connection to a file that passes every check of `untrusted`.

    Where a killed writer left a journal, SQLite first takes its unfinished transaction back; that needs
    writing, so for reading only it is done on a connection of its own.

    Raises:
        StorageFailure: The environment is in the way; ``file.recovery_needed`` when the unfinished
            transaction cannot be taken back here.
        PlanFileError: The file is refused.
    """
    header = check_header(path)
    if read_only and journal_of(path).exists():
        _recover(path)
    database = connect(path, "ro" if read_only else "rw")
    try:
        connection = raw(database)
        with typed_errors(path):
            connection.execute("BEGIN")
            check_database(connection, path, header)
            connection.execute("COMMIT")
    except BaseException:
        database.close()
        raise
    return database, header


def _recover(path: Path) -> None:
    """Let SQLite take back what a killed writer did not finish, if anything."""
    try:
        with typed_errors(path), contextlib.closing(connect(path, "rw")) as database:
            raw(database).execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except StorageFailure as failure:
        if failure.code in {"file.read_only", "file.unreachable", "disk.failed"}:
            raise StorageFailure("file.recovery_needed", file=str(path)) from failure
        raise


def _uri(path: Path, mode: Mode) -> str:
    """Return the file's address for SQLite, in which `mode` keeps it from making a file of its own."""
    absolute = path.absolute().as_posix()
    slash = "" if absolute.startswith("/") else "/"
    return f"file://{slash}{quote(os.fsencode(absolute))}?mode={mode}"
