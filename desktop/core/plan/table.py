"""An immutable, ordered set of records of one kind, with indexes made when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, Generic, TypeVar

from desktop.core.plan.records import Record

R = TypeVar("R", bound=Record)


class Table(Generic[R]):
    """The records of one kind, in their order. Never changes: an edit makes a new table.

    Reading by id or by the value of a field costs one look-up; the index of a field is built once a table.
    """

    __slots__ = ("_by_field", "_rows", "_type")

    def __init__(self, record_type: type[R], rows: Iterable[R] = ()) -> None:
        self._type = record_type
        ordered = sorted(rows, key=attrgetter(*record_type.ORDER))
        self._rows: dict[str, R] = {row.id: row for row in ordered}
        self._by_field: dict[str, dict[Any, tuple[R, ...]]] = {}

    @property
    def record_type(self) -> type[R]:
        """The class of the records."""
        return self._type

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._rows

    def __getitem__(self, record_id: str) -> R:
        return self._rows[record_id]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._type is other._type and self._rows == other._rows

    def __hash__(self) -> int:
        return hash((self._type, frozenset(self._rows)))

    def __repr__(self) -> str:
        return f"Table({self._type.__name__}, {len(self._rows)} rows)"

    def get(self, record_id: str | None) -> R | None:
        """Return the record with this id, or None."""
        return self._rows.get(record_id) if record_id is not None else None

    def by(self, field: str) -> Mapping[Any, tuple[R, ...]]:
        """Return the records grouped by the value of a field, each group in order.

        A value that no record has is not in the mapping: use `where`.
        """
        index = self._by_field.get(field)
        if index is None:
            groups: dict[Any, list[R]] = {}
            value_of = attrgetter(field)
            for row in self._rows.values():
                groups.setdefault(value_of(row), []).append(row)
            index = {value: tuple(rows) for value, rows in groups.items()}
            self._by_field[field] = index
        return index

    def where(self, field: str, value: object) -> tuple[R, ...]:
        """Return the records whose field has this value, in order."""
        return self.by(field).get(value, ())

    def replacing(self, removed: Iterable[str], added: Iterable[R]) -> Table[R]:
        """Return a table without the removed ids and with the added records (which replace by id)."""
        rows = dict(self._rows)
        for record_id in removed:
            del rows[record_id]
        place_of = attrgetter(*self._type.ORDER)
        stays_in_order = True
        for row in added:
            before = rows.get(row.id)
            stays_in_order &= before is not None and place_of(before) == place_of(row)
            rows[row.id] = row
        if not stays_in_order:
            return Table(self._type, rows.values())
        table = Table(self._type)
        table._rows = rows
        return table
