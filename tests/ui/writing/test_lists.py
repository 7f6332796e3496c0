"""Lists and headings by the keys of a word processor: what leaves a list, what stays, how it is undone."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_text import parse
from desktop.ui.writing import formats, lists
from desktop.ui.writing.document import to_document
from desktop.ui.writing.format_actions import FormatActions

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.records import Section
    from desktop.ui.session import PlanSession
    from desktop.ui.writing.rich_text_edit import RichTextEdit
    from desktop.ui.writing.section_editor import SectionEditor

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEYS = {
    "heading": (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    "bullets": (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    "numbers": (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    "backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "out": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
}  # fmt: skip


def press(qtbot: QtBot, edit: RichTextEdit, *names: str) -> None:
    for name in names:
        qtbot.keyClick(edit, *KEYS[name])


def put_caret(edit: RichTextEdit, block: int, *, at_end: bool = False) -> None:
    cursor = QTextCursor(edit.document().findBlockByNumber(block))
    if at_end:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)


def shown(edit: RichTextEdit) -> list[tuple[int, bool, str]]:
    """Return each line as it is shown: in how many lists, whether it has a mark, its text."""

    def line(block: QTextBlock) -> tuple[int, bool, str]:
        return lists.depth_of(block), formats.list_of(block) is not None, block.text()

    document = edit.document()
    return [line(document.findBlockByNumber(place)) for place in range(document.blockCount())]


def shown_anew(edit: RichTextEdit) -> list[tuple[int, bool, str]]:
    """Return the lines as the stored text will be shown the next time."""
    document = to_document(parse(edit.html()))
    blocks = (document.findBlockByNumber(place) for place in range(document.blockCount()))
    return [(lists.depth_of(b), formats.list_of(b) is not None, b.text()) for b in blocks]


@pytest.mark.parametrize(
    ("before", "block", "keys", "after"),
    [
        (
            "<ol><li>a</li><li>b</li><li>c</li></ol>",
            1,
            "heading",
            '<ol><li>a</li></ol><h4>b</h4><ol start="2"><li>c</li></ol>',
        ),
        (
            "<ul><li>a</li><li><b>b</b></li></ul>",
            1,
            "heading",
            "<ul><li>a</li></ul><h4><b>b</b></h4>",
        ),
        (
            "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>",
            1,
            "heading",
            "<ul><li>a</li></ul><h4>b</h4><ul><li>c</li></ul><ul><li>d</li></ul>",
        ),
        (
            "<ol><li>a<ol><li>b<ol><li>c</li></ol></li></ol></li></ol>",
            0,
            "heading",
            "<h4>a</h4><ol><li>b<ol><li>c</li></ol></li></ol>",
        ),
        ("<ul><li>a<p>b</p></li></ul>", 1, "heading", "<ul><li>a</li></ul><h4>b</h4>"),
        ("<h4>a</h4><p>b</p>", 0, "bullets", "<ul><li>a</li></ul><p>b</p>"),
        ("<h4><i>a</i></h4>", 0, "numbers", "<ol><li><i>a</i></li></ol>"),
        ("<p>a</p><ol><li>b</li></ol>", 0, "numbers", "<ol><li>a</li><li>b</li></ol>"),
        (
            "<ol><li>a</li></ol><p>b</p><ol><li>c</li></ol>",
            1,
            "numbers",
            "<ol><li>a</li><li>b</li><li>c</li></ol>",
        ),
        (
            "<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>",
            1,
            "tab",
            "<ol><li>a<ol><li>b</li><li>c</li></ol></li></ol>",
        ),
        (
            "<ol><li>a<ol><li>b<ol><li>c</li><li>d</li></ol></li></ol></li></ol>",
            1,
            "out",
            "<ol><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ol>",
        ),
        ("<ol><li>a</li></ol>", 0, "tab", "<ol><li>a</li></ol>"),
        (
            "<ul><li>a</li><li>b</li><li>c</li></ul>",
            1,
            "backspace",
            "<ul><li>a<p>b</p></li><li>c</li></ul>",
        ),
        (
            "<ul><li>a</li><li>b</li><li>c</li></ul>",
            1,
            "backspace backspace",
            "<ul><li>a</li></ul><p>b</p><ul><li>c</li></ul>",
        ),
        (
            "<ul><li>a</li><li>b</li><li>c</li></ul>",
            1,
            "backspace backspace backspace",
            "<ul><li>ab</li><li>c</li></ul>",
        ),
        ("<ul><li>a</li></ul>", 0, "backspace", "<p>a</p>"),
        (
            "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>",
            1,
            "backspace",
            "<ul><li>a<p>b</p><ul><li>c</li></ul></li></ul>",
        ),
        (
            "<ol><li>a</li><li></li><li>c</li></ol>",
            1,
            "enter",
            '<ol><li>a</li></ol><p></p><ol start="2"><li>c</li></ol>',
        ),
        ("<h4>a</h4>", 0, "enter", "<p></p><h4>a</h4>"),
    ],
)
def test_a_key_does_to_lists_and_headings_what_it_does_in_word(
    qtbot: QtBot, edit: RichTextEdit, before: str, block: int, keys: str, after: str
) -> None:
    FormatActions(edit).add(edit)
    edit.set_html(before)
    put_caret(edit, block)
    press(qtbot, edit, *keys.split())
    assert edit.html() == after
    assert shown(edit) == shown_anew(edit)


def test_headings_made_over_a_selection_leave_the_list_and_the_rest_stays(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    FormatActions(edit).add(edit)
    edit.set_html("<p>a</p><ol><li>b</li><li>c</li><li>d</li></ol>")
    put_caret(edit, 0)
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(2).position() + 1, QTextCursor.MoveMode.KeepAnchor)  # fmt: skip
    edit.setTextCursor(cursor)
    press(qtbot, edit, "heading")
    assert edit.html() == "<h4>a</h4><h4>b</h4><h4>c</h4><ol><li>d</li></ol>"


def test_a_list_over_a_selection_leaves_tables_without_a_mark(
    qtbot: QtBot, edit: RichTextEdit
) -> None:
    FormatActions(edit).add(edit)
    edit.set_html("<h4>a</h4><table><tr><td>b</td></tr></table><p>c</p>")
    edit.selectAll()
    press(qtbot, edit, "bullets")
    assert edit.html() == (
        "<ul><li>a</li></ul><table><tr><td>b</td></tr></table><ul><li>c</li></ul>"
    )


@pytest.mark.parametrize(("block", "at_end", "key"), [(1, False, "backspace"), (0, True, "delete")])
@pytest.mark.parametrize(
    "html", ["<p>a</p><h4>b</h4>", "<h4>a</h4><p>b</p>", "<ul><li>a</li></ul><h4>b</h4>"]
)
def test_joined_paragraphs_look_as_they_will_when_shown_again(
    qtbot: QtBot, edit: RichTextEdit, html: str, block: int, at_end: bool, key: str
) -> None:
    edit.set_html(html)
    put_caret(edit, block, at_end=at_end)
    press(qtbot, edit, key)
    first = edit.document().firstBlock()
    assert first.text() == "ab"
    cursor, faces = QTextCursor(first), []
    for _character in first.text():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        faces.append(cursor.charFormat())
    assert faces == [formats.face_of_block(heading=formats.is_heading(first))] * 2


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_pressed_lists_are_shown_as_they_are_stored(
    qtbot: QtBot, edit: RichTextEdit, seed: int
) -> None:
    chance = random.Random(seed)
    FormatActions(edit).add(edit)
    items = "<ul><li>b<ol><li>c</li><li>d<ul><li>e</li></ul></li></ol><p>f</p></li><li>g</li></ul>"
    edit.set_html(f"<p>a</p>{items}<h4>h</h4>{items}")
    for _ in range(60):
        last = edit.document().characterCount() - 1
        cursor = edit.textCursor()
        cursor.setPosition(chance.randint(0, last))
        if chance.random() < 0.3:
            cursor.setPosition(chance.randint(0, last), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        if chance.random() < 0.2:
            qtbot.keyClicks(edit, "xyz")
        else:
            # Outside of lists Tab leaves the text.
            names = list(KEYS) if lists.depth_of(edit.textCursor().block()) else [*KEYS][:-2]
            press(qtbot, edit, chance.choice(names))
        assert [line for line in shown(edit) if line[2]] == [
            line for line in shown_anew(edit) if line[2]
        ]


@pytest.mark.parametrize(
    ("key", "label", "html"),
    [
        ("heading", "ทำเป็นหัวข้อย่อย", "<h4>abcย่อหน้าแรก</h4><p>ย่อหน้าสอง</p>"),
        ("numbers", "ทำรายการ", "<ol><li>abcย่อหน้าแรก</li></ol><p>ย่อหน้าสอง</p>"),
    ],
)
def test_a_heading_or_list_is_one_step_apart_from_what_was_typed_before(
    qtbot: QtBot,
    page: SectionEditor,
    session: PlanSession,
    section: Section,
    key: str,
    label: str,
    html: str,
) -> None:
    qtbot.keyClicks(page.edit_area, "abc")
    press(qtbot, page.edit_area, key)
    assert session.plan.sections[section.id].body == html
    assert session.undo_stack.undoText() == label
    session.undo_stack.undo()
    assert page.edit_area.html() == "<p>abcย่อหน้าแรก</p><p>ย่อหน้าสอง</p>"
