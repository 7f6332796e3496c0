"""Cleaning of Thai text: what keyboards, old fonts and copies from PDF leave behind.

Text is cleaned when it enters a plan. Text that is in a plan already is never changed silently:
``text_repairs`` says what a clean-up would change, so that it can be shown first.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

SARA_AM = "ำ"
_NIKHAHIT = "\u0e4d"
_SARA_AA = "า"


class RepairReason(StrEnum):
    """Why a clean-up changes a piece of text."""

    LINE_END = "line_end"
    INVISIBLE = "invisible"
    SPACE = "space"
    OLD_FONT = "old_font"
    COMPOSED = "composed"
    DOUBLE_SARA_E = "double_sara_e"
    SARA_AM = "sara_am"
    SPACE_BEFORE_MARK = "space_before_mark"
    DOUBLED_MARK = "doubled_mark"
    MARK_ORDER = "mark_order"


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that a clean-up would make: ``text[start:end]`` is ``before``, to be ``after``."""

    start: int
    end: int
    before: str
    after: str
    reason: RepairReason


# Glyphs that Thai fonts of Windows 9x and of the classic Mac kept in the private use area, for
# marks moved aside or lowered and for letters without their tail; HarfBuzz's Thai shaper lists the
# same three columns: the character, its places in Windows fonts, its places in Mac fonts.
_OLD_FONT_GLYPHS = {
    "\u0e10": ("\uf700", "\uf89e"),
    "\u0e0d": ("\uf70f", "\uf89a"),
    "\u0e31": ("\uf710", "\uf884"),
    "\u0e34": ("\uf701", "\uf885"),
    "\u0e35": ("\uf702", "\uf886"),
    "\u0e36": ("\uf703", "\uf887"),
    "\u0e37": ("\uf704", "\uf888"),
    "\u0e38": ("\uf718", "\uf89b"),
    "\u0e39": ("\uf719", "\uf89c"),
    "\u0e3a": ("\uf71a", "\uf89d"),
    "\u0e47": ("\uf712", "\uf889"),
    "\u0e48": ("\uf705\uf70a\uf713", "\uf88a\uf88b\uf88c"),
    "\u0e49": ("\uf706\uf70b\uf714", "\uf88d\uf88e\uf88f"),
    "\u0e4a": ("\uf707\uf70c\uf715", "\uf890\uf891\uf892"),
    "\u0e4b": ("\uf708\uf70d\uf716", "\uf893\uf894\uf895"),
    "\u0e4c": ("\uf709\uf70e\uf717", "\uf896\uf897\uf898"),
    "\u0e4d": ("\uf711", "\uf899"),
}
_CHARACTER_OF_GLYPH = {
    glyph: character
    for character, columns in _OLD_FONT_GLYPHS.items()
    for glyph in "".join(columns)
}

# Keyboard order of the marks on one consonant: below, above, nikhahit, tone, the rest. Among the
# marks that Unicode itself orders it agrees with the canonical order.
_MARK_ORDER = {
    mark: place
    for place, marks in enumerate(
        (
            "\u0e3a",
            "\u0e38\u0e39",
            "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47",
            _NIKHAHIT,
            "\u0e48\u0e49\u0e4a\u0e4b",
            "\u0e4c\u0e4e",
        )
    )
    for mark in marks
}
_MARK = f"[{''.join(_MARK_ORDER)}{SARA_AM}]"


_MARKS_BY_PLACE = [
    "".join(mark for mark, place in _MARK_ORDER.items() if place == wanted)
    for wanted in range(max(_MARK_ORDER.values()) + 1)
] + [SARA_AM]
# Marks in order stand each in a later place than the one before.
_BROKEN_MARKS = re.compile(
    "|".join(
        f"[{marks}][{''.join(_MARKS_BY_PLACE[: place + 1])}]"
        for place, marks in enumerate(_MARKS_BY_PLACE)
    )
    + f"|[ก-ฮ] {_MARK}|{_MARK} {_MARK}|{_NIKHAHIT}{_MARK}|{_NIKHAHIT} ?{_SARA_AA}"
)
# Anything but ASCII, Thai and the dashes and quotation marks of print.
_UNUSUAL = re.compile("[^\n\t -~\u0e01-\u0e5b\u2010-\u2027]")


def _repair_marks(match: re.Match[str]) -> str:
    """Put the marks of one consonant in keyboard order, each once, sara am composed and last."""
    run, sara_aa = match.group("marks") or match.group("spaced"), match.group("aa") or ""
    marks = dict.fromkeys(run.replace(" ", ""))
    composed = SARA_AM in marks
    if sara_aa and _NIKHAHIT in marks:
        composed, sara_aa = True, ""
    if composed:
        marks.pop(_NIKHAHIT, None)
        marks.pop(SARA_AM, None)
    ordered = sorted(marks, key=_MARK_ORDER.__getitem__)
    return "".join(ordered) + (SARA_AM if composed else "") + sara_aa


def _reason_of_marks(before: str, after: str) -> RepairReason:
    if SARA_AM in after and _NIKHAHIT in before:
        return RepairReason.SARA_AM
    if " " in before and " " not in after:
        return RepairReason.SPACE_BEFORE_MARK
    if len(after) < len(before):
        return RepairReason.DOUBLED_MARK
    return RepairReason.MARK_ORDER


@dataclass(frozen=True, slots=True)
class _Rule:
    """One pass of the clean-up: what it looks for, what it puts there, and why.

    Text in which ``suspect`` finds nothing needs no such pass; good text is told that way quickly.
    """

    suspect: re.Pattern[str]
    pattern: re.Pattern[str]
    replace: Callable[[re.Match[str]], str]
    reason: Callable[[str, str], RepairReason]


def _rule(
    pattern: str, replace: Callable[[re.Match[str]], str] | str, reason: RepairReason
) -> _Rule:
    function = replace if callable(replace) else lambda _match: replace
    compiled = re.compile(pattern)
    return _Rule(compiled, compiled, function, lambda _before, _after: reason)


# Each pass expects what the passes before it have done, and undoes none of it.
_CHARACTER_RULES = (
    _rule("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", RepairReason.LINE_END),
    # Control characters, halves of surrogate pairs and noncharacters, which no XML may hold; then
    # what has no width: spaces and joiners, directions, soft hyphen, byte order mark, the object
    # that stands for a picture in copied text, Mac hints on glyph variants.
    _rule(
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
        "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
        "\uf870-\uf87f]+",
        "",
        RepairReason.INVISIBLE,
    ),
    _rule("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]", " ", RepairReason.SPACE),
    _rule(
        f"[{''.join(_CHARACTER_OF_GLYPH)}]",
        lambda match: _CHARACTER_OF_GLYPH[match[0]],
        RepairReason.OLD_FONT,
    ),
    # Composing leaves Thai alone, whose marks have an order of their own below.
    _rule(
        r"[^\u0e00-\u0e7f\s]+",
        lambda match: unicodedata.normalize("NFC", match[0]),
        RepairReason.COMPOSED,
    ),
)
_THAI_RULES = (
    _Rule(
        re.compile("เเ"),
        re.compile("เเ"),
        lambda _match: "แ",
        lambda _before, _after: RepairReason.DOUBLE_SARA_E,
    ),
    _Rule(
        _BROKEN_MARKS,
        # A mark after a space stands on the consonant before the space: PDF copies part them.
        re.compile(
            f"(?:(?<=[ก-ฮ]) (?P<spaced>{_MARK}(?: ?{_MARK})*)"
            f"|(?P<marks>{_MARK}(?: ?{_MARK})+|{_NIKHAHIT}))(?P<aa> ?{_SARA_AA})?"
        ),
        _repair_marks,
        _reason_of_marks,
    ),
)
_RULES = (*_CHARACTER_RULES, *_THAI_RULES)


def clean_text(text: str) -> str:
    """Return ``text`` as it should have been typed; cleaning it again changes nothing.

    Lines, tabs and spaces stay where they are, except that every line ends in one line feed and a
    space of any other width becomes a plain one.
    """
    return _apply(_THAI_RULES, _clean_characters(text))


def clean_single_line(text: str) -> str:
    """Return ``text`` cleaned, on one line, without spaces at its ends or two in a row."""
    return _apply(_THAI_RULES, " ".join(_clean_characters(text).split()))


def _clean_characters(text: str) -> str:
    return _apply(_CHARACTER_RULES, text) if _UNUSUAL.search(text) else text


def _apply(rules: tuple[_Rule, ...], text: str) -> str:
    for rule in rules:
        if rule.suspect.search(text):
            text = rule.pattern.sub(rule.replace, text)
    return text


def text_repairs(text: str) -> tuple[Repair, ...]:
    """Return what ``clean_text`` would change in ``text``, from left to right.

    Putting each ``after`` in the place of its ``before`` gives the cleaned text. Where several
    causes meet in one place they are one repair, which names the last of them.
    """
    if clean_text(text) == text:
        return ()
    trace = _Trace(text)
    for step, rule in enumerate(_RULES):
        trace.apply(rule, step)
    return trace.repairs()


@dataclass(slots=True)
class _Change:
    """A stretch of the original text that some rule has changed."""

    start: int
    end: int
    step: int
    reason: RepairReason


class _Trace:
    """A text under repair that remembers where in the original each character comes from."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._text = original
        self._starts = list(range(len(original)))
        self._ends = list(range(1, len(original) + 1))
        self._changes: list[_Change] = []

    def apply(self, rule: _Rule, step: int) -> None:
        """Run one rule over the text, noting what it changes."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in rule.pattern.finditer(self._text):
            before, after = match[0], rule.replace(match)
            if before == after:
                continue
            change = _Change(
                self._starts[match.start()],
                self._ends[match.end() - 1],
                step,
                rule.reason(before, after),
            )
            self._changes.append(change)
            pieces += self._text[done : match.start()], after
            starts += self._starts[done : match.start()] + [change.start] * len(after)
            ends += self._ends[done : match.start()] + [change.end] * len(after)
            done = match.end()
        self._text = "".join(pieces) + self._text[done:]
        self._starts = starts + self._starts[done:]
        self._ends = ends + self._ends[done:]

    def repairs(self) -> tuple[Repair, ...]:
        """Return the changes with those that overlap joined, each with its final text."""
        return tuple(
            Repair(
                change.start,
                change.end,
                self._original[change.start : change.end],
                self._final_text(change),
                change.reason,
            )
            for change in self._joined_changes()
        )

    def _joined_changes(self) -> list[_Change]:
        joined: list[_Change] = []
        for change in sorted(self._changes, key=lambda each: each.start):
            if not joined or change.start >= joined[-1].end:
                joined.append(change)
                continue
            last = joined[-1]
            last.end = max(last.end, change.end)
            if change.step >= last.step:
                last.step, last.reason = change.step, change.reason
        return joined

    def _final_text(self, change: _Change) -> str:
        first = bisect_left(self._starts, change.start)
        return self._text[first : bisect_right(self._ends, change.end, lo=first)]
