"""The plan file as the program uses it: create, open, read, change, verify, back up."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from desktop.core.errors import PlanFileError, StorageFailure
from desktop.core.plan.changes import Change, Changes
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record
from desktop.core.storage.connecting import Connection, connect, connect_checked
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.header import Header, check_kind
from desktop.core.storage.locking import PlanLock
from desktop.core.storage.reading import read_plan
from desktop.core.storage.schema import APPLICATION_ID, USER_VERSION, schema_sql

if TYPE_CHECKING:
    from desktop.core.storage.verifying import Problem

R = TypeVar("R", bound=Record)


class PlanFile:
    """An open plan file. It belongs to the thread that opened it, which need not be the main one.

    Using it in another thread, or after it was closed, is a mistake of the program: a RuntimeError. Opened for writing it holds the file's lock until it is closed. Use it as a context manager. Every method
    that touches the file raises `StorageFailure` for what the environment does (``disk.full``,
    ``disk.failed``, ``file.busy``, ``file.gone``, …), and `PlanFileError` ``file.damaged`` for what it holds.
    """

    def __init__(
        self, path: Path, connected: Connection, header: Header, lock: PlanLock | None
    ) -> None:
        self._path = path
        self._connected = connected
        self._header = header
        self._lock = lock
        self._identity = _identity(path)

    @classmethod
    def create(cls, path: Path, plan: Plan) -> Self:
        """Make a new file that holds this plan, and open it for writing.

        The file appears under its name only when it is complete.

        Raises:
            StorageFailure: ``file.exists``, ``file.locked``, ``file.read_only``, ``folder.missing``,
                ``disk.full`` and others.
            ChangeRefused: The plan holds a value or a reference that no file can hold.
        """
        from desktop.core.storage.placing import arriving  # noqa: PLC0415 - not needed to open

        with _held(PlanLock(path)) as lock:
            with arriving(path) as temporary:
                _write_new(temporary, path, plan)
            return cls._opened(path, lock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a file after every check of `untrusted`; for reading only, it takes no lock.

        A program opens a file once: on Unix, closing a file takes away every lock that the same program has
        on it, SQLite's too. So the lock comes before the first look inside, and a file that this program is
        writing is not opened for reading either (sqlite.org/howtocorrupt.html, 2.2).

        Raises:
            PlanFileError: ``file.empty``, ``file.not_a_plan``, ``file.damaged``, ``file.altered_schema``
                (``name``), ``file.newer`` (``version``).
            StorageFailure: ``file.missing``, ``file.unreadable``, ``file.read_only``, ``file.locked``
                (``user``, ``machine``, ``since``), ``file.recovery_needed`` and others.
        """
        check_kind(path)
        lock = PlanLock(path)
        if read_only:
            lock.refuse_if_held_here()
            return cls._opened(path, None)
        with _held(lock):
            with typed_errors(path):
                path.open("r+b").close()
            return cls._opened(path, lock)

    @classmethod
    def _opened(cls, path: Path, lock: PlanLock | None) -> Self:
        connected, header = connect_checked(path, read_only=lock is None)
        return cls(path, connected, header, lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and give its lock back; closing twice does nothing."""
        self._connected.close()
        if self._lock is not None:
            self._lock.release()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    @property
    def read_only(self) -> bool:
        """The file was opened for reading only."""
        return self._lock is None

    @property
    def schema_version(self) -> tuple[int, int]:
        """Major and minor of the file's schema; a newer minor than ours holds more than we read."""
        return (self._header.major, self._header.minor)

    # --- reading ----------------------------------------------------------------------------------

    def read_plan(self, *, with_image_data: bool = True) -> Plan:
        """Read the whole plan as it is at this moment, in one query a table.

        Args:
            with_image_data: Whether pictures come with their bytes, which may be most of the file.
        """
        with self._snapshot() as connection:
            return read_plan(connection, with_image_data=with_image_data)

    def get(self, record_type: type[R], record_id: str) -> R | None:
        """Read one record by its kind and id; None when it is not there."""
        from desktop.core.storage.models import MODELS  # noqa: PLC0415 - peewee is loaded late

        model = MODELS[record_type]
        query = model.select().where(model._meta.primary_key == record_id)
        with typed_errors(self._path):
            try:
                rows = list(query.tuples().execute(self._connected.database))
            except ValueError:
                raise PlanFileError("file.damaged", entity=record_type.__name__) from None
        return record_type(*rows[0]) if rows else None

    def prepare_writing(self) -> None:
        """Load what the first change needs, so that it takes no longer than the others."""
        _ = self._connected.database

    # --- changing ---------------------------------------------------------------------------------

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """Make everything inside one transaction, or one step of the transaction around it.

        When anything is raised inside, nothing of it was written. References are checked at the outer end.

        Raises:
            ChangeRefused: ``change.reference_missing`` at the outer end.
            StorageFailure: ``file.gone`` when the file is no longer where it was opened.
        """
        if self._lock is None:
            raise StorageFailure("file.read_only", file=str(self._path))
        transaction = self._connected.database.atomic("IMMEDIATE")
        with typed_errors(self._path):
            transaction.__enter__()
        try:
            self._check_still_there()
            yield
        except BaseException as error:
            with typed_errors(self._path):
                transaction.__exit__(type(error), error, error.__traceback__)
            raise
        with typed_errors(self._path):
            transaction.__exit__(None, None, None)

    def apply(self, changes: Iterable[Change]) -> Changes:
        """Write changes in one transaction and return those that changed something.

        Raises:
            ChangeRefused: The file does not hold what a change starts from, or a change cannot be stored
                (see `writing.apply_changes`); nothing was written.
        """
        from desktop.core.storage import writing  # noqa: PLC0415 - peewee is loaded late

        with self.atomic(), typed_errors(self._path):
            return writing.apply_changes(self._connection, changes)

    # --- caring -----------------------------------------------------------------------------------

    def verify(self) -> tuple[Problem, ...]:
        """Return everything that is not as it should be: structure, references, owners, texts, pictures."""
        from desktop.core.storage import verifying  # noqa: PLC0415 - not needed to open

        with self._snapshot() as connection:
            return tuple(verifying.problems_of(connection))

    def backup(self, to: Path, *, overwrite: bool = False) -> None:
        """Write a clean, verified copy of the file.

        Raises:
            PlanFileError: ``file.damaged``: a damaged file is not copied over a good backup.
            StorageFailure: ``file.exists`` unless it may be overwritten; ``disk.full`` and others.
            RuntimeError: A transaction is open: the copy could not hold what it will become.
        """
        from desktop.core.storage import backups  # noqa: PLC0415 - not needed to open

        if self._connection.in_transaction:
            raise RuntimeError("a backup is made outside of transactions")
        backups.copy_to(self._connection, self._path, to, overwrite=overwrite)

    def backup_of_the_day(self, folder: Path, now: datetime) -> Path | None:
        """Make the first backup of a day and thin the older ones to daily, weekly and monthly.

        Args:
            folder: The folder for all backups, in the user's data; it is made when needed.
            now: An aware time; its local day counts.

        Returns:
            The backup, or None when there is one of that day.
        """
        from desktop.core.storage import backups  # noqa: PLC0415 - not needed to open

        with self._snapshot() as connection:
            (plan_id,) = connection.execute("SELECT id FROM plan_info").fetchone()
        return backups.daily(
            self._connection, self._path, backups.folder_of(self._path, plan_id, folder), now
        )

    # --- the connection ---------------------------------------------------------------------------

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._connected.raw

    @contextlib.contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """Let every query inside see the same moment of the file."""
        connection = self._connection
        with typed_errors(self._path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _end_reading(connection)

    def _check_still_there(self) -> None:
        """Refuse to write into a file that was removed or replaced: it would be lost without a word."""
        try:
            same = _identity(self._path) == self._identity
        except StorageFailure:
            same = False
        if not same:
            raise StorageFailure("file.gone", file=str(self._path))


def _end_reading(connection: sqlite3.Connection) -> None:
    """End a transaction that wrote nothing, unless SQLite ended it because of an error."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _identity(path: Path) -> tuple[int, int]:
    """Return what tells a file from another one under the same name."""
    with typed_errors(path):
        status = path.stat()
    return (status.st_dev, status.st_ino)


@contextlib.contextmanager
def _held(lock: PlanLock) -> Iterator[PlanLock]:
    """Take a lock, and give it back only when what follows fails."""
    lock.acquire()
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _write_new(temporary: Path, path: Path, plan: Plan) -> None:
    """Write a whole plan file under a temporary name."""
    from desktop.core.storage import writing  # noqa: PLC0415 - peewee is loaded late

    connected = connect(temporary, "rwc")
    try:
        connection = connected.raw
        with typed_errors(path):
            connection.executescript(f"BEGIN IMMEDIATE; {schema_sql()}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {USER_VERSION}")
            writing.write_plan(connection, plan)
            connection.execute("COMMIT")
    finally:
        connected.close()
