"""The table of every project in groups with their sums."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.core.plan.budget import budget_of
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import BudgetSource
from desktop.core.plan.money import format_baht
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Activity, BudgetLine, Project
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.forms.projects import ProjectsEditor
from desktop.ui.forms.shown_rows import ID_ROLE
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import LINE, PROJECT, column_of, paste

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.core.plan.budget import Money
    from desktop.core.plan.records import Record
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.PROJECTS)
WATER, FARM = fixed_id("issue", 1), fixed_id("issue", 2)


@pytest.fixture
def page(show_page: ShowPage[ProjectsEditor], session: PlanSession) -> ProjectsEditor:
    """Return the table, with money of two sources in three projects that two agencies lead."""
    keys = iter(ORDER_KEYS)
    activities = [
        Activity(f"a{number}", fixed_id("project", number), next(keys)) for number in (2, 3)
    ]
    lines = [
        BudgetLine("l2", "a2", next(keys), 2568, BudgetSource.PROVINCE, amount=30_000_000),
        BudgetLine("l3", "a3", next(keys), 2566, BudgetSource.LOCAL, amount=999_900),
    ]
    led = [
        setting(session.plan.projects[fixed_id("project", number)], lead_agency_id=agency)
        for number, agency in ((1, fixed_id("agency", 2)), (3, fixed_id("agency", 1)))
    ]
    session.apply((*adding(*activities, *lines), *led[0], *led[1]), "เตรียม")
    return show_page(ProjectsEditor, HERE)


def group_by(page: ProjectsEditor, name: str) -> None:
    """Choose what the projects are grouped by."""
    page.grouping.setCurrentIndex(page.grouping.findText(name, Qt.MatchFlag.MatchEndsWith))


def shown(page: ProjectsEditor) -> list[str]:
    """Return the first column from the top."""
    model = page.grid.shown
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def sums_of(page: ProjectsEditor, title: str) -> list[str]:
    """Return the sums of a group: each year's and all years'."""
    model = page.grid.shown
    row = next(at for at, text in enumerate(shown(page)) if text.startswith(title))
    columns = enumerate(page.grid.model.columns)
    return [str(model.index(row, at).data()) for at, column in columns if column.amount]


def written(money: Money, years: range) -> list[str]:
    """Return money as the lines write it."""
    return [*(format_baht(money[year]) for year in years), format_baht(money.total())]


def test_projects_stand_below_their_issue_with_its_sums(
    page: ProjectsEditor, session: PlanSession
) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    assert shown(page) == [
        "1. จัดการน้ำทั้งระบบ (2 โครงการ)",
        "โครงการที่ 1",
        "โครงการที่ 2",
        "2. เกษตรปลอดภัยมูลค่าสูง (1 โครงการ)",
        "โครงการที่ 3",
        "ยังไม่อยู่ในประเด็นการพัฒนา (1 โครงการ)",
        "โครงการที่ 4",
        "รวมทั้งหมด (4 โครงการ)",
    ]
    budget, years = budget_of(session.plan), range(2566, 2571)
    assert sums_of(page, "1. ") == written(budget.by_issue[WATER], years)
    assert sums_of(page, "2. ") == written(budget.by_issue[FARM], years)
    assert sums_of(page, "ยังไม่อยู่") == written(budget.by_issue[None], years)
    assert sums_of(page, "รวมทั้งหมด") == written(budget.whole, years)


def test_the_sums_of_agencies_and_programmes_are_those_of_the_budget(
    page: ProjectsEditor, session: PlanSession
) -> None:
    budget, years = budget_of(session.plan), range(2566, 2571)
    group_by(page, "หน่วยงาน")
    for number in (1, 2):
        money = budget.by_agency[fixed_id("agency", number)]
        assert sums_of(page, f"หน่วยงานที่ {number}") == written(money, years)
    group_by(page, "แผนงาน")
    money = budget.by_programme[fixed_id("programme")]
    assert sums_of(page, "แผนงานน้ำอุปโภค (2") == written(money, years)


def test_a_project_with_money_of_two_sources_is_in_a_group_of_both(
    page: ProjectsEditor, session: PlanSession
) -> None:
    group_by(page, "แหล่งเงิน")
    names = [session.pack.name_of(source) for source in (BudgetSource.PROVINCE, BudgetSource.LOCAL)]
    assert shown(page) == [
        f"{names[0]} (1 โครงการ)",
        "โครงการที่ 2",
        f"{names[1]} (1 โครงการ)",
        "โครงการที่ 3",
        f"{names[0]} และ {names[1]} (1 โครงการ)",
        "โครงการที่ 1",
        "ยังไม่มีงบประมาณ (1 โครงการ)",
        "โครงการที่ 4",
        "รวมทั้งหมด (4 โครงการ)",
    ]
    whole = budget_of(session.plan).whole
    assert sums_of(page, "รวมทั้งหมด") == written(whole, range(2566, 2571))


def test_rows_are_sorted_inside_their_groups(page: ProjectsEditor) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    page.grid.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert shown(page)[:5] == [
        "1. จัดการน้ำทั้งระบบ (2 โครงการ)",
        "โครงการที่ 2",
        "โครงการที่ 1",
        "2. เกษตรปลอดภัยมูลค่าสูง (1 โครงการ)",
        "โครงการที่ 3",
    ]


def test_what_the_filter_leaves_out_is_not_summed(
    qtbot: QtBot, page: ProjectsEditor, session: PlanSession
) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    page.filter.setText("โครงการที่ 2")
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert shown(page)[0] == "1. จัดการน้ำทั้งระบบ (1 โครงการ)"
    money = budget_of(session.plan).by_project[fixed_id("project", 2)]
    assert sums_of(page, "1. ") == sums_of(page, "รวมทั้งหมด")
    assert sums_of(page, "1. ") == written(money, range(2566, 2571))
    page.filter.clear()
    qtbot.waitUntil(lambda: len(shown(page)) == 8)


def test_a_project_moves_to_its_new_group_when_its_cell_is_left(
    qtbot: QtBot, page: ProjectsEditor, session: PlanSession, undo_all: Callable[[], None]
) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    third = fixed_id("project", 3)
    page.grid.go_to(third, column_of(page.grid, "issue_id"))
    page.grid.view.setFocus()
    qtbot.keyClick(page.grid.view, Qt.Key.Key_F2)
    editor = page.grid.view.indexWidget(page.grid.view.currentIndex())
    assert isinstance(editor, ChoiceBox)
    editor.setCurrentIndex(1)
    page.grid.commit()
    assert session.plan.projects[third].issue_id == WATER
    assert shown(page)[4] == "โครงการที่ 3"
    assert page.grid.view.indexWidget(page.grid.view.currentIndex()) is editor
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(page)[3] == "โครงการที่ 3")
    assert page.grid.view.currentIndex().data(ID_ROLE) == third
    assert shown(page)[0] == "1. จัดการน้ำทั้งระบบ (3 โครงการ)"
    undo_all()
    assert session.plan.projects[third].issue_id == FARM
    assert shown(page)[3] == "2. เกษตรปลอดภัยมูลค่าสูง (1 โครงการ)"


def test_sums_follow_money_that_changes_elsewhere(
    page: ProjectsEditor, session: PlanSession
) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    before = sums_of(page, "1. ")
    session.edit(BudgetLine, LINE, "แก้เงิน", amount=700)
    years = range(2566, 2571)
    assert sums_of(page, "1. ") == written(budget_of(session.plan).by_issue[WATER], years) != before


def test_the_keys_pass_over_the_lines_of_sums(qtbot: QtBot, page: ProjectsEditor) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    grid = page.grid
    grid.go_to(fixed_id("project", 2))
    grid.view.setFocus()
    qtbot.keyClick(grid.view, Qt.Key.Key_Down)
    assert grid.view.currentIndex().data(ID_ROLE) == fixed_id("project", 3)
    qtbot.keyClicks(grid.view, "x")
    editor = grid.view.indexWidget(grid.view.currentIndex())
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert grid.view.currentIndex().data(ID_ROLE) == fixed_id("project", 4)


def test_tab_in_the_last_project_offers_one_although_a_line_of_sums_follows(
    qtbot: QtBot, page: ProjectsEditor, session: PlanSession
) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    grid = page.grid
    grid.go_to(fixed_id("project", 4), grid.shown.columnCount() - 1)
    grid.view.setFocus()
    qtbot.keyClick(grid.view, Qt.Key.Key_Tab)
    assert len(session.plan.projects) == 4
    assert shown(page)[-2:] == ["", "รวมทั้งหมด (4 โครงการ)"]
    assert grid.view.currentIndex().row() == grid.shown.rowCount() - 2
    qtbot.keyClicks(grid.view, "x")
    grid.commit()
    assert len(session.plan.projects) == 5
    grid.group_by(None)
    assert shown(page)[-1] == "x"


def test_a_block_is_pasted_into_projects_only(page: ProjectsEditor, session: PlanSession) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    page.grid.go_to(fixed_id("project", 2))
    paste(page.grid, "ก\nข\nค")
    names = [session.plan.projects[fixed_id("project", number)].name for number in (2, 3, 4)]
    assert names == ["ก", "ข", "ค"]
    assert len(session.plan.projects) == 4


def test_all_are_removed_but_no_line_of_sums(page: ProjectsEditor, session: PlanSession) -> None:
    group_by(page, "ประเด็นการพัฒนา")
    page.grid.view.selectAll()
    page.grid.remove_rows()
    assert not session.plan.projects
    assert page.grid.shown.rowCount() == 0


def test_the_current_project_stays_current_as_groups_come_and_go(page: ProjectsEditor) -> None:
    page.grid.go_to(PROJECT, 4)
    for name in ("หน่วยงาน", "สถานะ", "ปีที่เริ่ม", "ไม่จัดกลุ่ม"):
        group_by(page, name)
        index = page.grid.view.currentIndex()
        assert (index.data(ID_ROLE), index.column()) == (PROJECT, 4)
    assert len(shown(page)) == 4


def test_the_rows_keep_qt_s_rules_for_models(page: ProjectsEditor, session: PlanSession) -> None:
    model: QAbstractItemModel = page.grid.shown
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    group_by(page, "หน่วยงาน")
    page.grid.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    page.grid.set_filter("โครงการที่ 1")
    session.edit(Project, PROJECT, "แก้", lead_agency_id=fixed_id("agency", 3))
    page.grid.set_filter("")
    group_by(page, "ไม่จัดกลุ่ม")
    page.grid.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert tester.model() is model


def test_two_thousand_projects_are_grouped_by_reading_each_a_few_times(
    page: ProjectsEditor, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = ORDER_KEYS[-1]
    issues = (WATER, FARM, None)
    projects = [
        Project(f"p{at}", order_key=keys, name=f"งาน {at}", issue_id=issues[at % 3])
        for at in range(2_000)
    ]
    activities = [Activity(f"b{at}", f"p{at}", keys) for at in range(2_000)]
    lines = [
        BudgetLine(f"m{at}", f"b{at}", keys, 2566 + at % 5, amount=at * 100) for at in range(2_000)
    ]
    session.apply(adding(*projects, *activities, *lines), "เตรียม")
    page.show_sums()
    reads: Counter[str] = Counter()
    plain = Plan.find

    def counted(plan: Plan, kind: type[Record], record_id: str) -> Record | None:
        reads[record_id] += 1
        return plain(plan, kind, record_id)

    monkeypatch.setattr(Plan, "find", counted)
    group_by(page, "ประเด็นการพัฒนา")
    page.grab()
    budget, years = budget_of(session.plan), range(2566, 2571)
    assert sums_of(page, "2. ") == written(budget.by_issue[FARM], years)
    assert sums_of(page, "รวมทั้งหมด (2,004 โครงการ)") == written(budget.whole, years)
    page.grab()
    assert set(reads) == {project.id for project in session.plan.projects}
    sums = sum(column.amount is not None for column in page.grid.model.columns)
    assert max(reads.values()) == 1 + 2 * sums  # its group, then the sums of its group and of all
