"""The page on what is shown by what names tests that exist."""

from __future__ import annotations

import re

from tests.system.commands import ROOT

PAGE = ROOT / "docs" / "testing.md"


def test_every_test_that_the_page_names_exists() -> None:
    text = PAGE.read_text("utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(named) >= 50
    for path, test in named:
        source = (ROOT / path).read_text("utf-8")
        assert f"def {test}(" in source if test else source, f"{path}::{test}"
    assert set(re.findall(r"`(tests/[^`]*)`", text)) == {
        f"{path}::{test}" if test else path for path, test in named
    }
