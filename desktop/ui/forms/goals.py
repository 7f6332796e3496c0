"""The page of the goals: 20 and 5 years, their indicators, missions and positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.changes import adding
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.ordering import key_at
from desktop.core.plan.records import Goal, Mission, Positioning
from desktop.ui.forms.bound_fields import BlockField, RichField
from desktop.ui.forms.columns import text_column
from desktop.ui.forms.form_page import FormPage
from desktop.ui.forms.grid_model import Rows
from desktop.ui.forms.indicator_grid import indicator_grid
from desktop.ui.forms.record_grid import RecordGrid

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan

HORIZONS = (20, 5)


class GoalsEditor(FormPage):
    """Edits the goal of each horizon as one field; a goal is made when it is first typed."""

    is_wide = True

    def build(self) -> None:
        """Add the goals, each with its indicators, then missions and positions."""
        for horizon in HORIZONS:
            self._add_goal(horizon)
        self.add_grid(
            RecordGrid(
                Rows(
                    Mission,
                    lambda plan: tuple(plan.missions),
                    self.tr("พันธกิจ"),
                    make=lambda _plan, key: Mission(new_id(), key),
                ),
                [text_column(self.tr("พันธกิจ"), "text", stretches=True, is_block=True)],
                title=self.tr("พันธกิจ"),
                empty=self.tr("ยังไม่มีพันธกิจ จะมีหรือไม่มีก็ได้"),
            )
        )
        self.add_grid(
            RecordGrid(
                Rows(
                    Positioning,
                    lambda plan: tuple(plan.positionings),
                    self.tr("ตำแหน่งการพัฒนา"),
                    make=lambda _plan, key: Positioning(new_id(), key),
                ),
                [
                    text_column(self.tr("ตำแหน่งการพัฒนา"), "name", width=30),
                    text_column(self.tr("คำอธิบาย"), "text", stretches=True, is_block=True),
                ],
                title=self.tr("ตำแหน่งการพัฒนา"),
                empty=self.tr("ยังไม่มีตำแหน่งการพัฒนา จะมีหรือไม่มีก็ได้"),
            )
        )

    def load(self) -> None:
        """Show the goals; one that is missing is made at the first visit that may edit."""
        for horizon in HORIZONS:
            if self._goal(horizon) is None and not self.session.is_read_only:
                keys = [goal.order_key for goal in self.session.plan.goals]
                made = Goal(new_id(), key_at(keys, len(keys)), horizon)
                self.apply(adding(made), self.tr("เพิ่มเป้าหมายการพัฒนา"))
        super().load()

    def _add_goal(self, horizon: int) -> None:
        heading = self.tr("เป้าหมายการพัฒนาจังหวัด ระยะ {years} ปี").format(years=horizon)
        self.add_heading(heading)
        text = BlockField(
            self.tr("เป้าหมาย"),
            "text",
            hint=self.tr("ข้อความเป้าหมาย ไม่ต้องใส่เครื่องหมายคำพูด โปรแกรมใส่ให้ในเอกสาร"),
        )
        explanation = RichField(self.tr("คำอธิบาย"), "explanation")
        self.add_field(text, self.tr("แก้เป้าหมายการพัฒนา"), lambda: self._goal(horizon))
        self.add_field(explanation, self.tr("แก้คำอธิบายเป้าหมาย"), lambda: self._goal(horizon))
        self._indicator_place(horizon)

    def _indicator_place(self, horizon: int) -> None:
        def owner_id() -> str:
            goal = self._goal(horizon)
            return goal.id if goal is not None else ""

        self.add_grid(
            indicator_grid(
                OwnerKind.GOAL,
                owner_id,
                title=self.tr("ตัวชี้วัดความสำเร็จตามเป้าหมาย ระยะ {years} ปี").format(years=horizon),
            )
        )

    def _goal(self, horizon: int) -> Goal | None:
        plan: Plan = self.session.plan
        return next(iter(plan.goals.where("horizon", horizon)), None)
