"""The open plan: its value in memory, its undo steps, and the queue to its file.

Every edit of the window goes through `PlanSession.apply`. The plan in memory is new at once, the step is on the
undo stack, and the worker writes it to the file; `changed` tells every view what to draw again.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.core.plan.changes import setting
from desktop.ui.begun import begun
from desktop.ui.clean_changes import cleaned
from desktop.ui.undo import PlanCommand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.plan_worker import OpenedPlan, PlanStore, PlanWorker

    R = TypeVar("R", bound=Record)


class PlanSession(QObject):
    """A plan that is open in the window.

    Attributes:
        plan: The whole plan now; immutable, replaced by each edit.
        pack: The format pack that it is written by.
        path: Its file.
        undo_stack: The steps since it was opened, with their Thai names.
    """

    changed = Signal(object)
    """`Changes` that have just been made, undone or redone."""
    saved = Signal(object)
    """The aware time at which everything was in the file."""
    save_failed = Signal(object)
    """A `PhaenError`; what was typed is kept and can be retried."""
    moved = Signal(object)
    """The path of the new file that the plan is in now."""

    def __init__(
        self,
        opened: OpenedPlan,
        worker: PlanWorker,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.plan: Plan = opened.plan
        self.pack: FormatPack = opened.pack
        self.path: Path = opened.path
        self._is_read_only = opened.is_read_only
        self.undo_stack = QUndoStack(self)
        self._worker = worker
        self._clock = clock
        worker.written.connect(self.saved)
        worker.moved.connect(self._on_moved)
        worker.write_failed.connect(self.save_failed)

    @property
    def is_read_only(self) -> bool:
        """It is open elsewhere or cannot be written: editors show it and take no input."""
        return self._is_read_only

    @property
    def is_saved(self) -> bool:
        """Everything that was applied is in the file."""
        return self._worker.is_saved

    def apply(self, changes: Changes, label: str, *, merges: bool = False) -> None:
        """Make changes to the plan as one undoable step.

        Args:
            changes: What changes, in an order that can be written; nothing happens when empty. Plain texts are
                cleaned here; rich text comes sanitised (`desktop.core.plan.rich_text`).
            label: The step's name as the officer reads it under แก้ไข, such as "แก้ชื่อโครงการ".
            merges: The step is typing in one field: it joins the step before it when that edited the same field
                within the last two seconds.

        Raises:
            ValueError: The plan is read-only here; editors must not offer the edit.
        """
        if self.is_read_only:
            raise ValueError("a read-only plan takes no changes")
        clean = cleaned(changes)
        if clean:
            step = (*clean, *begun(self.plan, clean))
            is_typing = merges and len(clean) == 1
            self.undo_stack.push(
                PlanCommand(step, label, self._take, merges=is_typing, clock=self._clock)
            )

    def edit(self, record_type: type[R], record_id: str, label: str, **values: Any) -> None:
        """Give fields of a record new values, as typing in one field.

        The record is read from the plan as it is now, so that an editor which was filled earlier never takes
        another field back. A record that is gone meanwhile (removed in another panel) is left alone.
        """
        record = self.plan.find(record_type, record_id)
        if record is not None:
            self.apply(setting(record, **values), label, merges=True)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self._worker.retry()

    def save_as(self, path: Path, create: Callable[[Path, Plan], PlanStore]) -> None:
        """Write the whole plan as it is in memory into a new file and go on with that one.

        The way out when the old file is gone or cannot be written: `saved` or `save_failed` follows.
        """
        self._worker.move_to(path, self.plan, create)

    def flush(self, seconds: float) -> bool:
        """Wait until everything is in the file, at most so long; say whether it is."""
        return self._worker.wait(seconds)

    def close(self, seconds: float) -> bool:
        """Write what waits and let go of the file and the steps; say whether everything is in it."""
        closed = self._worker.close(seconds)
        self.forget_steps()
        return closed

    def forget_steps(self) -> None:
        """Let go of the steps of undo; to be done before the session goes.

        Garbage that holds the stack with its steps is taken apart in any order, and a step that goes before its
        stack is deleted twice: Python 3.13 dies of it.
        """
        self.undo_stack.clear()

    def steps_at(self, record_id: str) -> tuple[str, ...]:
        """Return the names of the done steps that touched a record, the latest first."""
        names = []
        for index in reversed(range(self.undo_stack.index())):
            command = self.undo_stack.command(index)
            if isinstance(command, PlanCommand) and any(
                change.record_id == record_id for change in command.changes
            ):
                names.append(command.text())
        return tuple(names)

    def _on_moved(self, path: Path) -> None:
        self.path = path
        self.moved.emit(path)

    def _take(self, changes: Changes) -> None:
        self.plan = self.plan.with_changes(changes)
        self._worker.write(changes)
        self.changed.emit(changes)
