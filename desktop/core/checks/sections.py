"""Rules of the outline: required sections that are empty or gone; and what a section holds by its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, hit, named_hit
from desktop.core.formats.pack import OutlineEntry
from desktop.core.plan.kinds import GOAL_HORIZONS, OwnerKind, SectionKind
from desktop.core.plan.outline import outline
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


def _has_goals(context: Context) -> bool:
    written = {goal.horizon for goal in context.plan.goals if goal.text.strip()}
    return written.issuperset(GOAL_HORIZONS)


def _has_cover(context: Context) -> bool:
    info = context.plan.info
    return bool(info.province and info.period_start and info.agency.strip())


def _has_aligned_issue(context: Context) -> bool:
    return bool(context.plan.alignment_links.where("owner_kind", OwnerKind.ISSUE))


def _has_goal_indicator(context: Context) -> bool:
    indicators = context.plan.indicators.where("owner_kind", OwnerKind.GOAL)
    return any(indicator.name.strip() for indicator in indicators)


def _has_named_issue(context: Context) -> bool:
    names = {issue.name.strip() for issue in context.plan.issues}
    return bool(names - {""} - context.fillers)


_CONTENT: Final[Mapping[SectionKind, Callable[[Context], bool]]] = {
    SectionKind.COVER: _has_cover,
    SectionKind.NEEDS: lambda context: bool(len(context.plan.needs)),
    SectionKind.SWOT: lambda context: bool(len(context.plan.swot_items)),
    SectionKind.ALIGNMENT: _has_aligned_issue,
    SectionKind.GOALS: _has_goals,
    SectionKind.INDICATORS: _has_goal_indicator,
    SectionKind.ISSUES: _has_named_issue,
    SectionKind.CONSULTATIONS: lambda context: bool(len(context.plan.consultations)),
}
"""Whether the plan holds what a structured kind of section shows."""


def has_content(context: Context, section: Section) -> bool:
    """Return whether a section holds what it is for: its text, or the entries of its kind."""
    if section.kind in MADE_KINDS:
        return True
    holds = _CONTENT.get(section.kind)
    return holds(context) if holds is not None else not is_blank(section.body)


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
            if required_entry(context, section) is not None and not has_content(context, section):
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
