"""The program's own icons: line drawings of resources/icons, in the colour of the text around them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from resources import ROOT

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QColor

STROKE: Final = b"currentColor"


def icon(name: str) -> QIcon:
    """Return an icon by the name of its file; it is read when first painted and follows the theme."""
    return QIcon(LineIconEngine(name))


class LineIconEngine(QIconEngine):
    """Paints a line drawing in the palette's text colour, muted when disabled."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        """Return a copy for a copied icon."""
        return LineIconEngine(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle."""
        del state
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loaded at the first icon shown

        drawing = _drawing(self._name).replace(STROKE, _colour(mode).name().encode())
        renderer = QSvgRenderer(QByteArray(drawing))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon as a picture of a size."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture


def _colour(mode: QIcon.Mode) -> QColor:
    palette = QApplication.palette()
    if mode is QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorRole.Mid)
    return palette.color(QPalette.ColorRole.ButtonText)


@functools.cache
def _drawing(name: str) -> bytes:
    return (ROOT / "icons" / f"{name}.svg").read_bytes()
