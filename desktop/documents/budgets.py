"""The tables of money of the plan: by issue, by source and by agency, a column a year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.core.plan.budget import Money
from desktop.core.plan.kinds import BudgetSource
from desktop.documents.form_heads import form_notes
from desktop.documents.form_tables import TableLayout, Values
from desktop.documents.money import baht, year_cells
from desktop.documents.source import Source
from exporters.document import Block
from exporters.table import Row


@dataclass(frozen=True, slots=True)
class _Group:
    """A row of a table: which, what it is called, how many projects it has, and their money."""

    number: int
    """0 for what has no such level."""
    name: str
    projects: int
    money: Money


def budget_summary(source: Source) -> Iterator[Block]:
    """Yield the tables of money, each with its sum and its notes; all sums come from the one pass."""
    for key, (column, groups) in _TABLES.items():
        form = source.pack.form(key)
        layout = source.layout(form)
        rows = _rows(source, layout, column, groups(source))
        yield layout.table(rows, caption=source.caption(form))
        yield from form_notes(source, form)


def _rows(
    source: Source, layout: TableLayout, column: str, groups: Iterable[_Group]
) -> Iterator[Row]:
    words = layout.block.rows
    for group in groups:
        template = words[column] if group.number else words["none"]
        name = source.say(template, number=group.number, name=group.name)
        yield layout.row({column: name, **_values(source, group.projects, group.money)})
    values = _values(source, len(source.plan.projects), source.budget.whole)
    yield layout.sum_row(source.say(words["grand_total"]), values)


def _values(source: Source, projects: int, money: Money) -> Values:
    return {
        "projects": f"{projects:,}",
        "year": year_cells(money, source.plan.years, baht),
        "whole": baht(money.total(source.plan.years)),
    }


def _by_issue(source: Source) -> Iterator[_Group]:
    places = source.places.values()
    counts = Counter(place.issue.id if place.issue else None for place in places)
    by_issue = source.budget.by_issue
    for number, issue in enumerate(source.plan.issues, 1):
        yield _Group(number, issue.name, counts[issue.id], by_issue[issue.id])
    if counts[None]:
        yield _Group(0, "", counts[None], by_issue[None])


def _by_source(source: Source) -> Iterator[_Group]:
    budget = source.budget
    counts = Counter(code for _project_id, code in budget.by_project_source)
    for code in BudgetSource:
        name = source.pack.name_of(code)
        yield _Group(int(code.value), name, counts[code], budget.by_source[code])


def _by_agency(source: Source) -> Iterator[_Group]:
    counts = Counter(project.lead_agency_id for project in source.plan.projects)
    by_agency = source.budget.by_agency
    leading = (agency for agency in source.plan.agencies if counts[agency.id])
    for number, agency in enumerate(leading, 1):
        yield _Group(number, agency.name, counts[agency.id], by_agency[agency.id])
    if counts[None]:
        yield _Group(0, "", counts[None], by_agency[None])


_TABLES: Final[Mapping[str, tuple[str, Callable[[Source], Iterator[_Group]]]]] = {
    "budget_by_issue": ("issue", _by_issue),
    "budget_by_source": ("source", _by_source),
    "budget_by_agency": ("agency", _by_agency),
}
"""The column that names the rows, and the rows, of each table by the key of its form."""
