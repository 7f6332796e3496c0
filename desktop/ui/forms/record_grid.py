"""A table of records with what belongs to it: heading, empty state, adding, moving, removing, Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.thai_sorting import sort_key
from desktop.ui import tokens
from desktop.ui.forms.grid_delegate import GridDelegate
from desktop.ui.forms.grid_model import SORT_ROLE, Columns, GridModel, Rows
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.ui.forms.columns import Column
    from desktop.ui.session import PlanSession

MOST_WRAPPED_ROWS = 300
"""Longer tables show a line a row, with the whole text as a tooltip."""


class RecordGrid(QWidget):
    """Shows records as a table that is edited in place, with the keys of Excel."""

    message_requested = Signal(str)
    record_activated = Signal(str)
    """A row was double-clicked in a column that is only shown, or opened by Ctrl+Enter: the record's id."""

    def __init__(
        self,
        rows: Rows,
        columns: Sequence[Column] | Columns,
        *,
        title: str = "",
        empty: str = "",
        can_sort: bool = False,
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the table.

        Args:
            rows: Which records, and how one is added.
            columns: What is shown of them; a function where that depends on the plan.
            title: Heading above the table.
            empty: What belongs here, shown when there is none.
            can_sort: Rows can be sorted by a click on a heading, and filtered.
            fills: The table takes the height that is there; otherwise it is as high as its rows.
            parent: Qt's.
        """
        super().__init__(parent)
        self._session: PlanSession | None = None
        self._fills = fills
        self._wraps = True
        self.model = GridModel(
            rows, columns if callable(columns) else lambda _session: columns, self
        )
        self.model.refused.connect(self.message_requested)
        self.proxy = _Proxy(self)
        self.proxy.setSourceModel(self.model)
        self.view = QTableView(self)
        self.view.setModel(self.proxy)
        self.view.setAccessibleName(title or rows.names)
        self._dress_view(can_sort=can_sort)
        self.empty = QLabel(empty, self)
        self.empty.setProperty("look", "muted")
        self.empty.setWordWrap(True)
        self.heading = QLabel(title, self)
        self.heading.setProperty("look", "heading")
        self.heading.setVisible(bool(title))
        self.add_button = QPushButton(self.tr("เพิ่ม{name}").format(name=rows.names), self)
        self.add_button.setIcon(icon("add"))
        self.add_button.clicked.connect(self.add_row)
        self._tools = self._make_tools(rows)
        self._lay_out()
        for signal in (self.proxy.modelReset, self.proxy.dataChanged, self.proxy.layoutChanged):
            signal.connect(self._fit)

    # --- the page's side ----------------------------------------------------------------------

    def set_session(self, session: PlanSession) -> None:
        """Show the records of a plan."""
        self._session = session
        self.model.set_session(session)
        self._set_widths()
        editable = self.model.is_editable
        self.add_button.setVisible(editable and self.model.rows.make is not None)
        for tool in self._tools:
            tool.setVisible(editable)
        self._fit()

    def refresh(self, changes: Changes) -> None:
        """Show what changed in the plan; the current cell stays the current one."""
        current = self._current_id()
        column = self.view.currentIndex().column()
        self.model.take(changes)
        if current and self.view.currentIndex().row() < 0:
            self.go_to(current, max(column, 0))

    def commit(self) -> None:
        """Hand over the cell that is being edited, and leave it open."""
        index = self.view.currentIndex()
        editor = self.view.indexWidget(index) if index.isValid() else None
        if self.view.state() == QAbstractItemView.State.EditingState and editor is not None:
            self.view.commitData(editor)

    def go_to(self, record_id: str, column: int = 0) -> bool:
        """Make a cell the current one; False when the record is not in this table."""
        row = self.model.row_of(record_id)
        if row < 0:
            return False
        index = self.proxy.mapFromSource(self.model.index(row, column))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        return True

    def go_to_field(self, record_id: str, field: str) -> bool:
        """Put the caret into the cell of a record's field, where a check found something."""
        column = next(
            (at for at, found in enumerate(self.model.columns) if found.field == field), 0
        )
        if not self.go_to(record_id, column):
            return False
        self.view.setFocus()
        return True

    def set_filter(self, text: str) -> None:
        """Show only rows that hold a text."""
        self.proxy.setFilterFixedString(text)

    # --- rows ---------------------------------------------------------------------------------

    def add_row(self) -> None:
        """Add a row at the end and begin to type in it."""
        row = self.model.add()
        if row < 0:
            return
        column = next((at for at, found in enumerate(self.model.columns) if found.changes), 0)
        index = self.proxy.mapFromSource(self.model.index(row, column))
        self.view.setCurrentIndex(index)
        self.view.setFocus()
        self.view.edit(index)

    def remove_rows(self) -> None:
        """Remove the rows that are selected."""
        selected = self.view.selectionModel().selectedIndexes()
        rows = {self.proxy.mapToSource(index).row() for index in selected}
        place = self.view.currentIndex()
        self.model.remove(rows)
        at = min(place.row(), self.proxy.rowCount() - 1)
        if at >= 0:
            self.view.setCurrentIndex(self.proxy.index(at, max(place.column(), 0)))

    def move_row(self, by: int) -> None:
        """Move the current row up or down."""
        index = self.view.currentIndex()
        if index.isValid():
            row = self.model.move(self.proxy.mapToSource(index).row(), by)
            self.view.setCurrentIndex(
                self.proxy.mapFromSource(self.model.index(row, index.column()))
            )

    def copy(self) -> None:
        """Copy the selected cells for Excel."""
        selected = self.view.selectionModel().selectedIndexes()
        QGuiApplication.clipboard().setText(self.model.as_text(selected))

    def paste(self) -> None:
        """Paste a block of cells from Excel at the current cell."""
        text = QGuiApplication.clipboard().text()
        index = self.view.currentIndex()
        first = max(index.row(), 0)
        ids = [
            self.model.id_at(self.proxy.mapToSource(self.proxy.index(row, 0)).row())
            for row in range(first, self.proxy.rowCount())
        ]
        if text:
            self.model.paste(text, ids, max(index.column(), 0))
            self.view.setCurrentIndex(self.proxy.index(first, max(index.column(), 0)))

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        for index in self.view.selectionModel().selectedIndexes():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.proxy.setData(index, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add a row where Tab leaves the last cell, and open the record with Ctrl+Enter."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        index = self.view.currentIndex()
        at_end = (
            index.row() == self.proxy.rowCount() - 1
            and index.column() == self.proxy.columnCount() - 1
        )
        if event.key() == Qt.Key.Key_Tab and at_end and self.model.rows.make is not None:
            self.add_row()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.record_activated.emit(self._current_id())
            else:
                self.view.edit(index)
            return True
        return False

    # --- building -----------------------------------------------------------------------------

    def _dress_view(self, *, can_sort: bool) -> None:
        view = self.view
        view.setItemDelegate(GridDelegate(self.model, view))
        view.installEventFilter(self)
        view.setAlternatingRowColors(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.setWordWrap(True)
        view.setSortingEnabled(can_sort)
        if can_sort:
            view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.doubleClicked.connect(self._on_double_click)
        rows, header = view.verticalHeader(), view.horizontalHeader()
        rows.setDefaultSectionSize(tokens.ROW_HEIGHT)
        rows.setMinimumSectionSize(tokens.ROW_HEIGHT)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(6 * self.fontMetrics().averageCharWidth())
        for keys, act in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Delete, self.clear_cells),
            (QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Minus), self.remove_rows),
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Up), lambda: self.move_row(-1)),
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down), lambda: self.move_row(1)),
        ):
            action = QAction(view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            view.addAction(action)

    def _make_tools(self, rows: Rows) -> list[QToolButton]:
        wanted = [("delete", self.tr("ลบแถวที่เลือก (Ctrl+-)"), self.remove_rows)]
        if rows.can_move:
            wanted += [
                ("up", self.tr("เลื่อนขึ้น (Alt+↑)"), lambda: self.move_row(-1)),
                ("down", self.tr("เลื่อนลง (Alt+↓)"), lambda: self.move_row(1)),
            ]
        tools = []
        for name, tip, act in wanted:
            tool = QToolButton(self)
            tool.setIcon(icon(name))
            tool.setToolTip(tip)
            tool.setAccessibleName(tip)
            tool.clicked.connect(act)
            tools.append(tool)
        return tools

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.GAP)
        top.addWidget(self.heading, 1)
        top.addStretch(0)
        for tool in self._tools:
            top.addWidget(tool)
        top.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)

    def _set_widths(self) -> None:
        header = self.view.horizontalHeader()
        metrics = self.fontMetrics()
        for at, column in enumerate(self.model.columns):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.Stretch if column.stretches else mode.Interactive)
            titled = metrics.horizontalAdvance(column.title) + 3 * tokens.GAP
            self.view.setColumnWidth(at, max(column.width * metrics.averageCharWidth(), titled))

    # --- fitting ------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Show the empty state or the table, with rows as high as their text where they are few."""
        count = self.proxy.rowCount()
        has_rows = self.model.rowCount() > 0
        self.empty.setVisible(not has_rows and bool(self.empty.text()))
        self.view.setVisible(has_rows)
        for tool in self._tools:
            tool.setEnabled(has_rows)
        rows = self.view.verticalHeader()
        wraps = count <= MOST_WRAPPED_ROWS and not self._fills
        rows.setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents if wraps else QHeaderView.ResizeMode.Fixed
        )
        if not self._fills:
            height = self.view.horizontalHeader().sizeHint().height() + rows.length()
            self.view.setFixedHeight(height + 2 * tokens.BORDER + tokens.SCROLL_BAR)

    def resizeEvent(self, event: object) -> None:
        """Fit the rows to the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _current_id(self) -> str:
        index = self.view.currentIndex()
        return self.model.id_at(self.proxy.mapToSource(index).row()) if index.isValid() else ""

    def _on_double_click(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.record_activated.emit(self._current_id())


class _Proxy(QSortFilterProxyModel):
    """Sorts as a Thai dictionary does, and filters by any column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setDynamicSortFilter(False)

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Compare two cells."""
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if isinstance(first, str) and isinstance(second, str):
            return sort_key(first) < sort_key(second)
        return bool((first or 0) < (second or 0))
