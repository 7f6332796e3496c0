"""What a pack must hold beyond the types of its keys; each check names the file, the line and the key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from desktop.core.errors import InvalidInput
from desktop.core.formats.forms import Column, FormSpec, Orientation, Repeat
from desktop.core.formats.pack import (
    Labels,
    OutlineEntry,
    Outlines,
    PackHead,
    RuleSpec,
)
from desktop.core.formats.reference_keys import REFERENCE_KEYS
from desktop.core.formats.rule_shapes import RULE_SHAPES, RuleShape
from desktop.core.formats.templates import placeholders
from desktop.core.formats.toml_file import Path, TomlFile
from desktop.core.formats.typography import PackTypography
from desktop.core.plan import kinds
from desktop.core.plan.years import FISCAL_MONTHS, Period

A4_SHORT: Final = 210.0
A4_LONG: Final = 297.0
_HEADING_LEVELS: Final = 3

_SHADING = re.compile(r"[0-9A-Fa-f]{6}")

NAMED_LISTS: Final[tuple[type[StrEnum], ...]] = (
    kinds.Status,
    kinds.SwotKind,
    kinds.TowsKind,
    kinds.BudgetSource,
    kinds.ExpenditureCategory,
    kinds.ScreeningResult,
    kinds.Readiness,
    kinds.OwnerKind,
)
"""The closed lists whose members documents and lists name in Thai."""


def check_head(file: TomlFile, head: PackHead, folder: str) -> None:
    """Check that the id is the folder's name, the years are in order and the lists exist."""
    if head.id != folder:
        raise file.error("pack.wrong_id", ("id",), value=head.id, expected=folder)
    try:
        Period(head.period_start, head.period_end)
    except InvalidInput as error:
        raise file.error("pack.wrong_period", ("period_end",)) from error
    lists = [(("national_plan",), head.national_plan)]
    lists.append((("regional_guidelines",), head.regional_guidelines))
    keyed: list[tuple[Path, str]] = [*lists]
    keyed += [(("frameworks", at), key) for at, key in enumerate(head.frameworks)]
    for path, key in keyed:
        if key not in REFERENCE_KEYS:
            raise file.error("pack.unknown_list", path, value=key, known=sorted(REFERENCE_KEYS))


def check_outlines(file: TomlFile, outlines: Outlines) -> None:
    """Check that keys are unique in both documents and that parents stand above their sections."""
    seen: set[str] = set()
    for name, entries in (("plan", outlines.plan), ("annual", outlines.annual)):
        own: set[str] = set()
        for at, entry in enumerate(entries):
            _check_entry(file, (name, at), entry, seen, own)


def _check_entry(
    file: TomlFile, path: Path, entry: OutlineEntry, seen: set[str], own: set[str]
) -> None:
    if not entry.key or entry.key in seen:
        raise file.error("pack.key_twice", (*path, "key"), value=entry.key)
    if entry.parent and entry.parent not in own:
        raise file.error("pack.unknown_parent", (*path, "parent"), value=entry.parent)
    seen.add(entry.key)
    own.add(entry.key)


def check_names(file: TomlFile, labels: Labels) -> None:
    """Check that every member of every closed list has a name, and nothing else has one."""
    expected = {kind.__name__: {member.value for member in kind} for kind in NAMED_LISTS}
    for listed, names in labels.names.items():
        for value in names:
            if value not in expected.get(listed, ()):
                known = sorted(expected.get(listed, expected))
                raise file.error("pack.unknown_key", ("names", listed, value), known=known)
    for listed, values in expected.items():
        for value in sorted(values - set(labels.names.get(listed, ()))):
            raise file.error("pack.missing_key", ("names", listed, value))


def check_typography(file: TomlFile, typography: PackTypography) -> None:
    """Check that the face is one of the faces, and that sizes and margins make sense."""
    known = [face.name for face in typography.faces]
    if typography.face not in known:
        raise file.error("pack.unknown_value", ("face",), value=typography.face, known=known)
    if len(typography.looks.headings) != _HEADING_LEVELS:
        raise file.error("pack.heading_levels", ("looks", "headings"), expected=_HEADING_LEVELS)
    if not _SHADING.fullmatch(typography.header_shading):
        raise file.error("pack.wrong_colour", ("header_shading",), value=typography.header_shading)
    for orientation in Orientation:
        if text_width(typography, orientation) <= 0:
            raise file.error("pack.margins_too_wide", ("margins",))


def text_width(typography: PackTypography, orientation: Orientation) -> float:
    """Return the millimetres between the margins of a page that lies so."""
    if orientation is Orientation.LANDSCAPE:
        margins = typography.landscape_margins
        return A4_LONG - margins.left - margins.right
    return A4_SHORT - typography.margins.left - typography.margins.right


def check_rules(file: TomlFile, rules: tuple[RuleSpec, ...]) -> None:
    """Check that rules are known and set once, and that sentences and parameters are theirs."""
    seen: set[str] = set()
    for at, rule in enumerate(rules):
        shape = RULE_SHAPES.get(rule.id)
        if shape is None:
            raise file.error(
                "pack.unknown_rule", ("rules", at, "id"), value=rule.id, known=sorted(RULE_SHAPES)
            )
        if rule.id in seen:
            raise file.error("pack.key_twice", ("rules", at, "id"), value=rule.id)
        seen.add(rule.id)
        _check_sentences(file, ("rules", at), rule, shape)
        _check_parameters(file, ("rules", at, "parameters"), rule, shape)


def _check_sentences(file: TomlFile, path: Path, rule: RuleSpec, shape: RuleShape) -> None:
    for field, sentence in (("th", rule.th), ("en", rule.en)):
        try:
            unknown = [name for name in placeholders(sentence) if name not in shape.values]
        except ValueError as error:
            raise file.error("pack.broken_template", (*path, field), value=sentence) from error
        if unknown:
            raise file.error(
                "pack.unknown_placeholder",
                (*path, field),
                value=unknown[0],
                known=sorted(shape.values),
            )


def _check_parameters(file: TomlFile, path: Path, rule: RuleSpec, shape: RuleShape) -> None:
    for key in rule.parameters:
        if key not in shape.parameters:
            raise file.error("pack.unknown_key", (*path, key), known=sorted(shape.parameters))
    for key, wanted in shape.parameters.items():
        if key not in rule.parameters:
            raise file.error("pack.missing_key", (*path, key))
        value = rule.parameters[key]
        if type(value) is not wanted:
            raise file.error(
                "pack.wrong_type",
                (*path, key),
                expected=wanted.__name__,
                found=type(value).__name__,
            )
        if key == "patterns":
            _check_patterns(file, (*path, key), value)


def _check_patterns(file: TomlFile, path: Path, patterns: tuple[object, ...]) -> None:
    for at, pattern in enumerate(patterns):
        try:
            re.compile(str(pattern))
        except re.error as error:
            raise file.error(
                "pack.broken_pattern", (*path, at), value=pattern, reason=str(error)
            ) from error


def check_form(
    file: TomlFile, key: str, form: FormSpec, typography: PackTypography, head: PackHead
) -> None:
    """Check that the form bears its file's name, its keys are unique and its tables fit the page."""
    if form.key != key:
        raise file.error("pack.wrong_id", ("key",), value=form.key, expected=key)
    _check_keys(file, ("topics",), [topic.key for topic in form.topics])
    _check_keys(file, ("header_lines",), [line.key for line in form.header_lines])
    _check_keys(file, ("blocks",), [block.key for block in form.blocks])
    room = text_width(typography, form.orientation)
    for at, block in enumerate(form.blocks):
        path: Path = ("blocks", at, "columns")
        _check_keys(file, path, [column.key for column in block.columns])
        width = sum(column.width * _times(column, head) for column in block.columns)
        if not 0 < width <= room + 0.01:
            raise file.error("pack.too_wide", path, width=round(width, 1), room=round(room, 1))


def _check_keys(file: TomlFile, path: Path, keys: list[str]) -> None:
    for at, key in enumerate(keys):
        if not key or key in keys[:at]:
            raise file.error("pack.key_twice", (*path, at, "key"), value=key)


def _times(column: Column, head: PackHead) -> int:
    """Return how many columns a repeated one becomes in a plan of the pack's period."""
    counts = {
        Repeat.ONCE: 1,
        Repeat.YEAR: head.period_end - head.period_start + 1,
        Repeat.MONTH: len(FISCAL_MONTHS),
        Repeat.CATEGORY: len(kinds.ExpenditureCategory),
        Repeat.FIELD: len(head.need_fields),
    }
    return counts[column.repeat]


def check_kept(file: TomlFile, form: FormSpec, shipped: FormSpec) -> None:
    """Check that a user's form still has what the documents fill in, as the shipped one has.

    Columns, header lines and topics may be left out or worded anew; tables, the words of rows and the labels
    of a topic must stay, and a topic that no program knows could not be filled in.
    """
    _check_rows_kept(file, ("rows",), form.rows, shipped.rows)
    blocks = {block.key: (at, block) for at, block in enumerate(form.blocks)}
    for shipped_block in shipped.blocks:
        if shipped_block.key not in blocks:
            raise file.error("pack.missing_block", ("blocks",), value=shipped_block.key)
        at, block = blocks[shipped_block.key]
        _check_rows_kept(file, ("blocks", at, "rows"), block.rows, shipped_block.rows)
    topics = {topic.key: topic for topic in shipped.topics}
    for at, topic in enumerate(form.topics):
        if topic.key not in topics:
            raise file.error(
                "pack.unknown_value", ("topics", at, "key"), value=topic.key, known=list(topics)
            )
        labels = {label.key for label in topic.labels}
        for label in topics[topic.key].labels:
            if label.key not in labels:
                raise file.error("pack.missing_label", ("topics", at, "labels"), value=label.key)


def _check_rows_kept(
    file: TomlFile, path: Path, rows: Mapping[str, str], shipped: Mapping[str, str]
) -> None:
    for key in shipped:
        if key not in rows:
            raise file.error("pack.missing_key", (*path, key))
