"""The outline of a document: its sections in reading order, with level and number."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop.core.plan.numbering import Place, in_reading_order
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

OutlineNode: TypeAlias = Place[Section]
"""A section where it stands in its document."""


def outline(
    plan: Plan, annual_plan_id: str | None = None, *, with_hidden: bool = False
) -> tuple[OutlineNode, ...]:
    """Return the sections of the plan, or of an annual plan, in reading order.

    A hidden section, with what stands below it, takes no number, and is left out unless asked for.
    """

    def below(parent_id: str | None) -> Iterator[Section]:
        for section in plan.sections.where("parent_id", parent_id):
            if section.annual_plan_id == annual_plan_id:
                yield section

    return tuple(place for place in in_reading_order(below) if with_hidden or not place.hidden)
