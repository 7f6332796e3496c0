"""Caption, description and width of a picture of the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.rich_blocks import MAX_IMAGE_WIDTH
from desktop.core.plan.rich_text import RichImage, parse, sanitise, to_html
from desktop.ui import tokens


class PictureDialog(QDialog):
    """Edits the caption, the description and the width of a picture."""

    def __init__(self, shown: RichImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("แก้ภาพ"))
        self.setMinimumWidth(tokens.DIALOG_WIDTH)
        self._shown = shown
        self.caption = QLineEdit(shown.caption, self)
        self.caption.setAccessibleName(self.tr("ชื่อภาพ"))
        self.alt = QLineEdit(shown.alt, self)
        self.alt.setAccessibleName(self.tr("คำอธิบายภาพ"))
        self.alt.setPlaceholderText(self.tr("บอกสิ่งที่เห็นในภาพ สำหรับผู้ที่มองไม่เห็น"))
        self.width_field = QSpinBox(self)
        self.width_field.setAccessibleName(self.tr("ความกว้าง"))
        self.width_field.setRange(0, MAX_IMAGE_WIDTH)
        self.width_field.setSpecialValueText(self.tr("ตามภาพ"))
        self.width_field.setSuffix(self.tr(" พิกเซล"))
        self.width_field.setValue(shown.width or 0)
        form = QFormLayout()
        form.addRow(self.tr("ชื่อภาพ"), self.caption)
        form.addRow(self.tr("คำอธิบายภาพ"), self.alt)
        form.addRow(self.tr("ความกว้าง"), self.width_field)
        buttons = QDialogButtonBox(self)
        keep = QPushButton(self.tr("บันทึก"), self)
        keep.setProperty("look", "primary")
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def picture(self) -> RichImage:
        """Return the picture as it was edited, clean."""
        made = replace(
            self._shown,
            caption=self.caption.text(),
            alt=self.alt.text(),
            width=self.width_field.value() or None,
        )
        clean = parse(sanitise(to_html((made,))))[0]
        assert isinstance(clean, RichImage)
        return clean
