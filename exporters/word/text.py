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
TEXT_SEPARATOR: Final = "\ufffc"
"""Stands between texts while they are escaped together; nobody types it."""

_LINE_BREAK = f"{TEXT_CLOSE}<w:br/>{TEXT_OPEN}"
_TAB = f"{TEXT_CLOSE}<w:tab/>{TEXT_OPEN}"

# XML 1.0 (section 2.2) has no place for these, and lone surrogates cannot be encoded at all.
_ILLEGAL_RANGES = ((0x00, 0x1F), (0x7F, 0x9F), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF))
_ILLEGAL: dict[int, str | None] = dict.fromkeys(
    [sign for first, last in _ILLEGAL_RANGES for sign in range(first, last + 1)]
)
_MARKUP: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: _TAB,
    0x0A: _LINE_BREAK,
    0x0B: _LINE_BREAK,
    0x2028: _LINE_BREAK,
    0x2029: _LINE_BREAK,
}
# A dictionary is asked for every sign of a text, an expression only for those that it finds.
_ILLEGAL_SIGNS = "".join([f"{chr(first)}-{chr(last)}" for first, last in _ILLEGAL_RANGES])
_UNUSUAL = re.compile(f"[\u2028\u2029{_ILLEGAL_SIGNS}]")
_ATTRIBUTE: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: " ",
    0x0A: " ",
    0x22: "&quot;",
    0x26: "&amp;",
    0x3C: "&lt;",
    0x3E: "&gt;",
}
_NOT_IN_ATTRIBUTES = re.compile(f'["&<>{_ILLEGAL_SIGNS}]')
_PLAIN: dict[int, str | None] = {
    **_ILLEGAL,
    0x09: " ",
    0x0A: " ",
    0x0B: " ",
    0x2028: " ",
    0x2029: " ",
    ord(TEXT_SEPARATOR): None,
}
_NO_BREAK: Final = "\u00a0"
_DIGIT_PAIRS = tuple(zip("0123456789", "๐๑๒๓๔๕๖๗๘๙", strict=True))
_INSIDE = rf"[^\s{TEXT_SEPARATOR}]"
_WEB_ADDRESS = re.compile(
    # Mail addresses are looked for where a word begins only: anywhere would take quadratic time.
    rf"(?:https?://|www\.){_INSIDE}+|(?<!{_INSIDE}){_INSIDE}+@{_INSIDE}+"
)


def escape(text: str) -> str:
    """Make text fit to stand between `<w:t>` and `</w:t>`; digits stay as they are.

    Line feeds, and the line and paragraph separators of rich-text widgets, become line breaks and
    tabs become tabs. A year stays on the line of its era, พ.ศ., and ๆ on that of what it repeats.
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
        # Blanks that do not break a line are no printable signs either, and usual in prose.
        text = _UNUSUAL.sub(_usual, text)
    # A plan keeps plain blanks, which its clean-up makes of all: those that part no line are set here.
    if ".ศ. " in text:
        text = text.replace(".ศ. ", f".ศ.{_NO_BREAK}")
    if "ๆ" in text:
        # Looking for two signs takes ten times as long, and most texts hold neither.
        text = text.replace(" ๆ", f"{_NO_BREAK}ๆ")
    return text


def _usual(sign: re.Match[str]) -> str:
    return _MARKUP[ord(sign.group())] or ""


def escape_thai(text: str) -> str:
    """Do what `escape` does, with Thai digits for Arabic ones outside web and mail addresses."""
    return escape(thai_digits(text))


def thai_digits(text: str) -> str:
    """Write 0-9 as ๐-๙, but leave web and mail addresses alone."""
    # Looking for one sign is many times as quick as looking for several in a row.
    if "@" in text or ("/" in text and "://" in text) or ("w" in text and "www." in text):
        return _thai_digits_outside_addresses(text)
    return _all_thai_digits(text)


def _all_thai_digits(text: str) -> str:
    for arabic, thai in _DIGIT_PAIRS:
        if arabic in text:
            text = text.replace(arabic, thai)
    return text


def _thai_digits_outside_addresses(text: str) -> str:
    pieces: list[str] = []
    end = 0
    for address in _WEB_ADDRESS.finditer(text):
        pieces.append(_all_thai_digits(text[end : address.start()]))
        pieces.append(address.group())
        end = address.end()
    pieces.append(_all_thai_digits(text[end:]))
    return "".join(pieces)


def attribute(text: str) -> str:
    """Make text fit to stand between double quotes in a tag; digits stay as they are."""
    return _NOT_IN_ATTRIBUTES.sub(_in_attribute, text)


def _in_attribute(sign: re.Match[str]) -> str:
    return _ATTRIBUTE[ord(sign.group())] or ""


def one_line(text: str) -> str:
    """Return legal text on a single line, for entries of contents and for file properties."""
    return " ".join(text.translate(_PLAIN).split())
