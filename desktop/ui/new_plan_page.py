"""A new plan: which province, which years, which edition, and where its file goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.dialog_rows import buttons_below, labelled
from desktop.ui.save_place import SavePlace
from desktop.ui.services import NewPlan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.ui.services import PackChoice

SUFFIX: Final = ".phaen"
_MOST_NAMED: Final = 4
"""Of provinces that fit what is typed."""


class NewPlanPage(QWidget):
    """Asks for what a new plan needs; says in place what is missing."""

    plan_requested = Signal(object)
    """Make this `NewPlan`."""
    cancelled = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.province = ChoiceBox(self)
        self.province.line.setPlaceholderText(self.tr("พิมพ์ชื่อจังหวัด"))
        self.period = QComboBox(self)
        self.edition = QLineEdit(self)
        self.edition.setPlaceholderText(self.tr("เว้นว่างสำหรับฉบับแรก เช่น ฉบับทบทวน พ.ศ. 2568"))
        self.place = SavePlace(
            folder,
            SUFFIX,
            title=self.tr("เก็บแผนไว้ที่"),
            kind=self.tr("แผนพัฒนาจังหวัด"),
            browse=self.tr("เลือกที่เก็บไฟล์แผน"),
            replaces=False,
            parent=self,
        )
        self.path = self.place.line
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.browse_button = self.place.browse_button
        self.cancel_button = QPushButton(self.tr("ย้อนกลับ"), self)
        self.cancel_button.clicked.connect(self.cancelled)
        self.create_button = QPushButton(self.tr("สร้างแผน"), self)
        self.create_button.setProperty("look", "primary")
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(self.create_plan)
        self._lay_out()
        self.province.editTextChanged.connect(self._suggest_path)
        self.period.currentIndexChanged.connect(self._suggest_path)
        self.province.line.editingFinished.connect(self._complete_province)
        self.province.line.returnPressed.connect(self._on_province_entered)
        for field in (self.edition, self.path):
            field.returnPressed.connect(self.create_plan)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.period)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.create_plan)

    def show_choices(self, provinces: Sequence[str], packs: Sequence[PackChoice]) -> None:
        """Offer these provinces and cycles."""
        typed = self.province.currentText()
        blocked = self.province.blockSignals(True)
        self.province.offer([(name, name) for name in provinces])
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
        self._complete_province()
        province = self.province.currentText().strip()
        if self.province.findText(province, Qt.MatchFlag.MatchExactly) < 0:
            self._complain(self._which_province(province), self.province)
            return
        path = self.place.path()
        if path is None:
            self._complain(self.tr("ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บไฟล์ใหม่"), self.path)
            return
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

    def _on_province_entered(self) -> None:
        """Make the plan, unless Enter takes a province from the names that are listed."""
        completer = self.province.completer()
        names = completer.popup() if completer is not None else None
        if names is None or not names.isVisible():
            self.create_plan()

    def _complete_province(self) -> None:
        """Write the whole name where what is typed fits one province alone."""
        found = self._provinces_like(self.province.currentText())
        if len(found) == 1:
            self.province.setCurrentIndex(self.province.findText(found[0]))

    def _provinces_like(self, typed: str) -> list[str]:
        """Return the provinces that what is typed may mean, with or without the word before their names."""
        return self.province.names_like(typed.strip().removeprefix(self.tr("จังหวัด")))

    def _which_province(self, typed: str) -> str:
        """Say why what is typed names no province."""
        if not typed.strip():
            return self.tr("เลือกจังหวัดของแผน")
        found = self._provinces_like(typed)
        if not found:
            return self.tr("ไม่พบจังหวัดนี้ เลือกจังหวัดจากรายการ")
        names = " ".join(found[:_MOST_NAMED]) + ("…" if len(found) > _MOST_NAMED else "")
        return self.tr("มีหลายจังหวัดที่ตรงกับคำนี้ ({names}) พิมพ์ชื่อให้ครบหรือเลือกจากรายการ").format(
            names=names
        )

    def _suggest_path(self) -> None:
        province = self.province.currentText().strip()
        if province:
            years = self.period.currentData() or ""
            name = self.tr("แผนพัฒนาจังหวัด{province} {years}")
            self.place.propose(name.format(province=province, years=years))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("สร้างแผนใหม่"), self)
        title.setProperty("look", "title")
        form = labelled(
            (self.tr("จังหวัด"), self.province),
            (self.tr("ช่วงปีของแผน"), self.period),
            (self.tr("ฉบับ"), self.edition),
            (self.tr("เก็บไว้ที่"), self.place),
        )
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
        inside.addLayout(buttons_below(self.cancel_button, self.create_button))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
