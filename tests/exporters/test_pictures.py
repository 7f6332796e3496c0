"""Which pictures a document takes, and that looking at one changes nothing for other threads."""

from __future__ import annotations

import io
import warnings
import zlib
from typing import Any

import pytest
from PIL import Image

from exporters.pictures import PictureFacts, facts_of_picture

WARNS = "ignore::PIL.Image.DecompressionBombWarning"


def png(width: int, height: int) -> bytes:
    """Return a PNG of two by three pixels whose header names another size."""
    stream = io.BytesIO()
    Image.new("L", (2, 3)).save(stream, "PNG")
    data = stream.getvalue()
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + data[24:29]
    return data[:12] + header + zlib.crc32(header).to_bytes(4) + data[33:]


def test_a_picture_tells_its_kind_and_size() -> None:
    assert facts_of_picture(png(2, 3)) == PictureFacts("PNG", 2, 3)
    stream = io.BytesIO()
    Image.new("RGB", (5, 4)).save(stream, "JPEG")
    assert facts_of_picture(stream.getvalue()) == PictureFacts("JPEG", 5, 4)


@pytest.mark.filterwarnings(WARNS)
@pytest.mark.parametrize(
    "size", [(10_001, 8_000), (10_000, 9_000), (60_000, 60_000)], ids=["more", "warned", "refused"]
)
def test_a_picture_too_large_to_draw_is_none(size: tuple[int, int]) -> None:
    assert facts_of_picture(png(10_000, 8_000)) == PictureFacts("PNG", 10_000, 8_000)
    assert facts_of_picture(png(*size)) is None


def test_what_is_no_whole_picture_is_none() -> None:
    stream = io.BytesIO()
    Image.new("L", (2, 3)).save(stream, "GIF")
    assert facts_of_picture(stream.getvalue()) is None
    assert facts_of_picture(png(2, 3)[:-20]) is None
    assert facts_of_picture(b"") is None


def test_while_a_picture_is_looked_at_other_threads_are_warned_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = list(warnings.filters)
    seen: list[list[Any]] = []
    opened = Image.open

    def watched(*arguments: Any, **named: Any) -> Image.Image:
        seen.append(list(warnings.filters))
        return opened(*arguments, **named)

    monkeypatch.setattr(Image, "open", watched)
    assert facts_of_picture(png(2, 3)) is not None
    assert seen == [before]
