"""How far a plan has come: required sections that are filled in, and the status of parts from their sections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.core.checks.context import Context
from desktop.core.checks.sections import MADE_KINDS, has_content, required_entry
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.kinds import SectionKind, Status
from desktop.core.plan.outline import OutlineNode, outline
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Section

_PROGRESS: Final = tuple(Status)
"""From empty to done."""


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
        filled = has_content(plan, node.section)
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


def section_statuses(plan: Plan, annual_plan_id: str | None = None) -> Mapping[str, Status]:
    """Return the status of every section by id, a part's rolled up from the sections below it.

    A section that holds something is a draft at least. Issues and projects have a status each: those of the
    section that shows them are rolled up likewise. What the program makes does not count in a part.
    """
    nodes = outline(plan, annual_plan_id, with_hidden=True)
    statuses: dict[str, Status] = {}
    for node in reversed(nodes):
        statuses[node.section.id] = _status_of(plan, node, nodes, statuses)
    return statuses


def _status_of(
    plan: Plan, node: OutlineNode, nodes: tuple[OutlineNode, ...], known: Mapping[str, Status]
) -> Status:
    section = node.section
    below = [
        known[other.section.id]
        for other in nodes
        if other.section.parent_id == section.id
        and not other.section.hidden
        and (other.section.kind not in MADE_KINDS or _row_statuses(plan, other.section))
    ]
    if below:
        return rolled_up(below)
    rows = _row_statuses(plan, section)
    if rows and section.status is Status.EMPTY:
        return rolled_up(rows)
    if section.status is Status.EMPTY and section.kind not in MADE_KINDS:
        return Status.DRAFT if has_content(plan, section) else Status.EMPTY
    return section.status


def _row_statuses(plan: Plan, section: Section) -> list[Status]:
    """Return the statuses of the issues or projects that a section shows."""
    if section.kind is SectionKind.ISSUES:
        return [issue.status for issue in plan.issues]
    if section.kind is SectionKind.PROJECT_BRIEFS:
        return [project.status for project in plan.projects]
    return []


def rolled_up(statuses: Iterable[Status]) -> Status:
    """Return the status of several things as one: the least advanced, or draft when only some are empty."""
    ranks = [_PROGRESS.index(status) for status in statuses]
    least, most = min(ranks), max(ranks)
    if least == 0 and most > 0:
        return Status.DRAFT
    return _PROGRESS[least]
