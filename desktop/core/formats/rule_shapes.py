"""The rules that a pack may set: the values that each one's sentences name, and its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any, Final

from desktop.core.formats.pack import RuleSpec
from desktop.core.plan.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RuleList:
    """The file rules.toml."""

    rules: tuple[RuleSpec, ...]


@dataclass(frozen=True, slots=True)
class RuleShape:
    """What the sentences of a rule may name in braces, and the types of its parameters."""

    values: frozenset[str]
    parameters: Mapping[str, type[Any]] = field(default_factory=dict)


def _shape(*values: str, **parameters: type[Any]) -> RuleShape:
    return RuleShape(frozenset(values), MappingProxyType(parameters))


RULE_SHAPES: Final[Mapping[str, RuleShape]] = MappingProxyType(
    {
        # Sections and prose
        "section.empty": _shape("name"),
        "section.missing": _shape("name"),
        "text.placeholder": _shape("name", "found", patterns=tuple, whole_words=tuple),
        "text.stale_period": _shape(
            "name", "found", patterns=tuple, sections=tuple, history_words=tuple
        ),
        "text.stale_date": _shape("found", patterns=tuple, years_before=int),
        "text.other_province": _shape("name", "found", phrases=tuple, sections=tuple),
        "picture.not_shown": _shape("name", "picture"),
        # Indicators
        "goal.no_indicator": _shape("name"),
        "issue.no_indicator": _shape("name"),
        "project.no_indicator": _shape("name"),
        "indicator.no_unit": _shape("name"),
        "indicator.no_baseline": _shape("name"),
        "indicator.no_target": _shape("name", "years"),
        # Projects
        "project.no_issue": _shape("name"),
        "project.no_guideline": _shape("name"),
        "project.no_programme": _shape("name"),
        "project.no_agency": _shape("name"),
        "project.no_area": _shape("name"),
        "project.no_activity": _shape("name"),
        "project.no_money": _shape("name"),
        "name.used_twice": _shape("name", "count"),
        # Money
        "money.outside_period": _shape("name", "years", "amount"),
        "money.outside_project": _shape("name", "years", "amount"),
        "project.too_small": _shape("name", "amount", "smallest"),
        "work_plan.differs": _shape("name", "year", "amount", "budget"),
        "work_plan.quarter_differs": _shape("name", "year", "quarter", "amount", "months"),
        # Alignment
        "issue.no_project": _shape("name"),
        "need.no_project": _shape("name"),
        "project.no_need": _shape("name"),
        "flagship.no_code": _shape("name", "framework"),
        # Annual plans
        "annual.no_work_plan": _shape("name", "year"),
        "annual.no_money": _shape("name", "year"),
        "annual.no_screening": _shape("name", "year"),
        "annual.over_ceiling": _shape("year", "amount", "ceiling", "over"),
    }
)
