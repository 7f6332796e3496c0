"""The model of a table of records: rows of the open plan, edited through its session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Change, Changes, adding, setting
from desktop.core.plan.ordering import key_at, keys_between
from desktop.ui.forms.grid_blocks import block_text, joined, read_block
from desktop.ui.forms.shown_rows import Index, ShownRows
from desktop.ui.forms.typed_sentences import reason_of

if TYPE_CHECKING:
    from desktop.core.plan.records import Record

Cell = tuple[str, int, str]
"""A text for a cell: the record's id, the column, the text."""


class GridModel(ShownRows):
    """Edits records. A text that cannot be taken stays in its cell, marked, with the reason."""

    refused = Signal(str)
    """A Thai sentence about what of a block could not be taken."""
    row_began = Signal()
    """Something was typed into the offered row: it is a record now."""

    def problem(self) -> str:
        """Return the first cell whose text cannot be taken, and why; empty when there is none."""
        found = self._marks.first(self._ids)
        if found is None:
            return ""
        row, column, reason = found
        return self.tr("แถว {row} {title}: {reason}").format(
            row=row + 1, title=self.columns[column].title, reason=reason
        )

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
        if not self.can_add:
            return -1
        self.withdraw()
        at = len(self._ids) if position is None else position
        keys = [getattr(row, "order_key", "") for row in self._selected()]
        made = self._made(key_at(keys, at))
        needed = self.rows.needs(self.session.plan)
        self._apply((*needed, *adding(made)), self.tr("เพิ่ม{name}").format(name=self.rows.names))
        self.reload()
        return self.row_of(made.id)

    @property
    def can_add(self) -> bool:
        """Rows can be added here."""
        return self.rows.make is not None and self.is_editable

    def offer(self) -> int:
        """Show an empty row at the end and return where it is; it is a record as soon as something is typed."""
        keys = [getattr(row, "order_key", "") for row in self._selected()]
        made = self._made(key_at(keys, len(keys)))
        self._offered.offer(made)
        self.reload()
        return self.row_of(made.id)

    def withdraw(self) -> None:
        """Take the offered row away: nothing was typed into it."""
        if self._offered.id:
            self._offered.withdraw()
            self.reload()

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
        self._offered.withdraw()
        self._apply(tuple(changes), self.tr("ลบ{name}").format(name=self.rows.names))
        self.reload()

    def move(self, row: int, by: int) -> int:
        """Move a row up or down by one and return its place."""
        to, last = row + by, len(self._ids) - 1 - self.has_offered
        if not (self.rows.can_move and self.is_editable and 0 <= to <= last and row <= last):
            return row
        self.withdraw()
        record = self.record(row)
        others = [other for other in self._selected() if other.id != record.id]
        if self.rows.reorder is not None:
            changes = self.rows.reorder([*others[:to], record, *others[to:]])
        else:
            changes = setting(record, order_key=key_at([row.order_key for row in others], to))
        self._apply(changes, self.tr("ย้าย{name}").format(name=self.rows.names))
        self.reload()
        return self.row_of(record.id)

    def _made(self, key: str) -> Record:
        assert self.rows.make is not None
        return self.rows.make(self.session.plan, key)

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
        cells = list(cells)
        begins = any(self.is_offered(cell[0]) and cell[2].strip() for cell in cells)
        if begins:
            first = (*self._offered.changes(self.session.plan), *first)
            label = self.tr("เพิ่ม{name}").format(name=self.rows.names)
            self._offered.withdraw()
        plan = self.session.plan.with_changes(first)
        changes, refused = list(first), list[str]()
        for record_id, column, text in cells:
            record = plan.find(self.rows.record_type, record_id)
            change_of = self.columns[column].changes
            if record is None or change_of is None:
                continue
            self._marks.unmark(record_id, column)
            try:
                step = change_of(plan, record, text)
            except InvalidInput as error:
                refused.append(reason_of(error))
                self._marks.mark(record_id, column, text, refused[-1])
                continue
            changes.extend(step)
            plan = plan.with_changes(step)
        self._apply(joined(changes), label, merges=merges)
        self.marked.emit()
        if begins:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._ids) - 1)
            self.row_began.emit()
        return refused

    def _apply(self, changes: Changes, label: str, *, merges: bool = False) -> None:
        self._is_own = True
        try:
            self.session.apply(changes, label, merges=merges)
        finally:
            self._is_own = False
