"""On which page a record is edited: an activity on its project's, a target on its goal's, and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.core.plan import records
from desktop.core.plan.fields import field_specs
from desktop.core.plan.kinds import OwnerKind, SectionKind
from desktop.core.plan.owners import OWNER_KINDS
from desktop.core.plan.plan import RECORD_TYPES_BY_NAME
from desktop.core.plan.removal import owned_by
from desktop.ui.nodes import NodeKind, NodeRef, node_of, record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record, Section

_SECTIONS: Final[dict[type[Record], SectionKind]] = {
    records.Goal: SectionKind.GOALS,
    records.Mission: SectionKind.GOALS,
    records.Positioning: SectionKind.GOALS,
    records.SwotItem: SectionKind.SWOT,
    records.TowsStrategy: SectionKind.SWOT,
    records.NeedField: SectionKind.NEEDS,
    records.Need: SectionKind.NEEDS,
    records.Consultation: SectionKind.CONSULTATIONS,
    records.FrameworkItem: SectionKind.ALIGNMENT,
    records.MainProgramme: SectionKind.ISSUES,
}
"""The kind of section whose page shows a record that has no page of its own."""

_OWNERS: Final = {kind: record_type for record_type, kind in OWNER_KINDS.items()}


def page_of(plan: Plan, record: Record) -> NodeRef | None:
    """Return the place on whose page a record stands; None when no page shows it.

    The goals share a page with their indicators, which have a section of their own in the outline.
    """
    here: Record | None = record
    while here is not None:
        if isinstance(here, records.Indicator) and here.owner_kind is OwnerKind.GOAL:
            indicators = section_of(plan, SectionKind.INDICATORS)
            if indicators is not None:
                return node_of(indicators)
        place = node_of(here)
        if place is not None:
            return place
        if isinstance(here, records.Agency):
            return NodeRef(NodeKind.AGENCIES)
        kind = _SECTIONS.get(type(here))
        if kind is not None:
            section = section_of(plan, kind)
            return node_of(section) if section is not None else None
        here = _owner_of(plan, here)
    return None


def records_on(plan: Plan, node: NodeRef) -> Iterator[Record]:
    """Yield the records that the page of a place shows: its own, and what belongs to it and has no page itself.

    Comments are not on the page; nor do lists, and what the program makes, show records of their own.
    """
    waiting = list(_first_on(plan, node))
    while waiting:
        record = waiting.pop()
        yield record
        waiting.extend(
            owned
            for owned in owned_by(plan, record)
            if not isinstance(owned, records.Comment) and page_of(plan, owned) == node
        )


def _first_on(plan: Plan, node: NodeRef) -> Iterator[Record]:
    record = record_at(plan, node)
    if record is not None:
        yield record
    if not isinstance(record, records.Section):
        return
    for kind, shown_by in _SECTIONS.items():
        if shown_by is record.kind:
            yield from plan.table(kind)
    if record.kind is SectionKind.INDICATORS:
        yield from plan.indicators.where("owner_kind", OwnerKind.GOAL)
    if record.kind is SectionKind.COVER and record.annual_plan_id is None:
        yield plan.info


def section_of(plan: Plan, kind: SectionKind) -> Section | None:
    """Return the plan's own section of a kind; None when it was removed."""
    return next(
        (each for each in plan.sections.where("annual_plan_id", None) if each.kind is kind), None
    )


def _owner_of(plan: Plan, record: Record) -> Record | None:
    if isinstance(record, records.Indicator | records.AlignmentLink | records.Comment):
        if record.owner_kind is OwnerKind.PLAN:
            return plan.info
        return plan.find(_OWNERS[record.owner_kind], record.owner_id)
    for spec in field_specs(type(record)):
        if spec.reference is not None and spec.reference.owned:
            owner_id: str | None = getattr(record, spec.name)
            if owner_id is not None:
                return plan.find(RECORD_TYPES_BY_NAME[spec.reference.target], owner_id)
    return None
