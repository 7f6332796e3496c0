"""The list of the agencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.plan.budget import budget_of
from desktop.core.plan.changes import setting
from desktop.core.plan.money import format_baht
from desktop.ui.forms.agencies import AgenciesEditor, agency_kinds
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import PROJECT, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.AGENCIES)
FIRST = fixed_id("agency", 1)


def test_a_list_of_agencies_is_pasted_as_one_step(
    show_page: ShowPage[AgenciesEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(AgenciesEditor, HERE)
    page.grid.go_to(fixed_id("agency", 3))
    paste(
        page.grid,
        "แขวงทางหลวง\tขทล.\tส่วนราชการ\t038-000000\nเทศบาลเมือง\t\tอปท.\nหอการค้า\t\tภาคเอกชน",
    )
    names = [(agency.name, agency.kind) for agency in session.plan.agencies]
    assert names[2:] == [
        ("แขวงทางหลวง", "ส่วนราชการ"),
        ("เทศบาลเมือง", "อปท."),
        ("หอการค้า", "ภาคเอกชน"),
    ]
    assert session.undo_stack.count() == 1
    undo_all()
    assert session.plan == first


def test_what_an_agency_leads_is_counted_and_summed(
    show_page: ShowPage[AgenciesEditor], session: PlanSession
) -> None:
    page = show_page(AgenciesEditor, HERE)
    session.apply(setting(session.plan.projects[PROJECT], lead_agency_id=FIRST), "แก้")
    money = budget_of(session.plan).by_agency[FIRST].total()
    assert [page.grid.proxy.index(0, at).data() for at in (4, 5)] == ["1", format_baht(money)]


def test_a_removed_agency_leaves_its_projects_and_comes_back_with_undo(
    show_page: ShowPage[AgenciesEditor], session: PlanSession
) -> None:
    session.apply(setting(session.plan.projects[PROJECT], lead_agency_id=FIRST), "แก้")
    before = session.plan
    page = show_page(AgenciesEditor, HERE)
    page.grid.go_to(FIRST)
    page.grid.remove_rows()
    assert session.plan.projects[PROJECT].lead_agency_id is None
    assert [entry.label for entry in session.plan.trash] == ["หน่วยงานที่ 1"]
    session.undo_stack.undo()
    assert session.plan == before


def test_the_kinds_that_are_used_are_offered_and_others_can_be_typed(
    show_page: ShowPage[AgenciesEditor], session: PlanSession
) -> None:
    page = show_page(AgenciesEditor, HERE)
    assert type_into(page.grid, 0, "kind", "มูลนิธิ")
    assert shown(page.grid, 0, "kind") == "มูลนิธิ"
    names = [name for _, name in agency_kinds(session.plan)]
    assert "มูลนิธิ" in names
    assert "ส่วนราชการ" in names


def test_the_filter_finds_by_any_column(qtbot: QtBot, show_page: ShowPage[AgenciesEditor]) -> None:
    page = show_page(AgenciesEditor, HERE)
    page.filter.setText("นง.2")
    qtbot.waitUntil(lambda: page.grid.proxy.rowCount() == 1)
    assert page.grid.proxy.index(0, 0).data() == "หน่วยงานที่ 2"
