from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan.changes import Change, adding, inverted, removing, setting
from desktop.core.plan.records import Agency, Project
from tests.plans import edits, fixed_id, plans

ROW = Agency(id=fixed_id("a"), order_key="a0", name="ก", short_name="ข")


def test_a_change_has_a_row_before_or_after() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Change(None, None)


@pytest.mark.parametrize(
    "other", [dataclasses.replace(ROW, id="other"), Project(id=ROW.id, name="ก")]
)
def test_a_change_is_about_one_row(other: Agency | Project) -> None:
    with pytest.raises(ValueError, match="another"):
        Change(ROW, other)


def test_adding_and_removing_say_what_and_which_fields() -> None:
    (added,), (removed,) = adding(ROW), removing(ROW)
    assert (added.before, added.after) == (None, ROW)
    assert (removed.before, removed.after) == (ROW, None)
    for change in (added, removed):
        assert (change.record_type, change.record_id) == (Agency, ROW.id)
        assert change.fields == {"id", "order_key", "name", "short_name", "kind", "contact"}


def test_setting_names_only_what_differs() -> None:
    (change,) = setting(ROW, name="ใหม่", short_name="ข")
    assert change.fields == {"name"}
    assert change.after == dataclasses.replace(ROW, name="ใหม่")
    assert setting(ROW, name="ก") == ()


@given(st.data())
@settings(max_examples=60)
def test_taking_changes_back_gives_the_plan_before(data: st.DataObject) -> None:
    plan = data.draw(plans())
    changes = data.draw(edits(plan))
    after = plan.with_changes(changes)
    assert after.with_changes(inverted(changes)) == plan
    assert inverted(inverted(changes)) == changes
