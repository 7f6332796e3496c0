"""Years of money, the smallest project, and work plans that must add up."""

from __future__ import annotations

import pytest

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.plan import Plan
from tests.core.checks.sound_plan import changed, found, informed, only, sound_plan, without, work


def paid(plan: Plan, year: int, amount: int) -> Plan:
    """Return the plan with more money of the activity in a year."""
    line = records.BudgetLine(
        f"money {year}", activity_id="activity", order_key="a1", fiscal_year=year, amount=amount
    )
    return plan.with_changes(adding(line))


def test_money_outside_the_plans_years_is_found_with_its_sum() -> None:
    plan = paid(paid(sound_plan(), 2565, 5_00), 2571, 7_00)
    finding = only(plan)
    assert (finding.rule, finding.place) == (
        "money.outside_period",
        Place(records.Project, "project"),
    )
    assert finding.parameters["years"] == (2565, 2571)
    assert finding.parameters["amount"] == 12_00


def test_money_outside_the_projects_own_years_is_found() -> None:
    finding = only(paid(sound_plan(), 2569, 5_00))
    assert finding.rule == "money.outside_project"
    assert finding.parameters["years"] == (2569,)


def test_a_project_without_years_may_have_money_in_any_of_the_plans() -> None:
    plan = changed(sound_plan(), records.Project, "project", start_year=None, end_year=None)
    assert found(paid(plan, 2569, 5_00)) == []


def test_a_year_whose_money_is_nothing_does_not_count() -> None:
    assert found(paid(sound_plan(), 2571, 0)) == []


@pytest.mark.parametrize(
    ("smallest", "rules"),
    [(100_000_00, []), (100_000_01, ["project.too_small"]), (None, []), (0, [])],
)
def test_a_project_under_the_provinces_smallest_is_found(
    smallest: int | None, rules: list[str]
) -> None:
    assert found(informed(sound_plan(), smallest_project=smallest)) == rules


def test_a_project_without_money_is_not_called_too_small() -> None:
    plan = informed(sound_plan(), smallest_project=500_000_00)
    plan = without(without(plan, records.WorkPlanEntry), records.BudgetLine)
    assert "project.too_small" not in found(plan)


def test_a_work_plan_that_does_not_add_up_to_the_budget_is_found() -> None:
    plan = sound_plan().with_changes(adding(work(quarter=3, amount=1_00)))
    finding = only(plan)
    assert (finding.rule, finding.place) == (
        "work_plan.differs",
        Place(records.Activity, "activity"),
    )
    assert finding.parameters["amount"] == 100_001_00
    assert finding.parameters["budget"] == 100_000_00


def test_a_work_plan_of_a_year_without_money_is_found() -> None:
    plan = sound_plan().with_changes(adding(work(fiscal_year=2569, quarter=1, amount=5_00)))
    assert only(plan).parameters["budget"] == 0


def test_months_and_their_quarter_may_both_be_planned_when_they_agree() -> None:
    plan = sound_plan().with_changes(adding(work(quarter=2, amount=60_000_00)))
    assert found(plan) == []


def test_a_quarter_that_differs_from_its_months_is_found() -> None:
    plan = sound_plan().with_changes(adding(work(quarter=2, amount=50_000_00)))
    finding = only(plan)
    assert finding.rule == "work_plan.quarter_differs"
    assert finding.parameters["quarter"] == 2
    assert finding.parameters["amount"] == 50_000_00
    assert finding.parameters["months"] == 60_000_00


def test_more_money_than_planned_work_is_found() -> None:
    plan = sound_plan()
    plan = plan.with_changes(setting(plan.budget_lines["money"], amount=90_000_00))
    assert found(plan) == ["work_plan.differs"]
