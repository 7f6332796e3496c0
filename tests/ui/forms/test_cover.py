"""The page of the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from desktop.core.plan.digits import DigitStyle
from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import AnnualPlan, PlanInfo, Project
from desktop.core.storage.plan_file import PlanFile
from desktop.ui.forms.bound_fields import ChoiceField, LineField
from desktop.ui.forms.cover import CoverEditor
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef
from tests.ui.conftest import stored

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

INFO = NodeRef(NodeKind.INFO)


def cover_section(session: PlanSession, *, annual: bool) -> NodeRef:
    found = next(
        one
        for one in session.plan.sections
        if one.kind is SectionKind.COVER and (one.annual_plan_id is not None) is annual
    )
    return NodeRef(NodeKind.SECTION, found.id)


def line_of(page: CoverEditor, field: str, of: type[PlanInfo | AnnualPlan] = PlanInfo) -> LineField:
    for found, target in page.fields:
        if isinstance(found, LineField) and found.field == field and isinstance(target(), of):
            return found
    raise AssertionError(field)


def choice_of(page: CoverEditor, field: str) -> ChoiceField:
    return next(one for one in page.findChildren(ChoiceField) if one.field == field)


def choose(field: ChoiceField, value: str) -> None:
    at = field.box.findData(value)
    assert at >= 0
    field.box.setCurrentIndex(at)
    field.box.activated.emit(at)


@pytest.fixture
def seal_path(tmp_path: Path) -> Path:
    """Return a picture file."""
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor(Qt.GlobalColor.darkBlue))
    path = tmp_path / "ตรา.png"
    picture.save(str(path))
    return path


def test_the_edition_is_typed_and_the_title_follows(
    qtbot: QtBot,
    show_page: ShowPage[CoverEditor],
    session: PlanSession,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(CoverEditor, cover_section(session, annual=False))
    line = line_of(page, "edition").line
    qtbot.keyClicks(line, "ABC")
    line.setCursorPosition(1)
    page.commit()
    assert session.plan.info.edition == "ABC"
    assert line.cursorPosition() == 1
    qtbot.waitUntil(lambda: "ABC" in page.title.text())
    undo_all()
    assert session.plan == first
    assert line.text() == first.info.edition


def test_the_title_is_written_in_the_digits_of_the_documents(
    qtbot: QtBot, show_page: ShowPage[CoverEditor], session: PlanSession
) -> None:
    page = show_page(CoverEditor, INFO)
    assert "๒๕๖๖" in page.title.text()
    choose(choice_of(page, "digits"), DigitStyle.ARABIC.value)
    assert session.plan.info.digits is DigitStyle.ARABIC
    qtbot.waitUntil(lambda: "2566" in page.title.text())


def test_a_face_is_chosen_and_given_back_to_the_format(
    show_page: ShowPage[CoverEditor], session: PlanSession
) -> None:
    page = show_page(CoverEditor, INFO)
    field = choice_of(page, "font")
    choose(field, "TH Sarabun New")
    assert session.plan.info.font == "TH Sarabun New"
    choose(field, "")
    assert session.plan.info.font == ""


def test_a_wrong_amount_stays_and_is_marked(
    qtbot: QtBot, show_page: ShowPage[CoverEditor], session: PlanSession
) -> None:
    page = show_page(CoverEditor, INFO)
    field = line_of(page, "smallest_project")
    qtbot.keyClicks(field.line, "5x")
    page.commit()
    assert field.line.text() == "5x"
    assert field.line.property("invalid")
    assert session.plan.info.smallest_project is None
    field.line.selectAll()
    qtbot.keyClicks(field.line, "500,000")
    page.commit()
    assert not field.line.property("invalid")
    assert session.plan.info.smallest_project == 50_000_000
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    page.commit()
    assert session.plan.info.smallest_project is None


def test_only_an_annual_plan_has_a_notice_of_its_year(
    show_page: ShowPage[CoverEditor], session: PlanSession
) -> None:
    page = show_page(CoverEditor, cover_section(session, annual=False))
    assert not page.annual_notice.isVisibleTo(page)
    page.show_node(session, cover_section(session, annual=True))
    assert page.annual_notice.isVisibleTo(page)
    assert page.shared.isVisibleTo(page)
    page.annual_notice.line.setText("ร่าง")
    page.annual_notice.timer.touch()
    page.commit()
    (annual,) = session.plan.annual_plans
    assert annual.notice == "ร่าง"
    assert session.plan.info.notice == ""


def test_a_seal_is_put_on_the_cover_and_taken_off(
    show_page: ShowPage[CoverEditor],
    session: PlanSession,
    seal_path: Path,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(CoverEditor, INFO)
    page.seal.take_file(seal_path)
    image = session.plan.images[str(session.plan.info.seal)]
    assert (image.width, image.height, image.media_type) == (40, 60, "image/png")
    assert QImage.fromData(image.data) == QImage(str(seal_path))
    assert not page.seal.picture.pixmap().isNull()
    page.seal.remove_button.click()
    assert session.plan.info.seal is None
    assert page.seal.picture.pixmap().isNull()
    undo_all()
    assert session.plan == first


def test_a_seal_that_is_taken_off_leaves_the_plan_in_the_same_step(
    show_page: ShowPage[CoverEditor], session: PlanSession, seal_path: Path, plan_path: Path
) -> None:
    page = show_page(CoverEditor, INFO)
    page.seal.take_file(seal_path)
    with_seal = session.plan
    page.seal.remove_button.click()
    assert not session.plan.images
    assert session.flush(10)
    assert not stored(plan_path).images
    session.undo_stack.undo()
    assert session.plan == with_seal


def test_another_seal_takes_the_place_of_the_first(
    show_page: ShowPage[CoverEditor], session: PlanSession, seal_path: Path, tmp_path: Path
) -> None:
    page = show_page(CoverEditor, INFO)
    page.seal.take_file(seal_path)
    other = tmp_path / "ตราใหม่.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0x1F4E8C)
    picture.save(str(other))
    page.seal.take_file(other)
    assert [image.id for image in session.plan.images] == [session.plan.info.seal]
    before = session.plan
    page.seal.take_file(other)
    assert session.plan == before


@pytest.mark.parametrize("in_trash", [False, True])
def test_a_seal_that_a_text_shows_too_stays_in_the_plan(
    show_page: ShowPage[CoverEditor], session: PlanSession, seal_path: Path, in_trash: bool
) -> None:
    page = show_page(CoverEditor, INFO)
    page.seal.take_file(seal_path)
    seal = str(session.plan.info.seal)
    project = next(iter(session.plan.projects))
    text = f'<p><img src="asset:{seal}"></p>'
    session.edit(Project, project.id, "แก้", rationale=text)
    if in_trash:
        session.apply(trashing(session.plan, session.plan.projects[project.id]), "ลบ")
    page.seal.remove_button.click()
    assert session.plan.info.seal is None
    assert seal in session.plan.images


def test_the_seal_is_in_the_file(
    show_page: ShowPage[CoverEditor], session: PlanSession, seal_path: Path, plan_path: Path
) -> None:
    page = show_page(CoverEditor, INFO)
    page.seal.take_file(seal_path)
    assert session.close(5)
    with PlanFile.open(plan_path) as file:
        plan = file.read_plan()
    assert plan.info.seal in plan.images


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(
    show_page: ShowPage[CoverEditor], session: PlanSession, tmp_path: Path
) -> None:
    page = show_page(CoverEditor, INFO)
    path = tmp_path / "บันทึก.png"
    path.write_text("ไม่ใช่ภาพ", encoding="utf-8")
    page.seal.take_file(path)
    assert "PNG" in page.seal.problem.text()
    assert page.seal.problem.isVisibleTo(page)
    assert not session.undo_stack.canUndo()
