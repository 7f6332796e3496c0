"""LibreOffice prints the documents as they are meant: whole, in the official face, forms on their side."""

from __future__ import annotations

import re

import pytest

from tests.system.official import PRINTED, Case, OfficialDocuments, Pdf, face_is_installed
from tests.system.outline import sections_of
from tests.system.word_text import letters, plain, word_text

PLAN, ANNUAL, J1, BRIEF, J1_ARABIC, J1_LATER = PRINTED
FEWEST_PAGES = 60

every_print = pytest.mark.parametrize("case", PRINTED, ids=lambda case: case.name)


def body_letters(pdf: Pdf, header: str) -> str:
    """Return the letters of all pages without the running header and the page numbers."""
    kept = []
    for page in pdf.pages:
        lines = page.strip().splitlines()
        if lines and len(plain(lines[-1])) <= 3:
            lines = lines[:-1]
        kept.append(letters("".join(lines)).removeprefix(letters(header)))
    return "".join(kept)


@every_print
def test_only_the_official_face_is_printed(official_pdf: OfficialDocuments, case: Case) -> None:
    faces = official_pdf.printed(case).faces
    family = "THSarabunPSK" if face_is_installed() else "Sarabun"
    assert faces
    assert {face.partition("-")[0].partition(",")[0] for face in faces} == {family}
    if family == "Sarabun":
        # Thai letters are bold by the styles alone.
        assert "Sarabun-Bold" in faces


@every_print
def test_the_printed_title_and_header_are_those_of_the_document(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    word = word_text(official_pdf.word_file(case))
    pdf = official_pdf.printed(case)
    assert plain(pdf.title) == word.title
    (header,) = word.headers
    below_covers = pdf.pages[1:] if case.document in ("plan", "annual") else pdf.pages
    assert len(below_covers) > 1
    assert [page for page in below_covers if not letters(page).startswith(letters(header))] == []


@every_print
def test_no_year_is_parted_from_its_era_and_no_sign_of_repetition_begins_a_line(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    lines = [
        line.strip() for page in official_pdf.printed(case).pages for line in page.splitlines()
    ]
    assert [line for line in lines if line.endswith("พ.ศ.") or line.startswith("ๆ")] == []


@pytest.mark.parametrize("case", [PLAN, ANNUAL], ids=lambda case: case.name)
def test_every_section_is_printed_with_its_text_in_order(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    (header,) = word_text(official_pdf.word_file(case)).headers
    written = body_letters(official_pdf.printed(case), header)
    end = 0
    for section in sections_of(official_pdf.plan_file(case.pack), annual=case == ANNUAL):
        for text in section.texts:
            found = written.find(letters(text), end)
            assert found >= 0, (section.key, text)
            end = found


def test_the_plan_of_the_sample_is_as_long_as_a_real_one(official_pdf: OfficialDocuments) -> None:
    assert len(official_pdf.printed(PLAN).pages) >= FEWEST_PAGES


def test_every_project_has_a_brief_that_begins_a_page(official_pdf: OfficialDocuments) -> None:
    pages = official_pdf.printed(BRIEF).pages
    begun = [page for page in pages if letters("(Project Brief รายโครงการ)") in letters(page)]
    names = word_text(official_pdf.word_file(BRIEF)).tables_headed("หัวข้อ รายละเอียด")
    assert len(begun) == len(names) >= 40
    assert not any(official_pdf.printed(BRIEF).landscape)


def test_every_area_and_partner_of_a_brief_stands_on_a_line_of_its_own(
    official_pdf: OfficialDocuments,
) -> None:
    briefs = word_text(official_pdf.word_file(BRIEF)).tables_headed("หัวข้อ รายละเอียด")
    rows = [
        row
        for brief in briefs
        for row in brief.body
        if re.fullmatch(r"\d+\. พื้นที่เป้าหมาย|หน่วยงานที่เกี่ยวข้อง", row[0].plain)
    ]
    # The first line of a row stands beside its label.
    labels = [letters(label) for label in {row[0].plain for row in rows}]
    printed = {
        text.removeprefix(label)
        for page in official_pdf.printed(BRIEF).pages
        for text in map(letters, page.splitlines())
        for label in ("", *labels)
    } - {""}
    listed = {letters(line) for row in rows for line in row[1].text.splitlines()} - {""}
    assert len(listed) >= 60
    # What is too long for a line goes on in a second one.
    parted = [line for line in listed if not any(line.startswith(text) for text in printed)]
    assert parted == []


@pytest.mark.parametrize(
    ("case", "head", "of_its_pages"),
    [
        (PLAN, "ตัวชี้วัด หน่วยนับ", "ค่าเป้าหมาย"),
        (J1, "บัญชีรายการชุดโครงการสำคัญ", "หน่วยดำเนินการ"),
        (ANNUAL, "ลำดับ กิจกรรม หน่วยนับ", "หน่วยปฏิบัติ"),
    ],
    ids=["indicators", "j1", "work plans"],
)
def test_no_figure_of_a_narrow_column_is_broken(
    official_pdf: OfficialDocuments, case: Case, head: str, of_its_pages: str
) -> None:
    printed = words_of_pages(official_pdf.printed(case), of_its_pages)
    figures = {
        cell.plain
        for table in word_text(official_pdf.word_file(case)).tables_headed(head)
        for row in table.body
        for cell in row
        if re.fullmatch(r"[\d,.]*\d", cell.plain)
    }
    assert len(figures) >= 60
    assert figures - printed == set()


def test_no_unit_of_a_work_plan_is_broken(official_pdf: OfficialDocuments) -> None:
    printed = words_of_pages(official_pdf.printed(ANNUAL), "หน่วยปฏิบัติ")
    tables = word_text(official_pdf.word_file(ANNUAL)).tables_headed("ลำดับ กิจกรรม หน่วยนับ")
    # Rows of sums have fewer cells.
    units = {letters(row[2].text) for table in tables for row in table.body if len(row) > 7}
    assert len(units) >= 5
    assert units - {letters(word) for word in printed} == set()


@pytest.mark.parametrize("case", [J1, J1_LATER], ids=lambda case: case.name)
def test_no_word_of_the_head_of_form_j1_is_broken(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    printed = set(map(letters, words_of_pages(official_pdf.printed(case), "หน่วยดำเนินการ")))
    words = ("ยุทธศาสตร์/", "แผนแม่บทฯ", "เศรษฐกิจและ", "สังคมแห่งชาติ", "เป้าหมาย", "หน่วยดำเนินการ")
    assert [word for word in words if letters(word) not in printed] == []


def words_of_pages(pdf: Pdf, title: str) -> set[str]:
    """Return the words, between blanks, of the pages that hold a column's title."""
    pages = [page for page in pdf.pages if letters(title) in letters(page)]
    return {plain(word) for page in pages for word in page.split()}


@pytest.mark.parametrize("case", [PLAN, J1, J1_ARABIC, J1_LATER], ids=lambda case: case.name)
def test_form_j1_is_printed_on_its_side_with_its_header_rows_on_every_page(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    pdf = official_pdf.printed(case)
    pages = [letters(page) for page in pdf.pages]
    start, end = case.years
    upper = letters("บัญชีรายการชุดโครงการสำคัญ"), letters("งบประมาณดำเนินการ")
    lower = (letters("แผนงาน/โครงการสำคัญ"), letters(f"พ.ศ. {start}-{end}"))
    indicators = letters("ตัวชี้วัดของประเด็นการพัฒนา")
    with_projects = [n for n, page in enumerate(pages) if upper[0] in page]
    first, last = with_projects[0], with_projects[-1]
    assert last - first >= 5
    for number in range(first, last + 1):
        assert pdf.landscape[number]
        missing = [words for words in (*upper, *lower) if words not in pages[number]]
        assert missing == [], number
    assert letters("รวมทั้งสิ้น") in pages[last]
    first_indicators = next(
        n for n, page in enumerate(pages) if indicators in page and pdf.landscape[n]
    )
    assert first_indicators <= first
    for number in range(first_indicators, first):
        assert pdf.landscape[number]
        assert indicators in pages[number]
    if case.document == "j1":
        assert (first_indicators, last) == (0, len(pages) - 1)
    else:
        assert not all(pdf.landscape)


@pytest.mark.parametrize("case", [J1, J1_ARABIC, J1_LATER], ids=lambda case: case.name)
def test_no_group_of_form_j1_is_parted_from_its_projects_and_no_sum_from_what_it_sums(
    official_pdf: OfficialDocuments, case: Case
) -> None:
    with_projects = 0
    for page in official_pdf.printed(case).pages:
        lines = [plain(line) for line in page.splitlines()]
        kinds = "".join(map(kind_of_line, lines))
        with_projects += "p" in kinds
        # A page may begin in the middle of a group, never with its sum.
        assert re.fullmatch(r"(?:p+s*)?(?:g+p+s*)*", kinds), lines
    assert with_projects >= 10


def kind_of_line(line: str) -> str:
    """Return what a line of block B begins: the name of a group, a project or a sum; empty for others."""
    if re.match(r"รวม(?:แผนงานที่|ประเด็น|ทั้งสิ้น)", line):
        return "s"
    if line.startswith(("โครงการสำคัญ:", "แผนงานที่ ", "ประเด็นการพัฒนาที่ ")):
        return "g"
    return "p" if re.match(r"\d+\. โครงการ", line) else ""
