"""What the tests of the whole program share; what takes long is made once for all the processes of a run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.system.commands import Outcome, phaen_here
from tests.system.official import OfficialDocuments, export_all, in_pdf
from tests.system.screen import Screen, missing_programs, thai_screen

Phaen = Callable[..., Outcome]


@pytest.fixture
def phaen(capsys: pytest.CaptureFixture[str]) -> Phaen:
    """Return a function that runs one command in this process, which is quick."""
    return lambda *arguments: phaen_here(capsys, *arguments)


@pytest.fixture
def screen(own_folders: Path) -> Iterator[Screen]:
    """Return a screen on which nothing runs yet; programs started on it find the test's folders."""
    if missing_programs():
        pytest.skip(f"not installed: {', '.join(missing_programs())}")
    with thai_screen() as started:
        yield started


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory) -> OfficialDocuments:
    """Return the sample in both packs with its documents, all made by the commands."""
    return OfficialDocuments(_made_once(tmp_path_factory, "official", export_all))


@pytest.fixture(scope="session")
def official_pdf(
    official: OfficialDocuments, tmp_path_factory: pytest.TempPathFactory
) -> OfficialDocuments:
    """Return the documents of which LibreOffice has made a PDF each."""
    for program in ("soffice", "pdftotext", "pdfinfo", "pdffonts"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    _made_once(tmp_path_factory, "official-pdf", lambda folder: in_pdf(official, folder))
    return official


def _made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first process to ask for it fills while the others wait."""
    base = factory.getbasetemp()
    root = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = root / name
    with FileLock(root / f"{name}.lock"):
        if not folder.exists():
            unfinished = root / f"{name}-unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder
