"""What the ids and plain texts of a plan may hold, wherever a row comes from."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.plan.fields import TextKind
from desktop.core.plan.records import Image, Record

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA_256: Final = re.compile(r"[0-9a-f]{64}")

# With the two noncharacters that, like most controls, no XML may hold, so no Word document either.
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_CONTROL_IN_BLOCK: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def id_pattern(record_type: type[Record]) -> re.Pattern[str]:
    """Return what an id looks like: a UUID in small letters; of a picture, the SHA-256 of its bytes."""
    return _SHA_256 if record_type is Image else _UUID


def is_id(record_type: type[Record], text: str) -> bool:
    """Say whether a text can be the id of such a row."""
    return id_pattern(record_type).fullmatch(text) is not None


def has_control_character(kind: TextKind, text: str) -> bool:
    """Say whether plain text holds what nobody types; a block may have tabs and lines.

    Rich text is the sanitiser's, which takes such characters out.
    """
    if kind is TextKind.RICH:
        return False
    pattern = _CONTROL_IN_BLOCK if kind is TextKind.BLOCK else _CONTROL
    return pattern.search(text) is not None
