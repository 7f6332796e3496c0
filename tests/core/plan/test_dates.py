from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan.dates import (
    iso_text,
    parse_date,
    parse_iso_date,
    parse_thai_date,
    thai_long_date,
    thai_short_date,
)
from desktop.core.plan.digits import to_thai

DAY = date(2023, 8, 25)


def test_a_date_is_written_as_documents_do() -> None:
    assert thai_long_date(DAY) == "25 สิงหาคม 2566"
    assert thai_short_date(DAY) == "25 ส.ค. 2566"
    assert iso_text(DAY) == "2023-08-25"


@pytest.mark.parametrize(
    "text",
    [
        "25 สิงหาคม 2566",
        "๒๕ สิงหาคม ๒๕๖๖",
        "วันที่ 25 สิงหาคม พ.ศ. 2566",
        "25 เดือนสิงหาคม พ.ศ.2566",
        "25 ส.ค. 2566",
        "25 สค 2566",
        "25ส.ค.2566",
        "25/8/2566",
        " 25/08/2566 ",
        "2023-08-25",
    ],
)
def test_a_date_is_read_as_officers_write_it(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date.not_a_date"),
        ("ปลายปี", "date.not_a_date"),
        ("25 สิง 2566", "date.not_a_date"),
        ("25/0/2566", "date.not_a_date"),
        ("25 ส.ค. 66", "date.not_a_date"),
        ("30 กุมภาพันธ์ 2566", "date.no_such_day"),
        ("25/13/2566", "date.no_such_day"),
        ("2023-02-30", "date.no_such_day"),
        ("25 สิงหาคม 2023", "year.christian_era"),
        ("2566-08-25", "year.out_of_range"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_date(text)
    assert caught.value.code == code


def test_a_stored_date_is_iso_and_nothing_else() -> None:
    assert parse_iso_date("2023-08-25") == DAY
    for text in ("25 สิงหาคม 2566", "2023-8-25", "2023-08-25T00:00", "๒๐๒๓-๐๘-๒๕"):
        with pytest.raises(InvalidInput):
            parse_iso_date(text)


@given(st.dates(date(1857, 1, 1), date(2157, 12, 31)))
def test_every_date_reads_back(day: date) -> None:
    assert parse_iso_date(iso_text(day)) == day
    for text in (thai_long_date(day), thai_short_date(day)):
        assert parse_thai_date(text) == parse_thai_date(to_thai(text)) == parse_date(text) == day
