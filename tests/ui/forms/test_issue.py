"""The page of an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.budget import budget_of
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Guideline, MainProgramme, Objective, Programme
from desktop.ui.forms.bound_fields import LineField
from desktop.ui.forms.issue import IssueEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import LINE, grid_of, paste, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

ISSUE = fixed_id("issue", 1)
HERE = NodeRef(NodeKind.ISSUE, ISSUE)


def test_the_name_is_committed_while_it_is_typed(
    qtbot: QtBot, show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    page = show_page(IssueEditor, HERE)
    name = page.findChildren(LineField)[0]
    name.line.selectAll()
    qtbot.keyClicks(name.line, "Clean water")
    qtbot.waitUntil(lambda: session.plan.issues[ISSUE].name == "Clean water")
    assert name.line.cursorPosition() == len("Clean water")
    assert session.undo_stack.undoText() == "แก้ชื่อประเด็นการพัฒนา"


def test_objectives_and_guidelines_are_pasted_a_line_a_row(
    show_page: ShowPage[IssueEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(IssueEditor, HERE)
    paste(grid_of(page, Objective), "ข้อหนึ่ง\nข้อสอง\n")
    paste(grid_of(page, Guideline), "แนวทางที่หนึ่ง")
    assert [row.text for row in session.plan.objectives.where("issue_id", ISSUE)] == [
        "ข้อหนึ่ง",
        "ข้อสอง",
    ]
    assert [row.text for row in session.plan.guidelines] == ["แนวทางที่หนึ่ง"]
    undo_all()
    assert session.plan == first


def test_the_sums_of_the_issue_follow_the_money_of_its_projects(
    show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    page = show_page(IssueEditor, HERE)
    assert "2 โครงการ" in page.count.text()
    session.apply(setting(session.plan.budget_lines[LINE], amount=77_700), "แก้เงิน")
    money = budget_of(session.plan).by_issue[ISSUE]
    shown = [page.sums.text(0, column) for column in range(1, 7)]
    assert shown == [
        *(format_baht(money[year]) for year in range(2566, 2571)),
        format_baht(money.total()),
    ]


def test_columns_of_sums_are_alike_where_there_is_room(
    show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    session.apply(setting(session.plan.budget_lines[LINE], amount=12_345_678_900), "แก้เงิน")
    page = show_page(IssueEditor, HERE)
    page.sums.setFixedWidth(1_000)
    assert len({page.sums.columnWidth(column) for column in range(1, 7)}) == 1
    page.sums.setFixedWidth(480)
    assert page.sums.columnWidth(1) > page.sums.columnWidth(2)


def test_a_programme_takes_its_main_programme_and_opens_its_page(
    qtbot: QtBot, show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    main = MainProgramme("main", ORDER_KEYS[0], "แผนงานหลักด้านน้ำ")
    session.apply(adding(main), "เตรียม")
    page = show_page(IssueEditor, HERE)
    grid = grid_of(page, Programme)
    assert type_into(grid, 0, "main_programme_id", "แผนงานหลักด้านน้ำ")
    assert session.plan.programmes[fixed_id("programme")].main_programme_id == "main"
    grid.go_to(fixed_id("programme"))
    with qtbot.waitSignal(page.node_requested) as asked:
        grid.record_activated.emit(fixed_id("programme"))
    assert asked.args == [NodeRef(NodeKind.PROGRAMME, fixed_id("programme"))]


def test_a_removed_programme_can_be_restored_from_the_trash(
    show_page: ShowPage[IssueEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    grid = grid_of(show_page(IssueEditor, HERE), Programme)
    grid.view.selectAll()
    grid.remove_rows()
    assert not session.plan.programmes
    assert [entry.label for entry in session.plan.trash] == ["แผนงานน้ำอุปโภค"]
    undo_all()
    assert session.plan == first
