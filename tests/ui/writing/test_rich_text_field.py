"""Rich text as a field of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.writing.rich_text_field import RichTextField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def form(qtbot: QtBot, dressed: Theme) -> QWidget:
    form = QWidget()
    layout = QVBoxLayout(form)
    layout.addWidget(RichTextField(form))
    layout.addWidget(QLineEdit(form))
    layout.addStretch(1)
    form.resize(400, 800)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.findChild(RichTextField).setFocus()  # type: ignore[union-attr]
    return form


def field_of(form: QWidget) -> RichTextField:
    found = form.findChild(RichTextField)
    assert found is not None
    return found


def test_it_grows_and_shrinks_with_its_text(qtbot: QtBot, form: QWidget) -> None:
    field = field_of(form)
    low = field.height()
    field.set_html("<p>ยาว</p>" * 20)
    qtbot.waitUntil(lambda: field.height() > 3 * low)
    assert field.verticalScrollBar().maximum() == 0
    field.set_html("")
    qtbot.waitUntil(lambda: field.height() == low)


def test_loading_is_no_edit_and_typing_is(qtbot: QtBot, form: QWidget) -> None:
    field = field_of(form)
    with qtbot.assertNotEmitted(field.edited):
        field.set_html("<p>ก</p>")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "a")
    assert field.html() == "<p>aก</p>"


def test_tab_leaves_it_but_moves_an_item_in(qtbot: QtBot, form: QWidget) -> None:
    field = field_of(form)
    field.set_html("<ul><li>ก</li><li>ข</li></ul>")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.html() == "<ul><li>ก<ul><li>ข</li></ul></li></ul>"
    field.set_html("<p>ก</p>")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_tab_that_led_into_a_list_leads_on_until_something_is_done_in_it(
    qtbot: QtBot, form: QWidget
) -> None:
    field = field_of(form)
    html = "<ul><li>ก</li><li>ข</li></ul>"
    field.set_html(html)
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.html() == html
    field.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.html() == "<ul><li>ก<ul><li>ข</li></ul></li></ul>"
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)


def test_reading_only_takes_no_keys(qtbot: QtBot, form: QWidget) -> None:
    field = field_of(form)
    field.set_html("<p>ก ข</p>")
    field.set_read_only(True)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert field.html() == "<p>ก ข</p>"
