from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import PlanFileError
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES, Plan
from desktop.core.plan.records import Image, PlanInfo, Project
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.foreign import altered
from tests.plans import filled_plan, plan_info


def statements_of_reading(path: Path) -> list[str]:
    """Return every statement that reading the whole plan runs."""
    seen: list[str] = []
    with PlanFile.open(path, read_only=True) as file:
        file._connection.set_trace_callback(seen.append)
        file.read_plan()
        file._connection.set_trace_callback(None)
    return seen


def test_a_plan_is_read_in_one_query_a_table_however_long_it_is(tmp_path: Path) -> None:
    counts = set()
    for rows in (1, 12):
        path = tmp_path / f"{rows}.phaen"
        PlanFile.create(path, filled_plan(rows)).close()
        seen = statements_of_reading(path)
        queries = [text for text in seen if text.startswith("SELECT")]
        assert len(queries) == len(RECORD_TYPES)
        counts.add(len(seen))
    assert counts == {len(RECORD_TYPES) + 2}, "one transaction around them"


def test_pictures_can_stay_in_the_file(plan_file: PlanFile) -> None:
    whole, light = plan_file.read_plan(), plan_file.read_plan(with_image_data=False)
    assert [image.data for image in light.images] == [b""] * len(whole.images)
    assert light.images != whole.images
    assert dataclasses.replace(light, images=whole.images) == whole


def test_one_record_of_every_kind_is_read_by_its_id(plan_file: PlanFile) -> None:
    plan = plan_file.read_plan()
    assert plan_file.get(PlanInfo, plan.info.id) == plan.info
    for kind in TABLE_NAMES:
        for row in plan.table(kind):
            found = plan_file.get(kind, row.id)
            assert found == row
            types = {type(getattr(row, f.name)) for f in dataclasses.fields(row)}
            assert {type(getattr(found, f.name)) for f in dataclasses.fields(row)} == types
    assert plan_file.get(Project, "nobody") is None


def test_reading_sees_one_moment_even_inside_a_transaction(plan_file: PlanFile) -> None:
    with plan_file.atomic():
        assert plan_file.read_plan() == filled_plan()


def test_a_file_is_used_from_another_thread_than_the_main_one(plan_path: Path) -> None:
    result: list[Plan] = []

    def work() -> None:
        with PlanFile.open(plan_path) as file:
            result.append(file.read_plan())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert result == [filled_plan()]
    assert list(plan_path.parent.iterdir()) == [plan_path]


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM plan_info", "INSERT INTO plan_info SELECT 'second', {} FROM plan_info"],
)
def test_a_file_without_exactly_one_plan_is_damaged(plan_path: Path, statement: str) -> None:
    names = [field.name for field in dataclasses.fields(PlanInfo) if field.name != "id"]
    altered(plan_path, statement.format(", ".join(names)))
    with (
        PlanFile.open(plan_path, read_only=True) as file,
        pytest.raises(PlanFileError) as refused,
    ):
        file.read_plan()
    assert refused.value.code == "file.damaged"


def test_the_collector_runs_again_after_reading(plan_file: PlanFile) -> None:
    import gc

    plan_file.read_plan()
    assert gc.isenabled()
    gc.disable()
    try:
        plan_file.read_plan()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_where_a_file_is_and_what_it_is_can_be_asked(plan_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        assert (file.path, file.read_only, file.schema_version) == (plan_path, False, (1, 0))
    with PlanFile.open(plan_path, read_only=True) as file:
        assert file.read_only
        assert file.get(Image, plan_info().id) is None


def uses(file: PlanFile) -> list[Callable[[], object]]:
    return [
        file.read_plan,
        file.verify,
        lambda: file.get(Project, "x"),
        lambda: file.apply(()),
        lambda: file.backup(file.path.with_name("สำรอง.phaen")),
    ]


def test_a_closed_file_is_not_opened_again_behind_its_lock(plan_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        pass
    for use in uses(file):
        with pytest.raises(RuntimeError, match="not open in this thread"):
            use()
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_another_thread_cannot_use_the_file(plan_file: PlanFile) -> None:
    errors: list[str] = []

    def work() -> None:
        for use in uses(plan_file):
            try:
                use()
            except RuntimeError as error:
                errors.append(str(error))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert errors == ["the plan file is not open in this thread"] * len(uses(plan_file))
