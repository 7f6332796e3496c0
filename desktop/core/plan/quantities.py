"""Baselines and targets: a number, a percentage, a ratio or a range with its unit, or words.

A target is kept as it was typed; what is read here serves charts and checks. Words that hold no
clear number, such as "ระดับดีมาก", are a target too, only not a quantity.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from desktop.core.plan.digits import to_arabic
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.years import MONTHS


class Comparison(StrEnum):
    """How a target is to be met: exactly, as a limit, or as a change from the baseline."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number read from a target.

    ``value`` is the whole number meant (1.5 ล้าน is 1500000, ``multiplier`` 1000000), in percent
    where ``percent`` is set. Of a range it is the lower end and ``upper`` the other; of a ratio
    a : b it is a divided by b, with ``ratio`` holding both. ``unit`` is what follows the number.
    """

    value: Decimal
    upper: Decimal | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    comparison: Comparison = Comparison.EXACT
    percent: bool = False
    multiplier: int = 1
    unit: str = ""


_COMPARISONS = {
    "ไม่น้อยกว่า": Comparison.AT_LEAST,
    "ไม่ต่ำกว่า": Comparison.AT_LEAST,
    "อย่างน้อย": Comparison.AT_LEAST,
    "≥": Comparison.AT_LEAST,
    ">=": Comparison.AT_LEAST,
    "ไม่เกิน": Comparison.AT_MOST,
    "ไม่มากกว่า": Comparison.AT_MOST,
    "ไม่สูงกว่า": Comparison.AT_MOST,
    "≤": Comparison.AT_MOST,
    "<=": Comparison.AT_MOST,
    "มากกว่า": Comparison.MORE_THAN,
    "สูงกว่า": Comparison.MORE_THAN,
    ">": Comparison.MORE_THAN,
    "น้อยกว่า": Comparison.LESS_THAN,
    "ต่ำกว่า": Comparison.LESS_THAN,
    "<": Comparison.LESS_THAN,
    "เพิ่มขึ้น": Comparison.INCREASE,
    "ลดลง": Comparison.DECREASE,
}
_MULTIPLIERS = {
    "": 1,
    "พัน": 1_000,
    "หมื่น": 10_000,
    "แสน": 100_000,
    "ล้าน": 1_000_000,
    "พันล้าน": 1_000_000_000,
}
_LONGEST_TEXT = 200
_NUMBER = r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,24})(?:\.[0-9]{1,24})?(?![0-9,.]*[0-9])"
_QUANTITY = re.compile(
    rf"(?:จำนวน|ระดับ|อัตราส่วน|สัดส่วน|อัตรา|เฉลี่ย|ประมาณ)?\s*"
    rf"(?P<comparison>{'|'.join(map(re.escape, sorted(_COMPARISONS, key=len, reverse=True)))}|)\s*"
    rf"(?P<percent>ร้อยละ|)\s*"
    rf"(?P<value>{_NUMBER})\s*"
    rf"(?:(?:-|–|—|ถึง)\s*(?P<upper>{_NUMBER})\s*|(?::|ต่อ)\s*(?P<per>{_NUMBER})\s*)?"
    rf"(?P<sign>[%％]|เปอร์เซ็นต์|)\s*"
    rf"(?P<multiplier>{'|'.join(sorted(_MULTIPLIERS, key=len, reverse=True))})\s*"
    rf"(?P<unit>(?![:/.,0-9–—-]).*|)"
)
_MONTH_NAMES = tuple(name for month in MONTHS for name in (month.name, month.short_name))


def parse_quantity(text: str) -> Quantity | None:
    """Read the quantity of a target as officers type it; None where it is words.

    3,000 คน · ร้อยละ ๘๕ · ไม่น้อยกว่า 80% · 1 : 50 · 10 – 15 ครั้ง · 1.5 ล้านคน · เพิ่มขึ้นร้อยละ 5
    จากปีก่อน. A date, a fraction or a number with misplaced separators is not guessed at.
    """
    plain = " ".join(to_arabic(text).split())
    match = _QUANTITY.fullmatch(plain) if len(plain) <= _LONGEST_TEXT else None
    if match is None or match["unit"].startswith(_MONTH_NAMES):
        return None
    multiplier = _MULTIPLIERS[match["multiplier"]]
    value = _decimal(match["value"])
    ratio = None
    if match["per"]:
        ratio = value, _decimal(match["per"])
        if not ratio[1]:
            return None
        value = ratio[0] / ratio[1]
    return Quantity(
        value * multiplier,
        _decimal(match["upper"]) * multiplier if match["upper"] else None,
        ratio,
        _COMPARISONS.get(match["comparison"], Comparison.EXACT),
        bool(match["percent"] or match["sign"]),
        multiplier,
        match["unit"],
    )


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("−", "-"))


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """Return a number with separators at thousands: 1,500 or 12.5.

    With ``decimals`` there are as many, half a unit rounded away from zero; without it there are
    as many as the number has, trailing zeros left out.
    """
    if decimals is not None:
        rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        return f"{rounded if rounded else abs(rounded):,f}"
    shown = f"{value:,f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown == "-0" else shown
