"""What answers what: issues, needs, projects and linkage codes."""

from __future__ import annotations

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import adding, removing
from tests.core.checks.sound_plan import found, only, sound_plan, without


def test_a_need_that_no_project_answers_and_a_project_that_answers_none_are_found() -> None:
    assert found(without(sound_plan(), records.NeedAnswer)) == [
        "need.no_project",
        "project.no_need",
    ]


def test_a_plan_that_has_gathered_no_needs_asks_no_project_for_one() -> None:
    plan = without(without(sound_plan(), records.NeedAnswer), records.Need)
    assert found(plan) == ["section.empty"]


def test_an_issue_without_project_is_found() -> None:
    plan = sound_plan().with_changes(adding(records.Issue("2", order_key="a1", name="ท่องเที่ยว")))
    assert found(plan) == ["issue.no_indicator", "issue.no_project"]


def test_a_flagship_project_needs_each_of_the_three_codes() -> None:
    plan = sound_plan()
    (link,) = plan.alignment_links.where("framework", "national_plan_13")
    finding = only(plan.with_changes(removing(link)))
    assert finding.rule == "flagship.no_code"
    assert finding.place == Place(records.FlagshipProject, "flagship")
    assert "ฉบับที่ 13" in str(finding.parameters["framework"])
