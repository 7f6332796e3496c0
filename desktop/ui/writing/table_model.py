"""A table of the prose for a grid: cells as plain text to type in, spans and headers as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from desktop.core.plan.rich_text import plain_text_of
from desktop.ui.writing import formats, table_edits
from desktop.ui.writing.table_places import column_count, placed_cells

if TYPE_CHECKING:
    from typing import TypeAlias

    from PySide6.QtCore import QObject

    from desktop.core.plan.rich_text import RichTable
    from desktop.ui.writing.table_places import PlacedCell

    AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Holds one table; every change replaces it by another value."""

    shape_changed = Signal()
    """Rows, columns or merged cells are others: the grid sets its spans again."""

    def __init__(self, table: RichTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._places: dict[tuple[int, int], PlacedCell] = {}
        self._columns = 0
        self._place()

    @property
    def table(self) -> RichTable:
        """The table as it is now."""
        return self._table

    def set_table(self, table: RichTable) -> None:
        """Show another table."""
        if table == self._table:
            return
        self.beginResetModel()
        self._table = table
        self._place()
        self.endResetModel()
        self.shape_changed.emit()

    def spans(self) -> list[PlacedCell]:
        """Return the cells that cover more than one place."""
        return [each for each in self._places.values() if each.rows > 1 or each.columns > 1]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else self._columns

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let every cell be typed in."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        place = self._places.get((index.row(), index.column()))
        if place is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return plain_text_of(place.cell.blocks)
        if role == Qt.ItemDataRole.FontRole and place.cell.header:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole:
            align = place.cell.align or ("center" if place.cell.header else "left")
            return formats.align_flag(align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; a cell whose words stay the same keeps its faces."""
        place = self._places.get((index.row(), index.column()))
        text = str(value)
        if role != Qt.ItemDataRole.EditRole or place is None:
            return False
        if text != plain_text_of(place.cell.blocks):
            contents = {(place.row, place.column): table_edits.blocks_of(text)}
            self._table = table_edits.with_cells(self._table, contents)
            self._place()
            self.dataChanged.emit(index, index)
        return True

    def _place(self) -> None:
        placed = placed_cells(self._table)
        self._columns = column_count(placed)
        self._places = {(each.row, each.column): each for each in placed}
