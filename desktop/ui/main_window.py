"""The window: connects actions, the first screen, the workspace and the worker; it does no work itself."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import tokens
from desktop.ui.actions import Actions
from desktop.ui.pages import Pages
from desktop.ui.settings import RecentPlan
from desktop.ui.start_pages import StartPages

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent

    from desktop.core.errors import PhaenError
    from desktop.ui.check_runner import CheckRunner
    from desktop.ui.early_glimpse import EarlyGlimpse
    from desktop.ui.first_screen import FirstScreen
    from desktop.ui.message_bar import MessageBar
    from desktop.ui.nodes import NodeRef
    from desktop.ui.notices import Notices
    from desktop.ui.plan_worker import OpenedPlan, PlanWorker
    from desktop.ui.services import Services
    from desktop.ui.session import PlanSession
    from desktop.ui.settings import Settings
    from desktop.ui.workspace import Workspace

SAVE_SECONDS: Final = 5.0
"""How long closing waits for the file system before it says so."""
GLIMPSE_SECONDS: Final = 0.05
"""How long the first paint waits for a glimpse of the plan, which was begun long before."""


class MainWindow(QMainWindow):
    """One window, a plan each."""

    plan_shown = Signal()
    """A plan is on the screen."""
    opening_ended = Signal()
    """A plan is on the screen, why it is not was said, or it was given up."""
    plan_moved = Signal()
    """The plan is in another file now."""
    plan_closed = Signal()
    language_requested = Signal(str)

    def __init__(self, settings: Settings, make_services: Callable[[], Services]) -> None:
        super().__init__()
        self.setObjectName("main")
        self.settings = settings
        self._make_services = make_services
        self.session: PlanSession | None = None
        self.checks: CheckRunner | None = None
        self._worker: PlanWorker | None = None
        self._is_opening = False
        self._workspace: Workspace | None = None
        self.actions_ = Actions(self)
        self._bar: MessageBar | None = None
        self._notices: Notices | None = None
        self.pages = Pages(self)
        self.start_pages = StartPages(self.pages, lambda: self.services)
        self._column = _column(self.pages)
        self.setCentralWidget(self._column)
        self._connect()
        self.resize(tokens.WINDOW_WIDTH, tokens.WINDOW_HEIGHT)
        self.restoreGeometry(settings.geometry("frame"))

    @cached_property
    def services(self) -> Services:
        """What the rest of the program does for the window, made when it is first asked for."""
        return self._make_services()

    @property
    def bar(self) -> MessageBar:
        """The bar above everything, made when something is first said."""
        if self._bar is None:
            from desktop.ui.message_bar import MessageBar  # noqa: PLC0415 - after the first paint

            self._bar = MessageBar(self)
            layout = self._column.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(0, self._bar)
        return self._bar

    def show_icons(self) -> None:
        """Draw all icons; called after the first paint, which has no time for them."""
        self.start_pages.show_icons()
        self.actions_.complete()

    @property
    def first(self) -> FirstScreen:
        """The first screen."""
        return self.start_pages.first

    @property
    def notices(self) -> Notices:
        """What the window says in its bar."""
        if self._notices is None:
            from desktop.ui.notices import Notices  # noqa: PLC0415 - after the first paint

            self._notices = Notices(self)
        return self._notices

    # --- wiring -----------------------------------------------------------------------------------

    def _connect(self) -> None:
        acts = self.actions_
        start = self.start_pages
        start.plan_requested.connect(self.open_path)
        start.missing_plan_chosen.connect(self._on_missing_chosen)
        start.new_requested.connect(self.show_new_plan)
        start.open_requested.connect(self.choose_file)
        start.sample_requested.connect(self.open_sample)
        start.first_requested.connect(self.show_first_screen)
        start.plan_wanted.connect(lambda wanted: self._open(lambda: self.services.new_plan(wanted)))
        start.lists_failed.connect(self._say_not_opened)
        for action, act in (
            (acts.new_plan, self.show_new_plan),
            (acts.open_plan, self.choose_file),
            (acts.open_sample, self.open_sample),
            (acts.close_plan, self.show_first_screen),
            (acts.quit, self.close),
            (acts.shortcuts, self._show_shortcuts),
            (acts.diagnostics, self._show_diagnostics),
        ):
            action.triggered.connect(act)
        acts.file_menu.aboutToShow.connect(self._list_recent)
        acts.backups_requested.connect(self.show_backups)
        acts.thai.triggered.connect(lambda: self.language_requested.emit("th"))
        acts.english.triggered.connect(lambda: self.language_requested.emit("en"))
        acts.thai.setChecked(self.settings.language == "th")
        acts.english.setChecked(self.settings.language == "en")

    # --- which page -------------------------------------------------------------------------------

    def show_first_screen(self) -> bool:
        """Close the plan, if one is open, and offer the ways to one; False when it stays open."""
        if not self.close_plan():
            return False
        recent = self.settings.recent_plans()
        self.actions_.set_available(has_plan=False, is_read_only=False)
        self.start_pages.show_first(recent)
        self.setWindowTitle("Phaen")
        return True

    def show_new_plan(self) -> None:
        """Ask what a new plan needs."""
        if not self.close_plan():
            return
        self.actions_.set_available(has_plan=False, is_read_only=False)
        self.start_pages.show_new_plan()

    def show_opening(self, path: Path, early: EarlyGlimpse | None = None) -> None:
        """Show what can be seen of a plan before it is opened."""
        place = self.settings.recent_plan(path).place
        glimpse = early.result(GLIMPSE_SECONDS) if early is not None else None
        self.actions_.set_available(has_plan=False, is_read_only=False)
        panels = (self.settings.panel_widths, self.settings.side_asked)
        self.start_pages.show_opening(glimpse, place, panels)
        self.setWindowTitle(f"{path.stem} – Phaen")

    # --- opening and closing ----------------------------------------------------------------------

    def choose_file(self) -> None:
        """Let a plan file be chosen and open it."""
        from desktop.ui.plan_dialogs import choose_plan  # noqa: PLC0415 - after the first paint

        chosen = choose_plan(self, self.services.documents_folder)
        if chosen is not None:
            self.open_path(chosen)

    def open_path(self, path: Path, early: EarlyGlimpse | None = None) -> None:
        """Open a plan file in place of the one that is open, once a glimpse of it has let go of the file."""
        services = self.services

        def opening() -> OpenedPlan:
            if early is not None:
                early.result()
            return services.open_plan(path)

        self._open(opening)

    def open_sample(self) -> None:
        """Make a copy of the sample and open it."""
        folder = self.services.documents_folder
        self._open(lambda: self.services.new_sample(folder))

    def _open(self, opening: Callable[[], OpenedPlan]) -> None:
        if not self.close_plan():
            return
        from desktop.ui.plan_worker import PlanWorker  # noqa: PLC0415 - after the first paint

        if self._bar is not None:
            self._bar.hide()
        self.start_pages.set_busy()
        self._is_opening = True
        self._worker = PlanWorker(self)
        self._worker.opened.connect(self._on_opened)
        self._worker.open_failed.connect(self._on_open_failed)
        self._worker.open(opening)

    def _on_opened(self, opened: OpenedPlan) -> None:
        if self.sender() is not self._worker:
            return  # It was given up while this was on its way; its worker closes it.
        self._is_opening = False
        try:
            self._show_plan(opened)
        finally:
            self.opening_ended.emit()

    def _show_plan(self, opened: OpenedPlan) -> None:
        from desktop.ui.check_runner import CheckRunner  # noqa: PLC0415 - with the first plan
        from desktop.ui.nodes import NodeRef  # noqa: PLC0415 - the same
        from desktop.ui.session import PlanSession  # noqa: PLC0415 - the same

        assert self._worker is not None
        session = PlanSession(opened, self._worker, self)
        self.session = session
        workspace = self._shown_workspace()
        session.changed.connect(self._on_changed)
        session.saved.connect(self._on_saved)
        session.save_failed.connect(self._on_save_failed)
        session.moved.connect(self._on_moved)
        self.actions_.set_available(has_plan=True, is_read_only=session.is_read_only)
        self._plan_actions.follow_undo(session)
        workspace.show_session(
            session, NodeRef.from_text(self.settings.recent_plan(opened.path).place)
        )
        self._show_file(session, workspace)
        workspace.status.show_all_saved()
        if opened.is_read_only:
            workspace.status.show_read_only()
            self.notices.say_read_only(opened)
        self.checks = CheckRunner(session, self.services.check, self)
        self.checks.reported.connect(self._plan_actions.show_report)
        self._remember(session)
        self.plan_shown.emit()
        worker = self._worker
        QTimer.singleShot(0, session, lambda: worker.do_afterwards(opened))

    def _on_open_failed(self, error: PhaenError) -> None:
        if self.sender() is self._worker:
            self._say_not_opened(error)

    def _say_not_opened(self, error: PhaenError) -> None:
        self._is_opening = False
        self.close_plan()
        self.show_first_screen()
        self.notices.say_not_opened(error)
        self.opening_ended.emit()

    def close_plan(self) -> bool:
        """Commit, write and let go of the plan; False when something could not be written and it stays."""
        worker = self._worker
        if worker is None:
            return True
        if self.session is not None and self._workspace is not None:
            self._workspace.host.commit()
            if not self.session.flush(SAVE_SECONDS):
                self.notices.say_cannot_close()
                return False
            self._leave(self.session, self._workspace)
        self._worker = None
        worker.close(SAVE_SECONDS)
        worker.deleteLater()
        if self._is_opening:
            self._is_opening = False
            self.opening_ended.emit()
        return True

    def _leave(self, session: PlanSession, workspace: Workspace) -> None:
        self._remember(session)
        if self.checks is not None:
            self.checks.stop(SAVE_SECONDS)
            self.checks.deleteLater()
            self.checks = None
        workspace.leave_session()
        self.actions_.show_page_actions((), ())
        self.session = None
        session.forget_steps()
        session.deleteLater()
        self.bar.hide()
        self.plan_closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what waits before the window goes; stay when that cannot be done, or while a document is written."""
        export = self._plan_actions.export if self._workspace is not None else None
        if export is not None:
            self.notices.say_export_runs(export.cancel)
            event.ignore()
            return
        if not self.close_plan():
            event.ignore()
            return
        self.settings.remember_geometry("frame", self.saveGeometry())
        if self._workspace is not None:
            self.settings.panel_widths = self._workspace.panel_widths
            self.settings.side_asked = self._workspace.side_asked
        self.settings.sync()
        event.accept()

    # --- the plan ---------------------------------------------------------------------------------

    def _shown_workspace(self) -> Workspace:
        if self._workspace is None:
            from desktop.ui.plan_actions import PlanActions  # noqa: PLC0415 - with the first plan
            from desktop.ui.workspace import Workspace  # noqa: PLC0415 - the same

            self._workspace = Workspace(self.settings.author, _now, self.pages)
            self._workspace.panel_widths = self.settings.panel_widths
            self._workspace.side_asked = self.settings.side_asked
            self.pages.addWidget(self._workspace)
            self._plan_actions = PlanActions(self, self._workspace)
        self.pages.setCurrentWidget(self._workspace)
        self.start_pages.end_opening()
        return self._workspace

    def _on_changed(self) -> None:
        if self._workspace is not None:
            self._workspace.status.show_saving()

    def _on_saved(self, at: datetime) -> None:
        self.bar.clear("save")
        if self._workspace is not None and self.session is not None:
            self._workspace.status.show_saved(at)

    def _on_save_failed(self, error: PhaenError) -> None:
        if self.session is None or self._workspace is None:
            return
        if not self.session.is_read_only:
            self._workspace.status.show_unsaved()
        self.notices.say_not_saved(error)

    def save_elsewhere(self) -> None:
        """Write the plan as it is on the screen into another file, and go on with that one."""
        if self.session is None:
            return
        from desktop.ui.plan_dialogs import choose_other_file  # noqa: PLC0415 - the same

        chosen = choose_other_file(self, self.services.documents_folder / self.session.path.name)
        if chosen is not None:
            self.session.save_as(chosen, self.services.create_file)

    def _on_moved(self, path: Path) -> None:
        session = self.session
        if session is None or self._workspace is None:
            return
        self._remember(session)
        if session.is_read_only:
            self.open_path(path)
            return
        self._show_file(session, self._workspace)
        self.plan_moved.emit()

    def _show_file(self, session: PlanSession, workspace: Workspace) -> None:
        workspace.status.show_file(session.path, session.plan.info.digits)
        self.setWindowTitle(f"{session.path.stem} – Phaen")

    def retry_saving(self) -> None:
        """Try again to write what waits."""
        if self.session is not None:
            self.session.retry()

    def close_unsaved(self) -> None:
        """Let go of the plan though something is not in its file; the officer said so."""
        if self.session is not None and self._workspace is not None:
            self._leave(self.session, self._workspace)
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close(SAVE_SECONDS)
            worker.deleteLater()
        self.show_first_screen()

    def show_backups(self) -> None:
        """Show where the backups are."""
        from desktop.ui.plan_dialogs import show_backups  # noqa: PLC0415 - after the first paint

        show_backups(self.services.data_folder)

    def _list_recent(self) -> None:
        self.actions_.show_recent(self.settings.recent_plans(), self.open_path)

    def _show_shortcuts(self) -> None:
        from desktop.ui.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 - when asked for

        ShortcutsDialog(self.actions_.all(), self).open()

    def _show_diagnostics(self) -> None:
        from desktop.ui.diagnostics_dialog import DiagnosticsDialog  # noqa: PLC0415 - the same

        DiagnosticsDialog(self.services, self).open()

    def session_path(self) -> Path:
        """Return the file of the open plan."""
        assert self.session is not None
        return self.session.path

    def _remember(self, session: PlanSession) -> None:
        node: NodeRef | None = self._workspace.node if self._workspace is not None else None
        info = session.plan.info
        title = self.tr("แผนพัฒนาจังหวัด{province} {start}–{end}").format(
            province=info.province, start=info.period_start, end=info.period_end
        )
        place = node.as_text() if node is not None else ""
        self.settings.remember_plan(RecentPlan(session.path, title, place))

    def _on_missing_chosen(self, path: Path) -> None:
        self.notices.offer_forgetting(path)

    def forget_recent(self, path: Path) -> None:
        """Take a plan out of the recent ones."""
        self.settings.forget_plan(path)
        self.first.show_recent(self.settings.recent_plans())


def _column(pages: QStackedWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(pages, 1)
    return whole


def _now() -> datetime:
    from datetime import datetime  # noqa: PLC0415 - after the first paint

    return datetime.now().astimezone()
