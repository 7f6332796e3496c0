"""แบบ จ.1-1: the brief of a project.

In a document of briefs alone, which agencies fill in and send back, the fields are content controls. A control
is tagged with the field that it holds: `project.rationale`, `activity.<id>.name`. Where one document holds several
briefs, the project's id stands in the tag too: `project.<id>.rationale`. In a plan the briefs are there to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from desktop.core.formats.forms import FormSpec, Topic
from desktop.core.plan.kinds import BudgetSource, OwnerKind
from desktop.core.plan.money import baht_text, format_baht
from desktop.core.plan.records import Activity, Issue, Project
from desktop.documents.form_heads import form_title, line_labels
from desktop.documents.form_tables import TableLayout
from desktop.documents.indicators import indicator_line, indicator_lines
from desktop.documents.project_areas import areas_text
from desktop.documents.prose import cell_of
from desktop.documents.source import Source
from exporters.document import Block, ControlBlock, FormLine, Paragraph
from exporters.inline import Content, Control
from exporters.table import Cell, CellContent, Row
from exporters.typography import StyleName

FORM: Final = "j1_1"
"""Key of the form in the pack."""

_SATANG_DECIMALS = 2


class Fields(Enum):
    """What the fields of a brief are in a document."""

    TEXT = "text"
    """Text to read."""
    OF_ONE = "of_one"
    """Content controls; the file's properties name the only project."""
    OF_SEVERAL = "of_several"
    """Content controls whose tags name the project."""


@dataclass(frozen=True, eq=False)
class BriefWriter:
    """Writes the briefs of one document."""

    source: Source
    fields: Fields

    @cached_property
    def form(self) -> FormSpec:
        """The form as the pack words it."""
        return self.source.pack.form(FORM)

    @cached_property
    def _layout(self) -> TableLayout:
        return self.source.layout(self.form)

    @cached_property
    def _titles(self) -> tuple[tuple[_TopicWriter, Topic, str], ...]:
        return tuple(
            (_TOPICS[topic.key], topic, f"{number}. {topic.title}")
            for number, topic in enumerate(self.form.topics, 1)
        )

    @cached_property
    def _placeholder(self) -> str:
        return self.source.say(self.form.rows["placeholder"])

    @cached_property
    def _opening(self) -> Mapping[bool, tuple[Paragraph, ...]]:
        """The form's label and title, on the same page and on a new one."""
        return {
            new: tuple(form_title(self.source, self.form, new_page=new)) for new in (False, True)
        }

    @cached_property
    def _lines(self) -> tuple[tuple[str, Content], ...]:
        return tuple(line_labels(self.source, self.form))

    @cached_property
    def _issue_indicators(self) -> dict[str, str]:
        return {}

    @cached_property
    def _activity_labels(self) -> list[str]:
        return []

    def activity_label(self, topic: Topic, topic_number: str, order: int) -> str:
        """Return the label of an activity, such as 6.2 กิจกรรมที่ 2."""
        labels = self._activity_labels
        while len(labels) < order:
            number = len(labels) + 1
            title = self.source.say(topic.label("activity").title, number=number)
            labels.append(f"{topic_number}.{number} {title}")
        return labels[order - 1]

    def brief(self, project: Project, *, new_page: bool) -> Iterator[Block]:
        """Yield the brief of a project; with `new_page` it begins a page."""
        yield from self._opening[new_page]
        values = self._head(project)
        for key, label in self._lines:
            yield FormLine(label, values.get(key, ""))
        yield self._layout.table(self._rows(project), description=project.name)

    def _rows(self, project: Project) -> Iterator[Row]:
        for number, (write, topic, title) in enumerate(self._titles, 1):
            yield from write(self, project, topic, f"{number}", title)

    def _head(self, project: Project) -> Mapping[str, str]:
        """Return what stands after the header lines: where the project belongs in the plan."""
        plan = self.source.plan
        place = self.source.places[project.id]
        guideline = plan.guidelines.get(project.guideline_id)
        programme = place.programme
        main = plan.main_programmes.get(programme.main_programme_id) if programme else None
        return {
            "issue": place.issue.name if place.issue else "",
            "guideline": guideline.text if guideline else "",
            "issue_indicators": self._indicators_of(place.issue) if place.issue else "",
            "main_programme": main.name if main else "",
            "programme": programme.name if programme else "",
        }

    def _indicators_of(self, issue: Issue) -> str:
        if issue.id not in self._issue_indicators:
            found = self.source.indicators_of(OwnerKind.ISSUE, issue.id)
            lines = [indicator_line(self.source, one) for one in found]
            self._issue_indicators[issue.id] = "; ".join(lines)
        return self._issue_indicators[issue.id]

    def tag(self, project: Project, field: str) -> str:
        """Return the tag of a field of a project."""
        several = self.fields is Fields.OF_SEVERAL
        return f"project.{project.id}.{field}" if several else f"project.{field}"

    def field(self, tag: str, alias: str, text: str, unit: str = "") -> CellContent:
        """Return a cell with a text, or a place to fill one in, and the unit after it."""
        if self.fields is Fields.TEXT:
            return f"{text} {unit}" if unit else text
        control = Control(tag, alias, text, self._placeholder)
        return Cell((control, f" {unit}") if unit else (control,))

    def rich_field(self, tag: str, alias: str, html: str) -> CellContent:
        """Return a cell with paragraphs, or a place to fill them in."""
        if self.fields is Fields.TEXT:
            return cell_of(self.source.prose, html)
        blocks = tuple(self.source.prose.blocks(html, StyleName.TABLE_TEXT))
        return Cell(blocks=(ControlBlock(tag, alias, blocks, self._placeholder),))

    def row(self, label: str, detail: CellContent) -> Row:
        """Return a row of the form's table."""
        return Row((label, detail), None, True)


def _name(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[Row]:
    yield writer.row(title, writer.field(writer.tag(project, "name"), topic.title, project.name))


def _rich(field: str) -> _TopicWriter:
    """Return what writes a topic that is one rich text of the project."""

    def write(
        writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
    ) -> Iterator[Row]:
        html = getattr(project, field)
        yield writer.row(title, writer.rich_field(writer.tag(project, field), topic.title, html))

    return write


def _indicators(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[Row]:
    found = writer.source.indicators_of(OwnerKind.PROJECT, project.id)
    text = indicator_lines(writer.source, found)
    yield writer.row(title, writer.field(writer.tag(project, "indicators"), topic.title, text))


def _area(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[Row]:
    text = areas_text(writer.source, topic, project)
    yield writer.row(title, writer.field(writer.tag(project, "areas"), topic.title, text))
    if project.area_note:
        note = writer.field(writer.tag(project, "area_note"), topic.title, project.area_note)
        yield writer.row("", note)


def _activities(
    writer: BriefWriter, project: Project, topic: Topic, number: str, title: str
) -> Iterator[Row]:
    activities = writer.source.plan.activities.where("project_id", project.id)
    if not activities:
        tag = writer.tag(project, "activities")
        yield writer.row(title, writer.field(tag, topic.title, ""))
        return
    yield writer.row(title, "")
    name, money, lead, partners = (
        topic.label(key) for key in ("activity", "budget", "lead", "partners")
    )
    source = writer.source
    for order, activity in enumerate(activities, 1):
        tag = f"activity.{activity.id}."
        label = writer.activity_label(topic, number, order)
        yield writer.row(label, writer.field(f"{tag}name", name.title, activity.name))
        if activity.description:
            detail = writer.rich_field(f"{tag}description", topic.title, activity.description)
            yield writer.row("", detail)
        amount = _money(source, activity)
        yield writer.row(money.title, writer.field(f"{tag}budget", money.title, amount, money.unit))
        agency = source.agency_name(activity.lead_agency_id)
        yield writer.row(lead.title, writer.field(f"{tag}lead_agency", lead.title, agency))
        others = writer.field(f"{tag}partners", partners.title, activity.partners)
        yield writer.row(partners.title, others)


def _money(source: Source, activity: Activity) -> str:
    return format_baht(source.budget.by_activity[activity.id].total(), _SATANG_DECIMALS)


def _agencies(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[Row]:
    source = writer.source
    lead, partners = topic.label("lead"), topic.label("partners")
    names = [
        source.agency_name(partner.agency_id)
        for partner in source.plan.project_partners.where("project_id", project.id)
    ]
    yield writer.row(title, "")
    agency = source.agency_name(project.lead_agency_id)
    yield writer.row(
        lead.title, writer.field(writer.tag(project, "lead_agency"), lead.title, agency)
    )
    tag = writer.tag(project, "partners")
    yield writer.row(partners.title, writer.field(tag, partners.title, "\n".join(names)))


def _duration(
    writer: BriefWriter, project: Project, topic: Topic, _number: str, title: str
) -> Iterator[Row]:
    text = duration_text(writer.source, writer.form, project)
    yield writer.row(title, writer.field(writer.tag(project, "duration"), topic.title, text))


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
) -> Iterator[Row]:
    """Yield the sum of the activities by source and in words; it follows from them, so it is no field."""
    source, rows = writer.source, writer.form.rows
    by_source = [
        (code, source.budget.by_project_source[project.id, code].total()) for code in BudgetSource
    ]
    given = [(code, amount) for code, amount in by_source if amount]
    lines = [
        source.say(rows["budget"], amount=_baht(amount), source=source.pack.name_of(code))
        for code, amount in given or [(BudgetSource.PROVINCE, 0)]
    ]
    whole = source.budget.by_project[project.id].total()
    if len(given) > 1:
        lines.append(source.say(rows["budget_total"], amount=_baht(whole)))
    if whole:
        lines.append(source.say(rows["budget_words"], value=baht_text(whole)))
    yield writer.row(title, "\n".join(lines))


def _baht(satang: int) -> str:
    return format_baht(satang, _SATANG_DECIMALS)


_TopicWriter = Callable[[BriefWriter, Project, Topic, str, str], Iterator[Row]]

_TOPICS: Final[Mapping[str, _TopicWriter]] = {
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


def briefs(source: Source, projects: Iterable[Project], fields: Fields) -> Iterator[Block]:
    """Yield the briefs of these projects, each but the first on a new page."""
    writer = BriefWriter(source, fields)
    first = True
    for project in projects:
        yield from writer.brief(project, new_page=not first)
        first = False
    if first:
        yield Paragraph(source.words.not_given)
