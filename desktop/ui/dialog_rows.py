"""How dialogs stand: fields beside their names, and the buttons below, to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout

from desktop.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


def labelled(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Return fields below each other, each beside its name, which screen readers say too."""
    form = QFormLayout()
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setHorizontalSpacing(tokens.MARGIN)
    form.setVerticalSpacing(tokens.GAP)
    for label, field in rows:
        field.setAccessibleName(label)
        form.addRow(label, field)
    return form


def buttons_below(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons in a row at the right, the one that does it last."""
    row = QHBoxLayout()
    row.setSpacing(tokens.GAP)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
