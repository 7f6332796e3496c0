"""Turns text into what may stand inside a Word file: escaped, legal, in the right digits.

Every piece of text passes here once, and this is the only place where digits are converted. The
common case, a short string without anything special, must cost almost nothing: each test below is
one pass in C.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

Escape: TypeAlias = Callable[[str], str]

TEXT_OPEN: Final = '<w:t xml:space="preserve">'
TEXT_CLOSE: Final = "</w:t>"
CELL_SEPARATOR: Final = "\ufffc"
"""Stands between cells while they are escaped together; nobody types it."""

_LINE_BREAK = f"{TEXT_CLOSE}<w:br/>{TEXT_OPEN}"
_TAB = f"{TEXT_CLOSE}<w:tab/>{TEXT_OPEN}"

# XML 1.0 (section 2.2) has no place for these, and lone surrogates cannot be encoded at all.
_ILLEGAL: dict[int, str | None] = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)
_MARKUP: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: _TAB,
    0x0A: _LINE_BREAK,
    0x0B: _LINE_BREAK,
    0x2028: _LINE_BREAK,
    0x2029: _LINE_BREAK,
}
_ATTRIBUTE: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: " ",
    0x0A: " ",
    0x22: "&quot;",
    0x26: "&amp;",
    0x3C: "&lt;",
    0x3E: "&gt;",
}
_PLAIN: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: " ",
    0x0A: " ",
    0x0B: " ",
    0x2028: " ",
    0x2029: " ",
    ord(CELL_SEPARATOR): None,
}
_DIGIT_PAIRS = tuple(zip("0123456789", "๐๑๒๓๔๕๖๗๘๙", strict=True))
_WEB_ADDRESS = re.compile(
    rf"(?:https?://|www\.)[^\s{CELL_SEPARATOR}]+|[^\s{CELL_SEPARATOR}]+@[^\s{CELL_SEPARATOR}]+"
)


def escape(text: str) -> str:
    """Make text fit to stand between `<w:t>` and `</w:t>`; digits stay as they are.

    Line feeds, and the line and paragraph separators of rich-text widgets, become line breaks and
    tabs become tabs.
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "\n" in text:
        # By far the most usual of what is below, and many times as quick this way.
        text = text.replace("\n", _LINE_BREAK)
    if not text.isprintable():
        text = text.translate(_MARKUP)
    return text


def escape_thai(text: str) -> str:
    """Do what `escape` does, with Thai digits for Arabic ones outside web and mail addresses."""
    return escape(thai_digits(text))


def thai_digits(text: str) -> str:
    """Write 0-9 as ๐-๙, but leave web and mail addresses alone."""
    if "://" in text or "www." in text or "@" in text:
        return _thai_digits_outside_addresses(text)
    for arabic, thai in _DIGIT_PAIRS:
        if arabic in text:
            text = text.replace(arabic, thai)
    return text


def _thai_digits_outside_addresses(text: str) -> str:
    table = str.maketrans(dict(_DIGIT_PAIRS))
    pieces: list[str] = []
    end = 0
    for address in _WEB_ADDRESS.finditer(text):
        pieces.append(text[end : address.start()].translate(table))
        pieces.append(address.group())
        end = address.end()
    pieces.append(text[end:].translate(table))
    return "".join(pieces)


def attribute(text: str) -> str:
    """Make text fit to stand between double quotes in a tag; digits stay as they are."""
    return text.translate(_ATTRIBUTE)


def one_line(text: str) -> str:
    """Return legal text on a single line, for entries of contents and for file properties."""
    return " ".join(text.translate(_PLAIN).split())
