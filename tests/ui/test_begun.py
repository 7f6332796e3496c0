"""The first edit of an empty place makes it a draft, in the step that it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import OwnerKind, SectionKind, Status
from desktop.core.plan.removal import restoration, to_trash
from desktop.core.plan.rich_text import from_plain_text
from tests.plans import fixed_id
from tests.ui.conftest import stored

if TYPE_CHECKING:
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Section
    from desktop.ui.main_window import MainWindow
    from desktop.ui.session import PlanSession

WATER, FARM = fixed_id("issue", 1), fixed_id("issue", 2)
PROJECT = fixed_id("project", 1)


def section(plan: Plan, kind: SectionKind) -> Section:
    return next(each for each in plan.sections.where("annual_plan_id", None) if each.kind is kind)


def status(session: PlanSession, kind: SectionKind) -> Status:
    return section(session.plan, kind).status


def test_writing_in_an_empty_section_begins_it_and_undo_takes_both_back(
    session: PlanSession,
) -> None:
    before = session.plan
    text = section(before, SectionKind.RICH_TEXT)
    session.edit(records.Section, text.id, "แก้ข้อความ", body=from_plain_text("แผนฉบับนี้จัดทำขึ้นเพื่อ"))
    assert session.plan.sections[text.id].status is Status.DRAFT
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.plan == before
    session.undo_stack.redo()
    assert session.plan.sections[text.id].status is Status.DRAFT
    assert session.flush(5)
    assert stored(session.path) == session.plan


def test_typing_on_is_the_step_that_began_the_place(session: PlanSession) -> None:
    before = session.plan
    text = section(before, SectionKind.RICH_TEXT)
    for typed in ("ก", "กข", "กขค"):
        session.edit(records.Section, text.id, "แก้ข้อความ", body=from_plain_text(typed))
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.plan == before
    session.undo_stack.redo()
    assert session.plan.sections[text.id].body == from_plain_text("กขค")
    assert session.plan.sections[text.id].status is Status.DRAFT


def test_typing_on_in_a_form_is_the_step_that_began_its_section(session: PlanSession) -> None:
    goal = records.Goal(fixed_id("goal"), "a0", 20)
    session.apply(adding(goal), "เพิ่มเป้าหมาย")
    session.apply(
        setting(section(session.plan, SectionKind.GOALS), status=Status.EMPTY), "เปลี่ยนสถานะ"
    )
    before = session.plan
    for typed in ("ก", "กข", "กขค"):
        session.edit(records.Goal, goal.id, "แก้เป้าหมาย", text=typed)
    assert status(session, SectionKind.GOALS) is Status.DRAFT
    session.undo_stack.undo()
    assert session.plan == before
    session.undo_stack.redo()
    assert session.plan.goals[goal.id].text == "กขค"
    assert status(session, SectionKind.GOALS) is Status.DRAFT


def link(owner: OwnerKind, owner_id: str) -> records.AlignmentLink:
    return records.AlignmentLink.derived(
        owner_kind=owner, owner_id=owner_id, framework="national_strategy", item="1"
    )


def edited(plan: Plan) -> dict[SectionKind, Changes]:
    """Return an edit on the page of each kind of section that is a form."""
    goal = records.Goal(fixed_id("goal"), "a0", 20, "ชุมชนเข้มแข็ง")
    return {
        SectionKind.COVER: setting(plan.info, published="ตุลาคม 2566"),
        SectionKind.GOALS: adding(goal),
        SectionKind.INDICATORS: adding(
            goal, records.Indicator(fixed_id("new"), OwnerKind.GOAL, goal.id, "a0", "รายได้")
        ),
        SectionKind.SWOT: adding(records.SwotItem(fixed_id("swot"), text="ดินดี")),
        SectionKind.NEEDS: adding(records.NeedField(fixed_id("field"), order_key="z", name="ด้าน")),
        SectionKind.ISSUES: adding(records.Issue(fixed_id("issue", 9), "z", "ประเด็น")),
        SectionKind.ALIGNMENT: adding(link(OwnerKind.ISSUE, WATER)),
        SectionKind.CONSULTATIONS: adding(
            records.Consultation(fixed_id("meeting"), place="ศาลากลาง")
        ),
    }


def test_an_edit_on_the_page_of_a_form_begins_its_section(session: PlanSession) -> None:
    before = session.plan
    for kind, changes in edited(before).items():
        assert status(session, kind) is Status.EMPTY
        session.apply(changes, "แก้")
        assert status(session, kind) is Status.DRAFT, kind
        session.undo_stack.undo()
        assert session.plan == before


def test_what_belongs_to_a_project_or_an_issue_begins_it(session: PlanSession) -> None:
    activity = records.Activity(fixed_id("new"), project_id=PROJECT, order_key="a0")
    session.apply(adding(activity), "เพิ่มกิจกรรม")
    assert session.plan.projects[PROJECT].status is Status.DRAFT
    guideline = records.Guideline(fixed_id("new"), issue_id=WATER, order_key="a0")
    session.apply(adding(guideline), "เพิ่มแนวทาง")
    assert session.plan.issues[WATER].status is Status.DRAFT
    assert session.plan.issues[FARM].status is Status.EMPTY


def test_what_is_added_with_all_that_belongs_to_it_has_begun(session: PlanSession) -> None:
    project = records.Project(fixed_id("project", 9), order_key="z", name="โครงการจากตาราง")
    activity = records.Activity(fixed_id("new"), project_id=project.id, order_key="a0")
    session.apply(adding(project, activity), "วาง")
    assert session.plan.projects[project.id].status is Status.DRAFT


def test_what_is_only_added_has_not_begun(session: PlanSession) -> None:
    issue = records.Issue(fixed_id("issue", 9), "z", "ประเด็นใหม่")
    project = records.Project(fixed_id("project", 9), order_key="z", name="โครงการใหม่")
    text = records.Section(fixed_id("section"), order_key="z", title="หัวข้อใหม่")
    for added in (issue, project, text):
        session.apply(adding(added), "เพิ่ม")
    plan = session.plan
    for record in (plan.issues[issue.id], plan.projects[project.id], plan.sections[text.id]):
        assert record.status is Status.EMPTY
    session.edit(records.Issue, issue.id, "เปลี่ยนชื่อ", name="ยกระดับการท่องเที่ยว")
    assert session.plan.issues[issue.id].status is Status.DRAFT


def test_placing_hiding_and_remarks_write_nothing(session: PlanSession) -> None:
    plan = session.plan
    text = section(plan, SectionKind.RICH_TEXT)
    session.apply(setting(plan.projects[PROJECT], flagship_id=None, issue_id=FARM), "ย้าย")
    session.apply(setting(text, hidden=True, order_key="z"), "ไม่ใส่ในเอกสาร")
    session.apply(setting(session.plan.sections[text.id], title="ชื่ออื่น"), "เปลี่ยนชื่อ")
    comment = records.Comment(fixed_id("comment"), OwnerKind.ISSUE, WATER, text="ขอเพิ่มตัวชี้วัด")
    session.apply(adding(comment), "ความเห็น")
    assert session.plan.projects[PROJECT].status is Status.EMPTY
    assert session.plan.sections[text.id].status is Status.EMPTY
    assert session.plan.issues[WATER].status is Status.EMPTY


def test_a_status_that_is_chosen_stays(session: PlanSession) -> None:
    text = section(session.plan, SectionKind.RICH_TEXT)
    for chosen in (Status.APPROVED, Status.EMPTY):
        session.apply(setting(session.plan.sections[text.id], status=chosen), "เปลี่ยนสถานะ")
        assert session.plan.sections[text.id].status is chosen
    session.apply(setting(session.plan.sections[text.id], status=Status.REVIEW), "เปลี่ยนสถานะ")
    session.edit(records.Section, text.id, "แก้ข้อความ", body=from_plain_text("ข้อความ"))
    assert session.plan.sections[text.id].status is Status.REVIEW


def test_what_goes_to_the_trash_and_comes_back_begins_nothing(session: PlanSession) -> None:
    before = session.plan
    for record in (before.issues[WATER], before.indicators[fixed_id("indicator")]):
        now = datetime(2023, 10, 1, tzinfo=UTC)
        session.apply(to_trash(session.plan, record, label="ลบ", now=now), "ลบ")
        session.apply(restoration(session.plan, next(iter(session.plan.trash))), "กู้คืน")
        assert session.plan == before


def test_the_outline_and_the_head_show_that_a_place_has_begun(window: MainWindow) -> None:
    assert window.session is not None
    workspace = window._workspace
    assert workspace is not None
    text = section(window.session.plan, SectionKind.RICH_TEXT)
    place = next(ref for ref in workspace.outline.model._by_ref if ref.id == text.id)
    workspace.go(place)
    assert workspace.header.status.currentData() == Status.EMPTY
    page = workspace.host.page
    assert page is not None
    page.edit(records.Section, text.id, "แก้ข้อความ", body=from_plain_text("คำนำ"))
    assert workspace.header.status.currentData() == Status.DRAFT
    item = workspace.outline.model.item(workspace.outline.model.index_of(place))
    assert item is not None
    assert item.status is Status.DRAFT


def test_what_the_program_makes_offers_no_status(window: MainWindow) -> None:
    assert window.session is not None
    workspace = window._workspace
    assert workspace is not None
    for kind, has_status in ((SectionKind.FORM_J1, False), (SectionKind.SWOT, True)):
        wanted = section(window.session.plan, kind).id
        workspace.go(next(ref for ref in workspace.outline.model._by_ref if ref.id == wanted))
        assert workspace.header.status.isVisible() == has_status
