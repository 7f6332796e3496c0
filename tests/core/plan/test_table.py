from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.plan.records import Agency, Target
from desktop.core.plan.table import Table
from tests.plans import ORDER_KEYS, fixed_id

agencies = st.builds(
    Agency,
    id=st.sampled_from([fixed_id(n) for n in range(8)]),
    order_key=st.sampled_from(ORDER_KEYS[:4]),
    name=st.sampled_from(["ก", "ข", ""]),
)
rows_of_agencies = st.lists(agencies, max_size=8, unique_by=lambda row: row.id)


@given(rows_of_agencies)
def test_rows_stand_in_their_order_and_are_found_by_id(rows: list[Agency]) -> None:
    table = Table(Agency, rows)
    assert list(table) == sorted(rows, key=lambda row: (row.order_key, row.id))
    assert len(table) == len(rows)
    for row in rows:
        assert row.id in table
        assert table[row.id] is table.get(row.id) is row
    assert table.get("nobody") is table.get(None) is None
    assert "nobody" not in table
    with pytest.raises(KeyError):
        table["nobody"]


@given(rows_of_agencies)
def test_groups_hold_every_row_once_and_in_order(rows: list[Agency]) -> None:
    table = Table(Agency, rows)
    groups = table.by("name")
    assert sorted(row.id for group in groups.values() for row in group) == sorted(table._rows)
    for name, group in groups.items():
        assert list(group) == [row for row in table if row.name == name]
    assert table.where("name", "ก") == tuple(row for row in table if row.name == "ก")
    assert table.where("name", "ไม่มี") == ()
    assert table.by("name") is groups, "an index is made once"


@given(rows_of_agencies, rows_of_agencies, st.data())
def test_replacing_is_the_same_as_making_the_table_anew(
    rows: list[Agency], added: list[Agency], data: st.DataObject
) -> None:
    table = Table(Agency, rows)
    removed = data.draw(st.sets(st.sampled_from(sorted(table._rows)))) if rows else set()
    after = table.replacing(removed, added)
    expected = {row.id: row for row in rows if row.id not in removed}
    expected.update((row.id, row) for row in added)
    assert after == Table(Agency, expected.values())
    assert list(after) == list(Table(Agency, expected.values()))
    assert list(table) == sorted(rows, key=lambda row: (row.order_key, row.id))


def test_removing_what_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Table(Agency).replacing(["nobody"], [])


def test_an_index_is_not_carried_over_to_a_changed_table() -> None:
    row = Agency(id=fixed_id(1), order_key="a0", name="ก")
    table = Table(Agency, [row])
    assert table.where("name", "ก") == (row,)
    after = table.replacing([], [dataclasses.replace(row, name="ข")])
    assert after.where("name", "ก") == ()
    assert table.where("name", "ก") == (row,)


def test_tables_are_equal_by_kind_and_rows() -> None:
    row = Agency(id=fixed_id(1), order_key="a0")
    assert Table(Agency, [row]) == Table(Agency, [row])
    assert hash(Table(Agency, [row])) == hash(Table(Agency, [row]))
    assert Table(Agency, [row]) != Table(Agency)
    assert Table(Agency) != Table(Target)
    assert Table(Agency) != []
    assert Table(Agency, [row]).record_type is Agency
    assert repr(Table(Agency, [row])) == "Table(Agency, 1 rows)"
