"""The session: memory at once, the file after, undo, and nothing lost when writing fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.errors import StorageFailure
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.records import Goal, Issue, Project
from desktop.ui.plan_worker import OpenedPlan, PlanWorker
from desktop.ui.session import PlanSession
from tests.plans import fixed_id
from tests.ui.conftest import small_plan, stored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.changes import Changes
    from desktop.ui.services import Services


class BrokenStore:
    """A plan file on a disk that is full until somebody makes room."""

    def __init__(self) -> None:
        self.is_full = True
        self.written: list[Changes] = []

    def apply(self, changes: Changes) -> None:
        if self.is_full:
            raise StorageFailure("disk.full", file="plan.phaen")
        self.written.append(changes)

    def close(self) -> None:
        """Nothing is held."""


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def names_stored(path: Path) -> list[str]:
    return [issue.name for issue in stored(path).issues]


@pytest.fixture
def broken(qtbot: QtBot, services: Services) -> tuple[PlanSession, BrokenStore]:
    store = BrokenStore()
    from desktop.core.formats.loader import load_pack

    opened = OpenedPlan(store, small_plan(), load_pack("2566-2570"), Path("plan.phaen"))
    worker = PlanWorker()
    with qtbot.waitSignal(worker.opened):
        worker.open(lambda: opened)
    session = PlanSession(opened, worker)
    return session, store


def test_an_edit_is_in_memory_at_once_and_in_the_file_when_saved(
    qtbot: QtBot, session: PlanSession
) -> None:
    issue = next(iter(session.plan.issues))
    with qtbot.waitSignal(session.saved):
        session.edit(Issue, issue.id, "แก้ชื่อประเด็น", name="น้ำสะอาด")
        assert session.plan.issues[issue.id].name == "น้ำสะอาด"
    assert "น้ำสะอาด" in names_stored(session.path)


def test_an_edit_never_takes_another_field_back(session: PlanSession) -> None:
    issue = next(iter(session.plan.issues))
    session.edit(Issue, issue.id, "แก้ผู้รับผิดชอบ", responsible="สำนักงานจังหวัด")
    session.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    now = session.plan.issues[issue.id]
    assert (now.name, now.responsible) == ("ใหม่", "สำนักงานจังหวัด")


def test_an_edit_of_a_removed_record_changes_nothing(session: PlanSession) -> None:
    session.edit(Issue, "gone", "แก้ชื่อ", name="ใหม่")
    assert session.undo_stack.count() == 0


def test_typing_in_one_field_is_one_step_until_a_pause(
    qtbot: QtBot, broken: tuple[PlanSession, BrokenStore]
) -> None:
    session, store = broken
    store.is_full = False
    clock = Clock()
    session._clock = clock
    issue = next(iter(session.plan.issues))
    for at, name in ((0.0, "ก"), (0.9, "กข"), (1.8, "กขค"), (4.5, "กขคง")):
        clock.now = at
        session.edit(Issue, issue.id, "แก้ชื่อ", name=name)
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.plan.issues[issue.id].name == "กขค"
    session.undo_stack.undo()
    assert session.plan.issues[issue.id].name == issue.name
    assert session.close(5)


def test_two_fields_are_two_steps(session: PlanSession) -> None:
    issue = next(iter(session.plan.issues))
    session.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    session.edit(Issue, issue.id, "แก้ผู้รับผิดชอบ", responsible="ใหม่")
    assert session.undo_stack.count() == 2


def test_undoing_everything_gives_the_first_plan_back_also_in_the_file(
    qtbot: QtBot, session: PlanSession
) -> None:
    before = session.plan
    issue = next(iter(before.issues))
    session.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    session.apply(adding(Goal("goal-1", "a0", 5, "เป้าหมาย")), "เพิ่มเป้าหมาย")
    project = before.projects[fixed_id("project", 1)]
    session.apply(setting(project, flagship_id=None), "ย้ายโครงการ")
    for _step in range(session.undo_stack.count()):
        session.undo_stack.undo()
    assert session.plan == before
    assert session.flush(5)
    assert stored(session.path) == before


def test_typed_text_is_cleaned_on_its_way(session: PlanSession) -> None:
    issue = next(iter(session.plan.issues))
    session.edit(Issue, issue.id, "แก้ชื่อ", name="  เเผน\u200b  น\u0e4d\u0e32 \n")
    assert session.plan.issues[issue.id].name == "แผน นำ"


def test_a_change_that_cleaning_brings_to_nothing_is_no_step(session: PlanSession) -> None:
    issue = next(iter(session.plan.issues))
    session.edit(Issue, issue.id, "แก้ชื่อ", name=f" {issue.name} ")
    assert session.undo_stack.count() == 0


def test_a_failed_write_keeps_what_was_typed_and_is_written_on_retry(
    qtbot: QtBot, broken: tuple[PlanSession, BrokenStore]
) -> None:
    session, store = broken
    plan = session.plan
    issue = next(iter(plan.issues))
    with qtbot.waitSignal(session.save_failed) as failed:
        session.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    assert failed.args is not None
    assert failed.args[0].code == "disk.full"
    with qtbot.waitSignal(session.save_failed):
        session.edit(Issue, issue.id, "แก้ผู้รับผิดชอบ", responsible="กลุ่มงาน")
    assert not session.is_saved
    assert not session.flush(5)
    store.is_full = False
    with qtbot.waitSignal(session.saved):
        session.retry()
    assert session.is_saved
    for batch in store.written:
        plan = plan.with_changes(batch)
    assert plan.issues[issue.id] == session.plan.issues[issue.id]
    assert (plan.issues[issue.id].name, plan.issues[issue.id].responsible) == ("ใหม่", "กลุ่มงาน")
    assert session.close(5)


def test_a_plan_that_cannot_be_written_is_saved_whole_elsewhere(
    qtbot: QtBot, broken: tuple[PlanSession, BrokenStore], tmp_path: Path, services: Services
) -> None:
    session, _store = broken
    issue = next(iter(session.plan.issues))
    with qtbot.waitSignal(session.save_failed):
        session.edit(Issue, issue.id, "แก้ชื่อ", name="ช่วยไว้ได้")
    path = tmp_path / "อื่น.phaen"
    with qtbot.waitSignal(session.saved):
        session.save_as(path, services.create_file)
    assert session.path == path
    with qtbot.waitSignal(session.saved):
        session.edit(Issue, issue.id, "แก้ชื่อ", name="เขียนต่อได้")
    assert session.close(5)
    assert "เขียนต่อได้" in names_stored(path)


def test_saving_elsewhere_over_a_file_is_refused_and_keeps_everything(
    qtbot: QtBot, broken: tuple[PlanSession, BrokenStore], plan_path: Path, services: Services
) -> None:
    session, _store = broken
    before = plan_path.read_bytes()
    with qtbot.waitSignal(session.save_failed) as failed:
        session.save_as(plan_path, services.create_file)
    assert failed.args is not None
    assert failed.args[0].code == "file.exists"
    assert plan_path.read_bytes() == before
    session.close(5)


def test_a_read_only_plan_takes_no_changes(
    qtbot: QtBot, held_elsewhere: Path, services: Services
) -> None:
    second = PlanWorker()
    with qtbot.waitSignal(second.opened, timeout=10_000) as opened:
        second.open(lambda: services.open_plan(held_elsewhere))
    assert opened.args is not None
    reading = PlanSession(opened.args[0], second)
    assert reading.is_read_only
    issue = next(iter(reading.plan.issues))
    with pytest.raises(ValueError, match="read-only"):
        reading.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    assert reading.close(5)


def test_the_history_of_a_record_names_its_steps_latest_first(session: PlanSession) -> None:
    project = session.plan.projects[fixed_id("project", 1)]
    session.edit(Project, project.id, "แก้ชื่อโครงการ", name="ใหม่")
    session.edit(Project, project.id, "แก้หมายเหตุ", note="ดู")
    other = session.plan.projects[fixed_id("project", 2)]
    session.edit(Project, other.id, "แก้อีกโครงการ", name="อื่น")
    assert session.steps_at(project.id) == ("แก้หมายเหตุ", "แก้ชื่อโครงการ")
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.steps_at(project.id) == ("แก้ชื่อโครงการ",)


def test_an_unexpected_failure_keeps_the_text_and_leaves_no_text_in_the_log(
    qtbot: QtBot,
    broken: tuple[PlanSession, BrokenStore],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, store = broken

    def fail(changes: Changes) -> None:
        raise RuntimeError("ความลับของแผน")

    monkeypatch.setattr(store, "apply", fail)
    issue = next(iter(session.plan.issues))
    with caplog.at_level("ERROR"), qtbot.waitSignal(session.save_failed) as failed:
        session.edit(Issue, issue.id, "แก้ชื่อ", name="ใหม่")
    assert failed.args is not None
    assert failed.args[0].code == "plan.unexpected"
    assert not session.is_saved
    assert "RuntimeError" in caplog.text
    assert "ความลับ" not in caplog.text
    session.close(5)


def test_a_session_that_ends_lets_go_of_its_steps(session: PlanSession, plan_path: Path) -> None:
    """Left to the garbage collector, a step was taken apart before its stack, which then deleted it again."""
    issue = session.plan.issues[fixed_id("issue", 1)]
    for number in range(3):
        session.apply(setting(issue, name=f"น้ำ {number}"), "แก้ชื่อ")
        issue = session.plan.issues[issue.id]
    session.undo_stack.undo()
    assert session.undo_stack.count() == 3
    assert session.close(5)
    assert session.undo_stack.count() == 0
    assert stored(plan_path).issues[issue.id].name == "น้ำ 1"
