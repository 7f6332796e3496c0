"""What a rule finds: where, how grave, and the values that a sentence about it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from desktop.core.checks.context import Context
from desktop.core.formats.pack import FormatPack, Severity
from desktop.core.formats.templates import fill
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Record


class Language(StrEnum):
    """The languages of a pack's sentences."""

    THAI = "th"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Place:
    """The record, and where one is to blame the field, that a finding is about."""

    record_type: type[Record]
    record_id: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place at which a rule does not hold."""

    place: Place
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place at which a rule of the pack does not hold. Amounts among the parameters are satang."""

    rule: str
    severity: Severity
    place: Place
    parameters: Mapping[str, object]


Hits = Iterator[Hit]

MONEY: Final = frozenset({"amount", "smallest", "budget", "months", "ceiling", "over"})
"""Parameters that are satang."""

_LONGEST_NAME = 80


def hit(record: Record, field: str = "", **parameters: object) -> Hit:
    """Return that a rule does not hold at a record."""
    return Hit(Place(type(record), record.id, field), parameters)


def named_hit(context: Context, record: Record, field: str = "", **parameters: object) -> Hit:
    """Return that a rule does not hold at a record, which the sentence names."""
    return hit(record, field, name=context.name_of(record), **parameters)


def sentence(finding: Finding, pack: FormatPack, language: Language = Language.THAI) -> str:
    """Return the pack's sentence about a finding; digits are Arabic, amounts in baht."""
    rule = pack.rules[finding.rule]
    template = rule.th if language is Language.THAI else rule.en
    values = {key: _shown(key, value, pack) for key, value in finding.parameters.items()}
    return fill(template, values)


def _shown(key: str, value: Any, pack: FormatPack) -> str:
    if key in MONEY:
        return format_baht(value)
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    text = " ".join(str(value).split())
    if len(text) > _LONGEST_NAME:
        return text[: _LONGEST_NAME - 1] + "…"
    return text or pack.words.not_given
