"""One ready-made plan file that tests copy instead of building their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.storage.plan_file import PlanFile
from tests.plans import filled_plan


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed file with rows of every kind; copy it, never change it."""
    path = tmp_path_factory.mktemp("made") / "แผน ฉะเชิงเทรา #1.phaen"
    PlanFile.create(path, filled_plan()).close()
    return path


@pytest.fixture
def plan_path(made_file: Path, tmp_path: Path) -> Path:
    """Return a plan file of the test's own, alone in its folder."""
    folder = tmp_path / "งาน"
    folder.mkdir()
    return Path(shutil.copy(made_file, folder))


@pytest.fixture
def plan_file(plan_path: Path) -> Iterator[PlanFile]:
    """Return a plan file that is open for writing."""
    with PlanFile.open(plan_path) as file:
        yield file
