"""The page of the goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import OwnerKind, SectionKind, Status
from desktop.core.plan.records import Goal, Indicator, Mission, Target
from desktop.ui.forms.bound_fields import BlockField
from desktop.ui.forms.goals import GoalsEditor
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.places import page_of
from tests.plans import fixed_id
from tests.ui.forms.conftest import column_of, grid_of, paste, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage


def place(session: PlanSession) -> NodeRef:
    section = next(one for one in session.plan.sections if one.kind is SectionKind.GOALS)
    return NodeRef(NodeKind.SECTION, section.id)


def goal(session: PlanSession, horizon: int) -> Goal:
    (found,) = session.plan.goals.where("horizon", horizon)
    return found


def test_showing_the_page_makes_no_step(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    before = session.plan
    show_page(GoalsEditor, place(session))
    assert session.plan == before
    assert not session.undo_stack.canUndo()


def test_a_goal_is_made_when_it_is_first_typed_and_typing_on_is_the_same_step(
    qtbot: QtBot,
    show_page: ShowPage[GoalsEditor],
    session: PlanSession,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(GoalsEditor, place(session))
    field = page.findChildren(BlockField)[0]
    qtbot.keyClicks(field.text, "City of water")
    qtbot.waitUntil(lambda: bool(session.plan.goals.where("horizon", 20)))
    assert goal(session, 20).text == "City of water"
    assert field.text.textCursor().position() == len("City of water")
    qtbot.keyClicks(field.text, " and rice")
    page.commit()
    assert goal(session, 20).text == "City of water and rice"
    undo_all()
    assert session.plan == first
    assert field.text.toPlainText() == ""


def test_indicators_of_a_goal_are_pasted_with_a_target_a_year(
    show_page: ShowPage[GoalsEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(GoalsEditor, place(session))
    grid = grid_of(page, Indicator, 1)
    paste(
        grid,
        "รายได้เกษตรกร\tบาท\t2565\t80,000\t82,000\t1 : 2\tดีมาก\t\t90,000\tสศก.\nน้ำเสีย\tแห่ง\t๒๕๖๕\t5",
    )
    owner = goal(session, 5)
    water, second = session.plan.indicators.where("owner_id", owner.id)
    assert (water.baseline_year, water.baseline, water.baseline_source) == (2565, "80,000", "สศก.")
    assert {
        target.fiscal_year: target.value
        for target in session.plan.targets.where("indicator_id", water.id)
    } == {2566: "82,000", 2567: "1 : 2", 2568: "ดีมาก", 2570: "90,000"}
    assert second.baseline_year == 2565
    type_into(grid, 0, "target:2566", "")
    assert len(session.plan.targets.where("indicator_id", water.id)) == 3
    undo_all()
    assert session.plan == first


def test_a_finding_of_a_target_puts_the_caret_into_its_cell(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, place(session))
    grid = grid_of(page, Indicator, 0)
    paste(grid, "ตัวชี้วัด")
    (indicator,) = session.plan.indicators.where("owner_id", goal(session, 20).id)
    assert page.focus_place(indicator.id, "target:2568")
    assert grid.view.currentIndex().column() == column_of(grid, "target:2568")
    assert grid.window().focusWidget() is grid.view
    assert not page.focus_place("nothing", "name")


def test_undo_of_another_page_is_shown_in_the_field(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, place(session))
    field = page.findChildren(BlockField)[1]
    field.text.setPlainText("เมืองน่าอยู่")
    page.commit()
    session.apply(setting(goal(session, 5), text="เมืองทันสมัย"), "แก้ที่อื่น")
    assert field.text.toPlainText() == "เมืองทันสมัย"
    session.undo_stack.undo()
    assert field.text.toPlainText() == "เมืองน่าอยู่"


def test_a_mission_is_added_from_the_empty_state_with_the_keyboard(
    qtbot: QtBot, show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, place(session))
    grid = grid_of(page, Mission)
    assert grid.empty.isVisibleTo(page)
    qtbot.keyClick(grid.add_button, Qt.Key.Key_Space)
    editor = grid.view.indexWidget(grid.view.currentIndex())
    assert editor is not None
    qtbot.keyClicks(editor, "serve")
    page.commit()
    assert [mission.text for mission in session.plan.missions] == ["serve"]
    assert not grid.empty.isVisibleTo(page)


def test_the_whole_table_has_a_year_for_each_of_the_plan(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, place(session))
    fields = [column.field for column in grid_of(page, Indicator).model.columns]
    assert [f for f in fields if f.startswith("target:")] == [
        f"target:{year}" for year in range(2566, 2571)
    ]
    assert not session.plan.table(Target)


def indicators_place(session: PlanSession) -> NodeRef:
    section = next(one for one in session.plan.sections if one.kind is SectionKind.INDICATORS)
    return NodeRef(NodeKind.SECTION, section.id)


def test_the_section_of_indicators_shows_them_and_what_they_rest_on(
    qtbot: QtBot, show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, indicators_place(session))
    grid = page.grids[0]
    top = grid.mapTo(page.scroll_area.viewport(), grid.rect().topLeft()).y()
    assert 0 <= top < page.scroll_area.viewport().height() // 2
    assert [each.isVisible() for each in page.grids] == [True, True, False, False]
    page.focus_first()
    qtbot.waitUntil(lambda: grid.isAncestorOf(page.focusWidget()))
    page.show_node(session, place(session))
    assert all(each.isVisible() for each in page.grids)
    page.focus_first()
    qtbot.waitUntil(lambda: page.goals[0].isAncestorOf(page.focusWidget()))


def test_each_of_the_two_sections_has_its_own_text(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    for node, text in ((place(session), "goals"), (indicators_place(session), "indicators")):
        page = show_page(GoalsEditor, node)
        assert page.body is not None
        page.body.rich.set_html(f"<p>{text}</p>")
        page.body.rich.edited.emit()
        page.commit()
        assert session.plan.sections[node.id].body == f"<p>{text}</p>"
        assert session.plan.sections[node.id].status is Status.DRAFT


def test_a_finding_about_an_indicator_of_a_goal_leads_to_their_section(
    session: PlanSession,
) -> None:
    goal_20 = Goal(fixed_id("goal"), "a0", 20, "ชุมชนเข้มแข็ง")
    indicator = Indicator(fixed_id("new"), OwnerKind.GOAL, goal_20.id, "a0", "รายได้")
    plan = session.plan.with_changes(adding(goal_20, indicator))
    assert page_of(plan, indicator) == indicators_place(session)
    assert page_of(plan, goal_20) == place(session)
