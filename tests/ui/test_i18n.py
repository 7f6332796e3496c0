"""English: every text of the shell has one, with the same places to fill in, and the window shows it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui import i18n
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.services import Services
    from desktop.ui.settings import Settings
    from desktop.ui.theme import Theme

PROJECT = Path(i18n.__file__).resolve().parents[2]
CATALOGUE = PROJECT / "resources" / "i18n" / "phaen_en.ts"


def texts(catalogue: Path) -> dict[tuple[str, str], str]:
    """Return the translations by context and Thai text; an unfinished one is empty."""
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            english = message.find("translation")
            assert english is not None
            done = english.get("type") is None
            found[name, message.findtext("source", "")] = (english.text or "") if done else ""
    return found


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert i18n.use_language(qapp, "en")
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


def test_every_text_of_the_shell_is_in_the_catalogue_with_its_english(tmp_path: Path) -> None:
    now = tmp_path / "now.ts"
    shell = [*(PROJECT / "desktop" / "ui").glob("*.py"), PROJECT / "desktop" / "app.py"]
    i18n.collect(sorted(shell), now)
    known = texts(CATALOGUE)
    asked = texts(now)
    assert len(asked) > 200
    assert [place for place in asked if not known.get(place)] == []


def test_english_fills_in_what_thai_does() -> None:
    wrong = [
        thai
        for (_context, thai), english in texts(CATALOGUE).items()
        if english and set(re.findall(r"{\w+}", thai)) != set(re.findall(r"{\w+}", english))
    ]
    assert wrong == []


def test_the_window_speaks_english(
    qtbot: QtBot, english: None, theme: Theme, settings: Settings, services: Services
) -> None:
    window = MainWindow(settings, services)
    qtbot.addWidget(window)
    assert window.first.new_button.text() == "New Plan"
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles[0] == "&File"
    thai = re.compile("[ก-๙]")
    left = [action.text() for action in window.actions_.all() if thai.search(action.text())]
    assert left == [window.actions_.thai.text()]
