"""The page of the list of issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Issue, MainProgramme, Programme
from desktop.ui.forms.issues import IssuesEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import grid_of, paste, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

WATER = fixed_id("issue", 1)


@pytest.fixture
def page(show_page: ShowPage[IssuesEditor], session: PlanSession) -> IssuesEditor:
    """Show the issues of the plan with money."""
    section = next(one for one in session.plan.sections if one.kind is SectionKind.ISSUES)
    return show_page(IssuesEditor, NodeRef(NodeKind.SECTION, section.id))


def test_each_issue_says_what_stands_in_it(page: IssuesEditor) -> None:
    grid = page.issues
    cells = [str(grid.proxy.index(0, column).data()) for column in range(2, 5)]
    assert cells == ["1", "1", "1,550,000.50"]
    assert "1,550,000.50" in page.total.text()


def test_the_description_of_the_chosen_main_programme_is_written_below_the_table(
    page: IssuesEditor, session: PlanSession
) -> None:
    assert not page.description.isVisibleTo(page)
    grid = grid_of(page, MainProgramme)
    paste(grid, "เมืองอัจฉริยะ\nเกษตรปลอดภัย")
    first, second = session.plan.main_programmes
    assert page.main_programmes.choose(second.id)
    assert page.description.isVisibleTo(page)
    assert page.description.caption.text() == "คำอธิบาย: เกษตรปลอดภัย"
    page.description.rich.set_html("<p>อาหารปลอดภัยทั้งจังหวัด</p>")
    page.description.edited.emit(page.description.value())
    assert session.plan.main_programmes[second.id].description == "<p>อาหารปลอดภัยทั้งจังหวัด</p>"
    assert page.main_programmes.choose(first.id)
    assert page.description.value() == ""
    assert page.focus_place(second.id, "description")
    assert page.description.value() == "<p>อาหารปลอดภัยทั้งจังหวัด</p>"
    session.undo_stack.undo()
    assert session.undo_stack.redoText() == "แก้คำอธิบายแผนงานหลัก"
    assert page.description.value() == ""


def test_an_issue_is_opened_with_the_keyboard(qtbot: QtBot, page: IssuesEditor) -> None:
    page.issues.go_to(WATER)
    with qtbot.waitSignal(page.node_requested) as asked:
        qtbot.keyClick(page.issues.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [NodeRef(NodeKind.ISSUE, WATER)]


def test_issues_are_moved_added_and_removed_into_the_trash(
    page: IssuesEditor, session: PlanSession
) -> None:
    first = session.plan
    grid = grid_of(page, Issue)
    grid.go_to(WATER)
    grid.move_row(1)
    assert [issue.id for issue in session.plan.issues][1] == WATER
    grid.remove_rows()
    assert WATER not in session.plan.issues
    assert not session.plan.table(Programme)
    (entry,) = session.plan.trash
    assert entry.label == first.issues[WATER].name
    grid.add_row()
    assert len(session.plan.issues) == 2
    for _ in range(3):
        session.undo_stack.undo()
    assert session.plan == first
    assert shown(grid, 0, "name") == first.issues[WATER].name


def test_main_programmes_are_listed_and_a_removed_one_leaves_its_programmes(
    page: IssuesEditor, session: PlanSession
) -> None:
    grid = grid_of(page, MainProgramme)
    paste(grid, "แผนงานหลักด้านน้ำ\nแผนงานหลักด้านเกษตร")
    water, _ = session.plan.main_programmes
    programme = next(iter(session.plan.programmes))
    session.edit(Programme, programme.id, "แก้แผนงานหลัก", main_programme_id=water.id)
    assert grid.proxy.index(0, 1).data() == "1"
    grid.go_to(water.id)
    grid.remove_rows()
    assert session.plan.programmes[programme.id].main_programme_id is None
    session.undo_stack.undo()
    assert session.plan.programmes[programme.id].main_programme_id == water.id
