"""The settings of the tests themselves: what must fail a test does fail it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

PASSES = """
import logging


def test_quiet():
    logging.getLogger("phaen").info("saved")


def test_announced(caplog):
    with caplog.at_level(logging.WARNING):
        logging.getLogger("phaen").warning("disk full")


def test_folders(own_folders, monkeypatch):
    import platformdirs
    assert platformdirs.user_data_path("phaen").is_relative_to(own_folders)
"""

FAILS = {
    "an unexpected log record": """
import logging
def test_it():
    logging.getLogger("phaen").warning("disk full")
""",
    "a log record of a thread": """
import logging, threading
def test_it():
    thread = threading.Thread(target=logging.getLogger("phaen").error, args=["disk full"])
    thread.start()
    thread.join()
""",
    "a warning of Python": """
import warnings
def test_it():
    warnings.warn("old", DeprecationWarning)
""",
    "a file left open": """
def test_it(tmp_path):
    (tmp_path / "left.txt").open("w")
    import gc
    gc.collect()
""",
    "a warning of Qt": """
def test_it(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("no such slot")
""",
    "an exception in a Qt slot": """
def test_it(qtbot):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(50)
""",
    "an expected failure that passes": """
import pytest
@pytest.mark.xfail
def test_it():
    pass
""",
    "a marker that nobody declared": """
import pytest
@pytest.mark.slwo
def test_it():
    pass
""",
}


def run_pytest(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Run one test file under the project's settings, in a folder of its own."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests")
    (folder / "tests" / "test_it.py").write_text(source, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_ordinary_tests_pass(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, PASSES)
    assert "3 passed" in done.stdout, done.stdout


@pytest.mark.parametrize("source", FAILS.values(), ids=FAILS.keys())
def test_what_must_fail_a_test_fails_it(tmp_path: Path, source: str) -> None:
    done = run_pytest(tmp_path, source)
    assert done.returncode in {pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}, (
        done.stdout
    )
