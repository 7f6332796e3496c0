"""Keys beside tables and pictures: each stands in a line of its own, is chosen before it is deleted, opened by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.ui.writing import formats
from desktop.ui.writing.document import RichDocument
from desktop.ui.writing.paragraphs import holds_object

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock


def object_cursor(block: QTextBlock) -> QTextCursor:
    """Return a cursor that has the table or picture of a block chosen."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.text().index(formats.OBJECT_CHARACTER))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def chosen_object(cursor: QTextCursor) -> QTextBlock | None:
    """Return the block of the table or picture that alone is chosen."""
    block = cursor.document().findBlock(cursor.selectionStart())
    alone = cursor.selectionEnd() - cursor.selectionStart() == 1
    return block if alone and cursor.selectedText() == formats.OBJECT_CHARACTER else None


def step_beside(cursor: QTextCursor) -> None:
    """Begin a paragraph beside the table or picture in whose line the cursor stands."""
    document = cursor.document()
    assert isinstance(document, RichDocument)
    above = cursor.atBlockStart() and not cursor.hasSelection()
    cursor.clearSelection()
    if above:
        made = cursor.blockFormat()
        cursor.insertBlock(made)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(document.paragraph_format())
    else:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(document.paragraph_format(), formats.face_of_block(heading=False))
    cursor.setCharFormat(formats.face_of_block(heading=False))


def cursor_after_erasing(cursor: QTextCursor, key: Qt.Key) -> QTextCursor | None:
    """Return where Backspace or Delete leads beside a table or picture; None where it erases as ever."""
    if cursor.hasSelection():
        return None
    back = key == Qt.Key.Key_Backspace
    if not (cursor.atBlockStart() if back else cursor.atBlockEnd()):
        if not holds_object(cursor.block()):
            return None
        return object_cursor(cursor.block())
    here = cursor.block()
    other = here.previous() if back else here.next()
    if not other.isValid() or not (holds_object(here) or holds_object(other)):
        return None
    empty = here if not here.text() else other if not other.text() else None
    if empty is not None:
        keep = other if empty is here else here
        _remove(empty)
        return object_cursor(keep)
    if holds_object(other):
        return object_cursor(other)
    moved = QTextCursor(other)
    moved.movePosition(
        QTextCursor.MoveOperation.EndOfBlock if back else QTextCursor.MoveOperation.StartOfBlock
    )
    return moved


def _remove(block: QTextBlock) -> None:
    """Take an empty block out, leaving the formats of those beside it."""
    cursor = QTextCursor(block)
    if not block.previous().isValid():
        made = block.next().blockFormat()
        cursor.deleteChar()
        cursor.setBlockFormat(made)
    else:
        cursor.deletePreviousChar()
