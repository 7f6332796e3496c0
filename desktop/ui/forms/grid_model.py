"""The model of a table of records: rows of the open plan, edited through its session."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Change, Changes, adding, setting
from desktop.core.plan.ordering import key_at, keys_between
from desktop.core.plan.records import Record
from desktop.core.plan.removal import removal
from desktop.ui import theme
from desktop.ui.forms.typed_sentences import reason_of

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Column
    from desktop.ui.session import PlanSession

Index = QModelIndex | QPersistentModelIndex

Columns = Callable[["PlanSession"], Sequence["Column"]]
"""What makes the columns for an open plan: some depend on its years and names."""

SORT_ROLE: Final = Qt.ItemDataRole.UserRole
MOST_PASTED_ROWS: Final = 5_000


@dataclass(frozen=True)
class Rows:
    """Which records a table shows, and how one is added.

    Attributes:
        record_type: Their kind.
        select: The records, in order.
        make: A new record with an order key; None where rows cannot be added here.
        names: What one row is called, as in "เพิ่มตัวชี้วัด".
        also: Other kinds whose changes the columns show.
        can_move: Their order is the officer's.
        remove: What removing a record changes; with all that it owns by default.
    """

    record_type: type[Record]
    select: Callable[[Plan], Sequence[Any]]
    names: str
    make: Callable[[Plan, str], Record] | None = None
    also: tuple[type[Record], ...] = ()
    can_move: bool = True
    remove: Callable[[Plan, Any], Changes] = field(default=removal)


class GridModel(QAbstractTableModel):
    """Records as rows and columns. A text that cannot be taken stays in its cell, marked, with the reason."""

    refused = Signal(str)
    """A Thai sentence about what could not be taken."""

    def __init__(self, rows: Rows, columns: Columns, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.columns: tuple[Column, ...] = ()
        self._columns = columns
        self._session: PlanSession | None = None
        self._ids: list[str] = []
        self._invalid: dict[tuple[str, int], tuple[str, str]] = {}
        self._is_own = False

    # --- the plan -----------------------------------------------------------------------------

    def set_session(self, session: PlanSession) -> None:
        """Show the records of a plan."""
        self._session = session
        self._invalid.clear()
        self.beginResetModel()
        self.columns = tuple(self._columns(session))
        self._ids = [row.id for row in self._selected()]
        self.endResetModel()

    def reload(self) -> None:
        """Read the rows anew."""
        self.beginResetModel()
        self._ids = [row.id for row in self._selected()]
        self.endResetModel()

    def take(self, changes: Changes) -> None:
        """Show what changed in the plan: cells where the rows are the same, the rows otherwise."""
        kinds = {self.rows.record_type, *self.rows.also}
        if not any(change.record_type in kinds for change in changes):
            return
        ids = [row.id for row in self._selected()]
        if ids != self._ids:
            if not self._is_own:
                self.reload()
            return
        if ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))

    @property
    def session(self) -> PlanSession:
        """The open plan."""
        assert self._session is not None
        return self._session

    @property
    def is_editable(self) -> bool:
        """The plan takes changes here."""
        return self._session is not None and not self._session.is_read_only

    def record(self, row: int) -> Any:
        """Return the record of a row, as it is now."""
        return self.session.plan.table(self.rows.record_type).get(self._ids[row])

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    # --- Qt's model ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the records."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns and number the rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        return str(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited where the plan and the column take edits."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.is_editable and self.columns[index.column()].changes:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell shows."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        key = (self._ids[index.row()], index.column())
        invalid = self._invalid.get(key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return invalid[0] if invalid else self._text(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return invalid[1] if invalid else (self._text(index) or None)
        if role == Qt.ItemDataRole.ForegroundRole and invalid:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            return QBrush(QColor(theme.current(application).error))
        if role == SORT_ROLE:
            record = self.record(index.row())
            if record is None:
                return None
            made = column.sort_value or column.text
            return made(self.session.plan, record)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; keep it in the cell, marked, when it cannot be taken."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        record = self.record(index.row())
        column = self.columns[index.column()]
        if record is None or column.changes is None or not self.is_editable:
            return False
        key = (record.id, index.column())
        try:
            changes = column.changes(self.session.plan, record, str(value))
        except InvalidInput as error:
            reason = reason_of(error)
            self._invalid[key] = (str(value), reason)
            self.dataChanged.emit(index, index)
            self.refused.emit(reason)
            return False
        self._invalid.pop(key, None)
        self._apply(changes, self.tr("แก้{title}").format(title=column.title), merges=True)
        self.dataChanged.emit(index, index)
        return True

    # --- rows ---------------------------------------------------------------------------------

    def add(self, position: int | None = None) -> int:
        """Add a row, at the end or at a position, and return where it is; -1 when none can be added."""
        if self.rows.make is None or not self.is_editable:
            return -1
        at = len(self._ids) if position is None else position
        made = self.rows.make(self.session.plan, self._key_at(at))
        self._apply(adding(made), self.tr("เพิ่ม{name}").format(name=self.rows.names))
        self.reload()
        return self.row_of(made.id)

    def remove(self, rows: Iterable[int]) -> None:
        """Remove rows with all that belongs to them, as one step."""
        found = [record for record in map(self.record, sorted(set(rows))) if record is not None]
        if not found or not self.is_editable:
            return
        plan = self.session.plan
        changes: list[Change] = []
        for record in found:
            step = self.rows.remove(plan, record)
            changes.extend(step)
            plan = plan.with_changes(step)
        self._apply(tuple(changes), self.tr("ลบ{name}").format(name=self.rows.names))
        self.reload()

    def move(self, row: int, by: int) -> int:
        """Move a row up or down by one and return its place."""
        to = row + by
        if not (self.rows.can_move and self.is_editable and 0 <= to < len(self._ids)):
            return row
        record = self.record(row)
        others = [other for other in self._selected() if other.id != record.id]
        key = key_at([other.order_key for other in others], to)
        self._apply(
            setting(record, order_key=key), self.tr("ย้าย{name}").format(name=self.rows.names)
        )
        self.reload()
        return self.row_of(record.id)

    # --- exchange with Excel ------------------------------------------------------------------

    def as_text(self, indexes: Iterable[QModelIndex]) -> str:
        """Return cells as Excel takes them: tabs between columns, a line a row."""
        cells = {(index.row(), index.column()): str(index.data() or "") for index in indexes}
        if not cells:
            return ""
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        out = io.StringIO()
        writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
        writer.writerows([[cells.get((row, column), "") for column in columns] for row in rows])
        return out.getvalue()

    def paste(self, text: str, ids: Sequence[str], column: int) -> int:
        """Put a block of cells into rows as one step, adding rows where it is longer; return the cells refused.

        Args:
            text: What Excel copies: tabs between cells, a line a row.
            ids: The rows from the current one down, as they are shown.
            column: The first column.
        """
        block = list(csv.reader(io.StringIO(text), dialect="excel-tab"))[:MOST_PASTED_ROWS]
        if not block or not self.is_editable:
            return 0
        plan, changes = self.session.plan, list[Change]()
        rows = list(ids[: len(block)])
        if len(block) > len(rows) and self.rows.make is not None:
            for key in keys_between(self._last_key(), None, len(block) - len(rows)):
                made = self.rows.make(plan, key)
                rows.append(made.id)
                changes.extend(adding(made))
            plan = plan.with_changes(changes)
        refused: list[str] = []
        for record_id, cells in zip(rows, block, strict=False):
            for at, cell in enumerate(cells[: len(self.columns) - column], column):
                record = plan.table(self.rows.record_type)[record_id]
                try:
                    step = self._changes(plan, record, at, cell)
                except InvalidInput as error:
                    self._invalid[record_id, at] = (cell, reason_of(error))
                    refused.append(reason_of(error))
                    continue
                self._invalid.pop((record_id, at), None)
                changes.extend(step)
                plan = plan.with_changes(step)
        self._apply(tuple(changes), self.tr("วางตาราง"))
        self.reload()
        if refused:
            self.refused.emit(
                self.tr("วางไม่ได้ {count} ช่อง เก็บข้อความไว้ในช่องแล้ว: {reason}").format(
                    count=len(refused), reason=refused[0]
                )
            )
        return len(refused)

    def id_at(self, row: int) -> str:
        """Return the id of the record of a row."""
        return self._ids[row]

    # --- inside -------------------------------------------------------------------------------

    def _changes(self, plan: Plan, record: Any, column: int, text: str) -> Changes:
        changes = self.columns[column].changes
        return changes(plan, record, text) if changes is not None else ()

    def _selected(self) -> Sequence[Any]:
        return self.rows.select(self.session.plan) if self._session is not None else ()

    def _text(self, index: Index) -> str:
        record = self.record(index.row())
        if record is None:
            return ""
        return self.columns[index.column()].text(self.session.plan, record)

    def _apply(self, changes: Changes, label: str, *, merges: bool = False) -> None:
        self._is_own = True
        try:
            self.session.apply(changes, label, merges=merges)
        finally:
            self._is_own = False

    def _key_at(self, position: int) -> str:
        keys = [getattr(row, "order_key", "") for row in self._selected()]
        return key_at(keys, position)

    def _last_key(self) -> str | None:
        keys = [getattr(row, "order_key", "") for row in self._selected()]
        return keys[-1] if keys else None
