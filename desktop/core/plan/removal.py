"""Removing a record with all that belongs to it, into the trash, and bringing it back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from desktop.core.errors import InvalidInput
from desktop.core.plan import records
from desktop.core.plan.canonical_json import compact, record_from_json, record_to_json
from desktop.core.plan.changes import Change, Changes
from desktop.core.plan.fields import field_specs, new_id
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.owners import OWNER_KINDS, OWNER_TYPES
from desktop.core.plan.plan import RECORD_TYPES, RECORD_TYPES_BY_NAME, Plan, referring_fields
from desktop.core.plan.records import Record, TrashEntry

_OWNED_BY_KIND = (records.Indicator, records.AlignmentLink, records.Comment)


def removal(plan: Plan, *roots: Record) -> Changes:
    """Return the changes that remove records and all they own; optional references to them are emptied."""
    removed: dict[str, Record] = {}
    waiting = list(roots)
    while waiting:
        record = waiting.pop()
        if record.id not in removed:
            removed[record.id] = record
            waiting.extend(owned_by(plan, record))
    emptied: dict[str, Record] = {}
    changed: list[Change] = []
    for row, field in _optional_references(plan, removed):
        nothing: dict[str, Any] = {field: None}
        emptied[row.id] = dataclasses.replace(emptied.get(row.id, row), **nothing)
    for row_id, after in emptied.items():
        before = plan.find(type(after), row_id)
        changed.append(Change(before, after))
    return (*changed, *(Change(record, None) for record in reversed(removed.values())))


def to_trash(plan: Plan, root: Record, *, label: str, now: datetime) -> Changes:
    """Return the changes of `removal`, and a trash entry that `restoration` can bring back.

    Args:
        plan: The plan that holds the record.
        root: What to remove.
        label: What the officer calls it, shown in the trash.
        now: An aware time.
    """
    changes = removal(plan, root)
    removed = [change.before for change in reversed(changes) if change.after is None]
    references = _optional_references(plan, {row.id: row for row in removed if row is not None})
    content = {
        "rows": [
            {"entity": type(row).__name__, "record": record_to_json(row)}
            for row in removed
            if row is not None
        ],
        "emptied": [
            {
                "entity": type(row).__name__,
                "id": row.id,
                "field": field,
                "value": getattr(row, field),
            }
            for row, field in references
        ],
    }
    entry = TrashEntry(
        id=new_id(),
        removed=now.isoformat(timespec="seconds"),
        entity=type(root).__name__,
        label=label,
        rows=compact(content),
    )
    return (*changes, Change(None, entry))


def restoration(plan: Plan, entry: TrashEntry) -> Changes:
    """Return the changes that bring back what a trash entry holds and take the entry out of the trash.

    A row whose owner is no longer there stays out with all that it owned; an optional reference to a missing
    row is emptied; a reference that the removal emptied is filled again where it is still empty.

    Raises:
        InvalidInput: ``trash.unreadable`` (``text``: the entry's id) or as `record_from_json`.
    """
    rows, references = _saved(entry)
    restored = _restored(plan, rows)
    changed: dict[str, tuple[Record, Record]] = {}
    for kind, row_id, field, value in references:
        before = plan.find(kind, row_id)
        if before is not None and getattr(before, field) is None and value in restored:
            after = changed.get(before.id, (before, before))[1]
            changed[before.id] = (before, dataclasses.replace(after, **{field: value}))
    return (
        *(Change(None, row) for row in restored.values()),
        *(Change(before, after) for before, after in changed.values()),
        Change(entry, None),
    )


_SavedReference = tuple[type[Record], str, str, str]


def _saved(entry: TrashEntry) -> tuple[list[Record], list[_SavedReference]]:
    """Read the removed rows of an entry, and the references to them that were emptied."""
    try:
        content: dict[str, list[dict[str, Any]]] = json.loads(entry.rows)
        rows = [
            record_from_json(RECORD_TYPES_BY_NAME[saved["entity"]], saved["record"], path="trash")
            for saved in content["rows"]
        ]
        references = []
        for saved in content["emptied"]:
            kind = RECORD_TYPES_BY_NAME[saved["entity"]]
            if (kind, saved["field"]) not in _OPTIONAL_REFERENCES:
                raise KeyError(saved["field"])
            references.append((kind, str(saved["id"]), saved["field"], str(saved["value"])))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InvalidInput("trash.unreadable", text=entry.id) from None
    return rows, references


_OPTIONAL_REFERENCES: Final = frozenset(
    (kind, spec.name)
    for kind in RECORD_TYPES
    for spec in field_specs(kind)
    if spec.reference is not None and not spec.reference.owned
)


def _restored(plan: Plan, rows: list[Record]) -> dict[str, Record]:
    """Return the rows that can come back; a row may stand before what owns it, so they are tried again."""
    restored: dict[str, Record] = {}
    waiting = [row for row in rows if plan.find(type(row), row.id) is None]
    found = True
    while found:
        left: list[Record] = []
        for row in waiting:
            if _has_owners(plan, row, restored):
                restored[row.id] = row
            else:
                left.append(row)
        found = len(left) < len(waiting)
        # From the other end: a row that stood before its owner now stands after it.
        waiting = left[::-1]
    return {row.id: _without_missing(plan, row, restored) for row in restored.values()}


def owned_by(plan: Plan, record: Record) -> list[Record]:
    """Return the rows that belong to a record directly."""
    rows: list[Record] = []
    for kind, field, owned in referring_fields(type(record)):
        if owned:
            rows.extend(plan.table(kind).where(field, record.id))
    owner_kind = OWNER_KINDS.get(type(record))
    if owner_kind is not None:
        for kind in _OWNED_BY_KIND:
            rows.extend(
                row
                for row in plan.table(kind).where("owner_id", record.id)
                if getattr(row, "owner_kind") is owner_kind  # noqa: B009 - the kinds share it
            )
    return rows


def _optional_references(plan: Plan, removed: dict[str, Record]) -> Iterator[tuple[Record, str]]:
    """Yield the rows that stay and the field by which each refers to a removed record."""
    for kind in {type(record) for record in removed.values()}:
        for referring, field, owned in referring_fields(kind):
            if owned:
                continue
            rows: list[Record] = []
            if referring is records.PlanInfo:
                rows = [plan.info] if getattr(plan.info, field) in removed else []
            else:
                index = plan.table(referring).by(field)
                for record_id in removed.keys() & index.keys():
                    rows.extend(index[record_id])
            for row in rows:
                if row.id not in removed:
                    yield row, field


def _is_there(plan: Plan, target: str, row_id: str, restored: dict[str, Record]) -> bool:
    return row_id in restored or plan.find(RECORD_TYPES_BY_NAME[target], row_id) is not None


def _has_owners(plan: Plan, row: Record, restored: dict[str, Record]) -> bool:
    """Say whether everything that owns a saved row is there, or comes back with it."""
    if type(row) in _OWNED_BY_KIND:
        owner_kind: OwnerKind = getattr(row, "owner_kind")  # noqa: B009 - the kinds share it
        owner_id: str = getattr(row, "owner_id")  # noqa: B009 - the kinds share it
        if not _is_there(plan, OWNER_TYPES[owner_kind].__name__, owner_id, restored):
            return False
    owners = (
        (spec.reference.target, getattr(row, spec.name))
        for spec in field_specs(type(row))
        if spec.reference is not None and spec.reference.owned
    )
    return all(_is_there(plan, target, i, restored) for target, i in owners if i is not None)


def _without_missing(plan: Plan, row: Record, restored: dict[str, Record]) -> Record:
    """Return a saved row with its optional references to missing rows emptied."""
    gone: dict[str, Any] = {
        spec.name: None
        for spec in field_specs(type(row))
        if spec.reference is not None
        and getattr(row, spec.name) is not None
        and not _is_there(plan, spec.reference.target, getattr(row, spec.name), restored)
    }
    return dataclasses.replace(row, **gone) if gone else row
