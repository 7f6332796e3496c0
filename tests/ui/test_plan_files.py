"""What the window has done by the core, on real files."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.errors import ExportError, InvalidInput, StorageFailure
from desktop.core.plan.changes import setting
from desktop.core.storage.plan_file import PlanFile
from desktop.ui.background import Cancelled, Job
from desktop.ui.plan_files import export, read_plan
from desktop.ui.plan_worker import PlanWorker
from desktop.ui.services import ExportChoice, Exported, NewPlan
from tests.core.storage.accounts import ordinary_user

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.services import Services


def test_the_first_opening_of_a_day_makes_a_backup(
    qtbot: QtBot, plan_path: Path, services: Services
) -> None:
    for _time in range(2):
        worker = PlanWorker()
        with qtbot.waitSignal(worker.opened, timeout=10_000) as opened:
            worker.open(lambda: services.open_plan(plan_path))
        assert opened.args is not None
        worker.do_afterwards(opened.args[0])
        assert worker.close(10)
    backups = list((services.data_folder / "backups").rglob("*.phaen"))
    assert len(backups) == 1


def test_a_backup_that_fails_does_not_keep_the_plan_from_opening(
    qtbot: QtBot, plan_path: Path, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    services.data_folder.mkdir()
    (services.data_folder / "backups").write_text("a file where the folder should be", "utf-8")
    worker = PlanWorker()
    with caplog.at_level("ERROR"):
        with qtbot.waitSignal(worker.opened, timeout=10_000) as opened:
            worker.open(lambda: services.open_plan(plan_path))
        assert opened.args is not None
        worker.do_afterwards(opened.args[0])
        issue = next(iter(opened.args[0].plan.issues))
        with qtbot.waitSignal(worker.written, timeout=10_000):
            worker.write(setting(issue, name="ใหม่"))
        assert worker.close(10)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users as on Unix")
def test_a_plan_in_a_folder_that_cannot_be_written_is_nobodys(plan_path: Path) -> None:
    with ordinary_user(plan_path.parent, writable=False) as path_of:
        store, plan, holder = read_plan(path_of(plan_path))
        store.close()
    assert holder is None
    assert store.read_only
    assert plan.info.province == "ฉะเชิงเทรา"


def test_a_plan_that_is_open_elsewhere_names_who_has_it(held_elsewhere: Path) -> None:
    store, _plan, holder = read_plan(held_elsewhere)
    store.close()
    assert store.read_only
    assert holder is not None
    assert holder.user == getpass.getuser()


@pytest.mark.parametrize("code", ["file.unreadable", "disk.failed"])
def test_what_keeps_a_plan_from_being_read_is_told(
    plan_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refuse(path: Path, *, read_only: bool = False) -> PlanFile:
        raise StorageFailure(code, file=str(path))

    monkeypatch.setattr(PlanFile, "open", refuse)
    with pytest.raises(StorageFailure, match=code):
        read_plan(plan_path)


def test_the_sample_is_copied_under_a_free_name(tmp_path: Path, services: Services) -> None:
    first = services.new_sample(tmp_path)
    second = services.new_sample(tmp_path)
    assert first.path != second.path
    assert first.plan.info.province == "ฉะเชิงเทรา"
    assert len(first.plan.projects) >= 40
    first.store.close()
    second.store.close()


def test_a_new_plan_of_no_province_is_refused(tmp_path: Path, services: Services) -> None:
    path = tmp_path / "a.phaen"
    with pytest.raises(InvalidInput):
        services.new_plan(NewPlan("ไม่มีจังหวัดนี้", "2566-2570", "", path))
    assert not path.exists()


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path, services: Services) -> None:
    with pytest.raises(StorageFailure) as refused:
        services.open_plan(tmp_path / "a.phaen")
    assert refused.value.code == "file.missing"


@pytest.mark.parametrize("document", ["plan", "annual", "j1", "brief"])
def test_every_document_is_exported(
    qtbot: QtBot, plan_path: Path, services: Services, tmp_path: Path, document: str
) -> None:
    opened = services.open_plan(plan_path)
    opened.store.close()
    path = tmp_path / "a.docx"
    choice = ExportChoice(document, path, thai_digits=True, fiscal_year=2568)
    assert export(opened.plan, opened.pack, choice, Job(lambda _job: None)) == Exported(path)
    assert path.read_bytes().startswith(b"PK")


def test_a_cancelled_export_leaves_no_file(
    qtbot: QtBot, plan_path: Path, services: Services, tmp_path: Path
) -> None:
    opened = services.open_plan(plan_path)
    opened.store.close()
    job = Job(lambda _job: None)
    job.cancel()
    path = tmp_path / "a.docx"
    with pytest.raises(Cancelled):
        export(opened.plan, opened.pack, ExportChoice("plan", path, thai_digits=True), job)
    assert not path.exists()


def test_an_export_into_no_folder_is_one_typed_error(
    qtbot: QtBot, plan_path: Path, services: Services, tmp_path: Path
) -> None:
    opened = services.open_plan(plan_path)
    opened.store.close()
    choice = ExportChoice("j1", tmp_path / "no" / "a.docx", thai_digits=False)
    with pytest.raises(ExportError) as refused:
        export(opened.plan, opened.pack, choice, Job(lambda _job: None))
    assert refused.value.code == "export.folder_missing"


def test_a_job_tells_of_success_failure_and_cancelling(qtbot: QtBot) -> None:
    done = Job(lambda job: job.report(1, 2) or "ผล")
    with qtbot.waitSignals([done.progressed, done.done, done.ended]):
        done.start()

    def fail(job: Job) -> None:
        raise StorageFailure("disk.full")

    failed = Job(fail)
    with qtbot.waitSignals([failed.failed, failed.ended]):
        failed.start()
    stopped = Job(Job.check)
    stopped.cancel()
    with qtbot.waitSignals([stopped.cancelled, stopped.ended]):
        stopped.start()
    assert all(job.wait(5) for job in (done, failed, stopped))


def test_an_unexpected_failure_of_a_job_is_told_politely(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(job: Job) -> None:
        raise RuntimeError("ความลับของแผน")

    job = Job(fail)
    with caplog.at_level("ERROR"), qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args is not None
    assert failed.args[0].code == "work.unexpected"
    assert "RuntimeError" in caplog.text
    assert "ความลับ" not in caplog.text
