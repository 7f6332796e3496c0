"""The page of alignment: issues and flagship projects against the national and regional lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import AlignmentLink, FlagshipProject, FrameworkItem, Issue
from desktop.ui.forms.alignment_list import alignment_list, framework_title
from desktop.ui.forms.alignment_matrix import dropping, framework_column, renaming
from desktop.ui.forms.columns import Column, reference_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.section_form import SectionForm
from desktop.ui.nodes import NodeKind, NodeRef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLabel

    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.chosen_row import ChosenRow
    from desktop.ui.forms.columns import Choice
    from desktop.ui.session import PlanSession


class AlignmentEditor(SectionForm):
    """Edits the links as codes in a matrix, or by name for the chosen row; and the lists' own additions."""

    def build(self) -> None:
        """Add the matrix of issues, that of flagship projects, and what the officers added to the lists."""
        self.captions: list[tuple[ChosenRow, QLabel]] = []
        self.add_body()
        hint = self.add_note()
        hint.setText(self.tr("พิมพ์รหัสในช่อง คั่นด้วยจุลภาค เช่น 2.5, 5.19 หรือเลือกแถวแล้วค้นชื่อรายการด้านล่าง"))
        self.issues = self._add_matrix(
            Rows(
                Issue,
                lambda plan: tuple(plan.issues),
                self.tr("ประเด็นการพัฒนา"),
                also=(AlignmentLink, FrameworkItem),
                can_move=False,
                opens=True,
                remove=None,
            ),
            OwnerKind.ISSUE,
            self.tr("ประเด็นการพัฒนา", "several"),
            self.tr("ยังไม่มีประเด็นการพัฒนา เพิ่มที่หัวข้อประเด็นการพัฒนาก่อน"),
        )
        self.flagships = self._add_matrix(
            Rows(
                FlagshipProject,
                flagships_in_order,
                self.tr("โครงการสำคัญ"),
                also=(AlignmentLink, FrameworkItem),
                can_move=False,
                opens=True,
                remove=None,
            ),
            OwnerKind.FLAGSHIP,
            self.tr("โครงการสำคัญ", "several"),
            self.tr("ยังไม่มีโครงการสำคัญ เพิ่มที่หน้าของแผนงานก่อน"),
        )
        self.add_grid(self._own_items())

    def show_made(self) -> None:
        """Name the rows whose links are listed."""
        for chosen, caption in self.captions:
            caption.setText(getattr(chosen.record(), "name", ""))

    def focus_place(self, record_id: str, field: str) -> bool:
        """Choose the owner of a link and go there."""
        link = self.session.plan.alignment_links.get(record_id)
        if link is not None:
            return super().focus_place(link.owner_id, f"framework:{link.framework}")
        return super().focus_place(record_id, field)

    def _add_matrix(self, rows: Rows, kind: OwnerKind, title: str, empty: str) -> ChosenRow:
        node_kind = NodeKind.ISSUE if kind is OwnerKind.ISSUE else NodeKind.FLAGSHIP

        def columns(session: PlanSession) -> Sequence[Column]:
            head = session.pack.head
            return [
                Column(title, _name_of(kind), width=22, stretches=True),
                *(framework_column(kind, key, head) for key in head.frameworks),
            ]

        grid = RecordGrid(rows, columns, title=title, empty=empty)
        grid.record_activated.connect(
            lambda record_id: self.node_requested.emit(NodeRef(node_kind, record_id))
        )
        chosen = self.add_list(grid)
        with self.details(chosen):
            self.captions.append((chosen, self.add_note("strong")))
            self.add_picked(alignment_list(kind, lambda: chosen.id, lambda: self.session))
        return chosen

    def _own_items(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                FrameworkItem,
                lambda plan: tuple(plan.framework_items),
                self.tr("รายการ"),
                make=self._new_item,
                also=(AlignmentLink,),
                remove=dropping,
            ),
            lambda session: [
                reference_column(
                    self.tr("แผน"),
                    "framework",
                    lambda _plan: _frameworks(session),
                    optional=False,
                    width=24,
                ),
                Column(
                    self.tr("รหัส"),
                    lambda _plan, row: row.item,
                    lambda plan, row, text: renaming(plan, row, text.strip()),
                    field="item",
                    width=8,
                ),
                text_column(self.tr("ชื่อรายการ"), "name", width=24, stretches=True, is_block=True),
            ],
            title=self.tr("รายการที่จังหวัดเพิ่มเอง"),
            empty=self.tr(
                "ยังไม่มีรายการที่เพิ่มเอง เช่น แนวทางการพัฒนาภาคฉบับใหม่ พิมพ์รหัสและชื่อแล้วใช้ในตารางด้านบนได้"
            ),
        )

    def _new_item(self, plan: Plan, key: str) -> FrameworkItem:
        rows = tuple(plan.framework_items)
        head = self.session.pack.head
        return FrameworkItem(
            new_id(), key, rows[-1].framework if rows else head.regional_guidelines
        )


def flagships_in_order(plan: Plan) -> Sequence[FlagshipProject]:
    """Return the flagship projects in the order of their issues and programmes."""
    return [
        flagship
        for issue in plan.issues
        for programme in plan.programmes.where("issue_id", issue.id)
        for flagship in plan.flagship_projects.where("programme_id", programme.id)
    ]


def _name_of(kind: OwnerKind) -> Callable[[Plan, Issue | FlagshipProject], str]:
    if kind is OwnerKind.FLAGSHIP:
        return lambda _plan, row: row.name
    return lambda plan, row: f"{[one.id for one in plan.issues].index(row.id) + 1}. {row.name}"


def _frameworks(session: PlanSession) -> Sequence[Choice]:
    return [(key, framework_title(key)) for key in session.pack.head.frameworks]
