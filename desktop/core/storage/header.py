"""The first bytes of a plan file, read before SQLite sees it."""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path
from typing import Final, NamedTuple

from desktop.core.errors import PlanFileError, StorageFailure
from desktop.core.plan.schema_version import SCHEMA_MAJOR
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.schema import APPLICATION_ID, USER_VERSION, version_parts

_HEADER_SIZE: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_ROLLBACK_JOURNAL: Final = b"\x01\x01"
_UTF_8: Final = 1
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")


class Header(NamedTuple):
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
