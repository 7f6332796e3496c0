"""What changes when the cover gets a picture, another one, or none: no picture stays that nothing shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.changes import adding, removing, setting
from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.plan import RECORD_TYPES

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Image


def with_seal(plan: Plan, image: Image) -> Changes:
    """Return the changes that put a picture on the cover, in place of the one that is there."""
    new = () if image.id in plan.images else adding(image)
    old = () if plan.info.seal == image.id else _without_picture(plan)
    return (*new, *setting(plan.info, seal=image.id), *old)


def without_seal(plan: Plan) -> Changes:
    """Return the changes that take the picture off the cover."""
    return (*setting(plan.info, seal=None), *_without_picture(plan))


def _without_picture(plan: Plan) -> Changes:
    """Return the change that removes the cover's picture, unless a text or the trash shows it too."""
    image = plan.images.get(plan.info.seal)
    if image is None or any(image.id in text for text in _texts(plan)):
        return ()
    return removing(image)


def _texts(plan: Plan) -> list[str]:
    """Return every text that may show a picture: rich text, and what the trash keeps of it."""
    rich = (
        (kind, spec.name)
        for kind in RECORD_TYPES
        for spec in field_specs(kind)
        if spec.text is TextKind.RICH
    )
    texts = [getattr(row, name) for kind, name in rich for row in plan.table(kind)]
    return [*texts, *(entry.rows for entry in plan.trash)]
