"""The work and spending plan of a project's activities in a fiscal year: a column a month, October first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.changes import Changes, adding, removing, setting
from desktop.core.plan.money import format_baht, parse_amount
from desktop.core.plan.records import Activity, BudgetLine, WorkPlanEntry
from desktop.core.plan.years import months_of_quarter
from desktop.ui.dates import month_name
from desktop.ui.forms.columns import Column, made_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.core.plan.plan import Plan

QUARTERS: Final = range(1, 5)
WHOLE_QUARTER: Final = 0


def spending_grid(project_id: Callable[[], str], year: Callable[[], int]) -> RecordGrid:
    """Return the table of the money spent a month; its sums are held against the year's budget."""
    translate = QCoreApplication.translate
    return RecordGrid(
        _rows(project_id),
        lambda _session: [
            _activity_column(),
            made_column(
                translate("WorkPlan", "งบประมาณ (บาท)"),
                lambda plan, row: format_baht(budget_of_year(plan, row.id, year())),
                is_number=True,
                width=11,
            ),
            _planned_column(year),
            *_columns(year, "amount"),
        ],
        title=translate("WorkPlan", "แผนการใช้จ่าย (บาท)"),
        empty=translate("WorkPlan", "โครงการนี้ยังไม่มีกิจกรรม เพิ่มกิจกรรมที่หน้าของโครงการก่อน"),
    )


def work_grid(project_id: Callable[[], str], year: Callable[[], int]) -> RecordGrid:
    """Return the table of the work done a month, in numbers or words."""
    translate = QCoreApplication.translate
    return RecordGrid(
        _rows(project_id),
        lambda _session: [
            _activity_column(),
            made_column(translate("WorkPlan", "เป้าหมาย"), lambda _plan, row: row.quantity, width=9),
            made_column(translate("WorkPlan", "หน่วยนับ"), lambda _plan, row: row.unit, width=8),
            *_columns(year, "quantity"),
        ],
        title=translate("WorkPlan", "แผนปฏิบัติงาน (ผลงาน)"),
    )


def budget_of_year(plan: Plan, activity_id: str, year: int) -> int:
    """Return the satang of an activity in a year."""
    lines = plan.budget_lines.where("activity_id", activity_id)
    return sum(line.amount for line in lines if line.fiscal_year == year)


def planned_in_year(plan: Plan, activity_id: str, year: int) -> int:
    """Return the satang that an activity plans to spend in a year."""
    entries = plan.work_plan_entries.where("activity_id", activity_id)
    return sum(entry.amount for entry in entries if entry.fiscal_year == year)


def _rows(project_id: Callable[[], str]) -> Rows:
    return Rows(
        Activity,
        lambda plan: plan.activities.where("project_id", project_id()),
        QCoreApplication.translate("WorkPlan", "กิจกรรม"),
        also=(WorkPlanEntry, BudgetLine),
        can_move=False,
        remove=None,
    )


def _activity_column() -> Column:
    title = QCoreApplication.translate("WorkPlan", "กิจกรรม")
    return made_column(title, lambda _plan, row: row.name, width=22, stretches=True)


def _planned_column(year: Callable[[], int]) -> Column:
    """Return the column of what is planned in all, marked where it is not the year's budget."""

    def warning(plan: Plan, row: Activity) -> str:
        planned, money = planned_in_year(plan, row.id, year()), budget_of_year(plan, row.id, year())
        if planned == money:
            return ""
        return QCoreApplication.translate(
            "WorkPlan", "แผนการใช้จ่ายรวม {planned} บาท ไม่เท่ากับงบประมาณ {money} บาท"
        ).format(planned=format_baht(planned), money=format_baht(money))

    return Column(
        QCoreApplication.translate("WorkPlan", "รวมแผน"),
        lambda plan, row: format_baht(planned_in_year(plan, row.id, year())),
        is_number=True,
        width=12,
        warning=warning,
    )


def _columns(year: Callable[[], int], field: str) -> Sequence[Column]:
    """Return a column for each month and, after its months, one for a quarter as a whole."""
    whole = QCoreApplication.translate("WorkPlan", "ทั้งไตรมาส {quarter}")

    def made() -> Iterator[Column]:
        for quarter in QUARTERS:
            for month in months_of_quarter(quarter):
                yield _entry_column(month_name(month.number), year, (quarter, month.number), field)
            title = whole.format(quarter=quarter)
            yield _entry_column(title, year, (quarter, WHOLE_QUARTER), field)

    return tuple(made())


def _entry_column(
    title: str, year: Callable[[], int], place: tuple[int, int], field: str
) -> Column:
    """Return the column of a month; emptying a cell takes an entry without work and money away."""
    quarter, month = place
    is_money = field == "amount"

    def virtual(row: Activity) -> WorkPlanEntry:
        return WorkPlanEntry.derived(
            activity_id=row.id, fiscal_year=year(), quarter=quarter, month=month
        )

    def text(plan: Plan, row: Activity) -> str:
        entry = plan.work_plan_entries.get(virtual(row).id)
        if entry is None:
            return ""
        return entry.quantity if not is_money else format_baht(entry.amount) if entry.amount else ""

    def changes(plan: Plan, row: Activity, typed: str) -> Changes:
        value: Any = typed.strip()
        if is_money:
            value = parse_amount(typed) if value and value != "-" else 0
        entry = plan.work_plan_entries.get(virtual(row).id)
        ((change),) = setting(entry or virtual(row), **{field: value}) or (None,)
        if change is None or change.after is None:
            return ()
        after = change.after
        assert isinstance(after, WorkPlanEntry)
        if entry is None:
            return adding(after)
        return (change,) if after.amount or after.quantity else removing(entry)

    return Column(
        title, text, changes, field=f"{field}:{quarter}:{month}", is_number=is_money, width=9
    )
