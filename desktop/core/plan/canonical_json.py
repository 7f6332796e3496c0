"""The whole plan as canonical JSON and back, with nothing lost.

The form is documented by `resources/schema/plan.schema.json`. The same plan always gives the same bytes: keys
sorted, rows in the plan's order, every field present, UTF-8, pictures in base64.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import json
import re
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from desktop.core.errors import InvalidInput
from desktop.core.plan.allowed import has_control_character, is_id
from desktop.core.plan.fields import FieldSpec, TextKind, field_specs
from desktop.core.plan.plan import TABLE_NAMES, Plan
from desktop.core.plan.records import PlanInfo, Record
from desktop.core.plan.rich_text import sanitise
from desktop.core.plan.schema_version import SCHEMA_MAJOR, SCHEMA_MINOR
from desktop.core.plan.table import Table
from desktop.core.plan.years import is_period

R = TypeVar("R", bound=Record)

FORMAT: Final = "phaen-plan"

_LIMIT: Final = 2**63
_SCHEMA: Final = re.compile(r"([0-9]{1,4})\.[0-9]{1,4}")


def compact(value: Any) -> str:
    """Return a JSON value in its canonical form on one line."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def dump_plan(plan: Plan) -> str:
    """Return the whole plan as canonical JSON, a line a value, ending with a line end."""
    return json.dumps(plan_to_json(plan), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """Return the whole plan as JSON values."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "schema": f"{SCHEMA_MAJOR}.{SCHEMA_MINOR}",
        "info": record_to_json(plan.info),
    }
    for kind, name in TABLE_NAMES.items():
        value[name] = [record_to_json(row) for row in plan.table(kind)]
    return value


def load_plan(text: str) -> Plan:
    """Read a plan from canonical JSON.

    Raises:
        InvalidInput: The text is not such JSON; `path` says where, `reason` what is wrong.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        reason = f"{error.lineno}:{error.colno}"
        raise InvalidInput("json.unreadable", path="", reason=reason) from None
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or thousands of levels.
        raise InvalidInput("json.too_large", path="", reason=type(error).__name__) from None
    return plan_from_json(value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its members; of two under one key, one would be lost without a word."""
    value = dict(pairs)
    if len(value) != len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise InvalidInput("json.key_twice", path=twice, reason=twice)
    return value


def plan_from_json(value: Any) -> Plan:
    """Make a plan of JSON values that come from a stranger.

    Unknown keys are refused rather than dropped, since what they hold would be lost.

    Raises:
        InvalidInput: A value is missing, unknown, of a wrong type or out of range, or an id is used twice.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise InvalidInput("json.not_a_plan", path="format", reason="format")
    top: Mapping[str, Any] = value
    _check_schema(top.get("schema"))
    known = {"format", "schema", "info", *TABLE_NAMES.values()}
    for key in top:
        if key not in known:
            raise InvalidInput("json.unknown_key", path=key, reason=key)
    tables: dict[str, Any] = {}
    for kind, name in TABLE_NAMES.items():
        rows = top.get(name, [])
        if not isinstance(rows, list):
            raise InvalidInput("json.wrong_type", path=name, reason="list")
        read = [
            record_from_json(kind, row, path=f"{name}[{position}]")
            for position, row in enumerate(rows)
        ]
        tables[name] = Table(kind, read)
        if len(tables[name]) != len(read):
            raise InvalidInput("json.id_twice", path=name, reason="id")
    if "info" not in top:
        raise InvalidInput("json.missing", path="info", reason="info")
    info = record_from_json(PlanInfo, top["info"], path="info")
    if not is_period(info.period_start, info.period_end):
        raise InvalidInput("json.out_of_range", path="info.period_end", reason="period")
    return Plan(info=info, **tables)


def _check_schema(schema: object) -> None:
    match = _SCHEMA.fullmatch(schema) if isinstance(schema, str) else None
    if match is None:
        raise InvalidInput("json.wrong_value", path="schema", reason="schema")
    if match[1] != str(SCHEMA_MAJOR):
        raise InvalidInput("json.newer", path="schema", reason=match[0])


def record_to_json(record: Record) -> dict[str, Any]:
    """Return a record as JSON values, every field present."""
    value: dict[str, Any] = {}
    for spec in field_specs(type(record)):
        field = getattr(record, spec.name)
        if spec.type is bytes:
            field = base64.b64encode(field).decode("ascii")
        elif isinstance(field, StrEnum):
            field = field.value
        value[spec.name] = field
    return value


def record_from_json(record_type: type[R], value: Any, *, path: str) -> R:
    """Make a record of JSON values.

    Raises:
        InvalidInput: As `plan_from_json`; `path` is put before the field's name.
    """
    row = _mapping(value, path)
    specs = field_specs(record_type)
    for key in row.keys() - {spec.name for spec in specs}:
        raise InvalidInput("json.unknown_key", path=f"{path}.{key}", reason=key)
    fields: dict[str, Any] = {}
    for spec in specs:
        if spec.name in row:
            fields[spec.name] = _field_from_json(spec, row[spec.name], f"{path}.{spec.name}")
        elif spec.default is dataclasses.MISSING:
            raise InvalidInput("json.missing", path=f"{path}.{spec.name}", reason=spec.name)
    if not is_id(record_type, fields["id"]):
        raise InvalidInput("json.wrong_value", path=f"{path}.id", reason="id")
    return record_type(**fields)


def _field_from_json(spec: FieldSpec, value: Any, path: str) -> Any:
    if value is None and spec.optional:
        return None
    if spec.type is bytes:
        return _bytes(value, path)
    if issubclass(spec.type, StrEnum):
        if not isinstance(value, str) or value not in {member.value for member in spec.type}:
            raise InvalidInput("json.wrong_value", path=path, reason=spec.type.__name__)
        return spec.type(value)
    if type(value) is not spec.type:
        raise InvalidInput("json.wrong_type", path=path, reason=spec.type.__name__)
    if isinstance(value, int) and not -_LIMIT <= value < _LIMIT:
        raise InvalidInput("json.out_of_range", path=path, reason="int")
    if isinstance(value, str):
        return _text(spec, value, path)
    return value


def _text(spec: FieldSpec, value: str, path: str) -> str:
    """Let text in: HTML is cleaned, and what neither UTF-8 nor the file can hold is refused."""
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise InvalidInput("json.wrong_value", path=path, reason="text")
    if spec.text is TextKind.RICH:
        return sanitise(value) if value else value
    if spec.text is not None and has_control_character(spec.text, value):
        # Refused rather than taken out: loading loses nothing without a word.
        raise InvalidInput("json.wrong_value", path=path, reason="control character")
    return value


def _bytes(value: Any, path: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError, TypeError):
        raise InvalidInput("json.wrong_value", path=path, reason="base64") from None


def _mapping(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise InvalidInput("json.wrong_type", path=path, reason="object")
    return value
