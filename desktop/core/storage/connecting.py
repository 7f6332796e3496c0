"""Connections to a plan file: what SQLite is told, and what a killed writer left behind."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from desktop.core.errors import StorageFailure
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.header import Header, check_header, journal_of
from desktop.core.storage.untrusted import PRAGMAS, check_structure

if TYPE_CHECKING:
    import peewee

WAIT_SECONDS = 5.0
"""How long to wait for another program that is just writing or copying the file."""

Mode = Literal["ro", "rw", "rwc"]


class Connection:
    """A connection to a plan file; it belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._thread = threading.get_ident()
        self._is_open = True
        self._database: peewee.SqliteDatabase | None = None

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for rows without models.

        Raises:
            RuntimeError: It is closed, or was opened by another thread.
        """
        if not self._is_open or threading.get_ident() != self._thread:
            raise RuntimeError("the plan file is not open in this thread")
        return self._connection

    @property
    def database(self) -> peewee.SqliteDatabase:
        """The connection by way of peewee, which is loaded now if it was not."""
        connection = self.raw
        if self._database is None:
            from desktop.core.storage.models import OpenDatabase  # noqa: PLC0415 - peewee is loaded late

            self._database = OpenDatabase(connection)
        return self._database

    def close(self) -> None:
        """Close it; closing twice does nothing."""
        if self._is_open:
            self.raw.close()
            self._is_open = False


def connect(path: Path, mode: Mode) -> Connection:
    """Open a connection that trusts nothing in the file.

    Raises:
        StorageFailure: ``file.unreachable`` and other failures of the environment.
    """
    with typed_errors(path):
        connection = sqlite3.connect(
            _uri(path, mode), timeout=WAIT_SECONDS, isolation_level=None, uri=True
        )
        try:
            for name, value in PRAGMAS.items():
                connection.execute(f"PRAGMA {name} = {value}")
        except BaseException:
            connection.close()
            raise
    return Connection(connection)


def connect_checked(path: Path, *, read_only: bool) -> tuple[Connection, Header]:
    """Open a connection to a file that passes every check of `untrusted`.

    Where a killed writer left a journal, SQLite first takes its unfinished transaction back; that needs
    writing, so for reading only it is done on a connection of its own.

    Raises:
        StorageFailure: The environment is in the way; ``file.recovery_needed`` when the unfinished
            transaction cannot be taken back here.
        PlanFileError: The file is refused.
    """
    from desktop.core.storage.values import check_values  # noqa: PLC0415 - not for a glimpse

    header = check_header(path)
    if read_only and journal_of(path).exists():
        _recover(path)
    connection = connect(path, "ro" if read_only else "rw")
    try:
        with typed_errors(path):
            connection.raw.execute("BEGIN")
            check_structure(connection.raw, path, header)
            check_values(connection.raw, path)
            connection.raw.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection, header


def _recover(path: Path) -> None:
    """Let SQLite take back what a killed writer did not finish, if anything."""
    try:
        with typed_errors(path), contextlib.closing(connect(path, "rw")) as connection:
            connection.raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except StorageFailure as failure:
        if failure.code in {"file.read_only", "file.unreachable", "disk.failed"}:
            raise StorageFailure("file.recovery_needed", file=str(path)) from failure
        raise


def _uri(path: Path, mode: Mode) -> str:
    """Return the file's address for SQLite, in which `mode` keeps it from making a file of its own."""
    absolute = path.absolute().as_posix()
    slash = "" if absolute.startswith("/") else "/"
    return f"file://{slash}{quote(os.fsencode(absolute))}?mode={mode}"
