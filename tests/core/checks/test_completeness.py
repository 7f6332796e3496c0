"""How far a plan has come: filled sections, and the status of parts."""

from __future__ import annotations

import pytest

from desktop.core.checks.completeness import Completeness, completeness, rolled_up, section_statuses
from desktop.core.formats.new_plan import new_plan
from desktop.core.plan import records
from desktop.core.plan.changes import removing, setting
from desktop.core.plan.kinds import Status
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import PlanInfo
from tests.core.checks.sound_plan import PACK, changed, section, sound_plan

EMPTY, DRAFT, REVIEW, APPROVED, DONE = Status


def fresh() -> Plan:
    return new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)


def marked(plan: Plan, **statuses: Status) -> Plan:
    """Return the plan with the status of sections, by key with dots as double underscores."""
    for key, status in statuses.items():
        plan = plan.with_changes(setting(section(plan, key.replace("__", ".")), status=status))
    return plan


def status_of(plan: Plan, key: str) -> Status:
    return section_statuses(plan)[section(plan, key).id]


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


def test_a_section_that_holds_something_is_a_draft_at_least() -> None:
    plan = sound_plan()
    assert status_of(plan, "foreword") is DRAFT
    assert status_of(fresh(), "foreword") is EMPTY
    assert status_of(marked(fresh(), foreword=REVIEW), "foreword") is REVIEW


def test_what_the_program_makes_has_the_status_that_it_is_given() -> None:
    assert status_of(fresh(), "contents") is EMPTY
    assert status_of(marked(fresh(), contents=DONE), "contents") is DONE


def test_a_part_is_as_far_as_its_least_advanced_section() -> None:
    plan = marked(
        fresh(),
        part1__comparison__economy=APPROVED,
        part1__comparison__society=REVIEW,
        part1__comparison__environment=DONE,
    )
    assert status_of(plan, "part1.comparison") is REVIEW
    assert status_of(plan, "part1") is DRAFT
    assert status_of(plan, "part2") is EMPTY


def test_hidden_sections_do_not_hold_a_part_back() -> None:
    plan = marked(fresh(), part1__comparison__economy=DONE, part1__comparison__society=DONE)
    hidden = setting(section(plan, "part1.comparison.environment"), hidden=True)
    assert status_of(plan.with_changes(hidden), "part1.comparison") is DONE


def test_issues_and_projects_bring_their_own_status() -> None:
    plan = changed(sound_plan(), records.Issue, "issue", status=APPROVED)
    plan = changed(plan, records.Project, "project", status=REVIEW)
    assert status_of(plan, "part2.issues") is APPROVED
    assert status_of(plan, "part3.briefs") is REVIEW
    assert status_of(plan, "part3") is REVIEW


def test_a_part_of_made_sections_alone_is_as_far_as_its_own_text() -> None:
    plan = sound_plan()
    plan = plan.with_changes(removing(*plan.projects))
    assert status_of(plan, "part3") is DRAFT
    plan = plan.with_changes(setting(section(plan, "part3"), body=""))
    assert status_of(plan, "part3") is EMPTY


def test_the_sections_of_an_annual_plan_have_statuses_too() -> None:
    plan = sound_plan()
    annual = next(iter(plan.annual_plans))
    statuses = section_statuses(plan, annual.id)
    assert statuses[section(plan, "annual.foreword").id] is DRAFT


@pytest.mark.parametrize(
    ("statuses", "rolled"),
    [
        ([EMPTY, EMPTY], EMPTY),
        ([EMPTY, DONE], DRAFT),
        ([DRAFT, DONE], DRAFT),
        ([REVIEW, APPROVED], REVIEW),
        ([DONE, DONE], DONE),
    ],
)
def test_several_statuses_are_told_as_one(statuses: list[Status], rolled: Status) -> None:
    assert rolled_up(statuses) is rolled
