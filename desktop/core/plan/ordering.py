"""Order keys: a row is put between two others by changing that row only."""

from __future__ import annotations

from collections.abc import Sequence

from fractional_indexing import (
    BASE_62_DIGITS,
    FIError,
    generate_n_keys_between,
    validate_order_key,
)

from desktop.core.errors import InvalidInput


def is_order_key(text: str) -> bool:
    """Say whether a text can be an order key: base 62, as https://observablehq.com/@dgreensp describes."""
    if not text or not set(text) <= set(BASE_62_DIGITS):
        return False
    try:
        validate_order_key(text)
    except FIError:
        return False
    return True


def key_between(before: str | None, after: str | None) -> str:
    """Return an order key between two; None or an empty key is the beginning or the end.

    Rows of copies merged later may share a key; such a pair is treated as if `after` were open, and the id
    decides between equals.

    Raises:
        InvalidInput: ``order_key.not_valid`` when one of them is no order key.
    """
    return keys_between(before, after, 1)[0]


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """Return as many order keys, in order, between two; see `key_between`."""
    for key in (before, after):
        if key and not is_order_key(key):
            raise InvalidInput("order_key.not_valid", text=key)
    if before and after and before >= after:
        after = None
    keys: list[str] = generate_n_keys_between(before or None, after or None, count)
    return keys


def first_keys(count: int) -> list[str]:
    """Return the order keys of rows made together."""
    return keys_between(None, None, count)


def key_at(keys: Sequence[str], position: int) -> str:
    """Return a key that puts a row at a position among siblings with these keys, in order."""
    before = keys[position - 1] if position > 0 else None
    after = keys[position] if position < len(keys) else None
    return key_between(before, after)
