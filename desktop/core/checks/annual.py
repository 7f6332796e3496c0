"""Rules of annual action plans: work plan, money, screening result and the year's ceiling."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, hit, named_hit
from desktop.core.plan.kinds import BudgetSource, ScreeningResult
from desktop.core.plan.records import AnnualPlan, AnnualProject, Project


def without_work_plan(context: Context) -> Hits:
    """Find projects of an annual plan of which no activity has a work plan of that year."""
    for annual_plan, _entry, project in _entries(context):
        activities = context.plan.activities.where("project_id", project.id)
        year = annual_plan.fiscal_year
        if not any((activity.id, year) in context.work_plans for activity in activities):
            yield named_hit(context, project, year=year)


def without_money(context: Context) -> Hits:
    """Find projects of an annual plan without money, and so without a category, in that year."""
    for annual_plan, _entry, project in _entries(context):
        year = annual_plan.fiscal_year
        if context.budget.by_project[project.id][year] == 0:
            yield named_hit(context, project, year=year)


def without_screening(context: Context) -> Hits:
    """Find projects of an annual plan without a screening result."""
    for annual_plan, entry, project in _entries(context):
        if entry.screening is None:
            yield hit(
                entry, "screening", name=context.name_of(project), year=annual_plan.fiscal_year
            )


def over_ceiling(context: Context) -> Hits:
    """Find annual plans whose projects within the ceiling ask for more than it.

    Counted is the province's own money of that year; what is over the ceiling by its screening result, and
    the money of administration, are apart from it.
    """
    asked: dict[str, int] = {}
    for annual_plan, entry, project in _entries(context):
        if entry.screening is ScreeningResult.WITHIN_CEILING:
            money = context.budget.by_project_source[project.id, BudgetSource.PROVINCE]
            before = asked.get(annual_plan.id, 0)
            asked[annual_plan.id] = before + money[annual_plan.fiscal_year]
    for annual_plan in context.plan.annual_plans:
        ceiling, amount = annual_plan.ceiling, asked.get(annual_plan.id, 0)
        if ceiling is not None and amount > ceiling:
            yield hit(
                annual_plan,
                "ceiling",
                year=annual_plan.fiscal_year,
                amount=amount,
                ceiling=ceiling,
                over=amount - ceiling,
            )


def _entries(context: Context) -> Iterator[tuple[AnnualPlan, AnnualProject, Project]]:
    """Yield the projects of every annual plan."""
    plan = context.plan
    for entry in plan.annual_projects:
        yield plan.annual_plans[entry.annual_plan_id], entry, plan.projects[entry.project_id]
