"""What may begin a line of Thai."""

from __future__ import annotations

from typing import Final

_REPETITION: Final = "ๆ"
_NO_BREAK: Final = "\u00a0"


def kept_together(text: str) -> str:
    """Return a text to be shown, in which no sign of repetition is parted from what it repeats.

    What is stored keeps its plain spaces, so that it is found and compared as it is typed.
    """
    return text.replace(f" {_REPETITION}", f"{_NO_BREAK}{_REPETITION}")
