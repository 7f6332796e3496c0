"""Putting tables and pictures into a text, and opening those that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.rich_blocks import MAX_IMAGE_WIDTH
from desktop.core.plan.rich_text import RichImage, RichTable, parse, sanitise, to_html
from desktop.ui import tokens
from desktop.ui.writing import pictures, table_edits
from desktop.ui.writing.format_actions import page_action
from desktop.ui.writing.table_dialog import TableDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QTextCursor

    from desktop.ui.writing.rich_text_edit import RichTextEdit

_ROWS, _COLUMNS = 3, 3


class ObjectActions(QObject):
    """The actions of a text for its tables and pictures; each is one step of undo."""

    def __init__(self, page: QWidget, edit: RichTextEdit) -> None:
        super().__init__(page)
        self._edit = edit
        self.table = page_action(page, self.tr("ตาราง"), "Ctrl+Alt+T", "table")
        self.picture = page_action(page, self.tr("ภาพ"), "Ctrl+Alt+M", "picture")
        self.open = page_action(page, self.tr("แก้ตารางหรือภาพ"), "F2", "rename")
        self.table.triggered.connect(self.insert_table)
        self.picture.triggered.connect(self.choose_picture)
        self.open.triggered.connect(lambda: edit.open_object(edit.textCursor()))
        edit.object_opened.connect(self.open_object)
        edit.cursorPositionChanged.connect(self.update_enabled)
        self.update_enabled()

    def actions(self) -> list[QAction]:
        """Return the actions in the order of the menu."""
        return [self.table, self.picture, self.open]

    def update_enabled(self) -> None:
        """Let be inserted and opened what may be; to be asked when that changes."""
        can_edit = not self._edit.isReadOnly()
        self.table.setEnabled(can_edit)
        self.picture.setEnabled(can_edit and self._edit.takes_pictures)
        self.open.setEnabled(can_edit and self._edit.object_at(self._edit.textCursor()) is not None)

    def insert_table(self) -> None:
        """Fill in a new table in its grid, then put it at the caret."""
        dialog = TableDialog(table_edits.empty_table(_ROWS, _COLUMNS), self._edit.window())
        dialog.setWindowTitle(self.tr("ใส่ตาราง"))
        dialog.accepted.connect(lambda: self._insert_table(dialog.table()))
        _open(dialog)

    def choose_picture(self) -> None:
        """Ask for a picture file and put it at the caret."""
        dialog = QFileDialog(self._edit.window(), self.tr("ใส่ภาพ"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in pictures.SUFFIXES)
        dialog.setNameFilter(self.tr("ภาพ PNG และ JPEG ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(lambda name: self.insert_picture(Path(name)))
        _open(dialog)

    def insert_picture(self, path: Path) -> None:
        """Put a picture file at the caret, or say why it cannot be."""
        try:
            image = pictures.picture_from_file(path)
        except pictures.PictureRefused as refused:
            self._edit.message_requested.emit(pictures.sentence(refused.reason))
            return
        with self._edit.step(self.tr("ใส่ภาพ")):
            self._edit.insert_blocks((RichImage(image.id),), (image,))

    def open_object(self, cursor: QTextCursor) -> None:
        """Open the table or picture that a cursor has chosen."""
        shown = self._edit.object_at(cursor)
        if isinstance(shown, RichTable):
            grid = TableDialog(shown, self._edit.window())
            grid.accepted.connect(
                lambda: self._edit.replace_object(cursor, grid.table(), self.tr("แก้ตาราง"))
            )
            _open(grid)
        elif isinstance(shown, RichImage):
            dialog = PictureDialog(shown, self._edit.window())
            dialog.accepted.connect(
                lambda: self._edit.replace_object(cursor, dialog.picture(), self.tr("แก้ภาพ"))
            )
            _open(dialog)

    def _insert_table(self, table: RichTable) -> None:
        with self._edit.step(self.tr("ใส่ตาราง")):
            self._edit.insert_blocks((table,))


class PictureDialog(QDialog):
    """Edits the caption, the description and the width of a picture."""

    def __init__(self, shown: RichImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("แก้ภาพ"))
        self.setMinimumWidth(tokens.DIALOG_WIDTH)
        self._shown = shown
        self.caption = QLineEdit(shown.caption, self)
        self.caption.setAccessibleName(self.tr("ชื่อภาพ"))
        self.alt = QLineEdit(shown.alt, self)
        self.alt.setAccessibleName(self.tr("คำอธิบายภาพ"))
        self.alt.setPlaceholderText(self.tr("บอกสิ่งที่เห็นในภาพ สำหรับผู้ที่มองไม่เห็น"))
        self.width_field = QSpinBox(self)
        self.width_field.setAccessibleName(self.tr("ความกว้าง"))
        self.width_field.setRange(0, MAX_IMAGE_WIDTH)
        self.width_field.setSpecialValueText(self.tr("ตามภาพ"))
        self.width_field.setSuffix(self.tr(" พิกเซล"))
        self.width_field.setValue(shown.width or 0)
        form = QFormLayout()
        form.addRow(self.tr("ชื่อภาพ"), self.caption)
        form.addRow(self.tr("คำอธิบายภาพ"), self.alt)
        form.addRow(self.tr("ความกว้าง"), self.width_field)
        buttons = QDialogButtonBox(self)
        keep = QPushButton(self.tr("บันทึก"), self)
        keep.setProperty("look", "primary")
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def picture(self) -> RichImage:
        """Return the picture as it was edited, clean."""
        made = replace(
            self._shown,
            caption=self.caption.text(),
            alt=self.alt.text(),
            width=self.width_field.value() or None,
        )
        clean = parse(sanitise(to_html((made,))))[0]
        assert isinstance(clean, RichImage)
        return clean


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
