from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan import records
from desktop.core.plan.budget import budget_of, place_of
from desktop.core.plan.kinds import BudgetSource, OwnerKind
from desktop.core.plan.plan import Plan
from desktop.documents.money import in_unit
from desktop.documents.request import DocumentKind
from exporters.inline import Text
from exporters.table import Cell, Row, Table, TableKind
from tests.documents.reading import (
    Reading,
    body_rows,
    formats_of,
    official,
    read,
    replaced,
    satang,
    with_outline,
    words,
)
from tests.plans import ORDER_KEYS, fixed_id, plans

YEARS = range(2566, 2571)


def blocks_of(reading: Reading) -> tuple[Table, Table]:
    first, second = reading.tables
    return first, second


def figures(table: Table, row: Row) -> list[int] | None:
    """Return the money of a row, year by year and whole; None for a row without money."""
    texts = [words(cell) for cell in row.cells]
    widths = [look.colspan for look in formats_of(table, row)]
    if sum(widths) != len(table.columns) or len(texts) < 7 or widths[-6:] != [1] * 6:
        return None
    return [satang(text) for text in texts[-6:]]


def labelled(table: Table) -> Iterator[tuple[str, list[int]]]:
    for row in body_rows(table):
        money = figures(table, row)
        if money is not None:
            yield words(row.cells[0]) or words(row.cells[1]), money


def expected(money: dict[int, int]) -> list[int]:
    in_years = [money.get(year, 0) for year in YEARS]
    return [*in_years, sum(in_years)]


def test_the_form_lies_on_its_side_and_its_two_header_rows_repeat(
    pack: FormatPack, tiny: Plan
) -> None:
    reading = read(tiny, pack, DocumentKind.J1)
    assert [page.landscape for page in reading.pages] == [True]
    block_a, block_b = blocks_of(reading)
    assert {block_a.kind, block_b.kind} == {TableKind.DENSE}
    assert block_a.header_rows == 1
    assert block_b.header_rows == 2
    upper, lower = list(block_b.rows)[:2]
    assert [(words(cell), cell.format.colspan) for cell in upper.cells] == [
        ("บัญชีรายการชุดโครงการสำคัญ", 7),
        ("งบประมาณดำเนินการ (บาท)", 6),
    ]
    assert [(words(cell), cell.format.colspan) for cell in lower.cells][:3] == [
        ("แผนงาน/โครงการสำคัญ", 2),
        ("ยุทธศาสตร์/แผนแม่บทฯ", 1),
        ("แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13", 1),
    ]
    assert [words(cell) for cell in lower.cells][-6:] == [
        *(f"พ.ศ. {year}" for year in YEARS),
        "พ.ศ. 2566-2570",
    ]


def test_the_head_names_form_title_province_and_the_goal_of_five_years(pack: FormatPack) -> None:
    plan = official(
        records.Goal("g20", order_key="a0", horizon=20, text="เมืองน่าอยู่"),
        records.Goal("g5", order_key="a1", horizon=5, text="เมืองอัจฉริยะ"),
        pack=pack,
    )
    texts = read(plan, pack, DocumentKind.J1).texts
    assert texts[:4] == [
        "แบบ จ.1",
        "แบบฟอร์มสรุปแผนงานและโครงการสำคัญของจังหวัด (พ.ศ. 2566 - 2570)",
        "จังหวัดฉะเชิงเทรา",
        "เป้าหมายการพัฒนาจังหวัด: “เมืองอัจฉริยะ”",
    ]


def test_an_issues_cell_reaches_over_the_rows_of_its_indicators(pack: FormatPack) -> None:
    issue = records.Issue("i", order_key="a0", name="น้ำ")
    bare = records.Issue("j", order_key="a1", name="ดิน")
    rows: list[records.Record] = [issue, bare]
    for number in range(3):
        indicator = records.Indicator(
            f"k{number}",
            owner_kind=OwnerKind.ISSUE,
            owner_id="i",
            order_key=ORDER_KEYS[number],
            name=f"ตัวชี้วัด {number}",
            unit="ร้อยละ",
            baseline_year=2565,
            baseline="60",
            overall_target="95" if number == 0 else "",
        )
        rows.append(indicator)
        rows += [
            records.Target.derived(
                indicator_id=indicator.id, fiscal_year=year, value=str(year % 100)
            )
            for year in YEARS
        ]
    table, _ = blocks_of(read(official(*rows, pack=pack), pack, DocumentKind.J1))
    first, second, third, last = body_rows(table)
    assert words(first.cells[0]) == "1. น้ำ"
    assert formats_of(table, first)[0].rowspan == 3
    assert [words(cell) for cell in first.cells[1:3]] == [
        "1. ตัวชี้วัด 0 (ร้อยละ)",
        "60 (พ.ศ. 2565)",
    ]
    assert [words(cell) for cell in first.cells[3:]] == ["66", "67", "68", "69", "70", "95"]
    assert len(second.cells) == len(third.cells) == len(table.columns) - 1
    assert words(second.cells[-1]) == "70"
    assert words(last.cells[0]) == "2. ดิน"
    # No row of figures is split, and the rows of an issue share a page.
    assert not any(row.may_split for row in (first, second, third, last))
    assert [row.keep_with_next for row in (first, second, third, last)] == [
        True,
        True,
        False,
        False,
    ]


def test_an_issue_of_more_indicators_than_a_page_holds_leaves_no_page_empty(
    pack: FormatPack,
) -> None:
    indicators = [
        records.Indicator(f"k{n}", owner_kind=OwnerKind.ISSUE, owner_id="i", order_key=f"a{n:02}")
        for n in range(20)
    ]
    plan = official(records.Issue("i", order_key="a0", name="น้ำ"), *indicators, pack=pack)
    table, _ = blocks_of(read(plan, pack, DocumentKind.J1))
    kept = [number for number, row in enumerate(body_rows(table)) if row.keep_with_next]
    # Its first row and its last are not left alone.
    assert kept == [0, 18]


def test_rows_go_from_issue_to_programme_to_flagship_to_numbered_projects(
    pack: FormatPack, tiny: Plan
) -> None:
    plan = replaced(
        tiny,
        *(
            records.AlignmentLink.derived(
                owner_kind=OwnerKind.FLAGSHIP,
                owner_id=fixed_id("flagship"),
                framework=framework,
                item=item,
            )
            for framework, item in (
                ("master_plans", "5.19"),
                ("master_plans", "2.5"),
                ("national_plan_13", "10"),
                ("national_plan_13", "2"),
                ("regional_guidelines_2566", "N2"),
                ("sdgs", "6"),
            )
        ),
    )
    _, table = blocks_of(read(plan, pack, DocumentKind.J1))
    rows = [[words(cell) for cell in row.cells] for row in body_rows(table)]
    assert rows[0] == ["ประเด็นการพัฒนาที่ 1 เกษตรปลอดภัย"]
    assert rows[1] == ["แผนงานที่ 1 แผนงานเกษตร"]
    assert rows[2][:6] == ["โครงการสำคัญ: โครงการสำคัญ", "2.5, 5.19", "2, 10", "N2", "", ""]
    assert rows[3] == [
        *("1.", "ส่งเสริมเกษตรอินทรีย์", "", "", "", "1", "สำนักงานเกษตรจังหวัด"),
        *("-", "150,000", "250,000.50", "-", "-", "400,000.50"),
    ]
    assert [row[0] for row in rows[4:]] == [
        "รวมแผนงานที่ 1",
        "รวมประเด็นการพัฒนาที่ 1",
        "รวมทั้งสิ้น",
    ]
    issue_row = body_rows(table)[0]
    assert [look.colspan for look in formats_of(table, issue_row)] == [13]
    assert formats_of(table, issue_row)[0].bold


def test_a_code_with_letters_keeps_its_digits_and_one_without_does_not(
    pack: FormatPack, tiny: Plan
) -> None:
    links = [
        records.AlignmentLink.derived(
            owner_kind=OwnerKind.FLAGSHIP,
            owner_id=fixed_id("flagship"),
            framework="regional_guidelines_2566",
            item=item,
        )
        for item in ("N2", "5", "e10")
    ]
    _, table = blocks_of(read(replaced(tiny, *links), pack, DocumentKind.J1))
    cell = body_rows(table)[2].cells[3]
    assert isinstance(cell, Cell)
    assert isinstance(cell.content, tuple)
    kept = {one.text: one.keep_digits for one in cell.content if isinstance(one, Text)}
    assert kept == {"N2": True, "5": False, "e10": True}
    assert words(cell) == "N2, e10, 5"


def test_names_of_groups_stay_with_their_rows_and_sums_with_the_row_above(
    pack: FormatPack, tiny: Plan
) -> None:
    second = records.Project(
        "second",
        flagship_id=fixed_id("flagship"),
        programme_id=fixed_id("programme"),
        issue_id=fixed_id("issue"),
        order_key="zz",
    )
    _, table = blocks_of(read(replaced(tiny, second), pack, DocumentKind.J1))
    rows = body_rows(table)
    kept = [(words(row.cells[0]).split(" ")[0], row.keep_with_next) for row in rows]
    assert kept == [
        ("ประเด็นการพัฒนาที่", True),
        ("แผนงานที่", True),
        ("โครงการสำคัญ:", True),
        ("1.", False),
        ("2.", True),
        ("รวมแผนงานที่", True),
        ("รวมประเด็นการพัฒนาที่", True),
        ("รวมทั้งสิ้น", False),
    ]
    assert not any(row.may_split for row in rows)


def test_programmes_are_numbered_anew_in_each_issue(pack: FormatPack) -> None:
    rows: list[records.Record] = []
    for issue in range(2):
        rows.append(records.Issue(f"i{issue}", order_key=ORDER_KEYS[issue], name=f"น{issue}"))
        rows += [
            records.Programme(
                f"p{issue}{n}", issue_id=f"i{issue}", order_key=ORDER_KEYS[n], name=f"ก{issue}{n}"
            )
            for n in range(2)
        ]
    _, table = blocks_of(read(official(*rows, pack=pack), pack, DocumentKind.J1))
    names = [words(row.cells[0]) for row in body_rows(table)]
    assert [name for name in names if name.startswith("แผนงานที่")] == [
        "แผนงานที่ 1 ก00",
        "แผนงานที่ 2 ก01",
        "แผนงานที่ 1 ก10",
        "แผนงานที่ 2 ก11",
    ]


def test_projects_that_nothing_has_taken_in_are_listed_and_counted(
    pack: FormatPack, tiny: Plan
) -> None:
    project = tiny.projects[fixed_id("project")]
    loose = []
    for number, places in enumerate(
        (
            {"issue_id": fixed_id("issue"), "programme_id": fixed_id("programme")},
            {"issue_id": fixed_id("issue")},
            {},
        )
    ):
        one = records.Project(f"loose{number}", order_key="a5", name=f"โครงการ {number}", **places)
        activity = records.Activity(f"act{number}", project_id=one.id, order_key="a0")
        line = records.BudgetLine(
            f"line{number}",
            activity_id=activity.id,
            order_key="a0",
            fiscal_year=2566,
            source=BudgetSource.LOCAL,
            amount=10 ** (number + 4),
        )
        loose += [one, activity, line]
    reading = read(replaced(tiny, project, *loose), pack, DocumentKind.J1)
    _, table = blocks_of(reading)
    sums = dict(labelled(table))
    names = [words(row.cells[0]) for row in body_rows(table)]
    assert "โครงการที่ยังไม่จัดเข้าชุดโครงการสำคัญ" in names
    assert "โครงการที่ยังไม่ระบุแผนงาน" in names
    assert "โครงการที่ยังไม่ระบุประเด็นการพัฒนา" in names
    assert sums["รวมแผนงานที่ 1"] == expected({2566: 10**4, 2567: 15_000_000, 2568: 25_000_050})
    assert sums["รวมประเด็นการพัฒนาที่ 1"][0] == 10**4 + 10**5
    assert sums["รวม"][0] == 10**6
    assert sums["รวมทั้งสิ้น"][0] == 10**4 + 10**5 + 10**6


@given(plan=plans())
@settings(max_examples=60)
def test_every_sum_is_the_sum_of_the_stored_satang(plan: Plan) -> None:
    pack = load_pack("2566-2570")
    plan = with_outline(plan, pack)
    budget = budget_of(plan)
    _, table = blocks_of(read(plan, pack, DocumentKind.J1))
    rows = list(labelled(table))
    assert rows[-1] == ("รวมทั้งสิ้น", expected(budget.whole))
    totals = [money for label, money in rows if label.startswith("รวมประเด็น")]
    assert totals == [expected(budget.by_issue[issue.id]) for issue in plan.issues]
    programmes = [money for label, money in rows if label.startswith("รวมแผนงาน")]
    assert programmes == [
        expected(budget.by_programme[programme.id])
        for issue in plan.issues
        for programme in plan.programmes.where("issue_id", issue.id)
    ]
    numbered = [money for label, money in rows if label.rstrip(".").isdecimal()]
    assert sorted(numbered) == sorted(
        expected(budget.by_project[project.id]) for project in plan.projects
    )
    placed = sum(place_of(plan, project).issue is not None for project in plan.projects)
    assert len(numbered) == len(plan.projects) >= placed


@pytest.mark.parametrize(
    ("unit", "amount", "text"),
    [
        ("baht", 150_000_00, "150,000"),
        ("baht", 150_000_25, "150,000.25"),
        ("thousand", 150_000_00, "150"),
        ("thousand", 150_500_00, "150.5"),
        ("thousand", 150_500_25, "150.50025"),
        ("million", 150_000_00, "0.1500"),
        ("million", 150_010_00, "0.15001"),
        ("million", 150_010_25, "0.15001025"),
        ("baht", 0, "-"),
        ("thousand", 0, "-"),
        ("million", 0, "-"),
    ],
)
def test_money_is_written_exactly_in_each_unit(unit: str, amount: int, text: str) -> None:
    from desktop.core.formats.pack import MoneyUnit

    assert in_unit(MoneyUnit(unit))(amount) == text


def test_an_empty_plan_still_has_the_form(pack: FormatPack, empty: Plan) -> None:
    block_a, block_b = blocks_of(read(empty, pack, DocumentKind.J1))
    assert [words(row.cells[0]) for row in body_rows(block_a)] == ["ยังไม่ระบุ"]
    assert list(labelled(block_b)) == [("รวมทั้งสิ้น", [0] * 6)]
