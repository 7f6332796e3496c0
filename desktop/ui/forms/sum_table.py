"""A small table of sums that is only read: rows by columns of money."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.core.plan.money import format_baht
from desktop.ui import tokens
from desktop.ui.forms.grid_blocks import block_text
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget


class SumRow(NamedTuple):
    """A row of sums."""

    name: str
    amounts: Sequence[int]
    """Satang, one a column."""
    is_total: bool = False
    warnings: Sequence[str] = ()
    """What does not add up, one a column; empty texts where nothing is wrong."""


class SumTable(QTableWidget):
    """Shows sums in baht; what does not add up is marked with a sign and a sentence."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tokens.ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )

    def show_sums(self, titles: Sequence[str], rows: Sequence[SumRow]) -> None:
        """Show rows of sums.

        Args:
            titles: Of the first column, which names the rows, and of each column of money.
            rows: The sums.
        """
        self.setColumnCount(len(titles))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(titles))
        first = self.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, row in enumerate(rows):
            self._set(at, 0, row.name, is_total=row.is_total)
            for column, amount in enumerate(row.amounts, 1):
                warning = row.warnings[column - 1] if column <= len(row.warnings) else ""
                self._set(at, column, format_baht(amount), warning, is_total=row.is_total)
        self._fit()

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected cells for Excel."""
        if event.matches(QKeySequence.StandardKey.Copy):
            cells = {
                (index.row(), index.column()): str(index.data() or "")
                for index in self.selectedIndexes()
            }
            QGuiApplication.clipboard().setText(block_text(cells))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _set(
        self, row: int, column: int, text: str, warning: str = "", *, is_total: bool = False
    ) -> None:
        item = QTableWidgetItem(text)
        if column:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if is_total:
            bold = item.font()
            bold.setBold(True)
            item.setFont(bold)
        item.setToolTip(warning or text)
        if warning:
            item.setIcon(icon("warning", "warning"))
        self.setItem(row, column, item)

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.resizeColumnsToContents()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        amounts = range(1, self.columnCount())
        widest = max((self.columnWidth(at) for at in amounts), default=0)
        if self.columnWidth(0) + widest * len(amounts) <= self.viewport().width():
            for at in amounts:
                self.setColumnWidth(at, widest)
        taken = sum(self.columnWidth(at) for at in amounts)
        if self.columnCount():
            wanted = max(self.columnWidth(0), self.viewport().width() - taken)
            self.setColumnWidth(0, wanted)
        height = header.sizeHint().height() + self.verticalHeader().length() + 2 * tokens.BORDER
        if self.horizontalScrollBar().maximum() > 0:
            height += tokens.SCROLL_BAR
        self.setFixedHeight(height)
