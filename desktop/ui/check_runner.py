"""The checks in the background: they run soon after the last change, and never hold up typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui import tokens
from desktop.ui.background import Job
from desktop.ui.nodes import NodeRef

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.session import PlanSession


class PlacedFinding(NamedTuple):
    """A finding of the checks as the window shows it."""

    severity: str
    """error, warning or advice."""
    text: str
    node: NodeRef | None
    """The page that shows the place; None where there is none."""
    record_id: str
    field: str


class CheckReport(NamedTuple):
    """What one run of the checks says of the whole plan."""

    findings: tuple[PlacedFinding, ...]
    required: int
    """Sections that the plan must have."""
    written: int
    """How many of them are written."""


class CheckRunner(QObject):
    """Runs a check over the plan of a session after each pause in editing."""

    reported = Signal(object)
    """A `CheckReport` about the plan as it was when the run began."""

    def __init__(
        self,
        session: PlanSession,
        check: Callable[[Plan, FormatPack], CheckReport],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._check = check
        self._job: Job | None = None
        self._is_stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(tokens.CHECK_AFTER_MS)
        self._timer.timeout.connect(self._run)
        session.changed.connect(self.schedule)
        self.schedule()

    def schedule(self) -> None:
        """Check soon."""
        self._timer.start()

    def stop(self, seconds: float) -> None:
        """Run no more; wait for a run that goes on."""
        self._timer.stop()
        self._session.changed.disconnect(self.schedule)
        if self._job is not None:
            self._job.wait(seconds)

    def _run(self) -> None:
        if self._job is not None:
            self._is_stale = True
            return
        self._is_stale = False
        plan, pack, check = self._session.plan, self._session.pack, self._check
        self._job = Job(lambda _job: check(plan, pack), self)
        self._job.done.connect(self.reported)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._is_stale:
            self.schedule()
