"""Reading a whole plan: against bare sqlite3 over the same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.generator import make_plan
from benchmarks.measuring import Figure, median_of, timed
from desktop.core.storage.plan_file import PlanFile


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure reading 2,000 projects, 10,000 activities and 10,000 targets."""
    path = folder / "read.phaen"
    PlanFile.create(path, make_plan(2000)).close()
    with PlanFile.open(path, read_only=True) as plan_file, closing(sqlite3.connect(path)) as bare:
        names = [
            row[0] for row in bare.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]

        def read_rows() -> None:
            for name in names:
                bare.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - our own names

        seconds, floor = median_of(timed(plan_file.read_plan), timed(read_rows), rounds)
    yield Figure(
        "read a plan of 2,000 projects whole", "the rows by bare sqlite3", seconds, floor, 3
    )
