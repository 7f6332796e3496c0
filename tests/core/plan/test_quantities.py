from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.plan.digits import to_thai
from desktop.core.plan.quantities import Comparison, Quantity, format_number, parse_quantity


def number(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("3,000 คน", Quantity(number("3000"), unit="คน")),
        ("๓,๐๐๐ คน", Quantity(number("3000"), unit="คน")),
        ("จำนวน 5 แห่ง/ปี", Quantity(number("5"), unit="แห่ง/ปี")),
        ("ระดับ 5", Quantity(number("5"))),
        ("-2.5", Quantity(number("-2.5"))),
        ("ร้อยละ 85.5", Quantity(number("85.5"), percent=True)),
        ("85.5%", Quantity(number("85.5"), percent=True)),
        (
            "ไม่น้อยกว่าร้อยละ ๘๐",
            Quantity(number("80"), comparison=Comparison.AT_LEAST, percent=True),
        ),
        ("≥ 80 %", Quantity(number("80"), comparison=Comparison.AT_LEAST, percent=True)),
        ("ไม่เกิน 10 ราย", Quantity(number("10"), comparison=Comparison.AT_MOST, unit="ราย")),
        ("มากกว่า 10", Quantity(number("10"), comparison=Comparison.MORE_THAN)),
        (
            "< 37.5 มคก./ลบ.ม.",
            Quantity(number("37.5"), comparison=Comparison.LESS_THAN, unit="มคก./ลบ.ม."),
        ),
        (
            "เพิ่มขึ้นร้อยละ 5 จากปีก่อน",
            Quantity(number("5"), comparison=Comparison.INCREASE, percent=True, unit="จากปีก่อน"),
        ),
        ("ลดลง 3 ราย", Quantity(number("3"), comparison=Comparison.DECREASE, unit="ราย")),
        ("1.5 ล้านบาท", Quantity(number("1500000"), multiplier=1_000_000, unit="บาท")),
        ("2 พันล้านบาท", Quantity(number("2000000000"), multiplier=10**9, unit="บาท")),
        ("10 – 15 ครั้ง", Quantity(number("10"), number("15"), unit="ครั้ง")),
        ("ร้อยละ 10 ถึง 15", Quantity(number("10"), number("15"), percent=True)),
        (
            "1 - 2 ล้านคน",
            Quantity(number("1000000"), number("2000000"), multiplier=10**6, unit="คน"),
        ),
        ("1 : 50", Quantity(number("0.02"), ratio=(number("1"), number("50")))),
        ("อัตราส่วน 1 ต่อ 4", Quantity(number("0.25"), ratio=(number("1"), number("4")))),
    ],
)
def test_a_target_is_read_as_officers_type_it(text: str, quantity: Quantity) -> None:
    assert parse_quantity(text) == quantity


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", ".....", "ระดับดีมาก", "ผ่านเกณฑ์ 3 ข้อ", "ปี 2568", "25 สิงหาคม 2568", "5 ส.ค. 68"),
        *(
            "5/10",
            "1:2:3",
            "1.2.3",
            "1,50",
            "1,5000",
            "12,34 คน",
            "1:0",
            "2566-2570-2575",
            "9" * 300,
        ),
    ],
)
def test_words_and_what_is_unclear_are_no_quantity(text: str) -> None:
    assert parse_quantity(text) is None


decimals = st.decimals(
    min_value=-(10**15), max_value=10**15, places=4, allow_nan=False, allow_infinity=False
)


@given(decimals)
def test_a_shown_number_reads_back(value: Decimal) -> None:
    for shown in (format_number(value), format_number(value, 4), to_thai(format_number(value))):
        quantity = parse_quantity(shown + " คน")
        assert quantity is not None
        assert quantity.value == value
        assert quantity.unit == "คน"


@given(st.text())
def test_any_text_is_a_quantity_or_words(text: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is None or quantity.value.is_finite()


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("1500", None, "1,500"),
        ("12.50", None, "12.5"),
        ("1E+3", None, "1,000"),
        ("-0.00", None, "0"),
        ("0.125", 2, "0.13"),
        ("-0.001", 2, "0.00"),
        ("1234567.5", 0, "1,234,568"),
    ],
)
def test_numbers_are_shown_with_separators(value: str, places: int | None, shown: str) -> None:
    assert format_number(Decimal(value), places) == shown
