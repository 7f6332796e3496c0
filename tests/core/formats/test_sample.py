"""The sample plan: what it holds, that it holds together, and how a broken file of it is reported."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from desktop.core.errors import FormatPackError
from desktop.core.formats.areas import area_name, districts_of
from desktop.core.formats.loader import load_pack
from desktop.core.formats.reference import framework_item
from desktop.core.formats.sample import load_sample
from desktop.core.plan import records
from desktop.core.plan.budget import budget_of, place_of
from desktop.core.plan.canonical_json import dump_plan, load_plan
from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.kinds import BudgetSource, OwnerKind, ScreeningResult, SectionKind
from desktop.core.plan.plan import RECORD_TYPES, RECORD_TYPES_BY_NAME, TABLE_NAMES, Plan
from desktop.core.plan.rich_text import asset_ids, is_blank, sanitise
from desktop.core.plan.thai_text import clean_single_line, clean_text
from desktop.core.plan.years import quarter_of_month

PACK = load_pack("2566-2570")
SAMPLE = load_sample(PACK)
AUTHORED = Path(__file__).parents[3] / "resources" / "samples" / "chachoengsao"
YEARS = range(2566, 2571)
LARGE_ITEM = 10_000_000_00
OWNERS = {
    OwnerKind.GOAL: SAMPLE.goals,
    OwnerKind.ISSUE: SAMPLE.issues,
    OwnerKind.FLAGSHIP: SAMPLE.flagship_projects,
    OwnerKind.PROJECT: SAMPLE.projects,
    OwnerKind.SECTION: SAMPLE.sections,
}


def owned(kind: OwnerKind, owner_id: str) -> tuple[records.Indicator, ...]:
    return tuple(i for i in SAMPLE.indicators.where("owner_id", owner_id) if i.owner_kind is kind)


def missing_years(indicator: records.Indicator, years: range) -> list[int]:
    given = {target.fiscal_year for target in SAMPLE.targets.where("indicator_id", indicator.id)}
    return [year for year in years if year not in given]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "sample"
    shutil.copytree(AUTHORED, copy)
    return copy


def broken(folder: Path, name: str, before: str, after: str) -> FormatPackError:
    """Replace the first such text of a file and return the error that reading gives."""
    text = (folder / name).read_text("utf-8")
    assert before in text
    (folder / name).write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(FormatPackError) as caught:
        load_sample(PACK, folder)
    return caught.value


# --- what it is ---


def test_it_is_the_reviewed_plan_of_the_province_and_says_that_it_is_a_sample() -> None:
    info = SAMPLE.info
    assert (info.province, info.province_code) == ("ฉะเชิงเทรา", 24)
    assert (info.period_start, info.period_end, info.edition) == (2566, 2570, "ฉบับทบทวน")
    assert "ตัวอย่าง" in info.notice
    assert "สมมุติ" in info.notice
    assert (info.district_level, info.province_level) == ("D-CAST", "P-CAST")


def test_its_goals_are_those_of_the_province() -> None:
    assert {goal.horizon: goal.text for goal in SAMPLE.goals} == {
        20: "เมืองที่อยู่อาศัยชั้นดีและเติบโตอย่างชาญฉลาด มีเศรษฐกิจมูลค่าสูงและเป็นมิตรกับสิ่งแวดล้อม "
        "ที่เอื้อต่อการอยู่ร่วมกันของทุกภาคส่วน รองรับ EEC",
        5: "เมืองน่าอยู่ น่าเที่ยว น่าลงทุน พัฒนาสู่เมืองอัจฉริยะ smart city และ EEC",
    }


def test_its_workshop_was_held_on_the_day_with_two_hundred_people() -> None:
    workshop = next(meeting for meeting in SAMPLE.consultations if meeting.date == "2023-08-25")
    groups = SAMPLE.participant_groups.where("consultation_id", workshop.id)
    assert len(groups) == 7
    assert sum(group.people or 0 for group in groups) == 200
    heard = SAMPLE.heard_items.where("consultation_id", workshop.id)
    assert len(heard) >= 10
    assert all(item.response for item in heard)
    assert len(SAMPLE.consultations) == 3


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("missions", 4),
        ("positionings", 3),
        ("swot_items", 24),
        ("tows_strategies", 12),
        ("main_programmes", 4),
        ("programmes", 12),
        ("flagship_projects", 14),
        ("agencies", 25),
        ("projects", 44),
        ("needs", 70),
        ("indicators", 14),
        ("framework_items", 4),
        ("comments", 3),
        ("images", 2),
    ],
)
def test_it_holds_enough_of_everything(table: str, least: int) -> None:
    assert len(getattr(SAMPLE, table)) >= least


def test_every_table_but_the_trash_has_rows() -> None:
    assert {n for n in TABLE_NAMES.values() if not len(getattr(SAMPLE, n))} == {"trash"}


def test_each_of_its_five_issues_is_complete() -> None:
    assert len(SAMPLE.issues) == 5
    for issue in SAMPLE.issues:
        assert 2 <= len(SAMPLE.objectives.where("issue_id", issue.id)) <= 4
        assert 4 <= len(SAMPLE.guidelines.where("issue_id", issue.id)) <= 6
        assert 2 <= len(SAMPLE.programmes.where("issue_id", issue.id)) <= 3
        assert len(owned(OwnerKind.ISSUE, issue.id)) >= 2
        assert sum(place_of(SAMPLE, p).issue == issue for p in SAMPLE.projects) >= 7


def test_every_swot_kind_and_tows_pairing_is_filled() -> None:
    assert all(count >= 6 for count in Counter(i.kind for i in SAMPLE.swot_items).values())
    assert all(count >= 3 for count in Counter(t.kind for t in SAMPLE.tows_strategies).values())
    assert {pair.tows_id for pair in SAMPLE.tows_pairs} == {t.id for t in SAMPLE.tows_strategies}


def test_every_district_has_needs_in_all_three_fields() -> None:
    districts = {area.code for area in districts_of(24)}
    found = {(need.district_code, need.field_id) for need in SAMPLE.needs}
    assert found == {(code, field.id) for code in districts for field in SAMPLE.need_fields}
    assert [field.name for field in SAMPLE.need_fields] == [
        "เศรษฐกิจ",
        "สังคมและความมั่นคง",
        "ทรัพยากรธรรมชาติและสิ่งแวดล้อม",
    ]
    for code in districts:
        priorities = sorted(
            need.priority or 0 for need in SAMPLE.needs.where("district_code", code)
        )
        assert priorities == list(range(1, len(priorities) + 1))


# --- its projects ---


def test_every_project_can_fill_the_brief() -> None:
    for project in SAMPLE.projects:
        place = place_of(SAMPLE, project)
        assert place.issue is not None
        guideline = SAMPLE.guidelines[project.guideline_id or ""]
        assert guideline.issue_id == place.issue.id
        assert 2 <= project.rationale.count("<p>") <= 4
        for text in (project.objectives, project.output, project.outcome):
            assert not is_blank(text)
        assert project.lead_agency_id in SAMPLE.agencies
        assert SAMPLE.project_partners.where("project_id", project.id)
        assert SAMPLE.project_areas.where("project_id", project.id)
        activities = SAMPLE.activities.where("project_id", project.id)
        assert 2 <= len(activities) <= 5
        assert all(a.description and a.quantity and a.unit for a in activities)


def test_no_two_paragraphs_of_the_rationales_are_alike() -> None:
    paragraphs = re.findall("<p>(.*?)</p>", "".join(p.rationale for p in SAMPLE.projects))
    assert len(set(paragraphs)) == len(paragraphs)


def test_names_are_used_once() -> None:
    for table in (SAMPLE.projects, SAMPLE.agencies, SAMPLE.programmes, SAMPLE.indicators):
        counted = Counter(row.name for row in table)
        assert [name for name, count in counted.items() if count > 1] == []


def test_projects_reach_every_district_and_every_year() -> None:
    codes = {str(area.area_code)[:4] for area in SAMPLE.project_areas}
    assert {str(area.code) for area in districts_of(24)} <= codes
    assert all(area_name(area.area_code) for area in SAMPLE.project_areas)
    leading = {project.lead_agency_id for project in SAMPLE.projects}
    assert len(leading) >= 20


def test_the_money_of_a_year_looks_like_that_of_a_province() -> None:
    own = budget_of(SAMPLE, included=lambda line: line.source is BudgetSource.PROVINCE).whole
    assert sorted(own) == list(YEARS)
    for year in YEARS:
        assert 200_000_000_00 <= own[year] <= 330_000_000_00
    assert {line.source for line in SAMPLE.budget_lines} == set(BudgetSource)
    assert all(line.amount % 100_00 == 0 and line.amount > 0 for line in SAMPLE.budget_lines)


def test_money_lies_within_the_years_of_its_project() -> None:
    for line in SAMPLE.budget_lines:
        project = SAMPLE.projects[SAMPLE.activities[line.activity_id].project_id]
        assert (project.start_year or 0) <= line.fiscal_year <= (project.end_year or 0)
        assert line.fiscal_year in YEARS


def test_branches_of_expenditure_are_those_of_the_pack() -> None:
    known = {(branch.category, branch.name) for branch in PACK.expenditure.branches}
    assert {(line.category, line.subcategory) for line in SAMPLE.budget_lines} <= known


def test_some_items_cost_more_than_ten_million_a_unit() -> None:
    large = [
        li for li in SAMPLE.budget_lines if li.quantity and li.amount / li.quantity >= LARGE_ITEM
    ]
    assert len(large) >= 5
    assert any(line.amount == 22_216_400_00 for line in large)
    assert all(line.item for line in large)


# --- its indicators and links ---


def test_every_indicator_has_unit_baseline_and_targets() -> None:
    for indicator in SAMPLE.indicators:
        assert indicator.unit
        assert indicator.baseline
        assert indicator.baseline_year
        assert indicator.baseline_source


def test_a_target_is_a_number_a_ratio_or_words() -> None:
    values = [target.value for target in SAMPLE.targets]
    assert any(re.fullmatch(r"[\d,.]+", value) for value in values)
    assert any(re.fullmatch(r"\d+ : \d+", value) for value in values)
    assert any(value.startswith("จัดทำแผน") for value in values)


def test_links_name_items_of_their_lists_and_no_flagship_lacks_one() -> None:
    for link in SAMPLE.alignment_links:
        assert framework_item(SAMPLE, link.framework, link.item), link
        if link.framework == "master_plans":
            strategy, _, _ = link.item.partition(".")
            assert framework_item(SAMPLE, "national_strategy", strategy)
    for owner in (*SAMPLE.issues, *SAMPLE.flagship_projects):
        lists = {link.framework for link in SAMPLE.alignment_links.where("owner_id", owner.id)}
        assert lists == set(PACK.head.frameworks)


# --- its annual plan ---


def test_the_annual_plan_ranks_the_projects_that_have_money_that_year() -> None:
    (annual,) = SAMPLE.annual_plans
    ranked = SAMPLE.annual_projects.where("annual_plan_id", annual.id)
    own = budget_of(SAMPLE, included=lambda line: line.source is BudgetSource.PROVINCE)
    assert annual.fiscal_year == 2568
    assert [row.rank for row in ranked] == list(range(1, len(ranked) + 1))
    assert {row.project_id for row in ranked} == {
        project.id for project in SAMPLE.projects if own.by_project[project.id][2568]
    }
    assert {row.screening for row in ranked} == set(ScreeningResult)
    within = sum(
        own.by_project[row.project_id][2568]
        for row in ranked
        if row.screening is not ScreeningResult.OVER_CEILING
    )
    assert within <= (annual.ceiling or 0) < own.whole[2568]


def test_the_work_plan_of_an_activity_adds_up_to_its_money_of_the_year() -> None:
    planned: Counter[str] = Counter()
    for entry in SAMPLE.work_plan_entries:
        assert entry.fiscal_year == 2568
        assert not entry.month or quarter_of_month(entry.month) == entry.quarter
        planned[entry.activity_id] += entry.amount
    budget = budget_of(SAMPLE)
    for activity in SAMPLE.activities:
        assert planned[activity.id] == budget.by_activity[activity.id][2568], activity.name


def test_readiness_answers_are_to_questions_of_the_pack() -> None:
    assert {row.item for row in SAMPLE.readiness_answers} == {item.key for item in PACK.readiness}
    annual = {row.project_id for row in SAMPLE.annual_projects}
    assert annual <= {row.project_id for row in SAMPLE.readiness_answers}


# --- its texts ---


def test_every_section_file_and_picture_is_used() -> None:
    written = {path.stem for path in AUTHORED.glob("sections/**/*.html")}
    assert written == {section.key for section in SAMPLE.sections if section.body}
    pictures = {path.name for path in AUTHORED.glob("images/*")}
    assert pictures == {image.name for image in SAMPLE.images}
    shown = {asset for section in SAMPLE.sections for asset in asset_ids(section.body)}
    assert shown == {image.id for image in SAMPLE.images}
    assert all(image.width > 100 and image.height > 100 for image in SAMPLE.images)


def test_every_required_section_of_prose_is_written() -> None:
    prose = {entry.key for entry in PACK.entries.values() if entry.required}
    empty = [
        section.key
        for section in SAMPLE.sections
        if section.key in prose and section.kind is SectionKind.RICH_TEXT and not section.body
    ]
    assert empty == []


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_text_is_as_clean_as_what_enters_a_plan(kind: type[records.Record]) -> None:
    cleaners = {
        TextKind.LINE: clean_single_line,
        TextKind.BLOCK: clean_text,
        TextKind.RICH: sanitise,
    }
    rows = [SAMPLE.info] if kind is records.PlanInfo else list(SAMPLE.table(kind))
    for row in rows:
        for spec in field_specs(kind):
            value = getattr(row, spec.name)
            if spec.text in cleaners and value:
                assert cleaners[spec.text](value) == value, f"{kind.__name__}.{spec.name}"


def test_every_reference_has_its_record() -> None:
    for kind in RECORD_TYPES:
        for spec in field_specs(kind):
            if spec.reference is None or kind is records.PlanInfo:
                continue
            target = SAMPLE.table(RECORD_TYPES_BY_NAME[spec.reference.target])
            for row in SAMPLE.table(kind):
                value = getattr(row, spec.name)
                assert value is None or value in target, f"{kind.__name__}.{spec.name}"
    for table in (SAMPLE.indicators, SAMPLE.alignment_links, SAMPLE.comments):
        assert all(row.owner_id in OWNERS[row.owner_kind] for row in table)


def test_it_survives_the_canonical_json() -> None:
    assert load_plan(dump_plan(SAMPLE)) == SAMPLE


def test_it_is_the_same_each_time_but_for_the_id_of_the_plan() -> None:
    again = load_sample(PACK)
    assert again.info.id != SAMPLE.info.id
    assert dataclasses.replace(again, info=SAMPLE.info) == SAMPLE


# --- what is left in on purpose (listed in resources/samples/README.md) ---


def gaps(plan: Plan) -> list[str]:
    """Return what the README says is left in on purpose, found by hand."""
    found = []
    for indicator in plan.indicators:
        if indicator.owner_kind is OwnerKind.PROJECT:
            project = plan.projects[indicator.owner_id]
            years = range(project.start_year or 0, (project.end_year or 0) + 1)
        else:
            years = YEARS
        found += [f"target {year}: {indicator.name}" for year in missing_years(indicator, years)]
    budget = budget_of(plan)
    smallest = plan.info.smallest_project or 0
    for project in plan.projects:
        if budget.by_project[project.id].total() < smallest:
            found.append(f"small: {project.name}")
        if not plan.need_answers.where("project_id", project.id):
            found.append(f"no need: {project.name}")
        if "....." in project.area_note:
            found.append(f"placeholder: {project.name}")
    for need in plan.needs:
        if not plan.need_answers.where("need_id", need.id):
            found.append(f"unanswered: {need.need}")
    return sorted(found)


def test_only_the_gaps_left_in_on_purpose_are_there() -> None:
    assert gaps(SAMPLE) == [
        "no need: โครงการบริหารจัดการแผนพัฒนาจังหวัดแบบบูรณาการ",
        "placeholder: โครงการก่อสร้างระบบระบายน้ำและสถานีสูบน้ำชุมชนรอบเขตอุตสาหกรรมบางปะกง",
        "small: โครงการจัดทำฐานข้อมูลภูมิปัญญาและปราชญ์ชาวบ้านจังหวัดฉะเชิงเทรา",
        "target 2569: พื้นที่เกษตรที่ได้รับประโยชน์จากการปรับปรุงแหล่งน้ำและคลองส่งน้ำ (สะสม)",
        "unanswered: ปรับปรุงลานกีฬาในร่มของอำเภอ",
    ]


# --- how a broken file is reported ---


@pytest.mark.parametrize(
    ("name", "before", "after", "code", "key"),
    [
        ("agencies.toml", '["office",', '["Office",', "sample.not_a_slug", "agencies[1].slug"),
        ("agencies.toml", '["police",', '["office",', "sample.slug_twice", "agencies[5].slug"),
        ("agencies.toml", '["office", ', '["office", 7, ', "sample.wrong_row", "agencies[1]"),
        (
            "plan.toml",
            'agency = "office"',
            'agency = "x"',
            "sample.unknown_slug",
            "goal[1].indicator[1].agency",
        ),
        (
            "plan.toml",
            "2566 = ",
            "soon = ",
            "sample.not_a_year",
            "goal[1].indicator[1].targets.soon",
        ),
        ("plan.toml", 'key = "cover"', 'key = "lid"', "sample.unknown_section", "section[1].key"),
        ("issues.toml", "responsible =", "owner =", "pack.unknown_key", "issue[1].owner"),
        (
            "swot.toml",
            '"s-location", "s-industry"',
            '"s-nowhere"',
            "sample.unknown_slug",
            "so[1].on[1]",
        ),
        (
            "projects/1-industry.toml",
            'lead = "water-bang-khla"',
            'lead = "x"',
            "sample.unknown_slug",
            "project[1].lead",
        ),
        (
            "projects/1-industry.toml",
            "[2566, 12_469_000, 1,",
            "[2566, 12_469_000, 9,",
            "pack.unknown_value",
            "project[1].activity[1].budget[1].source",
        ),
        (
            "projects/1-industry.toml",
            '1, "utilities", "วาง',
            '1, "gold", "วาง',
            "pack.unknown_value",
            "project[1].activity[1].budget[1].branch",
        ),
        (
            "projects/1-industry.toml",
            '["ธ.ค.", "ลงนามสัญญา"',
            '["ธันวา", "ลงนามสัญญา"',
            "pack.unknown_value",
            "project[2].activity[2].work.2568[1].when",
        ),
        (
            "projects/1-industry.toml",
            "12_469_000",
            '"มาก"',
            "pack.wrong_type",
            "project[1].activity[1].budget[1].baht",
        ),
        (
            "annual-2568.toml",
            '["water-ban-pho", "within_ceiling"',
            '["water-ban-pho", "maybe"',
            "pack.unknown_value",
            "annual.projects[2].screening",
        ),
        (
            "needs.toml",
            '["canals"]',
            '["canal"]',
            "sample.unknown_slug",
            "district[1].needs[3].answers[1]",
        ),
        ("comments.toml", "project:riverbank", "river:bank", "pack.unknown_value", "comment[1].on"),
    ],
)
def test_a_broken_file_is_reported_with_its_key(
    folder: Path, name: str, before: str, after: str, code: str, key: str
) -> None:
    error = broken(folder, name, before, after)
    assert (error.code, error.parameters["file"], error.parameters["key"]) == (code, name, key)
    line = error.parameters["line"]
    assert isinstance(line, int)
    written = (folder / name).read_text("utf-8").split("\n")[line - 1]
    assert after.split("=", maxsplit=1)[0].strip() in written


def test_a_text_without_its_section_or_picture_is_reported(folder: Path) -> None:
    error = broken(folder, "sections/foreword.html", "<p>", '<p><img src="images/none.png"></p><p>')
    assert (error.code, error.parameters["name"]) == ("sample.unknown_image", "none.png")
    (folder / "sections" / "foreword.html").rename(folder / "sections" / "backword.html")
    with pytest.raises(FormatPackError) as caught:
        load_sample(PACK, folder)
    assert caught.value.parameters["file"] == "sections/backword.html"


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(40)])
def test_a_picture_that_is_no_png_is_reported(folder: Path, data: bytes) -> None:
    (folder / "images" / "other.png").write_bytes(data)
    with pytest.raises(FormatPackError) as caught:
        load_sample(PACK, folder)
    assert caught.value.code == "sample.unknown_image"
    assert caught.value.parameters["file"] == "images/other.png"


def test_what_is_not_a_picture_or_a_text_is_left_alone(folder: Path) -> None:
    (folder / "images" / "notes.txt").write_text("how the map was drawn", "utf-8")
    (folder / "sections" / "notes.txt").write_text("to be written", "utf-8")
    read = load_sample(PACK, folder)
    assert dataclasses.replace(read, info=SAMPLE.info) == SAMPLE
