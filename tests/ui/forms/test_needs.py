"""The page of problems and needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.core.plan.changes import adding, removing
from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Need, NeedAnswer, NeedField
from desktop.ui.forms.bound_fields import BlockField, LineField
from desktop.ui.forms.needs import NeedsEditor
from desktop.ui.forms.picked_list import PickedList
from desktop.ui.forms.rich_field import RichField
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import ORDER_KEYS, fixed_id
from tests.ui.forms.conftest import PROJECT, column_of, grid_of, paste, shown, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession
    from tests.ui.forms.conftest import ShowPage

CAPITAL, BANG_KHLA = 2401, 2402
ROAD, WATER, FLOOD = (fixed_id("need", number) for number in (1, 2, 3))


@pytest.fixture
def page(show_page: ShowPage[NeedsEditor], session: PlanSession) -> NeedsEditor:
    """Show three needs of two districts in two fields; the first is answered."""
    economy, society, *_ = session.plan.need_fields
    keys = iter(ORDER_KEYS)
    session.apply(
        adding(
            Need(ROAD, economy.id, BANG_KHLA, next(keys), "ถนนชำรุด", "ซ่อมถนน", 1),
            Need(WATER, society.id, CAPITAL, next(keys), "น้ำเสีย", "บ่อบำบัด"),
            Need(FLOOD, society.id, CAPITAL, next(keys), "น้ำท่วม", "เขื่อน", 1),
            NeedAnswer.derived(need_id=ROAD, project_id=PROJECT),
        ),
        "เตรียม",
    )
    section = next(one for one in session.plan.sections if one.kind is SectionKind.NEEDS)
    return show_page(NeedsEditor, NodeRef(NodeKind.SECTION, section.id))


def order(page: NeedsEditor) -> list[str]:
    proxy, model = page.register.proxy, page.register.model
    rows = (proxy.mapToSource(proxy.index(row, 0)).row() for row in range(proxy.rowCount()))
    return [model.id_at(row) for row in rows]


def choose_district(page: NeedsEditor, code: int) -> None:
    box = page.district_filter.box
    at = box.findData(str(code))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_needs_stand_by_district_and_urgency_as_in_the_appendix(page: NeedsEditor) -> None:
    assert order(page) == [FLOOD, WATER, ROAD]
    assert shown(page.register, 2, "district_code") == "บางคล้า"
    assert "3" in page.count.text()
    assert "2" in page.count.text()


def test_the_filter_narrows_the_register_and_a_new_need_takes_it_over(
    page: NeedsEditor, session: PlanSession
) -> None:
    choose_district(page, BANG_KHLA)
    assert order(page) == [ROAD]
    assert page.needs.id == ROAD
    page.register.add_button.click()
    made = max(session.plan.needs, key=lambda need: need.order_key)
    assert made.district_code == BANG_KHLA
    assert made.id in order(page)
    assert page.needs.id == made.id


def test_a_new_need_is_seen_though_words_are_searched(page: NeedsEditor) -> None:
    page.search.setText("ถนน")
    page._search()
    assert order(page) == [ROAD]
    page.register.add_button.click()
    assert page.search.text() == ""
    assert len(order(page)) == 4


def test_a_register_is_pasted_from_a_spreadsheet(page: NeedsEditor, session: PlanSession) -> None:
    before = len(session.plan.needs)
    field = next(iter(session.plan.need_fields))
    page.register.go_to(ROAD)
    paste(
        page.register,
        f"อำเภอบางคล้า\t{field.name}\tถนนพัง\tซ่อม\t๒\tเวที\nอ.เมืองฉะเชิงเทรา\t{field.name}\tขยะ\tรถ\t1\t",
    )
    assert len(session.plan.needs) == before + 1
    road = session.plan.needs[ROAD]
    assert (road.problem, road.priority, road.source) == ("ถนนพัง", 2, "เวที")
    new = max(session.plan.needs, key=lambda need: need.order_key)
    assert (new.district_code, new.problem, new.priority) == (CAPITAL, "ขยะ", 1)


def test_a_district_of_another_province_stays_marked(
    page: NeedsEditor, session: PlanSession
) -> None:
    assert not type_into(page.register, 2, "district_code", "ปากเกร็ด")
    assert page.register.problem.isVisibleTo(page)
    assert session.plan.needs[ROAD].district_code == BANG_KHLA
    assert type_into(page.register, 2, "district_code", "ทั้งจังหวัด")
    assert session.plan.needs[ROAD].district_code == 0


def test_a_project_is_picked_as_the_answer_of_the_chosen_need(
    qtbot: QtBot, page: NeedsEditor, session: PlanSession
) -> None:
    page.needs.choose(FLOOD)
    picked = page.findChildren(PickedList)[0]
    assert picked.grid.model.rowCount() == 0
    picked.line.setText("โครงการที่ 1")
    picked.pick()
    (answer,) = session.plan.need_answers.where("need_id", FLOOD)
    assert answer.project_id == PROJECT
    assert picked.grid.model.rowCount() == 1
    with qtbot.waitSignal(page.node_requested) as asked:
        picked.grid.record_activated.emit(answer.id)
    assert asked.args == [NodeRef(NodeKind.PROJECT, PROJECT)]


def test_the_whole_text_of_the_chosen_need_is_edited_below(
    page: NeedsEditor, session: PlanSession
) -> None:
    page.needs.choose(WATER)
    field = next(one for one in page.findChildren(BlockField) if one.field == "problem")
    assert field.text.toPlainText() == "น้ำเสีย"
    field.text.insertPlainText("มี")
    page.needs.choose(ROAD)
    assert session.plan.needs[WATER].problem == "มีน้ำเสีย"
    assert session.plan.needs[ROAD].problem == "ถนนชำรุด"
    assert field.text.toPlainText() == "ถนนชำรุด"


def test_each_field_has_its_summary(page: NeedsEditor, session: PlanSession) -> None:
    first, second, *_ = session.plan.need_fields
    page.summaries.choose(second.id)
    text = next(one for one in page.findChildren(RichField) if one.field == "summary")
    text.rich.insertPlainText("แก้น้ำเสียทั้งลุ่มน้ำ")
    page.commit()
    assert session.plan.need_fields[second.id].summary == "<p>แก้น้ำเสียทั้งลุ่มน้ำ</p>"
    assert session.plan.need_fields[first.id].summary == ""


def test_the_names_of_the_levels_are_the_officers(page: NeedsEditor, session: PlanSession) -> None:
    line = next(one for one in page.findChildren(LineField) if one.field == "district_level")
    line.line.setText("D-CAST")
    line.timer.touch()
    page.commit()
    assert session.plan.info.district_level == "D-CAST"


def test_a_first_need_brings_its_first_field(page: NeedsEditor, session: PlanSession) -> None:
    plan = session.plan
    session.apply(
        removing(*plan.need_answers, *plan.needs, *plan.need_fields),
        "ลบ",
    )
    assert page.register.empty.isVisibleTo(page)
    page.register.add_button.click()
    (field,) = session.plan.table(NeedField)
    (need,) = session.plan.needs
    assert (need.field_id, need.district_code) == (field.id, CAPITAL)
    session.undo_stack.undo()
    assert not session.plan.needs
    assert not session.plan.need_fields


def test_a_finding_of_a_hidden_need_shows_it(page: NeedsEditor) -> None:
    choose_district(page, CAPITAL)
    assert ROAD not in order(page)
    assert page.focus_place(ROAD, "source")
    assert page.needs.id == ROAD
    grid = grid_of(page, Need)
    assert grid.view.currentIndex().column() == column_of(grid, "source")
    assert page.district_filter.box.currentText() == ""
