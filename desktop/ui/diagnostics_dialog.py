"""The page ช่วยเหลือ › ตรวจระบบ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from desktop.ui import tokens
from desktop.ui.diagnostics import as_text, facts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.services import Services


class DiagnosticsDialog(QDialog):
    """Shows what was found out about this machine, and copies it."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ตรวจระบบ"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(tokens.DIALOG_WIDTH)
        self.facts = facts(services)
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.MARGIN)
        form.setVerticalSpacing(tokens.GAP)
        for fact in self.facts:
            value = QLabel(fact.value, self)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if not fact.is_good:
                value.setProperty("look", "warning")
            name = QLabel(fact.name, self)
            name.setProperty("look", "muted")
            form.addRow(name, value)
        self.copy_button = QPushButton(self.tr("คัดลอกข้อมูล"), self)
        self.copy_button.clicked.connect(self.copy)
        close = QPushButton(self.tr("ปิด"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        margin = tokens.MARGIN
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(tokens.MARGIN)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        QGuiApplication.clipboard().setText(as_text(self.facts))
