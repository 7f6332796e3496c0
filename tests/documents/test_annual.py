from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.kinds import ExpenditureCategory, OwnerKind, ScreeningResult
from desktop.core.plan.plan import Plan
from desktop.documents.request import DocumentKind
from exporters.document import Heading, Paragraph
from exporters.table import Table
from exporters.typography import StyleName
from tests.documents.reading import (
    Reading,
    body_rows,
    formats_of,
    in_order,
    official,
    read,
    replaced,
    satang,
    with_outline,
    words,
)
from tests.plans import ORDER_KEYS, fixed_id, plans

YEAR = 2568
PER_MILLION = 100_000_000


def annual(plan: Plan, pack: FormatPack, year: int = YEAR) -> Reading:
    return read(plan, pack, DocumentKind.ANNUAL, fiscal_year=year)


def taken_in(plan: Plan, project_id: str, **values: Any) -> records.AnnualProject:
    (annual_plan,) = plan.annual_plans.where("fiscal_year", YEAR)
    entry = records.AnnualProject.derived(annual_plan_id=annual_plan.id, project_id=project_id)
    return replace(entry, **values)


def money(number: str, amount: int, **values: Any) -> records.BudgetLine:
    fields: dict[str, Any] = {
        "activity_id": fixed_id("activity"),
        "order_key": "b" + number,
        "fiscal_year": YEAR,
    }
    return records.BudgetLine(f"line{number}", **{**fields, **values}, amount=amount)


@pytest.fixture
def year_plan(tiny: Plan) -> Plan:
    """One project in the annual plan, with 250,000.50 baht for operations in the year."""
    return replaced(
        tiny,
        taken_in(
            tiny,
            fixed_id("project"),
            rank=1,
            screening=ScreeningResult.WITHIN_CEILING,
            note="เร่งด่วน",
        ),
    )


def texts(table: Table) -> list[list[str]]:
    return [[words(cell) for cell in row.cells] for row in body_rows(table)]


def captioned(reading: Reading, start: str) -> Table:
    return next(table for table in reading.tables if words(table.caption or "").startswith(start))


# --- the budget book -----------------------------------------------------------------------------


def test_the_budget_book_is_in_million_baht_with_four_decimals(
    pack: FormatPack, year_plan: Plan
) -> None:
    table = captioned(annual(year_plan, pack), "สรุปงบประมาณรายจ่าย")
    assert table.header_rows == 2
    header = [words(cell) for cell in list(table.rows)[1].cells]
    assert header == ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "งบรายจ่ายอื่น", "รวม"]
    figures = ["-", "0.2500", "-", "-", "-", "0.2500"]
    assert texts(table) == [
        ["แผนงานยุทธศาสตร์ส่งเสริมการพัฒนาจังหวัดและกลุ่มจังหวัดแบบบูรณาการ", *figures],
        ["โครงการที่ 1 : ส่งเสริมเกษตรอินทรีย์", *figures],
        ["รวมทั้งสิ้น", *figures],
    ]


def test_the_budget_book_may_fall_under_the_plans_own_programme(
    pack: FormatPack, year_plan: Plan
) -> None:
    (of_year,) = year_plan.annual_plans
    plan = replaced(year_plan, replace(of_year, budget_programme="แผนงานอื่น"))
    assert texts(captioned(annual(plan, pack), "สรุปงบประมาณรายจ่าย"))[0][0] == "แผนงานอื่น"
    plan = replaced(year_plan, replace(of_year, budget_programme=""))
    assert texts(captioned(annual(plan, pack), "สรุปงบประมาณรายจ่าย"))[0][0].startswith(
        "แผนงานยุทธศาสตร์"
    )


@given(plan=plans())
@settings(max_examples=60)
def test_the_tables_of_the_year_add_up_to_the_stored_satang(plan: Plan) -> None:
    pack = load_pack("2566-2570")
    plan = with_outline(plan, pack)
    if not plan.annual_plans:
        return
    of_year = next(iter(plan.annual_plans))
    rounded = [replace(line, amount=line.amount // 10_000 * 10_000) for line in plan.budget_lines]
    plan = replaced(plan, *rounded)
    plan = with_annual_outline(plan, of_year, pack)
    taken = {one.project_id for one in plan.annual_projects.where("annual_plan_id", of_year.id)}
    stored = [
        line
        for line in rounded
        if line.fiscal_year == of_year.fiscal_year
        and plan.activities[line.activity_id].project_id in taken
    ]
    reading = annual(plan, pack, of_year.fiscal_year)
    whole = sum(line.amount for line in stored)
    book = texts(captioned(reading, "สรุปงบประมาณรายจ่าย"))
    by_category = [
        sum(line.amount for line in stored if line.category is category)
        for category in ExpenditureCategory
    ]
    assert [satang(text, PER_MILLION) for text in book[-1][1:]] == [*by_category, whole]
    assert sum(satang(row[-1], PER_MILLION) for row in book[1:-1]) == whole
    listed = texts(captioned(reading, "โครงการตามผลการกลั่นกรอง"))
    totals = [row for row in listed if row[0] == "รวมทั้งสิ้น"]
    assert [satang(row[1]) for row in totals] == [whole]
    trees = [one for one in reading.tables if words(one.caption or "").startswith("รายละเอียดงบ")]
    assert len(trees) == len(taken)
    assert sum(satang(texts(tree)[-1][-1]) for tree in trees) == whole


def with_annual_outline(plan: Plan, of_year: records.AnnualPlan, pack: FormatPack) -> Plan:
    """Return the plan with the official sections for an annual plan that it has."""
    base = official(pack=pack, annual=2568)
    (made,) = base.annual_plans
    sections = [
        replace(section, annual_plan_id=of_year.id)
        for section in base.sections
        if section.annual_plan_id == made.id
    ]
    return replaced(plan, *sections)


# --- the screening list --------------------------------------------------------------------------


def test_projects_are_listed_by_screening_result_and_rank(
    pack: FormatPack, year_plan: Plan
) -> None:
    names = ("สอง", "หนึ่ง", "เกิน", "รอ")
    results = (
        (2, ScreeningResult.WITHIN_CEILING),
        (3, ScreeningResult.WITHIN_CEILING),
        (4, ScreeningResult.OVER_CEILING),
        (0, None),
    )
    (of_year,) = year_plan.annual_plans
    plan = replaced(
        year_plan,
        replace(of_year, ceiling=1_000_000_00),
        *(records.Project(name, name=name) for name in names),
        *(
            taken_in(year_plan, name, rank=rank, screening=result)
            for name, (rank, result) in zip(names, results, strict=True)
        ),
    )
    table = captioned(annual(plan, pack), "โครงการตามผลการกลั่นกรอง")
    assert texts(table) == [
        ["ภายในกรอบวงเงิน"],
        ["1", "ส่งเสริมเกษตรอินทรีย์", "สำนักงานเกษตรจังหวัด", "250,000.50", "เร่งด่วน"],
        ["2", "สอง", "", "-", ""],
        ["3", "หนึ่ง", "", "-", ""],
        ["รวมภายในกรอบวงเงิน", "250,000.50", ""],
        ["เกินกรอบวงเงิน"],
        ["4", "เกิน", "", "-", ""],
        ["รวมเกินกรอบวงเงิน", "-", ""],
        ["ยังไม่กลั่นกรอง"],
        ["-", "รอ", "", "-", ""],
        ["รวมยังไม่กลั่นกรอง", "-", ""],
        ["รวมทั้งสิ้น", "250,000.50", ""],
        ["กรอบวงเงิน", "1,000,000", ""],
    ]


# --- the expenditure tree ------------------------------------------------------------------------


def test_what_a_table_shows_is_told_with_its_year(pack: FormatPack, year_plan: Plan) -> None:
    shown = {table.description for table in annual(year_plan, pack).tables}
    assert {
        "รายละเอียดงบประมาณรายจ่าย ปีงบประมาณ พ.ศ. 2568",
        "แผนการปฏิบัติงานและแผนการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. 2568",
    } <= shown


def test_items_under_ten_million_a_unit_are_summed_and_larger_ones_listed(
    pack: FormatPack, year_plan: Plan
) -> None:
    invest = {"category": ExpenditureCategory.INVESTMENT}
    plan = replaced(
        year_plan,
        money("1", 9_999_999_00, subcategory="ค่าครุภัณฑ์", item="เรือ", **invest),
        money("2", 20_000_000_00, subcategory="ค่าครุภัณฑ์", item="รถ", quantity=4, **invest),
        money(
            "3", 10_000_000_00, subcategory="ค่าครุภัณฑ์", item="เครน", quantity=1, unit="ตัว", **invest
        ),
        money("4", 30_000_000_00, subcategory="ค่าก่อสร้างแหล่งน้ำ", item="ฝาย", **invest),
        money("5", 5_00, subcategory="ของแปลก", item="ของ", **invest),
        money("6", 7_00, category=ExpenditureCategory.OPERATIONS),
    )
    rows = texts(captioned(annual(plan, pack), "รายละเอียดงบ"))
    stripped = [[row[0].replace("\u00a0", " ").strip(), *row[1:]] for row in rows]
    assert stripped == [
        ["1. งบดำเนินงาน", "", "", "250,007.50"],
        ["1.1 รายการอื่น ๆ", "", "", "250,007.50"],
        ["1) อบรมเกษตรกร", "", "", "250,000.50"],
        ["2) อบรมเกษตรกร", "", "", "7"],
        ["2. งบลงทุน", "", "", "70,000,004"],
        ["2.1 ค่าครุภัณฑ์ ที่ดินและสิ่งก่อสร้าง", "", "", "69,999,999"],
        ["2.1.1 ค่าครุภัณฑ์", "", "", "39,999,999"],
        [
            "1) ค่าครุภัณฑ์ที่มีราคาต่อหน่วยต่ำกว่า 10 ล้านบาท รวม 2 รายการ (รวม 5 หน่วย)",
            "5",
            "",
            "29,999,999",
        ],
        ["2) เครน", "1", "ตัว", "10,000,000"],
        ["2.1.2 ค่าที่ดินและสิ่งก่อสร้าง", "", "", "30,000,000"],
        ["2.1.2.1 ค่าก่อสร้างแหล่งน้ำ", "", "", "30,000,000"],
        ["1) ฝาย", "", "", "30,000,000"],
        ["2.2 ของแปลก", "", "", "5"],
        ["1) ของแปลกที่มีราคาต่อหน่วยต่ำกว่า 10 ล้านบาท รวม 1 รายการ (รวม 1 หน่วย)", "1", "", "5"],
        ["รวมทั้งสิ้น", "70,250,011.50"],
    ]


# --- the work and spending plan ------------------------------------------------------------------


def entry(quarter: int, month: int, quantity: str, amount: int, **values: Any) -> Any:
    fields = {"activity_id": fixed_id("activity"), "fiscal_year": YEAR}
    made = records.WorkPlanEntry.derived(**{**fields, **values}, quarter=quarter, month=month)
    return replace(made, quantity=quantity, amount=amount)


def work_table(plan: Plan, pack: FormatPack) -> Table:
    return captioned(annual(plan, pack), "แผนการปฏิบัติงาน")


def test_the_months_run_from_october_under_their_quarters(
    pack: FormatPack, year_plan: Plan
) -> None:
    upper, lower = list(work_table(year_plan, pack).rows)[:2]
    groups = [(words(c), c.format.colspan, c.format.rowspan) for c in upper.cells]
    assert groups[5:9] == [(f"ไตรมาสที่ {n}", 3, 1) for n in range(1, 5)]
    assert {rowspan for _text, _colspan, rowspan in (*groups[:5], groups[9])} == {2}
    assert [words(cell) for cell in lower.cells] == [
        *("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."),
        *("เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."),
    ]


def test_a_quarter_as_a_whole_spans_its_months(pack: FormatPack, year_plan: Plan) -> None:
    activity = replace(
        year_plan.activities[fixed_id("activity")],
        quantity="60",
        unit="คน",
        lead_agency_id=fixed_id("agency"),
    )
    plan = replaced(
        year_plan,
        activity,
        entry(1, 11, "20", 100_000_00),
        entry(1, 12, "", 50_000_50),
        entry(2, 0, "40", 100_000_00),
        entry(2, 0, "9", 9_00, fiscal_year=2567),
    )
    table = work_table(plan, pack)
    work, spending, by_month, whole = body_rows(table)
    agency = "สำนักงานเกษตรจังหวัด"
    assert [words(cell) for cell in work.cells] == [
        *("1", "อบรมเกษตรกร", "คน", "60", ""),
        *("", "20", "", "40", "", "", "", "", "", "", agency),
    ]
    assert [words(cell) for cell in spending.cells][:6] == [
        *(pack.form("work_plan").block().rows["spending"], "250,000.50"),
        *("", "100", "50.0005", "100"),
    ]
    # A quarter of which something is planned as a whole has no sums by month.
    assert [words(cell) for cell in by_month.cells][:6] == [
        *("รวมรายเดือน", "", "", "100", "50.0005", "")
    ]
    assert [words(cell) for cell in whole.cells] == [
        *("รวมทั้งสิ้น", "250,000.50", "150.0005", "100", "-", "-", "")
    ]
    assert [look.colspan for look in formats_of(table, work)][5:10] == [1, 1, 1, 3, 1]
    assert [look.colspan for look in formats_of(table, whole)] == [4, 1, 3, 3, 3, 3, 1]
    assert [look.rowspan for look in formats_of(table, work)][:5] == [2, 1, 2, 2, 1]
    assert [row.keep_with_next for row in body_rows(table)] == [True, True, True, False]
    assert {look.bold for look in formats_of(table, whole)} == {True}


def test_words_begin_a_month_and_what_is_a_quarter_s_stands_in_its_middle(
    pack: FormatPack, year_plan: Plan
) -> None:
    plan = replaced(
        year_plan,
        entry(1, 11, "ลงนามสัญญา", 100_000_00),
        entry(1, 12, "๒.๕", 0),
        entry(2, 0, "20", 150_000_50),
    )
    table = work_table(plan, pack)
    work, spending, _, whole = body_rows(table)
    styles = {
        words(c): look.style for c, look in zip(work.cells, formats_of(table, work), strict=True)
    }
    assert styles["ลงนามสัญญา"] is StyleName.WIDE_TEXT
    assert styles["๒.๕"] is StyleName.WIDE_NUMBER
    assert styles["20"] is StyleName.WIDE_CENTRED
    for row in (spending, whole):
        looks = formats_of(table, row)
        assert {look.style for look in looks if look.colspan == 3} == {StyleName.WIDE_CENTRED}


def test_months_and_the_whole_of_a_quarter_take_two_lines(
    pack: FormatPack, year_plan: Plan
) -> None:
    plan = replaced(
        year_plan, entry(1, 11, "20", 100_000_00), entry(1, 0, "ตลอดไตรมาส", 150_000_50)
    )
    table = work_table(plan, pack)
    rows = texts(table)
    spending = pack.form("work_plan").block().rows["spending"]
    first, second, *_ = rows
    assert first[:3] == ["1", "อบรมเกษตรกร", ""]
    assert [row[0] for row in rows[1:]] == ["", spending, "", "รวมทั้งสิ้น"]
    assert second[2] == "ตลอดไตรมาส"
    assert rows[3][2] == "150.0005"
    # The sum of the quarter is that of its months and of the whole.
    assert rows[4][2] == "250.0005"
    reached = sum(look.rowspan > 1 for look in formats_of(table, body_rows(table)[0]))
    covered = [0, reached, reached, reached, 0]
    for row, above in zip(body_rows(table), covered, strict=True):
        assert sum(look.colspan for look in formats_of(table, row)) == len(table.columns) - above


def test_an_activity_without_work_or_money_in_the_year_is_left_out(
    pack: FormatPack, year_plan: Plan
) -> None:
    later = records.Activity("later", project_id=fixed_id("project"), order_key="Zz", name="ปีต่อไป")
    rows = texts(work_table(replaced(year_plan, later), pack))
    assert [row[:2] for row in rows if row[0].isdecimal()] == [["1", "อบรมเกษตรกร"]]


# --- the document --------------------------------------------------------------------------------


def test_each_project_has_brief_tree_and_work_plan_in_order(
    pack: FormatPack, year_plan: Plan
) -> None:
    second = records.Project("second", name="โครงการรอง", rationale="<p>เหตุผลรอง</p>")
    plan = replaced(year_plan, second, taken_in(year_plan, "second", rank=2))
    reading = annual(plan, pack)
    assert in_order(
        reading.texts,
        [
            *("โครงการที่ 1 : ส่งเสริมเกษตรอินทรีย์", "แบบ จ.1-1", "เกษตรกรต้องการตลาด"),
            *("รายละเอียดงบประมาณรายจ่าย", "แผนการปฏิบัติงาน"),
            *("โครงการที่ 2 : โครงการรอง", "แบบ จ.1-1", "เหตุผลรอง"),
            *("รายละเอียดงบประมาณรายจ่าย", "แผนการปฏิบัติงาน", "ภาคผนวก"),
        ],
    )
    details = [
        page.landscape
        for page in reading.pages
        if any(isinstance(one, Table) and _is_detail(one) for one in page.blocks)
    ]
    assert details == [False, True, False, True]
    breaks = [
        block.page_break_before
        for block in reading.blocks
        if isinstance(block, Heading) and words(block.content).startswith("โครงการที่")
    ]
    assert breaks == [False, True]


def _is_detail(table: Table) -> bool:
    return words(table.caption or "").startswith(("รายละเอียดงบ", "แผนการปฏิบัติงาน"))


def test_the_plan_is_told_in_short(pack: FormatPack, year_plan: Plan) -> None:
    goal = records.Goal("g", order_key="a0", horizon=5, text="เมืองน่าอยู่")
    indicator = records.Indicator(
        "k", owner_kind=OwnerKind.GOAL, owner_id="g", order_key="a0", name="รายได้ต่อหัว"
    )
    guideline = records.Guideline(
        "gl", issue_id=fixed_id("issue"), order_key=ORDER_KEYS[0], text="ตลาดนำการผลิต"
    )
    reading = annual(replaced(year_plan, goal, indicator, guideline), pack)
    assert in_order(
        reading.texts,
        [
            *("“เมืองน่าอยู่”", "ตัวชี้วัดที่ 1 รายได้ต่อหัว"),
            *("ประเด็นการพัฒนาที่ 1 เกษตรปลอดภัย", "ตลาดนำการผลิต", "ส่วนที่ 2"),
        ],
    )
    (issue,) = [
        block
        for block in reading.blocks
        if isinstance(block, Paragraph) and words(block.content).startswith("ประเด็นการพัฒนาที่ 1")
    ]
    assert issue.keep_with_next


def test_an_annual_plan_without_projects_still_composes(pack: FormatPack, empty: Plan) -> None:
    reading = annual(empty, pack)
    assert texts(captioned(reading, "สรุปงบประมาณรายจ่าย"))[-1] == ["รวมทั้งสิ้น", *["-"] * 6]
    assert texts(captioned(reading, "โครงการตามผล")) == [["รวมทั้งสิ้น", "-", ""]]
    assert reading.texts.count("ยังไม่ระบุ") >= 4
