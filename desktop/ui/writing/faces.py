"""Faces over a selection that reaches across paragraphs and headings: bold, italic, underlined, none."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from desktop.ui.writing import formats
from desktop.ui.writing.paragraphs import blocks_of, text_spans


def parts_of(whole: QTextCursor) -> list[tuple[QTextCursor, bool]]:
    """Return a selection cut at paragraphs, with whether each part is of a heading."""
    if not whole.hasSelection():
        return [(whole, formats.is_heading(whole.block()))]
    parts = []
    for block in blocks_of(whole):
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
