"""Places of the plan that the window can go to: what the outline lists and an editor page shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record


class NodeKind(StrEnum):
    """What stands at a place of the outline."""

    SECTION = "section"
    ISSUE = "issue"
    PROGRAMME = "programme"
    FLAGSHIP = "flagship"
    PROJECT = "project"
    PROJECTS = "projects"
    """The table of every project; it has no record of its own."""
    AGENCIES = "agencies"
    """The list of the agencies; it has no record of its own."""
    ANNUAL_PLAN = "annual_plan"
    INFO = "info"
    """The plan's own information: province, years, edition."""


class NodeRef(NamedTuple):
    """A place of the outline: its kind and, where it is a record, the record's id."""

    kind: NodeKind
    id: str = ""

    def as_text(self) -> str:
        """Return the place as the settings remember it: kind and id, joined by a space."""
        return f"{self.kind} {self.id}"

    @classmethod
    def from_text(cls, text: str) -> NodeRef | None:
        """Return a remembered place; None where the text names none."""
        kind, _, record_id = text.partition(" ")
        is_known = kind in NodeKind.__members__.values()
        return cls(NodeKind(kind), record_id) if is_known else None


_TABLES: Final = {
    NodeKind.SECTION: "sections",
    NodeKind.ISSUE: "issues",
    NodeKind.PROGRAMME: "programmes",
    NodeKind.FLAGSHIP: "flagship_projects",
    NodeKind.PROJECT: "projects",
    NodeKind.ANNUAL_PLAN: "annual_plans",
}
_KINDS: Final = {
    "Section": NodeKind.SECTION,
    "Issue": NodeKind.ISSUE,
    "Programme": NodeKind.PROGRAMME,
    "FlagshipProject": NodeKind.FLAGSHIP,
    "Project": NodeKind.PROJECT,
    "AnnualPlan": NodeKind.ANNUAL_PLAN,
    "PlanInfo": NodeKind.INFO,
}


def node_of(record: Record) -> NodeRef | None:
    """Return the place at which a record is edited as a page; None when it is part of another's."""
    kind = _KINDS.get(type(record).__name__)
    return NodeRef(kind, record.id) if kind is not None else None


def record_at(plan: Plan, node: NodeRef) -> Record | None:
    """Return the record at a place; None when it was removed or the place is a list."""
    if node.kind is NodeKind.INFO:
        return plan.info
    table = _TABLES.get(node.kind)
    if table is None:
        return None
    record: Record | None = getattr(plan, table).get(node.id)
    return record


def node_exists(plan: Plan, node: NodeRef) -> bool:
    """Say whether the window can go there: lists always stand, records may have been removed."""
    return node.kind not in _TABLES or record_at(plan, node) is not None
