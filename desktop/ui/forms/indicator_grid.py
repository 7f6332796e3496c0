"""The table of indicators of an owner: unit, baseline, and a target a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.fields import new_id
from desktop.core.plan.records import Indicator, Target
from desktop.ui.forms.columns import target_column, text_column, year_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.kinds import OwnerKind
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Column


def indicator_grid(
    owner_kind: OwnerKind,
    owner_id: Callable[[], str],
    *,
    title: str,
    needs: Callable[[Plan], Changes] = lambda _plan: (),
    parent: QWidget | None = None,
) -> RecordGrid:
    """Return the table of the indicators of the owner that `owner_id` names at the time.

    Args:
        owner_kind: What the indicators belong to.
        owner_id: Its id, now.
        title: Heading of the table.
        needs: Changes that make the owner, when it is not there.
        parent: Qt's.
    """

    def select(plan: Plan) -> list[Indicator]:
        return [
            row
            for row in plan.indicators.where("owner_id", owner_id())
            if row.owner_kind is owner_kind
        ]

    rows = Rows(
        Indicator,
        select,
        names=QCoreApplication.translate("Indicators", "ตัวชี้วัด"),
        make=lambda _plan, key: Indicator(new_id(), owner_kind, owner_id(), key),
        needs=needs,
        also=(Target,),
    )
    return RecordGrid(
        rows,
        lambda session: indicator_columns(session.plan.years),
        title=title,
        empty=QCoreApplication.translate(
            "Indicators", "ยังไม่มีตัวชี้วัด ตัวชี้วัดต้องมีหน่วยนับ ค่าฐาน และค่าเป้าหมายทุกปี"
        ),
        parent=parent,
    )


def indicator_columns(years: Sequence[int]) -> list[Column]:
    """Return the columns of an indicator table."""
    translate = QCoreApplication.translate
    return [
        text_column(
            translate("Indicators", "ตัวชี้วัด"), "name", width=24, stretches=True, is_block=True
        ),
        text_column(translate("Indicators", "หน่วยนับ"), "unit", width=8),
        year_column(translate("Indicators", "ปีฐาน"), "baseline_year"),
        # As its targets: mostly a figure, which stands below the others.
        replace(text_column(translate("Indicators", "ค่าฐาน"), "baseline", width=9), is_number=True),
        *(target_column(year) for year in years),
        text_column(translate("Indicators", "แหล่งข้อมูล"), "baseline_source", width=16),
    ]
