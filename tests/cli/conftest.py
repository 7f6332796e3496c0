"""Running a command in this process, as a terminal would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.core.storage.plan_file import PlanFile
from tests.plans import filled_plan


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Phaen = Callable[..., Outcome]


@pytest.fixture
def phaen(capsys: pytest.CaptureFixture[str]) -> Phaen:
    """Return a function that runs one command."""

    def run(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a plan file with rows of every kind; read it, never change it."""
    path = tmp_path_factory.mktemp("commands") / "filled.phaen"
    PlanFile.create(path, filled_plan()).close()
    return path
