"""The words of a place are those of its page: its text, or all that its form holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.kinds import OwnerKind, SectionKind
from desktop.core.plan.rich_text import from_plain_text
from desktop.ui.nodes import NodeKind, NodeRef, node_of
from desktop.ui.places import page_of, records_on
from desktop.ui.word_counter import count_words
from tests.plans import filled_plan, fixed_id
from tests.ui.conftest import small_plan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.plan import Plan
    from desktop.ui.main_window import MainWindow

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))
PROJECT = NodeRef(NodeKind.PROJECT, fixed_id("project", 1))


def section(plan: Plan, kind: SectionKind) -> NodeRef:
    found = node_of(
        next(each for each in plan.sections.where("annual_plan_id", None) if each.kind is kind)
    )
    assert found is not None
    return found


def test_the_title_of_a_section_is_not_of_its_words() -> None:
    plan = small_plan()
    text = section(plan, SectionKind.RICH_TEXT)
    assert count_words(plan, text) == 0
    changed = setting(plan.sections[text.id], body=from_plain_text("one two\nthree"))
    assert count_words(plan.with_changes(changed), text) == 3


@pytest.mark.parametrize(
    ("kind", "record", "words"),
    [
        (SectionKind.GOALS, records.Goal(fixed_id("goal"), "a0", 5, "a town to live in"), 5),
        (SectionKind.SWOT, records.SwotItem(fixed_id("swot"), text="rich soil"), 2),
        (SectionKind.CONSULTATIONS, records.Consultation(fixed_id("m"), title="first meeting"), 2),
    ],
)
def test_a_form_counts_what_was_typed_into_it(
    kind: SectionKind, record: records.Record, words: int
) -> None:
    plan = small_plan()
    before = count_words(plan, section(plan, kind))
    after = plan.with_changes(adding(record))
    assert count_words(after, section(after, kind)) - before == words


def test_the_cover_counts_what_it_says() -> None:
    plan = small_plan()
    cover = section(plan, SectionKind.COVER)
    before = count_words(plan, cover)
    plan = plan.with_changes(setting(plan.info, notice="draft for comments"))
    assert count_words(plan, cover) - before == 3


def test_a_project_counts_its_activities_and_not_what_has_a_page_or_is_a_remark() -> None:
    plan = small_plan()
    before = count_words(plan, PROJECT)
    activity = records.Activity(fixed_id("new"), PROJECT.id, "a0", "lay the pipe")
    line = records.BudgetLine(fixed_id("new"), activity.id, "a0", 2566, item="steel pipe")
    remark = records.Comment(fixed_id("new"), OwnerKind.PROJECT, PROJECT.id, text="far too long")
    plan = plan.with_changes(adding(activity, line, remark))
    assert count_words(plan, PROJECT) - before == 5
    issue = count_words(plan, WATER)
    guideline = records.Guideline(fixed_id("new"), WATER.id, "a0", "clean water")
    programme = records.Programme(
        fixed_id("new"), issue_id=WATER.id, order_key="z", name="its own page"
    )
    plan = plan.with_changes(adding(guideline, programme))
    assert count_words(plan, WATER) - issue == 2


def test_every_record_is_on_the_page_that_leads_to_it() -> None:
    plan = filled_plan()
    found = 0
    for kind in (records.Activity, records.Target, records.HeardItem, records.Objective):
        for record in plan.table(kind):
            page = page_of(plan, record)
            if page is not None:
                assert record in list(records_on(plan, page))
                found += 1
    assert found > 1


def test_what_the_program_makes_has_no_words(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window._workspace
    assert workspace is not None
    assert window.session is not None
    with qtbot.waitSignal(workspace.words.counted, timeout=10_000) as counted:
        workspace.go(section(window.session.plan, SectionKind.FORM_J1))
    assert counted.args == [None]
    assert workspace.status.words.text() == ""
