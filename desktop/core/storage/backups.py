"""Copies of a plan file: one clean file on request, and a thinned row of daily ones in the user's folder."""

from __future__ import annotations

import contextlib
import hashlib
import re
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from desktop.core.errors import PlanFileError
from desktop.core.storage.connecting import connect_checked
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.placing import arriving
from desktop.core.storage.verifying import problems_of_database

KEPT_DAYS: Final = 7
KEPT_WEEKS: Final = 5
KEPT_MONTHS: Final = 12
"""The newest backup of each of the last days, weeks and months that have one is kept."""

_TIME: Final = "%Y-%m-%d_%H%M%S"
_NAME: Final = re.compile(r".*\.([0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{6})\.phaen")


def copy_to(connection: sqlite3.Connection, source: Path, target: Path, *, overwrite: bool) -> None:
    """Write a clean, verified copy of a plan file; the copy appears only when it is complete.

    Raises:
        PlanFileError: ``file.damaged`` when the source, or the copy, is not whole.
        StorageFailure: ``file.exists`` unless it may be overwritten; ``disk.full`` and others.
    """
    with typed_errors(source):
        refuse_damage(connection, source)
    with arriving(target, overwrite=overwrite) as temporary:
        with typed_errors(target):
            connection.execute("VACUUM INTO ?", (str(temporary),))
        copy, _ = connect_checked(temporary, read_only=True)
        try:
            with typed_errors(target):
                refuse_damage(copy.raw, target)
        finally:
            copy.close()


def refuse_damage(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``file.damaged`` when SQLite finds anything wrong."""
    for problem in problems_of_database(connection):
        raise PlanFileError("file.damaged", file=str(path), detail=problem.detail)


def daily(connection: sqlite3.Connection, source: Path, folder: Path, now: datetime) -> Path | None:
    """Make a backup unless there is one of this day, then thin the folder.

    Args:
        connection: The open plan file.
        source: Its path.
        folder: The folder of its backups; made when needed.
        now: An aware time; its local day and clock name the backup.

    Returns:
        The backup, or None when there is one of that day.

    Raises:
        PlanFileError: ``file.damaged``; then nothing is made and nothing thinned.
        StorageFailure: ``disk.full`` and others.
    """
    local = now.astimezone().replace(tzinfo=None)
    newest = backups_in(folder)[-1:]
    if any(made is not None and made.date() == local.date() for made in map(time_of, newest)):
        return None
    with typed_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    target = folder / backup_name(source, local)
    copy_to(connection, source, target, overwrite=True)
    thin(folder, local)
    return target


def folder_of(source: Path, plan_id: str, backups: Path) -> Path:
    """Return where the backups of a file are kept; a copy of the same plan elsewhere has its own.

    Args:
        source: The plan file.
        plan_id: The id of its plan.
        backups: The folder for all backups, in the user's data.
    """
    # Hashed, since a stranger's file may call its plan "../..".
    identity = f"{plan_id}\n{source.resolve()}".encode("utf-8", "surrogatepass")
    return backups / hashlib.sha256(identity).hexdigest()[:16]


def backup_name(source: Path, now: datetime) -> str:
    """Return the file name of a backup made now."""
    return f"{source.stem}.{now.strftime(_TIME)}.phaen"


def time_of(backup: Path) -> datetime | None:
    """Return when a backup was made, by its name in local time; None when it is none."""
    match = _NAME.fullmatch(backup.name)
    try:
        return datetime.strptime(match[1], _TIME) if match else None
    except ValueError:
        return None


def backups_in(folder: Path) -> list[Path]:
    """Return the backups of a folder, oldest first."""
    found = [(time, path) for path in folder.glob("*.phaen") if (time := time_of(path))]
    return [path for _, path in sorted(found)]


def superfluous(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups may go: all but the newest of each recent day, week and month.

    The newest of all always stays. "Recent" counts back from `now`, not from the newest backup, so that a
    plan that nobody opens for a year still keeps one.
    """
    newest_first = sorted(times, reverse=True)
    kept = set(newest_first[:1])
    for length, count in ((1, KEPT_DAYS), (7, KEPT_WEEKS), (31, KEPT_MONTHS)):
        limit = now - timedelta(days=length * count)
        periods: set[tuple[int, ...]] = set()
        for time in newest_first:
            period = _period(time, length)
            if time > limit and period not in periods:
                periods.add(period)
                kept.add(time)
    return set(newest_first) - kept


def _period(time: datetime, days: int) -> tuple[int, ...]:
    """Return what names the day, ISO week or month of a time."""
    if days == 1:
        return (time.year, time.month, time.day)
    return tuple(time.isocalendar()[:2]) if days == 7 else (time.year, time.month)


def thin(folder: Path, now: datetime) -> None:
    """Delete the backups of a folder that are superfluous; what cannot be deleted stays."""
    by_time = {time: path for path in backups_in(folder) if (time := time_of(path))}
    for time in superfluous(by_time, now):
        with contextlib.suppress(OSError):
            by_time[time].unlink()
