"""From any HTML, tidy or hostile, to the blocks of rich text, in time linear in its length.

HTML comes from the clipboard, from Word, from mail and from plan files that strangers made. What
is built is a tree of our own types, so nothing that is not known here can come through. A general
HTML parser is not used: repairing mis-nested markup as browsers do takes time that is quadratic in
the depth of nesting, which a sender chooses.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple, cast

from desktop.core.plan.rich_blocks import (
    ALIGNMENTS,
    Align,
    CleanText,
    RichBlock,
    RichCell,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    Vertical,
    collapse_spaces,
)

MAX_DEPTH: Final = 60
"""Elements open at once, blocks and faces each; what is deeper loses its tag, not its text."""

_TAG_START = re.compile(r"</?[a-zA-Z]")
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/>]*+)((?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*+)>""",
)
# A name is tried at its first letter only; from every letter, a long one takes quadratic time.
_ATTRIBUTE = re.compile(
    r"""(?<![^\s=/"'<>])([^\s=/"'<>]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_NUMBER = re.compile(r"\s*([0-9]{1,6})(?:px)?\s*")
_ASSET_SOURCE = re.compile(r"asset:([0-9a-f]{64})")

_WITHOUT_CONTENT: Final = frozenset(
    """
    applet audio canvas embed iframe math noembed noframes noscript object script select
    style svg template textarea title video xml xmp
    """.split()  # noqa: SIM905 - forty lines otherwise
)
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARAGRAPHS: Final = frozenset(
    """
    address article aside blockquote body center dd details div dl dt fieldset
    figcaption figure footer form header hr html legend main nav p pre section summary
    """.split()  # noqa: SIM905 - forty lines otherwise
)
_LISTS: Final = frozenset(("ul", "ol", "menu", "dir"))
_CELLS: Final = frozenset(("td", "th"))
_FRAMES: Final = _LISTS | _CELLS | {"li", "table", "tr", "caption"}
_ROW_GROUPS: Final = frozenset(("thead", "tbody", "tfoot"))
_FACES: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "u": "underline",
    "ins": "underline",
    "sub": "sub",
    "sup": "super",
    "span": "",
    "font": "",
}
_KNOWN: Final = (
    _HEADINGS | _FRAMES | _ROW_GROUPS | _FACES.keys() | {"p", "div", "br", "img", "body"}
)


class Token(NamedTuple):
    """A stretch of text, or a tag: its name in lower case and what stands after the name."""

    text: str
    tag: str = ""
    closing: bool = False
    attributes: str = ""


def tokens(source: str) -> Iterator[Token]:
    """Split HTML into text and tags; comments, declarations and scripts are left out.

    A ``<`` that begins no tag is text, as is everything after a tag that never ends.
    """
    position, length = 0, len(source)
    while position < length:
        opening = source.find("<", position)
        if opening < 0:
            opening = length
        if opening > position:
            yield Token(html.unescape(source[position:opening]))
        if opening == length:
            return
        if source.startswith(("<!", "<?"), opening):
            position = _end_of_declaration(source, opening)
        elif not _TAG_START.match(source, opening):
            yield Token("<")
            position = opening + 1
        elif match := _TAG.match(source, opening):
            tag = Token("", match[2].lower(), bool(match[1]), match[3])
            position = match.end()
            if tag.tag in _WITHOUT_CONTENT and not tag.closing and not match[3].endswith("/"):
                position = _end_of_content(source, position, tag.tag)
            yield tag
        else:
            yield Token(html.unescape(source[opening:]))
            return


def _end_of_declaration(source: str, opening: int) -> int:
    mark = "-->" if source.startswith("<!--", opening) else ">"
    end = source.find(mark, opening + 2)
    return len(source) if end < 0 else end + len(mark)


def _end_of_content(source: str, position: int, tag: str) -> int:
    match = re.compile(rf"</{re.escape(tag)}\b", re.IGNORECASE).search(source, position)
    return match.start() if match else len(source)


class _Face(NamedTuple):
    bold: bool = False
    italic: bool = False
    underline: bool = False
    vertical: Vertical = ""


@dataclass(slots=True)
class _Frame:
    """An open list, item, table, row or cell, or the text itself."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    blocks: list[RichBlock] = field(default_factory=list)
    items: list[list[RichBlock]] = field(default_factory=list)
    cells: list[RichCell] = field(default_factory=list)
    rows: list[tuple[RichCell, ...]] = field(default_factory=list)
    faces: int = 0
    caption: str = ""
    in_head: bool = False
    implied: bool = False


class Builder:
    """Builds the blocks from tokens, one after the other; ``clean`` is applied to every text."""

    def __init__(self, clean: CleanText | None = None) -> None:
        self._clean = clean
        self.removed: Counter[str] = Counter()
        self._frames = [_Frame("")]
        self._skipped: Counter[str] = Counter()
        self._faces: list[tuple[str, _Face]] = []
        self._face = _Face()
        self._runs: list[RichRun] = []
        self._block_tag = ""
        self._align: Align = ""

    def build(self, source: str) -> tuple[RichBlock, ...]:
        """Read ``source`` whole; the blocks still have to be normalised."""
        for token in tokens(source):
            if not token.tag:
                text = self._clean(token.text) if self._clean else token.text
                self._text(collapse_spaces(text))
            elif token.closing:
                self._close(token.tag)
            else:
                self._open(token.tag, token.attributes)
        while len(self._frames) > 1:
            self._close_frame()
        self._end_block()
        return tuple(self._frames[0].blocks)

    def _text(self, text: str) -> None:
        self._runs.append(RichRun(text, *self._face))

    def _open(self, tag: str, attributes: str) -> None:
        if tag not in _KNOWN:
            self.removed[tag] += 1
        if tag in _FACES:
            self._open_face(tag, _attributes(attributes))
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self._begin_block(tag, _attributes(attributes))
        elif tag in _FRAMES:
            self._open_frame(tag, _attributes(attributes))
        elif tag == "br":
            self._text("\n")
        elif tag == "img":
            self._image(_attributes(attributes))
        elif tag in _ROW_GROUPS:
            self._open_row_group(head=tag == "thead")

    def _close(self, tag: str) -> None:
        if tag in _FACES:
            self._close_face(tag)
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self._end_block()
        elif tag in _FRAMES:
            self._close_to(tag)
        elif tag in _ROW_GROUPS:
            self._open_row_group(head=False)

    # --- paragraphs ---------------------------------------------------------------------------

    def _begin_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_block()
        # A wrapper such as div holds paragraphs more often than it is one.
        self._block_tag = tag if tag == "p" or tag in _HEADINGS else ""
        self._align = _align(attributes)

    def _end_block(self) -> None:
        runs, tag, align = self._runs, self._block_tag, self._align
        self._runs, self._block_tag, self._align = [], "", ""
        if not tag and not any(run.text.strip(" \n") for run in runs):
            return
        blocks = self._container().blocks
        if tag in _HEADINGS:
            blocks.append(RichHeading(tuple(runs)))
        else:
            blocks.append(RichParagraph(tuple(runs), align))

    def _container(self) -> _Frame:
        """Return the innermost frame that may hold text.

        Loose text of a list or table goes before it, but ends a list that only its items told of.
        """
        if self._frames[-1].implied:
            self._close_frame()
        return next(
            frame
            for frame in reversed(self._frames)
            if frame.tag in ("", "li", "caption") or frame.tag in _CELLS
        )

    def _image(self, attributes: dict[str, str]) -> None:
        source = _ASSET_SOURCE.fullmatch(attributes.get("src", ""))
        if source is None:
            self.removed["img"] += 1
            return
        tag, align = self._block_tag, self._align
        if any(run.text.strip(" \n") for run in self._runs):
            self._end_block()
        self._runs, self._block_tag, self._align = [], "", ""
        self._container().blocks.append(
            RichImage(
                source[1],
                attributes.get("alt", ""),
                attributes.get("title", ""),
                _number(attributes.get("width", "")),
            )
        )
        # What follows in the same paragraph goes on as it began, if anything follows.
        self._align = align
        if tag in _HEADINGS:
            self._block_tag = tag

    # --- faces ----------------------------------------------------------------------------------

    def _open_face(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._faces) >= MAX_DEPTH:
            self._skipped[tag] += 1
            return
        self._faces.append((tag, self._face))
        face = self._face
        match _FACES[tag]:
            case "bold":
                face = face._replace(bold=True)
            case "italic":
                face = face._replace(italic=True)
            case "underline":
                face = face._replace(underline=True)
            case "sub":
                face = face._replace(vertical="sub")
            case "super":
                face = face._replace(vertical="super")
        self._face = _styled(face, attributes.get("style", ""))

    def _close_face(self, tag: str) -> None:
        if self._skipped[tag]:
            self._skipped[tag] -= 1
            return
        first = self._frames[-1].faces
        for place in range(len(self._faces) - 1, first - 1, -1):
            if self._faces[place][0] == tag:
                self._face = self._faces[place][1]
                del self._faces[place:]
                return

    # --- lists and tables -----------------------------------------------------------------------

    def _open_frame(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_block()
        if tag in _LISTS:
            self._open_list(tag, attributes)
        elif tag == "li":
            self._open_item(attributes)
        elif tag == "table":
            self._push(tag, attributes)
        elif tag == "tr":
            self._open_row()
        elif tag == "caption":
            if self._frames[-1].tag == "table":
                self._push(tag, attributes)
        else:
            self._open_cell(tag, attributes)

    def _open_list(self, tag: str, attributes: dict[str, str]) -> None:
        # A list straight within a list belongs to the item before it.
        if self._frames[-1].tag in _LISTS:
            outer = self._frames[-1]
            if self._push("li", {}) and outer.items:
                self._frames[-1].blocks = outer.items.pop()
        self._push(tag, attributes)

    def _open_item(self, attributes: dict[str, str]) -> None:
        if self._frames[-1].tag == "li":
            self._close_frame()
        if self._frames[-1].tag not in _LISTS and self._push("ul", {}):
            self._frames[-1].implied = True
        self._push("li", attributes)

    def _open_row_group(self, *, head: bool) -> None:
        if self._in_table():
            self._close_within_table("table")
            self._frames[-1].in_head = head

    def _open_row(self) -> None:
        if self._in_table():
            self._close_within_table("table")
            self._push("tr", {})

    def _close_within_table(self, *tags: str) -> None:
        self._end_block()
        while self._frames[-1].tag not in tags:
            self._close_frame()

    def _open_cell(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._in_table():
            return
        self._close_within_table("table", "tr")
        if self._frames[-1].tag == "table" and not self._push("tr", {}):
            return
        head = self._frames[-2].in_head
        self._push("th" if head else tag, attributes)

    def _in_table(self) -> bool:
        return any(frame.tag == "table" for frame in self._frames)

    def _push(self, tag: str, attributes: dict[str, str]) -> bool:
        if len(self._frames) > MAX_DEPTH:
            self._skipped[tag] += 1
            return False
        self._frames.append(_Frame(tag, attributes, faces=len(self._faces)))
        return True

    def _close_to(self, tag: str) -> None:
        self._end_block()
        if self._skipped[tag]:
            self._skipped[tag] -= 1
            return
        for place in range(len(self._frames) - 1, 0, -1):
            open_tag = self._frames[place].tag
            if open_tag == tag or {open_tag, tag} == _CELLS:
                while len(self._frames) > place:
                    self._close_frame()
                return
            if open_tag in _CELLS and tag not in ("tr", "table"):
                return

    def _close_frame(self) -> None:
        self._end_block()
        frame = self._frames.pop()
        if len(self._faces) > frame.faces:
            self._face = self._faces[frame.faces][1]
            del self._faces[frame.faces :]
        parent = self._frames[-1]
        if frame.tag in _LISTS:
            start = _number(frame.attributes.get("start", ""))
            ordered = frame.tag == "ol"
            block = RichList(ordered, tuple(map(tuple, frame.items)), 1 if start is None else start)
            self._container().blocks.append(block)
        elif frame.tag == "li":
            parent.items.append(frame.blocks)
        elif frame.tag == "table":
            caption = frame.caption or frame.attributes.get("title", "")
            self._container().blocks.append(RichTable(tuple(frame.rows), caption))
        elif frame.tag == "tr":
            parent.rows.append(tuple(frame.cells))
        elif frame.tag == "caption":
            # A picture has no place in a caption, so it stands before the table.
            self._container().blocks += _images_in(frame.blocks)
            words: list[RichBlock] = [
                block for block in frame.blocks if not isinstance(block, RichImage)
            ]
            parent.caption = f"{parent.caption} {plain_text_of(words)}".strip()
        else:
            parent.cells.append(_cell(frame))


def _images_in(blocks: Iterable[RichBlock]) -> Iterator[RichImage]:
    for block in blocks:
        match block:
            case RichImage():
                yield block
            case RichList():
                yield from _images_in(chain.from_iterable(block.items))
            case RichTable():
                for cell in chain.from_iterable(block.rows):
                    yield from _images_in(cell.blocks)


def _cell(frame: _Frame) -> RichCell:
    return RichCell(
        tuple(frame.blocks),
        frame.tag == "th",
        _number(frame.attributes.get("colspan", "")) or 1,
        _number(frame.attributes.get("rowspan", "")) or 1,
        _align(frame.attributes),
    )


def _attributes(text: str) -> dict[str, str]:
    """Read the attributes of a tag; as in a browser, the first of a name counts."""
    found: dict[str, str] = {}
    if not text:
        return found
    for match in _ATTRIBUTE.finditer(text):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), html.unescape(value))
    return found


def _number(text: str) -> int | None:
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else None


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _align(attributes: dict[str, str]) -> Align:
    value = attributes.get("align", "").strip().lower()
    if not value and "style" in attributes:
        value = _declarations(attributes["style"]).get("text-align", "")
    return cast("Align", value) if value in ALIGNMENTS else ""


_BOLD_WEIGHTS: Final = frozenset(("bold", "bolder", "600", "700", "800", "900"))
_VERTICALS: Final[dict[str, Vertical]] = {"sub": "sub", "super": "super", "baseline": ""}


def _styled(face: _Face, style: str) -> _Face:
    """Apply what editors and browsers say by style instead of by tag."""
    if not style:
        return face
    declared = _declarations(style)
    if weight := declared.get("font-weight"):
        face = face._replace(bold=weight in _BOLD_WEIGHTS)
    if slant := declared.get("font-style"):
        face = face._replace(italic=slant in ("italic", "oblique"))
    if line := declared.get("text-decoration", declared.get("text-decoration-line")):
        face = face._replace(underline="underline" in line)
    if (place := declared.get("vertical-align", "")) in _VERTICALS:
        face = face._replace(vertical=_VERTICALS[place])
    return face


def plain_text_of(blocks: list[RichBlock] | tuple[RichBlock, ...]) -> str:
    """Return the words alone: a line a paragraph, item or row; cells parted by tabs."""
    return "\n".join(filter(None, map(_plain_text, blocks)))


def _plain_text(block: RichBlock) -> str:
    match block:
        case RichParagraph() | RichHeading():
            return "".join(run.text for run in block.runs)
        case RichList():
            return "\n".join(filter(None, map(plain_text_of, block.items)))
        case RichTable():
            rows = ("\t".join(plain_text_of(cell.blocks) for cell in row) for row in block.rows)
            return "\n".join(filter(None, (block.caption, *rows)))
        case _:
            return block.caption
