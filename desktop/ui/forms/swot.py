"""The page of the analysis: the four lists of SWOT, and TOWS with the statements that each strategy rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import adding, removing
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import SwotKind, TowsKind
from desktop.core.plan.records import SwotItem, TowsPair, TowsStrategy
from desktop.ui import tokens
from desktop.ui.forms.columns import Column, choice_column, made_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.picked_list import PickedList
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.section_form import SectionForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Choice

_MARK: Final = re.compile(r"([SWOT])\s*([0-9]+)", re.IGNORECASE)
_BETWEEN_MARKS: Final = re.compile(r"[\s,;·()]+")


class SwotEditor(SectionForm):
    """Edits the statements, two lists beside two, and the strategies made of them."""

    def build(self) -> None:
        """Add the four lists, then the strategies with what the chosen one rests on."""
        self.add_body()
        self._add_quadrants()
        self.strategies = self.add_list(self._tows())
        with self.details(self.strategies):
            self.add_picked(self._pairs())

    def _add_quadrants(self) -> None:
        square = QGridLayout()
        square.setHorizontalSpacing(tokens.MARGIN)
        square.setVerticalSpacing(tokens.MARGIN)
        for at, kind in enumerate(SwotKind):
            grid = self._quadrant(kind)
            grid.message_requested.connect(self.message_requested)
            self.grids.append(grid)
            row, column = divmod(at, 2)
            square.addWidget(grid, row, column, Qt.AlignmentFlag.AlignTop)
            square.setColumnStretch(column, 1)
        self.box.addLayout(square)

    def _quadrant(self, kind: SwotKind) -> RecordGrid:
        name = _quadrant_name(kind)
        return RecordGrid(
            Rows(
                SwotItem,
                lambda plan: plan.swot_items.where("kind", kind),
                name,
                make=lambda _plan, key: SwotItem(new_id(), key, kind),
            ),
            [text_column(name, "text", stretches=True, is_block=True)],
            title=self.tr("{name} ({letter})").format(name=name, letter=kind.value[0].upper()),
            empty=_quadrant_hint(kind),
        )

    def _tows(self) -> RecordGrid:
        return RecordGrid(
            Rows(
                TowsStrategy,
                lambda plan: tuple(plan.tows_strategies),
                self.tr("กลยุทธ์"),
                make=lambda _plan, key: TowsStrategy(new_id(), key),
                also=(TowsPair, SwotItem),
            ),
            lambda session: [
                choice_column(self.tr("คู่"), "kind", TowsKind, session.pack.name_of, width=20),
                text_column(self.tr("กลยุทธ์"), "text", width=24, stretches=True, is_block=True),
                Column(
                    self.tr("อาศัยข้อ"),
                    rests_on,
                    _resting_on,
                    field="pairs",
                    width=12,
                    warning=missing_side,
                ),
            ],
            title=self.tr("กลยุทธ์จากการจับคู่ (TOWS)"),
            empty=self.tr("ยังไม่มีกลยุทธ์ จับคู่จุดแข็งหรือจุดอ่อนกับโอกาสหรือภัยคุกคาม เช่น S1 กับ O2"),
        )

    def _pairs(self) -> PickedList:
        return PickedList(
            Rows(
                TowsPair,
                lambda plan: sorted_pairs(plan, self.strategies.id),
                self.tr("ข้อที่อาศัย"),
                also=(SwotItem,),
                can_move=False,
            ),
            [
                made_column(
                    self.tr("ข้อ"), lambda plan, row: marks(plan).get(row.swot_id, ""), width=6
                ),
                Column(
                    self.tr("ข้อความ"),
                    lambda plan, row: plan.swot_items[row.swot_id].text,
                    width=24,
                    stretches=True,
                ),
            ],
            candidates=_statements,
            make=self._paired,
            title=self.tr("ข้อที่กลยุทธ์ที่เลือกอาศัย"),
            hint=self.tr("พิมพ์ข้อ เช่น S1 หรือคำในข้อความ แล้วกด Enter"),
        )

    def _paired(self, plan: Plan, swot_id: str, _key: str) -> TowsPair | None:
        made = TowsPair.derived(tows_id=self.strategies.id, swot_id=swot_id)
        return made if made.id not in plan.tows_pairs else None


def marks(plan: Plan) -> Mapping[str, str]:
    """Return what each statement is called, as in the document: S1, W2 and so on, by its id."""
    return {
        item.id: f"{kind.value[0].upper()}{number}"
        for kind in SwotKind
        for number, item in enumerate(plan.swot_items.where("kind", kind), 1)
    }


def sorted_pairs(plan: Plan, tows_id: str) -> Sequence[TowsPair]:
    """Return the statements that a strategy rests on, in the order of the lists."""
    order = {swot_id: at for at, swot_id in enumerate(marks(plan))}
    pairs = plan.tows_pairs.where("tows_id", tows_id)
    return sorted(pairs, key=lambda pair: order.get(pair.swot_id, len(order)))


def rests_on(plan: Plan, strategy: TowsStrategy) -> str:
    """Return the marks of the statements that a strategy rests on."""
    names = marks(plan)
    return ", ".join(names[pair.swot_id] for pair in sorted_pairs(plan, strategy.id))


def missing_side(plan: Plan, strategy: TowsStrategy) -> str:
    """Return what a strategy with statements lacks, as a sentence: an SO strategy needs an S and an O."""
    found = {plan.swot_items[pair.swot_id].kind for pair in sorted_pairs(plan, strategy.id)}
    wanted = {kind for kind in SwotKind if kind.value[0] in strategy.kind.value}
    letters = ", ".join(kind.value[0].upper() for kind in SwotKind if kind in wanted - found)
    if not found or not letters:
        return ""
    translate = QCoreApplication.translate
    return translate("Swot", "กลยุทธ์ {pair} ยังไม่มีข้อ {letters}").format(
        pair=strategy.kind.value.upper(), letters=letters
    )


def _resting_on(plan: Plan, strategy: TowsStrategy, text: str) -> Changes:
    """Return the changes that let a strategy rest on the statements whose marks are typed."""
    ids = {mark: swot_id for swot_id, mark in marks(plan).items()}
    wanted: set[str] = set()
    for part in filter(None, _BETWEEN_MARKS.split(to_arabic(text))):
        match = _MARK.fullmatch(part)
        mark = f"{match[1].upper()}{int(match[2])}" if match else part
        if mark not in ids:
            raise InvalidInput("swot.unknown", text=part)
        wanted.add(ids[mark])
    present = {pair.swot_id: pair for pair in plan.tows_pairs.where("tows_id", strategy.id)}
    gone = [pair for swot_id, pair in present.items() if swot_id not in wanted]
    new = [
        TowsPair.derived(tows_id=strategy.id, swot_id=swot_id)
        for swot_id in sorted(wanted - present.keys())
    ]
    return (*removing(*gone), *adding(*new))


def _statements(plan: Plan) -> Sequence[Choice]:
    names = marks(plan)
    return [(item_id, f"{mark} {plan.swot_items[item_id].text}") for item_id, mark in names.items()]


def _quadrant_name(kind: SwotKind) -> str:
    translate = QCoreApplication.translate
    return {
        SwotKind.STRENGTH: translate("Swot", "จุดแข็ง"),
        SwotKind.WEAKNESS: translate("Swot", "จุดอ่อน"),
        SwotKind.OPPORTUNITY: translate("Swot", "โอกาส"),
        SwotKind.THREAT: translate("Swot", "ภัยคุกคาม"),
    }[kind]


def _quadrant_hint(kind: SwotKind) -> str:
    translate = QCoreApplication.translate
    return {
        SwotKind.STRENGTH: translate("Swot", "สิ่งที่จังหวัดมีและทำได้ดีอยู่แล้ว พิมพ์ข้อละแถว"),
        SwotKind.WEAKNESS: translate("Swot", "สิ่งที่จังหวัดยังขาดหรือทำได้ไม่ดี พิมพ์ข้อละแถว"),
        SwotKind.OPPORTUNITY: translate("Swot", "สิ่งภายนอกที่เป็นประโยชน์ต่อจังหวัด พิมพ์ข้อละแถว"),
        SwotKind.THREAT: translate("Swot", "สิ่งภายนอกที่เป็นข้อจำกัดหรือความเสี่ยง พิมพ์ข้อละแถว"),
    }[kind]
