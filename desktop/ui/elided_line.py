"""A line of text that ends in … where it is too long to be shown, until it is typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip

from desktop.ui import tokens


class ElidedLine(QLineEdit):
    """Shows that there is more than fits, and the whole of it as a tooltip."""

    elide = Qt.TextElideMode.ElideRight
    """Where a text that is too long is cut."""

    @property
    def is_cut(self) -> bool:
        """The text is longer than the line and is not being typed into."""
        text, room = self.text(), self._room().width()
        return not self.hasFocus() and self.fontMetrics().horizontalAdvance(text) > room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, with what fits of a text that is too long."""
        if not self.is_cut:
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter, room = QPainter(self), self._room()
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), self.elide, room.width())
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

    def event(self, event: QEvent) -> bool:
        """Show the whole text as a tooltip where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.is_cut:
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        inset = 2 * tokens.BORDER  # as Qt draws the text of a line
        return inside.marginsRemoved(self.textMargins()).adjusted(inset, 0, -inset, 0)
