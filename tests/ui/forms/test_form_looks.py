"""What is seen of forms: figures whole, labels, texts below each other, and what undo leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from desktop.core.plan.changes import adding, removing
from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import AnnualProject, BudgetLine, Need, NeedField, Project, Section
from desktop.ui import tokens
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.forms.agencies import AgenciesEditor
from desktop.ui.forms.annual_plan import AnnualPlanEditor
from desktop.ui.forms.bound_fields import BlockField, ChoiceField, LineField
from desktop.ui.forms.goals import GoalsEditor
from desktop.ui.forms.needs import NeedsEditor
from desktop.ui.forms.project import ProjectEditor
from desktop.ui.forms.rich_field import RichField
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import PROJECT, column_of, grid_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

HERE = NodeRef(NodeKind.PROJECT, PROJECT)
EMPTY = NodeRef(NodeKind.PROJECT, fixed_id("project", 4))


def section(session: PlanSession, kind: SectionKind) -> NodeRef:
    found = next(row for row in session.plan.sections if row.kind is kind)
    return NodeRef(NodeKind.SECTION, found.id)


def test_the_baht_of_a_first_line_of_money_are_seen_whole_while_they_are_typed(
    qtbot: QtBot, show_page: ShowPage[ProjectEditor]
) -> None:
    page = show_page(ProjectEditor, EMPTY)
    page.window().resize(tokens.TEXT_WIDTH + 2 * tokens.PAGE_MARGIN, tokens.TEXT_WIDTH)
    grid = grid_of(page, BudgetLine)
    grid.add_row()
    view, column = grid.view, column_of(grid, "amount")
    assert view.horizontalScrollBar().maximum() == 0
    assert view.viewport().height() >= view.verticalHeader().length()
    index = grid.proxy.index(0, column)
    view.setCurrentIndex(index)
    qtbot.keyClicks(view, "1")
    editor = view.indexWidget(index)
    assert isinstance(editor, QLineEdit)
    editor.setText("125,000,000")
    assert view.viewport().rect().contains(editor.geometry())
    option = QStyleOptionFrame()
    editor.initStyleOption(option)
    inside = editor.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, editor)
    assert inside.width() >= editor.fontMetrics().horizontalAdvance(editor.text())


def test_the_list_of_a_narrow_cell_shows_the_name_that_is_chosen(
    show_page: ShowPage[ProjectEditor],
) -> None:
    grid = grid_of(show_page(ProjectEditor, HERE), BudgetLine)
    for field in ("activity_id", "source", "subcategory"):
        index = grid.proxy.index(0, column_of(grid, field))
        grid.view.setCurrentIndex(index)
        QTest.keyClick(grid.view, Qt.Key.Key_F2)
        editor = grid.view.indexWidget(index)
        assert isinstance(editor, ChoiceBox)
        assert grid.view.viewport().rect().contains(editor.geometry())
        assert editor.line.width() > editor.fontMetrics().horizontalAdvance("งบประมาณของจังหวัด")
        QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_the_field_of_the_partners_has_a_label(show_page: ShowPage[ProjectEditor]) -> None:
    page = show_page(ProjectEditor, EMPTY)
    label = page.partners.caption
    assert label.isVisible()
    assert label.text() == "หน่วยงานที่เกี่ยวข้อง"
    assert label.buddy() is page.partners.line
    assert page.partners.line.accessibleName() == label.text()


def test_texts_of_several_lines_begin_below_each_other(
    show_page: ShowPage[GoalsEditor], session: PlanSession
) -> None:
    page = show_page(GoalsEditor, section(session, SectionKind.GOALS))
    block, rich = page.findChildren(BlockField)[0].text, page.findChildren(RichField)[0].rich
    begins = [
        text.viewport().mapTo(page, QPoint(0, 0)).x() + round(text.document().documentMargin())
        for text in (block, rich)
    ]
    assert begins[0] == begins[1]


def test_a_choice_that_is_undone_keeps_no_error(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    lead = next(one for one in page.findChildren(ChoiceField) if one.field == "lead_agency_id")
    session.edit(Project, PROJECT, "แก้", lead_agency_id=fixed_id("agency", 2))
    lead.box.line.setText("กรมที่ไม่มี")
    lead.box.line.editingFinished.emit()
    assert lead.problem.isVisible()
    session.edit(Project, PROJECT, "แก้ชื่อ", name="ชื่อใหม่")
    assert lead.problem.isVisible()
    assert lead.box.currentText() == "กรมที่ไม่มี"
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert not lead.problem.isVisible()
    assert not lead.box.property("invalid")
    assert lead.box.currentText() == ""


def test_a_line_that_is_undone_keeps_no_error(
    show_page: ShowPage[ProjectEditor], session: PlanSession
) -> None:
    page = show_page(ProjectEditor, HERE)
    start = next(one for one in page.findChildren(LineField) if one.field == "start_year")
    session.edit(Project, PROJECT, "แก้", start_year=2567)
    start.line.setText("")
    QTest.keyClicks(start.line, "abc")
    start.commit()
    assert start.problem.isVisible()
    session.undo_stack.undo()
    assert not start.problem.isVisible()
    assert start.line.text() == ""


def test_a_list_stands_below_the_title_of_its_page(show_page: ShowPage[AgenciesEditor]) -> None:
    page = show_page(AgenciesEditor, NodeRef(NodeKind.AGENCIES))
    assert page.filter.x() == page.grid.x() == tokens.PAGE_MARGIN


def test_projects_of_a_year_are_numbered_once(
    show_page: ShowPage[AnnualPlanEditor], session: PlanSession
) -> None:
    annual = next(iter(session.plan.annual_plans))
    entry = AnnualProject.derived(annual_plan_id=annual.id, project_id=PROJECT, rank=1)
    session.apply(adding(entry), "เตรียม")
    page = show_page(AnnualPlanEditor, NodeRef(NodeKind.ANNUAL_PLAN, annual.id))
    grid = grid_of(page, AnnualProject)
    assert grid.view.model().index(0, 0).data() == "1"
    assert not grid.view.verticalHeader().isVisible()


def test_an_empty_register_says_what_belongs_there_and_a_filtered_one_that_it_is(
    show_page: ShowPage[NeedsEditor], session: PlanSession
) -> None:
    page = show_page(NeedsEditor, section(session, SectionKind.NEEDS))
    assert page.register.empty.isVisible()
    assert "ยังไม่มีความต้องการ" in page.register.empty.text()
    field = next(iter(session.plan.need_fields), NeedField(fixed_id("field", 1), ORDER_KEYS[0]))
    need = Need(fixed_id("need", 1), field.id, 2401, ORDER_KEYS[0], problem="น้ำแล้ง")
    session.apply((*adding(field), *adding(need)), "เตรียม")
    page.district_filter.edited.emit(2402)
    assert page.register.empty.isVisible()
    assert page.register.empty.text() == "ไม่มีความต้องการตามที่เลือก"
    page.district_filter.edited.emit(None)
    session.apply(removing(need), "ลบ")
    assert "ยังไม่มีความต้องการ" in page.register.empty.text()


def test_a_text_that_is_folded_away_is_not_formatted(
    qtbot: QtBot, show_page: ShowPage[NeedsEditor], session: PlanSession
) -> None:
    node = section(session, SectionKind.NEEDS)
    long_text = "<h4>หัวข้อ</h4>" + "<p>ยาว</p>" * 100
    session.edit(Section, node.id, "เตรียม", body=long_text)
    page = show_page(NeedsEditor, node)
    actions = page.format_actions()
    assert not page.shows_body
    assert not any(action.isEnabled() or action.isChecked() for action in actions)
    qtbot.mouseClick(page.fold, Qt.MouseButton.LeftButton)
    assert all(action.isEnabled() for action in actions)
    qtbot.mouseClick(page.fold, Qt.MouseButton.LeftButton)
    assert not any(action.isEnabled() or action.isChecked() for action in actions)
