from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan.ordering import (
    first_keys,
    is_order_key,
    key_at,
    key_between,
    keys_between,
)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=60))
def test_rows_put_anywhere_one_after_another_stay_in_order(positions: list[int]) -> None:
    keys: list[str] = []
    for number in positions:
        position = number % (len(keys) + 1)
        keys.insert(position, key_at(keys, position))
        assert keys == sorted(set(keys))
    assert all(map(is_order_key, keys))


@given(st.integers(0, 200))
def test_keys_made_together_are_in_order(count: int) -> None:
    keys = first_keys(count)
    assert len(keys) == count
    assert keys == sorted(set(keys))


@given(st.integers(0, 20), st.integers(0, 20), st.integers(1, 20))
def test_many_keys_fit_between_two(first: int, second: int, count: int) -> None:
    keys = first_keys(21)
    before, after = keys[min(first, second)], keys[max(first, second)]
    between = keys_between(before, after, count)
    assert [before, *between] == sorted({before, *between})
    if before != after:
        assert between[-1] < after


def test_putting_always_in_the_same_place_keeps_keys_short() -> None:
    keys = first_keys(2)
    for _ in range(500):
        keys.insert(1, key_at(keys, 1))
    assert max(map(len, keys)) < 120
    for _ in range(500):
        keys.append(key_at(keys, len(keys)))
        keys.insert(0, key_at(keys, 0))
    assert keys == sorted(keys)


def test_rows_that_share_a_key_after_a_merge_still_take_neighbours() -> None:
    assert key_between("a1", "a1") > "a1"
    assert key_between("a2", "a1") > "a2"
    assert key_between("", "") == key_between(None, None) == first_keys(1)[0]
    assert key_between("a1", "") > "a1"
    assert key_between("", "a1") < "a1"


@pytest.mark.parametrize("text", ["", "!", "ก", "a", "a10", "A" + "0" * 26, "a1 ", "1", "b1"])
def test_not_every_text_is_an_order_key(text: str) -> None:
    assert not is_order_key(text)


@pytest.mark.parametrize("text", ["!", "ก", "a", "a10"])
def test_a_neighbour_without_a_valid_key_is_refused(text: str) -> None:
    for before, after in ((text, None), (None, text)):
        with pytest.raises(InvalidInput, match=r"order_key\.not_valid"):
            key_between(before, after)
