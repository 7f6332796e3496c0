"""What must be true of every page of the forms: names for screen readers, no edits by looking, read-only plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.core.plan.kinds import SectionKind
from desktop.ui.editors import editor_class
from desktop.ui.forms.bound_fields import BoundField, LineField
from desktop.ui.forms.frozen_column import FrozenColumn
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.forms.conftest import PROJECT

if TYPE_CHECKING:
    from desktop.ui.editors import NodeEditor
    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

PAGES = {
    "issue:IssueEditor": NodeRef(NodeKind.ISSUE, fixed_id("issue", 1)),
    "programme:ProgrammeEditor": NodeRef(NodeKind.PROGRAMME, fixed_id("programme")),
    "programme:FlagshipEditor": NodeRef(NodeKind.FLAGSHIP, fixed_id("bundle")),
    "project:ProjectEditor": NodeRef(NodeKind.PROJECT, PROJECT),
    "projects:ProjectsEditor": NodeRef(NodeKind.PROJECTS),
    "agencies:AgenciesEditor": NodeRef(NodeKind.AGENCIES),
    "annual_plan:AnnualPlanEditor": NodeKind.ANNUAL_PLAN,
    "cover:CoverEditor": NodeRef(NodeKind.INFO),
    "goals:GoalsEditor": SectionKind.GOALS,
    "issues:IssuesEditor": SectionKind.ISSUES,
    "swot:SwotEditor": SectionKind.SWOT,
    "consultations:ConsultationsEditor": SectionKind.CONSULTATIONS,
    "alignment:AlignmentEditor": SectionKind.ALIGNMENT,
    "needs:NeedsEditor": SectionKind.NEEDS,
}
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QTextEdit)


def place(session: PlanSession, where: NodeRef | NodeKind | SectionKind) -> NodeRef:
    if isinstance(where, NodeRef):
        return where
    if where is NodeKind.ANNUAL_PLAN:
        return NodeRef(NodeKind.ANNUAL_PLAN, next(iter(session.plan.annual_plans)).id)
    found = next(section for section in session.plan.sections if section.kind is where)
    return NodeRef(NodeKind.SECTION, found.id)


@pytest.fixture(params=PAGES, ids=lambda name: name.partition(":")[2])
def page(
    request: pytest.FixtureRequest, show_page: ShowPage[NodeEditor], session: PlanSession
) -> NodeEditor:
    """Return each page in turn."""
    name: str = request.param
    return show_page(editor_class(f"desktop.ui.forms.{name}"), place(session, PAGES[name]))


@pytest.fixture
def read_only(session: PlanSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let someone else hold the plan."""
    monkeypatch.setattr(type(session), "is_read_only", property(lambda _self: True))


def controls(page: NodeEditor) -> list[QWidget]:
    """Return what of a page can be used, the parts of other controls left out."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisibleTo(page)
        and not isinstance(widget, FrozenColumn)
        and not isinstance(widget.parent(), QComboBox | QTableView | QLineEdit)
    ]


def test_every_control_has_a_name(page: NodeEditor) -> None:
    nameless = [
        widget
        for widget in controls(page)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert controls(page)
    assert nameless == []


def test_every_button_of_a_picture_tells_what_it_does(page: NodeEditor) -> None:
    buttons = [widget for widget in controls(page) if isinstance(widget, QAbstractButton)]
    assert [button for button in buttons if not (button.text() or button.toolTip())] == []


def test_looking_at_a_page_again_and_committing_makes_no_step(
    page: NodeEditor, session: PlanSession
) -> None:
    before, node = session.plan, page.node
    page.commit()
    page.show_node(session, node)
    page.focus_first()
    page.commit()
    assert session.plan is before
    assert not session.undo_stack.canUndo()


def test_every_control_can_be_reached_by_tab(page: NodeEditor) -> None:
    first = page.nextInFocusChain()
    chain = {page}
    while first is not None and first not in chain:
        chain.add(first)
        first = first.nextInFocusChain()
    assert [widget for widget in controls(page) if widget not in chain] == []


def test_a_page_that_was_left_holds_on_to_nothing_of_the_plan(page: NodeEditor) -> None:
    page.leave()
    page.resize(900, 700)
    page.grab()
    assert all(grid.model.rowCount() == 0 for grid in page.findChildren(RecordGrid))


@pytest.mark.usefixtures("read_only")
def test_a_plan_of_someone_else_takes_no_edit(page: NodeEditor, session: PlanSession) -> None:
    for grid in page.findChildren(RecordGrid):
        assert not grid.add_button.isVisibleTo(page)
        assert not grid.model.is_editable
    for field in page.findChildren(BoundField):
        if isinstance(field, LineField):
            assert field.line.isReadOnly()
    assert not session.undo_stack.canUndo()
