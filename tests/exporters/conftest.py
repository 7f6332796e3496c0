"""Fixtures of the exporters' tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from exporters.document import Block, Document
from tests.exporters.word_file import WordFile, document, write

WriteWord = Callable[..., WordFile]


@pytest.fixture
def word(tmp_path: Path) -> WriteWord:
    """Writes blocks, or a whole document, as a Word file."""

    def written(first: Block | Document, *others: Block) -> WordFile:
        whole = first if isinstance(first, Document) else document(first, *others)
        return write(whole, tmp_path / "plan.docx")

    return written


@pytest.fixture
def soffice() -> str:
    """The LibreOffice program; the test is skipped on a machine without it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    return program
