"""Who has a plan file open for writing: a lock that the system frees, and a note for people.

``<name>.phaen.lock`` is locked while the file is open for writing; the lock dies with the program, so it is
never stale. ``<name>.phaen.lock.txt`` says who holds it; it is only asked once the lock was refused, since a
killed program leaves it behind.
"""

from __future__ import annotations

import contextlib
import dataclasses
import getpass
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import filelock

from desktop.core.errors import StorageFailure
from desktop.core.plan.frozen import dataclass
from desktop.core.storage.failures import typed_errors


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock; empty where it is not known."""

    user: str = ""
    machine: str = ""
    since: str = ""
    """ISO date and time with its zone."""
    process: str = ""
    """The number that its system gave the program."""

    @classmethod
    def current(cls) -> Self:
        """Return this user on this machine, now."""
        try:
            user = getpass.getuser()
        except (ImportError, KeyError, OSError):
            user = ""
        since = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
        return cls(user, platform.node(), since, str(os.getpid()))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `as_text` wrote; what is missing stays empty."""
        values = dict(line.partition(": ")[::2] for line in text.splitlines())
        return cls(*(values.get(field.name, "") for field in dataclasses.fields(cls)))

    def as_text(self) -> str:
        """Return the holder as lines that people can read."""
        values = dataclasses.asdict(self)
        return "".join(f"{name}: {value}\n" for name, value in values.items())


class PlanLock:
    """The right to write a plan file; belongs to the thread that took it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # Beside the file itself: who comes through a link asks for the same lock.
        real = os.path.realpath(path)
        self._lock_path = Path(f"{real}.lock")
        self._note_path = Path(f"{real}.lock.txt")
        # Readable and writable for all: on a shared folder the next holder may be another user.
        self._lock = filelock.FileLock(self._lock_path, timeout=0, mode=0o666)

    @property
    def is_there(self) -> bool:
        """A lock file stands beside the plan file, held or left behind."""
        return self._lock_path.exists()

    def acquire(self) -> None:
        """Take the lock at once.

        Raises:
            StorageFailure: ``file.locked`` (``user``, ``machine``, ``since``) when somebody has it,
                ``file.read_only`` where no lock can be written, ``folder.missing``.
        """
        if not self._path.parent.is_dir():
            raise StorageFailure("folder.missing", file=str(self._path))
        with typed_errors(self._path):
            try:
                self._lock.acquire()
            except filelock.Timeout:
                if self.is_there:
                    raise self._refusal() from None
                # To filelock, a folder that takes no files looks like a lock that is just given back.
                raise StorageFailure("file.read_only", file=str(self._path)) from None
        with contextlib.suppress(OSError):
            self._note_path.write_text(Holder.current().as_text(), "utf-8")

    def refuse_if_held_here(self) -> None:
        """Make sure that this very program does not have the file open for writing.

        Raises:
            StorageFailure: ``file.locked``, as `acquire`.
        """
        here, holder = Holder.current(), self.holder()
        if (holder.machine, holder.process) == (here.machine, here.process):
            try:
                self._lock.acquire()
            except filelock.Timeout:
                raise self._refusal() from None
            except OSError:
                return  # No lock can be taken here, so none is.
            self.release()

    def release(self) -> None:
        """Give the lock back and take its files away. Does nothing when it is not held."""
        if not self._lock.is_locked:
            return
        # Before the release: afterwards the files may be the next holder's. On Windows a locked file
        # cannot be removed, and stays; a lock file that nobody holds does no harm.
        for path in (self._note_path, self._lock_path):
            with contextlib.suppress(OSError):
                path.unlink()
        self._lock.release()

    def holder(self) -> Holder:
        """Return who wrote the note beside the file."""
        try:
            return Holder.from_text(self._note_path.read_text("utf-8"))
        except (OSError, ValueError):
            return Holder()

    def _refusal(self) -> StorageFailure:
        holder = self.holder()
        return StorageFailure(
            "file.locked",
            file=str(self._path),
            user=holder.user,
            machine=holder.machine,
            since=holder.since,
        )


def holder_of(path: Path) -> Holder | None:
    """Return who has a plan file open for writing; None when nobody has."""
    lock = PlanLock(path)
    if not lock.is_there:
        return None
    try:
        lock.acquire()
    except StorageFailure as failure:
        return lock.holder() if failure.code == "file.locked" else None
    lock.release()
    return None
