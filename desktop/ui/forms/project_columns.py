"""Columns of tables of projects: place, agency, years, money and status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import Status
from desktop.core.plan.money import format_baht
from desktop.ui.forms import choices
from desktop.ui.forms.columns import (
    Column,
    choice_column,
    made_column,
    reference_column,
    text_column,
    year_column,
)
from desktop.ui.forms.moving import into_flagship, into_issue, into_programme, levels_of
from desktop.ui.status import status_icon, status_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Project
    from desktop.ui.forms.budget_cache import BudgetCache
    from desktop.ui.forms.columns import Choice
    from desktop.ui.session import PlanSession


def project_columns(session: PlanSession, budget: BudgetCache) -> Sequence[Column]:
    """Return all columns of the table of every project."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Projects", "โครงการ"), "name", width=40, stretches=True),
        _level_column(translate("Projects", "ประเด็นการพัฒนา"), "issue_id", 0, _issues, into_issue),
        _level_column(
            translate("Projects", "แผนงาน"), "programme_id", 1, _programmes, into_programme
        ),
        _level_column(
            translate("Projects", "โครงการสำคัญ"), "flagship_id", 2, _flagships, into_flagship
        ),
        agency_column(),
        year_column(translate("Projects", "เริ่ม"), "start_year", width=6),
        year_column(translate("Projects", "สิ้นสุด"), "end_year", width=6),
        *money_columns(session.plan, budget),
        choice_column(
            translate("Projects", "สถานะ"),
            "status",
            Status,
            status_name,
            width=10,
            sign=lambda row: status_icon(row.status),
        ),
    ]


def agency_column(width: int = 24) -> Column:
    """Return the column of the lead agency."""
    title = QCoreApplication.translate("Projects", "หน่วยงานรับผิดชอบ")
    return reference_column(title, "lead_agency_id", choices.agencies, width=width)


def money_columns(plan: Plan, budget: BudgetCache) -> Sequence[Column]:
    """Return a column of baht for each year of a plan, and one for all years."""

    def satang(plan: Plan, row: Project, year: int | None) -> int:
        money = budget.of(plan).by_project[row.id]
        return money.total() if year is None else money[year]

    def column(title: str, year: int | None) -> Column:
        def amount(plan: Plan, row: Project) -> int:
            return satang(plan, row, year)

        shown = made_column(
            title,
            lambda plan, row: format_baht(amount(plan, row)),
            is_number=True,
            width=12,
            sort_value=amount,
        )
        return replace(shown, amount=amount)

    total = QCoreApplication.translate("Projects", "รวม (บาท)")
    return [*(column(str(year), year) for year in plan.years), column(total, None)]


def _level_column(
    title: str,
    field: str,
    level: int,
    candidates: Callable[[Plan, Project | None], Sequence[Choice]],
    into: Callable[[Plan, Project, str | None], dict[str, Any]],
) -> Column:
    """Return the column of a level above a project; choosing in it moves the project."""
    known: tuple[Plan | None, dict[str, str]] = (None, {})

    def text(plan: Plan, row: Project) -> str:
        nonlocal known
        if known[0] is not plan:
            known = (plan, dict(candidates(plan, None)))
        return known[1].get(levels_of(plan, row)[level] or "", "")

    def changes(plan: Plan, row: Project, typed: str) -> Changes:
        wanted = typed.strip()
        if not wanted:
            return setting(row, **into(plan, row, None))
        for value, name in (*candidates(plan, row), *candidates(plan, None)):
            if wanted in (value, name):
                return setting(row, **into(plan, row, value))
        raise InvalidInput("choice.unknown", text=typed)

    return Column(
        title,
        text,
        changes,
        field=field,
        choices=lambda plan, row: [("", ""), *candidates(plan, row)],
        width=24,
    )


def _issues(plan: Plan, _row: Project | None) -> Sequence[Choice]:
    return choices.issues(plan)


def _programmes(plan: Plan, row: Project | None) -> Sequence[Choice]:
    """Return the programmes; those of a project's own issue, since names may stand in several."""
    return choices.programmes(plan, levels_of(plan, row)[0] if row is not None else None)


def _flagships(plan: Plan, row: Project | None) -> Sequence[Choice]:
    """Return the flagship projects; those of a project's own programme, or of its issue while it has none."""
    issue, programme, _ = levels_of(plan, row) if row is not None else (None, None, None)
    return choices.flagships(plan, programme, issue)
