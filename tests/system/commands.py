"""Runs `phaen` as a person at a terminal would, and says what became of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.cli import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = (
    *("--province", "ฉะเชิงเทรา"),
    *("--period", "2566-2570"),
    *("--edition", "ฉบับทบทวน"),
    "--sample",
)


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def is_one_clear_refusal(self) -> bool:
        """Whether the command could not be done and said so in one sentence, and nothing else."""
        return (
            self.code == 2
            and self.out == ""
            and self.err.startswith("phaen: ")
            and self.err.endswith("\n")
            and self.err.count("\n") == 1
            and "Traceback" not in self.err
        )


def phaen(
    *arguments: object,
    environment: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
) -> Outcome:
    """Run a command in a process of its own; `before` runs in it first."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | (environment or {}),
        preexec_fn=before,
        timeout=120,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def phaen_here(capture: pytest.CaptureFixture[str], *arguments: object) -> Outcome:
    """Run a command in this process."""
    capture.readouterr()
    code = main([str(argument) for argument in arguments])
    captured = capture.readouterr()
    return Outcome(code, captured.out, captured.err)
