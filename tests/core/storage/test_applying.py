from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import ChangeRefused, StorageFailure
from desktop.core.plan.changes import Change, adding, removing, setting
from desktop.core.plan.records import Agency, Objective, Project, Section
from desktop.core.plan.removal import removal, restoration, to_trash
from desktop.core.storage.plan_file import PlanFile
from tests.plans import filled_plan, fixed_id, plan_info, tiny_plan

AGENCY = Agency(id=fixed_id("new agency"), order_key="a0", name="เทศบาลเมือง")


def first_project(file: PlanFile) -> Project:
    return next(iter(file.read_plan().projects))


def code_of(file: PlanFile, *changes: Change) -> str:
    """Return the code with which changes are refused; nothing of them was written."""
    before = file.read_plan()
    with pytest.raises(ChangeRefused) as refused:
        file.apply((*adding(AGENCY), *changes))
    assert file.read_plan() == before
    return refused.value.code


def test_only_columns_that_differ_are_written(plan_file: PlanFile) -> None:
    seen: list[str] = []
    plan_file._connection.set_trace_callback(seen.append)
    plan_file.apply(setting(first_project(plan_file), name="ชื่อใหม่", note="บันทึก"))
    plan_file._connection.set_trace_callback(None)
    (update,) = [text for text in seen if text.startswith("UPDATE")]
    written = update.partition(" WHERE ")[0]
    assert [name in written for name in ('"name"', '"note"', '"rationale"')] == [True, True, False]


def test_what_changed_is_returned_and_what_did_not_is_left_out(plan_file: PlanFile) -> None:
    project = first_project(plan_file)
    idle, real = Change(project, project), setting(project, name="ชื่อใหม่")[0]
    assert plan_file.apply((idle, real)) == (real,)
    assert plan_file.apply(()) == ()


def test_a_row_that_differs_from_what_is_expected_is_not_overwritten(plan_file: PlanFile) -> None:
    project = first_project(plan_file)
    plan_file.apply(setting(project, note="แก้โดยผู้อื่น"))
    assert code_of(plan_file, *setting(project, name="ชื่อใหม่")) == "change.row_differs"
    assert code_of(plan_file, *removing(project)) == "change.row_differs"


def test_a_row_that_is_gone_is_neither_changed_nor_removed_again(plan_file: PlanFile) -> None:
    objective = next(iter(plan_file.read_plan().objectives))
    plan_file.apply(removing(objective))
    assert code_of(plan_file, *removing(objective)) == "change.row_differs"
    assert code_of(plan_file, *setting(objective, text="ใหม่")) == "change.row_differs"


def test_a_row_is_not_added_twice(plan_file: PlanFile) -> None:
    with pytest.raises(ChangeRefused) as refused:
        plan_file.apply(adding(first_project(plan_file)))
    assert refused.value.code == "change.row_exists"
    assert refused.value.parameters["entity"] == "Project"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "\ud800"}, "change.value_refused"),
        ({"start_year": 2**63}, "change.value_refused"),
        ({"start_year": "ปีหน้า"}, "change.value_refused"),
        ({"status": "unheard of"}, "change.value_refused"),
        ({"note": ["a list"]}, "change.value_refused"),
        ({"rationale": "<script>alert(1)</script>"}, "change.text_not_clean"),
        ({"rationale": '<p onclick="x()">ก</p>'}, "change.text_not_clean"),
        ({"rationale": '<img src="file:///etc/passwd">'}, "change.text_not_clean"),
        ({"issue_id": "nobody"}, "change.reference_missing"),
    ],
)
def test_a_value_that_no_file_may_hold_is_refused(
    plan_file: PlanFile, values: dict[str, Any], code: str
) -> None:
    assert code_of(plan_file, *setting(first_project(plan_file), **values)) == code


def test_the_row_about_the_plan_is_changed_but_neither_added_nor_removed(
    plan_file: PlanFile,
) -> None:
    info = plan_file.read_plan().info
    plan_file.apply(setting(info, edition="ฉบับทบทวน 2"))
    assert plan_file.read_plan().info.edition == "ฉบับทบทวน 2"
    assert code_of(plan_file, *removing(plan_file.read_plan().info)) == "change.plan_info"
    second = dataclasses.replace(plan_info(), id="second")
    assert code_of(plan_file, *adding(second)) == "change.plan_info"


def test_years_with_which_no_file_opens_are_not_written(plan_file: PlanFile) -> None:
    plan = plan_file.read_plan()
    with pytest.raises(ChangeRefused, match=r"change\.value_refused"):
        plan_file.apply(setting(plan.info, period_end=plan.info.period_start - 1))
    assert plan_file.read_plan() == plan


def test_a_row_whose_owner_is_missing_is_refused_only_at_the_end(plan_file: PlanFile) -> None:
    section = Section(id=fixed_id("parent"), order_key="a0", title="แม่")
    child = Section(id=fixed_id("child"), parent_id=section.id, order_key="a0", title="ลูก")
    with plan_file.atomic():
        plan_file.apply(adding(child))
        plan_file.apply(adding(section))
    assert plan_file.get(Section, child.id) == child
    orphan = Objective(id=fixed_id("orphan"), issue_id="nobody", order_key="a0")
    with pytest.raises(ChangeRefused, match=r"change\.reference_missing"), plan_file.atomic():
        plan_file.apply(adding(orphan))
    assert plan_file.get(Objective, orphan.id) is None


def test_a_failed_inner_step_leaves_the_outer_transaction_whole(plan_file: PlanFile) -> None:
    project = first_project(plan_file)
    with plan_file.atomic():
        plan_file.apply(adding(AGENCY))
        with pytest.raises(ChangeRefused):
            plan_file.apply((*setting(project, name="ใหม่"), *adding(AGENCY)))
        plan_file.apply(setting(project, note="คงอยู่"))
    plan = plan_file.read_plan()
    assert AGENCY.id in plan.agencies
    assert plan.projects[project.id] == dataclasses.replace(project, note="คงอยู่")


def test_an_error_of_the_program_inside_takes_everything_back(plan_file: PlanFile) -> None:
    def fail_half_way() -> None:
        with plan_file.atomic():
            plan_file.apply(adding(AGENCY))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert plan_file.read_plan() == filled_plan()
    plan_file.apply(adding(AGENCY))


def test_a_file_opened_for_reading_is_not_written(plan_path: Path) -> None:
    before = plan_path.read_bytes()
    with (
        PlanFile.open(plan_path, read_only=True) as file,
        pytest.raises(StorageFailure, match=r"file\.read_only"),
    ):
        file.apply(adding(AGENCY))
    assert plan_path.read_bytes() == before


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_pulled_from_under_the_program_is_not_written_to(
    plan_file: PlanFile, tmp_path: Path, replaced: bool
) -> None:
    away = tmp_path / "ย้ายไปแล้ว.phaen"
    plan_file.path.rename(away)
    if replaced:
        plan_file.path.write_bytes(away.read_bytes())
    before = away.read_bytes()
    with pytest.raises(StorageFailure, match=r"file\.gone"):
        plan_file.apply(adding(AGENCY))
    assert away.read_bytes() == before


def test_a_project_goes_to_the_trash_and_comes_back_after_reopening(plan_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        plan = file.read_plan()
        project = next(iter(plan.projects))
        now = datetime(2025, 1, 2, tzinfo=UTC)
        file.apply(to_trash(plan, project, label=project.name, now=now))
    with PlanFile.open(plan_path) as file:
        smaller = file.read_plan()
        assert project.id not in smaller.projects
        (entry,) = [e for e in smaller.trash if e.entity == "Project" and e.removed[:4] == "2025"]
        file.apply(restoration(smaller, entry))
        assert file.read_plan() == plan


def test_removing_an_issue_leaves_no_reference_behind(plan_file: PlanFile) -> None:
    plan = plan_file.read_plan()
    for issue in plan.issues:
        plan_file.apply(removal(plan_file.read_plan(), issue))
    assert len(plan_file.read_plan().issues) == 0
    assert plan_file.verify() == ()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "\ud800"}, "change.value_refused"),
        ({"start_year": 2**63}, "change.value_refused"),
        ({"rationale": "<script>"}, "change.text_not_clean"),
        ({"issue_id": "nobody"}, "change.reference_missing"),
    ],
)
def test_a_new_plan_with_such_a_value_is_not_made(
    tmp_path: Path, values: dict[str, Any], code: str
) -> None:
    odd = Project(**{"id": fixed_id("odd"), "order_key": "a0", **values})
    with pytest.raises(ChangeRefused) as refused:
        PlanFile.create(tmp_path / "ใหม่.phaen", tiny_plan().with_changes(adding(odd)))
    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_writing_can_be_prepared_before_the_first_change(plan_file: PlanFile) -> None:
    plan_file.prepare_writing()
    issue = next(iter(plan_file.read_plan().issues))
    assert plan_file.apply(setting(issue, name="ใหม่"))
