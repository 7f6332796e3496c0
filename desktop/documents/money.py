"""Money in the tables of the documents: sums by year in the unit of a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from desktop.core.formats.pack import MoneyUnit
from desktop.core.plan.budget import Money
from desktop.core.plan.money import SATANG_PER_BAHT, format_baht, format_million

MoneyText: TypeAlias = Callable[[int], str]
"""Writes satang in the unit of a form."""

NOTHING: Final = "-"
"""How a table shows that there is no money."""

_SATANG_PER_THOUSAND_BAHT: Final = 100_000


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
    if satang % _SATANG_PER_THOUSAND_BAHT == 0:
        decimals = 0
    else:
        decimals = 3 if satang % SATANG_PER_BAHT == 0 else 5
    # A thousand thousand baht are a million: the same digits, the point three places on.
    return format_million(satang * 1000, decimals) if satang else NOTHING


def _millions(satang: int) -> str:
    for decimals in (4, 6):
        if satang % 10 ** (8 - decimals) == 0:
            return format_million(satang, decimals) if satang else NOTHING
    return format_million(satang, 8)


_TEXTS: Final[Mapping[MoneyUnit, MoneyText]] = {
    MoneyUnit.BAHT: baht,
    MoneyUnit.THOUSAND: _thousands,
    MoneyUnit.MILLION: _millions,
}


def year_cells(money: Money, years: Iterable[int], text: MoneyText) -> dict[int | str, str]:
    """Return the cells of the columns of years."""
    return {year: text(money[year]) for year in years}


def sum_of(moneys: Iterable[Money]) -> Money:
    """Return the sum of several, year by year."""
    result = Money()
    for money in moneys:
        for year, amount in money.items():
            result[year] += amount
    return result
