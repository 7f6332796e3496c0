from __future__ import annotations

from desktop.core.plan.kinds import SectionNumbering
from desktop.core.plan.outline import outline
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan, Section
from tests.plans import ORDER_KEYS, fixed_id, plan_of

YEAR = AnnualPlan.derived(fiscal_year=2568)


def section(
    name: str,
    place: int,
    parent: str | None = None,
    numbering: SectionNumbering = SectionNumbering.PART,
    *,
    hidden: bool = False,
    annual: bool = False,
) -> Section:
    return Section(
        id=fixed_id(name),
        parent_id=fixed_id(parent) if parent else None,
        annual_plan_id=YEAR.id if annual else None,
        order_key=ORDER_KEYS[place],
        title=name,
        numbering=numbering,
        hidden=hidden,
    )


def lines(plan: Plan, annual_plan_id: str | None = None, **options: bool) -> list[str]:
    return [
        f"{'  ' * (node.level - 1)}{node.number or '-'} {node.section.title}"
        for node in outline(plan, annual_plan_id, **options)
    ]


PLAN = plan_of(
    YEAR,
    section("คำนำ", 0, numbering=SectionNumbering.NONE),
    section("บริบท", 1),
    section("กายภาพ", 0, "บริบท", SectionNumbering.DECIMAL),
    section("ที่ตั้ง", 0, "กายภาพ", SectionNumbering.DECIMAL),
    section("เศรษฐกิจ", 1, "บริบท", SectionNumbering.DECIMAL, hidden=True),
    section("รายได้", 0, "เศรษฐกิจ", SectionNumbering.DECIMAL),
    section("สังคม", 2, "บริบท", SectionNumbering.DECIMAL),
    section("ภาคผนวก", 3, numbering=SectionNumbering.NONE),
    section("ประเด็น", 2),
    section("งบประมาณ", 0, annual=True),
    section("รายโครงการ", 0, "งบประมาณ", SectionNumbering.DECIMAL, annual=True),
)


def test_sections_come_in_reading_order_with_level_and_number() -> None:
    assert lines(PLAN) == [
        "- คำนำ",
        "1 บริบท",
        "  1.1 กายภาพ",
        "    1.1.1 ที่ตั้ง",
        "  1.2 สังคม",
        "2 ประเด็น",
        "- ภาคผนวก",
    ]


def test_a_hidden_section_is_shown_on_request_and_takes_no_number() -> None:
    assert lines(PLAN, with_hidden=True)[4:7] == ["  - เศรษฐกิจ", "    - รายได้", "  1.2 สังคม"]


def test_an_annual_plan_has_an_outline_of_its_own() -> None:
    assert lines(PLAN, YEAR.id) == ["1 งบประมาณ", "  1.1 รายโครงการ"]


def test_a_circle_of_sections_does_not_hang() -> None:
    plan = plan_of(section("ก", 0, "ข"), section("ข", 0, "ก"), section("ค", 1))
    assert lines(plan) == ["1 ค"]


def test_an_outline_may_be_deeper_than_python_calls_itself() -> None:
    names = [str(number) for number in range(3_000)]
    chain = [section(name, 0, above) for name, above in zip(names, [None, *names], strict=False)]
    nodes = outline(plan_of(*chain))
    assert [node.level for node in nodes] == list(range(1, 3_001))
    assert nodes[2].number == "1.1.1"
