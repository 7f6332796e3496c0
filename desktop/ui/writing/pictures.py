"""Pictures on their way into a plan: PNG and JPEG only, measured before they are decoded, never larger than a page needs."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.core.plan.records import Image

MAX_BYTES: Final = 40_000_000
MAX_PIXELS: Final = 80_000_000
"""A scan of an A3 page at 600 dots an inch is within it; a bomb that unpacks to gigabytes is not."""
LONGEST_SIDE: Final = 1_600
JPEG_QUALITY: Final = 88
SUFFIXES: Final = (".png", ".jpg", ".jpeg")

_FORMATS: Final = {"png": "image/png", "jpeg": "image/jpeg"}
_DATA_SOURCE: Final = re.compile(
    r"""src\s*=\s*(["'])data:image/(?:png|jpe?g);base64,([^"']*)\1""", re.IGNORECASE
)


class Refusal(StrEnum):
    """Why a picture is not taken."""

    KIND = "kind"
    TOO_LARGE = "too_large"
    BROKEN = "broken"
    UNREADABLE = "unreadable"


class PictureRefused(Exception):
    """A picture cannot be put into a plan."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def picture_from_file(path: Path) -> Image:
    """Read a picture file.

    Raises:
        PictureRefused: It is no PNG or JPEG, too large, broken, or cannot be read.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PictureRefused(Refusal.TOO_LARGE)
        return picture_from_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise PictureRefused(Refusal.UNREADABLE) from error


def picture_from_bytes(data: bytes, name: str = "") -> Image:
    """Decode a picture, scale it down to what a page needs, and encode it anew.

    Raises:
        PictureRefused: It is no PNG or JPEG, too large, or broken.
    """
    if len(data) > MAX_BYTES:
        raise PictureRefused(Refusal.TOO_LARGE)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    if kind not in _FORMATS:
        raise PictureRefused(Refusal.KIND)
    size = reader.size()
    if size.width() * size.height() > MAX_PIXELS:
        raise PictureRefused(Refusal.TOO_LARGE)
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitting(size))
    picture = reader.read()
    if picture.isNull():
        raise PictureRefused(Refusal.BROKEN)
    return _encoded(picture, kind, name)


def picture_from_image(picture: QImage, name: str = "") -> Image:
    """Take a picture that the clipboard holds decoded.

    Raises:
        PictureRefused: It is empty or too large.
    """
    if picture.isNull():
        raise PictureRefused(Refusal.BROKEN)
    if picture.width() * picture.height() > MAX_PIXELS:
        raise PictureRefused(Refusal.TOO_LARGE)
    return _encoded(picture, "png", name)


def with_pictures_taken_out(html: str) -> tuple[str, dict[str, Image]]:
    """Return HTML whose embedded pictures are named by their ids, and those pictures."""
    found: dict[str, Image] = {}

    def taken(match: re.Match[str]) -> str:
        try:
            image = picture_from_bytes(base64.b64decode(match[2]))
        except (binascii.Error, ValueError, PictureRefused):
            return 'src=""'
        found[image.id] = image
        return f'src="asset:{image.id}"'

    return _DATA_SOURCE.sub(taken, html), found


def sentence(reason: Refusal) -> str:
    """Return a refusal as the officer reads it."""
    translate = QCoreApplication.translate
    return {
        Refusal.KIND: translate("Pictures", "ใส่ภาพไม่ได้: รับเฉพาะภาพ PNG และ JPEG"),
        Refusal.TOO_LARGE: translate("Pictures", "ใส่ภาพไม่ได้: ภาพใหญ่เกินไป โปรดย่อภาพก่อน"),
        Refusal.BROKEN: translate("Pictures", "ใส่ภาพไม่ได้: ไฟล์ภาพเสียหาย"),
        Refusal.UNREADABLE: translate("Pictures", "ใส่ภาพไม่ได้: เปิดไฟล์ภาพไม่ได้"),
    }[reason]


def _fitting(size: QSize) -> QSize:
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(
        QSize(1, 1)
    )


def _encoded(picture: QImage, kind: str, name: str) -> Image:
    if max(picture.width(), picture.height()) > LONGEST_SIDE:
        picture = picture.scaled(
            _fitting(picture.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    for key in picture.textKeys():
        picture.setText(key, "")
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(out, QByteArray(kind.encode()))
    if kind == "jpeg":
        writer.setQuality(JPEG_QUALITY)
    writer.write(picture)
    data = bytes(out.data().data())
    if not data:
        raise PictureRefused(Refusal.BROKEN)
    return Image(
        hashlib.sha256(data).hexdigest(),
        media_type=_FORMATS[kind],
        width=picture.width(),
        height=picture.height(),
        name=name,
        data=data,
    )
