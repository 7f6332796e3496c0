"""A page for the tests of the shell: one plain text field for whatever stands at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.plan.records import Section
from desktop.core.plan.rich_text import from_plain_text, plain_text
from desktop.ui.commit_timer import CommitTimer
from desktop.ui.editors import NodeEditor
from desktop.ui.outline_edits import TITLE_FIELDS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class PlainPage(NodeEditor):
    """Edits the text of a section, or the name of another record; shows lists as a count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.field = QPlainTextEdit(self)
        self.field.setUndoRedoEnabled(False)
        self.timer = CommitTimer(self)
        self.timer.due.connect(self._take)
        self.field.textChanged.connect(self._on_typed)
        self._is_loading = False
        self.focused_places: list[tuple[str, str]] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addWidget(self.field)

    def load(self) -> None:
        self._is_loading = True
        record = self.record
        self.label.setText(self.node.kind.value)
        self.field.setReadOnly(self.session.is_read_only)
        if isinstance(record, Section):
            self.field.setPlainText(plain_text(record.body))
        elif record is not None and type(record) in TITLE_FIELDS:
            self.field.setPlainText(getattr(record, TITLE_FIELDS[type(record)]))
        else:
            self.field.clear()
        self.timer.cancel()
        self._is_loading = False

    def commit(self) -> None:
        self.timer.flush()

    def focus_first(self) -> None:
        self.field.setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        self.focused_places.append((record_id, field))
        return True

    def format_actions(self) -> list[QAction]:
        return self.actions()

    def _on_typed(self) -> None:
        if not self._is_loading:
            self.timer.touch()

    def _take(self) -> None:
        record, text = self.record, self.field.toPlainText()
        if isinstance(record, Section):
            self.edit(Section, record.id, "แก้ข้อความ", body=from_plain_text(text))
        elif record is not None and type(record) in TITLE_FIELDS:
            values = {TITLE_FIELDS[type(record)]: text}
            self.edit(type(record), record.id, "แก้ชื่อ", **values)
