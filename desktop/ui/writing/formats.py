"""How rich text looks in the editor: the formats of Qt that stand for headings, faces and lists.

What is stored is read back from these formats, so each says exactly one thing: a weight of 700 is bold
also in a heading, whose own weight is less; an alignment that is not set is the document's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextListFormat,
)

from desktop.core.plan.rich_text import RichRun
from desktop.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextList

    from desktop.core.plan.rich_text import Align, Vertical

HEADING_LEVEL: Final = 4
HEADING_WEIGHT: Final = QFont.Weight.DemiBold
"""Of a heading's runs that are not bold themselves."""
_HEADING_SIZE: Final = 1
"""One step of Qt's above the text."""

HOLLOW: Final = QTextFormat.Property.UserProperty + 1
"""Of a block format: while the block is empty it stands for nothing, as in an item without text of its own."""
OBJECT_ID: Final = QTextFormat.Property.UserProperty + 2
"""Of a character format: which table or picture the character stands for."""
OBJECT_TYPE: Final = QTextFormat.ObjectTypes.UserObject + 1

OBJECT_CHARACTER: Final = "\ufffc"
LINE_BREAK: Final = "\u2028"

_FLAGS: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
VERTICALS: Final = {
    "": QTextCharFormat.VerticalAlignment.AlignNormal,
    "sub": QTextCharFormat.VerticalAlignment.AlignSubScript,
    "super": QTextCharFormat.VerticalAlignment.AlignSuperScript,
}
_BULLETS: Final = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


def paragraph_format(line_height: float, align: Align = "") -> QTextBlockFormat:
    """Return the format of a paragraph."""
    made = QTextBlockFormat()
    made.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if align:
        made.setAlignment(_FLAGS[align])
    return made


def heading_format(line_height: float) -> QTextBlockFormat:
    """Return the format of a heading."""
    made = paragraph_format(line_height)
    made.setHeadingLevel(HEADING_LEVEL)
    made.setTopMargin(tokens.GAP)
    made.setBottomMargin(tokens.HALF)
    return made


def aligned(made: QTextBlockFormat, align: Align) -> QTextBlockFormat:
    """Return a block's format with another alignment."""
    result = QTextBlockFormat(made)
    if align:
        result.setAlignment(_FLAGS[align])
    else:
        result.clearProperty(QTextFormat.Property.BlockAlignment)
    return result


def solid(made: QTextBlockFormat) -> QTextBlockFormat:
    """Return a block's format without the mark that it stands for nothing."""
    result = QTextBlockFormat(made)
    result.clearProperty(HOLLOW)
    return result


def is_heading(block: QTextBlock) -> bool:
    """Say whether a block is a heading."""
    return block.blockFormat().headingLevel() > 0


def align_of(made: QTextBlockFormat) -> Align:
    """Return how a block was aligned; empty where it was left to the document."""
    if not made.hasProperty(QTextFormat.Property.BlockAlignment):
        return ""
    wanted = made.alignment()
    found: Align
    for found in ("center", "right", "justify", "left"):
        if wanted & _FLAGS[found]:
            return found
    return ""


def align_flag(align: Align) -> Qt.AlignmentFlag:
    """Return Qt's name of an alignment."""
    return _FLAGS[align or "left"]


def run_format(run: RichRun, *, heading: bool = False) -> QTextCharFormat:
    """Return how a run looks."""
    made = face_of_block(heading=heading)
    if run.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        made.setFontItalic(True)
    if run.underline:
        made.setFontUnderline(True)
    if run.vertical:
        made.setVerticalAlignment(VERTICALS[run.vertical])
    return made


def face_of_block(*, heading: bool) -> QTextCharFormat:
    """Return the face in which typing begins in a block."""
    made = QTextCharFormat()
    if heading:
        made.setFontWeight(HEADING_WEIGHT)
        made.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_SIZE)
    return made


def run_of(text: str, made: QTextCharFormat) -> RichRun:
    """Return a stretch of text in one format as a run."""
    return RichRun(
        text.replace(LINE_BREAK, "\n"),
        made.fontWeight() >= QFont.Weight.Bold,
        made.fontItalic(),
        made.fontUnderline(),
        vertical_of(made),
    )


def vertical_of(made: QTextCharFormat) -> Vertical:
    """Return whether text stands below or above the line."""
    match made.verticalAlignment():
        case QTextCharFormat.VerticalAlignment.AlignSubScript:
            return "sub"
        case QTextCharFormat.VerticalAlignment.AlignSuperScript:
            return "super"
    return ""


def list_format(*, ordered: bool, depth: int, start: int = 1) -> QTextListFormat:
    """Return how a list looks at a depth of 1 or more."""
    made = QTextListFormat()
    if ordered:
        made.setStyle(QTextListFormat.Style.ListDecimal)
        made.setStart(start)
    else:
        made.setStyle(_BULLETS[(depth - 1) % len(_BULLETS)])
    made.setIndent(depth)
    return made


def list_of(block: QTextBlock) -> QTextList | None:
    """Return the list of which a block begins an item."""
    found: QTextList | None = block.textList()
    return found


def is_ordered(made: QTextListFormat) -> bool:
    """Say whether a list is numbered."""
    return made.style() is QTextListFormat.Style.ListDecimal
