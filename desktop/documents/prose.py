"""Rich text of the plan as blocks of a document: paragraphs, lists, tables and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from desktop.core.plan.pictures import name_of_picture
from desktop.core.plan.rich_blocks import (
    RichBlock,
    RichCell,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)
from desktop.core.plan.rich_text import parse
from desktop.documents.pictures import Pictures
from desktop.documents.rich_tables import PlacedCell, PlacedRows, in_word_s_width, placed_rows
from exporters import table as written
from exporters.document import Block, Figure, ListBlock, ListItem, ListKind, Paragraph
from exporters.inline import Content, Inline, LineBreak, Position, Text
from exporters.table import Cell, CellContent, CellFormat, Column, Row
from exporters.typography import Alignment, StyleName

_ALIGNMENTS: Final = {
    "": None,
    "left": Alignment.LEFT,
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "justify": Alignment.THAI,
}
_POSITIONS: Final = {"": None, "sub": Position.SUBSCRIPT, "super": Position.SUPERSCRIPT}
_NUMBERED: Final = (ListKind.DECIMAL, ListKind.PARENTHESIS, ListKind.THAI_LETTER)
_NUMBER: Final = re.compile(r"[-–+]?[0-9๐-๙][0-9๐-๙,.]*\s*%?|[-–]")
_MILLIMETRES_PER_PIXEL: Final = 25.4 / 96
_SPLITTABLE_CELL: Final = 300
"""Letters from which a row of the prose may continue on the next page."""
_WIDEST_WEIGHT: Final = 60
_NARROWEST_WEIGHT: Final = 6
_WIDTH_EXPONENT: Final = 0.6
"""Below one, so that a column of short texts is not squeezed by its long neighbours."""
_PARAGRAPHS: Final = ("<p>", "</p><p>", "</p>")
_LISTS: Final = {
    ListKind.DECIMAL: ("<ol><li>", "</li><li>", "</li></ol>"),
    ListKind.BULLET: ("<ul><li>", "</li><li>", "</li></ul>"),
}
"""How paragraphs and lists of nothing but text begin, go on and end: most rich texts of a form are such."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes rich texts as blocks.

    `width` is the room between the margins in millimetres.
    """

    pictures: Pictures
    width: float

    def blocks(self, html: str, style: StyleName = StyleName.BODY) -> Iterator[Block]:
        """Yield the blocks of a rich text; its paragraphs are set in `style`."""
        texts = _plain_texts(html, _PARAGRAPHS)
        if texts is not None:
            for text in texts:
                yield Paragraph(text, style)
            return
        for kind, tags in _LISTS.items():
            texts = _plain_texts(html, tags)
            if texts is not None:
                yield ListBlock(tuple([ListItem(text) for text in texts]), kind)
                return
        if html:
            yield from self._blocks(parse(html), style)

    def _blocks(self, blocks: Iterable[RichBlock], style: StyleName) -> Iterator[Block]:
        for block in blocks:
            match block:
                case RichParagraph():
                    yield Paragraph(_content(block.runs), style, _ALIGNMENTS[block.align])
                case RichHeading():
                    content = _content(block.runs)
                    yield Paragraph(content, StyleName.SUBHEADING, keep_with_next=True)
                case RichList():
                    yield from self._list(block, style)
                case RichTable():
                    yield from self._tables(block)
                case RichImage():
                    yield self._picture(block)

    def _picture(self, image: RichImage) -> Block:
        stored = self.pictures.stored.get(image.asset_id)
        own_width = stored.width if stored is not None else 0
        pixels = own_width if image.width is None else image.width
        width = pixels * _MILLIMETRES_PER_PIXEL or self.width
        return Figure(
            image.asset_id,
            min(width, self.width),
            image.caption or None,
            image.alt or image.caption,
            self.pictures.placeholder(image.asset_id, name_of_picture(image, stored)),
        )

    def _list(self, block: RichList, style: StyleName, level: int = 0) -> Iterator[Block]:
        """Yield a list; what cannot stand in an item parts it, and the list goes on after that."""
        kind, start = _kind(block, level), block.start
        items: list[ListItem] = []
        for rich_item in block.items:
            leading = tuple(takewhile(_is_text, rich_item))
            children: list[ListBlock] = []
            is_parted = False
            for part in self._parts(rich_item[len(leading) :], style, level + 1):
                if isinstance(part, ListBlock) and not is_parted:
                    children.append(part)
                    continue
                if not is_parted:
                    items.append(ListItem(_lines_of(leading), tuple(children)))
                    yield ListBlock(tuple(items), kind, start, level)
                    start, items, is_parted = start + len(items), [], True
                yield part
            if not is_parted:
                items.append(ListItem(_lines_of(leading), tuple(children)))
        if items:
            yield ListBlock(tuple(items), kind, start, level)

    def _parts(self, blocks: Iterable[RichBlock], style: StyleName, level: int) -> Iterator[Block]:
        """Yield what follows the text of an item: lists of the next level, and what parts the list."""
        for block in blocks:
            if isinstance(block, RichList):
                yield from self._list(block, style, level)
            else:
                yield from self._blocks((block,), style)

    def _tables(self, block: RichTable) -> Iterator[written.Table]:
        """Yield a table; one that is too wide for Word goes on below itself, under the one caption."""
        headers = sum(1 for _ in takewhile(lambda row: all(c.header for c in row), block.rows))
        caption = block.caption or None
        for rows in in_word_s_width(placed_rows(block)):
            weights = [weight**_WIDTH_EXPONENT for weight in _weights(rows)]
            room = self.width / sum(weights)
            yield written.Table(
                columns=tuple(Column(weight * room) for weight in weights),
                rows=_ended_together(
                    [self._row(row, in_header=n < headers) for n, row in enumerate(rows)]
                ),
                header_rows=headers,
                caption=caption,
                description=block.caption,
            )
            caption = None

    def _row(self, placed: Iterable[PlacedCell], *, in_header: bool) -> Row:
        cells = [place.cell for place in placed]
        long = any(len(_text(cell.blocks)) > _SPLITTABLE_CELL for cell in cells)
        return Row(
            tuple(self._cell(cell, in_header=in_header) for cell in cells),
            may_split=long and not in_header,
        )

    def _cell(self, cell: RichCell, *, in_header: bool) -> CellContent:
        paragraph = cell.blocks[0] if len(cell.blocks) == 1 else None
        align = _ALIGNMENTS[cell.align]
        style = None if in_header else StyleName.TABLE_TEXT
        if isinstance(paragraph, RichParagraph) and align is None:
            align = _ALIGNMENTS[paragraph.align]
        if not in_header:
            if cell.header:
                style = StyleName.TABLE_HEADER
            elif align is None and _NUMBER.fullmatch(_text(cell.blocks)):
                style = StyleName.TABLE_NUMBER
        look = CellFormat(style=style, align=align, colspan=cell.colspan, rowspan=cell.rowspan)
        if isinstance(paragraph, RichParagraph):
            return Cell(_content(paragraph.runs), look)
        return Cell("", look, tuple(self._blocks(cell.blocks, style or StyleName.TABLE_HEADER)))


def _ended_together(rows: list[Row]) -> list[Row]:
    """Keep the last of these rows, often one of sums, with the one above it unless that is a long one."""
    if len(rows) > 1 and not rows[-2].may_split:
        rows[-2] = replace(rows[-2], keep_with_next=True)
    return rows


def cell_of(prose: Prose, html: str, style: StyleName = StyleName.TABLE_TEXT) -> CellContent:
    """Return a rich text as the content of a cell: a string where it is one plain paragraph."""
    text = html[3:-4]
    if "<" not in text and "&" not in text and html == f"<p>{text}</p>":
        return text
    return Cell(blocks=tuple(prose.blocks(html, style))) if html else ""


def _plain_texts(html: str, tags: tuple[str, str, str]) -> list[str] | None:
    """Return the texts between such tags; None where there is any other tag, or a sign written as a reference."""
    opening, between, ending = tags
    if "&" in html or not (html.startswith(opening) and html.endswith(ending)):
        return None
    texts = html[len(opening) : -len(ending)].split(between)
    tags_between = 2 * (len(texts) - 1)
    return texts if html.count("<") == tags_between + 2 * opening.count("<") else None


def _is_text(block: RichBlock) -> bool:
    return isinstance(block, RichParagraph | RichHeading)


def _lines_of(blocks: Iterable[RichBlock]) -> Content:
    """Return paragraphs and headings as the one paragraph of an item, a line each."""
    content: list[Inline] = []
    for block in blocks:
        if isinstance(block, RichParagraph | RichHeading):
            if content:
                content.append(LineBreak())
            inner = _content(block.runs)
            content += (inner,) if isinstance(inner, str) else inner
    return tuple(content)


def _kind(block: RichList, depth: int) -> ListKind:
    return _NUMBERED[min(depth, len(_NUMBERED) - 1)] if block.ordered else ListKind.BULLET


def _content(runs: tuple[RichRun, ...]) -> Content:
    if len(runs) == 1:
        only = _inline(runs[0])
        return only if isinstance(only, str) else (only,)
    return tuple(map(_inline, runs)) if runs else ""


def _inline(run: RichRun) -> str | Text:
    if not (run.bold or run.italic or run.underline or run.vertical):
        return run.text
    return Text(run.text, run.bold, run.italic, run.underline, _POSITIONS[run.vertical])


def _text(blocks: Iterable[RichBlock]) -> str:
    """Return the words of paragraphs and lists, a line each."""
    return "\n".join(_lines(blocks))


def _lines(blocks: Iterable[RichBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case RichParagraph() | RichHeading():
                yield "".join([run.text for run in block.runs])
            case RichList():
                for item in block.items:
                    yield from _lines(item)


def _weights(rows: PlacedRows) -> list[int]:
    """Return how much room each column wants, by the longest line of the cells that stand in it alone."""
    count = max(place.column + place.cell.colspan for row in rows for place in row)
    weights = [_NARROWEST_WEIGHT] * count
    for row in rows:
        for place in row:
            if place.cell.colspan == 1:
                longest = max(map(len, _lines(place.cell.blocks)), default=0)
                weights[place.column] = min(max(weights[place.column], longest), _WIDEST_WEIGHT)
    return weights
