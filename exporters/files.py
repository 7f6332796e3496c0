"""Writes a file so that what stood at its place is lost only when the new one is whole."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import IO

from exporters.errors import ExportError

_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_whole(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Have `write` fill a temporary file beside `path`, then put it in the place of `path`.

    Whatever goes wrong, the temporary file is removed and `path` is as it was. A destination
    marked read-only is left alone even where the system would let it be replaced.

    Raises ExportError when the operating system refuses; other errors of `write` pass through.
    """
    path = path.absolute()
    temporary = path.with_name(f".{secrets.token_hex(6)}.tmp")
    try:
        _check(path)
        try:
            with temporary.open("xb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _typed(error, path) from error


def _check(path: Path) -> None:
    if not path.parent.is_dir():
        raise ExportError("export.folder_missing", path=str(path.parent))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise ExportError("export.not_a_file", path=str(path))
    # A pipe or a device is somebody's, and would be replaced by a file.
    if not stat.S_ISREG(mode) or not os.access(path, os.W_OK):
        raise ExportError("export.denied", path=str(path))


def _typed(error: OSError, path: Path) -> ExportError:
    if error.errno in _DENIED:
        return ExportError("export.denied", path=str(path))
    if error.errno == errno.ENAMETOOLONG:
        return ExportError("export.name_too_long", path=str(path))
    if error.errno in _FULL:
        return ExportError("export.disk_full", path=str(path))
    return ExportError("export.failed", path=str(path), reason=error.strerror or str(error))
