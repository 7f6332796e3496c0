"""A plan in which no rule finds anything, so that a test breaks one thing and sees what is found."""

from __future__ import annotations

import dataclasses
from typing import Any, Final, TypeVar

from desktop.core.checks.finding import Finding
from desktop.core.checks.rules import check
from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_annual_plan, new_plan
from desktop.core.plan import records
from desktop.core.plan.changes import adding, removing, setting
from desktop.core.plan.kinds import OwnerKind, ScreeningResult
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record

R = TypeVar("R", bound=Record)

PACK: Final = load_pack("2566-2570")
YEARS: Final = (2566, 2567, 2568, 2569, 2570)
YEAR: Final = 2568
"""The fiscal year of the annual plan."""


def sound_plan() -> Plan:
    """Return a small plan with one of everything, complete in every respect."""
    plan = new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570, "ฉบับทบทวน")
    plan = plan.with_changes(new_annual_plan(plan, PACK, YEAR))
    for section in plan.sections:
        plan = plan.with_changes(setting(section, body="<p>เนื้อหาของหัวข้อนี้</p>"))
    return plan.with_changes(adding(*_records(plan)))


def _records(plan: Plan) -> list[Record]:
    field = next(iter(plan.need_fields))
    annual_plan = next(iter(plan.annual_plans))
    return [
        records.Goal("goal", order_key="a0", text="เมืองน่าอยู่"),
        records.Goal("far_goal", order_key="a1", horizon=20, text="เมืองแห่งอนาคต"),
        records.SwotItem("swot", order_key="a0", text="ใกล้ท่าเรือ"),
        records.Issue("issue", order_key="a0", name="เกษตรปลอดภัย"),
        records.Guideline("guideline", issue_id="issue", order_key="a0", text="พัฒนาตลาด"),
        records.Programme("programme", issue_id="issue", order_key="a0", name="แผนงานเกษตร"),
        records.FlagshipProject(
            "flagship", programme_id="programme", order_key="a0", name="ชุดเกษตร"
        ),
        records.Agency("agency", order_key="a0", name="สำนักงานเกษตรจังหวัด"),
        records.Need(
            "need", field_id=field.id, district_code=2402, order_key="a0", need="ตลาดสินค้าเกษตร"
        ),
        records.Consultation("meeting", order_key="a0", title="การประชุมเชิงปฏิบัติการ"),
        *_project(),
        *_indicator("goal_indicator", OwnerKind.GOAL, "goal", YEARS),
        *_indicator("far_goal_indicator", OwnerKind.GOAL, "far_goal", YEARS),
        *_indicator("issue_indicator", OwnerKind.ISSUE, "issue", YEARS),
        *_indicator("project_indicator", OwnerKind.PROJECT, "project", (YEAR,)),
        records.NeedAnswer.derived(need_id="need", project_id="project"),
        records.AlignmentLink.derived(
            owner_kind=OwnerKind.ISSUE, owner_id="issue", framework="sdgs", item="2"
        ),
        records.AnnualProject.derived(
            annual_plan_id=annual_plan.id,
            project_id="project",
            rank=1,
            screening=ScreeningResult.WITHIN_CEILING,
        ),
        *(
            records.AlignmentLink.derived(
                owner_kind=OwnerKind.FLAGSHIP, owner_id="flagship", framework=framework, item="3"
            )
            for framework in ("master_plans", "national_plan_13", "regional_guidelines_2566")
        ),
    ]


def _project() -> list[Record]:
    return [
        records.Project(
            "project",
            issue_id="issue",
            programme_id="programme",
            flagship_id="flagship",
            guideline_id="guideline",
            order_key="a0",
            name="ส่งเสริมเกษตรอินทรีย์",
            lead_agency_id="agency",
            start_year=YEAR,
            end_year=YEAR,
        ),
        records.ProjectArea.derived(project_id="project", area_code=2402),
        records.Activity("activity", project_id="project", order_key="a0", name="อบรมเกษตรกร"),
        records.BudgetLine(
            "money", activity_id="activity", order_key="a0", fiscal_year=YEAR, amount=100_000_00
        ),
        work(quarter=1, amount=40_000_00),
        work(quarter=2, month=1, amount=25_000_00),
        work(quarter=2, month=2, amount=35_000_00),
    ]


def _indicator(
    record_id: str, kind: OwnerKind, owner_id: str, years: tuple[int, ...]
) -> list[Record]:
    return [
        records.Indicator(
            record_id,
            owner_kind=kind,
            owner_id=owner_id,
            order_key="a0",
            name=f"ร้อยละของ {owner_id}",
            unit="ร้อยละ",
            baseline_year=2565,
            baseline="10",
        ),
        *(
            records.Target.derived(indicator_id=record_id, fiscal_year=year, value="12")
            for year in years
        ),
    ]


def work(**values: Any) -> records.WorkPlanEntry:
    """Return an entry of the activity's work plan in the annual plan's year."""
    return records.WorkPlanEntry.derived(
        **{"activity_id": "activity", "fiscal_year": YEAR, "month": 0, **values}
    )


def changed(plan: Plan, kind: type[R], record_id: str, **values: Any) -> Plan:
    """Return the plan with fields of a record changed."""
    return plan.with_changes(setting(plan.table(kind)[record_id], **values))


def informed(plan: Plan, **values: Any) -> Plan:
    """Return the plan with fields of its own information changed."""
    return dataclasses.replace(plan, info=dataclasses.replace(plan.info, **values))


def without(plan: Plan, kind: type[Record]) -> Plan:
    """Return the plan without any record of a kind."""
    return plan.with_changes(removing(*plan.table(kind)))


def section(plan: Plan, key: str) -> records.Section:
    """Return a section by the pack's key."""
    return plan.sections.where("key", key)[0]


def found(plan: Plan) -> list[str]:
    """Return the rules that find something, each as often as it does."""
    return [finding.rule for finding in check(plan, PACK)]


def only(plan: Plan) -> Finding:
    """Return the only finding in a plan."""
    (finding,) = check(plan, PACK)
    return finding
