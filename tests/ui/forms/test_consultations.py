"""The page of the meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Consultation, HeardItem, ParticipantGroup, Section
from desktop.ui.forms.bound_fields import BoundField, LineField
from desktop.ui.forms.consultations import ConsultationsEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import column_of, grid_of, paste, shown, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

FIRST, SECOND = fixed_id("meeting", 1), fixed_id("meeting", 2)
GROUP, HEARD = fixed_id("group", 1), fixed_id("heard", 1)


@pytest.fixture
def page(show_page: ShowPage[ConsultationsEditor], session: PlanSession) -> ConsultationsEditor:
    """Show two meetings; to the second came a group that said something."""
    keys = iter(ORDER_KEYS)
    session.apply(
        adding(
            Consultation(FIRST, next(keys), "เวทีภาคเอกชน", "2023-08-25", "หอประชุม"),
            Consultation(SECOND, next(keys), "เวทีภาคประชาสังคม"),
            ParticipantGroup(GROUP, SECOND, next(keys), "ภาคประชาสังคม", 35),
            HeardItem(HEARD, SECOND, next(keys), "ภาคประชาสังคม", "น้ำเสีย", "เพิ่มโครงการ"),
        ),
        "เตรียม",
    )
    section = next(one for one in session.plan.sections if one.kind is SectionKind.CONSULTATIONS)
    return show_page(ConsultationsEditor, NodeRef(NodeKind.SECTION, section.id))


def meeting(session: PlanSession, record_id: str = FIRST) -> Consultation:
    return session.plan.consultations[record_id]


def field_of(page: ConsultationsEditor, name: str) -> BoundField:
    return next(one for one, _ in page.fields if one.field == name)


def line_of(page: ConsultationsEditor, name: str) -> LineField:
    found = field_of(page, name)
    assert isinstance(found, LineField)
    return found


def test_the_first_meeting_is_chosen_and_the_chosen_one_is_shown(page: ConsultationsEditor) -> None:
    assert line_of(page, "title").line.text() == "เวทีภาคเอกชน"
    assert line_of(page, "date").line.text() == "25 สิงหาคม 2566"
    page.meetings.choose(SECOND)
    assert line_of(page, "title").line.text() == "เวทีภาคประชาสังคม"
    assert shown(grid_of(page, ParticipantGroup), 0, "people") == "35"
    assert "35" in page.people.text()


def test_what_was_being_typed_stays_with_its_meeting(
    qtbot: QtBot, page: ConsultationsEditor, session: PlanSession
) -> None:
    place = line_of(page, "place")
    place.line.selectAll()
    qtbot.keyClicks(place.line, "Town hall")
    page.meetings.choose(SECOND)
    assert meeting(session, FIRST).place == "Town hall"
    assert meeting(session, SECOND).place == ""
    assert place.line.text() == ""


def test_a_title_typed_below_is_shown_in_the_list_at_once(
    qtbot: QtBot, page: ConsultationsEditor, session: PlanSession
) -> None:
    line = line_of(page, "title").line
    line.setCursorPosition(0)
    qtbot.keyClicks(line, "ABC")
    page.commit()
    assert shown(grid_of(page, Consultation), 0, "title") == "ABCเวทีภาคเอกชน"
    assert line.cursorPosition() == 3
    qtbot.waitUntil(lambda: page.heading.text() == "ABCเวทีภาคเอกชน")


def test_a_date_is_read_as_it_is_typed_and_a_wrong_one_stays(
    qtbot: QtBot, page: ConsultationsEditor, session: PlanSession
) -> None:
    field = line_of(page, "date")
    field.line.selectAll()
    qtbot.keyClicks(field.line, "31/2/2566")
    page.commit()
    assert field.line.text() == "31/2/2566"
    assert field.line.property("invalid")
    assert meeting(session).date == "2023-08-25"
    field.line.selectAll()
    qtbot.keyClicks(field.line, "1/9/2566")
    page.commit()
    assert meeting(session).date == "2023-09-01"
    type_into(grid_of(page, Consultation), 1, "date", "๒ ก.ย. ๒๕๖๖")
    assert meeting(session, SECOND).date == "2023-09-02"
    type_into(grid_of(page, Consultation), 1, "date", "")
    assert meeting(session, SECOND).date == ""


def test_groups_are_pasted_into_the_chosen_meeting_and_summed(
    qtbot: QtBot, page: ConsultationsEditor, session: PlanSession
) -> None:
    page.meetings.choose(SECOND)
    grid = grid_of(page, ParticipantGroup)
    grid.add_button.click()
    paste(grid, "ก.บ.จ.\t๑๒\nนายอำเภอ\t1,100")
    groups = session.plan.participant_groups.where("consultation_id", SECOND)
    assert [(one.name, one.people) for one in groups] == [
        ("ภาคประชาสังคม", 35),
        ("ก.บ.จ.", 12),
        ("นายอำเภอ", 1100),
    ]
    qtbot.waitUntil(lambda: "1,147" in page.people.text())
    assert page.meetings.id == SECOND
    type_into(grid, 1, "people", "สิบสอง")
    assert grid.problem.isVisibleTo(page)
    assert session.plan.participant_groups.where("consultation_id", SECOND)[1].people == 12


def test_a_removed_meeting_goes_with_what_belongs_to_it_and_comes_back(
    page: ConsultationsEditor, session: PlanSession
) -> None:
    page.meetings.choose(SECOND)
    grid = grid_of(page, Consultation)
    grid.remove_rows()
    assert not session.plan.heard_items
    assert page.meetings.id == FIRST
    assert len(session.plan.trash) == 1
    session.undo_stack.undo()
    assert HEARD in session.plan.heard_items
    grid.remove_rows()
    grid.remove_rows()
    assert not line_of(page, "title").isVisibleTo(page)
    assert grid.empty.isVisibleTo(page)


def test_a_finding_of_what_was_heard_chooses_its_meeting(page: ConsultationsEditor) -> None:
    assert page.focus_place(HEARD, "response")
    assert page.meetings.id == SECOND
    grid = grid_of(page, HeardItem)
    assert grid.view.currentIndex().column() == column_of(grid, "response")
    assert page.focus_place(FIRST, "purpose")
    assert page.meetings.id == FIRST
    assert field_of(page, "purpose").focusProxy().hasFocus()


def test_a_long_text_is_folded_and_a_finding_unfolds_it(
    page: ConsultationsEditor, session: PlanSession
) -> None:
    assert page.body is not None
    assert page.body.isVisibleTo(page)
    node = page.node
    session.edit(Section, node.id, "พิมพ์", body="<p>" + "ก" * 900 + "</p>")
    page.show_node(session, node)
    assert not page.body.isVisibleTo(page)
    assert page.focus_place(node.id, "body")
    assert page.body.isVisibleTo(page)
    assert session.plan.sections[node.id].body == page.body.rich.html()


def test_the_page_can_be_worked_with_keys_alone(
    qtbot: QtBot, page: ConsultationsEditor, session: PlanSession
) -> None:
    grid = grid_of(page, Consultation)
    qtbot.keyClick(grid.add_button, Qt.Key.Key_Space)
    editor = grid.view.indexWidget(grid.view.currentIndex())
    assert editor is not None
    qtbot.keyClicks(editor, "Third")
    page.commit()
    assert line_of(page, "title").line.text() == "Third"
    assert [one.title for one in session.plan.consultations][-1] == "Third"
