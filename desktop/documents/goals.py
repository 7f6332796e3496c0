"""Goals in quotation marks, missions, positioning, and the indicators of the goals."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Goal
from desktop.documents.indicators import indicator_table
from desktop.documents.source import Source
from exporters.document import Block, ListBlock, ListItem, ListKind, Paragraph
from exporters.inline import Text
from exporters.typography import StyleName

_LONG_HORIZON = 20
_SHORT_HORIZON = 5


def goals(source: Source) -> Iterator[Block]:
    """Yield each goal in quotation marks with its explanation, then missions and positioning."""
    plan, words = source.plan, source.words
    if not plan.goals:
        yield Paragraph(words.not_given)
    for goal in plan.goals:
        yield subheading(goal_title(source, goal))
        yield Paragraph(quoted(source, goal.text), StyleName.QUOTE)
        yield from source.prose.blocks(goal.explanation)
    if plan.missions:
        yield subheading(words.missions)
        items = tuple(ListItem(mission.text) for mission in plan.missions)
        yield ListBlock(items, ListKind.DECIMAL)
    if plan.positionings:
        yield subheading(words.positioning)
        yield ListBlock(
            tuple(
                ListItem((Text(one.name, bold=True), f" {one.text}" if one.text else ""))
                for one in plan.positionings
            ),
            ListKind.DECIMAL,
        )


def goal_indicators(source: Source) -> Iterator[Block]:
    """Yield the table of indicators of each goal."""
    if not source.plan.goals:
        yield Paragraph(source.words.not_given)
    for goal in source.plan.goals:
        title = goal_title(source, goal)
        yield subheading(title)
        yield from indicator_table(source, OwnerKind.GOAL, goal.id, title)


def goal_title(source: Source, goal: Goal) -> str:
    """Return what a goal is called, by the years it reaches."""
    words = source.words
    titles = {_LONG_HORIZON: words.goal_20, _SHORT_HORIZON: words.goal_5}
    return titles.get(goal.horizon, words.goal)


def quoted(source: Source, text: str) -> str:
    """Return a goal's text in quotation marks, or that there is none so far."""
    words = source.words
    return f"{words.open_quote}{text}{words.close_quote}" if text.strip() else words.not_given


def goal_line(source: Source) -> str:
    """Return the goal that a form names above its tables: that of five years, else the first."""
    goals_in_order = sorted(source.plan.goals, key=lambda goal: goal.horizon != _SHORT_HORIZON)
    return quoted(source, goals_in_order[0].text) if goals_in_order else ""


def subheading(text: str) -> Paragraph:
    """Return a bold line inside a section, kept with what follows."""
    return Paragraph(text, StyleName.SUBHEADING, keep_with_next=True)
