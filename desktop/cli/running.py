"""Reads the command line and does what it asks for; no error leaves it as a traceback."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace

from desktop.cli.arguments import COMMANDS, UsageError, check_editor, command_word, parse
from desktop.cli.display import has_display


def run(given: Sequence[str]) -> int:
    """Run a command, or open the editor; return the exit code."""
    word = command_word(given)
    if word in COMMANDS or not {"-h", "--help"}.isdisjoint(given):
        return _run_command(given)
    return _open_editor(given, word)


def _open_editor(given: Sequence[str], word: str | None) -> int:
    """Open the editor, unless what is asked for is no plan, or there is nothing to show it on."""
    if word is not None and not _may_be_a_plan(word):
        return _refuse(given, "command.unknown", {"text": word, "known": COMMANDS})
    try:
        check_editor(given)
    except UsageError as error:
        return _refuse(given, error.code, error.parameters)
    if not has_display():
        # Qt would end the program by an abort.
        return _refuse(given, "editor.no_display", {"known": COMMANDS})
    from desktop import app

    return app.run(given)


def _may_be_a_plan(word: str) -> bool:
    """Say whether a word names a plan file, there or not, or another file that can be tried."""
    try:
        return word.lower().endswith(".phaen") or Path(word).is_file()
    except (OSError, ValueError):
        return False


def _refuse(given: Sequence[str], code: str, parameters: Mapping[str, object]) -> int:
    """Say in one line why nothing is done, and return the exit code."""
    from desktop.cli.sentences import sentence_of

    # Without the stream, as in a windowed program, print would take the other one; with its reader gone nobody is
    # left to be told.
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            line = "phaen: " + sentence_of(code, parameters, _language_of(given))
            print(line, file=sys.stderr, flush=True)
            return 2
        sys.stderr = io.TextIOWrapper(io.BytesIO())
    return 2


def _run_command(given: Sequence[str]) -> int:
    """Run one command and return its exit code; no error leaves it as a traceback."""
    try:
        options = parse(given)
        exit_code = _print_help(options.command, options.lang) if options.help else _run(options)
        print(end="", flush=True)
        return exit_code
    except KeyboardInterrupt:
        return _refuse(given, "command.stopped", {})
    except OSError as error:
        # What reads or writes files raises typed errors, so this is the output: a pipe whose reader is gone, or a
        # full disk. It is dropped, or Python would try again at its end, and print a traceback.
        sys.stdout = io.TextIOWrapper(io.BytesIO())
        reason = error.strerror or type(error).__name__
        return _refuse(given, "command.output_failed", {"reason": reason})
    except Exception as error:
        code = getattr(error, "code", None)
        if not isinstance(code, str):
            return _refuse(given, "program.failed", {"kind": type(error).__name__})
        return _refuse(given, code, getattr(error, "parameters", {}))


def _print_help(command: str, language: str) -> int:
    from desktop.cli.help_text import help_text

    print(help_text(command, language))
    return 0


def _run(options: SimpleNamespace) -> int:
    from desktop.cli import commands

    return commands.run(options)


def _language_of(given: Sequence[str]) -> str:
    """Return the language asked for, also when the rest of the line cannot be read."""
    for position, argument in enumerate(given):
        if argument == "--lang=en" or (
            argument == "--lang" and given[position + 1 :][:1] == ["en"]
        ):
            return "en"
    return "th"
