"""What stands in the window, one at a time, and when it has been painted for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Pages(QStackedWidget):
    """The first screen, the form of a new plan, and the workspace, one at a time."""

    painted = Signal()
    """The first paint is over; what could wait for it can be done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint when it is over."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
