"""What the rows of a table are: which records, how one is added, moved and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.core.plan.removal import removal

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record


@dataclass(frozen=True)
class Rows:
    """Which records a table shows, and how one is added.

    Attributes:
        record_type: Their kind.
        select: The records, in order.
        make: A new record with an order key; None where rows cannot be added here.
        names: What one row is called, as in "เพิ่มตัวชี้วัด".
        needs: What must be added before a first row can be, such as the goal that indicators belong to.
        also: Other kinds whose changes the columns show.
        can_move: Their order is the officer's.
        reorder: What moving the rows into an order changes, where it is not told by order keys.
        opens: A row has a page of its own.
        remove: What removing a record changes; with all that it owns by default. None: rows are not removed here.
    """

    record_type: type[Record]
    select: Callable[[Plan], Sequence[Any]]
    names: str
    make: Callable[[Plan, str], Record] | None = None
    needs: Callable[[Plan], Changes] = lambda _plan: ()
    also: tuple[type[Record], ...] = ()
    can_move: bool = True
    reorder: Callable[[Sequence[Any]], Changes] | None = None
    opens: bool = False
    remove: Callable[[Plan, Any], Changes] | None = field(default=removal)
