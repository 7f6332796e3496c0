"""How cells of a table of records are edited: lines, several lines, and choices, committed while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.cell_delegate import CellDelegate
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.commit_timer import CommitTimer
from desktop.ui.forms.shown_rows import ID_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from desktop.ui.forms.grid_model import GridModel

_BLOCK_LINES = 4
_CHOICE_LETTERS = 28


class GridDelegate(CellDelegate):
    """Makes the editors of cells. What is typed is handed over as the commit timer asks, so that little is ever lost."""

    def __init__(self, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

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
            self.fill_block(editor, text)
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
        if isinstance(editor, QPlainTextEdit):
            editor.setGeometry(self.block_area(editor, area, _BLOCK_LINES))
            return
        if isinstance(editor, ChoiceBox):
            least = _CHOICE_LETTERS * editor.fontMetrics().averageCharWidth()
            area.setWidth(max(area.width(), least))
            view = editor.parentWidget()
            if view is not None and area.right() > view.width():
                area.moveLeft(max(0, view.width() - area.width()))
        area.setHeight(max(area.height(), editor.minimumSizeHint().height()))
        editor.setGeometry(area)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Leave room for marks above and below."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height() + tokens.GAP, tokens.ROW_HEIGHT))

    def let_go(self, editor: QWidget) -> None:
        """Let an open editor show what the plan holds now: undo or another panel changed it."""
        if isinstance(editor, QPlainTextEdit):
            editor.document().setModified(False)
        elif isinstance(editor, QLineEdit):
            editor.setModified(False)

    def _timer(self, editor: QWidget) -> CommitTimer:
        timer = CommitTimer(editor)
        timer.due.connect(lambda: self.commitData.emit(editor))
        return timer
