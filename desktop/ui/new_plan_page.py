"""A new plan: which province, which years, which edition, and where its file goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.services import NewPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.services import PackChoice

SUFFIX = ".phaen"


class NewPlanPage(QWidget):
    """Asks for what a new plan needs; says in place what is missing."""

    plan_requested = Signal(object)
    """Make this `NewPlan`."""
    cancelled = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path_is_typed = False
        self.province = QComboBox(self)
        self.province.setEditable(True)
        self.province.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._province_field = QLineEdit(self)
        self.province.setLineEdit(self._province_field)
        self._province_field.setPlaceholderText(self.tr("พิมพ์ชื่อจังหวัด"))
        self.period = QComboBox(self)
        self.edition = QLineEdit(self)
        self.edition.setPlaceholderText(self.tr("เว้นว่างสำหรับฉบับแรก เช่น ฉบับทบทวน พ.ศ. 2568"))
        self.path = QLineEdit(self)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.browse_button = QPushButton(self.tr("เลือก…"), self)
        self.browse_button.setAccessibleName(self.tr("เลือกที่เก็บไฟล์แผน"))
        self.browse_button.clicked.connect(self._browse)
        self.cancel_button = QPushButton(self.tr("ย้อนกลับ"), self)
        self.cancel_button.clicked.connect(self.cancelled)
        self.create_button = QPushButton(self.tr("สร้างแผน"), self)
        self.create_button.setProperty("look", "primary")
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(self.create_plan)
        self._lay_out()
        self.province.editTextChanged.connect(self._suggest_path)
        self.period.currentIndexChanged.connect(self._suggest_path)
        self.path.textEdited.connect(self._on_path_typed)
        for field in (self._province_field, self.edition, self.path):
            field.returnPressed.connect(self.create_plan)

    def show_choices(self, provinces: Sequence[str], packs: Sequence[PackChoice]) -> None:
        """Offer these provinces and cycles."""
        typed = self.province.currentText()
        blocked = self.province.blockSignals(True)
        self.province.clear()
        self.province.addItems(list(provinces))
        completer = QCompleter(list(provinces), self.province)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.province.setCompleter(completer)
        self.province.setCurrentIndex(-1)
        self.province.setEditText(typed)
        self.province.blockSignals(blocked)
        self.period.clear()
        for pack in packs:
            self.period.addItem(pack.title, pack.id)

    def show_lists(self, lists: tuple[Sequence[str], Sequence[PackChoice]]) -> None:
        """Take the lists of provinces and cycles as the background hands them over."""
        self.show_choices(*lists)

    def create_plan(self) -> None:
        """Ask for the plan, or say what is missing."""
        province = self.province.currentText().strip()
        if self.province.findText(province, Qt.MatchFlag.MatchExactly) < 0:
            self._complain(self.tr("ไม่พบจังหวัดนี้ เลือกจังหวัดจากรายการ"), self.province)
            return
        path = Path(self.path.text().strip())
        if not path.name or not path.parent.is_dir():
            self._complain(self.tr("ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บไฟล์ใหม่"), self.path)
            return
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        if path.exists():
            self._complain(self.tr("มีไฟล์ชื่อนี้แล้ว ไฟล์เดิมไม่ถูกเปลี่ยน ตั้งชื่ออื่น"), self.path)
            return
        self.problem.hide()
        self.plan_requested.emit(
            NewPlan(province, self.period.currentData(), self.edition.text().strip(), path)
        )

    def focus_first(self) -> None:
        """Put the caret into the province."""
        self.province.setFocus()

    def _complain(self, text: str, field: QWidget) -> None:
        self.problem.setText(text)
        self.problem.show()
        field.setFocus()

    def _suggest_path(self) -> None:
        province = self.province.currentText().strip()
        if self._path_is_typed or not province:
            return
        years = self.period.currentData() or ""
        name = self.tr("แผนพัฒนาจังหวัด{province} {years}").format(province=province, years=years)
        path = self._folder / f"{name.strip()}{SUFFIX}"
        number = 2
        while path.exists():
            path = self._folder / f"{name.strip()} ({number}){SUFFIX}"
            number += 1
        self.path.setText(str(path))

    def _on_path_typed(self) -> None:
        self._path_is_typed = True

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("เก็บแผนไว้ที่"),
            self.path.text() or str(self._folder),
            self.tr("แผนพัฒนาจังหวัด (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self._path_is_typed = True
            self.path.setText(chosen)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("สร้างแผนใหม่"), self)
        title.setProperty("look", "title")
        place = QHBoxLayout()
        place.setSpacing(tokens.GAP)
        place.addWidget(self.path, 1)
        place.addWidget(self.browse_button)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(tokens.MARGIN)
        form.setVerticalSpacing(tokens.GAP)
        for label, field in (
            (self.tr("จังหวัด"), self.province),
            (self.tr("ช่วงปีของแผน"), self.period),
            (self.tr("ฉบับ"), self.edition),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.path.setAccessibleName(self.tr("เก็บไว้ที่"))
        form.addRow(self.tr("เก็บไว้ที่"), place)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.create_button)
        card = QFrame(self)
        card.setProperty("look", "card")
        card.setFixedWidth(tokens.TEXT_WIDTH)
        inside = QVBoxLayout(card)
        margin = tokens.PAGE_MARGIN
        inside.setContentsMargins(margin, margin, margin, margin)
        inside.setSpacing(tokens.MARGIN)
        inside.addWidget(title)
        inside.addLayout(form)
        inside.addWidget(self.problem)
        inside.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
