"""The work and spending plan of a project for a fiscal year: quarters of three months, October first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.core.plan.records import Activity, Project, WorkPlanEntry
from desktop.core.plan.years import months_of_quarter
from desktop.documents.annual_budget import AnnualBudget
from desktop.documents.form_heads import form_notes
from desktop.documents.form_tables import TableLayout
from desktop.documents.money import MoneyText, baht, in_unit
from desktop.documents.source import Source
from exporters.document import Block
from exporters.table import CellFormat, Row

_FORM = "work_plan"
_QUARTERS = range(1, 5)
_WHOLE_QUARTER = 0
_MONTHS = 3

_Place = tuple[int, int]
"""A quarter and a month, or a quarter and 0 for the quarter as a whole."""
_Shape = tuple[tuple[str | _Place, ...], tuple[CellFormat, ...]]
"""What each cell of a row is for, a column's key or a place in the year, and how it looks."""


def work_plan(source: Source, year: AnnualBudget, project: Project) -> Iterator[Block]:
    """Yield the plan of a project: for each activity of the year what is done and spent, and when."""
    form = source.pack.form(_FORM)
    layout = source.layout(form)
    table = _Table(source, layout, year)
    yield layout.table(table.rows(project), caption=f"{source.caption(form)} {project.name}")
    yield from form_notes(source, form)


@dataclass(frozen=True, eq=False)
class _Table:
    """Writes the rows of the plans of one document.

    What is planned for a quarter as a whole spans its three months.
    """

    source: Source
    layout: TableLayout
    year: AnnualBudget

    def rows(self, project: Project) -> Iterator[Row]:
        """Yield the rows of all activities, and the sums of what is spent."""
        spent: dict[_Place, int] = {}
        for number, (activity, entries) in enumerate(self._of_the_year(project), 1):
            for entry in entries:
                place = (entry.quarter, entry.month)
                spent[place] = spent.get(place, 0) + entry.amount
            yield from self._activity(number, activity, entries)
        label = self.source.say(self.layout.block.rows["grand_total"])
        amount = baht(self.year.of_project(project.id))
        for line in _lines({place: money for place, money in spent.items() if money}):
            texts = {place: self._text(spent[place]) for place in line}
            yield self._row({"activity": label, "budget": amount}, texts, bold=True)
            label = amount = ""

    @property
    def _text(self) -> MoneyText:
        return in_unit(self.source.pack.head.work_plan_money)

    def _of_the_year(self, project: Project) -> Iterator[tuple[Activity, list[WorkPlanEntry]]]:
        """Yield the activities that have work or money in the year, with what is planned for them."""
        plan = self.source.plan
        for activity in plan.activities.where("project_id", project.id):
            entries = [
                entry
                for entry in plan.work_plan_entries.where("activity_id", activity.id)
                if entry.fiscal_year == self.year.annual.fiscal_year
            ]
            if entries or activity.id in self.year.budget.by_activity:
                yield activity, entries

    def _activity(
        self, number: int, activity: Activity, entries: Sequence[WorkPlanEntry]
    ) -> Iterator[Row]:
        work = {(one.quarter, one.month): one.quantity for one in entries if one.quantity}
        money = {(one.quarter, one.month): self._text(one.amount) for one in entries if one.amount}
        budget = self.year.budget.by_activity[activity.id].total()
        left = {
            "number": str(number),
            "activity": activity.name,
            "unit": activity.unit,
            "target": activity.quantity,
            "agency": self.source.agency_name(activity.lead_agency_id),
        }
        for line in _lines(work):
            yield self._row(left, {place: work[place] for place in line})
            left = {}
        spending = {"activity": self.source.say(self.layout.block.rows["spending"])}
        spending["budget"] = baht(budget)
        for line in _lines(money):
            yield self._row(spending, {place: money[place] for place in line})
            spending = {}

    def _row(
        self, values: Mapping[str, str], texts: Mapping[_Place, str], *, bold: bool = False
    ) -> Row:
        """Return a row; a quarter with a text of its own takes one cell over its months."""
        wide = frozenset(quarter for quarter, month in texts if month == _WHOLE_QUARTER)
        places, formats = self._shape(wide, bold)
        cells = [
            values.get(place, "") if isinstance(place, str) else texts.get(place, "")
            for place in places
        ]
        return Row(tuple(cells), formats)

    def _shape(self, wide: frozenset[int], bold: bool) -> _Shape:
        """Return the cells of a row in which these quarters are whole; made once, so that rows share it."""
        shape = self._shapes.get((wide, bold))
        if shape is None:
            shape = self._shapes[wide, bold] = self._new_shape(wide, bold)
        return shape

    def _new_shape(self, wide: frozenset[int], bold: bool) -> _Shape:
        places: dict[str | _Place, CellFormat] = {}
        for headed in self.layout.columns:
            month = headed.value
            if not isinstance(month, int):
                places[headed.column.key] = self.layout.format_of(headed, bold=bold)
                continue
            quarter = self._quarters[month]
            if quarter in wide:
                look = self.layout.format_of(headed, bold=bold, colspan=_MONTHS)
                places.setdefault((quarter, _WHOLE_QUARTER), look)
            else:
                places[quarter, month] = self.layout.format_of(headed, bold=bold)
        return tuple(places), tuple(places.values())

    @cached_property
    def _shapes(self) -> dict[tuple[frozenset[int], bool], _Shape]:
        return {}

    @cached_property
    def _quarters(self) -> Mapping[int, int]:
        return {
            month.number: quarter for quarter in _QUARTERS for month in months_of_quarter(quarter)
        }


def _lines(places: Mapping[_Place, object]) -> list[list[_Place]]:
    """Part the places over lines, so that no quarter shows both months and a whole; at least one line.

    Months stand in the first line; the whole of a quarter that has months too stands in a second.
    """
    with_months = {quarter for quarter, month in places if month != _WHOLE_QUARTER}
    first: list[_Place] = []
    second: list[_Place] = []
    for quarter, month in places:
        both = month == _WHOLE_QUARTER and quarter in with_months
        (second if both else first).append((quarter, month))
    return [first, second] if second else [first]
