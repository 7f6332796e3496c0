"""The page of SWOT and TOWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import SectionKind, SwotKind, TowsKind
from desktop.core.plan.records import SwotItem, TowsPair, TowsStrategy
from desktop.ui.forms.picked_list import PickedList
from desktop.ui.forms.swot import SwotEditor, marks, missing_side, rests_on
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import column_of, grid_of, paste, shown, type_into

if TYPE_CHECKING:
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

STRATEGY = fixed_id("strategy", 1)
ITEMS = {mark: fixed_id("statement", number) for number, mark in enumerate(("S1", "S2", "O1"), 1)}


@pytest.fixture
def page(show_page: ShowPage[SwotEditor], session: PlanSession) -> SwotEditor:
    """Show two strengths, an opportunity and a strategy."""
    keys = iter(ORDER_KEYS)
    session.apply(
        adding(
            SwotItem(ITEMS["S1"], next(keys), SwotKind.STRENGTH, "ใกล้ท่าเรือ"),
            SwotItem(ITEMS["S2"], next(keys), SwotKind.STRENGTH, "ดินดี"),
            SwotItem(ITEMS["O1"], next(keys), SwotKind.OPPORTUNITY, "ตลาดโต"),
            TowsStrategy(STRATEGY, next(keys), TowsKind.SO, "ส่งออกข้าว"),
        ),
        "เตรียม",
    )
    section = next(one for one in session.plan.sections if one.kind is SectionKind.SWOT)
    return show_page(SwotEditor, NodeRef(NodeKind.SECTION, section.id))


def strategy(session: PlanSession) -> TowsStrategy:
    return session.plan.tows_strategies[STRATEGY]


def test_each_list_holds_its_kind_and_takes_a_pasted_column(
    page: SwotEditor, session: PlanSession
) -> None:
    weaknesses = grid_of(page, SwotItem, 1)
    assert weaknesses.empty.isVisibleTo(page)
    paste(weaknesses, "น้ำเค็มรุก\nแรงงานขาด")
    found = session.plan.swot_items.where("kind", SwotKind.WEAKNESS)
    assert [item.text for item in found] == ["น้ำเค็มรุก", "แรงงานขาด"]
    assert grid_of(page, SwotItem, 0).model.rowCount() == 2
    assert marks(session.plan)[found[1].id] == "W2"


def test_marks_are_typed_as_officers_write_them(page: SwotEditor, session: PlanSession) -> None:
    grid = grid_of(page, TowsStrategy)
    assert type_into(grid, 0, "pairs", "o๑ s2")
    assert shown(grid, 0, "pairs") == "S2, O1"
    assert rests_on(session.plan, strategy(session)) == "S2, O1"
    assert type_into(grid, 0, "pairs", "S1,S2,O1")
    assert len(session.plan.tows_pairs) == 3
    type_into(grid, 0, "pairs", "")
    assert not session.plan.tows_pairs


def test_an_unknown_mark_stays_in_its_cell_and_changes_nothing(
    page: SwotEditor, session: PlanSession
) -> None:
    grid = grid_of(page, TowsStrategy)
    type_into(grid, 0, "pairs", "S1")
    assert not type_into(grid, 0, "pairs", "S1, T9")
    assert shown(grid, 0, "pairs") == "S1, T9"
    assert grid.problem.isVisibleTo(page)
    assert rests_on(session.plan, strategy(session)) == "S1"


def test_a_pair_without_its_other_side_is_marked(page: SwotEditor, session: PlanSession) -> None:
    grid = grid_of(page, TowsStrategy)
    assert missing_side(session.plan, strategy(session)) == ""
    type_into(grid, 0, "pairs", "S1")
    assert missing_side(session.plan, strategy(session)).endswith("O")
    type_into(grid, 0, "pairs", "S1 O1")
    assert missing_side(session.plan, strategy(session)) == ""
    type_into(grid, 0, "kind", session.pack.name_of(TowsKind.WT))
    assert strategy(session).kind is TowsKind.WT
    assert "W" in missing_side(session.plan, strategy(session))


def test_a_statement_is_picked_for_the_chosen_strategy(
    page: SwotEditor, session: PlanSession
) -> None:
    picked = page.findChildren(PickedList)[0]
    picked.line.setText("O1 ตลาดโต")
    picked.pick()
    assert rests_on(session.plan, strategy(session)) == "O1"
    assert shown(grid_of(page, TowsStrategy), 0, "pairs") == "O1"
    picked.line.setText("O1 ตลาดโต")
    picked.pick()
    assert len(session.plan.tows_pairs) == 1


def test_removing_a_statement_takes_it_from_the_strategies_and_undo_brings_it_back(
    page: SwotEditor, session: PlanSession
) -> None:
    grid = grid_of(page, TowsStrategy)
    type_into(grid, 0, "pairs", "S1 S2")
    strengths = grid_of(page, SwotItem, 0)
    strengths.go_to(ITEMS["S1"])
    strengths.remove_rows()
    assert shown(grid, 0, "pairs") == "S1"
    assert rests_on(session.plan, strategy(session)) == "S1"
    session.undo_stack.undo()
    assert shown(grid, 0, "pairs") == "S1, S2"
    assert grid_of(page, TowsPair).model.rowCount() == 2


def test_a_finding_of_a_strategy_goes_to_its_cell(page: SwotEditor) -> None:
    assert page.focus_place(STRATEGY, "text")
    grid = grid_of(page, TowsStrategy)
    assert grid.view.currentIndex().column() == column_of(grid, "text")
