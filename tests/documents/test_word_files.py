"""The composed documents as real Word files: valid, whole, and the same bytes for the same plan and date."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.formats.sample import load_sample
from desktop.core.plan.digits import DigitStyle, to_arabic
from desktop.core.plan.plan import Plan
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.audit import audit_docx
from exporters.document import Heading, Paragraph
from exporters.word.writer import write_docx
from tests.documents.reading import (
    DATE,
    Reading,
    cells_of,
    official,
    read,
    texts_of,
    with_outline,
    words,
)
from tests.plans import filled_plan

YEAR = 2568
_SPACES = re.compile(r"\s+")
_LETTERS_OF_A_LINE = 25
_LETTERS_OF_A_WORD = 3


@pytest.fixture(scope="module")
def sample() -> Plan:
    return load_sample(load_pack("2566-2570"))


def request_for(kind: DocumentKind, digits: DigitStyle | None = None) -> DocumentRequest:
    return DocumentRequest(kind, DATE, YEAR if kind is DocumentKind.ANNUAL else None, None, digits)


def write(plan: Plan, pack: FormatPack, request: DocumentRequest, path: Path) -> Path:
    write_docx(compose(plan, pack, request), path)
    return path


def check(path: Path) -> None:
    found = OpenXmlValidator().validate(str(path))
    assert found.is_valid, [str(error) for error in found.errors][:5]
    assert audit_docx(path) == ()


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("pack_id", ["2566-2570", "2571-2575"])
def test_a_document_of_an_empty_plan_is_valid(
    tmp_path: Path, kind: DocumentKind, pack_id: str
) -> None:
    pack = load_pack(pack_id)
    year = pack.period.start
    plan = official(pack=pack, annual=year)
    request = DocumentRequest(kind, DATE, year, None, DigitStyle.ARABIC)
    check(write(plan, pack, request, tmp_path / "plan.docx"))


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_document_of_a_plan_with_rows_of_every_kind_is_valid(
    tmp_path: Path, pack: FormatPack, kind: DocumentKind
) -> None:
    plan = with_outline(filled_plan(8), pack)
    years = [annual.fiscal_year for annual in plan.annual_plans]
    request = DocumentRequest(kind, DATE, years[0])
    check(write(plan, pack, request, tmp_path / "plan.docx"))


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_document_of_the_sample_is_valid_and_always_the_same(
    tmp_path: Path, pack: FormatPack, sample: Plan, kind: DocumentKind
) -> None:
    first = write(sample, pack, request_for(kind), tmp_path / "first.docx")
    again = write(sample, pack, request_for(kind), tmp_path / "again.docx")
    check(first)
    assert first.read_bytes() == again.read_bytes()


def test_the_samples_plan_holds_every_part_and_a_brief_of_every_project(
    pack: FormatPack, sample: Plan
) -> None:
    reading = read(sample, pack, DocumentKind.PLAN)
    numbers = [heading.number for heading in reading.headings if heading.number]
    assert [number for number in numbers if number.startswith("ส่วน")] == [
        "ส่วนที่ 1",
        "ส่วนที่ 2",
        "ส่วนที่ 3",
    ]
    written = squeezed("".join(reading.texts))
    for project in sample.projects:
        assert squeezed(project.name) in written
    for need in sample.needs:
        assert squeezed(need.problem) in written
    assert reading.texts.count("แบบ จ.1-1") == len(sample.projects)


@pytest.fixture
def soffice() -> str:
    program = shutil.which("soffice")
    if program is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed")
    return program


@pytest.mark.parametrize("kind", [DocumentKind.PLAN, DocumentKind.ANNUAL])
def test_the_samples_pdf_holds_all_its_texts_in_order(
    tmp_path: Path, pack: FormatPack, sample: Plan, soffice: str, kind: DocumentKind
) -> None:
    request = request_for(kind, DigitStyle.ARABIC)
    written = letters(pdf_text(soffice, write(sample, pack, request, tmp_path / "plan.docx")))
    reading = read(sample, pack, kind, fiscal_year=YEAR)
    end = 0
    for text in section_texts(reading):
        found = written.find(text, end)
        assert found >= 0, text
        end = found
    cells = (
        letters(words(cell))
        for table in reading.tables
        for row in table.rows
        for cell in cells_of(row)
    )
    assert not [text for text in cells if text[:_LETTERS_OF_A_WORD] not in written]


def section_texts(reading: Reading) -> Iterator[str]:
    """Yield the beginnings of headings and paragraphs, as many letters as one line surely holds."""
    for block in reading.blocks:
        if isinstance(block, Heading | Paragraph):
            yield from (letters(line)[:_LETTERS_OF_A_LINE] for line in texts_of(block))


def pdf_text(soffice: str, path: Path) -> str:
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    folder = str(path.parent)
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    text = path.with_suffix(".txt")
    pdf = str(path.with_suffix(".pdf"))
    subprocess.run(["pdftotext", "-raw", pdf, str(text)], check=True, timeout=60)
    return text.read_text(encoding="utf-8")


def letters(text: str) -> str:
    """Return the consonants, Latin letters and digits: what a PDF keeps of Thai in its order."""
    return re.sub(r"[^ก-ฮA-Za-z0-9]", "", to_arabic(text))


def squeezed(text: str) -> str:
    return _SPACES.sub("", text)
