"""The way to an annual action plan of a year that has none so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.ui import tokens
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from desktop.ui.session import PlanSession


class AnnualYears(QWidget):
    """Offers the plan's years without an annual action plan; hidden when there is none."""

    wanted = Signal(int)
    """Make the annual plan of this fiscal year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years = QComboBox(self)
        self.years.setAccessibleName(self.tr("ปีงบประมาณ"))
        self.add_button = QPushButton(self.tr("เพิ่มแผนปฏิบัติราชการประจำปี"), self)
        self.add_button.setIcon(icon("add"))
        self.add_button.clicked.connect(lambda: self.wanted.emit(self.years.currentData()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.years)
        layout.addWidget(self.add_button)
        layout.addStretch(1)

    def show_years(self, session: PlanSession) -> None:
        """Offer the years of a plan that can be added."""
        plan = session.plan
        taken = {annual.fiscal_year for annual in plan.annual_plans}
        missing = [year for year in plan.years if year not in taken]
        shown = [self.years.itemData(at) for at in range(self.years.count())]
        if missing != shown:
            self.years.clear()
            for year in missing:
                self.years.addItem(self.tr("ปีงบประมาณ {year}").format(year=year), year)
        self.setVisible(bool(missing) and not session.is_read_only)
