from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan.digits import to_thai
from desktop.core.plan.years import (
    FISCAL_MONTHS,
    MAX_YEAR,
    MIN_YEAR,
    MONTHS,
    Period,
    buddhist_year_of,
    check_year,
    first_day_of_fiscal_year,
    fiscal_year_of,
    last_day_of_fiscal_year,
    months_of_quarter,
    parse_period,
    parse_year,
    quarter_of_month,
)

years = st.integers(MIN_YEAR, MAX_YEAR)


def test_fiscal_year_2568_runs_from_october_2567_to_september_2568() -> None:
    assert first_day_of_fiscal_year(2568) == date(2024, 10, 1)
    assert last_day_of_fiscal_year(2568) == date(2025, 9, 30)
    assert fiscal_year_of(date(2024, 9, 30)) == 2567
    assert fiscal_year_of(date(2024, 10, 1)) == 2568
    assert buddhist_year_of(date(2024, 10, 1)) == 2567


@given(years)
def test_every_day_between_first_and_last_lies_in_the_year(year: int) -> None:
    first, last = first_day_of_fiscal_year(year), last_day_of_fiscal_year(year)
    assert fiscal_year_of(first) == fiscal_year_of(last) == year
    assert fiscal_year_of(date.fromordinal(first.toordinal() - 1)) == year - 1
    assert fiscal_year_of(date.fromordinal(last.toordinal() + 1)) == year + 1


def test_months_run_from_october_to_september() -> None:
    names = " ".join(month.short_name for month in FISCAL_MONTHS)
    assert names == "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย."
    assert FISCAL_MONTHS[0].name == "ตุลาคม"
    assert FISCAL_MONTHS[-1].name == "กันยายน"
    assert [month.number for month in MONTHS] == list(range(1, 13))


def test_quarters_hold_three_months_each() -> None:
    assert [month.number for month in months_of_quarter(1)] == [10, 11, 12]
    assert [month.number for month in months_of_quarter(4)] == [7, 8, 9]
    for quarter in (1, 2, 3, 4):
        assert {quarter_of_month(month.number) for month in months_of_quarter(quarter)} == {quarter}


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_outside_the_year_has_no_quarter(month: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        quarter_of_month(month)
    assert caught.value.code == "month.out_of_range"


@pytest.mark.parametrize("quarter", [0, 5])
def test_there_are_four_quarters(quarter: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        months_of_quarter(quarter)
    assert caught.value.code == "quarter.out_of_range"


@pytest.mark.parametrize(
    "text",
    [
        "2568",
        "๒๕๖๘",
        " 2568 ",
        "พ.ศ. 2568",
        "พ.ศ.๒๕๖๘",
        "พ.ศ 2568",
        "พ. ศ. 2568",
        "ปี 2568",
        "ปีงบประมาณ 2568",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "ประจำปีงบประมาณ พ.ศ. 2568",
    ],
)
def test_a_year_is_read_as_officers_write_it(text: str) -> None:
    assert parse_year(text) == 2568


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "year.not_a_year"),
        ("ปีหน้า", "year.not_a_year"),
        ("2568-2570", "year.not_a_year"),
        ("ปี 68", "year.not_four_digits"),
        ("25680", "year.not_four_digits"),
        ("9" * 5000, "year.not_four_digits"),
        ("2701", "year.out_of_range"),
        ("1800", "year.out_of_range"),
        ("2025", "year.christian_era"),
    ],
)
def test_what_is_no_safe_year_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_year(text)
    assert caught.value.code == code


def test_a_christian_year_comes_with_the_buddhist_one() -> None:
    with pytest.raises(InvalidInput) as caught:
        check_year(2025)
    assert caught.value.parameters["suggestion"] == 2568
    assert str(caught.value) == "year.christian_era (suggestion=2568)"


@pytest.mark.parametrize(
    "text", ["2566-2570", "2566 – 2570", "๒๕๖๖ - ๒๕๗๐", "พ.ศ. 2566 ถึง พ.ศ. 2570", "2566—2570"]
)
def test_a_period_is_read_as_titles_write_it(text: str) -> None:
    assert parse_period(text) == Period(2566, 2570)


def test_a_period_knows_its_years_and_label() -> None:
    period = Period(2566, 2570)
    assert list(period.years) == [2566, 2567, 2568, 2569, 2570]
    assert len(period) == 5
    assert 2570 in period
    assert 2571 not in period
    assert period.label == "2566 – 2570"
    assert parse_period("2568").label == "2568"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2570-2566", "period.ends_before_it_starts"),
        ("2566-70", "year.not_four_digits"),
        ("2566 และ 2570", "period.not_a_period"),
        ("2566-2999", "year.out_of_range"),
    ],
)
def test_what_is_no_period_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_period(text)
    assert caught.value.code == code


@given(years, years)
def test_the_label_of_a_period_reads_back(one: int, other: int) -> None:
    period = Period(min(one, other), max(one, other))
    assert parse_period(period.label) == period
    assert parse_period(to_thai(period.label)) == period


def test_an_error_without_parameters_is_its_code() -> None:
    assert str(InvalidInput("year.not_a_year")) == "year.not_a_year"
