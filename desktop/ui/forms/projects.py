"""The table of every project: sort, filter, group, edit in place, open."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

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
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.grid_page import GridPage
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.project_columns import project_columns
from desktop.ui.forms.project_groups import project_groupings
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.shown_rows import ID_ROLE
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef


class ProjectsEditor(GridPage):
    """Shows hundreds or thousands of projects at once; what they cost is summed in one pass."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._budget = BudgetCache()
        super().__init__(parent)
        self.grid.view.setAccessibleName(self.tr("โครงการทั้งหมด"))
        self.grid.record_activated.connect(self._open)
        self.filter.setPlaceholderText(self.tr("กรองโครงการ ประเด็น แผนงาน หรือหน่วยงาน"))
        self.filter.setAccessibleName(self.tr("กรองโครงการ"))
        self._add_groupings()
        self.sums = QLabel(self)
        self.sums.setProperty("look", "strong")
        self.top.addWidget(self.sums)
        self._summing = QTimer(self)
        self._summing.setSingleShot(True)
        self._summing.setInterval(0)
        self._summing.timeout.connect(self.show_sums)
        shown = self.grid.shown
        for signal in (shown.modelReset, shown.layoutChanged, shown.dataChanged):
            signal.connect(self._summing.start)

    def make_grid(self) -> RecordGrid:
        """Make the table of the projects."""
        return RecordGrid(
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
            can_group=True,
            fills=True,
            parent=self,
        )

    def leave(self) -> None:
        """Commit what is pending and let go of the plan."""
        super().leave()
        self._summing.stop()

    def show_sums(self) -> None:
        """Count the rows that are shown, and sum their money."""
        if self._session is None:
            return
        proxy, model = self.grid.proxy, self.grid.model
        sums = self._budget.of(self.session.plan).by_project
        found = (proxy.index(row, 0).data(ID_ROLE) for row in range(proxy.rowCount()))
        ids = [record_id for record_id in found if not model.is_offered(record_id)]
        total = sum(sums[record_id].total() for record_id in ids)
        shown, count = len(ids), len(self.session.plan.projects)
        text = (
            self.tr("{count} โครงการ รวม {total} บาท")
            if shown == count
            else self.tr("แสดง {shown} จาก {count} โครงการ รวม {total} บาท")
        )
        self.sums.setText(
            text.format(shown=f"{shown:,}", count=f"{count:,}", total=format_baht(total))
        )

    def filter_rows(self) -> None:
        """Show and sum only projects that hold what is typed above the table."""
        super().filter_rows()
        self._summing.start()

    def _add_groupings(self) -> None:
        """Add the choice of what the projects are grouped by."""
        self._groupings = project_groupings(self._budget, lambda: self.session.pack)
        self.grouping = QComboBox(self)
        self.grouping.setAccessibleName(self.tr("จัดกลุ่มตาม"))
        self.grouping.addItem(self.tr("ไม่จัดกลุ่ม"))
        for grouping in self._groupings:
            self.grouping.addItem(self.tr("จัดกลุ่มตาม{name}").format(name=grouping.name))
        self.grouping.currentIndexChanged.connect(self._group)
        self.top.addWidget(self.grouping)

    def _group(self, chosen: int) -> None:
        self.grid.commit()
        self.grid.group_by(self._groupings[chosen - 1] if chosen > 0 else None)

    def _open(self, record_id: str) -> None:
        self.node_requested.emit(NodeRef(NodeKind.PROJECT, record_id))
