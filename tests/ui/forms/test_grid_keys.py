"""Going through tables by keys as in Excel: what is reached is chosen, typing replaces, and nothing is added by looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.core.plan import records
from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import BudgetSource
from desktop.core.plan.records import Activity, Agency, BudgetLine, Indicator, Need, Project, Target
from desktop.ui.forms.agencies import AgenciesEditor
from desktop.ui.forms.issue import IssueEditor
from desktop.ui.forms.needs import NeedsEditor
from desktop.ui.forms.project import ProjectEditor
from desktop.ui.forms.projects import ProjectsEditor
from desktop.ui.forms.shown_rows import ID_ROLE
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import ACTIVITY, LINE, PROJECT, column_of, grid_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.core.plan.records import Record
    from desktop.ui.editors import NodeEditor
    from desktop.ui.forms.record_grid import RecordGrid
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

INDICATOR = fixed_id("indicator")
NEED = fixed_id("need", 1)
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a keyboard does."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def write(text: str) -> None:
    """Type a text where the focus is, which the first letter may move into an editor."""
    for letter in text:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def go(grid: RecordGrid, record_id: str, field: str) -> None:
    """Make a cell the current one, with the focus."""
    assert grid.go_to(record_id, column_of(grid, field))
    grid.view.setFocus()


@pytest.fixture
def show(
    qtbot: QtBot, show_page: ShowPage[NodeEditor], session: PlanSession
) -> Callable[[type[Record]], RecordGrid]:
    """Return what shows the table of a kind of records, filled, in its page."""
    field = records.NeedField(fixed_id("field", 1), ORDER_KEYS[0], "เศรษฐกิจ")
    need = Need(NEED, field.id, 2401, ORDER_KEYS[0], problem="น้ำแล้ง", need="ฝาย")
    session.apply(
        adding(
            Target.derived(indicator_id=INDICATOR, fiscal_year=2567, value="504,000"), field, need
        ),
        "เตรียม",
    )
    session.undo_stack.clear()
    needs = next(row for row in session.plan.sections if row.kind.value == "needs")
    pages: dict[type[Record], tuple[type[NodeEditor], NodeRef]] = {
        Indicator: (IssueEditor, NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))),
        BudgetLine: (ProjectEditor, NodeRef(NodeKind.PROJECT, PROJECT)),
        Activity: (ProjectEditor, NodeRef(NodeKind.PROJECT, PROJECT)),
        Need: (NeedsEditor, NodeRef(NodeKind.SECTION, needs.id)),
        Agency: (AgenciesEditor, NodeRef(NodeKind.AGENCIES)),
        Project: (ProjectsEditor, NodeRef(NodeKind.PROJECTS)),
    }

    def shown(kind: type[Record]) -> RecordGrid:
        page = show_page(*pages[kind])
        with qtbot.waitActive(page.window()):
            page.window().activateWindow()
        return grid_of(page, kind)

    return shown


TYPED: dict[str, tuple[type[Record], str, str, str, Callable[[PlanSession], object], object]] = {
    "target": (
        Indicator,
        INDICATOR,
        "target:2567",
        "90",
        lambda s: next(iter(s.plan.targets)).value,
        "90",
    ),
    "year": (
        BudgetLine,
        LINE,
        "fiscal_year",
        "2569",
        lambda s: s.plan.budget_lines[LINE].fiscal_year,
        2569,
    ),
    "amount": (
        BudgetLine,
        LINE,
        "amount",
        "2000000",
        lambda s: s.plan.budget_lines[LINE].amount,
        200_000_000,
    ),
    "choice": (
        BudgetLine,
        LINE,
        "source",
        "3",
        lambda s: s.plan.budget_lines[LINE].source,
        BudgetSource.LOCAL,
    ),
    "text of an activity": (
        Activity,
        ACTIVITY,
        "name",
        "abc",
        lambda s: s.plan.activities[ACTIVITY].name,
        "abc",
    ),
    "text of a need": (Need, NEED, "need", "abc", lambda s: s.plan.needs[NEED].need, "abc"),
    "text of an agency": (
        Agency,
        fixed_id("agency", 2),
        "name",
        "abc",
        lambda s: s.plan.agencies[fixed_id("agency", 2)].name,
        "abc",
    ),
    "text of a project": (
        Project,
        fixed_id("project", 2),
        "name",
        "abc",
        lambda s: s.plan.projects[fixed_id("project", 2)].name,
        "abc",
    ),
}


def reach(way: str, grid: RecordGrid) -> None:
    """Go away from the current cell and come back to it by keys."""
    there, back = {
        "tab": (Qt.Key.Key_Backtab, Qt.Key.Key_Tab),
        "shift and tab": (Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        "tab from an editor": (Qt.Key.Key_Backtab, Qt.Key.Key_Tab),
        "arrow": (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if grid.view.currentIndex().column()
        else (Qt.Key.Key_Right, Qt.Key.Key_Left),
        "enter": (Qt.Key.Key_Up, Qt.Key.Key_Return),
    }[way]
    for key in (there, back):
        if way == "tab from an editor" and grid.view.hasFocus():
            press(Qt.Key.Key_F2)
        press(key)


@pytest.mark.parametrize("name", TYPED)
def test_what_is_typed_into_a_filled_cell_that_keys_reached_replaces_it(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession, name: str
) -> None:
    kind, record_id, field, typed, found, wanted = TYPED[name]
    grid = show(kind)
    before, column = session.plan, column_of(grid, field)
    ways = ["tab", "shift and tab", "tab from an editor", "arrow"]
    ways += ["enter"] if grid.model.row_of(record_id) > 0 else []
    for way in ways:
        go(grid, record_id, field)
        reach(way, grid)
        index = grid.view.currentIndex()
        assert (index.data(ID_ROLE), index.column()) == (record_id, column), way
        assert grid.view.hasFocus(), way
        assert session.plan is before, way
        write(typed)
        press(Qt.Key.Key_Return)
        assert found(session) == wanted, way
        session.undo_stack.undo()
        before = session.plan


def test_f2_and_double_click_keep_what_is_there(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession
) -> None:
    grid = show(BudgetLine)
    go(grid, LINE, "fiscal_year")
    press(Qt.Key.Key_Tab)
    go(grid, LINE, "amount")
    press(Qt.Key.Key_F2)
    write(".2")
    press(Qt.Key.Key_Return)
    assert session.plan.budget_lines[LINE].amount == 150_000_020
    go(grid, LINE, "amount")
    place = grid.view.visualRect(grid.view.currentIndex()).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), editor.selectedText()) == ("1,500,000.20", "")
    assert editor.cursorPosition() == len(editor.text())


def test_a_line_of_money_is_typed_by_tab_from_field_to_field(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession
) -> None:
    grid = show(BudgetLine)
    go(grid, LINE, "fiscal_year")
    write("2568")
    press(Qt.Key.Key_Tab)
    write("3")
    press(Qt.Key.Key_Tab)
    while grid.model.columns[grid.view.currentIndex().column()].field != "amount":
        press(Qt.Key.Key_Tab)
    write("75")
    press(Qt.Key.Key_Tab)
    line = session.plan.budget_lines[LINE]
    assert (line.fiscal_year, line.source, line.amount) == (2568, BudgetSource.LOCAL, 7_500)


def test_tab_ends_a_choice_while_its_list_is_dropped_down(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession
) -> None:
    grid = show(BudgetLine)
    go(grid, LINE, "source")
    write("1")
    column = grid.view.currentIndex().column()
    popup = QApplication.activePopupWidget()
    target = popup or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_Tab)
    assert grid.view.hasFocus()
    assert grid.view.currentIndex().column() == column + 1
    assert session.plan.budget_lines[LINE].source is BudgetSource.PROVINCE


# --- the row that is offered --------------------------------------------------------------------


@pytest.fixture
def lines(show: Callable[[type[Record]], RecordGrid]) -> RecordGrid:
    """Return the table of money with the last cell current."""
    grid = show(BudgetLine)
    last = len(grid.model.columns) - 1
    grid.go_to(fixed_id("line", 2), last)
    grid.view.setFocus()
    press(Qt.Key.Key_Tab)
    return grid


def test_the_offered_row_is_no_record_until_something_is_typed(
    lines: RecordGrid, session: PlanSession
) -> None:
    assert lines.shown.rowCount() == 3
    assert lines.view.currentIndex().row() == 2
    assert len(session.plan.budget_lines) == 2
    assert not session.undo_stack.canUndo()
    go(lines, lines.model.id_at(2), "amount")
    write("9")
    lines.commit()
    made = session.plan.budget_lines.where("activity_id", ACTIVITY)[2]
    assert (made.amount, made.fiscal_year, made.source) == (900, 2567, BudgetSource.LOCAL)
    assert session.undo_stack.undoText() == "เพิ่มรายการงบประมาณ"
    write("5")
    press(Qt.Key.Key_Return)
    assert session.plan.budget_lines[made.id].amount == 9_500


def test_a_wrong_text_in_the_offered_row_is_kept_with_its_reason(
    lines: RecordGrid, session: PlanSession
) -> None:
    go(lines, lines.model.id_at(2), "amount")
    write("abc")
    press(Qt.Key.Key_Tab, CONTROL)
    QApplication.processEvents()
    assert len(session.plan.budget_lines) == 3
    assert lines.model.index(2, column_of(lines, "amount")).data() == "abc"
    assert "แถว 3" in lines.problem.text()


def test_tab_goes_through_the_offered_row_and_then_on(
    lines: RecordGrid, session: PlanSession
) -> None:
    before = session.plan
    for _ in range(len(lines.model.columns) - 1):
        press(Qt.Key.Key_Tab)
    assert lines.view.hasFocus()
    press(Qt.Key.Key_Tab)
    assert not lines.view.hasFocus()
    QApplication.processEvents()
    assert lines.shown.rowCount() == 2
    assert session.plan is before


def test_the_offered_row_is_no_project_that_is_counted(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession
) -> None:
    grid = show(Project)
    page = grid.parentWidget()
    assert isinstance(page, ProjectsEditor)
    go(grid, grid.model.id_at(3), "name")
    while not grid.model.has_offered:
        press(Qt.Key.Key_Tab)
    page.show_sums()
    assert page.sums.text().startswith("4 โครงการ")
    assert len(session.plan.projects) == 4


def test_removing_moving_and_adding_do_without_the_offered_row(
    lines: RecordGrid, session: PlanSession
) -> None:
    lines.remove_rows()
    assert lines.shown.rowCount() == 2
    assert not session.undo_stack.canUndo()
    lines.add_row()
    assert len(session.plan.budget_lines) == 3
    assert not lines.model.has_offered


def test_a_first_line_of_money_that_is_typed_makes_its_activity(
    show: Callable[[type[Record]], RecordGrid], session: PlanSession
) -> None:
    grid = show(BudgetLine)
    grid.view.selectAll()
    grid.remove_rows()
    activities = grid_of(grid.window(), Activity)  # type: ignore[arg-type]
    activities.view.selectAll()
    activities.remove_rows()
    assert not session.plan.activities
    row = grid.model.offer()
    grid.model.setData(grid.model.index(row, column_of(grid, "amount")), "12")
    assert [line.amount for line in session.plan.budget_lines] == [1_200]
    assert [activity.name for activity in session.plan.activities] == ["กิจกรรมที่ 1"]


# --- leaving ------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_edited", [False, True])
def test_control_tab_leaves_a_table_either_way(
    show: Callable[[type[Record]], RecordGrid], is_edited: bool
) -> None:
    grid = show(BudgetLine)
    for key, step in ((Qt.Key.Key_Tab, 1), (Qt.Key.Key_Backtab, -1)):
        go(grid, LINE, "item")
        if is_edited:
            press(Qt.Key.Key_F2)
        press(key, CONTROL)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert not grid.view.isAncestorOf(focused)
        assert not grid.view.hasFocus()
        is_after = focused.mapTo(grid.window(), focused.rect().topLeft()).y() > grid.y()
        assert step > 0 or grid.isAncestorOf(focused) or not is_after


def test_tab_enters_a_table_at_the_end_it_comes_from(
    shown_in_window: Callable[[QWidget], None],
    show: Callable[[type[Record]], RecordGrid],
) -> None:
    grid = show(Agency)
    grid.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert (grid.view.currentIndex().row(), grid.view.currentIndex().column()) == (0, 0)
    grid.view.clearFocus()
    grid.view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert grid.view.currentIndex().row() == grid.shown.rowCount() - 1
    grid.go_to(fixed_id("agency", 2), 1)
    grid.view.clearFocus()
    grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert grid.view.currentIndex().row() == 1
