"""The first column of a wide table, which stays in sight while the others scroll, as with frozen panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyledItemDelegate


class FrozenColumn(QTableView):
    """Lies over the left of a table once it is scrolled; what is chosen and edited is the table's."""

    def __init__(self, table: QTableView, delegate: QStyledItemDelegate) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(table.selectionMode())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.verticalHeader().setMinimumSectionSize(table.verticalHeader().minimumSectionSize())
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self._follow)
        table.horizontalHeader().sectionResized.connect(self._follow)
        table.verticalHeader().sectionResized.connect(self._on_row_resized)
        down = table.verticalScrollBar()
        down.valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(down.setValue)
        self.clicked.connect(lambda _index: table.setFocus())
        self.doubleClicked.connect(self._edit)
        self.horizontalHeader().sectionClicked.connect(self._sort)

    @property
    def covered(self) -> int:
        """How much of the table's cells lies under this column, in pixels."""
        return self.width() if self.isVisibleTo(self._table) else 0

    def place(self) -> None:
        """Lie exactly over the first column."""
        table, frame = self._table, self._table.frameWidth()
        rows = table.verticalHeader()
        left = frame + (0 if rows.isHidden() else rows.width())
        heading = table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(heading)
        height = table.viewport().height() + heading
        self.setGeometry(left - frame, 0, table.columnWidth(0) + frame, height + frame)

    def _follow(self) -> None:
        """Show the column once the table is scrolled to the right, if it leaves room for others."""
        table = self._table
        width = table.columnWidth(0)
        is_wanted = table.horizontalScrollBar().value() > 0 and 2 * width < table.viewport().width()
        if is_wanted and not self.isVisibleTo(table):
            self._copy_columns()
            self._copy_rows()
        if is_wanted:
            self.setColumnWidth(0, width)
            self.place()
            self.raise_()
        self.setVisible(is_wanted)
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def _copy_columns(self) -> None:
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnHidden(0, False)

    def _copy_rows(self) -> None:
        rows, own = self._table.verticalHeader(), self.verticalHeader()
        if (
            rows.length() != own.length()
            or rows.length() != rows.count() * rows.minimumSectionSize()
        ):
            for row in range(rows.count()):
                own.resizeSection(row, rows.sectionSize(row))

    def _on_row_resized(self, row: int, _before: int, height: int) -> None:
        if self.isVisibleTo(self._table):
            self.verticalHeader().resizeSection(row, height)

    def _edit(self, index: QModelIndex) -> None:
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._table.edit(index)

    def _sort(self, column: int) -> None:
        header = self._table.horizontalHeader()
        if self._table.isSortingEnabled():
            is_again = header.sortIndicatorSection() == column
            was_up = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            order = (
                Qt.SortOrder.DescendingOrder if is_again and was_up else Qt.SortOrder.AscendingOrder
            )
            self._table.sortByColumn(column, order)
