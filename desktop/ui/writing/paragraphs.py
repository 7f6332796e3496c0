"""Paragraphs and headings: which a selection touches, and one turned into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from desktop.ui.writing import formats
from desktop.ui.writing.document import RichDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextCharFormat


def blocks_of(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks that a selection touches, or the caret's."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    while block.isValid() and block.position() <= end:
        # A selection that ends where a paragraph begins does not reach it.
        if block.position() < end or block.position() == cursor.selectionStart():
            yield block
        block = block.next()


def holds_object(block: QTextBlock) -> bool:
    """Say whether a block is a table or a picture."""
    return formats.OBJECT_CHARACTER in block.text()


def set_kind(block: QTextBlock, *, heading: bool) -> None:
    """Turn a paragraph into a heading or back, in its list; bold text stays bold."""
    document, old = block.document(), block.blockFormat()
    assert isinstance(document, RichDocument)
    made = document.heading_format() if heading else document.paragraph_format()
    made.setIndent(old.indent())
    made.setObjectIndex(old.objectIndex())
    QTextCursor(block).setBlockFormat(made)
    fit_faces(block)


def fit_faces(block: QTextBlock) -> None:
    """Let all text of a block look as its kind does; bold, italic and so on stay."""
    heading = formats.is_heading(block)
    cursor = QTextCursor(block)
    for start, end in text_spans(cursor, whole_block=True):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        run = formats.run_of("", _format_after(cursor))
        cursor.setCharFormat(formats.run_format(run, heading=heading))
    cursor.setBlockCharFormat(formats.face_of_block(heading=heading))


def text_spans(cursor: QTextCursor, *, whole_block: bool = False) -> list[tuple[int, int]]:
    """Return the stretches of one format of the cursor's block that it selects, objects left out."""
    block = cursor.block() if whole_block else cursor.document().findBlock(cursor.selectionStart())
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if whole_block:
        start, end = block.position(), block.position() + block.length() - 1
    spans = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        first = max(fragment.position(), start)
        last = min(fragment.position() + fragment.length(), end)
        if first < last and fragment.charFormat().objectType() != formats.OBJECT_TYPE:
            spans.append((first, last))
        place += 1
    return spans


def _format_after(cursor: QTextCursor) -> QTextCharFormat:
    """Return the format of the first selected character."""
    place = QTextCursor(cursor)
    place.setPosition(cursor.selectionStart() + 1)
    return place.charFormat()
