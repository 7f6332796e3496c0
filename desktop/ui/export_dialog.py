"""What to export: which document, year or project, digits, and where it goes."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from desktop.core.plan.digits import DigitStyle
from desktop.ui import tokens
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.dialog_rows import buttons_below, labelled
from desktop.ui.nodes import NodeKind
from desktop.ui.save_place import SavePlace
from desktop.ui.services import ExportChoice

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.records import AnnualPlan
    from desktop.ui.nodes import NodeRef
    from desktop.ui.session import PlanSession

SUFFIX = ".docx"


class ExportDialog(QDialog):
    """Chooses a document; the project that is shown, if one is, is proposed for its brief."""

    def __init__(self, session: PlanSession, node: NodeRef | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan, self._file = session.plan, session.path
        self.setWindowTitle(self.tr("ส่งออกเป็นเอกสาร Word"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(tokens.DIALOG_WIDTH)
        self.document = QComboBox(self)
        self.year = QComboBox(self)
        self.project = ChoiceBox(self)
        self.digits = QComboBox(self)
        self.place = SavePlace(
            session.path.parent,
            SUFFIX,
            title=self.tr("เก็บเอกสารไว้ที่"),
            kind=self.tr("เอกสาร Word"),
            browse=self.tr("เลือกที่เก็บเอกสาร"),
            replaces=True,
            parent=self,
        )
        self.path = self.place.line
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.no_annual_plan = QLabel(self)
        self.no_annual_plan.setText(
            self.tr(
                "แผนนี้ยังไม่มีแผนปฏิบัติราชการประจำปี เพิ่มปีที่ต้องการด้วยเมนู แทรก › แผนปฏิบัติราชการประจำปี แล้วส่งออกอีกครั้ง"
            )
        )
        self.no_annual_plan.setWordWrap(True)
        self.no_annual_plan.hide()
        self.export_button = QPushButton(self.tr("ส่งออก"), self)
        self.export_button.setProperty("look", "primary")
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._accept_if_possible)
        self._fill(node)
        self._lay_out()
        self.document.currentIndexChanged.connect(self._on_document_chosen)
        self.year.currentIndexChanged.connect(self._suggest_path)
        self.project.currentIndexChanged.connect(self._suggest_path)
        self._on_document_chosen()

    def choice(self) -> ExportChoice:
        """Return what was chosen."""
        path, kind = self.place.path(), self.document.currentData()
        assert path is not None
        return ExportChoice(
            document=kind,
            path=path,
            thai_digits=self.digits.currentData() == DigitStyle.THAI,
            fiscal_year=self.year.currentData() if kind == "annual" else None,
            project_id=self.project.currentData() if kind == "brief" else None,
        )

    def _fill(self, node: NodeRef | None) -> None:
        plan = self._plan
        self.document.addItem(self.tr("แผนพัฒนาจังหวัดทั้งฉบับ"), "plan")
        self.document.addItem(self.tr("แผนปฏิบัติราชการประจำปี"), "annual")
        self.document.addItem(self.tr("แบบ จ.1"), "j1")
        if len(plan.projects):
            self.document.addItem(self.tr("โครงการแบบย่อ (แบบ จ.1-1)"), "brief")
        for annual in plan.annual_plans:
            self.year.addItem(str(annual.fiscal_year), annual.fiscal_year)
        names = [(project.id, project.name) for project in plan.projects]
        self.project.offer([(None, self.tr("ทุกโครงการ")), *names])
        self.digits.addItem(self.tr("เลขไทย ๑ ๒ ๓"), DigitStyle.THAI)
        self.digits.addItem(self.tr("เลขอารบิก 1 2 3"), DigitStyle.ARABIC)
        self.digits.setCurrentIndex(self.digits.findData(plan.info.digits))
        if node is not None and node.kind is NodeKind.PROJECT:
            self.document.setCurrentIndex(self.document.findData("brief"))
            self.project.setCurrentIndex(self.project.findData(node.id))
        shown = self._annual_plan_at(node)
        if shown is not None:
            self.document.setCurrentIndex(self.document.findData("annual"))
            self.year.setCurrentIndex(self.year.findData(shown.fiscal_year))

    def _annual_plan_at(self, node: NodeRef | None) -> AnnualPlan | None:
        """Return the annual plan whose page, or the page of one of whose sections, is shown."""
        if node is None:
            return None
        section = self._plan.sections.get(node.id) if node.kind is NodeKind.SECTION else None
        wanted = section.annual_plan_id if section is not None else node.id
        return self._plan.annual_plans.get(wanted)

    def _lay_out(self) -> None:
        for field in (self.document, self.year, self.project, self.digits):
            field.setMinimumContentsLength(1)
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.form = labelled(
            (self.tr("เอกสาร"), self.document),
            (self.tr("ปีงบประมาณ"), self.year),
            (self.tr("โครงการ"), self.project),
            (self.tr("ตัวเลข"), self.digits),
            (self.tr("เก็บไว้ที่"), self.place),
        )
        cancel = QPushButton(self.tr("ยกเลิก"), self)
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        margin = tokens.MARGIN
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(tokens.MARGIN)
        layout.addLayout(self.form)
        layout.addWidget(self.no_annual_plan)
        layout.addWidget(self.problem)
        layout.addLayout(buttons_below(cancel, self.export_button))

    def _on_document_chosen(self) -> None:
        kind = self.document.currentData()
        can_export = kind != "annual" or self.year.count() > 0
        self.form.setRowVisible(self.year, kind == "annual" and can_export)
        for field in (self.digits, self.place):
            self.form.setRowVisible(field, can_export)
        self.no_annual_plan.setVisible(not can_export)
        self.export_button.setEnabled(can_export)
        self.form.setRowVisible(self.project, kind == "brief")
        self._suggest_path()

    def _suggest_path(self) -> None:
        name = {
            "plan": self.tr("แผนพัฒนาจังหวัด{province}"),
            "annual": self.tr("แผนปฏิบัติราชการจังหวัด{province} ปี {year}"),
            "j1": self.tr("แบบ จ.1 จังหวัด{province}"),
            "brief": self.tr("แบบ จ.1-1 จังหวัด{province}"),
        }[self.document.currentData()].format(
            province=self._plan.info.province, year=self.year.currentText()
        )
        self.place.propose(name)

    def _accept_if_possible(self) -> None:
        path = self.place.path()
        if self.document.currentData() == "brief" and not self._finds_project():
            self._complain(self.tr("ไม่พบโครงการนี้ เลือกโครงการจากรายการ"), self.project)
        elif path is None:
            self._complain(self.tr("ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บใหม่"), self.path)
        elif self._is_the_plan(path):
            self._complain(self.tr("ชื่อนี้คือไฟล์แผนเอง เอกสารจะทับแผนที่เปิดอยู่ ตั้งชื่ออื่นให้เอกสาร"), self.path)
        else:
            self.accept()

    def _is_the_plan(self, path: Path) -> bool:
        """Tell whether a path is the plan's own file, whatever name or link leads there."""
        with contextlib.suppress(OSError):
            return path.samefile(self._file)
        return False

    def _finds_project(self) -> bool:
        """Take the project whose name was typed; False when there is none of this name."""
        typed = self.project.currentText().strip()
        if typed == self.project.itemText(self.project.currentIndex()).strip():
            return True  # of several of one name, the one that was chosen
        at = self.project.findText(typed, Qt.MatchFlag.MatchFixedString)
        self.project.setCurrentIndex(at)
        self.project.setEditText(typed)
        return at >= 0

    def _complain(self, text: str, field: QWidget) -> None:
        self.problem.setText(text)
        self.problem.show()
        field.setFocus()
