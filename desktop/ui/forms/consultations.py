"""The page of the meetings at which the plan was made and heard: who came, what was heard, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import setting
from desktop.core.plan.dates import (
    iso_text,
    parse_date,
    parse_iso_date,
    thai_long_date,
    thai_short_date,
)
from desktop.core.plan.fields import new_id
from desktop.core.plan.records import Consultation, HeardItem, ParticipantGroup
from desktop.ui.forms.bound_fields import BlockField, LineField
from desktop.ui.forms.columns import Column, made_column, text_column, whole_number_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.section_form import SectionForm
from desktop.ui.forms.trash import trashing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan


class ConsultationsEditor(SectionForm):
    """Edits the list of meetings, and below it the one that is chosen."""

    def build(self) -> None:
        """Add the list, then everything about the chosen meeting."""
        self.add_body()
        self.meetings = self.add_list(self._list())
        with self.details(self.meetings):
            self.heading = self.add_heading("")
            self._add_fields()
            self.add_grid(self._groups())
            self.people = self.add_note("strong")
            self.add_grid(self._heard())

    def show_made(self) -> None:
        """Name the chosen meeting, and sum the people who came to it."""
        meeting = self.meetings.record()
        if not isinstance(meeting, Consultation):
            return
        self.heading.setText(meeting.title or self.tr("การประชุมที่ยังไม่มีชื่อ"))
        count = _people(self.session.plan, meeting)
        self.people.setText(self.tr("ผู้เข้าร่วมรวม {count} คน").format(count=f"{count:,}"))

    def focus_place(self, record_id: str, field: str) -> bool:
        """Choose the meeting to which a group or a statement belongs, and go there."""
        plan = self.session.plan
        for table in (plan.participant_groups, plan.heard_items):
            row = table.get(record_id)
            if row is not None:
                self.meetings.choose(row.consultation_id)
        return super().focus_place(record_id, field)

    def _list(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                Consultation,
                lambda plan: tuple(plan.consultations),
                self.tr("การประชุม"),
                make=lambda _plan, key: Consultation(new_id(), key),
                also=(ParticipantGroup,),
                remove=trashing,
            ),
            [
                text_column(self.tr("การประชุม"), "title", width=24, stretches=True),
                date_column(self.tr("วันที่"), "date"),
                text_column(self.tr("สถานที่"), "place", width=18),
                made_column(
                    self.tr("คน"),
                    lambda plan, row: f"{_people(plan, row):,}",
                    is_number=True,
                    width=6,
                    sort_value=_people,
                ),
            ],
            title=self.tr("การประชุมและเวทีรับฟังความเห็น"),
            empty=self.tr("ยังไม่มีการประชุม บันทึกการประชุมและเวทีที่ใช้จัดทำแผน พร้อมผู้เข้าร่วมและสิ่งที่รับฟังมา"),
        )

    def _add_fields(self) -> None:
        of = self.meetings.record
        self.add_field(LineField(self.tr("ชื่อการประชุม"), "title"), self.tr("แก้ชื่อการประชุม"), of)
        when = LineField(
            self.tr("วันที่"),
            "date",
            hint=self.tr("เช่น 25 สิงหาคม 2566"),
            read=iso_of,
            show=lambda value: _thai(value, thai_long_date),
        )
        where = LineField(self.tr("สถานที่"), "place")
        self.add_row((when, self.tr("แก้วันที่ประชุม")), (where, self.tr("แก้สถานที่ประชุม")), of=of)
        self.add_field(
            BlockField(self.tr("วัตถุประสงค์"), "purpose"), self.tr("แก้วัตถุประสงค์ของการประชุม"), of
        )
        self.add_field(RichField(self.tr("สรุปผล"), "summary"), self.tr("แก้สรุปผลการประชุม"), of)

    def _groups(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                ParticipantGroup,
                lambda plan: plan.participant_groups.where("consultation_id", self.meetings.id),
                self.tr("กลุ่มผู้เข้าร่วม"),
                make=lambda _plan, key: ParticipantGroup(new_id(), self.meetings.id, key),
            ),
            [
                text_column(self.tr("กลุ่ม"), "name", width=24, stretches=True),
                whole_number_column(self.tr("จำนวน (คน)"), "people", width=10),
            ],
            title=self.tr("ผู้เข้าร่วม"),
            empty=self.tr("ยังไม่มีผู้เข้าร่วม เช่น หัวหน้าส่วนราชการ นายอำเภอ ภาคเอกชน ภาคประชาสังคม"),
        )

    def _heard(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                HeardItem,
                lambda plan: plan.heard_items.where("consultation_id", self.meetings.id),
                self.tr("ความเห็น"),
                make=lambda _plan, key: HeardItem(new_id(), self.meetings.id, key),
            ),
            [
                text_column(self.tr("จากกลุ่ม"), "group", width=16),
                text_column(self.tr("สิ่งที่รับฟังมา"), "heard", width=20, stretches=True, is_block=True),
                text_column(
                    self.tr("การดำเนินการ"), "response", width=20, stretches=True, is_block=True
                ),
            ],
            title=self.tr("ความเห็นและการดำเนินการ"),
            empty=self.tr("ยังไม่มีความเห็น บันทึกว่าใครเสนออะไร และแผนนำไปใช้อย่างไร"),
        )


def date_column(title: str, field: str, *, width: int = 13) -> Column:
    """Return a column of a date: ISO in the plan, typed and shown as a Thai date."""

    def changes(_plan: Plan, row: Consultation, text: str) -> Changes:
        return setting(row, **{field: iso_of(text)})

    return Column(
        title,
        lambda _plan, row: _thai(getattr(row, field), thai_short_date),
        changes,
        field=field,
        width=width,
        sort_value=lambda _plan, row: getattr(row, field),
    )


def iso_of(text: str) -> str:
    """Read a date as officers type it; empty stays empty. Raises as `parse_date`."""
    return iso_text(parse_date(text)) if text.strip() else ""


def _thai(value: str, write: Callable[[date], str]) -> str:
    """Write a stored date; one that is none is shown as it is, to be put right."""
    try:
        return write(parse_iso_date(value)) if value else ""
    except InvalidInput:
        return value


def _people(plan: Plan, meeting: Consultation) -> int:
    groups = plan.participant_groups.where("consultation_id", meeting.id)
    return sum(group.people or 0 for group in groups)
