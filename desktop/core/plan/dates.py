"""Dates: ISO text in the file, Thai dates with Buddhist-era years for people."""

from __future__ import annotations

import re
from datetime import date

from desktop.core.errors import InvalidInput
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.years import BUDDHIST_OFFSET, MONTHS, buddhist_year_of, check_year

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NUMERIC = re.compile(r"([0-9]{1,2})\s*/\s*([0-9]{1,2})\s*/\s*([0-9]{4})")
_WORDED = re.compile(
    r"(?:วันที่\s*)?([0-9]{1,2})\s*(?:เดือน\s*)?([ก-๎.]+?)\s*(?:พ\.?ศ\.?)?\s*([0-9]{4})"
)


def _bare(name: str) -> str:
    return name.replace(".", "")


_MONTH_OF_NAME = {
    _bare(name): month.number for month in MONTHS for name in (month.name, month.short_name)
}


def iso_text(day: date) -> str:
    """Return ``day`` as the plan file stores it, for example 2023-08-25 (ค.ศ.)."""
    return day.isoformat()


def thai_long_date(day: date) -> str:
    """Return ``day`` as documents write it: 25 สิงหาคม 2566."""
    return f"{day.day} {MONTHS[day.month - 1].name} {buddhist_year_of(day)}"


def thai_short_date(day: date) -> str:
    """Return ``day`` with the month abbreviated, for tables: 25 ส.ค. 2566."""
    return f"{day.day} {MONTHS[day.month - 1].short_name} {buddhist_year_of(day)}"


def parse_iso_date(text: str) -> date:
    """Read a stored date such as 2023-08-25.

    Raises InvalidInput ``date.not_a_date`` for anything else, and the codes of ``check_year`` for
    a year that no plan can hold, such as a Buddhist one in the place of the Christian one.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        raise InvalidInput("date.not_a_date", text=text)
    year, month, day = (int(part) for part in match.groups())
    return _date(year + BUDDHIST_OFFSET, month, day, text)


def parse_thai_date(text: str) -> date:
    """Read a date as officers write it: 25 สิงหาคม 2566, ๒๕ ส.ค. ๒๕๖๖, 25/8/2566.

    Raises InvalidInput ``date.not_a_date``, ``date.no_such_day`` (30 February), or the codes of
    ``check_year``: a year of ค.ศ. is refused with the Buddhist one as a suggestion.
    """
    plain = to_arabic(text).strip()
    if match := _NUMERIC.fullmatch(plain):
        month = int(match[2])
    elif match := _WORDED.fullmatch(plain):
        month = _MONTH_OF_NAME.get(_bare(match[2]), 0)
    if match is None or month == 0:
        raise InvalidInput("date.not_a_date", text=text)
    return _date(int(match[3]), month, int(match[1]), text)


def parse_date(text: str) -> date:
    """Read a date in either way: stored (2023-08-25) or Thai (25 ส.ค. 2566)."""
    plain = to_arabic(text).strip()
    return parse_iso_date(plain) if _ISO.fullmatch(plain) else parse_thai_date(text)


def _date(buddhist_year: int, month: int, day: int, text: str) -> date:
    year = check_year(buddhist_year) - BUDDHIST_OFFSET
    try:
        return date(year, month, day)
    except ValueError as error:
        raise InvalidInput("date.no_such_day", text=text) from error
