"""What others do to a plan file: change it with SQLite itself, past all of our checks."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path


def altered(path: Path, *statements: str, values: Sequence[object] = ()) -> Path:
    """Run statements on a file with nothing enforced; `values` are those of the first."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA foreign_keys = OFF")
        for position, statement in enumerate(statements):
            connection.execute(statement, values if position == 0 else ())
    return path


def altered_schema(path: Path, *statements: str) -> Path:
    """Run statements that may rewrite the schema's own text."""
    return altered(path, "PRAGMA writable_schema = ON", *statements)


def loosely_typed(path: Path, statement: str, values: Sequence[object] = ()) -> Path:
    """Run a statement while the tables are not STRICT, so that any value goes into any column."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        schema = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        kept = schema.fetchall()
        connection.execute("PRAGMA writable_schema = ON")
        for name, sql in kept:
            loose = re.sub(r" (INTEGER|TEXT|BLOB)( NOT NULL)?", " BLOB", sql)
            connection.execute(
                "UPDATE sqlite_schema SET sql = ? WHERE name = ?",
                (loose.removesuffix(" STRICT"), name),
            )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement, values)
        connection.execute("PRAGMA writable_schema = ON")
        for name, sql in kept:
            connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, name))
    return path


def behind_the_index(path: Path, table: str, columns: int, change: str) -> None:
    """Change rows of a table but not its indexes."""
    names = ", ".join("abcdefghijklmnopqrst"[:columns])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (root,) = connection.execute(query, (table,)).fetchone()
        connection.execute(f"CREATE TABLE twin ({names})")
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'twin'"
        (own,) = connection.execute(query).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'twin'", (root,))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE twin SET {change}")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'twin'", (own,))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TABLE twin")
