"""The forms of a pack: titles, header lines, columns and topics (แบบ จ.1, แบบ จ.1-1 and the tables).

Widths are millimetres, sizes points. Every text may hold the terms that `templates` allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import Protocol, TypeVar

from desktop.core.formats.templates import ColumnText, DocumentText, RowText, fill
from desktop.core.plan.frozen import dataclass


class Orientation(StrEnum):
    """How the paper of a form lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class ColumnAlignment(StrEnum):
    """How a column's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Repeat(StrEnum):
    """What a column is repeated for."""

    ONCE = "once"
    YEAR = "year"
    """Each year of the period; the title names {year}."""
    MONTH = "month"
    """Each month of the fiscal year, October first; {month} and {quarter}."""
    CATEGORY = "category"
    """Each category of expenditure; {category}."""
    FIELD = "field"
    """Each field of needs; {field}."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the pack words it; a repeated one stands for several."""

    key: str
    title: ColumnText
    width: float
    """Millimetres of one column."""
    group: ColumnText = ""
    """Title of the upper header row over this column and its neighbours of the same group."""
    unit: ColumnText = ""
    align: ColumnAlignment = ColumnAlignment.LEFT
    repeat: Repeat = Repeat.ONCE
    merged_with_next: bool = False
    """The title spans this column and the next, as number and name of จ.1 do."""
    accepted: tuple[str, ...] = ()
    """Other wordings by which the column is known when a form is read back."""


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column of a real table: a repeated `Column` has become one for each value."""

    column: Column
    title: str
    group: str
    unit: str
    value: int | str | None = None
    """The year, calendar month, category or field that it stands for."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One value that a column is repeated for, and the terms it gives the title."""

    value: int | str
    terms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormBlock:
    """A table of a form."""

    key: str
    columns: tuple[Column, ...]
    title: DocumentText = ""
    """Caption of the table; empty when the form's title says it."""
    rows: Mapping[str, RowText] = field(default_factory=dict)
    """Words of the rows that are not records: groups, sums."""

    def headed_columns(
        self,
        terms: Mapping[str, str],
        occurrences: Mapping[Repeat, Sequence[Occurrence]] | None = None,
    ) -> tuple[HeadedColumn, ...]:
        """Return the columns of a table, with their titles filled in.

        Args:
            terms: What the document's titles name (see `titles.document_terms`).
            occurrences: The years, months, categories or fields of repeated columns.
        """
        return tuple(self._headed(terms, occurrences or {}))

    def _headed(
        self, terms: Mapping[str, str], occurrences: Mapping[Repeat, Sequence[Occurrence]]
    ) -> Iterator[HeadedColumn]:
        for column in self.columns:
            once = column.repeat is Repeat.ONCE
            for one in _ONCE if once else occurrences[column.repeat]:
                named = {**terms, **one.terms}
                yield HeadedColumn(
                    column,
                    fill(column.title, named),
                    fill(column.group, named),
                    fill(column.unit, named),
                    None if once else one.value,
                )


_ONCE = (Occurrence("", {}),)


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=_Keyed)


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line above a form's table: label, hint, dots."""

    key: str
    label: DocumentText
    hint: DocumentText = ""
    accepted: tuple[str, ...] = ()
    """Other wordings by which the line is known when a form is read back."""


@dataclass(frozen=True, slots=True)
class TopicLabel:
    """A label below a topic of the project brief."""

    key: str
    title: RowText
    unit: str = ""
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the numbered topics of the project brief; its number is its place."""

    key: str
    title: str
    labels: tuple[TopicLabel, ...] = ()
    accepted: tuple[str, ...] = ()
    """Other wordings by which the topic is known when a brief is read back."""

    def label(self, key: str) -> TopicLabel:
        """Return the label with this key; KeyError when the topic has none."""
        return _by_key(self.labels, key)


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A form, or a table of the documents."""

    key: str
    name: str
    """What the form is called in menus and lists."""
    label: str = ""
    """The form's own label, such as แบบ จ.1, at the top right."""
    sub_label: str = ""
    title_lines: tuple[DocumentText, ...] = ()
    header_lines: tuple[HeaderLine, ...] = ()
    orientation: Orientation = Orientation.PORTRAIT
    blocks: tuple[FormBlock, ...] = ()
    topics: tuple[Topic, ...] = ()
    rows: Mapping[str, RowText] = field(default_factory=dict)
    """Words of the form outside its tables."""
    notes: tuple[DocumentText, ...] = ()
    """Lines below the form."""

    def block(self, key: str = "") -> FormBlock:
        """Return the table with this key, or the only one; KeyError when there is none."""
        return _by_key(self.blocks, key) if key else self.blocks[0]

    def topic(self, key: str) -> Topic:
        """Return the topic with this key; KeyError when the form has none."""
        return _by_key(self.topics, key)

    def header_line(self, key: str) -> HeaderLine:
        """Return the header line with this key; KeyError when the form has none."""
        return _by_key(self.header_lines, key)


def _by_key(items: Sequence[K], key: str) -> K:
    for item in items:
        if item.key == key:
            return item
    raise KeyError(key)
