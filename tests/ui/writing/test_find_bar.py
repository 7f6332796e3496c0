"""Finding and replacing in a section by its keys: the bar, what it counts and marks, one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor

from desktop.core.plan.changes import setting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.records import Section
    from desktop.ui.main_window import MainWindow
    from desktop.ui.session import PlanSession
    from desktop.ui.writing.find_bar import FindBar
    from desktop.ui.writing.section_editor import SectionEditor

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = (
    "<p>xy cd xy</p><h4>XY</h4><ul><li><b>xy</b></li></ul>"
    "<table><tr><th>xy</th><td>xy xy</td></tr></table><p>end</p>"
)


@pytest.fixture
def writing(
    qtbot: QtBot, page: SectionEditor, session: PlanSession, section: Section
) -> SectionEditor:
    """Return the page with four places in its text and three in its table."""
    show(page, session, section, BODY)
    page.activateWindow()
    qtbot.waitUntil(page.edit_area.hasFocus)
    return page


def show(page: SectionEditor, session: PlanSession, section: Section, body: str) -> None:
    page.commit()
    session.apply(setting(session.plan.sections[section.id], body=body), "เตรียม")
    page.load()


def find(qtbot: QtBot, page: SectionEditor, words: str) -> FindBar:
    qtbot.keyClick(page.edit_area, Qt.Key.Key_F, CONTROL)
    bar = page.finding.bar()
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, words)
    return bar


def chosen(page: SectionEditor) -> tuple[int, str]:
    cursor = page.edit_area.textCursor()
    return cursor.selectionStart(), cursor.selectedText()


def marked(page: SectionEditor) -> list[str]:
    # A mark is kept while its cursor is read: Qt frees the list's own.
    marks = page.edit_area.extraSelections()
    return [mark.cursor.selectedText() for mark in marks]


def test_what_is_typed_is_found_counted_and_marked(qtbot: QtBot, writing: SectionEditor) -> None:
    bar = find(qtbot, writing, "xy")
    assert bar.count.text() == "1 จาก 4"
    assert bar.in_tables.text() == "อีก 3 แห่งอยู่ในตาราง"
    assert chosen(writing) == (0, "xy")
    assert marked(writing) == ["xy", "xy", "XY", "xy"]
    qtbot.keyClicks(bar.field, "z")
    assert bar.count.text() == "ไม่พบ"
    assert not bar.in_tables.isVisible()
    assert marked(writing) == []


def test_enter_and_f3_go_round_forwards_and_with_shift_backwards(
    qtbot: QtBot, writing: SectionEditor
) -> None:
    bar = find(qtbot, writing, "xy")
    places = []
    for _ in range(4):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        places.append(chosen(writing)[0])
    assert places == [6, 9, 12, 0]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert (chosen(writing), bar.count.text()) == ((12, "xy"), "4 จาก 4")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert chosen(writing) == (9, "XY")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert chosen(writing) == (12, "xy")


def test_escape_closes_the_bar_and_f3_goes_on_from_the_text(
    qtbot: QtBot, writing: SectionEditor
) -> None:
    bar = find(qtbot, writing, "xy")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert writing.edit_area.hasFocus()
    assert chosen(writing) == (0, "xy")
    assert marked(writing) == []
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_F3)
    assert chosen(writing) == (6, "xy")
    assert writing.edit_area.hasFocus()
    assert bar.isVisible()
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_what_is_chosen_in_the_text_is_what_is_sought(qtbot: QtBot, writing: SectionEditor) -> None:
    cursor = QTextCursor(writing.edit_area.document())
    cursor.setPosition(3)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    writing.edit_area.setTextCursor(cursor)
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_F, CONTROL)
    bar = writing.finding.bar()
    assert bar.field.text() == "cd"
    assert (chosen(writing), bar.count.text()) == ((3, "cd"), "1 จาก 1")


def test_one_place_is_replaced_as_one_step_and_the_next_is_chosen(
    qtbot: QtBot, writing: SectionEditor, session: PlanSession, section: Section
) -> None:
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_H, CONTROL)
    bar = writing.finding.bar()
    qtbot.keyClicks(bar.field, "xy")
    qtbot.keyClick(bar.field, Qt.Key.Key_Tab)
    assert bar.replace_field.hasFocus()
    qtbot.keyClicks(bar.replace_field, "abc")
    qtbot.keyClick(bar.replace_field, Qt.Key.Key_Return)
    assert session.plan.sections[section.id].body == BODY.replace("xy", "abc", 1)
    assert session.undo_stack.undoText() == "แทนที่ข้อความ"
    assert (chosen(writing), bar.count.text()) == ((7, "xy"), "1 จาก 3")
    session.undo_stack.undo()
    assert session.plan.sections[section.id].body == BODY


def test_all_places_and_tables_are_replaced_as_one_step_apart_from_typing(
    qtbot: QtBot, writing: SectionEditor, session: PlanSession, section: Section
) -> None:
    writing.edit_area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(writing.edit_area, "!")
    typed = BODY.replace("end", "end!")
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_H, CONTROL)
    bar = writing.finding.bar()
    qtbot.keyClicks(bar.field, "xy")
    qtbot.keyClicks(bar.replace_field, "zz")
    qtbot.mouseClick(bar.replace_all_button, Qt.MouseButton.LeftButton)
    assert session.plan.sections[section.id].body == typed.replace("xy", "zz").replace("XY", "zz")
    assert bar.count.text() == "แทนที่แล้ว 7 แห่ง"
    assert session.undo_stack.undoText() == "แทนที่ทั้งหมด"
    session.undo_stack.undo()
    assert session.plan.sections[section.id].body == typed
    qtbot.waitUntil(lambda: marked(writing) == ["xy", "xy", "XY", "xy"])
    assert bar.count.text() == "4 แห่ง"


def test_a_table_with_the_words_is_chosen_from_the_bar(
    qtbot: QtBot, writing: SectionEditor
) -> None:
    bar = find(qtbot, writing, "xy xy")
    assert bar.count.text() == "ไม่พบในข้อความ"
    qtbot.mouseClick(bar.in_tables, Qt.MouseButton.LeftButton)
    assert writing.edit_area.hasFocus()
    assert writing.edit_area.object_at(writing.edit_area.textCursor()) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_E, Qt.Key.Key_I])
def test_keys_that_format_leave_the_text_alone_while_words_are_sought(
    qtbot: QtBot, writing: SectionEditor, key: Qt.Key
) -> None:
    bar = find(qtbot, writing, "xy")
    qtbot.keyClick(bar.field, key, CONTROL)
    assert writing.edit_area.html() == BODY
    assert bar.field.text() == "xy"
    writing.edit_area.setFocus()
    qtbot.keyClick(writing.edit_area, key, CONTROL)
    assert writing.edit_area.html() != BODY


def test_the_count_follows_what_is_typed_in_the_text(qtbot: QtBot, writing: SectionEditor) -> None:
    bar = find(qtbot, writing, "xy")
    writing.edit_area.setFocus()
    writing.edit_area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(writing.edit_area, " xy")
    qtbot.waitUntil(lambda: bar.count.text() == "5 แห่ง")


def test_a_text_that_is_only_read_is_searched_but_not_replaced(
    qtbot: QtBot, writing: SectionEditor
) -> None:
    writing.edit_area.setReadOnly(True)
    writing.finding.update_enabled()
    bar = find(qtbot, writing, "xy")
    assert bar.count.text() == "1 จาก 4"
    assert not writing.finding.replace.isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_H, CONTROL)
    assert not bar.replace_field.isVisible()


def test_only_places_on_the_screen_are_marked(
    qtbot: QtBot, writing: SectionEditor, session: PlanSession, section: Section
) -> None:
    show(writing, session, section, "<p>xy</p>" * 1_000)
    bar = find(qtbot, writing, "xy")
    assert bar.count.text() == "1 จาก 1,000"
    assert 5 < len(marked(writing)) < 60
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "1,000 จาก 1,000"
    marks = writing.edit_area.extraSelections()
    assert marks[0].cursor.position() > 2_000


def test_places_of_a_text_that_is_gone_are_never_marked(
    qtbot: QtBot, writing: SectionEditor, session: PlanSession, section: Section
) -> None:
    show(writing, session, section, "<p>xy</p>" * 1_000)
    bar = find(qtbot, writing, "xy")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    writing.edit_area.setFocus()
    writing.edit_area.selectAll()
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_Delete)
    qtbot.keyClicks(writing.edit_area, "xy")
    qtbot.waitUntil(lambda: bar.count.text() == "1 แห่ง")
    assert marked(writing) == ["xy"]


def test_a_table_that_is_gone_is_not_chosen_before_the_count_is_made_anew(
    qtbot: QtBot, writing: SectionEditor
) -> None:
    bar = find(qtbot, writing, "xy")
    bar._recount_timer.setInterval(60_000)
    writing.edit_area.setFocus()
    writing.edit_area.selectAll()
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_Delete)
    qtbot.keyClicks(writing.edit_area, "ab")
    qtbot.keyClick(writing.edit_area, Qt.Key.Key_Home)
    assert bar.in_tables.isVisible()
    qtbot.mouseClick(bar.in_tables, Qt.MouseButton.LeftButton)
    assert chosen(writing) == (0, "")
    assert not bar.in_tables.isVisible()
    assert bar.count.text() == "ไม่พบ"


def test_a_page_that_is_shown_again_counts_what_it_holds_now(
    qtbot: QtBot, writing: SectionEditor, session: PlanSession, section: Section
) -> None:
    bar = find(qtbot, writing, "xy")
    writing.hide()
    show(writing, session, section, "<p>xy</p>")
    writing.show()
    qtbot.waitUntil(lambda: bar.count.text() == "1 แห่ง")


def test_finding_is_in_the_edit_menu_and_not_in_the_tool_bar(
    qtbot: QtBot, page: SectionEditor, empty_window: MainWindow
) -> None:
    acts = empty_window.actions_
    acts.set_available(has_plan=True, is_read_only=False)
    acts.show_page_actions(page.format_actions(), page.insert_actions())
    names = ["ค้นหา…", "พบถัดไป", "พบก่อนหน้า", "แทนที่…"]

    def texts(of: list[QAction]) -> list[str]:
        return [action.text() for action in of if action.text() in names]

    assert texts(acts.edit_menu.actions()) == names
    assert acts.tool_bar is not None
    assert texts(acts.tool_bar.actions()) == []
    assert page.formats.bold in acts.tool_bar.actions()
    acts.show_page_actions((), ())
