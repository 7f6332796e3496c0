"""What the keys of a text do as in a word processor: paragraphs, lists, what stands beside tables and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.ui.writing import formats, lists, object_keys
from desktop.ui.writing.paragraphs import fit_faces, holds_object, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QTextBlock

    from desktop.ui.writing.rich_text_edit import RichTextEdit


def on_key(edit: RichTextEdit, event: QKeyEvent) -> bool:
    """Do what a key does here; say whether that was all it does."""
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
            return _on_enter(edit)
        case Qt.Key.Key_Backspace | Qt.Key.Key_Delete if plain:
            return _on_erase(edit, Qt.Key(event.key()))
        case Qt.Key.Key_Tab if plain:
            cursor = edit.textCursor()
            return lists.depth_of(cursor.block()) > 0 and (lists.indent(cursor) or True)
        case Qt.Key.Key_Backtab:
            return lists.outdent(edit.textCursor())
    if event.text().isprintable() and event.text():
        step_beside_object(edit)
        _erase_across(edit)
    return False


def step_beside_object(edit: RichTextEdit) -> None:
    """Begin a paragraph where the caret stands in the line of a table or picture."""
    cursor = edit.textCursor()
    is_chosen = object_keys.chosen_object(cursor) is not None
    if is_chosen or (not cursor.hasSelection() and holds_object(cursor.block())):
        object_keys.step_beside(cursor)
        edit.setTextCursor(cursor)


def _erase_across(edit: RichTextEdit) -> None:
    """Erase a selection that reaches across paragraphs, so that typing goes on in what is left."""
    cursor = edit.textCursor()
    if _joins(cursor, Qt.Key.Key_Delete) and cursor.hasSelection():
        _join(edit, cursor, Qt.Key.Key_Delete)


def _on_enter(edit: RichTextEdit) -> bool:
    cursor = edit.textCursor()
    if object_keys.chosen_object(cursor) is not None:
        return edit.open_object(cursor)
    block = cursor.block()
    if not cursor.hasSelection() and holds_object(block):
        step_beside_object(edit)
        return True
    if not cursor.hasSelection() and not block.text() and lists.depth_of(block):
        return lists.outdent(cursor)
    cursor.beginEditBlock()
    _part(cursor)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    return True


def _part(cursor: QTextCursor) -> None:
    """Begin a paragraph at the cursor: below a heading, and above it, stands plain text."""
    if cursor.hasSelection():
        cursor.removeSelectedText()
        fit_faces(cursor.block())
        lists.settle(cursor.block())
    block = cursor.block()
    is_above_heading = formats.is_heading(block) and cursor.atBlockStart() and bool(block.text())
    cursor.insertBlock()
    if is_above_heading:
        set_kind(cursor.block().previous(), heading=False)
    elif formats.is_heading(block) and cursor.atBlockEnd():
        set_kind(cursor.block(), heading=False)
        cursor.setCharFormat(formats.face_of_block(heading=False))
    if block.blockFormat().hasProperty(formats.HOLLOW) and not lists.depth_of(block):
        QTextCursor(block).setBlockFormat(formats.solid(block.blockFormat()))
        cursor.setBlockFormat(formats.solid(cursor.blockFormat()))


def _on_erase(edit: RichTextEdit, key: Qt.Key) -> bool:
    cursor = edit.textCursor()
    if object_keys.chosen_object(cursor) is None:
        moved = object_keys.cursor_after_erasing(cursor, key)
        if moved is not None:
            edit.setTextCursor(moved)
            return True
    if key == Qt.Key.Key_Backspace and _takes_mark(edit, cursor):
        return True
    return _joins(cursor, key) and _join(edit, cursor, key)


def _takes_mark(edit: RichTextEdit, cursor: QTextCursor) -> bool:
    """Let Backspace at the beginning of a line take first its mark, then its indent, then an empty heading."""
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    block = cursor.block()
    if formats.list_of(block) is not None:
        lists.take_mark(block)
        return True
    if lists.depth_of(block):
        return lists.outdent(cursor)
    if formats.is_heading(block) and not block.text():
        set_kind(block, heading=False)
        edit.setCurrentCharFormat(formats.face_of_block(heading=False))
        return True
    return False


def _joins(cursor: QTextCursor, key: Qt.Key) -> bool:
    """Say whether a key takes away what stands between two paragraphs."""
    if cursor.hasSelection():
        document = cursor.document()
        first = document.findBlock(cursor.selectionStart())
        return bool(first != document.findBlock(cursor.selectionEnd()))
    if key == Qt.Key.Key_Backspace:
        return cursor.atBlockStart() and not cursor.atStart()
    return cursor.atBlockEnd() and not cursor.atEnd()


def _join(edit: RichTextEdit, cursor: QTextCursor, key: Qt.Key) -> bool:
    """Erase across paragraphs: what is left is of one kind, and lists below it can be held."""
    cursor.beginEditBlock()
    if cursor.hasSelection():
        cursor.removeSelectedText()
    elif key == Qt.Key.Key_Backspace:
        cursor.deletePreviousChar()
    else:
        cursor.deleteChar()
    block: QTextBlock = cursor.block()
    fit_faces(block)
    lists.settle(block)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    return True
