"""The composition root of the editor: builds settings, theme, language and window, and passes them in."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.i18n import LANGUAGES, use_language
from desktop.ui.main_window import MainWindow
from desktop.ui.plan_files import services
from desktop.ui.settings import Settings
from desktop.ui.theme import STYLE, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.crash import CrashReports

NAME: Final = "phaen"
MEASURE: Final = "--measure-start"
LANGUAGE: Final = "--lang"


def run(arguments: Sequence[str]) -> int:
    """Open the editor, on a plan if a file is named, and return its exit code when the window is closed.

    Options: `--lang th|en` for this start; `--measure-start` prints when the first paint was done and when the
    plan was on the screen, in nanoseconds of the monotonic clock, and ends.
    """
    application = QApplication([NAME, "-style", STYLE])
    application.setApplicationName(NAME)
    application.setDesktopFileName(NAME)
    editor = Editor(application, data_folder(), documents_folder(), _option(arguments, LANGUAGE))
    file = _file(arguments)
    if MEASURE in arguments:
        StartMeasure(editor, has_plan=file is not None)
    editor.start(file)
    return application.exec()


def data_folder() -> Path:
    """Return the folder of backups, logs, own packs and settings."""
    # The same as platformdirs', which the commands use, without loading it before the first paint.
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / NAME


def documents_folder() -> Path:
    """Return the user's folder of documents, or the home folder where there is none."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return place if place.is_dir() else Path.home()


class Editor(QObject):
    """The running editor: its window, made again when the language changes."""

    def __init__(
        self, application: QApplication, data: Path, documents: Path, language: str = ""
    ) -> None:
        super().__init__(application)
        self._application = application
        self._data = data
        self._documents = documents
        self.settings = Settings(data / "settings.ini")
        if language in LANGUAGES:
            self.settings.language = language
        self.theme = Theme(application)
        self._file: Path | None = None
        self._reports: CrashReports | None = None
        self.window = self._new_window()

    def start(self, file: Path | None) -> None:
        """Show the window, with a plan if one is named."""
        self._file = file
        self.window.show()

    def _new_window(self) -> MainWindow:
        use_language(self._application, self.settings.language)
        found = services(self._data, self._documents, language=self.settings.language)
        window = MainWindow(self.settings, found)
        window.language_requested.connect(self._change_language)
        window.pages.painted.connect(self._after_first_paint)
        return window

    def _change_language(self, language: str) -> None:
        """Make the window again in another language, on the same plan."""
        old = self.window
        path = old.session.path if old.session is not None else None
        if not old.close():
            return
        self.settings.language = language
        self.window = self._new_window()
        self.start(path)
        old.deleteLater()

    def _after_first_paint(self) -> None:
        """Do what can wait: open the plan, draw icons, write a log, watch for errors."""
        if self._file is not None:
            self.window.open_path(self._file)
        self.window.show_icons()
        from desktop.ui.crash import CrashReports, OpenPlans
        from desktop.ui.log import write_log_to

        write_log_to(self._data / "logs")
        if self._reports is None:
            self._reports = CrashReports(self._data / "logs", self)
            self._reports.watch()
            self._open_plans = OpenPlans(self._data)
            left_open = self._open_plans.take_left_open()
            if left_open is not None and self._file is None:
                self.window.notices.offer_recovered(left_open)
        window, plans = self.window, self._open_plans
        self._reports.reported.connect(window.notices.say_own_fault)
        window.plan_shown.connect(lambda: plans.opened(window.session_path()))
        window.plan_closed.connect(plans.closed)


class StartMeasure(QObject):
    """Prints when the window was painted first, and when the plan was, and ends the program."""

    def __init__(self, editor: Editor, *, has_plan: bool) -> None:
        super().__init__(editor)
        self._has_plan = has_plan
        self._first_paint = 0
        editor.window.pages.painted.connect(self._on_first_paint)
        editor.window.plan_shown.connect(self._on_plan_shown)

    def _on_first_paint(self) -> None:
        self._first_paint = time.monotonic_ns()
        if not self._has_plan:
            self._finish()

    def _on_plan_shown(self) -> None:
        # The plan is painted by the event that follows, and this runs after it.
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        sys.stdout.write(f"first_paint_ns={self._first_paint} ready_ns={time.monotonic_ns()}\n")
        sys.stdout.flush()
        QApplication.quit()


def _option(arguments: Sequence[str], name: str) -> str:
    given = list(arguments)
    for position, argument in enumerate(given):
        if argument == name:
            return next(iter(given[position + 1 : position + 2]), "")
        if argument.startswith(f"{name}="):
            return argument.removeprefix(f"{name}=")
    return ""


def _file(arguments: Sequence[str]) -> Path | None:
    given = list(arguments)
    for position, argument in enumerate(given):
        if not argument.startswith("-") and (position == 0 or given[position - 1] != LANGUAGE):
            return Path(argument).absolute()
    return None
