"""The commands of `phaen`: for automation and tests, without a display and without Qt.

Without a command the editor opens. Each command ends with 0 (done), 1 (done, but something was found) or 2
(cannot: one clear line on standard error, and nothing was written).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from desktop.cli.display import has_display


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the editor; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A Windows console of another code page must neither fail nor show squares.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if _is_usual_start(given) and has_display():
        from desktop import app

        return app.run(given)
    from desktop.cli.running import run

    return run(given)


def _is_usual_start(given: Sequence[str]) -> bool:
    """Say whether the editor is started without options, on a plan at most: nothing needs to be read for that."""
    files = [word for word in given if word != "--measure-start"]
    return len(files) <= 1 and all(
        word.lower().endswith(".phaen") and not word.startswith("-") for word in files
    )
