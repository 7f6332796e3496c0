"""The pages of a programme and of a flagship project: what stands below them and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.budget import place_of
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import (
    Activity,
    Agency,
    BudgetLine,
    FlagshipProject,
    Project,
)
from desktop.ui.forms import choices
from desktop.ui.forms.alignment_list import alignment_list
from desktop.ui.forms.bound_fields import ChoiceField, LineField
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.columns import made_column, text_column
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.indicator_grid import indicator_grid
from desktop.ui.forms.programme_grid import BELOW, money_column
from desktop.ui.forms.project_columns import agency_column, money_columns
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.sum_table import SumRow, SumTable
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.budget import Money
    from desktop.core.plan.plan import Plan


class _LevelPage(FormPage):
    """What both pages share: the projects below, and the sums of their money."""

    is_wide = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self.budget = BudgetCache()
        super().__init__(parent)

    def money(self) -> Money:
        """Return what the projects below cost a year."""
        raise NotImplementedError

    def show_made(self) -> None:
        """Sum the money of the projects."""
        if self.record is None:
            return
        years, money = self.session.plan.years, self.money()
        self.sums.show_sums(
            ["", *(str(year) for year in years), self.tr("รวม (บาท)")],
            [
                SumRow(
                    self.tr("งบประมาณ"),
                    [*(money[year] for year in years), money.total()],
                    is_total=True,
                )
            ],
        )

    def add_projects(
        self,
        title: str,
        select: Callable[[Plan], Sequence[Project]],
        make: Callable[[Plan, str], Project],
    ) -> RecordGrid:
        """Add the table of the projects below, and the sums."""
        grid = RecordGrid(
            Rows(
                Project,
                select,
                self.tr("โครงการ"),
                make=make,
                also=(Agency, Activity, BudgetLine),
                opens=True,
                remove=trashing,
            ),
            lambda session: [
                text_column(self.tr("โครงการ"), "name", width=26, stretches=True),
                agency_column(width=18),
                *money_columns(session.plan, self.budget)[-1:],
            ],
            title=title,
            empty=self.tr("ยังไม่มีโครงการ เพิ่มที่นี่ หรือเลือกที่หน้าของโครงการ"),
        )
        grid.record_activated.connect(
            lambda record_id: self.node_requested.emit(NodeRef(NodeKind.PROJECT, record_id))
        )
        self.add_grid(grid)
        self.sums = SumTable(self.tr("งบประมาณตามปี"), self.column)
        self.add_widget(self.sums)
        return grid


class ProgrammeEditor(_LevelPage):
    """Edits a programme of an issue: its main programme, bundles, and projects that are not bundled."""

    def build(self) -> None:
        """Add the fields and tables."""
        self.add_field(LineField(self.tr("ชื่อแผนงาน"), "name"), self.tr("แก้ชื่อแผนงาน"))
        self.add_row(
            (
                ChoiceField(self.tr("ประเด็นการพัฒนา"), "issue_id", choices.issues, optional=False),
                self.tr("ย้ายแผนงาน"),
            ),
            (
                ChoiceField(self.tr("แผนงานหลัก"), "main_programme_id", choices.main_programmes),
                self.tr("แก้แผนงานหลัก"),
            ),
        )
        bundles = RecordGrid(
            Rows(
                FlagshipProject,
                lambda plan: plan.flagship_projects.where("programme_id", self.node.id),
                self.tr("โครงการสำคัญ"),
                make=lambda _plan, key: FlagshipProject(
                    new_id(), programme_id=self.node.id, order_key=key
                ),
                also=BELOW,
                opens=True,
                remove=trashing,
            ),
            [
                text_column(self.tr("โครงการสำคัญ"), "name", width=30, stretches=True),
                made_column(
                    QCoreApplication.translate("Programmes", "โครงการ"),
                    lambda plan, row: str(len(plan.projects.where("flagship_id", row.id))),
                    is_number=True,
                    width=6,
                ),
                money_column(self.budget, lambda budget, plan: budget.of(plan).by_flagship),
            ],
            title=self.tr("โครงการสำคัญ", "several"),
            empty=self.tr("ยังไม่มีโครงการสำคัญ โครงการสำคัญรวมโครงการและบอกความเชื่อมโยงกับแผนระดับชาติ"),
        )
        bundles.record_activated.connect(
            lambda record_id: self.node_requested.emit(NodeRef(NodeKind.FLAGSHIP, record_id))
        )
        self.add_grid(bundles)
        self.add_projects(
            self.tr("โครงการที่ยังไม่อยู่ในโครงการสำคัญ"),
            lambda plan: [
                row
                for row in plan.projects.where("programme_id", self.node.id)
                if place_of(plan, row).flagship is None
            ],
            lambda plan, key: Project(
                new_id(),
                issue_id=plan.programmes[self.node.id].issue_id,
                programme_id=self.node.id,
                order_key=key,
            ),
        )
        self.add_grid(
            indicator_grid(
                OwnerKind.PROGRAMME, lambda: self.node.id, title=self.tr("ตัวชี้วัดของแผนงาน")
            )
        )

    def money(self) -> Money:
        """Return what the programme's projects cost a year."""
        return self.budget.of(self.session.plan).by_programme[self.node.id]


class FlagshipEditor(_LevelPage):
    """Edits a flagship project: what it is aligned with, as จ.1 writes it, and its projects."""

    def build(self) -> None:
        """Add the fields and tables."""
        self.add_field(LineField(self.tr("ชื่อโครงการสำคัญ"), "name"), self.tr("แก้ชื่อโครงการสำคัญ"))
        self.add_field(
            ChoiceField(
                self.tr("แผนงาน"),
                "programme_id",
                lambda plan: [(row.id, row.name) for row in plan.programmes],
                optional=False,
            ),
            self.tr("ย้ายโครงการสำคัญ"),
        )
        self.links = alignment_list(OwnerKind.FLAGSHIP, lambda: self.node.id, lambda: self.session)
        self.add_picked(self.links)
        self.add_projects(
            self.tr("โครงการในโครงการสำคัญนี้"),
            lambda plan: plan.projects.where("flagship_id", self.node.id),
            self._new_project,
        )
        self.add_grid(
            indicator_grid(
                OwnerKind.FLAGSHIP, lambda: self.node.id, title=self.tr("ตัวชี้วัดของโครงการสำคัญ")
            )
        )

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something; without a field it misses a code of the alignment."""
        if record_id == self.node.id and not field:
            self.links.line.setFocus()
            self.scroll_area.ensureWidgetVisible(self.links)
            return True
        return super().focus_place(record_id, field)

    def money(self) -> Money:
        """Return what the bundled projects cost a year."""
        return self.budget.of(self.session.plan).by_flagship[self.node.id]

    def _new_project(self, plan: Plan, key: str) -> Project:
        programme = plan.programmes[plan.flagship_projects[self.node.id].programme_id]
        return Project(
            new_id(),
            issue_id=programme.issue_id,
            programme_id=programme.id,
            flagship_id=self.node.id,
            order_key=key,
        )
