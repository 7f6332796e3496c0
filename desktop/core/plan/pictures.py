"""Whether the bytes of a picture are a whole PNG or JPEG. Its structure is walked; nothing is decoded.

What is cut off or altered on its way is found: chunks of a PNG carry sums (ISO/IEC 15948, 5.3), and the scan of
a JPEG ends with a marker that cannot stand within it (ITU-T T.81, B.1.1.5).
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from desktop.core.plan.records import Image
    from desktop.core.plan.rich_blocks import RichImage

Size: TypeAlias = tuple[int, int]
"""Width and height in pixels."""

MOST_PIXELS: Final = 80_000_000
"""A larger picture would take more memory to draw than an office machine has to spare."""

_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
_PNG_DEPTHS: Final = {
    0: {1, 2, 4, 8, 16},
    2: {8, 16},
    3: {1, 2, 4, 8},
    4: {8, 16},
    6: {8, 16},
}
"""Bits a sample by colour type."""

_JPEG_START: Final = b"\xff\xd8"
_JPEG_END: Final = b"\xff\xd9"
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Frames that Word and every viewer draw: baseline, extended and progressive."""
_SCAN: Final = 0xDA
_FILLED_UP: Final = re.compile(rb"\xff+")
"""Before a marker there may be any number of these."""


def size_of_picture(data: bytes) -> Size | None:
    """Return the size of a whole PNG or JPEG; None for anything else, such as one that was cut off."""
    if data.startswith(_PNG_START):
        size = _size_of_png(data)
    elif data.startswith(_JPEG_START):
        size = _size_of_jpeg(data)
    else:
        return None
    return size if size is not None and 0 < size[0] * size[1] <= MOST_PIXELS else None


def name_of_picture(shown: RichImage, stored: Image | None) -> str:
    """Return what a person calls a picture: its caption, else what is read of it, else its file's name."""
    return shown.caption or shown.alt or (stored.name if stored is not None else "")


def _size_of_png(data: bytes) -> Size | None:
    size: Size | None = None
    has_pixels = False
    at = len(_PNG_START)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        kind, checksum = data[at + 4 : at + 8], data[end - 4 : end]
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(checksum):
            return None
        if size is None:
            size = _size_in_header(kind, data[at + 8 : end - 4])
            if size is None:
                return None
        has_pixels = has_pixels or kind == b"IDAT"
        if kind == b"IEND":
            return size if has_pixels else None
        at = end
    return None


def _size_in_header(kind: bytes, header: bytes) -> Size | None:
    """Return the size that the first chunk of a PNG names, if it is a header that can be read."""
    if kind != b"IHDR" or len(header) != 13:
        return None
    depth, colour, compression, filtering, interlace = header[8:]
    if depth not in _PNG_DEPTHS.get(colour, ()) or compression or filtering or interlace > 1:
        return None
    return int.from_bytes(header[:4]), int.from_bytes(header[4:8])


def _size_of_jpeg(data: bytes) -> Size | None:
    size: Size | None = None
    at = len(_JPEG_START)
    while (filled_up := _FILLED_UP.match(data, at)) is not None:
        at = filled_up.end()
        if at + 3 > len(data):
            return None
        marker, length = data[at], int.from_bytes(data[at + 1 : at + 3])
        segment = data[at + 3 : at + 1 + length]
        if length < 2 or len(segment) != length - 2:
            return None
        at += 1 + length
        if marker in _FRAMES:
            size = _size_in_frame(segment)
        elif marker == _SCAN:
            return size if data.find(_JPEG_END, at) > at else None
    return None


def _size_in_frame(segment: bytes) -> Size | None:
    """Return the size that the frame of a JPEG names, if it has the eight bits and the components of one."""
    if len(segment) < 6 or segment[0] != 8 or segment[5] not in {1, 3, 4}:
        return None
    if len(segment) != 6 + 3 * segment[5]:
        return None
    return int.from_bytes(segment[3:5]), int.from_bytes(segment[1:3])
