"""Numbered and bulleted lists: the numbering part, and the paragraphs that use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from exporters.document import ListKind
from exporters.word.lengths import twips
from exporters.word.xml import DECLARATION, WORD_NAMESPACES

DEEPEST_LEVEL: Final = 8
STEP: Final = 7.0
"""Millimetres by which each level is set in, and by which its marks hang."""

_BULLETS = ("•", "–", "▪")
_KINDS = tuple(ListKind)


@dataclass(slots=True)
class Numbering:
    """The lists used so far; every numbered list counts by itself, all bullets share one list.

    `first_indent` is where the text of the outermost level of a list in prose begins, in
    millimetres, less one step.
    """

    thai: bool
    first_indent: float
    _instances: list[str] = field(default_factory=list)

    def instance(self, kind: ListKind, level: int, start: int) -> int:
        """Return the number of a list of that kind whose items at `level` count from `start`."""
        if kind is ListKind.BULLET:
            return _KINDS.index(kind) + 1
        number = len(_KINDS) + len(self._instances) + 1
        self._instances.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_KINDS.index(kind)}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{max(start, 0)}"/>'
            "</w:lvlOverride></w:num>"
        )
        return number

    def part(self) -> str:
        """Write the numbering part of the file."""
        abstract = "".join([self._abstract(index, kind) for index, kind in enumerate(_KINDS)])
        plain = "".join(
            [
                f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
                for index in range(len(_KINDS))
            ]
        )
        instances = "".join(self._instances)
        return (
            f"{DECLARATION}<w:numbering {WORD_NAMESPACES}>{abstract}{plain}{instances}"
            "</w:numbering>"
        )

    def _abstract(self, index: int, kind: ListKind) -> str:
        levels = "".join([self._level(kind, level) for level in range(DEEPEST_LEVEL + 1)])
        return (
            f'<w:abstractNum w:abstractNumId="{index}"><w:nsid w:val="{0x5A100000 + index:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )

    def _level(self, kind: ListKind, level: int) -> str:
        left = twips(self.first_indent + STEP * (level + 1))
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{self._format(kind)}"/><w:lvlText w:val="{_mark(kind, level)}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{twips(STEP)}"/>'
            "</w:pPr></w:lvl>"
        )

    def _format(self, kind: ListKind) -> str:
        if kind is ListKind.BULLET:
            return "bullet"
        if kind is ListKind.THAI_LETTER:
            return "thaiLetters"
        return "thaiNumbers" if self.thai else "decimal"


def _mark(kind: ListKind, level: int) -> str:
    match kind:
        case ListKind.BULLET:
            return _BULLETS[level % len(_BULLETS)]
        case ListKind.PARENTHESIS:
            return f"%{level + 1})"
        case _:
            return f"%{level + 1}."
