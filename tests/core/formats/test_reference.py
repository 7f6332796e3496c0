"""The national and regional lists, and what a plan adds to them."""

from __future__ import annotations

import pytest

from desktop.core.formats.reference import framework_item, framework_items, reference_list
from desktop.core.formats.reference_keys import REFERENCE_KEYS
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory
from desktop.core.plan.records import FrameworkItem
from tests.plans import plan_info, plan_of


@pytest.mark.parametrize(
    ("key", "count"),
    [
        ("national_strategy", 6),
        ("master_plans", 23),
        ("national_plan_13", 13),
        ("national_plan_14", 17),
        ("sdgs", 17),
        ("budget_sources", 4),
        ("expenditure_categories", 5),
        ("participant_groups", 7),
    ],
)
def test_a_list_has_its_official_number_of_items_numbered_in_order(key: str, count: int) -> None:
    listed = reference_list(key)
    assert listed.key == key
    assert len(listed.items) == count
    if key != "expenditure_categories":
        assert [item.code for item in listed.items] == [str(n + 1) for n in range(count)]


def test_every_list_can_be_read_and_has_unique_codes_in_a_group() -> None:
    for key in REFERENCE_KEYS:
        listed = reference_list(key)
        assert len({(item.group, item.code) for item in listed.items}) == len(listed.items)


def test_a_list_that_does_not_ship_is_unknown() -> None:
    with pytest.raises(KeyError):
        reference_list("../formats/2566-2570/pack")


def test_codes_of_money_are_those_of_the_plan() -> None:
    assert [item.code for item in reference_list("budget_sources").items] == list(BudgetSource)
    categories = reference_list("expenditure_categories").items
    assert [item.code for item in categories] == list(ExpenditureCategory)


def test_a_draft_list_says_so() -> None:
    assert "ร่าง" in reference_list("national_plan_14").note
    assert reference_list("national_plan_14").items[5].group == "Reform ภาครัฐ"


def test_a_master_plan_is_found_with_its_strategy_before_it() -> None:
    listed = reference_list("master_plans")
    tourism = listed.item("5")
    assert tourism is not None
    assert tourism.name == "การท่องเที่ยว"
    assert listed.item("2.5") == tourism
    assert listed.item("2.99") is None
    assert reference_list("sdgs").item("2.5") is None


@pytest.mark.parametrize("text", ["11", "ศักยภาพคนตลอดช่วงชีวิต", " การพัฒนาศักยภาพคนตลอดช่วงชีวิต "])
def test_an_item_is_found_by_code_name_or_accepted_spelling(text: str) -> None:
    found = reference_list("master_plans").find(text)
    assert found is not None
    assert found.code == "11"


def test_what_no_item_is_called_is_not_found() -> None:
    assert reference_list("sdgs").find("ดวงจันทร์") is None


def test_a_plan_sees_the_guidelines_of_its_own_region() -> None:
    north = plan_of(info=plan_info(province="เชียงใหม่"))
    codes = [item.code for item in framework_items(north, "regional_guidelines_2571")]
    assert codes == ["N1", "N2", "N3", "N4", "N5", "N6"]
    assert framework_items(plan_of(), "regional_guidelines_2571") == ()


def test_what_the_officers_added_stands_after_the_shipped_items() -> None:
    plan = plan_of(
        FrameworkItem("1", order_key="a0", framework="sdgs", item="18", name="ของจังหวัด"),
        FrameworkItem(
            "2", order_key="a1", framework="regional_guidelines_2566", item="E1", name="ก"
        ),
    )
    assert [item.code for item in framework_items(plan, "sdgs")][-2:] == ["17", "18"]
    found = framework_item(plan, "regional_guidelines_2566", "E1")
    assert found is not None
    assert found.name == "ก"
    assert framework_item(plan, "regional_guidelines_2566", "E2") is None


def test_an_added_item_takes_the_place_of_a_shipped_one_with_its_code() -> None:
    plan = plan_of(FrameworkItem("1", order_key="a0", framework="sdgs", item="2", name="แก้แล้ว"))
    names = [item.name for item in framework_items(plan, "sdgs")]
    assert names[1] == "แก้แล้ว"
    assert len(names) == 17


def test_a_list_of_the_officers_own_holds_what_they_added() -> None:
    plan = plan_of(FrameworkItem("1", order_key="a0", framework="policy", item="1", name="นโยบาย"))
    found = framework_item(plan, "policy", "1")
    assert found is not None
    assert found.name == "นโยบาย"
    assert framework_item(plan, "policy", "2") is None


def test_a_link_to_a_master_plan_finds_its_item() -> None:
    found = framework_item(plan_of(), "master_plans", "2.5")
    assert found is not None
    assert found.name == "การท่องเที่ยว"
