"""The path to a place: each name a click away, cut with … where there is no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui import tokens
from desktop.ui.room import shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.ui.outline_tree import OutlineItem

_SEPARATOR: Final = "›"


class Breadcrumb(QWidget):
    """Shows the lines of the outline above a place; it never widens the page."""

    node_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._texts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.HALF)
        self._layout.addStretch(1)

    def show_path(self, path: Sequence[OutlineItem]) -> None:
        """Show the lines from the top down."""
        while self._layout.count() > 1:
            taken = self._layout.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._texts = [" ".join(filter(None, (item.number, item.title))) for item in path]
        self.buttons = [self._crumb(item) for item in path]
        for at, button in enumerate(self.buttons):
            self._layout.insertWidget(2 * at, button)
            self._layout.insertWidget(2 * at + 1, QLabel(_SEPARATOR, self))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of each name as there is room for now."""
        super().resizeEvent(event)
        self._elide()

    def _crumb(self, item: OutlineItem) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "crumb")
        button.setToolTip(item.title)
        button.setAccessibleName(item.title)
        button.clicked.connect(lambda: self.node_requested.emit(item.ref))
        return button

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        between = metrics.horizontalAdvance(_SEPARATOR) + 2 * tokens.HALF
        room = self.width() - len(self._texts) * between
        # A pixel more, since advances are rounded.
        widths = shared([metrics.horizontalAdvance(text) + 1 for text in self._texts], room)
        for button, text, width in zip(self.buttons, self._texts, widths, strict=True):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            # An ampersand would be taken for the mark of a short cut.
            button.setText(shown.replace("&", "&&"))
