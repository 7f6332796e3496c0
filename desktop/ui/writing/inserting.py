"""Putting blocks into a text at the caret, as pasting does in a word processor; and what a selection copies."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_text import RichBlock, RichParagraph, parse, plain_text_of, to_html
from desktop.ui.writing import formats
from desktop.ui.writing.document import RichDocument, write_blocks, write_runs


def insert_blocks(cursor: QTextCursor, blocks: tuple[RichBlock, ...]) -> None:
    """Put blocks at the cursor, in place of its selection; the cursor ends after them."""
    if not blocks:
        return
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    first, rest = blocks[0], blocks[1:]
    in_text = formats.OBJECT_CHARACTER not in cursor.block().text()
    if isinstance(first, RichParagraph) and not first.align and in_text:
        heading = formats.is_heading(cursor.block())
        write_runs(cursor, first.runs, heading=heading)
    else:
        rest = blocks
    if rest:
        _insert_after(cursor, rest)
    cursor.endEditBlock()


def _insert_after(cursor: QTextCursor, blocks: tuple[RichBlock, ...]) -> None:
    document = cursor.document()
    assert isinstance(document, RichDocument)
    if not cursor.block().text():
        plain = document.paragraph_format()
        cursor.setBlockFormat(plain)
        write_blocks(cursor, blocks, replaces=True)
        return
    if cursor.atBlockStart():
        cursor.insertBlock()
        above = QTextCursor(cursor.block().previous())
        above.setBlockFormat(document.paragraph_format())
        write_blocks(above, blocks, replaces=True)
        return
    tail = not cursor.atBlockEnd()
    if tail:
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    write_blocks(cursor, blocks)
    if tail and isinstance(blocks[-1], RichParagraph):
        cursor.deleteChar()


def copied(cursor: QTextCursor) -> QMimeData:
    """Return a selection for the clipboard, as clean HTML and as plain text."""
    document = cursor.document()
    assert isinstance(document, RichDocument)
    blocks = parse(document.html_between(cursor.selectionStart(), cursor.selectionEnd()))
    mime = QMimeData()
    mime.setHtml(to_html(blocks))
    mime.setText(plain_text_of(blocks))
    return mime
