"""Saving into another file: what is proposed, what ending the file gets, and that none is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.ui.save_place import SavePlace
from tests.ui.conftest import stored

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow

Asked = list[tuple[str, QFileDialog.Option]]


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> Asked:
    """Let the system's dialog answer with a path; return what it is asked: the path proposed, the options."""
    asked: Asked = []

    def chosen(
        _parent: object,
        _title: str,
        proposed: str,
        kind: str,
        _selected: str = "",
        options: QFileDialog.Option = QFileDialog.Option(0),  # noqa: B008 - Qt's own default
    ) -> tuple[str, str]:
        asked.append((proposed, options))
        return str(path), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    return asked


@pytest.mark.parametrize("typed", ["สำเนา", "สำเนา.phaen", "สำเนา พ.ศ. 2566", "สำเนา.PHAEN"])
def test_a_plan_is_saved_under_a_name_that_the_list_of_plans_shows(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    answer(monkeypatch, tmp_path / typed)
    session = window.session
    assert session is not None
    with qtbot.waitSignal(session.moved, timeout=10_000):
        window.save_elsewhere()
    assert session.path.suffix.lower() == ".phaen"
    assert session.path.name.startswith(typed)
    assert len(stored(session.path).projects) == 4


def test_a_name_that_is_free_is_proposed_and_the_system_asks_for_no_replacing(
    window: MainWindow, plan_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan_path.parent / "แผนทดสอบ (2).phaen").write_bytes(b"")
    asked = answer(monkeypatch, plan_path)
    window.save_elsewhere()
    assert asked == [
        (
            str(plan_path.parent / "แผนทดสอบ (3).phaen"),
            QFileDialog.Option.DontConfirmOverwrite,
        )
    ]


def test_a_file_that_is_there_is_never_replaced(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "อื่น.phaen"
    other.write_bytes(b"kept")
    answer(monkeypatch, tmp_path / "อื่น")
    window.save_elsewhere()
    qtbot.waitUntil(lambda: "มีไฟล์ชื่อ อื่น.phaen แล้ว" in window.bar.label.text(), timeout=10_000)
    assert other.read_bytes() == b"kept"


@pytest.mark.parametrize("replaces", [True, False])
def test_the_system_asks_about_replacing_only_where_a_file_is_replaced(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replaces: bool
) -> None:
    asked = answer(monkeypatch, tmp_path / "ก")
    place = SavePlace(tmp_path, ".docx", title="", kind="", browse="", replaces=replaces)
    qtbot.addWidget(place)
    place.browse_button.click()
    ((_, options),) = asked
    assert (options == QFileDialog.Option.DontConfirmOverwrite) is not replaces
    assert place.path() == tmp_path / "ก.docx"
