"""What a cell of a table holds, as text to type in: what is changed there changes, all else keeps its look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat, QTextCursor

from desktop.core.plan.rich_text import (
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    normalise,
)
from desktop.core.plan.thai_text import clean_text
from desktop.ui.writing import formats
from desktop.ui.writing.document import RichDocument, from_document, to_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.core.plan.rich_text import RichBlock

Face: TypeAlias = Literal["bold", "italic", "underline"]

_BULLET = "• "
_NESTED = "    "


def text_of(blocks: tuple[RichBlock, ...]) -> str:
    """Return the text of a cell for typing: a line for each line of it, one character for a picture."""
    return "\n".join(_lines(blocks, marks=False))


def shown_text_of(blocks: tuple[RichBlock, ...]) -> str:
    """Return the text of a cell for reading, with the marks of its lists and the names of its pictures."""
    return "\n".join(_lines(blocks, marks=True))


def with_text(blocks: tuple[RichBlock, ...], text: str) -> tuple[RichBlock, ...]:
    """Return the cell with another text: a new line goes on as the paragraph or item in which it begins.

    What is typed looks like what it replaces, or like what stands before it.
    """
    old = text_of(blocks)
    if text == old:
        return blocks
    if not text.strip():
        return ()
    if not blocks:
        lines = (RichParagraph((RichRun(line),)) for line in text.split("\n"))
        return normalise(lines, clean_text)
    document = to_document(blocks)
    first = QTextCursor(document)
    first.setBlockFormat(formats.solid(first.blockFormat()))
    for start, end, typed in reversed(_changes(old, text)):
        _change(document, old, start, end, typed)
    return from_document(document)


def has_face(blocks: tuple[RichBlock, ...], face: Face) -> bool:
    """Say whether all words of a cell are bold, italic or underlined; not where there are none."""
    runs = [run for run in _runs(blocks) if run.text.strip()]
    return bool(runs) and all(getattr(run, face) for run in runs)


def with_face(blocks: tuple[RichBlock, ...], face: Face, *, wanted: bool) -> tuple[RichBlock, ...]:
    """Return the cell with all of its words bold, italic or underlined, or none."""
    return tuple(_with_face(block, face, wanted) for block in blocks)


def _lines(blocks: tuple[RichBlock, ...], *, marks: bool) -> Iterator[str]:
    """Yield a line for each that the document of these blocks has."""
    for block in blocks:
        match block:
            case RichParagraph(runs) | RichHeading(runs):
                yield from "".join(run.text for run in runs).split("\n")
            case RichList():
                yield from _list_lines(block, marks=marks)
            case RichImage():
                shown = QCoreApplication.translate("Cell", "[ภาพ] {caption}")
                yield shown.format(caption=block.caption) if marks else formats.OBJECT_CHARACTER


def _list_lines(block: RichList, *, marks: bool) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}. " if block.ordered else _BULLET
        if not item or isinstance(item[0], RichList):
            yield mark.rstrip() if marks else ""
        begins = bool(item) and not isinstance(item[0], RichList)
        for place, line in enumerate(_lines(item, marks=marks)):
            before = mark if begins and place == 0 else _NESTED
            yield before + line if marks else line


def _changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what was changed, in order: from where to where in the old text, and what stands there now."""
    one, other = old.split("\n"), new.split("\n")
    if len(one) != len(other):
        one, other = [old], [new]
    changes, position = [], 0
    for before, after in zip(one, other, strict=True):
        if before != after:
            start, end, typed = _change_of_line(before, after)
            changes.append((position + start, position + end, typed))
        position += len(before) + 1
    return changes


def _change_of_line(old: str, new: str) -> tuple[int, int, str]:
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    longest = shorter - start
    same = next((at for at in range(longest) if old[-1 - at] != new[-1 - at]), longest)
    return start, len(old) - same, new[start : len(new) - same]


def _change(document: RichDocument, old: str, start: int, end: int, typed: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(_place(old, start))
    cursor.setPosition(_place(old, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(typed, _face_at(document, old, start, end))


def _face_at(document: RichDocument, old: str, start: int, end: int) -> QTextCharFormat:
    """Return the face of what is replaced, else of what stands before it in the line, else after it."""
    pattern = start + 1
    if start == end and start > 0 and old[start - 1] != "\n":
        pattern = start
    cursor = QTextCursor(document)
    heading = formats.is_heading(document.findBlock(_place(old, start)))
    plain = formats.face_of_block(heading=heading)
    if pattern > len(old) or old[pattern - 1] in ("\n", formats.OBJECT_CHARACTER):
        return plain
    cursor.setPosition(_place(old, pattern))
    return formats.run_format(formats.run_of("", cursor.charFormat()), heading=heading)


def _place(text: str, place: int) -> int:
    """Return a place in a text as Qt counts it: two for what is beyond 16 bits."""
    return len(text[:place].encode("utf-16-le")) // 2


def _runs(blocks: tuple[RichBlock, ...]) -> Iterator[RichRun]:
    for block in blocks:
        match block:
            case RichParagraph(runs) | RichHeading(runs):
                yield from runs
            case RichList():
                for item in block.items:
                    yield from _runs(item)


def _with_face(block: RichBlock, face: Face, wanted: bool) -> RichBlock:
    match block:
        case RichParagraph(runs) | RichHeading(runs):
            return replace(block, runs=tuple(_run_with(run, face, wanted) for run in runs))
        case RichList():
            items = tuple(with_face(item, face, wanted=wanted) for item in block.items)
            return replace(block, items=items)
    return block


def _run_with(run: RichRun, face: Face, wanted: bool) -> RichRun:
    match face:
        case "bold":
            return replace(run, bold=wanted)
        case "italic":
            return replace(run, italic=wanted)
    return replace(run, underline=wanted)
