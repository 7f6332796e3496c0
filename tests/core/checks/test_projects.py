"""What each project must have, and names that are used twice."""

from __future__ import annotations

import pytest

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import adding
from tests.core.checks.sound_plan import changed, found, only, sound_plan, without

LOOSE = {"flagship_id": None, "programme_id": None}


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        ({"guideline_id": None}, ["project.no_guideline"]),
        ({"lead_agency_id": None}, ["project.no_agency"]),
        (LOOSE, ["project.no_programme"]),
        (
            {**LOOSE, "issue_id": None},
            ["project.no_issue", "project.no_programme", "issue.no_project"],
        ),
        ({"flagship_id": None}, []),
        ({"issue_id": None, "programme_id": None}, []),
    ],
)
def test_a_project_must_have_its_place_and_agency(
    values: dict[str, None], rules: list[str]
) -> None:
    assert found(changed(sound_plan(), records.Project, "project", **values)) == rules


def test_a_project_must_name_an_area_by_code_or_in_words() -> None:
    plan = without(sound_plan(), records.ProjectArea)
    finding = only(plan)
    assert finding.rule == "project.no_area"
    assert finding.place == Place(records.Project, "project", "area_note")
    assert found(changed(plan, records.Project, "project", area_note="ทั้งจังหวัด")) == []


def test_a_project_without_activity_is_found_once() -> None:
    plan = sound_plan()
    for kind in (records.WorkPlanEntry, records.BudgetLine, records.Activity):
        plan = without(plan, kind)
    plan = without(plan, records.AnnualProject)
    assert found(plan) == ["project.no_activity"]


def test_a_project_whose_activities_have_no_money_is_found() -> None:
    plan = without(without(sound_plan(), records.WorkPlanEntry), records.BudgetLine)
    assert found(without(plan, records.AnnualProject)) == ["project.no_money"]


@pytest.mark.parametrize("name", ["สำนักงานเกษตรจังหวัด", " สำนักงาน เกษตรจังหวัด"])
def test_a_name_used_twice_is_found_at_the_second(name: str) -> None:
    finding = only(
        sound_plan().with_changes(adding(records.Agency("2", order_key="a1", name=name)))
    )
    assert finding.rule == "name.used_twice"
    assert finding.place == Place(records.Agency, "2", "name")
    assert finding.parameters["count"] == 2


def test_agencies_without_name_are_not_the_same() -> None:
    rows = [records.Agency(str(n), order_key=f"a{n}") for n in (1, 2)]
    assert found(sound_plan().with_changes(adding(*rows))) == []


@pytest.mark.parametrize(("issue", "rules"), [("issue", ["name.used_twice"]), ("other", [])])
def test_programmes_are_compared_within_their_issue(issue: str, rules: list[str]) -> None:
    plan = sound_plan().with_changes(
        adding(
            records.Issue("other", order_key="a1", name="ท่องเที่ยว"),
            records.Programme("2", issue_id=issue, order_key="a1", name="แผนงานเกษตร"),
        )
    )
    beside = {"issue.no_project", "issue.no_indicator"}
    assert [rule for rule in found(plan) if rule not in beside] == rules
