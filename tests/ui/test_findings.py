"""The findings of the checks beside the page: whole sentences, the gravest first, worked down one by one."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.check_runner import PlacedFinding
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.side_findings import FindingsPanel
from desktop.ui.wrapped_list import laid_out
from resources import ROOT
from tests.plans import fixed_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme import Theme

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))
FARM = NodeRef(NodeKind.ISSUE, fixed_id("issue", 2))
SENTENCE = "ประเด็นการพัฒนา “ยกระดับการท่องเที่ยวเชิงวัฒนธรรมล้านนาตะวันออก” ยังไม่มีตัวชี้วัด จึงวัดความสำเร็จไม่ได้"


def finding(text: str, node: NodeRef = WATER, severity: str = "warning") -> PlacedFinding:
    return PlacedFinding(severity, text, node, node.id, "name")


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> FindingsPanel:
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    made.scope.setCurrentIndex(1)
    return made


def many(count: int = 30) -> list[PlacedFinding]:
    return [finding(f"{number} {SENTENCE}", FARM) for number in range(count)]


def ink(image: QImage) -> int:
    """Return how much is written in a picture, in steps of grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    ground = grey.pixelColor(grey.width() - 1, 0).red()
    return sum(
        abs(grey.pixelColor(x, y).red() - ground)
        for x in range(grey.width())
        for y in range(grey.height())
    )


def written_out(panel: FindingsPanel, text: str) -> int:
    """Return the ink of a text on one line, in the list's font and colours."""
    metrics = panel.list.fontMetrics()
    image = QImage(metrics.horizontalAdvance(text) + 20, 80, QImage.Format.Format_RGB32)
    image.fill(panel.palette().alternateBase().color())
    painter = QPainter(image)
    painter.setFont(panel.list.font())
    painter.setPen(panel.palette().text().color())
    painter.drawText(10, 40, text)
    painter.end()
    return ink(image)


@pytest.mark.parametrize("width", range(240, 400, 7))
def test_every_word_of_a_finding_is_painted(panel: FindingsPanel, width: int) -> None:
    panel.resize(width, 400)
    panel.show_findings([finding(SENTENCE)], WATER)
    row = panel.list.visualItemRect(panel.list.item(0))
    left = row.left() + 30  # the icon's place
    text = panel.list.viewport().grab(row.adjusted(left - row.left(), 0, 0, 0)).toImage()
    assert ink(text) == pytest.approx(written_out(panel, SENTENCE), rel=0.03)


def test_the_gravest_findings_stand_first(panel: FindingsPanel) -> None:
    found = [finding(severity, severity=severity) for severity in ("advice", "warning", "error")]
    panel.show_findings(found, WATER)
    shown = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert shown == ["error", "warning", "advice"]


def test_the_list_stays_as_it_is_while_the_findings_are_the_same(panel: FindingsPanel) -> None:
    panel.show_findings(many(), WATER)
    item = panel.list.item(20)
    panel.list.setCurrentItem(item)
    scrolled = panel.list.verticalScrollBar().value()
    assert scrolled > 0
    panel.show_findings(many(), FARM)
    assert panel.list.item(20) is item
    assert panel.list.currentItem() is item
    assert panel.list.verticalScrollBar().value() == scrolled


def test_the_current_line_stays_when_another_finding_is_settled(panel: FindingsPanel) -> None:
    panel.show_findings(many(), WATER)
    panel.list.setCurrentRow(20)
    scrolled = panel.list.verticalScrollBar().value()
    panel.show_findings(many()[:25], WATER)
    assert panel.list.count() == 25
    assert panel.list.currentRow() == 20
    assert panel.list.verticalScrollBar().value() == scrolled


def test_where_nothing_is_found_it_is_said(panel: FindingsPanel) -> None:
    panel.show_findings([], WATER)
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == ["ไม่พบสิ่งที่ต้องแก้"]


def test_one_can_work_down_the_findings_of_the_whole_plan(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window._workspace
    assert workspace is not None
    assert window.checks is not None
    with qtbot.waitSignal(window.checks.reported, timeout=10_000):
        window.checks.schedule()
    window.resize(1366, 400)
    workspace.side.show_whole_check()
    found = workspace.side.findings.list
    places = {}
    for row in range(found.count()):
        item = found.item(row)
        found.scrollToItem(item)
        before = found.verticalScrollBar().value()
        at = found.visualItemRect(item).center()
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert found.currentRow() == row
        assert found.verticalScrollBar().value() == before
        assert found.item(row) is item
        places[workspace.node] = row
    assert len(places) > 2


def test_the_history_is_written_out_too(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window._workspace
    assert workspace is not None
    assert window.session is not None
    workspace.go(WATER)
    model = workspace.outline.model
    model.setData(model.index_of(WATER), SENTENCE)
    history = workspace.side.history
    workspace.side.setCurrentWidget(history)
    label = QLabel("กข")
    lines = history.visualItemRect(history.item(0)).height() / label.sizeHint().height()
    assert lines > 3


@pytest.mark.parametrize("width", range(120, 420, 11))
def test_no_line_begins_with_the_sign_of_repetition(theme: Theme, width: int) -> None:
    text = "หัวข้อ “2.2 ความเชื่อมโยงกับแผนระดับต่าง ๆ” และอื่น ๆ ยังไม่มีข้อความสั้น ๆ ของจังหวัดต่าง ๆ"
    layout = laid_out(text, QApplication.font(), width)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    begins = [layout.text()[line.textStart()] for line in lines]
    assert len(lines) > 1
    assert "ๆ" not in begins


def test_no_text_of_a_pack_parts_the_sign_of_repetition() -> None:
    # Titles of sections and names of items are stored in plans, which keep plain spaces.
    stored_in_plans = {"title", "name"}
    for path in sorted((ROOT / "formats").rglob("*.toml")):
        is_of_plans = path.name in ("outline.toml", "projects.toml")
        for key, text in texts(tomllib.loads(path.read_text("utf-8"))):
            assert " ๆ" not in text or (is_of_plans and key in stored_in_plans), path


def texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a file with the key that it has."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, key)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, name)
