"""Columns that share the width of a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.records import Indicator, Target
from desktop.ui.forms.column_widths import Need, broken, shared
from desktop.ui.forms.issue import IssueEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import column_of, grid_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.forms.record_grid import RecordGrid
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))
INDICATOR = fixed_id("indicator")
NAME = "สัดส่วนแรงงานที่ผ่านการพัฒนาทักษะแล้วมีงานทำหรือรายได้เพิ่มขึ้น"
PLACES = st.tuples(st.integers(1, 300), st.integers(0, 300), st.integers(0, 600), st.booleans())
NEEDS = st.lists(
    PLACES.map(lambda of: Need(of[0], of[0] + of[1], of[0] + of[2], of[3])), min_size=1, max_size=12
)


def indicators(page: IssueEditor, session: PlanSession) -> RecordGrid:
    """Return the table with an indicator as officers write them, in the width a 1366 pixel screen leaves."""
    indicator = session.plan.indicators[INDICATOR]
    values = {"name": NAME, "unit": "ครัวเรือน", "baseline": "1,200"}
    source = {"baseline_source": "สำนักงานสถิติจังหวัดฉะเชิงเทรา", "baseline_year": 2565}
    targets = [
        Target.derived(indicator_id=INDICATOR, fiscal_year=year, value="12,500")
        for year in session.plan.years
    ]
    session.apply((*setting(indicator, **values, **source), *adding(*targets)), "เตรียม")
    grid = grid_of(page, Indicator)
    grid.setFixedWidth(708)
    return grid


@given(NEEDS, st.integers(0, 2_000), st.booleans())
def test_no_width_is_lost_and_no_column_is_squeezed(
    needs: list[Need], available: int, can_scroll: bool
) -> None:
    widths = shared(needs, available, can_scroll=can_scroll)
    assert all(width >= need.least for width, need in zip(widths, needs, strict=True))
    least, wanted = sum(need.least for need in needs), sum(need.wanted for need in needs)
    if least <= available < wanted or (
        wanted <= available and any(need.stretches for need in needs)
    ):
        assert sum(widths) == available


def test_where_there_is_room_columns_get_what_they_want_and_one_takes_the_rest() -> None:
    needs = [Need(20, 50, 90), Need(20, 60, 400, stretches=True)]
    assert shared(needs, 300, can_scroll=False) == [50, 250]


def test_the_longer_text_gets_the_wider_column_where_it_is_tight() -> None:
    needs = [Need(40, 40, 40), Need(40, 200, 300), Need(40, 200, 100)]
    assert shared(needs, 240, can_scroll=False) == [40, 150, 50]


def test_a_heading_is_parted_in_its_middle() -> None:
    assert broken("ปี 2566") == "ปี\n2566"
    assert broken("งบประมาณ ของปี (บาท)") == "งบประมาณ\nของปี (บาท)"
    assert broken("หน่วยนับ") == "หน่วยนับ"


def test_every_target_of_an_indicator_is_in_sight_on_a_small_screen(
    qtbot: QtBot, show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    grid = indicators(show_page(IssueEditor, HERE), session)
    view = grid.view
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    last = column_of(grid, "target:2570")
    shown = view.visualRect(grid.proxy.index(0, last))
    assert view.viewport().rect().contains(shown)
    metrics = view.fontMetrics()
    assert shown.width() > metrics.horizontalAdvance("12,500")
    assert grid.proxy.headerData(last, Qt.Orientation.Horizontal) == "ปี\n2570"


def test_rows_are_as_high_as_their_wrapped_texts_and_clip_no_mark(
    show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    grid = indicators(show_page(IssueEditor, HERE), session)
    view = grid.view
    heights = []
    for column in range(grid.proxy.columnCount()):
        index = grid.proxy.index(0, column)
        layout = QTextLayout(str(index.data() or ""), view.font())
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        line, height = layout.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(view.columnWidth(column) - 8)
            height += line.height()
            line = layout.createLine()
        layout.endLayout()
        heights.append(height)
    assert max(heights) + 4 <= view.rowHeight(0) <= max(heights) + 16


def test_a_longer_target_widens_its_column_when_the_cell_is_left(
    qtbot: QtBot, show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    grid = indicators(show_page(IssueEditor, HERE), session)
    column = column_of(grid, "target:2568")
    before = grid.view.columnWidth(column)
    index = grid.proxy.index(0, column)
    grid.view.setCurrentIndex(index)
    qtbot.keyClicks(grid.view, "1")
    editor = grid.view.indexWidget(index)
    assert editor is not None
    qtbot.keyClicks(editor, ",234,567.89")
    grid.commit()
    assert index.data() == "1,234,567.89"
    assert grid.view.columnWidth(column) == before
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.view.columnWidth(column) > before)


def test_a_column_that_was_dragged_keeps_its_width(
    show_page: ShowPage[IssueEditor], session: PlanSession
) -> None:
    grid = indicators(show_page(IssueEditor, HERE), session)
    grid.view.horizontalHeader().resizeSection(0, 222)
    grid.setFixedWidth(900)
    grid.view.fit()
    assert grid.view.columnWidth(0) == 222
    grid.set_session(session)
    assert grid.view.columnWidth(0) != 222
