"""The binding keeps Python's books: a call that returns nothing must not use up `None`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 500


def test_calls_that_return_nothing_leave_the_references_to_none(qapp: QObject) -> None:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.property("no such property")
    assert sys.getrefcount(None) - before > -CALLS // 2
