"""The view of a table of records: selection and keys as in Excel, rows as high as their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget

from desktop.core.plan.thai_sorting import sort_key
from desktop.ui import tokens
from desktop.ui.forms.column_widths import Need, heading, need_of, shared
from desktop.ui.forms.frozen_column import FrozenColumn
from desktop.ui.forms.grid_delegate import GridDelegate
from desktop.ui.forms.grid_model import GridModel
from desktop.ui.forms.shown_rows import ROW_TEXT_ROLE, SORT_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_WRAPPED_ROWS: Final = 300
"""Longer tables show a line a row, with the whole text as a tooltip."""


class GridView(QTableView):
    """Shows rows that are edited in place; as high as its rows unless it fills what is there."""

    def __init__(
        self, shown: QAbstractItemModel, model: GridModel, *, fills: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._grid = model
        self._fills = fills
        self._dragged: dict[int, int] = {}
        self._needs: list[Need] | None = None
        self._is_sharing = False
        self._is_changed = False
        self.frozen: FrozenColumn | None = None
        self.delegate = GridDelegate(model, self)
        self.setModel(shown)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setWordWrap(True)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(tokens.ROW_HEIGHT)
        rows.setMinimumSectionSize(tokens.ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        if not fills:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        self.frozen = FrozenColumn(self, GridDelegate(model, self))
        header.sectionResized.connect(self._on_resized)

    def edit(self, *arguments: Any) -> Any:
        """Begin to edit a cell; typing replaces what it holds, F2 and double click keep it."""
        typed = QAbstractItemView.EditTrigger.AnyKeyPressed
        self.delegate.replaces = len(arguments) > 1 and arguments[1] == typed
        result = super().edit(*arguments)
        editor = self.indexWidget(arguments[0])
        if not self.delegate.replaces and isinstance(editor, QLineEdit):
            editor.end(False)  # Qt has selected all of it
        return result

    def replace(self, index: QModelIndex) -> None:
        """Open a cell to type something in place of what it holds."""
        self.delegate.replaces = True
        super().edit(index)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell, beside the frozen column and not under it."""
        super().scrollTo(index, hint)
        covered = self.frozen.covered if self.frozen is not None else 0
        hidden = covered - self.visualRect(index).left()
        if covered and index.column() > 0 and hidden > 0:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - hidden)

    def set_widths(self) -> None:
        """Give the columns their widths anew, also those that were dragged."""
        self._dragged.clear()
        self._needs = None
        self.share_width()

    def share_width(self) -> None:
        """Share the width that there is among the columns, but for those that were dragged."""
        columns = self._grid.columns
        if not columns:
            return
        if self._needs is None:
            font = self.font()
            self._needs = [
                need_of(column, self._texts(at), font) for at, column in enumerate(columns)
            ]
        dragged = {at: Need(width, width, width) for at, width in self._dragged.items()}
        needs = [dragged.get(at, need) for at, need in enumerate(self._needs)]
        widths = shared(needs, self.viewport().width(), can_scroll=self._fills)
        self._is_sharing = True
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._is_sharing = False
        self._show_headings()

    def span_lines(self, rows: Iterable[int]) -> None:
        """Let the name of a line of sums reach up to the first sum."""
        self.clearSpans()
        amounts = (at for at, column in enumerate(self._grid.columns) if column.amount)
        width = next(amounts, 1)
        for row in rows:
            self.setSpan(row, 0, 1, width)

    def _texts(self, column: int) -> Iterable[str]:
        """Return what the cells of a column show, in a table that wraps them."""
        rows = range(self._grid.rowCount()) if self._wraps else ()
        return (str(self._grid.index(row, column).data() or "") for row in rows)

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        """Keep the width of a column that was dragged."""
        if not self._is_sharing:
            self._dragged[column] = width
            self._show_headings()
            self.fit_heights()

    def _show_headings(self) -> None:
        font = self.font()
        self._grid.set_headings(
            [
                heading(column.title, self.columnWidth(at), font)
                for at, column in enumerate(self._grid.columns)
            ]
        )

    @property
    def _wraps(self) -> bool:
        """Cells show all of their text, in as many lines as it takes."""
        return not self._fills and self._grid.rowCount() <= MOST_WRAPPED_ROWS

    def fit(self) -> None:
        """Give the columns and rows what their texts need, and the table the height of its rows."""
        self._is_changed = False
        if self._wraps:
            self._needs = None
            self.share_width()
        self.fit_heights()

    def fit_changed(self) -> None:
        """Fit columns and rows to cells that changed since they were fitted."""
        if self._is_changed:
            self.fit()

    def fit_heights(self) -> None:
        """Give every row the height of its text, and the table that of its rows."""
        if self._fills:
            return
        if self._wraps:
            self.resizeRowsToContents()
        self._fit_height()

    def fit_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        """Give rows that changed the height of their text; the columns stay while a cell is being typed into."""
        if not self._wraps:
            return
        self._is_changed = True
        for row in range(first.row(), last.row() + 1):
            self.resizeRowToContents(row)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns and rows to a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width()
            self.fit_heights()
        if self.frozen is not None:
            self.frozen.place()

    def _fit_height(self) -> None:
        height = self.horizontalHeader().sizeHint().height()
        height += self.verticalHeader().length() + 2 * tokens.BORDER
        if self.horizontalHeader().length() > self.viewport().width():
            height += tokens.SCROLL_BAR
        self.setFixedHeight(height)


def bind_keys(
    widget: QWidget, keys: QKeySequence | QKeySequence.StandardKey, act: Callable[[], None]
) -> None:
    """Let keys do something while a widget has the focus."""
    action = QAction(widget)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(act)
    widget.addAction(action)


class GridProxy(QSortFilterProxyModel):
    """Sorts as a Thai dictionary does, and filters by any column; each row is read once for either."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: dict[int, Any] = {}
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self.setSortRole(SORT_ROLE)
        self.setFilterRole(ROW_TEXT_ROLE)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setDynamicSortFilter(False)

    def setSourceModel(self, model: QAbstractItemModel) -> None:
        """Read the rows of a model, anew after each change."""
        super().setSourceModel(model)
        model.modelAboutToBeReset.connect(self._forget)
        model.dataChanged.connect(self._forget)

    def set_wanted(self, text: str) -> None:
        """Show only rows that hold a text."""
        self.setFilterFixedString(text.strip())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; Qt asks twice for each click, and the second time nothing has changed."""
        if self._keys and self._sorted == (column, order):
            return
        self._sorted = (column, order)
        self._keys.clear()
        super().sort(column, order)

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Compare two cells."""
        return bool(self._key(left) < self._key(right))

    def _key(self, index: QModelIndex | QPersistentModelIndex) -> Any:
        key = self._keys.get(index.row())
        if key is None:
            value = index.data(SORT_ROLE)
            key = (1, sort_key(value)) if isinstance(value, str) else (0, value or 0)
            self._keys[index.row()] = key
        return key

    def _forget(self) -> None:
        self._keys.clear()
