"""One export at a time: a second that is asked for meanwhile is answered in the bar."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.ui import plan_files
from desktop.ui.export_dialog import ExportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.background import Job
    from desktop.ui.main_window import MainWindow
    from desktop.ui.services import ExportChoice, Exported, Services


@pytest.fixture
def may_export() -> threading.Event:
    """Return what exports wait for before they begin to write."""
    return threading.Event()


@pytest.fixture
def services(tmp_path: Path, may_export: threading.Event) -> Services:
    """Return the real services, whose exports wait."""
    real = plan_files.services(tmp_path / "data", tmp_path, language="th")

    def export(plan: Plan, pack: FormatPack, choice: ExportChoice, job: Job) -> Exported:
        assert may_export.wait(20)
        return real.export(plan, pack, choice, job)

    return real._replace(export=export)


def begin_export(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.actions_.export.trigger()
    dialog = next(each for each in window.findChildren(ExportDialog) if each.isVisible())
    dialog.document.setCurrentIndex(dialog.document.findData("j1"))
    dialog.path.setText(str(path))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def test_an_export_that_is_asked_for_during_another_has_to_wait(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, may_export: threading.Event
) -> None:
    first, second = tmp_path / "หนึ่ง.docx", tmp_path / "สอง.docx"
    assert window._workspace is not None
    bar = window._workspace.bar
    begin_export(qtbot, window, first)
    window.actions_.export.trigger()
    assert bar.label.text().startswith("กำลังส่งออกเอกสารอื่นอยู่")
    assert not any(dialog.isVisible() for dialog in window.findChildren(ExportDialog))
    may_export.set()
    qtbot.waitUntil(lambda: bar.label.text() == "ส่งออกแล้ว หนึ่ง.docx", timeout=20_000)
    begin_export(qtbot, window, second)
    qtbot.waitUntil(lambda: bar.label.text() == "ส่งออกแล้ว สอง.docx", timeout=20_000)
    assert first.read_bytes().startswith(b"PK")
    assert second.read_bytes().startswith(b"PK")
