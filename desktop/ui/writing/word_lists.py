"""Lists of Word in copied HTML: paragraphs that only a style calls items, made into real lists.

Word writes an item as ``<p style="mso-list:l0 level2 lfo1">``. Its bullet or number is text in a
``<span style="mso-list:Ignore">``, mostly between ``<![if !supportLists]>`` and ``<![endif]>``, which browsers and
mail programs make a comment of or leave out. Where a style of the document makes the list, the span alone tells.
"""

from __future__ import annotations

import html
import re
from typing import Final, NamedTuple

from desktop.core.plan.digits import to_arabic
from desktop.ui.writing.lines import Line, html_of

_OPENING: Final = re.compile(r"<(p|h[1-6])(?=[\s>])", re.IGNORECASE)
_CLOSING: Final = re.compile(r"</(?:p|h[1-6])>", re.IGNORECASE)
_LIST: Final = re.compile(r"mso-list:\s*l\d{1,6}\s+level(\d)\s+lfo(\d{1,6})", re.IGNORECASE)
_CLASS: Final = re.compile(r"class=[\"']?(MsoList[a-z]{0,20}(\d?))", re.IGNORECASE)
_MARK_BEGINS: Final = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>", re.IGNORECASE)
_MARK_ENDS: Final = re.compile(r"<!(?:--)?\[endif\](?:--)?>", re.IGNORECASE)
_MARK_SPAN: Final = re.compile(r"<span\s[^<>]{0,200}mso-list:\s*Ignore[^<>]{0,200}>", re.IGNORECASE)
_SPAN_EDGE: Final = re.compile(r"<(/?)span\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_LETTERS: Final = re.compile(r"\(?(?:[a-zA-Z\u0e01-\u0e2e]{1,5}[.)]|[\u0e01-\u0e2e])")
_DIGITS: Final = re.compile(r"\d{1,4}")


class _Block(NamedTuple):
    """A paragraph or heading of the copied HTML.

    Attributes:
        tag: ``p`` or ``h1`` to ``h6``.
        whole: All of it.
        content: What it holds, without the bullet or number.
        mark: The bullet or number; empty when there is none.
        list_key: Which list of Word it belongs to; empty when it is no item.
        level: The level there, from 1.
        goes_on: It has the style of an item without being one.
    """

    tag: str
    whole: str
    content: str
    mark: str
    list_key: str
    level: int
    goes_on: bool


def with_real_lists(source: str) -> str:
    """Return the HTML with Word's items as lists; any other HTML as it is."""
    if "mso-list:" not in source:
        return source
    pieces: list[str] = []
    items = _Items()
    position = 0
    while opening := _OPENING.search(source, position):
        end_of_tag = source.find(">", opening.end())
        closing = _CLOSING.search(source, end_of_tag) if end_of_tag >= 0 else None
        if closing is None:
            break
        between = source[position : opening.start()]
        block = _block(source, opening, end_of_tag + 1, closing)
        if between.strip() or not items.takes(block):
            pieces.append(items.finish())
        pieces.append(between)
        if items.takes(block):
            items.add(block)
        else:
            pieces.append(_numbered(block) if block.mark else block.whole)
        position = closing.end()
    return "".join((*pieces, items.finish(), source[position:]))


class _Items:
    """The items that follow one another, and how far each list of Word has counted."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._open: list[tuple[int, str, int]] = []
        """Level, list of Word and own number of the lists in which the last item stands."""
        self._counts: dict[str, dict[int, int]] = {}
        self._made = 0

    def takes(self, block: _Block) -> bool:
        """Say whether a block is an item, or goes on in the one before it."""
        if block.tag != "p":
            return False
        return bool(block.list_key) or (bool(self._open) and block.goes_on)

    def add(self, block: _Block) -> None:
        if not block.list_key:
            self._lines.append(Line(block.whole, depth=self._open[-1][0]))
            return
        level, key = block.level, block.list_key
        while self._open and self._open[-1][0] > level:
            self._open.pop()
        is_new = not self._open or self._open[-1][:2] != (level, key)
        if is_new:
            self._open = [each for each in self._open if each[0] < level]
            self._made += 1
            self._open.append((level, key, self._made))
        counts = self._counts.get(key, {})
        start = _number(block.mark) or counts.get(level, 0) + 1
        # An item begins the levels below it anew.
        above = {each: count for each, count in counts.items() if each < level}
        self._counts[key] = {**above, level: start}
        is_ordered = bool(_DIGITS.search(block.mark) or _LETTERS.fullmatch(block.mark))
        self._lines.append(
            Line(block.content, block.content, self._open[-1][2], level, is_ordered, start)
        )

    def finish(self) -> str:
        """Return the lists so far as HTML, and begin anew."""
        lines, self._lines, self._open = self._lines, [], []
        return html_of(lines)


def _block(source: str, opening: re.Match[str], start: int, closing: re.Match[str]) -> _Block:
    attributes = source[opening.end() : start]
    mark, content = _without_mark(source[start : closing.start()])
    found, style = _LIST.search(attributes), _CLASS.search(attributes)
    key, level = "", 1
    if found is not None:
        key, level = found[2], max(int(found[1]), 1)
    elif mark:
        key, level = (style[1], int(style[2] or 1)) if style is not None else ("?", 1)
    goes_on = style is not None and not key and bool(_words(content))
    whole = source[opening.start() : closing.end()]
    return _Block(opening[1].lower(), whole, content, mark, key, level, goes_on)


def _numbered(block: _Block) -> str:
    """Return a heading with its number, which is no list, as text."""
    number = f"{html.escape(block.mark)} " if _DIGITS.search(block.mark) else ""
    return f"<{block.tag}>{number}{block.content}</{block.tag}>"


def _without_mark(content: str) -> tuple[str, str]:
    """Return the bullet or number of an item as text, in Arabic digits, and the rest of its HTML."""
    begin = _MARK_BEGINS.search(content)
    end = _MARK_ENDS.search(content, begin.end()) if begin is not None else None
    if begin is not None and end is not None:
        mark = content[begin.end() : end.start()]
        return _words(mark), content[: begin.start()] + content[end.end() :]
    span = _MARK_SPAN.search(content)
    if span is None:
        return "", content
    depth = 1
    for edge in _SPAN_EDGE.finditer(content, span.end()):
        depth += -1 if edge[1] else 1
        if depth == 0:
            after = content.find(">", edge.end()) + 1
            mark = content[span.end() : edge.start()]
            return _words(mark), content[: span.start()] + content[after:]
    return "", content


def _words(content: str) -> str:
    return to_arabic(html.unescape(_TAG.sub("", content))).strip()


def _number(mark: str) -> int:
    """Return the number that a mark such as 2. or (1.2) counts; 0 where it counts in letters or not at all."""
    found = _DIGITS.findall(mark)
    return int(found[-1]) if found else 0
