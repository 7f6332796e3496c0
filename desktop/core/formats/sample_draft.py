"""What the readers of the sample's files share: places in the files, slugs, and rows to be."""

from __future__ import annotations

import dataclasses
import html
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Final, TypeVar

from desktop.core.errors import FormatPackError
from desktop.core.formats import sample_shapes as shapes
from desktop.core.formats.toml_file import Path, TomlFile, read_toml
from desktop.core.formats.typed_toml import build
from desktop.core.plan import records
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.plan import TABLE_NAMES
from desktop.core.plan.records import Record
from desktop.core.plan.table import Table

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SATANG: Final = 100
"""Satang in a baht; the files hold whole baht."""

_IDS = uuid.UUID("0d4c2f7e-6a51-5b1e-8a3c-7068616e0002")
_SLUG = re.compile(r"[a-z0-9-]+")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files of the sample's folder."""

    folder: Traversable

    def read(self, shape: type[T], name: str) -> tuple[TomlFile, T]:
        """Read a file, named as it stands in the folder."""
        file = read_toml(self.folder.joinpath(*name.split("/")), name)
        return file, build(shape, file, file.values)

    def names(self, pattern: str) -> list[str]:
        """Return the files whose names fit a pattern such as projects/*.toml, in order."""
        below, _, last = pattern.rpartition("/")
        place = self.folder / below if below else self.folder
        found = (entry.name for entry in place.iterdir() if fnmatchcase(entry.name, last))
        return sorted(f"{below}/{name}".removeprefix("/") for name in found)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an authored file, to be named when something is wrong there."""

    file: TomlFile
    path: Path = ()

    def at(self, *path: str | int) -> Place:
        """Return a place below this one."""
        return Place(self.file, (*self.path, *path))

    def error(self, code: str, **parameters: object) -> FormatPackError:
        """Return the error that something is wrong here."""
        return self.file.error(code, self.path, **parameters)

    def each(self, key: str, items: Sequence[T]) -> Iterator[tuple[Place, T, str]]:
        """Yield the items of an array, each with its place and its order key."""
        for at, (item, order_key) in enumerate(zip(items, first_keys(len(items)), strict=True)):
            yield self.at(key, at), item, order_key

    def row(self, shape: type[T], values: object) -> T:
        """Read an array by position as the fields of a shape."""
        names = [field.name for field in dataclasses.fields(shape)]  # type: ignore[arg-type]
        if not isinstance(values, (list, tuple)) or len(values) > len(names):
            raise self.error("sample.wrong_row", fields=names)
        return build(shape, self.file, dict(zip(names, values, strict=False)), self.path)

    def rows(self, key: str, shape: type[T], values: shapes.Rows) -> Iterator[tuple[Place, T, str]]:
        """Yield the arrays of an array, each read by position."""
        for place, item, order_key in self.each(key, values):
            yield place, place.row(shape, item), order_key


class Draft:
    """The rows so far, and the ids that slugs stand for."""

    def __init__(self, branches: Mapping[str, tuple[str, ...]]) -> None:
        self.branches = branches
        self._rows: dict[type[Record], list[Record]] = {}
        self._ids: dict[tuple[type[Record], str], str] = {}

    def add(self, *rows: Record) -> None:
        """Keep rows."""
        for row in rows:
            self._rows.setdefault(type(row), []).append(row)

    def name(self, place: Place, kind: type[Record], slug: str) -> str:
        """Return the id of a row that others name by a slug; a slug is used once a kind."""
        if not _SLUG.fullmatch(slug):
            raise place.error("sample.not_a_slug", slug=slug)
        if (kind, slug) in self._ids:
            raise place.error("sample.slug_twice", slug=slug)
        return self.know(kind, slug)

    def know(self, kind: type[Record], slug: str) -> str:
        """Return the id of a row and remember what it is called."""
        return self._ids.setdefault((kind, slug), row_id(kind, slug))

    def find(self, place: Place, kind: type[Record], slug: str) -> str:
        """Return the id of the row with this slug."""
        found = self._ids.get((kind, slug))
        if found is None:
            raise place.error("sample.unknown_slug", slug=slug, kind=kind.__name__)
        return found

    def find_any(self, place: Place, kind: type[Record], slug: str) -> str | None:
        """Return the id of the row with this slug; None for no slug."""
        return self.find(place, kind, slug) if slug else None

    def tables(self) -> dict[str, Any]:
        """Return the tables of the plan that the rows make, by attribute."""
        return {TABLE_NAMES[kind]: Table(kind, rows) for kind, rows in self._rows.items()}


def row_id(kind: type[Record], *names: object) -> str:
    """Return the id of a row that is known by these names."""
    return str(uuid.uuid5(_IDS, "\x1f".join([kind.__name__, *map(str, names)])))


def rich_text(authored: shapes.RichText) -> str:
    """Return authored text as rich text: a paragraph a line, or a numbered list of an array."""
    if isinstance(authored, str):
        lines = filter(None, map(str.strip, authored.split("\n")))
        return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)
    items = (f"<li>{html.escape(str(item), quote=False)}</li>" for item in authored)
    return f"<ol>{''.join(items)}</ol>"


def add_indicators(
    draft: Draft,
    place: Place,
    owner_kind: OwnerKind,
    owner_id: str,
    authored: Sequence[shapes.IndicatorShape],
) -> None:
    """Add the indicators of an owner, with their targets."""
    for at, shape, order_key in place.each("indicator", authored):
        baseline = at.at("baseline").row(shapes.BaselineRow, shape.baseline)
        indicator = records.Indicator(
            row_id(records.Indicator, owner_id, order_key),
            owner_kind=owner_kind,
            owner_id=owner_id,
            order_key=order_key,
            name=shape.name,
            unit=shape.unit,
            baseline_year=baseline.year,
            baseline=baseline.value,
            baseline_source=baseline.source,
            overall_target=shape.overall_target,
            definition=shape.definition,
            agency_id=draft.find_any(at.at("agency"), records.Agency, shape.agency),
        )
        draft.add(indicator)
        for year, value in shape.targets.items():
            fiscal_year = read_year(at.at("targets", year), year)
            draft.add(
                records.Target.derived(
                    indicator_id=indicator.id, fiscal_year=fiscal_year, value=value
                )
            )


def read_year(place: Place, text: str) -> int:
    """Return the fiscal year that a key of a table names."""
    if not text.isdecimal():
        raise place.error("sample.not_a_year", value=text)
    return int(text)


def add_links(
    draft: Draft,
    owner_kind: OwnerKind,
    owner_id: str,
    links: Mapping[str, Iterable[str]],
) -> None:
    """Add the alignment codes of an owner, by list."""
    draft.add(
        *(
            records.AlignmentLink.derived(
                owner_kind=owner_kind, owner_id=owner_id, framework=framework, item=item
            )
            for framework, items in links.items()
            for item in items
        )
    )
