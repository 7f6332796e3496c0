"""peewee's models of the tables, derived from the records, and the statements they give.

The models are bound to no database: whoever runs a query passes the plan file's. Lists are read and rows are
written by statements with raw values, since making a model of every row costs several times more. A plan is
opened and read without this module, which takes a third of an empty window's start to load.
"""

from __future__ import annotations

import functools
import operator
import sqlite3
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import peewee

from desktop.core.plan.fields import FieldSpec, field_specs
from desktop.core.plan.frozen import cached
from desktop.core.plan.plan import RECORD_TYPES
from desktop.core.plan.records import Record
from desktop.core.storage.statements import table_name


class OpenDatabase(peewee.SqliteDatabase):
    """peewee on a connection that is open already, and that another closes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._given = connection
        super().__init__(":memory:", autoconnect=False)
        self.connect()

    def _connect(self) -> sqlite3.Connection:
        return self._given


class ChoiceField(peewee.TextField):
    """A text of a closed list."""

    def __init__(self, choice: type[StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self.choice = choice

    def db_value(self, value: str | None) -> str | None:
        """Return what the column stores."""
        return None if value is None else str(value)

    def python_value(self, value: str | None) -> StrEnum | None:
        """Return the member for a stored text."""
        return None if value is None else self.choice(value)


def _field(spec: FieldSpec) -> peewee.Field:
    if spec.name == "id":
        return peewee.TextField(primary_key=True)
    if issubclass(spec.type, StrEnum):
        return ChoiceField(spec.type, null=spec.optional)
    kinds: dict[type, type[peewee.Field]] = {
        bool: peewee.BooleanField,
        bytes: peewee.BlobField,
        int: peewee.BigIntegerField,
        str: peewee.TextField,
    }
    return kinds[spec.type](null=spec.optional)


def _model(record_type: type[Record]) -> type[peewee.Model]:
    class Meta:
        table_name: str
        legacy_table_names = False

    Meta.table_name = table_name(record_type)
    fields = {spec.name: _field(spec) for spec in field_specs(record_type)}
    return type(record_type.__name__, (peewee.Model,), {"Meta": Meta, **fields})


MODELS: Final[Mapping[type[Record], type[peewee.Model]]] = {
    record_type: _model(record_type) for record_type in RECORD_TYPES
}
"""The model of each kind of record."""

_VALUE: Final = peewee.Value("")
"""Stands for a value in the text of a statement."""


def _statement(query: peewee.BaseQuery) -> str:
    """Return a query's text; its values are given anew each time that it is executed."""
    sql: str = query.sql()[0]
    return sql


def _columns(record_type: type[Record]) -> list[peewee.Field]:
    model = MODELS[record_type]
    return [getattr(model, spec.name) for spec in field_specs(record_type)]


def _as_expected(record_type: type[Record]) -> peewee.Expression:
    """Return the condition that every column holds a given value, which may be NULL."""
    terms = (peewee.Expression(c, peewee.OP.IS, _VALUE) for c in _columns(record_type))
    return functools.reduce(operator.and_, terms)


@cached
def insert_statement(record_type: type[Record]) -> str:
    """Return the statement that adds a row; its values are the row's fields."""
    return _statement(MODELS[record_type].insert(dict.fromkeys(_columns(record_type))))


@cached
def update_statement(record_type: type[Record], changed: tuple[str, ...]) -> str:
    """Return the statement that sets fields of a row; its values are theirs, then the whole row as expected."""
    columns = [column for column in _columns(record_type) if column.name in changed]
    query = MODELS[record_type].update(dict.fromkeys(columns))
    return _statement(query.where(_as_expected(record_type)))


@cached
def delete_statement(record_type: type[Record]) -> str:
    """Return the statement that removes a row; its values are the whole row as expected."""
    return _statement(MODELS[record_type].delete().where(_as_expected(record_type)))
