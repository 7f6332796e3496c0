"""Removing rows of tables into the trash, from which they can be restored after reopening."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from desktop.core.plan.removal import to_trash

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record

_NAMES: Final = ("name", "title", "text", "problem", "need")
"""Fields by which the trash calls a record, the first that has something."""


def trashing(plan: Plan, record: Record) -> Changes:
    """Return the changes that put a record with all that it owns into the trash."""
    names = (str(getattr(record, field, "")) for field in _NAMES)
    label = next(filter(None, names), "")
    return to_trash(plan, record, label=label, now=datetime.now().astimezone())
