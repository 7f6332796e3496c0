"""The tables of a project's activities and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.changes import Changes, adding, setting
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.plan.money import format_baht
from desktop.core.plan.ordering import key_at
from desktop.core.plan.records import Activity, Agency, BudgetLine, Project
from desktop.ui.forms import choices
from desktop.ui.forms.columns import (
    Column,
    amount_column,
    choice_column,
    made_column,
    reference_column,
    text_column,
    whole_number_column,
    year_column,
)
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.trash import trashing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.session import PlanSession


def activity_grid(project_id: Callable[[], str]) -> RecordGrid:
    """Return the table of the activities of the project that is named at the time."""
    translate = QCoreApplication.translate
    return RecordGrid(
        Rows(
            Activity,
            lambda plan: plan.activities.where("project_id", project_id()),
            translate("Money", "กิจกรรม"),
            make=lambda _plan, key: Activity(new_id(), project_id(), key),
            also=(BudgetLine, Agency),
            remove=trashing,
        ),
        [
            text_column(
                translate("Money", "กิจกรรมหลัก"), "name", width=22, stretches=True, is_block=True
            ),
            text_column(translate("Money", "เป้าหมาย"), "quantity", width=7),
            text_column(translate("Money", "หน่วยนับ"), "unit", width=7),
            made_column(
                translate("Money", "งบประมาณ (บาท)"),
                lambda plan, row: format_baht(activity_total(plan, row.id)),
                is_number=True,
                width=13,
            ),
            reference_column(
                translate("Money", "หน่วยงานรับผิดชอบ"), "lead_agency_id", choices.agencies, width=14
            ),
            text_column(translate("Money", "หน่วยงานที่เกี่ยวข้อง"), "partners", width=14),
        ],
        empty=translate(
            "Money", "ยังไม่มีกิจกรรม เพิ่มกิจกรรมหลักก่อน แล้วใส่เงินของแต่ละกิจกรรมในตารางงบประมาณด้านล่าง"
        ),
    )


def activity_total(plan: Plan, activity_id: str) -> int:
    """Return the satang of an activity in all years."""
    return sum(line.amount for line in plan.budget_lines.where("activity_id", activity_id))


def lines_of(plan: Plan, project_id: str) -> list[BudgetLine]:
    """Return the lines of money of a project, activity by activity."""
    return [
        line
        for activity in plan.activities.where("project_id", project_id)
        for line in plan.budget_lines.where("activity_id", activity.id)
    ]


def budget_grid(project_id: Callable[[], str]) -> RecordGrid:
    """Return the one table of all money of a project; what has no activity so far gets a first one."""
    first_activity = new_id()

    def make(plan: Plan, key: str) -> BudgetLine:
        lines = lines_of(plan, project_id())
        if lines:
            last = lines[-1]
            return BudgetLine(
                new_id(), last.activity_id, key, last.fiscal_year, last.source, last.category
            )
        activities = plan.activities.where("project_id", project_id())
        owner = activities[0].id if activities else first_activity
        project = plan.projects[project_id()]
        return BudgetLine(new_id(), owner, key, project.start_year or plan.info.period_start)

    def needs(plan: Plan) -> Changes:
        if plan.activities.where("project_id", project_id()):
            return ()
        name = QCoreApplication.translate("Money", "กิจกรรมที่ 1")
        return adding(Activity(first_activity, project_id(), key_at((), 0), name))

    return RecordGrid(
        Rows(
            BudgetLine,
            lambda plan: lines_of(plan, project_id()),
            QCoreApplication.translate("Money", "รายการงบประมาณ"),
            make=make,
            needs=needs,
            also=(Activity, Project),
            can_move=False,
        ),
        lambda session: _line_columns(session, project_id),
        title=QCoreApplication.translate("Money", "งบประมาณตามกิจกรรม ปี และแหล่งเงิน"),
        empty=QCoreApplication.translate(
            "Money", "ยังไม่มีงบประมาณ เพิ่มทีละรายการ หรือคัดลอกตารางจาก Excel แล้ววางที่ปุ่มเพิ่ม (Ctrl+V)"
        ),
    )


def _line_columns(session: PlanSession, project_id: Callable[[], str]) -> Sequence[Column]:
    translate, pack = QCoreApplication.translate, session.pack
    return [
        _activity_column(project_id),
        year_column(
            translate("Money", "ปี"), "fiscal_year", optional=False, width=4, warning=year_warning
        ),
        choice_column(
            translate("Money", "แหล่งเงิน"), "source", BudgetSource, pack.name_of, width=10
        ),
        amount_column(translate("Money", "บาท"), width=11),
        choice_column(
            translate("Money", "ประเภทงบ"),
            "category",
            ExpenditureCategory,
            pack.name_of,
            width=8,
        ),
        _branch_column(pack),
        text_column(translate("Money", "รายการ"), "item", width=13, stretches=True, is_block=True),
        whole_number_column(translate("Money", "จำนวน"), "quantity", width=5),
        text_column(translate("Money", "หน่วย"), "unit", width=5),
    ]


def year_warning(plan: Plan, line: BudgetLine) -> str:
    """Return why the year of a line of money does not fit; empty when it does."""
    info = plan.info
    if not info.period_start <= line.fiscal_year <= info.period_end:
        return QCoreApplication.translate(
            "Money", "ปี {year} อยู่นอกช่วงของแผน พ.ศ. {start} – {end}"
        ).format(year=line.fiscal_year, start=info.period_start, end=info.period_end)
    project = plan.projects[plan.activities[line.activity_id].project_id]
    start, end = project.start_year, project.end_year or project.start_year
    if start is not None and end is not None and not start <= line.fiscal_year <= end:
        return QCoreApplication.translate(
            "Money", "ปี {year} อยู่นอกระยะเวลาของโครงการ พ.ศ. {start} – {end}"
        ).format(year=line.fiscal_year, start=start, end=end)
    return ""


def _activity_column(project_id: Callable[[], str]) -> Column:
    """Return the column of a line's activity; a name that is not there makes an activity of it."""

    def text(plan: Plan, line: BudgetLine) -> str:
        return dict(choices.activities(plan, project_id())).get(line.activity_id, "")

    def changes(plan: Plan, line: BudgetLine, typed: str) -> Changes:
        wanted = typed.strip()
        if not wanted:
            return ()
        known = choices.activities(plan, project_id())
        for value, name in known:
            if wanted in (value, name):
                return setting(line, activity_id=value)
        keys = [row.order_key for row in plan.activities.where("project_id", project_id())]
        made = Activity(new_id(), project_id(), key_at(keys, len(keys)), wanted)
        return (*adding(made), *setting(line, activity_id=made.id))

    return Column(
        QCoreApplication.translate("Money", "กิจกรรม"),
        text,
        changes,
        field="activity_id",
        choices=lambda plan, _row: choices.activities(plan, project_id()),
        width=11,
    )


def _branch_column(pack: FormatPack) -> Column:
    """Return the column of the branch of the expenditure tree; a known one sets the category with it."""
    branches = {branch.name: branch.category for branch in pack.expenditure.branches}

    def changes(_plan: Plan, line: BudgetLine, typed: str) -> Changes:
        name = typed.strip()
        return setting(line, subcategory=name, category=branches.get(name, line.category))

    return Column(
        QCoreApplication.translate("Money", "หมวดรายจ่าย"),
        lambda _plan, line: line.subcategory,
        changes,
        field="subcategory",
        choices=lambda _plan, _row: [("", ""), *((name, name) for name in branches)],
        width=11,
    )
