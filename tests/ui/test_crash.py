"""Our own faults: a report without plan text, a polite bar, and a next start that knows."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.ui.crash import CrashReports, OpenPlans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow

SECRET = "โครงการลับที่ 7"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashReports]:
    before = sys.excepthook, threading.excepthook
    made = CrashReports(tmp_path / "logs")
    made.watch()
    yield made
    sys.excepthook, threading.excepthook = before


def raised() -> Exception:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        return error


def test_a_report_says_where_and_never_what_the_plan_holds(
    qtbot: QtBot, reports: CrashReports, caplog: pytest.LogCaptureFixture
) -> None:
    error = raised()
    with caplog.at_level("ERROR"), qtbot.waitSignal(reports.reported) as reported:
        sys.excepthook(type(error), error, error.__traceback__)
    assert reported.args is not None
    text = reported.args[0].read_text("utf-8")
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert SECRET not in text
    assert SECRET not in caplog.text


def test_an_error_in_a_thread_is_reported_on_the_window_thread(
    qtbot: QtBot, reports: CrashReports, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError(SECRET)

    with caplog.at_level("ERROR"), qtbot.waitSignal(reports.reported) as reported:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert reported.args is not None
    assert "RuntimeError" in reported.args[0].read_text("utf-8")


def test_a_report_that_cannot_be_written_is_no_second_crash(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "logs"
    blocked.write_text("a file where the folder should be", "utf-8")
    assert CrashReports(blocked).write(raised()) is None


def test_only_the_latest_reports_are_kept(tmp_path: Path, qtbot: QtBot) -> None:
    reports = CrashReports(tmp_path)
    written = [reports.write(raised()) for _number in range(13)]
    assert len(list(tmp_path.iterdir())) == 10
    assert written[-1] is not None
    assert written[-1].exists()


def test_the_window_says_it_politely_and_goes_on(window: MainWindow, tmp_path: Path) -> None:
    window.notices.say_own_fault(tmp_path / "crash.txt")
    assert "แผนที่เปิดอยู่ไม่เสียหาย" in window.bar.label.text()
    assert "crash.txt" in window.bar.label.text()
    assert window.session is not None


def test_a_plan_left_open_is_offered_once(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path, tmp_path: Path
) -> None:
    plans = OpenPlans(tmp_path / "data")
    assert plans.take_left_open() is None
    plans.opened(plan_path)
    assert OpenPlans(tmp_path / "data").take_left_open() == plan_path
    assert plans.take_left_open() is None
    empty_window.notices.offer_recovered(plan_path)
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.bar.buttons[0].click()


def test_a_plan_that_was_closed_is_not_offered(plan_path: Path, tmp_path: Path) -> None:
    plans = OpenPlans(tmp_path / "data")
    plans.opened(plan_path)
    plans.closed()
    assert plans.take_left_open() is None
