"""The page of the goals, 20 and 5 years with their indicators, and of these alone; missions and positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.changes import adding
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import GOAL_HORIZONS, OwnerKind, SectionKind
from desktop.core.plan.ordering import key_at
from desktop.core.plan.records import Goal, Mission, Positioning, Section
from desktop.ui.forms.bound_fields import BlockField
from desktop.ui.forms.columns import text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.indicator_grid import indicator_grid
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.rich_field import RichField
from desktop.ui.forms.section_form import SectionForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan


class GoalsEditor(SectionForm):
    """Edits the goal of each horizon as one field; a goal is made when it is first typed."""

    def build(self) -> None:
        """Add the section's text, the goals, each with its indicators, then missions and positions."""
        self.goals: list[BlockField] = []
        self._of_goals_alone: list[QWidget] = []
        self.add_body()
        for horizon in GOAL_HORIZONS:
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
                title=self.tr("พันธกิจ", "several"),
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
        self._of_goals_alone += self.grids[len(GOAL_HORIZONS) :]

    def load(self) -> None:
        """Show the goals with all that is said of them; from the section of indicators, what these rest on."""
        super().load()
        for part in self._of_goals_alone:
            part.setVisible(not self._shows_indicators())

    def focus_first(self) -> None:
        """Put the caret into the first goal, or into its indicators where these were asked for."""
        if not self._shows_indicators():
            self.goals[0].setFocus()
            return
        grid = self.grids[0]
        (grid.view if grid.model.rowCount() else grid.add_button).setFocus()

    def _shows_indicators(self) -> bool:
        section = self.record
        return isinstance(section, Section) and section.kind is SectionKind.INDICATORS

    def _add_goal(self, horizon: int) -> None:
        self.add_heading(self.tr("เป้าหมายการพัฒนาจังหวัด ระยะ {years} ปี").format(years=horizon))
        text = BlockField(
            self.tr("เป้าหมาย"),
            "text",
            hint=self.tr("ข้อความเป้าหมาย ไม่ต้องใส่เครื่องหมายคำพูด โปรแกรมใส่ให้ในเอกสาร"),
        )
        explanation = RichField(self.tr("คำอธิบาย"), "explanation")
        new = new_id()

        def found() -> Goal | None:
            return next(iter(self.session.plan.goals.where("horizon", horizon)), None)

        def made() -> Goal:
            keys = [goal.order_key for goal in self.session.plan.goals]
            return Goal(new, key_at(keys, len(keys)), horizon)

        def needs(plan: Plan) -> Changes:
            return () if plan.goals.where("horizon", horizon) else adding(made())

        self.add_field(text, self.tr("แก้เป้าหมายการพัฒนา"), found, made)
        self.goals.append(text)
        self._of_goals_alone.append(explanation)
        self.add_field(explanation, self.tr("แก้คำอธิบายเป้าหมาย"), found, made)
        self.add_grid(
            indicator_grid(
                OwnerKind.GOAL,
                lambda: (found() or made()).id,
                title=self.tr("ตัวชี้วัดตามเป้าหมาย ระยะ {years} ปี").format(years=horizon),
                needs=needs,
            )
        )
