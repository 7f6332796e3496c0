"""When the program itself is at fault: a report without plan text, a polite sentence, and what was recovered.

What was typed is safe: the plan is written within a second of typing, and an error in a page does not end the
program. A second stage tells, at the next start, of a program that ended without closing its plan.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, qVersion

from desktop.ui.faults import places_of

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)

_MOST_REPORTS: Final = 10


class CrashReports(QObject):
    """Writes a report for each error that nobody caught, and says so once on the window's thread."""

    reported = Signal(object)
    """The path of a report that was just written."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder

    def watch(self) -> None:
        """Take over what Python does with errors that nobody caught."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def unwatch(self) -> None:
        """Give Python's own handling back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def write(self, error: BaseException) -> Path | None:
        """Write a report of an error; None where it cannot be written."""
        now = datetime.now(UTC)
        text = "\n".join(
            [
                f"time: {now.isoformat(timespec='seconds')}",
                f"python: {platform.python_version()}",
                f"qt: {qVersion()}",
                f"system: {platform.platform()}",
                "",
                places_of(error),
                "",
            ]
        )
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
                old.unlink()
        except OSError:
            return None
        return path

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("Nobody caught this:\n%s", places_of(error))
        self.reported.emit(self.write(error))

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


class OpenPlans:
    """Remembers which plan is open, so that the next start knows of one that was never closed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "open-plan.txt"

    def take_left_open(self) -> Path | None:
        """Return the plan that was open when the program ended without closing it, and forget it."""
        try:
            path = Path(self._file.read_text("utf-8").strip())
        except (OSError, ValueError):
            return None
        self.closed()
        return path if path.is_file() else None

    def opened(self, path: Path) -> None:
        """Note that a plan is open."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(str(path), "utf-8")
        except OSError:
            log.warning("Which plan is open could not be noted")

    def closed(self) -> None:
        """Note that no plan is open."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            log.warning("That the plan is closed could not be noted")
