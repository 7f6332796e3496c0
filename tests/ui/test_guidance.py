"""The guidance beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextBlock

from desktop.core.formats.loader import load_pack
from desktop.ui import tokens
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.side_guidance import GuidancePanel, guidance_at
from tests.ui.conftest import small_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme import Theme

PACK = load_pack("2566-2570")
PLAN = small_plan()
GOALS = NodeRef(
    NodeKind.SECTION, next(section.id for section in PLAN.sections if section.key == "part2.goals")
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> GuidancePanel:
    made = GuidancePanel()
    qtbot.addWidget(made)
    made.resize(tokens.RIGHT_PANEL, 700)
    made.show()
    made.show_place(PLAN, PACK, GOALS)
    return made


def blocks(panel: GuidancePanel) -> Iterator[QTextBlock]:
    block = panel.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def test_all_of_the_guidance_is_shown(panel: GuidancePanel) -> None:
    guidance = guidance_at(PLAN, PACK, GOALS)
    assert guidance is not None
    assert guidance.contents
    shown = panel.toPlainText()
    for text in (guidance.purpose, *guidance.contents, *guidance.committee):
        assert text in shown


def test_points_have_room_beside_their_bullets_and_their_lines_stand_below_each_other(
    panel: GuidancePanel,
) -> None:
    layout = panel.document().documentLayout()
    bullets = [block for block in blocks(panel) if block.text() == "•"]
    assert bullets
    for bullet in bullets:
        mark, text = (layout.blockBoundingRect(one) for one in (bullet, bullet.next()))
        ink = bullet.layout().lineAt(0).naturalTextWidth()
        assert text.left() - (mark.left() + ink) >= tokens.GAP
        lines = bullet.next().layout()
        assert {lines.lineAt(at).x() for at in range(lines.lineCount())} == {0.0}
        assert text.top() == mark.top()


def test_lines_stand_well_apart(panel: GuidancePanel) -> None:
    size = panel.fontInfo().pixelSize()
    heights = {
        round(block.layout().lineAt(1).y() - block.layout().lineAt(0).y())
        for block in blocks(panel)
        if block.layout().lineCount() > 1
    }
    wanted = tokens.LINE_HEIGHT_PERCENT / 100
    assert heights
    assert all(abs(height / size - wanted) < 0.1 for height in heights)


def test_where_there_is_no_guidance_it_is_said(panel: GuidancePanel) -> None:
    panel.show_place(PLAN, PACK, NodeRef(NodeKind.AGENCIES))
    assert panel.toPlainText() == "ไม่มีคำแนะนำสำหรับส่วนนี้"
