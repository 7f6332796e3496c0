"""How far a plan has come: required sections that are filled in."""

from __future__ import annotations

import pytest

from desktop.core.checks.completeness import Completeness, completeness
from desktop.core.formats.new_plan import new_plan
from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import PlanInfo
from tests.core.checks.sound_plan import PACK, section, sound_plan


def fresh() -> Plan:
    return new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)


def test_a_sound_plan_is_complete() -> None:
    whole = completeness(sound_plan(), PACK).whole
    assert (whole.filled, whole.total, whole.percent) == (16, 16, 100)


def test_a_new_plan_has_its_cover_only() -> None:
    whole = completeness(fresh(), PACK).whole
    assert (whole.filled, whole.total, whole.percent) == (1, 16, 6)


def test_parts_count_the_sections_below_them() -> None:
    plan = sound_plan()
    plan = plan.with_changes(setting(section(plan, "part1.comparison.society"), body=""))
    by_section = completeness(plan, PACK).by_section
    assert by_section[section(plan, "part1").id] == Completeness(6, 7)
    assert by_section[section(plan, "part1.comparison").id] == Completeness(2, 3)
    assert by_section[section(plan, "part2").id] == Completeness(5, 5)
    assert section(plan, "part3").id not in by_section


def test_hidden_sections_do_not_count() -> None:
    plan = fresh()
    plan = plan.with_changes(setting(section(plan, "part1"), hidden=True))
    assert completeness(plan, PACK).whole == Completeness(1, 9)


def test_an_annual_plan_is_counted_by_itself() -> None:
    plan = sound_plan()
    annual = next(iter(plan.annual_plans))
    plan = plan.with_changes(setting(section(plan, "annual.foreword"), body=""))
    assert completeness(plan, PACK, annual.id).whole == Completeness(1, 2)
    assert completeness(plan, PACK).whole == Completeness(16, 16)


def test_a_document_that_requires_nothing_is_complete() -> None:
    assert completeness(Plan(PlanInfo("1")), PACK).whole.percent == 100


@pytest.mark.parametrize("horizon", [20, 5])
def test_one_goal_of_two_is_not_enough(horizon: int) -> None:
    plan = sound_plan()
    goal = next(goal for goal in plan.goals if goal.horizon == horizon)
    plan = plan.with_changes(setting(goal, text=" "))
    assert completeness(plan, PACK).whole == Completeness(15, 16)
    assert completeness(plan, PACK).by_section[section(plan, "part2.goals").id].filled == 0


@pytest.mark.parametrize("name", ["", " ", "ประเด็นใหม่", "New issue", "-"])
def test_an_issue_that_nobody_has_named_does_not_count(name: str) -> None:
    plan = fresh()
    issues = section(plan, "part2.issues").id
    plan = plan.with_changes(adding(records.Issue("issue", "a0", name)))
    assert completeness(plan, PACK).by_section[issues] == Completeness(0, 1)
    named = records.Issue("named", "a1", "ยกระดับการท่องเที่ยว")
    plan = plan.with_changes(adding(named))
    assert completeness(plan, PACK).by_section[issues] == Completeness(1, 1)


def test_an_indicator_without_a_name_does_not_count() -> None:
    plan = sound_plan()
    for indicator in plan.indicators.where("owner_kind", OwnerKind.GOAL):
        plan = plan.with_changes(setting(indicator, name=""))
    assert completeness(plan, PACK).by_section[section(plan, "part2.indicators").id].filled == 0
