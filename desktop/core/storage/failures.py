"""From what SQLite and the system report to the program's typed errors, in one table."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.core.errors import ChangeRefused, PhaenError, PlanFileError, StorageFailure

_BY_RESULT: Final[dict[int, tuple[type[PhaenError], str]]] = {
    sqlite3.SQLITE_FULL: (StorageFailure, "disk.full"),
    sqlite3.SQLITE_IOERR: (StorageFailure, "disk.failed"),
    sqlite3.SQLITE_READONLY: (StorageFailure, "file.read_only"),
    sqlite3.SQLITE_PERM: (StorageFailure, "file.read_only"),
    sqlite3.SQLITE_BUSY: (StorageFailure, "file.busy"),
    sqlite3.SQLITE_LOCKED: (StorageFailure, "file.busy"),
    sqlite3.SQLITE_CANTOPEN: (StorageFailure, "file.unreachable"),
    sqlite3.SQLITE_NOMEM: (StorageFailure, "memory.full"),
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: (ChangeRefused, "change.reference_missing"),
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: (ChangeRefused, "change.row_exists"),
    sqlite3.SQLITE_CONSTRAINT: (ChangeRefused, "change.value_refused"),
    sqlite3.SQLITE_TOOBIG: (ChangeRefused, "change.value_refused"),
}
"""By extended result code, else by the primary one in its low byte; anything else means damage."""

_BY_ERRNO: Final[dict[int, str]] = {
    errno.ENOENT: "file.missing",
    errno.EACCES: "file.read_only",
    errno.EPERM: "file.read_only",
    errno.EROFS: "file.read_only",
    errno.ELOOP: "file.unreachable",
    errno.ENAMETOOLONG: "file.name_too_long",
    errno.ENOTDIR: "folder.missing",
    errno.ENOSPC: "disk.full",
    errno.EDQUOT: "disk.full",
    errno.EFBIG: "disk.full",
}


@contextlib.contextmanager
def typed_errors(path: Path) -> Iterator[None]:
    """Turn every error of SQLite, peewee and the system inside into a typed one about `path`.

    A typed error of the rows that names no file yet is given this one.
    """
    try:
        yield
    except PlanFileError as error:
        if "file" in error.parameters:
            raise
        # Found in the rows, by what does not know whose they are.
        raise PlanFileError(error.code, file=str(path), **error.parameters) from error
    except sqlite3.Error as error:
        raise failure_of(error, path) from error
    except UnicodeDecodeError as error:
        raise PlanFileError("file.damaged", file=str(path)) from error
    except UnicodeEncodeError as error:
        # A name that is not text, which SQLite cannot be given.
        raise StorageFailure("file.unreachable", file=str(path)) from error
    except OSError as error:
        code = _BY_ERRNO.get(error.errno or 0, "disk.failed")
        raise StorageFailure(code, file=str(path)) from error
    except _errors_of_peewee() as error:
        raise failure_of(error, path) from error


def _errors_of_peewee() -> tuple[type[Exception], ...]:
    """Return what peewee raises; where it was never loaded, it has raised nothing."""
    peewee = sys.modules.get("peewee")
    return () if peewee is None else (peewee.PeeweeException,)


def failure_of(error: Exception, path: Path) -> PhaenError:
    """Return the typed error for one of SQLite's or peewee's."""
    cause = _first_cause(error)
    result = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    kind, code = _BY_RESULT.get(
        result, _BY_RESULT.get(result & 0xFF, (PlanFileError, "file.damaged"))
    )
    return kind(code, file=str(path))


def _first_cause(error: BaseException) -> BaseException:
    """Return SQLite's error that came first: a failed roll-back after a full disk is not the news."""
    first, seen = error, error.__context__
    while seen is not None:
        if isinstance(seen, sqlite3.Error):
            first = seen
        seen = seen.__context__
    return first
