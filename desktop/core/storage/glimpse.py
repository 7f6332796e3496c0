"""A first glimpse of a plan file: its title, its outline and one text, before the plan itself can be read.

Reading a plan needs every kind of record, the lock and the format pack; the glimpse needs only SQLite, so that
an officer sees where the work stands while the rest is being loaded. What is seen is never written, and the
plan is opened after it as if there had been no glimpse.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.errors import PhaenError
from desktop.core.plan.kinds import SectionKind, SectionNumbering, Status
from desktop.core.storage.connecting import connect
from desktop.core.storage.failures import typed_errors
from desktop.core.storage.header import check_header, journal_of
from desktop.core.storage.markup import uses_only_our_markup
from desktop.core.storage.untrusted import check_structure

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

_LONGEST_TEXT: Final = 3_000
"""Characters that are read of a text, tags and all: about what a window shows."""
_KINDS: Final = frozenset(SectionKind)
_NUMBERINGS: Final = frozenset(SectionNumbering)
_STATUSES: Final = frozenset(Status)
_OBJECT: Final = re.compile("<(?:table|img)")


class GlimpsedSection(NamedTuple):
    """A section as its row has it; choices are the values that the file stores."""

    id: str
    parent_id: str | None
    annual_plan_id: str | None
    title: str
    kind: str
    numbering: str
    status: str
    hidden: bool
    body: str
    """The beginning of its rich text, which may end inside a tag: see `shown_text`."""


class Glimpse(NamedTuple):
    """What can be shown of a plan before it is read."""

    province: str
    period_start: int
    period_end: int
    edition: str
    digits: str
    """A `DigitStyle` by its value."""
    sections: tuple[GlimpsedSection, ...]
    """Of the plan and of its annual plans, in the order of their keys."""
    issues: int
    projects: int
    agencies: int
    annual_plans: tuple[tuple[str, int], ...]
    """Id and fiscal year of each."""


def glimpse(path: Path) -> Glimpse | None:
    """Look into a plan file for its outline and the beginnings of its texts.

    Returns None for a file that is not shown before every check of it: one that a program was killed over, of
    a newer version, not a plan, damaged, or out of reach. Opening it says what is wrong.
    """
    try:
        header = check_header(path)
        if header.is_newer or journal_of(path).exists():
            return None
        with contextlib.closing(connect(path, "ro")) as connected, typed_errors(path):
            connection = connected.raw
            connection.execute("BEGIN")
            check_structure(connection, path, header)
            return _read(connection)
    except PhaenError:
        return None


def shown_text(body: str) -> str:
    """Return the part of a section's beginning that can be shown: whole tags, ours alone, up to a table or picture."""
    at_object = _OBJECT.search(body)
    text = body[: at_object.start()] if at_object else body[: body.rfind(">") + 1]
    return text if uses_only_our_markup(text) else ""


def _are_known(sections: Iterable[GlimpsedSection]) -> bool:
    """Say whether all choices are ours: SQLite leaves CHECKs out of a file opened for reading only."""
    return all(
        section.kind in _KINDS
        and section.numbering in _NUMBERINGS
        and section.status in _STATUSES
        and section.hidden in (0, 1)
        for section in sections
    )


def _read(connection: sqlite3.Connection) -> Glimpse | None:
    info = connection.execute(
        "SELECT province, period_start, period_end, edition, digits FROM plan_info"
    ).fetchone()
    if info is None:
        return None
    sections = tuple(
        GlimpsedSection(*row)
        for row in connection.execute(
            "SELECT id, parent_id, annual_plan_id, title, kind, numbering, status, hidden,"
            " substr(body, 1, ?) FROM section ORDER BY order_key, id",
            (_LONGEST_TEXT,),
        )
    )
    issues, projects, agencies = connection.execute(
        "SELECT (SELECT count(*) FROM issue), (SELECT count(*) FROM project),"
        " (SELECT count(*) FROM agency)"
    ).fetchone()
    annual_plans = connection.execute(
        "SELECT id, fiscal_year FROM annual_plan ORDER BY fiscal_year, id"
    ).fetchall()
    if not _are_known(sections):
        return None
    province, start, end, edition, digits = info
    years = tuple(annual_plans)
    return Glimpse(
        *(province, start, end, edition, digits), sections, issues, projects, agencies, years
    )
