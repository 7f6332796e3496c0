"""Money: integer satang in the plan, baht and million baht for people.

An amount is an ``int`` of satang (100 satang are one baht), so that sums are exact. Nothing here
passes through a binary fraction.
"""

from __future__ import annotations

import re

from desktop.core.errors import InvalidInput
from desktop.core.plan.digits import to_arabic

SATANG_PER_BAHT = 100
SATANG_PER_MILLION_BAHT = 100_000_000
MAX_SATANG = 2**63 - 1
"""The largest integer that SQLite stores; its negative is the smallest amount."""

_LONGEST_TEXT = 60
_MILLION = 1_000_000
_SCALES = {
    "": 1,
    "พัน": 1_000,
    "หมื่น": 10_000,
    "แสน": 100_000,
    "ล้าน": _MILLION,
    "พันล้าน": 1_000 * _MILLION,
    "หมื่นล้าน": 10_000 * _MILLION,
    "แสนล้าน": 100_000 * _MILLION,
    "ล้านล้าน": _MILLION * _MILLION,
}
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+"
_AMOUNT = re.compile(
    rf"(?P<sign>[-−–]?)\s*฿?\s*(?P<number>{_NUMBER})\s*(?P<scale>{'|'.join(sorted(_SCALES))})\s*"
    r"(?:\.-|บาท(?:ถ้วน)?(?:\s*(?P<satang>[0-9]{1,2})\s*สตางค์)?)?"
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*|[0-9]*")


def parse_amount(text: str) -> int:
    """Read an amount of baht as officers type it and return satang.

    1,500,000 · ๑,๕๐๐,๐๐๐ · 1500000 · 1.5 ล้าน · 1.5 ล้านบาท · 1,500,000.- · 12.50 บาท · 12 บาท 50
    สตางค์; a minus sign in front makes it negative. Raises InvalidInput with one of the codes
    ``amount.empty``, ``amount.not_an_amount``, ``amount.grouping`` (1,50: separators that are not
    at thousands could as well be a decimal point), ``amount.finer_than_satang`` and
    ``amount.too_large``.
    """
    plain = to_arabic(text).strip()
    if not plain:
        raise InvalidInput("amount.empty", text=text)
    if len(plain) > _LONGEST_TEXT:
        raise InvalidInput("amount.not_an_amount", text=text)
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        raise InvalidInput("amount.not_an_amount", text=text)
    satang = _satang(match, text)
    if satang > MAX_SATANG:
        raise InvalidInput("amount.too_large", text=text)
    return -satang if match["sign"] else satang


def _satang(match: re.Match[str], text: str) -> int:
    whole, _, fraction = match["number"].partition(".")
    if not _GROUPED.fullmatch(whole):
        raise InvalidInput("amount.grouping", text=text)
    digits = int(whole.replace(",", "") + fraction)
    scaled = digits * _SCALES[match["scale"]] * SATANG_PER_BAHT
    places: int = 10 ** len(fraction)
    satang, finer = divmod(scaled, places)
    if finer:
        raise InvalidInput("amount.finer_than_satang", text=text)
    if match["satang"] is None:
        return satang
    if satang % SATANG_PER_BAHT:
        raise InvalidInput("amount.not_an_amount", text=text)
    return satang + int(match["satang"])


def check_amount(satang: int) -> int:
    """Return ``satang`` if the plan file can hold it; raises InvalidInput ``amount.too_large``."""
    if abs(satang) > MAX_SATANG:
        raise InvalidInput("amount.too_large", text=format_baht(satang))
    return satang


def format_baht(satang: int, decimals: int | None = None) -> str:
    """Return an amount in baht with separators: 1,500,000 or 12.50.

    ``decimals`` is 0, 1 or 2; half a unit is rounded away from zero. Without it, satang are shown
    where there are any.
    """
    if decimals is None:
        decimals = 2 if satang % SATANG_PER_BAHT else 0
    return _format(satang, 2, decimals)


def format_million(satang: int, decimals: int = 4) -> str:
    """Return an amount in million baht, 0 to 8 decimals (four in the budget book): 1.5000."""
    return _format(satang, 8, decimals)


def _format(satang: int, places: int, decimals: int) -> str:
    """Write ``satang`` / 10^places with ``decimals`` decimals, half a unit away from zero."""
    if not 0 <= decimals <= places:
        raise ValueError(f"decimals must be 0 to {places}, not {decimals}")
    rounded = abs(satang)
    if decimals < places:
        divisor = 10 ** (places - decimals)
        rounded = (2 * rounded + divisor) // (2 * divisor)
    sign = "-" if satang < 0 and rounded else ""
    if not decimals:
        return f"{sign}{rounded:,}"
    whole, fraction = divmod(rounded, 10**decimals)
    return f"{sign}{whole:,}.{str(fraction).zfill(decimals)}"


_DIGIT_WORDS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = tuple(
    {str(digit): word + place if digit else "" for digit, word in enumerate(_DIGIT_WORDS)}
    for place in ("แสน", "หมื่น", "พัน", "ร้อย", "สิบ", "")
)
"""How each digit of six is read at its place."""
_PLACES[-2].update({"1": "สิบ", "2": "ยี่สิบ"})


def number_words(number: int) -> str:
    """Read a whole number aloud in Thai: 121 is หนึ่งร้อยยี่สิบเอ็ด, -5 is ลบห้า.

    A final one after a higher digit is เอ็ด, two tens are ยี่สิบ (สำนักงานราชบัณฑิตยสภา); above a
    million the millions are read first, so a million millions is หนึ่งล้านล้าน.
    """
    if number < 0:
        return "ลบ" + number_words(-number)
    if number == 0:
        return "ศูนย์"
    millions, rest = divmod(number, _MILLION)
    head = number_words(millions) + "ล้าน" if millions else ""
    return head + _words_below_a_million(rest, after_higher=bool(millions))


def _words_below_a_million(number: int, *, after_higher: bool) -> str:
    words = "".join([read[digit] for read, digit in zip(_PLACES, f"{number:06}", strict=True)])
    if number % 10 == 1 and (number > 1 or after_higher):
        return words.removesuffix(_DIGIT_WORDS[1]) + "เอ็ด"
    return words


def baht_text(satang: int) -> str:
    """Return an amount in words as forms ask for it: หนึ่งร้อยบาทถ้วน, สิบสองบาทห้าสิบสตางค์."""
    sign = "ลบ" if satang < 0 else ""
    baht, rest = divmod(abs(satang), SATANG_PER_BAHT)
    if not rest:
        return f"{sign}{number_words(baht)}บาทถ้วน"
    whole = f"{number_words(baht)}บาท" if baht else ""
    return f"{sign}{whole}{number_words(rest)}สตางค์"
