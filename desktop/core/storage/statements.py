"""The queries of a record's table, by the names of its kind and fields."""

from __future__ import annotations

import re

from desktop.core.plan.fields import field_specs
from desktop.core.plan.records import Record


def table_name(record_type: type[Record]) -> str:
    """Return the table of a kind of record: its class name in snake_case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_type.__name__).lower()


def select_statement(record_type: type[Record], *, without: str = "") -> str:
    """Return the query of all rows of a table, its columns in the fields' order but for one left out."""
    names = (spec.name for spec in field_specs(record_type))
    columns = ", ".join(f'"{name}"' for name in names if name != without)
    return f'SELECT {columns} FROM "{table_name(record_type)}"'  # noqa: S608 - our own names


def column_statement(record_type: type[Record], field: str, *, distinct: bool = False) -> str:
    """Return the query of one column of all rows, or of its different values."""
    once = "DISTINCT " if distinct else ""
    return f'SELECT {once}"{field}" FROM "{table_name(record_type)}"'  # noqa: S608 - our own names
