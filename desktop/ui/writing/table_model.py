"""A table of the prose for a grid: cells as text to type in, which keep their look; spans and headers as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from desktop.ui.writing import cell_text, formats, table_edits
from desktop.ui.writing.table_edits import Area
from desktop.ui.writing.table_places import column_count, placed_cells

if TYPE_CHECKING:
    from typing import TypeAlias

    from PySide6.QtCore import QObject

    from desktop.core.plan.rich_text import RichBlock, RichCell, RichTable
    from desktop.ui.writing.cell_text import Face
    from desktop.ui.writing.table_places import PlacedCell

    AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Holds one table, squared; every change replaces it by another value."""

    shape_changed = Signal()
    """Rows, columns or merged cells are others: the grid sets its spans again."""

    def __init__(self, table: RichTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table_edits.squared(table)
        self._places: dict[tuple[int, int], PlacedCell] = {}
        self._columns = 0
        self._place()

    @property
    def table(self) -> RichTable:
        """The table as it is now, with a cell at every place."""
        return self._table

    def set_table(self, table: RichTable) -> None:
        """Show another table."""
        whole = table_edits.squared(table)
        if whole == self._table:
            return
        self.beginResetModel()
        self._table = whole
        self._place()
        self.endResetModel()
        self.shape_changed.emit()

    def spans(self) -> list[PlacedCell]:
        """Return the cells that cover more than one place."""
        return [each for each in self._places.values() if each.rows > 1 or each.columns > 1]

    def place_of(self, row: int, column: int) -> tuple[int, int]:
        """Return where the cell begins that covers a place."""
        for each in self.spans():
            if Area(row, column, row, column).covers(each):
                return each.row, each.column
        return row, column

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
        cell = place.cell
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_text.shown_text_of(cell.blocks)
            case Qt.ItemDataRole.EditRole:
                return cell_text.text_of(cell.blocks)
            case Qt.ItemDataRole.FontRole:
                return _font(cell)
            case Qt.ItemDataRole.TextAlignmentRole:
                align = cell.align or ("center" if cell.header else "left")
                return formats.align_flag(align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; what was not changed of it keeps its look."""
        place = self._places.get((index.row(), index.column()))
        if role != Qt.ItemDataRole.EditRole or place is None:
            return False
        made = cell_text.with_text(place.cell.blocks, str(value))
        if made != place.cell.blocks:
            self._set_cells({(place.row, place.column): made})
        return True

    def toggle_face(self, area: Area, face: Face) -> None:
        """Make all words of some cells bold, italic or underlined, or none when all of them are."""
        chosen = [each for each in self._places.values() if area.covers(each)]
        filled = [each for each in chosen if cell_text.text_of(each.cell.blocks).strip()]
        if not filled:
            return
        wanted = not all(cell_text.has_face(each.cell.blocks, face) for each in filled)
        self._set_cells(
            {
                (each.row, each.column): cell_text.with_face(each.cell.blocks, face, wanted=wanted)
                for each in filled
            }
        )

    def clear(self, area: Area) -> None:
        """Empty some cells."""
        chosen = [each for each in self._places.values() if area.covers(each)]
        if not chosen:
            return
        self._set_cells({(each.row, each.column): () for each in chosen})

    def _set_cells(self, contents: dict[tuple[int, int], tuple[RichBlock, ...]]) -> None:
        self._table = table_edits.with_cells(self._table, contents)
        self._place()
        rows, columns = [row for row, _ in contents], [column for _, column in contents]
        self.dataChanged.emit(
            self.index(min(rows), min(columns)), self.index(max(rows), max(columns))
        )

    def _place(self) -> None:
        placed = placed_cells(self._table)
        self._columns = column_count(placed)
        self._places = {(each.row, each.column): each for each in placed}


def _font(cell: RichCell) -> QFont:
    """Return how the words of a cell look where all of them look alike."""
    font = QFont()
    if cell.header or cell_text.has_face(cell.blocks, "bold"):
        font.setBold(True)
    if cell_text.has_face(cell.blocks, "italic"):
        font.setItalic(True)
    if cell_text.has_face(cell.blocks, "underline"):
        font.setUnderline(True)
    return font
