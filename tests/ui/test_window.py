"""The window with real files: opening, going from place to place, acts, saving, closing."""

from __future__ import annotations

import gc
import shutil
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import Status
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.session import PlanSession
from resources import ROOT
from tests.plans import fixed_id
from tests.ui.conftest import stored
from tests.ui.pages import PlainPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.workspace import Workspace

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))
FARM = NodeRef(NodeKind.ISSUE, fixed_id("issue", 2))


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


def page(window: MainWindow) -> PlainPage:
    shown = space(window).host.page
    assert isinstance(shown, PlainPage)
    return shown


def session(window: MainWindow) -> PlanSession:
    assert window.session is not None
    return window.session


def test_the_first_screen_offers_a_new_plan_when_nothing_was_open(empty_window: MainWindow) -> None:
    assert empty_window.pages.currentWidget() is empty_window.first
    assert empty_window.first.empty.isVisible()
    assert not empty_window.actions_.export.isEnabled()


def test_an_opened_plan_shows_its_first_section_and_its_outline(window: MainWindow) -> None:
    assert space(window).header.title.text() == "ปก"
    assert space(window).outline.current == space(window).node
    assert space(window).status.file.text() == "แผนทดสอบ.phaen"
    assert window.actions_.export.isEnabled()


def test_the_keys_go_to_the_outline_of_a_plan_that_was_opened(window: MainWindow) -> None:
    assert window.focusWidget() is space(window).outline.tree


def test_the_page_of_the_plans_information_is_headed_by_its_own_name(window: MainWindow) -> None:
    space(window).go(NodeRef(NodeKind.AGENCIES))
    window.actions_.plan_info.trigger()
    assert space(window).header.title.text() == "ข้อมูลแผนและปก"


def test_typing_is_saved_without_asking(qtbot: QtBot, window: MainWindow) -> None:
    assert space(window).go(WATER)
    page(window).field.setFocus()
    with qtbot.waitSignal(session(window).saved):
        qtbot.keyClicks(page(window).field, "X")
    assert stored(session(window).path).issues[WATER.id].name == "Xจัดการน้ำทั้งระบบ"
    assert "บันทึกแล้ว" in space(window).status.saved.text()


def test_going_elsewhere_commits_what_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    space(window).go(WATER)
    qtbot.keyClicks(page(window).field, "X")
    space(window).go(FARM)
    assert session(window).plan.issues[WATER.id].name.startswith("X")


def test_undo_takes_pending_typing_back_and_the_page_shows_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    space(window).go(WATER)
    field = page(window).field
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(page(window).field, "X")
    qtbot.keyClick(page(window).field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session(window).plan.issues[WATER.id].name == "จัดการน้ำทั้งระบบ"
    assert page(window).field.toPlainText() == "จัดการน้ำทั้งระบบ"
    qtbot.keyClick(page(window).field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page(window).field.toPlainText() == "Xจัดการน้ำทั้งระบบ"


def test_own_typing_does_not_reload_the_page_under_the_caret(
    qtbot: QtBot, window: MainWindow
) -> None:
    space(window).go(WATER)
    qtbot.keyClicks(page(window).field, "XY")
    page(window).commit()
    assert page(window).field.textCursor().position() == 2


def test_renaming_in_the_outline_renames_the_record_and_the_head(window: MainWindow) -> None:
    space(window).go(WATER)
    model = space(window).outline.model
    assert model.setData(model.index_of(WATER), "น้ำเพื่อชีวิต")
    assert session(window).plan.issues[WATER.id].name == "น้ำเพื่อชีวิต"
    assert "น้ำเพื่อชีวิต" in space(window).header.title.text()
    assert page(window).field.toPlainText() == "น้ำเพื่อชีวิต"


def test_alt_and_arrows_move_a_line(qtbot: QtBot, window: MainWindow) -> None:
    space(window).go(FARM)
    window.actions_.move_up.trigger()
    assert [issue.id for issue in session(window).plan.issues] == [FARM.id, WATER.id]
    assert space(window).outline.current == FARM
    assert space(window).header.title.text().startswith("ประเด็นที่ 1 ")


def test_the_status_is_chosen_in_the_head(window: MainWindow) -> None:
    space(window).go(WATER)
    status = space(window).header.status
    status.setCurrentIndex(status.findData(Status.APPROVED))
    status.activated.emit(status.currentIndex())
    assert session(window).plan.issues[WATER.id].status is Status.APPROVED


def test_a_section_can_be_left_out_of_the_document(window: MainWindow) -> None:
    space(window).node  # noqa: B018 - the first section is shown
    window.actions_.hide.trigger()
    node = space(window).node
    assert node is not None
    assert session(window).plan.sections[node.id].hidden
    window.actions_.hide.trigger()
    assert not session(window).plan.sections[node.id].hidden


def test_what_is_deleted_goes_to_the_trash_and_comes_back_by_one_click(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = session(window).plan
    space(window).go(WATER)
    window.actions_.delete.trigger()
    assert session(window).plan.issues.get(WATER.id) is None
    assert len(session(window).plan.trash) == 1
    assert space(window).node not in (None, WATER)
    qtbot.mouseClick(space(window).bar.buttons[0], Qt.MouseButton.LeftButton)
    assert session(window).plan == before


def test_a_deletion_is_not_offered_to_be_undone_after_another_step(window: MainWindow) -> None:
    space(window).go(FARM)
    space(window).delete()
    assert space(window).bar.isVisible()
    session(window).undo_stack.undo()
    assert not space(window).bar.isVisible()
    session(window).undo_stack.redo()
    assert not space(window).bar.isVisible()


def test_the_trash_restores_after_the_plan_was_opened_again(
    qtbot: QtBot, window: MainWindow, plan_path: Path
) -> None:
    from desktop.ui.trash_dialog import TrashDialog

    space(window).go(WATER)
    window.actions_.delete.trigger()
    assert window.show_first_screen()
    with qtbot.waitSignal(window.plan_shown):
        window.open_path(plan_path)
    window.actions_.trash.trigger()
    dialog = window.findChild(TrashDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert session(window).plan.issues[WATER.id].name == "จัดการน้ำทั้งระบบ"
    assert space(window).node == WATER
    assert dialog.empty.isVisible()
    dialog.reject()


def test_adding_goes_to_the_new_line_and_lets_it_be_named(qtbot: QtBot, window: MainWindow) -> None:
    space(window).go(WATER)
    window.actions_.add_project.trigger()
    node = space(window).node
    assert node is not None
    assert node.kind is NodeKind.PROJECT
    project = session(window).plan.projects[node.id]
    assert project.issue_id == WATER.id
    assert space(window).outline.tree.state() is space(window).outline.tree.State.EditingState


def test_undoing_the_addition_of_the_shown_place_leaves_it(window: MainWindow) -> None:
    window.actions_.add_issue.trigger()
    added = space(window).node
    window.actions_.undo.trigger()
    assert space(window).node not in (None, added)


def test_comments_are_added_and_settled(qtbot: QtBot, window: MainWindow) -> None:
    space(window).go(WATER)
    comments = space(window).side.comments
    comments.field.setPlainText("ขอเพิ่มตัวชี้วัด")
    qtbot.mouseClick(comments.add_button, Qt.MouseButton.LeftButton)
    (comment,) = session(window).plan.comments
    assert (comment.text, comment.owner_id) == ("ขอเพิ่มตัวชี้วัด", WATER.id)
    assert space(window).side.tabText(2) == "ความเห็น 1"
    comments._settle(comment.id, resolved=True)
    assert session(window).plan.comments[comment.id].resolved
    assert space(window).side.tabText(2) == "ความเห็น"


def test_the_history_lists_the_steps_of_the_place(window: MainWindow) -> None:
    space(window).go(WATER)
    model = space(window).outline.model
    model.setData(model.index_of(WATER), "ใหม่")
    history = space(window).side.history
    assert [history.item(row).text() for row in range(history.count())] == ["เปลี่ยนชื่อเป็น ใหม่"]


def test_the_checks_run_by_themselves_and_lead_to_the_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.checks is not None
    with qtbot.waitSignal(window.checks.reported, timeout=10_000) as reported:
        window.checks.schedule()
    assert reported.args is not None
    report = reported.args[0]
    finding = next(found for found in report.findings if found.node == WATER)
    space(window).go_to_finding(finding)
    assert space(window).node == WATER
    assert page(window).focused_places == [(finding.record_id, finding.field)]
    assert space(window).side.findings.list.count() > 0
    assert "หัวข้อที่ต้องมี" in space(window).status.completeness.text()


def test_the_words_of_the_place_are_counted(qtbot: QtBot, window: MainWindow) -> None:
    space(window).go(WATER)
    with qtbot.waitSignal(space(window).words.counted, timeout=10_000) as counted:
        space(window).words.schedule()
    assert counted.args is not None
    assert counted.args[0] >= 3
    assert space(window).status.words.text() == f"{counted.args[0]} คำ"
    with qtbot.waitSignal(space(window).words.counted, timeout=10_000):
        space(window).go(NodeRef(NodeKind.PROJECTS))
    assert space(window).status.words.text() == ""


def test_jumping_goes_to_what_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.ui.jump_dialog import JumpDialog

    window.actions_.jump.trigger()
    dialog = window.findChild(JumpDialog)
    assert dialog is not None
    dialog.field.setText("โครงการที่ 3")
    assert dialog.list.count() == 1
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert space(window).node == NodeRef(NodeKind.PROJECT, fixed_id("project", 3))
    qtbot.waitUntil(page(window).field.hasFocus)


def test_jumping_finds_an_indicator_on_its_issue(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.ui.jump_dialog import JumpDialog

    window.actions_.jump.trigger()
    dialog = window.findChild(JumpDialog)
    assert dialog is not None
    dialog.field.setText("ครัวเรือนที่มี")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert space(window).node == WATER


def test_f6_goes_round_the_panels(qtbot: QtBot, window: MainWindow) -> None:
    seen = []
    space(window).outline.tree.setFocus()
    for _panel in range(3):
        window.actions_.next_panel.trigger()
        focused = window.focusWidget()
        seen.append(
            next(
                index
                for index, panel in enumerate(
                    (space(window).outline, space(window).host, space(window).side)
                )
                if panel is focused or panel.isAncestorOf(focused)
            )
        )
    assert seen == [1, 2, 0]


def test_a_locked_plan_opens_read_only_and_says_who_holds_it(
    qtbot: QtBot, empty_window: MainWindow, held_elsewhere: Path
) -> None:
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(held_elsewhere)
    assert session(empty_window).is_read_only
    assert "กำลังเปิดแผนนี้อยู่" in empty_window.bar.label.text()
    assert "เปิดดูได้อย่างเดียว" in empty_window.bar.label.text()
    space(empty_window).go(WATER)
    assert page(empty_window).field.isReadOnly()
    assert not empty_window.actions_.delete.isEnabled()
    assert not empty_window.actions_.add_issue.isEnabled()
    assert empty_window.close()


def test_a_write_protected_plan_is_said_to_be_that_and_goes_on_in_another_file(
    qtbot: QtBot,
    empty_window: MainWindow,
    write_protected: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = write_protected.read_bytes()
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(write_protected)
    text = empty_window.bar.label.text()
    assert "เขียนลงไฟล์หรือโฟลเดอร์ของแผนนี้ไม่ได้" in text
    assert "กำลังเปิดแผนนี้อยู่" not in text
    assert session(empty_window).is_read_only
    assert space(empty_window).status.saved.text() == "เปิดดูอย่างเดียว"
    space(empty_window).go(WATER)
    assert page(empty_window).field.isReadOnly()
    (button,) = empty_window.bar.buttons
    assert button.text() == "บันทึกเป็นไฟล์อื่น…"
    copy = tmp_path / "สำเนา.phaen"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(copy), ""))
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session(empty_window).path == copy
    assert not session(empty_window).is_read_only
    assert empty_window.windowTitle() == "สำเนา – Phaen"
    assert space(empty_window).node == WATER
    with qtbot.waitSignal(session(empty_window).saved):
        qtbot.keyClicks(page(empty_window).field, "X")
    assert stored(copy).issues[WATER.id].name.startswith("X")
    assert write_protected.read_bytes() == before


def test_a_write_protected_plan_stays_where_its_copy_cannot_be_made(
    qtbot: QtBot,
    empty_window: MainWindow,
    write_protected: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(write_protected)
    wrong = str(tmp_path / "ไม่มี" / "สำเนา.phaen")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (wrong, ""))
    with qtbot.waitSignal(session(empty_window).save_failed, timeout=10_000):
        empty_window.save_elsewhere()
    assert empty_window.bar.topic == "save"
    assert space(empty_window).status.saved.text() == "เปิดดูอย่างเดียว"
    assert session(empty_window).path == write_protected


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "ไฟล์เปล่า"), (b"not a plan at all" * 40, "ไม่ใช่ไฟล์แผน")],
)
def test_a_file_that_is_no_plan_is_refused_in_one_sentence_and_unchanged(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "อื่น.phaen"
    path.write_bytes(content)
    empty_window.open_path(path)
    qtbot.waitUntil(empty_window.bar.isVisible, timeout=10_000)
    assert says in empty_window.bar.label.text()
    assert path.read_bytes() == content
    assert empty_window.pages.currentWidget() is empty_window.first


def test_recent_plans_are_listed_and_missing_ones_are_marked(
    qtbot: QtBot, window: MainWindow, plan_path: Path
) -> None:
    assert window.show_first_screen()
    assert window.first.recent.count() == 1
    assert "ฉะเชิงเทรา" in window.first.recent.item(0).text()
    plan_path.unlink()
    assert window.show_first_screen()
    assert "ไม่พบไฟล์" in window.first.recent.item(0).text()
    window.first.recent.itemActivated.emit(window.first.recent.item(0))
    assert "ไม่พบไฟล์" in window.bar.label.text()
    qtbot.mouseClick(window.bar.buttons[1], Qt.MouseButton.LeftButton)
    assert window.settings.recent_plans() == ()
    assert window.first.empty.isVisible()


def test_a_plan_whose_own_pack_is_broken_is_not_opened_and_file_line_and_key_are_told(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path, tmp_path: Path
) -> None:
    own = tmp_path / "data" / "formats" / "2566-2570"
    shutil.copytree(Path(str(ROOT)) / "formats" / "2566-2570", own)
    labels = own / "labels.toml"
    text = labels.read_text("utf-8")
    line = text[: text.index("figure =")].count("\n") + 1
    labels.write_text(text.replace("figure =", "figur =", 1), "utf-8")
    before = plan_path.read_bytes()
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.open_path(plan_path)
    said = empty_window.bar.label.text()
    assert f"formats/2566-2570/labels.toml บรรทัด {line} คีย์ words.figur: ไม่รู้จักคีย์นี้" in said
    assert "ไฟล์เดิมไม่ถูกเปลี่ยน" in said
    assert "โฟลเดอร์ formats" in said
    assert plan_path.read_bytes() == before


def test_a_plan_opens_again_where_its_officer_was(
    qtbot: QtBot, window: MainWindow, plan_path: Path
) -> None:
    space(window).go(FARM)
    assert window.show_first_screen()
    with qtbot.waitSignal(window.plan_shown):
        window.open_path(plan_path)
    assert space(window).node == FARM


def test_closing_writes_what_is_typed(qtbot: QtBot, window: MainWindow, plan_path: Path) -> None:
    space(window).go(WATER)
    qtbot.keyClicks(page(window).field, "X")
    assert window.close()
    assert stored(plan_path).issues[WATER.id].name.startswith("X")


def test_the_steps_of_undo_go_before_the_session(window: MainWindow) -> None:
    stack = session(window).undo_stack
    section = next(iter(session(window).plan.sections))
    session(window).apply(setting(section, title="ปกใหม่"), "แก้ชื่อ")
    assert stack.count() == 1
    left = session(window)
    assert window.show_first_screen()
    assert left.undo_stack.count() == 0


def test_a_plan_that_cannot_be_written_keeps_the_window_open(
    qtbot: QtBot, window: MainWindow, plan_path: Path
) -> None:
    space(window).go(WATER)
    moved = plan_path.with_name("ย้าย.phaen")
    plan_path.rename(moved)
    with qtbot.waitSignal(session(window).save_failed):
        qtbot.keyClicks(page(window).field, "X")
    assert "ถูกย้าย ลบ หรือแทนที่" in window.bar.label.text()
    assert not window.close()
    assert page(window).field.toPlainText().startswith("X")
    moved.rename(plan_path)
    with qtbot.waitSignal(session(window).saved):
        window.bar.buttons[0].click()
    assert stored(plan_path).issues[WATER.id].name.startswith("X")


def test_opening_and_closing_plans_leaves_no_session_behind(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path
) -> None:
    seen: list[weakref.ref[PlanSession]] = []
    for _round in range(5):
        with qtbot.waitSignal(empty_window.plan_shown):
            empty_window.open_path(plan_path)
        seen.append(weakref.ref(session(empty_window)))
        assert empty_window.show_first_screen()

    def no_session_lives() -> bool:
        gc.collect()
        return all(ref() is None for ref in seen)

    qtbot.waitUntil(no_session_lives, timeout=5_000)


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton

    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QComboBox, QLineEdit, QToolButton, QPushButton)
        for widget in window.findChildren(kind)
        if widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip())
        and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []


def test_shortcuts_are_all_different(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.actions_.all()]
    assert "" not in keys
    assert len(keys) == len(set(keys))
