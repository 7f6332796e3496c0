from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.kinds import BudgetSource, OwnerKind
from desktop.core.plan.plan import Plan
from desktop.documents.request import DocumentKind
from exporters.document import ControlBlock, FormLine, Paragraph
from exporters.inline import Control
from exporters.typography import StyleName
from tests.documents.reading import (
    Reading,
    body_rows,
    official,
    read,
    replaced,
    texts_of,
    words,
)
from tests.plans import ORDER_KEYS, fixed_id

PROJECT = fixed_id("project")


def rows_of(reading: Reading, number: int = 0) -> list[tuple[str, str]]:
    """Return the rows of a brief as label and detail."""
    return [(words(row.cells[0]), words(row.cells[1])) for row in body_rows(reading.tables[number])]


def brief(plan: Plan, pack: FormatPack, **request: Any) -> Reading:
    return read(plan, pack, DocumentKind.BRIEF, **request)


def test_the_eleven_topics_stand_in_order(pack: FormatPack, tiny: Plan) -> None:
    labels = [label for label, _detail in rows_of(brief(tiny, pack))]
    assert labels == [
        "1. ชื่อโครงการสำคัญ",
        "2. ความสำคัญของโครงการ หลักการและเหตุผล",
        "3. วัตถุประสงค์ของโครงการ",
        "4. ตัวชี้วัดและค่าเป้าหมาย",
        "5. พื้นที่เป้าหมาย",
        "6. กิจกรรมหลัก",
        "6.1 กิจกรรมที่ 1",
        "งบประมาณ",
        "หน่วยงานที่รับผิดชอบ",
        "หน่วยงานที่เกี่ยวข้อง",
        "7. หน่วยงานดำเนินการ",
        "หน่วยงานที่รับผิดชอบหลัก",
        "หน่วยงานที่เกี่ยวข้อง",
        "8. ระยะเวลาในการดำเนินโครงการ",
        "9. งบประมาณ",
        "10. ผลผลิต (Output)",
        "11. ผลลัพธ์จากการดำเนินโครงการ (Outcome)",
    ]


def test_the_next_pack_words_the_topics_anew(next_pack: FormatPack) -> None:
    plan = official(records.Project("p", name="ชื่อ"), pack=next_pack)
    labels = [label for label, _detail in rows_of(brief(plan, next_pack))]
    assert "2. หลักการและเหตุผล" in labels
    assert "6. ขอบเขตของกิจกรรมหลักโดยสังเขป" in labels


def test_the_head_says_where_the_project_belongs(pack: FormatPack, tiny: Plan) -> None:
    issue, programme = fixed_id("issue"), fixed_id("programme")
    indicator = records.Indicator(
        "k",
        owner_kind=OwnerKind.ISSUE,
        owner_id=issue,
        order_key="a0",
        name="รายได้",
        unit="บาท",
    )
    silent = replace(indicator, id="k2", order_key="a1", name="ความสุข", unit="")
    plan = replaced(
        tiny,
        indicator,
        silent,
        records.Target.derived(indicator_id="k", fiscal_year=2568, value="120"),
        records.Target.derived(indicator_id="k", fiscal_year=2569, value=""),
        records.MainProgramme("m", order_key="a0", name="แผนงานหลักเกษตร"),
        replace(tiny.programmes[programme], main_programme_id="m"),
        records.Guideline("g", issue_id=issue, order_key="a0", text="ส่งเสริมตลาด"),
        replace(tiny.projects[PROJECT], guideline_id="g"),
    )
    lines = [block for block in brief(plan, pack).blocks if isinstance(block, FormLine)]
    assert [(words(line.label), words(line.value)) for line in lines] == [
        ("ประเด็นการพัฒนาจังหวัด", "เกษตรปลอดภัย"),
        ("แนวทางการพัฒนา", "ส่งเสริมตลาด"),
        (
            "ตัวชี้วัดและค่าเป้าหมายของประเด็นการพัฒนา",
            "รายได้ (บาท) ค่าเป้าหมาย พ.ศ. 2568: 120; ความสุข",
        ),
        ("แผนงานหลัก (ตามเป้าหมายการพัฒนาจังหวัด 20 ปี)", "แผนงานหลักเกษตร"),
        ("แผนงาน (แผนงานย่อยตามเป้าหมายการพัฒนาจังหวัด 20 ปี)", "แผนงานเกษตร"),
    ]


def test_a_project_without_a_place_has_empty_lines(pack: FormatPack) -> None:
    plan = official(records.Project("p", name="ลอย"), pack=pack)
    lines = [block for block in brief(plan, pack).blocks if isinstance(block, FormLine)]
    assert {words(line.value) for line in lines} == {""}


def test_money_is_in_baht_with_two_decimals_and_in_words(pack: FormatPack, tiny: Plan) -> None:
    rows = rows_of(brief(tiny, pack))
    assert ("งบประมาณ", "400,000.50 บาท") in rows
    assert dict(rows)["9. งบประมาณ"] == ("400,000.50 บาท (งบประมาณของจังหวัด)\n(สี่แสนบาทห้าสิบสตางค์)")


def test_money_of_several_sources_is_listed_and_summed(pack: FormatPack, tiny: Plan) -> None:
    line = records.BudgetLine(
        "other",
        activity_id=fixed_id("activity"),
        order_key="b0",
        fiscal_year=2568,
        source=BudgetSource.LOCAL,
        amount=100_000_00,
    )
    assert dict(rows_of(brief(replaced(tiny, line), pack)))["9. งบประมาณ"] == (
        "400,000.50 บาท (งบประมาณของจังหวัด)\n"
        "100,000.00 บาท (งบประมาณขององค์กรปกครองส่วนท้องถิ่น)\n"
        "รวม 500,000.50 บาท\n"
        "(ห้าแสนบาทห้าสิบสตางค์)"
    )


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (2568, 2568, "ปีงบประมาณ พ.ศ. 2568"),
        (2567, 2569, "ปีงบประมาณ พ.ศ. 2567 – 2569 (3 ปี)"),
        (2569, 2567, "ปีงบประมาณ พ.ศ. 2567 – 2569 (3 ปี)"),
        (2568, None, "ปีงบประมาณ พ.ศ. 2568"),
        (None, None, ""),
    ],
)
def test_the_duration_is_one_year_or_from_and_to(
    pack: FormatPack, tiny: Plan, start: int | None, end: int | None, text: str
) -> None:
    project = replace(tiny.projects[PROJECT], start_year=start, end_year=end)
    rows = dict(rows_of(brief(replaced(tiny, project), pack)))
    assert rows["8. ระยะเวลาในการดำเนินโครงการ"] == text


def test_the_area_is_named_from_its_codes(pack: FormatPack, tiny: Plan) -> None:
    areas = [
        records.ProjectArea.derived(project_id=PROJECT, area_code=code)
        for code in (2401, 2402, 240101, 99, 2499)
    ]
    project = replace(tiny.projects[PROJECT], area_note="ริมแม่น้ำ")
    rows = rows_of(brief(replaced(tiny, project, *areas), pack))
    at = [label for label, _ in rows].index("5. พื้นที่เป้าหมาย")
    assert rows[at][1].splitlines() == [
        "จังหวัดฉะเชิงเทรา",
        "อำเภอเมืองฉะเชิงเทรา ตำบลหน้าเมือง",
        "อำเภอบางคล้า",
    ]
    assert rows[at + 1] == ("", "ริมแม่น้ำ")


def test_agencies_partners_and_indicators_are_listed(pack: FormatPack, tiny: Plan) -> None:
    rows: list[records.Record] = []
    for number, name in enumerate(("อบจ.", "เทศบาล")):
        agency = records.Agency(f"ag{number}", order_key=ORDER_KEYS[number], name=name)
        partner = records.ProjectPartner.derived(project_id=PROJECT, agency_id=agency.id)
        rows += [agency, replace(partner, order_key=ORDER_KEYS[number])]
    rows.append(
        records.Indicator(
            "k", owner_kind=OwnerKind.PROJECT, owner_id=PROJECT, order_key="a0", name="ผลผลิตต่อไร่"
        )
    )
    details = rows_of(brief(replaced(tiny, *rows), pack))
    assert ("หน่วยงานที่รับผิดชอบหลัก", "สำนักงานเกษตรจังหวัด") in details
    assert ("หน่วยงานที่เกี่ยวข้อง", "อบจ.\nเทศบาล") in details
    assert ("4. ตัวชี้วัดและค่าเป้าหมาย", "1. ผลผลิตต่อไร่") in details


def test_fields_are_controls_tagged_with_their_names(pack: FormatPack, tiny: Plan) -> None:
    activity = replace(
        tiny.activities[fixed_id("activity")], description="<p>สองวัน</p>", partners="อบต."
    )
    reading = brief(replaced(tiny, activity), pack)
    tags = f"activity.{activity.id}"
    controls = reading.controls
    assert set(controls) == {
        *("project.name", "project.rationale", "project.objectives", "project.indicators"),
        *("project.areas", "project.lead_agency", "project.partners", "project.duration"),
        *("project.output", "project.outcome", f"{tags}.name", f"{tags}.description"),
        *(f"{tags}.budget", f"{tags}.lead_agency", f"{tags}.partners"),
    }
    assert controls[f"{tags}.name"].alias == "กิจกรรมที่ 1"
    name, rationale = controls["project.name"], controls["project.rationale"]
    assert isinstance(name, Control)
    assert isinstance(rationale, ControlBlock)
    assert name.content == "ส่งเสริมเกษตรอินทรีย์"
    assert list(texts_of(rationale)) == ["เกษตรกรต้องการตลาด"]
    assert controls["project.output"].placeholder == "กรอกข้อความที่นี่"
    assert max(map(len, controls)) <= 64
    assert reading.document.custom_properties == {
        "phaen.plan": tiny.info.id,
        "phaen.project": PROJECT,
    }


def test_what_has_several_lines_is_filled_in_as_a_paragraph_a_line(
    pack: FormatPack, tiny: Plan
) -> None:
    areas = [
        records.ProjectArea.derived(project_id=PROJECT, area_code=code) for code in (2401, 2402)
    ]
    project = replace(tiny.projects[PROJECT], area_note="ริมแม่น้ำ\nท้ายเขื่อน")
    controls = brief(replaced(tiny, project, *areas), pack).controls
    lines = {
        "areas": ("จังหวัดฉะเชิงเทรา", "อำเภอเมืองฉะเชิงเทรา", "อำเภอบางคล้า"),
        "area_note": ("ริมแม่น้ำ", "ท้ายเขื่อน"),
        "indicators": (),
        "partners": (),
    }
    for field, texts in lines.items():
        control = controls[f"project.{field}"]
        assert isinstance(control, ControlBlock)
        assert control.blocks == tuple(Paragraph(text, StyleName.TABLE_TEXT) for text in texts)
        assert control.placeholder == "กรอกข้อความที่นี่"


def test_tags_name_the_project_where_there_are_several(pack: FormatPack, tiny: Plan) -> None:
    plan = replaced(tiny, records.Project("second", order_key="b0", name="อีกโครงการ"))
    reading = brief(plan, pack)
    assert f"project.{PROJECT}.name" in reading.controls
    assert "project.second.activities" in reading.controls
    assert "phaen.project" not in reading.document.custom_properties
    openings = [
        block
        for block in reading.blocks
        if isinstance(block, Paragraph) and block.content == "แบบ จ.1-1"
    ]
    assert [one.page_break_before for one in openings] == [False, True]


def test_chosen_projects_stand_in_the_order_asked_for(pack: FormatPack, tiny: Plan) -> None:
    plan = replaced(tiny, *(records.Project(f"p{n}", name=f"โครงการ {n}") for n in range(3)))
    reading = brief(plan, pack, project_ids=("p2", PROJECT, "p0"))
    names = [rows_of(reading, number)[0][1] for number in range(3)]
    assert names == ["โครงการ 2", "ส่งเสริมเกษตรอินทรีย์", "โครงการ 0"]


def test_in_a_plan_the_briefs_are_text_in_the_order_of_the_form(
    pack: FormatPack, tiny: Plan
) -> None:
    plan = replaced(tiny, records.Project("first", order_key="Zz", name="ยังไม่มีที่"))
    reading = read(plan, pack, DocumentKind.PLAN)
    assert not reading.controls
    names = [
        detail
        for number in range(len(reading.tables))
        for label, detail in rows_of_any(reading, number)
        if label == "1. ชื่อโครงการสำคัญ"
    ]
    assert names == ["ส่งเสริมเกษตรอินทรีย์", "ยังไม่มีที่"]
    assert "เกษตรกรต้องการตลาด" in reading.text


def rows_of_any(reading: Reading, number: int) -> list[tuple[str, str]]:
    rows = body_rows(reading.tables[number])
    return [(words(r.cells[0]), words(r.cells[1])) for r in rows if len(r.cells) > 1]


def test_a_plan_without_projects_says_so(pack: FormatPack, empty: Plan) -> None:
    assert brief(empty, pack).texts == ["ยังไม่ระบุ"]
