"""The list of the agencies: names, kinds, whom to ask, and what each leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.plan.fields import new_id
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Activity, Agency, BudgetLine, Project
from desktop.ui.forms.budget_cache import BudgetCache
from desktop.ui.forms.columns import made_column, text_column
from desktop.ui.forms.grid_page import GridPage
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.trash import trashing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Choice, Column


class AgenciesEditor(GridPage):
    """Edits the agencies as one table; lists of a hundred are pasted from a spreadsheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._budget = BudgetCache()
        super().__init__(parent)
        self.grid.view.setAccessibleName(self.tr("หน่วยงาน"))
        self.filter.setPlaceholderText(self.tr("กรองหน่วยงาน"))
        self.filter.setAccessibleName(self.tr("กรองหน่วยงาน"))
        self.note = QLabel(
            self.tr("ลบหน่วยงานแล้ว โครงการยังอยู่ แต่ช่องหน่วยงานจะว่าง กู้คืนได้จากถังขยะ"), self
        )
        self.note.setProperty("look", "muted")
        self.note.setWordWrap(True)
        self.box.addWidget(self.note)

    def make_grid(self) -> RecordGrid:
        """Make the table of the agencies."""
        return RecordGrid(
            Rows(
                Agency,
                lambda plan: tuple(plan.agencies),
                self.tr("หน่วยงาน"),
                make=lambda _plan, key: Agency(new_id(), key),
                also=(Project, Activity, BudgetLine),
                remove=trashing,
            ),
            self._columns(),
            empty=self.tr(
                "ยังไม่มีหน่วยงาน เพิ่มทีละหน่วยงาน หรือคัดลอกรายชื่อจาก Excel แล้ววางที่ปุ่มเพิ่มหน่วยงาน (Ctrl+V)"
            ),
            can_sort=True,
            fills=True,
            parent=self,
        )

    def load(self) -> None:
        """Show the agencies."""
        super().load()
        self.note.setVisible(not self.session.is_read_only)

    def _columns(self) -> Sequence[Column]:
        def led(plan: Plan, row: Agency) -> int:
            return len(plan.projects.where("lead_agency_id", row.id))

        def money(plan: Plan, row: Agency) -> int:
            return self._budget.of(plan).by_agency[row.id].total()

        kind = text_column(self.tr("ประเภท"), "kind", width=14)
        return [
            text_column(self.tr("หน่วยงาน"), "name", width=34, stretches=True),
            text_column(self.tr("ชื่อย่อ"), "short_name", width=10),
            replace(kind, choices=lambda plan, _row: agency_kinds(plan)),
            text_column(self.tr("ผู้ประสานงาน โทรศัพท์ อีเมล"), "contact", width=22),
            made_column(
                self.tr("โครงการ"),
                lambda plan, row: str(led(plan, row)),
                is_number=True,
                width=6,
                sort_value=led,
            ),
            made_column(
                self.tr("งบประมาณ (บาท)"),
                lambda plan, row: format_baht(money(plan, row)),
                is_number=True,
                sort_value=money,
            ),
        ]


def agency_kinds(plan: Plan) -> Sequence[Choice]:
    """Return the groups of agencies that the plan and the shipped list use; others can be typed."""
    from desktop.core.formats.reference import (  # noqa: PLC0415 - the list loads when first used
        reference_list,
    )

    shipped = (item.group for item in reference_list("agency_kinds").items)
    used = (agency.kind for agency in plan.agencies)
    names = dict.fromkeys(name for name in (*shipped, *used) if name)
    return [("", ""), *((name, name) for name in names)]
