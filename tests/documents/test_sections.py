from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.kinds import SectionKind, SectionNumbering
from desktop.core.plan.plan import Plan
from desktop.core.plan.rich_text import plain_text
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.document import ContentsField, ContentsKind, Figure, Heading, PageNumberStyle
from tests.documents.reading import (
    Reading,
    in_order,
    official,
    read,
    replaced,
    section_of,
    with_outline,
    words,
)
from tests.plans import picture, plans


def titles_of(reading: Reading) -> list[tuple[int, str, str]]:
    return [(one.level, one.number, words(one.content)) for one in reading.headings]


def test_headings_stand_in_order_with_their_numbers(pack: FormatPack, empty: Plan) -> None:
    assert titles_of(read(empty, pack, DocumentKind.PLAN)) == [
        (1, "", "คำนำ"),
        (1, "", "สารบัญ"),
        (1, "", "สารบัญตาราง"),
        (1, "", "สารบัญภาพ"),
        (1, "", "บทสรุปผู้บริหาร"),
        (1, "ส่วนที่ 1", "ข้อมูลเพื่อการพัฒนา"),
        (2, "1.1", "ประวัติความเป็นมา สภาพทั่วไป และสถานการณ์การพัฒนาจังหวัด"),
        (2, "1.2", "ข้อมูลพื้นฐานทางกายภาพ"),
        (2, "1.3", "ข้อมูลเชิงเปรียบเทียบ"),
        (3, "1.3.1", "ด้านเศรษฐกิจ"),
        (3, "1.3.2", "ด้านสังคมและความมั่นคง"),
        (3, "1.3.3", "ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม"),
        (2, "1.4", "ประเด็นปัญหาและความต้องการเชิงพื้นที่"),
        (2, "1.5", "ผลการพัฒนาและแก้ไขปัญหาของจังหวัดในช่วงที่ผ่านมา"),
        (1, "ส่วนที่ 2", "ประเด็นการพัฒนา"),
        (2, "2.1", "บทวิเคราะห์"),
        (2, "2.2", "ความเชื่อมโยงกับแผนระดับต่าง ๆ"),
        (2, "2.3", "เป้าหมายการพัฒนาจังหวัด"),
        (2, "2.4", "ตัวชี้วัดความสำเร็จตามเป้าหมายการพัฒนาจังหวัด"),
        (2, "2.5", "ประเด็นการพัฒนา"),
        (1, "ส่วนที่ 3", "แผนงานและโครงการ"),
        (2, "3.1", "สรุปงบประมาณ"),
        (2, "3.2", "แบบสรุปแผนงานและโครงการสำคัญของจังหวัด (แบบ จ.1)"),
        (2, "3.3", "โครงการแบบย่อ (Project Brief) (แบบ จ.1-1)"),
        (1, "", "ภาคผนวก"),
        (2, "", "กระบวนการจัดทำแผนและการมีส่วนร่วม"),
        (2, "", "ปัญหาและความต้องการรายอำเภอ"),
        (2, "", "คำสั่งแต่งตั้งคณะกรรมการและคณะทำงาน"),
    ]


def test_the_annual_plan_has_its_own_outline(pack: FormatPack, empty: Plan) -> None:
    reading = read(empty, pack, DocumentKind.ANNUAL, fiscal_year=2568)
    assert titles_of(reading) == [
        (1, "", "คำนำ"),
        (1, "", "สารบัญ"),
        (1, "ส่วนที่ 1", "สรุปแผนพัฒนาจังหวัด"),
        (2, "1.1", "เป้าหมาย ตัวชี้วัด และประเด็นการพัฒนา"),
        (1, "ส่วนที่ 2", "สรุปโครงการและงบประมาณ"),
        (2, "2.1", "สรุปงบประมาณรายจ่ายจำแนกตามประเภทงบรายจ่าย"),
        (2, "2.2", "บัญชีโครงการตามผลการกลั่นกรองและลำดับความสำคัญ"),
        (1, "ส่วนที่ 3", "รายละเอียดโครงการ"),
        (2, "3.1", "รายละเอียดรายโครงการ"),
        (1, "", "ภาคผนวก"),
    ]


def test_a_hidden_section_and_what_stands_below_it_is_left_out(
    pack: FormatPack, empty: Plan
) -> None:
    hidden = replace(section_of(empty, "part1.comparison"), hidden=True, body="<p>ลับ</p>")
    reading = read(replaced(empty, hidden), pack, DocumentKind.PLAN)
    numbers = {title: number for _level, number, title in titles_of(reading)}
    assert "ลับ" not in reading.text
    assert "ด้านเศรษฐกิจ" not in numbers
    assert numbers["ประเด็นปัญหาและความต้องการเชิงพื้นที่"] == "1.3"


def test_every_sections_text_is_there_in_order(pack: FormatPack, empty: Plan) -> None:
    marked = [
        replace(section, body=f"<p>เนื้อหาของ {section.key}.</p>")
        for section in empty.sections
        if section.kind is not SectionKind.COVER and section.annual_plan_id is None
    ]
    reading = read(replaced(empty, *marked), pack, DocumentKind.PLAN)
    keys = [entry.key for entry in pack.outlines.plan if entry.kind is not SectionKind.COVER]
    assert in_order(reading.texts, [f"เนื้อหาของ {key}." for key in keys])
    assert len(keys) == 28


@given(plan=plans())
@settings(max_examples=30)
def test_any_plan_composes_with_all_its_texts_in_order(plan: Plan) -> None:
    pack = load_pack("2566-2570")
    reading = read(plan, pack, DocumentKind.PLAN)
    for number in range(len(reading.pages)):
        assert reading.pages[number].blocks
    for annual in plan.annual_plans:
        read(plan, pack, DocumentKind.ANNUAL, fiscal_year=annual.fiscal_year)
    official_plan = with_outline(plan, pack)
    text = "".join(read(official_plan, pack, DocumentKind.PLAN).text.split())
    for project in plan.projects:
        assert "".join(project.name.split()) in text
        assert "".join(plain_text(project.rationale).split())[:8] in text


def test_front_matter_is_lettered_and_the_body_numbered_from_its_first_page(
    pack: FormatPack, empty: Plan
) -> None:
    cover, front, *body = read(empty, pack, DocumentKind.PLAN).pages
    assert cover.section.header == cover.section.footer == ()
    assert front.section.numbering.style is PageNumberStyle.THAI_LETTERS
    assert front.section.numbering.start == 1
    assert {page.section.numbering.style for page in body} == {PageNumberStyle.DIGITS}
    assert [page.section.numbering.start for page in body] == [1, *[None] * (len(body) - 1)]
    header = "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570) (ฉบับทบทวน)"
    for page in (front, *body):
        assert [words(line.content) for line in page.section.header] == [header]
        assert page.section.footer
    assert words(front.blocks[0].content) == "คำนำ"
    assert words(body[0].blocks[0].content) == "ข้อมูลเพื่อการพัฒนา"


def test_wide_forms_lie_on_their_side_and_prose_stands_upright(
    pack: FormatPack, empty: Plan
) -> None:
    reading = read(empty, pack, DocumentKind.PLAN)
    lying = {
        words(block.content)
        for page in reading.pages
        if page.landscape
        for block in page.blocks
        if isinstance(block, Heading)
    }
    assert lying == {
        "ความเชื่อมโยงกับแผนระดับต่าง ๆ",
        "แผนงานและโครงการ",
        "สรุปงบประมาณ",
        "แบบสรุปแผนงานและโครงการสำคัญของจังหวัด (แบบ จ.1)",
    }
    wide = next(page for page in reading.pages if page.landscape)
    assert (wide.section.page.width, wide.section.page.height) == (297, 210)


def test_a_title_without_text_goes_with_what_follows(pack: FormatPack, empty: Plan) -> None:
    reading = read(empty, pack, DocumentKind.PLAN)
    title = next(one for one in reading.headings if words(one.content) == "แผนงานและโครงการ")
    page = reading.page_of(title)
    assert words(page.blocks[page.blocks.index(title) + 1].content) == "สรุปงบประมาณ"


def test_a_last_title_without_text_is_not_lost(pack: FormatPack, empty: Plan) -> None:
    keys = {"appendix.process", "appendix.needs", "appendix.orders"}
    hidden = [replace(section_of(empty, key), hidden=True) for key in keys]
    reading = read(replaced(empty, *hidden), pack, DocumentKind.PLAN)
    assert words(reading.headings[-1].content) == "ภาคผนวก"


def test_words_stand_for_a_seal_that_cannot_be_shown(pack: FormatPack) -> None:
    seal = replace(picture(), data=b"damaged")
    plan = official(seal, pack=pack, seal=seal.id)
    told: list[str] = []
    request = DocumentRequest(DocumentKind.PLAN, datetime(2025, 6, 1, tzinfo=UTC))
    document = compose(plan, pack, request, not_shown=told.append)
    figures = [
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Figure)
    ]
    assert [figure.placeholder for figure in figures] == ["แสดงภาพไม่ได้ ตราประจำจังหวัด"]
    assert told == [seal.id]


def test_the_cover_holds_title_notice_agency_and_seal(pack: FormatPack) -> None:
    seal = picture()
    plan = official(seal, pack=pack, notice="เล่มตัวอย่าง", published="มิถุนายน 2568", seal=seal.id)
    reading = read(plan, pack, DocumentKind.PLAN)
    cover = reading.pages[0]
    assert [
        text for block in cover.blocks for text in [words(getattr(block, "content", ""))] if text
    ] == [
        "แผนพัฒนาจังหวัดฉะเชิงเทรา",
        "(พ.ศ. 2566 – 2570)",
        "(ฉบับทบทวน)",
        "เล่มตัวอย่าง",
        "สำนักงานจังหวัดฉะเชิงเทรา",
        "มิถุนายน 2568",
    ]
    figures = [block for block in cover.blocks if isinstance(block, Figure)]
    assert [figure.image for figure in figures] == [seal.id]
    assert figures[0].description
    assert reading.document.images == {seal.id: seal.data}


def test_the_annual_cover_shows_each_notice_once(pack: FormatPack) -> None:
    annual = records.AnnualPlan.derived(fiscal_year=2568)
    plan = official(pack=pack, annual=2568, notice="เล่มตัวอย่าง")
    for notice, count in (("เล่มตัวอย่าง", 1), ("ฉบับร่าง", 2), ("", 1)):
        changed = replaced(plan, replace(plan.annual_plans[annual.id], notice=notice))
        cover = read(changed, pack, DocumentKind.ANNUAL, fiscal_year=2568).pages[0]
        lines = [words(getattr(block, "content", "")) for block in cover.blocks]
        assert sum(line in {"เล่มตัวอย่าง", "ฉบับร่าง"} for line in lines) == count
        assert "ประจำปีงบประมาณ พ.ศ. 2568" in lines


def test_the_foreword_ends_in_agency_month_and_year(pack: FormatPack) -> None:
    plan = official(pack=pack, published="มิถุนายน 2568", agency="")
    reading = read(plan, pack, DocumentKind.PLAN)
    assert reading.pages[1].blocks[2].content == "มิถุนายน 2568"


def test_a_section_begins_no_page_right_below_the_title_of_its_part(
    pack: FormatPack, empty: Plan
) -> None:
    def breaks(plan: Plan) -> list[bool]:
        headings = read(plan, pack, DocumentKind.ANNUAL, fiscal_year=2568).headings
        return [one.page_break_before for one in headings][-3:]

    # Part 3, its projects, and the appendix.
    assert breaks(empty) == [True, False, True]
    part = replace(section_of(empty, "annual.part3"), body="<p>โครงการเรียงตามลำดับ</p>")
    assert breaks(replaced(empty, part)) == [True, True, True]
    gone = replace(section_of(empty, "annual.part3.projects"), hidden=True)
    assert breaks(replaced(empty, gone))[1:] == [True, True]


def test_contents_fields_are_made_for_each_list(pack: FormatPack, empty: Plan) -> None:
    reading = read(empty, pack, DocumentKind.PLAN)
    kinds = [block.kind for block in reading.blocks if isinstance(block, ContentsField)]
    assert kinds == [ContentsKind.HEADINGS, ContentsKind.TABLES, ContentsKind.FIGURES]


def test_the_title_of_a_list_stands_or_falls_with_the_list_unless_the_officers_wrote_below_it(
    pack: FormatPack, empty: Plan
) -> None:
    def fields(plan: Plan) -> dict[ContentsKind, str]:
        blocks = read(plan, pack, DocumentKind.PLAN).blocks
        found = [block for block in blocks if isinstance(block, ContentsField)]
        return {one.kind: words(one.title.content) if one.title else "" for one in found}

    assert fields(empty) == {
        ContentsKind.HEADINGS: "สารบัญ",
        ContentsKind.TABLES: "สารบัญตาราง",
        ContentsKind.FIGURES: "สารบัญภาพ",
    }
    written = replace(section_of(empty, "figure_list"), body="<p>ภาพอยู่ในภาคผนวก</p>")
    plan = replaced(empty, written)
    assert fields(plan)[ContentsKind.FIGURES] == ""
    assert in_order(read(plan, pack, DocumentKind.PLAN).texts, ["สารบัญภาพ", "ภาพอยู่ในภาคผนวก"])


def test_sections_that_the_officers_added_take_their_place(pack: FormatPack) -> None:
    base = official(pack=pack)
    front = records.Section("front", order_key="Zz", title="บันทึก", body="<p>ขอบคุณ</p>")
    part = records.Section(
        "part",
        order_key="zz",
        title="ส่วนเพิ่ม",
        kind=SectionKind.PART,
        numbering=SectionNumbering.PART,
    )
    child = records.Section(
        "child",
        parent_id="part",
        order_key="a0",
        title="หัวข้อเพิ่ม",
        numbering=SectionNumbering.DECIMAL,
        body="<p>ข้อความ</p>",
    )
    reading = read(replaced(base, front, part, child), pack, DocumentKind.PLAN)
    by_title = {words(one.content): one for one in reading.headings}
    assert by_title["บันทึก"].centred
    assert by_title["บันทึก"].page_break_before
    assert reading.page_of(by_title["บันทึก"]).section.numbering.style is PageNumberStyle.THAI_LETTERS
    assert by_title["ส่วนเพิ่ม"].number == "ส่วนที่ 4"
    assert by_title["หัวข้อเพิ่ม"].number == "4.1"
    assert not by_title["หัวข้อเพิ่ม"].centred


def test_what_belongs_to_a_year_is_left_out_of_the_plan_itself(pack: FormatPack) -> None:
    base = official(pack=pack)
    made = [
        records.Section(kind.value, order_key="zz", title=kind.value, kind=kind)
        for kind in (
            SectionKind.BUDGET_BOOK,
            SectionKind.SCREENING_LIST,
            SectionKind.ANNUAL_PROJECTS,
        )
    ]
    reading = read(replaced(base, *made), pack, DocumentKind.PLAN)
    assert [words(one.content) for one in reading.headings[-3:]] == [
        "annual_projects",
        "budget_book",
        "screening_list",
    ]


def test_every_section_of_an_empty_plan_says_so_politely(pack: FormatPack, empty: Plan) -> None:
    reading = read(empty, pack, DocumentKind.PLAN)
    assert reading.texts.count("ยังไม่ระบุ") >= 15
