"""A file that appears under its name only when it is complete."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

from desktop.core.errors import StorageFailure
from desktop.core.storage.failures import typed_errors


@contextlib.contextmanager
def arriving(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a temporary name beside `path`; what was written there gets the real name at the end.

    When anything fails inside, nothing is left behind and what was there before stays.

    Raises:
        StorageFailure: ``file.exists`` unless it may be overwritten, ``folder.missing``; failures of the
            environment.
    """
    with typed_errors(path):
        # A link that leads nowhere is there, too.
        if not overwrite and (path.exists() or path.is_symlink()):
            raise StorageFailure("file.exists", file=str(path))
        if not path.parent.is_dir():
            raise StorageFailure("folder.missing", file=str(path))
    # Without the name in it: a long name in Thai letters nearly fills what a file system allows.
    temporary = path.with_name(f".{uuid.uuid4().hex[:8]}.tmp")
    try:
        with typed_errors(path):
            # Made here, and empty, so that a folder that takes no files is told as such.
            temporary.touch(exist_ok=False)
        yield temporary
        with typed_errors(path):
            _flush(temporary)
            temporary.replace(path)
            _flush_folder(path.parent)
    finally:
        for leftover in (temporary, temporary.with_name(temporary.name + "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _flush(path: Path) -> None:
    """Make sure that the bytes are on the disk before the name is."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make sure that the name is on the disk; Windows has no such call and needs none."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
