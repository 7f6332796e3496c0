"""Rules of indicators: who must have one, and what one must have."""

from __future__ import annotations

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, named_hit
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Indicator


def goals_without(context: Context) -> Hits:
    """Find goals of the plan's own period without an indicator; that of 20 years needs none."""
    for goal in context.plan.goals:
        if goal.horizon <= len(context.plan.years) and not context.indicators_of(
            OwnerKind.GOAL, goal.id
        ):
            yield named_hit(context, goal)


def issues_without(context: Context) -> Hits:
    """Find issues without an indicator."""
    for issue in context.plan.issues:
        if not context.indicators_of(OwnerKind.ISSUE, issue.id):
            yield named_hit(context, issue)


def projects_without(context: Context) -> Hits:
    """Find projects without an indicator."""
    for project in context.plan.projects:
        if not context.indicators_of(OwnerKind.PROJECT, project.id):
            yield named_hit(context, project)


def without_unit(context: Context) -> Hits:
    """Find indicators without a unit."""
    for indicator in context.plan.indicators:
        if not indicator.unit.strip():
            yield named_hit(context, indicator, "unit")


def without_baseline(context: Context) -> Hits:
    """Find indicators without a baseline or its year; a project's need none, as แบบ จ.1-1 asks for none."""
    for indicator in context.plan.indicators:
        if indicator.owner_kind is OwnerKind.PROJECT:
            continue
        if not indicator.baseline.strip():
            yield named_hit(context, indicator, "baseline")
        elif indicator.baseline_year is None:
            yield named_hit(context, indicator, "baseline_year")


def without_targets(context: Context) -> Hits:
    """Find indicators that lack the target of a year; a project's need those of its own years only."""
    for indicator in context.plan.indicators:
        given = {
            target.fiscal_year
            for target in context.plan.targets.where("indicator_id", indicator.id)
            if target.value.strip()
        }
        lacking = tuple(year for year in _years_of(context, indicator) if year not in given)
        if lacking:
            yield named_hit(context, indicator, years=lacking)


def _years_of(context: Context, indicator: Indicator) -> tuple[int, ...]:
    """Return the years that an indicator must have a target of."""
    if indicator.owner_kind is not OwnerKind.PROJECT:
        return context.plan.years
    project = context.plan.projects.get(indicator.owner_id)
    return context.project_years(project) if project is not None else ()
