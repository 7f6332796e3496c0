"""A list whose texts take as many lines as they need: laid out once, for the height of a row and for drawing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import theme, tokens
from desktop.ui.thai_lines import kept_together

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont, QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

_ENABLED = QStyle.StateFlag.State_Enabled


class WrappedList(QListWidget):
    """Shows whole sentences: no word is left out, whatever the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(WrappedDelegate(self))
        self.setSpacing(tokens.HALF)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the texts out for the new width at once; Qt would do so a tenth of a second later."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class WrappedDelegate(QStyledItemDelegate):
    """Draws the lines of the very layout that the row's height was taken from."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the text at the width of the list."""
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        height = _line_height(option.font) * laid_out(text, option.font, self._room()).lineCount()
        return QSize(self._width(), max(round(height) + 2 * tokens.HALF, tokens.ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw icon and text; the icon stands beside the first line."""
        self.initStyleOption(option, index)
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )
        layout = laid_out(option.text, option.font, self._room())
        height = _line_height(option.font)
        top = option.rect.top() + (option.rect.height() - height * layout.lineCount()) / 2
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            size = tokens.ICON_SIZE
            beside = QRect(option.rect.left() + tokens.HALF, 0, size, size)
            beside.moveTop(round(top + (height - size) / 2))
            icon.paint(painter, beside)
        is_enabled = bool(option.state & _ENABLED)
        role = QPalette.ColorRole.Text if is_enabled else QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setPen(option.palette.color(role))
        layout.draw(painter, QPointF(option.rect.left() + self._text_left(), top))
        painter.restore()

    def _width(self) -> int:
        return self._view.viewport().width() - 2 * self._view.spacing()

    def _text_left(self) -> int:
        """Return where every text of the list begins, with an icon or without."""
        model = self._view.model()
        has_icons = model.rowCount() > 0 and isinstance(
            model.index(0, 0).data(Qt.ItemDataRole.DecorationRole), QIcon
        )
        return tokens.HALF + (tokens.ICON_SIZE + tokens.GAP if has_icons else tokens.HALF)

    def _room(self) -> int:
        return self._width() - self._text_left() - tokens.HALF


def _line_height(font: QFont) -> float:
    return QFontMetricsF(font).height() * theme.line_height_percent(font) / 100


def laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    """Return a text broken into lines of a width, each high enough for marks above and below."""
    layout = QTextLayout(kept_together(text), font)
    layout.setTextOption(_wrapping())
    height = _line_height(font)
    above = (height - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * height + above))
    layout.endLayout()
    return layout


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
