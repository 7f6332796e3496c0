"""The program's own icons: line drawings of resources/icons, in the colour of the text around them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

STROKE: Final = b"currentColor"


def icon(name: str, colour: str = "text") -> QIcon:
    """Return an icon by the name of its file; it is read when first painted and follows the theme.

    Args:
        name: Name of the file in resources/icons, without its ending.
        colour: Name of the colour of `tokens.Palette` to draw it in.
    """
    return QIcon(LineIconEngine(name, colour))


class LineIconEngine(QIconEngine):
    """Paints a line drawing in a colour of the theme, faint when disabled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        """Return a copy for a copied icon."""
        return LineIconEngine(self._name, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle."""
        del state
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loaded at the first icon shown

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        name = "line" if mode is QIcon.Mode.Disabled else self._colour
        colour: str = getattr(theme.current(application), name)
        drawing = _drawing(self._name).replace(STROKE, colour.encode())
        renderer = QSvgRenderer(QByteArray(drawing))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon as a picture of a size."""
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture


@functools.cache
def _drawing(name: str) -> bytes:
    from resources import ROOT  # noqa: PLC0415 - loaded at the first icon shown

    return (ROOT / "icons" / f"{name}.svg").read_bytes()
