"""Walks the outline of a document: a heading, the officers' text, and what is made, for each section."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from desktop.core.formats.forms import Orientation
from desktop.core.formats.pack import HeadingStyle, OutlineEntry
from desktop.core.plan.kinds import SectionKind, SectionNumbering
from desktop.core.plan.outline import OutlineNode, outline
from desktop.documents import front_matter
from desktop.documents.analysis import alignment, swot
from desktop.documents.annual import budget_book, plan_summary, screening_list
from desktop.documents.annual_budget import AnnualBudget
from desktop.documents.annual_projects import annual_projects
from desktop.documents.brief import briefs
from desktop.documents.brief_fields import Fields
from desktop.documents.budgets import budget_summary
from desktop.documents.consultations import consultations
from desktop.documents.form_j1 import form_j1
from desktop.documents.goals import goal_indicators, goals
from desktop.documents.issues import issues
from desktop.documents.needs import needs, needs_register
from desktop.documents.pages import Matter, Piece
from desktop.documents.source import Source
from exporters.document import Block, Heading, Paragraph

_DEEPEST_HEADING = 3
_LONG_TEXT = 500
"""Characters from which a section's text stands upright before a form that lies on its side."""
_PLAIN_KINDS = frozenset({SectionKind.RICH_TEXT, SectionKind.PART})


@dataclass(frozen=True, eq=False)
class DocumentWriter:
    """Turns the sections of one document into pieces of pages.

    `cover_lines` are the lines of its title on the cover.
    """

    source: Source
    cover_lines: Sequence[str]

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces of the document, section after section, hidden ones left out.

        A title without text of its own goes onto the pages of what follows, however they lie.
        """
        annual = self.source.annual
        front = True
        waiting: list[Heading] = []
        for node in outline(self.source.plan, annual.id if annual else None):
            entry = self.source.pack.entries.get(node.section.key)
            front = front and _stays_in_front(node, entry)
            matter = Matter.FRONT if front else Matter.BODY
            below_title = bool(waiting) and waiting[-1].level < node.level
            headings = tuple(_heading(self.source, node, entry, below_title=below_title))
            if node.section.kind is SectionKind.PART and not node.section.body:
                waiting += headings
                continue
            for piece in self._section(node, headings, matter):
                yield replace(piece, blocks=chain(tuple(waiting), piece.blocks))
                waiting.clear()
        if waiting:
            yield Piece(tuple(waiting))

    def _section(
        self, node: OutlineNode, headings: tuple[Heading, ...], matter: Matter
    ) -> Iterator[Piece]:
        section = node.section
        if section.kind is SectionKind.COVER:
            yield Piece(front_matter.cover(self.source, self.cover_lines), matter=Matter.COVER)
            return
        if section.kind in front_matter.CONTENTS and not section.body:
            title = headings[0] if headings else None
            yield Piece(front_matter.contents(section.kind, title), matter=matter)
            return
        made = self._made(node)
        opening = chain(headings, self.source.prose.blocks(section.body))
        first = next(made, None)
        if first is None:
            yield Piece(chain(opening, self._closing(node)), matter=matter)
            return
        beside = first.landscape and len(section.body) < _LONG_TEXT
        yield Piece(opening, beside, matter)
        for piece in chain((first,), made):
            yield Piece(piece.blocks, piece.landscape, matter)

    def _closing(self, node: OutlineNode) -> Iterator[Block]:
        """Yield what stands below a section of text: that it is empty, or the foreword's place and date."""
        section = node.section
        if section.kind is SectionKind.RICH_TEXT and not section.body:
            yield Paragraph(self.source.words.not_given)
        if front_matter.is_foreword(section.key):
            yield from front_matter.signature(self.source, section.body)

    def _made(self, node: OutlineNode) -> Iterator[Piece]:
        """Yield what the program makes in a section from the plan's records; nothing in one of text."""
        kind, source = node.section.kind, self.source
        if kind in _PLAIN_KINDS:
            return
        if kind is SectionKind.ISSUES:
            yield Piece(issues(source, node))
        elif kind is SectionKind.ANNUAL_PROJECTS:
            if self._year is not None:
                yield from annual_projects(source, self._year, node)
        elif kind in _WITH_YEAR:
            if self._year is not None:
                form, make = _WITH_YEAR[kind]
                yield Piece(make(source, self._year), self._is_landscape(form))
        elif kind in _MAKERS:
            form, maker = _MAKERS[kind]
            yield Piece(maker(source), bool(form) and self._is_landscape(form))
        else:
            yield Piece(front_matter.contents(kind))

    def _is_landscape(self, form: str) -> bool:
        return self.source.pack.form(form).orientation is Orientation.LANDSCAPE

    @cached_property
    def _year(self) -> AnnualBudget | None:
        annual = self.source.annual
        return AnnualBudget(self.source, annual) if annual else None


def _all_briefs(source: Source) -> Iterator[Block]:
    return briefs(source, source.projects_in_order, Fields.TEXT)


def _stays_in_front(node: OutlineNode, entry: OutlineEntry | None) -> bool:
    """Say whether pages that were lettered so far are lettered still."""
    if node.level > 1:
        return True
    if entry is not None:
        return entry.front_matter
    return node.section.numbering is not SectionNumbering.PART


def _heading(
    source: Source, node: OutlineNode, entry: OutlineEntry | None, *, below_title: bool
) -> Iterator[Heading]:
    """Yield the section's title, numbered and set as the pack says; none for a section without one.

    It begins no page where it stands right below the title of its part, which has no text of its own.
    """
    style = entry.heading if entry else _style_of_added(node)
    if style is HeadingStyle.NONE:
        return
    number = node.number
    if number and style is HeadingStyle.PART:
        number = source.say(source.pack.titles.part, number=number)
    yield Heading(
        min(node.level, _DEEPEST_HEADING),
        node.section.title,
        number,
        page_break_before=not below_title and (entry.page_break if entry else node.level == 1),
        centred=style is not HeadingStyle.HEADING,
        in_contents=entry.in_contents if entry else True,
    )


def _style_of_added(node: OutlineNode) -> HeadingStyle:
    """Return how the title of a section is set that the officers added."""
    if node.section.numbering is SectionNumbering.PART:
        return HeadingStyle.PART
    return HeadingStyle.CENTRED if node.level == 1 else HeadingStyle.HEADING


_MAKERS: Mapping[SectionKind, tuple[str, Callable[[Source], Iterator[Block]]]] = {
    SectionKind.NEEDS: ("needs", needs),
    SectionKind.SWOT: ("swot", swot),
    SectionKind.ALIGNMENT: ("alignment", alignment),
    SectionKind.GOALS: ("", goals),
    SectionKind.INDICATORS: ("indicators", goal_indicators),
    SectionKind.BUDGET_SUMMARY: ("budget_by_issue", budget_summary),
    SectionKind.FORM_J1: ("j1", form_j1),
    SectionKind.PROJECT_BRIEFS: ("j1_1", _all_briefs),
    SectionKind.CONSULTATIONS: ("consultations", consultations),
    SectionKind.NEEDS_REGISTER: ("needs", needs_register),
    SectionKind.PLAN_SUMMARY: ("indicators", plan_summary),
}
"""What makes each kind of section, and the form that says how its pages lie."""

_WITH_YEAR: Mapping[SectionKind, tuple[str, Callable[[Source, AnnualBudget], Iterator[Block]]]] = {
    SectionKind.BUDGET_BOOK: ("budget_book", budget_book),
    SectionKind.SCREENING_LIST: ("screening_list", screening_list),
}
"""The same for what belongs to one fiscal year."""
