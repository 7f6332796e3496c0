"""The menus act on what has the caret, list what was open, and lead to the backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.core.plan.records import Mission
from desktop.ui.forms.columns import text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.settings import RecentPlan
from tests.plans import fixed_id

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.workspace import Workspace

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


def act(window: MainWindow, name: str) -> QAction:
    """Return an act of the menu แก้ไข, as it is when the menu is opened."""
    window.actions_.edit_menu.aboutToShow.emit()
    return next(action for action in window.actions_.edit_menu.actions() if action.text() == name)


def give_focus(qtbot: QtBot, window: MainWindow, widget: QWidget) -> None:
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def available(window: MainWindow) -> list[str]:
    names = ("ตัด", "คัดลอก", "วาง", "เลือกทั้งหมด")
    return [name for name in names if act(window, name).isEnabled()]


def test_cut_copy_and_paste_act_on_the_field_that_has_the_caret(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = space(window).outline.filter_field
    give_focus(qtbot, window, field)
    field.setText("เมืองน่าน")
    for name in ("เลือกทั้งหมด", "ตัด"):
        act(window, name).trigger()
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "เมืองน่าน"
    for name in ("วาง", "วาง", "เลือกทั้งหมด", "คัดลอก"):
        act(window, name).trigger()
    assert field.text() == "เมืองน่านเมืองน่าน"
    assert QGuiApplication.clipboard().text() == "เมืองน่านเมืองน่าน"


def test_a_menu_that_was_opened_by_keys_acts_on_the_field_before_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = space(window).outline.filter_field
    give_focus(qtbot, window, field)
    field.setText("ต้นน้ำ")
    bar = window.menuBar()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    act(window, "เลือกทั้งหมด").trigger()
    assert field.selectedText() == "ต้นน้ำ"


def test_a_field_that_is_only_read_can_be_copied_and_not_changed(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = space(window).outline.filter_field
    field.setReadOnly(True)
    give_focus(qtbot, window, field)
    assert available(window) == ["คัดลอก", "เลือกทั้งหมด"]
    field.setReadOnly(False)
    assert available(window) == ["ตัด", "คัดลอก", "วาง", "เลือกทั้งหมด"]


def test_what_has_no_text_offers_nothing_to_cut_or_copy(qtbot: QtBot, window: MainWindow) -> None:
    button = QPushButton(window)
    button.show()
    give_focus(qtbot, window, button)
    assert available(window) == []
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert available(window) == []


def test_the_rows_of_a_table_are_copied_and_pasted(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    assert session is not None
    missions = Rows(
        Mission,
        lambda plan: tuple(plan.missions),
        "พันธกิจ",
        make=lambda _plan, key: Mission(fixed_id("mission", len(session.plan.missions)), key),
    )
    grid = RecordGrid(missions, [text_column("พันธกิจ", "text")], title="พันธกิจ")
    grid.setParent(space(window))
    grid.set_session(session)
    grid.show()
    QGuiApplication.clipboard().setText("หนึ่ง\nสอง")
    grid.add_row()
    give_focus(qtbot, window, grid.view)
    assert "วาง" in available(window)
    act(window, "วาง").trigger()
    assert [mission.text for mission in session.plan.missions] == ["หนึ่ง", "สอง"]
    grid.refresh(())
    act(window, "เลือกทั้งหมด").trigger()
    act(window, "คัดลอก").trigger()
    assert QGuiApplication.clipboard().text().split() == ["หนึ่ง", "สอง"]
    grid.leave()
    grid.deleteLater()


def test_recent_plans_are_listed_while_the_first_plan_is_open(
    window: MainWindow, plan_path: Path, tmp_path: Path
) -> None:
    window.settings.remember_plan(RecentPlan(tmp_path / "ย้ายแล้ว.phaen", "แผนเก่า"))
    window.actions_.file_menu.aboutToShow.emit()
    menu = window.actions_.recent_menu
    assert menu.isEnabled()
    assert [(action.toolTip(), action.isEnabled()) for action in menu.actions()] == [
        (str(tmp_path / "ย้ายแล้ว.phaen"), False),
        (str(plan_path), True),
    ]


def test_nothing_recent_is_no_menu(empty_window: MainWindow) -> None:
    empty_window.actions_.file_menu.aboutToShow.emit()
    assert not empty_window.actions_.recent_menu.isEnabled()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the folders that the system was asked to show."""
    folders: list[Path] = []

    def show(url: QUrl) -> bool:
        folders.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return folders


def test_the_backups_are_shown_by_an_act(empty_window: MainWindow, shown: list[Path]) -> None:
    backups = empty_window.actions_.backups
    assert backups in empty_window.actions_.tools_menu.actions()
    backups.trigger()
    assert shown == [empty_window.services.data_folder / "backups"]
    assert shown[0].is_dir()


def test_where_no_folder_of_backups_can_be_made_the_programs_is_shown(
    empty_window: MainWindow, shown: list[Path]
) -> None:
    data = empty_window.services.data_folder
    data.mkdir(exist_ok=True)
    (data / "backups").write_text("a file where the folder should be", "utf-8")
    empty_window.actions_.backups.trigger()
    assert shown == [data]


@pytest.mark.parametrize("kept", [0, 9_000])
def test_a_plan_that_is_damaged_leads_to_the_backups(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path, shown: list[Path], kept: int
) -> None:
    plan_path.write_bytes(plan_path.read_bytes()[:kept])
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.open_path(plan_path)
    (button,) = empty_window.bar.buttons
    assert button.text() == "เปิดโฟลเดอร์สำรอง"
    button.click()
    assert shown == [empty_window.services.data_folder / "backups"]


def test_a_file_that_is_missing_offers_no_backup(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.open_path(tmp_path / "ไม่มี.phaen")
    assert empty_window.bar.buttons == []


@pytest.mark.parametrize(
    "node", [WATER, NodeRef(NodeKind.PROJECTS), NodeRef(NodeKind.ANNUAL_PLAN, "1")]
)
def test_a_place_is_remembered_as_text(node: NodeRef) -> None:
    assert NodeRef.from_text(node.as_text()) == node


@pytest.mark.parametrize("text", ["", "nowhere 1", "section-1"])
def test_a_text_that_names_no_place_is_none(text: str) -> None:
    assert NodeRef.from_text(text) is None


def test_the_act_of_the_checks_says_how_much_they_found(qtbot: QtBot, window: MainWindow) -> None:
    assert window.checks is not None
    with qtbot.waitSignal(window.checks.reported, timeout=10_000) as reported:
        window.checks.schedule()
    assert reported.args is not None
    count = len(reported.args[0].findings)
    assert window.actions_.check.text() == f"ตรวจทั้งแผน ({count})"
    assert window.actions_.check.iconText() == f"ตรวจ {count}"


def test_the_line_below_says_saved_only_when_it_is_in_the_file(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, status = window.session, space(window).status
    assert session is not None
    assert status.saved.text() == "บันทึกครบแล้ว"
    with qtbot.waitSignal(session.saved):
        session.edit(type(session.plan.issues[WATER.id]), WATER.id, "แก้ชื่อ", name="น้ำเพื่อชีวิต")
        # Before the loop of events runs, nothing can have told that it is written.
        assert status.saved.text() == "กำลังบันทึก…"
    assert status.saved.text().startswith("บันทึกแล้ว")
