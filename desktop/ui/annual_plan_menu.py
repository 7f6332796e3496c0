"""The menu that adds an annual action plan: a year each of those of the plan that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.core.formats.new_plan import years_without_annual_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.plan import Plan


class AnnualPlanMenu(QMenu):
    """Lists the years whenever it is opened, so that it stands in any menu without being told of changes."""

    year_requested = Signal(int)
    """A fiscal year, Buddhist era."""

    def __init__(self, plan: Callable[[], Plan | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("แผนปฏิบัติราชการประจำปี"))
        self._plan = plan
        self.aboutToShow.connect(self._list_years)

    def _list_years(self) -> None:
        self.clear()
        plan = self._plan()
        years = years_without_annual_plan(plan) if plan is not None else ()
        for year in years:
            action = self.addAction(self.tr("ปีงบประมาณ พ.ศ. {year}").format(year=year))
            action.triggered.connect(
                lambda _checked=False, year=year: self.year_requested.emit(year)
            )
        if not years:
            self.addAction(self.tr("มีครบทุกปีของแผนแล้ว")).setEnabled(False)
