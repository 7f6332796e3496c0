"""The pages of the window without a plan: the first screen, a new plan, and a plan that is being opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.storage.glimpse import Glimpse
    from desktop.ui.first_screen import FirstScreen
    from desktop.ui.new_plan_page import NewPlanPage
    from desktop.ui.opening_page import OpeningPage
    from desktop.ui.pages import Pages
    from desktop.ui.services import Services
    from desktop.ui.settings import RecentPlan


class StartPages(QObject):
    """Makes each page when it is first shown, and tells what is asked for on it."""

    plan_requested = Signal(object)
    """Open this path."""
    missing_plan_chosen = Signal(object)
    """This path is gone; it can be taken out of the list."""
    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    first_requested = Signal()
    """Back to the first screen."""
    plan_wanted = Signal(object)
    """Make this `NewPlan`."""
    lists_failed = Signal(object)
    """A `PhaenError`: provinces and packs cannot be read."""

    def __init__(self, pages: Pages, services: Callable[[], Services]) -> None:
        super().__init__(pages)
        self._pages = pages
        self._services = services
        self._has_icons = False
        self._first: FirstScreen | None = None
        self._new_plan: NewPlanPage | None = None
        self._opening: OpeningPage | None = None

    @property
    def first(self) -> FirstScreen:
        """The first screen."""
        if self._first is None:
            from desktop.ui.first_screen import FirstScreen  # noqa: PLC0415 - not for a named file

            # With the parent that it keeps: another one would have every style worked out again.
            page = FirstScreen(self._pages)
            page.plan_requested.connect(self.plan_requested)
            page.missing_plan_chosen.connect(self.missing_plan_chosen)
            page.new_requested.connect(self.new_requested)
            page.open_requested.connect(self.open_requested)
            page.sample_requested.connect(self.sample_requested)
            self._pages.addWidget(page)
            self._first = page
        return self._first

    @property
    def new_plan(self) -> NewPlanPage:
        """The page of a new plan."""
        if self._new_plan is None:
            from desktop.ui.background import Job  # noqa: PLC0415 - after the first paint
            from desktop.ui.new_plan_page import NewPlanPage  # noqa: PLC0415 - the same

            services = self._services()
            page = NewPlanPage(services.documents_folder, self._pages)
            page.cancelled.connect(self.first_requested)
            page.plan_requested.connect(self.plan_wanted)
            job = Job(lambda _job: (services.provinces(), services.packs()), page)
            job.done.connect(page.show_lists)
            job.failed.connect(self.lists_failed)
            job.start()
            self._pages.addWidget(page)
            self._new_plan = page
        return self._new_plan

    @property
    def shows_glimpse(self) -> bool:
        """A glimpse of a plan is on the screen."""
        return self._opening is not None and self._opening.has_glimpse

    def show_icons(self) -> None:
        """Draw icons from now on; the first paint has no time for them."""
        self._has_icons = True
        if self._first is not None:
            self._first.show_icons()

    def show_first(self, recent: Sequence[RecentPlan]) -> None:
        """Offer the ways to a plan."""
        page = self.first
        page.set_busy(False)
        page.show_recent(recent)
        if self._has_icons:
            page.show_icons()
        self._pages.setCurrentWidget(page)
        self.end_opening()
        page.focus_first()

    def show_new_plan(self) -> None:
        """Ask what a new plan needs."""
        page = self.new_plan
        self._pages.setCurrentWidget(page)
        self.end_opening()
        page.focus_first()

    def show_opening(
        self,
        glimpse: Glimpse | None,
        place: str,
        panels: tuple[tuple[int, int], bool | None],
    ) -> None:
        """Show what is known of a plan that is being opened, at the place where it will open.

        Args:
            glimpse: What could be seen of the plan.
            place: The remembered place where it will open; empty for the first one.
            panels: The widths of the panels beside the page, and whether the right one was asked for.
        """
        if self._opening is None:
            from desktop.ui.opening_page import OpeningPage  # noqa: PLC0415 - for a named file

            self._opening = OpeningPage(*panels, self._pages)
            self._pages.addWidget(self._opening)
        if glimpse is not None:
            self._opening.show_glimpse(glimpse, place)
        self._pages.setCurrentWidget(self._opening)

    def end_opening(self) -> None:
        """Let go of what was shown of a plan that is open now, or cannot be."""
        if self._opening is not None:
            self._pages.removeWidget(self._opening)
            self._opening.deleteLater()
            self._opening = None

    def set_busy(self) -> None:
        """Take no choice while a plan is being opened."""
        if self._first is not None:
            self._first.set_busy(True)
