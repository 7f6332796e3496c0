from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan.canonical_json import dump_plan, load_plan
from desktop.core.plan.changes import inverted
from desktop.core.plan.plan import TABLE_NAMES, Plan
from desktop.core.storage.plan_file import PlanFile
from tests.plans import edits, filled_plan, plan_info, plan_of, plans, tiny_plan


@contextmanager
def file_of(plan: Plan) -> Iterator[PlanFile]:
    with (
        tempfile.TemporaryDirectory() as folder,
        PlanFile.create(Path(folder, "แผน.phaen"), plan) as file,
    ):
        yield file


@given(plans())
@settings(max_examples=25)
def test_what_is_written_is_read_again(plan: Plan) -> None:
    assert all(len(plan.table(kind)) > 0 for kind in TABLE_NAMES), "every kind is tried"
    with file_of(plan) as file:
        assert file.read_plan() == plan
        assert file.verify() == ()


@given(st.data())
@settings(max_examples=40)
def test_a_file_after_changes_is_the_plan_after_changes_and_back(data: st.DataObject) -> None:
    plan = data.draw(plans())
    changes = data.draw(edits(plan))
    after = plan.with_changes(changes)
    with file_of(plan) as file:
        made = file.apply(changes)
        assert made == changes
        assert file.read_plan() == after
        file.apply(inverted(made))
        assert file.read_plan() == plan


@given(plans())
@settings(max_examples=15)
def test_dump_and_load_through_a_file_give_the_same_text(plan: Plan) -> None:
    text = dump_plan(plan)
    with file_of(load_plan(text)) as file:
        assert dump_plan(file.read_plan()) == text


def test_rows_come_in_their_order_whatever_the_order_of_writing() -> None:
    plan = filled_plan()
    with file_of(plan) as file:
        read = file.read_plan()
    for kind in (type(row) for row in (*plan.sections, *plan.projects, *plan.targets)):
        assert list(read.table(kind)) == list(plan.table(kind))


def test_an_empty_plan_and_a_tiny_one_are_plans() -> None:
    for plan in (plan_of(info=plan_info()), tiny_plan()):
        with file_of(plan) as file:
            assert file.read_plan() == plan
