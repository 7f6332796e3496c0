"""Folders that may not be written and disks that are full: one sentence, and nothing half made is left."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.accounts import ordinary_user
from tests.plans import filled_plan
from tests.system.commands import SAMPLE, phaen
from tests.system.conftest import Phaen
from tests.system.official import OfficialDocuments

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users as on Unix")

DISK = 64 * 1024
"""Bytes of the small disk: less than any file that a command makes of the sample."""


def writing_commands(plan: Path, dump: Path, into: Path) -> Iterator[tuple[object, ...]]:
    """Yield every command that makes a file, each into a folder."""
    yield "new", into / "new.phaen", *SAMPLE
    yield "load", dump, "-o", into / "loaded.phaen"
    yield "dump", plan, "-o", into / "out.json"
    yield "backup", plan, "-o", into / "backup.phaen"
    for document in ("plan", "brief"):
        yield "export", plan, "--document", document, "-o", into / f"{document}.docx"


def test_a_folder_that_may_not_be_written_is_told_by_every_command(
    phaen: Phaen, official: OfficialDocuments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    plan = folder / "plan.phaen"
    PlanFile.create(plan, filled_plan()).close()
    dump = folder / "sample.json"
    shutil.copy(official.folder / "sample.json", dump)
    # What a command loads when it runs is loaded now, since the user below may not read the checkout.
    warm = tmp_path / "warm"
    warm.mkdir()
    for command in writing_commands(plan, dump, warm):
        assert phaen(*command).code == 0
    with ordinary_user(folder, writable=False) as path_of:
        monkeypatch.setenv("XDG_DATA_HOME", str(path_of(folder) / "data"))
        before = sorted(path_of(folder).iterdir())
        content = path_of(plan).read_bytes()
        for command in writing_commands(path_of(plan), path_of(dump), path_of(folder)):
            refused = phaen(*command)
            assert refused.is_one_clear_refusal, (command, refused)
            assert re.search("อ่านได้อย่างเดียว|ไม่มีสิทธิ์", refused.err), (command, refused)
        assert sorted(path_of(folder).iterdir()) == before
        assert path_of(plan).read_bytes() == content
        # Reading needs no such permission.
        assert phaen("verify", path_of(plan)).code == 0


def test_a_data_folder_that_may_not_be_read_is_what_is_named(
    phaen: Phaen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    data = folder / "data"
    (data / "phaen" / "formats").mkdir(parents=True)
    # What the command loads is loaded now, since the user below may not read the checkout.
    assert phaen("new", tmp_path / "warm.phaen", *SAMPLE).code == 0
    with ordinary_user(folder, writable=True) as path_of:
        monkeypatch.setenv("XDG_DATA_HOME", str(path_of(data)))
        path_of(data).chmod(0)
        made = path_of(folder) / "new.phaen"
        refused = phaen("new", made, *SAMPLE)
        path_of(data).chmod(0o555)
        assert refused.is_one_clear_refusal
        assert f"อ่านโฟลเดอร์ชุดแบบฟอร์ม {path_of(data)}" in refused.err
        assert not made.exists()
        # To be read is all that is asked of it.
        assert phaen("new", made, *SAMPLE).code == 0


# --- a full disk ---------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk that holds less than any file of the sample."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "phaen-test", str(folder)]
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only an administrator can mount a small disk")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"cannot mount a small disk here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def only_small_files() -> None:
    """Let this process write no file longer than the small disk holds."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, DISK))


def assert_nothing_is_made(
    official: OfficialDocuments,
    into: Path,
    says: str,
    before: Callable[[], None] | None = None,
) -> None:
    plan, dump = official.plan_file("2566-2570"), official.folder / "sample.json"
    content = plan.read_bytes()
    for command in writing_commands(plan, dump, into):
        refused = phaen(*command, before=before)
        assert refused.is_one_clear_refusal, (command, refused)
        assert says in refused.err, (command, refused)
        assert list(into.iterdir()) == [], command
    assert plan.read_bytes() == content


def test_a_full_disk_is_told_by_every_command(
    official: OfficialDocuments, small_disk: Path
) -> None:
    assert_nothing_is_made(official, small_disk, "ดิสก์เต็ม")


@pytest.mark.skipif(sys.platform == "win32", reason="limits as on Unix")
def test_a_limit_on_the_length_of_files_is_told_by_every_command(
    official: OfficialDocuments, tmp_path: Path
) -> None:
    assert_nothing_is_made(official, tmp_path, "ดิสก์", only_small_files)
