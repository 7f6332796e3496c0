"""What stands above a table of records: its heading, and the buttons that open, remove, move and add rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.ui import tokens
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from desktop.ui.forms.grid_rows import Rows


class GridHead(QWidget):
    """Says what is asked for; shows only what the rows and the plan allow."""

    open_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)
    """Move the current row down by so many rows; up when negative."""
    add_requested = Signal()

    def __init__(self, rows: Rows, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._reading: list[QToolButton] = []
        self._editing: list[QToolButton] = []
        self.heading = QLabel(title, self)
        self.heading.setProperty("look", "heading")
        self.heading.setIndent(0)
        self.heading.setWordWrap(True)
        self.heading.setVisible(bool(title))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.GAP)
        self._row.addWidget(self.heading, 1)
        self._row.addStretch(0)
        self._add_tools()
        self.add_button = QPushButton(self.tr("เพิ่ม{name}").format(name=rows.names), self)
        self.add_button.setIcon(icon("add"))
        self.add_button.clicked.connect(self.add_requested)
        self._row.addWidget(self.add_button)

    def show_for(self, *, has_rows: bool, is_editable: bool) -> None:
        """Offer what can be done with the rows that there are."""
        self.add_button.setVisible(is_editable and self._rows.make is not None)
        for tool in self._reading:
            tool.setVisible(has_rows)
        for tool in self._editing:
            tool.setVisible(has_rows and is_editable)
        parts = (self.heading, self.add_button, *self._reading, *self._editing)
        self.setHidden(all(part.isHidden() for part in parts))

    def _add_tools(self) -> None:
        if self._rows.opens:
            tip = self.tr("เปิด{name}ที่เลือก (Ctrl+Enter)").format(name=self._rows.names)
            self._reading.append(self._tool("open", tip, self.open_requested))
        if self._rows.remove is not None:
            tip = self.tr("ลบแถวที่เลือก (Ctrl+-)")
            self._editing.append(self._tool("delete", tip, self.remove_requested))
        if self._rows.can_move:
            for name, tip, by in (
                ("up", self.tr("เลื่อนขึ้น (Alt+↑)"), -1),
                ("down", self.tr("เลื่อนลง (Alt+↓)"), 1),
            ):
                self._editing.append(self._tool(name, tip, self.move_requested, by))

    def _tool(self, name: str, tip: str, asks: SignalInstance, *arguments: int) -> QToolButton:
        tool = QToolButton(self)
        tool.setIcon(icon(name))
        tool.setToolTip(tip)
        tool.setAccessibleName(tip)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key that works in the rows
        tool.clicked.connect(lambda: asks.emit(*arguments))
        self._row.addWidget(tool)
        return tool
