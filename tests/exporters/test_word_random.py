"""Whatever a document holds, the file is one that Word would open."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.audit import audit_docx
from exporters.document import (
    ContentsField,
    ContentsKind,
    ControlBlock,
    Document,
    Figure,
    FormLine,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    PageBreak,
    PageNumbering,
    PageNumberStyle,
    Paragraph,
    Section,
    Spacer,
    TabStop,
)
from exporters.inline import (
    Control,
    HeadingField,
    LineBreak,
    Link,
    PageNumberField,
    Position,
    Tab,
    Text,
    TitleField,
)
from exporters.table import Cell, CellFormat, Column, Row, Table, TableKind
from exporters.typography import Alignment, DigitStyle, StyleName, VerticalAlignment, a4
from tests.exporters.word_file import document, picture, write

TEXTS = st.lists(st.text(st.characters(exclude_categories=()), max_size=8), min_size=1, max_size=6)
SEEDS = st.integers(0, 2**32)


class Maker:
    """Makes documents out of a few texts; the same seed makes the same one."""

    def __init__(self, texts: list[str], seed: int) -> None:
        self.texts = [*texts, "", "กำ <1> & %s", "a\n\tb\ufffcc"]
        self.random = random.Random(seed)

    def text(self) -> str:
        return self.random.choice(self.texts)

    def maybe(self) -> bool:
        return self.random.random() < 0.4

    def inline(self) -> Any:
        choose = self.random.choice
        return choose(
            [
                self.text(),
                Text(self.text(), self.maybe(), self.maybe(), self.maybe(), choose([*Position])),
                Text(self.text(), keep_digits=self.maybe()),
                LineBreak(),
                Tab(),
                PageNumberField(),
                TitleField(),
                HeadingField(),
                Link(self.text(), choose(["https://a.go.th/<1>?a=1&b=2", "bad", "http://ก"])),
                Control(self.text(), self.text(), self.text(), self.text()),
            ]
        )

    def content(self) -> Any:
        if self.maybe():
            return self.text()
        return tuple(self.inline() for _ in range(self.random.randrange(4)))

    def format(self) -> CellFormat:
        choose = self.random.choice
        return CellFormat(
            style=choose([None, StyleName.WIDE_NUMBER]),
            align=choose([None, *Alignment]),
            vertical=choose([*VerticalAlignment]),
            bold=self.maybe(),
            shading=choose([None, "FFEEDD"]),
            borders=self.maybe(),
            colspan=choose([1, 1, 2, 3]),
            rowspan=choose([1, 1, 2, 3]),
        )

    def lists(self, depth: int) -> ListBlock:
        children = (self.lists(depth - 1),) if depth and self.maybe() else ()
        items = [ListItem(self.content(), children) for _ in range(self.random.randrange(3))]
        return ListBlock(
            tuple(items), self.random.choice([*ListKind]), self.random.randrange(-1, 4)
        )

    def cell(self, depth: int) -> Any:
        if self.maybe():
            return self.text()
        if self.maybe():
            return Cell(blocks=self.blocks(depth - 1))
        return Cell(self.content())

    def table(self, depth: int) -> Table:
        count = self.random.randrange(5)
        rows: list[Any] = []
        free = count
        for _ in range(self.random.randrange(6)):
            cells = [self.cell(depth) for _ in range(self.random.randrange(free + 1))]
            if self.maybe() and free:
                # A span takes one more of the places that later rows may fill.
                cells = [Cell(self.content(), self.format())]
                free -= 3
            free = max(free, 0)
            spanning = isinstance(cells[0], Cell) and cells[0].format if cells else None
            rows.append(Row(tuple(cells), may_split=self.maybe()) if spanning else tuple(cells))
        return Table(
            tuple(Column(self.random.uniform(0, 90)) for _ in range(count)),
            rows if count else [],
            self.random.randrange(3),
            self.content() if self.maybe() else None,
            self.random.choice([*TableKind]),
            description=self.text(),
        )

    def block(self, depth: int) -> Any:
        choose = self.random.choice
        makers: list[Callable[[], Any]] = [
            lambda: Heading(self.random.randrange(5), self.content(), self.text(), self.maybe()),
            lambda: Heading(1, self.content(), in_contents=False),
            lambda: Paragraph(
                self.content(),
                choose([*StyleName]),
                choose([None, *Alignment]),
                tabs=(TabStop(self.random.uniform(1, 90)),),
            ),
            lambda: FormLine(self.content(), self.content()),
            lambda: Figure("a", self.random.uniform(1, 500), self.content(), self.text()),
            lambda: ContentsField(choose([*ContentsKind]), choose([1, 2, 3])),
            PageBreak,
            lambda: Spacer(self.random.uniform(0, 40)),
            lambda: self.lists(3),
        ]
        if depth:
            makers += [
                lambda: self.table(depth),
                lambda: self.table(depth),
                lambda: ControlBlock(self.text(), self.text(), self.blocks(depth - 1), self.text()),
            ]
        return choose(makers)()

    def blocks(self, depth: int) -> tuple[Any, ...]:
        return tuple(self.block(depth) for _ in range(self.random.randrange(5)))

    def story(self) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(self.content()) for _ in range(self.random.randrange(3)))

    def section(self) -> Section:
        return Section(
            self.blocks(2),
            page=a4(landscape=self.maybe()),
            header=self.story(),
            footer=self.story(),
            first_page_apart=self.maybe(),
            numbering=PageNumbering(
                self.random.choice([*PageNumberStyle]), self.random.choice([None, 0, 7])
            ),
        )

    def document(self) -> Document:
        made = document(
            sections=[self.section() for _ in range(self.random.randrange(4))],
            digits=self.random.choice([*DigitStyle]),
            images={"a": picture()},
            custom_properties={"phaen.title": self.text()},
        )
        properties = dataclasses.replace(made.properties, title=self.text(), author=self.text())
        return dataclasses.replace(made, properties=properties)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("random")


@given(texts=TEXTS, seed=SEEDS)
@settings(max_examples=150)
def test_any_document_passes_our_own_audit(folder: Path, texts: list[str], seed: int) -> None:
    file = write(Maker(texts, seed).document(), folder / "any.docx")
    assert audit_docx(file.path) == ()


@given(texts=TEXTS, seed=SEEDS)
@settings(max_examples=15)
def test_any_document_passes_the_validator(folder: Path, texts: list[str], seed: int) -> None:
    write(Maker(texts, seed).document(), folder / "any.docx").assert_valid()
