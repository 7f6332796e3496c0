"""The table of every project: sort, filter, edit in place, open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.core.plan.fields import new_id
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import (
    Activity,
    Agency,
    BudgetLine,
    FlagshipProject,
    Issue,
    Programme,
    Project,
)
from desktop.ui import tokens
from desktop.ui.editors import NodeEditor
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.project_columns import project_columns
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes


class ProjectsEditor(NodeEditor):
    """Shows hundreds or thousands of projects at once; what they cost is summed in one pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._budget = BudgetCache()
        self.grid = RecordGrid(
            Rows(
                Project,
                lambda plan: tuple(plan.projects),
                self.tr("โครงการ"),
                make=lambda _plan, key: Project(new_id(), order_key=key),
                also=(Issue, Programme, FlagshipProject, Agency, Activity, BudgetLine),
                can_move=False,
                opens=True,
                remove=trashing,
            ),
            lambda session: project_columns(session, self._budget),
            empty=self.tr(
                "ยังไม่มีโครงการ เพิ่มทีละโครงการ หรือคัดลอกรายชื่อจาก Excel แล้ววางที่ปุ่มเพิ่มโครงการ (Ctrl+V)"
            ),
            can_sort=True,
            fills=True,
            parent=self,
        )
        self.grid.view.setAccessibleName(self.tr("โครงการทั้งหมด"))
        self.grid.message_requested.connect(self.message_requested)
        self.grid.record_activated.connect(self._open)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("กรองโครงการ ประเด็น แผนงาน หรือหน่วยงาน"))
        self.filter.setAccessibleName(self.tr("กรองโครงการ"))
        self.filter.setClearButtonEnabled(True)
        self._filtering = QTimer(self)
        self._filtering.setSingleShot(True)
        self._filtering.setInterval(tokens.FILTER_AFTER_MS)
        self._filtering.timeout.connect(self._filter)
        self.filter.textEdited.connect(self._filtering.start)
        self.filter.textChanged.connect(self._filtering.start)
        self.sums = QLabel(self)
        self.sums.setProperty("look", "strong")
        self._summing = QTimer(self)
        self._summing.setSingleShot(True)
        self._summing.setInterval(0)
        self._summing.timeout.connect(self.show_sums)
        for signal in (
            self.grid.proxy.modelReset,
            self.grid.proxy.layoutChanged,
            self.grid.proxy.dataChanged,
        ):
            signal.connect(self._summing.start)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.MARGIN)
        top.addWidget(self.filter, 1)
        top.addWidget(self.sums)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MARGIN, tokens.MARGIN, tokens.MARGIN, tokens.MARGIN)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(top)
        layout.addWidget(self.grid, 1)

    # --- NodeEditor ---------------------------------------------------------------------------

    def load(self) -> None:
        """Show the projects; the filter stays as it was."""
        self.grid.set_session(self.session)

    def leave(self) -> None:
        """Commit what is pending and let go of the plan."""
        super().leave()
        self._summing.stop()
        self.grid.leave()

    def commit(self) -> None:
        """Hand over the cell that is being typed into."""
        self.grid.commit()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; the current cell stays the current one."""
        self.grid.refresh(changes)

    def focus_first(self) -> None:
        """Put the focus on the table, or on adding where it is empty."""
        has_rows = self.grid.model.rowCount() > 0
        (self.grid.view if has_rows else self.grid.add_button).setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something."""
        return self.grid.go_to_field(record_id, field)

    def show_sums(self) -> None:
        """Count the rows that are shown, and sum their money."""
        if self._session is None:
            return
        proxy, model = self.grid.proxy, self.grid.model
        sums = self._budget.of(self.session.plan).by_project
        rows = (proxy.mapToSource(proxy.index(row, 0)).row() for row in range(proxy.rowCount()))
        total = sum(sums[model.id_at(row)].total() for row in rows)
        shown, count = proxy.rowCount(), model.rowCount()
        text = (
            self.tr("{count} โครงการ รวม {total} บาท")
            if shown == count
            else self.tr("แสดง {shown} จาก {count} โครงการ รวม {total} บาท")
        )
        self.sums.setText(
            text.format(shown=f"{shown:,}", count=f"{count:,}", total=format_baht(total))
        )

    def _filter(self) -> None:
        self.grid.set_filter(self.filter.text())
        self._summing.start()

    def _open(self, record_id: str) -> None:
        self.node_requested.emit(NodeRef(NodeKind.PROJECT, record_id))
