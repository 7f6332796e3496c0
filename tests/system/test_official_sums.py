"""Each sum in each form is the sum of the stored satang, whatever the program itself makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.system.official import CASES, Case, OfficialDocuments
from tests.system.stored_money import StoredMoney, of, satang, stored_money
from tests.system.word_text import Cell, Table, WordText, plain, word_text

MILLION_BAHT = 100_000_000
THOUSAND_BAHT = 100_000
CATEGORIES = ("personnel", "operations", "investment", "subsidy", "other")
QUARTERS = range(1, 5)
IN_ORDER = "ORDER BY order_key, id"

Row = tuple[str, list[int]]


def cases_of(*documents: str) -> pytest.MarkDecorator:
    chosen = [case for case in CASES if case.document in documents]
    return pytest.mark.parametrize("case", chosen, ids=lambda case: case.name)


def opened(official: OfficialDocuments, case: Case) -> tuple[WordText, StoredMoney]:
    return word_text(official.word_file(case)), stored_money(official.plan_file(case.pack))


def money_rows(table: Table, figures: int) -> list[Row]:
    """Return the label of each row that ends in so many figures, and these, in satang."""
    rows = []
    for cells in table.body:
        last = [cell.plain for cell in cells[-figures:]]
        if len(cells) > figures and all(re.fullmatch(r"-|[\d,.]+", text) for text in last):
            label = next(cell.plain for cell in cells if cell.plain not in ("", "-"))
            name = cells[1].plain if re.fullmatch(r"\d+\.", label) else label
            rows.append((name, [satang(text) for text in last]))
    return rows


# --- แบบ จ.1 -------------------------------------------------------------------------------------


def expected_j1(money: StoredMoney) -> Iterator[Row]:
    """Yield every row with money of block B in the order of the form."""
    issues = money.select(f"SELECT id FROM issue {IN_ORDER}")
    for number, (issue,) in enumerate(issues, 1):
        query = f"SELECT id FROM programme WHERE issue_id = ? {IN_ORDER}"
        for order, (programme,) in enumerate(money.select(query, [issue]), 1):
            yield from expected_programme(money, programme)
            in_programme = money.by_year(of("programme", programme))
            yield f"รวมแผนงานที่ {order}", in_programme
        in_issue = money.by_year(of("issue", issue))
        yield f"รวมประเด็นการพัฒนาที่ {number}", in_issue
    yield "รวมทั้งสิ้น", money.by_year()


def expected_programme(money: StoredMoney, programme: str) -> Iterator[Row]:
    flagships = f"SELECT id, name FROM flagship_project WHERE programme_id = ? {IN_ORDER}"
    projects = f"SELECT id, name FROM project WHERE flagship_id = ? {IN_ORDER}"
    for flagship, name in money.select(flagships, [programme]):
        in_flagship = money.by_year(of("flagship", flagship))
        yield f"โครงการสำคัญ: {plain(name)}", in_flagship
        for project, title in money.select(projects, [flagship]):
            yield plain(title), money.by_year(of("project", project))


@cases_of("plan", "j1")
def test_form_j1_adds_up_at_every_level(official: OfficialDocuments, case: Case) -> None:
    word, money = opened(official, case)
    (table,) = word.tables_headed("บัญชีรายการชุดโครงการสำคัญ")
    expected = list(expected_j1(money))
    assert len(expected) >= 5 + 14 + 19 + 40
    assert money_rows(table, 6) == expected
    assert expected[-1][1][-1] == money.whole()


# --- the tables of money of the plan ---------------------------------------------------------------


@cases_of("plan")
@pytest.mark.parametrize(
    ("head", "attribute", "groups"),
    [
        ("ประเด็นการพัฒนา จำนวนโครงการ", "issue", f"SELECT id FROM issue {IN_ORDER}"),
        (
            "แหล่งงบประมาณ จำนวนโครงการ",
            "source",
            "SELECT * FROM (VALUES ('1'), ('2'), ('3'), ('4'))",
        ),
        (
            "หน่วยงาน จำนวนโครงการ",
            "agency",
            f"SELECT id FROM agency WHERE id IN (SELECT lead_agency_id FROM project) {IN_ORDER}",
        ),
    ],
    ids=["issues", "sources", "agencies"],
)
def test_the_tables_of_money_add_up(
    official: OfficialDocuments, case: Case, head: str, attribute: str, groups: str
) -> None:
    word, money = opened(official, case)
    (table,) = word.tables_headed(head)
    expected = [money.by_year(of(attribute, group)) for (group,) in money.select(groups)]
    figures = [row for _label, row in money_rows(table, 6)]
    assert figures == [*expected, money.by_year()]
    summed = [sum(column) for column in zip(*expected, strict=True)]
    assert summed == figures[-1], "the rows of a table add up to its last"


# --- แบบ จ.1-1 -----------------------------------------------------------------------------------


@cases_of("plan", "brief")
def test_each_brief_has_the_money_of_its_activities_and_their_sum(
    official: OfficialDocuments, case: Case
) -> None:
    word, money = opened(official, case)
    briefs = word.tables_headed("หัวข้อ รายละเอียด")
    named = {plain(name): project for project, name in money.select("SELECT id, name FROM project")}
    seen = set()
    for brief in briefs:
        rows = [(row[0].plain, row[-1].plain) for row in brief.body]
        project = named[rows[0][1]]
        seen.add(project)
        query = f"SELECT id FROM activity WHERE project_id = ? {IN_ORDER}"
        activities = [
            money.whole(of("activity", activity)) for (activity,) in money.select(query, [project])
        ]
        shown = [satang(text.removesuffix(" บาท")) for label, text in rows if label == "งบประมาณ"]
        assert shown == activities, rows[0]
        (whole,) = [text for label, text in rows if re.fullmatch(r"\d+\. งบประมาณ", label)]
        assert_whole(whole, project, money)
    assert len(seen) == len(briefs) == len(named)


def assert_whole(text: str, project: str, money: StoredMoney) -> None:
    """Check the money of a project by source, and its sum, in topic 9 of its brief."""
    amounts = [satang(figure) for figure in re.findall(r"([\d,.]+) บาท", text)]
    by_source = [
        sum(line.amount for line in money.lines if (line.project, line.source) == (project, source))
        for source in "1234"
    ]
    given = [amount for amount in by_source if amount]
    assert amounts == (given if len(given) == 1 else [*given, sum(given)]), text
    assert sum(given) == money.whole(of("project", project))


# --- the annual action plan ------------------------------------------------------------------------


def projects_of_the_year(money: StoredMoney, year: int) -> list[tuple[str, ...]]:
    """Return id, name and screening result of the projects of an annual plan by rank."""
    return money.select(
        "SELECT project.id, project.name, annual_project.screening FROM annual_project"
        " JOIN annual_plan ON annual_plan.id = annual_project.annual_plan_id"
        " JOIN project ON project.id = annual_project.project_id"
        " WHERE annual_plan.fiscal_year = ? ORDER BY annual_project.rank",
        [year],
    )


def by_category(money: StoredMoney, year: int, projects: set[str]) -> list[int]:
    """Return the satang of projects in a year in each category, and the whole."""
    sums = [
        sum(
            line.amount
            for line in money.lines
            if (line.year, line.category) == (year, category) and line.project in projects
        )
        for category in CATEGORIES
    ]
    return [*sums, sum(sums)]


@cases_of("annual")
def test_the_budget_book_adds_up(official: OfficialDocuments, case: Case) -> None:
    word, money = opened(official, case)
    (table,) = word.tables_headed("แผนงาน/โครงการ งบประมาณรายจ่าย (ล้านบาท)")
    shown = [
        (row[0].plain, [satang(cell.plain, MILLION_BAHT) for cell in row[-6:]])
        for row in table.body
    ]
    projects = projects_of_the_year(money, case.fiscal_year)
    whole = by_category(money, case.fiscal_year, {one[0] for one in projects})
    assert [row for _label, row in shown] == [
        whole,
        *(by_category(money, case.fiscal_year, {project}) for project, *_ in projects),
        whole,
    ]
    assert all(plain(one[1]) in label for (label, _), one in zip(shown[1:], projects, strict=False))
    assert len(projects) >= 40
    assert whole[-1] > 0
    figures = [cell.plain for row in table.body for cell in row[-6:] if cell.plain != "-"]
    assert all(re.fullmatch(r"[\d,]+\.\d{4}", figure) for figure in figures)


@cases_of("annual")
def test_the_list_by_screening_result_adds_up(official: OfficialDocuments, case: Case) -> None:
    word, money = opened(official, case)
    (table,) = word.tables_headed("ลำดับ โครงการ หน่วยดำเนินการ งบประมาณ (บาท)")
    projects = projects_of_the_year(money, case.fiscal_year)
    of_year = {one[0]: by_category(money, case.fiscal_year, {one[0]})[-1] for one in projects}
    expected = []
    for screening in ("within_ceiling", "over_ceiling", "administration"):
        amounts = [of_year[project] for project, _name, result in projects if result == screening]
        expected += [*amounts, sum(amounts)]
    query = "SELECT ceiling FROM annual_plan WHERE fiscal_year = ?"
    ((ceiling,),) = money.select(query, [case.fiscal_year])
    shown = [satang(row[-2].plain) for row in table.body if len(row) > 1]
    assert shown == [*expected, sum(of_year.values()), ceiling]


@cases_of("annual")
def test_each_expenditure_tree_adds_up(official: OfficialDocuments, case: Case) -> None:
    word, money = opened(official, case)
    trees = word.tables_headed("รายการ จำนวน หน่วยนับ งบประมาณ (บาท)")
    projects = projects_of_the_year(money, case.fiscal_year)
    for tree, (project, *_) in zip(trees, projects, strict=True):
        *categories, whole = by_category(money, case.fiscal_year, {project})
        rows = [(row[0].plain, satang(row[-1].plain)) for row in tree.body]
        tops = [amount for label, amount in rows if re.match(r"\d+\. ", label)]
        assert tops == [amount for amount in categories if amount]
        leaves = [amount for label, amount in rows if re.match(r"\d+\) ", label)]
        assert sum(leaves) == rows[-1][1] == whole


@cases_of("annual")
def test_each_work_plan_adds_up_by_activity_and_month(
    official: OfficialDocuments, case: Case
) -> None:
    word, money = opened(official, case)
    work_plans = word.tables_headed("ลำดับ กิจกรรม หน่วยนับ เป้าหมาย งบประมาณ (บาท)")
    projects = projects_of_the_year(money, case.fiscal_year)
    for table, (project, *_) in zip(work_plans, projects, strict=True):
        expected = activities_of_the_year(money, case.fiscal_year, project)
        spending = [row for row in table.body if row[1].plain.startswith("ใช้จ่าย")]
        assert [satang(row[4].plain) for row in spending] == [amount for amount, _ in expected]
        planned: Counter[int] = Counter()
        for _amount, places in expected:
            planned.update(places)
        assert_sums_of_the_year(table, sum(amount for amount, _ in expected), planned)


def assert_sums_of_the_year(table: Table, whole: int, planned: Counter[int]) -> None:
    """Check the last rows of a work plan: the quarters, and above them the months that make up theirs."""
    sums = table.body[-1]
    assert [row[0].plain for row in table.body].count("รวมทั้งสิ้น") == 1
    assert (sums[0].plain, satang(sums[1].plain)) == ("รวมทั้งสิ้น", whole)
    quarters = sums[2:6]
    assert [cell.columns for cell in quarters] == [3] * 4
    assert [satang(cell.plain, THOUSAND_BAHT) for cell in quarters] == [
        planned[-quarter] + sum(planned[month] for month in months_of(quarter))
        for quarter in QUARTERS
    ]
    in_months = {
        month: planned[month]
        for quarter in QUARTERS
        for month in months_of(quarter)
        if -quarter not in planned and month in planned
    }
    monthly = [sums_by_month(row) for row in table.body if row[0].plain == "รวมรายเดือน"]
    assert monthly == ([in_months] if in_months else [])


def activities_of_the_year(
    money: StoredMoney, year: int, project: str
) -> list[tuple[int, dict[int, int]]]:
    """Return the money of each activity that has work or money in a year, and what is spent when."""
    found = []
    for (activity,) in money.select(
        f"SELECT id FROM activity WHERE project_id = ? {IN_ORDER}", [project]
    ):
        entries = money.select(
            "SELECT quarter, month, amount FROM work_plan_entry"
            " WHERE activity_id = ? AND fiscal_year = ?",
            [activity, year],
        )
        amount = sum(x.amount for x in money.lines if (x.activity, x.year) == (activity, year))
        if entries or amount:
            places = {column_of(int(q), int(m)): int(a) for q, m, a in entries if int(a)}
            found.append((amount, places))
    return found


def column_of(quarter: int, month: int) -> int:
    """Return the place of a month in the fiscal year, October first; of a whole quarter its negative."""
    return -quarter if month == 0 else (month - 10) % 12 + 1


def months_of(quarter: int) -> range:
    """Return the places of the months of a quarter."""
    return range(quarter * 3 - 2, quarter * 3 + 1)


def sums_by_month(row: tuple[Cell, ...]) -> dict[int, int]:
    """Return the satang of a row of sums by month, 1 to 12; a quarter of one cell holds none."""
    found: dict[int, int] = {}
    column = 1
    for cell in row[2:-1]:
        if cell.plain:
            assert cell.columns == 1
            found[column] = satang(cell.plain, THOUSAND_BAHT)
        column += cell.columns
    assert column == 13
    return found
