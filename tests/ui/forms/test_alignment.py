"""The page of alignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import OwnerKind, SectionKind
from desktop.core.plan.records import AlignmentLink, FlagshipProject, FrameworkItem, Issue
from desktop.ui.forms.alignment import AlignmentEditor
from desktop.ui.forms.alignment_matrix import links_of
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import column_of, grid_of, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

WATER, BUNDLE = fixed_id("issue", 1), fixed_id("bundle")
REGION = "regional_guidelines_2566"


@pytest.fixture
def page(show_page: ShowPage[AlignmentEditor], session: PlanSession) -> AlignmentEditor:
    """Show the alignment of two issues and a flagship project without any link."""
    section = next(one for one in session.plan.sections if one.kind is SectionKind.ALIGNMENT)
    return show_page(AlignmentEditor, NodeRef(NodeKind.SECTION, section.id))


def codes(session: PlanSession, framework: str, owner: str = WATER) -> list[str]:
    kind = OwnerKind.FLAGSHIP if owner == BUNDLE else OwnerKind.ISSUE
    return [link.item for link in links_of(session.plan, kind, owner, framework)]


def test_codes_are_typed_into_the_matrix(
    page: AlignmentEditor, session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    grid = grid_of(page, Issue)
    assert type_into(grid, 0, "framework:master_plans", "๕.๑๙, 2.5")
    assert codes(session, "master_plans") == ["2.5", "5.19"]
    assert shown(grid, 0, "framework:master_plans") == "2.5, 5.19"
    type_into(grid, 0, "framework:master_plans", "5.19")
    assert codes(session, "master_plans") == ["5.19"]
    undo_all()
    assert session.plan == first
    assert shown(grid, 0, "framework:master_plans") == ""


@pytest.mark.parametrize("typed", ["99", "9.5", "2.99"])
def test_a_code_that_no_list_has_stays_marked(
    page: AlignmentEditor, session: PlanSession, typed: str
) -> None:
    grid = grid_of(page, Issue)
    assert not type_into(grid, 0, "framework:master_plans", typed)
    assert shown(grid, 0, "framework:master_plans") == typed
    assert grid.problem.isVisibleTo(page)
    assert not session.plan.alignment_links


def test_a_note_stays_when_other_codes_are_typed(
    page: AlignmentEditor, session: PlanSession
) -> None:
    grid = grid_of(page, Issue)
    type_into(grid, 0, "framework:sdgs", "6")
    (link,) = session.plan.alignment_links
    session.apply(setting(link, note="น้ำสะอาด"), "แก้หมายเหตุ")
    type_into(grid, 0, "framework:sdgs", "6, 11")
    assert session.plan.alignment_links[link.id].note == "น้ำสะอาด"
    assert codes(session, "sdgs") == ["6", "11"]


def test_a_block_of_codes_is_pasted_as_one_step(
    page: AlignmentEditor, session: PlanSession
) -> None:
    grid = grid_of(page, Issue)
    grid.go_to(WATER, column_of(grid, "framework:national_strategy"))
    paste(grid, "2\t2.3\n5\t5.19")
    assert codes(session, "national_strategy") == ["2"]
    assert codes(session, "master_plans", fixed_id("issue", 2)) == ["5.19"]
    session.undo_stack.undo()
    assert not session.plan.alignment_links


def test_a_flagship_without_a_code_that_j1_asks_for_is_marked(
    page: AlignmentEditor, session: PlanSession
) -> None:
    grid = grid_of(page, FlagshipProject)
    by_field = {column.field: column for column in grid.model.columns}
    bundle = session.plan.flagship_projects[BUNDLE]
    column = by_field["framework:master_plans"]
    assert column.warning is not None
    assert column.warning(session.plan, bundle)
    type_into(grid, 0, "framework:master_plans", "5.19")
    assert not column.warning(session.plan, bundle)
    sdgs = by_field["framework:sdgs"].warning
    assert sdgs is not None
    assert not sdgs(session.plan, bundle)


def test_an_item_of_ones_own_is_used_renamed_and_removed_with_its_links(
    page: AlignmentEditor, session: PlanSession
) -> None:
    items = grid_of(page, FrameworkItem)
    items.add_button.click()
    type_into(items, 0, "item", "E9")
    type_into(items, 0, "name", "แนวทางใหม่")
    grid = grid_of(page, FlagshipProject)
    type_into(grid, 0, f"framework:{REGION}", "e9")
    assert codes(session, REGION, BUNDLE) == ["E9"]
    type_into(items, 0, "item", "E10")
    assert codes(session, REGION, BUNDLE) == ["E10"]
    assert shown(grid, 0, f"framework:{REGION}") == "E10"
    items.go_to(next(iter(session.plan.framework_items)).id)
    items.remove_rows()
    assert not session.plan.table(AlignmentLink)
    session.undo_stack.undo()
    assert codes(session, REGION, BUNDLE) == ["E10"]


def test_a_finding_of_a_link_goes_to_its_cell(page: AlignmentEditor, session: PlanSession) -> None:
    grid = grid_of(page, FlagshipProject)
    type_into(grid, 0, "framework:sdgs", "6")
    (link,) = session.plan.alignment_links
    assert page.focus_place(link.id, "item")
    assert page.flagships.id == BUNDLE
    assert grid.view.currentIndex().column() == column_of(grid, "framework:sdgs")
