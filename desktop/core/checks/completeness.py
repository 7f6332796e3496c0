"""How far a plan has come: required sections that are filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.core.checks.context import Context
from desktop.core.checks.sections import has_content, required_entry
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.outline import outline
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Section


@dataclass(frozen=True, slots=True)
class Completeness:
    """Required sections that are filled in, of those that there are."""

    filled: int
    total: int

    @property
    def percent(self) -> int:
        """Whole percent, rounded down so that 100 means all; 100 when nothing is required."""
        return self.filled * 100 // self.total if self.total else 100


@dataclass(frozen=True, slots=True)
class PlanCompleteness:
    """Completeness of a document as a whole, and below each section that holds others."""

    whole: Completeness
    by_section: Mapping[str, Completeness]
    """By id of every section with required ones at or below it."""


def completeness(
    plan: Plan, pack: FormatPack, annual_plan_id: str | None = None
) -> PlanCompleteness:
    """Return how many required sections of the plan, or of an annual plan, are filled in.

    Hidden sections do not count; that they are hidden is a finding of the checks.
    """
    context = Context(plan, pack)
    counts: dict[str | None, list[bool]] = {}
    for node in outline(plan, annual_plan_id):
        if required_entry(context, node.section) is None:
            continue
        filled = has_content(context, node.section)
        for section_id in _with_those_above(plan, node.section):
            counts.setdefault(section_id, []).append(filled)
    whole = counts.pop(None, [])
    by_section = {key: _of(filled) for key, filled in counts.items() if key is not None}
    return PlanCompleteness(_of(whole), by_section)


def _of(filled: list[bool]) -> Completeness:
    return Completeness(sum(filled), len(filled))


def _with_those_above(plan: Plan, section: Section) -> Iterable[str | None]:
    """Yield the ids of a section and of all above it, then None for the whole document."""
    current: Section | None = section
    while current is not None:
        yield current.id
        current = plan.sections.get(current.parent_id)
    yield None
