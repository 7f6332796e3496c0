"""The work and spending plan of a project for a fiscal year: quarters of three months, October first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.core.formats.forms import ColumnAlignment, HeadedColumn
from desktop.core.plan.records import Activity, Project, WorkPlanEntry
from desktop.core.plan.years import months_of_quarter
from desktop.documents.annual_budget import AnnualBudget
from desktop.documents.form_heads import form_notes
from desktop.documents.form_tables import SumRow, TableLayout
from desktop.documents.money import MoneyText, baht, in_unit
from desktop.documents.source import Source
from exporters.document import Block
from exporters.table import CellFormat, Row

_FORM = "work_plan"
_QUARTERS = range(1, 5)
_WHOLE_QUARTER = 0
_MONTHS = 3
_LABEL, _BUDGET, _MONTH = "label", "budget", "month"

_Place = tuple[int, int]
"""A quarter and a month, or a quarter and 0 for the quarter as a whole."""
_Shape = tuple[tuple[str | _Place, ...], tuple[CellFormat, ...]]
"""What each cell of a row is for, a column's key or a place in the year, and how it looks."""

_OF_THE_ACTIVITY = frozenset({"number", "unit", "target", "agency"})
"""Columns whose cells reach down over all rows of an activity."""
_FIGURE = re.compile(r"[0-9๐-๙.,%–-]*")


def work_plan(source: Source, year: AnnualBudget, project: Project) -> Iterator[Block]:
    """Yield the plan of a project: for each activity of the year what is done and spent, and when."""
    form = source.pack.form(_FORM)
    layout = source.layout(form)
    table = _Table(source, layout, year)
    yield layout.table(table.rows(project), caption=f"{source.caption(form)} {project.name}")
    yield from form_notes(source, form)


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rows of one shape have in common."""

    whole: frozenset[int]
    """Quarters of one cell over their months."""
    worded: frozenset[_Place] = frozenset()
    """Months that hold words."""
    rows: int = 0
    """How many rows the activity's own cells reach over; 0 below the first of them."""
    is_sum: bool = False
    """Whether a label spans all columns before the money."""


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
                if entry.amount:
                    place = (entry.quarter, entry.month)
                    spent[place] = spent.get(place, 0) + entry.amount
            yield from self._activity(number, activity, entries)
        yield from self._sums(spent, self.year.of_project(project.id))

    @property
    def _text(self) -> MoneyText:
        return in_unit(self.source.pack.head.work_plan_money)

    def _say(self, row: str) -> str:
        return self.source.say(self.layout.block.rows[row])

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
        """Yield the rows of an activity, its work and then its money, which share a page."""
        work = {(one.quarter, one.month): one.quantity for one in entries if one.quantity}
        money = {(one.quarter, one.month): self._text(one.amount) for one in entries if one.amount}
        values = {
            "number": str(number),
            "activity": activity.name,
            "unit": activity.unit,
            "target": activity.quantity,
            "agency": self.source.agency_name(activity.lead_agency_id),
        }
        budget = baht(self.year.budget.by_activity[activity.id].total())
        spending = {"activity": self._say("spending"), "budget": budget}
        lines = [*_labelled(values, work), *_labelled(spending, money)]
        last = len(lines) - 1
        for index, (named, texts) in enumerate(lines):
            look = _Look(_whole_quarters(texts), _worded(texts), 0 if index else len(lines))
            places, formats = self._shape(look)
            yield Row(_cells(places, named, texts), formats, keep_with_next=index < last)

    def _sums(self, spent: Mapping[_Place, int], budget: int) -> Iterator[Row]:
        """Yield the sums of the months, and those of the quarters beside the sum of the budget.

        A quarter of which something is planned as a whole has no sums of its months: they would not add up to it.
        """
        whole = _whole_quarters(spent)
        by_month = {
            place: self._text(amount) for place, amount in spent.items() if place[0] not in whole
        }
        if by_month:
            places, formats = self._shape(_Look(whole, is_sum=True))
            yield SumRow(_cells(places, {_LABEL: self._say("month_total")}, by_month), formats)
        by_quarter = dict.fromkeys(_QUARTERS, 0)
        for (quarter, _month), amount in spent.items():
            by_quarter[quarter] += amount
        texts = {
            (quarter, _WHOLE_QUARTER): self._text(by_quarter[quarter]) for quarter in _QUARTERS
        }
        values = {_LABEL: self._say("grand_total"), _BUDGET: baht(budget)}
        places, formats = self._shape(_Look(frozenset(_QUARTERS), is_sum=True))
        yield SumRow(_cells(places, values, texts), formats)

    def _shape(self, look: _Look) -> _Shape:
        """Return the cells of rows of that look; made once, so that rows share it."""
        shape = self._shapes.get(look)
        if shape is None:
            shape = self._shapes[look] = self._new_shape(look)
        return shape

    def _new_shape(self, look: _Look) -> _Shape:
        places: dict[str | _Place, CellFormat] = {}
        columns = self.layout.columns
        if look.is_sum:
            first = self.layout.first_of((_BUDGET, _MONTH))
            places[_LABEL] = self.layout.format_of(
                columns[0], align=ColumnAlignment.LEFT, bold=True, colspan=first
            )
            columns = columns[first:]
        for headed in columns:
            key = headed.column.key
            if isinstance(headed.value, int):
                place, cell = self._month(headed, headed.value, look)
                places.setdefault(place, cell)
            elif look.is_sum or key not in _OF_THE_ACTIVITY:
                places[key] = self.layout.format_of(headed, bold=look.is_sum)
            elif look.rows:
                places[key] = self.layout.format_of(headed, rowspan=look.rows)
        return tuple(places), tuple(places.values())

    def _month(self, headed: HeadedColumn, month: int, look: _Look) -> tuple[_Place, CellFormat]:
        """Return the cell of a month, or that over the months of its quarter, which none of them could own."""
        quarter = self._quarters[month]
        whole = quarter in look.whole
        align = ColumnAlignment.LEFT if (quarter, month) in look.worded else None
        return (quarter, _WHOLE_QUARTER if whole else month), self.layout.format_of(
            headed,
            align=ColumnAlignment.CENTRE if whole else align,
            bold=look.is_sum,
            colspan=_MONTHS if whole else 1,
        )

    @cached_property
    def _shapes(self) -> dict[_Look, _Shape]:
        return {}

    @cached_property
    def _quarters(self) -> Mapping[int, int]:
        return {
            month.number: quarter for quarter in _QUARTERS for month in months_of_quarter(quarter)
        }


def _cells(
    places: Iterable[str | _Place], values: Mapping[str, str], texts: Mapping[_Place, str]
) -> tuple[str, ...]:
    return tuple(
        [
            values.get(place, "") if isinstance(place, str) else texts.get(place, "")
            for place in places
        ]
    )


def _whole_quarters(places: Iterable[_Place]) -> frozenset[int]:
    return frozenset(quarter for quarter, month in places if month == _WHOLE_QUARTER)


def _worded(texts: Mapping[_Place, str]) -> frozenset[_Place]:
    return frozenset(place for place, text in texts.items() if not _FIGURE.fullmatch(text))


def _labelled(
    values: Mapping[str, str], texts: Mapping[_Place, str]
) -> Iterator[tuple[Mapping[str, str], Mapping[_Place, str]]]:
    """Yield the lines that the texts take, the first of them with these values before it."""
    for line in _lines(texts):
        yield values, {place: texts[place] for place in line}
        values = {}


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
