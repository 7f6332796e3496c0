"""Money in the tables of the documents: sums by year in the unit of a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from desktop.core.formats.pack import MoneyUnit
from desktop.core.plan.budget import Money
from desktop.core.plan.money import format_baht, format_million

MoneyText: TypeAlias = Callable[[int], str]
"""Writes satang in the unit of a form."""

NOTHING: Final = "-"
"""How a table shows that there is no money."""


def in_unit(unit: MoneyUnit) -> MoneyText:
    """Return what writes satang in a unit, exactly: a table's figures add up as they are shown."""
    return _TEXTS[unit]


def in_million(decimals: int) -> MoneyText:
    """Return what writes satang in million baht with so many decimals, as the budget book does."""
    return lambda satang: format_million(satang, decimals) if satang else NOTHING


def baht(satang: int) -> str:
    """Write satang in baht, with satang where there are any."""
    return format_baht(satang) if satang else NOTHING


def _thousands(satang: int) -> str:
    """Write satang in thousand baht with no more decimals than it takes."""
    # A thousand thousand baht are a million: the same digits, the point three places on.
    return format_million(satang * 1000, _decimals(satang, 5)) if satang else NOTHING


def _millions(satang: int) -> str:
    """Write satang in million baht with four decimals, and more where it takes them."""
    return format_million(satang, max(_decimals(satang, 8), 4)) if satang else NOTHING


def _decimals(satang: int, places: int) -> int:
    """Return how many of so many decimal places an amount takes to be written exactly."""
    while places and satang % 10 == 0:
        satang //= 10
        places -= 1
    return places


_TEXTS: Final[Mapping[MoneyUnit, MoneyText]] = {
    MoneyUnit.BAHT: baht,
    MoneyUnit.THOUSAND: _thousands,
    MoneyUnit.MILLION: _millions,
}


def year_cells(money: Money, years: Iterable[int], text: MoneyText) -> dict[int | str, str]:
    """Return the cells of the columns of years."""
    return {year: text(money[year]) for year in years}
