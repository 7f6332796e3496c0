"""The topics of แบบ จ.1-1: what each of them shows of a project.

A topic is made ready once a document, with its numbered title and its labels, and then writes its rows of each
project: a plan has a hundred thousand of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from desktop.core.formats.forms import FormSpec, Topic
from desktop.core.plan.kinds import BudgetSource, OwnerKind
from desktop.core.plan.money import baht_text, format_baht
from desktop.core.plan.records import Project
from desktop.documents.brief_fields import BriefFields
from desktop.documents.indicators import indicator_lines
from desktop.documents.project_areas import areas_text
from desktop.documents.source import Source
from exporters.table import LabelledRows

TopicRows: TypeAlias = Callable[[Project], Iterable[LabelledRows]]
"""Returns the rows of a topic of a project."""

TopicWriter: TypeAlias = Callable[[BriefFields, Topic, int], TopicRows]
"""Makes a topic ready: the fields of the document, the topic, and its number."""

_SATANG_DECIMALS = 2


def _title(topic: Topic, number: int) -> str:
    return f"{number}. {topic.title}"


def _name(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    labels = (_title(topic, number),)

    def rows(project: Project) -> Iterable[LabelledRows]:
        return (LabelledRows(labels, (fields.field(project, "name", topic.title, project.name),)),)

    return rows


def _rich(field: str) -> TopicWriter:
    """Return what writes a topic that is one rich text of the project."""

    def ready(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
        labels = (_title(topic, number),)

        def rows(project: Project) -> Iterable[LabelledRows]:
            html = getattr(project, field)
            return (LabelledRows(labels, (fields.rich_field(project, field, topic.title, html),)),)

        return rows

    return ready


def _indicators(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    labels = (_title(topic, number),)
    source = fields.source

    def rows(project: Project) -> Iterable[LabelledRows]:
        found = source.indicators_of(OwnerKind.PROJECT, project.id)
        text = indicator_lines(source, found)
        return (
            LabelledRows(labels, (fields.lines_field(project, "indicators", topic.title, text),)),
        )

    return rows


def _area(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    title = _title(topic, number)
    without_note, with_note = (title,), (title, "")
    labels = {label.key: fields.source.say(label.title) for label in topic.labels}

    def rows(project: Project) -> Iterable[LabelledRows]:
        text = areas_text(fields.source, labels, project)
        areas = fields.lines_field(project, "areas", topic.title, text)
        if not project.area_note:
            return (LabelledRows(without_note, (areas,)),)
        note = fields.lines_field(project, "area_note", topic.title, project.area_note)
        return (LabelledRows(with_note, (areas, note)),)

    return rows


def _activities(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    source = fields.source
    title = (_title(topic, number),)
    labels = tuple(topic.label(key) for key in ("activity", "budget", "lead", "partners"))
    unit = topic.label("budget").unit
    names: list[tuple[str, ...]] = []
    described: list[tuple[str, ...]] = []
    undescribed: list[tuple[str, ...]] = []

    def make_labels(count: int) -> None:
        """Make the labels of so many activities, such as 6.2 กิจกรรมที่ 2, if there are not so many so far."""
        for order in range(len(described) + 1, count + 1):
            name, *rest = [source.say(label.title, number=order) for label in labels]
            names.append((name, *rest))
            described.append((f"{number}.{order} {name}", "", *rest))
            undescribed.append((f"{number}.{order} {name}", *rest))

    def rows(project: Project) -> Iterable[LabelledRows]:
        activities = source.plan.activities.where("project_id", project.id)
        if not activities:
            return (
                LabelledRows(title, (fields.lines_field(project, "activities", topic.title, ""),)),
            )
        make_labels(len(activities))
        found = [LabelledRows(title, ("",))]
        sums = source.budget.by_activity
        for order, activity in enumerate(activities):
            amount = _baht(sums[activity.id].total())
            agency = source.agency_name(activity.lead_agency_id)
            name, money, lead, partners = names[order]
            named = fields.field(activity, "name", name, activity.name)
            rest = (
                fields.field(activity, "budget", money, amount, unit),
                fields.field(activity, "lead_agency", lead, agency),
                fields.field(activity, "partners", partners, activity.partners),
            )
            html = activity.description
            if html:
                detail = fields.rich_field(activity, "description", topic.title, html)
                found.append(LabelledRows(described[order], (named, detail, *rest)))
            else:
                found.append(LabelledRows(undescribed[order], (named, *rest)))
        return found

    return rows


def _agencies(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    source = fields.source
    lead, partners = (source.say(topic.label(key).title) for key in ("lead", "partners"))
    labels = (_title(topic, number), lead, partners)

    def rows(project: Project) -> Iterable[LabelledRows]:
        found = source.plan.project_partners.where("project_id", project.id)
        names = "\n".join([source.agency_name(partner.agency_id) for partner in found])
        agency = source.agency_name(project.lead_agency_id)
        leading = fields.field(project, "lead_agency", lead, agency)
        others = fields.lines_field(project, "partners", partners, names)
        return (LabelledRows(labels, ("", leading, others)),)

    return rows


def _duration(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    labels = (_title(topic, number),)
    texts: dict[tuple[int | None, int | None], str] = {}

    def rows(project: Project) -> Iterable[LabelledRows]:
        years = project.start_year, project.end_year
        text = texts.get(years)
        if text is None:
            text = texts[years] = duration_text(fields.source, fields.form, project)
        return (LabelledRows(labels, (fields.field(project, "duration", topic.title, text),)),)

    return rows


def duration_text(source: Source, form: FormSpec, project: Project) -> str:
    """Return one fiscal year, or from and to with the number of years; empty when not given."""
    years = [year for year in (project.start_year, project.end_year) if year is not None]
    if not years:
        return ""
    first, last = min(years), max(years)
    row = "duration_one" if first == last else "duration_many"
    return source.say(form.rows[row], **{"from": first, "to": last, "years": last - first + 1})


def _budget(fields: BriefFields, topic: Topic, number: int) -> TopicRows:
    """Make the sum of the activities by source and in words; it follows from them, so it is no field."""
    source, words = fields.source, fields.form.rows
    labels = (_title(topic, number),)
    names = {code: source.pack.name_of(code) for code in BudgetSource}

    def rows(project: Project) -> Iterable[LabelledRows]:
        given = [(code, amount) for code, amount in source.sources_of.get(project.id, ()) if amount]
        lines = [
            source.say(words["budget"], amount=_baht(amount), source=names[code])
            for code, amount in given or [(BudgetSource.PROVINCE, 0)]
        ]
        whole = source.budget.by_project[project.id].total()
        if len(given) > 1:
            lines.append(source.say(words["budget_total"], amount=_baht(whole)))
        if whole:
            lines.append(source.say(words["budget_words"], value=baht_text(whole)))
        return (LabelledRows(labels, ("\n".join(lines),)),)

    return rows


def _baht(satang: int) -> str:
    return format_baht(satang, _SATANG_DECIMALS)


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
"""What makes each topic of the form ready, by its key in the pack."""
