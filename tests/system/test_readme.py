"""The commands that the README shows, as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
README: Final = (ROOT / "README.md").read_text("utf-8")


def shown_commands() -> list[str]:
    blocks = re.findall(r"```\n(.*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_the_commands_of_phaen_do_what_is_said(tmp_path: Path) -> None:
    commands = [command for command in shown_commands() if command.startswith("phaen ")]
    assert len(commands) > 3
    ended = {}
    for command in commands:
        _phaen, *arguments = shlex.split(command)
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        ended[arguments[0]] = done.returncode
        if "-o" in arguments:
            assert (tmp_path / arguments[-1]).stat().st_size > 1000
    assert "`phaen check` ends with 1" in README
    assert ended.pop("check") == 1
    assert set(ended.values()) == {0}


def test_the_command_is_where_the_readme_says() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert scripts == {"phaen": "desktop.cli:main"}
    found = set(re.findall(r"\.venv[/\\\\](?:bin|Scripts)[/\\\\]\w+", README))
    assert {".venv/bin/activate", ".venv/bin/phaen"} <= found
    assert {".venv\\Scripts\\activate", ".venv\\Scripts\\phaen"} <= found
