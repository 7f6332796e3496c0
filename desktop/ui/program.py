"""The running editor: builds settings, theme, language and window, passes them in, and does what can wait."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.i18n import LANGUAGES, use_language
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.theme import STYLE, Theme, load_later_faces

if TYPE_CHECKING:
    from desktop.ui.button_keys import ButtonKeys
    from desktop.ui.crash import CrashReports
    from desktop.ui.early_glimpse import EarlyGlimpse
    from desktop.ui.services import Services

NAME: Final = "phaen"


def run_editor(early: EarlyGlimpse | None, *, language: str, is_measured: bool) -> int:
    """Show the window, with the plan that is named, and return the exit code when it is closed."""
    application = QApplication([NAME, "-style", STYLE])
    application.setApplicationName(NAME)
    application.setDesktopFileName(NAME)
    editor = Editor(application, data_folder(), documents_folder(), language)
    if is_measured:
        StartMeasure(editor, has_plan=early is not None)
    editor.start(early.path if early is not None else None, early)
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
        self._early: EarlyGlimpse | None = None
        self._reports: CrashReports | None = None
        self._button_keys: ButtonKeys | None = None
        self.window = self._new_window()

    def start(self, file: Path | None, early: EarlyGlimpse | None = None) -> None:
        """Show the window, with a plan if one is named, of which a glimpse may have been taken already."""
        self._file, self._early = file, early
        if file is None:
            self.window.show_first_screen()
        else:
            self.window.show_opening(file, early)
        self.window.pages.painted.connect(self._after_first_paint)
        self.window.show()

    def _new_window(self) -> MainWindow:
        use_language(self._application, self.settings.language)
        window = MainWindow(self.settings, self._services)
        window.language_requested.connect(self._change_language)
        return window

    def _services(self) -> Services:
        from desktop.ui.plan_files import services  # noqa: PLC0415 - after the first paint

        return services(self._data, self._documents, language=self.settings.language)

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
        """Watch for errors, and open the plan; what can wait for it waits."""
        load_later_faces()
        self._watch()
        window, file = self.window, self._file
        if file is None:
            self._after_opening()
            return
        window.opening_ended.connect(self._after_first_opening)
        window.open_path(file, self._early)

    def _watch(self) -> None:
        from desktop.ui.crash import CrashReports, OpenPlans  # noqa: PLC0415 - after the first paint

        if self._reports is None:
            self._reports = CrashReports(self._data / "logs", self)
            self._reports.watch()
            self._open_plans = OpenPlans(self._data)
            self._reports.reported.connect(self._on_reported)
            self._left_open = self._open_plans.take_left_open()
        window, plans = self.window, self._open_plans
        for named in (window.plan_shown, window.plan_moved):
            named.connect(lambda: plans.opened(window.session_path()))
        window.plan_closed.connect(plans.closed)

    def _on_reported(self, report: Path | None) -> None:
        self.window.notices.say_own_fault(report)

    def _after_first_opening(self) -> None:
        self.window.opening_ended.disconnect(self._after_first_opening)
        self._after_opening()

    def _after_opening(self) -> None:
        """Draw icons, write a log, and offer the plan that was left open, once what was asked for is painted."""
        QTimer.singleShot(0, self.window, self._do_the_rest)

    def _do_the_rest(self) -> None:
        from desktop.ui.button_keys import ButtonKeys  # noqa: PLC0415 - when all is painted
        from desktop.ui.log import write_log_to  # noqa: PLC0415 - the same

        gc.enable()
        if self._button_keys is None:
            self._button_keys = ButtonKeys(self._application, self)
        self.window.show_icons()
        write_log_to(self._data / "logs")
        left_open, self._left_open = self._left_open, None
        if left_open is not None and self._file is None:
            self.window.notices.offer_recovered(left_open)


class StartMeasure(QObject):
    """Prints when the window was painted first, when the plan was seen and when it could be worked on, and ends.

    The plan is seen when its outline and the text at its place are painted, be it from a glimpse.
    """

    def __init__(self, editor: Editor, *, has_plan: bool) -> None:
        super().__init__(editor)
        self._window = editor.window
        self._has_plan = has_plan
        self._moments: dict[str, int] = {}
        editor.window.pages.painted.connect(self._on_first_paint)
        editor.window.plan_shown.connect(self._on_plan_shown)

    def _on_first_paint(self) -> None:
        self._note("first_paint")
        if not self._has_plan or self._window.start_pages.shows_glimpse:
            self._note("seen")
        if not self._has_plan:
            self._finish()

    def _on_plan_shown(self) -> None:
        # The plan is painted by the event that follows, and this runs after it.
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        self._note("seen")
        self._note("ready")
        if sys.stdout is not None:  # as in a windowed program
            shown = " ".join(f"{name}_ns={moment}" for name, moment in self._moments.items())
            sys.stdout.write(f"{shown}\n")
            sys.stdout.flush()
        QApplication.quit()

    def _note(self, name: str) -> None:
        self._moments.setdefault(name, time.monotonic_ns())
