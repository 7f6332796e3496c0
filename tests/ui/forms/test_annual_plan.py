"""The page of an annual plan: ceiling, ranked projects, and the work plan a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import ScreeningResult
from desktop.core.plan.records import Activity, AnnualPlan, AnnualProject, BudgetLine
from desktop.core.plan.years import FISCAL_MONTHS
from desktop.ui.forms.annual_plan import AnnualPlanEditor
from desktop.ui.forms.bound_fields import LineField
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import ACTIVITY, PROJECT, column_of, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.forms.record_grid import RecordGrid
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

SECOND = fixed_id("project", 2)


@pytest.fixture
def here(session: PlanSession) -> NodeRef:
    """Return the plan of 2568, a year in which two projects have money."""
    extra = [
        BudgetLine("m1", ACTIVITY, ORDER_KEYS[5], 2568, amount=60_000_000),
        Activity("second", SECOND, ORDER_KEYS[0], "อบรม"),
        BudgetLine("m2", "second", ORDER_KEYS[0], 2568, amount=40_000_000),
    ]
    session.apply(adding(*extra), "เตรียม")
    session.undo_stack.clear()
    return NodeRef(NodeKind.ANNUAL_PLAN, next(iter(session.plan.annual_plans)).id)


def ranks(session: PlanSession) -> list[tuple[int, str]]:
    return [(row.rank, row.project_id) for row in session.plan.annual_projects]


def column_titled(grid: RecordGrid, title: str) -> int:
    return next(at for at, column in enumerate(grid.model.columns) if column.title == title)


def test_projects_with_money_in_the_year_are_taken_in_as_one_step(
    qtbot: QtBot,
    show_page: ShowPage[AnnualPlanEditor],
    session: PlanSession,
    here: NodeRef,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(AnnualPlanEditor, here)
    assert "2 โครงการ" in page.take_button.text()
    qtbot.keyClick(page.take_button, Qt.Key.Key_Space)
    assert ranks(session) == [(1, PROJECT), (2, SECOND)]
    assert not page.take_button.isVisibleTo(page)
    assert "2 โครงการ" in page.left.text()
    assert session.undo_stack.count() == 1
    undo_all()
    assert session.plan == first


def test_what_is_left_of_the_ceiling_follows_ceiling_screening_and_money(
    qtbot: QtBot, show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    grid = page.projects.grid
    ceiling = next(one for one in page.findChildren(LineField) if one.field == "ceiling")
    qtbot.keyClicks(ceiling.line, "700000")
    page.commit()
    assert session.plan.annual_plans[here.id].ceiling == 70_000_000
    type_into(grid, 0, "screening", "ภายในกรอบวงเงิน")
    assert "เหลือ 100,000 บาท" in page.left.text()
    type_into(grid, 1, "screening", "ภายในกรอบวงเงิน")
    assert "เกินวงเงิน 300,000 บาท" in page.left.text()
    assert page.over.isVisibleTo(page)
    type_into(grid, 1, "screening", "เกินกรอบวงเงิน")
    assert "เหลือ 100,000 บาท" in page.left.text()
    session.apply(setting(session.plan.budget_lines["m1"], amount=50_000_000), "แก้เงิน")
    assert "เหลือ 200,000 บาท" in page.left.text()
    assert not page.over.isVisibleTo(page)


def test_a_rank_that_is_typed_moves_the_project_and_the_others_follow(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    grid = page.projects.grid
    type_into(grid, 1, "rank", "๑")
    assert grid.proxy.index(0, 1).data() == "โครงการที่ 2"
    assert ranks(session) == [(1, SECOND), (2, PROJECT)]
    assert not type_into(grid, 0, "rank", "ก่อน")
    grid.go_to(grid.model.id_at(0))
    grid.move_row(1)
    assert ranks(session) == [(1, PROJECT), (2, SECOND)]


def test_a_project_that_is_let_out_stays_in_the_plan(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    grid = page.projects.grid
    grid.view.setCurrentIndex(grid.proxy.index(0, 1))
    grid.remove_rows()
    assert ranks(session) == [(1, SECOND)]
    assert PROJECT in session.plan.projects


def test_any_project_is_picked_by_name(
    qtbot: QtBot, show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.projects.line.setText("โครงการที่ 3, โครงการที่ 1")
    qtbot.keyClick(page.projects.line, Qt.Key.Key_Return)
    assert ranks(session) == [(1, fixed_id("project", 3)), (2, PROJECT)]


def test_months_are_pasted_and_held_against_the_years_money(
    show_page: ShowPage[AnnualPlanEditor],
    session: PlanSession,
    here: NodeRef,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    page.projects.grid.view.setCurrentIndex(page.projects.grid.proxy.index(0, 1))
    grid = page.spending
    titles = [column.title for column in grid.model.columns]
    assert [title for title in titles if title in {m.short_name for m in FISCAL_MONTHS}] == [
        month.short_name for month in FISCAL_MONTHS
    ]
    planned = grid.proxy.index(0, column_titled(grid, "รวมแผน"))
    assert planned.data(Qt.ItemDataRole.DecorationRole) is not None
    grid.go_to(ACTIVITY, column_titled(grid, "ต.ค."))
    paste(grid, "100,000\t๒๐๐,๐๐๐\t-\t\t0.3 ล้าน")
    assert grid.proxy.index(0, column_titled(grid, "รวมแผน")).data() == "600,000"
    planned = grid.proxy.index(0, column_titled(grid, "รวมแผน"))
    assert planned.data(Qt.ItemDataRole.DecorationRole) is None
    entries = {
        (row.quarter, row.month): row.amount
        for row in session.plan.work_plan_entries.where("activity_id", ACTIVITY)
    }
    assert entries == {(1, 10): 10_000_000, (1, 11): 20_000_000, (2, 1): 30_000_000}
    assert {row.fiscal_year for row in session.plan.work_plan_entries} == {2568}
    undo_all()
    assert session.plan == first


def test_emptying_a_month_keeps_the_work_that_is_planned_in_it(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    type_into(page.work, 0, "quantity:1:10", "ลงนามสัญญา")
    type_into(page.spending, 0, "amount:1:10", "5")
    type_into(page.spending, 0, "amount:1:10", "")
    (entry,) = session.plan.work_plan_entries
    assert (entry.quantity, entry.amount) == ("ลงนามสัญญา", 0)
    assert shown(page.spending, 0, "amount:1:10") == ""
    type_into(page.work, 0, "quantity:1:10", "")
    assert not session.plan.work_plan_entries


def test_the_work_plan_is_that_of_the_chosen_project(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    assert not page.spending.isVisibleTo(page)
    page.take_all()
    assert "โครงการที่ 1" in page.work_heading.text()
    page.projects.grid.view.setCurrentIndex(page.projects.grid.proxy.index(1, 1))
    assert "โครงการที่ 2" in page.work_heading.text()
    assert page.spending.proxy.index(0, 0).data() == "อบรม"
    type_into(page.projects.grid, 1, "screening", "งบบริหารจัดการ")
    assert "โครงการที่ 2" in page.work_heading.text()
    entry = next(iter(session.plan.annual_projects.where("project_id", SECOND)))
    assert entry.screening is ScreeningResult.ADMINISTRATION
    assert column_of(page.projects.grid, "screening") > 0


def test_opening_a_row_goes_to_the_project(
    qtbot: QtBot, show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    row = next(iter(session.plan.annual_projects))
    with qtbot.waitSignal(page.node_requested) as asked:
        page.projects.grid.record_activated.emit(row.id)
    assert asked.args == [NodeRef(NodeKind.PROJECT, row.project_id)]
    assert isinstance(row, AnnualProject)
    assert isinstance(page.record, AnnualPlan)


def test_the_activities_stay_in_sight_while_the_months_scroll(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession, here: NodeRef
) -> None:
    page = show_page(AnnualPlanEditor, here)
    page.take_all()
    view = page.spending.view
    frozen = view.frozen
    assert frozen is not None
    assert not frozen.isVisible()
    last = len(page.spending.model.columns) - 1
    page.spending.go_to(ACTIVITY, last)
    assert view.horizontalScrollBar().value() > 0
    assert frozen.isVisible()
    assert frozen.rowHeight(0) == view.rowHeight(0)
    assert frozen.columnWidth(0) == view.columnWidth(0)
    for column in range(last, 0, -1):
        page.spending.go_to(ACTIVITY, column)
        assert view.visualRect(view.currentIndex()).left() >= frozen.covered
    page.spending.go_to(ACTIVITY, 0)
    assert not frozen.isVisible()
