"""Moving, erasing and choosing by words of Thai, with Qt's libthai and without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.ui.writing import words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.writing.rich_text_edit import RichTextEdit

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "แผนพัฒนาจังหวัด ปี 2566"


@pytest.fixture(params=[True, False], ids=["libthai", "our own"])
def with_libthai(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param and not words.qt_knows_thai():
        pytest.skip("Qt finds no libthai here")
    monkeypatch.setattr(words, "qt_knows_thai", lambda: request.param)
    return bool(request.param)


def test_ctrl_arrows_go_from_word_to_word(
    qtbot: QtBot, edit: RichTextEdit, with_libthai: bool
) -> None:
    edit.set_html(f"<p>{TEXT}</p><p>ก</p>")
    places = []
    for _ in range(6):
        qtbot.keyClick(edit, Qt.Key.Key_Right, CONTROL)
        places.append(edit.textCursor().position())
    assert places == [3, 8, 16, 19, 23, 24]
    back = []
    for _ in range(6):
        qtbot.keyClick(edit, Qt.Key.Key_Left, CONTROL)
        back.append(edit.textCursor().position())
    assert back == [23, 19, 16, 8, 3, 0]


def test_ctrl_backspace_and_delete_erase_one_word(
    qtbot: QtBot, edit: RichTextEdit, with_libthai: bool
) -> None:
    edit.set_html("<p>แผนพัฒนาจังหวัด</p>")
    qtbot.keyClick(edit, Qt.Key.Key_Delete, CONTROL)
    assert edit.html() == "<p>พัฒนาจังหวัด</p>"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace, CONTROL)
    assert edit.html() == "<p>พัฒนา</p>"


def test_ctrl_shift_arrow_chooses_a_word(
    qtbot: QtBot, edit: RichTextEdit, with_libthai: bool
) -> None:
    edit.set_html("<p>แผนพัฒนา</p>")
    qtbot.keyClick(edit, Qt.Key.Key_Right, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert edit.textCursor().selectedText() == "แผน"


def test_a_double_click_chooses_one_word(
    qtbot: QtBot, edit: RichTextEdit, with_libthai: bool
) -> None:
    edit.set_html("<p>แผนพัฒนาจังหวัด</p>")
    cursor = edit.textCursor()
    cursor.setPosition(5)
    place = edit.cursorRect(cursor).center()
    qtbot.mouseDClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edit.textCursor().selectedText() == "พัฒนา"


def test_places_are_counted_as_qt_counts_them(with_libthai: bool) -> None:
    assert words.word_starts("😀 แผนงาน")[0] == 3
