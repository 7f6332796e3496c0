"""The built program is tried: `python -m tests.system.frozen dist/phaen`, the last step of `dev.py build`.

It makes the sample, shows it in its window until it could be worked on, and exports it: what is loaded by name or
lies beside the program as data is all needed for that.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

SECONDS: Final = 120
"""A start that has not shown the plan by then never will."""


def main() -> int:
    """Try the program of a folder; 1 when it fails."""
    folder = Path(sys.argv[1])
    program = folder / ("phaen.exe" if sys.platform == "win32" else "phaen")
    try:
        with tempfile.TemporaryDirectory() as place:
            try_program(program, Path(place))
    except (OSError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"The built program fails: {error}\n")
        return 1
    sys.stdout.write(f"Built and tried: {folder}\n")
    return 0


def try_program(program: Path, place: Path) -> None:
    """Make, show and export the sample.

    Raises:
        subprocess.SubprocessError: A step fails, or never ends.
    """
    plan = str(place / "แผน.phaen")
    document = place / "plan.docx"
    hidden = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(place)}
    for step in (
        ("new", plan, "--sample", "--province", "ฉะเชิงเทรา", "--period", "2566-2570"),
        ("--measure-start", plan),
        ("export", plan, "--document", "plan", "-o", str(document)),
    ):
        subprocess.run([program, *step], check=True, timeout=SECONDS, env=hidden)
    if document.stat().st_size == 0:
        raise subprocess.SubprocessError("the exported document is empty")


if __name__ == "__main__":
    sys.exit(main())
