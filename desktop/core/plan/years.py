"""Buddhist-era years, fiscal years and the period of a plan.

The government's fiscal year bears the year in which it ends: fiscal year 2568 runs from
1 October 2567 to 30 September 2568 (พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561 มาตรา 4).
"""

from __future__ import annotations

import re
from datetime import date

from desktop.core.errors import InvalidInput
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.frozen import dataclass

BUDDHIST_OFFSET = 543
MIN_YEAR = 2400
MAX_YEAR = 2700

_FIRST_FISCAL_MONTH = 10
_MONTHS_OF_A_QUARTER = 3
_MONTHS_OF_A_YEAR = 12
_QUARTERS = 4

_YEAR_PREFIX = r"(?:(?:ประจำ)?ปี(?:งบประมาณ)?)?\s*(?:พ\.?\s?ศ\.?)?\s*"
_YEAR = re.compile(_YEAR_PREFIX + r"([0-9]+)")
_PERIOD = re.compile(
    _YEAR_PREFIX + r"([0-9]+)\s*(?:-|–|—|−|ถึง)\s*(?:ปี\s*)?(?:พ\.?\s?ศ\.?)?\s*([0-9]+)"
)
_WRITTEN_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month: its number (1 is January), its Thai name and abbreviation."""

    number: int
    name: str
    short_name: str


MONTHS = (
    Month(1, "มกราคม", "ม.ค."),
    Month(2, "กุมภาพันธ์", "ก.พ."),
    Month(3, "มีนาคม", "มี.ค."),
    Month(4, "เมษายน", "เม.ย."),
    Month(5, "พฤษภาคม", "พ.ค."),
    Month(6, "มิถุนายน", "มิ.ย."),
    Month(7, "กรกฎาคม", "ก.ค."),
    Month(8, "สิงหาคม", "ส.ค."),
    Month(9, "กันยายน", "ก.ย."),
    Month(10, "ตุลาคม", "ต.ค."),
    Month(11, "พฤศจิกายน", "พ.ย."),
    Month(12, "ธันวาคม", "ธ.ค."),
)
FISCAL_MONTHS = (*MONTHS[_FIRST_FISCAL_MONTH - 1 :], *MONTHS[: _FIRST_FISCAL_MONTH - 1])


def buddhist_year_of(day: date) -> int:
    """Return the Buddhist-era calendar year of ``day``."""
    return day.year + BUDDHIST_OFFSET


def fiscal_year_of(day: date) -> int:
    """Return the fiscal year (พ.ศ.) that ``day`` belongs to."""
    return buddhist_year_of(day) + (day.month >= _FIRST_FISCAL_MONTH)


def first_day_of_fiscal_year(fiscal_year: int) -> date:
    """Return 1 October of the year before; raises InvalidInput outside the limits."""
    check_year(fiscal_year)
    return date(fiscal_year - BUDDHIST_OFFSET - 1, _FIRST_FISCAL_MONTH, 1)


def last_day_of_fiscal_year(fiscal_year: int) -> date:
    """Return 30 September of ``fiscal_year``; raises InvalidInput outside the limits."""
    check_year(fiscal_year)
    return date(fiscal_year - BUDDHIST_OFFSET, _FIRST_FISCAL_MONTH - 1, 30)


def quarter_of_month(month: int) -> int:
    """Return the fiscal quarter (1 is October to December) of a calendar month 1-12."""
    if not 1 <= month <= _MONTHS_OF_A_YEAR:
        raise InvalidInput("month.out_of_range", text=str(month))
    return (month - _FIRST_FISCAL_MONTH) % _MONTHS_OF_A_YEAR // _MONTHS_OF_A_QUARTER + 1


def months_of_quarter(quarter: int) -> tuple[Month, ...]:
    """Return the three months of a fiscal quarter 1-4, in order."""
    if not 1 <= quarter <= _QUARTERS:
        raise InvalidInput("quarter.out_of_range", text=str(quarter))
    start = (quarter - 1) * _MONTHS_OF_A_QUARTER
    return FISCAL_MONTHS[start : start + _MONTHS_OF_A_QUARTER]


def check_year(year: int) -> int:
    """Return ``year`` if it can be a Buddhist-era year of a plan.

    Raises InvalidInput ``year.christian_era`` (with ``suggestion``, the same year in พ.ศ.) where
    the number can only be meant as ค.ศ., else ``year.out_of_range``.
    """
    if MIN_YEAR <= year <= MAX_YEAR:
        return year
    if MIN_YEAR <= year + BUDDHIST_OFFSET <= MAX_YEAR:
        raise InvalidInput("year.christian_era", text=str(year), suggestion=year + BUDDHIST_OFFSET)
    raise InvalidInput("year.out_of_range", text=str(year), minimum=MIN_YEAR, maximum=MAX_YEAR)


def parse_year(text: str) -> int:
    """Read a year as officers write it: 2568, ๒๕๖๘, พ.ศ. 2568, ปีงบประมาณ พ.ศ. 2568.

    A year of two digits is refused (``year.not_four_digits``), since "ปี 68" could be of either
    era; anything else that is no year is ``year.not_a_year``. See ``check_year`` for the limits.
    """
    match = _YEAR.fullmatch(to_arabic(text).strip())
    if match is None:
        raise InvalidInput("year.not_a_year", text=text)
    return _year_from_digits(match[1], text)


def _year_from_digits(digits: str, text: str) -> int:
    if len(digits) != _WRITTEN_DIGITS:
        raise InvalidInput("year.not_four_digits", text=text)
    return check_year(int(digits))


def is_period(start: int, end: int) -> bool:
    """Say whether these can be the first and last year of a plan; zeros stand for years not yet known."""
    return MIN_YEAR <= start <= end <= MAX_YEAR or start == end == 0


@dataclass(frozen=True, slots=True)
class Period:
    """The years a plan covers, both included; raises InvalidInput when they are out of order."""

    start: int
    end: int

    def __post_init__(self) -> None:
        check_year(self.start)
        check_year(self.end)
        if self.end < self.start:
            raise InvalidInput("period.ends_before_it_starts", text=f"{self.start}-{self.end}")

    def __contains__(self, year: object) -> bool:
        return year in self.years

    def __len__(self) -> int:
        return len(self.years)

    @property
    def years(self) -> range:
        """The fiscal years of the period, in order."""
        return range(self.start, self.end + 1)

    @property
    def label(self) -> str:
        """The period as titles show it: ``2566 – 2570``, or one year alone."""
        return str(self.start) if self.start == self.end else f"{self.start} – {self.end}"


def parse_period(text: str) -> Period:
    """Read a period such as 2566-2570, ๒๕๖๖ – ๒๕๗๐, พ.ศ. 2566 ถึง 2570, or a single year.

    Raises InvalidInput as ``parse_year`` does, ``period.ends_before_it_starts``, or
    ``period.not_a_period``.
    """
    plain = to_arabic(text).strip()
    if _YEAR.fullmatch(plain):
        year = parse_year(text)
        return Period(year, year)
    match = _PERIOD.fullmatch(plain)
    if match is None:
        raise InvalidInput("period.not_a_period", text=text)
    return Period(_year_from_digits(match[1], text), _year_from_digits(match[2], text))
