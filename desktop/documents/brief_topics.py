"""The topics of แบบ จ.1-1: what each of them shows of a project, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from desktop.core.formats.forms import FormSpec, Topic
from desktop.core.plan.kinds import BudgetSource, OwnerKind
from desktop.core.plan.money import baht_text, format_baht
from desktop.core.plan.records import Project
from desktop.documents.indicators import indicator_lines
from desktop.documents.project_areas import areas_text
from desktop.documents.source import Source
from exporters.table import CellContent

if TYPE_CHECKING:
    from desktop.documents.brief import BriefWriter

BriefRow: TypeAlias = tuple[str, CellContent]
"""A row of the form: a label and what is filled in. Plain, since a plan has a hundred thousand of them."""

_SATANG_DECIMALS = 2


def _name(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    yield (title, writer.field(project, "name", topic.title, project.name))


def _rich(field: str) -> TopicWriter:
    """Return what writes a topic that is one rich text of the project."""

    def write(
        writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
    ) -> Iterator[BriefRow]:
        html = getattr(project, field)
        yield (title, writer.rich_field(project, field, topic.title, html))

    return write


def _indicators(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    found = writer.source.indicators_of(OwnerKind.PROJECT, project.id)
    text = indicator_lines(writer.source, found)
    yield (title, writer.field(project, "indicators", topic.title, text))


def _area(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    text = areas_text(writer.source, topic, project)
    yield (title, writer.field(project, "areas", topic.title, text))
    if project.area_note:
        note = writer.field(project, "area_note", topic.title, project.area_note)
        yield ("", note)


def _activities(
    writer: BriefWriter, project: Project, topic: Topic, number: str, title: str
) -> Iterator[BriefRow]:
    activities = writer.source.plan.activities.where("project_id", project.id)
    if not activities:
        yield (title, writer.field(project, "activities", topic.title, ""))
        return
    yield (title, "")
    name, money, lead, partners = (
        topic.label(key) for key in ("activity", "budget", "lead", "partners")
    )
    source = writer.source
    for order, activity in enumerate(activities, 1):
        label = writer.activity_label(topic, number, order)
        yield (label, writer.field(activity, "name", name.title, activity.name))
        if activity.description:
            detail = writer.rich_field(activity, "description", topic.title, activity.description)
            yield ("", detail)
        amount = _baht(source.budget.by_activity[activity.id].total())
        yield (money.title, writer.field(activity, "budget", money.title, amount, money.unit))
        agency = source.agency_name(activity.lead_agency_id)
        yield (lead.title, writer.field(activity, "lead_agency", lead.title, agency))
        others = writer.field(activity, "partners", partners.title, activity.partners)
        yield (partners.title, others)


def _agencies(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    source = writer.source
    lead, partners = topic.label("lead"), topic.label("partners")
    names = [
        source.agency_name(partner.agency_id)
        for partner in source.plan.project_partners.where("project_id", project.id)
    ]
    yield (title, "")
    agency = source.agency_name(project.lead_agency_id)
    yield (lead.title, writer.field(project, "lead_agency", lead.title, agency))
    others = writer.field(project, "partners", partners.title, "\n".join(names))
    yield (partners.title, others)


def _duration(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    text = duration_text(writer.source, writer.form, project)
    yield (title, writer.field(project, "duration", topic.title, text))


def duration_text(source: Source, form: FormSpec, project: Project) -> str:
    """Return one fiscal year, or from and to with the number of years; empty when not given."""
    years = [year for year in (project.start_year, project.end_year) if year is not None]
    if not years:
        return ""
    first, last = min(years), max(years)
    row = "duration_one" if first == last else "duration_many"
    return source.say(form.rows[row], **{"from": first, "to": last, "years": last - first + 1})


def _budget(
    writer: BriefWriter, project: Project, _topic: Topic, _number: str, title: str
) -> Iterator[BriefRow]:
    """Yield the sum of the activities by source and in words; it follows from them, so it is no field."""
    source, rows = writer.source, writer.form.rows
    sums = source.budget.by_project_source
    given = [
        (code, amount)
        for code in BudgetSource
        if (project.id, code) in sums and (amount := sums[project.id, code].total())
    ]
    lines = [
        source.say(rows["budget"], amount=_baht(amount), source=source.pack.name_of(code))
        for code, amount in given or [(BudgetSource.PROVINCE, 0)]
    ]
    whole = source.budget.by_project[project.id].total()
    if len(given) > 1:
        lines.append(source.say(rows["budget_total"], amount=_baht(whole)))
    if whole:
        lines.append(source.say(rows["budget_words"], value=baht_text(whole)))
    yield (title, "\n".join(lines))


def _baht(satang: int) -> str:
    return format_baht(satang, _SATANG_DECIMALS)


TopicWriter: TypeAlias = "Callable[[BriefWriter, Project, Topic, str, str], Iterator[BriefRow]]"
"""Yields the rows of a topic: writer, project, topic, its number and its numbered title."""

TOPICS: Final[Mapping[str, TopicWriter]] = {
    "name": _name,
    "rationale": _rich("rationale"),
    "objectives": _rich("objectives"),
    "indicators": _indicators,
    "area": _area,
    "activities": _activities,
    "agencies": _agencies,
    "duration": _duration,
    "budget": _budget,
    "output": _rich("output"),
    "outcome": _rich("outcome"),
}
"""What writes each topic of the form, by its key in the pack."""
