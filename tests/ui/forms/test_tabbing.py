"""Tab through every page of the sample plan: it reaches all there is, comes out again, and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.plan.kinds import SectionKind
from desktop.ui.editors import editor_class
from desktop.ui.forms.grid_view import GridView
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.shown_rows import ID_ROLE
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.plan_worker import OpenedPlan, PlanWorker
from desktop.ui.session import PlanSession
from tests.ui.forms.test_every_page import PAGES, controls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.core.plan.plan import Plan
    from desktop.ui.editors import NodeEditor
    from desktop.ui.services import Services

TIMES = 100
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_CONTROLS = 200


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, services: Services) -> Iterator[PlanSession]:
    """Return the sample plan, open in a session without a window."""
    worker = PlanWorker()
    with qtbot.waitSignal(worker.opened, timeout=20_000) as opened:
        worker.open(lambda: services.new_sample(tmp_path))
    assert isinstance(opened.args, list)
    found = opened.args[0]
    assert isinstance(found, OpenedPlan)
    made = PlanSession(found, worker)
    yield made
    made.close(5)


def fullest(plan: Plan, where: NodeRef | NodeKind | SectionKind) -> NodeRef:
    """Return the place of a kind that holds the most."""
    match where.kind if isinstance(where, NodeRef) else where:
        case NodeKind.ISSUE:
            return NodeRef(NodeKind.ISSUE, next(iter(plan.issues)).id)
        case NodeKind.PROGRAMME:
            return NodeRef(NodeKind.PROGRAMME, next(iter(plan.programmes)).id)
        case NodeKind.FLAGSHIP:
            return NodeRef(NodeKind.FLAGSHIP, next(iter(plan.flagship_projects)).id)
        case NodeKind.PROJECT:
            found = max(
                plan.projects, key=lambda row: len(plan.activities.where("project_id", row.id))
            )
            return NodeRef(NodeKind.PROJECT, found.id)
        case NodeKind.ANNUAL_PLAN:
            return NodeRef(NodeKind.ANNUAL_PLAN, next(iter(plan.annual_plans)).id)
        case SectionKind() as kind:
            return NodeRef(
                NodeKind.SECTION, next(row.id for row in plan.sections if row.kind is kind)
            )
    assert isinstance(where, NodeRef)
    return where


@pytest.fixture(params=PAGES, ids=lambda name: name.partition(":")[2])
def page(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    show_page: Callable[[type[NodeEditor], NodeRef], NodeEditor],
    session: PlanSession,
) -> NodeEditor:
    """Return each page in turn, filled with the sample and with the focus."""
    name: str = request.param
    made = show_page(editor_class(f"desktop.ui.forms.{name}"), fullest(session.plan, PAGES[name]))
    with qtbot.waitActive(made.window()):
        made.window().activateWindow()
    made.focus_first()
    return made


def press(key: Qt.Key, *, out_of_tables: bool = False) -> QWidget:
    """Press Tab where the focus is, with Ctrl to leave a table, and return what has the focus then."""
    focused = QApplication.focusWidget()
    assert focused is not None
    is_table = out_of_tables and isinstance(focused, GridView)
    QTest.keyClick(focused, key, CONTROL if is_table else Qt.KeyboardModifier.NoModifier)
    now = QApplication.focusWidget()
    assert now is not None
    return now


def expected(page: NodeEditor) -> set[QWidget]:
    """Return the controls of a page that the keyboard must reach."""
    return {
        widget
        for widget in controls(page)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def test_tab_reaches_all_of_a_page_either_way_and_changes_nothing(
    page: NodeEditor, session: PlanSession
) -> None:
    before = session.plan
    for key in TABS:
        for _ in range(TIMES):
            press(key)
        page.commit()
        reached = {press(key, out_of_tables=True) for _ in range(MOST_CONTROLS)}
        assert [widget.accessibleName() for widget in expected(page) - reached] == []
    page.setFocus()
    QApplication.processEvents()
    assert session.plan is before
    assert not session.undo_stack.canUndo()
    assert not any(grid.model.has_offered for grid in page.findChildren(RecordGrid))


def test_tab_alone_goes_through_every_cell_of_a_table_that_takes_text_and_on(
    page: NodeEditor, session: PlanSession
) -> None:
    before = session.plan
    for grid in page.findChildren(RecordGrid):
        if grid.view.isVisibleTo(page):
            wanted = typed_cells(grid)
            for key in TABS:
                assert wanted <= cells_by(key, grid)
    assert session.plan is before
    assert not session.undo_stack.canUndo()


def typed_cells(grid: RecordGrid) -> set[tuple[str, int]]:
    """Return the cells that take text, by record and column."""
    return {
        (grid.model.id_at(row), column)
        for row in range(grid.model.rowCount())
        for column, shown in enumerate(grid.model.columns)
        if shown.changes
    }


def cells_by(key: Qt.Key, grid: RecordGrid) -> set[tuple[str, int]]:
    """Return the cells that a key reaches from one end of a table until it leaves it."""
    is_forwards = key == Qt.Key.Key_Tab
    grid.view.clearFocus()
    grid.view.setFocus(
        Qt.FocusReason.TabFocusReason if is_forwards else Qt.FocusReason.BacktabFocusReason
    )
    seen = set()
    for _ in range((grid.shown.rowCount() + 1) * grid.shown.columnCount()):
        index = grid.view.currentIndex()
        seen.add((index.data(ID_ROLE), index.column()))
        press(key)
        if not grid.view.hasFocus():
            break
    assert not grid.view.hasFocus()
    QApplication.processEvents()
    return seen
