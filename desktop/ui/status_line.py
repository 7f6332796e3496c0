"""The line at the bottom: saved when, how complete, how many words, which file, which digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QWidget

from desktop.core.plan.digits import DigitStyle
from desktop.ui import tokens

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


class StatusLine(QStatusBar):
    """Tells what the officer wants to be sure of, always at the same place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(tokens.ROW_HEIGHT)
        self.saved = self._label(self.tr("การบันทึก"), 2)
        self.completeness = self._label(self.tr("ความครบถ้วน"), 3)
        self.words = self._label(self.tr("จำนวนคำ"), 2)
        self.file = self._label(self.tr("ไฟล์แผน"), 3)
        self.digits = self._label(self.tr("เลขในเอกสาร"), 1)
        self.digits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_saved(self, at: datetime) -> None:
        """Say when everything was in the file."""
        self.saved.setText(
            self.tr("บันทึกแล้ว {time} น.").format(time=at.astimezone().strftime("%H:%M"))
        )

    def show_all_saved(self) -> None:
        """Say that nothing waits to be written, before anything was edited."""
        self.saved.setText(self.tr("บันทึกครบแล้ว"))

    def show_saving(self) -> None:
        """Say that something is on its way to the file."""
        self.saved.setText(self.tr("กำลังบันทึก…"))

    def show_unsaved(self) -> None:
        """Say that what was typed is not in the file."""
        self.saved.setText(self.tr("ยังไม่ได้บันทึก"))

    def show_read_only(self) -> None:
        """Say that nothing can be changed here."""
        self.saved.setText(self.tr("เปิดดูอย่างเดียว"))

    def show_completeness(self, done: int, required: int) -> None:
        """Say how many of the required sections are written."""
        percent = 100 * done // required if required else 100
        self.completeness.setText(
            self.tr("ครบ {percent} % ({done}/{required} หัวข้อที่ต้องมี)").format(
                percent=percent, done=done, required=required
            )
        )

    def show_words(self, count: int | None) -> None:
        """Say how many words the page holds; nothing where it is no text."""
        if count is None:
            self.words.clear()
            return
        text = self.tr("{count} คำ") if count == 1 else self.tr("{count} คำ", "several")
        self.words.setText(text.format(count=f"{count:,}"))

    def show_file(self, path: Path, digits: DigitStyle) -> None:
        """Say which file is open and how its documents write numbers."""
        self.file.setText(path.name)
        self.file.setToolTip(str(path))
        thai = digits is DigitStyle.THAI
        self.digits.setText(self.tr("เลขไทย") if thai else self.tr("เลขอารบิก"))

    def clear_all(self) -> None:
        """Say nothing: no plan is open."""
        for label in (self.saved, self.completeness, self.words, self.file, self.digits):
            label.clear()

    def _label(self, name: str, stretch: int) -> QLabel:
        label = QLabel(self)
        label.setProperty("look", "muted")
        label.setAccessibleName(name)
        label.setIndent(tokens.GAP)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(label, stretch)
        return label
