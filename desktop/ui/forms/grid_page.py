"""A page that is one table: filtered by what is typed above it, and as high as the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui import tokens
from desktop.ui.editors import NodeEditor

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.ui.forms.record_grid import RecordGrid


class GridPage(NodeEditor):
    """Edits all records of a kind as one table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.grid = self.make_grid()
        self.grid.message_requested.connect(self.message_requested)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self._filtering = QTimer(self)
        self._filtering.setSingleShot(True)
        self._filtering.setInterval(tokens.FILTER_AFTER_MS)
        self._filtering.timeout.connect(self.filter_rows)
        self.filter.textChanged.connect(self._filtering.start)
        self.top = QHBoxLayout()
        self.top.setSpacing(tokens.MARGIN)
        self.top.addWidget(self.filter, 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(
            tokens.PAGE_MARGIN, tokens.MARGIN, tokens.PAGE_MARGIN, tokens.MARGIN
        )  # below the title
        self.box.setSpacing(tokens.GAP)
        self.box.addLayout(self.top)
        self.box.addWidget(self.grid, 1)

    def make_grid(self) -> RecordGrid:
        """Make the table."""
        raise NotImplementedError

    def filter_rows(self) -> None:
        """Show only rows that hold what is typed above the table."""
        self.grid.set_filter(self.filter.text())

    # --- NodeEditor ---------------------------------------------------------------------------

    def load(self) -> None:
        """Show the records; the filter stays as it was."""
        self.grid.set_session(self.session)

    def leave(self) -> None:
        """Commit what is pending and let go of the plan."""
        super().leave()
        self.grid.leave()

    def commit(self) -> None:
        """Hand over the cell that is being typed into."""
        self.grid.commit()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; the current cell stays the current one."""
        self.grid.refresh(changes)

    def focus_first(self) -> None:
        """Put the focus on the table, or on adding where it is empty."""
        has_rows = self.grid.model.rowCount() > 0
        (self.grid.view if has_rows else self.grid.add_button).setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something."""
        return self.grid.go_to_field(record_id, field)
