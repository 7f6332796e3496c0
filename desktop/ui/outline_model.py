"""The outline as Qt's model: a line each for sections, issues, programmes, projects and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.status import status_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.outline_tree import OutlineItem

    Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The `OutlineItem` of a line."""

_RENAMED: Final = (
    NodeKind.SECTION,
    NodeKind.ISSUE,
    NodeKind.PROGRAMME,
    NodeKind.FLAGSHIP,
    NodeKind.PROJECT,
)


class _Line:
    """A line with its place among the others."""

    __slots__ = ("children", "item", "parent", "row")

    def __init__(self, item: OutlineItem, parent: int, row: int) -> None:
        self.item = item
        self.parent = parent
        self.row = row
        self.children: list[int] = []


class OutlineModel(QAbstractItemModel):
    """Shows a tree of `OutlineItem`; renaming is asked for, not done here."""

    rename_requested = Signal(object, str)
    """A place, and the title that was typed for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._tops: list[int] = []
        self._by_ref: dict[NodeRef, int] = {}
        self.is_read_only = False

    def show_items(self, items: Sequence[OutlineItem]) -> bool:
        """Show these lines; return False when the lines stayed and only their texts changed."""
        lines: list[_Line] = []
        tops = [_append(lines, item, -1, row) for row, item in enumerate(items)]
        same_shape = [(line.item.ref, line.parent, line.row) for line in lines] == [
            (line.item.ref, line.parent, line.row) for line in self._lines
        ]
        if same_shape:
            self._change_texts(lines)
            return False
        self.beginResetModel()
        self._lines, self._tops = lines, tops
        self._by_ref = {line.item.ref: at for at, line in enumerate(lines)}
        self.endResetModel()
        return True

    def index_of(self, ref: NodeRef) -> QModelIndex:
        """Return the index of a place; invalid when it is not listed."""
        at = self._by_ref.get(ref)
        return QModelIndex() if at is None else self.createIndex(self._lines[at].row, 0, at)

    def item(self, index: Index) -> OutlineItem | None:
        """Return the line at an index."""
        return self._lines[index.internalId()].item if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a line below another."""
        rows = self._lines[parent.internalId()].children if parent.isValid() else self._tops
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row])

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the line above; without an index, the object that owns the model."""
        if not index.isValid():
            return QModelIndex()
        above = self._lines[index.internalId()].parent
        return QModelIndex() if above < 0 else self.createIndex(self._lines[above].row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines stand below another."""
        return len(self._lines[parent.internalId()].children if parent.isValid() else self._tops)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the one column."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a line shows and what a screen reader says of it."""
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(part for part in (item.number, item.title) if part)
            case Qt.ItemDataRole.EditRole:
                return item.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(item)
            case Qt.ItemDataRole.ToolTipRole:
                return _spoken(item)
            case _ if role == ITEM_ROLE:
                return item
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let titles of records be typed over."""
        flags = super().flags(index)
        item = self.item(index)
        if item is not None and item.ref.kind in _RENAMED and not self.is_read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another title."""
        item = self.item(index)
        if (
            item is None
            or role != Qt.ItemDataRole.EditRole
            or str(value).strip() in ("", item.title)
        ):
            return False
        self.rename_requested.emit(item.ref, str(value))
        return True

    def _change_texts(self, lines: list[_Line]) -> None:
        changed = [
            at
            for at, (old, new) in enumerate(zip(self._lines, lines, strict=True))
            if _shown(old.item) != _shown(new.item)
        ]
        self._lines = lines
        for at in changed:
            index = self.createIndex(lines[at].row, 0, at)
            self.dataChanged.emit(index, index)


def _append(lines: list[_Line], item: OutlineItem, parent: int, row: int) -> int:
    at = len(lines)
    line = _Line(item, parent, row)
    lines.append(line)
    line.children = [_append(lines, child, at, n) for n, child in enumerate(item.children)]
    return at


def _shown(item: OutlineItem) -> tuple[object, ...]:
    return (item.title, item.number, item.status, item.hidden, item.count)


def _spoken(item: OutlineItem) -> str:
    parts = [item.number, item.title]
    if item.count is not None:
        parts.append(f"({item.count})")
    text = " ".join(part for part in parts if part)
    details = [status_name(item.status)] if item.status is not None else []
    if item.hidden:
        details.append(QCoreApplication.translate("Outline", "ไม่อยู่ในเอกสาร"))
    return " · ".join((text, *details))
