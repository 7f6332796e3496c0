"""The text that `--help` prints, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.cli.arguments import COMMANDS, HELP, LANGUAGE, Option
from desktop.cli.sentences import sentence_of


def help_text(command: str, language: str) -> str:
    """Return how a command is used; of `phaen` itself when none is named."""
    lines = _of_command(command, language) if command else _of_program(language)
    return "\n".join(lines)


def _of_program(language: str) -> Iterator[str]:
    yield sentence_of("help.usage", {"text": "phaen [FILE.phaen] [--lang th|en]"}, language)
    yield sentence_of("help.editor", {}, language)
    yield ""
    yield sentence_of("help.usage", {"text": "phaen COMMAND …"}, language)
    yield from _two_columns((name, sentence_of(f"help.{name}", {}, language)) for name in COMMANDS)
    yield ""
    yield sentence_of("help.more", {}, language)
    yield sentence_of("help.exit_codes", {}, language)


def _of_command(name: str, language: str) -> Iterator[str]:
    command = COMMANDS[name]
    typed = (_in_usage(option) for option in command.options)
    line = " ".join(("phaen", name, command.file, *typed))
    yield sentence_of("help.usage", {"text": line}, language)
    yield sentence_of(f"help.{name}", {}, language)
    yield ""
    said = {
        command.file: f"help.{name}.file",
        **{option.as_typed: f"help.{name}.{option.name}" for option in command.options},
        **{option.as_typed: f"help.{option.name}" for option in (LANGUAGE, HELP)},
    }
    yield from _two_columns(
        (typed, sentence_of(code, {}, language)) for typed, code in said.items()
    )


def _in_usage(option: Option) -> str:
    typed = option.as_typed if option.needed else f"[{option.as_typed}]"
    return f"{typed} …" if option.repeats else typed


def _two_columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    listed = list(rows)
    width = max(len(left) for left, _ in listed)
    for left, right in listed:
        yield f"  {left:<{width}}  {right}"
