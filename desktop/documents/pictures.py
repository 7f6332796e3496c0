"""The pictures of a document, and the words that stand in place of one that cannot be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.core.plan.pictures import size_of_picture
from desktop.core.plan.records import Image
from desktop.core.plan.table import Table
from exporters.pictures import facts_of_picture


def nobody(_image_id: str) -> None:
    """Be told of a picture, and tell nobody."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Those of the plan; `not_shown` is told the id of each that a document wants and cannot show."""

    stored: Table[Image]
    label: str
    """Stands before the picture's name."""
    not_shown: Callable[[str], None] = nobody
    _can_be_shown: dict[str, bool] = field(default_factory=dict)

    def placeholder(self, image_id: str, name: str) -> str:
        """Return the words in place of a picture that is gone or damaged; none when it can be shown."""
        if image_id not in self._can_be_shown:
            image = self.stored.get(image_id)
            self._can_be_shown[image_id] = image is not None and is_readable(image.data)
        if self._can_be_shown[image_id]:
            return ""
        self.not_shown(image_id)
        return f"{self.label} {name}".rstrip()


def is_readable(data: bytes) -> bool:
    """Say whether a picture is whole, and such that the exporters can put it into a document."""
    return size_of_picture(data) is not None and facts_of_picture(data) is not None
