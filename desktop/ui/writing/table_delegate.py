"""How a cell of a table of the prose is typed in: several lines, Enter and Tab as in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QWidget

from desktop.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

_LEAST_LINES = 2
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TableDelegate(QStyledItemDelegate):
    """Makes the editor of a cell."""

    ended = Signal(object, object)
    """Enter or Tab ended the typing in a cell: the key, and those that were held down with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.replaces = True
        """What is typed next replaces what the cell holds."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Make the editor."""
        del option, index
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("ข้อความของช่อง"))
        editor.setUndoRedoEnabled(True)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill an editor that was just opened; one in use keeps what is being typed."""
        assert isinstance(editor, QPlainTextEdit)
        font = index.data(Qt.ItemDataRole.FontRole)
        editor.setFont(font if isinstance(font, QFont) else QFont())
        if editor.document().isModified():
            return
        editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.document().setModified(False)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        if self.replaces:
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand over what was typed."""
        assert isinstance(editor, QPlainTextEdit)
        model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Fill the cell, and reach below it where it is low."""
        del index
        area = option.rect
        area.setHeight(max(area.height(), _LEAST_LINES * tokens.ROW_HEIGHT))
        view = editor.parentWidget()
        if view is not None and area.bottom() > view.height():
            area.moveTop(max(0, view.height() - area.height()))
        editor.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Tab end a cell; Alt+Enter and Shift+Enter begin a line in it."""
        if (
            isinstance(watched, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _ENDING
        ):
            begins_line = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers()
                & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
            )
            if begins_line:
                watched.insertPlainText("\n")
            else:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                self.ended.emit(Qt.Key(event.key()), event.modifiers())
            return True
        return super().eventFilter(watched, event)
