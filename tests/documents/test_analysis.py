from __future__ import annotations

from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.kinds import OwnerKind, SwotKind, TowsKind
from desktop.core.plan.plan import Plan
from desktop.documents.request import DocumentKind
from desktop.documents.source import code_order
from exporters.inline import Text
from exporters.table import Cell, Table
from tests.documents.reading import Reading, body_rows, official, read, replaced, words
from tests.plans import ORDER_KEYS, fixed_id


def captioned(reading: Reading, start: str) -> Table:
    return next(table for table in reading.tables if words(table.caption or "").startswith(start))


def texts(table: Table) -> list[list[str]]:
    return [[words(cell) for cell in row.cells] for row in body_rows(table)]


def test_swot_stands_in_two_tables_and_tows_names_what_it_rests_on(pack: FormatPack) -> None:
    items = [
        records.SwotItem(f"s{n}", order_key=ORDER_KEYS[n], kind=kind, text=text)
        for n, (kind, text) in enumerate(
            (
                (SwotKind.STRENGTH, "ดินดี"),
                (SwotKind.THREAT, "น้ำท่วม"),
                (SwotKind.STRENGTH, "ใกล้กรุง"),
                (SwotKind.OPPORTUNITY, "EEC"),
            )
        )
    ]
    strategy = records.TowsStrategy("t", order_key="a0", kind=TowsKind.SO, text="ผลิตเพื่อ EEC")
    bare = records.TowsStrategy("u", order_key="a1", kind=TowsKind.SO, text="อื่น")
    pairs = [records.TowsPair.derived(tows_id="t", swot_id=one) for one in ("s2", "s3")]
    reading = read(official(*items, strategy, bare, *pairs, pack=pack), pack, DocumentKind.PLAN)
    internal = captioned(reading, "การวิเคราะห์สภาพแวดล้อม")
    assert texts(internal) == [["1. ดินดี\n2. ใกล้กรุง", "ยังไม่ระบุ"]]
    external = reading.tables[reading.tables.index(internal) + 1]
    assert external.caption is None
    assert texts(external) == [["1. EEC", "1. น้ำท่วม"]]
    assert texts(captioned(reading, "การกำหนดกลยุทธ์")) == [
        [
            "โอกาส (O)",
            "กลยุทธ์เชิงรุก (SO)\n1. ผลิตเพื่อ EEC (O1, S2)\n2. อื่น",
            "กลยุทธ์เชิงแก้ไข (WO)\nยังไม่ระบุ",
        ],
        ["ภัยคุกคาม (T)", "กลยุทธ์เชิงป้องกัน (ST)\nยังไม่ระบุ", "กลยุทธ์เชิงรับ (WT)\nยังไม่ระบุ"],
    ]


def test_without_strategies_there_is_no_tows_matrix(pack: FormatPack) -> None:
    item = records.SwotItem("s", order_key="a0", text="ดินดี")
    reading = read(official(item, pack=pack), pack, DocumentKind.PLAN)
    assert not any(words(one.caption or "").startswith("การกำหนด") for one in reading.tables)


def test_an_issue_counts_its_own_links_and_those_of_its_flagships_once(
    pack: FormatPack, tiny: Plan
) -> None:
    owners = ((OwnerKind.ISSUE, fixed_id("issue")), (OwnerKind.FLAGSHIP, fixed_id("flagship")))
    links = [
        records.AlignmentLink.derived(
            owner_kind=kind, owner_id=owner, framework=framework, item=item
        )
        for (kind, owner), framework, item in (
            (owners[0], "master_plans", "2.10"),
            (owners[1], "master_plans", "2.10"),
            (owners[1], "master_plans", "2.3"),
            (owners[0], "regional_guidelines_2566", "E1"),
            (owners[0], "sdgs", "99"),
        )
    ]
    own = records.FrameworkItem(
        "f", order_key="a0", framework="regional_guidelines_2566", item="E1", name="ฐานการผลิต"
    )
    reading = read(replaced(tiny, own, *links), pack, DocumentKind.PLAN)
    assert texts(captioned(reading, "ความเชื่อมโยง")) == [
        [
            "1. เกษตรปลอดภัย",
            "",
            "2.3 การเกษตร\n2.10 การปรับเปลี่ยนค่านิยมและวัฒนธรรม",
            "",
            "E1 ฐานการผลิต",
            "99",
        ]
    ]


def test_codes_are_ordered_by_their_numbers() -> None:
    codes = ["10", "N2", "2.10", "2", "2.5", "N1"]
    assert sorted(codes, key=code_order) == ["N1", "N2", "2", "2.5", "2.10", "10"]


def test_goals_missions_and_positioning(pack: FormatPack) -> None:
    plan = official(
        records.Goal("g20", order_key="a0", horizon=20, text="เมืองน่าอยู่", explanation="<p>ยาว</p>"),
        records.Goal("g5", order_key="a1", horizon=5),
        records.Goal("g9", order_key="a2", horizon=9, text="อื่น"),
        records.Mission("m", order_key="a0", text="พัฒนาคน"),
        records.Positioning("p", order_key="a0", name="ครัวของโลก", text="อาหารปลอดภัย"),
        records.Positioning("q", order_key="a1", name="เมืองใหม่"),
        pack=pack,
    )
    texts_of_all = read(plan, pack, DocumentKind.PLAN).texts
    start = texts_of_all.index("2.3 เป้าหมายการพัฒนาจังหวัด")
    assert texts_of_all[start + 1 : start + 13] == [
        "เป้าหมายการพัฒนาจังหวัด ระยะ 20 ปี",
        "“เมืองน่าอยู่”",
        "ยาว",
        "เป้าหมายการพัฒนาจังหวัด ระยะ 5 ปี (วิสัยทัศน์)",
        "ยังไม่ระบุ",
        "เป้าหมายการพัฒนาจังหวัด",
        "“อื่น”",
        "พันธกิจ",
        "พัฒนาคน",
        "ตำแหน่งการพัฒนา (Positioning)",
        "ครัวของโลก อาหารปลอดภัย",
        "เมืองใหม่",
    ]


def test_indicators_show_unit_baseline_source_and_a_target_a_year(pack: FormatPack) -> None:
    indicator = records.Indicator(
        "k",
        owner_kind=OwnerKind.GOAL,
        owner_id="g",
        order_key="a0",
        name="รายได้",
        unit="บาท",
        baseline_year=2565,
        baseline="100",
        baseline_source="สำนักงานสถิติ",
        definition="รายได้เฉลี่ย",
    )
    undated = records.Indicator(
        "k2", owner_kind=OwnerKind.GOAL, owner_id="g", order_key="a1", name="สุข", baseline="มาก"
    )
    target = records.Target.derived(indicator_id="k", fiscal_year=2567, value="120")
    goal = records.Goal("g", order_key="a0", horizon=5, text="เมือง")
    plan = official(goal, indicator, undated, target, pack=pack)
    reading = read(plan, pack, DocumentKind.PLAN)
    table = captioned(reading, "ตัวชี้วัดและค่าเป้าหมาย")
    assert table.header_rows == 2
    assert texts(table) == [
        ["ตัวชี้วัดที่ 1 รายได้", "บาท", "100 (พ.ศ. 2565)", "", "120", "", "", ""],
        ["ตัวชี้วัดที่ 2 สุข", "", "มาก", "", "", "", "", ""],
    ]
    assert "ที่มา (ตัวชี้วัดที่ 1): สำนักงานสถิติ" in reading.texts
    assert "คำนิยามและวิธีคำนวณ (ตัวชี้วัดที่ 1): รายได้เฉลี่ย" in reading.texts


def test_each_issue_has_a_numbered_heading_and_its_three_topics(
    pack: FormatPack, tiny: Plan
) -> None:
    plan = replaced(
        tiny,
        records.Objective("o", issue_id=fixed_id("issue"), order_key="a0", text="เพิ่มรายได้"),
        records.Guideline("g", issue_id=fixed_id("issue"), order_key="a0", text="ตลาดนำ"),
    )
    reading = read(plan, pack, DocumentKind.PLAN)
    start = reading.texts.index("2.5.1 ประเด็นการพัฒนาที่ 1 เกษตรปลอดภัย")
    assert reading.texts[start + 1 : start + 7] == [
        *("วัตถุประสงค์", "เพิ่มรายได้"),
        *("เป้าหมายและตัวชี้วัด", "ยังไม่ระบุ"),
        *("แนวทางการพัฒนา", "ตลาดนำ"),
    ]
    heading = next(one for one in reading.headings if one.number == "2.5.1")
    assert heading.level == 3


def test_an_officers_own_section_keeps_the_number_below_the_issues(
    pack: FormatPack, tiny: Plan
) -> None:
    above = next(one for one in tiny.sections if one.key == "part2.issues")
    from desktop.core.plan.kinds import SectionNumbering

    own = records.Section(
        "own",
        parent_id=above.id,
        order_key="a0",
        title="ภาพรวม",
        numbering=SectionNumbering.DECIMAL,
        body="<p>ข้อความ</p>",
    )
    reading = read(replaced(tiny, own), pack, DocumentKind.PLAN)
    numbers = {words(one.content): one.number for one in reading.headings}
    assert numbers["ภาพรวม"] == "2.5.1"
    assert numbers["ประเด็นการพัฒนาที่ 1 เกษตรปลอดภัย"] == ""


def test_codes_with_letters_keep_their_digits_in_the_matrix_as_in_j1(pack: FormatPack) -> None:
    issue = records.Issue(fixed_id("issue"), "a0", "น้ำ")
    links = [
        records.AlignmentLink.derived(
            owner_kind=OwnerKind.ISSUE, owner_id=issue.id, framework=framework, item=item
        )
        for framework, item in (("regional_guidelines_2566", "E4"), ("national_strategy", "2"))
    ]
    reading = read(official(issue, *links), pack, DocumentKind.PLAN)
    texts = [
        inline
        for table in reading.tables
        for row in body_rows(table)
        for cell in row.cells
        if isinstance(cell, Cell) and isinstance(cell.content, tuple)
        for inline in cell.content
        if isinstance(inline, Text) and inline.text.startswith("E4")
    ]
    assert [text.keep_digits for text in texts] == [True]
