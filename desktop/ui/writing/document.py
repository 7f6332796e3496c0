"""The text of a section as Qt's document, and back: exact, block by block, by our own tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from desktop.core.plan.rich_text import (
    RichBlock,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    normalise,
    parse,
    to_html,
)
from desktop.core.plan.thai_text import clean_text
from desktop.ui import tokens
from desktop.ui.theme import line_height_percent
from desktop.ui.writing import formats
from desktop.ui.writing.lines import Line, html_of

if TYPE_CHECKING:
    from typing import TypeAlias

    from desktop.core.plan.rich_text import Align

    RichObject: TypeAlias = RichTable | RichImage

# Qt parts frames of a document by these two, which are no characters of any text.
_TO_THE_END: Final = 2**31 - 1
_NOT_TEXT: Final = dict.fromkeys((0xFDD0, 0xFDD1))
_NOT_TEXT_AND_BREAKS: Final = {**_NOT_TEXT, ord("\n"): formats.LINE_BREAK}


class RichDocument(QTextDocument):
    """The text of one section; a table or picture in it is one character that stands for an object."""

    def __init__(self, parent: QObject | None = None, font: QFont | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(3 * tokens.GRID)
        self._objects: list[tuple[RichObject, str]] = []
        self._line_height = 100.0
        self.paragraph_gap = tokens.GAP
        if font is not None:
            self.set_font(font)
        self._lines: list[Line | None] = [None]
        self.contentsChange.connect(self._on_contents_change)
        self.documentLayout()  # Without a layout a document tells of no change.

    def set_font(self, font: QFont) -> None:
        """Write in a face; before anything is written."""
        self.setDefaultFont(font)
        self._line_height = line_height_percent(font)

    # --- objects --------------------------------------------------------------------------------

    def object_format(self, shown: RichObject) -> QTextCharFormat:
        """Return the format of the character that stands for a table or picture."""
        self._objects.append((shown, to_html((shown,))))
        made = QTextCharFormat()
        made.setObjectType(formats.OBJECT_TYPE)
        made.setProperty(formats.OBJECT_ID, len(self._objects) - 1)
        return made

    def object_of(self, made: QTextCharFormat) -> RichObject | None:
        """Return the table or picture that a character stands for; None when it is text."""
        if made.objectType() != formats.OBJECT_TYPE:
            return None
        return self._objects[made.intProperty(formats.OBJECT_ID)][0]

    # --- formats --------------------------------------------------------------------------------

    def paragraph_format(self, align: Align = "") -> QTextBlockFormat:
        """Return the format of a paragraph of this document."""
        made = formats.paragraph_format(self._line_height, align)
        made.setBottomMargin(self.paragraph_gap)
        return made

    def hollow_format(self) -> QTextBlockFormat:
        """Return the format of a block that stands for nothing while it is empty."""
        made = self.paragraph_format()
        made.setProperty(formats.HOLLOW, True)
        return made

    def object_format_of_block(self) -> QTextBlockFormat:
        """Return the format of a block that holds a table or picture: as tall as that."""
        made = self.paragraph_format()
        made.clearProperty(QTextFormat.Property.LineHeight)
        made.clearProperty(QTextFormat.Property.LineHeightType)
        return made

    def heading_format(self) -> QTextBlockFormat:
        """Return the format of a heading of this document."""
        return formats.heading_format(self._line_height)

    # --- HTML -----------------------------------------------------------------------------------

    def set_blocks(self, blocks: Iterable[RichBlock]) -> None:
        """Hold these blocks and nothing else."""
        self.clear()
        self._objects = []
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        held = tuple(blocks)
        if not held:
            cursor.setBlockFormat(self.hollow_format())
        writer = _Writer(cursor, replaces=True, in_cell=False)
        writer.write(held, 0)
        cursor.endEditBlock()
        # What was just written need not be read back at the first commit.
        self._lines = list(writer.lines) or [None]

    def html(self) -> str:
        """Return the text as the clean HTML of a plan; only blocks that changed are read again."""
        lines = self._lines
        for number, line in enumerate(lines):
            if line is None:
                lines[number] = self._line(self.findBlockByNumber(number))
        return html_of(lines)  # type: ignore[arg-type]

    def html_between(self, start: int, end: int) -> str:
        """Return a stretch of the text as HTML; what is cut out of an item or heading stays one."""
        lines = []
        block = self.findBlock(start)
        while block.isValid() and block.position() <= end:
            lines.append(self._line(block, start, end))
            block = block.next()
        alone = len(lines) == 1 and not self._holds_object(start, end)
        return lines[0].inner if alone else html_of(lines)

    def _holds_object(self, start: int, end: int) -> bool:
        block = self.findBlock(start)
        return formats.OBJECT_CHARACTER in block.text() and end > start

    def forget_lines(self) -> None:
        """Read every block again at the next `html`."""
        self._lines = [None] * self.blockCount()

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        count = self.blockCount()
        first = max(self.findBlock(position).blockNumber(), 0)
        last_block = self.findBlock(position + added)
        last = last_block.blockNumber() if last_block.isValid() else count - 1
        stale = last - first + 1 - (count - len(self._lines))
        self._lines[first : first + stale] = [None] * (last - first + 1)

    def _line(self, block: QTextBlock, start: int = 0, end: int = _TO_THE_END) -> Line:
        html, inner = self._contents(block, start, end)
        owner = formats.list_of(block)
        if owner is None:
            return Line(html, inner, depth=block.blockFormat().indent())
        made = owner.format()
        return Line(
            html,
            inner,
            owner.objectIndex() + 1,
            made.indent(),
            formats.is_ordered(made),
            made.start(),
        )

    def _contents(self, block: QTextBlock, start: int, end: int) -> tuple[str, str]:
        """Return the HTML of a block by itself, and as the first of an item."""
        runs: list[RichRun] = []
        pieces: list[str] = []
        for text, made in fragments(block, start, end):
            if made.objectType() != formats.OBJECT_TYPE:
                runs.append(formats.run_of(text, made))
                continue
            if any(run.text.strip() for run in runs):
                pieces.append(self._text_html(block, runs)[0])
            runs = []
            pieces += [self._objects[made.intProperty(formats.OBJECT_ID)][1]] * len(text)
        if not pieces:
            return self._text_html(block, runs)
        if any(run.text.strip() for run in runs):
            pieces.append(self._text_html(block, runs)[0])
        joined = "".join(pieces)
        return joined, joined

    def _text_html(self, block: QTextBlock, runs: list[RichRun]) -> tuple[str, str]:
        made = block.blockFormat()
        if made.headingLevel():
            html = to_html(normalise((RichHeading(tuple(runs)),), clean_text))
            return html, html
        align = formats.align_of(made)
        html = to_html(normalise((RichParagraph(tuple(runs), align),), clean_text))
        if align:
            return html, html
        inner = html.removeprefix("<p>").removesuffix("</p>")
        if inner:
            return html, inner
        return ("", "") if made.boolProperty(formats.HOLLOW) else (html, html)


def fragments(block: QTextBlock, start: int, end: int) -> Iterable[tuple[str, QTextCharFormat]]:
    """Yield the stretches of a block between two places that have one format."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        text, first = fragment.text(), fragment.position()
        if first < start or first + fragment.length() > end:
            text = _cut(text, start - first, end - first)
        if text:
            yield text, fragment.charFormat()
        place += 1


def _cut(text: str, start: int, end: int) -> str:
    """Return a part of a text by places as Qt counts them: two for what is beyond 16 bits."""
    units = text.encode("utf-16-le")
    return units[max(start, 0) * 2 : max(end, 0) * 2].decode("utf-16-le", "ignore")


def to_document(blocks: Iterable[RichBlock], parent: QObject | None = None) -> RichDocument:
    """Return a new document of these blocks."""
    made = RichDocument(parent)
    made.set_blocks(blocks)
    return made


def from_document(document: RichDocument) -> tuple[RichBlock, ...]:
    """Return the blocks of a document, normalised."""
    return parse(document.html())


def write_blocks(
    cursor: QTextCursor,
    blocks: tuple[RichBlock, ...],
    *,
    replaces: bool = False,
    in_cell: bool = False,
) -> None:
    """Write blocks as new blocks after the cursor's, or with `replaces` beginning in its empty one."""
    _Writer(cursor, replaces=replaces, in_cell=in_cell).write(blocks, 0)


def write_runs(cursor: QTextCursor, runs: Iterable[RichRun], *, heading: bool = False) -> None:
    """Write text within the cursor's block."""
    for run in runs:
        text = run.text.translate(_NOT_TEXT_AND_BREAKS)
        cursor.insertText(text, formats.run_format(run, heading=heading))


class _Writer:
    def __init__(self, cursor: QTextCursor, *, replaces: bool, in_cell: bool) -> None:
        document = cursor.document()
        assert isinstance(document, RichDocument)
        self._document = document
        self._cursor = cursor
        self._replaces = replaces
        self._in_cell = in_cell
        self.lines: list[Line] = []
        """What was written, a line a block."""
        self._plain = formats.face_of_block(heading=False)
        self._bold = formats.face_of_block(heading=True)

    def write(self, blocks: tuple[RichBlock, ...], depth: int) -> None:
        """Write what stands in an item of a list `depth` levels deep, or in the text itself."""
        for block in blocks:
            if isinstance(block, RichList):
                self._write_list(block, depth + 1)
            else:
                self._write_block(block, depth, 0)

    def _write_list(self, block: RichList, depth: int) -> None:
        made = formats.list_format(ordered=block.ordered, depth=depth, start=block.start)
        owner = 0
        for item in block.items:
            first = item[0] if item else None
            if first is None or isinstance(first, RichList):
                owner = self._write_item(RichParagraph(), owner, made, hollow=True)
                self.write(item, depth)
            else:
                owner = self._write_item(first, owner, made)
                self.write(item[1:], depth)

    def _write_item(
        self, block: RichBlock, owner: int, made: QTextListFormat, *, hollow: bool = False
    ) -> int:
        """Write the first line of an item; return the list's index, made with its first item."""
        self._write_block(block, 0, owner, hollow=hollow)
        owner = owner or self._cursor.createList(made).objectIndex() + 1
        html = self.lines[-1].html
        plain = isinstance(block, RichParagraph) and bool(block.runs) and not block.align
        inner = html.removeprefix("<p>").removesuffix("</p>") if plain else html
        self.lines[-1] = Line(
            html, inner, owner, made.indent(), formats.is_ordered(made), made.start()
        )
        return owner

    def _write_block(
        self, block: RichBlock, depth: int, owner: int, *, hollow: bool = False
    ) -> None:
        html = "" if hollow else to_html((block,)).translate(_NOT_TEXT)
        self.lines.append(Line(html, depth=depth))
        match block:
            case RichHeading(runs):
                self._begin(self._document.heading_format(), depth, owner, self._bold)
                write_runs(self._cursor, runs, heading=True)
            case RichParagraph(runs, align):
                if hollow:
                    made = self._document.hollow_format()
                else:
                    made = self._document.paragraph_format(align)
                self._begin(made, depth, owner, self._plain)
                write_runs(self._cursor, runs)
            case RichTable() | RichImage():
                self._begin(self._document.object_format_of_block(), depth, owner, self._plain)
                shown = self._document.object_format(block)
                self._cursor.insertText(formats.OBJECT_CHARACTER, shown)

    def _begin(self, made: QTextBlockFormat, depth: int, owner: int, face: QTextCharFormat) -> None:
        made.setIndent(depth)
        if owner:
            made.setObjectIndex(owner - 1)
        if self._replaces:
            self._replaces = False
            self._cursor.setBlockFormat(made)
            if not self._in_cell:
                # The sign before a cell's first block holds how far the cell spans.
                self._cursor.setBlockCharFormat(face)
            self._cursor.setCharFormat(face)
        else:
            self._cursor.insertBlock(made, face)
