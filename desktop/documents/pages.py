"""Pages of a document: pieces that lie upright or on their side become sections of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain, groupby

from desktop.core.formats.typography import PackTypography
from desktop.documents.typography import page_of
from exporters.document import (
    Block,
    PageNumbering,
    PageNumberStyle,
    Paragraph,
    Section,
)
from exporters.inline import PageNumberField
from exporters.typography import StyleName


class Matter(Enum):
    """Which run of pages a piece belongs to; each is numbered from its own first page."""

    COVER = "cover"
    """Without a number or a running header."""
    FRONT = "front"
    """ก ข ค."""
    BODY = "body"
    """1 2 3."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks that stand on pages of one kind. Neighbouring pieces of one kind share their pages."""

    blocks: Iterable[Block]
    landscape: bool = False
    matter: Matter = Matter.BODY


def sections_of(
    pieces: Iterable[Piece], typography: PackTypography, header: str
) -> Iterator[Section]:
    """Yield the sections of pages for these pieces, which are walked once and in order.

    The cover has neither header nor number; front matter is lettered and the body numbered, each from
    its own first page. `header` runs on every page but the cover's.
    """
    begun: set[Matter] = set()
    for (matter, landscape), group in groupby(pieces, key=lambda p: (p.matter, p.landscape)):
        page = page_of(typography, landscape=landscape)
        blocks = chain.from_iterable(piece.blocks for piece in group)
        if matter is Matter.COVER:
            yield Section(blocks, page)
            continue
        style = PageNumberStyle.THAI_LETTERS if matter is Matter.FRONT else PageNumberStyle.DIGITS
        yield Section(
            blocks,
            page,
            header=(Paragraph(header, StyleName.PAGE_HEADER),),
            footer=(Paragraph((PageNumberField(),), StyleName.PAGE_FOOTER),),
            numbering=PageNumbering(style, None if matter in begun else 1),
        )
        begun.add(matter)
