"""Whether a plan file is whole: what SQLite can check, and what only the meaning of the rows shows."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

from desktop.core.errors import PlanFileError
from desktop.core.plan import records
from desktop.core.plan.allowed import has_control_character, is_id
from desktop.core.plan.fields import derived_id, field_specs
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.ordering import is_order_key
from desktop.core.plan.owners import OWNER_TYPES
from desktop.core.plan.pictures import size_of_picture
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES, Plan
from desktop.core.plan.records import Record
from desktop.core.plan.rich_text import asset_ids, sanitise
from desktop.core.plan.years import MAX_YEAR, MIN_YEAR
from desktop.core.storage.reading import read_plan
from desktop.core.storage.values import rich_fields

MAX_SECTION_DEPTH: Final = 20
"""Levels of sections; headings use three [FORMATS 1], and code that walks the outline is recursive."""

_PICTURE_STARTS: Final = (b"\x89PNG", b"\xff\xd8\xff")
"""What PNG and JPEG files begin with."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a plan file that should not be so."""

    code: str
    entity: str = ""
    """Class name of the record, where there is one."""
    id: str = ""
    field: str = ""
    detail: str = ""
    """For the log and for support: SQLite's own words, or the value in question."""


def problems_of(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Yield everything that is wrong in an open file, inside the caller's transaction."""
    yield from problems_of_database(connection)
    try:
        plan = read_plan(connection, with_image_data=True)
    except PlanFileError as error:
        yield Problem(error.code, str(error.parameters.get("entity", "")))
    else:
        yield from problems_of_plan(plan)


def problems_of_database(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Yield what SQLite itself finds: damage, indexes that do not fit, references that lead nowhere."""
    for (answer,) in connection.execute("PRAGMA integrity_check"):
        if answer != "ok":
            yield Problem("integrity", detail=answer)
    for table, rowid, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem("reference.missing", detail=f"{table} {rowid} -> {target}")


def problems_of_plan(plan: Plan) -> Iterator[Problem]:
    """Yield what the rows show: owners, outline, pictures, texts, ids, order keys and years."""
    for check in _CHECKS:
        yield from check(plan)


def _rows(plan: Plan) -> Iterator[Record]:
    yield plan.info
    for kind in TABLE_NAMES:
        yield from plan.table(kind)


def _problem(code: str, row: Record, field: str = "", detail: object = "") -> Problem:
    return Problem(code, type(row).__name__, row.id, field, str(detail))


def _owners(plan: Plan) -> Iterator[Problem]:
    for kind in (records.Indicator, records.AlignmentLink, records.Comment):
        for row in plan.table(kind):
            owner_kind: OwnerKind = getattr(row, "owner_kind")  # noqa: B009 - the kinds share it
            owner_id: str = getattr(row, "owner_id")  # noqa: B009 - the kinds share it
            if plan.find(OWNER_TYPES[owner_kind], owner_id) is None:
                yield _problem("owner.missing", row, "owner_id", owner_id)


def _outline(plan: Plan) -> Iterator[Problem]:
    for section in plan.sections:
        above, depth = section.parent_id, 1
        while above is not None and depth <= MAX_SECTION_DEPTH:
            parent = plan.sections.get(above)
            above, depth = (parent.parent_id if parent else None), depth + 1
        if depth > MAX_SECTION_DEPTH:
            yield _problem("section.too_deep", section, "parent_id")
        parent = plan.sections.get(section.parent_id)
        if parent is not None and parent.annual_plan_id != section.annual_plan_id:
            yield _problem("section.other_document", section, "annual_plan_id")


def _images(plan: Plan) -> Iterator[Problem]:
    for image in plan.images:
        if hashlib.sha256(image.data).hexdigest() != image.id:
            yield _problem("image.altered", image, "data")
        if image.media_type not in {"image/png", "image/jpeg"}:
            yield _problem("image.media_type", image, "media_type", image.media_type)
        if not image.data.startswith(_PICTURE_STARTS):
            yield _problem("image.media_type", image, "data")
        elif size_of_picture(image.data) is None:
            yield _problem("image.damaged", image, "data")


def _texts(plan: Plan) -> Iterator[Problem]:
    for row in _rows(plan):
        for field in rich_fields(type(row)):
            html: str = getattr(row, field)
            if html and sanitise(html) != html:
                yield _problem("text.not_clean", row, field)
            for asset in asset_ids(html):
                if asset not in plan.images:
                    yield _problem("image.missing", row, field, asset)


def _plain_texts(plan: Plan) -> Iterator[Problem]:
    for kind in RECORD_TYPES:
        texts = [(spec.name, spec.text) for spec in field_specs(kind) if spec.text is not None]
        for row in [plan.info] if kind is records.PlanInfo else plan.table(kind):
            for name, text in texts:
                if has_control_character(text, getattr(row, name) or ""):
                    yield _problem("text.control_character", row, name)


def _ids(plan: Plan) -> Iterator[Problem]:
    for row in _rows(plan):
        if not is_id(type(row), row.id):
            yield _problem("id.not_valid", row, "id")


def _derived_ids(plan: Plan) -> Iterator[Problem]:
    for kind in TABLE_NAMES:
        if kind.NATURAL_KEY:
            for row in plan.table(kind):
                key = {name: getattr(row, name) for name in kind.NATURAL_KEY}
                if derived_id(kind, key) != row.id:
                    yield _problem("id.not_derived", row, "id")


def _order_keys(plan: Plan) -> Iterator[Problem]:
    for row in _rows(plan):
        key = getattr(row, "order_key", None)
        if key is not None and not is_order_key(key):
            yield _problem("order_key.not_valid", row, "order_key", key)


def _years(plan: Plan) -> Iterator[Problem]:
    for kind in RECORD_TYPES:
        names = [spec.name for spec in field_specs(kind) if _is_year(spec.name, spec.type)]
        rows = [plan.info] if kind is records.PlanInfo else plan.table(kind)
        for row in rows if names else ():
            for name in names:
                year = getattr(row, name)
                if year is not None and not MIN_YEAR <= year <= MAX_YEAR:
                    yield _problem("year.out_of_range", row, name, year)


def _is_year(name: str, kind: type) -> bool:
    return kind is int and (name.endswith("_year") or name.startswith("period_"))


_CHECKS: Final[tuple[Callable[[Plan], Iterator[Problem]], ...]] = (
    _owners,
    _outline,
    _images,
    _texts,
    _plain_texts,
    _ids,
    _derived_ids,
    _order_keys,
    _years,
)
