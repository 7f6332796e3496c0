"""What the two packs that ship must hold [FORMATS 1 to 6]."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.checks.rules import RULES
from desktop.core.formats.forms import Orientation
from desktop.core.formats.loader import available_packs, load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.formats.rule_shapes import RULE_SHAPES
from desktop.core.formats.validation import NAMED_LISTS
from desktop.core.plan.kinds import (
    BudgetSource,
    ExpenditureCategory,
    SectionKind,
    SectionNumbering,
    Status,
)

PACK_IDS = ["2566-2570", "2571-2575"]

PLAN_KEYS = [
    "cover",
    "foreword",
    "contents",
    "table_list",
    "figure_list",
    "summary",
    "part1",
    "part1.history",
    "part1.physical",
    "part1.comparison",
    "part1.comparison.economy",
    "part1.comparison.society",
    "part1.comparison.environment",
    "part1.needs",
    "part1.results",
    "part2",
    "part2.analysis",
    "part2.alignment",
    "part2.goals",
    "part2.indicators",
    "part2.issues",
    "part3",
    "part3.budget",
    "part3.j1",
    "part3.briefs",
    "appendix",
    "appendix.process",
    "appendix.needs",
    "appendix.orders",
]
ANNUAL_KEYS = [
    "annual.cover",
    "annual.foreword",
    "annual.contents",
    "annual.part1",
    "annual.part1.summary",
    "annual.part2",
    "annual.part2.budget_book",
    "annual.part2.screening",
    "annual.part3",
    "annual.part3.projects",
    "annual.appendix",
]
FORM_KEYS = [
    "alignment",
    "budget_book",
    "budget_by_agency",
    "budget_by_issue",
    "budget_by_source",
    "consultations",
    "expenditure_tree",
    "heard",
    "indicators",
    "j1",
    "j1_1",
    "needs",
    "participants",
    "screening_list",
    "swot",
    "tows",
    "work_plan",
]


@pytest.fixture(params=PACK_IDS)
def pack(request: pytest.FixtureRequest) -> FormatPack:
    return load_pack(request.param)


def test_both_cycles_can_be_chosen() -> None:
    assert [(pack.id, pack.own) for pack in available_packs()] == [
        ("2566-2570", False),
        ("2571-2575", False),
    ]


def test_a_shipped_pack_is_whole(pack: FormatPack) -> None:
    pack.read_whole()
    assert list(pack.form_keys) == FORM_KEYS


def test_the_outlines_have_the_official_sections_in_order(pack: FormatPack) -> None:
    assert [entry.key for entry in pack.outlines.plan] == PLAN_KEYS
    assert [entry.key for entry in pack.outlines.annual] == ANNUAL_KEYS


def test_every_section_says_what_it_is_for(pack: FormatPack) -> None:
    for key in PLAN_KEYS + ANNUAL_KEYS:
        guidance = pack.guidance(key)
        assert guidance is not None
        assert len(guidance.purpose) > 30, key


def test_prose_sections_say_what_they_should_tell(pack: FormatPack) -> None:
    for entry in pack.outlines.plan:
        if entry.required and entry.kind is not SectionKind.COVER:
            assert len(entry.guidance.contents) >= 2, entry.key
            assert entry.guidance.committee, entry.key


def test_a_section_that_the_officers_added_has_no_guidance(pack: FormatPack) -> None:
    assert pack.guidance("") is None


def test_the_appendix_is_a_part_without_number(pack: FormatPack) -> None:
    appendix = pack.entries["appendix"]
    assert (appendix.kind, appendix.numbering) == (SectionKind.PART, SectionNumbering.NONE)


def test_front_matter_stands_before_the_first_part(pack: FormatPack) -> None:
    front = [entry.key for entry in pack.outlines.plan if entry.front_matter]
    assert front == PLAN_KEYS[: PLAN_KEYS.index("part1")]


def test_form_j1_has_the_columns_of_the_paper(pack: FormatPack) -> None:
    form = pack.form("j1")
    assert form.label == "แบบ จ.1"
    assert form.orientation is Orientation.LANDSCAPE
    assert [column.key for column in form.block("block_a").columns] == [
        "issue",
        "indicator",
        "baseline",
        "year",
        "whole",
    ]
    assert [column.key for column in form.block("block_b").columns] == [
        "number",
        "name",
        "master_plans",
        "national_plan",
        "region",
        "source",
        "agency",
        "year",
        "whole",
    ]


def test_the_brief_has_the_eleven_topics(pack: FormatPack) -> None:
    topics = [topic.key for topic in pack.form("j1_1").topics]
    assert topics == [
        "name",
        "rationale",
        "objectives",
        "indicators",
        "area",
        "activities",
        "agencies",
        "duration",
        "budget",
        "output",
        "outcome",
    ]


def test_each_cycle_words_the_brief_in_its_way_and_knows_the_other() -> None:
    older, newer = (load_pack(pack_id).form("j1_1") for pack_id in PACK_IDS)
    assert older.topic("rationale").title == "ความสำคัญของโครงการ หลักการและเหตุผล"
    assert newer.topic("rationale").title == "หลักการและเหตุผล"
    assert newer.topic("activities").title == "ขอบเขตของกิจกรรมหลักโดยสังเขป"
    for one, other in ((older, newer), (newer, older)):
        for topic in one.topics:
            known = (topic.title, *topic.accepted)
            assert other.topic(topic.key).title in known


def test_each_cycle_names_its_national_plan() -> None:
    older, newer = (load_pack(pack_id) for pack_id in PACK_IDS)
    assert older.head.national_plan == "national_plan_13"
    assert newer.head.national_plan == "national_plan_14"
    assert (newer.period.start, newer.period.end) == (2571, 2575)
    assert newer.title == "แผนพัฒนาจังหวัด พ.ศ. 2571 – 2575"


def test_closed_lists_have_thai_names(pack: FormatPack) -> None:
    for listed in NAMED_LISTS:
        names = [pack.name_of(member) for member in listed]
        assert all(names)
        assert len(set(names)) == len(names)
    assert pack.name_of(BudgetSource.PROVINCE) == "งบประมาณของจังหวัด"
    assert pack.name_of(ExpenditureCategory.INVESTMENT) == "งบลงทุน"
    assert pack.name_of(Status.REVIEW) == "รอตรวจ"


def test_every_word_is_given(pack: FormatPack) -> None:
    assert all(dataclasses.asdict(pack.words).values())


def test_the_default_face_is_one_of_the_faces_and_digits_are_converted(pack: FormatPack) -> None:
    typography = pack.typography
    faces = {face.name: face for face in typography.faces}
    assert typography.face == "TH SarabunPSK"
    assert not faces["TH SarabunPSK"].draws_thai_digits
    assert faces["TH SarabunIT๙"].draws_thai_digits
    assert typography.looks.body.size == 16
    assert typography.looks.wide_table.size >= 12


def test_the_pack_sets_every_rule_and_the_checks_apply_every_rule(pack: FormatPack) -> None:
    assert list(pack.rules) == list(RULE_SHAPES) == [rule_id for rule_id, _rule in RULES]


def test_every_rule_names_what_it_found_in_both_languages(pack: FormatPack) -> None:
    for rule in pack.rules.values():
        assert "{" in rule.th, rule.id
        assert "{" in rule.en, rule.id


def test_investment_has_its_branches(pack: FormatPack) -> None:
    names = [branch.name for branch in pack.expenditure.branches_of(ExpenditureCategory.INVESTMENT)]
    assert names[:2] == ["ค่าครุภัณฑ์", "ค่าที่ดินและสิ่งก่อสร้าง"]
    assert pack.expenditure.small_item_below == 10_000_000


def test_the_readiness_checklist_has_unique_keys(pack: FormatPack) -> None:
    keys = [item.key for item in pack.readiness]
    assert {"land", "permits", "drawings", "estimate"} <= set(keys)
    assert len(set(keys)) == len(keys)


def test_a_form_that_no_pack_has_is_unknown(pack: FormatPack) -> None:
    with pytest.raises(KeyError):
        pack.form("j9")


@pytest.mark.parametrize("find", ["block", "topic", "header_line"])
def test_a_part_that_a_form_does_not_have_is_unknown(pack: FormatPack, find: str) -> None:
    with pytest.raises(KeyError):
        getattr(pack.form("j1_1"), find)("nothing")


def test_a_label_that_a_topic_does_not_have_is_unknown(pack: FormatPack) -> None:
    area = pack.form("j1_1").topic("area")
    assert area.label("district").title == "อำเภอ"
    with pytest.raises(KeyError):
        area.label("village")


def test_the_brief_shows_the_lines_above_its_table(pack: FormatPack) -> None:
    assert pack.form("j1_1").header_line("main_programme").hint == ("(ตามเป้าหมายการพัฒนาจังหวัด 20 ปี)")
