"""The composition root: quick to the first paint, opens a named file, changes the language on the same plan."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.ui import i18n, program
from desktop.ui.crash import OpenPlans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HEAVY = (
    *("peewee", "sqlite3", "docx", "lxml", "PIL", "thaibreak", "geothai", "openpyxl"),
    *("desktop.core.plan.records", "desktop.core.storage", "desktop.core.formats"),
    *("PySide6.QtSvg", "concurrent.futures", "logging.handlers"),
)
BEFORE_FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.ui import program
application = QApplication([])
editor = program.Editor(application, Path(sys.argv[1]), Path(sys.argv[1]))
def look():
    print(*[name for name in sys.argv[2:] if name in sys.modules])
    application.quit()
editor.window.pages.painted.connect(look)
editor.start(None)
application.exec()
"""


@pytest.fixture
def editor(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[program.Editor]:
    before = QLocale(), sys.excepthook
    made = program.Editor(qapp, tmp_path / "data", tmp_path)
    yield made
    if made._reports is not None:
        made._reports.unwatch()
    made.window.close()
    made.window.deleteLater()
    i18n.use_language(qapp, "th")
    QLocale.setDefault(before[0])
    sys.excepthook = before[1]
    made.deleteLater()


@pytest.fixture(autouse=True)
def _no_log_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the log of the test run alone."""
    monkeypatch.setattr("desktop.ui.log.write_log_to", lambda folder: None)


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BEFORE_FIRST_PAINT, str(tmp_path), *HEAVY]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == []


def test_the_start_can_be_measured(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop", "--measure-start"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    found = re.fullmatch(r"first_paint_ns=(\d+) seen_ns=(\d+) ready_ns=(\d+)\n", done.stdout)
    assert found is not None
    assert 0 < int(found[1]) <= int(found[2]) <= int(found[3])


def test_a_named_file_is_opened(qtbot: QtBot, editor: program.Editor, plan_path: Path) -> None:
    with qtbot.waitSignal(editor.window.plan_shown, timeout=10_000):
        editor.start(plan_path)
    assert editor.window.session_path() == plan_path


def test_the_language_changes_on_the_same_plan(
    qtbot: QtBot, editor: program.Editor, plan_path: Path
) -> None:
    with qtbot.waitSignal(editor.window.plan_shown, timeout=10_000):
        editor.start(plan_path)
    editor.window.language_requested.emit("en")
    assert editor.settings.language == "en"
    assert editor.window.actions_.export.text() == "Export…"
    with qtbot.waitSignal(editor.window.plan_shown, timeout=10_000):
        pass
    assert editor.window.session_path() == plan_path
    editor.window.language_requested.emit("th")
    assert editor.window.actions_.export.text() == "ส่งออก…"
    with qtbot.waitSignal(editor.window.plan_shown, timeout=10_000):
        pass


def test_a_plan_that_was_left_open_is_offered_at_the_next_start(
    qtbot: QtBot, editor: program.Editor, plan_path: Path, tmp_path: Path
) -> None:
    OpenPlans(tmp_path / "data").opened(plan_path)
    editor.start(None)
    qtbot.waitUntil(lambda: editor.window.bar.topic == "recovered", timeout=10_000)
    assert plan_path.name in editor.window.bar.label.text()


def test_enter_presses_buttons_once_all_is_painted(qtbot: QtBot, editor: program.Editor) -> None:
    editor.start(None)
    window = editor.window
    qtbot.waitUntil(lambda: editor._button_keys is not None)
    window.activateWindow()
    qtbot.waitUntil(window.first.new_button.hasFocus)
    qtbot.keyClick(window.first.new_button, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.start_pages.new_plan


def test_what_is_open_is_noted_while_it_is_open(
    qtbot: QtBot, editor: program.Editor, plan_path: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(editor.window.plan_shown, timeout=10_000):
        editor.start(plan_path)
    note = tmp_path / "data" / "open-plan.txt"
    assert note.read_text("utf-8") == str(plan_path)
    assert editor.window.show_first_screen()
    assert not note.exists()


@pytest.mark.parametrize(
    ("arguments", "file", "language"),
    [
        ([], None, ""),
        (["--lang", "en"], None, "en"),
        (["--lang=en", "a.phaen"], "a.phaen", "en"),
        (["a.phaen", "--measure-start"], "a.phaen", ""),
    ],
)
def test_the_command_line_names_a_file_and_a_language(
    arguments: list[str], file: str | None, language: str
) -> None:
    assert app._file(arguments) == (None if file is None else Path(file).absolute())
    assert app._option(arguments, app.LANGUAGE) == language
