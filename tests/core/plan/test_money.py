from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan.digits import to_thai
from desktop.core.plan.money import (
    MAX_SATANG,
    baht_text,
    check_amount,
    format_baht,
    format_million,
    number_words,
    parse_amount,
)

amounts = st.integers(-MAX_SATANG, MAX_SATANG)


@pytest.mark.parametrize(
    "text",
    [
        "1,500,000",
        "๑,๕๐๐,๐๐๐",
        "1500000",
        "1.5 ล้าน",
        "1.5ล้านบาท",
        "๑.๕ ล้านบาท",
        "15 แสน",
        "150 หมื่นบาท",
        "1,500 พัน",
        "1,500,000.00",
        "1,500,000.-",
        "1,500,000 บาท",
        "1,500,000 บาทถ้วน",
        "฿1,500,000",
        " 1500000.000 ",
    ],
)
def test_one_amount_can_be_typed_in_many_ways(text: str) -> None:
    assert parse_amount(text) == 150_000_000


@pytest.mark.parametrize(
    ("text", "satang"),
    [
        ("0", 0),
        (".5", 50),
        ("12.50 บาท", 1250),
        ("12 บาท 50 สตางค์", 1250),
        ("12 บาท 5 สตางค์", 1205),
        ("-250", -25_000),
        ("−250.25", -25_025),
        ("1.23456789 ล้าน", 123_456_789),
        ("2 พันล้านบาท", 200_000_000_000),
        ("1 ล้านล้าน", 100_000_000_000_000),
        ("92,233,720,368,547,758.07", MAX_SATANG),
        ("-92,233,720,368,547,758.07", -MAX_SATANG),
    ],
)
def test_amounts_become_satang(text: str, satang: int) -> None:
    assert parse_amount(text) == satang


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount.empty"),
        ("   ", "amount.empty"),
        ("ไม่มี", "amount.not_an_amount"),
        ("1.500.000", "amount.not_an_amount"),
        ("1 500 000", "amount.not_an_amount"),
        ("1e6", "amount.not_an_amount"),
        ("5-6 ล้าน", "amount.not_an_amount"),
        ("12.50 บาท 50 สตางค์", "amount.not_an_amount"),
        ("9" * 5000, "amount.not_an_amount"),
        ("1,5", "amount.grouping"),
        ("1,50,000", "amount.grouping"),
        ("1500,000", "amount.grouping"),
        ("1,500,", "amount.grouping"),
        ("12.345", "amount.finer_than_satang"),
        ("0.000000001 ล้าน", "amount.finer_than_satang"),
        ("92,233,720,368,547,758.08", "amount.too_large"),
        ("999999 ล้านล้าน", "amount.too_large"),
    ],
)
def test_what_is_not_clearly_an_amount_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_amount(text)
    assert caught.value.code == code
    assert caught.value.parameters["text"] == text


@given(amounts)
def test_what_is_shown_reads_back(satang: int) -> None:
    assert parse_amount(format_baht(satang)) == satang
    assert parse_amount(format_baht(satang, 2)) == satang
    assert parse_amount(to_thai(format_million(satang, 8)) + " ล้านบาท") == satang


@given(amounts, st.integers(0, 8))
def test_million_baht_is_rounded_half_up(satang: int, decimals: int) -> None:
    with localcontext() as context:
        context.prec = 60
        exact = (Decimal(satang) / 10**8).quantize(
            Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP
        )
    assert Decimal(format_million(satang, decimals).replace(",", "")) == exact


@pytest.mark.parametrize(
    ("satang", "shown"),
    [
        (150_000_000, "1.5000"),
        (123_456_789_000, "1,234.5679"),
        (5_000, "0.0001"),
        (4_999, "0.0000"),
        (-4_999, "0.0000"),
        (-5_000, "-0.0001"),
    ],
)
def test_the_budget_book_shows_four_decimals_of_a_million(satang: int, shown: str) -> None:
    assert format_million(satang) == shown


def test_baht_shows_satang_only_where_there_are_any() -> None:
    assert format_baht(150_000_000) == "1,500,000"
    assert format_baht(1_250) == "12.50"
    assert format_baht(1_250, 0) == "13"
    assert format_baht(-1_250, 0) == "-13"
    assert format_baht(-49, 0) == "0"
    assert format_baht(1_205, 1) == "12.1"


@pytest.mark.parametrize("decimals", [-1, 3])
def test_baht_has_no_more_than_two_decimals(decimals: int) -> None:
    with pytest.raises(ValueError, match="decimals"):
        format_baht(100, decimals)


def test_an_amount_the_file_cannot_hold_is_refused() -> None:
    assert check_amount(-MAX_SATANG) == -MAX_SATANG
    with pytest.raises(InvalidInput) as caught:
        check_amount(MAX_SATANG + 1)
    assert caught.value.code == "amount.too_large"


@pytest.mark.parametrize(
    ("satang", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (100, "หนึ่งบาทถ้วน"),
        (1_000, "สิบบาทถ้วน"),
        (1_100, "สิบเอ็ดบาทถ้วน"),
        (2_100, "ยี่สิบเอ็ดบาทถ้วน"),
        (10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (11_125, "หนึ่งร้อยสิบเอ็ดบาทยี่สิบห้าสตางค์"),
        (50, "ห้าสิบสตางค์"),
        (1, "หนึ่งสตางค์"),
        (121, "หนึ่งบาทยี่สิบเอ็ดสตางค์"),
        (-1_250, "ลบสิบสองบาทห้าสิบสตางค์"),
        (100_000_000, "หนึ่งล้านบาทถ้วน"),
        (100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (1_100_000_000, "สิบเอ็ดล้านบาทถ้วน"),
        (123_456_789_00, "หนึ่งร้อยยี่สิบสามล้านสี่แสนห้าหมื่นหกพันเจ็ดร้อยแปดสิบเก้าบาทถ้วน"),
        (100_000_000_000_000, "หนึ่งล้านล้านบาทถ้วน"),
        (2_100_000_000_000_000, "ยี่สิบเอ็ดล้านล้านบาทถ้วน"),
    ],
)
def test_amounts_are_written_in_words(satang: int, words: str) -> None:
    assert baht_text(satang) == words


def test_a_negative_number_is_read_with_a_minus() -> None:
    assert number_words(-5) == "ลบห้า"


_VALUES = {
    word: value
    for value, word in enumerate(
        ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"], start=1
    )
} | {"เอ็ด": 1, "ยี่": 2}
_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}


def _value_of(words: str) -> int:
    """Read Thai number words again, apart from how they were made."""
    total, group, digit = 0, 0, 0
    while words:
        if words.startswith("ล้าน"):
            total, group, digit = (total + group + digit) * 10**6, 0, 0
            words = words.removeprefix("ล้าน")
            continue
        word = next(known for known in (*_VALUES, *_PLACES) if words.startswith(known))
        words = words.removeprefix(word)
        if word in _PLACES:
            group, digit = group + (digit or 1) * _PLACES[word], 0
        else:
            digit = _VALUES[word]
    return total + group + digit


@given(st.integers(1, MAX_SATANG))
def test_number_words_say_the_number(number: int) -> None:
    assert _value_of(number_words(number)) == number
