"""The commands of `phaen`: for automation and tests, without a display and without Qt.

Without a command the editor opens. Each command ends with 0 (done), 1 (done, but something was found) or 2
(cannot: one clear line on standard error, and nothing was written).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Final

COMMANDS: Final = ("new", "info", "dump", "load", "check", "export", "verify", "backup")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the editor; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A Windows console of another code page must neither fail nor show squares.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not any(argument in COMMANDS or argument in ("-h", "--help") for argument in given[:3]):
        from desktop import app

        return app.run(given)
    return run_command(given)


def run_command(given: Sequence[str]) -> int:
    """Run one command and return its exit code; no error leaves it as a traceback."""
    # Here, since reading a command line takes a tenth as long to load as the editor's window does to open.
    from desktop.cli.arguments import UsageError, parse
    from desktop.cli.sentences import sentence_of

    language = _language_of(given)
    try:
        options = parse(given)
        from desktop.cli import commands

        exit_code = commands.run(options)
        print(end="", flush=True)
        return exit_code
    except UsageError as error:
        print(f"phaen: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("phaen: " + sentence_of("command.stopped", {}, language), file=sys.stderr)
    except OSError as error:
        # What reads or writes files raises typed errors, so this is the output: a pipe whose reader is gone, or a
        # full disk. It is dropped, or Python would try again at its end, and print a traceback.
        sys.stdout = io.TextIOWrapper(io.BytesIO())
        reason = {"reason": error.strerror or type(error).__name__}
        print("phaen: " + sentence_of("command.output_failed", reason, language), file=sys.stderr)
    except Exception as error:
        code = getattr(error, "code", None)
        parameters = getattr(error, "parameters", {})
        if not isinstance(code, str):
            code, parameters = "program.failed", {"kind": type(error).__name__}
        print("phaen: " + sentence_of(code, parameters, language), file=sys.stderr)
    return 2


def _language_of(given: Sequence[str]) -> str:
    """Return the language asked for, also when the rest of the line cannot be read."""
    for position, argument in enumerate(given):
        if argument == "--lang=en" or (
            argument == "--lang" and given[position + 1 :][:1] == ["en"]
        ):
            return "en"
    return "th"
