"""Ctrl+/: every act with its keys, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class ShortcutsDialog(QDialog):
    """Lists the acts of the window and their keys."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ปุ่มลัดทั้งหมด"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(tokens.DIALOG_WIDTH, tokens.DIALOG_WIDTH)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("ค้นหาคำสั่ง"))
        self.field.setAccessibleName(self.tr("ค้นหาคำสั่ง"))
        self.field.textChanged.connect(self._filter)
        self.table = QTableWidget(len(actions), 2, self)
        self.table.setAccessibleName(self.tr("คำสั่งและปุ่มลัด"))
        self.table.setHorizontalHeaderLabels([self.tr("คำสั่ง"), self.tr("ปุ่มลัด")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(
            1, QHeaderView.ResizeMode.ResizeToContents
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(tokens.ROW_HEIGHT)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, action in enumerate(actions):
            name = action.text().replace("&", "").removesuffix("…")
            self.table.setItem(row, 0, QTableWidgetItem(name))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.table.setItem(row, 1, QTableWidgetItem(keys))
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.table, 1)

    def _filter(self, typed: str) -> None:
        for row in range(self.table.rowCount()):
            texts = (self.table.item(row, column) for column in range(2))
            shown = any(item and typed.casefold() in item.text().casefold() for item in texts)
            self.table.setRowHidden(row, not shown)
