"""The page of a project: แบบ จ.1-1 as a form, its topics in the order and with the numbers of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.money import baht_text, format_baht
from desktop.core.plan.records import Project
from desktop.core.plan.years import parse_year
from desktop.ui.forms import choices
from desktop.ui.forms.bound_fields import BlockField, ChoiceField, LineField
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.indicator_grid import indicator_grid
from desktop.ui.forms.project_lists import ReadinessFields, area_list, partner_list
from desktop.ui.forms.project_money import activity_grid, budget_grid, lines_of
from desktop.ui.forms.project_place import ProjectPlaceFields
from desktop.ui.forms.project_sums import problems_of, sums_by_source
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.sum_table import SumTable

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.ui.forms.record_grid import RecordGrid

FORM = "j1_1"


class ProjectEditor(FormPage):
    """Edits a project; what its money adds up to is shown while it is typed."""

    is_wide = True

    def build(self) -> None:
        """Add the topics of the form, then what the form does not ask."""
        self._topics: list[tuple[QLabel, str]] = []
        self.place = ProjectPlaceFields(self.column)
        self.place.edited.connect(self._take_place)
        self.add_widget(self.place)
        name = LineField(self.tr("ชื่อโครงการ"), "name")
        self._add_topic("name", name, self.tr("แก้ชื่อโครงการ"))
        self._add_topic(
            "rationale",
            RichField(self.tr("หลักการและเหตุผล"), "rationale"),
            self.tr("แก้หลักการและเหตุผล"),
        )
        self._add_topic(
            "objectives",
            RichField(self.tr("วัตถุประสงค์"), "objectives"),
            self.tr("แก้วัตถุประสงค์โครงการ"),
        )
        indicators = indicator_grid(OwnerKind.PROJECT, lambda: self.node.id, title="")
        self._head_with_topic(indicators, "indicators")
        self.add_grid(indicators)
        self.areas = area_list(lambda: self.node.id)
        self._head_with_topic(self.areas.grid, "area")
        self.add_picked(self.areas)
        self.add_field(
            BlockField(self.tr("รายละเอียดพื้นที่"), "area_note", lines=1), self.tr("แก้รายละเอียดพื้นที่")
        )
        self._add_money()
        self._add_agencies()
        self._add_duration()
        self._add_total()
        self._add_topic("output", RichField(self.tr("ผลผลิต"), "output"), self.tr("แก้ผลผลิต"))
        self._add_topic("outcome", RichField(self.tr("ผลลัพธ์"), "outcome"), self.tr("แก้ผลลัพธ์"))
        self.add_heading(self.tr("ความพร้อมของโครงการ"))
        self.readiness = ReadinessFields(self, lambda: self.node.id)
        self.add_widget(self.readiness)
        self.add_heading(self.tr("หมายเหตุ"))
        self.add_field(BlockField(self.tr("หมายเหตุ"), "note"), self.tr("แก้หมายเหตุโครงการ"))

    def load(self) -> None:
        """Fill the form of a project."""
        pack = self.session.pack
        topics = pack.form(FORM).topics
        for label, key in self._topics:
            number = next(at for at, topic in enumerate(topics, 1) if topic.key == key)
            label.setText(f"{number}. {topics[number - 1].title}")
        self.readiness.show_pack(pack)
        self._show_place()
        super().load()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; caret and scroll position stay."""
        self._show_place()
        super().refresh(changes)

    def show_made(self) -> None:
        """Show the sums, the years and what does not add up."""
        project = self.record
        if not isinstance(project, Project):
            return
        plan = self.session.plan
        titles, rows = sums_by_source(plan, self.session.pack, project.id)
        self.sums.show_sums(titles, rows)
        problems = problems_of(plan, project.id)
        self.problems.setText("\n".join(f"⚠ {problem}" for problem in problems))
        self.problems.setVisible(bool(problems))
        total = sum(line.amount for line in lines_of(plan, project.id))
        self.total.setText(
            self.tr("รวม {amount} บาท ({words})").format(
                amount=format_baht(total), words=baht_text(total)
            )
        )
        self._show_years(project)

    def _add_topic(
        self, key: str, field: LineField | RichField | None = None, step: str = ""
    ) -> None:
        """Add the heading of a topic, and its one field when it has one; the heading names the field."""
        heading = self.add_heading("")
        self._topics.append((heading, key))
        if field is not None:
            field.caption.hide()
            self.add_field(field, step)

    def _head_with_topic(self, grid: RecordGrid, key: str) -> None:
        """Let a table bear the heading of a topic."""
        self._topics.append((grid.head.heading, key))
        grid.head.heading.show()

    def _add_money(self) -> None:
        activities = activity_grid(lambda: self.node.id)
        self._head_with_topic(activities, "activities")
        self.add_grid(activities)
        self.add_grid(budget_grid(lambda: self.node.id))
        self.sums = SumTable(self.tr("รวมตามแหล่งเงินและปี"), self.column)
        self.add_widget(self.sums)
        self.problems = self.add_note("warning")

    def _add_agencies(self) -> None:
        self._add_topic("agencies")
        self.add_field(
            ChoiceField(self.tr("หน่วยงานรับผิดชอบหลัก"), "lead_agency_id", choices.agencies),
            self.tr("แก้หน่วยงานรับผิดชอบหลัก"),
        )
        self.partners = partner_list(lambda: self.node.id, self.tr("หน่วยงานที่เกี่ยวข้อง"))
        self.add_picked(self.partners)

    def _add_duration(self) -> None:
        self._add_topic("duration")
        years = [
            LineField(title, field, hint=self.tr("ปี พ.ศ."), read=_read_year, show=_show_year)
            for title, field in (
                (self.tr("ตั้งแต่ปีงบประมาณ พ.ศ."), "start_year"),
                (self.tr("ถึงปีงบประมาณ พ.ศ."), "end_year"),
            )
        ]
        self.add_row(*((field, self.tr("แก้ระยะเวลาโครงการ")) for field in years))
        self.years = self.add_note()

    def _add_total(self) -> None:
        self._add_topic("budget")
        self.total = self.add_note("strong")

    def _show_years(self, project: Project) -> None:
        start, end = project.start_year, project.end_year or project.start_year
        if start is None or end is None:
            self.years.setText("")
        elif end < start:
            self.years.setText(self.tr("⚠ ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น"))
        else:
            self.years.setText(self.tr("รวม {count} ปี").format(count=end - start + 1))

    def _show_place(self) -> None:
        project = self.record
        if isinstance(project, Project):
            self.place.show_project(self.session, project)

    def _take_place(self, values: dict[str, object]) -> None:
        self.edit(Project, self.node.id, self.tr("ย้ายโครงการ"), **values)
        self._show_place()


def _read_year(text: str) -> int | None:
    return parse_year(text) if text.strip() else None


def _show_year(year: int | None) -> str:
    return str(year) if year is not None else ""
