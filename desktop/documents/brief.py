"""แบบ จ.1-1: the brief of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from desktop.core.formats.forms import FormSpec
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Issue, Project
from desktop.documents.brief_fields import FORM, BriefFields, Fields
from desktop.documents.brief_topics import TOPICS, TopicRows
from desktop.documents.form_heads import form_title, line_labels
from desktop.documents.form_tables import TableLayout
from desktop.documents.indicators import indicator_line
from desktop.documents.source import Source
from exporters.document import Block, FormLine, Paragraph
from exporters.inline import Content


@dataclass(frozen=True, eq=False)
class BriefWriter:
    """Writes the briefs of one document."""

    source: Source
    fields: Fields

    @cached_property
    def _form(self) -> FormSpec:
        return self.source.pack.form(FORM)

    @cached_property
    def _layout(self) -> TableLayout:
        return self.source.layout(self._form)

    @cached_property
    def _topics(self) -> tuple[TopicRows, ...]:
        fields = BriefFields(self.source, self.fields)
        return tuple(
            TOPICS[topic.key](fields, topic, number)
            for number, topic in enumerate(self._form.topics, 1)
        )

    @cached_property
    def _opening(self) -> Mapping[bool, tuple[Paragraph, ...]]:
        """The form's label and title, on the same page and on a new one."""
        return {
            new: tuple(form_title(self.source, self._form, new_page=new)) for new in (False, True)
        }

    @cached_property
    def _lines(self) -> tuple[tuple[str, Content], ...]:
        return tuple(line_labels(self.source, self._form))

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


def briefs(source: Source, projects: Iterable[Project], fields: Fields) -> Iterator[Block]:
    """Yield the briefs of these projects, each but the first on a new page."""
    writer = BriefWriter(source, fields)
    first = True
    for project in projects:
        yield from writer.brief(project, new_page=not first)
        first = False
    if first:
        yield Paragraph(source.words.not_given)
