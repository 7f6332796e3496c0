"""Makes the dataclasses of a pack from TOML, and says exactly where a value is not as it must be."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from desktop.core.formats.templates import Allowed, placeholders
from desktop.core.formats.toml_file import Path, TomlFile

T = TypeVar("T")


def build(record_type: type[T], file: TomlFile, values: object, path: Path = ()) -> T:
    """Make a dataclass of a TOML table.

    Raises:
        FormatPackError: A key is missing, unknown or of a wrong type, a value is not one of a closed
            list, or a template names what it may not.
    """
    table = _expect(dict, file, values, path)
    hints = _hints(typing.cast(Any, record_type))
    for key in table:
        if key not in hints:
            raise file.error("pack.unknown_key", (*path, key), known=sorted(hints))
    fields: dict[str, Any] = {}
    for field in dataclasses.fields(typing.cast(Any, record_type)):
        if field.name in table:
            fields[field.name] = _value(
                hints[field.name], file, table[field.name], (*path, field.name)
            )
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise file.error("pack.missing_key", (*path, field.name))
    return record_type(**fields)


@functools.cache
def _hints(record_type: type[Any]) -> Mapping[str, Any]:
    """Return the types of a dataclass's fields, with what templates may name."""
    return typing.get_type_hints(record_type, include_extras=True)


def _value(hint: Any, file: TomlFile, value: object, path: Path) -> Any:
    """Return a TOML value as the type that a field declares."""
    origin = typing.get_origin(hint)
    if origin is Annotated:
        return _template(hint, file, value, path)
    if origin is tuple:
        element = typing.get_args(hint)[0]
        items = _expect(list, file, value, path)
        return tuple(_value(element, file, item, (*path, at)) for at, item in enumerate(items))
    if origin is not None:
        element = typing.get_args(hint)[1]
        table = _expect(dict, file, value, path)
        read = {key: _value(element, file, item, (*path, key)) for key, item in table.items()}
        return types.MappingProxyType(read)
    return _plain(hint, file, value, path)


def _plain(hint: Any, file: TomlFile, value: object, path: Path) -> Any:
    """Return a value of a class: a nested dataclass, a member of a closed list, or a TOML scalar."""
    if hint is Any:
        return tuple(value) if isinstance(value, list) else value
    if dataclasses.is_dataclass(hint):
        return build(typing.cast(type[Any], hint), file, value, path)
    if issubclass(hint, StrEnum):
        known = [member.value for member in hint]
        if _expect(str, file, value, path) not in known:
            raise file.error("pack.unknown_value", path, value=value, known=known)
        return hint(value)
    if hint is float and type(value) is int:
        return float(value)
    return _expect(hint, file, value, path)


def _template(hint: Any, file: TomlFile, value: object, path: Path) -> str:
    """Return a template whose places are all known."""
    text = _expect(str, file, value, path)
    allowed = next(extra for extra in hint.__metadata__ if isinstance(extra, Allowed))
    try:
        unknown = [name for name in placeholders(text) if name not in allowed.names]
    except ValueError as error:
        raise file.error("pack.broken_template", path, value=text) from error
    if unknown:
        raise file.error(
            "pack.unknown_placeholder", path, value=unknown[0], known=sorted(allowed.names)
        )
    return text


def _expect(wanted: type[T], file: TomlFile, value: object, path: Path) -> T:
    """Return a value that is exactly of a type, so that true is no number."""
    if type(value) is not wanted:
        raise file.error(
            "pack.wrong_type", path, expected=wanted.__name__, found=type(value).__name__
        )
    return value
