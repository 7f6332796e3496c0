"""Cells of a table typed in through the grid: what was not changed keeps its look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.core.plan.rich_text import RichCell, RichTable, parse, sanitise, to_html
from desktop.core.plan.thai_text import clean_text
from desktop.ui.writing import cell_text
from desktop.ui.writing.document import to_document
from desktop.ui.writing.formats import OBJECT_CHARACTER
from desktop.ui.writing.table_dialog import TableDialog
from tests.ui.writing.rich_trees import ASSET, blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.core.plan.rich_text import RichBlock

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore("propagateSizeHints")]

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[str], TableDialog]:
    """Open the grid of a table of one row of these cells."""

    def open_table(cells: str) -> TableDialog:
        table = parse(f"<table><tr>{cells}</tr></table>")[0]
        assert isinstance(table, RichTable)
        dialog = TableDialog(table)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.grid.hasFocus)
        return dialog

    return open_table


def cells(dialog: TableDialog) -> str:
    html = to_html((dialog.table(),))
    return html.removeprefix("<table><tr>").removesuffix("</tr></table>")


def editor(dialog: TableDialog) -> QPlainTextEdit:
    found = dialog.grid.indexWidget(dialog.grid.currentIndex())
    assert isinstance(found, QPlainTextEdit)
    return found


def type_at(qtbot: QtBot, dialog: TableDialog, place: int, text: str) -> None:
    """Open the chosen cell by F2, put the caret somewhere and type, then press Enter."""
    qtbot.keyClick(dialog.grid, Qt.Key.Key_F2)
    cursor = editor(dialog).textCursor()
    cursor.setPosition(place)
    editor(dialog).setTextCursor(cursor)
    qtbot.keyClicks(editor(dialog), text)
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        ("<td><b>กข</b></td>", 2, "<td><b>กขx</b></td>"),
        ("<td><b>กข</b></td>", 0, "<td><b>xกข</b></td>"),
        ("<td><b>ก</b><i>ข</i>ค</td>", 1, "<td><b>กx</b><i>ข</i>ค</td>"),
        ("<td>ก<u>ข</u></td>", 2, "<td>ก<u>ขx</u></td>"),
        ("<td>ก<br><b>ข</b></td>", 3, "<td>ก<br><b>ขx</b></td>"),
        ("<td>ก<br><b>ข</b></td>", 2, "<td>ก<br><b>xข</b></td>"),
        ("<td>ก<p>ข</p></td>", 1, "<td>กx<p>ข</p></td>"),
        (
            "<td><ul><li>ก</li><li><b>ข</b></li></ul></td>",
            3,
            "<td><ul><li>ก</li><li><b>ขx</b></li></ul></td>",
        ),
        ('<td><p align="right">1</p></td>', 1, '<td><p align="right">1x</p></td>'),
        ("<td>H<sub>2</sub>O</td>", 3, "<td>H<sub>2</sub>Ox</td>"),
        ("<td><b>😀</b>ก</td>", 2, "<td><b>😀x</b>ก</td>"),
        ("<th>ก</th>", 1, "<th>กx</th>"),
        (f'<td>ก<img src="asset:{ASSET}"></td>', 1, f'<td>กx<img src="asset:{ASSET}"></td>'),
    ],
)
def test_what_is_typed_into_a_cell_leaves_the_rest_as_it_looked(
    qtbot: QtBot, opened: Callable[[str], TableDialog], before: str, place: int, after: str
) -> None:
    dialog = opened(before)
    type_at(qtbot, dialog, place, "x")
    assert cells(dialog) == after


def test_typing_over_a_bold_cell_is_bold_and_enter_goes_down(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened("<td><b>กขค</b></td></tr><tr><td>ง</td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_1)
    qtbot.keyClicks(editor(dialog), "23")
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return)
    assert cells(dialog) == "<td><b>123</b></td></tr><tr><td>ง</td>"
    assert dialog.grid.currentIndex().row() == 1


def test_alt_enter_begins_a_line_in_the_cell_and_tab_goes_right(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened("<td><b>a</b></td><td>c</td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_F2)
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return, ALT)
    qtbot.keyClicks(editor(dialog), "b")
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Tab)
    assert cells(dialog) == "<td><b>a</b><p><b>b</b></p></td><td>c</td>"
    assert dialog.grid.currentIndex().column() == 1


def test_enter_and_tab_step_over_what_merged_cells_cover(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened(
        "<td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><td>e</td><td>f</td><td>g</td>"
    )
    places = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(dialog.grid, Qt.Key.Key_F2)
        qtbot.keyClick(editor(dialog), key)
        places.append(dialog.grid.currentIndex().data())
    assert places == ["b", "c", "d", "c"]
    dialog.grid.setCurrentIndex(dialog.grid.table_model.index(0, 0))
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Return)
    assert dialog.grid.currentIndex().data() == "e"


def test_a_line_begun_in_an_item_is_an_item(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened("<td><ol><li>a</li><li>c</li></ol></td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_F2)
    cursor = editor(dialog).textCursor()
    cursor.setPosition(1)
    editor(dialog).setTextCursor(cursor)
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return, ALT)
    qtbot.keyClicks(editor(dialog), "b")
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return)
    assert cells(dialog) == "<td><ol><li>a</li><li>b</li><li>c</li></ol></td>"
    shown = dialog.grid.table_model.index(0, 0).data()
    assert shown == "1. a\n2. b\n3. c"


@pytest.mark.parametrize(
    ("key", "tag"), [(Qt.Key.Key_B, "b"), (Qt.Key.Key_I, "i"), (Qt.Key.Key_U, "u")]
)
def test_the_usual_keys_set_the_face_of_the_chosen_cells_and_take_it_back(
    qtbot: QtBot, opened: Callable[[str], TableDialog], key: Qt.Key, tag: str
) -> None:
    before = f"<td><{tag}>ก</{tag}>ข</td><td><ul><li>ค</li></ul></td><td></td>"
    dialog = opened(before)
    dialog.grid.selectAll()
    qtbot.keyClick(dialog.grid, key, CONTROL)
    assert cells(dialog) == (
        f"<td><{tag}>กข</{tag}></td><td><ul><li><{tag}>ค</{tag}></li></ul></td><td></td>"
    )
    qtbot.keyClick(dialog.grid, key, CONTROL)
    assert cells(dialog) == "<td>กข</td><td><ul><li>ค</li></ul></td><td></td>"


def test_a_face_set_while_typing_takes_what_was_typed(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened("<td></td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_A)
    qtbot.keyClick(editor(dialog), Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(editor(dialog), "c")
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Return)
    assert cells(dialog) == "<td><b>ac</b></td>"


def test_what_is_being_typed_is_taken_when_the_table_is(
    qtbot: QtBot, opened: Callable[[str], TableDialog]
) -> None:
    dialog = opened("<td></td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_A)
    assert cells(dialog) == "<td>a</td>"


def test_escape_leaves_a_cell_as_it_was(qtbot: QtBot, opened: Callable[[str], TableDialog]) -> None:
    dialog = opened("<td><b>ก</b></td>")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_A)
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert cells(dialog) == "<td><b>ก</b></td>"


def test_turning_the_header_row_on_and_off_leaves_other_headers_and_faces(
    opened: Callable[[str], TableDialog],
) -> None:
    before = "<th>ก</th><th><i>ข</i></th></tr><tr><th>ค</th><td><b>ง</b></td>"
    dialog = opened(before)
    dialog.header.click()
    assert cells(dialog) == "<td>ก</td><td><i>ข</i></td></tr><tr><th>ค</th><td><b>ง</b></td>"
    dialog.header.click()
    assert cells(dialog) == before


def cell_of(found: list[RichBlock]) -> tuple[RichBlock, ...]:
    """Return what a cell of a plan holds of some blocks."""
    html = sanitise(to_html((RichTable(((RichCell(tuple(found)),),)),)))
    table = parse(html.translate({0xFDD0: None, 0xFDD1: None}))[0]
    assert isinstance(table, RichTable)
    return table.rows[0][0].blocks


contents = st.lists(blocks, max_size=3).map(cell_of)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(held=contents)
def test_a_cell_has_a_line_for_each_of_its_document(held: tuple[RichBlock, ...]) -> None:
    text = to_document(held).toRawText()
    assert cell_text.text_of(held) == text.replace("\u2029", "\n").replace("\u2028", "\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(held=contents, data=st.data())
def test_any_edit_of_a_cell_gives_the_words_that_were_typed(
    held: tuple[RichBlock, ...], data: st.DataObject
) -> None:
    old = cell_text.text_of(held)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    new = old[:start] + data.draw(st.text("กxy\n", max_size=3)) + old[end:]
    made = cell_text.text_of(cell_text.with_text(held, new))
    assert "".join(clean_text(made).split()) == "".join(clean_text(new).split())
    assert made.count(OBJECT_CHARACTER) == new.count(OBJECT_CHARACTER)
