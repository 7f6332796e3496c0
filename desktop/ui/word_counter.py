"""How many words a place holds, counted in the background while nobody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.records import Section
from desktop.ui import tokens
from desktop.ui.background import Job
from desktop.ui.nodes import record_at
from desktop.ui.outline_words import MADE_SECTIONS
from desktop.ui.places import records_on

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.ui.nodes import NodeRef
    from desktop.ui.workspace import Workspace

_PLAIN: Final = (TextKind.LINE, TextKind.BLOCK)


class WordCounter(QObject):
    """Counts the words of the place that a workspace shows, again after each pause in editing."""

    counted = Signal(object)
    """How many words, or None where the place is a list, or made by the program."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(tokens.CHECK_AFTER_MS)
        self._timer.timeout.connect(self._run)
        workspace.place_shown.connect(self.schedule)

    def schedule(self) -> None:
        """Count soon."""
        self._timer.start()

    def _run(self) -> None:
        session, node = self._workspace.session, self._workspace.node
        if self._job is not None or session is None or node is None:
            return
        plan = session.plan
        record = record_at(plan, node)
        if record is None or (isinstance(record, Section) and record.kind in MADE_SECTIONS):
            self.counted.emit(None)
            return
        job = Job(lambda _job: count_words(plan, node), self)
        job.done.connect(self.counted)
        job.ended.connect(self._on_ended)
        self._job = job
        job.start()

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None


def count_words(plan: Plan, node: NodeRef) -> int:
    """Return how many words are written on the page of a place, Thai ones found by their boundaries.

    The title of a section stands above the page, and is not counted.
    """
    from desktop.core.plan.rich_text import plain_text  # noqa: PLC0415 - in a thread, when needed
    from desktop.core.plan.word_breaks import word_count  # noqa: PLC0415 - the same

    count = 0
    for record in records_on(plan, node):
        for spec in field_specs(type(record)):
            is_rich = spec.text is TextKind.RICH
            if is_rich or (spec.text in _PLAIN and not isinstance(record, Section)):
                text: str = getattr(record, spec.name)
                count += word_count(plain_text(text) if is_rich else text)
    return count
