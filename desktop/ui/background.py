"""Work away from the window's thread: exports, checks. Success, failure and progress come back as signals."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import PhaenError
from desktop.ui.faults import log_fault

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Unexpected(PhaenError):
    """A fault of the program in work that ran in the background."""


class Cancelled(Exception):
    """The work was cancelled; raised by `Job.check`."""


class Job(QObject):
    """One piece of work in a thread of its own.

    The function is given the job: it may call `report` and must look at `is_cancelled` now and then. It must not
    touch widgets. The job is to be kept until `ended`.
    """

    done = Signal(object)
    """What the function returned."""
    failed = Signal(object)
    """A `PhaenError`."""
    cancelled = Signal()
    ended = Signal()
    """After any of the three."""
    progressed = Signal(int, int)
    """Steps done, and steps in all (0 when not known)."""

    def __init__(self, function: Callable[[Job], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """The officer asked to stop."""
        return self._stop.is_set()

    def report(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        self.progressed.emit(done, total)

    def check(self) -> None:
        """Raise `Cancelled` when the work should stop."""
        if self.is_cancelled:
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Wait for the end, at most so long."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result = self._function(self)
        except Cancelled:
            self.cancelled.emit()
        except PhaenError as error:
            self.failed.emit(error)
        except Exception as error:  # the window must hear of it, whatever it was
            log_fault(log, "Work in the background failed unexpectedly", error)
            self.failed.emit(Unexpected("work.unexpected", kind=type(error).__name__))
        else:
            self.done.emit(result)
        self.ended.emit()
