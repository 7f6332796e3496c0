"""Annual action plans: work plan, money, screening result and the year's ceiling."""

from __future__ import annotations

import pytest

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import BudgetSource, ScreeningResult
from desktop.core.plan.plan import Plan
from tests.core.checks.sound_plan import YEAR, changed, found, only, sound_plan, without


def capped(plan: Plan, ceiling: int | None) -> Plan:
    """Return the plan with a ceiling of its annual plan."""
    return plan.with_changes(setting(next(iter(plan.annual_plans)), ceiling=ceiling))


def screened(plan: Plan, result: ScreeningResult | None) -> Plan:
    """Return the plan with another screening result of its project."""
    return plan.with_changes(setting(next(iter(plan.annual_projects)), screening=result))


def test_a_project_without_work_plan_of_the_year_is_found() -> None:
    finding = only(without(sound_plan(), records.WorkPlanEntry))
    assert finding.rule == "annual.no_work_plan"
    assert finding.place == Place(records.Project, "project")
    assert finding.parameters["year"] == YEAR


def test_a_project_without_money_in_the_year_is_found() -> None:
    plan = changed(sound_plan(), records.BudgetLine, "money", fiscal_year=2569)
    plan = changed(plan, records.Project, "project", end_year=2569)
    assert found(without(plan, records.WorkPlanEntry)) == [
        "indicator.no_target",
        "annual.no_work_plan",
        "annual.no_money",
    ]


def test_a_project_without_screening_result_is_found() -> None:
    finding = only(screened(sound_plan(), None))
    assert finding.rule == "annual.no_screening"
    assert (finding.place.record_type, finding.place.field) == (records.AnnualProject, "screening")
    assert finding.parameters["name"] == "ส่งเสริมเกษตรอินทรีย์"


@pytest.mark.parametrize(
    ("ceiling", "rules"),
    [
        (None, []),
        (100_000_00, []),
        (99_999_99, ["annual.over_ceiling"]),
        (0, ["annual.over_ceiling"]),
    ],
)
def test_asking_for_more_than_the_ceiling_is_found(ceiling: int | None, rules: list[str]) -> None:
    assert found(capped(sound_plan(), ceiling)) == rules


def test_it_is_said_how_much_is_above_the_ceiling() -> None:
    finding = only(capped(sound_plan(), 60_000_00))
    assert finding.parameters == {
        "year": YEAR,
        "amount": 100_000_00,
        "ceiling": 60_000_00,
        "over": 40_000_00,
    }


@pytest.mark.parametrize("result", [ScreeningResult.OVER_CEILING, ScreeningResult.ADMINISTRATION])
def test_what_is_screened_out_or_is_administration_does_not_count(result: ScreeningResult) -> None:
    assert found(screened(capped(sound_plan(), 1_00), result)) == []


def test_money_of_others_does_not_count_against_the_ceiling() -> None:
    plan = changed(sound_plan(), records.BudgetLine, "money", source=BudgetSource.MINISTRY)
    assert found(capped(plan, 1_00)) == []
