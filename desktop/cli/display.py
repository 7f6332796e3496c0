"""Whether there is a screen for the editor."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Say whether there is a screen, or Qt was told to do without."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
