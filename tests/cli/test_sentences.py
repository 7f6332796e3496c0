"""Every code that the program can raise has a line in both languages."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop
import exporters
from desktop.cli.sentences import SENTENCES, sentence_of
from desktop.core import formats
from desktop.core.storage import verifying

ERRORS = {
    "PhaenError", "InvalidInput", "PlanFileError", "StorageFailure", "FormatPackError",
    "ExportError", "ChangeRefused", "DocumentError", "UsageError",
}  # fmt: skip
FIELD_ERRORS = (
    "amount.",
    "date.",
    "month.",
    "quarter.",
    "order_key.",
    "annual_plan.",
    "quantity.",
    "trash.",
)
"""Raised for what is typed into a field of the window, or by the program itself; no command takes such input."""


def raised_codes() -> Iterator[str]:
    """Yield the codes of all typed errors in the source, as literals."""
    for package in (desktop, exporters):
        for path in Path(package.__path__[0]).rglob("*.py"):
            if "ui" in path.relative_to(Path(package.__path__[0]).parent).parts:
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS:
                    first = node.args[0] if node.args else None
                    if isinstance(first, ast.Constant):
                        yield str(first.value)


def test_every_raised_code_has_a_line() -> None:
    known = SENTENCES.keys()
    unknown = {
        code
        for code in raised_codes()
        if code not in known
        and code.partition(".")[0] not in known
        and not code.startswith(FIELD_ERRORS)
    }
    assert unknown == set()


def test_every_fault_of_a_pack_says_what_and_not_only_where() -> None:
    codes = {
        str(node.args[0].value)
        for path in Path(formats.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "error"
        and isinstance(node.args[0], ast.Constant)
    }
    pack_codes = {code for code in codes if code.startswith("pack.")}
    assert len(pack_codes) > 15
    assert pack_codes <= SENTENCES.keys()
    for language in (0, 1):
        assert len({SENTENCES[code][language] for code in pack_codes}) == len(pack_codes)
        assert all("{line}" in SENTENCES[code][language] for code in pack_codes)


def test_every_problem_that_verify_finds_has_a_line() -> None:
    tree = ast.parse(Path(verifying.__file__).read_text("utf-8"))
    codes = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"Problem", "_problem"}
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(codes) > 10
    assert {f"problem.{code}" for code in codes} <= SENTENCES.keys()


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_name_the_same_parameters(code: str) -> None:
    thai, english = SENTENCES[code]
    names = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (thai, english)
    ]
    assert names[0] == names[1]
    assert not any("\u0e00" <= character <= "\u0e7f" for character in english)


def test_a_line_stays_one_line_whatever_its_parameters_hold() -> None:
    line = sentence_of("file.missing", {"file": "a\nb\r\nc"}, "en")
    assert "\n" not in line
    assert "a b c" in line


def test_several_values_are_listed() -> None:
    line = sentence_of("province.unknown", {"text": "x", "near": ("ก", "ข")}, "th")
    assert "ก, ข" in line


def test_a_code_without_a_line_is_named() -> None:
    assert "strange.code" in sentence_of("strange.code", {}, "en")
    assert "strange.code" in sentence_of("strange.code", {}, "th")


def test_what_is_not_known_is_shown_as_a_dash() -> None:
    held = {"file": "a.phaen", "user": "", "machine": "", "since": ""}
    assert "a.phaen is open by – (–) since –" in sentence_of("file.locked", held, "en")
    assert sentence_of("province.unknown", {"text": "x", "near": ()}, "en").endswith(": –")
