"""Sums of money at every level of a plan, in satang, from one pass over the budget lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import BudgetLine, FlagshipProject, Issue, Programme, Project

K = TypeVar("K")
L = TypeVar("L")


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


class Budget:
    """Satang by year for every activity, project, flagship project, programme, issue, agency, source and category.

    Keys are record ids; `None` holds what has no such level. A look-up of what has no money gives an empty sum.
    A level is summed when it is first asked for, from the level below it, so that no two levels can disagree.
    """

    def __init__(self, plan: Plan | None = None, lines: Iterable[BudgetLine] = ()) -> None:
        self._plan = plan
        self._lines = tuple(lines)

    @cached_property
    def by_activity(self) -> Sums[str]:
        """Money of each activity."""
        return _summed((line.activity_id, line.fiscal_year, line.amount) for line in self._lines)

    @cached_property
    def by_project(self) -> Sums[str]:
        """Money of each project."""
        return _raised(self.by_activity, self._projects)

    @cached_property
    def by_flagship(self) -> Sums[str | None]:
        """Money of each flagship project."""
        return _raised(self.by_project, self._levels[0])

    @cached_property
    def by_programme(self) -> Sums[str | None]:
        """Money of each programme."""
        return _raised(self.by_project, self._levels[1])

    @cached_property
    def by_issue(self) -> Sums[str | None]:
        """Money of each issue."""
        return _raised(self.by_project, self._levels[2])

    @cached_property
    def by_agency(self) -> Sums[str | None]:
        """Money of each agency, of the projects that it leads."""
        return _raised(self.by_project, self._levels[3])

    @cached_property
    def by_project_source(self) -> Sums[tuple[str, BudgetSource]]:
        """Money of each project from each source."""
        projects = self._projects
        return _summed(
            ((projects[line.activity_id], line.source), line.fiscal_year, line.amount)
            for line in self._lines
        )

    @cached_property
    def by_project_category(self) -> Sums[tuple[str, ExpenditureCategory]]:
        """Money of each project in each category of expenditure."""
        projects = self._projects
        return _summed(
            ((projects[line.activity_id], line.category), line.fiscal_year, line.amount)
            for line in self._lines
        )

    @cached_property
    def by_source(self) -> Sums[BudgetSource]:
        """Money from each source."""
        return _raised(self.by_project_source, {key: key[1] for key in self.by_project_source})

    @cached_property
    def by_category(self) -> Sums[ExpenditureCategory]:
        """Money in each category of expenditure."""
        found = self.by_project_category
        return _raised(found, {key: key[1] for key in found})

    @cached_property
    def whole(self) -> Money:
        """Money of the whole plan."""
        return _raised(self.by_project, dict.fromkeys(self.by_project, True))[True]

    @cached_property
    def _projects(self) -> Mapping[str, str]:
        """The project of each activity."""
        if self._plan is None:
            return {}
        return {activity.id: activity.project_id for activity in self._plan.activities}

    @cached_property
    def _levels(self) -> tuple[Mapping[str, str | None], ...]:
        """The flagship project, programme, issue and lead agency of each project."""
        levels: tuple[dict[str, str | None], ...] = ({}, {}, {}, {})
        if self._plan is not None:
            for project in self._plan.projects:
                place = place_of(self._plan, project)
                for level, record in zip(
                    levels, (place.flagship, place.programme, place.issue), strict=False
                ):
                    level[project.id] = record.id if record is not None else None
                levels[3][project.id] = project.lead_agency_id
        return levels


def budget_of(plan: Plan, *, included: Callable[[BudgetLine], bool] | None = None) -> Budget:
    """Return the sums of the plan's budget lines at every level.

    Args:
        plan: The plan.
        included: Which lines count, such as those of one source; all by default.
    """
    lines: Iterable[BudgetLine] = plan.budget_lines
    return Budget(plan, lines if included is None else filter(included, lines))


def _summed(entries: Iterable[tuple[K, int, int]]) -> Sums[K]:
    """Sum satang by key and year."""
    sums: Sums[K] = Sums()
    for key, year, amount in entries:
        money = sums.get(key)
        if money is None:
            money = sums[key] = Money()
        money[year] = money.get(year, 0) + amount
    return sums


def _raised(sums: Sums[L], above: Mapping[L, K]) -> Sums[K]:
    """Sum again by what stands above each key."""
    raised: Sums[K] = Sums()
    for key, money in sums.items():
        there = raised.get(above[key])
        if there is None:
            raised[above[key]] = Money(money)
            continue
        for year, amount in money.items():
            there[year] = there.get(year, 0) + amount
    return raised
