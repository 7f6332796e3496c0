"""What the style sheet does to real widgets: focus, menus, errors, the editors of cells."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme as theme_module
from desktop.ui import tokens
from desktop.ui.icons import icon
from desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme import Theme

LOOKS = ["", "primary", "primary wide", "choice", "link", "crumb", "tool"]


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest, theme: Theme) -> Iterator[tokens.Palette]:
    theme._apply(is_dark=request.param == "dark")
    yield theme.palette
    theme._apply(is_dark=False)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    """Return an empty page that is shown; what is put on it by `place` stands on the page's ground."""
    made = QWidget()
    made.setProperty("look", "page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.close()


def place(qtbot: QtBot, page: QWidget, *widgets: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        qtbot.waitUntil(widget.isVisible)


def button(look: str) -> QPushButton | QToolButton:
    if look == "tool":
        tool = QToolButton()
        tool.setText("เพิ่ม")
        return tool
    made = QPushButton("เพิ่ม")
    name, _, wide = look.partition(" ")
    made.setProperty("look", name)
    made.setProperty("wide", bool(wide))
    return made


def picture(widget: QWidget) -> QImage:
    """Return what is seen of a widget on its page."""
    return widget.window().grab(widget.geometry()).toImage()


def test_the_sheet_holds_no_size_of_its_own() -> None:
    assert re.findall(r"\d+(?:px|pt)", theme_module._SHEET) == []


@pytest.mark.parametrize("look", LOOKS)
def test_focus_is_shown_by_the_border_alone_and_moves_nothing(
    qtbot: QtBot, page: QWidget, colours: tokens.Palette, look: str
) -> None:
    made, other = button(look), QPushButton("อื่น")
    place(qtbot, page, other, made)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before, size = picture(made), made.sizeHint()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert made.hasFocus()
    after = picture(made)
    assert after != before
    assert made.sizeHint() == size
    if look == "crumb":  # shown by a line below its text
        return
    inside = QRect(QPoint(0, 0), after.size()).adjusted(*(tokens.HALF,) * 2, *(-tokens.HALF,) * 2)
    assert after.copy(inside) == before.copy(inside)
    middle = after.height() // 2
    edge = [after.pixelColor(x, middle).name() for x in range(3)]
    if look.startswith("primary"):
        assert edge[2] == colours.on_accent
        assert after.pixelColor(tokens.HALF, middle).name() == colours.accent
    else:
        assert edge[:2] == [colours.accent] * 2


def test_a_check_box_is_seen_on_its_ground_and_shows_its_check_and_the_focus(
    qtbot: QtBot, page: QWidget, colours: tokens.Palette
) -> None:
    box, other = QCheckBox("แก้ไขแล้ว"), QPushButton("อื่น")
    place(qtbot, page, other, box)
    other.setFocus()
    middle = box.height() // 2
    empty = picture(box)
    assert empty.pixelColor(0, middle).name() == colours.muted
    box.setChecked(True)
    checked = picture(box)
    assert checked.pixelColor(0, middle).name() == colours.accent
    inside = {
        checked.pixelColor(x, y).name()
        for x in range(tokens.STATUS_SIZE)
        for y in range(middle - 6, middle + 6)
    }
    assert colours.on_accent in inside
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert box.hasFocus()
    assert picture(box).pixelColor(0, middle).name() == colours.text


def test_what_is_wrong_with_a_field_has_no_ground_and_no_line_of_its_own(
    qtbot: QtBot, page: QWidget, colours: tokens.Palette
) -> None:
    label = QLabel("ปีไม่ถูกต้อง")
    label.setProperty("look", "error")
    place(qtbot, page, label)
    seen = picture(label)
    corners = {
        seen.pixelColor(x, y).name() for x in (0, seen.width() - 1) for y in (0, seen.height() - 1)
    }
    assert corners == {colours.surface}


@pytest.mark.parametrize("look", ["error", "warning", "success"])
def test_a_message_has_the_ground_of_how_grave_it_is(
    qtbot: QtBot, page: QWidget, colours: tokens.Palette, look: str
) -> None:
    bar = MessageBar()
    layout = page.layout()
    assert layout is not None
    layout.addWidget(bar)
    bar.show_message("บันทึกไม่ได้", look)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bar.height() > tokens.CONTROL_HEIGHT)
    seen = picture(bar)
    assert seen.pixelColor(2, 2).name() == getattr(colours, f"{look}_back")
    assert seen.pixelColor(2, seen.height() - 1).name() == getattr(colours, look)


def test_the_icon_of_a_menu_stands_beside_its_text(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("อออออ").setIcon(icon("delete"))
    menu.resize(menu.sizeHint())
    seen = menu.grab().toImage()
    ground = seen.pixelColor(2, seen.height() // 2)
    inked = [
        x
        for x in range(tokens.BORDER, seen.width() - tokens.BORDER)
        if any(seen.pixelColor(x, y) != ground for y in range(4, seen.height() - 4))
    ]
    gaps = [(right - left - 1, left) for left, right in itertools.pairwise(inked)]
    widest, icon_right = max(gap for gap in gaps if gap[1] < tokens.MARGIN + tokens.ICON_SIZE)
    assert inked[0] >= tokens.HALF
    assert icon_right > inked[0]
    assert tokens.HALF <= widest <= tokens.MARGIN


def test_the_editor_of_a_cell_shows_all_that_its_column_is_wide_for(
    qtbot: QtBot, page: QWidget
) -> None:
    table = QTableWidget(1, 1)
    place(qtbot, page, table)
    typed = "๑,๕๐๐,๐๐๐"
    table.setColumnWidth(0, table.fontMetrics().horizontalAdvance(typed) + tokens.MARGIN)
    table.setCurrentCell(0, 0)
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    option = QStyleOptionFrame()
    editor.initStyleOption(option)
    inside = QStyle.SubElement.SE_LineEditContents
    room = editor.style().subElementRect(inside, option, editor)
    # Qt leaves two pixels at each end, and one for the caret.
    assert room.width() - 5 >= editor.fontMetrics().horizontalAdvance(typed)
    assert room.height() >= editor.fontMetrics().height()
    assert QApplication.focusWidget() is editor
