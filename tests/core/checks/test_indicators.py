"""Who must have an indicator, and what one must have."""

from __future__ import annotations

import pytest

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import adding, removing
from desktop.core.plan.kinds import OwnerKind
from tests.core.checks.sound_plan import changed, found, informed, only, sound_plan


@pytest.mark.parametrize(
    ("indicator", "rule", "kind", "owner"),
    [
        ("issue_indicator", "issue.no_indicator", records.Issue, "issue"),
        ("project_indicator", "project.no_indicator", records.Project, "project"),
    ],
)
def test_an_owner_without_indicator_is_found(
    indicator: str, rule: str, kind: type[records.Record], owner: str
) -> None:
    plan = sound_plan()
    finding = only(plan.with_changes(removing(plan.indicators[indicator])))
    assert (finding.rule, finding.place) == (rule, Place(kind, owner))


def test_every_goal_of_the_period_needs_an_indicator_of_its_own() -> None:
    second = records.Goal("second", order_key="a1", text="เมืองอัจฉริยะ")
    finding = only(sound_plan().with_changes(adding(second)))
    assert (finding.rule, finding.place) == ("goal.no_indicator", Place(records.Goal, "second"))


def test_the_goal_of_twenty_years_needs_none() -> None:
    far = records.Goal("far", order_key="a1", horizon=20, text="เมืองแห่งอนาคต")
    assert found(sound_plan().with_changes(adding(far))) == []


@pytest.mark.parametrize(
    ("values", "rule", "field"),
    [
        ({"unit": " "}, "indicator.no_unit", "unit"),
        ({"baseline": ""}, "indicator.no_baseline", "baseline"),
        ({"baseline_year": None}, "indicator.no_baseline", "baseline_year"),
    ],
)
def test_an_indicator_needs_unit_baseline_and_its_year(
    values: dict[str, object], rule: str, field: str
) -> None:
    finding = only(changed(sound_plan(), records.Indicator, "issue_indicator", **values))
    assert finding.rule == rule
    assert finding.place == Place(records.Indicator, "issue_indicator", field)


def test_an_indicator_of_a_project_needs_no_baseline() -> None:
    plan = changed(sound_plan(), records.Indicator, "project_indicator", baseline="")
    assert found(plan) == []


def test_an_indicator_needs_a_target_of_every_year() -> None:
    plan = sound_plan()
    targets = plan.targets.where("indicator_id", "goal_indicator")
    finding = only(plan.with_changes(removing(targets[0], targets[3])))
    assert finding.rule == "indicator.no_target"
    assert finding.parameters["years"] == (2566, 2569)


def test_an_indicator_of_a_project_needs_targets_of_the_projects_years() -> None:
    plan = changed(sound_plan(), records.Project, "project", start_year=2567, end_year=2568)
    assert only(plan).parameters["years"] == (2567,)


@pytest.mark.parametrize("years", [{"start_year": None}, {"end_year": None}])
def test_a_project_that_names_one_year_runs_for_it(years: dict[str, None]) -> None:
    assert found(changed(sound_plan(), records.Project, "project", **years)) == []


def test_a_project_without_years_needs_no_target() -> None:
    plan = changed(sound_plan(), records.Project, "project", start_year=None, end_year=None)
    targets = plan.targets.where("indicator_id", "project_indicator")
    assert found(plan.with_changes(removing(*targets))) == []


def test_an_indicator_whose_project_is_gone_needs_no_target() -> None:
    lost = records.Indicator(
        "lost", owner_kind=OwnerKind.PROJECT, owner_id="gone", order_key="a0", name="ก", unit="คน"
    )
    assert found(sound_plan().with_changes(adding(lost))) == []


def test_a_plan_without_years_asks_for_no_targets() -> None:
    plan = informed(sound_plan(), period_start=0, period_end=0)
    assert "indicator.no_target" not in found(plan)
