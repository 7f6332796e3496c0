"""The outline of a document: its sections in reading order, with level and number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import SectionNumbering
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Section


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """A section where it stands in its document."""

    section: Section
    level: int
    """1 for the top; headings go down three levels [FORMATS 1]."""
    number: str
    """Arabic digits: `2` for a part, `2.3.1` below it; empty when the section is not numbered."""
    hidden: bool
    """The section, or one above it, is left out of the document."""


def outline(
    plan: Plan, annual_plan_id: str | None = None, *, with_hidden: bool = False
) -> tuple[OutlineNode, ...]:
    """Return the sections of the plan, or of an annual plan, in reading order.

    A hidden section, with what stands below it, takes no number, and is left out unless asked for.
    """
    nodes = _walk(plan, annual_plan_id)
    return tuple(node for node in nodes if with_hidden or not node.hidden)


_TOP: Final = OutlineNode(Section(id=""), level=0, number="", hidden=False)
"""Stands above the sections that have no parent."""


def _walk(plan: Plan, annual_plan_id: str | None) -> Iterator[OutlineNode]:
    """Yield every node in reading order; without recursion, since a stranger's outline may be deep."""
    waiting = _below(plan, annual_plan_id, None, _TOP)
    while waiting:
        node = waiting.pop()
        yield node
        waiting += _below(plan, annual_plan_id, node.section.id, node)


def _below(
    plan: Plan, annual_plan_id: str | None, parent_id: str | None, above: OutlineNode
) -> list[OutlineNode]:
    """Return the nodes directly below one, last first."""
    nodes: list[OutlineNode] = []
    count = 0
    for section in plan.sections.where("parent_id", parent_id):
        if section.annual_plan_id != annual_plan_id:
            continue
        hidden = section.hidden or above.hidden
        number = ""
        if section.numbering is not SectionNumbering.NONE and not hidden:
            count += 1
            number = f"{above.number}.{count}" if above.number else str(count)
        nodes.append(OutlineNode(section, above.level + 1, number, hidden))
    return nodes[::-1]
