"""The page of the issues: their order, what stands in each, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.fields import new_id
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Indicator, Issue, MainProgramme, Programme
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.columns import made_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.programme_grid import BELOW, main_programme_grid
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.section_form import SectionForm
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan


class IssuesEditor(SectionForm):
    """Edits the list of the issues; each has a page of its own."""

    def build(self) -> None:
        """Add the section's text and the list."""
        self._budget = BudgetCache()
        self.add_body()
        self.issues = self._list()
        self.issues.record_activated.connect(
            lambda record_id: self.node_requested.emit(NodeRef(NodeKind.ISSUE, record_id))
        )
        self.add_grid(self.issues)
        self.total = self.add_note()
        self.main_programmes = self.add_list(main_programme_grid())
        with self.details(self.main_programmes):
            self.description = RichField(self.tr("คำอธิบายแผนงานหลัก"), "description")
            self.add_field(
                self.description, self.tr("แก้คำอธิบายแผนงานหลัก"), self.main_programmes.record
            )

    def show_made(self) -> None:
        """Count and sum over all issues."""
        plan = self.session.plan
        main = self.main_programmes.record()
        if isinstance(main, MainProgramme):
            name = main.name or self.tr("แผนงานหลักที่ยังไม่มีชื่อ")
            self.description.caption.setText(self.tr("คำอธิบาย: {name}").format(name=name))
        if not plan.issues:
            self.total.setText("")
            self.total.hide()
            return
        money = self._budget.of(plan).by_issue
        whole = sum(money[issue.id].total() for issue in plan.issues)
        self.total.setText(
            self.tr(
                "รวม {count} ประเด็น งบประมาณ {amount} บาท · เปิดประเด็นที่เลือกด้วย Ctrl+Enter"
            ).format(count=len(plan.issues), amount=format_baht(whole))
        )
        self.total.show()

    def _list(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                Issue,
                lambda plan: tuple(plan.issues),
                self.tr("ประเด็นการพัฒนา"),
                make=lambda _plan, key: Issue(new_id(), key),
                also=(Programme, Indicator, *BELOW),
                opens=True,
                remove=trashing,
            ),
            [
                text_column(self.tr("ชื่อประเด็น"), "name", width=24, stretches=True, is_block=True),
                text_column(self.tr("ผู้รับผิดชอบ"), "responsible", width=18, stretches=True),
                made_column(
                    self.tr("ตัวชี้วัด"),
                    lambda plan, row: str(len(plan.indicators.where("owner_id", row.id))),
                    is_number=True,
                    width=6,
                ),
                made_column(
                    self.tr("แผนงาน"),
                    lambda plan, row: str(len(plan.programmes.where("issue_id", row.id))),
                    is_number=True,
                    width=6,
                ),
                made_column(
                    self.tr("งบประมาณ (บาท)"), self._money, is_number=True, sort_value=self._satang
                ),
            ],
            title=self.tr("ประเด็นการพัฒนา", "several"),
            empty=self.tr("ยังไม่มีประเด็นการพัฒนา โดยทั่วไปจังหวัดมีห้าประเด็น เพิ่มแล้วเปิดเพื่อเขียนรายละเอียด"),
        )

    def _money(self, plan: Plan, issue: Issue) -> str:
        return format_baht(self._satang(plan, issue))

    def _satang(self, plan: Plan, issue: Issue) -> int:
        return self._budget.of(plan).by_issue[issue.id].total()
