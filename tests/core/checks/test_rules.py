"""Checking a plan by the pack's rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from desktop.core.checks.finding import Finding, Language, Place, sentence
from desktop.core.checks.rules import check
from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import Severity
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan, Issue, PlanInfo, Project
from resources import ROOT
from tests.core.checks.sound_plan import PACK, changed, only, sound_plan
from tests.plans import filled_plan, plan_of, plans


def test_a_sound_plan_has_no_finding() -> None:
    assert check(sound_plan(), PACK) == ()


def test_a_plan_without_anything_can_be_checked() -> None:
    plan = Plan(PlanInfo("1"))
    assert {finding.rule for finding in check(plan, PACK)} == {"section.missing"}


def test_a_finding_names_its_place_and_how_grave_it_is() -> None:
    plan = changed(sound_plan(), Project, "project", lead_agency_id=None)
    finding = only(plan)
    assert finding.severity is Severity.ERROR
    assert finding.place == Place(Project, "project", "lead_agency_id")


@settings(max_examples=30)
@given(plan=plans())
def test_any_plan_can_be_checked_and_every_finding_can_be_told(plan: Plan) -> None:
    for finding in check(plan, PACK):
        assert plan.find(finding.place.record_type, finding.place.record_id) is not None
        for language in Language:
            assert "{" not in sentence(finding, PACK, language).replace("{}", "")


def test_the_same_plan_gives_the_same_findings_in_the_same_order() -> None:
    plan = filled_plan()
    assert check(plan, PACK) == check(plan, PACK)


def test_a_rule_may_be_graver_in_another_pack_or_off(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shipped = Path(str(ROOT)) / "formats" / "2566-2570"
    for name in ("pack.toml", "rules.toml"):
        shutil.copy(shipped / name, own / name)
    head = (own / "pack.toml").read_text(encoding="utf-8")
    head = head.replace('id = "2566-2570"', 'id = "own"\nbased_on = "2566-2570"')
    (own / "pack.toml").write_text(head, encoding="utf-8")
    rules = (own / "rules.toml").read_text(encoding="utf-8")
    rules = rules.replace(
        'id = "project.no_area"\nseverity = "warning"', 'id = "project.no_area"\nseverity = "off"'
    ).replace(
        'id = "project.no_guideline"\nseverity = "warning"',
        'id = "project.no_guideline"\nseverity = "error"',
    )
    (own / "rules.toml").write_text(rules[: rules.index("# แผนปฏิบัติราชการประจำปี")], encoding="utf-8")
    plan = changed(sound_plan(), Project, "project", guideline_id=None)
    plan = plan.with_changes(())
    findings = check(plan, load_pack("own", tmp_path))
    assert [(one.rule, one.severity) for one in findings] == [
        ("project.no_guideline", Severity.ERROR)
    ]


def test_a_sentence_is_told_in_thai_or_english() -> None:
    finding = only(changed(sound_plan(), Project, "project", lead_agency_id=None))
    assert sentence(finding, PACK) == ("โครงการ “ส่งเสริมเกษตรอินทรีย์” ยังไม่มีหน่วยงานผู้รับผิดชอบหลัก")
    assert sentence(finding, PACK, Language.ENGLISH) == (
        "The project “ส่งเสริมเกษตรอินทรีย์” has no lead agency."
    )


def test_a_sentence_shows_amounts_in_baht_and_lists_years() -> None:
    finding = Finding(
        "money.outside_period",
        Severity.ERROR,
        Place(Project, "project"),
        {"name": "ก", "years": (2571, 2572), "amount": 1_500_000_50},
    )
    assert "1,500,000.50 บาทในปี 2571, 2572" in sentence(finding, PACK)


@pytest.mark.parametrize(("name", "shown"), [("", "ยังไม่ระบุ"), ("ก" * 200, "ก" * 79 + "…")])
def test_a_sentence_stays_short_and_says_when_there_is_no_name(name: str, shown: str) -> None:
    finding = Finding("issue.no_project", Severity.ERROR, Place(Issue, "issue"), {"name": name})
    assert f"“{shown}”" in sentence(finding, PACK)


def test_a_record_without_name_is_called_by_what_it_belongs_to() -> None:
    plan = plan_of(AnnualPlan.derived(fiscal_year=2568))
    names = {
        finding.parameters["name"]
        for finding in check(plan, PACK)
        if finding.rule == "section.missing" and finding.place.record_type is AnnualPlan
    }
    assert names == {"ปก", "คำนำ"}
