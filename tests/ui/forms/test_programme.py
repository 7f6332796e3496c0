"""The pages of programmes and flagship projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.core.checks.rules import check
from desktop.core.formats.reference import framework_items
from desktop.core.plan.budget import budget_of
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import FlagshipProject, Project
from desktop.ui.forms.alignment_list import framework_title
from desktop.ui.forms.bound_fields import ChoiceField
from desktop.ui.forms.programme import FlagshipEditor, ProgrammeEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import LINE, grid_of, paste, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

PROGRAMME = NodeRef(NodeKind.PROGRAMME, fixed_id("programme"))
BUNDLE = NodeRef(NodeKind.FLAGSHIP, fixed_id("bundle"))


def test_a_programme_lists_its_bundles_and_the_projects_that_are_not_bundled(
    show_page: ShowPage[ProgrammeEditor], session: PlanSession
) -> None:
    page = show_page(ProgrammeEditor, PROGRAMME)
    bundles, projects = grid_of(page, FlagshipProject), grid_of(page, Project)
    assert [bundles.proxy.index(0, at).data() for at in (0, 1)] == ["น้ำสะอาดทุกตำบล", "1"]
    assert projects.proxy.rowCount() == 1
    assert projects.proxy.index(0, 0).data() == "โครงการที่ 2"


def test_the_sums_of_a_level_follow_the_money_below(
    show_page: ShowPage[ProgrammeEditor], session: PlanSession
) -> None:
    page = show_page(ProgrammeEditor, PROGRAMME)
    session.edit(type(session.plan.budget_lines[LINE]), LINE, "แก้เงิน", amount=123_00)
    money = budget_of(session.plan).by_programme[PROGRAMME.id]
    assert page.sums.text(0, 6) == format_baht(money.total())
    bundles = grid_of(page, FlagshipProject)
    assert bundles.proxy.index(0, 2).data() == format_baht(money.total())


def test_a_programme_moves_to_another_issue_with_its_projects(
    show_page: ShowPage[ProgrammeEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProgrammeEditor, PROGRAMME)
    issue = next(one for one in page.findChildren(ChoiceField) if one.field == "issue_id")
    issue.box.setCurrentIndex(1)
    issue.box.activated.emit(1)
    assert session.plan.programmes[PROGRAMME.id].issue_id == fixed_id("issue", 2)
    assert budget_of(session.plan).by_issue[fixed_id("issue", 2)].total() > 0
    undo_all()
    assert session.plan == first
    assert issue.box.currentText() == "1. จัดการน้ำทั้งระบบ"


def test_a_project_added_to_a_bundle_stands_at_every_level(
    show_page: ShowPage[FlagshipEditor], session: PlanSession
) -> None:
    page = show_page(FlagshipEditor, BUNDLE)
    grid = grid_of(page, Project)
    grid.go_to(fixed_id("project", 1))
    paste(grid, "โครงการที่ 1\tหน่วยงานที่ 1\nโครงการใหม่\tหน่วยงานที่ 2")
    made = session.plan.projects.where("flagship_id", BUNDLE.id)[-1]
    assert (made.name, made.programme_id, made.issue_id) == (
        "โครงการใหม่",
        PROGRAMME.id,
        fixed_id("issue", 1),
    )
    assert type_into(grid, 1, "lead_agency_id", "")
    assert session.plan.projects[made.id].lead_agency_id is None


def test_alignment_is_picked_from_the_lists_of_the_pack(
    qtbot: QtBot,
    show_page: ShowPage[FlagshipEditor],
    session: PlanSession,
    undo_all: Callable[[], None],
) -> None:
    first = session.plan
    page = show_page(FlagshipEditor, BUNDLE)
    key = session.pack.head.frameworks[0]
    item = framework_items(session.plan, key)[0]
    page.links.line.setText(f"{framework_title(key)} · {item.code} {item.name}")
    qtbot.keyClick(page.links.line, Qt.Key.Key_Return)
    (link,) = session.plan.alignment_links
    assert (link.owner_kind, link.owner_id) == (OwnerKind.FLAGSHIP, BUNDLE.id)
    assert (link.framework, link.item) == (key, item.code)
    grid = page.links.grid
    assert grid.proxy.index(0, 2).data() == item.name
    page.links.line.setText("ไม่มีในแผนใด")
    qtbot.keyClick(page.links.line, Qt.Key.Key_Return)
    assert page.links.problem.isVisibleTo(page)
    undo_all()
    assert session.plan == first


def test_a_missing_code_puts_the_caret_where_codes_are_picked(
    qtbot: QtBot, show_page: ShowPage[FlagshipEditor], session: PlanSession
) -> None:
    page = show_page(FlagshipEditor, BUNDLE)
    pack = session.pack
    hits = [found for found in check(session.plan, pack) if found.rule == "flagship.no_code"]
    page.window().activateWindow()
    assert page.focus_place(hits[0].place.record_id, hits[0].place.field)
    qtbot.waitUntil(page.links.line.hasFocus)
    assert not page.focus_place(BUNDLE.id, "no_such_field")


def test_opening_a_row_goes_to_its_page(qtbot: QtBot, show_page: ShowPage[ProgrammeEditor]) -> None:
    page = show_page(ProgrammeEditor, PROGRAMME)
    bundles = grid_of(page, FlagshipProject)
    bundles.go_to(BUNDLE.id)
    with qtbot.waitSignal(page.node_requested) as asked:
        qtbot.keyClick(bundles.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [BUNDLE]
