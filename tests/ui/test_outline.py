"""The outline: what it lists, how it is filtered, and what its acts do to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.core.checks.sections import MADE_KINDS
from desktop.core.plan.kinds import SectionKind, Status
from desktop.core.plan.removal import to_trash
from desktop.ui import outline_edits
from desktop.ui.nodes import NodeKind, NodeRef, record_at
from desktop.ui.outline_model import OutlineModel
from desktop.ui.outline_tree import filtered, outline_items, path_to, walk
from desktop.ui.outline_words import MADE_SECTIONS
from desktop.ui.places import page_of
from tests.plans import filled_plan, fixed_id
from tests.ui.conftest import small_plan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.plan import Plan

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))
FARM = NodeRef(NodeKind.ISSUE, fixed_id("issue", 2))
PROGRAMME = NodeRef(NodeKind.PROGRAMME, fixed_id("programme"))
BUNDLE = NodeRef(NodeKind.FLAGSHIP, fixed_id("bundle"))


def project(number: int) -> NodeRef:
    return NodeRef(NodeKind.PROJECT, fixed_id("project", number))


@pytest.fixture
def plan() -> Plan:
    return small_plan()


def titles(plan: Plan, ref: NodeRef) -> list[str]:
    return [item.title for item in path_to(outline_items(plan), ref)]


def test_projects_stand_below_their_bundle_programme_or_issue(plan: Plan) -> None:
    assert titles(plan, project(1))[-4:] == [
        "จัดการน้ำทั้งระบบ", "แผนงานน้ำอุปโภค", "น้ำสะอาดทุกตำบล", "โครงการที่ 1",
    ]  # fmt: skip
    assert titles(plan, project(2))[-2:] == ["แผนงานน้ำอุปโภค", "โครงการที่ 2"]
    assert titles(plan, project(3))[-2:] == ["เกษตรปลอดภัยมูลค่าสูง", "โครงการที่ 3"]
    assert titles(plan, project(4)) == ["โครงการทั้งหมด", "โครงการที่ 4"]


def test_issues_stand_below_the_section_of_issues(plan: Plan) -> None:
    above = path_to(outline_items(plan), WATER)[-2]
    assert plan.sections[above.ref.id].kind is SectionKind.ISSUES


def test_an_annual_plan_lists_its_own_sections(plan: Plan) -> None:
    annual = next(iter(plan.annual_plans))
    item = path_to(outline_items(plan), NodeRef(NodeKind.ANNUAL_PLAN, annual.id))[-1]
    assert item.title == "แผนปฏิบัติราชการประจำปี 2568"
    below = [plan.sections[child.ref.id] for child in walk(item.children)]
    assert below
    assert {section.annual_plan_id for section in below} == {annual.id}


def test_every_record_of_the_outline_is_listed_once(plan: Plan) -> None:
    refs = [item.ref for item in walk(outline_items(plan))]
    assert len(refs) == len(set(refs))
    assert {ref.id for ref in refs if ref.kind is NodeKind.PROJECT} == {p.id for p in plan.projects}
    assert {ref.id for ref in refs if ref.kind is NodeKind.SECTION} == {s.id for s in plan.sections}


def test_filtering_keeps_the_lines_above_what_fits(plan: Plan) -> None:
    found = [item.title for item in walk(filtered(outline_items(plan), "โครงการที่ 1", None))]
    assert found[-1] == "โครงการที่ 1"
    assert "จัดการน้ำทั้งระบบ" in found
    assert "โครงการที่ 2" not in found


def test_filtering_by_status_shows_only_that_status(plan: Plan) -> None:
    plan = plan.with_changes(outline_edits.setting_status(plan, WATER, Status.REVIEW))
    shown = filtered(outline_items(plan), "", Status.REVIEW)
    assert [item.ref for item in walk(shown) if item.status is Status.REVIEW] == [WATER]
    assert filtered(outline_items(plan), "ไม่มีคำนี้", None) == ()


def test_the_model_keeps_to_the_rules_of_qt(qtbot: QtBot, plan: Plan) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.show_items(outline_items(plan))
    index = model.index_of(BUNDLE)
    assert index.data() == "น้ำสะอาดทุกตำบล"
    assert index.parent() == model.index_of(PROGRAMME)
    assert model.parent(model.index_of(WATER)).data() != ""
    assert not model.index_of(NodeRef(NodeKind.ISSUE, "gone")).isValid()
    assert model.index(99, 0) == QModelIndex()
    tester.deleteLater()


def test_a_changed_title_changes_one_line_and_keeps_the_others(qtbot: QtBot, plan: Plan) -> None:
    model = OutlineModel()
    model.show_items(outline_items(plan))
    renamed = plan.with_changes(outline_edits.renaming(plan, WATER, "น้ำ"))
    with qtbot.waitSignal(model.dataChanged) as changed:
        assert not model.show_items(outline_items(renamed))
    assert changed.args is not None
    assert changed.args[0].data() == "ประเด็นที่ 1 น้ำ"


def test_a_line_says_its_status_to_a_screen_reader(qtbot: QtBot, plan: Plan) -> None:
    model = OutlineModel()
    model.show_items(outline_items(plan))
    spoken = model.index_of(WATER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "ประเด็นที่ 1 จัดการน้ำทั้งระบบ · ว่าง"


def test_what_the_program_makes_has_no_status(plan: Plan) -> None:
    assert MADE_SECTIONS == MADE_KINDS
    for item in walk(outline_items(plan)):
        if item.ref.kind is NodeKind.SECTION:
            is_made = plan.sections[item.ref.id].kind in MADE_KINDS
            assert (item.status is None) == is_made


def test_moving_changes_the_moved_row_only_and_there_and_back_is_the_same_order(plan: Plan) -> None:
    changes = outline_edits.moving(plan, FARM, -1)
    assert len(changes) == 1
    moved = plan.with_changes(changes)
    assert [issue.id for issue in moved.issues] == [FARM.id, WATER.id]
    back = moved.with_changes(outline_edits.moving(moved, FARM, 1))
    assert [issue.id for issue in back.issues] == [WATER.id, FARM.id]


def test_the_first_does_not_move_up_and_the_last_not_down(plan: Plan) -> None:
    assert outline_edits.moving(plan, WATER, -1) == ()
    assert outline_edits.moving(plan, FARM, 1) == ()


def test_sections_move_among_their_siblings(plan: Plan) -> None:
    part = next(s for s in plan.sections if s.key == "part1")
    below = plan.sections.where("parent_id", part.id)
    ref = NodeRef(NodeKind.SECTION, below[0].id)
    moved = plan.with_changes(outline_edits.moving(plan, ref, 1))
    after = [section.id for section in moved.sections.where("parent_id", part.id)]
    assert after == [below[1].id, below[0].id, *(section.id for section in below[2:])]


def test_a_new_section_stands_right_after_the_chosen_one_or_last_inside_it(plan: Plan) -> None:
    part = next(s for s in plan.sections if s.key == "part1")
    first, second, *_ = plan.sections.where("parent_id", part.id)
    changes, ref = outline_edits.adding_section(plan, NodeRef(NodeKind.SECTION, first.id), "ใหม่")
    after = plan.with_changes(changes).sections.where("parent_id", part.id)
    assert [section.id for section in after[:3]] == [first.id, ref.id, second.id]
    changes, ref = outline_edits.adding_section(
        plan, NodeRef(NodeKind.SECTION, part.id), "ใหม่", inside=True
    )
    assert plan.with_changes(changes).sections.where("parent_id", part.id)[-1].id == ref.id


@pytest.mark.parametrize("beside", [BUNDLE, PROGRAMME, WATER, project(1), project(2), project(3)])
def test_a_new_project_stands_where_the_chosen_line_does(plan: Plan, beside: NodeRef) -> None:
    changes, ref = outline_edits.adding_project(plan, beside, "ใหม่")
    items = outline_items(plan.with_changes(changes))
    above = path_to(items, ref)[-2].ref
    expected = beside if beside.kind is not NodeKind.PROJECT else path_to(items, beside)[-2].ref
    assert above == expected


def test_new_issues_programmes_and_bundles_come_last(plan: Plan) -> None:
    for added, kind in (
        (outline_edits.adding_issue(plan, "ใหม่"), "issues"),
        (outline_edits.adding_programme(plan, WATER.id, "ใหม่"), "programmes"),
        (outline_edits.adding_flagship(plan, PROGRAMME.id, "ใหม่"), "flagship_projects"),
    ):
        changes, ref = added
        assert tuple(getattr(plan.with_changes(changes), kind))[-1].id == ref.id


def test_renaming_needs_a_name_and_a_line_that_has_one(plan: Plan) -> None:
    assert outline_edits.renaming(plan, WATER, "  ") == ()
    assert outline_edits.renaming(plan, NodeRef(NodeKind.PROJECTS), "ใหม่") == ()
    changes = outline_edits.renaming(plan, BUNDLE, "ใหม่")
    assert record_at(plan.with_changes(changes), BUNDLE).name == "ใหม่"  # type: ignore[union-attr]


def test_a_removed_issue_takes_its_line_and_all_below_away(plan: Plan) -> None:
    from datetime import UTC, datetime

    issue = plan.issues[WATER.id]
    changes = to_trash(plan, issue, label="x", now=datetime(2025, 1, 1, tzinfo=UTC))
    items = outline_items(plan.with_changes(changes))
    assert path_to(items, WATER) == ()
    assert path_to(items, BUNDLE) == ()
    assert [item.title for item in path_to(items, project(1))] == ["โครงการทั้งหมด", "โครงการที่ 1"]


def test_every_record_of_a_filled_plan_has_a_page_that_is_there() -> None:
    plan = filled_plan()
    for name in ("indicators", "activities", "budget_lines", "targets", "annual_projects"):
        for record in getattr(plan, name):
            page = page_of(plan, record)
            if page is not None:
                assert record_at(plan, page) is not None
    activity = next(iter(plan.activities))
    assert page_of(plan, activity) == NodeRef(NodeKind.PROJECT, activity.project_id)
    agency = next(iter(plan.agencies))
    assert page_of(plan, agency) == NodeRef(NodeKind.AGENCIES)
