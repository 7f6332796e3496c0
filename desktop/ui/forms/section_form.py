"""A page of a section that holds records: its own text on top, then tables, and fields of the chosen row."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop.core.plan.records import Section
from desktop.ui import tokens
from desktop.ui.forms.chosen_row import ChosenRow
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.rich_field import RichField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.records import Record
    from desktop.ui.forms.record_grid import RecordGrid

_LONG_TEXT: Final = 600
"""Characters of HTML: a longer text starts folded, so that the tables are in sight."""


class SectionForm(FormPage):
    """Keeps the section's own text on top, where the document prints it, and lists with details below."""

    is_wide = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self.body: RichField | None = None
        self.chosen: list[tuple[ChosenRow, RecordGrid, _Details]] = []
        self._is_loading = False
        super().__init__(parent)

    # --- building -----------------------------------------------------------------------------

    def add_body(self) -> None:
        """Add the section's own text, which can be folded away."""
        self.fold = QToolButton(self.column)
        self.fold.setToolTip(self.tr("ข้อความที่พิมพ์ไว้ก่อนตารางในเอกสาร"))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.clicked.connect(lambda: self._show_body(is_shown=not self.shows_body))
        self.box.addWidget(self.fold)
        self.body = RichField(self.tr("ข้อความนำของหัวข้อ"), "body")
        self.body.caption.hide()
        self.add_field(self.body, self.tr("แก้ข้อความนำของหัวข้อ"))
        self._show_body(is_shown=False)

    def add_list(self, grid: RecordGrid) -> ChosenRow:
        """Add a table whose chosen row has fields of its own, to be added inside `details`."""
        self.add_grid(grid)
        chosen = ChosenRow(grid, self)
        self.chosen.append((chosen, grid, _Details(self.column)))
        chosen.leaving.connect(self._take_details)
        chosen.changed.connect(lambda: self._show_details(chosen))
        return chosen

    @contextmanager
    def details(self, chosen: ChosenRow) -> Iterator[None]:
        """Add what follows to the details of a chosen row: hidden while there is none."""
        part = next(part for one, _, part in self.chosen if one is chosen)
        outer, fields, grids, picked = self.box, len(self.fields), len(self.grids), len(self.picked)
        self.box = part.box
        yield
        self.box = outer
        part.fields = self.fields[fields:]
        part.holders = [*self.grids[grids:], *self.picked[picked:]]
        self.box.addWidget(part)

    # --- NodeEditor ---------------------------------------------------------------------------

    def load(self) -> None:
        """Fill the page; a long text starts folded."""
        self._is_loading = True
        try:
            super().load()
        finally:
            self._is_loading = False
        for chosen, _, part in self.chosen:
            chosen.settle()
            self._show_details(chosen)
            part.setVisible(chosen.record() is not None)
        record = self.record
        if self.body is not None and isinstance(record, Section):
            self._show_body(is_shown=len(record.body) <= _LONG_TEXT)

    def leave(self) -> None:
        """Commit what is pending, and let go of the plan and the chosen rows."""
        super().leave()
        for chosen, _, _ in self.chosen:
            chosen.forget()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; the chosen rows stay chosen."""
        super().refresh(changes)
        for chosen, _, part in self.chosen:
            chosen.settle()
            part.setVisible(chosen.record() is not None)

    def edit(self, record_type: type[Record], record_id: str, label: str, **values: object) -> None:
        """Edit own fields, and show them in the tables too."""
        super().edit(record_type, record_id, label, **values)
        for _, grid, _ in self.chosen:
            if grid.model.rows.record_type is record_type:
                _draw_row(grid, record_id)

    def focus_first(self) -> None:
        """Put the caret into the text, or into the first table where the text is folded."""
        if self.body is None or self.shows_body or not self.grids:
            super().focus_first()
        else:
            self.grids[0].view.setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something; the row that holds it is chosen first."""
        if self.body is not None and record_id == self.node.id:
            self._show_body(is_shown=True)
        for chosen, _, part in self.chosen:
            if chosen.choose(record_id):
                for bound, _ in part.fields:
                    if bound.field == field:
                        bound.setFocus()
                        self.scroll_area.ensureWidgetVisible(bound)
                        return True
        return super().focus_place(record_id, field)

    # --- inside -------------------------------------------------------------------------------

    @property
    def shows_body(self) -> bool:
        """The section's own text is not folded away."""
        return self.body is not None and not self.body.isHidden()

    def _show_body(self, *, is_shown: bool) -> None:
        assert self.body is not None
        self.body.setVisible(is_shown)
        if is_shown:
            self.fold.setText(self.tr("ซ่อนข้อความนำของหัวข้อ"))
            self.fold.setArrowType(Qt.ArrowType.DownArrow)
        else:
            self.fold.setText(self.tr("แสดงข้อความนำของหัวข้อ"))
            self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self._format.update_enabled()

    def _take_details(self) -> None:
        for _, _, part in self.chosen:
            for field, _ in part.fields:
                field.commit()

    def _show_details(self, chosen: ChosenRow) -> None:
        if self._is_loading:
            return
        part = next(part for one, _, part in self.chosen if one is chosen)
        part.setVisible(chosen.record() is not None)
        for field, target in part.fields:
            field.forget()
            self._show(field, target())
        for holder in part.holders:
            holder.set_session(self.session)
        self.show_made()


def _draw_row(grid: RecordGrid, record_id: str) -> None:
    row = grid.model.row_of(record_id)
    if row >= 0:
        last = len(grid.model.columns) - 1
        grid.model.dataChanged.emit(grid.model.index(row, 0), grid.model.index(row, last))


class _Details(QWidget):
    """What is shown of the chosen row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: list[Any] = []
        self.holders: list[Any] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(tokens.MARGIN)
