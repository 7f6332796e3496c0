"""Writing a Word file: progress, cancelling, the same bytes, and nothing lost."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from exporters.document import (
    Block,
    ContentsField,
    Document,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Paragraph,
    Properties,
    Section,
)
from exporters.errors import ExportCancelled, ExportError
from exporters.table import Column, Table, TableRow
from exporters.word.writer import write_docx
from tests.exporters.word_file import document, picture


def rows(count: int) -> Iterator[TableRow]:
    for number in range(count):
        yield (str(number), "โครงการพัฒนาแหล่งท่องเที่ยว" * 5)


def blocks(count: int) -> Iterator[Block]:
    yield ContentsField()
    for number in range(count):
        yield Heading(1, f"หัวข้อ {number}")
        yield Paragraph("จังหวัดฉะเชิงเทรา " * 200)
        yield ListBlock((ListItem("ก"),), ListKind.DECIMAL)
        yield Table((Column(20), Column(100)), rows(20), caption="ตาราง")
        yield Figure("a", 40, "ภาพ")


def big(count: int = 400) -> Document:
    return document(sections=(Section(blocks(count)),), images={"a": picture()})


def test_the_same_document_makes_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from tests.exporters.test_word_writer import big\n"
        "from exporters.word.writer import write_docx\n"
        "write_docx(big(60), Path(sys.argv[1]))\n"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / f"{seed}.docx")],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"},
        )
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()


def test_a_document_of_many_chunks_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.docx"
    write_docx(big(), path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        body = archive.read("word/document.xml").decode()
    assert len(body) > 3_000_000
    assert [body.index(f">หัวข้อ {n}<") for n in (0, 399)] == sorted(
        [body.index(f">หัวข้อ {n}<") for n in (0, 399)]
    )
    assert body.count("</w:tbl>") == 400
    assert body.count('<w:pStyle w:val="TOC1"/>') == 400


def test_progress_counts_blocks_and_rows_and_ends_complete(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    expected = 1 + 10 * (5 + 20)
    settings = {"sections": (Section(blocks(10)),), "images": {"a": picture()}, "steps": expected}
    write_docx(
        document(**settings), tmp_path / "a.docx", progress=lambda done, of: told.append((done, of))
    )
    assert told == sorted(told)
    assert len(told) > 4
    assert {of for _, of in told} == {expected}
    assert told[-1] == (expected, expected)


def test_progress_never_runs_past_what_was_expected(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_docx(big(5), tmp_path / "a.docx", progress=lambda done, of: told.append((done, of)))
    assert all(done == of for done, of in told)


@pytest.mark.parametrize("calls", [0, 1, 20])
def test_cancelling_leaves_the_old_file_and_nothing_else(tmp_path: Path, calls: int) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > calls

    with pytest.raises(ExportCancelled):
        write_docx(big(60), path, cancelled=cancelled)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("was_on", [True, False])
def test_the_interpreter_is_left_as_it_was(tmp_path: Path, was_on: bool) -> None:
    before = sys.getswitchinterval()
    seen: list[tuple[bool, float]] = []

    def watched() -> Iterator[Block]:
        seen.append((gc.isenabled(), sys.getswitchinterval()))
        yield Paragraph("ก")
        raise KeyError("watched")

    if not was_on:
        gc.disable()
    try:
        write_docx(document(Paragraph("ก")), tmp_path / "a.docx")
        assert gc.isenabled() is was_on
        with pytest.raises(KeyError, match="watched"):
            write_docx(document(sections=(Section(watched()),)), tmp_path / "b.docx")
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
    assert sys.getswitchinterval() == before
    assert seen == [(False, pytest.approx(0.0001))]


def test_the_last_of_two_exports_at_once_leaves_the_interpreter_as_it_was(tmp_path: Path) -> None:
    before = gc.isenabled(), sys.getswitchinterval()
    second_begun, first_ended = threading.Event(), threading.Event()
    seen: list[tuple[bool, float]] = []

    def first() -> Iterator[Block]:
        second.start()
        assert second_begun.wait(10)
        yield Paragraph("ก")

    def other() -> Iterator[Block]:
        second_begun.set()
        assert first_ended.wait(10)
        seen.append((gc.isenabled(), sys.getswitchinterval()))
        yield Paragraph("ข")

    def write_other() -> None:
        write_docx(document(sections=(Section(other()),)), tmp_path / "b.docx")

    second = threading.Thread(target=write_other)
    write_docx(document(sections=(Section(first()),)), tmp_path / "a.docx")
    first_ended.set()
    second.join(10)
    assert (tmp_path / "b.docx").exists()
    assert seen == [(False, pytest.approx(0.0001))]
    assert (gc.isenabled(), sys.getswitchinterval()) == before


def test_an_error_in_the_document_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    bad = document(Paragraph("ก"), Table((Column(10),), [("1", "2")]))
    with pytest.raises(ExportError):
        write_docx(bad, path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Properties("แผน", datetime(2025, 1, 31))


def test_a_missing_folder_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_docx(document(Paragraph("ก")), tmp_path / "no" / "plan.docx")
    assert caught.value.code == "export.folder_missing"


def test_building_documents_loads_neither_docx_nor_lxml() -> None:
    script = (
        "import sys, exporters.document, exporters.word.writer\n"
        "print([m for m in ('docx', 'lxml', 'PIL', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
