"""Tables and pictures in the text: chosen, opened, changed in the grid, taken over as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop.core.plan.rich_text import RichTable, parse, plain_text, to_html
from desktop.ui.writing import table_edits
from desktop.ui.writing.picture_dialog import PictureDialog
from desktop.ui.writing.table_dialog import TableDialog
from desktop.ui.writing.table_edits import Area
from desktop.ui.writing.table_places import column_count, placed_cells
from tests.ui.writing.rich_trees import ASSET

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.records import Section
    from desktop.ui.session import PlanSession
    from desktop.ui.writing.rich_text_edit import RichTextEdit
    from desktop.ui.writing.section_editor import SectionEditor

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore("propagateSizeHints")]

TABLE = "<table><tr><th>ก</th><th>ข</th></tr><tr><td>1</td><td>2</td></tr></table>"


def table(html: str = TABLE) -> RichTable:
    found = parse(html)[0]
    assert isinstance(found, RichTable)
    return found


def rows(made: RichTable) -> str:
    return to_html((made,)).removeprefix("<table>").removesuffix("</table>")


def test_a_row_put_into_a_merged_cell_makes_it_taller() -> None:
    made = table("<table><tr><td rowspan=2>ก</td><td>1</td></tr><tr><td>2</td></tr></table>")
    assert rows(table_edits.with_row(made, 1)) == (
        '<tr><td rowspan="3">ก</td><td>1</td></tr><tr><td></td></tr><tr><td>2</td></tr>'
    )


def test_a_column_put_in_keeps_the_header_a_header() -> None:
    assert rows(table_edits.with_column(table(), 1)) == (
        "<tr><th>ก</th><th></th><th>ข</th></tr><tr><td>1</td><td></td><td>2</td></tr>"
    )


def test_a_row_taken_out_of_a_merged_cell_makes_it_shorter() -> None:
    made = table(
        "<table><tr><td rowspan=2>ก</td><td>1</td></tr><tr><td>2</td></tr><tr><td>ข</td><td>3</td></tr></table>"
    )
    assert rows(table_edits.without_rows(made, 0, 0)) == (
        "<tr><td>ก</td><td>2</td></tr><tr><td>ข</td><td>3</td></tr>"
    )


def test_cells_are_merged_with_all_their_text_and_parted_again() -> None:
    one = table_edits.merged(table(), Area(0, 0, 0, 1))
    assert rows(one).startswith('<tr><th colspan="2">ก<p>ข</p></th></tr>')
    again = table_edits.parted(one, Area(0, 0, 0, 0))
    assert rows(again).startswith("<tr><th>ก<p>ข</p></th><td></td></tr>")


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(0, 4), st.integers(0, 2)),
        max_size=8,
    )
)
def test_whatever_is_done_to_a_table_every_place_has_one_cell_and_no_word_is_lost(
    steps: list[tuple[int, int, int, int]],
) -> None:
    made, words = table(), {"ก", "ข", "1", "2"}
    for kind, top, left, size in steps:
        height, width = len(made.rows), column_count(placed_cells(made))
        row, column = min(top, height - 1), min(left, width - 1)
        area = Area(row, column, min(row + size, height - 1), min(column + size, width - 1))
        if kind == 0:
            made = table_edits.with_row(made, row)
        elif kind == 1:
            made = table_edits.with_column(made, column)
        elif kind == 2:
            made = table_edits.merged(made, area)
        elif kind == 3:
            made = table_edits.parted(made, area)
        elif kind == 4:
            made = table_edits.with_header_rows(made, row)
        else:
            grid = [["x"] * (size + 1)] * (size + 1)
            made = table_edits.with_grid(made, height, 0, grid)
        covered = [
            (each.row + down, each.column + right)
            for each in placed_cells(made)
            for down in range(each.rows)
            for right in range(each.columns)
        ]
        width = column_count(placed_cells(made))
        assert sorted(covered) == [(r, c) for r in range(len(made.rows)) for c in range(width)]
    assert words <= set(plain_text(to_html((made,))).split())


def test_the_grid_is_typed_in_and_tab_at_its_end_begins_a_row(qtbot: QtBot) -> None:
    dialog = TableDialog(table())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    grid = dialog.grid
    grid.table_model.setData(grid.table_model.index(1, 1), "๒๐")
    grid.setCurrentIndex(grid.table_model.index(1, 1))
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.table_model.rowCount() == 3
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 0)
    dialog.caption.setText(" ประชากร  รายอำเภอ ")
    assert to_html((dialog.table(),)) == (
        '<table title="ประชากร รายอำเภอ"><tr><th>ก</th><th>ข</th></tr>'
        "<tr><td>1</td><td>๒๐</td></tr><tr><td></td><td></td></tr></table>"
    )


@pytest.mark.parametrize("begins", [True, False], ids=["typed", "chosen"])
@pytest.mark.parametrize(
    "last", ["<td>1</td><td>2</td>", "<td colspan=2>1</td>"], ids=["parted", "merged"]
)
def test_tab_in_the_last_cell_begins_a_row_and_leaves_the_heading_as_it_is(
    qtbot: QtBot, last: str, begins: bool
) -> None:
    dialog = TableDialog(table(f"<table><tr><th>ก</th><th>ข</th></tr><tr>{last}</tr></table>"))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    grid = dialog.grid
    at = grid.table_model.place_of(1, 1)
    grid.setCurrentIndex(grid.table_model.index(*at))
    if begins:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 0)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_X)
    assert rows(dialog.table()).startswith("<tr><th>ก</th><th>ข</th></tr>")
    assert "<td>x</td>" in rows(dialog.table())


@pytest.mark.parametrize("begins", [True, False], ids=["typed", "chosen"])
def test_control_tab_leaves_the_grid_and_adds_no_row(qtbot: QtBot, begins: bool) -> None:
    dialog = TableDialog(table())
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        dialog.grid.setFocus()
        dialog.grid.setCurrentIndex(dialog.grid.table_model.index(1, 1))
        if begins:
            qtbot.keyClick(dialog.grid, Qt.Key.Key_F2)
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused is not dialog.grid
        assert not dialog.grid.isAncestorOf(focused)
    assert dialog.grid.table_model.rowCount() == 2


RAGGED = "<table><tr><th>ก</th><th>ข</th></tr><tr><td>1</td></tr></table>"


@pytest.fixture
def ragged(qtbot: QtBot) -> TableDialog:
    """Return the grid of a table whose last row lacks a cell, at the place of that cell."""
    dialog = TableDialog(table(RAGGED))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.grid.setCurrentIndex(dialog.grid.table_model.index(1, 0))
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Tab)
    index = dialog.grid.currentIndex()
    assert (index.row(), index.column()) == (1, 1)
    return dialog


def test_what_is_typed_where_a_row_lacks_a_cell_is_kept(qtbot: QtBot, ragged: TableDialog) -> None:
    qtbot.keyClick(ragged.grid, Qt.Key.Key_X)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert rows(ragged.table()) == "<tr><th>ก</th><th>ข</th></tr><tr><td>1</td><td>x</td></tr>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_emptying_where_a_row_lacks_a_cell_leaves_the_others(
    qtbot: QtBot, ragged: TableDialog, key: Qt.Key
) -> None:
    qtbot.keyClick(ragged.grid, key)
    assert rows(ragged.table()) == "<tr><th>ก</th><th>ข</th></tr><tr><td>1</td><td></td></tr>"


def test_a_place_that_is_missing_beside_headers_is_a_header_and_other_tables_stay() -> None:
    short = table("<table><tr><th>ก</th></tr><tr><td>1</td><td>2</td></tr></table>")
    assert rows(table_edits.squared(short)) == (
        "<tr><th>ก</th><th></th></tr><tr><td>1</td><td>2</td></tr>"
    )
    assert table_edits.squared(table()) == table()


def test_shift_and_tab_in_the_first_cell_stays_there(qtbot: QtBot) -> None:
    dialog = TableDialog(table())
    qtbot.addWidget(dialog)
    dialog.grid.setCurrentIndex(dialog.grid.table_model.index(0, 0))
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Backtab)
    index = dialog.grid.currentIndex()
    assert (index.row(), index.column()) == (0, 0)


def test_a_cell_whose_words_stay_keeps_its_faces(qtbot: QtBot) -> None:
    dialog = TableDialog(table("<table><tr><td><b>ก</b></td></tr></table>"))
    qtbot.addWidget(dialog)
    index = dialog.grid.table_model.index(0, 0)
    assert dialog.grid.table_model.setData(index, "ก")
    assert to_html((dialog.table(),)) == "<table><tr><td><b>ก</b></td></tr></table>"


def test_a_grid_is_pasted_and_copied_as_spreadsheets_do(qtbot: QtBot) -> None:
    dialog = TableDialog(table())
    qtbot.addWidget(dialog)
    QGuiApplication.clipboard().setText("5\t6\t7\n8\t9\t10\n")
    dialog.grid.setCurrentIndex(dialog.grid.table_model.index(1, 0))
    dialog.grid.paste()
    assert dialog.grid.table_model.rowCount() == 3
    assert dialog.grid.table_model.columnCount() == 3
    dialog.grid.selectAll()
    dialog.grid.copy()
    assert QGuiApplication.clipboard().text() == "ก\tข\t\n5\t6\t7\n8\t9\t10"


def test_every_tool_of_the_grid_leaves_a_table(qtbot: QtBot) -> None:
    dialog = TableDialog(table())
    qtbot.addWidget(dialog)
    for tool in dialog.tools:
        dialog.grid.selectAll()
        tool.click()
        assert dialog.grid.table_model.rowCount() >= 1
        assert dialog.grid.table_model.columnCount() >= 1
        assert isinstance(dialog.table(), RichTable)


def test_a_table_is_put_in_opened_and_changed_each_as_one_step(
    qtbot: QtBot, page: SectionEditor, session: PlanSession, section: Section
) -> None:
    page.edit_area.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    page.objects.table.trigger()
    dialog = page.findChild(TableDialog)
    assert dialog is not None
    dialog.caption.setText("ประชากร")
    dialog.accept()
    body = session.plan.sections[section.id].body
    assert body.startswith('<p>ย่อหน้าแรก</p><table title="ประชากร">')
    assert body.endswith("</table><p>ย่อหน้าสอง</p>")
    assert session.undo_stack.undoText() == "ใส่ตาราง"
    qtbot.waitUntil(lambda: page.findChild(TableDialog) is None)
    page.edit_area.setTextCursor(QTextCursor(page.edit_area.document().findBlockByNumber(1)))
    page.objects.open.trigger()
    dialog = page.findChild(TableDialog)
    assert dialog is not None
    dialog.caption.setText("ครัวเรือน")
    dialog.accept()
    assert 'title="ครัวเรือน"' in session.plan.sections[section.id].body
    assert session.undo_stack.undoText() == "แก้ตาราง"
    session.undo_stack.undo()
    assert session.plan.sections[section.id].body == body
    assert page.edit_area.html() == body


def test_what_is_typed_beside_a_table_gets_a_paragraph(qtbot: QtBot, edit: RichTextEdit) -> None:
    edit.set_html(TABLE)
    qtbot.keyClicks(edit, "a")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, "b")
    assert edit.html() == f"<p>a</p>{TABLE}<p>b</p>"


def test_a_table_is_chosen_before_it_is_erased(qtbot: QtBot, edit: RichTextEdit) -> None:
    edit.set_html(f"<p>a</p>{TABLE}<p>b</p>")
    edit.setTextCursor(QTextCursor(edit.document().lastBlock()))
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.html() == f"<p>a</p>{TABLE}<p>b</p>"
    with qtbot.waitSignal(edit.object_opened):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert edit.html() == "<p>a</p><p></p><p>b</p>"


def test_an_empty_paragraph_above_a_table_goes_without_harm(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    edit.set_html(f"<p>a</p><p></p>{TABLE}")
    edit.setTextCursor(QTextCursor(edit.document().findBlockByNumber(1)))
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert edit.html() == f"<p>a</p>{TABLE}"


def test_a_picture_gets_its_caption_description_and_width(qtbot: QtBot) -> None:
    shown = parse(f'<img src="asset:{ASSET}" alt="เก่า">')[0]
    dialog = PictureDialog(shown)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.caption.setText("แผนที่")
    dialog.alt.setText("แผนที่ 11 อำเภอ")
    dialog.width_field.setValue(300)
    assert to_html((dialog.picture(),)) == (
        f'<img src="asset:{ASSET}" alt="แผนที่ 11 อำเภอ" title="แผนที่" width="300">'
    )


def test_tables_and_pictures_that_are_not_there_are_drawn_all_the_same(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    long = "".join(f"<tr><td>{number}</td></tr>" for number in range(100))
    edit.set_html(f'<table>{long}</table><img src="asset:{ASSET}" alt="แผนที่" title="ชื่อ">')
    assert not edit.grab().isNull()
    height = edit.document().size().height()
    edit.set_html(f"<table>{long * 5}</table>")
    edit.grab()
    assert edit.document().size().height() <= height
