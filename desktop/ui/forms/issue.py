"""The page of an issue: description, objectives, guidelines, indicators and programmes."""

from __future__ import annotations

from desktop.core.plan.budget import place_of
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Guideline, Objective
from desktop.ui.forms.bound_fields import LineField
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.columns import text_column
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.indicator_grid import indicator_grid
from desktop.ui.forms.programme_grid import programme_grid
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.sum_table import SumRow, SumTable
from desktop.ui.nodes import NodeKind, NodeRef


class IssueEditor(FormPage):
    """Edits an issue; below it what its projects cost a year."""

    is_wide = True

    def build(self) -> None:
        """Add the fields and tables in the order of the document."""
        self._budget = BudgetCache()
        self.add_field(LineField(self.tr("ชื่อประเด็นการพัฒนา"), "name"), self.tr("แก้ชื่อประเด็นการพัฒนา"))
        self.add_field(
            RichField(self.tr("คำอธิบาย"), "description"), self.tr("แก้คำอธิบายประเด็นการพัฒนา")
        )
        self.add_grid(
            self._texts(Objective, self.tr("วัตถุประสงค์"), self.tr("ยังไม่มีวัตถุประสงค์ พิมพ์ข้อละแถว"))
        )
        self.add_grid(
            indicator_grid(OwnerKind.ISSUE, lambda: self.node.id, title=self.tr("เป้าหมายและตัวชี้วัด"))
        )
        self.add_grid(
            self._texts(
                Guideline, self.tr("แนวทางการพัฒนา"), self.tr("ยังไม่มีแนวทางการพัฒนา พิมพ์ข้อละแถว")
            )
        )
        programmes = programme_grid(lambda: self.node.id, self._budget)
        programmes.record_activated.connect(
            lambda record_id: self.node_requested.emit(NodeRef(NodeKind.PROGRAMME, record_id))
        )
        self.add_grid(programmes)
        self.add_heading(self.tr("โครงการและงบประมาณ"))
        self.count = self.add_note()
        self.sums = SumTable(self.tr("งบประมาณของประเด็นตามปี"), self.column)
        self.add_widget(self.sums)
        self.add_field(
            LineField(self.tr("ผู้รับผิดชอบประเด็น"), "responsible"), self.tr("แก้ผู้รับผิดชอบประเด็น")
        )

    def show_made(self) -> None:
        """Count the projects and sum their money."""
        plan, issue = self.session.plan, self.record
        if issue is None:
            return
        years = plan.years
        budget = self._budget.of(plan)
        money = budget.by_issue[issue.id]
        places = [place_of(plan, project).issue for project in plan.projects]
        self.count.setText(
            self.tr("{programmes} แผนงาน {projects} โครงการ").format(
                programmes=len(plan.programmes.where("issue_id", issue.id)),
                projects=sum(place is not None and place.id == issue.id for place in places),
            )
        )
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

    def _texts(self, kind: type[Objective | Guideline], name: str, empty: str) -> RecordGrid:
        return RecordGrid(
            Rows(
                kind,
                lambda plan: plan.table(kind).where("issue_id", self.node.id),
                name,
                make=lambda _plan, key: kind(new_id(), issue_id=self.node.id, order_key=key),
            ),
            [text_column(name, "text", stretches=True, is_block=True)],
            title=name,
            empty=empty,
        )
