"""Columns of a table of records: what a cell shows, and the changes that typing into it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Changes, adding, removing, setting
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.fields import derived_id
from desktop.core.plan.money import format_baht, parse_amount
from desktop.core.plan.records import Record, Target
from desktop.core.plan.years import parse_year

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtGui import QIcon

    from desktop.core.plan.plan import Plan

_LONGEST_NUMBER = 12

Choice = tuple[str, str]
"""A value that can be chosen, and what it is called."""


@dataclass(frozen=True)
class Column:
    """A column of a table of records.

    Attributes:
        title: Its heading.
        text: What a cell shows.
        changes: What typing a text into a cell changes; raises `InvalidInput`. None: the cell is only shown.
        field: The record's field that it edits, for going to a finding.
        choices: What can be chosen in the cell of a record; None where text is typed.
        is_number: Right-aligned, with figures of one width.
        is_block: A cell may hold several lines.
        width: In average characters.
        stretches: Takes a share of the width that is left, but never less than `width`.
        sort_value: By what rows are sorted; the text by default.
        sign: A picture before the text, such as the shape of a status.
        amount: Satang of a record, where groups of rows show their sum.
        warning: What does not add up in a cell, as a sentence; empty when nothing is wrong.
    """

    title: str
    text: Callable[[Plan, Any], str]
    changes: Callable[[Plan, Any, str], Changes] | None = None
    field: str = ""
    choices: Callable[[Plan, Any], Sequence[Choice]] | None = None
    is_number: bool = False
    is_block: bool = False
    width: int = 12
    stretches: bool = False
    sort_value: Callable[[Plan, Any], Any] | None = None
    warning: Callable[[Plan, Any], str] | None = None
    sign: Callable[[Any], QIcon] | None = None
    amount: Callable[[Plan, Any], int] | None = None


def text_column(
    title: str, field: str, *, width: int = 12, stretches: bool = False, is_block: bool = False
) -> Column:
    """Return a column of a text field."""
    return Column(
        title,
        lambda _plan, row: getattr(row, field),
        lambda _plan, row, text: setting(row, **{field: text}),
        field=field,
        width=width,
        stretches=stretches,
        is_block=is_block,
    )


def year_column(
    title: str,
    field: str,
    *,
    optional: bool = True,
    width: int = 7,
    warning: Callable[[Plan, Any], str] | None = None,
) -> Column:
    """Return a column of a Buddhist-era year."""

    def changes(_plan: Plan, row: Record, text: str) -> Changes:
        if not text.strip() and optional:
            return setting(row, **{field: None})
        return setting(row, **{field: parse_year(text)})

    return Column(
        title,
        lambda _plan, row: str(getattr(row, field) or ""),
        changes,
        field=field,
        is_number=True,
        width=width,
        warning=warning,
    )


def whole_number_column(title: str, field: str, *, optional: bool = True, width: int = 7) -> Column:
    """Return a column of a count, such as people or units."""

    def changes(_plan: Plan, row: Record, text: str) -> Changes:
        typed = to_arabic(text).replace(",", "").strip()
        if not typed:
            return setting(row, **{field: None if optional else 0})
        if not typed.isdecimal() or len(typed) > _LONGEST_NUMBER:
            raise InvalidInput("number.not_whole", text=text)
        return setting(row, **{field: int(typed)})

    def text(_plan: Plan, row: Record) -> str:
        value = getattr(row, field)
        return "" if value is None else f"{value:,}"

    return Column(title, text, changes, field=field, is_number=True, width=width)


def amount_column(title: str, field: str = "amount", *, width: int = 15) -> Column:
    """Return a column of money: satang, typed and shown in baht."""

    def changes(_plan: Plan, row: Record, text: str) -> Changes:
        return setting(row, **{field: parse_amount(text) if text.strip() else 0})

    return Column(
        title,
        lambda _plan, row: format_baht(getattr(row, field)),
        changes,
        field=field,
        is_number=True,
        width=width,
        sort_value=lambda _plan, row: getattr(row, field),
    )


def made_column(
    title: str,
    text: Callable[[Plan, Any], str],
    *,
    is_number: bool = False,
    width: int = 15,
    stretches: bool = False,
    sort_value: Callable[[Plan, Any], Any] | None = None,
) -> Column:
    """Return a column that only shows what follows from other data."""
    return Column(
        title,
        text,
        is_number=is_number,
        width=width,
        stretches=stretches,
        sort_value=sort_value,
    )


def choice_column(
    title: str,
    field: str,
    kind: type[StrEnum],
    names: Callable[[Any], str],
    *,
    width: int = 15,
    sign: Callable[[Any], QIcon] | None = None,
) -> Column:
    """Return a column of a closed list."""
    return Column(
        title,
        lambda _plan, row: names(getattr(row, field)),
        lambda _plan, row, text: setting(row, **{field: _member(kind, names, text)}),
        field=field,
        choices=lambda _plan, _row: [(member.value, names(member)) for member in kind],
        width=width,
        sign=sign,
    )


def optional_choice_column(
    title: str, field: str, kind: type[StrEnum], names: Callable[[StrEnum], str], *, width: int = 15
) -> Column:
    """Return a column of a closed list that may be left open."""

    def text(_plan: Plan, row: Record) -> str:
        value = getattr(row, field)
        return names(value) if value is not None else ""

    return Column(
        title,
        text,
        lambda _plan, row, typed: setting(
            row, **{field: _member(kind, names, typed) if typed.strip() else None}
        ),
        field=field,
        choices=lambda _plan, _row: [("", ""), *((member.value, names(member)) for member in kind)],
        width=width,
    )


def reference_column(
    title: str,
    field: str,
    candidates: Callable[[Plan], Sequence[Choice]],
    *,
    optional: bool = True,
    width: int = 18,
    stretches: bool = False,
) -> Column:
    """Return a column that refers to another record, chosen or typed by its name.

    Args:
        title: The heading.
        field: The field that holds the other's id.
        candidates: Ids and names, as they are now.
        optional: It may be left empty.
        width: As in `Column`.
        stretches: As in `Column`.
    """
    known: tuple[Plan | None, dict[str, str]] = (None, {})

    def text(plan: Plan, row: Record) -> str:
        nonlocal known
        if known[0] is not plan:
            known = (plan, dict(candidates(plan)))
        return known[1].get(getattr(row, field), "")

    def changes(plan: Plan, row: Record, typed: str) -> Changes:
        wanted = typed.strip()
        if not wanted and optional:
            return setting(row, **{field: None})
        for value, name in candidates(plan):
            if wanted in (value, name):
                return setting(row, **{field: value})
        raise InvalidInput("choice.unknown", text=typed)

    def choices(plan: Plan, _row: Record) -> Sequence[Choice]:
        return [("", ""), *candidates(plan)] if optional else candidates(plan)

    return Column(
        title, text, changes, field=field, choices=choices, width=width, stretches=stretches
    )


def target_column(year: int, *, width: int = 7) -> Column:
    """Return the column of an indicator's targets of a year: a number, a ratio or words."""

    def target_id(row: Record) -> str:
        return derived_id(Target, {"indicator_id": row.id, "fiscal_year": year})

    def text(plan: Plan, row: Record) -> str:
        target = plan.targets.get(target_id(row))
        return target.value if target is not None else ""

    def changes(plan: Plan, row: Record, typed: str) -> Changes:
        target = plan.targets.get(target_id(row))
        if target is None:
            made = Target.derived(indicator_id=row.id, fiscal_year=year, value=typed)
            return adding(made) if typed.strip() else ()
        return setting(target, value=typed) if typed.strip() else removing(target)

    title = QCoreApplication.translate("Columns", "ปี {year}").format(year=year)
    return Column(title, text, changes, field=f"target:{year}", is_number=True, width=width)


def _member(kind: type[StrEnum], names: Callable[[StrEnum], str], text: str) -> StrEnum:
    wanted = text.strip()
    for member in kind:
        if wanted in (member.value, names(member)):
            return member
    raise InvalidInput("choice.unknown", text=text)
