"""A new plan and a new annual plan."""

from __future__ import annotations

import pytest

from desktop.core.errors import InvalidInput
from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import (
    new_annual_plan,
    new_plan,
    years_without_annual_plan,
)
from desktop.core.plan.outline import outline

PACK = load_pack("2566-2570")


def test_a_new_plan_knows_its_province_years_and_agency() -> None:
    info = new_plan(PACK, "จังหวัดฉะเชิงเทรา", 2566, 2570, " ฉบับทบทวน").info
    assert (info.province, info.province_code, info.pack) == ("ฉะเชิงเทรา", 24, "2566-2570")
    assert (info.period_start, info.period_end, info.edition) == (2566, 2570, "ฉบับทบทวน")
    assert info.agency == "สำนักงานจังหวัดฉะเชิงเทรา"
    assert (info.district_level, info.province_level) == ("", "")


def test_a_new_plan_has_the_official_sections_in_order_and_numbered() -> None:
    nodes = outline(new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570))
    assert [node.section.key for node in nodes] == [entry.key for entry in PACK.outlines.plan]
    numbers = {node.section.key: node.number for node in nodes}
    assert numbers["part1.comparison.society"] == "1.3.2"
    assert numbers["part2.issues"] == "2.5"
    assert numbers["cover"] == numbers["appendix"] == numbers["appendix.needs"] == ""


def test_a_new_plan_has_three_fields_of_needs_with_neutral_names() -> None:
    plan = new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)
    assert [field.name for field in plan.need_fields] == ["ด้านที่ 1", "ด้านที่ 2", "ด้านที่ 3"]


def test_two_new_plans_share_no_id() -> None:
    one, other = (new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570) for _ in range(2))
    assert one.info.id != other.info.id
    assert not {s.id for s in one.sections} & {s.id for s in other.sections}


def test_an_unlisted_province_is_refused_with_near_names() -> None:
    with pytest.raises(InvalidInput) as caught:
        new_plan(PACK, "ฉะเชิงเซา", 2566, 2570)
    assert caught.value.code == "province.unknown"
    assert caught.value.parameters == {"text": "ฉะเชิงเซา", "near": ("ฉะเชิงเทรา",)}


def test_years_out_of_order_are_refused() -> None:
    with pytest.raises(InvalidInput) as caught:
        new_plan(PACK, "ฉะเชิงเทรา", 2570, 2566)
    assert caught.value.code == "period.ends_before_it_starts"


def test_an_annual_plan_has_its_own_outline_and_budget_programme() -> None:
    plan = new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)
    before = outline(plan)
    plan = plan.with_changes(new_annual_plan(plan, PACK, 2568))
    (annual,) = plan.annual_plans
    assert annual.budget_programme.startswith("แผนงานยุทธศาสตร์ส่งเสริมการพัฒนาจังหวัด")
    keys = [node.section.key for node in outline(plan, annual.id)]
    assert keys == [entry.key for entry in PACK.outlines.annual]
    assert outline(plan) == before


def test_every_year_of_the_plan_can_have_one_annual_plan() -> None:
    plan = new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)
    assert years_without_annual_plan(plan) == (2566, 2567, 2568, 2569, 2570)
    for year in (2568, 2566, 2567, 2569, 2570):
        assert year in years_without_annual_plan(plan)
        plan = plan.with_changes(new_annual_plan(plan, PACK, year))
    assert years_without_annual_plan(plan) == ()
    assert [annual.fiscal_year for annual in plan.annual_plans] == [2566, 2567, 2568, 2569, 2570]


@pytest.mark.parametrize(
    ("year", "code"),
    [
        (2565, "annual_plan.outside_period"),
        (2571, "annual_plan.outside_period"),
        (2025, "year.christian_era"),
        (2568, "annual_plan.exists"),
    ],
)
def test_an_annual_plan_of_a_wrong_year_is_refused(year: int, code: str) -> None:
    plan = new_plan(PACK, "ฉะเชิงเทรา", 2566, 2570)
    plan = plan.with_changes(new_annual_plan(plan, PACK, 2568))
    with pytest.raises(InvalidInput) as caught:
        new_annual_plan(plan, PACK, year)
    assert caught.value.code == code
