"""The page of problems and needs: the register with what answers each, and what the province makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from desktop.core.plan.changes import adding
from desktop.core.plan.fields import new_id
from desktop.core.plan.ordering import key_between
from desktop.core.plan.records import Need, NeedAnswer, NeedField, PlanInfo, Project
from desktop.ui import tokens
from desktop.ui.forms import choices
from desktop.ui.forms.bound_fields import BlockField, ChoiceField, LineField
from desktop.ui.forms.columns import Column, made_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.need_columns import (
    by_district,
    district_name,
    districts,
    need_columns,
    need_fields,
    unanswered,
)
from desktop.ui.forms.picked_list import PickedList
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.section_form import SectionForm
from desktop.ui.forms.trash import trashing
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan

_SHOWN_ROWS = 6
_LINES_A_ROW = 2


class NeedsEditor(SectionForm):
    """Edits the register through a filter, the chosen need below it, then the fields with their summaries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.district: int | None = None
        self.field_id: str | None = None
        self._first_field = NeedField(new_id(), key_between(None, None))
        super().__init__(parent)

    def build(self) -> None:
        """Add the register, the chosen need, the fields, and the names of the two levels."""
        self.add_body()
        self.add_heading(self.tr("ทะเบียนปัญหาและความต้องการ"))
        self._add_filter()
        self.register = self._register()
        self.needs = self.add_list(self.register)
        with self.details(self.needs):
            self._add_need()
        self.summaries = self.add_list(self._fields())
        with self.details(self.summaries):
            self.add_field(
                RichField(self.tr("ข้อสรุปของจังหวัดจากความต้องการของทุกอำเภอในด้านที่เลือก"), "summary"),
                self.tr("แก้ข้อสรุปของด้าน"),
                self.summaries.record,
            )
        self.add_heading(self.tr("ชื่อที่จังหวัดใช้เรียก"))
        self.add_row(
            (
                LineField(self.tr("ความต้องการที่รวบรวมจากอำเภอ"), "district_level"),
                self.tr("แก้ชื่อเรียกระดับอำเภอ"),
            ),
            (
                LineField(self.tr("แผนแม่บทที่จังหวัดสรุป"), "province_level"),
                self.tr("แก้ชื่อเรียกระดับจังหวัด"),
            ),
            of=self._info,
        )

    # --- NodeEditor ---------------------------------------------------------------------------

    def load(self) -> None:
        """Fill the page; the filter shows everything."""
        self._show_all()
        super().load()
        for choice in (self.district_filter, self.field_filter):
            choice.set_session(self.session)
            choice.show_value(None)
            choice.box.setEnabled(True)

    def show_made(self) -> None:
        """Count the needs that are shown and those that no project answers; say where the chosen one is."""
        plan = self.session.plan
        chosen = self.needs.record()
        if isinstance(chosen, Need):
            field = dict(need_fields(plan))[chosen.field_id]
            self.place.setText(f"{district_name(plan, chosen.district_code)} · {field}")
        shown = self._select(plan)
        open_needs = sum(bool(unanswered(plan, need)) for need in shown)
        self.register.empty.setText(
            self.tr("ไม่มีความต้องการตามที่เลือก") if len(plan.needs) else self._first_steps()
        )
        self.count.setText(
            self.tr("{count} ข้อ ยังไม่มีโครงการรองรับ {open} ข้อ").format(
                count=f"{len(shown):,}", open=f"{open_needs:,}"
            )
        )

    def focus_place(self, record_id: str, field: str) -> bool:
        """Show a need that the filter hides, and go there."""
        plan = self.session.plan
        answer = plan.need_answers.get(record_id)
        need_id = answer.need_id if answer is not None else record_id
        if need_id in plan.needs:
            self._show_all()
            self._on_filtered()
            self.needs.choose(need_id)
        return super().focus_place(record_id, field)

    # --- the register -------------------------------------------------------------------------

    def _add_filter(self) -> None:
        self.district_filter = ChoiceField(
            self.tr("อำเภอ"), "district_code", districts, convert=int
        )
        self.field_filter = ChoiceField(self.tr("ด้าน"), "field_id", need_fields)
        self.district_filter.edited.connect(self._on_district)
        self.field_filter.edited.connect(self._on_field)
        for choice in (self.district_filter, self.field_filter):
            line = choice.box.lineEdit()
            if line is not None:
                line.setPlaceholderText(self.tr("ทั้งหมด"))
        self.search = QLineEdit(self.column)
        self.search.setPlaceholderText(self.tr("คำในปัญหา ความต้องการ หรือที่มา"))
        self.search.setClearButtonEnabled(True)
        self._searching = QTimer(self)
        self._searching.setSingleShot(True)
        self._searching.setInterval(tokens.FILTER_AFTER_MS)
        self._searching.timeout.connect(self._search)
        self.search.textChanged.connect(self._searching.start)
        caption = QLabel(self.tr("ค้นหา"), self.column)
        caption.setBuddy(self.search)
        self.search.setAccessibleName(caption.text())
        self.count = QLabel(self.column)
        self.count.setProperty("look", "muted")
        row = QGridLayout()
        row.setHorizontalSpacing(tokens.MARGIN)
        row.setVerticalSpacing(tokens.HALF)
        row.addWidget(self.district_filter, 0, 0, 2, 1)
        row.addWidget(self.field_filter, 0, 1, 2, 1)
        row.addWidget(caption, 0, 2)
        row.addWidget(self.search, 1, 2)
        row.addWidget(self.count, 2, 0, 1, 3)
        for at in range(3):
            row.setColumnStretch(at, 1)
        self.box.addLayout(row)

    def _register(self) -> RecordGrid:
        grid = RecordGrid(
            Rows(
                Need,
                self._select,
                self.tr("ความต้องการ"),
                make=self._new_need,
                needs=self._needed_field,
                also=(NeedField, NeedAnswer),
                can_move=False,
                remove=trashing,
            ),
            need_columns(),
            empty=self._first_steps(),
            can_sort=True,
            fills=True,
        )
        rows = grid.view.verticalHeader()
        rows.setDefaultSectionSize(_LINES_A_ROW * tokens.ROW_HEIGHT)
        height = (_SHOWN_ROWS * _LINES_A_ROW + 1) * tokens.ROW_HEIGHT
        grid.view.setFixedHeight(height)
        grid.view.setAccessibleName(self.tr("ทะเบียนปัญหาและความต้องการ"))
        return grid

    def _first_steps(self) -> str:
        return self.tr("ยังไม่มีความต้องการ เพิ่มทีละข้อ หรือคัดลอกทะเบียนจาก Excel แล้ววางที่ปุ่มเพิ่ม (Ctrl+V)")

    def _select(self, plan: Plan) -> Sequence[Need]:
        found = [
            need
            for need in plan.needs
            if self.district in (None, need.district_code)
            and self.field_id in (None, need.field_id)
        ]
        return sorted(found, key=lambda need: by_district(plan, need))

    def _new_need(self, plan: Plan, _key: str) -> Need:
        self.search.clear()
        self._search()
        near = self.needs.record()
        here = near if isinstance(near, Need) else None
        first = next(iter(plan.need_fields), self._first_field)
        field_id = self.field_id or (here.field_id if here else first.id)
        code = self.district
        if code is None:
            code = here.district_code if here else int(districts(plan)[0][0])
        last = max((need.order_key for need in plan.needs), default=None)
        return Need(new_id(), field_id, code, key_between(last, None))

    def _needed_field(self, plan: Plan) -> Changes:
        """Return the change that makes the first field, since a need belongs to one."""
        return () if len(plan.need_fields) else adding(self._first_field)

    # --- the chosen need ----------------------------------------------------------------------

    def _add_need(self) -> None:
        self.place = self.add_note("strong")
        self.add_row(
            (BlockField(self.tr("ปัญหา"), "problem", lines=3), self.tr("แก้ปัญหา")),
            (BlockField(self.tr("ความต้องการ"), "need", lines=3), self.tr("แก้ความต้องการ")),
            of=self.needs.record,
        )
        picked = PickedList(
            Rows(
                NeedAnswer,
                lambda plan: plan.need_answers.where("need_id", self.needs.id),
                self.tr("โครงการที่รองรับ"),
                also=(Project,),
                can_move=False,
                opens=True,
            ),
            [
                Column(
                    self.tr("โครงการ"),
                    lambda plan, row: plan.projects[row.project_id].name,
                    width=30,
                    stretches=True,
                )
            ],
            candidates=choices.projects,
            make=self._answered,
            title=self.tr("โครงการที่รองรับความต้องการที่เลือก"),
            hint=self.tr("พิมพ์คำในชื่อโครงการแล้วเลือก"),
        )
        picked.grid.record_activated.connect(self._open_project)
        self.add_picked(picked)

    def _answered(self, plan: Plan, project_id: str, _key: str) -> NeedAnswer | None:
        made = NeedAnswer.derived(need_id=self.needs.id, project_id=project_id)
        return made if made.id not in plan.need_answers else None

    def _open_project(self, answer_id: str) -> None:
        answer = self.session.plan.need_answers.get(answer_id)
        if answer is not None:
            self.node_requested.emit(NodeRef(NodeKind.PROJECT, answer.project_id))

    # --- fields -------------------------------------------------------------------------------

    def _fields(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                NeedField,
                lambda plan: tuple(plan.need_fields),
                self.tr("ด้าน"),
                make=lambda _plan, key: NeedField(new_id(), key),
                also=(Need,),
                remove=trashing,
            ),
            [
                text_column(self.tr("ชื่อด้าน"), "name", width=24, stretches=True),
                made_column(
                    self.tr("ความต้องการ (ข้อ)"),
                    lambda plan, row: str(len(plan.needs.where("field_id", row.id))),
                    is_number=True,
                ),
            ],
            title=self.tr("ด้านและข้อสรุปของจังหวัด"),
            empty=self.tr("ยังไม่มีด้าน เช่น เศรษฐกิจ สังคมและความมั่นคง ทรัพยากรธรรมชาติ"),
        )

    def _info(self) -> PlanInfo:
        return self.session.plan.info

    # --- the filter ---------------------------------------------------------------------------

    def _on_district(self, code: int | None) -> None:
        self.district = code
        self._on_filtered()

    def _on_field(self, field_id: str | None) -> None:
        self.field_id = field_id
        self._on_filtered()

    def _on_filtered(self) -> None:
        self.register.commit()
        self.register.model.reload()
        self.needs.settle()
        self.show_made()

    def _search(self) -> None:
        self._searching.stop()
        self.register.set_filter(self.search.text())

    def _show_all(self) -> None:
        self.district = self.field_id = None
        self.search.clear()
        self._search()
        if self._session is not None and self.district_filter.box.count():
            self.district_filter.show_value(None)
            self.field_filter.show_value(None)
