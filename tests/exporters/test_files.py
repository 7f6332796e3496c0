"""Writing over a file loses nothing until the new one is whole."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import IO

import pytest

from exporters.errors import ExportError
from exporters.files import write_whole

OLD = b"the file of last week"


def write_new(file: IO[bytes]) -> None:
    file.write(b"the new file")


def write_much(file: IO[bytes]) -> None:
    file.write(bytes(100_000))


@pytest.fixture
def existing(tmp_path: Path) -> Path:
    path = tmp_path / "plan.docx"
    path.write_bytes(OLD)
    return path


def only_the_old_one_is_there(path: Path) -> bool:
    return path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


def test_the_new_file_takes_the_place_of_the_old_one(existing: Path) -> None:
    write_whole(existing, write_new)
    assert existing.read_bytes() == b"the new file"
    assert list(existing.parent.iterdir()) == [existing]


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(existing: Path) -> None:
    def stop_half_way(file: IO[bytes]) -> None:
        file.write(b"half a file")
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        write_whole(existing, stop_half_way)
    assert only_the_old_one_is_there(existing)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export.disk_full"),
        (errno.EDQUOT, "export.disk_full"),
        (errno.EACCES, "export.denied"),
        (errno.EROFS, "export.denied"),
        (errno.EIO, "export.failed"),
    ],
)
def test_what_the_system_refuses_is_told_by_its_kind(
    existing: Path, number: int, code: str
) -> None:
    def refuse(_file: IO[bytes]) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(ExportError) as caught:
        write_whole(existing, refuse)
    assert caught.value.code == code
    assert caught.value.parameters["path"] == str(existing)
    assert code in str(caught.value)
    assert only_the_old_one_is_there(existing)


def test_a_full_disk_is_told_as_such(existing: Path) -> None:
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(ExportError) as caught:
            write_whole(existing, write_much)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code == "export.disk_full"
    assert only_the_old_one_is_there(existing)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / "none" / "plan.docx", write_new)
    assert caught.value.code == "export.folder_missing"
    assert caught.value.parameters == {"path": str(tmp_path / "none")}


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").mkdir()
    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / "plan.docx", write_new)
    assert caught.value.code == "export.not_a_file"
    assert (tmp_path / "plan.docx").is_dir()


def test_a_file_marked_read_only_is_left_alone(
    existing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    existing.chmod(0o444)
    if os.access(existing, os.W_OK):  # The superuser may write everything.
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(ExportError) as caught:
        write_whole(existing, write_new)
    assert caught.value.code == "export.denied"
    assert only_the_old_one_is_there(existing)


def test_a_folder_without_write_permission_is_told_as_such(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):
        # The superuser may write everything but the kernel's own folders.
        folder = Path("/sys")
    if not folder.is_dir():
        pytest.skip("no folder that refuses the superuser")
    with pytest.raises(ExportError) as caught:
        write_whole(folder / "plan.docx", write_new)
    assert caught.value.code == "export.denied"
    assert not (folder / "plan.docx").exists()
