"""Placeholders left in, and titles left from another plan or province."""

from __future__ import annotations

import pytest

from desktop.core.checks.finding import Place
from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.plan import Plan
from tests.core.checks.sound_plan import changed, found, informed, only, section, sound_plan


def written(key: str, body: str) -> Plan:
    """Return a sound plan with the body of a section written anew."""
    plan = sound_plan()
    return plan.with_changes(setting(section(plan, key), body=body))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("จำนวน ..... ราย", "....."),
        ("จำนวน …… ราย", "……"),
        ("ชื่อ ________", "________"),
        ("พื้นที่ xxx ไร่", "xxx"),
        ("พื้นที่ XXXX ไร่", "XXXX"),
        (" - ", "-"),
        ("รอข้อมูล", "รอข้อมูล"),
    ],
)
def test_a_placeholder_left_in_is_found(text: str, shown: str) -> None:
    finding = only(changed(sound_plan(), records.Project, "project", area_note=text))
    assert finding.rule == "text.placeholder"
    assert finding.place == Place(records.Project, "project", "area_note")
    assert finding.parameters["found"] == shown


@pytest.mark.parametrize(
    "text",
    ["พ.ศ. 2566 - 2570", "ก...", "boxxx", "maxxximum", "เช่น ข้าว ...", "ตำบล-อำเภอ", "1.5 – 2.0"],
)
def test_dots_dashes_and_words_of_ordinary_text_are_no_placeholder(text: str) -> None:
    assert found(changed(sound_plan(), records.Project, "project", area_note=text)) == []


@pytest.mark.parametrize("body", ["<p>-</p>", "<p><b>TBD</b></p>", "<p>มี<b>.....</b></p>"])
def test_a_placeholder_is_found_in_rich_text(body: str) -> None:
    finding = only(changed(sound_plan(), records.Project, "project", rationale=body))
    assert (finding.rule, finding.place.field) == ("text.placeholder", "rationale")


def test_a_target_left_as_a_dash_is_called_by_its_indicator() -> None:
    plan = sound_plan()
    target = plan.targets.where("indicator_id", "issue_indicator")[0]
    finding = only(plan.with_changes(setting(target, value="-")))
    assert finding.parameters["name"] == "ร้อยละของ issue"


def test_comments_are_not_checked_since_no_document_shows_them() -> None:
    comment = records.Comment("1", text="แก้ ..... ด้วย", created="2568")
    assert found(sound_plan().with_changes(adding(comment))) == []


STALE = "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2561 – 2565)"


@pytest.mark.parametrize(
    "title",
    [
        STALE,
        "แผนพัฒนาจังหวัดฉะเชิงเทรา พ.ศ. ๒๕๖๑-๒๕๖๕",
        "แผนพัฒนาจังหวัด พ.ศ. 2561 ถึง พ.ศ. 2565",
        "แผนพัฒนาจังหวัดฉะเชิงเทรา<b> (พ.ศ. 2566</b> – 2569)",
    ],
)
def test_the_years_of_another_plan_in_the_foreword_are_found(title: str) -> None:
    plan = written("foreword", f"<p>จังหวัดได้จัดทำ{title} เพื่อใช้เป็นกรอบ</p>")
    finding = only(plan)
    assert finding.rule == "text.stale_period"
    assert finding.place == Place(records.Section, section(plan, "foreword").id, "body")
    assert str(finding.parameters["found"]).startswith("แผนพัฒนาจังหวัด")


@pytest.mark.parametrize(
    "text",
    [
        "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)",
        "แผนพัฒนาจังหวัดฉะเชิงเทรา พ.ศ. ๒๕๖๖ – ๒๕๗๐ (ฉบับทบทวน)",
        f"ทบทวนจาก{STALE}",
        f"ผลการดำเนินงานตาม{STALE}",
        f"{STALE} ซึ่งเป็นฉบับก่อน",
        "ระหว่าง พ.ศ. 2561 – 2565 เศรษฐกิจขยายตัว",
        "แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2568",
    ],
)
def test_own_titles_and_what_speaks_of_the_past_are_no_left_over(text: str) -> None:
    assert found(written("foreword", f"<p>{text}</p>")) == []


@pytest.mark.parametrize("key", ["part1.history", "part1.results", "appendix.orders"])
def test_history_and_results_may_name_older_plans(key: str) -> None:
    assert found(written(key, f"<p>{STALE} ของจังหวัดสำเร็จ</p>")) == []


@pytest.mark.parametrize(
    ("key", "year", "stale"),
    [
        ("annual.foreword", 2567, True),
        ("annual.foreword", 2568, False),
        ("foreword", 2569, False),
        ("foreword", 2571, True),
    ],
)
def test_an_annual_plan_must_name_its_own_year_and_the_plan_one_of_its_years(
    key: str, year: int, stale: bool
) -> None:
    body = f"<p>แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. {year} ฉบับนี้</p>"
    assert found(written(key, body)) == (["text.stale_period"] if stale else [])


def test_titles_are_looked_for_in_the_lines_of_the_cover_too() -> None:
    plan = informed(sound_plan(), notice=f"ร่าง{STALE}")
    finding = only(plan)
    assert finding.place == Place(records.PlanInfo, plan.info.id, "notice")
    assert finding.parameters["name"] == ("แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570) (ฉบับทบทวน)")


def test_the_line_of_an_annual_plan_must_name_its_year() -> None:
    plan = sound_plan()
    annual = next(iter(plan.annual_plans))
    notice = "ร่างแผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566"
    finding = only(plan.with_changes(setting(annual, notice=notice)))
    assert finding.place == Place(records.AnnualPlan, annual.id, "notice")
    assert "พ.ศ. 2568" in str(finding.parameters["name"])


def test_a_section_title_of_another_plan_is_found() -> None:
    plan = sound_plan()
    plan = plan.with_changes(setting(section(plan, "part1.results"), title=f"สรุป{STALE}"))
    assert only(plan).place.field == "title"


@pytest.mark.parametrize(
    "text",
    ["แผนพัฒนาจังหวัดชลบุรี", "เป้าหมายการพัฒนาจังหวัด นครนายก", "สำนักงานจังหวัดระยองจัดทำ"],
)
def test_the_name_of_another_province_in_a_title_is_found(text: str) -> None:
    finding = only(written("summary", f"<p>{text}</p>"))
    assert finding.rule == "text.other_province"


@pytest.mark.parametrize(
    "text",
    [
        "แผนพัฒนาจังหวัดฉะเชิงเทรา",
        "เชื่อมโยงกับจังหวัดชลบุรีและจังหวัดระยอง",
        "แผนพัฒนากลุ่มจังหวัดภาคตะวันออก 1",
        "แผนพัฒนาจังหวัดและกลุ่มจังหวัด",
    ],
)
def test_neighbours_may_be_named(text: str) -> None:
    assert found(written("summary", f"<p>{text}</p>")) == []


@pytest.mark.parametrize(
    ("published", "rules"),
    [
        ("สิงหาคม 2566", []),
        ("ตุลาคม ๒๕๖๔", []),
        ("", []),
        ("สิงหาคม 2563", ["text.stale_date"]),
        ("สิงหาคม ๒๕๗๑", ["text.stale_date"]),
    ],
)
def test_the_date_of_the_cover_must_be_near_the_plans_years(
    published: str, rules: list[str]
) -> None:
    assert found(informed(sound_plan(), published=published)) == rules
