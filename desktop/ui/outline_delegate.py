"""How a line of the outline is painted: status, number and title, and a count at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import tokens
from desktop.ui.nodes import NodeKind
from desktop.ui.outline_model import ITEM_ROLE
from desktop.ui.status_shape import paint_status

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect

    from desktop.ui.outline_tree import OutlineItem

    Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Paints a line; a long title is elided and told whole by the tooltip."""

    name_typed = Signal()
    """A name was ended with Tab: what comes next is written on the page."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End a name with Tab; Qt would open the next line's name, for the next letters to replace it."""
        is_press = event.type() is QEvent.Type.KeyPress
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QLineEdit) or not is_press:
            return super().eventFilter(watched, event)
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return super().eventFilter(watched, event)
        self.commitData.emit(watched)
        self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
        if event.key() == Qt.Key.Key_Tab:
            self.name_typed.emit()
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that leaves room for Thai marks above and below."""
        return QSize(super().sizeHint(option, index).width(), tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        item: OutlineItem = index.data(ITEM_ROLE)
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        box = option.rect.adjusted(tokens.HALF, 0, -tokens.GAP, 0)
        box = self._paint_status(painter, box, item)
        box = self._paint_count(painter, option, box, item)
        font = option.font
        font.setStrikeOut(item.hidden)
        painter.setFont(font)
        role = QPalette.ColorRole.PlaceholderText if item.hidden else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    @staticmethod
    def _paint_status(painter: QPainter, box: QRect, item: OutlineItem) -> QRect:
        if item.status is None and item.ref.kind is not NodeKind.SECTION:
            return box
        # A section that is made has no status, and stands in line with those beside it.
        size = tokens.STATUS_SIZE
        # Thai letters stand a little below the middle of their line, which leaves room for marks.
        top = box.center().y() - size / 2 + tokens.BORDER
        if item.status is not None:
            paint_status(painter, QRectF(box.left(), top, size, size), item.status)
        return box.adjusted(size + tokens.GAP, 0, 0, 0)

    @staticmethod
    def _paint_count(
        painter: QPainter, option: QStyleOptionViewItem, box: QRect, item: OutlineItem
    ) -> QRect:
        if item.count is None:
            return box
        text = str(item.count)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - tokens.GAP, 0)
