"""The head of the middle column: where this is, what it is called, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.kinds import Status
from desktop.ui import tokens
from desktop.ui.breadcrumb import Breadcrumb
from desktop.ui.status import status_icon, status_name
from desktop.ui.thai_lines import kept_together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.outline_tree import OutlineItem


class TitleLabel(QLabel):
    """A title over as many lines as it needs, with room for the marks below its last line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "title")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show another title; Qt would paint again inside the padding only, and marks stand in it."""
        self.setText(kept_together(text))
        self.update()


class PlaceHeader(QWidget):
    """Shows breadcrumb, title and status of a place."""

    node_requested = Signal(object)
    status_requested = Signal(object)
    """The `Status` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleLabel(self)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("สถานะ"))
        for status in Status:
            self.status.addItem(status_icon(status), status_name(status), status)
        self.status.setMinimumContentsLength(max(len(status_name(status)) for status in Status) + 1)
        self.status.activated.connect(self._on_status_chosen)
        self.path = Breadcrumb(self)
        self.path.node_requested.connect(self.node_requested)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        # Below the title is the room for its marks.
        layout.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP, tokens.PAGE_MARGIN, 0)
        layout.setSpacing(tokens.HALF)
        layout.addWidget(self.path)
        layout.addLayout(row)

    def show_path(self, path: Sequence[OutlineItem], *, is_read_only: bool) -> None:
        """Show the lines of the outline from the top to the place."""
        if not path:
            return
        here = path[-1]
        self.title.show_text(" ".join(part for part in (here.number, here.title) if part))
        self.status.setVisible(here.status is not None)
        self.status.setEnabled(not is_read_only)
        if here.status is not None:
            self.status.setCurrentIndex(self.status.findData(here.status))
        self.path.show_path(path[:-1])

    def _on_status_chosen(self, index: int) -> None:
        # Qt keeps the value of the enum only.
        self.status_requested.emit(Status(self.status.itemData(index)))
