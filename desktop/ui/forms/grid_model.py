"""The model of a table of records: rows of the open plan, edited through its session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Change, Changes, adding, setting
from desktop.core.plan.ordering import key_at, keys_between
from desktop.ui import theme
from desktop.ui.forms.grid_blocks import block_text, joined, read_block
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.typed_sentences import reason_of
from desktop.ui.icons import icon

if TYPE_CHECKING:
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

Cell = tuple[str, int, str]
"""A text for a cell: the record's id, the column, the text."""


class GridModel(QAbstractTableModel):
    """Records as rows and columns. A text that cannot be taken stays in its cell, marked, with the reason."""

    refused = Signal(str)
    """A Thai sentence about what of a block could not be taken."""
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
        self._invalid: dict[tuple[str, int], tuple[str, str]] = {}
        self._row_texts: dict[int, str] = {}
        self.modelReset.connect(self._forget_row_texts)
        self.dataChanged.connect(self._forget_row_texts)
        self._is_own = False
        self.is_stale = False
        """A cell that was edited changed which rows there are or their order; `reload` shows it."""

    # --- the plan -----------------------------------------------------------------------------

    def set_session(self, session: PlanSession) -> None:
        """Show the records of a plan."""
        self._session = session
        self._invalid.clear()
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
        self._invalid.clear()
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
            self._forget_marks(changes)
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
    def is_editable(self) -> bool:
        """The plan takes changes here."""
        return self._session is not None and not self._session.is_read_only

    @property
    def is_own(self) -> bool:
        """The change that is being made is this table's."""
        return self._is_own

    def record(self, row: int) -> Any:
        """Return the record of a row, as it is now."""
        return self.session.plan.table(self.rows.record_type).get(self._ids[row])

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def id_at(self, row: int) -> str:
        """Return the id of the record of a row."""
        return self._ids[row]

    def problem(self) -> str:
        """Return the first cell whose text cannot be taken, and why; empty when there is none."""
        places = [
            (self._ids.index(record_id), column)
            for record_id, column in self._invalid
            if record_id in self._ids
        ]
        if not places:
            return ""
        row, column = min(places)
        return self.tr("แถว {row} {title}: {reason}").format(
            row=row + 1,
            title=self.columns[column].title,
            reason=self._invalid[self._ids[row], column][1],
        )

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
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
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
        invalid = self._invalid.get((self._ids[index.row()], index.column()))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return invalid[0] if invalid else self._text(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = column.is_number
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                reason = invalid[1] if invalid else self._warning(index)
                return reason or self._text(index) or None
            case Qt.ItemDataRole.ForegroundRole | Qt.ItemDataRole.DecorationRole:
                return self._mark(role, is_invalid=invalid is not None, index=index)
            case _ if role == ID_ROLE:
                return self._ids[index.row()]
            case _ if role == ROW_TEXT_ROLE:
                return self._row_text(index.row())
            case _ if role == SORT_ROLE:
                record = self.record(index.row())
                made = column.sort_value or column.text
                return made(self.session.plan, record) if record is not None else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; keep it in the cell, marked, when it cannot be taken."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        column = self.columns[index.column()]
        if self.record(index.row()) is None or column.changes is None or not self.is_editable:
            return False
        label = self.tr("แก้{title}").format(title=column.title)
        cell = (self._ids[index.row()], index.column(), str(value))
        refused = self._put([cell], label, merges=True)
        self.show_record(cell[0])
        return not refused

    # --- rows ---------------------------------------------------------------------------------

    def add(self, position: int | None = None) -> int:
        """Add a row, at the end or at a position, and return where it is; -1 when none can be added."""
        if self.rows.make is None or not self.is_editable:
            return -1
        at = len(self._ids) if position is None else position
        keys = [getattr(row, "order_key", "") for row in self._selected()]
        made = self.rows.make(self.session.plan, key_at(keys, at))
        needed = self.rows.needs(self.session.plan)
        self._apply((*needed, *adding(made)), self.tr("เพิ่ม{name}").format(name=self.rows.names))
        self.reload()
        return self.row_of(made.id)

    def remove(self, rows: Iterable[int]) -> None:
        """Remove rows with all that belongs to them, as one step."""
        found = [record for record in map(self.record, sorted(set(rows))) if record is not None]
        if not found or not self.is_editable or self.rows.remove is None:
            return
        plan = self.session.plan
        changes: list[Change] = []
        for record in found:
            if plan.find(self.rows.record_type, record.id) is None:
                continue
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
        if self.rows.reorder is not None:
            changes = self.rows.reorder([*others[:to], record, *others[to:]])
        else:
            changes = setting(record, order_key=key_at([row.order_key for row in others], to))
        self._apply(changes, self.tr("ย้าย{name}").format(name=self.rows.names))
        self.reload()
        return self.row_of(record.id)

    # --- exchange with Excel ------------------------------------------------------------------

    def as_text(self, indexes: Iterable[QModelIndex]) -> str:
        """Return cells as Excel takes them: tabs between columns, a line a row."""
        return block_text(
            {(index.row(), index.column()): str(index.data() or "") for index in indexes}
        )

    def paste(self, text: str, ids: Sequence[str], column: int) -> int:
        """Put a block of cells into rows as one step, adding rows where it is longer; return the cells refused.

        Args:
            text: What Excel copies: tabs between cells, a line a row.
            ids: The rows from the current one down, as they are shown.
            column: The first column.
        """
        block = read_block(text)
        if not block or not self.is_editable:
            return 0
        rows, added = list(ids[: len(block)]), list[Change]()
        if len(block) > len(rows) and self.rows.make is not None:
            added.extend(self.rows.needs(self.session.plan))
            existing = self._selected()
            last = getattr(existing[-1], "order_key", None) if existing else None
            for key in keys_between(last, None, len(block) - len(rows)):
                made = self.rows.make(self.session.plan, key)
                rows.append(made.id)
                added.extend(adding(made))
        cells = [
            (record_id, at, text)
            for record_id, texts in zip(rows, block, strict=False)
            for at, text in enumerate(texts[: len(self.columns) - column], column)
        ]
        return self.put(cells, self.tr("วางตาราง"), tuple(added))

    def put(self, cells: Iterable[Cell], label: str, first: Changes = ()) -> int:
        """Put texts into cells as one step, after other changes; return how many could not be taken."""
        refused = self._put(cells, label, first)
        self.reload()
        if refused:
            self.refused.emit(
                self.tr("ใช้ไม่ได้ {count} ช่อง เก็บข้อความไว้ในช่องแล้ว: {reason}").format(
                    count=len(refused), reason=refused[0]
                )
            )
        return len(refused)

    # --- inside -------------------------------------------------------------------------------

    def _put(
        self, cells: Iterable[Cell], label: str, first: Changes = (), *, merges: bool = False
    ) -> list[str]:
        """Apply texts to cells, mark those that cannot be taken, and return why not."""
        plan = self.session.plan.with_changes(first)
        changes, refused = list(first), list[str]()
        for record_id, column, text in cells:
            record = plan.find(self.rows.record_type, record_id)
            change_of = self.columns[column].changes
            if record is None or change_of is None:
                continue
            self._invalid.pop((record_id, column), None)
            try:
                step = change_of(plan, record, text)
            except InvalidInput as error:
                refused.append(reason_of(error))
                self._invalid[record_id, column] = (text, refused[-1])
                continue
            changes.extend(step)
            plan = plan.with_changes(step)
        self._apply(joined(changes), label, merges=merges)
        self.marked.emit()
        return refused

    def _forget_marks(self, changes: Changes) -> None:
        """Show what undo or another panel put into cells that were marked."""
        fields = {change.record_id: change.fields for change in changes}
        for record_id, column in tuple(self._invalid):
            if self.columns[column].field in fields.get(record_id, ()):
                del self._invalid[record_id, column]
        self.marked.emit()

    def _selected(self) -> Sequence[Any]:
        return self.rows.select(self.session.plan) if self._session is not None else ()

    def _text(self, index: Index) -> str:
        record = self.record(index.row())
        if record is None:
            return ""
        return self.columns[index.column()].text(self.session.plan, record)

    def _forget_row_texts(self) -> None:
        self._row_texts.clear()

    def _row_text(self, row: int) -> str:
        if row not in self._row_texts:
            cells = (self.index(row, column).data() for column in range(len(self.columns)))
            self._row_texts[row] = "\t".join(str(cell or "") for cell in cells)
        return self._row_texts[row]

    def _warning(self, index: Index) -> str:
        warning, record = self.columns[index.column()].warning, self.record(index.row())
        return warning(self.session.plan, record) if warning and record is not None else ""

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

    def _apply(self, changes: Changes, label: str, *, merges: bool = False) -> None:
        self._is_own = True
        try:
            self.session.apply(changes, label, merges=merges)
        finally:
            self._is_own = False
