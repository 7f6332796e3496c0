"""Finding and replacing words in the text of a section, its tables and its pictures; no widgets.

Small and capital letters are one, as are Thai and Arabic digits: a year is found however it was typed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from desktop.core.plan.digits import to_arabic
from desktop.core.plan.rich_text import RichTable
from desktop.core.plan.thai_text import clean_text
from desktop.ui.writing import formats
from desktop.ui.writing.cell_text import text_of, with_text
from desktop.ui.writing.object_keys import object_cursor
from desktop.ui.writing.paragraphs import holds_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.core.plan.rich_text import RichCell, RichImage
    from desktop.ui.writing.document import RichDocument

_NO_BREAK_SPACE = "\u00a0"
_LAST_OF_16_BITS = 0xFFFF
_THAI_DIGIT = re.compile("[\u0e50-\u0e59]")


class Hit(NamedTuple):
    """Where words were found; in a document as Qt counts its characters."""

    start: int
    end: int


class ObjectHits(NamedTuple):
    """A table or picture in whose words something was found: a cursor that has it chosen, and how often."""

    cursor: QTextCursor
    times: int
    is_picture: bool


def hits_in(text: str, wanted: str) -> list[Hit]:
    """Return where the wanted words stand in a text, one after the other."""
    sought = _folded(clean_text(wanted))
    if not sought:
        return []
    folded, hits = _folded(text), []
    start = folded.find(sought)
    while start >= 0:
        hits.append(Hit(start, start + len(sought)))
        start = folded.find(sought, start + len(sought))
    return hits


def hits_in_text(document: RichDocument, wanted: str) -> list[Hit]:
    """Return where the wanted words stand in the text itself, beside its tables and pictures."""
    text = document.toRawText()
    hits = hits_in(text, wanted)
    if len(text.encode("utf-16-le")) == 2 * len(text):
        return hits
    places = [0, *accumulate(1 + (ord(each) > _LAST_OF_16_BITS) for each in text)]
    return [Hit(places[start], places[end]) for start, end in hits]


def hits_in_objects(document: RichDocument, wanted: str) -> list[ObjectHits]:
    """Return the tables and pictures in whose words the wanted ones stand."""
    found = []
    for cursor, shown in _objects(document):
        times = sum(len(hits_in(text, wanted)) for text in _texts(shown))
        if times:
            found.append(ObjectHits(cursor, times, not isinstance(shown, RichTable)))
    return found


def replace_hit(document: RichDocument, hit: Hit, put: str) -> None:
    """Put other words in the place of found ones, in the look of the first of them."""
    cursor = QTextCursor(document)
    cursor.setPosition(hit.start + 1)
    face = cursor.charFormat()
    cursor.setPosition(hit.start)
    cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(put, face)


def replace_all(document: RichDocument, wanted: str, put: str) -> int:
    """Put other words wherever the wanted ones stand, also in tables; return in how many places."""
    edit = QTextCursor(document)
    edit.beginEditBlock()
    count = 0
    for cursor, shown in list(_objects(document)):
        here = sum(len(hits_in(text, wanted)) for text in _texts(shown))
        if here:
            made = _replaced(shown, wanted, put)
            cursor.insertText(formats.OBJECT_CHARACTER, document.object_format(made))
            count += here
    hits = hits_in_text(document, wanted)
    for hit in reversed(hits):
        replace_hit(document, hit, put)
    edit.endEditBlock()
    return count + len(hits)


def _folded(text: str) -> str:
    """Return a text of the same length in which what is found as one is one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    if _THAI_DIGIT.search(lower):
        lower = to_arabic(lower)
    return lower.replace(_NO_BREAK_SPACE, " ")


def _objects(document: RichDocument) -> Iterator[tuple[QTextCursor, RichTable | RichImage]]:
    if formats.OBJECT_CHARACTER not in document.toRawText():
        return
    block = document.firstBlock()
    while block.isValid():
        if holds_object(block):
            cursor = object_cursor(block)
            shown = document.object_of(cursor.charFormat())
            if shown is not None:
                yield cursor, shown
        block = block.next()


def _texts(shown: RichTable | RichImage) -> Iterator[str]:
    yield shown.caption
    if isinstance(shown, RichTable):
        for row in shown.rows:
            for cell in row:
                yield text_of(cell.blocks)


def _replaced(shown: RichTable | RichImage, wanted: str, put: str) -> RichTable | RichImage:
    caption = _text_replaced(shown.caption, wanted, put)
    if not isinstance(shown, RichTable):
        return replace(shown, caption=caption)
    rows = tuple(tuple(_cell_replaced(cell, wanted, put) for cell in row) for row in shown.rows)
    return RichTable(rows, caption)


def _cell_replaced(cell: RichCell, wanted: str, put: str) -> RichCell:
    blocks = cell.blocks
    # One after the other, so that words between two of them keep their look.
    for hit in reversed(hits_in(text_of(blocks), wanted)):
        text = text_of(blocks)
        blocks = with_text(blocks, text[: hit.start] + put + text[hit.end :])
    return replace(cell, blocks=blocks)


def _text_replaced(text: str, wanted: str, put: str) -> str:
    for hit in reversed(hits_in(text, wanted)):
        text = text[: hit.start] + put + text[hit.end :]
    return text
