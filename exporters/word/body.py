"""The body of a Word file: walks sections and blocks once and gathers what the builders write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from exporters.document import Block, ContentsField, ControlBlock, PageBreak, Section
from exporters.table import Table
from exporters.word.blocks import BREAK_BEFORE, block_parts
from exporters.word.contents import contents
from exporters.word.context import Context
from exporters.word.paragraphs import smallest_paragraph

_PROPERTIES_END: Final = "</w:pPr>"
_NOT_PARAGRAPHS: Final = (Table, ContentsField, ControlBlock)


@dataclass(slots=True)
class Body:
    """Pieces of the body in order.

    A contents field may stand before the headings it lists, and blocks may come from a generator:
    its place is kept, and filled when everything has been walked.
    """

    context: Context
    section_properties: Callable[[Section], str]
    parts: list[str] = field(default_factory=list)
    _contents: list[tuple[int, ContentsField, float]] = field(default_factory=list)
    _page_break: bool = False
    _last: Block | None = None

    def write(self, sections: Iterable[Section]) -> list[str]:
        """Walk the sections and return the pieces of the body."""
        ending = ""
        for section in sections:
            if ending:
                self._end_section(ending)
            page = section.page
            self.context.text_width = page.text_width
            self.context.text_height = page.text_height
            for block in section.blocks:
                self._write_block(block)
            ending = self.section_properties(section)
        if self._last is None or isinstance(self._last, _NOT_PARAGRAPHS):
            self.parts.append(smallest_paragraph())
        self.parts.append(ending)
        for index, contents_field, width in self._contents:
            self.parts[index] = contents(contents_field, self.context, width)
        return self.parts

    @property
    def has_contents(self) -> bool:
        """Whether there is a contents field, whose page numbers only a layout can tell."""
        return bool(self._contents)

    def _write_block(self, block: Block) -> None:
        self.context.step()
        if isinstance(block, PageBreak):
            self._page_break = True
            return
        new_page, self._page_break = self._page_break, False
        if isinstance(block, ContentsField):
            if new_page:
                self.parts.append(smallest_paragraph(BREAK_BEFORE))
            self._contents.append((len(self.parts), block, self.context.text_width))
            self.parts.append("")
        else:
            if isinstance(block, Table) and isinstance(self._last, Table):
                # Word joins tables that nothing stands between.
                self.parts.append(smallest_paragraph())
            self.parts += block_parts(block, self.context, new_page=new_page)
        self._last = block

    def _end_section(self, properties: str) -> None:
        """Put the properties of a section into its last paragraph, so that no empty line is added.

        A page break at the very end asks for nothing: the next section begins a page anyway.
        """
        if self._last is None or isinstance(self._last, _NOT_PARAGRAPHS) or not self.parts[-1]:
            self.parts.append(smallest_paragraph(properties))
        else:
            before, end, after = self.parts[-1].partition(_PROPERTIES_END)
            self.parts[-1] = f"{before}{properties}{end}{after}"
        self._last = None
        self._page_break = False
