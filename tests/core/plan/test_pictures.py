"""A picture is whole or it is not: every PNG and JPEG that is cut, and most that are altered, are told apart."""

from __future__ import annotations

import io
import random
import zlib

import pytest
from PIL import Image

from desktop.core.plan.pictures import MOST_PIXELS, size_of_picture

WIDTH, HEIGHT = 37, 23


def picture(kind: str, mode: str = "RGB", **options: object) -> bytes:
    noise = random.Random(7).randbytes(WIDTH * HEIGHT * 4)
    image = Image.frombytes("RGBA", (WIDTH, HEIGHT), noise).convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
        for kind, content in chunks
    )


def header(width: int = 1, height: int = 1, look: bytes = b"\x08\x02\0\0\0") -> tuple[bytes, bytes]:
    return b"IHDR", width.to_bytes(4) + height.to_bytes(4) + look


PIXELS = (b"IDAT", zlib.compress(b"\0\0\0\0"))
END = (b"IEND", b"")

WHOLE = [
    *(picture("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
    *(picture("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
    picture("JPEG", progressive=True, quality=95),
    picture("JPEG", comment="ฉะเชิงเทรา", dpi=(300, 300), restart_marker_blocks=1),
]


@pytest.mark.parametrize("data", WHOLE)
def test_a_whole_picture_has_its_size(data: bytes) -> None:
    assert size_of_picture(data) == (WIDTH, HEIGHT)
    assert size_of_picture(data + b"and what a camera puts after it") == (WIDTH, HEIGHT)


@pytest.mark.parametrize("data", WHOLE)
def test_a_picture_cut_anywhere_is_not_whole(data: bytes) -> None:
    assert [end for end in range(len(data)) if size_of_picture(data[:end])] == []


def test_a_png_with_a_changed_byte_is_not_whole() -> None:
    data = picture("PNG")
    for position in range(len(data)):
        altered = bytearray(data)
        altered[position] ^= 0x40
        assert size_of_picture(bytes(altered)) is None, position


def test_a_thumbnail_within_a_jpeg_does_not_make_it_whole() -> None:
    exif = Image.Exif()
    exif[0x010E] = "x"
    data = picture("JPEG", exif=exif.tobytes() + picture("JPEG"))
    assert size_of_picture(data) == (WIDTH, HEIGHT)
    assert data.count(b"\xff\xd9") == 2
    assert size_of_picture(data[:-2]) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        picture("GIF"),
        picture("BMP"),
        b"\x89PNG\r\n\x1a\n",
        png(header(), END),
        png(header(), PIXELS),
        png(PIXELS, header(), END),
        png((b"IHDR", b"\0" * 12), PIXELS, END),
        png(header(0, 5), PIXELS, END),
        png(header(MOST_PIXELS, 2), PIXELS, END),
        png(header(look=b"\x07\x02\0\0\0"), PIXELS, END),
        png(header(look=b"\x08\x05\0\0\0"), PIXELS, END),
        png(header(look=b"\x08\x02\1\0\0"), PIXELS, END),
        png(header(look=b"\x08\x02\0\0\2"), PIXELS, END),
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xda\0\2--\xff\xd9",
        b"\xff\xd8\xff\xc0\0\1",
        b"\xff\xd8\xff\xc0\0\x0b\x0c\0\1\0\1\1\1\x11\0\xff\xda\0\2--\xff\xd9",
        b"\xff\xd8\xff\xc0\0\x0b\x08\0\1\0\1\3\1\x11\0\xff\xda\0\2--\xff\xd9",
        b"\xff\xd8\xff\xc0\0\x0b\x08\0\0\0\1\1\1\x11\0\xff\xda\0\2--\xff\xd9",
        b"\xff\xd8" + b"\xff" * 100_000,
    ],
)
def test_what_nothing_can_draw_has_no_size(data: bytes) -> None:
    assert size_of_picture(data) is None


def test_a_frame_of_one_pixel_is_the_smallest() -> None:
    assert size_of_picture(png(header(), PIXELS, END)) == (1, 1)
    frame = b"\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0"
    assert size_of_picture(b"\xff\xd8\xff" + frame + b"\xff\xda\0\2--\xff\xd9") == (1, 1)


def test_random_bytes_behind_the_first_ones_are_no_picture() -> None:
    chance = random.Random(1)
    for start in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        for _ in range(300):
            size_of_picture(start + chance.randbytes(chance.randrange(200)))
