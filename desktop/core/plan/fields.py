"""How a record's fields are declared: text kinds, references and derived keys.

A field's declaration is the only place that says what kind of text it holds and what it refers to. The plan
file, the canonical JSON, the trash and the checks all read it from here.
"""

from __future__ import annotations

import builtins
import dataclasses
import sys
import uuid
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from desktop.core.plan.frozen import cached, dataclass

if TYPE_CHECKING:
    from desktop.core.plan.records import Record

DERIVED_IDS: Final = uuid.UUID("6f1d3c1e-5b0a-5d0e-9a53-7068616e0001")
"""Name space of the ids that follow from a natural key (see `derived_id`)."""


class TextKind(StrEnum):
    """What a text field may hold."""

    CODE = "code"
    """An identifier, a key, an official code, a date: not prose, never cleaned."""
    LINE = "line"
    """One line of plain text, such as a name."""
    BLOCK = "block"
    """Plain text that may have several lines."""
    RICH = "rich"
    """The small clean HTML of `rich_text`."""


def code(default: str = "") -> Any:
    """Declare a text field that holds an identifier or official code."""
    return dataclasses.field(default=default, metadata={"text": TextKind.CODE})


def line(default: str = "") -> Any:
    """Declare a text field of one line."""
    return dataclasses.field(default=default, metadata={"text": TextKind.LINE})


def block() -> Any:
    """Declare a text field of plain text that may have several lines."""
    return dataclasses.field(default="", metadata={"text": TextKind.BLOCK})


def rich() -> Any:
    """Declare a text field of clean HTML."""
    return dataclasses.field(default="", metadata={"text": TextKind.RICH})


def owner_ref(target: str) -> Any:
    """Declare a required reference: this record belongs to `target` and is removed with it."""
    return dataclasses.field(metadata={"text": TextKind.CODE, "ref": Reference(target, owned=True)})


def parent_ref(target: str) -> Any:
    """Declare an optional reference that owns: without it the record stands at the top."""
    return dataclasses.field(
        default=None, metadata={"text": TextKind.CODE, "ref": Reference(target, owned=True)}
    )


def link_ref(target: str) -> Any:
    """Declare an optional reference: it is emptied when `target` is removed."""
    return dataclasses.field(
        default=None, metadata={"text": TextKind.CODE, "ref": Reference(target, owned=False)}
    )


@dataclass(frozen=True, slots=True)
class Reference:
    """What a field refers to: the name of a record class, and whether that record owns this one."""

    target: str
    owned: bool


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record, as the file, the JSON and the trash need to know it."""

    name: str
    type: type
    """`str`, `int`, `bool`, `bytes` or a `StrEnum`."""
    optional: bool
    """The field may be None."""
    text: TextKind | None
    """The kind of text of a `str` field, else None."""
    reference: Reference | None
    default: Any
    """The value when nothing is given; `dataclasses.MISSING` for a required field."""


@cached
def field_specs(record_type: type[Record]) -> tuple[FieldSpec, ...]:
    """Describe the fields of a record class, in their order (which is also the columns' order)."""
    names = vars(builtins) | vars(sys.modules[record_type.__module__])
    specs = []
    for field in dataclasses.fields(record_type):
        # A name, or one of a value that may be None: `typing` would compile each.
        name, optional, _ = str(field.type).partition(" | None")
        hint = names[name]
        text = field.metadata.get("text")
        if hint is str and text is None:
            text = TextKind.CODE
        specs.append(
            FieldSpec(
                field.name, hint, bool(optional), text, field.metadata.get("ref"), field.default
            )
        )
    return tuple(specs)


def derived_id(record_type: type[Record], key: Mapping[str, object]) -> str:
    """Return the id that follows from a record's natural key.

    The same fact entered in two copies of a plan (a target of the same indicator in the same year) gets the
    same id in both, so that merging sees one row, not two.
    """
    parts = [record_type.__name__, *(str(key[name]) for name in record_type.NATURAL_KEY)]
    return str(uuid.uuid5(DERIVED_IDS, "\x1f".join(parts)))


def new_id() -> str:
    """Return a fresh id for a row that people edit."""
    return str(uuid.uuid4())
