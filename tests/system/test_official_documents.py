"""The commands make official documents of the sample: valid, whole, and rightly titled."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile

import pytest

from exporters.audit import audit_docx
from tests.system.official import CASES, Case, OfficialDocuments
from tests.system.outline import sections_of
from tests.system.word_text import Table, letters, plain, word_text

PROVINCE = "ฉะเชิงเทรา"
JUDGED = [
    case
    for case in CASES
    # Digits and years change no structure, and the plan and the annual plan take five seconds each.
    if case.digits == "thai" and (case.pack == "2566-2570" or case.document == "j1")
]
VALIDATE = """
import sys
from openxml_audit import OpenXmlValidator
found = OpenXmlValidator().validate(sys.argv[1])
print(*found.errors, "valid" if found.is_valid else "invalid", sep="\\n")
"""
HEADINGS = ("Heading1", "Heading1Unlisted", "Heading2", "Heading3")
COVER = ("CoverTitle", "CoverLine")

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def years_in(text: str) -> set[int]:
    """Return the Buddhist-era years that a text names."""
    return {int(year) for year in re.findall(r"(?<!\d)25\d\d(?!\d)", plain(text))}


@pytest.mark.parametrize("case", JUDGED, ids=lambda case: case.name)
def test_the_standard_finds_no_error(official: OfficialDocuments, case: Case) -> None:
    # In a process of its own, since it takes three times as long where coverage is measured.
    command = [sys.executable, "-c", VALIDATE, str(official.word_file(case))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "valid\n"), done.stdout + done.stderr


@every_case
def test_our_own_audit_finds_nothing(official: OfficialDocuments, case: Case) -> None:
    assert audit_docx(official.word_file(case)) == ()


@every_case
def test_no_run_has_a_face_or_size_of_its_own(official: OfficialDocuments, case: Case) -> None:
    assert word_text(official.word_file(case)).own_looks() == []


@every_case
def test_no_place_of_a_template_is_left_unfilled(official: OfficialDocuments, case: Case) -> None:
    with zipfile.ZipFile(official.word_file(case)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if "xml" in name}
    unfilled = {
        name: found
        for name, part in parts.items()
        # In braces there are ids of Word's own besides.
        if (found := re.findall(r"\{[a-z_]*\}", part))
    }
    assert unfilled == {}


@every_case
def test_every_title_names_the_province_and_the_right_years(
    official: OfficialDocuments, case: Case
) -> None:
    word = word_text(official.word_file(case))
    annual = case.document == "annual"
    right = {case.fiscal_year} if annual else set(case.years)
    titles = {word.title, *word.headers}
    if case.document in ("plan", "annual"):
        *cover, published = word.texts(*COVER)
        assert years_in(published) == {case.years[0]}
        titles.add(" ".join(cover))
    if case.document == "j1":
        titles.add(" ".join(word.texts("FormTitle")))
    assert len(titles) >= 2
    for title in titles:
        # The forms of a plan bear the plan's title above them.
        assert f"จังหวัด{PROVINCE}" in title
        assert years_in(title) == right, title


@every_case
def test_no_heading_names_a_year_of_another_plan(official: OfficialDocuments, case: Case) -> None:
    word = word_text(official.word_file(case))
    start, end = case.years
    for heading in word.texts(*HEADINGS, "FormTitle"):
        assert years_in(heading) <= set(range(start, end + 1)), heading


@every_case
def test_one_style_of_digits_is_used_throughout(official: OfficialDocuments, case: Case) -> None:
    word = word_text(official.word_file(case))
    texts = [
        cell.text
        for block in word.blocks
        for cell in (
            [c for row in block.rows for c in row] if isinstance(block, Table) else [block]
        )
    ]
    if case.digits == "arabic":
        assert not [text for text in texts if re.search("[๐-๙]", text)]
        return
    # Codes with letters, such as N2 or EF-1, and addresses keep the digits that they are known by.
    stray = [text for text in texts if re.search(r"(?<![A-Za-z0-9./:_-])[0-9]+(?![A-Za-z])", text)]
    assert stray == []


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.document in ("plan", "annual")],
    ids=lambda case: case.name,
)
def test_every_section_is_there_with_its_text_in_order(
    official: OfficialDocuments, case: Case
) -> None:
    word = word_text(official.word_file(case))
    written = letters(
        "".join(
            block.text
            if not isinstance(block, Table)
            else "".join(cell.text for row in block.rows for cell in row)
            for block in word.blocks
        )
    )
    end = 0
    sections = sections_of(official.plan_file(case.pack), annual=case.document == "annual")
    assert len(sections) >= (25 if case.document == "plan" else 8)
    for section in sections:
        for text in section.texts:
            found = written.find(letters(text), end)
            assert found >= 0, (section.key, text)
            end = found
    assert end > len(written) // 2


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.document in ("plan", "j1")],
    ids=lambda case: case.name,
)
def test_form_j1_lies_on_its_side_and_its_header_rows_repeat(
    official: OfficialDocuments, case: Case
) -> None:
    word = word_text(official.word_file(case))
    (indicators,) = word.tables_headed("ประเด็นการพัฒนา ตัวชี้วัดของประเด็นการพัฒนา")
    (projects,) = word.tables_headed("บัญชีรายการชุดโครงการสำคัญ")
    assert (indicators.landscape, projects.landscape) == (True, True)
    assert (indicators.header_rows, projects.header_rows) == (1, 2)
    assert f"พ.ศ. {case.years[0]}-{case.years[1]}" in indicators.head
    assert f"พ.ศ. {case.years[0]}-{case.years[1]}" in projects.head
