"""Tables of records: typing, wrong texts, blocks of a spreadsheet, rows, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.core.plan.changes import setting
from desktop.core.plan.fields import new_id
from desktop.core.plan.records import Agency, BudgetLine, Project
from desktop.ui.forms.columns import (
    amount_column,
    reference_column,
    text_column,
    whole_number_column,
    year_column,
)
from desktop.ui.forms.grid_blocks import block_text, read_block
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from tests.plans import fixed_id
from tests.ui.forms.conftest import ACTIVITY, LINE, column_of, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession


@pytest.fixture
def lines(shown_in_window: Callable[[QWidget], None], session: PlanSession) -> RecordGrid:
    """Return the table of the lines of money."""
    grid = RecordGrid(
        Rows(
            BudgetLine,
            lambda plan: plan.budget_lines.where("activity_id", ACTIVITY),
            "รายการ",
            make=lambda _plan, key: BudgetLine(new_id(), ACTIVITY, key),
        ),
        [
            year_column("ปี", "fiscal_year", optional=False),
            text_column("รายการ", "item", stretches=True, is_block=True),
            whole_number_column("จำนวน", "quantity"),
            amount_column("บาท"),
        ],
        title="งบประมาณ",
        empty="ยังไม่มีงบประมาณ",
    )
    session.changed.connect(grid.refresh)
    grid.set_session(session)
    shown_in_window(grid)
    return grid


@pytest.mark.parametrize(
    ("typed", "satang"),
    [("1,500,000", 150_000_000), ("๑,๕๐๐", 150_000), ("2.5 ล้าน", 250_000_000), ("", 0)],
)
def test_money_is_taken_as_it_is_typed(
    lines: RecordGrid, session: PlanSession, typed: str, satang: int
) -> None:
    type_into(lines, 0, "amount", typed)
    assert session.plan.budget_lines[LINE].amount == satang


def test_a_wrong_text_stays_in_its_cell_with_the_reason_below_the_table(
    lines: RecordGrid, session: PlanSession
) -> None:
    before = session.plan
    assert not type_into(lines, 0, "amount", "ประมาณล้านกว่า")
    assert session.plan == before
    assert shown(lines, 0, "amount") == "ประมาณล้านกว่า"
    assert lines.problem.isVisible()
    assert "แถว 1 บาท" in lines.problem.text()
    type_into(lines, 0, "amount", "1 ล้าน")
    assert not lines.problem.isVisible()
    assert shown(lines, 0, "amount") == "1,000,000"


def test_undo_shows_what_the_plan_holds_in_place_of_a_wrong_text(
    lines: RecordGrid, session: PlanSession
) -> None:
    type_into(lines, 0, "amount", "5")
    type_into(lines, 0, "amount", "ห้า")
    session.undo_stack.undo()
    assert shown(lines, 0, "amount") == "1,500,000"
    assert not lines.problem.isVisible()


def test_typing_in_a_cell_is_committed_while_it_goes_on(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    index = lines.proxy.index(0, column_of(lines, "amount"))
    lines.view.setCurrentIndex(index)
    lines.view.setFocus()
    qtbot.keyClicks(lines.view, "7")
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "000")
    qtbot.waitUntil(lambda: session.plan.budget_lines[LINE].amount == 700_000)
    assert lines.view.indexWidget(index) is editor
    assert editor.text() == "7000"
    assert editor.cursorPosition() == 4


def test_undo_while_a_cell_is_edited_puts_the_earlier_value_into_the_editor(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    index = lines.proxy.index(0, column_of(lines, "amount"))
    lines.view.setCurrentIndex(index)
    qtbot.keyClicks(lines.view, "9")
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    lines.commit()
    session.undo_stack.undo()
    assert editor.text() == "1,500,000"
    lines.commit()
    assert session.plan.budget_lines[LINE].amount == 150_000_000


def test_f2_keeps_the_text_of_a_cell_and_typing_replaces_it(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    index = lines.proxy.index(0, column_of(lines, "item"))
    lines.proxy.setData(index, "ท่อ")
    lines.view.setCurrentIndex(index)
    qtbot.keyClick(lines.view, Qt.Key.Key_F2)
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QPlainTextEdit)
    editor.insertPlainText(" PVC")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert session.plan.budget_lines[LINE].item == "ท่อ PVC"
    lines.view.setCurrentIndex(index)
    qtbot.keyClicks(lines.view, "x")
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "x"


def test_f2_puts_the_caret_behind_a_number(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    index = lines.proxy.index(0, column_of(lines, "amount"))
    lines.view.setCurrentIndex(index)
    qtbot.keyClick(lines.view, Qt.Key.Key_F2)
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, ".25")
    lines.commit()
    assert session.plan.budget_lines[LINE].amount == 150_000_025
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    lines.view.setCurrentIndex(index)
    qtbot.keyClicks(lines.view, "8")
    editor = lines.view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "8"


def test_enter_goes_to_the_cell_below(qtbot: QtBot, lines: RecordGrid) -> None:
    index = lines.proxy.index(0, column_of(lines, "amount"))
    lines.view.setCurrentIndex(index)
    qtbot.keyClicks(lines.view, "3")
    editor = lines.view.indexWidget(index)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert lines.view.currentIndex().row() == 1
    assert lines.view.currentIndex().column() == index.column()


def test_tab_from_the_last_cell_offers_a_row(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    index = lines.proxy.index(1, column_of(lines, "amount"))
    lines.view.setCurrentIndex(index)
    qtbot.keyClicks(lines.view, "4")
    editor = lines.view.indexWidget(index)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert session.plan.budget_lines[fixed_id("line", 2)].amount == 400
    assert len(session.plan.budget_lines) == 2
    assert lines.view.currentIndex().row() == 2
    assert lines.view.currentIndex().column() == 0
    type_into(lines, 2, "item", "ท่อ")
    assert [line.item for line in session.plan.budget_lines] == ["", "", "ท่อ"]


def test_a_block_of_a_spreadsheet_adds_the_rows_it_needs_as_one_step(
    lines: RecordGrid, session: PlanSession
) -> None:
    first = session.plan
    lines.go_to(fixed_id("line", 2), 0)
    paste(lines, '๒๕๖๘\t"ท่อ\nพีวีซี"\t1,200\t2.5 ล้าน\r\n2569\tปั๊มน้ำ\t\t750000.50\r\n')
    rows = session.plan.budget_lines.where("activity_id", ACTIVITY)
    assert [(row.fiscal_year, row.quantity, row.amount) for row in rows[1:]] == [
        (2568, 1200, 250_000_000),
        (2569, None, 75_000_050),
    ]
    assert rows[1].item == "ท่อ พีวีซี"
    session.undo_stack.undo()
    assert session.plan == first
    assert not session.undo_stack.canUndo()


def test_cells_of_a_block_that_cannot_be_taken_are_kept_and_counted(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    lines.go_to(LINE, 0)
    with qtbot.waitSignal(lines.message_requested) as told:
        paste(lines, "ปีหน้า\tก\tสิบ\t12\n2567\tข\t3\tสามล้าน\n")
    assert told.args is not None
    assert "3 ช่อง" in told.args[0]
    assert shown(lines, 0, "fiscal_year") == "ปีหน้า"
    assert shown(lines, 1, "amount") == "สามล้าน"
    assert session.plan.budget_lines[LINE].amount == 1_200
    assert session.plan.budget_lines[LINE].item == "ก"


def test_a_block_can_be_pasted_where_there_is_no_row(
    qtbot: QtBot, lines: RecordGrid, session: PlanSession
) -> None:
    lines.view.selectAll()
    lines.remove_rows()
    assert not session.plan.budget_lines
    assert lines.empty.isVisible()
    QGuiApplication.clipboard().setText("2566\tก\t1\t10\n2567\tข\t2\t20")
    lines.add_button.setFocus()
    qtbot.keyClick(lines.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(session.plan.budget_lines) == 2)
    assert not lines.empty.isVisible()


def test_delete_empties_the_selected_cells_as_one_step(
    lines: RecordGrid, session: PlanSession
) -> None:
    first = session.plan
    type_into(lines, 0, "item", "ท่อ")
    lines.view.selectAll()
    lines.clear_cells()
    assert session.plan.budget_lines[LINE].amount == 0
    assert session.plan.budget_lines[LINE].item == ""
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.plan == first


def test_filling_down_repeats_the_first_selected_row(
    lines: RecordGrid, session: PlanSession
) -> None:
    lines.view.selectAll()
    lines.fill_down()
    assert {row.amount for row in session.plan.budget_lines} == {150_000_000}
    assert session.undo_stack.undoText() == "เติมลงล่าง"


def test_what_is_copied_can_be_pasted_back(lines: RecordGrid, session: PlanSession) -> None:
    type_into(lines, 0, "item", 'ท่อ "พีวีซี"\nยาว 6 เมตร')
    before = session.plan
    lines.view.selectAll()
    lines.copy()
    lines.go_to(LINE, 0)
    lines.paste()
    assert session.plan == before


def test_rows_move_and_the_moved_row_stays_current(lines: RecordGrid, session: PlanSession) -> None:
    lines.go_to(LINE, 1)
    lines.move_row(1)
    assert session.plan.budget_lines.where("activity_id", ACTIVITY)[1].id == LINE
    assert lines.view.currentIndex().row() == 1
    lines.move_row(1)
    assert lines.view.currentIndex().row() == 1


def test_a_name_is_chosen_or_typed_and_an_unknown_one_is_marked(
    qtbot: QtBot, shown_in_window: Callable[[QWidget], None], session: PlanSession
) -> None:
    grid = RecordGrid(
        Rows(Project, lambda plan: tuple(plan.projects), "โครงการ"),
        [
            reference_column(
                "หน่วยงาน",
                "lead_agency_id",
                lambda plan: [(row.id, row.name) for row in plan.agencies],
            )
        ],
    )
    grid.set_session(session)
    shown_in_window(grid)
    first = next(iter(session.plan.projects)).id
    type_into(grid, 0, "lead_agency_id", "หน่วยงานที่ 2")
    assert session.plan.projects[first].lead_agency_id == fixed_id("agency", 2)
    assert not type_into(grid, 0, "lead_agency_id", "กรมที่ไม่มี")
    assert session.plan.projects[first].lead_agency_id == fixed_id("agency", 2)
    index = grid.proxy.index(0, 0)
    grid.view.setCurrentIndex(index)
    qtbot.keyClick(grid.view, Qt.Key.Key_F2)
    editor = grid.view.indexWidget(index)
    assert isinstance(editor, QComboBox)
    assert editor.count() == len(session.plan.agencies) + 1


def test_changes_of_others_keep_the_current_cell(lines: RecordGrid, session: PlanSession) -> None:
    lines.go_to(fixed_id("line", 2), 3)
    session.apply(setting(session.plan.budget_lines[LINE], amount=100), "แก้ที่อื่น")
    assert shown(lines, 0, "amount") == "1"
    assert lines.view.currentIndex().row() == 1
    assert lines.view.currentIndex().column() == 3


def test_a_plan_of_someone_else_shows_no_way_to_edit(
    lines: RecordGrid, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(session), "is_read_only", property(lambda _self: True))
    lines.set_session(session)
    assert not lines.add_button.isVisible()
    assert not type_into(lines, 0, "amount", "5")
    before = session.plan
    paste(lines, "2566\tก\t1\t10")
    assert session.plan == before


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_any_block_comes_back_as_it_was(block: list[list[str]]) -> None:
    cells = {(row, at): text for row, line in enumerate(block) for at, text in enumerate(line)}
    assert read_block(block_text(cells)) == block


def test_names_of_agencies_are_cleaned_as_one_change_a_row(
    qtbot: QtBot, theme: object, session: PlanSession
) -> None:
    grid = RecordGrid(
        Rows(Agency, lambda plan: tuple(plan.agencies), "หน่วยงาน"),
        [text_column("ชื่อ", "name"), text_column("ชื่อย่อ", "short_name")],
    )
    qtbot.addWidget(grid)
    grid.set_session(session)
    grid.go_to(fixed_id("agency", 1))
    paste(grid, "เเขวงทางหลวง\tเเขวง")
    found = session.plan.agencies[fixed_id("agency", 1)]
    assert (found.name, found.short_name) == ("แขวงทางหลวง", "แขวง")


def test_rows_that_change_their_order_wait_for_the_end_of_typing(
    qtbot: QtBot, shown_in_window: Callable[[QWidget], None], session: PlanSession
) -> None:
    grid = RecordGrid(
        Rows(Agency, lambda plan: sorted(plan.agencies, key=lambda row: row.name), "หน่วยงาน"),
        [text_column("ชื่อ", "name")],
    )
    session.changed.connect(grid.refresh)
    grid.set_session(session)
    shown_in_window(grid)
    index = grid.proxy.index(2, 0)
    grid.view.setCurrentIndex(index)
    qtbot.keyClicks(grid.view, "z")
    editor = grid.view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    grid.commit()
    assert session.plan.agencies[fixed_id("agency", 3)].name == "z"
    assert grid.view.indexWidget(index) is editor
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: grid.model.id_at(0) == fixed_id("agency", 3))
    assert grid.view.currentIndex().data() == "z"
