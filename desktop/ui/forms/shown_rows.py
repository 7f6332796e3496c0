"""The rows of a table as Qt's model: records of the open plan as they are now, with what is marked in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.marked_cells import MarkedCells
from desktop.ui.forms.offered_row import OfferedRow
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Column
    from desktop.ui.session import PlanSession

Index = QModelIndex | QPersistentModelIndex

Columns = Callable[["PlanSession"], Sequence["Column"]]
"""What makes the columns for an open plan: some depend on its years and names."""

SORT_ROLE: Final = Qt.ItemDataRole.UserRole
ROW_TEXT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""All that a row shows, for finding it; read once until something changes."""
ID_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The id of the record of a row, also of a row that is shown elsewhere by sorting; None where none is shown."""

_NEW_ROW: Final = "*"
"""In place of the number of the row that is offered, as databases show it."""


class ShownRows(QAbstractTableModel):
    """Shows records as rows and columns, and follows the plan."""

    marked = Signal()
    """Cells were marked as wrong, or as right again."""

    def __init__(self, rows: Rows, columns: Columns, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.columns: tuple[Column, ...] = ()
        self._columns = columns
        self._headings: dict[int, str] = {}
        self._session: PlanSession | None = None
        self._ids: list[str] = []
        self._marks = MarkedCells()
        self._offered = OfferedRow(rows)
        self._row_texts: dict[int, str] = {}
        self.modelReset.connect(self._forget_row_texts)
        self.dataChanged.connect(self._forget_row_texts)
        self._is_own = False
        self.is_stale = False
        """A cell that was edited changed which rows there are or their order; `reload` shows it."""

    def set_session(self, session: PlanSession) -> None:
        """Show the records of a plan."""
        self._session = session
        self._marks.clear()
        self._offered.withdraw()
        self.beginResetModel()
        self.columns = tuple(self._columns(session))
        self._headings.clear()
        self._ids = [row.id for row in self._selected()]
        self.endResetModel()
        self.marked.emit()

    def leave(self) -> None:
        """Let go of the plan and show nothing."""
        self.beginResetModel()
        self._session = None
        self._ids = []
        self._marks.clear()
        self._offered.withdraw()
        self.endResetModel()

    def reload(self) -> None:
        """Read the rows anew."""
        self.is_stale = False
        self.beginResetModel()
        self._ids = [row.id for row in self._selected()]
        self.endResetModel()

    def take(self, changes: Changes) -> None:
        """Show what changed in the plan: cells where the rows are the same, the rows otherwise."""
        kinds = {change.record_type for change in changes}
        is_wide = bool(kinds.intersection(self.rows.also))
        if not is_wide and self.rows.record_type not in kinds:
            return
        if not self._is_own:
            self._marks.forget_changed(changes, self.columns)
            self.marked.emit()
        ids = [row.id for row in self._selected()]
        if ids != self._ids:
            if self._is_own:
                self.is_stale = True
            else:
                self.reload()
            return
        changed = {change.record_id for change in changes}
        at = [row for row, row_id in enumerate(ids) if is_wide or row_id in changed]
        if at:
            last = self.index(at[-1], len(self.columns) - 1)
            self.dataChanged.emit(self.index(at[0], 0), last)

    def show_record(self, record_id: str) -> None:
        """Draw the cells of a record again: a field beside the table changed it."""
        row = self.row_of(record_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    @property
    def session(self) -> PlanSession:
        """The open plan."""
        assert self._session is not None
        return self._session

    @property
    def plan(self) -> Plan:
        """The plan as the rows show it: with the record that an offered row would be."""
        return self._offered.shown_in(self.session.plan)

    @property
    def is_editable(self) -> bool:
        """The plan takes changes here."""
        return self._session is not None and not self._session.is_read_only

    @property
    def is_own(self) -> bool:
        """The change that is being made is this table's."""
        return self._is_own

    @property
    def has_offered(self) -> bool:
        """An empty row is offered."""
        return bool(self._offered.id)

    def is_offered(self, record_id: str) -> bool:
        """Tell whether this is the row that is offered and no record so far."""
        return bool(record_id) and record_id == self._offered.id

    def record(self, row: int) -> Any:
        """Return the record of a row, as it is now."""
        return self.plan.table(self.rows.record_type).get(self._ids[row])

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def id_at(self, row: int) -> str:
        """Return the id of the record of a row."""
        return self._ids[row]

    def set_headings(self, headings: Sequence[str]) -> None:
        """Show headings as they are written in the widths of their columns."""
        wanted = dict(enumerate(headings))
        if wanted != self._headings:
            self._headings = wanted
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

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
        if orientation is Qt.Orientation.Vertical:
            number = _NEW_ROW if self.is_offered(self._ids[section]) else str(section + 1)
            return number if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings.get(section, self.columns[section].title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited where the plan and the column take edits."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.is_editable and self.columns[index.column()].changes:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell shows."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        wrong = self._marks.of(self._ids[index.row()], index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return wrong.text if wrong else self._text(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = column.is_number
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                reason = wrong.reason if wrong else self._warning(index)
                return reason or self._text(index) or None
            case Qt.ItemDataRole.ForegroundRole | Qt.ItemDataRole.DecorationRole:
                return self._mark(role, is_invalid=wrong is not None, index=index)
            case _ if role == ID_ROLE:
                return self._ids[index.row()]
            case _ if role == ROW_TEXT_ROLE:
                return self._row_text(index.row())
            case _ if role == SORT_ROLE:
                record = self.record(index.row())
                made = column.sort_value or column.text
                return made(self.plan, record) if record is not None else None
        return None

    # --- inside -------------------------------------------------------------------------------

    def _selected(self) -> Sequence[Any]:
        return self.rows.select(self.plan) if self._session is not None else ()

    def _text(self, index: Index) -> str:
        record = self.record(index.row())
        if record is None:
            return ""
        return self.columns[index.column()].text(self.plan, record)

    def _forget_row_texts(self) -> None:
        self._row_texts.clear()

    def _row_text(self, row: int) -> str:
        if row not in self._row_texts:
            cells = (self.index(row, column).data() for column in range(len(self.columns)))
            self._row_texts[row] = "\t".join(str(cell or "") for cell in cells)
        return self._row_texts[row]

    def _warning(self, index: Index) -> str:
        warning, record = self.columns[index.column()].warning, self.record(index.row())
        return warning(self.plan, record) if warning and record is not None else ""

    def _mark(self, role: int, *, is_invalid: bool, index: Index) -> Any:
        """Return the colour or the sign of a cell that is wrong or does not add up."""
        name = "error" if is_invalid else "warning" if self._warning(index) else ""
        if not name:
            sign, record = self.columns[index.column()].sign, self.record(index.row())
            is_sign = role == Qt.ItemDataRole.DecorationRole and sign and record is not None
            return sign(record) if is_sign and sign else None
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(name, name)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return QBrush(QColor(getattr(theme.current(application), name)))
