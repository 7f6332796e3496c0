"""Making a plan and exporting a document, through the whole window."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Section
from tests.ui.conftest import stored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.background import Job
    from desktop.ui.main_window import MainWindow
    from desktop.ui.services import ExportChoice, Exported
    from desktop.ui.session import PlanSession
    from desktop.ui.workspace import Workspace


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


def session(window: MainWindow) -> PlanSession:
    assert window.session is not None
    return window.session


def test_a_new_plan_is_made_from_the_first_screen(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    qtbot.mouseClick(empty_window.first.new_button, Qt.MouseButton.LeftButton)
    form = empty_window.start_pages.new_plan
    assert form is not None
    qtbot.waitUntil(lambda: form.period.count() == 2, timeout=10_000)
    form.province.setEditText("")
    qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    assert form.problem.text() == "เลือกจังหวัดของแผน"
    form.province.setEditText("ไม่มีจังหวัดนี้")
    qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    assert form.problem.isVisible()
    form.province.setEditText("ระยอง")
    form.edition.setText("ฉบับทบทวน")
    path = Path(form.path.text())
    assert path.parent == tmp_path
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    info = stored(path).info
    assert (info.province, info.edition) == ("ระยอง", "ฉบับทบทวน")
    assert len(session(empty_window).plan.sections) > 10


def test_tab_goes_through_a_new_plan_from_top_to_bottom(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    empty_window.show_new_plan()
    form = empty_window.start_pages.new_plan
    assert form is not None
    expected = [
        form.period,
        form.edition,
        form.path,
        form.browse_button,
        form.cancel_button,
        form.create_button,
    ]
    seen = []
    for _ in expected:
        qtbot.keyClick(empty_window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(empty_window.focusWidget())
    assert seen == expected


def test_a_new_plan_never_replaces_a_file(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path
) -> None:
    before = plan_path.read_bytes()
    empty_window.show_new_plan()
    form = empty_window.start_pages.new_plan
    assert form is not None
    qtbot.waitUntil(lambda: form.period.count() == 2, timeout=10_000)
    form.province.setEditText("ระยอง")
    form.path.setText(str(plan_path))
    form.create_plan()
    assert "มีไฟล์ชื่อนี้แล้ว" in form.problem.text()
    assert plan_path.read_bytes() == before


def test_exporting_writes_the_document_and_offers_to_open_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from desktop.ui.export_dialog import ExportDialog

    window.actions_.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.document.setCurrentIndex(dialog.document.findData("j1"))
    path = tmp_path / "จ1.docx"
    dialog.path.setText(str(path))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    bar = space(window).bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.topic == "export", timeout=20_000)
    assert bar.label.text() == "ส่งออกแล้ว จ1.docx"
    assert [button.text() for button in bar.buttons] == ["เปิดไฟล์", "เปิดโฟลเดอร์"]
    assert path.read_bytes().startswith(b"PK")


def test_an_export_names_the_pictures_that_it_could_not_show(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from desktop.ui.export_dialog import ExportDialog

    gone = "".join(f'<img src="asset:{number:064}" title="ภาพ {number}">' for number in range(5))
    workspace = space(window)
    assert workspace.session is not None
    section = next(
        row for row in workspace.session.plan.sections if row.kind is SectionKind.RICH_TEXT
    )
    workspace.session.edit(Section, section.id, "ใส่ภาพ", body=gone)
    window.actions_.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.document.setCurrentIndex(dialog.document.findData("plan"))
    path = tmp_path / "แผน.docx"
    dialog.path.setText(str(path))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: workspace.bar.isVisible() and workspace.bar.topic == "export", timeout=20_000
    )
    said = workspace.bar.label.text()
    assert said.startswith("ส่งออกแล้ว แผน.docx · แสดงภาพไม่ได้ 5 แห่ง")
    assert f"ภาพ 0 ({section.title}), ภาพ 1 ({section.title})" in said
    assert "ภาพ 4" not in said
    assert [button.text() for button in workspace.bar.buttons] == ["เปิดไฟล์", "เปิดโฟลเดอร์"]
    assert path.read_bytes().startswith(b"PK")


def test_a_failed_export_says_so_and_keeps_the_old_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from desktop.ui.export_dialog import ExportDialog

    window.actions_.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    folder = tmp_path / "โฟลเดอร์.docx"
    folder.mkdir()
    dialog.path.setText(str(folder))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    bar = space(window).bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.topic == "export", timeout=20_000)
    assert "ส่งออกไม่ได้" in bar.label.text()
    assert folder.is_dir()


def begin_export(qtbot: QtBot, window: MainWindow, path: Path) -> threading.Event:
    """Begin an export that goes on when the event is set, and wait until it runs."""
    from desktop.ui.export_dialog import ExportDialog

    is_begun, may_end = threading.Event(), threading.Event()
    export = window.services.export

    def slow(plan: Plan, pack: FormatPack, choice: ExportChoice, job: Job) -> Exported:
        is_begun.set()
        may_end.wait(10)
        return export(plan, pack, choice, job)

    window.__dict__["services"] = window.services._replace(export=slow)
    window.actions_.export.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.document.setCurrentIndex(dialog.document.findData("j1"))
    dialog.path.setText(str(path))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_begun.is_set)
    return may_end


def test_the_window_stays_while_a_document_is_written_and_goes_after_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "จ1.docx"
    may_end = begin_export(qtbot, window, path)
    assert not window.close()
    assert window.isVisible()
    assert "กำลังเขียนเอกสาร" in window.bar.label.text()
    assert session(window).plan is not None
    may_end.set()
    qtbot.waitUntil(lambda: space(window).bar.topic == "export", timeout=20_000)
    assert path.read_bytes().startswith(b"PK")
    qtbot.waitUntil(lambda: not window.bar.isVisible())
    qtbot.waitUntil(window.close)


def test_an_export_is_given_up_from_the_message_that_the_window_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "จ1.docx"
    may_end = begin_export(qtbot, window, path)
    assert not window.close()
    (cancel,) = window.bar.buttons
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    may_end.set()
    qtbot.waitUntil(lambda: "ยกเลิกการส่งออกแล้ว" in space(window).bar.label.text(), timeout=20_000)
    assert list(tmp_path.glob("*.docx")) == []
    qtbot.waitUntil(window.close)
