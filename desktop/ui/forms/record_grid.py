"""A table of records with what belongs to it: heading, empty state, adding, moving, removing, Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.forms.grid_head import GridHead
from desktop.ui.forms.grid_keys import GridKeys
from desktop.ui.forms.grid_model import GridModel
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.grid_view import GridProxy, GridView, bind_keys
from desktop.ui.forms.group_lines import GroupLines
from desktop.ui.forms.shown_rows import ID_ROLE, Columns

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.ui.forms.columns import Column
    from desktop.ui.forms.group_lines import Grouping
    from desktop.ui.session import PlanSession


class RecordGrid(QWidget):
    """Shows records as a table that is edited in place, with the keys of Excel."""

    message_requested = Signal(str)
    record_activated = Signal(str)
    """A row was double-clicked in a column that is only shown, or opened by Ctrl+Enter: the record's id."""

    def __init__(  # noqa: PLR0913 - each says what the table is of; all but two are named
        self,
        rows: Rows,
        columns: Sequence[Column] | Columns,
        *,
        title: str = "",
        empty: str = "",
        can_sort: bool = False,
        can_group: bool = False,
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
            can_group: Rows can be put into groups with sums (`group_by`).
            fills: The table takes the height that is there; otherwise it is as high as its rows.
            parent: Qt's.
        """
        super().__init__(parent)
        self._session: PlanSession | None = None
        self.model = GridModel(
            rows, columns if callable(columns) else lambda _session: columns, self
        )
        self.model.refused.connect(self.message_requested)
        self.proxy = GridProxy(self)
        self.proxy.setSourceModel(self.model)
        self.shown: QAbstractProxyModel = self.proxy
        """The rows as the view shows them; an index of the view is one of this model."""
        self.groups = GroupLines(self.model, self) if can_group else None
        if self.groups is not None:
            self.groups.setSourceModel(self.proxy)
            self.shown = self.groups
        self.head = GridHead(rows, title, self)
        self.head.open_requested.connect(self._activate_current)
        self.head.remove_requested.connect(self.remove_rows)
        self.head.move_requested.connect(self.move_row)
        self.head.add_requested.connect(self.add_row)
        self.add_button = self.head.add_button
        bind_keys(self.add_button, QKeySequence.StandardKey.Paste, self.paste)
        self.view = GridView(self.shown, self.model, fills=fills, parent=self)
        self.keys = GridKeys(self.view, self)
        self.keys.end_reached.connect(self._on_end_reached)
        self.keys.left.connect(self._withdraw, Qt.ConnectionType.QueuedConnection)
        self.keys.record_opened.connect(self._activate_current)
        self.view.delegate.closeEditor.connect(lambda: QTimer.singleShot(0, self, self._settle))
        self.view.setAccessibleName(title or rows.names)
        self._prepare_view(can_sort=can_sort)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.model.marked.connect(self._show_problem)
        self.empty = QLabel(empty, self)
        self.empty.setProperty("look", "muted")
        self.empty.setWordWrap(True)
        self._lay_out()
        self.shown.modelReset.connect(self._fit)
        self.shown.layoutChanged.connect(self._fit)
        self.shown.dataChanged.connect(self.view.fit_rows)

    # --- the page's side ----------------------------------------------------------------------

    def set_session(self, session: PlanSession) -> None:
        """Show the records of a plan."""
        self._session = None
        self.model.set_session(session)
        self._session = session
        self.view.set_widths()
        self._fit()

    def leave(self) -> None:
        """Let go of the plan."""
        self._session = None
        self.model.leave()

    def refresh(self, changes: Changes) -> None:
        """Show what changed in the plan; the current cell stays the current one."""
        current = self._current_id()
        column = self.view.currentIndex().column()
        editor = self._open_editor()
        is_foreign = not self.model.is_own and any(one.record_id == current for one in changes)
        if editor is not None and is_foreign:
            self.view.delegate.let_go(editor)
        self.model.take(changes)
        if self._open_editor() is None:
            self._settle()
        if current and self.view.currentIndex().row() < 0:
            self.go_to(current, max(column, 0))

    def _settle(self) -> None:
        """Show the rows that an edited cell changed, with the same record current."""
        if self._session is None:
            return
        if self.groups is not None and self.groups.is_stale:
            self.groups.regroup()
        if not self.model.is_stale:
            self.view.fit_changed()
            return
        current, column = self._current_id(), self.view.currentIndex().column()
        self.model.reload()
        if current:
            self.go_to(current, max(column, 0))

    def commit(self) -> None:
        """Hand over the cell that is being edited, and leave it open."""
        editor = self._open_editor()
        if editor is not None:
            self.view.commitData(editor)

    def go_to(self, record_id: str, column: int = 0) -> bool:
        """Make a cell the current one; False when the record is not in this table."""
        row = self.model.row_of(record_id)
        if row < 0:
            return False
        index = self._index_of(row, column)
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
        if self.groups is None:
            self.proxy.set_wanted(text)
        else:
            self.groups.filtered(lambda: self.proxy.set_wanted(text))

    def group_by(self, grouping: Grouping | None) -> None:
        """Put the rows into groups with sums, or show them as they are; the current cell stays the current one."""
        assert self.groups is not None
        current, column = self._current_id(), self.view.currentIndex().column()
        self.groups.group_by(grouping)
        if current:
            self.go_to(current, column)

    # --- rows ---------------------------------------------------------------------------------

    def add_row(self) -> None:
        """Add a row at the end and begin to type in it."""
        row = self.model.add()
        if row < 0:
            return
        index = self._index_of(row, self._first_typed)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self.view.setFocus()
        self.view.replace(index)

    def remove_rows(self) -> None:
        """Remove the rows that are selected."""
        selected = self.view.selectionModel().selectedIndexes()
        rows = {self.model.row_of(index.data(ID_ROLE)) for index in selected}
        place = self.view.currentIndex()
        self.model.remove(rows)
        at = min(place.row(), self.shown.rowCount() - 1)
        if at >= 0:
            self.view.setCurrentIndex(self.shown.index(at, max(place.column(), 0)))

    def move_row(self, by: int) -> None:
        """Move the current row up or down."""
        index = self.view.currentIndex()
        if index.isValid():
            row = self.model.move(self.model.row_of(self._current_id()), by)
            self.view.setCurrentIndex(self._index_of(row, index.column()))

    def copy(self) -> None:
        """Copy the selected cells for Excel."""
        selected = self.view.selectionModel().selectedIndexes()
        QGuiApplication.clipboard().setText(self.model.as_text(selected))

    def paste(self) -> None:
        """Paste a block of cells from Excel at the current cell; into new rows where there is none."""
        text = QGuiApplication.clipboard().text()
        index = self.view.currentIndex()
        first = max(index.row(), 0)
        found = (
            self.shown.index(row, 0).data(ID_ROLE) for row in range(first, self.shown.rowCount())
        )
        ids = [record_id for record_id in found if record_id is not None]
        if text:
            self.model.paste(text, ids, max(index.column(), 0))
            self.view.setCurrentIndex(self.shown.index(first, max(index.column(), 0)))
            self.view.setFocus()

    def clear_cells(self) -> None:
        """Empty the selected cells, as one step."""
        place = self.view.currentIndex()
        cells = [(row_id, column, "") for row_id, column in self._selected_cells()]
        if cells:
            self.model.put(cells, self.tr("ล้างช่อง"))
            self.view.setCurrentIndex(self.shown.index(place.row(), place.column()))

    def fill_down(self) -> None:
        """Put the first selected row's texts into the rows below it, as one step."""
        place = self.view.currentIndex()
        top: dict[int, str] = {}
        cells = []
        for row_id, column in self._selected_cells():
            source = self.model.index(self.model.row_of(row_id), column)
            text = top.setdefault(column, str(source.data(Qt.ItemDataRole.EditRole) or ""))
            cells.append((row_id, column, text))
        if cells:
            self.model.put(cells, self.tr("เติมลงล่าง"))
            self.view.setCurrentIndex(self.shown.index(place.row(), place.column()))

    def _selected_cells(self) -> list[tuple[str, int]]:
        """Return the cells that are selected and can be edited, from the top."""
        selected = self.view.selectionModel().selectedIndexes()
        found = sorted(selected, key=lambda index: (index.row(), index.column()))
        return [
            (index.data(ID_ROLE), index.column())
            for index in found
            if index.flags() & Qt.ItemFlag.ItemIsEditable
        ]

    # --- the offered row ----------------------------------------------------------------------

    def _on_end_reached(self) -> None:
        """Offer an empty row below the last one; from that row, or where none can be added, go on."""
        if self.model.has_offered or not self.model.can_add:
            self.keys.leave(1)
            return
        row = self.model.offer()
        if row < 0:
            self.keys.leave(1)
            return
        index = self._index_of(row, self._first_typed)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _withdraw(self) -> None:
        """Take the offered row away: the table was left and nothing was typed into it."""
        place = self.view.currentIndex()
        if self._session is None or not self.model.has_offered:
            return
        self.model.withdraw()
        row = min(place.row(), self.shown.rowCount() - 1)
        self.view.setCurrentIndex(self.shown.index(row, max(place.column(), 0)))

    @property
    def _first_typed(self) -> int:
        return next((at for at, found in enumerate(self.model.columns) if found.changes), 0)

    def _open_editor(self) -> QWidget | None:
        """Return the editor of the cell that is being edited."""
        index = self.view.currentIndex()
        if self.view.state() != QAbstractItemView.State.EditingState or not index.isValid():
            return None
        return self.view.indexWidget(index)

    # --- building -----------------------------------------------------------------------------

    def _prepare_view(self, *, can_sort: bool) -> None:
        view = self.view
        view.setSortingEnabled(can_sort)
        if can_sort:
            view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.doubleClicked.connect(self._on_double_click)
        control, alt = Qt.Modifier.CTRL, Qt.Modifier.ALT
        for keys, act in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Delete, self.clear_cells),
            (QKeySequence(control | Qt.Key.Key_Minus), self.remove_rows),
            (QKeySequence(control | Qt.Key.Key_D), self.fill_down),
            (QKeySequence(alt | Qt.Key.Key_Up), lambda: self.move_row(-1)),
            (QKeySequence(alt | Qt.Key.Key_Down), lambda: self.move_row(1)),
        ):
            bind_keys(view, keys, act)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.head)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.problem)

    # --- fitting ------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Show the empty state or the table, with rows as high as their text where they are few."""
        if self._session is None:
            return
        has_rows = self.model.rowCount() > 0
        self.empty.setVisible(not has_rows and bool(self.empty.text()))
        self.view.setVisible(has_rows)
        self.head.show_for(has_rows=has_rows, is_editable=self.model.is_editable)
        if self.groups is not None:
            self.view.span_lines(self.groups.lines)
        self.view.fit()

    def _show_problem(self) -> None:
        self.problem.setText(self.model.problem())
        self.problem.setVisible(bool(self.problem.text()))

    def _activate_current(self) -> None:
        current = self._current_id()
        if current and not self.model.is_offered(current):
            self.record_activated.emit(current)

    def _current_id(self) -> str:
        index = self.view.currentIndex()
        return index.data(ID_ROLE) or "" if index.isValid() else ""

    def _index_of(self, row: int, column: int) -> QModelIndex:
        """Return where the view shows a cell of the model."""
        index = self.proxy.mapFromSource(self.model.index(row, column))
        return index if self.groups is None else self.groups.mapFromSource(index)

    def _on_double_click(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._activate_current()
