"""Rich text as a tree: paragraphs, headings, lists, tables and pictures of a prose section.

Readers (the editor, the exporters' composers, search, merging) work on this tree; the plan file
holds it as the small clean HTML that ``to_html`` writes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from desktop.core.plan.frozen import dataclass

Align: TypeAlias = Literal["", "left", "center", "right", "justify"]
"""How lines stand between the margins; empty where the document's style decides."""
Vertical: TypeAlias = Literal["", "sub", "super"]

ALIGNMENTS: Final = frozenset({"left", "center", "right", "justify"})
MAX_LIST_DEPTH: Final = 9
"""Word numbers nine levels of a list; a deeper list is taken into its item."""
MAX_SPAN: Final = 100
MAX_LIST_START: Final = 9_999
MAX_IMAGE_WIDTH: Final = 4_000

_ASSET_ID = re.compile(r"[0-9a-f]{64}")
_SOURCE_SPACE = re.compile(r"[\t\r\f]")
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class RichRun:
    r"""Text in one face; a line break inside a paragraph is ``\n`` in the text."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    vertical: Vertical = ""


@dataclass(frozen=True, slots=True)
class RichParagraph:
    """A paragraph; without runs it is an empty line."""

    runs: tuple[RichRun, ...] = ()
    align: Align = ""


@dataclass(frozen=True, slots=True)
class RichHeading:
    """A heading within a section, below the headings of the outline."""

    runs: tuple[RichRun, ...]


@dataclass(frozen=True, slots=True)
class RichList:
    """A bulleted or numbered list; an item holds blocks, a list within the list among them."""

    ordered: bool
    items: tuple[tuple[RichBlock, ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class RichCell:
    """A cell of a table; ``colspan`` and ``rowspan`` count the columns and rows it covers."""

    blocks: tuple[RichBlock, ...] = ()
    header: bool = False
    colspan: int = 1
    rowspan: int = 1
    align: Align = ""


@dataclass(frozen=True, slots=True)
class RichTable:
    """A table of the prose; a row lists only the cells that begin in it."""

    rows: tuple[tuple[RichCell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class RichImage:
    """A picture of the plan, named by the SHA-256 of its bytes.

    ``alt`` is read to those who cannot see it, ``caption`` stands below it; ``width`` is in pixels
    of 1/96 inch, or None for the picture's own.
    """

    asset_id: str
    alt: str = ""
    caption: str = ""
    width: int | None = None


RichBlock: TypeAlias = RichParagraph | RichHeading | RichList | RichTable | RichImage
CleanText: TypeAlias = Callable[[str], str]


def normalise(blocks: Iterable[RichBlock], clean: CleanText | None = None) -> tuple[RichBlock, ...]:
    """Return the one tree among all those that mean the same.

    Neighbouring runs of one face are joined, spaces at the ends of a paragraph go, line feeds and
    tabs beside it are left out, tables within a table and lists too deep are opened up,
    spans end with the table, and empty headings, lists, rows and tables are left out; the caption
    of a table that goes stays as a paragraph. ``clean`` is applied to every text.
    """
    return _Normaliser(clean).blocks(blocks, list_depth=0, in_table=False)


class _Normaliser:
    def __init__(self, clean: CleanText | None) -> None:
        self._clean = clean

    def blocks(
        self, blocks: Iterable[RichBlock], *, list_depth: int, in_table: bool
    ) -> tuple[RichBlock, ...]:
        result: list[RichBlock] = []
        for block in blocks:
            match block:
                case RichParagraph():
                    align: Align = block.align if block.align in ALIGNMENTS else ""
                    result.append(RichParagraph(self.runs(block.runs), align))
                case RichHeading():
                    if runs := self.runs(block.runs):
                        result.append(RichHeading(runs))
                case RichList():
                    result += self._list(block, list_depth, in_table)
                case RichTable():
                    result += self._table(block, list_depth, in_table)
                case _:
                    result += self._image(block)
        return tuple(result)

    def runs(self, runs: tuple[RichRun, ...]) -> tuple[RichRun, ...]:
        """Join, strip and clean the runs of one paragraph."""
        joined: list[RichRun] = []
        for run in runs:
            text = _without_source_space(self._clean(run.text) if self._clean else run.text)
            if not text:
                continue
            if joined and _same_face(joined[-1], run):
                joined[-1] = replace(joined[-1], text=joined[-1].text + text)
            else:
                joined.append(run if text is run.text else replace(run, text=text))
        _strip_ends(joined)
        if self._clean is None:
            return tuple(joined)
        # Once more, since what a clean-up puts right may stand across what was two runs.
        return tuple(replace(run, text=self._clean(run.text)) for run in joined)

    def _list(self, block: RichList, depth: int, in_table: bool) -> tuple[RichBlock, ...]:
        deep = depth >= MAX_LIST_DEPTH
        items = tuple(
            self.blocks(item, list_depth=depth if deep else depth + 1, in_table=in_table)
            for item in block.items
        )
        if deep:
            return tuple(inner for item in items for inner in item)
        start = block.start if block.ordered and 0 <= block.start <= MAX_LIST_START else 1
        return (RichList(block.ordered, items, start),) if items else ()

    def _table(self, block: RichTable, depth: int, in_table: bool) -> tuple[RichBlock, ...]:
        rows = [tuple(self._cell(cell, depth) for cell in row) for row in block.rows if row]
        caption = self._line(block.caption)
        if in_table or not rows:
            said = (RichParagraph((RichRun(caption),)),) if caption else ()
            return (*said, *(inner for row in rows for cell in row for inner in cell.blocks))
        clipped = tuple(
            tuple(replace(cell, rowspan=min(cell.rowspan, len(rows) - place)) for cell in row)
            for place, row in enumerate(rows)
        )
        return (RichTable(clipped, caption),)

    def _cell(self, cell: RichCell, list_depth: int) -> RichCell:
        return RichCell(
            self.blocks(cell.blocks, list_depth=list_depth, in_table=True),
            cell.header,
            min(max(cell.colspan, 1), MAX_SPAN),
            min(max(cell.rowspan, 1), MAX_SPAN),
            cell.align if cell.align in ALIGNMENTS else "",
        )

    def _image(self, image: RichImage) -> tuple[RichBlock, ...]:
        if not _ASSET_ID.fullmatch(image.asset_id):
            return ()
        width = image.width
        if width is not None and not 1 <= width <= MAX_IMAGE_WIDTH:
            width = None
        return (RichImage(image.asset_id, self._line(image.alt), self._line(image.caption), width),)

    def _line(self, text: str) -> str:
        line = " ".join((self._clean(text) if self._clean else text).split())
        return self._clean(line) if self._clean else line


def _without_source_space(text: str) -> str:
    if not _SOURCE_SPACE.search(text):
        return text
    return "\n".join(collapse_spaces(line) for line in text.split("\n"))


def _same_face(one: RichRun, other: RichRun) -> bool:
    return (
        one.bold == other.bold
        and one.italic == other.italic
        and one.underline == other.underline
        and one.vertical == other.vertical
    )


def _strip_ends(runs: list[RichRun]) -> None:
    while runs and not (text := runs[0].text.lstrip(" \n")):
        del runs[0]
    if runs and text is not runs[0].text:
        runs[0] = replace(runs[0], text=text)
    while runs and not (text := runs[-1].text.rstrip(" \n")):
        del runs[-1]
    if runs and text is not runs[-1].text:
        runs[-1] = replace(runs[-1], text=text)


def collapse_spaces(text: str) -> str:
    """Make one space of every stretch of white space that holds more than plain spaces.

    Source lines of HTML end anywhere, so a line feed or tab there is a space. Two spaces as typed
    stay: officers part sentences with them.
    """
    return _SPACES.sub(lambda match: match[0] if match[0].strip(" ") == "" else " ", text)


def to_html(blocks: Iterable[RichBlock]) -> str:
    """Write blocks as the HTML that the plan file holds; reading it gives them normalised."""
    return "".join(_block_html(block) for block in blocks)


def _block_html(block: RichBlock) -> str:
    match block:
        case RichParagraph():
            return f"<p{_align_html(block.align)}>{_runs_html(block.runs)}</p>"
        case RichHeading():
            return f"<h4>{_runs_html(block.runs)}</h4>"
        case RichList():
            return _list_html(block)
        case RichTable():
            return _table_html(block)
        case _:
            return _image_html(block)


def _contents_html(blocks: tuple[RichBlock, ...]) -> str:
    """Write what an item or a cell holds: a plain first paragraph needs no tag of its own."""
    match blocks:
        case (RichParagraph(runs, ""), *rest) if any(map(_is_visible, runs)):
            return _runs_html(runs) + to_html(rest)
    return to_html(blocks)


def _is_visible(run: RichRun) -> bool:
    return bool(run.text.strip(" \n\t\r\f"))


def _list_html(block: RichList) -> str:
    items = "".join(f"<li>{_contents_html(item)}</li>" for item in block.items)
    if not block.ordered:
        return f"<ul>{items}</ul>"
    start = f' start="{block.start}"' if block.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _table_html(block: RichTable) -> str:
    rows = "".join(f"<tr>{''.join(map(_cell_html, row))}</tr>" for row in block.rows)
    return f"<table{_attribute('title', block.caption)}>{rows}</table>"


def _cell_html(cell: RichCell) -> str:
    tag = "th" if cell.header else "td"
    colspan = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    rowspan = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    attributes = f"{colspan}{rowspan}{_align_html(cell.align)}"
    return f"<{tag}{attributes}>{_contents_html(cell.blocks)}</{tag}>"


def _image_html(image: RichImage) -> str:
    width = f' width="{image.width}"' if image.width is not None else ""
    texts = _attribute("alt", image.alt) + _attribute("title", image.caption)
    return f'<img src="asset:{html.escape(image.asset_id)}"{texts}{width}>'


def _attribute(name: str, value: str) -> str:
    return f' {name}="{html.escape(value)}"' if value else ""


def _align_html(align: Align) -> str:
    return f' align="{align}"' if align in ALIGNMENTS else ""


def _runs_html(runs: tuple[RichRun, ...]) -> str:
    return "".join(map(_run_html, runs))


def _run_html(run: RichRun) -> str:
    text = html.escape(run.text, quote=False).replace("\n", "<br>")
    if run.vertical:
        tag = "sub" if run.vertical == "sub" else "sup"
        text = f"<{tag}>{text}</{tag}>"
    if run.underline:
        text = f"<u>{text}</u>"
    if run.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if run.bold else text
