"""The page of the cover: what the plan is called, who publishes it, and how its documents are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.core.formats.titles import annual_cover, plan_cover
from desktop.core.plan.digits import DigitStyle, in_style
from desktop.core.plan.money import format_baht, parse_amount
from desktop.core.plan.records import AnnualPlan, Image, PlanInfo, Section
from desktop.ui.forms.bound_fields import ChoiceField, LineField
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.seal_field import SealField
from desktop.ui.forms.seals import with_seal, without_seal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Choice


class CoverEditor(FormPage):
    """Edits the plan's information, from the cover's place and from the plan's own; an annual plan shares it."""

    def build(self) -> None:
        """Show the title as the cover prints it, then the fields."""
        self.title = self.add_note("heading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.made_from = self.add_note()
        self.shared = self.add_note()
        self.shared.setText(self.tr("ข้อมูลในหน้านี้ใช้ร่วมกับปกของแผนพัฒนาจังหวัด เว้นแต่ข้อความแจ้งของแผนปีนี้"))
        self.add_field(
            LineField(
                self.tr("ฉบับ"), "edition", hint=self.tr("เช่น ฉบับทบทวน เว้นว่างเมื่อเป็นฉบับแรกของรอบ")
            ),
            self.tr("แก้ชื่อฉบับของแผน"),
            self._info,
        )
        self.add_field(
            LineField(self.tr("หน่วยงานที่จัดทำ"), "agency"), self.tr("แก้หน่วยงานที่จัดทำแผน"), self._info
        )
        self.add_field(
            LineField(self.tr("เดือนและปีที่จัดทำ"), "published", hint=self.tr("เช่น พฤศจิกายน 2567")),
            self.tr("แก้เดือนและปีที่จัดทำ"),
            self._info,
        )
        self.add_field(
            LineField(self.tr("ข้อความแจ้งบนปก"), "notice", hint=self.tr("เช่น ฉบับร่างเพื่อรับฟังความเห็น")),
            self.tr("แก้ข้อความแจ้งบนปก"),
            self._info,
        )
        self.annual_notice = LineField(self.tr("ข้อความแจ้งบนปกของแผนปีนี้"), "notice")
        self.add_field(self.annual_notice, self.tr("แก้ข้อความแจ้งบนปกของแผนปฏิบัติราชการ"), self._annual)
        self.seal = SealField(self.tr("ตราหรือภาพบนปก"), self.column)
        self.seal.chosen.connect(self._put_seal)
        self.seal.removed.connect(self._remove_seal)
        self.add_widget(self.seal)
        self.add_heading(self.tr("รูปแบบของเอกสาร"))
        self.add_row(
            (
                ChoiceField(
                    self.tr("ตัวเลขในเอกสาร"),
                    "digits",
                    self._digits,
                    optional=False,
                    convert=DigitStyle,
                ),
                self.tr("แก้ตัวเลขในเอกสาร"),
            ),
            (
                ChoiceField(self.tr("แบบอักษรของเอกสาร"), "font", self._faces, optional=False),
                self.tr("แก้แบบอักษรของเอกสาร"),
            ),
            of=self._info,
        )
        self.add_heading(self.tr("เกณฑ์ของจังหวัด"))
        self.add_field(
            LineField(
                self.tr("วงเงินขั้นต่ำของโครงการ (บาท)"),
                "smallest_project",
                hint=self.tr("เว้นว่างเมื่อจังหวัดไม่กำหนด"),
                read=_amount_or_none,
                show=lambda value: "" if value is None else format_baht(value),
            ),
            self.tr("แก้วงเงินขั้นต่ำของโครงการ"),
            self._info,
        )

    def show_made(self) -> None:
        """Show the lines of the title, the province and years, and the picture."""
        plan, annual = self.session.plan, self._annual()
        pack = self.session.pack
        lines = annual_cover(plan, pack, annual) if annual is not None else plan_cover(plan, pack)
        self.title.setText(in_style("\n".join(lines), plan.info.digits))
        self.made_from.setText(
            self.tr("จังหวัด{province} รอบ พ.ศ. {start}–{end} กำหนดไว้เมื่อสร้างแผน").format(
                province=plan.info.province,
                start=plan.info.period_start,
                end=plan.info.period_end,
            )
        )
        self.shared.setVisible(annual is not None)
        self.annual_notice.setVisible(annual is not None)
        self.seal.show_picture(self.session)

    def _info(self) -> PlanInfo:
        return self.session.plan.info

    def _annual(self) -> AnnualPlan | None:
        record = self.record
        if not isinstance(record, Section):
            return None
        return self.session.plan.annual_plans.get(record.annual_plan_id)

    def _digits(self, _plan: Plan) -> Sequence[Choice]:
        return [
            (DigitStyle.THAI.value, self.tr("เลขไทย (๑ ๒ ๓)")),
            (DigitStyle.ARABIC.value, self.tr("เลขอารบิก (1 2 3)")),
        ]

    def _faces(self, plan: Plan) -> Sequence[Choice]:
        typography = self.session.pack.typography
        names = dict.fromkeys([*(face.name for face in typography.faces), plan.info.font])
        own = self.tr("ตามรูปแบบของแผน ({face})").format(face=typography.face)
        return [("", own), *((name, name) for name in names if name)]

    def _put_seal(self, image: Image) -> None:
        self.session.apply(with_seal(self.session.plan, image), self.tr("ใส่ภาพบนปก"))

    def _remove_seal(self) -> None:
        self.session.apply(without_seal(self.session.plan), self.tr("เอาภาพออกจากปก"))


def _amount_or_none(text: str) -> int | None:
    return parse_amount(text) if text.strip() else None
