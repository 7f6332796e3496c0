"""The pages of the forms, each with a real session and a real file of a small plan that has money."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea

from desktop.core.plan import records
from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.storage.plan_file import PlanFile
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.theme import Theme
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.conftest import small_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.plan import Plan
    from desktop.ui.editors import NodeEditor
    from desktop.ui.nodes import NodeRef
    from desktop.ui.session import PlanSession

    Page = TypeVar("Page", bound=NodeEditor)
    ShowPage = Callable[[type[Page], NodeRef], Page]

PROJECT = fixed_id("project", 1)
ACTIVITY = fixed_id("activity", 1)
LINE = fixed_id("line", 1)


def plan_with_money() -> Plan:
    """Return the small plan with agencies, and an activity with two lines of money in its first project."""
    keys = iter(ORDER_KEYS)
    agencies = [
        records.Agency(fixed_id("agency", number), next(keys), f"หน่วยงานที่ {number}", f"นง.{number}")
        for number in (1, 2, 3)
    ]
    activity = records.Activity(ACTIVITY, PROJECT, next(keys), "วางท่อประปา")
    first = records.BudgetLine(
        LINE,
        ACTIVITY,
        next(keys),
        2566,
        BudgetSource.PROVINCE,
        ExpenditureCategory.INVESTMENT,
        amount=150_000_000,
    )
    second = records.BudgetLine(
        fixed_id("line", 2), ACTIVITY, next(keys), 2567, BudgetSource.LOCAL, amount=5_000_050
    )
    return small_plan().with_changes(adding(*agencies, activity, first, second))


@pytest.fixture
def plan_path(tmp_path: Path) -> Path:
    """Return the file of the plan with money."""
    path = tmp_path / "แผนมีเงิน.phaen"
    PlanFile.create(path, plan_with_money()).close()
    return path


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Dress the application as the editor does, once: faces and style sheets take their time."""
    return Theme(qapp)


@pytest.fixture
def shown_in_window(qtbot: QtBot, theme: Theme) -> Callable[[QWidget], None]:
    """Return what shows a widget in a window of the size of a small screen's middle."""
    frames: list[QScrollArea] = []

    def show(widget: QWidget) -> None:
        frame = QScrollArea()
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.setWidgetResizable(True)
        frame.setWidget(widget)
        frame.resize(780, 620)
        frame.show()
        qtbot.waitExposed(frame)

    return show


@pytest.fixture
def show_page(
    shown_in_window: Callable[[QWidget], None], session: PlanSession
) -> Iterator[ShowPage[Page]]:
    """Return what shows a place in its page."""
    pages: list[NodeEditor] = []

    def show(page_type: type[Page], node: NodeRef) -> Page:
        page = page_type()
        pages.append(page)
        page.show_node(session, node)
        shown_in_window(page)
        return page

    yield show
    for page in pages:
        page.leave()


@pytest.fixture
def undo_all(session: PlanSession) -> Callable[[], None]:
    """Return what takes every step back."""

    def undo() -> None:
        while session.undo_stack.canUndo():
            session.undo_stack.undo()

    return undo


def grid_of(page: NodeEditor, record_type: type[records.Record], at: int = 0) -> RecordGrid:
    """Return a table of a page by the kind of its records."""
    found = [g for g in page.findChildren(RecordGrid) if g.model.rows.record_type is record_type]
    return found[at]


def paste(grid: RecordGrid, text: str) -> None:
    """Paste a block of a spreadsheet at the current cell."""
    QGuiApplication.clipboard().setText(text)
    grid.paste()


def column_of(grid: RecordGrid, field: str) -> int:
    """Return the number of the column that edits a field."""
    return next(at for at, column in enumerate(grid.model.columns) if column.field == field)


def type_into(grid: RecordGrid, row: int, field: str, text: str) -> bool:
    """Put a text into a cell as its editor does."""
    index = grid.proxy.index(row, column_of(grid, field))
    return grid.proxy.setData(index, text)


def shown(grid: RecordGrid, row: int, field: str) -> str:
    """Return what a cell shows."""
    return str(grid.proxy.index(row, column_of(grid, field)).data())
