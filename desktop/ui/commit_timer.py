"""When typing is committed: soon after it stops, and never later than a second after it began."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

AFTER_TYPING_STOPS_MS: Final = 500
AFTER_FIRST_KEY_MS: Final = 800
"""Killing the program loses at most what was typed in the last second, the write included."""


class CommitTimer(QObject):
    """Asks for a commit 500 ms after the last touch and at the latest 800 ms after the first.

    An editor calls `touch` for each edit and connects `due` to what takes the field's value into the plan. When
    the field is left, or its page asked to commit, it calls `flush`.
    """

    due = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        pause_ms: int = AFTER_TYPING_STOPS_MS,
        longest_ms: int = AFTER_FIRST_KEY_MS,
    ) -> None:
        super().__init__(parent)
        self._pause = self._timer(pause_ms)
        self._longest = self._timer(longest_ms)

    @property
    def is_pending(self) -> bool:
        """Something was touched that is not committed yet."""
        return self._longest.isActive()

    def touch(self) -> None:
        """Note an edit."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Commit now what is pending; nothing happens when nothing is."""
        if self.is_pending:
            self.cancel()
            self.due.emit()

    def cancel(self) -> None:
        """Forget what is pending: the value was replaced from outside."""
        self._pause.stop()
        self._longest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._on_timeout)
        return timer

    def _on_timeout(self) -> None:
        self.cancel()
        self.due.emit()
