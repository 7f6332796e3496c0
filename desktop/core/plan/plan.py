"""The whole plan in memory: one immutable table for each kind of record."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from desktop.core.plan import records
from desktop.core.plan.changes import Change
from desktop.core.plan.fields import field_specs
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.records import Record
from desktop.core.plan.table import Table

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Plan:
    """A provincial development plan with its annual action plans, as one value.

    Editing makes a new plan that shares every table that did not change (see `with_changes`).
    """

    info: records.PlanInfo
    annual_plans: Table[records.AnnualPlan] = Table(records.AnnualPlan)
    sections: Table[records.Section] = Table(records.Section)
    goals: Table[records.Goal] = Table(records.Goal)
    missions: Table[records.Mission] = Table(records.Mission)
    positionings: Table[records.Positioning] = Table(records.Positioning)
    swot_items: Table[records.SwotItem] = Table(records.SwotItem)
    tows_strategies: Table[records.TowsStrategy] = Table(records.TowsStrategy)
    tows_pairs: Table[records.TowsPair] = Table(records.TowsPair)
    issues: Table[records.Issue] = Table(records.Issue)
    objectives: Table[records.Objective] = Table(records.Objective)
    guidelines: Table[records.Guideline] = Table(records.Guideline)
    main_programmes: Table[records.MainProgramme] = Table(records.MainProgramme)
    programmes: Table[records.Programme] = Table(records.Programme)
    flagship_projects: Table[records.FlagshipProject] = Table(records.FlagshipProject)
    agencies: Table[records.Agency] = Table(records.Agency)
    projects: Table[records.Project] = Table(records.Project)
    project_partners: Table[records.ProjectPartner] = Table(records.ProjectPartner)
    project_areas: Table[records.ProjectArea] = Table(records.ProjectArea)
    activities: Table[records.Activity] = Table(records.Activity)
    budget_lines: Table[records.BudgetLine] = Table(records.BudgetLine)
    work_plan_entries: Table[records.WorkPlanEntry] = Table(records.WorkPlanEntry)
    readiness_answers: Table[records.ReadinessAnswer] = Table(records.ReadinessAnswer)
    annual_projects: Table[records.AnnualProject] = Table(records.AnnualProject)
    indicators: Table[records.Indicator] = Table(records.Indicator)
    targets: Table[records.Target] = Table(records.Target)
    framework_items: Table[records.FrameworkItem] = Table(records.FrameworkItem)
    alignment_links: Table[records.AlignmentLink] = Table(records.AlignmentLink)
    need_fields: Table[records.NeedField] = Table(records.NeedField)
    needs: Table[records.Need] = Table(records.Need)
    need_answers: Table[records.NeedAnswer] = Table(records.NeedAnswer)
    consultations: Table[records.Consultation] = Table(records.Consultation)
    participant_groups: Table[records.ParticipantGroup] = Table(records.ParticipantGroup)
    heard_items: Table[records.HeardItem] = Table(records.HeardItem)
    images: Table[records.Image] = Table(records.Image)
    comments: Table[records.Comment] = Table(records.Comment)
    trash: Table[records.TrashEntry] = Table(records.TrashEntry)

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years of the plan, in Buddhist era; none when its period is not given so far."""
        info = self.info
        return tuple(range(info.period_start, info.period_end + 1)) if info.period_start else ()

    def table(self, record_type: type[R]) -> Table[R]:
        """Return the table of a kind of record (other than `PlanInfo`, which is `info`)."""
        return cast(Table[R], getattr(self, TABLE_NAMES[record_type]))

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """Return a record by its kind and id, the plan's own information included."""
        if record_type is records.PlanInfo:
            return cast(R, self.info) if self.info.id == record_id else None
        return self.table(record_type).get(record_id)

    def with_changes(self, changes: Iterable[Change]) -> Plan:
        """Return the plan after these changes, in their order.

        Raises:
            KeyError: A change removes or alters a record that the plan does not have.
        """
        removed: dict[type[Record], set[str]] = {}
        added: dict[type[Record], dict[str, Record]] = {}
        info = self.info
        for change in changes:
            kind = change.record_type
            if isinstance(change.after, records.PlanInfo):
                info = change.after
                continue
            gone, put = removed.setdefault(kind, set()), added.setdefault(kind, {})
            known = change.record_id in put or (
                change.record_id in self.table(kind) and change.record_id not in gone
            )
            if change.before is not None and not known:
                raise KeyError(change.record_id)
            if change.after is not None:
                put[change.record_id] = change.after
                gone.discard(change.record_id)
            else:
                put.pop(change.record_id, None)
                if change.record_id in self.table(kind):
                    gone.add(change.record_id)
        tables: dict[str, Any] = {
            TABLE_NAMES[kind]: self.table(kind).replacing(removed[kind], added[kind].values())
            for kind in added
        }
        return dataclasses.replace(self, info=info, **tables)


def _tables() -> Mapping[type[Record], str]:
    """Map each record class to the attribute of `Plan` that holds its table."""
    return {
        field.default.record_type: field.name
        for field in dataclasses.fields(Plan)
        if isinstance(field.default, Table)
    }


TABLE_NAMES: Final[Mapping[type[Record], str]] = _tables()
"""The attribute of `Plan` for each kind of record, in the plan's order; `PlanInfo` is not in it."""

RECORD_TYPES: Final[tuple[type[Record], ...]] = (records.PlanInfo, *TABLE_NAMES)
"""Every kind of record, in the plan's order."""

RECORD_TYPES_BY_NAME: Final[Mapping[str, type[Record]]] = {
    kind.__name__: kind for kind in RECORD_TYPES
}


def referring_fields(target: type[Record]) -> tuple[tuple[type[Record], str, bool], ...]:
    """Return the fields that refer to a kind of record: (class, field name, owned by it)."""
    return tuple(
        (kind, spec.name, spec.reference.owned)
        for kind in RECORD_TYPES
        for spec in field_specs(kind)
        if spec.reference is not None and spec.reference.target == target.__name__
    )
