"""The frozen schema, the records, peewee's models and the documentation say the same."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import pytest

from desktop.core.plan import records
from desktop.core.plan.fields import FieldSpec, field_specs
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES
from desktop.core.plan.records import PlanInfo, Record
from desktop.core.storage.models import MODELS
from desktop.core.storage.schema import schema_objects, schema_sql
from desktop.core.storage.statements import table_name

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTATION = (ROOT / "docs" / "file-format.md").read_text("utf-8")

every_kind = pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        yield connection


def column_type(spec: FieldSpec) -> str:
    if issubclass(spec.type, str):
        return "TEXT"
    return "BLOB" if spec.type is bytes else "INTEGER"


def test_there_is_a_table_for_every_kind_of_record_and_no_other(empty: sqlite3.Connection) -> None:
    rows = empty.execute("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'")
    tables = {name: (kind, strict) for name, kind, strict in rows if not name.startswith("sqlite")}
    assert tables == {table_name(kind): ("table", 1) for kind in RECORD_TYPES}
    assert {key[0] for key in schema_objects()} == {"table", "index"}


@every_kind
def test_columns_are_the_fields_in_order(empty: sqlite3.Connection, kind: type[Record]) -> None:
    rows = empty.execute(
        'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?)',
        (table_name(kind),),
    ).fetchall()
    assert rows == [
        (spec.name, column_type(spec), int(not spec.optional), None, int(spec.name == "id"), 0)
        for spec in field_specs(kind)
    ]


@every_kind
def test_references_are_deferred_and_have_an_index(
    empty: sqlite3.Connection, kind: type[Record]
) -> None:
    table = table_name(kind)
    found = empty.execute(
        'SELECT "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list(?)',
        (table,),
    ).fetchall()
    references = [spec for spec in field_specs(kind) if spec.reference is not None]
    assert sorted(found) == sorted(
        (
            spec.name,
            table_name(getattr(records, spec.reference.target)),
            "id",
            "NO ACTION",
            "NO ACTION",
        )
        for spec in references
        if spec.reference is not None
    )
    sql = schema_objects()["table", table, table] or ""
    assert sql.count("DEFERRABLE INITIALLY DEFERRED") == len(references)
    indexed = empty.execute(
        "SELECT info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info"
        " WHERE info.seqno = 0 AND list.origin = 'c'",
        (table,),
    )
    owner = {"owner_id"} if any(s.name == "owner_id" for s in field_specs(kind)) else set()
    assert {name for (name,) in indexed} == {spec.name for spec in references} | owner


@every_kind
def test_choices_and_yes_or_no_are_checked_by_the_table(kind: type[Record]) -> None:
    table = table_name(kind)
    sql = schema_objects()["table", table, table] or ""
    checks = {
        name: re.findall(r"'(\w+)'|\b([01])\b", values)
        for name, values in re.findall(r"CHECK \(\s*(\w+) IN \(([^)]*)\)\s*\)", sql)
    }
    expected = {}
    for spec in field_specs(kind):
        if issubclass(spec.type, StrEnum):
            expected[spec.name] = [(member.value, "") for member in spec.type]
        elif spec.type is bool:
            expected[spec.name] = [("", "0"), ("", "1")]
    assert checks == expected


@every_kind
def test_the_models_have_the_tables_columns(kind: type[Record]) -> None:
    model = MODELS[kind]
    meta = model._meta  # type: ignore[attr-defined]
    assert meta.table_name == table_name(kind)
    assert [(field.column_name, field.null) for field in meta.sorted_fields] == [
        (spec.name, spec.optional) for spec in field_specs(kind)
    ]
    assert meta.primary_key.name == "id"
    assert meta.database is None, "a model belongs to no file; who runs a query says which"


@every_kind
def test_every_table_and_column_is_documented(kind: type[Record]) -> None:
    _, _, rest = DOCUMENTATION.partition(f"\n### `{table_name(kind)}`\n")
    section = rest.partition("\n### ")[0]
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", section, re.MULTILINE)
    assert [(name, kind_of_column) for name, kind_of_column, _ in rows] == [
        (spec.name, column_type(spec) + (", may be NULL" if spec.optional else ""))
        for spec in field_specs(kind)
    ]
    for (_, _, meaning), spec in zip(rows, field_specs(kind), strict=True):
        assert meaning.endswith(".")
        if issubclass(spec.type, StrEnum):
            assert all(f"`{member.value}`" in meaning for member in spec.type)
        if spec.reference is not None:
            assert f"`{table_name(getattr(records, spec.reference.target))}`" in meaning
    in_json = "info" if kind is PlanInfo else TABLE_NAMES[kind]
    assert f"In the JSON: `{in_json}`." in section
    assert all(f"`{name}`" in section for name in kind.NATURAL_KEY)


def test_nothing_is_documented_that_is_not_there() -> None:
    tables = re.findall(r"^### `(\w+)`$", DOCUMENTATION, re.MULTILINE)
    assert tables == [table_name(kind) for kind in RECORD_TYPES]


def test_the_schema_is_made_of_statements_with_comments_between_them() -> None:
    statements = [text for text in schema_objects().values() if text is not None]
    assert all("--" not in text and "/*" not in text for text in statements)
