"""A page of fields and tables in one column."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.core.plan.changes import adding
from desktop.ui import tokens
from desktop.ui.editors import NodeEditor
from desktop.ui.writing.format_actions import FormatActions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.records import Record
    from desktop.ui.forms.bound_fields import BoundField
    from desktop.ui.forms.picked_list import PickedList
    from desktop.ui.forms.record_grid import RecordGrid


class FormPage(NodeEditor):
    """A page that is built of bound fields and of tables of records, added from top to bottom."""

    is_wide = False
    """The column takes the whole width, for wide tables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[tuple[BoundField, Callable[[], Record | None]]] = []
        self.grids: list[RecordGrid] = []
        self.picked: list[PickedList] = []
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        page = QWidget()
        page.setProperty("look", "page")
        self.column = QWidget(page)
        if not self.is_wide:
            self.column.setMaximumWidth(tokens.TEXT_WIDTH)
        self.box = QVBoxLayout(self.column)
        self.box.setContentsMargins(0, tokens.MARGIN, 0, tokens.PAGE_MARGIN)
        self.box.setSpacing(tokens.MARGIN)
        across = QHBoxLayout(page)
        across.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        across.addWidget(self.column, 1)
        if not self.is_wide:
            across.addStretch(0)
        self.scroll_area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self.show_made)
        self._format = FormatActions(self)
        self.build()
        self.box.addStretch(1)

    def build(self) -> None:
        """Add the fields and tables of the page."""
        raise NotImplementedError

    @property
    def tables(self) -> Sequence[RecordGrid]:
        """Every table of the page, those of picked lists included."""
        return (*self.grids, *(picked.grid for picked in self.picked))

    # --- building -----------------------------------------------------------------------------

    def add_heading(self, text: str) -> QLabel:
        """Add a heading above the next fields."""
        heading = QLabel(text, self.column)
        heading.setProperty("look", "heading")
        heading.setWordWrap(True)
        heading.setIndent(0)
        self.box.addWidget(heading)
        return heading

    def add_field(
        self,
        field: BoundField,
        label: str,
        of: Callable[[], Record | None] | None = None,
        make: Callable[[], Record] | None = None,
    ) -> None:
        """Add a field in a row of its own.

        Args:
            field: The field.
            label: Name of the undo step, such as "แก้ชื่อโครงการ".
            of: The record that it edits; the page's own by default.
            make: A new record, for one that is made when something is first typed.
        """
        self.bind(field, label, of, make)
        field.setMaximumWidth(tokens.TEXT_WIDTH)
        self.box.addWidget(field)

    def add_row(
        self, *fields: tuple[BoundField, str], of: Callable[[], Record | None] | None = None
    ) -> None:
        """Add fields side by side, each with the name of its undo step."""
        row = QGridLayout()
        row.setHorizontalSpacing(tokens.MARGIN)
        for at, (field, label) in enumerate(fields):
            self.bind(field, label, of)
            row.addWidget(field, 0, at)
            row.setColumnStretch(at, 1)
        self.box.addLayout(row)

    def add_grid(self, grid: RecordGrid, *, stretches: bool = False) -> None:
        """Add a table of records."""
        grid.message_requested.connect(self.message_requested)
        self.grids.append(grid)
        self.box.addWidget(grid, 1 if stretches else 0)

    def add_picked(self, picked: PickedList) -> None:
        """Add a list of names that are picked."""
        picked.grid.message_requested.connect(self.message_requested)
        self.picked.append(picked)
        self.box.addWidget(picked)

    def add_widget(self, widget: QWidget) -> None:
        """Add what is only shown."""
        self.box.addWidget(widget)

    def add_note(self, look: str = "muted") -> QLabel:
        """Add a line of text that `show_made` fills; it is hidden while it is empty."""
        note = QLabel(self.column)
        note.setProperty("look", look)
        note.setWordWrap(True)
        note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.box.addWidget(note)
        return note

    def bind(
        self,
        field: BoundField,
        label: str,
        of: Callable[[], Record | None] | None = None,
        make: Callable[[], Record] | None = None,
    ) -> None:
        """Let a field edit a record, without placing it."""
        target = of if of is not None else (lambda: self.record)
        shown = target if make is None else (lambda: target() or make())
        self.fields.append((field, shown))
        if field.rich is not None:
            self._format.add(field.rich)

        def take(value: object) -> None:
            record = target()
            if record is not None:
                self.edit(type(record), record.id, label, **{field.field: value})
            elif make is not None:
                made = make()
                values: dict[str, Any] = {field.field: value}
                if getattr(made, field.field) != value:
                    self.apply(adding(dataclasses.replace(made, **values)), label)
            self._reading.start()

        field.edited.connect(take)

    # --- NodeEditor ---------------------------------------------------------------------------

    def format_actions(self) -> list[QAction]:
        """Return what formats the rich text that has the caret."""
        has_text = any(field.rich is not None for field, _ in self.fields)
        return self._format.actions() if has_text else []

    def load(self) -> None:
        """Fill fields and tables."""
        for field, target in self.fields:
            field.forget()
            field.set_session(self.session)
            self._show(field, target())
        for grid in self.grids:
            grid.set_session(self.session)
        for picked in self.picked:
            picked.set_session(self.session)
        self.show_made()
        self.scroll_area.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Commit what is pending and let go of the plan."""
        super().leave()
        self._reading.stop()
        for picked in self.picked:
            picked.leave()
        for grid in self.tables:
            grid.leave()

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field, _ in self.fields:
            field.commit()
        for grid in self.tables:
            grid.commit()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; caret and scroll position stay."""
        for field, target in self.fields:
            self._show(field, target())
        for grid in self.tables:
            grid.refresh(changes)
        self.show_made()

    def _on_changed(self, changes: Changes) -> None:
        """Let tables follow what a field of this page changed; the field itself is left alone."""
        super()._on_changed(changes)
        if self._is_applying:
            for grid in self.tables:
                grid.refresh(changes)

    def show_made(self) -> None:
        """Show what follows from other data, such as sums; called after each change."""

    def focus_first(self) -> None:
        """Put the caret into the first field, or the first table."""
        if self.fields:
            self.fields[0][0].setFocus()
        elif self.grids:
            self.grids[0].view.setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something."""
        for grid in self.tables:
            if grid.go_to_field(record_id, field):
                self.scroll_area.ensureWidgetVisible(grid)
                return True
        for bound, target in self.fields:
            record = target()
            if record is not None and record.id == record_id and bound.field == field:
                bound.setFocus()
                self.scroll_area.ensureWidgetVisible(bound)
                return True
        return False

    def _show(self, field: BoundField, record: Record | None) -> None:
        field.setEnabled(record is not None)
        if record is not None:
            field.show_value(getattr(record, field.field))
