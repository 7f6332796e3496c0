"""Colours, faces, icons, sentences and diagnostics."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.errors import PhaenError, StorageFailure
from desktop.core.plan.kinds import Status
from desktop.ui import editors, sentences, tokens
from desktop.ui.diagnostics import (
    as_text,
    facts,
    thai_lines_break_at_words,
    thai_words_are_found,
)
from desktop.ui.icons import icon
from desktop.ui.status import status_icon, status_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.services import Services
    from desktop.ui.theme import Theme

UI = Path(editors.__file__).parent
ICONS = UI.parents[1] / "resources" / "icons"


def luminance(colour: str) -> float:
    parts = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(colours: tokens.Palette) -> None:
    inks = ["text", "muted", "accent", "error", "warning", "success"]
    inks += [f"status_{status.value}" for status in Status]
    for ink in inks:
        for ground in ("surface", "panel"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, (ink, ground)
    for ink, ground in (
        ("on_accent", "accent"),
        ("error", "error_back"),
        ("warning", "warning_back"),
        ("success", "success_back"),
        ("text", "selection"),
        ("text", "hover"),
        ("text", "window"),
    ):
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, (ink, ground)


def test_no_other_module_holds_a_colour() -> None:
    literal = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|rgb\(|QColor\(["']""")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(UI.glob("*.py"))
        if path.name != "tokens.py"
        for line in path.read_text("utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []


def test_the_theme_follows_the_system(qtbot: QtBot, theme: Theme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme._apply(is_dark=True)
    assert theme.palette is tokens.DARK
    with qtbot.waitSignal(theme.changed):
        theme._apply(is_dark=False)
    assert theme.palette is tokens.LIGHT


def test_sarabun_is_the_face_of_the_window(theme: Theme) -> None:
    assert theme.face == "Sarabun"
    assert "Sarabun" in QApplication.font().families()


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_a_line_drawing_that_takes_a_colour(qtbot: QtBot, path: Path) -> None:
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    picture = icon(path.stem).pixmap(QSize(24, 24)).toImage()
    drawn = {
        picture.pixelColor(x, y).alpha()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert max(drawn) > 100


@pytest.mark.parametrize(("name", "colours"), [("light", tokens.LIGHT), ("dark", tokens.DARK)])
def test_the_arrows_of_drop_down_lists_have_the_muted_colour(
    name: str, colours: tokens.Palette
) -> None:
    root = ET.fromstring((ICONS / "arrows" / f"{name}.svg").read_text("utf-8"))  # noqa: S314
    assert root.get("stroke") == colours.muted


@pytest.mark.parametrize(("name", "colours"), [("light", tokens.LIGHT), ("dark", tokens.DARK)])
def test_the_checks_of_check_boxes_have_the_colour_on_the_accent(
    name: str, colours: tokens.Palette
) -> None:
    path = ICONS / "arrows" / f"check-{name}.svg"
    assert ET.fromstring(path.read_text("utf-8")).get("stroke") == colours.on_accent  # noqa: S314


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = set()
    for path in UI.rglob("*.py"):
        asked |= set(re.findall(r"""\bicon\(\s*"([a-z-]+)\"""", path.read_text("utf-8")))
    assert asked - {path.stem for path in ICONS.glob("*.svg")} == set()


def test_each_status_has_its_own_shape(qtbot: QtBot, theme: Theme) -> None:
    shapes = set()
    for status in Status:
        image = QImage(14, 14, QImage.Format.Format_ARGB32)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        status_icon(status).paint(painter, image.rect())
        painter.end()
        shapes.add(
            bytes(image.pixelColor(x, y).alpha() > 127 for x in range(14) for y in range(14))
        )
        assert status_name(status)
    assert len(shapes) == len(Status)


@pytest.mark.parametrize(
    "table", [sentences.OPENING, sentences.SAVING, sentences.EXPORTING], ids=["o", "s", "e"]
)
def test_every_error_has_three_parts_and_no_brace_left(table: dict[str, object]) -> None:
    for code in [*table, "something.unknown"]:
        said = sentences.sentence(StorageFailure(code, file="/a/แผน.phaen"), table)  # type: ignore[arg-type]
        assert said.happened
        assert said.todo
        assert "{" not in str(said)


def test_every_failure_of_opening_and_writing_has_its_own_sentence() -> None:
    raised = set()
    for path in (UI.parents[0] / "core" / "storage").glob("*.py"):
        raised |= set(re.findall(r'"((?:file|disk)\.[a-z_]+)"', path.read_text("utf-8")))
    told = {*sentences.OPENING, *sentences.SAVING, "file.locked"}
    assert raised - told == set()


def test_a_sentence_names_the_file() -> None:
    error: PhaenError = StorageFailure("file.missing", file="/x/แผนระยอง.phaen")
    assert "แผนระยอง.phaen" in str(sentences.sentence(error, sentences.OPENING))


def test_the_probe_of_word_breaking_agrees_with_itself(qtbot: QtBot) -> None:
    assert thai_words_are_found() == thai_lines_break_at_words()


def test_diagnostics_are_shown_and_copied(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.ui.diagnostics_dialog import DiagnosticsDialog

    window.actions_.diagnostics.trigger()
    dialog = window.findChild(DiagnosticsDialog)
    assert dialog is not None
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == as_text(facts(window.services))
    assert str(window.services.data_folder) in copied
    assert "Sarabun" in copied
    dialog.accept()


def test_the_list_of_shortcuts_is_found_by_typing(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.ui.shortcuts_dialog import ShortcutsDialog

    window.actions_.shortcuts.trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    dialog.field.setText("Ctrl+P")
    shown = [
        dialog.table.item(row, 0).text()
        for row in range(dialog.table.rowCount())
        if not dialog.table.isRowHidden(row)
    ]
    assert "ไปที่" in shown
    assert len(shown) < 5
    dialog.reject()


def test_made_sections_say_what_they_are_made_of(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.ui.made_page import MadePage
    from desktop.ui.nodes import NodeKind, NodeRef

    assert window.session is not None
    assert window._workspace is not None
    made = [
        section
        for section in window.session.plan.sections
        if editors.editor_name(window.session.plan, NodeRef(NodeKind.SECTION, section.id)).endswith(
            "MadePage"
        )
    ]
    assert len(made) >= 8
    for section in made:
        window._workspace.go(NodeRef(NodeKind.SECTION, section.id))
        page = window._workspace.host.page
        assert isinstance(page, MadePage)
        assert "ส่งออก" in page.text.text()
    page.go_button.click()
    assert window._workspace.node == NodeRef(NodeKind.PROJECTS)


def test_the_services_know_the_provinces_and_packs(services: Services) -> None:
    assert len(services.provinces()) == 77
    assert [pack.id for pack in services.packs()] == ["2566-2570", "2571-2575"]
