"""The colour and shape of a status, painted without Qt's namespace of enums, which the first paint has no time for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPolygonF
from PySide6.QtWidgets import QApplication

from desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush

    from desktop.ui.tokens import Palette

_DONE: Final = "done"
_PIES: Final = {"draft": (90, 180), "review": (90, -180), "approved": (0, 360)}
"""What is full of the circle: from where and how far, in degrees against the clock."""


def status_brush(status: str, colours: Palette) -> QBrush:
    """Return the colour of a `Status` in a theme."""
    return theme.brush(getattr(colours, f"status_{status}"))


def paint_status(painter: QPainter, box: QRectF, status: str) -> None:
    """Draw a `Status`: an empty, half or full circle, or a tick."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    brush = status_brush(status, theme.current(application))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(1, 1, -1, -1)
    if status == _DONE:
        painter.fillPath(_line_along(_tick(inner), box.width() / 5), brush)
    else:
        circle = QPainterPath()
        circle.addEllipse(inner)
        painter.fillPath(_line_along(circle, box.width() / 8), brush)
    if status in _PIES:
        pie = QPainterPath(inner.center())
        pie.arcTo(inner, *_PIES[status])
        painter.fillPath(pie, brush)
    painter.restore()


def _line_along(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(path)


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                QPointF(box.left(), box.center().y()),
                QPointF(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.1),
                QPointF(box.right(), box.top() + box.height() * 0.1),
            ]
        )
    )
    return path
