from __future__ import annotations

import getpass
import platform
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.errors import StorageFailure
from desktop.core.plan.changes import setting
from desktop.core.storage.locking import Holder, PlanLock, holder_of
from desktop.core.storage.plan_file import PlanFile
from tests.plans import filled_plan, tiny_plan

ROOT = Path(__file__).resolve().parents[3]

HOLDER = """
import sys
from pathlib import Path
from desktop.core.storage.plan_file import PlanFile

with PlanFile.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Open a file for writing in another program, until its input ends."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "open\n"
    return program


def test_who_comes_second_is_told_who_holds_the_file_and_may_read_it(plan_path: Path) -> None:
    with hold(plan_path) as other:
        with pytest.raises(StorageFailure) as refused:
            PlanFile.open(plan_path)
        parameters = refused.value.parameters
        assert refused.value.code == "file.locked"
        assert parameters["user"] == getpass.getuser()
        assert parameters["machine"] == platform.node()
        assert datetime.fromisoformat(str(parameters["since"])).tzinfo is not None
        with PlanFile.open(plan_path, read_only=True) as file:
            assert file.read_plan() == filled_plan()
        with pytest.raises(StorageFailure, match=r"file\.locked"):
            PlanFile.create(plan_path, tiny_plan())
        other.communicate("done\n")
    with PlanFile.open(plan_path):
        pass
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_who_comes_through_a_link_is_refused_too(plan_path: Path) -> None:
    link = plan_path.with_name("ทางลัด.phaen")
    try:
        link.symlink_to(plan_path)
    except OSError:
        pytest.skip("this system lets ordinary users make no links")
    with hold(plan_path) as other:
        with pytest.raises(StorageFailure, match=r"file\.locked"):
            PlanFile.open(link)
        other.communicate("done\n")
    with hold(link) as other:
        with pytest.raises(StorageFailure, match=r"file\.locked"):
            PlanFile.open(plan_path)
        other.communicate("done\n")
    assert sorted(plan_path.parent.iterdir()) == sorted([link, plan_path])


def test_a_killed_program_leaves_no_stale_lock(plan_path: Path) -> None:
    with hold(plan_path) as other:
        other.kill()
        other.communicate()
    assert PlanLock(plan_path).holder().user == getpass.getuser()
    with PlanFile.open(plan_path) as file:
        file.apply(setting(file.read_plan().info, edition="ฉบับทบทวน 2"))
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_a_file_that_is_refused_is_not_kept_locked(plan_path: Path) -> None:
    whole = plan_path.read_bytes()
    plan_path.write_bytes(whole[: len(whole) // 2])
    for _ in range(2):
        with pytest.raises(Exception, match=r"file\.damaged"):
            PlanFile.open(plan_path)
    plan_path.write_bytes(whole)
    with PlanFile.open(plan_path) as file:
        assert file.read_plan() == filled_plan()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no files")
def test_a_folder_that_takes_no_files_is_not_taken_for_somebody_s_lock() -> None:
    with pytest.raises(StorageFailure, match=r"file\.read_only"):
        PlanFile.create(Path("/proc/แผน.phaen"), tiny_plan())


def test_closing_twice_does_nothing(plan_path: Path) -> None:
    file = PlanFile.open(plan_path)
    file.close()
    with PlanFile.open(plan_path) as other:
        file.close()
        with pytest.raises(StorageFailure, match=r"file\.locked"):
            PlanFile.open(plan_path)
        assert other.read_plan() == filled_plan()


def test_a_plan_is_not_made_over_a_file(plan_path: Path) -> None:
    before = plan_path.read_bytes()
    with pytest.raises(StorageFailure, match=r"file\.exists"):
        PlanFile.create(plan_path, tiny_plan())
    assert plan_path.read_bytes() == before
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_a_note_that_nobody_can_read_leaves_the_holder_unknown(tmp_path: Path) -> None:
    lock = PlanLock(tmp_path / "แผน.phaen")
    assert lock.holder() == Holder()
    note = tmp_path / "แผน.phaen.lock.txt"
    note.write_bytes(b"\xff\xfe")
    assert lock.holder() == Holder()
    note.write_text("user: สมชาย\nsomething else\n", "utf-8")
    assert lock.holder() == Holder(user="สมชาย")


def test_a_holder_is_written_for_people_and_read_again() -> None:
    holder = Holder("สมหญิง", "สนง-ฉช-01", "2025-01-02T09:00:00+07:00", "4711")
    assert Holder.from_text(holder.as_text()) == holder


def test_a_user_without_a_name_still_gets_the_lock(
    plan_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise OSError("no such user")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with PlanFile.open(plan_path):
        assert PlanLock(plan_path).holder().user == ""
        assert PlanLock(plan_path).holder().machine == platform.node()


def test_who_holds_a_file_can_be_asked_without_opening_it(plan_path: Path) -> None:
    assert holder_of(plan_path) is None
    with hold(plan_path) as other:
        holder = holder_of(plan_path)
        assert holder is not None
        assert holder.user == getpass.getuser()
        other.kill()
        other.communicate()
    assert holder_of(plan_path) is None, "what a killed program left behind is no lock"
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_a_lock_that_cannot_be_tried_has_no_known_holder(plan_path: Path) -> None:
    plan_path.with_name(plan_path.name + ".lock").mkdir()
    assert holder_of(plan_path) is None


def may_write(path: Path) -> bool:
    """Ask another program whether SQLite lets it write the file."""
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); c.execute('ROLLBACK')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=False)
    return done.returncode == 0


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_a_file_twice_in_one_program_does_not_unlock_a_transaction(
    plan_file: PlanFile, read_only: bool
) -> None:
    with plan_file.atomic():
        assert not may_write(plan_file.path)
        with pytest.raises(StorageFailure, match=r"file\.locked"):
            PlanFile.open(plan_file.path, read_only=read_only)
        assert not may_write(plan_file.path)
    assert may_write(plan_file.path)


def test_a_note_of_an_earlier_program_with_our_number_is_no_lock(plan_path: Path) -> None:
    note = plan_path.with_name(plan_path.name + ".lock.txt")
    note.write_text(Holder.current().as_text(), "utf-8")
    with PlanFile.open(plan_path, read_only=True) as file:
        assert file.read_plan() == filled_plan()
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_such_a_note_where_no_lock_can_be_tried_is_none_either(plan_path: Path) -> None:
    note = plan_path.with_name(plan_path.name + ".lock.txt")
    note.write_text(Holder.current().as_text(), "utf-8")
    plan_path.with_name(plan_path.name + ".lock").mkdir()
    with PlanFile.open(plan_path, read_only=True) as file:
        assert file.read_plan() == filled_plan()
