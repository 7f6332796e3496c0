"""How far a place has come, told by a name, a colour and a shape: never by the colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from desktop.core.plan.kinds import Status
from desktop.ui import theme, tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

    from desktop.ui.tokens import Palette

_FULL_CIRCLE = 360 * 16
_HALF_CIRCLE = 180 * 16
_TOP = 90 * 16


def status_name(status: Status) -> str:
    """Return what the officers call a status."""
    match status:
        case Status.EMPTY:
            return QCoreApplication.translate("Status", "ว่าง")
        case Status.DRAFT:
            return QCoreApplication.translate("Status", "ร่าง")
        case Status.REVIEW:
            return QCoreApplication.translate("Status", "รอตรวจ")
        case Status.APPROVED:
            return QCoreApplication.translate("Status", "เห็นชอบ")
        case Status.DONE:
            return QCoreApplication.translate("Status", "เสร็จ")


def status_colour(status: Status, colours: Palette) -> QColor:
    """Return the colour of a status in a theme."""
    return QColor(getattr(colours, f"status_{status.value}"))


def paint_status(painter: QPainter, box: QRectF, status: Status) -> None:
    """Draw a status: an empty, half or full circle, or a tick."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    colour = status_colour(status, theme.current(application))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, box.width() / 8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(1, 1, -1, -1)
    if status is Status.DONE:
        painter.setPen(QPen(colour, box.width() / 5, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_tick(inner))
    else:
        painter.drawEllipse(inner)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        match status:
            case Status.DRAFT:
                painter.drawPie(inner, _TOP, _HALF_CIRCLE)
            case Status.REVIEW:
                painter.drawPie(inner, _TOP, -_HALF_CIRCLE)
            case Status.APPROVED:
                painter.drawPie(inner, 0, _FULL_CIRCLE)
    painter.restore()


def status_icon(status: Status) -> QIcon:
    """Return a status as an icon for a menu or list."""
    return QIcon(_StatusEngine(status))


class _StatusEngine(QIconEngine):
    """Paints a status in the colours of the theme in use."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        self._status = status

    def clone(self) -> QIconEngine:
        return _StatusEngine(self._status)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del mode, state
        size = min(tokens.STATUS_SIZE, rect.width())
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(rect).center())
        paint_status(painter, box, self._status)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture


def _tick(box: QRectF) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(box.left(), box.center().y()),
            QPointF(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.1),
            QPointF(box.right(), box.top() + box.height() * 0.1),
        ]
    )
