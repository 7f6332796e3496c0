"""แบบ จ.1: the indicators of the issues, and the list of flagship projects with money at every level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.formats.forms import FormSpec
from desktop.core.plan.budget import Money
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import FlagshipProject, Issue, Programme, Project
from desktop.documents.form_heads import form_head, form_notes
from desktop.documents.form_tables import TableLayout, Values
from desktop.documents.goals import goal_line
from desktop.documents.indicators import indicator_values
from desktop.documents.money import MoneyText, in_unit, year_cells
from desktop.documents.source import Source
from exporters.document import Block, Spacer
from exporters.inline import Text
from exporters.table import Cell, CellContent, Row

_GAP = 8.0
_LINKED = ("master_plans", "national_plan", "region")
"""Columns of the codes that a flagship project is linked to."""


def form_j1(source: Source) -> Iterator[Block]:
    """Yield the form: its head, block A (indicators) and block B (programmes, projects and money)."""
    form = source.pack.form("j1")
    yield from form_head(source, form, {"goal": goal_line(source)})
    yield source.layout(form, "block_a").table(_indicator_rows(source, form))
    yield Spacer(_GAP)
    layout = source.layout(form, "block_b")
    yield layout.table(_ProjectRows(source, layout).all())
    yield from form_notes(source, form)


def _indicator_rows(source: Source, form: FormSpec) -> Iterator[Row]:
    """Yield a row an indicator; the issue's cell reaches down over its rows."""
    layout = source.layout(form, "block_a")
    words = layout.block.rows
    for number, issue in enumerate(source.plan.issues, 1):
        rows = []
        for order, one in enumerate(source.indicators_of(OwnerKind.ISSUE, issue.id), 1):
            named = source.say(words["indicator"], number=order, name=one.name, unit=one.unit)
            rows.append({**indicator_values(source, one), "indicator": named})
        name = source.say(words["issue"], number=number, name=issue.name)
        yield from layout.rows_over(rows or [{}], {"issue": name})
    if not source.plan.issues:
        yield layout.full_row(source.words.not_given, bold=False)


@dataclass(frozen=True, slots=True)
class _ProjectRows:
    """The rows of block B. Every figure is read from the one pass of sums."""

    source: Source
    layout: TableLayout

    def all(self) -> Iterator[Row]:
        """Yield all rows: issues in order, then what has no issue so far, then the whole."""
        for number, issue in enumerate(self.source.plan.issues, 1):
            yield from self._issue(number, issue)
        if (None, None, None) in self.source.projects_at:
            yield self.layout.full_row(self._say("no_issue"))
            yield from self._projects((None, None, None))
            yield self._sum(self.source.words.total, self.source.budget.by_issue[None])
        yield self._sum(self._say("grand_total"), self.source.budget.whole)

    def _issue(self, number: int, issue: Issue) -> Iterator[Row]:
        yield self.layout.full_row(self._say("issue", number, issue.name))
        programmes = self.source.plan.programmes.where("issue_id", issue.id)
        for order, programme in enumerate(programmes, 1):
            yield from self._programme(order, programme)
        yield from self._loose("no_programme", issue.id, None)
        yield self._sum(self._say("issue_total", number), self.source.budget.by_issue[issue.id])

    def _programme(self, number: int, programme: Programme) -> Iterator[Row]:
        yield self.layout.full_row(self._say("programme", number, programme.name))
        for flagship in self.source.plan.flagship_projects.where("programme_id", programme.id):
            yield self._flagship(flagship)
            yield from self._projects((programme.issue_id, programme.id, flagship.id))
        yield from self._loose("no_flagship", programme.issue_id, programme.id)
        money = self.source.budget.by_programme[programme.id]
        yield self._sum(self._say("programme_total", number), money)

    def _flagship(self, flagship: FlagshipProject) -> Row:
        return self.layout.merged_row(
            {
                "name": self._say("flagship", "", flagship.name),
                **{column: self._codes(flagship, column) for column in _LINKED},
                **self._money(self.source.budget.by_flagship[flagship.id]),
            },
            bold=True,
        )

    def _loose(self, row: str, issue_id: str, programme_id: str | None) -> Iterator[Row]:
        """Yield the projects that no programme, or no flagship project, has taken in so far."""
        key = (issue_id, programme_id, None)
        if key in self.source.projects_at:
            yield self.layout.full_row(self._say(row))
            yield from self._projects(key)

    def _projects(self, key: tuple[str | None, str | None, str | None]) -> Iterator[Row]:
        for number, project in enumerate(self.source.projects_at.get(key, ()), 1):
            yield self.layout.row(
                {
                    "number": f"{number}.",
                    "name": project.name,
                    "source": self._sources(project),
                    "agency": self.source.agency_name(project.lead_agency_id),
                    **self._money(self.source.budget.by_project[project.id]),
                }
            )

    def _sources(self, project: Project) -> str:
        """Return the official codes of the sources that give the project money."""
        given = self.source.sources_of.get(project.id, ())
        return ", ".join([code.value for code, _amount in given])

    def _codes(self, flagship: FlagshipProject, column: str) -> CellContent:
        """Return the codes of a flagship project's links; those with letters, as N2, keep their digits."""
        framework = self.source.framework_of(column)
        codes = self.source.codes_of(OwnerKind.FLAGSHIP, flagship.id, framework)
        written = [Text(code, keep_digits=any(map(str.isalpha, code))) for code in codes]
        if not any(code.keep_digits for code in written):
            return ", ".join(codes)
        return Cell(tuple([piece for code in written for piece in (", ", code)][1:]))

    def _sum(self, label: str, money: Money) -> Row:
        return self.layout.sum_row(label, self._money(money))

    def _money(self, money: Money) -> Values:
        years, text = self.source.plan.years, self._text
        return {"year": year_cells(money, years, text), "whole": text(money.total(years))}

    @property
    def _text(self) -> MoneyText:
        return in_unit(self.source.pack.head.j1_money)

    def _say(self, row: str, number: object = "", name: str = "") -> str:
        return self.source.say(self.layout.block.rows[row], number=number, name=name)
