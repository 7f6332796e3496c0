"""Typing with headings, faces and lists, by the keys of a word processor."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_text import parse
from desktop.ui.writing.document import to_document
from desktop.ui.writing.format_actions import FormatActions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.writing.rich_text_edit import RichTextEdit

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def to_end(edit: RichTextEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)


def test_an_empty_text_is_nothing(qtbot: QtBot, edit: RichTextEdit) -> None:
    assert edit.html() == ""
    qtbot.keyClicks(edit, "a")
    assert edit.html() == "<p>a</p>"
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.html() == ""


def test_enter_begins_a_paragraph_and_shift_enter_a_line(qtbot: QtBot, edit: RichTextEdit) -> None:
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "c")
    assert edit.html() == "<p>a<br>b</p><p>c</p>"


def test_lines_left_empty_above_the_first_words_stay(qtbot: QtBot, edit: RichTextEdit) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "a")
    assert edit.html() == "<p></p><p>a</p>"


@pytest.mark.parametrize(
    ("key", "modifiers", "html"),
    [
        (Qt.Key.Key_B, CONTROL, "<b>a</b>"),
        (Qt.Key.Key_I, CONTROL, "<i>a</i>"),
        (Qt.Key.Key_U, CONTROL, "<u>a</u>"),
        (Qt.Key.Key_Equal, CONTROL, "<sub>a</sub>"),
    ],
)
def test_faces_are_toggled_by_the_usual_keys(
    qtbot: QtBot, edit: RichTextEdit, key: Qt.Key, modifiers: Qt.KeyboardModifier, html: str
) -> None:
    FormatActions(edit).add(edit)
    qtbot.keyClick(edit, key, modifiers)
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, key, modifiers)
    qtbot.keyClicks(edit, "b")
    assert edit.html() == f"<p>{html}b</p>"


def test_the_actions_show_what_holds_at_the_caret(edit: RichTextEdit) -> None:
    actions = FormatActions(edit)
    actions.add(edit)
    edit.set_html('<h4>หัว</h4><p align="center"><b>ก</b>ข</p><ol><li>ค</li></ol>')
    edit.moveCursor(QTextCursor.MoveOperation.Right)
    assert actions.heading.isChecked()
    assert not actions.bold.isChecked()
    cursor = QTextCursor(edit.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    edit.setTextCursor(cursor)
    assert actions.bold.isChecked()
    assert actions.centre.isChecked()
    to_end(edit)
    assert actions.numbers.isChecked()
    assert not actions.centre.isChecked()


def test_a_heading_ends_with_its_line_and_keeps_bold_words_when_taken_back(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    edit.set_html("<p>ก<b>ข</b></p>")
    edit.set_heading(True)
    assert edit.html() == "<h4>ก<b>ข</b></h4>"
    to_end(edit)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "c")
    assert edit.html() == "<h4>ก<b>ข</b></h4><p>c</p>"
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.set_heading(False)
    assert edit.html() == "<p>ก<b>ข</b></p><p>c</p>"


def test_bold_over_a_heading_and_a_paragraph_can_be_taken_back(edit: RichTextEdit) -> None:
    edit.set_html("<h4>ก</h4><p>ข</p>")
    edit.selectAll()
    edit.set_bold(True)
    assert edit.html() == "<h4><b>ก</b></h4><p><b>ข</b></p>"
    edit.set_bold(False)
    assert edit.html() == "<h4>ก</h4><p>ข</p>"


def test_clearing_the_format_leaves_words_and_paragraphs(edit: RichTextEdit) -> None:
    edit.set_html("<p><b>ก<i>ข</i></b></p><h4><u>ค</u></h4>")
    edit.selectAll()
    edit.clear_faces()
    assert edit.html() == "<p>กข</p><h4>ค</h4>"


def test_a_list_is_written_with_enter_and_tab(qtbot: QtBot, edit: RichTextEdit) -> None:
    edit.toggle_list(ordered=True)
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Backtab)
    qtbot.keyClicks(edit, "c")
    assert edit.html() == "<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>"


def test_enter_in_an_empty_item_goes_out_level_by_level(qtbot: QtBot, edit: RichTextEdit) -> None:
    edit.set_html("<ul><li>a<ul><li>b</li></ul></li></ul>")
    to_end(edit)
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "c")
    assert edit.html() == "<ul><li>a<ul><li>b</li></ul></li></ul><p>c</p>"


def test_the_items_below_one_moved_out_stand_in_it(edit: RichTextEdit) -> None:
    edit.set_html("<ol><li>a<ol><li>b</li><li>c</li></ol></li></ol>")
    cursor = QTextCursor(edit.document().findBlockByNumber(1))
    edit.setTextCursor(cursor)
    from desktop.ui.writing import lists

    lists.outdent(edit.textCursor())
    assert edit.html() == "<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>"


def test_backspace_before_an_item_takes_its_mark_then_its_indent(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    edit.set_html("<ul><li>a</li><li>b</li></ul>")
    edit.setTextCursor(QTextCursor(edit.document().lastBlock()))
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.html() == "<ul><li>a<p>b</p></li></ul>"
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.html() == "<ul><li>a</li></ul><p>b</p>"


def test_a_list_changes_its_kind_as_a_whole(edit: RichTextEdit) -> None:
    edit.set_html("<ul><li>a</li><li>b</li></ul>")
    edit.toggle_list(ordered=True)
    assert edit.html() == "<ol><li>a</li><li>b</li></ol>"
    edit.selectAll()
    edit.toggle_list(ordered=True)
    assert edit.html() == "<p>a</p><p>b</p>"


def test_alignment_can_be_set_and_taken_back(edit: RichTextEdit) -> None:
    edit.set_html("<p>a</p>")
    edit.set_align("center")
    assert edit.html() == '<p align="center">a</p>'
    edit.set_align("")
    assert edit.html() == "<p>a</p>"


@pytest.mark.parametrize("seed", range(8))
def test_lines_kept_from_before_agree_with_the_text_read_anew(
    qtbot: QtBot, edit: RichTextEdit, seed: int
) -> None:
    chance = random.Random(seed)
    edit.set_html("<p>ก</p><ul><li>ข<ol><li>ค</li></ol></li></ul><h4>ง</h4><p>จ<b>ฉ</b></p>" * 3)
    keys = [Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_A]
    keys += [Qt.Key.Key_Tab, Qt.Key.Key_Backtab]
    for _ in range(60):
        last = edit.document().characterCount() - 1
        cursor = edit.textCursor()
        cursor.setPosition(chance.randint(0, last))
        if chance.random() < 0.3:
            cursor.setPosition(chance.randint(0, last), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        step = chance.randrange(10)
        if step == 0:
            edit.toggle_list(ordered=chance.random() < 0.5)
        elif step == 1:
            edit.set_heading(chance.random() < 0.5)
        elif step == 2:
            edit.set_bold(chance.random() < 0.5)
        else:
            qtbot.keyClick(edit, chance.choice(keys))
        html = edit.rich_document.html()
        edit.rich_document.forget_lines()
        assert edit.rich_document.html() == html
        assert to_document(parse(html)).html() == html
