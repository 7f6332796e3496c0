"""Enter on buttons, on the first screen, in the form of a new plan and in dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.button_keys import ButtonKeys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.new_plan_page import NewPlanPage

ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[ButtonKeys]:
    made = ButtonKeys(qapp, qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.close()


def focused(qtbot: QtBot, page: QWidget, button: QPushButton | QToolButton) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(button)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)


@pytest.mark.parametrize("key", ENTERS)
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, page: QWidget, keys: ButtonKeys, kind: type[QPushButton], key: Qt.Key
) -> None:
    one, other = kind(), QPushButton()
    pressed: list[str] = []
    one.clicked.connect(lambda: pressed.append("one"))
    other.clicked.connect(lambda: pressed.append("other"))
    focused(qtbot, page, other)
    focused(qtbot, page, one)
    qtbot.keyClick(one, key)
    assert pressed == ["one"]
    other.setFocus()
    qtbot.keyClick(other, key)
    assert pressed == ["one", "other"]


def test_enter_with_other_keys_is_left_to_the_window(
    qtbot: QtBot, page: QWidget, keys: ButtonKeys
) -> None:
    button = QPushButton()
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    focused(qtbot, page, button)
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def test_a_disabled_button_is_not_pressed(qtbot: QtBot, page: QWidget, keys: ButtonKeys) -> None:
    button = QPushButton()
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    focused(qtbot, page, button)
    button.setEnabled(False)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []


@pytest.mark.qt_log_ignore("does not support")
def test_enter_opens_the_menu_of_a_button(qtbot: QtBot, page: QWidget, keys: ButtonKeys) -> None:
    class Opened(QMenu):
        was_shown = False

        def showEvent(self, _event: object) -> None:
            Opened.was_shown = True
            QTimer.singleShot(0, self, self.close)

    button = QToolButton()
    menu = Opened(button)
    menu.addAction(QAction("ก", menu))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    focused(qtbot, page, button)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert Opened.was_shown


def test_enter_makes_a_new_plan_on_the_first_screen(
    qtbot: QtBot, empty_window: MainWindow, keys: ButtonKeys
) -> None:
    empty_window.activateWindow()
    button = empty_window.first.new_button
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert empty_window.pages.currentWidget() is empty_window.start_pages.new_plan


@pytest.fixture
def form(qtbot: QtBot, empty_window: MainWindow) -> NewPlanPage:
    empty_window.activateWindow()
    empty_window.show_new_plan()
    made = empty_window.start_pages.new_plan
    qtbot.waitUntil(lambda: made.period.count() == 2, timeout=10_000)
    return made


@pytest.mark.parametrize("name", ["period", "edition", "path", "create_button"])
def test_enter_makes_the_plan_when_all_is_filled(
    qtbot: QtBot, empty_window: MainWindow, form: NewPlanPage, keys: ButtonKeys, name: str
) -> None:
    form.province.setEditText("ระยอง")
    path = Path(form.path.text())
    field: QWidget = getattr(form, name)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert path.exists()


def test_enter_says_what_is_missing(qtbot: QtBot, form: NewPlanPage, keys: ButtonKeys) -> None:
    form.period.setFocus()
    qtbot.keyClick(form.period, Qt.Key.Key_Return)
    assert form.problem.isVisible()
    qtbot.waitUntil(form.province.line.hasFocus)


@pytest.mark.qt_log_ignore("does not support")
def test_enter_in_the_list_of_provinces_only_takes_the_province(
    qtbot: QtBot, form: NewPlanPage, keys: ButtonKeys
) -> None:
    asked: list[object] = []
    form.plan_requested.connect(asked.append)
    line = form.province.line
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("ระย")
    line.textEdited.emit("ระย")
    completer = form.province.completer()
    assert completer is not None
    completer.setCompletionPrefix("ระย")
    completer.complete()
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(completer.completionModel().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert form.province.currentText() == "ระยอง"
    assert not popup.isVisible()
    assert asked == []
