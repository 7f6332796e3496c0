"""Sums of money at every level of a plan, in satang, from one pass over the budget lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import BudgetLine, FlagshipProject, Issue, Programme, Project

K = TypeVar("K")


class Money(dict[int, int]):
    """Satang by fiscal year; a year that is not in it has none."""

    def __missing__(self, year: int) -> int:
        return 0

    def total(self, years: Iterable[int] | None = None) -> int:
        """Return the satang of all years, or of these."""
        return sum(self.values()) if years is None else sum(self[year] for year in years)


class Sums(dict[K, Money]):
    """Money by key; a key that is not in it has none."""

    def __missing__(self, key: K) -> Money:
        return Money()

    def add(self, key: K, year: int, amount: int) -> None:
        """Add satang of a year to a key."""
        money = self.get(key)
        if money is None:
            money = self[key] = Money()
        money[year] += amount


@dataclass(frozen=True, slots=True)
class ProjectPlace:
    """Where a project stands in the plan: each level is None when it has not been bundled so far."""

    issue: Issue | None
    programme: Programme | None
    flagship: FlagshipProject | None


def place_of(plan: Plan, project: Project) -> ProjectPlace:
    """Return where a project stands: its flagship's programme, or its own; that programme's issue, or its own."""
    flagship = plan.flagship_projects.get(project.flagship_id)
    programme = plan.programmes.get(flagship.programme_id if flagship else project.programme_id)
    issue = plan.issues.get(programme.issue_id if programme else project.issue_id)
    return ProjectPlace(issue, programme, flagship)


@dataclass(frozen=True, slots=True)
class Budget:
    """Satang by year for every activity, project, flagship project, programme, issue, agency, source and category.

    Keys are record ids; `None` holds what has no such level. A look-up of what has no money gives an empty sum.
    """

    by_activity: Sums[str] = field(default_factory=Sums)
    by_project: Sums[str] = field(default_factory=Sums)
    by_flagship: Sums[str | None] = field(default_factory=Sums)
    by_programme: Sums[str | None] = field(default_factory=Sums)
    by_issue: Sums[str | None] = field(default_factory=Sums)
    by_agency: Sums[str | None] = field(default_factory=Sums)
    by_source: Sums[BudgetSource] = field(default_factory=Sums)
    by_category: Sums[ExpenditureCategory] = field(default_factory=Sums)
    by_project_source: Sums[tuple[str, BudgetSource]] = field(default_factory=Sums)
    by_project_category: Sums[tuple[str, ExpenditureCategory]] = field(default_factory=Sums)
    whole: Money = field(default_factory=Money)


def budget_of(plan: Plan, *, included: Callable[[BudgetLine], bool] = lambda _line: True) -> Budget:
    """Sum the plan's budget lines at every level.

    Args:
        plan: The plan.
        included: Which lines count, such as those of one source; all by default.
    """
    budget = Budget()
    above = {project.id: _levels(plan, project) for project in plan.projects}
    for line in plan.budget_lines:
        if not included(line):
            continue
        year, amount = line.fiscal_year, line.amount
        project_id = plan.activities[line.activity_id].project_id
        flagship_id, programme_id, issue_id, agency_id = above[project_id]
        budget.by_activity.add(line.activity_id, year, amount)
        budget.by_project.add(project_id, year, amount)
        budget.by_flagship.add(flagship_id, year, amount)
        budget.by_programme.add(programme_id, year, amount)
        budget.by_issue.add(issue_id, year, amount)
        budget.by_agency.add(agency_id, year, amount)
        budget.by_source.add(line.source, year, amount)
        budget.by_category.add(line.category, year, amount)
        budget.by_project_source.add((project_id, line.source), year, amount)
        budget.by_project_category.add((project_id, line.category), year, amount)
        budget.whole[year] += amount
    return budget


def _levels(plan: Plan, project: Project) -> tuple[str | None, ...]:
    """Return the ids of a project's flagship, programme, issue and lead agency."""
    place = place_of(plan, project)
    return (
        place.flagship.id if place.flagship else None,
        place.programme.id if place.programme else None,
        place.issue.id if place.issue else None,
        project.lead_agency_id,
    )
