"""The page of a project: the 11 topics, its place, its money and what does not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.core.plan.budget import budget_of
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory, Readiness
from desktop.core.plan.money import baht_text, format_baht
from desktop.core.plan.records import (
    Activity,
    BudgetLine,
    Guideline,
    Project,
    ReadinessAnswer,
    WorkPlanEntry,
)
from desktop.ui.forms.bound_fields import ChoiceField, LineField
from desktop.ui.forms.project import ProjectEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import ACTIVITY, LINE, PROJECT, grid_of, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.PROJECT, PROJECT)
EMPTY = NodeRef(NodeKind.PROJECT, fixed_id("project", 4))


def field(page: ProjectEditor, name: str) -> LineField:
    return next(one for one in page.findChildren(LineField) if one.field == name)


def sums_agree(page: ProjectEditor, session: PlanSession, project_id: str) -> bool:
    money = budget_of(session.plan).by_project[project_id]
    last, right = page.sums.rowCount() - 1, page.sums.columnCount() - 1
    header = [
        item.text()
        for item in (page.sums.horizontalHeaderItem(at) for at in range(1, right))
        if item is not None
    ]
    by_year = all(
        page.sums.text(last, at) == format_baht(money[int(year)])
        for at, year in enumerate(header, 1)
    )
    return (
        by_year
        and page.sums.text(last, right) == format_baht(money.total())
        and baht_text(money.total()) in page.total.text()
    )


def test_the_topics_stand_in_the_order_and_with_the_numbers_of_the_form(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    topics = session.pack.form("j1_1").topics
    wanted = [f"{number}. {topic.title}" for number, topic in enumerate(topics, 1)]
    headings = [
        label
        for label in page.column.findChildren(QLabel)
        if label.property("look") == "heading" and label.text() in wanted
    ]
    headings.sort(key=lambda label: label.mapTo(page.column, label.rect().topLeft()).y())
    assert [label.text() for label in headings] == wanted


def test_showing_projects_makes_no_step(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    page.show_node(session, EMPTY)
    page.commit()
    assert not session.undo_stack.canUndo()


def test_each_choice_of_a_place_offers_what_is_below_the_one_above(
    show_page: ShowPage[ProjectEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProjectEditor, HERE)
    place = page.place
    assert place.issue.box.currentText() == "1. จัดการน้ำทั้งระบบ"
    assert place.programme.box.currentText() == "แผนงานน้ำอุปโภค"
    assert place.flagship.box.currentText() == "น้ำสะอาดทุกตำบล"
    place.issue.box.setCurrentIndex(2)
    place.issue.box.activated.emit(2)
    project = session.plan.projects[PROJECT]
    assert project.issue_id == fixed_id("issue", 2)
    assert (project.programme_id, project.flagship_id) == (None, None)
    assert place.programme.box.count() == 1
    assert place.flagship.box.currentText() == ""
    undo_all()
    assert session.plan == first
    assert place.programme.box.currentText() == "แผนงานน้ำอุปโภค"


def test_choosing_a_flagship_fills_the_levels_above(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, EMPTY)
    box = page.place.flagship.box
    at = box.findText("น้ำสะอาดทุกตำบล")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    project = session.plan.projects[EMPTY.id]
    assert (project.issue_id, project.programme_id) == (fixed_id("issue", 1), fixed_id("programme"))
    assert page.place.issue.box.currentText() == "1. จัดการน้ำทั้งระบบ"


def test_guidelines_are_those_of_the_issue(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    rows = [
        Guideline(f"guideline {issue}", fixed_id("issue", issue), ORDER_KEYS[0], f"แนวทาง {issue}")
        for issue in (1, 2)
    ]
    session.apply(adding(*rows), "เตรียม")
    page = show_page(ProjectEditor, HERE)
    assert page.place.guideline.box.findText("1. แนวทาง 1") > 0
    assert page.place.guideline.box.findText("1. แนวทาง 2") < 0


def test_a_block_of_money_makes_the_activities_that_it_names(
    show_page: ShowPage[ProjectEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProjectEditor, EMPTY)
    grid = grid_of(page, BudgetLine)
    paste(
        grid,
        "ขุดลอกคลอง\t2566\t1\t1.5 ล้าน\tงบลงทุน\tค่าก่อสร้างแหล่งน้ำ\tขุดลอก\t2\tแห่ง\n"
        "ขุดลอกคลอง\t2567\tงบประมาณของจังหวัด\t๒๐๐,๐๐๐\tงบดำเนินงาน\t\tดูแล\t\t\n"
        "อบรม\t2567\t3\t50000\t\tค่าครุภัณฑ์\tเครื่องวัด\t5\tชุด",
    )
    plan = session.plan
    names = [row.name for row in plan.activities.where("project_id", EMPTY.id)]
    assert names == ["กิจกรรมที่ 1", "ขุดลอกคลอง", "อบรม"]
    dug, kept, bought = grid.model.rows.select(plan)
    assert (dug.source, dug.category, dug.amount) == (
        BudgetSource.PROVINCE,
        ExpenditureCategory.INVESTMENT,
        150_000_000,
    )
    assert kept.amount == 20_000_000
    assert bought.source is BudgetSource.LOCAL
    assert bought.category is ExpenditureCategory.INVESTMENT
    assert sums_agree(page, session, EMPTY.id)
    undo_all()
    assert session.plan == first
    assert sums_agree(page, session, EMPTY.id)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.integers(2560, 2575), st.sampled_from(BudgetSource), st.integers(-(10**9), 10**11)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_live_sums_equal_those_of_the_plan(
    show_page: ShowPage[ProjectEditor],
    session: PlanSession,
    lines: list[tuple[int, BudgetSource, int]],
) -> None:
    page = show_page(ProjectEditor, HERE)
    grid = grid_of(page, BudgetLine)
    grid.go_to(LINE, 1)
    paste(grid, "\n".join(f"{year}\t{source.value}" for year, source, _ in lines))
    grid.go_to(LINE, len(grid.model.columns) - 1)
    paste(grid, "\n".join(format_baht(amount) for _, _, amount in lines))
    assert sums_agree(page, session, PROJECT)
    total = budget_of(session.plan).by_activity[ACTIVITY].total()
    activities = grid_of(page, Activity)
    assert activities.proxy.index(0, 3).data() == format_baht(total)
    page.leave()


def test_money_outside_the_years_is_marked_in_place(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    grid = grid_of(page, BudgetLine)
    year = grid.proxy.index(0, 1)
    assert year.data(Qt.ItemDataRole.DecorationRole) is None
    type_into(grid, 0, "fiscal_year", "2575")
    assert year.data(Qt.ItemDataRole.DecorationRole) is not None
    assert "นอกช่วงของแผน" in year.data(Qt.ItemDataRole.ToolTipRole)
    assert "นอกช่วงของแผน" in page.problems.text()
    session.undo_stack.undo()
    assert not page.problems.isVisibleTo(page)


def test_money_outside_the_projects_own_years_is_marked_when_these_are_typed(
    qtbot: QtBot, show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    qtbot.keyClicks(field(page, "start_year").line, "2567")
    qtbot.waitUntil(lambda: "นอกระยะเวลาของโครงการ" in page.problems.text())
    assert session.plan.projects[PROJECT].start_year == 2567
    assert page.years.text() == "รวม 1 ปี"
    grid = grid_of(page, BudgetLine)
    assert grid.proxy.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is not None


def test_a_work_plan_that_is_not_the_years_money_is_told(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    entry = WorkPlanEntry.derived(activity_id=ACTIVITY, fiscal_year=2566, month=10, amount=100)
    session.apply(adding(entry), "เตรียม")
    assert "แผนการใช้จ่ายปี 2566 รวม 1 บาท" in page.problems.text()
    session.apply(setting(entry, amount=150_000_000), "แก้")
    assert page.problems.text() == ""


def test_a_wrong_year_is_marked_with_why_and_never_cleared(
    qtbot: QtBot, show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    start = field(page, "start_year")
    qtbot.keyClicks(start.line, "2025")
    page.commit()
    assert start.problem.isVisibleTo(page)
    assert "พ.ศ." in start.problem.text()
    session.apply(setting(session.plan.projects[PROJECT], note="x"), "แก้ที่อื่น")
    assert start.line.text() == "2025"
    assert session.plan.projects[PROJECT].start_year is None
    page.show_node(session, EMPTY)
    assert start.line.text() == ""
    assert not start.problem.isVisibleTo(page)


def test_areas_are_picked_by_name_and_unknown_ones_stay_marked(
    qtbot: QtBot, show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    line = page.areas.line
    line.setText("อำเภอบางคล้า, จังหวัดฉะเชิงเทรา; อำเภอที่ไม่มี")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    codes = [row.area_code for row in session.plan.project_areas.where("project_id", PROJECT)]
    assert 24 in codes
    assert len(codes) == 2
    assert line.text() == "อำเภอที่ไม่มี"
    assert page.areas.problem.isVisibleTo(page)
    line.setText("อำเภอบางคล้า")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert len(session.plan.project_areas) == 2
    grid = page.areas.grid
    qtbot.waitUntil(lambda: grid.proxy.rowCount() == 2)
    assert grid.proxy.index(0, 0).data() == "จังหวัดฉะเชิงเทรา"
    grid.view.setCurrentIndex(grid.proxy.index(0, 0))
    grid.remove_rows()
    assert [row.area_code for row in session.plan.project_areas] == [c for c in codes if c != 24]


def test_partners_are_picked_in_order(
    qtbot: QtBot, show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    for number in (3, 1):
        page.partners.line.setText(f"หน่วยงานที่ {number}")
        qtbot.keyClick(page.partners.line, Qt.Key.Key_Return)
    found = session.plan.project_partners.where("project_id", PROJECT)
    assert [row.agency_id for row in found] == [fixed_id("agency", 3), fixed_id("agency", 1)]
    grid = page.partners.grid
    assert [grid.proxy.index(row, 0).data() for row in (0, 1)] == ["หน่วยงานที่ 3", "หน่วยงานที่ 1"]


def test_answers_of_the_checklist_are_made_when_first_given(
    show_page: ShowPage[ProjectEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProjectEditor, HERE)
    answers = [one for one in page.findChildren(ChoiceField) if one.field == "answer"]
    assert len(answers) == len(session.pack.readiness)
    box = answers[1].box
    at = box.findText("พร้อม")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    (made,) = session.plan.readiness_answers
    assert (made.item, made.answer) == (session.pack.readiness[1].key, Readiness.READY)
    assert made.id == ReadinessAnswer.derived(project_id=PROJECT, item=made.item).id
    undo_all()
    assert session.plan == first
    assert box.currentText() == "ยังไม่ตอบ"


def test_every_control_has_a_name_for_screen_readers(
    show_page: ShowPage[ProjectEditor],
) -> None:
    page = show_page(ProjectEditor, HERE)
    for bound, _ in page.fields:
        proxy = bound.focusProxy()
        assert proxy is not None
        assert proxy.accessibleName()
    for grid in page.tables:
        assert grid.view.accessibleName()
    assert shown(grid_of(page, BudgetLine), 0, "amount") == "1,500,000"
    assert isinstance(page.record, Project)
