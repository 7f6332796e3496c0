"""The codes of all errors that the core, the documents and the exporters raise, read from their source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = [
    path
    for package in ("desktop/core", "desktop/documents", "exporters")
    for path in sorted((ROOT / package).rglob("*.py"))
]
ERRORS = {
    "PhaenError", "InvalidInput", "PlanFileError", "StorageFailure", "FormatPackError", "ExportError",
    "ChangeRefused",
}  # fmt: skip
CODE = re.compile(r"([a-z_]+)\.[a-z_]+")

FIELD_ERRORS = (
    *("amount.", "date.", "month.", "quarter.", "quantity."),
    *("order_key.", "trash."),
)
"""Raised for what is typed into a field of the window, or by the program itself."""

FOR_THE_LOG = {"entity", "id", "field", "detail"}
"""Parameters that name a row of a table to who reads a log; a person is shown the file."""


NOT_NEEDED = {
    # Every fault of a pack has a place; of a file as a whole, or of all of them, only a part of it.
    "pack.not_found": {"file", "line", "key"},
    "pack.folder_unreadable": {"line", "key"},
    "pack.unreadable": {"line", "key", "reason"},
    "pack.syntax": {"key"},
    # The disk is what is full, and the checks find the picture.
    "export.disk_full": {"path"},
    "export.image_missing": {"key"},
    "export.image_unreadable": {"key"},
    # Every fault of the JSON has both, and one says it all.
    "json.": {"reason", "path"},
    # What ships is broken for its makers alone; the code names the fault.
    "sample.": {"line", "value", "slug", "name", "kind", "fields"},
}
"""Parameters that a sentence may leave out, by code or family."""


def needed(code: str, names: frozenset[str]) -> frozenset[str]:
    """Return the parameters that a sentence about an error has to show."""
    family = code.partition(".")[0] + "."
    return names - FOR_THE_LOG - NOT_NEEDED.get(code, NOT_NEEDED.get(family, set()))


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each code that is raised by name, with the names of its parameters."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            code = node.args[0]
            if not isinstance(code, ast.Constant) or not CODE.fullmatch(str(code.value)):
                continue
            names = {str(keyword.arg) for keyword in node.keywords}
            if getattr(node.func, "id", "") in ERRORS:
                yield str(code.value), frozenset(names)
            elif getattr(node.func, "attr", "") == "error":
                # `TomlFile.error` adds the place.
                yield str(code.value), frozenset(names | {"file", "line", "key"})


def codes() -> set[str]:
    """Return the codes that are raised by name, and those that stand in a table, by the family of these."""
    named = {code for code, _names in raised()}
    families = {code.partition(".")[0] for code in named}
    texts = {
        str(node.value)
        for path in SOURCES
        # What verify finds and what the rules find are no errors.
        if path.name != "verifying.py" and path.parent.name not in {"checks", "plan"}
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return named | {
        text for text in texts if (match := CODE.fullmatch(text)) and match[1] in families
    } - {"pack.toml"}
