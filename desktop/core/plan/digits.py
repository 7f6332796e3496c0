"""Thai and Arabic digits: one choice for a whole document (เลขไทย, เลขอารบิก)."""

from __future__ import annotations

from enum import StrEnum

_ARABIC = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC_TO_THAI = str.maketrans(_ARABIC, _THAI)
_THAI_TO_ARABIC = str.maketrans(_THAI, _ARABIC)


class DigitStyle(StrEnum):
    """Which digits a document is written with."""

    THAI = "thai"
    ARABIC = "arabic"


def to_thai(text: str) -> str:
    """Write every digit 0-9 of ``text`` as the Thai digit ๐-๙; all else stays."""
    return text.translate(_ARABIC_TO_THAI)


def to_arabic(text: str) -> str:
    """Write every Thai digit of ``text`` as the Arabic digit 0-9; all else stays."""
    return text.translate(_THAI_TO_ARABIC)


def in_style(text: str, style: DigitStyle) -> str:
    """Write every digit of ``text`` in ``style``."""
    return to_thai(text) if style is DigitStyle.THAI else to_arabic(text)
