"""The log file: English, without any text of a plan, so that it can be sent to who helps."""

from __future__ import annotations

import copy
import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from desktop.ui.faults import places_of

if TYPE_CHECKING:
    from pathlib import Path

_BYTES: Final = 512 * 1024
_FILES: Final = 3
_FILE_NAME: Final = "phaen.log"


class PrivateFormatter(logging.Formatter):
    """Writes where an error came from and of which kind it is, but not its message, which may quote the plan."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; what another handler wrote of the error is not taken over."""
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: object) -> str:
        """Return the places of a traceback and the name of the error."""
        error = ei[1] if isinstance(ei, tuple) else None
        return places_of(error) if isinstance(error, BaseException) else ""


def write_log_to(folder: Path) -> None:
    """Write the log into a folder from now on; where that cannot be done, there is no log."""
    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / _FILE_NAME, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
