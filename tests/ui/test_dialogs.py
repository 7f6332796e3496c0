"""What the dialogs that make files ask: province, document, and where the file goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.export_dialog import ExportDialog
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.services import NewPlan, PackChoice
from tests.plans import fixed_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession

PROVINCES = ["ฉะเชิงเทรา", "นครนายก", "นครปฐม", "นครพนม", "นครราชสีมา", "นครสวรรค์", "ระยอง", "เลย"]


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> NewPlanPage:
    """Return the page of a new plan with some provinces."""
    made = NewPlanPage(tmp_path)
    qtbot.addWidget(made)
    made.show_choices(PROVINCES, [PackChoice("2566-2570", "พ.ศ. 2566–2570")])
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, session: PlanSession) -> Iterator[ExportDialog]:
    """Return the dialog of the export, asked for at a project."""
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(session, NodeRef(NodeKind.PROJECT, fixed_id("project", 2)), parent)
    made.show()
    yield made
    parent.close()


@pytest.mark.parametrize(
    ("typed", "province"),
    [("ฉะเชิง", "ฉะเชิงเทรา"), ("เชิงเทรา", "ฉะเชิงเทรา"), ("จังหวัดระยอง", "ระยอง"), (" เลย ", "เลย")],
)
def test_a_part_of_a_name_that_fits_one_province_is_completed_and_taken(
    qtbot: QtBot, page: NewPlanPage, typed: str, province: str
) -> None:
    page.province.setEditText(typed)
    with qtbot.waitSignal(page.plan_requested) as asked:
        qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    assert page.province.currentText() == province
    assert asked.args is not None
    wanted = asked.args[0]
    assert isinstance(wanted, NewPlan)
    assert wanted.province == province
    assert province in wanted.path.name


def test_a_province_is_completed_as_soon_as_its_field_is_left(
    qtbot: QtBot, page: NewPlanPage
) -> None:
    page.province.setFocus()
    page.province.setEditText("ฉะเชิง")
    qtbot.keyClick(page.province.line, Qt.Key.Key_Tab)
    assert page.province.currentText() == "ฉะเชิงเทรา"
    assert "ฉะเชิงเทรา" in page.path.text()


def test_a_part_that_fits_several_provinces_names_some_of_them(
    qtbot: QtBot, page: NewPlanPage
) -> None:
    page.province.setEditText("นคร")
    with qtbot.assertNotEmitted(page.plan_requested):
        page.create_plan()
    assert "หลายจังหวัด" in page.problem.text()
    assert "นครนายก นครปฐม นครพนม นครราชสีมา…" in page.problem.text()
    assert page.province.currentText() == "นคร"


def test_nothing_typed_is_no_province(qtbot: QtBot, page: NewPlanPage) -> None:
    with qtbot.assertNotEmitted(page.plan_requested):
        page.create_plan()
    assert page.problem.text() == "เลือกจังหวัดของแผน"


def test_the_project_that_is_shown_is_proposed(dialog: ExportDialog, tmp_path: Path) -> None:
    choice = dialog.choice()
    assert (choice.document, choice.project_id) == ("brief", fixed_id("project", 2))
    assert choice.path == tmp_path / "แบบ จ.1-1 จังหวัดฉะเชิงเทรา.docx"


def test_a_project_is_found_by_typing_its_name(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.project.setEditText("โครงการที่ 3")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert dialog.choice().project_id == fixed_id("project", 3)


def test_a_project_that_is_not_there_is_not_exported(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.project.setEditText("โครงการอื่น")
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert "ไม่พบโครงการนี้" in dialog.problem.text()


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to], ids=["link", "other name"])
def test_no_document_is_written_over_its_own_plan(
    qtbot: QtBot,
    dialog: ExportDialog,
    plan_path: Path,
    tmp_path: Path,
    link: Callable[[Path, Path], None],
) -> None:
    name = tmp_path / "แผน.docx"
    link(name, plan_path)
    dialog.path.setText(str(name))
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert "ไฟล์แผนเอง" in dialog.problem.text()
    dialog.path.setText(str(tmp_path / "อื่น.docx"))
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def test_a_file_that_is_there_is_never_proposed(
    qtbot: QtBot, session: PlanSession, tmp_path: Path
) -> None:
    (tmp_path / "แผนพัฒนาจังหวัดฉะเชิงเทรา.docx").touch()
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(session, None, parent)
    assert made.choice().path.name == "แผนพัฒนาจังหวัดฉะเชิงเทรา (2).docx"


def test_a_place_that_was_chosen_stays_when_the_document_changes(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "ของเรา")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (chosen, ""))
    dialog.place.browse_button.click()
    dialog.document.setCurrentIndex(dialog.document.findData("j1"))
    assert dialog.choice().path == tmp_path / "ของเรา.docx"


def test_a_folder_that_is_not_there_is_told(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.path.setText(str(tmp_path / "ไม่มี" / "แผน.docx"))
    dialog.export_button.click()
    assert "ไม่พบโฟลเดอร์" in dialog.problem.text()
    assert dialog.result() == 0
