from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan.changes import Change, adding, removing, setting
from desktop.core.plan.plan import RECORD_TYPES, RECORD_TYPES_BY_NAME, TABLE_NAMES, Plan
from desktop.core.plan.records import Agency, Objective, PlanInfo, Project, Record
from tests.plans import edits, filled_plan, fixed_id, plan_info, plans, tiny_plan

NEW = Agency(id=fixed_id("new"), order_key="a5", name="เทศบาล")


def all_rows(plan: Plan) -> dict[str, Record]:
    rows = {row.id: row for kind in TABLE_NAMES for row in plan.table(kind)}
    return {plan.info.id: plan.info, **rows}


@given(st.data())
@settings(max_examples=60)
def test_a_plan_after_changes_holds_what_each_change_says(data: st.DataObject) -> None:
    plan = data.draw(plans())
    rows = all_rows(plan)
    changes = data.draw(edits(plan))
    for change in changes:
        if change.after is None:
            del rows[change.record_id]
        else:
            rows[change.record_id] = change.after
    assert all_rows(plan.with_changes(changes)) == rows


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [(2566, 2570, (2566, 2567, 2568, 2569, 2570)), (2568, 2568, (2568,)), (0, 0, ())],
)
def test_the_years_of_a_plan_are_those_of_its_period(
    start: int, end: int, years: tuple[int, ...]
) -> None:
    assert Plan(plan_info(period_start=start, period_end=end)).years == years


def test_tables_that_do_not_change_are_shared() -> None:
    plan = tiny_plan()
    after = plan.with_changes(adding(NEW))
    shared = {name for name in TABLE_NAMES.values() if getattr(after, name) is getattr(plan, name)}
    assert shared == set(TABLE_NAMES.values()) - {"agencies"}
    assert plan.with_changes(()) == plan


def test_a_row_may_be_added_changed_and_removed_in_one_go() -> None:
    plan = tiny_plan()
    (change,) = setting(NEW, name="ใหม่")
    assert change.after is not None
    assert plan.with_changes((*adding(NEW), change)).agencies[NEW.id] == change.after
    assert plan.with_changes((*adding(NEW), change, *removing(change.after))) == plan
    (row,) = plan.agencies
    assert plan.with_changes((*removing(row), *adding(row))) == plan
    assert plan.with_changes((*setting(row, name="x"), *removing(row))).agencies.get(row.id) is None


@pytest.mark.parametrize(
    "changes",
    [
        removing(NEW),
        setting(NEW, name="ใหม่"),
        (*adding(NEW), *removing(NEW), *removing(NEW)),
        removing(*tiny_plan().agencies, *tiny_plan().agencies),
        removing(plan_info()),
    ],
)
def test_a_row_that_is_not_there_cannot_be_changed_or_removed(changes: tuple[Change, ...]) -> None:
    with pytest.raises(KeyError):
        tiny_plan().with_changes(changes)


def test_the_plans_own_information_changes_like_a_row() -> None:
    plan = tiny_plan()
    after = plan.with_changes(setting(plan.info, edition="ฉบับทบทวน 2"))
    assert after.info == dataclasses.replace(plan.info, edition="ฉบับทบทวน 2")
    assert dataclasses.replace(after, info=plan.info) == plan


def test_records_are_found_by_kind_and_id() -> None:
    plan = filled_plan()
    for kind in TABLE_NAMES:
        for row in plan.table(kind):
            assert plan.find(kind, row.id) is row
    assert plan.find(PlanInfo, plan.info.id) is plan.info
    assert plan.find(PlanInfo, "nobody") is None
    assert plan.find(Project, "nobody") is None


def test_every_kind_of_record_has_its_table() -> None:
    names = {
        kind.__name__ for kind in Record.__subclasses__() if kind.__module__ == Record.__module__
    }
    assert set(RECORD_TYPES_BY_NAME) == names
    assert list(RECORD_TYPES) == [PlanInfo, *TABLE_NAMES]
    assert RECORD_TYPES_BY_NAME["Objective"] is Objective
    for kind, name in TABLE_NAMES.items():
        assert getattr(Plan(info=plan_info()), name).record_type is kind
