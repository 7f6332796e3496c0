from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.budget import budget_of
from desktop.core.plan.kinds import BudgetSource
from desktop.core.plan.plan import Plan
from desktop.documents.request import DocumentKind
from exporters.document import Paragraph
from exporters.table import Table
from tests.documents.reading import (
    Reading,
    body_rows,
    in_order,
    official,
    read,
    replaced,
    satang,
    with_outline,
    words,
)
from tests.plans import ORDER_KEYS, fixed_id, plans

YEARS = range(2566, 2571)


def captioned(reading: Reading, start: str) -> list[Table]:
    return [one for one in reading.tables if words(one.caption or "").startswith(start)]


def texts(table: Table) -> list[list[str]]:
    return [[words(cell) for cell in row.cells] for row in body_rows(table)]


# --- needs ---------------------------------------------------------------------------------------


def needs_plan(pack: FormatPack, **info: str) -> Plan:
    plan = official(pack=pack, **info)
    economy = replace(
        records.NeedField("f1", order_key="a0", name="ด้านเศรษฐกิจ"), summary="<p>เร่งแก้หนี้</p>"
    )
    society = records.NeedField("f2", order_key="a1", name="ด้านสังคม")
    needs = [
        records.Need(
            f"n{n}",
            field_id=field,
            district_code=district,
            order_key=ORDER_KEYS[n],
            problem=f"ปัญหา {n}",
            need=f"ต้องการ {n}",
            priority=priority,
        )
        for n, (field, district, priority) in enumerate(
            (
                ("f1", 2402, None),
                ("f1", 2401, 2),
                ("f1", 2401, 1),
                ("f2", 2401, None),
                ("f2", 0, None),
            )
        )
    ]
    return replaced(plan, economy, society, *needs)


def test_needs_are_grouped_by_field_and_district_the_most_urgent_first(pack: FormatPack) -> None:
    plan = needs_plan(pack, district_level="D-CAST", province_level="P-CAST")
    reading = read(plan, pack, DocumentKind.PLAN)
    first, register = captioned(reading, "ปัญหาและความต้องการเชิงพื้นที่")
    assert texts(first) == [
        ["ด้านเศรษฐกิจ"],
        ["อำเภอเมืองฉะเชิงเทรา"],
        ["1) ปัญหา 2", "1) ต้องการ 2"],
        ["2) ปัญหา 1", "2) ต้องการ 1"],
        ["อำเภอบางคล้า"],
        ["1) ปัญหา 0", "1) ต้องการ 0"],
        ["ด้านสังคม"],
        ["จังหวัดฉะเชิงเทรา"],
        ["1) ปัญหา 4", "1) ต้องการ 4"],
        ["อำเภอเมืองฉะเชิงเทรา"],
        ["1) ปัญหา 3", "1) ต้องการ 3"],
    ]
    assert [row for row in texts(register) if len(row) == 1] == [
        ["จังหวัดฉะเชิงเทรา"],
        ["ด้านสังคม"],
        ["อำเภอเมืองฉะเชิงเทรา"],
        ["ด้านเศรษฐกิจ"],
        ["ด้านสังคม"],
        ["อำเภอบางคล้า"],
        ["ด้านเศรษฐกิจ"],
    ]
    assert in_order(reading.texts, ["D-CAST", "ปัญหา 2", "P-CAST", "ด้านเศรษฐกิจ", "เร่งแก้หนี้"])
    header = [words(cell) for cell in next(iter(first.rows)).cells]
    assert header == ["ปัญหาในพื้นที่", "ความต้องการ"]


def test_levels_without_a_name_have_no_title(pack: FormatPack) -> None:
    reading = read(needs_plan(pack), pack, DocumentKind.PLAN)
    assert "เร่งแก้หนี้" in reading.texts
    assert "D-CAST" not in reading.texts


# --- consultations -------------------------------------------------------------------------------


def test_meetings_are_listed_with_people_and_what_was_heard(pack: FormatPack) -> None:
    plan = official(
        records.Consultation(
            "c",
            order_key="a0",
            title="เวทีรับฟัง",
            date="2023-08-25",
            place="ศาลากลาง",
            purpose="ทบทวนแผน",
            summary="<p>เห็นชอบ</p>",
        ),
        records.Consultation("d", order_key="a1", title="ประชุมย่อย", date="ปลายปี"),
        records.Consultation("e", order_key="a2", title="ประชุมลับ"),
        records.ParticipantGroup(
            "g1", consultation_id="c", order_key="a0", name="อปท.", people=1_200
        ),
        records.ParticipantGroup("g2", consultation_id="c", order_key="a1", name="ก.บ.จ."),
        records.ParticipantGroup("g3", consultation_id="d", order_key="a0", name="เอกชน"),
        records.HeardItem(
            "h", consultation_id="c", order_key="a0", group="อปท.", heard="ขาดน้ำ", response="ขุดสระ"
        ),
        pack=pack,
    )
    reading = read(plan, pack, DocumentKind.PLAN)
    (listed,) = captioned(reading, "การประชุมและเวที")
    assert texts(listed) == [
        ["1", "25 ส.ค. 2566", "เวทีรับฟัง", "ศาลากลาง", "1,200"],
        ["2", "ปลายปี", "ประชุมย่อย", "", "-"],
        ["3", "", "ประชุมลับ", "", "-"],
        ["รวมทั้งสิ้น", "1,200"],
    ]
    first, second = captioned(reading, "ผู้เข้าร่วมการประชุม")
    assert first.caption == "ผู้เข้าร่วมการประชุม ครั้งที่ 1"
    assert texts(first) == [["1", "อปท.", "1,200"], ["2", "ก.บ.จ.", "-"], ["รวมทั้งสิ้น", "1,200"]]
    assert texts(second)[-1] == ["รวมทั้งสิ้น", "-"]
    (heard,) = captioned(reading, "ข้อคิดเห็น")
    assert texts(heard) == [["อปท.", "ขาดน้ำ", "ขุดสระ"]]
    assert in_order(
        reading.texts,
        [
            *("ครั้งที่ 1 เวทีรับฟัง", "วันที่ 25 สิงหาคม 2566", "สถานที่ ศาลากลาง"),
            *("วัตถุประสงค์ ทบทวนแผน", "สรุปผล", "เห็นชอบ", "ครั้งที่ 2 ประชุมย่อย"),
        ],
    )


# --- money of the plan ---------------------------------------------------------------------------


@given(plan=plans())
@settings(max_examples=40)
def test_the_tables_of_money_add_up_to_the_stored_satang(plan: Plan) -> None:
    pack = load_pack("2566-2570")
    plan = with_outline(plan, pack)
    budget = budget_of(plan)
    reading = read(plan, pack, DocumentKind.PLAN)
    whole = [budget.whole[year] for year in YEARS]
    for table in captioned(reading, "สรุปงบประมาณตาม"):
        *rows, last = [[satang(text) for text in row[-6:]] for row in texts(table)]
        assert last == [*whole, sum(whole)]
        assert [sum(column) for column in zip(*rows, strict=True)] == last
    assert len(captioned(reading, "สรุปงบประมาณตาม")) == 3


def test_what_has_no_issue_or_agency_has_a_row_of_its_own(pack: FormatPack, tiny: Plan) -> None:
    plan = replaced(tiny, records.Project("loose", name="ลอย"))
    reading = read(plan, pack, DocumentKind.PLAN)
    by_issue, by_source, by_agency = captioned(reading, "สรุปงบประมาณตาม")
    assert [row[:2] for row in texts(by_issue)] == [
        ["1. เกษตรปลอดภัย", "1"],
        ["ยังไม่ระบุ", "1"],
        ["รวมทั้งสิ้น", "2"],
    ]
    assert next(row[:2] for row in texts(by_source)) == ["1. งบประมาณของจังหวัด", "1"]
    assert len(texts(by_source)) == 5
    assert [row[:2] for row in texts(by_agency)][:2] == [
        ["สำนักงานเกษตรจังหวัด", "1"],
        ["ยังไม่ระบุ", "1"],
    ]


def test_a_project_of_several_sources_is_counted_under_each_and_a_note_says_so(
    pack: FormatPack, tiny: Plan
) -> None:
    line = records.BudgetLine(
        "other",
        activity_id=fixed_id("activity"),
        order_key="b0",
        fiscal_year=2568,
        source=BudgetSource.LOCAL,
        amount=100_00,
    )
    reading = read(replaced(tiny, line), pack, DocumentKind.PLAN)
    (table,) = captioned(reading, "สรุปงบประมาณตามแหล่ง")
    assert [row[1] for row in texts(table)[:-1]] == ["1", "0", "1", "0"]
    assert texts(table)[-1][:2] == ["รวมทั้งสิ้น", "1"]
    below = reading.blocks[reading.blocks.index(table) + 1]
    assert isinstance(below, Paragraph)
    assert words(below.content).startswith("โครงการหนึ่งอาจใช้งบประมาณหลายแหล่ง")
