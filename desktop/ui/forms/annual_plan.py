"""The page of an annual action plan: ceiling and what is left, ranked projects, and their work plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton

from desktop.core.plan.money import format_baht, parse_amount
from desktop.core.plan.records import AnnualPlan, AnnualProject
from desktop.ui.forms.annual_projects import (
    annual_columns,
    annual_rows,
    choices_to_take,
    projects_to_take,
    sums_of,
    taking,
)
from desktop.ui.forms.bound_fields import LineField
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.picked_list import PickedList
from desktop.ui.forms.shown_rows import ID_ROLE
from desktop.ui.forms.work_plan_grid import spending_grid, work_grid
from desktop.ui.icons import icon
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.forms.columns import Choice

_PROJECT_LINES: Final = 10
"""Of the table of projects, so that the work plan of the chosen one is in sight below it."""


class AnnualPlanEditor(FormPage):
    """Edits the annual plan of a year; below its projects the work plan of the one that is chosen."""

    is_wide = True

    def build(self) -> None:
        """Add the ceiling, the projects and the work plan."""
        self._budget = BudgetCache()
        self._chosen = ""
        ceiling = LineField(
            self.tr("วงเงินของปี (บาท)"),
            "ceiling",
            hint=self.tr("เช่น 260 ล้าน"),
            read=lambda text: parse_amount(text) if text.strip() else None,
            show=lambda satang: format_baht(satang) if satang is not None else "",
        )
        programme = LineField(self.tr("แผนงานตามเอกสารงบประมาณ"), "budget_programme")
        self.add_row(
            (ceiling, self.tr("แก้วงเงินของปี")), (programme, self.tr("แก้แผนงานตามเอกสารงบประมาณ"))
        )
        self.left = self.add_note("strong")
        self.over = self.add_note("warning")
        self._add_projects()
        self.work_heading = self.add_heading("")
        self.spending = spending_grid(lambda: self._chosen, self._year)
        self.add_grid(self.spending)
        self.work = work_grid(lambda: self._chosen, self._year)
        self.add_grid(self.work)
        self.add_field(
            LineField(self.tr("ข้อความบนปก"), "notice"), self.tr("แก้ข้อความบนปกแผนปฏิบัติราชการ")
        )

    def _add_projects(self) -> None:
        self.projects = PickedList(
            annual_rows(lambda: self.node.id),
            lambda session: annual_columns(session.pack, self._annual, self._budget),
            candidates=self._candidates,
            make=self._taken,
            title=self.tr("โครงการของปี"),
            hint=self.tr("พิมพ์ชื่อโครงการที่จะเพิ่ม แล้วกด Enter"),
            lines=_PROJECT_LINES,
        )
        self.projects.grid.record_activated.connect(self._open)
        self.projects.grid.view.verticalHeader().hide()  # the rank is the number of a row
        self.projects.grid.view.selectionModel().currentRowChanged.connect(self._choose)
        self.take_button = QPushButton(self.column)
        self.take_button.setIcon(icon("add"))
        self.take_button.clicked.connect(self.take_all)
        self.add_picked(self.projects)
        self.add_widget(self.take_button)

    # --- NodeEditor ---------------------------------------------------------------------------

    def load(self) -> None:
        """Show an annual plan, with the work plan of its first project."""
        self._chosen = ""
        super().load()
        self._choose_first()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; the chosen project stays chosen while it is there."""
        super().refresh(changes)
        taken = self.session.plan.annual_projects.where("annual_plan_id", self.node.id)
        if self._chosen not in {entry.project_id for entry in taken}:
            self._choose_first()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret where a check found something; a project of the year is known by its own id too."""
        for entry in self.session.plan.annual_projects.where("annual_plan_id", self.node.id):
            if record_id == entry.project_id:
                record_id = entry.id
        return super().focus_place(record_id, field)

    def show_made(self) -> None:
        """Show what is left of the ceiling, and which projects could be taken in."""
        annual = self._annual()
        if annual is None:
            return
        plan = self.session.plan
        sums = sums_of(plan, annual, self._budget)
        text = self.tr("{count} โครงการ งบประมาณทุกแหล่ง {whole} บาท · ภายในกรอบวงเงิน {within} บาท")
        if annual.ceiling is not None:
            text += " · " + (
                self.tr("เหลือ {left} บาท")
                if sums.within <= annual.ceiling
                else self.tr("เกินวงเงิน {over} บาท")
            )
        left = (annual.ceiling or 0) - sums.within
        self.left.setText(
            text.format(
                count=sums.projects,
                whole=format_baht(sums.whole),
                within=format_baht(sums.within),
                left=format_baht(left),
                over=format_baht(-left),
            )
        )
        warnings = []
        if annual.ceiling is not None and left < 0:
            warnings.append(
                self.tr("⚠ โครงการภายในกรอบขอเงินของจังหวัดเกินวงเงิน เลื่อนโครงการท้ายออกนอกกรอบ")
            )
        if sums.without_screening:
            warnings.append(
                self.tr("⚠ ยังไม่มีผลการกลั่นกรอง {count} โครงการ").format(count=sums.without_screening)
            )
        self.over.setText("\n".join(warnings))
        self.over.setVisible(bool(warnings))
        self._show_take_button(len(projects_to_take(plan, annual, self._budget)))
        self._show_heading()

    def take_all(self) -> None:
        """Take in every project with money in the year, as one step."""
        annual = self._annual()
        if annual is not None:
            plan = self.session.plan
            changes = taking(plan, annual, projects_to_take(plan, annual, self._budget))
            self.session.apply(changes, self.tr("เพิ่มโครงการในแผนประจำปี"))

    # --- inside -------------------------------------------------------------------------------

    def _annual(self) -> AnnualPlan | None:
        record = self.record
        return record if isinstance(record, AnnualPlan) else None

    def _year(self) -> int:
        annual = self._annual()
        return annual.fiscal_year if annual is not None else 0

    def _candidates(self, plan: Plan) -> Sequence[Choice]:
        annual = self._annual()
        return choices_to_take(plan, annual) if annual is not None else ()

    def _taken(self, plan: Plan, project_id: str, _key: str) -> Record | None:
        annual = self._annual()
        if annual is None:
            return None
        (change,) = taking(plan, annual, [plan.projects[project_id]])
        made = change.after
        return made if made is not None and made.id not in plan.annual_projects else None

    def _show_take_button(self, count: int) -> None:
        can_take = count > 0 and not self.session.is_read_only
        self.take_button.setVisible(can_take)
        self.take_button.setText(
            self.tr("เพิ่มทั้ง {count} โครงการที่มีงบประมาณปี {year} และยังไม่อยู่ในแผน").format(
                count=count, year=self._year()
            )
        )

    def _show_heading(self) -> None:
        project = self.session.plan.projects.get(self._chosen)
        self.work_heading.setText(
            self.tr("แผนปฏิบัติงานและการใช้จ่าย: {name}").format(name=project.name) if project else ""
        )
        for part in (self.work_heading, self.spending, self.work):
            part.setVisible(project is not None)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._session is None or not current.isValid():
            return
        entry = self.session.plan.annual_projects.get(current.data(ID_ROLE))
        if isinstance(entry, AnnualProject) and entry.project_id != self._chosen:
            self._chosen = entry.project_id
            self._show_work_plan()

    def _choose_first(self) -> None:
        model = self.projects.grid.model
        entry = model.record(0) if model.rowCount() else None
        self._chosen = entry.project_id if isinstance(entry, AnnualProject) else ""
        self._show_work_plan()

    def _show_work_plan(self) -> None:
        for grid in (self.spending, self.work):
            grid.commit()
            grid.set_session(self.session)
        self._show_heading()

    def _open(self, record_id: str) -> None:
        entry = self.session.plan.annual_projects.get(record_id)
        if entry is not None:
            self.node_requested.emit(NodeRef(NodeKind.PROJECT, entry.project_id))
