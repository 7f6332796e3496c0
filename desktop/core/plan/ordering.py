"""Order keys: a row is put between two others by changing that row only."""

from __future__ import annotations

from collections.abc import Sequence

from fractional_indexing import generate_key_between, generate_n_keys_between


def key_between(before: str | None, after: str | None) -> str:
    """Return an order key between two; None is the beginning or the end.

    Rows of copies merged later may share a key; such a pair is treated as if `after` were open, and the id
    decides between equals.
    """
    if before is not None and after is not None and before >= after:
        after = None
    key: str = generate_key_between(before or None, after or None)
    return key


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """Return as many order keys in order between two."""
    if before is not None and after is not None and before >= after:
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
