"""The issues: objectives, indicators and guidelines of each, under a heading of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.outline import OutlineNode
from desktop.core.plan.records import Guideline, Issue, Objective
from desktop.documents.goals import subheading
from desktop.documents.indicators import indicator_table
from desktop.documents.source import Source
from exporters.document import Block, Heading, ListBlock, ListItem, ListKind, Paragraph
from exporters.typography import StyleName

_DEEPEST_HEADING = 3


def issues(source: Source, node: OutlineNode) -> Iterator[Block]:
    """Yield every issue, its heading one level below the section's and numbered on from it.

    Sections that an officer put below this one keep those numbers; the issues then have none.
    """
    if not source.plan.issues:
        yield Paragraph(source.words.not_given)
    numbered = node.number and not source.plan.sections.where("parent_id", node.section.id)
    for number, issue in enumerate(source.plan.issues, 1):
        yield Heading(
            min(node.level + 1, _DEEPEST_HEADING),
            issue_title(source, number, issue),
            f"{node.number}.{number}" if numbered else "",
        )
        yield from _issue(source, number, issue)


def issue_summary(source: Source) -> Iterator[Block]:
    """Yield the issues in short: their names, each with its guidelines."""
    if not source.plan.issues:
        yield Paragraph(source.words.not_given)
        return
    yield subheading(source.words.issue)
    for number, issue in enumerate(source.plan.issues, 1):
        guidelines = source.plan.guidelines.where("issue_id", issue.id)
        title = issue_title(source, number, issue)
        yield Paragraph(title, StyleName.NO_INDENT, keep_with_next=bool(guidelines))
        if guidelines:
            yield _numbered(guidelines)


def issue_title(source: Source, number: int, issue: Issue) -> str:
    """Return the title of an issue with its number."""
    return f"{source.words.issue_no} {number} {issue.name}"


def _issue(source: Source, number: int, issue: Issue) -> Iterator[Block]:
    plan, words = source.plan, source.words
    yield from source.prose.blocks(issue.description)
    yield subheading(words.objectives)
    yield _texts(source, plan.objectives.where("issue_id", issue.id))
    yield subheading(words.targets_and_indicators)
    ending = f"{words.issue_no} {number}"
    yield from indicator_table(source, OwnerKind.ISSUE, issue.id, ending)
    yield subheading(words.guidelines)
    yield _texts(source, plan.guidelines.where("issue_id", issue.id))


def _texts(source: Source, rows: tuple[Objective | Guideline, ...]) -> Block:
    return _numbered(rows) if rows else Paragraph(source.words.not_given)


def _numbered(rows: Iterable[Objective | Guideline]) -> ListBlock:
    return ListBlock(tuple(ListItem(row.text) for row in rows), ListKind.PARENTHESIS)
