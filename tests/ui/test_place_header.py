"""The head of a page: a title whose marks are whole, and a path that is cut by the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.outline_tree import OutlineItem
from desktop.ui.place_header import PlaceHeader
from desktop.ui.room import shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme import Theme

PATH = ("ส่วนที่ 2 ประเด็นการพัฒนาจังหวัด", "2.5 ประเด็นการพัฒนา", "ประเด็นที่ 1 ยกระดับการท่องเที่ยวเชิงวัฒนธรรม")


def items(*titles: str) -> list[OutlineItem]:
    return [OutlineItem(NodeRef(NodeKind.ISSUE, title), title) for title in titles]


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> Iterator[PlaceHeader]:
    column = QWidget()
    qtbot.addWidget(column)
    made = PlaceHeader(column)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made)
    layout.addWidget(QWidget(column), 1)
    column.resize(700, 400)
    column.show()
    qtbot.waitExposed(column)
    yield made
    column.close()


def show_title(qtbot: QtBot, header: PlaceHeader, title: str) -> None:
    header.show_path(items(*PATH, title), is_read_only=False)
    label = header.title
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()), timeout=2000)


def widen(header: PlaceHeader, width: int) -> None:
    header.window().resize(width, 400)


def rows_of_ink(widget: QWidget) -> set[int]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = image.pixelColor(image.width() - 1, image.height() // 2).red()
    return {
        y
        for y in range(image.height())
        for x in range(image.width())
        if abs(image.pixelColor(x, y).red() - ground) > 40
    }


@pytest.mark.parametrize("title", ["ฎฺู", "สรุป", "เก่าน่าน ฎู", "ปี้", "ที่ ปั๊ม ปื้น", "โครงการ " * 30 + "ฎฺู"])
def test_no_mark_of_a_title_is_cut(qtbot: QtBot, header: PlaceHeader, title: str) -> None:
    show_title(qtbot, header, title)
    rows = rows_of_ink(header.title)
    assert 0 not in rows
    assert header.title.height() - 1 not in rows
    below = [row for row in rows if row > header.title.height() / 2]
    # There is room below the ink, and what stands lowest is drawn: ◌ฺู is below the line of the face.
    if "ฎฺู" in title:
        line = header.title.height() - header.title.contentsMargins().bottom()
        assert max(below) > line


class Painted(QObject):
    """What of a widget was painted again."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return super().eventFilter(watched, event)


def test_nothing_of_the_title_before_is_left_standing(qtbot: QtBot, header: PlaceHeader) -> None:
    show_title(qtbot, header, "สรุปงบประมาณ")
    qtbot.wait(20)
    painted = Painted(header.title)
    show_title(qtbot, header, "โครงการแบบย่อ")
    qtbot.waitUntil(lambda: painted.region.boundingRect() == header.title.rect(), timeout=1000)


@pytest.mark.parametrize("width", [300, 420, 560, 700, 1400])
def test_each_name_of_the_path_is_cut_by_itself(
    qtbot: QtBot, header: PlaceHeader, width: int
) -> None:
    show_title(qtbot, header, "ชื่อ")
    widen(header, width)

    def is_shown_as_it_says() -> bool:
        return all(
            button.width() >= button.fontMetrics().horizontalAdvance(button.text())
            and button.geometry().right() < header.path.width()
            for button in header.path.buttons
        )

    qtbot.waitUntil(is_shown_as_it_says, timeout=2000)
    for button, name in zip(header.path.buttons, PATH, strict=True):
        assert button.text() == name or button.text().endswith("…")
        assert button.toolTip() == name


def test_a_wide_head_shows_the_whole_path_and_a_narrow_one_shows_it_again_when_widened(
    qtbot: QtBot, header: PlaceHeader
) -> None:
    show_title(qtbot, header, "ชื่อ")
    for width, is_whole in ((400, False), (1400, True), (500, False)):
        widen(header, width)
        shown = [button.text() for button in header.path.buttons]
        assert (shown == list(PATH)) is is_whole


def test_an_ampersand_in_a_name_is_shown(header: PlaceHeader) -> None:
    header.show_path(items("A & B", "ชื่อ"), is_read_only=False)
    widen(header, 1400)
    assert header.path.buttons[0].text() == "A && B"


@pytest.mark.parametrize(
    ("wanted", "room", "given"),
    [
        ([50, 60], 200, [50, 60]),
        ([50, 200, 300], 250, [50, 100, 100]),
        ([300, 50], 100, [50, 50]),
        ([10], -5, [0]),
        ([], 100, []),
    ],
)
def test_long_names_share_what_short_ones_leave(
    wanted: list[int], room: int, given: list[int]
) -> None:
    assert shared(wanted, room) == given
