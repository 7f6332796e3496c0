"""Which records indicators, alignment links and comments may belong to, by the kind that their rows name."""

from __future__ import annotations

from typing import Final

from desktop.core.plan import records
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Record

OWNER_KINDS: Final[dict[type[Record], OwnerKind]] = {
    records.Section: OwnerKind.SECTION,
    records.Goal: OwnerKind.GOAL,
    records.Issue: OwnerKind.ISSUE,
    records.MainProgramme: OwnerKind.MAIN_PROGRAMME,
    records.Programme: OwnerKind.PROGRAMME,
    records.FlagshipProject: OwnerKind.FLAGSHIP,
    records.Project: OwnerKind.PROJECT,
    records.Need: OwnerKind.NEED,
}
"""What kind of owner a record is to indicators, alignment links and comments."""

OWNER_TYPES: Final[dict[OwnerKind, type[Record]]] = {
    OwnerKind.PLAN: records.PlanInfo,
    **{name: kind for kind, name in OWNER_KINDS.items()},
}
"""The record that each kind of owner is."""
