"""The field in which prose is written: keys, faces and lists; what is stored is `RichDocument.html`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.core.plan.rich_text import parse
from desktop.ui.writing import faces, formats, keys, lists, object_keys, words
from desktop.ui.writing.document import RichDocument
from desktop.ui.writing.drawings import Drawer
from desktop.ui.writing.inserting import copied, insert_blocks
from desktop.ui.writing.paragraphs import blocks_of, holds_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QInputMethodEvent,
        QMouseEvent,
    )

    from desktop.core.plan.records import Image
    from desktop.core.plan.rich_text import Align, RichBlock, RichImage, RichTable, Vertical

_EMPTY = "<p></p>"


class RichTextEdit(QTextEdit):
    """Edits rich text as the plan holds it.

    The undo of the plan is the session's: this widget keeps none of its own.
    """

    edited = Signal()
    """The officer changed something; not emitted while text is loaded."""
    entered = Signal()
    """The focus came here."""
    left = Signal()
    """The focus went elsewhere."""
    message_requested = Signal(str)
    """Say a short Thai sentence, such as what a paste left out."""

    step_begins = Signal()
    """Something else than typing is about to be done: what was typed before is a step of its own."""
    step_ended = Signal(str)
    """Something was done as one step, by its Thai name."""
    object_opened = Signal(object)
    """A table or picture is to be edited: a cursor that has it chosen."""
    takes_pictures = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.new_images: dict[str, Image] = {}
        """Pictures put in here that are not in the plan yet."""
        self.rich_document = RichDocument(self, self.font())
        self._find_picture: Callable[[str], Image | None] | None = None
        self._drawer = Drawer(self, self._picture)
        self._drawer.register(self.rich_document)
        self.setDocument(self.rich_document)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.textChanged.connect(self._on_text_changed)

    def set_pictures(self, find: Callable[[str], Image | None]) -> None:
        """Say where the pictures of the text are found, by their ids."""
        self._find_picture = find

    def _picture(self, asset_id: str) -> Image | None:
        new = self.new_images.get(asset_id)
        if new is not None or self._find_picture is None:
            return new
        return self._find_picture(asset_id)

    # --- what it holds --------------------------------------------------------------------------

    def html(self) -> str:
        """Return the text as the clean HTML of a plan; empty where nothing is written."""
        html = self.rich_document.html()
        return "" if html == _EMPTY else html

    def set_html(self, html: str) -> None:
        """Show the text of a plan, with the caret at its beginning."""
        self._loading = True
        try:
            self._drawer.forget()
            self.rich_document.set_font(self.font())
            self.rich_document.set_blocks(parse(html) if html else ())
        finally:
            self._loading = False
        self.setTextCursor(QTextCursor(self.rich_document))

    def update_html(self, html: str) -> None:
        """Show a text that was changed elsewhere, with the caret where it was changed."""
        if html == self.html():
            return
        before, scroll = self.toPlainText(), self.verticalScrollBar().value()
        self.set_html(html)
        cursor = self.textCursor()
        cursor.setPosition(_end_of_change(before, self.toPlainText()))
        self.verticalScrollBar().setValue(scroll)
        self.setTextCursor(cursor)

    # --- tables and pictures --------------------------------------------------------------------

    @contextmanager
    def step(self, label: str) -> Iterator[None]:
        """Do something as a step of undo of its own."""
        self.step_begins.emit()
        yield
        self.step_ended.emit(label)

    def object_at(self, cursor: QTextCursor) -> RichTable | RichImage | None:
        """Return the table or picture in whose line a cursor stands."""
        block = self.rich_document.findBlock(cursor.selectionStart())
        if not holds_object(block):
            return None
        return self.rich_document.object_of(object_keys.object_cursor(block).charFormat())

    def open_object(self, cursor: QTextCursor) -> bool:
        """Ask to edit the table or picture in whose line a cursor stands; say whether there is one."""
        if self.object_at(cursor) is None or self.isReadOnly():
            return False
        block = self.rich_document.findBlock(cursor.selectionStart())
        self.object_opened.emit(object_keys.object_cursor(block))
        return True

    def replace_object(self, cursor: QTextCursor, shown: RichTable | RichImage, label: str) -> None:
        """Put a changed table or picture in the place of the chosen one."""
        if shown != self.object_at(cursor):
            with self.step(label):
                made = self.rich_document.object_format(shown)
                cursor.insertText(formats.OBJECT_CHARACTER, made)

    # --- clipboard ------------------------------------------------------------------------------

    def insert_blocks(self, blocks: tuple[RichBlock, ...], images: Iterable[Image] = ()) -> None:
        """Put blocks at the caret, with pictures that the plan may not have yet."""
        for image in images:
            self.new_images[image.id] = image
        cursor = self.textCursor()
        insert_blocks(cursor, blocks)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Say whether something can be pasted or dropped."""
        return source.hasHtml() or source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: clean text, tables and pictures, and say what was left out."""
        from desktop.ui.writing.pasting import pasted  # noqa: PLC0415 - with the first paste

        found = pasted(source, takes_pictures=self.takes_pictures)
        with self.step(self.tr("วาง")):
            self.insert_blocks(found.blocks, found.images)
        if found.message:
            self.message_requested.emit(found.message)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy clean HTML and plain text."""
        return copied(self.textCursor())

    # --- faces ----------------------------------------------------------------------------------

    def set_bold(self, wanted: bool) -> None:
        """Make the selection, or what is typed next, bold or not."""
        for cursor, heading in faces.parts_of(self.textCursor()):
            made = QTextCharFormat()
            plain = formats.HEADING_WEIGHT if heading else QFont.Weight.Normal
            made.setFontWeight(QFont.Weight.Bold if wanted else plain)
            self._merge(cursor, made)

    def set_italic(self, wanted: bool) -> None:
        """Make the selection, or what is typed next, slanted or not."""
        made = QTextCharFormat()
        made.setFontItalic(wanted)
        self._merge(self.textCursor(), made)

    def set_underline(self, wanted: bool) -> None:
        """Underline the selection, or what is typed next, or not."""
        made = QTextCharFormat()
        made.setFontUnderline(wanted)
        self._merge(self.textCursor(), made)

    def set_vertical(self, wanted: Vertical) -> None:
        """Put the selection, or what is typed next, below or above the line, or on it."""
        made = QTextCharFormat()
        made.setVerticalAlignment(formats.VERTICALS[wanted])
        self._merge(self.textCursor(), made)

    def clear_faces(self) -> None:
        """Make the selection plain text of its paragraph or heading."""
        for cursor, heading in faces.parts_of(self.textCursor()):
            if cursor.hasSelection():
                faces.clear_faces(cursor, heading=heading)
            else:
                self.setCurrentCharFormat(formats.face_of_block(heading=heading))

    # --- paragraphs -----------------------------------------------------------------------------

    def is_heading(self) -> bool:
        """Say whether the caret stands in a heading."""
        return formats.is_heading(self.textCursor().block())

    def set_heading(self, wanted: bool) -> None:
        """Make the selected paragraphs headings, or the headings paragraphs."""
        cursor = self.textCursor()
        with self.step(self.tr("ทำเป็นหัวข้อย่อย") if wanted else self.tr("ทำเป็นย่อหน้า")):
            lists.set_heading(cursor, wanted)
        if not cursor.hasSelection():
            self.setCurrentCharFormat(formats.face_of_block(heading=wanted))

    def set_align(self, wanted: Align) -> None:
        """Align the selected paragraphs; empty leaves it to the document."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in blocks_of(cursor):
            if not formats.is_heading(block):
                QTextCursor(block).setBlockFormat(formats.aligned(block.blockFormat(), wanted))
        cursor.endEditBlock()

    def align(self) -> Align:
        """Return how the caret's paragraph is aligned."""
        return formats.align_of(self.textCursor().blockFormat())

    def toggle_list(self, *, ordered: bool) -> None:
        """Make the selected paragraphs a list, or take them out of it."""
        with self.step(self.tr("ทำรายการ")):
            lists.toggle_list(self.textCursor(), ordered=ordered)

    # --- mouse and keys -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a table or picture by a click."""
        super().mousePressEvent(event)
        block = self.cursorForPosition(event.position().toPoint()).block()
        is_click = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if is_click and holds_object(block):
            self.setTextCursor(object_keys.object_cursor(block))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose a word, or open a table or picture."""
        cursor = self.cursorForPosition(event.position().toPoint())
        if self.open_object(cursor):
            return
        super().mouseDoubleClickEvent(event)
        start, end = words.word_around(cursor)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose beside a table or picture, never in its line."""
        if event.commitString() or event.preeditString():
            keys.step_beside_object(self)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key does in a word processor."""
        by_words = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moved = words.cursor_after(self.textCursor(), event) if by_words else None
        if moved is not None and not (self.isReadOnly() and words.erases(event)):
            if words.erases(event):
                moved.removeSelectedText()
            self.setTextCursor(moved)
            event.accept()
            return
        if not self.isReadOnly() and keys.on_key(self, event):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the text without an undo of its own: undo is the plan's."""
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Draw tables and pictures anew in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_drawer"):
            self._drawer.forget()
            self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab for the levels of a list; elsewhere it goes to the next field."""
        if not self.isReadOnly() and lists.depth_of(self.textCursor().block()):
            return False
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this is where is written now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left, but not for a menu of its own."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # --- within ---------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        if not self._loading:
            self.edited.emit()

    def _merge(self, cursor: QTextCursor, made: QTextCharFormat) -> None:
        if cursor.hasSelection():
            cursor.mergeCharFormat(made)
        else:
            self.mergeCurrentCharFormat(made)


def _end_of_change(before: str, after: str) -> int:
    """Return where in `after` ends what differs from `before`, in Qt's count of characters."""
    if before == after:
        return 0
    same = 0
    for one, other in zip(reversed(before), reversed(after), strict=False):
        if one != other:
            break
        same += 1
    start = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        start += 1
    end = max(len(after) - same, start)
    return len(after[:end].encode("utf-16-le")) // 2
