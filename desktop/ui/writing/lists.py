"""Lists as an officer makes them: toggled over a selection, moved a level in or out, left by an empty item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_blocks import MAX_LIST_DEPTH
from desktop.ui.writing import formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextList


def blocks_of(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks that a selection touches, or the caret's."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    while block.isValid() and block.position() <= end:
        # A selection that ends where a paragraph begins does not reach it.
        if block.position() < end or block.position() == cursor.selectionStart():
            yield block
        block = block.next()


def depth_of(block: QTextBlock) -> int:
    """Return in how many lists a block stands."""
    owner = formats.list_of(block)
    return owner.format().indent() if owner is not None else block.blockFormat().indent()


def is_in_list(cursor: QTextCursor, *, ordered: bool) -> bool:
    """Say whether the caret stands in an item of such a list."""
    owner = formats.list_of(cursor.block())
    return owner is not None and formats.is_ordered(owner.format()) == ordered


def toggle_list(cursor: QTextCursor, *, ordered: bool) -> None:
    """Make the selected paragraphs items of a list; take them out when all of them are."""
    blocks = list(blocks_of(cursor))
    owners = [formats.list_of(block) for block in blocks]
    cursor.beginEditBlock()
    if all(each is not None and formats.is_ordered(each.format()) == ordered for each in owners):
        for block in blocks:
            take_out(block)
    elif not cursor.hasSelection() and owners[0] is not None:
        whole = [owners[0].item(place) for place in range(owners[0].count())]
        _join(whole, None, ordered=ordered, depth=depth_of(blocks[0]))
    else:
        for block in blocks:
            depth = max(depth_of(block), 1)
            owner = _list_before(block, depth)
            if owner is not None and formats.is_ordered(owner.format()) != ordered:
                owner = None
            _join([block], owner, ordered=ordered, depth=depth)
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
    made = block.blockFormat()
    made.setObjectIndex(-1)
    made.setIndent(0)
    _set_format(block, made)


def _shift(blocks: list[QTextBlock], by: int, cursor: QTextCursor) -> bool:
    cursor.beginEditBlock()
    for block in blocks:
        depth, owner = depth_of(block) + by, formats.list_of(block)
        if depth == 0:
            take_out(block)
        elif owner is None:
            made = block.blockFormat()
            made.setIndent(depth)
            _set_format(block, made)
        else:
            if by < 0:
                _part_after(owner, block)
            kind = formats.is_ordered(owner.format())
            _join([block], _list_before(block, depth), ordered=kind, depth=depth)
    cursor.endEditBlock()
    return bool(blocks)


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


def _set_format(block: QTextBlock, made: QTextBlockFormat) -> None:
    _cursor_at(block).setBlockFormat(made)


def _cursor_at(block: QTextBlock) -> QTextCursor:
    return QTextCursor(block)
