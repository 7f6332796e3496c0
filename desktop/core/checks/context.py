"""What every rule reads: the plan, its pack, one pass of sums, and the names of records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from desktop.core.formats.pack import FormatPack
from desktop.core.formats.titles import annual_title, plan_title
from desktop.core.plan.budget import Budget, ProjectPlace, budget_of, place_of
from desktop.core.plan.fields import field_specs
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.plan import RECORD_TYPES_BY_NAME, Plan
from desktop.core.plan.records import (
    AnnualPlan,
    Indicator,
    NeedAnswer,
    PlanInfo,
    Project,
    Record,
    WorkPlanEntry,
)

_NAME_FIELDS: Final = ("name", "title", "text", "need", "item")
"""Fields that name a record to a person, the first that is filled in counts."""


@dataclass(frozen=True, eq=False)
class Context:
    """A plan with its pack, and look-ups that are made once for all rules."""

    plan: Plan
    pack: FormatPack

    @cached_property
    def budget(self) -> Budget:
        """All sums of the plan."""
        return budget_of(self.plan)

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Texts that stand where something is still to be written, such as the name that a new issue has."""
        rule = self.pack.rules.get("text.placeholder")
        return frozenset(rule.parameters["whole_words"]) if rule is not None else frozenset()

    @cached_property
    def places(self) -> Mapping[str, ProjectPlace]:
        """Where each project stands, by its id."""
        return {project.id: place_of(self.plan, project) for project in self.plan.projects}

    @cached_property
    def _indicators(self) -> Mapping[tuple[OwnerKind, str], list[Indicator]]:
        owned: dict[tuple[OwnerKind, str], list[Indicator]] = {}
        for indicator in self.plan.indicators:
            owned.setdefault((indicator.owner_kind, indicator.owner_id), []).append(indicator)
        return owned

    def indicators_of(self, kind: OwnerKind, owner_id: str) -> list[Indicator]:
        """Return the indicators of a goal, issue, programme, flagship project or project."""
        return self._indicators.get((kind, owner_id), [])

    @cached_property
    def answers_by_need(self) -> Mapping[str, tuple[NeedAnswer, ...]]:
        """The projects that answer each need."""
        return self.plan.need_answers.by("need_id")

    @cached_property
    def work_plans(self) -> Mapping[tuple[str, int], list[WorkPlanEntry]]:
        """Entries of work plans by activity and fiscal year."""
        entries: dict[tuple[str, int], list[WorkPlanEntry]] = {}
        for entry in self.plan.work_plan_entries:
            entries.setdefault((entry.activity_id, entry.fiscal_year), []).append(entry)
        return entries

    def project_years(self, project: Project) -> tuple[int, ...]:
        """Return the fiscal years of a project; none when it names none."""
        start, end = project.start_year, project.end_year
        if start is None and end is None:
            return ()
        first, last = start or end or 0, end or start or 0
        return tuple(range(first, last + 1))

    def name_of(self, record: Record) -> str:
        """Return what a person calls a record; what has no name is called by what it belongs to."""
        if isinstance(record, PlanInfo):
            return plan_title(self.plan, self.pack)
        if isinstance(record, AnnualPlan):
            return annual_title(self.plan, self.pack, record)
        for field in _NAME_FIELDS:
            name = getattr(record, field, "")
            if name.strip():
                return str(name)
        owner = self._owner_of(record)
        return self.name_of(owner) if owner is not None else ""

    def _owner_of(self, record: Record) -> Record | None:
        """Return the record that this one belongs to, if it belongs to one."""
        for spec in field_specs(type(record)):
            if spec.reference is not None and spec.reference.owned:
                target = RECORD_TYPES_BY_NAME[spec.reference.target]
                return self.plan.find(target, getattr(record, spec.name) or "")
        return None
