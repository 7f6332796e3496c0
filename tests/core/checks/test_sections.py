"""Required sections that are empty, hidden or removed."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Place
from desktop.core.checks.rules import check
from desktop.core.checks.sections import has_content
from desktop.core.plan import records
from desktop.core.plan.changes import adding, removing, setting
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record, Section
from tests.core.checks.sound_plan import PACK, found, informed, only, section, sound_plan, without


def emptied(plan: Plan, key: str) -> Plan:
    return plan.with_changes(setting(section(plan, key), body="<p>&nbsp;</p>"))


@pytest.mark.parametrize("key", ["foreword", "part1.history", "annual.foreword"])
def test_a_required_section_of_prose_must_have_text(key: str) -> None:
    plan = emptied(sound_plan(), key)
    finding = only(plan)
    assert finding.rule == "section.empty"
    assert finding.place == Place(Section, section(plan, key).id, "body")


@pytest.mark.parametrize("key", ["appendix.orders", "part1", "contents", "part2.goals"])
def test_other_sections_need_no_text(key: str) -> None:
    assert found(emptied(sound_plan(), key)) == []


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("part1.needs", records.Need),
        ("part2.analysis", records.SwotItem),
        ("part2.goals", records.Goal),
        ("part2.issues", records.Issue),
        ("appendix.process", records.Consultation),
        ("part2.alignment", records.AlignmentLink),
        ("part2.indicators", records.Indicator),
    ],
)
def test_a_required_form_must_have_entries_though_it_has_text(key: str, kind: type[Record]) -> None:
    plan = sound_plan()
    for dependent in (records.NeedAnswer, records.Project, records.Activity, records.BudgetLine):
        plan = without(plan, dependent)
    plan = without(plan, records.WorkPlanEntry)
    plan = without(plan, records.AnnualProject)
    plan = without(without(plan, records.Programme), records.FlagshipProject)
    assert "section.empty" not in found(plan)
    assert found(without(plan, kind)).count("section.empty") == 1


@pytest.mark.parametrize("values", [{"agency": " "}, {"province": ""}, {"period_start": 0}])
def test_a_cover_needs_province_years_and_agency(values: dict[str, object]) -> None:
    assert found(informed(sound_plan(), **values)).count("section.empty") == 2


def test_a_hidden_required_section_is_missed() -> None:
    plan = sound_plan()
    finding = only(plan.with_changes(setting(section(plan, "summary"), hidden=True, body="")))
    assert finding.rule == "section.missing"
    assert finding.place == Place(records.PlanInfo, plan.info.id)
    assert finding.parameters == {"name": "บทสรุปผู้บริหาร"}


def test_a_removed_required_section_of_an_annual_plan_is_missed() -> None:
    plan = sound_plan()
    finding = only(plan.with_changes(removing(section(plan, "annual.foreword"))))
    assert finding.rule == "section.missing"
    assert finding.place.record_type is records.AnnualPlan


def test_a_section_that_the_officers_added_is_never_required() -> None:
    plan = sound_plan()
    added = Section("added", order_key="z", title="หัวข้อเพิ่มเติม")
    assert found(plan.with_changes(adding(added))) == []


def test_empty_sections_are_found_in_reading_order() -> None:
    plan = sound_plan()
    for key in ("part1.results", "summary", "annual.foreword", "foreword"):
        plan = emptied(plan, key)
    keys = [plan.sections[one.place.record_id].key for one in check(plan, PACK)]
    assert keys == ["foreword", "summary", "part1.results", "annual.foreword"]


@pytest.mark.parametrize("key", ["contents", "part3.j1", "annual.part2.budget_book"])
def test_what_the_program_makes_is_never_empty(key: str) -> None:
    plan = sound_plan()
    made = section(plan, key)
    assert has_content(Context(emptied(plan, key), PACK), dataclasses.replace(made, body=""))
