"""What stands before the body: the cover, the lines below the foreword, and the contents fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.core.plan.kinds import SectionKind
from desktop.documents.source import Source
from exporters.document import (
    Block,
    ContentsField,
    ContentsKind,
    Figure,
    Heading,
    Paragraph,
    Spacer,
)
from exporters.typography import StyleName

_SEAL_WIDTH = 45.0
_GAP_ABOVE = 60.0
_GAP_BELOW = 120.0
CONTENTS: Final = {
    SectionKind.CONTENTS: ContentsKind.HEADINGS,
    SectionKind.TABLE_LIST: ContentsKind.TABLES,
    SectionKind.FIGURE_LIST: ContentsKind.FIGURES,
}
"""What each kind of section lists."""
_FOREWORD = "foreword"
"""Last part of the key of the section that place, month and year stand under."""


def cover(source: Source, lines: Sequence[str]) -> Iterator[Block]:
    """Yield the seal, the title's lines, a notice if there is one, the agency, month and year."""
    info = source.plan.info
    yield Spacer(_GAP_ABOVE)
    if info.seal is not None:
        name = source.words.seal
        placeholder = source.pictures.placeholder(info.seal, name)
        yield Figure(info.seal, _SEAL_WIDTH, description=name, placeholder=placeholder)
        yield Spacer(_GAP_ABOVE)
    for number, line in enumerate(lines):
        yield Paragraph(line, StyleName.COVER_LINE if number else StyleName.COVER_TITLE)
    yield Spacer(_GAP_BELOW)
    notices = (info.notice, source.annual.notice if source.annual else "")
    for notice in dict.fromkeys(notices):
        if notice:
            yield Paragraph(notice, StyleName.CENTRED)
    yield Spacer(_GAP_BELOW)
    for line in (info.agency, info.published):
        if line:
            yield Paragraph(line, StyleName.COVER_LINE)


def is_foreword(key: str) -> bool:
    """Say whether the section with this key is the foreword, of the plan or of an annual plan."""
    return key.rpartition(".")[2] == _FOREWORD


def signature(source: Source, body: str) -> Iterator[Block]:
    """Yield who gives the foreword, and month and year, below it where its text does not say so itself."""
    info = source.plan.info
    for line in (info.agency, info.published):
        if line and line not in body:
            yield Paragraph(line, StyleName.SIGNATURE)


def contents(kind: SectionKind, title: Heading | None = None) -> Iterator[Block]:
    """Yield the contents, the list of tables or the list of figures; its title stands only above a list."""
    yield ContentsField(CONTENTS[kind], title=title)
