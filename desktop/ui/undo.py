"""One undoable step: changes to the plan under a Thai name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QUndoCommand

from desktop.core.plan.changes import Change, inverted

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.plan.changes import Changes

SAME_TYPING_SECONDS: Final = 2.0
"""Edits of one field that follow each other within this time are one step, as in a word processor."""

_FIELD_EDIT: Final = 1
_NEVER_MERGED: Final = -1


class PlanCommand(QUndoCommand):
    """A step of the undo stack. Doing and undoing hand the changes to `take`.

    A step that `merges` is typing in a field: its first change; what follows came with the first letter.
    """

    def __init__(
        self,
        changes: Changes,
        label: str,
        take: Callable[[Changes], None],
        *,
        merges: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(label)
        self.changes = changes
        self.merges = merges
        self._typed = changes[0].fields
        self.last_edit = clock()
        self._take = take

    def id(self) -> int:
        """Let the stack try to join edits of a field only."""
        return _FIELD_EDIT if self.merges else _NEVER_MERGED

    def redo(self) -> None:
        """Do it, for the first time or again."""
        self._take(self.changes)

    def undo(self) -> None:
        """Take it back."""
        self._take(inverted(self.changes))

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join with the next edit of the same field of the same record, while typing goes on."""
        if not isinstance(other, PlanCommand) or not (self.merges and other.merges):
            return False
        mine, theirs = self.changes[0], other.changes[0]
        same_field = (
            mine.record_type is theirs.record_type
            and mine.record_id == theirs.record_id
            and self._typed == other._typed
            and mine.before is not None
            and theirs.after is not None
            and len(other.changes) == 1
        )
        if not same_field or other.last_edit - self.last_edit > SAME_TYPING_SECONDS:
            return False
        with_first = (each for each in self.changes[1:] if each.record_id != mine.record_id)
        self.changes = (Change(mine.before, theirs.after), *with_first)
        self.last_edit = other.last_edit
        return True
