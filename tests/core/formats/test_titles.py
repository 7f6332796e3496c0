"""Titles and running headers bear the right province, years and edition."""

from __future__ import annotations

import pytest

from desktop.core.formats import titles
from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import MoneyUnit
from desktop.core.formats.templates import fill
from desktop.core.plan.records import AnnualPlan
from tests.plans import plan_info, plan_of

PACK = load_pack("2566-2570")


@pytest.mark.parametrize("edition", ["ฉบับทบทวน", "(ฉบับทบทวน)", " ฉบับทบทวน "])
def test_a_review_edition_is_named_once_in_brackets(edition: str) -> None:
    plan = plan_of(info=plan_info(edition=edition))
    title = "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570) (ฉบับทบทวน)"
    assert titles.plan_title(plan, PACK) == title
    assert titles.plan_header(plan, PACK) == title


def test_a_first_edition_leaves_no_brackets() -> None:
    plan = plan_of(info=plan_info(edition=""))
    assert titles.plan_title(plan, PACK) == "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)"
    assert titles.plan_header(plan, PACK) == "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)"
    assert titles.plan_cover(plan, PACK) == ("แผนพัฒนาจังหวัดฉะเชิงเทรา", "(พ.ศ. 2566 – 2570)")


def test_an_annual_plan_is_named_by_its_fiscal_year() -> None:
    annual = AnnualPlan.derived(fiscal_year=2568)
    plan = plan_of(annual)
    title = "แผนปฏิบัติราชการประจำปีของจังหวัดฉะเชิงเทรา ประจำปีงบประมาณ พ.ศ. 2568"
    assert titles.annual_title(plan, PACK, annual) == title
    assert titles.annual_header(plan, PACK, annual) == title
    assert titles.annual_cover(plan, PACK, annual)[-1] == "ประจำปีงบประมาณ พ.ศ. 2568"


def test_units_of_money_have_names() -> None:
    names = [titles.money_unit_name(PACK, unit) for unit in MoneyUnit]
    assert names == ["บาท", "พันบาท", "ล้านบาท"]


def test_a_term_without_value_leaves_nothing_behind() -> None:
    assert fill("ก {year} ({edition}) ข", {}) == "ก ข"
