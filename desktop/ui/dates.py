"""Months and days as the window names them; the documents always name them in Thai."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.core.plan.years import buddhist_year_of

if TYPE_CHECKING:
    from datetime import date

_MONTHS: Final = (
    QT_TRANSLATE_NOOP("Months", "ม.ค."),
    QT_TRANSLATE_NOOP("Months", "ก.พ."),
    QT_TRANSLATE_NOOP("Months", "มี.ค."),
    QT_TRANSLATE_NOOP("Months", "เม.ย."),
    QT_TRANSLATE_NOOP("Months", "พ.ค."),
    QT_TRANSLATE_NOOP("Months", "มิ.ย."),
    QT_TRANSLATE_NOOP("Months", "ก.ค."),
    QT_TRANSLATE_NOOP("Months", "ส.ค."),
    QT_TRANSLATE_NOOP("Months", "ก.ย."),
    QT_TRANSLATE_NOOP("Months", "ต.ค."),
    QT_TRANSLATE_NOOP("Months", "พ.ย."),
    QT_TRANSLATE_NOOP("Months", "ธ.ค."),
)


def month_name(number: int) -> str:
    """Return the short name of a month, 1 for January, in the language of the window."""
    return QCoreApplication.translate("Months", str(_MONTHS[number - 1]))


def short_date(day: date) -> str:
    """Return a day with the year in B.E., in the language of the window: 25 ส.ค. 2566."""
    return f"{day.day} {month_name(day.month)} {buddhist_year_of(day)}"
