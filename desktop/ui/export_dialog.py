"""What to export: which document, year or project, digits, and where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.core.plan.digits import DigitStyle
from desktop.ui import tokens
from desktop.ui.nodes import NodeKind
from desktop.ui.services import ExportChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.nodes import NodeRef
    from desktop.ui.session import PlanSession

SUFFIX = ".docx"
_FORBIDDEN = '<>:"/\\|?*'


class ExportDialog(QDialog):
    """Chooses a document; the project that is shown, if one is, is proposed for its brief."""

    def __init__(self, session: PlanSession, node: NodeRef | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = session.plan
        self._path_is_typed = False
        self._folder = session.path.parent
        self.setWindowTitle(self.tr("ส่งออกเป็นเอกสาร Word"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(tokens.DIALOG_WIDTH)
        self.document = QComboBox(self)
        self.year = QComboBox(self)
        self.project = QComboBox(self)
        self.digits = QComboBox(self)
        self.path = QLineEdit(self)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.export_button = QPushButton(self.tr("ส่งออก"), self)
        self.export_button.setProperty("look", "primary")
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._accept_if_possible)
        self._fill(node)
        self._lay_out()
        self.document.currentIndexChanged.connect(self._on_document_chosen)
        self.year.currentIndexChanged.connect(self._suggest_path)
        self.project.currentIndexChanged.connect(self._suggest_path)
        self.path.textEdited.connect(self._on_path_typed)
        self._on_document_chosen()

    def choice(self) -> ExportChoice:
        """Return what was chosen."""
        path = Path(self.path.text().strip())
        kind = self.document.currentData()
        return ExportChoice(
            document=kind,
            path=path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX),
            thai_digits=self.digits.currentData() == DigitStyle.THAI,
            fiscal_year=self.year.currentData() if kind == "annual" else None,
            project_id=self.project.currentData() if kind == "brief" else None,
        )

    def _fill(self, node: NodeRef | None) -> None:
        plan = self._plan
        self.document.addItem(self.tr("แผนพัฒนาจังหวัดทั้งฉบับ"), "plan")
        if len(plan.annual_plans):
            self.document.addItem(self.tr("แผนปฏิบัติราชการประจำปี"), "annual")
        self.document.addItem(self.tr("แบบ จ.1"), "j1")
        if len(plan.projects):
            self.document.addItem(self.tr("โครงการแบบย่อ (แบบ จ.1-1)"), "brief")
        for annual in plan.annual_plans:
            self.year.addItem(str(annual.fiscal_year), annual.fiscal_year)
        self.project.addItem(self.tr("ทุกโครงการ"), None)
        for project in plan.projects:
            self.project.addItem(project.name, project.id)
        self.digits.addItem(self.tr("เลขไทย ๑ ๒ ๓"), DigitStyle.THAI)
        self.digits.addItem(self.tr("เลขอารบิก 1 2 3"), DigitStyle.ARABIC)
        self.digits.setCurrentIndex(self.digits.findData(plan.info.digits))
        if node is not None and node.kind is NodeKind.PROJECT:
            self.document.setCurrentIndex(self.document.findData("brief"))
            self.project.setCurrentIndex(self.project.findData(node.id))

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("เลือก…"), self)
        browse.setAccessibleName(self.tr("เลือกที่เก็บเอกสาร"))
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(tokens.GAP)
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(tokens.MARGIN)
        self.form.setVerticalSpacing(tokens.GAP)
        for label, field in (
            (self.tr("เอกสาร"), self.document),
            (self.tr("ปีงบประมาณ"), self.year),
            (self.tr("โครงการ"), self.project),
            (self.tr("ตัวเลข"), self.digits),
        ):
            field.setAccessibleName(label)
            field.setMinimumContentsLength(1)
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            self.form.addRow(label, field)
        self.path.setAccessibleName(self.tr("เก็บไว้ที่"))
        self.form.addRow(self.tr("เก็บไว้ที่"), place)
        cancel = QPushButton(self.tr("ยกเลิก"), self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        margin = tokens.MARGIN
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(tokens.MARGIN)
        layout.addLayout(self.form)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def _on_document_chosen(self) -> None:
        kind = self.document.currentData()
        self.form.setRowVisible(self.year, kind == "annual")
        self.form.setRowVisible(self.project, kind == "brief")
        self._suggest_path()

    def _suggest_path(self) -> None:
        if self._path_is_typed:
            return
        name = {
            "plan": self.tr("แผนพัฒนาจังหวัด{province}"),
            "annual": self.tr("แผนปฏิบัติราชการจังหวัด{province} ปี {year}"),
            "j1": self.tr("แบบ จ.1 จังหวัด{province}"),
            "brief": self.tr("แบบ จ.1-1 จังหวัด{province}"),
        }[self.document.currentData()].format(
            province=self._plan.info.province, year=self.year.currentText()
        )
        safe = "".join("-" if sign in _FORBIDDEN else sign for sign in name)
        path = self._folder / f"{safe}{SUFFIX}"
        number = 2
        while path.exists():
            path = self._folder / f"{safe} ({number}){SUFFIX}"
            number += 1
        self.path.setText(str(path))

    def _on_path_typed(self) -> None:
        self._path_is_typed = True

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("เก็บเอกสารไว้ที่"),
            self.path.text(),
            self.tr("เอกสาร Word (*.docx)"),
        )
        if chosen:
            self._path_is_typed = True
            self.path.setText(chosen)

    def _accept_if_possible(self) -> None:
        path = Path(self.path.text().strip())
        if path.name and path.parent.is_dir():
            self.accept()
            return
        self.problem.setText(self.tr("ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บใหม่"))
        self.problem.show()
        self.path.setFocus()
