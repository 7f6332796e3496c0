"""Start to first paint: against an empty PySide6 window in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measuring import Figure, median_of
from desktop.core.storage.glimpse import glimpse, shown_text
from desktop.ui.program import NAME
from desktop.ui.settings import RecentPlan, Settings

_EMPTY_WINDOW = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        print(f"first_paint_ns={time.monotonic_ns()} ready_ns={time.monotonic_ns()}", flush=True)
        QApplication.quit()
application = QApplication([])
window, watch = QWidget(), Watch()
window.resize(1200, 700)
window.installEventFilter(watch)
window.show()
sys.exit(application.exec())
"""

_EDITOR = "import sys; from desktop.cli import main; sys.exit(main())"
"""What the command `phaen` runs."""


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the first screen, and the sample open on the screen."""
    sample = folder / "sample.phaen"
    environment = os.environ | {"XDG_DATA_HOME": str(folder), "LOCALAPPDATA": str(folder)}
    # An installed program is compiled: without this, compiling it would be measured wherever nothing is cached.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-m", "desktop", "new", sample, "--sample",
         "--province", "ฉะเชิงเทรา", "--period", "2566-2570"],
        check=True, env=environment, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    _leave_at_a_text(sample, folder)
    empty = [sys.executable, "-c", _EMPTY_WINDOW]
    editor = [sys.executable, "-c", _EDITOR, "--measure-start"]

    def floor() -> float:
        return _seconds(empty, "first_paint_ns", environment)

    for name, command, moment, goal in (
        ("first screen painted", editor, "first_paint_ns", 1.3),
        ("sample open: outline and text painted", [*editor, str(sample)], "seen_ns", 1.5),
        ("sample open: can be worked on", [*editor, str(sample)], "ready_ns", None),
    ):
        seconds, floor_seconds = median_of(
            lambda command=command, moment=moment: _seconds(command, moment, environment),  # type: ignore[misc]
            floor,
            max(rounds, 7),
        )
        yield Figure(name, "an empty PySide6 window", seconds, floor_seconds, goal)


def _leave_at_a_text(sample: Path, folder: Path) -> None:
    """Let the plan open where it was left, as plans do: at its first text, which takes longer to paint than the cover."""
    seen = glimpse(sample)
    assert seen is not None
    place = next(section for section in seen.sections if shown_text(section.body))
    settings = Settings(folder / NAME / "settings.ini")
    settings.remember_plan(RecentPlan(sample, seen.province, f"section {place.id}"))
    settings.sync()


def _seconds(command: Sequence[str], moment: str, environment: dict[str, str]) -> float:
    """Return the seconds from starting a process to a moment that it prints, by the system's monotonic clock."""
    start = time.monotonic_ns()
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment, timeout=120
    )
    found = re.search(rf"{moment}=(\d+)", done.stdout)
    if found is None:
        raise RuntimeError(f"{command[-1]} printed no {moment}: {done.stdout}{done.stderr}")
    return (int(found[1]) - start) / 1e9
