"""Reads a Word file back as its paragraphs, tables and runs, straight from its XML."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_BREAKS = {f"{_W}br": "\n", f"{_W}tab": "\t"}


def plain(text: str) -> str:
    """Return a text in Arabic digits and single blanks."""
    return re.sub(r"\s+", " ", text.translate(_THAI_DIGITS)).strip()


def letters(text: str) -> str:
    """Return what a PDF keeps of Thai in its order: consonants, full vowels, Latin letters and digits.

    Marks above and below are printed apart from their letter, and blanks depend on the line.
    """
    whole = text.translate(_THAI_DIGITS).replace("ำ", "า")
    return re.sub(r"[^ก-ฮะาเ-ไA-Za-z0-9]", "", whole)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the body, outside of tables."""

    style: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    text: str
    columns: int

    @property
    def plain(self) -> str:
        return plain(self.text)


@dataclass(frozen=True)
class Table:
    """A table; each row is its cells."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int
    landscape: bool

    @property
    def body(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows below the header."""
        return self.rows[self.header_rows :]

    @property
    def head(self) -> str:
        """The texts of the header."""
        return " ".join(cell.plain for row in self.rows[: self.header_rows] for cell in row)


@dataclass(frozen=True, eq=False)
class WordText:
    """A Word file that has been opened."""

    path: Path

    @cached_property
    def blocks(self) -> tuple[Paragraph | Table, ...]:
        """The paragraphs and tables of the body in order; content controls are walked into."""
        found: list[Paragraph | Table] = []
        waiting: list[etree._Element] = []
        for element in _blocks_of(self.body):
            waiting.append(element)
            section = element.find(f"{_W}pPr/{_W}sectPr") if element.tag == f"{_W}p" else None
            if section is not None:
                found += [_block(one, _landscape(section)) for one in waiting]
                waiting = []
        last = self.body.find(f"{_W}sectPr")
        assert last is not None
        found += [_block(one, _landscape(last)) for one in waiting]
        return tuple(found)

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    def tables_headed(self, words: str) -> list[Table]:
        """Return the tables whose header starts with these words."""
        return [table for table in self.tables if table.head.startswith(words)]

    def texts(self, *styles: str) -> list[str]:
        """Return the paragraphs in these styles, in Arabic digits."""
        paragraphs = [block for block in self.blocks if isinstance(block, Paragraph)]
        return [plain(one.text) for one in paragraphs if one.style in styles]

    @cached_property
    def headers(self) -> set[str]:
        """The running headers that say something, in Arabic digits."""
        with zipfile.ZipFile(self.path) as archive:
            names = [name for name in archive.namelist() if name.startswith("word/header")]
            said = {plain(_text(etree.fromstring(archive.read(name)))) for name in names}
        return said - {""}

    @cached_property
    def title(self) -> str:
        """The title in the properties of the file, in Arabic digits."""
        with zipfile.ZipFile(self.path) as archive:
            core = etree.fromstring(archive.read("docProps/core.xml"))
        return plain(core.findtext("{http://purl.org/dc/elements/1.1/}title") or "")

    @cached_property
    def body(self) -> etree._Element:
        with zipfile.ZipFile(self.path) as archive:
            return etree.fromstring(archive.read("word/document.xml"))[0]

    def own_looks(self) -> list[str]:
        """Return the texts in the body that bring a face or size of their own instead of a style's."""
        return [
            _text(properties.getparent())
            for properties in self.body.iter(f"{_W}rPr")
            if any(properties.find(f"{_W}{name}") is not None for name in ("rFonts", "sz", "szCs"))
        ]


@lru_cache
def word_text(path: Path) -> WordText:
    """Open a Word file, once."""
    return WordText(path)


def _blocks_of(parent: etree._Element | None) -> Iterator[etree._Element]:
    for child in () if parent is None else parent:
        if child.tag == f"{_W}sdt":
            yield from _blocks_of(child.find(f"{_W}sdtContent"))
        elif child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child


def _block(element: etree._Element, landscape: bool) -> Paragraph | Table:
    if element.tag == f"{_W}p":
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return Paragraph("" if style is None else style.get(f"{_W}val", ""), _text(element))
    rows = element.findall(f"{_W}tr")
    headed = [row for row in rows if row.find(f"{_W}trPr/{_W}tblHeader") is not None]
    return Table(
        tuple(tuple(_cell(cell) for cell in _cells_of(row)) for row in rows), len(headed), landscape
    )


def _cells_of(row: etree._Element | None) -> Iterator[etree._Element]:
    for child in () if row is None else row:
        if child.tag == f"{_W}sdt":
            yield from _cells_of(child.find(f"{_W}sdtContent"))
        elif child.tag == f"{_W}tc":
            yield child


def _cell(cell: etree._Element) -> Cell:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    paragraphs = "\n".join(_text(one) for one in cell.iter(f"{_W}p"))
    return Cell(paragraphs, 1 if span is None else int(span.get(f"{_W}val", "1")))


def _landscape(section: etree._Element) -> bool:
    size = section.find(f"{_W}pgSz")
    return size is not None and size.get(f"{_W}orient") == "landscape"


def _text(element: etree._Element | None) -> str:
    if element is None:
        return ""
    parts = element.iter(f"{_W}t", *_BREAKS)
    return "".join(_BREAKS.get(str(part.tag), part.text or "") for part in parts)
