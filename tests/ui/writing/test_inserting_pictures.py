"""A picture file comes into the text with its caption, as one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.core.plan.records import Section
from desktop.core.plan.rich_text import asset_ids
from desktop.ui.writing.picture_dialog import PictureDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.writing.section_editor import SectionEditor


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = tmp_path / "แผนที่ จังหวัด.png"
    assert image.save(str(path))
    return path


def choose(page: SectionEditor, path: Path) -> None:
    page.objects.picture.trigger()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    chooser.setDirectory(str(path.parent))
    chooser.selectFile(path.name)
    chooser.fileSelected.emit(str(path))
    chooser.close()


def body(page: SectionEditor) -> str:
    section = page.record
    assert isinstance(section, Section)
    return section.body


def test_a_picture_file_is_asked_for_its_caption_and_put_at_the_caret(
    qtbot: QtBot, page: SectionEditor, map_file: Path
) -> None:
    choose(page, map_file)
    dialog = page.findChild(PictureDialog)
    assert dialog is not None
    dialog.caption.setText("แผนที่จังหวัด")
    dialog.alt.setText("แผนที่ 11 อำเภอ")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert 'title="แผนที่จังหวัด"' in body(page)
    (asset,) = asset_ids(body(page))
    assert page.session.plan.images[asset].data.startswith(b"\x89PNG")
    page.session.undo_stack.undo()
    assert not asset_ids(body(page))
    assert asset not in page.session.plan.images


def test_a_picture_that_is_not_wanted_after_all_leaves_the_text_alone(
    page: SectionEditor, map_file: Path
) -> None:
    before = body(page)
    choose(page, map_file)
    dialog = page.findChild(PictureDialog)
    assert dialog is not None
    dialog.reject()
    assert body(page) == before
    assert len(page.session.plan.images) == 0


def test_a_file_that_is_no_picture_is_refused_by_a_sentence(
    qtbot: QtBot, page: SectionEditor, tmp_path: Path
) -> None:
    path = tmp_path / "แผนที่.png"
    path.write_bytes(b"MZ" + bytes(200))
    with qtbot.waitSignal(page.message_requested) as said:
        choose(page, path)
    assert said.args is not None
    assert said.args[0]
    assert page.findChild(PictureDialog) is None
    assert all(not isinstance(dialog, PictureDialog) for dialog in page.findChildren(QDialog))
