"""Every code that the program can raise has a line in both languages."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from desktop.cli import arguments
from desktop.cli.sentences import SENTENCES, sentence_of
from desktop.core import formats
from desktop.core.storage import verifying
from tests import error_codes


def line_of(code: str) -> tuple[str, str] | None:
    return SENTENCES.get(code) or SENTENCES.get(code.partition(".")[0])


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def is_for_commands(code: str) -> bool:
    """Leave out what is raised for fields of the window alone."""
    return not code.startswith(error_codes.FIELD_ERRORS)


CODES = sorted(filter(is_for_commands, error_codes.codes()))
RAISED = sorted((pair for pair in set(error_codes.raised()) if is_for_commands(pair[0])), key=str)


@pytest.mark.parametrize("code", CODES)
def test_every_error_of_the_core_has_a_line_in_both_languages(code: str) -> None:
    pair = line_of(code)
    assert pair is not None
    # What happened, what is safe, and what to do.
    assert [line.count(" · ") for line in pair] == [2, 2]


@pytest.mark.parametrize(("code", "names"), RAISED)
def test_a_line_shows_all_that_its_error_knows_and_leaves_no_hole(
    code: str, names: frozenset[str]
) -> None:
    pair = line_of(code)
    assert pair is not None
    if code != "file.damaged":  # `typed_errors` names the file of rows
        assert places(pair[0]) <= names | {"code"}
    assert error_codes.needed(code, names) <= places(pair[0])


def test_every_refusal_of_what_is_typed_has_a_line() -> None:
    codes = set(
        re.findall(r'"((?:usage|command)\.[a-z_]+)"', Path(arguments.__file__).read_text("utf-8"))
    )
    assert len(codes) > 6
    assert codes <= SENTENCES.keys()


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
    assert places(thai) == places(english)
    assert not any("\u0e00" <= character <= "\u0e7f" for character in english)


def test_a_line_stays_one_line_whatever_its_parameters_hold() -> None:
    line = sentence_of("file.missing", {"file": "a\nb\r\nc"}, "en")
    assert "\n" not in line
    assert "a b c" in line


@pytest.mark.parametrize(
    "hostile", ["a\x1b[31mb", "a\x07b", "a\u202eb", "a\x9bb", "a\u2028b\u200b"]
)
def test_nothing_in_a_line_steers_the_terminal(hostile: str) -> None:
    line = sentence_of("file.missing", {"file": hostile}, "en")
    assert line.isprintable()
    assert "a" in line


def test_thai_is_shown_as_it_is_written() -> None:
    name = "แผนพัฒนาจังหวัดน้ำใสปี ๒๕๖๘ (ฉบับทบทวน).phaen"
    assert name in sentence_of("file.missing", {"file": name}, "th")


def test_a_value_of_any_length_leaves_a_line_that_can_be_read() -> None:
    line = sentence_of("json.unknown_key", {"path": "x" * 1_000_000}, "en")
    assert 1_000 < len(line) < 1_200
    assert "…" in line


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
