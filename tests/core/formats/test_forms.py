"""Columns of a form, with the years, months and categories that they are repeated for."""

from __future__ import annotations

import pytest

from desktop.core.formats.forms import Column, FormBlock, Occurrence, Repeat

TERMS = {"start": "2566", "end": "2567", "j1_unit": "บาท"}


def test_a_repeated_column_becomes_one_a_year_with_its_title_group_and_unit() -> None:
    block = FormBlock(
        "b",
        (
            Column("name", "ชื่อ", 40),
            Column(
                "year", "พ.ศ. {year}", 20, group="งบ {start}", unit="{j1_unit}", repeat=Repeat.YEAR
            ),
        ),
    )
    years = [Occurrence(year, {"year": str(year)}) for year in (2566, 2567)]
    headed = block.headed_columns(TERMS, {Repeat.YEAR: years})
    assert [(one.column.key, one.title, one.group, one.unit, one.value) for one in headed] == [
        ("name", "ชื่อ", "", "", None),
        ("year", "พ.ศ. 2566", "งบ 2566", "บาท", 2566),
        ("year", "พ.ศ. 2567", "งบ 2566", "บาท", 2567),
    ]


def test_columns_that_are_not_repeated_need_no_occurrences() -> None:
    block = FormBlock("b", (Column("a", "ก", 10),))
    assert [one.title for one in block.headed_columns({})] == ["ก"]


def test_a_repeated_column_without_occurrences_is_a_mistake_of_the_caller() -> None:
    block = FormBlock("b", (Column("m", "{month}", 10, repeat=Repeat.MONTH),))
    with pytest.raises(KeyError):
        block.headed_columns({})
