"""A glimpse of the plan that was named, taken in a thread while Qt is being loaded; nothing here needs Qt."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.storage.glimpse import Glimpse


class EarlyGlimpse:
    """Looks into a plan file from the moment it is made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: Glimpse | None = None
        self._thread = threading.Thread(target=self._look, name="glimpse", daemon=True)
        self._thread.start()

    def result(self, seconds: float | None = None) -> Glimpse | None:
        """Return what was seen, waiting at most so long; None where there is nothing to show."""
        self._thread.join(seconds)
        return self._seen

    def _look(self) -> None:
        from desktop.core.storage.glimpse import glimpse  # noqa: PLC0415 - in this thread

        self._seen = glimpse(self.path)
