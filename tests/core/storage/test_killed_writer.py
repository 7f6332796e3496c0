"""A program that dies while it writes: what was committed is there, what was not is gone."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.errors import StorageFailure
from desktop.core.plan.changes import setting
from desktop.core.storage import connecting
from desktop.core.storage.connecting import journal_of
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.accounts import ordinary_user
from tests.plans import filled_plan

ROOT = Path(__file__).resolve().parents[3]

WRITER = """
import sys
from pathlib import Path
from desktop.core.plan.changes import Change, setting
from desktop.core.storage.plan_file import PlanFile

with PlanFile.open(Path(sys.argv[1])) as file:
    plan = file.read_plan()
    for count in range(1, 100_000):
        changes = []
        for project in plan.projects:
            changes += setting(project, note=f"{count}", rationale=f"<p>{count}</p>" * 400)
        plan = plan.with_changes(file.apply(changes))
        print(count, flush=True)
"""


def kill_while_writing(path: Path, seconds: float) -> int:
    """Let a program commit again and again, kill it, and return the last commit it spoke of."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        last = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        spoken = [last, *writer.stdout.readlines()]
    return max(int(line) for line in spoken if line.endswith("\n"))


def test_a_killed_writer_loses_nothing_that_it_committed(plan_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(10):
        last = kill_while_writing(plan_path, chance.uniform(0, 0.15))
        with PlanFile.open(plan_path) as file:
            assert file.verify() == ()
            plan = file.read_plan()
            notes = {project.note for project in plan.projects}
            # A journal of which nothing counts yet may lie there; the next commit takes it away.
            file.apply(setting(plan.info, edition=f"{plan.info.edition}."))
        assert len(notes) == 1, "a commit is there whole or not at all"
        assert int(notes.pop()) >= last
        assert list(plan_path.parent.iterdir()) == [plan_path]


@pytest.fixture
def half_written(plan_path: Path, tmp_path: Path) -> Path:
    """Return a file as it lies on the disk when its writer dies in the middle of a transaction."""
    folder = tmp_path / "half"
    folder.mkdir()
    copy = folder / plan_path.name
    with closing(sqlite3.connect(plan_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE project SET rationale = '<p>' || hex(zeroblob(9000)) || '</p>'")
        connection.execute("UPDATE section SET title = 'ยังไม่เสร็จ'")
        shutil.copy(plan_path, copy)
        shutil.copy(journal_of(plan_path), journal_of(copy))
        connection.execute("ROLLBACK")
    assert copy.read_bytes() != plan_path.read_bytes()
    return copy


@pytest.mark.parametrize("read_only", [False, True])
def test_an_unfinished_transaction_is_taken_back(half_written: Path, read_only: bool) -> None:
    with PlanFile.open(half_written, read_only=read_only) as file:
        assert file.read_plan() == filled_plan()
        assert file.verify() == ()
    assert list(half_written.parent.iterdir()) == [half_written]


def test_an_unfinished_transaction_is_not_read_where_it_cannot_be_taken_back(
    half_written: Path,
) -> None:
    before = half_written.read_bytes()
    with ordinary_user(half_written.parent, writable=False) as path_of:
        path = path_of(half_written)
        with pytest.raises(StorageFailure, match=r"file\.recovery_needed"):
            PlanFile.open(path, read_only=True)
        assert path.read_bytes() == before
        assert journal_of(path).exists()


def test_a_journal_that_cannot_be_read_is_told(half_written: Path) -> None:
    journal_of(half_written).unlink()
    journal_of(half_written).mkdir()
    with pytest.raises(StorageFailure, match=r"file\.recovery_needed"):
        PlanFile.open(half_written)


def test_reading_beside_a_living_writer_sees_what_was_committed(plan_path: Path) -> None:
    with closing(sqlite3.connect(plan_path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE section SET title = 'ยังไม่เสร็จ'")
        with PlanFile.open(plan_path, read_only=True) as file:
            assert file.read_plan() == filled_plan()
        writer.execute("ROLLBACK")


READER = """
import sqlite3, sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN")
print(connection.execute("SELECT count(*) FROM section").fetchone()[0], flush=True)
sys.stdin.readline()
"""


def test_what_another_program_is_reading_is_not_taken_back_under_it(
    plan_path: Path, half_written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "WAIT_SECONDS", 0.05)
    half, journal = half_written.read_bytes(), journal_of(half_written).read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(plan_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "3\n"
        plan_path.write_bytes(half)
        journal_of(plan_path).write_bytes(journal)
        for read_only in (True, False):
            with pytest.raises(StorageFailure, match=r"file\.busy"):
                PlanFile.open(plan_path, read_only=read_only)
        assert plan_path.read_bytes() == half
        reader.communicate("done\n")
    with PlanFile.open(plan_path, read_only=True) as file:
        assert file.read_plan() == filled_plan()
