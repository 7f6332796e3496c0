"""Tables of the levels between an issue and its projects, with the money below each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.fields import new_id
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import (
    Activity,
    BudgetLine,
    FlagshipProject,
    MainProgramme,
    Programme,
    Project,
)
from desktop.ui.forms.choices import main_programmes
from desktop.ui.forms.columns import made_column, reference_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.trash import trashing

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.plan.budget import Money, Sums
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.budget_cache import BudgetCache
    from desktop.ui.forms.columns import Column

BELOW = (Project, Activity, BudgetLine)
"""Kinds of records whose changes alter counts and sums."""


def programme_grid(issue_id: Callable[[], str], budget: BudgetCache) -> RecordGrid:
    """Return the table of the programmes of the issue that is named at the time."""
    translate = QCoreApplication.translate
    return RecordGrid(
        Rows(
            Programme,
            lambda plan: plan.programmes.where("issue_id", issue_id()),
            translate("Programmes", "แผนงาน"),
            make=lambda _plan, key: Programme(new_id(), issue_id=issue_id(), order_key=key),
            also=(MainProgramme, FlagshipProject, *BELOW),
            opens=True,
            remove=trashing,
        ),
        [
            text_column(translate("Programmes", "แผนงาน"), "name", width=24, stretches=True),
            reference_column(
                translate("Programmes", "แผนงานหลัก"), "main_programme_id", main_programmes, width=24
            ),
            made_column(
                translate("Programmes", "โครงการ"),
                lambda plan, row: str(_projects_of_programme(plan, row)),
                is_number=True,
                width=6,
                sort_value=_projects_of_programme,
            ),
            money_column(budget, lambda budget, plan: budget.of(plan).by_programme),
        ],
        title=translate("Programmes", "แผนงาน"),
        empty=translate("Programmes", "ยังไม่มีแผนงาน โครงการอยู่ใต้แผนงานของประเด็น"),
    )


def main_programme_grid() -> RecordGrid:
    """Return the table of the main programmes, which programmes of every issue refer to."""
    translate = QCoreApplication.translate
    return RecordGrid(
        Rows(
            MainProgramme,
            lambda plan: tuple(plan.main_programmes),
            translate("Programmes", "แผนงานหลัก"),
            make=lambda _plan, key: MainProgramme(new_id(), key),
            also=(Programme,),
            remove=trashing,
        ),
        [
            text_column(translate("Programmes", "แผนงานหลัก"), "name", width=24, stretches=True),
            made_column(
                translate("Programmes", "แผนงาน"),
                lambda plan, row: str(len(plan.programmes.where("main_programme_id", row.id))),
                is_number=True,
                width=6,
            ),
        ],
        title=translate("Programmes", "แผนงานหลัก (ตามเป้าหมายการพัฒนาจังหวัด 20 ปี)"),
        empty=translate("Programmes", "ยังไม่มีแผนงานหลัก แผนงานของทุกประเด็นเลือกแผนงานหลักจากรายการนี้"),
    )


def money_column(
    budget: BudgetCache, sums: Callable[[BudgetCache, Plan], Sums[str | None]]
) -> Column:
    """Return the column of the money below a record."""

    def money(plan: Plan, row: Programme | FlagshipProject) -> Money:
        return sums(budget, plan)[row.id]

    return made_column(
        QCoreApplication.translate("Programmes", "งบประมาณ (บาท)"),
        lambda plan, row: format_baht(money(plan, row).total()),
        is_number=True,
        sort_value=lambda plan, row: money(plan, row).total(),
    )


def _projects_of_programme(plan: Plan, row: Programme) -> int:
    bundles = plan.flagship_projects.where("programme_id", row.id)
    bundled = sum(len(plan.projects.where("flagship_id", bundle.id)) for bundle in bundles)
    own = plan.projects.where("programme_id", row.id)
    return bundled + sum(project.flagship_id is None for project in own)
