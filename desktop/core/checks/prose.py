"""Rules of the text itself: placeholders left in, and titles left from another plan or province.

Where such titles are looked for is the pack's to say, since the history of a province rightly names older
plans. Patterns are the pack's, too; they are read with all digits Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, hit, named_hit
from desktop.core.formats.areas import provinces
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.fields import FieldSpec, TextKind, field_specs
from desktop.core.plan.plan import RECORD_TYPES
from desktop.core.plan.records import (
    AnnualPlan,
    Comment,
    Image,
    PlanInfo,
    Record,
    Section,
    TrashEntry,
)
from desktop.core.plan.rich_text import plain_text

_NOT_CHECKED: Final = frozenset({Comment, Image, TrashEntry})
"""What no document shows."""

_PROSE: Final = frozenset({TextKind.LINE, TextKind.BLOCK, TextKind.RICH})
_LONGEST_WHOLE: Final = 40
"""A longer HTML text cannot be a placeholder alone."""

_NEAR: Final = 40
"""Characters around a title in which a word such as ที่ผ่านมา says that the past is meant."""


def placeholders_left(
    context: Context, *, patterns: tuple[str, ...], whole_words: tuple[str, ...]
) -> Hits:
    """Find texts that hold a placeholder, or are nothing but one."""
    pattern = _any_of(patterns)
    whole = frozenset(whole_words)
    for record, spec, text in _texts(context):
        found = pattern.search(text)
        if found is not None:
            yield named_hit(context, record, spec.name, found=found[0])
            continue
        if len(text) <= _LONGEST_WHOLE:
            bare = plain_text(text) if spec.text is TextKind.RICH else text
            if bare.strip() in whole:
                yield named_hit(context, record, spec.name, found=bare.strip())


def stale_periods(
    context: Context,
    *,
    patterns: tuple[str, ...],
    sections: tuple[str, ...],
    history_words: tuple[str, ...],
) -> Hits:
    """Find titles of plans of other years where the plan speaks of itself."""
    compiled = [re.compile(pattern) for pattern in patterns]
    for record, spec, text in _own_texts(context, sections):
        for pattern in compiled:
            yield from (
                named_hit(context, record, spec.name, found=found[0])
                for found in pattern.finditer(text)
                if _is_stale(context, record, found) and not _is_history(text, found, history_words)
            )


def stale_dates(context: Context, *, patterns: tuple[str, ...], years_before: int) -> Hits:
    """Find a year in the date on the cover that is too long before the plan begins, or after it ends."""
    info = context.plan.info
    years = [int(year) for year in _any_of(patterns).findall(to_arabic(info.published))]
    earliest, latest = info.period_start - years_before, info.period_end
    if info.period_start and any(not earliest <= year <= latest for year in years):
        yield hit(info, "published", found=info.published)


def other_provinces(
    context: Context, *, phrases: tuple[str, ...], sections: tuple[str, ...]
) -> Hits:
    """Find titles that bear the name of another province."""
    own = context.plan.info.province
    names = sorted((province.name for province in provinces()), key=len, reverse=True)
    pattern = re.compile(f"(?:{_alternatives(phrases)})\\s*(?P<name>{_alternatives(names)})")
    for record, spec, text in _own_texts(context, sections):
        for found in pattern.finditer(text):
            if found["name"] != own:
                yield named_hit(context, record, spec.name, found=found[0])


def _is_stale(context: Context, record: Record, found: re.Match[str]) -> bool:
    """Return whether the years of a title are neither the plan's nor its annual plan's."""
    years: Mapping[str, Any] = found.groupdict()
    start = int(years["start"])
    if years.get("end") is not None:
        info = context.plan.info
        return (start, int(years["end"])) != (info.period_start, info.period_end)
    annual_plan = _annual_plan_of(context, record)
    if annual_plan is not None:
        return start != annual_plan.fiscal_year
    return start not in context.plan.years


def _annual_plan_of(context: Context, record: Record) -> AnnualPlan | None:
    if isinstance(record, AnnualPlan):
        return record
    return context.plan.annual_plans.get(getattr(record, "annual_plan_id", None))


def _is_history(text: str, found: re.Match[str], history_words: tuple[str, ...]) -> bool:
    around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return any(word in around for word in history_words)


def _texts(context: Context) -> Iterator[tuple[Record, FieldSpec, str]]:
    """Yield every text of the plan that a document may show, as it is stored."""
    for kind in RECORD_TYPES:
        if kind in _NOT_CHECKED:
            continue
        specs = [spec for spec in field_specs(kind) if spec.text in _PROSE]
        rows = (context.plan.info,) if kind is PlanInfo else context.plan.table(kind)
        for record in rows:
            for spec in specs:
                text = getattr(record, spec.name)
                if text:
                    yield record, spec, text


def _own_texts(
    context: Context, sections: tuple[str, ...]
) -> Iterator[tuple[Record, FieldSpec, str]]:
    """Yield the texts in which the plan speaks of itself, plain and with Arabic digits.

    These are the plan's and annual plans' own lines, the titles of sections, and the bodies of sections whose
    keys the pack names, or that stand below such a key.
    """
    for record, spec, text in _texts_of_self(context, sections):
        plain = plain_text(text) if spec.text is TextKind.RICH else text
        yield record, spec, to_arabic(plain)


def _texts_of_self(
    context: Context, sections: tuple[str, ...]
) -> Iterator[tuple[Record, FieldSpec, str]]:
    records: tuple[Record, ...] = (context.plan.info, *context.plan.annual_plans)
    for record in (*records, *context.plan.sections):
        for spec in field_specs(type(record)):
            text = getattr(record, spec.name)
            if spec.text not in _PROSE or not text:
                continue
            if spec.text is not TextKind.RICH or _is_named(record, sections):
                yield record, spec, text


def _is_named(record: Record, sections: tuple[str, ...]) -> bool:
    key = record.key if isinstance(record, Section) else ""
    return any(key == named or key.startswith(f"{named}.") for named in sections)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern that finds any of these; none finds nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")


def _alternatives(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(re.escape(word) for word in words) or "(?!)"
