"""The keys of a cell that is being typed in, the same in tables of records and in tables of the prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QWidget

from desktop.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, *_TABS)


class CellDelegate(QStyledItemDelegate):
    """Ends the typing in a cell as Excel does, and fills and places editors of several lines."""

    ended = Signal(object, object)
    """Enter or Tab ended the typing in a cell: the key, and those that were held down with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.replaces = True
        """What is typed next replaces what the cell holds."""

    def fill_block(self, editor: QPlainTextEdit, text: str) -> None:
        """Fill an editor that was just opened; one in use keeps what is being typed."""
        if editor.document().isModified():
            return
        editor.setPlainText(text)
        editor.document().setModified(False)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        if self.replaces:
            editor.selectAll()

    @staticmethod
    def block_area(editor: QWidget, cell: QRect, lines: int) -> QRect:
        """Return where an editor of several lines stands: over its cell, and below it where that is low."""
        area = cell.adjusted(0, 0, 0, 0)
        area.setHeight(max(cell.height(), lines * tokens.ROW_HEIGHT))
        view = editor.parentWidget()
        if view is not None and area.top() + area.height() > view.height():
            area.moveTop(max(0, view.height() - area.height()))
        return area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Tab end a cell; Alt+Enter and Shift+Enter begin a line in a cell of several."""
        if (
            isinstance(watched, QWidget)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _ENDING
        ):
            begins_line = event.key() not in _TABS and event.modifiers() & (
                Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if isinstance(watched, QPlainTextEdit) and begins_line:
                watched.insertPlainText("\n")
            else:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                self.ended.emit(Qt.Key(event.key()), event.modifiers())
            return True
        return super().eventFilter(watched, event)
