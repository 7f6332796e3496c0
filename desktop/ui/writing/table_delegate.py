"""How a cell of a table of the prose is typed in: several lines, Enter and Tab as in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

_LEAST_LINES = 2


class TableDelegate(CellDelegate):
    """Makes the editor of a cell."""

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
        self.fill_block(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))

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
        editor.setGeometry(self.block_area(editor, option.rect, _LEAST_LINES))
