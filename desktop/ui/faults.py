"""What a log may say of an error: its kind and its places, never its message, which may quote the plan."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging


def log_fault(log: logging.Logger, what: str, error: BaseException) -> None:
    """Log that something failed, and where."""
    log.error("%s:\n%s", what, places_of(error))


def places_of(error: BaseException) -> str:
    """Return the traceback of an error without its message and without the values in it."""
    lines = [
        f"  {frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    above = f"{places_of(cause)}\nthen\n" if cause is not None else ""
    return f"{above}{type(error).__name__}\n" + "\n".join(lines)
