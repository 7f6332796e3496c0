"""Reads a composed document back: its pages, blocks, texts and tables, and the numbers in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_annual_plan, new_plan
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record
from desktop.core.plan.table import Table as Records
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.document import (
    Block,
    ContentsField,
    ControlBlock,
    Document,
    Figure,
    FormLine,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Section,
)
from exporters.inline import Content, Control, LineBreak, Link, Text
from exporters.table import Cell, CellContent, CellFormat, LabelledRows, Row, Table, TableRow
from tests.plans import plan_of

DATE = datetime(2025, 6, 30, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """A section of pages with its blocks at hand; rows of tables too."""

    section: Section
    blocks: tuple[Block, ...]

    @property
    def landscape(self) -> bool:
        return self.section.page.landscape


@dataclass(frozen=True)
class Reading:
    """A document that has been walked."""

    document: Document
    pages: tuple[Page, ...]

    @property
    def blocks(self) -> list[Block]:
        return [block for page in self.pages for block in page.blocks]

    @property
    def headings(self) -> list[Heading]:
        """The headings, those of the contents fields too."""
        titles = [
            block.title if isinstance(block, ContentsField) else block for block in self.blocks
        ]
        return [title for title in titles if isinstance(title, Heading)]

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def texts(self) -> list[str]:
        return [text for block in self.blocks for text in texts_of(block)]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def controls(self) -> dict[str, Control | ControlBlock]:
        return {control.tag: control for block in self.blocks for control in controls_in(block)}

    def table(self, first_column_title: str) -> Table:
        """Return the first table whose first header cell says so."""
        return next(
            table for table in self.tables if words(cells(table)[0][0]) == first_column_title
        )

    def page_of(self, block: Block) -> Page:
        return next(page for page in self.pages if any(one is block for one in page.blocks))


def read(plan: Plan, pack: FormatPack, kind: DocumentKind, **request: Any) -> Reading:
    """Compose a document and walk it once."""
    document = compose(plan, pack, DocumentRequest(kind, DATE, **request))
    pages = [
        Page(section, tuple(_walked(block) for block in section.blocks))
        for section in document.sections
    ]
    return Reading(document, tuple(pages))


def _walked(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    rows = (
        Row(row, may_split=block.rows_may_split) if isinstance(row, tuple) else row
        for row in chain.from_iterable(map(_single, block.rows))
    )
    return replace(block, rows=tuple(rows))


def _single(row: TableRow) -> Iterable[Row | tuple[CellContent, ...]]:
    return zip(row.labels, row.values, strict=True) if isinstance(row, LabelledRows) else (row,)


def cells(table: Table) -> list[list[str | Cell]]:
    """Return the cells of a table row by row."""
    return [list(cells_of(row)) for row in table.rows]


def body_rows(table: Table) -> list[Row]:
    """Return the rows below the header."""
    return list(table.rows)[table.header_rows :]


def formats_of(table: Table, row: Row) -> tuple[CellFormat, ...]:
    """Return how the cells of a row look."""
    return row.formats or tuple(column.format for column in table.columns)


def words(content: Content | Cell | Any) -> str:
    """Return the words of a content or cell."""
    match content:
        case str():
            return content
        case Cell():
            return words(content.content) + "\n".join(
                text for block in content.blocks for text in texts_of(block)
            )
        case tuple():
            return "".join(map(words, content))
        case Text() | Link():
            return content.text
        case LineBreak():
            return "\n"
        case Control():
            return words(content.content)
        case _:
            return ""


def cells_of(row: TableRow) -> tuple[CellContent, ...]:
    """Return the cells of a row, which may be plain."""
    return row if isinstance(row, tuple) else row.cells


def texts_of(block: Block) -> Iterator[str]:
    """Yield the texts of a block in reading order."""
    match block:
        case ListBlock():
            for item in block.items:
                yield from _item_texts(item)
        case Table():
            yield words(block.caption or "")
            for row in block.rows:
                yield from map(words, cells_of(row))
        case ControlBlock():
            for inner in block.blocks:
                yield from texts_of(inner)
        case _:
            yield _line_of(block)


def _line_of(block: Block) -> str:
    match block:
        case ContentsField(title=Heading() as title):
            return _line_of(title)
        case Heading():
            return f"{block.number} {words(block.content)}".strip()
        case Paragraph():
            return words(block.content)
        case FormLine():
            return f"{words(block.label)} {words(block.value)}"
        case Figure():
            return words(block.caption or "")
        case _:
            return ""


def _item_texts(item: ListItem) -> Iterator[str]:
    yield words(item.content)
    for child in item.children:
        yield from texts_of(child)


def controls_in(block: Block) -> Iterator[Control | ControlBlock]:
    """Yield the content controls of a block, those in its cells too."""
    if isinstance(block, ControlBlock):
        yield block
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                if isinstance(cell, Cell):
                    for inner in cell.blocks:
                        yield from controls_in(inner)
                    if isinstance(cell.content, tuple):
                        yield from (one for one in cell.content if isinstance(one, Control))


def satang(text: str, per_unit: int = 100) -> int:
    """Read a figure of a table back, exactly; a dash is nothing."""
    if text.strip() in {"", "-"}:
        return 0
    whole, _, fraction = text.replace(",", "").partition(".")
    sign = -1 if whole.startswith("-") else 1
    places: int = 10 ** len(fraction)
    amount, rest = divmod((abs(int(whole)) * places + int(fraction or 0)) * per_unit, places)
    assert rest == 0
    return sign * amount


def official(
    *rows: Record, pack: FormatPack | None = None, annual: int | None = None, **info: Any
) -> Plan:
    """Return a plan with the sections of the pack's outline and these rows besides."""
    pack = pack or load_pack("2566-2570")
    plan = new_plan(pack, "ฉะเชิงเทรา", pack.period.start, pack.period.end, "ฉบับทบทวน")
    return with_outline(plan_of(*rows), pack, annual=annual, base=plan, **info)


def with_outline(
    plan: Plan,
    pack: FormatPack,
    *,
    annual: int | None = None,
    base: Plan | None = None,
    **info: Any,
) -> Plan:
    """Return a plan with the official sections in the place of its own."""
    base = base or new_plan(pack, "ฉะเชิงเทรา", pack.period.start, pack.period.end, "ฉบับทบทวน")
    made = replace(plan, info=replace(base.info, **info), sections=base.sections)
    if annual is None or made.annual_plans.where("fiscal_year", annual):
        return made
    return made.with_changes(new_annual_plan(made, pack, annual))


def replaced(plan: Plan, *records: Record) -> Plan:
    """Return a plan in which these rows stand in the place of those with their ids, or are new."""
    by_kind: dict[type[Record], list[Record]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    tables: dict[str, Records[Any]] = {}
    for kind, added in by_kind.items():
        name = next(
            field
            for field in plan.__dataclass_fields__
            if field != "info" and getattr(plan, field).record_type is kind
        )
        tables[name] = plan.table(kind).replacing((), added)
    return replace(plan, **tables)


def section_of(plan: Plan, key: str) -> Any:
    """Return the section with a key of the pack."""
    return next(section for section in plan.sections if section.key == key)


def in_order(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    """Say whether the wanted texts stand among the texts, in this order."""
    remaining = iter(texts)
    return all(any(want in text for text in remaining) for want in wanted)
