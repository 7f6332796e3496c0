"""The details of each project of an annual plan: brief, expenditure tree, work and spending plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from desktop.core.formats.forms import Orientation
from desktop.core.plan.outline import OutlineNode
from desktop.core.plan.records import Project
from desktop.documents.annual_budget import AnnualBudget
from desktop.documents.brief import BriefWriter
from desktop.documents.brief_fields import Fields
from desktop.documents.expenditure import expenditure
from desktop.documents.pages import Piece
from desktop.documents.source import Source
from desktop.documents.work_plan import work_plan
from exporters.document import Block, Heading, Paragraph, Spacer

_DEEPEST_HEADING = 3
_GAP = 12.0


def annual_projects(source: Source, year: AnnualBudget, node: OutlineNode) -> Iterator[Piece]:
    """Yield the projects by rank, each on pages of its own: upright, then on their side."""
    if not year.entries:
        yield Piece((Paragraph(source.words.not_given),))
        return
    writer = BriefWriter(source, Fields.TEXT)
    landscape = source.pack.form("work_plan").orientation is Orientation.LANDSCAPE
    for number, _entry, project in year.numbered():
        title = source.say(
            source.pack.form("budget_book").block().rows["project"],
            number=number,
            name=project.name,
        )
        heading = Heading(
            min(node.level + 1, _DEEPEST_HEADING), title, page_break_before=number > 1
        )
        yield Piece(chain((heading,), _upright(source, year, writer, project)))
        yield Piece(work_plan(source, year, project), landscape)


def _upright(
    source: Source, year: AnnualBudget, writer: BriefWriter, project: Project
) -> Iterator[Block]:
    yield from writer.brief(project, new_page=False)
    yield Spacer(_GAP)
    yield from expenditure(source, project.name, year.lines_of(project.id))
