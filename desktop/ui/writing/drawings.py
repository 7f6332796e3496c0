"""How tables and pictures look in the text: drawn whole, as things that can be chosen and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QImage,
    QImageReader,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from desktop.core.plan.rich_text import RichCell, RichImage, RichParagraph, RichRun, RichTable
from desktop.ui import tokens
from desktop.ui.writing import formats
from desktop.ui.writing.document import RichDocument, write_blocks
from desktop.ui.writing.table_places import column_count, placed_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.records import Image

ROWS_SHOWN: Final = 30
"""A longer table is shown to here, with how many rows follow; all of it opens in its grid."""
MAX_PIXELS: Final = 40_000_000
"""Of a picture in a plan file, which a stranger may have made."""
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter


class Drawing(Protocol):
    """A table or picture laid out for a width."""

    size: QSizeF

    def draw(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        """Draw it into a rectangle of its size."""


class Drawer(QPyTextObject):
    """Draws the tables and pictures of a text; asks for a picture by its id."""

    def __init__(self, owner: QWidget, picture: Callable[[str], Image | None]) -> None:
        super().__init__(owner)
        self._owner = owner
        self._picture = picture
        self._drawings: dict[tuple[int, int], Drawing] = {}

    def register(self, document: RichDocument) -> None:
        """Draw the objects of a document."""
        document.documentLayout().registerHandler(formats.OBJECT_TYPE, self)

    def forget(self) -> None:
        """Lay everything out anew: the text, its pictures or the colours are others."""
        self._drawings.clear()

    def intrinsicSize(self, doc: QTextDocument, _place: int, made: QTextFormat) -> QSizeF:
        """Return the room that an object takes."""
        drawing = self._drawing(doc, made)
        return drawing.size if drawing is not None else QSizeF()

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _place: int,
        made: QTextFormat,
    ) -> None:
        """Draw an object."""
        drawing = self._drawing(doc, made)
        if drawing is not None:
            painter.save()
            drawing.draw(painter, QRectF(rect), self._owner.palette())
            painter.restore()

    def _drawing(self, document: QTextDocument, made: QTextFormat) -> Drawing | None:
        if not isinstance(document, RichDocument):
            return None
        shown = document.object_of(made.toCharFormat())
        if shown is None:
            return None
        width = max(int(document.textWidth()), 1)
        key = (id(shown), width)
        if key not in self._drawings:
            self._drawings[key] = self._lay_out(shown, width, document.defaultFont())
        return self._drawings[key]

    def _lay_out(self, shown: RichTable | RichImage, width: int, font: QFont) -> Drawing:
        if isinstance(shown, RichTable):
            return TableDrawing(shown, width, font, self)
        return PictureDrawing(shown, self._picture(shown.asset_id), width, font)


class TableDrawing:
    """A table with its caption above it, cells wrapped to the width of the text."""

    def __init__(self, table: RichTable, width: int, font: QFont, drawer: Drawer) -> None:
        # Kept, since drawings are found by the identity of what they show.
        self._table = table
        self._document = RichDocument(drawer)
        self._document.set_font(font)
        self._document.paragraph_gap = 0
        drawer.register(self._document)
        shown = RichTable(table.rows[:ROWS_SHOWN], table.caption)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._write_line(
            cursor,
            table.caption or QCoreApplication.translate("Drawing", "(ตารางไม่มีชื่อ)"),
            bold=True,
        )
        self._write_table(cursor, shown)
        hidden = len(table.rows) - len(shown.rows)
        if hidden:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self._write_line(
                cursor,
                QCoreApplication.translate("Drawing", "… อีก {count} แถว").format(count=hidden),
                bold=False,
            )
        cursor.endEditBlock()
        self._document.setTextWidth(width)
        self.size = self._document.size()

    def draw(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        """Draw the table in the colours of the text."""
        painter.translate(rect.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        # Without a clip Qt draws a cell once for every place that it covers.
        context.clip = QRectF(0, 0, self.size.width(), self.size.height())
        self._document.documentLayout().draw(painter, context)

    def _write_line(self, cursor: QTextCursor, text: str, *, bold: bool) -> None:
        made = self._document.object_format_of_block()
        made.setBottomMargin(tokens.HALF)
        cursor.setBlockFormat(made)
        cursor.insertText(text, formats.run_format(RichRun(text, bold=bold)))

    def _write_table(self, cursor: QTextCursor, table: RichTable) -> None:
        placed = placed_cells(table)
        made = QTextTableFormat()
        made.setBorder(tokens.BORDER)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderCollapse(True)
        made.setCellPadding(tokens.HALF)
        made.setCellSpacing(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setBorderBrush(QPalette().mid())
        drawn = cursor.insertTable(len(table.rows), column_count(placed), made)
        for row, column, rows, columns, _cell in placed:
            if rows > 1 or columns > 1:
                drawn.mergeCells(row, column, rows, columns)
        for row, column, _rows, _columns, cell in placed:
            place = drawn.cellAt(row, column)
            if cell.header:
                face = place.format()
                face.setBackground(QPalette().alternateBase())
                place.setFormat(face)
            self._write_cell(place.firstCursorPosition(), cell)

    def _write_cell(self, cursor: QTextCursor, cell: RichCell) -> None:
        blocks = cell.blocks or (RichParagraph(),)
        if cell.header or cell.align:
            align = cell.align or "center"
            blocks = tuple(
                RichParagraph(
                    _bold(block.runs) if cell.header else block.runs, block.align or align
                )
                if isinstance(block, RichParagraph)
                else block
                for block in blocks
            )
        write_blocks(cursor, blocks, replaces=True, in_cell=True)


def _bold(runs: tuple[RichRun, ...]) -> tuple[RichRun, ...]:
    return tuple(RichRun(r.text, True, r.italic, r.underline, r.vertical) for r in runs)


class PictureDrawing:
    """A picture in the middle of the column, with its caption below it."""

    def __init__(self, shown: RichImage, image: Image | None, width: int, font: QFont) -> None:
        self._shown = shown
        self._font = font
        self._data = image.data if image is not None else b""
        self._scaled: QImage | None = None
        own = QSizeF(image.width, image.height) if image is not None else QSizeF()
        if own.isEmpty():
            own = QSizeF(tokens.LEFT_PANEL, 3 * tokens.CONTROL_HEIGHT)
        wanted = min(shown.width or own.width(), width)
        height = max(own.height() * wanted / own.width(), 1)
        self._picture = QSizeF(wanted, height)
        self._caption = shown.caption
        below = 0.0
        if self._caption:
            lines = QFontMetricsF(font).boundingRect(
                QRectF(0, 0, width, 0), _WRAPPED, self._caption
            )
            below = lines.height() + tokens.GAP
        self.size = QSizeF(width, height + below)

    def draw(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        """Draw the picture, or a frame that says it cannot be shown."""
        left = rect.left() + (rect.width() - self._picture.width()) / 2
        frame = QRectF(left, rect.top(), self._picture.width(), self._picture.height())
        picture = self._decoded(painter.device().devicePixelRatioF())
        painter.setFont(self._font)
        if picture.isNull():
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawRect(frame)
            missing = self._shown.alt or QCoreApplication.translate("Drawing", "ไม่พบภาพนี้ในแผน")
            painter.drawText(frame, int(_WRAPPED | Qt.AlignmentFlag.AlignVCenter), missing)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, picture)
        if self._caption:
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            place = QRectF(rect.left(), frame.bottom() + tokens.GAP, rect.width(), rect.height())
            painter.drawText(place, int(_WRAPPED), self._caption)

    def _decoded(self, ratio: float) -> QImage:
        if self._scaled is None:
            size = (self._picture * ratio).toSize()
            self._scaled = decoded(self._data, size)
            self._data = b""
        return self._scaled


def decoded(data: bytes, size: QSize) -> QImage:
    """Decode a picture of a plan at a size; null when it is broken or beyond all measure."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    own = reader.size()
    if own.width() * own.height() > MAX_PIXELS:
        return QImage()
    reader.setScaledSize(size)
    return reader.read()
