"""The keys that go through the cells of a table as in Excel: what they reach is chosen, and typing replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop.ui.forms.grid_view import GridView

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class GridKeys(QObject):
    """Tab goes to the next cell that takes text, Enter to the one below, Ctrl+Tab out of the table."""

    end_reached = Signal()
    """Tab was pressed in the last cell."""
    record_opened = Signal()
    """Ctrl+Enter was pressed."""
    left = Signal()
    """The focus is no longer in the table, nor in what belongs to it."""

    def __init__(self, view: GridView, table: QWidget) -> None:
        """Take the keys of a view.

        Args:
            view: The cells.
            table: The view with its heading and buttons.
        """
        super().__init__(table)
        self._view, self._table = view, table
        self._is_inside = False
        view.setTabKeyNavigation(False)  # Qt goes round in the table and never leaves it
        view.installEventFilter(self)
        view.delegate.ended.connect(self._on_cell_ended)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the table, and begin at the end of it that Tab comes from."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()), event.modifiers())
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusIn:
            self._on_entered(event.reason())
        return super().eventFilter(watched, event)

    def leave(self, step: int) -> None:
        """Go on to the field after the table, or to the one before."""
        if step > 0:
            self._view.focusNextChild()
        else:
            self._view.focusPreviousChild()

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key in _TABS:
            self._tab(key, modifiers)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & _CONTROL:
                self.record_opened.emit()
            else:
                self._go_below()
            return True
        return False

    def _on_cell_ended(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self._view.setFocus()
        if key in _TABS:
            self._tab(key, modifiers)
        else:
            self._go_below()

    def _tab(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        step = -1 if key == Qt.Key.Key_Backtab or modifiers & _SHIFT else 1
        if modifiers & _CONTROL:
            self.leave(step)
            return
        index = self._view.currentIndex()
        found = self._next(self._place(index) + step, step) if index.isValid() else QModelIndex()
        if found.isValid():
            self._choose(found)
        elif step > 0:
            self.end_reached.emit()
        else:
            self.leave(step)

    def _go_below(self) -> None:
        index = self._view.currentIndex()
        below = index.siblingAtRow(index.row() + 1)
        while below.isValid() and not below.flags():
            below = below.siblingAtRow(below.row() + 1)
        if below.isValid():
            self._choose(below)

    def _on_entered(self, reason: Qt.FocusReason) -> None:
        columns = self._view.model().columnCount()
        found = QModelIndex()
        if reason is Qt.FocusReason.TabFocusReason:
            found = self._next(0, 1)
        elif reason is Qt.FocusReason.BacktabFocusReason:
            found = self._next(self._view.model().rowCount() * columns - 1, -1)
        if found.isValid():
            self._choose(found)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tell when the table is left; another program's window leaves it as it is."""
        if now is None:
            return
        part: QWidget | None = now
        while part is not None and part is not self._table:
            part = part.parentWidget()  # also of a list that drops down
        if self._is_inside and part is None:
            self.left.emit()
        self._is_inside = part is not None

    def _next(self, place: int, step: int) -> QModelIndex:
        """Return the first cell from a place on that takes text; an invalid one where there is none."""
        model = self._view.model()
        columns, places = model.columnCount(), model.rowCount() * model.columnCount()
        while 0 <= place < places:
            index = model.index(*divmod(place, columns))
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index
            place += step
        return QModelIndex()

    def _place(self, index: QModelIndex) -> int:
        return index.row() * self._view.model().columnCount() + index.column()

    def _choose(self, index: QModelIndex) -> None:
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
