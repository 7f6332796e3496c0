"""Rules of money: years, the smallest project, and work plans that must add up to the budget.

Money exists only as budget lines of activities. That activities add up to their project, years to the total
and categories to the sum is therefore true of every plan; only a work plan can differ from the budget.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, named_hit
from desktop.core.plan.records import WorkPlanEntry


def outside_period(context: Context) -> Hits:
    """Find projects with money outside the plan's years."""
    for project in context.plan.projects:
        money = context.budget.by_project[project.id]
        years = _outside(money, context.plan.years)
        if years:
            yield named_hit(context, project, years=years, amount=money.total(years))


def outside_project(context: Context) -> Hits:
    """Find projects with money outside their own years, within the plan's."""
    for project in context.plan.projects:
        own_years = context.project_years(project)
        money = context.budget.by_project[project.id]
        years = tuple(year for year in _outside(money, own_years) if year in context.plan.years)
        if own_years and years:
            yield named_hit(context, project, years=years, amount=money.total(years))


def _outside(money: Mapping[int, int], years: Iterable[int]) -> tuple[int, ...]:
    """Return the years that have money but are none of these."""
    return tuple(sorted(year for year in money.keys() - set(years) if money[year]))


def too_small(context: Context) -> Hits:
    """Find projects under the smallest that the province takes."""
    smallest = context.plan.info.smallest_project
    if smallest is None:
        return
    for project in context.plan.projects:
        amount = context.budget.by_project[project.id].total()
        if 0 < amount < smallest:
            yield named_hit(context, project, amount=amount, smallest=smallest)


def work_plan_differs(context: Context) -> Hits:
    """Find activities whose work plan of a year does not add up to their budget of that year."""
    for (activity_id, year), entries in context.work_plans.items():
        activity = context.plan.activities[activity_id]
        planned = sum(_spending_by_quarter(entries).values())
        budget = context.budget.by_activity[activity_id][year]
        if planned != budget:
            yield named_hit(context, activity, year=year, amount=planned, budget=budget)


def quarter_differs(context: Context) -> Hits:
    """Find quarters planned both as a whole and by month, with different amounts."""
    for (activity_id, year), entries in context.work_plans.items():
        activity = context.plan.activities[activity_id]
        by_month = _months_by_quarter(entries)
        for entry in entries:
            months = by_month.get(entry.quarter)
            if entry.month == 0 and months is not None and entry.amount != months:
                yield named_hit(
                    context,
                    activity,
                    year=year,
                    quarter=entry.quarter,
                    amount=entry.amount,
                    months=months,
                )


def _spending_by_quarter(entries: list[WorkPlanEntry]) -> Mapping[int, int]:
    """Return the satang of each quarter: those of its months, or of the quarter as a whole."""
    wholes = {entry.quarter: entry.amount for entry in entries if entry.month == 0}
    return {**wholes, **_months_by_quarter(entries)}


def _months_by_quarter(entries: list[WorkPlanEntry]) -> Mapping[int, int]:
    """Return the satang of the months of each quarter that is planned by month."""
    sums: dict[int, int] = {}
    for entry in entries:
        if entry.month:
            sums[entry.quarter] = sums.get(entry.quarter, 0) + entry.amount
    return sums
