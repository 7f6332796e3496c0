"""The one thread that reads and writes the plan file.

Changes wait in a queue until they are in the file. A write that fails leaves the queue as it is: nothing that
was typed is lost, and `retry` tries again. Everything reaches the window as signals on the window's thread.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import PhaenError, StorageFailure
from desktop.ui.faults import log_fault
from desktop.ui.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan

log = logging.getLogger(__name__)


class PlanStore(Protocol):
    """What the worker needs of an open plan file (`desktop.core.storage.PlanFile`)."""

    def apply(self, changes: Changes) -> object:
        """Write changes in one transaction."""

    def close(self) -> None:
        """Let go of the file and its lock."""


class Holder(NamedTuple):
    """Who has a plan open elsewhere; empty where it is not known."""

    user: str = ""
    machine: str = ""
    since: str = ""
    """ISO date and time with its zone."""


class OpenedPlan(NamedTuple):
    """A plan as it was opened."""

    store: PlanStore
    plan: Plan
    pack: FormatPack
    path: Path
    holder: Holder | None = None
    """Who has it open, when that is not us: the plan is read-only here."""
    afterwards: Callable[[], object] | None = None
    """What the worker does when the plan is on the screen: load what the first write needs."""
    is_read_only: bool = False
    """It is open elsewhere, or its folder or file cannot be written."""


class PlanWorker(QObject):
    """Runs reading and writing of one plan file, one job after the other, away from the window."""

    opened = Signal(object)
    """An `OpenedPlan`."""
    open_failed = Signal(object)
    """A `PhaenError`."""
    written = Signal(object)
    """The aware time at which the queue became empty."""
    write_failed = Signal(object)
    """A `PhaenError`; the changes are still in the queue."""

    moved = Signal(object)
    """The path of the new file that the plan is in now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = JobThread()
        self._pending: deque[Changes] = deque()
        self._store: PlanStore | None = None

    @property
    def is_saved(self) -> bool:
        """Everything that was handed over is in the file."""
        return not self._pending

    def open(self, opening: Callable[[], OpenedPlan]) -> None:
        """Open a plan: `opening` runs on the worker's thread and may make the file first."""
        self._thread.do(lambda: self._open(opening))

    def write(self, changes: Changes) -> None:
        """Put changes into the queue; each tuple becomes one transaction, in this order."""
        self._pending.append(changes)
        self._thread.do(self._write_pending)

    def retry(self) -> None:
        """Try again to write what waits."""
        self._thread.do(self._write_pending)

    def move_to(self, path: Path, plan: Plan, create: Callable[[Path, Plan], PlanStore]) -> None:
        """Write a whole plan into a new file and go on with that one; what waited is part of the plan."""
        included = tuple(self._pending)
        self._thread.do(lambda: self._move_to(path, plan, create, included))

    def wait(self, seconds: float) -> bool:
        """Wait until what was asked for is done, at most so long; say whether all is in the file."""
        done = threading.Event()
        self._thread.do(done.set)
        return done.wait(seconds) and self.is_saved

    def close(self, seconds: float) -> bool:
        """Write what waits, close the file and end the thread, all within so many seconds.

        Returns False when something is not in the file, or the system did not answer in time.
        """
        saved = self.wait(seconds)
        self._thread.do(self._close_store)
        return self._thread.end(seconds) and saved

    def _open(self, opening: Callable[[], OpenedPlan]) -> None:
        try:
            opened = opening()
        except PhaenError as error:
            self.open_failed.emit(error)
        except Exception as error:  # the window must hear of it, whatever it was
            log_fault(log, "Opening a plan failed unexpectedly", error)
            self.open_failed.emit(StorageFailure("plan.unexpected", kind=type(error).__name__))
        else:
            self._store = opened.store
            self.opened.emit(opened)

    def do_afterwards(self, opened: OpenedPlan) -> None:
        """Do what was left for when the plan is on the screen."""
        if opened.afterwards is not None:
            afterwards = opened.afterwards
            self._thread.do(lambda: self._do_afterwards(afterwards))

    @staticmethod
    def _do_afterwards(afterwards: Callable[[], object]) -> None:
        try:
            afterwards()
        except PhaenError as error:
            log_fault(log, "What follows the opening of a plan failed", error)

    def _move_to(
        self,
        path: Path,
        plan: Plan,
        create: Callable[[Path, Plan], PlanStore],
        included: tuple[Changes, ...],
    ) -> None:
        try:
            store = create(path, plan)
        except PhaenError as error:
            self.write_failed.emit(error)
            return
        self._close_store()
        self._store = store
        while self._pending and any(self._pending[0] is batch for batch in included):
            self._pending.popleft()
        self.moved.emit(path)
        self.written.emit(datetime.now(UTC))
        self._write_pending()

    def _write_pending(self) -> None:
        wrote = False
        while self._pending and self._store is not None:
            try:
                self._store.apply(self._pending[0])
            except PhaenError as error:
                self.write_failed.emit(error)
                return
            except Exception as error:  # what was typed stays in the queue, whatever it was
                log_fault(log, "Writing to the plan failed unexpectedly", error)
                self.write_failed.emit(StorageFailure("plan.unexpected", kind=type(error).__name__))
                return
            self._pending.popleft()
            wrote = True
        if wrote:
            self.written.emit(datetime.now(UTC))

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            try:
                store.close()
            except PhaenError as error:
                log_fault(log, "Closing the plan failed", error)
