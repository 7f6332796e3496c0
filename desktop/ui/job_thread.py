"""A thread that does jobs one after the other."""

from __future__ import annotations

import logging
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from desktop.ui.faults import log_fault

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class JobThread:
    """Does what it is given in the order given, until it is told to end."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="plan-file", daemon=True)
        self._thread.start()

    def do(self, job: Callable[[], object]) -> None:
        """Do this after what was given before."""
        self._jobs.put(job)

    def end(self, seconds: float) -> bool:
        """Do what was given and end; say whether it ended within so many seconds."""
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except Exception as error:  # the thread must live: what is typed next is written by it
                log_fault(log, "A job of the plan's thread failed unexpectedly", error)
