"""The JSON Schema of the canonical JSON, made from the records, so that the two cannot drift apart.

`resources/schema/plan.schema.json` is `schema_text()`; a test says so.
"""

from __future__ import annotations

import dataclasses
import json
from enum import StrEnum
from typing import Any, Final

from desktop.core.plan.allowed import id_pattern
from desktop.core.plan.canonical_json import FORMAT
from desktop.core.plan.fields import FieldSpec, TextKind, field_specs
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES
from desktop.core.plan.records import Image, PlanInfo, Record
from desktop.core.plan.schema_version import SCHEMA_MAJOR, SCHEMA_MINOR

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_LIMIT: Final = 2**63
_TEXTS: Final = {
    TextKind.CODE: "A code, a key or an ISO date, without control characters.",
    TextKind.LINE: "One line of plain text, without control characters.",
    TextKind.BLOCK: "Plain text that may have tabs and several lines, no other control characters.",
    TextKind.RICH: "Clean HTML; pictures are <img src=asset:id>.",
}


def schema_text() -> str:
    """Return the schema as it is committed."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def json_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) of what `dump_plan` writes.

    `load_plan` also takes objects in which fields with a default, or whole tables, are missing.
    """
    tables = {
        name: {"type": "array", "items": _reference(kind)} for kind, name in TABLE_NAMES.items()
    }
    properties = {
        "format": {"const": FORMAT},
        "schema": {
            "description": "Version of this form: major.minor.",
            "type": "string",
            "pattern": rf"^{SCHEMA_MAJOR}\.[0-9]+$",
        },
        "info": _reference(PlanInfo),
        **tables,
    }
    return {
        "$schema": _DIALECT,
        "$id": f"urn:phaen:plan:{SCHEMA_MAJOR}.{SCHEMA_MINOR}",
        "title": "A provincial development plan of Phaen",
        "description": "Years are Buddhist-era, money is satang, rows refer to each other by id.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {kind.__name__: _record(kind) for kind in RECORD_TYPES},
    }


def _reference(record_type: type[Record]) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{record_type.__name__}"}


def _record(record_type: type[Record]) -> dict[str, Any]:
    specs = field_specs(record_type)
    summary = (record_type.__doc__ or "").partition("\n")[0]
    return {
        "description": summary,
        "type": "object",
        "properties": {spec.name: _field(spec) for spec in specs} | {"id": _id(record_type)},
        "required": [spec.name for spec in specs],
        "additionalProperties": False,
    }


def _id(record_type: type[Record]) -> dict[str, Any]:
    what = "SHA-256 of the bytes, hexadecimal." if record_type is Image else "A UUID."
    pattern = id_pattern(record_type).pattern
    return {"description": what, "type": "string", "pattern": f"^{pattern}$"}


def _field(spec: FieldSpec) -> dict[str, Any]:
    value = _type_of(spec)
    if spec.default is not dataclasses.MISSING and spec.type is not bytes:
        value["default"] = spec.default
    return value


def _type_of(spec: FieldSpec) -> dict[str, Any]:
    if issubclass(spec.type, StrEnum):
        values: list[str | None] = [member.value for member in spec.type]
        return {"enum": [*values, None] if spec.optional else values}
    if spec.type is bytes:
        return {"type": "string", "contentEncoding": "base64"}
    name = {bool: "boolean", int: "integer", str: "string"}[spec.type]
    value: dict[str, Any] = {"type": [name, "null"] if spec.optional else name}
    if spec.type is int:
        return {**value, "minimum": -_LIMIT, "maximum": _LIMIT - 1}
    if spec.reference is not None:
        owned = "; this row is removed with it" if spec.reference.owned else ""
        return {"description": f"Id of a {spec.reference.target}{owned}.", **value}
    if spec.text is not None:
        return {"description": _TEXTS[spec.text], **value}
    return value
