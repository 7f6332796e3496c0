"""Faces over a selection that reaches across paragraphs and headings, and paragraphs turned into headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from desktop.ui.writing import formats, lists
from desktop.ui.writing.document import RichDocument

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextCharFormat


def parts_of(whole: QTextCursor) -> list[tuple[QTextCursor, bool]]:
    """Return a selection cut at paragraphs, with whether each part is of a heading."""
    if not whole.hasSelection():
        return [(whole, formats.is_heading(whole.block()))]
    parts = []
    for block in lists.blocks_of(whole):
        part = QTextCursor(block)
        part.setPosition(max(block.position(), whole.selectionStart()))
        end = min(block.position() + block.length() - 1, whole.selectionEnd())
        part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if part.hasSelection():
            parts.append((part, formats.is_heading(block)))
    return parts


def clear_faces(part: QTextCursor, *, heading: bool) -> None:
    """Make a selection within one block plain text; tables and pictures stay."""
    for start, end in text_spans(part):
        span = QTextCursor(part)
        span.setPosition(start)
        span.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        span.setCharFormat(formats.face_of_block(heading=heading))


def set_kind(block: QTextBlock, *, heading: bool) -> None:
    """Turn a paragraph into a heading or back, in its list; bold text stays bold."""
    document, old = block.document(), block.blockFormat()
    assert isinstance(document, RichDocument)
    made = document.heading_format() if heading else document.paragraph_format()
    made.setIndent(old.indent())
    made.setObjectIndex(old.objectIndex())
    cursor = QTextCursor(block)
    cursor.setBlockFormat(made)
    for start, end in text_spans(cursor, whole_block=True):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        run = formats.run_of("", _format_after(cursor))
        cursor.setCharFormat(formats.run_format(run, heading=heading))
    cursor.setBlockCharFormat(formats.face_of_block(heading=heading))


def _format_after(cursor: QTextCursor) -> QTextCharFormat:
    """Return the format of the first selected character."""
    place = QTextCursor(cursor)
    place.setPosition(cursor.selectionStart() + 1)
    return place.charFormat()


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
