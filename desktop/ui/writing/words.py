"""Words under the caret: Qt finds those of Thai only where libthai is there, our own dictionary finds them elsewhere."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PROBE: Final = "แผนพัฒนาจังหวัด"
_THAI: Final = re.compile("[ก-๛]")


def erases(event: QKeyEvent) -> bool:
    """Say whether a key erases."""
    return event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def cursor_after(cursor: QTextCursor, event: QKeyEvent) -> QTextCursor | None:
    """Return where a key with Ctrl leads by words, or what it chooses to erase; None when it is no such key."""
    back = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    if not back and event.key() not in (Qt.Key.Key_Right, Qt.Key.Key_Delete):
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if erases(event) and (shift or cursor.hasSelection()):
        return None
    keeps = shift or erases(event)
    mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
    cursor.setPosition(previous_word(cursor) if back else next_word(cursor), mode)
    return cursor


def next_word(cursor: QTextCursor) -> int:
    """Return where Ctrl+→ leads: the beginning of the next word, or the end of the paragraph, then the next."""
    block = cursor.block()
    place = cursor.position() - block.position()
    if place >= block.length() - 1:
        following = block.next()
        return following.position() if following.isValid() else cursor.position()
    after = next(each for each in word_starts(block.text()) if each > place)
    return block.position() + after


def previous_word(cursor: QTextCursor) -> int:
    """Return where Ctrl+← leads: the beginning of the word, or of the one before."""
    block = cursor.block()
    place = cursor.position() - block.position()
    if place == 0:
        above = block.previous()
        return above.position() + above.length() - 1 if above.isValid() else cursor.position()
    before = [0, *word_starts(block.text())]
    return block.position() + max(each for each in before if each < place)


def word_around(cursor: QTextCursor) -> tuple[int, int]:
    """Return where the word at the cursor begins and ends, in the document."""
    block = cursor.block()
    text = block.text()
    place = min(cursor.position() - block.position(), max(block.length() - 2, 0))
    for start, end in pairwise(_edges(text)):
        if start <= place < end:
            return block.position() + start, block.position() + end
    return cursor.position(), cursor.position()


def word_starts(text: str) -> list[int]:
    """Return where words begin after the first, and where the text ends, as Qt counts characters."""
    units = text.encode("utf-16-le")
    return [
        edge
        for edge in _edges(text)[1:]
        if edge * 2 >= len(units) or units[edge * 2 : edge * 2 + 2] not in _SPACES
    ]


_SPACES: Final = (" ".encode("utf-16-le"), "\u2028".encode("utf-16-le"))


def _edges(text: str) -> list[int]:
    if _THAI.search(text) and not qt_knows_thai():
        # The dictionary takes longer to load than a page may take to show.
        from desktop.core.plan.word_breaks import word_edges  # noqa: PLC0415

        return [len(text[:edge].encode("utf-16-le")) // 2 for edge in word_edges(text)]
    return _qt_edges(text)


@functools.cache
def qt_knows_thai() -> bool:
    """Say whether Qt finds the words of Thai in this run."""
    return len(_qt_edges(_PROBE)) > 2


def _qt_edges(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    edges = [0]
    while (edge := finder.toNextBoundary()) >= 0:
        edges.append(edge)
    return edges
