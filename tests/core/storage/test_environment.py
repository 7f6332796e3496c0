"""Folders that may not be written and disks that are full."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import PhaenError, StorageFailure
from desktop.core.plan.changes import Changes, adding, setting
from desktop.core.plan.records import Agency
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.accounts import ordinary_user
from tests.plans import filled_plan, fixed_id, tiny_plan

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users as on Unix")

ROOT = Path(__file__).resolve().parents[3]


def test_a_folder_without_permission_is_read_but_not_written(plan_path: Path) -> None:
    with ordinary_user(plan_path.parent, writable=False) as path_of:
        path = path_of(plan_path)
        with PlanFile.open(path, read_only=True) as file:
            assert file.read_plan() == filled_plan()
        for act in (
            lambda: PlanFile.open(path),
            lambda: PlanFile.create(path.with_name("ใหม่.phaen"), tiny_plan()),
        ):
            with pytest.raises(StorageFailure, match=r"file\.read_only"):
                act()
        with (
            PlanFile.open(path, read_only=True) as file,
            pytest.raises(StorageFailure, match=r"file\.read_only"),
        ):
            file.backup(path.with_name("สำรอง.phaen"))
        assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_takes_no_new_files_gives_no_lock(plan_path: Path) -> None:
    with ordinary_user(plan_path.parent, writable=True) as path_of:
        path = path_of(plan_path)
        path.parent.chmod(0o555)
        with pytest.raises(StorageFailure, match=r"file\.read_only"):
            PlanFile.open(path)


def test_a_file_that_may_not_be_read_is_told(plan_path: Path) -> None:
    with ordinary_user(plan_path.parent, writable=True) as path_of:
        path = path_of(plan_path)
        path.chmod(0o000)
        with pytest.raises(StorageFailure, match=r"file\.unreadable"):
            PlanFile.open(path, read_only=True)


# --- a full disk ---------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "phaen-test", str(folder)]
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only an administrator can mount a small disk")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"cannot mount a small disk here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def many(count: int) -> Changes:
    """Return changes that need about a kilobyte each."""
    rows = (Agency(id=fixed_id("many", n), order_key="a0", name="ก" * 300) for n in range(count))
    return adding(*rows)


def test_a_full_disk_while_changing_loses_nothing(plan_path: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(plan_path, small_disk))
    with PlanFile.open(path) as file:
        plan = file.read_plan()
        with pytest.raises(StorageFailure, match=r"disk\.full"):
            file.apply(many(2_000))
        assert file.read_plan() == plan
        assert file.verify() == ()
        small = setting(plan.info, edition="ฉบับทบทวน 2")
        file.apply(small)
    with PlanFile.open(path) as file:
        assert file.read_plan() == plan.with_changes(small)


def test_a_full_disk_inside_steps_of_a_transaction_takes_all_back(
    plan_path: Path, small_disk: Path
) -> None:
    path = Path(shutil.copy(plan_path, small_disk))
    with PlanFile.open(path) as file:
        plan = file.read_plan()

        def change_in_steps() -> None:
            with file.atomic():
                file.apply(setting(plan.info, edition="ไม่ควรอยู่"))
                file.apply(many(2_000))

        with pytest.raises(StorageFailure, match=r"disk\.full"):
            change_in_steps()
        assert file.read_plan() == plan


def test_a_full_disk_leaves_no_half_made_file(small_disk: Path, plan_path: Path) -> None:
    big = tiny_plan().with_changes(many(2_000))
    with pytest.raises(StorageFailure, match=r"disk\.full"):
        PlanFile.create(small_disk / "ใหม่.phaen", big)
    (small_disk / "ballast").write_bytes(bytes(900_000))
    with (
        PlanFile.open(plan_path, read_only=True) as file,
        pytest.raises(StorageFailure, match=r"disk\.full"),
    ):
        file.backup(small_disk / "สำรอง.phaen")
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


LIMITED_WRITER = """
import resource, sys
from pathlib import Path
from desktop.core.errors import StorageFailure
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.test_environment import many
from tests.plans import filled_plan, tiny_plan

path = Path(sys.argv[1])
limit = path.stat().st_size + 20_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
codes = []
with PlanFile.open(path) as file:
    try:
        file.apply(many(2_000))
    except StorageFailure as error:
        codes.append(error.code)
    assert file.read_plan() == filled_plan()
try:
    PlanFile.create(path.with_name("new.phaen"), tiny_plan().with_changes(many(2_000)))
except StorageFailure as error:
    codes.append(error.code)
print(*codes)
"""


def test_a_limit_on_the_size_of_files_is_a_failure_of_the_disk(plan_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED_WRITER, str(plan_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert set(done.stdout.split()) <= {"disk.full", "disk.failed"}
    assert len(done.stdout.split()) == 2
    assert list(plan_path.parent.iterdir()) == [plan_path]


def test_every_failure_says_which_file(tmp_path: Path) -> None:
    path = tmp_path / "ไม่มี" / "แผน.phaen"
    with pytest.raises(PhaenError, match=r"file\.missing") as failed:
        PlanFile.open(path)
    assert failed.value.parameters["file"] == str(path)
    with pytest.raises(PhaenError, match=r"folder\.missing") as failed:
        PlanFile.create(path, tiny_plan())
    assert failed.value.parameters["file"] == str(path)
    assert not path.parent.exists()
