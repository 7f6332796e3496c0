"""แบบ จ.1-1: the brief of a project.

In a document of briefs alone, which agencies fill in and send back, the fields are content controls. A control
is tagged with the field that it holds: `project.rationale`, `activity.<id>.name`. Where one document holds several
briefs, the project's id stands in the tag too: `project.<id>.rationale`. In a plan the briefs are there to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import Final

from desktop.core.formats.forms import FormSpec
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Activity, Issue, Project
from desktop.documents.brief_topics import TOPICS, TopicRows
from desktop.documents.form_heads import form_title, line_labels
from desktop.documents.form_tables import TableLayout
from desktop.documents.indicators import indicator_line
from desktop.documents.prose import cell_of
from desktop.documents.source import Source
from exporters.document import Block, ControlBlock, FormLine, Paragraph
from exporters.inline import Content, Control
from exporters.table import Cell, CellContent
from exporters.typography import StyleName

FORM: Final = "j1_1"
"""Key of the form in the pack."""


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
    def _topics(self) -> tuple[TopicRows, ...]:
        return tuple(
            TOPICS[topic.key](self, topic, number)
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

    def brief(self, project: Project, *, new_page: bool) -> Iterator[Block]:
        """Yield the brief of a project; with `new_page` it begins a page."""
        yield from self._opening[new_page]
        values = self._head(project)
        for key, label in self._lines:
            yield FormLine(label, values.get(key, ""))
        rows = chain.from_iterable([rows_of(project) for rows_of in self._topics])
        yield self._layout.table(rows, description=project.name, rows_may_split=True)

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

    def field(
        self, of: Project | Activity, field: str, alias: str, text: str, unit: str = ""
    ) -> CellContent:
        """Return a cell with a text, or a place to fill one in, and the unit after it."""
        if self.fields is Fields.TEXT:
            return f"{text} {unit}" if unit else text
        control = Control(self._tag(of, field), alias, text, self._placeholder)
        return Cell((control, f" {unit}") if unit else (control,))

    def rich_field(self, of: Project | Activity, field: str, alias: str, html: str) -> CellContent:
        """Return a cell with paragraphs, or a place to fill them in."""
        if self.fields is Fields.TEXT:
            return cell_of(self.source.prose, html)
        blocks = tuple(self.source.prose.blocks(html, StyleName.TABLE_TEXT))
        control = ControlBlock(self._tag(of, field), alias, blocks, self._placeholder)
        return Cell(blocks=(control,))

    def _tag(self, of: Project | Activity, field: str) -> str:
        """Return the tag of a field of a project or activity."""
        if isinstance(of, Activity):
            return f"activity.{of.id}.{field}"
        several = self.fields is Fields.OF_SEVERAL
        return f"project.{of.id}.{field}" if several else f"project.{field}"


def briefs(source: Source, projects: Iterable[Project], fields: Fields) -> Iterator[Block]:
    """Yield the briefs of these projects, each but the first on a new page."""
    writer = BriefWriter(source, fields)
    first = True
    for project in projects:
        yield from writer.brief(project, new_page=not first)
        first = False
    if first:
        yield Paragraph(source.words.not_given)
