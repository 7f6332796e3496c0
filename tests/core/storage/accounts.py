"""Acting as a user without special rights, since folders refuse nothing to an administrator."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

NOBODY = 65534


@contextlib.contextmanager
def ordinary_user(folder: Path, *, writable: bool) -> Iterator[Callable[[Path], Path]]:
    """Give a copy of a folder that may be written or not, to a user who is not the administrator.

    What is given is a function from a path in `folder` to its copy.
    """
    parent = Path(tempfile.mkdtemp())
    copy = Path(shutil.copytree(folder, parent / "files"))
    paths = [copy, *copy.rglob("*")]
    administrator = os.geteuid() == 0
    if administrator:
        for path in (parent, *paths):
            os.chown(path, NOBODY, NOBODY)
    for path in paths:
        path.chmod((0o755 if path.is_dir() else 0o644) if writable else 0o555)
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield lambda path: copy / path.relative_to(folder)
    finally:
        if administrator:
            os.seteuid(0)
        for path in paths:
            with contextlib.suppress(FileNotFoundError):
                path.chmod(0o755)
        shutil.rmtree(parent)
