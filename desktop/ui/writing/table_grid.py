"""The cells of a table of the prose as a grid: keys, clipboard and faces as in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from desktop.ui.writing import formats, table_edits
from desktop.ui.writing.format_actions import page_action
from desktop.ui.writing.pasting import grid_of
from desktop.ui.writing.table_delegate import TableDelegate
from desktop.ui.writing.table_edits import Area
from desktop.ui.writing.table_model import TableModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.plan.rich_text import RichTable
    from desktop.ui.writing.cell_text import Face

_STEPS: Final = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
"""Across the cells; Enter goes down."""


class TableGrid(QTableView):
    """The cells; keys as in a spreadsheet."""

    def __init__(self, table: RichTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_model = TableModel(table, self)
        self.delegate = TableDelegate(self)
        self.setModel(self.table_model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("ช่องของตาราง"))
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setWordWrap(True)
        self.horizontalHeader().setStretchLastSection(True)
        self.setEditTriggers(
            QTableView.EditTrigger.AnyKeyPressed
            | QTableView.EditTrigger.EditKeyPressed
            | QTableView.EditTrigger.DoubleClicked
        )
        self.faces = [
            self._face_action("bold", self.tr("ตัวหนา"), "Ctrl+B"),
            self._face_action("italic", self.tr("ตัวเอน"), "Ctrl+I"),
            self._face_action("underline", self.tr("ขีดเส้นใต้"), "Ctrl+U"),
        ]
        self.delegate.ended.connect(self._on_ended)
        self.table_model.shape_changed.connect(self._set_spans)
        self.table_model.dataChanged.connect(self.resizeRowsToContents)
        self._set_spans()
        self.setCurrentIndex(self.table_model.index(0, 0))

    def area(self) -> Area:
        """Return the chosen cells, or the current one."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        rows, columns = [each.row() for each in chosen], [each.column() for each in chosen]
        return Area(min(rows), min(columns), max(rows), max(columns))

    def change(self, work: Callable[[RichTable, Area], RichTable]) -> None:
        """Change the table, keeping the current cell where it can be."""
        self.take_typed()
        area = self.area()
        self.table_model.set_table(work(self.table_model.table, area))
        row = min(area.top, self.table_model.rowCount() - 1)
        column = min(area.left, self.table_model.columnCount() - 1)
        self.setCurrentIndex(self.table_model.index(row, column))
        self.setFocus()

    def toggle_face(self, face: Face) -> None:
        """Make all words of the chosen cells bold, italic or underlined, or none when all of them are."""
        self.take_typed()
        self.table_model.toggle_face(self.area(), face)

    def take_typed(self) -> None:
        """Take what is being typed in a cell that is still open."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)

    def edit(self, *arguments: Any) -> Any:
        """Begin to type in a cell; a letter replaces what it holds, F2 and double click keep it."""
        if len(arguments) > 1:
            self.delegate.replaces = arguments[1] == QTableView.EditTrigger.AnyKeyPressed
        return super().edit(*arguments)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste and empty cells; Enter goes down; Tab after the last cell begins a row, with Ctrl it leaves."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_ended(Qt.Key.Key_Return, event.modifiers())
        elif event.key() in _STEPS:
            self._on_ended(Qt.Key(event.key()), event.modifiers())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard as a grid of text, as spreadsheets do."""
        area, model = self.area(), self.table_model
        lines = (
            "\t".join(
                str(model.index(row, column).data(Qt.ItemDataRole.EditRole) or "")
                .replace(formats.OBJECT_CHARACTER, "")
                .replace("\n", " ")
                for column in range(area.left, area.right + 1)
            )
            for row in range(area.top, area.bottom + 1)
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Write a copied grid from the current cell on."""
        text = QGuiApplication.clipboard().text()
        grid = grid_of(text) or [row.split("\t") for row in text.strip("\n").split("\n")]
        self.change(lambda table, area: table_edits.with_grid(table, area.top, area.left, grid))

    def clear_cells(self) -> None:
        """Empty the chosen cells."""
        self.table_model.clear(self.area())

    def _face_action(self, face: Face, text: str, keys: str) -> QAction:
        action = page_action(self, text, keys, face)
        action.triggered.connect(lambda: self.toggle_face(face))
        return action

    def _on_ended(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus()
        step = _STEPS.get(key)
        if step is not None and modifiers & Qt.KeyboardModifier.ControlModifier:
            QWidget.focusNextPrevChild(self, step > 0)
            return
        place = self._next_place(step) if step is not None else self._place_below()
        if place is not None:
            self.setCurrentIndex(self.table_model.index(*place))
        elif key == Qt.Key.Key_Tab:
            self._begin_row()

    def _place_below(self) -> tuple[int, int]:
        here = self.currentIndex()
        below = here.row() + self.rowSpan(here.row(), here.column())
        return self.table_model.place_of(min(below, self.table_model.rowCount() - 1), here.column())

    def _next_place(self, step: int) -> tuple[int, int] | None:
        """Return where the next cell begins, or the one before; the end of a row leads to the next, the table's to none."""
        model, here = self.table_model, self.currentIndex()
        columns = model.columnCount()
        first = here.row() * columns + here.column()
        last = model.rowCount() * columns - 1
        place = first + step
        while 0 <= place <= last:
            row, column = divmod(place, columns)
            if model.place_of(row, column) == (row, column):
                return row, column
            place += step
        return None

    def _begin_row(self) -> None:
        self.change(lambda table, _area: table_edits.with_row(table, len(table.rows)))
        self.setCurrentIndex(self.table_model.index(self.table_model.rowCount() - 1, 0))

    def _set_spans(self) -> None:
        self.clearSpans()
        for row, column, rows, columns, _cell in self.table_model.spans():
            self.setSpan(row, column, rows, columns)
        self.resizeRowsToContents()
