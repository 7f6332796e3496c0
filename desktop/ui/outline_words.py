"""What the outline calls the lines that have no title of their own, and how it shows a number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

MADE_SECTIONS: Final = frozenset(
    {
        *("contents", "table_list", "figure_list", "budget_summary", "form_j1", "project_briefs"),
        *("needs_register", "plan_summary", "budget_book", "screening_list", "annual_projects"),
    }
)
"""Sections that the program makes when exporting, by their `SectionKind`: nobody writes them, so they have no status.

As values, since the first paint of a plan has no time for the enums.
"""


def number_text(numbering: str, number: str) -> str:
    """Return a section's number as the outline shows it; `numbering` is a `SectionNumbering` or its value."""
    if numbering == "part" and number:
        return QCoreApplication.translate("Outline", "ส่วนที่ {number}").format(number=number)
    return number


def projects_title() -> str:
    """Return what the line of all projects is called."""
    return QCoreApplication.translate("Outline", "โครงการทั้งหมด")


def agencies_title() -> str:
    """Return what the line of the agencies is called."""
    return QCoreApplication.translate("Outline", "หน่วยงาน")


def annual_plan_title(fiscal_year: int) -> str:
    """Return what the line of an annual plan is called."""
    return QCoreApplication.translate("Outline", "แผนปฏิบัติราชการประจำปี {year}").format(
        year=fiscal_year
    )
