"""Which row of a table is chosen, for the fields below it that show more of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

from desktop.ui.forms.shown_rows import ID_ROLE

if TYPE_CHECKING:
    from desktop.core.plan.records import Record
    from desktop.ui.forms.record_grid import RecordGrid


class ChosenRow(QObject):
    """Follows the current row of a table by its record's id; the first row until one is chosen."""

    leaving = Signal()
    """Another row is about to be chosen: what is typed for the present one must be taken now."""
    changed = Signal()
    """Another record is chosen, or none any more."""

    def __init__(self, grid: RecordGrid, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._id = ""
        grid.view.selectionModel().currentRowChanged.connect(self._on_current)
        grid.model.row_began.connect(lambda: self._on_current(grid.view.currentIndex()))

    @property
    def id(self) -> str:
        """The id of the chosen record; empty when the table has none."""
        return self._id

    def record(self) -> Record | None:
        """Return the chosen record as it is now."""
        model = self._grid.model
        return model.session.plan.find(model.rows.record_type, self._id) if self._id else None

    def choose(self, record_id: str) -> bool:
        """Choose a record; False when the table does not show it."""
        if not self._grid.go_to(record_id):
            return False
        self._take(record_id)
        return True

    def forget(self) -> None:
        """Choose nothing: another plan or place will be shown."""
        self._id = ""

    def settle(self) -> None:
        """Stay with the chosen record, or take the first when it is gone; call after the rows changed."""
        model = self._grid.model
        if model.row_of(self._id) < 0 or self.record() is None:
            shown = self._grid.shown
            ids = (shown.index(row, 0).data(ID_ROLE) for row in range(shown.rowCount()))
            table = model.session.plan.table(model.rows.record_type)
            self._take(next((found for found in ids if found in table), ""))
        if self._id and not self._grid.view.currentIndex().isValid():
            self._grid.go_to(self._id)

    def _on_current(self, current: QModelIndex) -> None:
        found = current.data(ID_ROLE) if current.isValid() else None
        if found is not None and not self._grid.model.is_offered(found):
            self._take(found)

    def _take(self, record_id: str) -> None:
        if record_id != self._id:
            self.leaving.emit()
            self._id = record_id
            self.changed.emit()
