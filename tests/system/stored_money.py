"""The money of a plan file, added up from its rows with SQLite alone: what the forms must show."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_LINES = """
SELECT budget_line.amount AS amount, budget_line.fiscal_year AS year, budget_line.source AS source,
       budget_line.category AS category, budget_line.activity_id AS activity, project.id AS project,
       project.lead_agency_id AS agency, project.flagship_id AS flagship,
       coalesce(flagship_project.programme_id, project.programme_id) AS programme,
       coalesce(programme.issue_id, project.issue_id) AS issue
FROM budget_line
JOIN activity ON activity.id = budget_line.activity_id
JOIN project ON project.id = activity.project_id
LEFT JOIN flagship_project ON flagship_project.id = project.flagship_id
LEFT JOIN programme ON programme.id = coalesce(flagship_project.programme_id, project.programme_id)
"""


@dataclass(frozen=True)
class Line:
    """One row of money, in satang, and where it belongs."""

    amount: int
    year: int
    source: str
    category: str
    activity: str
    project: str
    agency: str | None
    flagship: str | None
    programme: str | None
    issue: str | None


def of(level: str, key: object) -> Callable[[Line], bool]:
    """Return what tells whether a row belongs to a project, programme, source or other level."""
    return lambda line: getattr(line, level) == key


@dataclass(frozen=True)
class StoredMoney:
    """The rows of money of a plan file, and its names."""

    path: Path
    lines: tuple[Line, ...]
    years: range

    def whole(self, belongs: Callable[[Line], bool] = lambda _line: True) -> int:
        """Return the sum of the rows that belong, in satang."""
        return sum(line.amount for line in self.lines if belongs(line))

    def by_year(self, belongs: Callable[[Line], bool] = lambda _line: True) -> list[int]:
        """Return the sums of the rows that belong: each year of the plan, and the whole."""
        rows = [line for line in self.lines if belongs(line)]
        sums = [sum(line.amount for line in rows if line.year == year) for year in self.years]
        return [*sums, sum(sums)]

    def select(self, query: str, values: Iterable[object] = ()) -> list[tuple[str, ...]]:
        """Return what a query finds in the file."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return connection.execute(query, tuple(values)).fetchall()


@lru_cache
def stored_money(path: Path) -> StoredMoney:
    """Read the rows of money of a plan file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        lines = tuple(Line(*row) for row in connection.execute(_LINES))
        first, last = connection.execute(
            "SELECT period_start, period_end FROM plan_info"
        ).fetchone()
        (stored,) = connection.execute("SELECT sum(amount) FROM budget_line").fetchone()
    assert sum(line.amount for line in lines) == stored, "every row is counted once"
    return StoredMoney(path, lines, range(first, last + 1))


def satang(text: str, per_unit: int = 100) -> int:
    """Read a figure back exactly, in satang; `per_unit` are the satang of the table's unit."""
    if text in {"", "-"}:
        return 0
    whole, _, fraction = text.replace(",", "").partition(".")
    places: int = 10 ** len(fraction)
    amount, rest = divmod((int(whole) * places + int(fraction or "0")) * per_unit, places)
    assert rest == 0, text
    return amount
