"""The parts of a small document, compared one by one with golden files.

After a change that is meant: `python -m tests.exporters.test_word_golden` writes them anew; read
the difference before committing it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from lxml import etree

from tests.exporters.sample import sample
from tests.exporters.word_file import write

GOLDEN = Path(__file__).parent / "golden"


def readable_parts(folder: Path) -> dict[str, str]:
    """The XML parts of the sample, a tag a line so that differences can be read."""
    file = write(sample(), folder / "sample.docx")
    return {
        name.replace("/", "-"): etree.tostring(
            etree.fromstring(content), pretty_print=True, encoding="unicode"
        )
        for name, content in file.parts.items()
        if name.endswith((".xml", ".rels"))
    }


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return readable_parts(tmp_path_factory.mktemp("golden"))


def test_the_file_has_the_golden_parts_and_no_other(parts: dict[str, str]) -> None:
    assert sorted(parts) == sorted(path.name for path in GOLDEN.iterdir())


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_each_part_is_the_golden_one(parts: dict[str, str], name: str) -> None:
    assert parts[name] == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_sample_passes_both_judges(tmp_path: Path) -> None:
    write(sample(), tmp_path / "sample.docx").assert_valid()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for part, text in readable_parts(Path(temporary)).items():
            (GOLDEN / part).write_text(text, encoding="utf-8")
