"""On which page a record is edited: an activity on its project's, a target on its goal's, and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.core.plan import records
from desktop.core.plan.fields import field_specs
from desktop.core.plan.kinds import OwnerKind, SectionKind
from desktop.core.plan.owners import OWNER_KINDS
from desktop.core.plan.plan import RECORD_TYPES_BY_NAME
from desktop.ui.nodes import NodeKind, NodeRef, node_of

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record

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
    """Return the place on whose page a record stands; None when no page shows it."""
    here: Record | None = record
    while here is not None:
        place = node_of(here)
        if place is not None:
            return place
        if isinstance(here, records.Agency):
            return NodeRef(NodeKind.AGENCIES)
        kind = _SECTIONS.get(type(here))
        if kind is not None:
            return _section_of(plan, kind)
        here = _owner_of(plan, here)
    return None


def _section_of(plan: Plan, kind: SectionKind) -> NodeRef | None:
    found = next((section for section in plan.sections if section.kind is kind), None)
    return NodeRef(NodeKind.SECTION, found.id) if found is not None else None


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
