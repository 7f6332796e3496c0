"""Sorting as the Thai dictionary does (พจนานุกรม ฉบับราชบัณฑิตยสถาน).

A word is sorted by its consonants first: a vowel written before its consonant counts after it.
Tone marks, mai taikhu and thanthakhat count only between words that are otherwise the same.
Spaces and punctuation count last, and numbers by their value, whichever digits they are in.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from desktop.core.plan.digits import to_arabic

SortKey: TypeAlias = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]
"""Letters and numbers, then marks, then the text itself; compare it, do not read it."""

_NUMBER, _LATIN, _THAI, _OTHER = range(4)
_LETTER_ALONE = 1
_MARKS = {mark: weight for weight, mark in enumerate("็่้๊๋์ํ๎", start=_LETTER_ALONE + 1)}
_SAME_LETTER = {"ๅ": "า"}

_LEADING_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")
_PART = re.compile(r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)|(?P<letter>\S)")
_LONGEST_NUMBER = 18


def sort_key(text: str) -> SortKey:
    """Return what ``text`` sorts by, for ``sorted(…, key=sort_key)``.

    Texts with different letters never tie; texts alike in every letter and mark are ordered by
    their characters, so that the order of a list is always the same.
    """
    spelled = _LEADING_VOWEL.sub(r"\2\1", to_arabic(text))
    letters: list[tuple[int, int]] = []
    marks: list[int] = []
    for match in _PART.finditer(spelled):
        if match["number"]:
            letters += _number_weights(match["number"].replace(",", ""))
            marks.append(_LETTER_ALONE)
        elif mark := _MARKS.get(match["letter"]):
            marks.append(mark)
        elif match["letter"].isalnum() or "\u0e2f" <= match["letter"] <= "\u0e4f":
            letters += map(_letter_weight, match["letter"].casefold())
            marks.append(_LETTER_ALONE)
    return tuple(letters), tuple(marks), text


def _number_weights(digits: str) -> list[tuple[int, int]]:
    """Weigh a number by its value; a longer one than any count is weighed by its length first."""
    digits = digits.lstrip("0")
    if len(digits) <= _LONGEST_NUMBER:
        return [(_NUMBER, int(digits or "0"))]
    value = (_NUMBER, 10**_LONGEST_NUMBER + len(digits))
    return [value, *((_NUMBER, int(digit)) for digit in digits)]


def _letter_weight(letter: str) -> tuple[int, int]:
    letter = _SAME_LETTER.get(letter, letter)
    if "\u0e00" <= letter <= "\u0e7f":
        return _THAI, ord(letter)
    return (_LATIN if letter.isascii() else _OTHER), ord(letter)
