"""Where in a TOML file a value stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.formats.toml_file import dotted, line_of, lines_of
from resources import ROOT

SHIPPED = sorted(Path(str(ROOT)).glob("**/*.toml"))

TEXT = '''# a comment with = and [brackets]
title = "a = b" # [not.a.header]
long = """
[neither]
key = 1
"""
quoted = 'x = "y"'
numbers = [1, 2.5, [3,
  4]]

[one.two]
"a key" = true
day = 2025-01-02T03:04:05

[[rows]]
name = "first"
cells = [
  # what follows is the first
  { key = "a", size = 1 },
  { key = "b", parts = [
    "x",
    "y",
  ] },
]

[rows.more]
deep = { er = { still = 1 } }

[[rows]]
name = "second"
  [[rows.inner]]
  value = 1
  [[rows.inner]]
  value = 2
a.b.c = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("long",), 3),
        (("quoted",), 7),
        (("numbers",), 8),
        (("numbers", 1), 8),
        (("numbers", 2, 1), 9),
        (("one", "two"), 11),
        (("one", "two", "a key"), 12),
        (("one", "two", "day"), 13),
        (("rows", 0), 15),
        (("rows", 0, "name"), 16),
        (("rows", 0, "cells", 0, "size"), 19),
        (("rows", 0, "cells", 1, "key"), 20),
        (("rows", 0, "cells", 1, "parts", 1), 22),
        (("rows", 0, "more"), 26),
        (("rows", 0, "more", "deep", "er", "still"), 27),
        (("rows", 1), 29),
        (("rows", 1, "inner", 1, "value"), 34),
        (("rows", 1, "inner", 1, "a", "b", "c"), 35),
    ],
)
def test_a_value_is_found_on_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, path) == line


def test_what_is_absent_is_looked_for_in_what_would_hold_it() -> None:
    assert line_of(TEXT, ("rows", 1, "absent", "deeper")) == 29
    assert line_of(TEXT, ("absent",)) == 1


def test_a_value_at_the_end_without_line_end_is_found() -> None:
    assert line_of("a = 1\nb = 2", ("b",)) == 2


def test_a_path_is_read_as_a_person_would_count() -> None:
    assert dotted(("plan", 0, "guidance", "contents", 2)) == "plan[1].guidance.contents[3]"
    assert dotted(()) == ""


def paths_in(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value within a value."""
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, inner in pairs:
        yield (*path, key)
        yield from paths_in(inner, (*path, key))


@pytest.mark.parametrize("file", SHIPPED, ids=[file.name for file in SHIPPED])
def test_every_key_of_every_shipped_file_is_found_on_a_line_that_names_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    rows, lines = text.split("\n"), lines_of(text)
    for path in paths_in(tomllib.loads(text)):
        key = path[-1]
        if path in lines and isinstance(key, str):
            assert key in rows[lines[path] - 1], path
        elif path not in lines:
            assert isinstance(key, str), path
            assert any(known[: len(path)] == path for known in lines), path
