"""Putting tables and pictures into a text, and opening those that are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.core.plan.rich_text import RichImage, RichTable
from desktop.ui.writing.format_actions import page_action

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QTextCursor

    from desktop.core.plan.records import Image
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
        from desktop.ui.writing.table_dialog import TableDialog  # noqa: PLC0415 - with the first
        from desktop.ui.writing.table_edits import empty_table  # noqa: PLC0415 - the same

        dialog = TableDialog(empty_table(_ROWS, _COLUMNS), self._edit.window())
        dialog.setWindowTitle(self.tr("ใส่ตาราง"))
        dialog.accepted.connect(lambda: self._insert_table(dialog.table()))
        _open(dialog)

    def choose_picture(self) -> None:
        """Ask for a picture file and put it at the caret."""
        from desktop.ui.writing.pictures import SUFFIXES  # noqa: PLC0415 - with the first

        dialog = QFileDialog(self._edit.window(), self.tr("ใส่ภาพ"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        where = QStandardPaths.StandardLocation.PicturesLocation
        dialog.setDirectory(QStandardPaths.writableLocation(where))
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("ภาพ PNG และ JPEG ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(lambda name: self.insert_picture(Path(name)))
        _open(dialog)

    def insert_picture(self, path: Path) -> None:
        """Ask what a picture file is called and put it at the caret, or say why it cannot be."""
        from desktop.ui.writing import pictures  # noqa: PLC0415 - with the first
        from desktop.ui.writing.picture_dialog import PictureDialog  # noqa: PLC0415 - the same

        try:
            image = pictures.picture_from_file(path)
        except pictures.PictureRefused as refused:
            self._edit.message_requested.emit(pictures.sentence(refused.reason))
            return
        dialog = PictureDialog(RichImage(image.id), self._edit.window())
        dialog.setWindowTitle(self.tr("ใส่ภาพ"))
        dialog.accepted.connect(lambda: self._insert_picture(dialog.picture(), image))
        _open(dialog)

    def open_object(self, cursor: QTextCursor) -> None:
        """Open the table or picture that a cursor has chosen."""
        shown = self._edit.object_at(cursor)
        if isinstance(shown, RichTable):
            from desktop.ui.writing.table_dialog import TableDialog  # noqa: PLC0415 - with the first

            grid = TableDialog(shown, self._edit.window())
            grid.accepted.connect(
                lambda: self._edit.replace_object(cursor, grid.table(), self.tr("แก้ตาราง"))
            )
            _open(grid)
        elif isinstance(shown, RichImage):
            from desktop.ui.writing.picture_dialog import PictureDialog  # noqa: PLC0415 - the same

            dialog = PictureDialog(shown, self._edit.window())
            dialog.accepted.connect(
                lambda: self._edit.replace_object(cursor, dialog.picture(), self.tr("แก้ภาพ"))
            )
            _open(dialog)

    def _insert_table(self, table: RichTable) -> None:
        with self._edit.step(self.tr("ใส่ตาราง")):
            self._edit.insert_blocks((table,))

    def _insert_picture(self, shown: RichImage, image: Image) -> None:
        with self._edit.step(self.tr("ใส่ภาพ")):
            self._edit.insert_blocks((shown,), (image,))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
