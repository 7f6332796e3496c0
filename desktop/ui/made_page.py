"""The page of a section that the program makes when exporting: what it will hold, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Section
from desktop.ui import tokens
from desktop.ui.editors import NodeEditor
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan


class MadePage(NodeEditor):
    """Says what is made, counts what it is made of, and goes there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.source = QLabel(self)
        self.source.setProperty("look", "muted")
        self.source.setWordWrap(True)
        self.go_button = QPushButton(self.tr("ไปที่ตารางโครงการ"), self)
        self.go_button.clicked.connect(self._go)
        column = QWidget(self)
        column.setMaximumWidth(tokens.TEXT_WIDTH)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, tokens.MARGIN, 0, 0)
        inside.setSpacing(tokens.MARGIN)
        inside.addWidget(self.text)
        inside.addWidget(self.source)
        inside.addWidget(self.go_button, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        layout.addWidget(column)

    def load(self) -> None:
        """Say what this section will hold."""
        section = self.record
        if not isinstance(section, Section):
            return
        plan = self.session.plan
        self.text.setText(self._what(section.kind))
        self.source.setText(self._from(plan))
        about_projects = section.kind not in _CONTENTS
        self.source.setVisible(about_projects)
        self.go_button.setVisible(about_projects)

    def focus_first(self) -> None:
        """Put the focus on the way to what it is made of."""
        (self.go_button if self.go_button.isVisible() else self).setFocus()

    def _go(self) -> None:
        self.node_requested.emit(NodeRef(NodeKind.PROJECTS))

    def _what(self, kind: SectionKind) -> str:
        names = {
            SectionKind.CONTENTS: self.tr("สารบัญทำขึ้นจากหัวข้อของแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง"),
            SectionKind.TABLE_LIST: self.tr("สารบัญตารางทำขึ้นจากชื่อตารางในแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง"),
            SectionKind.FIGURE_LIST: self.tr("สารบัญภาพทำขึ้นจากชื่อภาพในแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง"),
            SectionKind.BUDGET_SUMMARY: self.tr(
                "ตารางสรุปงบประมาณตามประเด็น ปี แหล่งเงิน และหน่วยงาน ทำขึ้นจากโครงการเมื่อส่งออก"
            ),
            SectionKind.FORM_J1: self.tr("แบบ จ.1 ทำขึ้นจากประเด็น ตัวชี้วัด แผนงาน และโครงการเมื่อส่งออก"),
            SectionKind.PROJECT_BRIEFS: self.tr("แบบ จ.1-1 ทำขึ้นโครงการละหนึ่งแบบเมื่อส่งออก"),
            SectionKind.NEEDS_REGISTER: self.tr(
                "ทะเบียนความต้องการรายอำเภอทำขึ้นจากความต้องการที่บันทึกไว้เมื่อส่งออก"
            ),
            SectionKind.PLAN_SUMMARY: self.tr(
                "สรุปสาระสำคัญทำขึ้นจากเป้าหมาย ตัวชี้วัด และประเด็นของแผนเมื่อส่งออก"
            ),
            SectionKind.BUDGET_BOOK: self.tr(
                "ตารางงบประมาณทำขึ้นจากโครงการในแผนปฏิบัติราชการของปีนี้เมื่อส่งออก"
            ),
            SectionKind.SCREENING_LIST: self.tr(
                "บัญชีโครงการตามผลการกลั่นกรองทำขึ้นจากลำดับและผลที่บันทึกไว้เมื่อส่งออก"
            ),
            SectionKind.ANNUAL_PROJECTS: self.tr(
                "รายละเอียดโครงการทำขึ้นจากโครงการในแผนปฏิบัติราชการของปีนี้เมื่อส่งออก"
            ),
        }
        return names[kind]

    def _from(self, plan: Plan) -> str:
        return self.tr(
            "ขณะนี้มี {issues} ประเด็น {programmes} แผนงาน {projects} โครงการ {activities} กิจกรรม"
        ).format(
            issues=len(plan.issues),
            programmes=len(plan.programmes),
            projects=len(plan.projects),
            activities=len(plan.activities),
        )


_CONTENTS = (SectionKind.CONTENTS, SectionKind.TABLE_LIST, SectionKind.FIGURE_LIST)
