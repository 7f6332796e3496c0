"""What the money of a project adds up to, and what does not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.budget import Money
from desktop.core.plan.kinds import BudgetSource
from desktop.core.plan.money import format_baht
from desktop.ui.forms.project_money import lines_of, year_warning
from desktop.ui.forms.sum_table import SumRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import BudgetLine


def sums_by_source(
    plan: Plan, pack: FormatPack, project_id: str
) -> tuple[Sequence[str], Sequence[SumRow]]:
    """Return titles and rows of a project's money by source and year; other years than the plan's are marked."""
    translate = QCoreApplication.translate
    lines = lines_of(plan, project_id)
    years = sorted({*plan.years, *(line.fiscal_year for line in lines)})
    outside = {line.fiscal_year: year_warning(plan, line) for line in lines}
    warnings = [outside.get(year, "") for year in years]
    rows = [
        SumRow(pack.name_of(source), _amounts(lines, years, source))
        for source in BudgetSource
        if any(line.source is source for line in lines)
    ]
    rows.append(
        SumRow(
            translate("Money", "รวมทั้งโครงการ"),
            _amounts(lines, years),
            is_total=True,
            warnings=warnings,
        )
    )
    titles = [
        translate("Money", "แหล่งเงิน"),
        *(str(year) for year in years),
        translate("Money", "รวม (บาท)"),
    ]
    return titles, rows


def problems_of(plan: Plan, project_id: str) -> Sequence[str]:
    """Return what does not add up in a project's money, a sentence each."""
    translate = QCoreApplication.translate
    lines = lines_of(plan, project_id)
    found = list(dict.fromkeys(filter(None, (year_warning(plan, line) for line in lines))))
    money, planned = Money(), Money()
    for line in lines:
        money[line.fiscal_year] += line.amount
    for activity in plan.activities.where("project_id", project_id):
        for entry in plan.work_plan_entries.where("activity_id", activity.id):
            planned[entry.fiscal_year] += entry.amount
    found += [
        translate(
            "Money", "แผนการใช้จ่ายปี {year} รวม {planned} บาท ไม่เท่ากับงบประมาณของปี {money} บาท"
        ).format(year=year, planned=format_baht(planned[year]), money=format_baht(money[year]))
        for year in sorted(planned)
        if planned[year] and planned[year] != money[year]
    ]
    smallest, total = plan.info.smallest_project, money.total()
    if smallest is not None and 0 < total < smallest:
        found.append(
            translate("Money", "รวม {total} บาท ต่ำกว่าวงเงินขั้นต่ำของจังหวัด {smallest} บาท").format(
                total=format_baht(total), smallest=format_baht(smallest)
            )
        )
    return found


def _amounts(
    lines: Sequence[BudgetLine], years: Sequence[int], source: BudgetSource | None = None
) -> Sequence[int]:
    money = Money()
    for line in lines:
        if source in (None, line.source):
            money[line.fiscal_year] += line.amount
    return [*(money[year] for year in years), money.total()]
