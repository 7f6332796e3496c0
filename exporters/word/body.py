"""The body of a Word file: walks sections and blocks once and hands on what the builders write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from exporters.archive import BackgroundCompressor, Stretch, compressed
from exporters.document import (
    Block,
    ContentsField,
    ContentsKind,
    ControlBlock,
    FormLine,
    ListBlock,
    PageBreak,
    Paragraph,
    Section,
    Spacer,
)
from exporters.table import Table
from exporters.typography import StyleName
from exporters.word.blocks import write_block
from exporters.word.contents import contents, listed
from exporters.word.context import Context, Entry
from exporters.word.galley import Galley
from exporters.word.paragraphs import BREAK_BEFORE, heading, smallest_paragraph, spacer

_CHUNK: Final = 1 << 20
"""Bytes handed to the compressor at a time: long enough for it to work while we do."""
_PROPERTIES_END: Final = b"</w:pPr>"
_NOT_PARAGRAPHS: Final = (Table, ContentsField, ControlBlock)
_BELOW_TABLE: Final = Spacer(6)
_ROOM_ABOVE: Final = frozenset(
    {
        StyleName.SUBHEADING,
        StyleName.QUOTE,
        StyleName.SIGNATURE,
        StyleName.FIGURE,
        StyleName.CAPTION,
    }
)
"""Styles that stand off what is above them."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a contents field stands: the room between the margins, and its title as it is written and listed."""

    block: ContentsField
    width: float
    title: str
    entry: Entry | None


@dataclass(slots=True)
class Body:
    """Writes sections into a compressor, a stretch of the file between contents fields.

    A contents field may stand before the headings it lists, and blocks may come from a generator:
    its place is kept, and filled when everything has been walked.
    """

    context: Context
    compressor: BackgroundCompressor
    section_properties: Callable[[Section], str]
    _galley: Galley = field(init=False)
    _parts: list[bytes] = field(default_factory=list)
    _length: int = 0
    _contents: list[_Place] = field(default_factory=list)
    _page_break: bool = False
    _last: Block | None = None

    def __post_init__(self) -> None:
        """Have what is written handed on as it is set."""
        self._galley = Galley(self.context.escape, self._take)

    def write(self, sections: Iterable[Section]) -> None:
        """Walk the sections and hand on what is written of them."""
        ending = ""
        for section in sections:
            if ending:
                self._end_section(ending)
            self.context.text_width = section.page.text_width
            self.context.text_height = section.page.text_height
            for block in section.blocks:
                self._write_block(block)
            ending = self.section_properties(section)
        if self._last is None or isinstance(self._last, _NOT_PARAGRAPHS):
            self._galley.add(smallest_paragraph())
        self._galley.add(ending)
        self._hand_on_all()

    def stretches(self) -> list[Stretch]:
        """Return the body that was written, compressed."""
        return self._with_contents(self.compressor.finish())

    @property
    def has_contents(self) -> bool:
        """Whether there is a contents field, whose page numbers only a layout can tell."""
        return any(listed(place.block, self.context) for place in self._contents)

    def _write_block(self, block: Block) -> None:
        self.context.step(1)
        if isinstance(block, PageBreak):
            self._page_break = True
            return
        if isinstance(block, ContentsField):
            self._keep_place(block)
        else:
            if isinstance(self._last, Table):
                self._part_from_table(block)
            if not write_block(block, self._galley, self.context, new_page=self._page_break):
                return
        self._last = block
        self._page_break = False

    def _part_from_table(self, block: Block) -> None:
        """Leave room below a table, and something between two of them: Word would join them."""
        if isinstance(block, Table):
            if block.columns:
                self._galley.add(smallest_paragraph())
        elif not self._page_break and _touches_what_is_above(block):
            self._galley.add(spacer(_BELOW_TABLE))

    def _take(self, part: bytes) -> None:
        """Keep a part of the body, and hand on those before it: its last paragraph may change."""
        self._parts.append(part)
        self._length += len(part)
        if self._length > _CHUNK:
            self._hand_on(1)

    def _keep_place(self, block: ContentsField) -> None:
        if self._page_break and block.title is None:
            self._galley.add(smallest_paragraph(BREAK_BEFORE))
        self._hand_on_all()
        self.compressor.begin_stretch()
        headings = self.context.entries[ContentsKind.HEADINGS]
        before = len(headings)
        title = ""
        if block.title is not None:
            title = heading(block.title, self.context, new_page=self._page_break)
        entry = headings[-1] if len(headings) > before else None
        self._contents.append(_Place(block, self.context.text_width, title, entry))

    def _hand_on_all(self) -> None:
        self._galley.set()
        self._hand_on(0)

    def _hand_on(self, kept: int) -> None:
        """Give the parts so far to the compressor, but for the last few that may still change."""
        end = len(self._parts) - kept
        if end > 0:
            self.compressor.add(b"".join(self._parts[:end]))
            del self._parts[:end]
        self._length = 0

    def _end_section(self, properties: str) -> None:
        """Put the properties of a section into its last paragraph, so that no empty line is added.

        A page break at the very end asks for nothing: the next section begins a page anyway.
        """
        if self._last is None or isinstance(self._last, _NOT_PARAGRAPHS):
            self._galley.add(smallest_paragraph(properties))
        else:
            self._galley.set()
            before, end, after = self._parts[-1].rpartition(_PROPERTIES_END)
            self._parts[-1] = b"".join([before, properties.encode(), end, after])
        self._last = None
        self._page_break = False

    def _with_contents(self, stretches: list[Stretch]) -> list[Stretch]:
        """Put each contents field between the stretches that it stood between; what would be empty is left out."""
        headings = self.context.entries[ContentsKind.HEADINGS]
        full = [place for place in self._contents if listed(place.block, self.context)]
        for place in self._contents:
            if place.entry is not None and place not in full:
                headings.remove(place.entry)
        body = stretches[:1]
        for place, following in zip(self._contents, stretches[1:], strict=True):
            written = contents(place.block, self.context, place.width)
            body += [compressed(f"{place.title if written else ''}{written}".encode()), following]
        return body


def _touches_what_is_above(block: Block) -> bool:
    """Say whether a block leaves no room above itself, by its style or by beginning a page."""
    match block:
        case Paragraph():
            return not block.page_break_before and block.style not in _ROOM_ABOVE
        case ListBlock():
            return bool(block.items)
        case _:
            return isinstance(block, FormLine)
