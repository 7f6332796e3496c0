"""Which pictures a document can hold: PNG and JPEG that can be opened."""

from __future__ import annotations

import io
from typing import Final, NamedTuple

from PIL import Image

_KINDS: Final = ("PNG", "JPEG")
_MOST_PIXELS: Final = 80_000_000
"""A larger picture would take more memory to draw than an office machine has to spare."""


class PictureFacts(NamedTuple):
    """What kind of picture it is, PNG or JPEG, and its size in pixels."""

    kind: str
    width: int
    height: int


def facts_of_picture(data: bytes) -> PictureFacts | None:
    """Return the kind and size of a picture; None when no document can hold it.

    It is neither PNG nor JPEG then, or damaged, or so large that opening it could take all memory.
    """
    try:
        with Image.open(io.BytesIO(data), formats=_KINDS) as image:
            facts = PictureFacts(str(image.format), image.width, image.height)
            # Pillow warns of such a picture; to make that an error would change the filters of every thread.
            if facts.width * facts.height > _MOST_PIXELS:
                return None
            image.verify()
    except (
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return None
    return facts
