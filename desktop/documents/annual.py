"""The tables of the annual action plan: the budget book in million baht, and the screening list."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.plan.kinds import ExpenditureCategory, OwnerKind, ScreeningResult
from desktop.core.plan.records import AnnualProject
from desktop.documents.annual_budget import AnnualBudget
from desktop.documents.form_tables import TableLayout, Values
from desktop.documents.goals import goal_title, goals
from desktop.documents.indicators import indicator_table
from desktop.documents.issues import issue_summary
from desktop.documents.money import baht, in_million
from desktop.documents.source import Source
from exporters.document import Block
from exporters.table import Row


def plan_summary(source: Source) -> Iterator[Block]:
    """Yield the plan in short: goals, their indicators, and the issues with their guidelines."""
    yield from goals(source)
    for goal in source.plan.goals:
        yield from indicator_table(source, OwnerKind.GOAL, goal.id, goal_title(source, goal))
    yield from issue_summary(source)


def budget_book(source: Source, year: AnnualBudget) -> Iterator[Block]:
    """Yield the projects by category of expenditure, in million baht, under the one programme."""
    form = source.pack.form("budget_book")
    layout = source.layout(form)
    yield layout.table(_book_rows(source, layout, year), caption=source.caption(form))


def _book_rows(source: Source, layout: TableLayout, year: AnnualBudget) -> Iterator[Row]:
    text = in_million(source.pack.head.annual_money_decimals)
    words = layout.block.rows
    by_category = year.budget.by_category
    whole: Values = {
        "category": {c.value: text(by_category[c].total()) for c in ExpenditureCategory},
        "total": text(year.budget.whole.total()),
    }
    programme = year.annual.budget_programme or source.pack.head.budget_programme
    named = {"name": source.say(words["programme"], name=programme), **whole}
    yield layout.row(named, bold=True, keep_with_next=True)
    for number, _entry, project in year.numbered():
        yield layout.row(
            {
                "name": source.say(words["project"], number=number, name=project.name),
                "category": {
                    c.value: text(year.of_category(project.id, c)) for c in ExpenditureCategory
                },
                "total": text(year.of_project(project.id)),
            }
        )
    yield layout.sum_row(source.say(words["grand_total"]), whole)


def screening_list(source: Source, year: AnnualBudget) -> Iterator[Block]:
    """Yield the projects by screening result and rank, each group with its sum, and the ceiling."""
    form = source.pack.form("screening_list")
    layout = source.layout(form)
    yield layout.table(_screening_rows(source, layout, year), caption=source.caption(form))


def _screening_rows(source: Source, layout: TableLayout, year: AnnualBudget) -> Iterator[Row]:
    words = layout.block.rows
    for result in (*ScreeningResult, None):
        entries = [entry for entry in year.entries if entry.screening is result]
        if not entries:
            continue
        name = source.pack.name_of(result) if result else source.say(words["not_screened"])
        yield layout.full_row(source.say(words["group"], name=name))
        for entry in entries:
            yield layout.row(_screened(source, year, entry))
        amount = sum(year.of_project(entry.project_id) for entry in entries)
        yield layout.sum_row(source.say(words["group_total"], name=name), {"amount": baht(amount)})
    whole = baht(year.budget.whole.total())
    yield layout.sum_row(source.say(words["grand_total"]), {"amount": whole})
    if year.annual.ceiling is not None:
        ceiling = baht(year.annual.ceiling)
        yield layout.sum_row(source.say(words["ceiling"]), {"amount": ceiling}, bold=False)


def _screened(source: Source, year: AnnualBudget, entry: AnnualProject) -> Values:
    project = year.project(entry)
    return {
        "rank": str(entry.rank) if entry.rank else "-",
        "name": project.name,
        "agency": source.agency_name(project.lead_agency_id),
        "amount": baht(year.of_project(project.id)),
        "note": entry.note,
    }
