"""The head of the middle column: where this is, what it is called, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.kinds import Status
from desktop.ui import tokens
from desktop.ui.status import status_icon, status_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.outline_tree import OutlineItem

_SEPARATOR = "›"


class PlaceHeader(QWidget):
    """Shows breadcrumb, title and status of a place."""

    node_requested = Signal(object)
    status_requested = Signal(object)
    """The `Status` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setProperty("look", "title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("สถานะ"))
        for status in Status:
            self.status.addItem(status_icon(status), status_name(status), status)
        self.status.setMinimumContentsLength(max(len(status_name(status)) for status in Status) + 1)
        self.status.activated.connect(self._on_status_chosen)
        # A long path is cut off at the right rather than widening the page and squeezing the outline.
        crumbs = QWidget(self)
        crumbs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._crumbs = QHBoxLayout(crumbs)
        self._crumbs.setContentsMargins(0, 0, 0, 0)
        self._crumbs.setSpacing(tokens.HALF)
        self._crumbs.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP, tokens.PAGE_MARGIN, tokens.GAP)
        layout.setSpacing(tokens.HALF)
        layout.addWidget(crumbs)
        layout.addLayout(row)

    def show_path(self, path: Sequence[OutlineItem], *, is_read_only: bool) -> None:
        """Show the lines of the outline from the top to the place."""
        if not path:
            return
        here = path[-1]
        self.title.setText(" ".join(part for part in (here.number, here.title) if part))
        self.status.setVisible(here.status is not None)
        self.status.setEnabled(not is_read_only)
        if here.status is not None:
            self.status.setCurrentIndex(self.status.findData(here.status))
        self._show_crumbs(path[:-1])

    def _show_crumbs(self, path: Sequence[OutlineItem]) -> None:
        while self._crumbs.count() > 1:
            taken = self._crumbs.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        at = 0
        width = min(tokens.CRUMB_WIDTH, tokens.PATH_WIDTH // max(len(path), 1))
        for item in path:
            for widget in (self._crumb(item, width), QLabel(_SEPARATOR, self)):
                self._crumbs.insertWidget(at, widget)
                at += 1

    def _crumb(self, item: OutlineItem, width: int) -> QPushButton:
        text = " ".join(part for part in (item.number, item.title) if part)
        button = QPushButton(self)
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        button.setProperty("look", "crumb")
        button.setToolTip(item.title)
        button.setAccessibleName(item.title)
        button.clicked.connect(lambda: self.node_requested.emit(item.ref))
        return button

    def _on_status_chosen(self, index: int) -> None:
        # Qt keeps the value of the enum only.
        self.status_requested.emit(Status(self.status.itemData(index)))
