"""The year of an annual action plan: its projects in order of rank, and their money of that year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.core.plan.budget import Budget, budget_of
from desktop.core.plan.kinds import ExpenditureCategory
from desktop.core.plan.records import AnnualPlan, AnnualProject, BudgetLine, Project
from desktop.documents.source import Source


@dataclass(frozen=True, eq=False)
class AnnualBudget:
    """Sums of one fiscal year over the projects that the annual plan has taken in, from one pass."""

    source: Source
    annual: AnnualPlan

    @cached_property
    def entries(self) -> tuple[AnnualProject, ...]:
        """The projects of the annual plan by rank; those without a rank stand last."""
        entries = self.source.plan.annual_projects.where("annual_plan_id", self.annual.id)
        return tuple(sorted(entries, key=lambda entry: entry.rank == 0))

    def project(self, entry: AnnualProject) -> Project:
        """Return the project of an entry."""
        return self.source.plan.projects[entry.project_id]

    def numbered(self) -> Iterator[tuple[int, AnnualProject, Project]]:
        """Yield the projects with the numbers that they bear throughout the document."""
        for number, entry in enumerate(self.entries, 1):
            yield number, entry, self.project(entry)

    @cached_property
    def budget(self) -> Budget:
        """The sums of the year, of the plan's projects only."""
        activities = self.source.plan.activities
        taken_in = {entry.project_id for entry in self.entries}
        year = self.annual.fiscal_year

        def included(line: BudgetLine) -> bool:
            return line.fiscal_year == year and activities[line.activity_id].project_id in taken_in

        return budget_of(self.source.plan, included=included)

    def of_project(self, project_id: str) -> int:
        """Return the satang of a project in the year."""
        return self.budget.by_project[project_id].total()

    def of_category(self, project_id: str, category: ExpenditureCategory) -> int:
        """Return the satang of a project in the year in one category of expenditure."""
        return self.budget.by_project_category[project_id, category].total()

    def lines_of(self, project_id: str) -> list[BudgetLine]:
        """Return the year's budget lines of a project, activity by activity."""
        plan, year = self.source.plan, self.annual.fiscal_year
        return [
            line
            for activity in plan.activities.where("project_id", project_id)
            for line in plan.budget_lines.where("activity_id", activity.id)
            if line.fiscal_year == year
        ]
