"""The table of every project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.core.plan.budget import budget_of
from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import Status
from desktop.core.plan.money import format_baht
from desktop.core.plan.records import Activity, BudgetLine, FlagshipProject, Programme, Project
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.forms import budget_cache
from desktop.ui.forms.projects import ProjectsEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import LINE, PROJECT, column_of, paste, shown, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.core.plan.budget import Budget
    from desktop.core.plan.plan import Plan
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.PROJECTS)
MANY = 2_000


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """Count the passes over the money of a plan."""
    made: list[Plan] = []

    def counted(plan: Plan) -> Budget:
        made.append(plan)
        return budget_of(plan)

    monkeypatch.setattr(budget_cache, "budget_of", counted)
    return made


@pytest.fixture
def many(session: PlanSession) -> PlanSession:
    """Return the session with 2,000 projects that each have money."""
    projects = [Project(f"p{at}", order_key=ORDER_KEYS[0], name=f"งาน {at}") for at in range(MANY)]
    activities = [Activity(f"a{at}", f"p{at}", ORDER_KEYS[0]) for at in range(MANY)]
    lines = [
        BudgetLine(f"l{at}", f"a{at}", ORDER_KEYS[0], 2566, amount=at * 100) for at in range(MANY)
    ]
    session.apply(adding(*projects, *activities, *lines), "เตรียม")
    return session


def test_two_thousand_projects_are_shown_with_one_pass_over_the_money(
    qtbot: QtBot,
    show_page: ShowPage[ProjectsEditor],
    many: PlanSession,
    passes: list[Plan],
) -> None:
    texts: list[int] = []
    page = ProjectsEditor()
    qtbot.addWidget(page)
    data = page.grid.model._text
    page.grid.model._text = lambda index: texts.append(index.row()) or data(index)  # type: ignore[method-assign, func-returns-value]
    page.show_node(many, HERE)
    assert not texts, "loading reads no row"
    page.resize(780, 600)
    page.show_sums()
    assert page.grid.proxy.rowCount() == MANY + 4
    total = format_baht(budget_of(many.plan).whole.total())
    assert page.sums.text() == f"2,004 โครงการ รวม {total} บาท"
    assert len(passes) == 1
    page.leave()


def test_sorting_by_money_reads_each_row_once(
    show_page: ShowPage[ProjectsEditor], many: PlanSession, passes: list[Plan]
) -> None:
    page = show_page(ProjectsEditor, HERE)
    total = next(
        at for at, column in enumerate(page.grid.model.columns) if column.title == "รวม (บาท)"
    )
    page.grid.view.sortByColumn(total, Qt.SortOrder.DescendingOrder)
    sums = budget_of(many.plan).by_project
    order = [page.grid.proxy.index(row, total).data() for row in range(20)]
    best = sorted((money.total() for money in sums.values()), reverse=True)[:20]
    assert order == [format_baht(amount) for amount in best]
    assert len(passes) == 1


def test_names_sort_as_in_the_dictionary(
    show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    for row, name in enumerate(("เกษตร", "ขยะ", "กองทุน", "โครงการ 10")):
        type_into(page.grid, row, "name", name)
    page.grid.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [page.grid.proxy.index(row, 0).data() for row in range(4)]
    assert names == ["กองทุน", "เกษตร", "ขยะ", "โครงการ 10"]


def test_the_filter_shows_and_sums_what_it_finds(
    qtbot: QtBot, show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    page.filter.setText("น้ำสะอาด")
    qtbot.waitUntil(lambda: page.grid.proxy.rowCount() == 1)
    money = budget_of(session.plan).by_project[PROJECT].total()
    qtbot.waitUntil(
        lambda: page.sums.text() == f"แสดง 1 จาก 4 โครงการ รวม {format_baht(money)} บาท"
    )
    page.filter.clear()
    qtbot.waitUntil(lambda: page.grid.proxy.rowCount() == 4)


def test_money_that_changes_elsewhere_is_shown(
    qtbot: QtBot, show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    session.edit(BudgetLine, LINE, "แก้เงิน", amount=123_400)
    year = next(at for at, c in enumerate(page.grid.model.columns) if c.title == "2566")
    assert page.grid.proxy.index(0, year).data() == "1,234"


def test_a_project_is_moved_by_choosing_its_flagship_in_the_table(
    show_page: ShowPage[ProjectsEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProjectsEditor, HERE)
    assert type_into(page.grid, 2, "flagship_id", "น้ำสะอาดทุกตำบล")
    project = session.plan.projects[fixed_id("project", 3)]
    assert (project.issue_id, project.programme_id) == (fixed_id("issue", 1), fixed_id("programme"))
    assert shown(page.grid, 2, "issue_id") == "1. จัดการน้ำทั้งระบบ"
    assert not type_into(page.grid, 2, "flagship_id", "ไม่มีโครงการนี้")
    undo_all()
    assert session.plan == first


def offered(page: ProjectsEditor, qtbot: QtBot, row: int, field: str) -> list[str]:
    """Return the names that a cell offers, the empty one left out."""
    index = page.grid.shown.index(row, column_of(page.grid, field))
    page.grid.view.setCurrentIndex(index)
    qtbot.keyClick(page.grid.view, Qt.Key.Key_F2)
    editor = page.grid.view.indexWidget(index)
    assert isinstance(editor, ChoiceBox)
    names = [name for _, name in editor.choices() if name]
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    return names


def test_programmes_and_bundles_are_offered_of_the_project_s_own_issue(
    qtbot: QtBot, show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    farm = fixed_id("issue", 2)
    other = Programme("rice", issue_id=farm, order_key=ORDER_KEYS[-1], name="แผนงานข้าว")
    rice = FlagshipProject("seed", programme_id="rice", order_key=ORDER_KEYS[-1], name="ข้าวหอม")
    session.apply(adding(other, rice), "เตรียม")
    page = show_page(ProjectsEditor, HERE)
    assert offered(page, qtbot, 0, "programme_id") == ["แผนงานน้ำอุปโภค"]
    assert offered(page, qtbot, 1, "flagship_id") == ["น้ำสะอาดทุกตำบล"]
    assert offered(page, qtbot, 2, "programme_id") == ["แผนงานข้าว"]
    assert offered(page, qtbot, 2, "flagship_id") == ["ข้าวหอม"]
    assert offered(page, qtbot, 3, "programme_id") == ["แผนงานน้ำอุปโภค", "แผนงานข้าว"]
    assert offered(page, qtbot, 3, "flagship_id") == ["น้ำสะอาดทุกตำบล", "ข้าวหอม"]


def test_a_programme_of_another_issue_takes_the_project_there(
    show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    other = Programme("rice", issue_id=fixed_id("issue", 2), name="แผนงานข้าว")
    session.apply(adding(other), "เตรียม")
    page = show_page(ProjectsEditor, HERE)
    assert type_into(page.grid, 0, "programme_id", "แผนงานข้าว")
    project = session.plan.projects[PROJECT]
    assert (project.issue_id, project.programme_id, project.flagship_id) == (
        fixed_id("issue", 2),
        "rice",
        None,
    )


def test_projects_are_pasted_from_a_spreadsheet_as_one_step(
    show_page: ShowPage[ProjectsEditor], session: PlanSession, undo_all: Callable[[], None]
) -> None:
    first = session.plan
    page = show_page(ProjectsEditor, HERE)
    page.grid.go_to(fixed_id("project", 4))
    paste(
        page.grid,
        "ก\t2. เกษตรปลอดภัยมูลค่าสูง\t\t\tหน่วยงานที่ 1\t2566\t2568\nข\t\t\t\tหน่วยงานที่ 2\t๒๕๖๗\t๒๕๖๗",
    )
    added = list(session.plan.projects)[-2:]
    assert [project.name for project in added] == ["ก", "ข"]
    assert added[0].issue_id == fixed_id("issue", 2) or added[0].id == fixed_id("project", 4)
    assert added[1].lead_agency_id == fixed_id("agency", 2)
    assert (added[1].start_year, added[1].end_year) == (2567, 2567)
    undo_all()
    assert session.plan == first


def test_ctrl_enter_and_a_double_click_on_a_sum_open_the_project(
    qtbot: QtBot, show_page: ShowPage[ProjectsEditor]
) -> None:
    page = show_page(ProjectsEditor, HERE)
    view = page.grid.view
    page.grid.go_to(PROJECT)
    with qtbot.waitSignal(page.node_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [NodeRef(NodeKind.PROJECT, PROJECT)]
    year = next(at for at, c in enumerate(page.grid.model.columns) if c.title == "2566")
    with qtbot.waitSignal(page.node_requested):
        view.doubleClicked.emit(page.grid.shown.index(0, year))


def test_an_empty_plan_offers_the_first_project(
    qtbot: QtBot, show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    page.grid.view.selectAll()
    page.grid.remove_rows()
    assert not session.plan.projects
    assert len(session.plan.trash) == 4
    assert page.grid.empty.isVisibleTo(page)
    page.focus_first()
    assert page.window().focusWidget() is page.grid.add_button
    qtbot.keyClick(page.grid.add_button, Qt.Key.Key_Space)
    assert len(session.plan.projects) == 1


def test_a_status_is_told_by_name_and_shape(
    show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    assert type_into(page.grid, 0, "status", "เห็นชอบ")
    assert session.plan.projects[PROJECT].status is Status.APPROVED
    index = page.grid.proxy.index(0, len(page.grid.model.columns) - 1)
    assert index.data(Qt.ItemDataRole.DecorationRole) is not None


def test_the_filter_finds_a_name_that_was_just_given(
    show_page: ShowPage[ProjectsEditor], session: PlanSession
) -> None:
    page = show_page(ProjectsEditor, HERE)
    page.grid.set_filter("อ่างเก็บน้ำ")
    assert page.grid.proxy.rowCount() == 0
    session.edit(Project, PROJECT, "แก้ชื่อ", name="ขุดอ่างเก็บน้ำ")
    page.grid.set_filter("อ่างเก็บ")
    assert page.grid.proxy.rowCount() == 1
    page.grid.set_filter("ขุด.*")
    assert page.grid.proxy.rowCount() == 0
