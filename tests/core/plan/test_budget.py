from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan.budget import Budget, Money, Sums, budget_of, place_of
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import BudgetLine, Project
from tests.plans import edits, fixed_id, plans, tiny_plan


def test_money_is_summed_at_every_level() -> None:
    plan = tiny_plan()
    budget = budget_of(plan)
    expected = {2567: 150_000_00, 2568: 250_000_50}
    (issue,), (programme,), (flagship,) = plan.issues, plan.programmes, plan.flagship_projects
    (project,), (activity,), (agency,) = plan.projects, plan.activities, plan.agencies
    levels = [
        budget.by_activity[activity.id],
        budget.by_project[project.id],
        budget.by_flagship[flagship.id],
        budget.by_programme[programme.id],
        budget.by_issue[issue.id],
        budget.by_agency[agency.id],
        budget.by_source[BudgetSource.PROVINCE],
        budget.by_category[ExpenditureCategory.OPERATIONS],
        budget.by_project_source[project.id, BudgetSource.PROVINCE],
        budget.by_project_category[project.id, ExpenditureCategory.OPERATIONS],
        budget.whole,
    ]
    assert levels == [expected] * len(levels)
    assert budget.whole.total() == 400_000_50
    assert budget.whole.total([2568, 2569]) == 250_000_50


def test_what_has_no_money_has_an_empty_sum_and_gets_no_entry() -> None:
    budget = budget_of(tiny_plan())
    assert budget.by_project["nobody"] == {}
    assert budget.by_project["nobody"][2567] == 0
    assert budget.by_source[BudgetSource.LOCAL].total() == 0
    assert "nobody" not in budget.by_project
    assert BudgetSource.LOCAL not in budget.by_source


def test_only_the_lines_asked_for_count() -> None:
    budget = budget_of(tiny_plan(), included=lambda line: line.fiscal_year == 2568)
    assert budget.whole == {2568: 250_000_50}


Level = tuple[Callable[[Budget], Sums[str | None]], Callable[[Plan, Project], str | None]]
LEVELS: tuple[Level, ...] = (
    (lambda b: b.by_flagship, lambda plan, p: (f := place_of(plan, p).flagship) and f.id),
    (lambda b: b.by_programme, lambda plan, p: (r := place_of(plan, p).programme) and r.id),
    (lambda b: b.by_issue, lambda plan, p: (i := place_of(plan, p).issue) and i.id),
    (lambda b: b.by_agency, lambda plan, p: p.lead_agency_id),
)


@given(st.data())
@settings(max_examples=30)
def test_every_level_adds_up_to_the_stored_satang(data: st.DataObject) -> None:
    plan = data.draw(plans(max_rows=4))
    plan = plan.with_changes(data.draw(edits(plan)))
    budget = budget_of(plan)
    assert budget.whole.total() == sum(line.amount for line in plan.budget_lines)
    tables: list[Sums[str]] = [budget.by_activity, budget.by_project]
    for table in (*tables, *(sums_of(budget) for sums_of, _ in LEVELS)):
        assert sum(money.total() for money in table.values()) == budget.whole.total()
    for sums_of, id_of in LEVELS:
        for project in plan.projects:
            alike = [p.id for p in plan.projects if id_of(plan, p) == id_of(plan, project)]
            together = sum(budget.by_project[project_id].total() for project_id in alike)
            assert sums_of(budget)[id_of(plan, project)].total() == together


def test_a_projects_place_is_its_flagships_and_else_its_own() -> None:
    plan = tiny_plan()
    (project,) = plan.projects
    other = Project(id=fixed_id("other"), order_key="a1", issue_id=project.issue_id)
    plan = plan.with_changes((*setting(project, issue_id=None, programme_id=None), *adding(other)))
    bundled = place_of(plan, plan.projects[project.id])
    assert bundled.flagship is not None
    assert bundled.programme is not None
    assert bundled.issue == plan.issues[project.issue_id or ""]
    loose = place_of(plan, other)
    assert (loose.flagship, loose.programme) == (None, None)
    assert loose.issue == bundled.issue
    nowhere = place_of(plan, Project(id="x"))
    assert (nowhere.flagship, nowhere.programme, nowhere.issue) == (None, None, None)


def test_money_that_is_in_no_bundle_is_kept_apart() -> None:
    plan = tiny_plan()
    (project,) = plan.projects
    plan = plan.with_changes(setting(project, flagship_id=None))
    assert budget_of(plan).by_flagship[None].total() == 400_000_50


def test_sums_may_be_negative_or_nothing() -> None:
    money = Money({2567: -5, 2568: 5})
    assert money.total() == 0
    (activity,) = tiny_plan().activities
    line = BudgetLine(id=fixed_id("n"), activity_id=activity.id, fiscal_year=2567, amount=-10)
    assert budget_of(tiny_plan().with_changes(adding(line))).whole[2567] == 149_999_90
