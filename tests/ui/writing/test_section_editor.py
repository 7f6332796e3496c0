"""The page of a section: typing, committing, undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.core.plan.changes import setting
from desktop.core.plan.records import Section

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from desktop.ui.writing.section_editor import SectionEditor

# The screen that tests draw on knows no least size of a window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def body(session: PlanSession, section: Section) -> str:
    return session.plan.sections[section.id].body


def test_what_is_typed_is_in_the_plan_soon_after_typing_stops(
    qtbot: QtBot, page: SectionEditor, session: PlanSession, section: Section
) -> None:
    page.edit_area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.edit_area, " abc")
    assert body(session, section) == "<p>ย่อหน้าแรก</p><p>ย่อหน้าสอง</p>"
    with qtbot.waitSignal(session.changed, timeout=2_000):
        pass
    assert body(session, section) == "<p>ย่อหน้าแรก</p><p>ย่อหน้าสอง abc</p>"
    assert session.undo_stack.undoText() == "แก้ข้อความ"


def test_leaving_the_text_commits_at_once(
    page: SectionEditor, session: PlanSession, section: Section
) -> None:
    page.edit_area.insertPlainText("ก")
    page.edit_area.clearFocus()
    assert body(session, section).startswith("<p>กย่อหน้าแรก")


def test_undo_shows_the_text_before_with_the_caret_where_it_changed(
    qtbot: QtBot, page: SectionEditor, session: PlanSession, section: Section
) -> None:
    page.edit_area.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    qtbot.keyClicks(page.edit_area, "xyz")
    page.commit()
    page.edit_area.moveCursor(QTextCursor.MoveOperation.End)
    session.undo_stack.undo()
    assert page.edit_area.html() == "<p>ย่อหน้าแรก</p><p>ย่อหน้าสอง</p>"
    assert page.edit_area.textCursor().position() == len("ย่อหน้าแรก")
    session.undo_stack.redo()
    assert page.edit_area.html() == "<p>ย่อหน้าแรกxyz</p><p>ย่อหน้าสอง</p>"


def test_a_change_of_another_place_leaves_what_is_being_typed_alone(
    qtbot: QtBot, page: SectionEditor, session: PlanSession, section: Section
) -> None:
    qtbot.keyClicks(page.edit_area, "abc")
    session.apply(setting(session.plan.sections[section.id], title="ชื่อใหม่"), "แก้ชื่อ")
    assert page.timer.is_pending
    page.commit()
    assert body(session, section).startswith("<p>abcย่อหน้าแรก")
    assert session.plan.sections[section.id].title == "ชื่อใหม่"


def test_reading_only_takes_no_keys(
    qtbot: QtBot, page: SectionEditor, session: PlanSession
) -> None:
    page.edit_area.setReadOnly(True)
    page.formats.update_enabled()
    qtbot.keyClicks(page.edit_area, "abc")
    qtbot.keyClick(page.edit_area, Qt.Key.Key_Return)
    assert page.edit_area.html() == "<p>ย่อหน้าแรก</p><p>ย่อหน้าสอง</p>"
    assert not any(action.isEnabled() for action in page.formats.actions())


def test_typing_nothing_new_is_no_step(page: SectionEditor, session: PlanSession) -> None:
    steps = session.undo_stack.count()
    page.edit_area.insertPlainText("ก")
    page.edit_area.textCursor().deletePreviousChar()
    page.commit()
    assert session.undo_stack.count() == steps
