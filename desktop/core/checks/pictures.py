"""Pictures that no document can show: damaged, cut off, or not in the plan at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Final

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, named_hit
from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.pictures import name_of_picture, size_of_picture
from desktop.core.plan.plan import TABLE_NAMES
from desktop.core.plan.records import Record
from desktop.core.plan.rich_blocks import RichBlock, RichImage, RichList, RichTable
from desktop.core.plan.rich_text import asset_ids, parse

_RICH_FIELDS: Final = tuple(
    (kind, spec.name)
    for kind in TABLE_NAMES
    for spec in field_specs(kind)
    if spec.text is TextKind.RICH
)


def not_shown(context: Context) -> Hits:
    """Find where pictures stand that cannot be shown."""
    images = context.plan.images
    damaged = {image.id for image in images if size_of_picture(image.data) is None}
    named = {shown for _, _, html in _texts(context) for shown in asset_ids(html)}
    return places_of_pictures(context, damaged | {shown for shown in named if shown not in images})


def places_of_pictures(context: Context, ids: Set[str]) -> Hits:
    """Yield where pictures with these ids stand: the record, its name, and what the picture is called."""
    info = context.plan.info
    if info.seal in ids:
        yield named_hit(context, info, "seal", picture=context.pack.words.seal)
    for record, field, html in _texts(context):
        if ids.isdisjoint(asset_ids(html)):
            continue
        for shown in _pictures(parse(html)):
            if shown.asset_id in ids:
                name = name_of_picture(shown, context.plan.images.get(shown.asset_id))
                yield named_hit(context, record, field, picture=name)


def _texts(context: Context) -> Iterator[tuple[Record, str, str]]:
    """Yield every rich text of the plan that may hold a picture."""
    for kind, field in _RICH_FIELDS:
        for record in context.plan.table(kind):
            html = getattr(record, field)
            if "<img" in html:
                yield record, field, html


def _pictures(blocks: Iterable[RichBlock]) -> Iterator[RichImage]:
    for block in blocks:
        match block:
            case RichImage():
                yield block
            case RichList():
                for item in block.items:
                    yield from _pictures(item)
            case RichTable():
                for row in block.rows:
                    for cell in row:
                        yield from _pictures(cell.blocks)
