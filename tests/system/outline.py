"""The sections of a plan in their order, read from the file with SQLite alone."""

from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_MADE_ELSEWHERE = frozenset({"cover", "contents"})
"""Kinds whose title is not printed as a heading, or is printed before what it lists."""
_TABLES = re.compile(r"<table.*?</table>", re.DOTALL)
_BLOCK_ENDS = re.compile(r"</(?:p|h4|li)>|<(?:ul|ol)>|<br ?/?>")
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class StoredSection:
    """A section: its title, and the paragraphs of its text outside of tables."""

    key: str
    title: str
    body: str

    @property
    def texts(self) -> tuple[str, ...]:
        """The title and then each paragraph, as typed."""
        pieces = _BLOCK_ENDS.split(_TABLES.sub("", self.body))
        typed = (html.unescape(_TAGS.sub("", piece)) for piece in pieces)
        return (self.title, *(text for text in typed if text.strip()))


def sections_of(plan_file: Path, *, annual: bool) -> list[StoredSection]:
    """Return the sections that are shown, those of a branch below it."""
    with closing(sqlite3.connect(f"file:{plan_file}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT id, parent_id, key, kind, title, body FROM section"
            " WHERE NOT hidden AND (annual_plan_id IS NOT NULL) = ? ORDER BY order_key, id",
            (annual,),
        ).fetchall()

    def below(parent: str | None) -> Iterator[StoredSection]:
        for identifier, owner, key, kind, title, body in rows:
            if owner == parent:
                if kind not in _MADE_ELSEWHERE:
                    yield StoredSection(key, title, body)
                yield from below(identifier)

    return list(below(None))
