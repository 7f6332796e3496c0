"""The projects of an annual plan: taken in, ranked, screened, and held against the ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Change, Changes, removing, setting
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.kinds import BudgetSource, ScreeningResult
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Activity, AnnualProject, BudgetLine, Project, WorkPlanEntry
from desktop.ui.forms.columns import (
    Column,
    made_column,
    optional_choice_column,
    text_column,
)
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.work_plan_grid import planned_in_year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import AnnualPlan
    from desktop.ui.forms.budget_cache import BudgetCache
    from desktop.ui.forms.columns import Choice


class YearSums(NamedTuple):
    """What the projects of a year ask for, in satang."""

    within: int
    """The province's own money of the projects within the ceiling: what the ceiling is held against."""
    whole: int
    """All money of the year, of every source and screening result."""
    projects: int
    without_screening: int


def entries_of(plan: Plan, annual_plan_id: str) -> Sequence[AnnualProject]:
    """Return the projects of an annual plan by rank; those without a rank stand last."""
    entries = plan.annual_projects.where("annual_plan_id", annual_plan_id)
    return sorted(entries, key=lambda entry: entry.rank == 0)


def sums_of(plan: Plan, annual: AnnualPlan, budget: BudgetCache) -> YearSums:
    """Sum the money of a year as the checks do."""
    entries, sums, year = entries_of(plan, annual.id), budget.of(plan), annual.fiscal_year
    return YearSums(
        within=sum(
            sums.by_project_source[entry.project_id, BudgetSource.PROVINCE][year]
            for entry in entries
            if entry.screening is ScreeningResult.WITHIN_CEILING
        ),
        whole=sum(sums.by_project[entry.project_id][year] for entry in entries),
        projects=len(entries),
        without_screening=sum(entry.screening is None for entry in entries),
    )


def projects_to_take(plan: Plan, annual: AnnualPlan, budget: BudgetCache) -> Sequence[Project]:
    """Return the projects with money in the year that the annual plan has not taken in."""
    taken = {entry.project_id for entry in plan.annual_projects.where("annual_plan_id", annual.id)}
    sums = budget.of(plan).by_project
    return [
        project
        for project in plan.projects
        if project.id not in taken and sums[project.id][annual.fiscal_year]
    ]


def taking(plan: Plan, annual: AnnualPlan, projects: Sequence[Project]) -> Changes:
    """Return the changes that take projects in, ranked after the others."""
    last = max((entry.rank for entry in entries_of(plan, annual.id)), default=0)
    return tuple(
        Change(
            None,
            AnnualProject.derived(annual_plan_id=annual.id, project_id=project.id, rank=rank),
        )
        for rank, project in enumerate(projects, last + 1)
    )


def choices_to_take(plan: Plan, annual: AnnualPlan) -> Sequence[Choice]:
    """Return every project that is not taken in, for picking by name."""
    taken = {entry.project_id for entry in plan.annual_projects.where("annual_plan_id", annual.id)}
    return [(project.id, project.name) for project in plan.projects if project.id not in taken]


def annual_rows(annual_plan_id: Callable[[], str]) -> Rows:
    """Return the rows of the table of an annual plan's projects."""
    return Rows(
        AnnualProject,
        lambda plan: entries_of(plan, annual_plan_id()),
        QCoreApplication.translate("AnnualPlan", "โครงการ"),
        also=(Project, Activity, BudgetLine, WorkPlanEntry),
        reorder=ranked,
        opens=True,
        remove=_without,
    )


def ranked(entries: Sequence[Any]) -> Changes:
    """Return the changes that rank entries by their order, from 1."""
    return tuple(
        change for rank, entry in enumerate(entries, 1) for change in setting(entry, rank=rank)
    )


def annual_columns(
    pack: FormatPack, annual: Callable[[], AnnualPlan | None], budget: BudgetCache
) -> Sequence[Column]:
    """Return the columns: rank, project, agency, money and work plan of the year, screening, note."""
    translate = QCoreApplication.translate

    def year() -> int:
        found = annual()
        return found.fiscal_year if found is not None else 0

    def money(plan: Plan, row: AnnualProject) -> int:
        return budget.of(plan).by_project[row.project_id][year()]

    def planned(plan: Plan, row: AnnualProject) -> int:
        activities = plan.activities.where("project_id", row.project_id)
        return sum(planned_in_year(plan, activity.id, year()) for activity in activities)

    def warning(plan: Plan, row: AnnualProject) -> str:
        if planned(plan, row) == money(plan, row):
            return ""
        return translate(
            "AnnualPlan", "แผนการใช้จ่ายรวม {planned} บาท ไม่เท่ากับงบประมาณของปี {money} บาท"
        ).format(planned=format_baht(planned(plan, row)), money=format_baht(money(plan, row)))

    return [
        _rank_column(),
        made_column(
            translate("AnnualPlan", "โครงการ"),
            lambda plan, row: plan.projects[row.project_id].name,
            width=26,
            stretches=True,
        ),
        made_column(
            translate("AnnualPlan", "งบประมาณ (บาท)"),
            lambda plan, row: format_baht(money(plan, row)),
            is_number=True,
            width=11,
        ),
        Column(
            translate("AnnualPlan", "แผนใช้จ่าย"),
            lambda plan, row: format_baht(planned(plan, row)),
            is_number=True,
            width=12,
            warning=warning,
        ),
        optional_choice_column(
            translate("AnnualPlan", "ผลการกลั่นกรอง"),
            "screening",
            ScreeningResult,
            pack.name_of,
            width=14,
        ),
        text_column(translate("AnnualPlan", "หมายเหตุ"), "note", width=12, is_block=True),
    ]


def _rank_column() -> Column:
    """Return the column of the rank; typing one moves the project there and ranks the others anew."""

    def changes(plan: Plan, row: AnnualProject, typed: str) -> Changes:
        wanted = to_arabic(typed).strip()
        if not wanted.isdecimal() or not int(wanted):
            raise InvalidInput("number.not_whole", text=typed)
        others = [one for one in entries_of(plan, row.annual_plan_id) if one.id != row.id]
        at = min(int(wanted) - 1, len(others))
        return ranked([*others[:at], row, *others[at:]])

    return Column(
        QCoreApplication.translate("AnnualPlan", "ลำดับ"),
        lambda _plan, row: str(row.rank or ""),
        changes,
        field="rank",
        is_number=True,
        width=4,
    )


def _without(plan: Plan, row: AnnualProject) -> Changes:
    """Return the changes that let a project out, the others ranked without a gap; the project itself stays."""
    others = [one for one in entries_of(plan, row.annual_plan_id) if one.id != row.id]
    return (*removing(row), *ranked(others))
