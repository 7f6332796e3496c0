"""What is typed is read as the usage says; what is typed wrongly is told in one sentence of the reader's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.cli.arguments import COMMANDS, LANGUAGE, UsageError, command_word, parse
from desktop.cli.commands import _COMMANDS
from desktop.cli.sentences import SENTENCES
from tests.cli.conftest import Phaen

NEW = ("--province", "ฉะเชิงเทรา", "--period", "2566-2570")
WRONG = [
    (("new",), ("FILE", "--province", "--period")),
    (("new", "a.phaen", "--province", "ฉะเชิงเทรา"), ("--period",)),
    (("load", "in.json"), ("-o FILE",)),
    (("info", "a", "b"), ("b",)),
    (("info", "a", "--wrong"), ("--wrong",)),
    (("info", "a", "--js"), ("--js",)),
    (("info", "a", "-x"), ("-x",)),
    (("info", "a", "-"), ("-",)),
    (("info", "a", "--json=3"), ("--json", "3")),
    (("dump", "a", "-o"), ("-o OUT.json",)),
    (("new", "a", "--period", "--sample"), ("--period",)),
    (("export", "a", "--document", "novel", "-o", "b"), ("novel", "plan, annual, j1, brief")),
    (("export", "a", "--document=", "-o", "b"), ("annual",)),
    (("info", "a", "--lang"), ("--lang",)),
    (("--lang", "info"), ("info", "th, en")),
    (("--period", "new", "a"), ("FILE",)),
    (("-o", "dump", "dump"), ("FILE",)),
    (("--help", "nothing"), ("nothing",)),
    (("--wrong",), ("--wrong",)),
    (("a.phaen", "b.phaen"), ("b.phaen",)),
    (("a.phaen", "--lang=fr"), ("fr", "th, en")),
]


def typed(given: tuple[str, ...]) -> str:
    """Return all that may be typed, or was."""
    options = [*(option for command in COMMANDS.values() for option in command.options), LANGUAGE]
    known = [f"{option.name} {option.value}" for option in options]
    return " ".join(
        (
            *given,
            *known,
            *COMMANDS,
            *(command.file for command in COMMANDS.values()),
            "phaen --help docx json",
        )
    )


@pytest.mark.parametrize(("given", "says"), WRONG)
def test_what_is_typed_wrongly_is_one_sentence_in_the_language_asked_for(
    phaen: Phaen,
    monkeypatch: pytest.MonkeyPatch,
    given: tuple[str, ...],
    says: tuple[str, ...],
) -> None:
    monkeypatch.setattr("desktop.app.run", lambda _given: pytest.fail("the editor was opened"))
    thai = phaen(*given)
    assert (thai.code, thai.out, thai.err.count("\n")) == (2, "", 1)
    assert all(word in thai.err for word in says)
    assert set(re.findall("[a-z]{2,}", thai.err)) <= set(re.findall("[a-z]{2,}", typed(given)))
    english = phaen("--lang=en", *given)
    if "--lang" not in " ".join(given):
        assert not re.search("[ก-๙]", english.err.replace("ฉะเชิงเทรา", ""))
        assert all(word in english.err for word in says)
    assert (english.code, english.out, english.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    "given",
    [
        ("export", "a.phaen", "--document", "j1", "--digits", "thai", "-o", "b.docx"),
        ("--lang", "th", "export", "--digits=thai", "-ob.docx", "--document=j1", "a.phaen"),
        ("export", "--output=b.docx", "--document=j1", "--digits", "thai", "--", "a.phaen"),
        ("export", "-o=b.docx", "a.phaen", "--document", "j1", "--digits", "thai"),
    ],
)
def test_options_may_stand_anywhere_and_hold_their_value_or_be_followed_by_it(
    given: tuple[str, ...],
) -> None:
    read = parse(given)
    assert (read.command, read.file, read.output) == ("export", Path("a.phaen"), Path("b.docx"))
    assert (read.document, read.digits, read.year) == ("j1", "thai", None)
    assert (read.project, read.lang, read.help) == ("all", "th", False)


def test_a_name_that_begins_with_a_dash_can_be_given() -> None:
    assert parse(("info", "--", "-a.phaen")).file == Path("-a.phaen")
    assert parse(("dump", "a", "--output=-b.json")).output == Path("-b.json")
    assert parse(("info", "info")).file == Path("info")


def test_a_file_may_bear_the_name_of_a_command() -> None:
    assert command_word(("--lang", "en", "check", "info")) == "check"
    assert parse(("--lang", "en", "check", "info")).file == Path("info")


def test_a_refusal_names_what_shows_the_usage() -> None:
    with pytest.raises(UsageError) as refused:
        parse(("backup", "a"))
    assert refused.value.parameters["help"] == "phaen backup --help"


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_option_in_both_languages(phaen: Phaen, command: str, flag: str) -> None:
    thai, english = phaen(*command.split(), flag), phaen(*command.split(), flag, "--lang", "en")
    assert (thai.code, thai.err, english.code, english.err) == (0, "", 0, "")
    assert thai.out.startswith(f"วิธีใช้: phaen {command}")
    assert english.out.startswith(f"usage: phaen {command}")
    assert not re.search("[ก-๙]", english.out)
    named = COMMANDS[command].options if command else ()
    for text in (thai.out, english.out):
        assert all(text.count(option.as_typed) == 2 for option in named)
        assert all(name in text for name in COMMANDS) or command
        assert "()" not in text


def test_every_command_that_can_be_typed_is_one_that_can_be_run_and_has_its_help() -> None:
    assert COMMANDS.keys() == _COMMANDS.keys()
    for name, command in COMMANDS.items():
        assert {f"help.{name}", f"help.{name}.file"} <= SENTENCES.keys()
        assert {f"help.{name}.{option.name}" for option in command.options} <= SENTENCES.keys()
