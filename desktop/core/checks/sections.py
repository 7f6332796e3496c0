"""Rules of the outline: required sections that are empty or gone; and what a section holds by its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, hit, named_hit
from desktop.core.formats.pack import OutlineEntry
from desktop.core.plan.kinds import OwnerKind, SectionKind
from desktop.core.plan.outline import outline
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan, PlanInfo, Section
from desktop.core.plan.rich_text import is_blank

MADE_KINDS: Final = frozenset(
    {
        SectionKind.CONTENTS,
        SectionKind.TABLE_LIST,
        SectionKind.FIGURE_LIST,
        SectionKind.BUDGET_SUMMARY,
        SectionKind.FORM_J1,
        SectionKind.PROJECT_BRIEFS,
        SectionKind.NEEDS_REGISTER,
        SectionKind.PLAN_SUMMARY,
        SectionKind.BUDGET_BOOK,
        SectionKind.SCREENING_LIST,
        SectionKind.ANNUAL_PROJECTS,
    }
)
"""Sections that the program makes from what is entered elsewhere: they are never empty by themselves."""


def _has_goal(plan: Plan) -> bool:
    return any(goal.text.strip() for goal in plan.goals)


def _has_cover(plan: Plan) -> bool:
    info = plan.info
    return bool(info.province and info.period_start and info.agency.strip())


def _has_aligned_issue(plan: Plan) -> bool:
    return bool(plan.alignment_links.where("owner_kind", OwnerKind.ISSUE))


def _has_goal_indicator(plan: Plan) -> bool:
    return bool(plan.indicators.where("owner_kind", OwnerKind.GOAL))


_CONTENT: Final[Mapping[SectionKind, Callable[[Plan], bool]]] = {
    SectionKind.COVER: _has_cover,
    SectionKind.NEEDS: lambda plan: bool(len(plan.needs)),
    SectionKind.SWOT: lambda plan: bool(len(plan.swot_items)),
    SectionKind.ALIGNMENT: _has_aligned_issue,
    SectionKind.GOALS: _has_goal,
    SectionKind.INDICATORS: _has_goal_indicator,
    SectionKind.ISSUES: lambda plan: bool(len(plan.issues)),
    SectionKind.CONSULTATIONS: lambda plan: bool(len(plan.consultations)),
}
"""Whether the plan holds what a structured kind of section shows."""


def has_content(plan: Plan, section: Section) -> bool:
    """Return whether a section holds what it is for: its text, or the entries of its kind."""
    if section.kind in MADE_KINDS:
        return True
    holds = _CONTENT.get(section.kind)
    return holds(plan) if holds is not None else not is_blank(section.body)


def required_entry(context: Context, section: Section) -> OutlineEntry | None:
    """Return the pack's entry of a section if it must be filled in, else None."""
    entry = context.pack.entries.get(section.key)
    return entry if entry is not None and entry.required else None


def empty_sections(context: Context) -> Hits:
    """Find required sections without content, in reading order."""
    plan = context.plan
    for annual_plan_id in (None, *(annual_plan.id for annual_plan in plan.annual_plans)):
        for node in outline(plan, annual_plan_id):
            section = node.section
            if required_entry(context, section) is not None and not has_content(plan, section):
                yield named_hit(context, section, "body")


def missing_sections(context: Context) -> Hits:
    """Find required sections that the officers have hidden or removed."""
    outlines = context.pack.outlines
    yield from _missing(context, outlines.plan, None)
    for annual_plan in context.plan.annual_plans:
        yield from _missing(context, outlines.annual, annual_plan)


def _missing(
    context: Context, entries: tuple[OutlineEntry, ...], annual_plan: AnnualPlan | None
) -> Hits:
    owner: AnnualPlan | PlanInfo = annual_plan or context.plan.info
    wanted = annual_plan.id if annual_plan is not None else None
    shown = {
        section.key
        for section in context.plan.sections.where("annual_plan_id", wanted)
        if not section.hidden
    }
    for entry in entries:
        if entry.required and entry.key not in shown:
            yield hit(owner, name=entry.title)
