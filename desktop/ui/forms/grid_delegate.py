"""How cells of a table of records are edited: lines, several lines, and choices, committed while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.commit_timer import CommitTimer
from desktop.ui.forms.shown_rows import ID_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from desktop.ui.forms.grid_model import GridModel

_BLOCK_LINES = 4
_CHOICE_LETTERS = 28
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, *_TABS)


class GridDelegate(QStyledItemDelegate):
    """Makes the editors of cells. What is typed is handed over as the commit timer asks, so that little is ever lost."""

    ended = Signal(object, object)
    """Enter or Tab ended the editing of a cell: the key, and those that were held down with it."""

    def __init__(self, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.replaces = True
        """What is typed next replaces what the cell holds."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Make the editor that suits the column."""
        del option
        column = self._model.columns[index.column()]
        editor: QWidget
        if column.choices is not None:
            plan = self._model.plan
            record = plan.find(self._model.rows.record_type, index.data(ID_ROLE))
            editor = ChoiceBox(parent)
            editor.offer(column.choices(plan, record))
            editor.activated.connect(lambda: self.commitData.emit(editor))
        elif column.is_block:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._timer(editor).touch)
        else:
            editor = QLineEdit(parent)
            editor.textEdited.connect(self._timer(editor).touch)
            if column.is_number:
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(column.title)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill an editor that was just opened; one in use keeps what is being typed."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            if not editor.document().isModified():
                editor.setPlainText(text)
                editor.document().setModified(False)
                editor.moveCursor(QTextCursor.MoveOperation.End)
                if self.replaces:
                    editor.selectAll()
        elif isinstance(editor, QLineEdit):
            if not editor.isModified():
                editor.setText(text)
                if self.replaces:
                    editor.selectAll()
        elif isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(editor.findText(text))
            editor.setEditText(text)
            editor.line.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand over what the editor holds."""
        if isinstance(editor, QPlainTextEdit):
            text = editor.toPlainText()
        elif isinstance(editor, QLineEdit):
            text = editor.text()
        else:
            assert isinstance(editor, ChoiceBox)
            text = editor.currentText()
        if text != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Fill the cell; an editor of several lines reaches below it, and a choice beside it, to show its name."""
        del index
        area = option.rect
        height = max(area.height(), editor.minimumSizeHint().height())
        if isinstance(editor, QPlainTextEdit):
            height = max(area.height(), _BLOCK_LINES * tokens.ROW_HEIGHT)
            view = editor.parentWidget()
            if view is not None and area.top() + height > view.height():
                area.moveTop(max(0, view.height() - height))
        elif isinstance(editor, ChoiceBox):
            least = _CHOICE_LETTERS * editor.fontMetrics().averageCharWidth()
            area.setWidth(max(area.width(), least))
            view = editor.parentWidget()
            if view is not None and area.right() > view.width():
                area.moveLeft(max(0, view.width() - area.width()))
        area.setHeight(height)
        editor.setGeometry(area)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Leave room for marks above and below."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height() + tokens.GAP, tokens.ROW_HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Tab end a cell, as in Excel; Alt+Enter and Shift+Enter begin a line in a cell of several."""
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
                self._end(watched, Qt.Key(event.key()), event.modifiers())
            return True
        return super().eventFilter(watched, event)

    def let_go(self, editor: QWidget) -> None:
        """Let an open editor show what the plan holds now: undo or another panel changed it."""
        if isinstance(editor, QPlainTextEdit):
            editor.document().setModified(False)
        elif isinstance(editor, QLineEdit):
            editor.setModified(False)

    def _end(self, editor: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.ended.emit(key, modifiers)

    def _timer(self, editor: QWidget) -> CommitTimer:
        timer = CommitTimer(editor)
        timer.due.connect(lambda: self.commitData.emit(editor))
        return timer
