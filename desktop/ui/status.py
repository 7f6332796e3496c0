"""How far a place has come, told by a name, a colour and a shape: never by the colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from desktop.core.plan.kinds import Status
from desktop.ui import tokens
from desktop.ui.status_shape import paint_status

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize


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
