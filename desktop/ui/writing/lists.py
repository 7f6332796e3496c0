"""Lists as an officer makes them: toggled over a selection, moved a level in or out, left for a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_blocks import MAX_LIST_DEPTH
from desktop.ui.writing import formats
from desktop.ui.writing.paragraphs import blocks_of, holds_object, set_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextList


def depth_of(block: QTextBlock) -> int:
    """Return in how many lists a block stands."""
    owner = formats.list_of(block)
    return owner.format().indent() if owner is not None else block.blockFormat().indent()


def is_in_list(cursor: QTextCursor, *, ordered: bool) -> bool:
    """Say whether the caret stands in an item of such a list."""
    owner = formats.list_of(cursor.block())
    return owner is not None and formats.is_ordered(owner.format()) == ordered


def toggle_list(cursor: QTextCursor, *, ordered: bool) -> None:
    """Make the selected paragraphs items of a list; take them out when all of them are.

    A heading becomes a plain item; tables and pictures stay as they stand.
    """
    blocks = [block for block in blocks_of(cursor) if not holds_object(block)]
    if not blocks:
        return
    owners = [formats.list_of(block) for block in blocks]
    cursor.beginEditBlock()
    if all(each is not None and formats.is_ordered(each.format()) == ordered for each in owners):
        for block in blocks:
            take_out(block)
        settle(blocks[-1])
    elif not cursor.hasSelection() and owners[0] is not None:
        whole = [owners[0].item(place) for place in range(owners[0].count())]
        _join(whole, None, ordered=ordered, depth=depth_of(blocks[0]))
    else:
        for block in blocks:
            if formats.is_heading(block):
                set_kind(block, heading=False)
            depth = max(depth_of(block), 1)
            owner = _list_before(block, depth)
            if owner is not None and formats.is_ordered(owner.format()) != ordered:
                owner = None
            _join([block], owner, ordered=ordered, depth=depth)
        _join_list_below(blocks[-1])
    cursor.endEditBlock()


def set_heading(cursor: QTextCursor, wanted: bool) -> None:
    """Make the selected paragraphs headings, which stand in no list, or the headings paragraphs.

    A list of which an item becomes a heading goes on below it, and goes on counting.
    """
    blocks = [block for block in blocks_of(cursor) if not holds_object(block)]
    cursor.beginEditBlock()
    for block in blocks:
        if formats.is_heading(block) != wanted:
            set_kind(block, heading=wanted)
        if wanted and depth_of(block):
            take_out(block)
            settle(block)
    cursor.endEditBlock()


def can_indent(block: QTextBlock) -> bool:
    """Say whether an item can go a level in: it needs an item above it to stand in."""
    owner, depth = formats.list_of(block), depth_of(block)
    above = block.previous()
    return (
        owner is not None
        and depth < MAX_LIST_DEPTH
        and above.isValid()
        and depth_of(above) >= depth
    )


def indent(cursor: QTextCursor) -> bool:
    """Move the selected items a level in; return whether there was an item to move."""
    return _shift([block for block in blocks_of(cursor) if can_indent(block)], 1, cursor)


def outdent(cursor: QTextCursor) -> bool:
    """Move the selected items a level out, at last out of the list."""
    return _shift([block for block in blocks_of(cursor) if depth_of(block)], -1, cursor)


def take_out(block: QTextBlock) -> None:
    """Make an item, or what goes on in one, a paragraph of the text itself."""
    _set_plain(block, 0)


def take_mark(block: QTextBlock) -> None:
    """Take the mark of an item: its text goes on in the item above, or leaves the list where there is none."""
    _set_plain(block, min(depth_of(block), depth_of(block.previous())))
    settle(block)


def settle(block: QTextBlock) -> None:
    """Bring a changed block, and items below it, to the depth that the text can hold: one more than above."""
    _settle_from(block)
    _settle_from(block.next())


def _settle_from(block: QTextBlock) -> None:
    above, below = block.previous(), block
    while below.isValid():
        deepest = depth_of(above) + (formats.list_of(below) is not None)
        depth = depth_of(below)
        if depth <= deepest:
            return
        group = []
        while below.isValid() and depth_of(below) >= depth:
            group.append(below)
            below = below.next()
        for each in group:
            _move(each, deepest - depth)
        above = group[-1]


def _shift(blocks: list[QTextBlock], by: int, cursor: QTextCursor) -> bool:
    cursor.beginEditBlock()
    for block in blocks:
        _move(block, by)
    if blocks:
        _join_list_below(blocks[-1])
        settle(blocks[-1])
    cursor.endEditBlock()
    return bool(blocks)


def _move(block: QTextBlock, by: int) -> None:
    """Move an item, or what goes on in one, some levels in or out."""
    depth, owner = depth_of(block) + by, formats.list_of(block)
    if depth == 0 or owner is None:
        _set_plain(block, depth)
        return
    if by < 0:
        _part_after(owner, block)
    kind = formats.is_ordered(owner.format())
    _join([block], _list_before(block, depth), ordered=kind, depth=depth)


def _part_after(owner: QTextList, block: QTextBlock) -> None:
    """Make the items after a block a list of their own: they will stand in another item."""
    items = (owner.item(place) for place in range(owner.count()))
    later = [item for item in items if item.position() > block.position()]
    if later:
        made = owner.format()
        _join(later, None, ordered=formats.is_ordered(made), depth=made.indent())


def _list_before(block: QTextBlock, depth: int) -> QTextList | None:
    """Return the list of a depth that goes on above a block."""
    above = block.previous()
    while above.isValid() and (found := depth_of(above)) >= depth:
        owner = formats.list_of(above)
        if found == depth and owner is not None:
            return owner
        above = above.previous()
    return None


def _join_list_below(block: QTextBlock) -> None:
    """Let the list that begins right below an item go on from it when both are of one kind."""
    here, below = formats.list_of(block), formats.list_of(block.next())
    if here is None or below is None or here.objectIndex() == below.objectIndex():
        return
    made, other = here.format(), below.format()
    ordered = formats.is_ordered(made)
    begins = below.item(0).position() == block.next().position()
    if begins and made.indent() == other.indent() and ordered == formats.is_ordered(other):
        items = [below.item(place) for place in range(below.count())]
        _join(items, here, ordered=ordered, depth=made.indent())


def _join(
    blocks: Iterable[QTextBlock], owner: QTextList | None, *, ordered: bool, depth: int
) -> None:
    """Make blocks items of a list, or of a new one."""
    for block in blocks:
        made = block.blockFormat()
        made.setIndent(0)
        if owner is not None:
            made.setObjectIndex(owner.objectIndex())
            _set_format(block, made)
        else:
            _set_format(block, made)
            owner = _cursor_at(block).createList(formats.list_format(ordered=ordered, depth=depth))


def _set_plain(block: QTextBlock, depth: int) -> None:
    """Let a block begin no item, but go on in one of a depth; 0 is the text itself."""
    made = formats.solid(block.blockFormat())
    made.setObjectIndex(-1)
    made.setIndent(depth)
    _set_format(block, made)


def _set_format(block: QTextBlock, made: QTextBlockFormat) -> None:
    _cursor_at(block).setBlockFormat(made)


def _cursor_at(block: QTextBlock) -> QTextCursor:
    return QTextCursor(block)
