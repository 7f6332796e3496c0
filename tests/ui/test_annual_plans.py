"""Annual action plans are added, exported, deleted and restored in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_plan
from desktop.core.plan import records
from desktop.core.plan.changes import adding
from desktop.core.storage.plan_file import PlanFile
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.trash_dialog import TrashDialog
from tests.plans import fixed_id
from tests.ui.conftest import stored

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.session import PlanSession
    from desktop.ui.workspace import Workspace

YEARS = [2571, 2572, 2573, 2574, 2575]


@pytest.fixture
def plan_path(tmp_path: Path) -> Path:
    """Return the file of a new plan, with nothing but a project."""
    plan = new_plan(load_pack("2571-2575"), "น่าน", 2571, 2575)
    project = records.Project(fixed_id("project"), order_key="a0", name="โครงการเมืองเก่าน่าน")
    path = tmp_path / "น่าน.phaen"
    PlanFile.create(path, plan.with_changes(adding(project))).close()
    return path


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


def session(window: MainWindow) -> PlanSession:
    assert window.session is not None
    return window.session


def offered(window: MainWindow) -> list[QAction]:
    """Return the years that the menu offers when it is opened."""
    menu = window.actions_.annual_menu
    assert menu is not None
    assert menu.isEnabled()
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if action.isEnabled()]


def add_year(window: MainWindow, year: int) -> NodeRef:
    """Add the annual plan of a year by the menu; return its place."""
    next(action for action in offered(window) if str(year) in action.text()).trigger()
    node = space(window).node
    assert node is not None
    return node


def test_the_menu_offers_each_year_of_a_new_plan(window: MainWindow) -> None:
    assert [action.text() for action in offered(window)] == [
        f"ปีงบประมาณ พ.ศ. {year}" for year in YEARS
    ]
    menu = window.actions_.annual_menu
    assert menu is not None
    assert menu.menuAction() in window.actions_.insert_menu.actions()


def test_a_year_is_added_as_one_step_and_shown(qtbot: QtBot, window: MainWindow) -> None:
    before = session(window).plan
    with qtbot.waitSignal(session(window).saved):
        node = add_year(window, 2572)
    (annual,) = session(window).plan.annual_plans
    assert node == NodeRef(NodeKind.ANNUAL_PLAN, annual.id)
    assert space(window).outline.current == node
    assert annual.fiscal_year == 2572
    sections = session(window).plan.sections.where("annual_plan_id", annual.id)
    entries = load_pack("2571-2575").outlines.annual
    assert {section.key for section in sections} == {entry.key for entry in entries}
    assert session(window).undo_stack.undoText() == "เพิ่มแผนปฏิบัติราชการประจำปี 2572"
    assert len(stored(session(window).path).annual_plans) == 1
    window.actions_.undo.trigger()
    assert session(window).plan == before
    assert space(window).node not in (None, node)


def test_the_sections_of_an_added_year_stand_open(window: MainWindow) -> None:
    node = add_year(window, 2571)
    outline = space(window).outline
    assert outline.tree.isExpanded(outline.model.index_of(node))


def test_a_year_is_offered_until_it_has_its_plan(window: MainWindow) -> None:
    for taken, year in enumerate(YEARS):
        assert len(offered(window)) == len(YEARS) - taken
        add_year(window, year)
    menu = window.actions_.annual_menu
    assert menu is not None
    assert offered(window) == []
    assert [action.text() for action in menu.actions()] == ["มีครบทุกปีของแผนแล้ว"]


def test_the_menu_of_a_line_of_the_outline_offers_it_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    tree = space(window).outline.tree
    tree.customContextMenuRequested.emit(tree.visualRect(tree.currentIndex()).center())
    menu = window.actions_.annual_menu
    assert menu is not None
    assert menu.menuAction() in shown[0].actions()


def test_the_menu_waits_while_no_plan_can_be_changed(
    qtbot: QtBot, window: MainWindow, plan_path: Path
) -> None:
    menu = window.actions_.annual_menu
    assert menu is not None
    assert window.show_first_screen()
    assert not menu.isEnabled()
    with qtbot.waitSignal(window.plan_shown):
        window.open_path(plan_path)
    assert menu.isEnabled()


def test_an_annual_plan_is_deleted_with_its_sections_and_restored(
    qtbot: QtBot, window: MainWindow
) -> None:
    node = add_year(window, 2571)
    taken_in = records.AnnualProject.derived(
        annual_plan_id=node.id, project_id=fixed_id("project"), rank=1
    )
    section = session(window).plan.sections.where("annual_plan_id", node.id)[0]
    session(window).apply(adding(taken_in), "เพิ่มโครงการในแผนประจำปี")
    session(window).edit(records.Section, section.id, "แก้ข้อความ", body="<p>คำนำของปี</p>")
    before = session(window).plan
    assert window.actions_.delete.isEnabled()
    assert not window.actions_.rename.isEnabled()
    window.actions_.delete.trigger()
    after = session(window).plan
    assert len(after.annual_plans) == len(after.annual_projects) == 0
    assert not [each for each in after.sections if each.annual_plan_id is not None]
    assert space(window).node not in (None, node)
    (entry,) = after.trash
    assert entry.label == "แผนปฏิบัติราชการประจำปี 2571"
    window.actions_.trash.trigger()
    dialog = window.findChild(TrashDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert session(window).plan == before
    assert space(window).node == node
    dialog.reject()


def test_an_annual_plan_in_the_trash_waits_while_its_year_has_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    add_year(window, 2571)
    window.actions_.delete.trigger()
    add_year(window, 2571)
    before = session(window).plan
    window.actions_.trash.trigger()
    dialog = window.findChild(TrashDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert session(window).plan == before
    assert dialog.problem.isVisible()
    assert "ของปีนี้อยู่แล้ว" in dialog.problem.text()
    dialog.reject()


def test_what_belonged_to_something_deleted_later_waits_in_the_trash(
    qtbot: QtBot, window: MainWindow
) -> None:
    programme = records.Programme(
        fixed_id("programme"), issue_id=fixed_id("issue"), order_key="a0", name="แผนงาน"
    )
    issue = records.Issue(fixed_id("issue"), "a0", "ประเด็น")
    session(window).apply(adding(issue, programme), "เพิ่ม")
    for node in (
        NodeRef(NodeKind.PROGRAMME, programme.id),
        NodeRef(NodeKind.ISSUE, issue.id),
    ):
        space(window).go(node)
        window.actions_.delete.trigger()
    window.actions_.trash.trigger()
    dialog = window.findChild(TrashDialog)
    assert dialog is not None
    (row,) = (row for row in range(2) if "แผนงาน" in dialog.list.item(row).text())
    dialog.list.setCurrentRow(row)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert len(session(window).plan.trash) == 2
    assert "กู้คืนรายการนั้นก่อน" in dialog.problem.text()
    for above in (1 - row, 0):
        dialog.list.setCurrentRow(above)
        assert not dialog.problem.isVisible()
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert session(window).plan.programmes[programme.id].issue_id == issue.id
    dialog.reject()


def test_the_export_says_how_an_annual_plan_comes_to_be(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ExportDialog(session(window), space(window).node, window)
    dialog.show()
    assert not dialog.no_annual_plan.isVisible()
    dialog.document.setCurrentIndex(dialog.document.findData("annual"))
    assert dialog.no_annual_plan.isVisible()
    assert "แทรก" in dialog.no_annual_plan.text()
    assert not any(field.isVisible() for field in (dialog.year, dialog.digits, dialog.place))
    assert not dialog.export_button.isEnabled()
    dialog.document.setCurrentIndex(dialog.document.findData("plan"))
    assert not dialog.no_annual_plan.isVisible()
    assert dialog.export_button.isEnabled()
    dialog.reject()


def test_the_annual_plan_that_is_shown_is_proposed_for_export(
    qtbot: QtBot, window: MainWindow
) -> None:
    add_year(window, 2571)
    node = add_year(window, 2573)
    cover = session(window).plan.sections.where("annual_plan_id", node.id)[0]
    for shown in (node, NodeRef(NodeKind.SECTION, cover.id)):
        dialog = ExportDialog(session(window), shown, window)
        assert dialog.choice().document == "annual"
        assert dialog.choice().fiscal_year == 2573
        dialog.reject()
