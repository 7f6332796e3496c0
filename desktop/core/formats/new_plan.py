"""A new plan, and a new annual action plan, with the sections of the official outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.core.errors import InvalidInput
from desktop.core.formats.areas import find_province, near_provinces
from desktop.core.formats.pack import FormatPack, OutlineEntry
from desktop.core.formats.templates import fill
from desktop.core.plan.changes import Changes, adding
from desktop.core.plan.fields import new_id
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan, NeedField, PlanInfo, Section
from desktop.core.plan.table import Table
from desktop.core.plan.thai_text import clean_single_line
from desktop.core.plan.years import Period, check_year


def new_plan(
    pack: FormatPack, province: str, period_start: int, period_end: int, edition: str = ""
) -> Plan:
    """Return an empty plan of a province with all sections of the pack's outline.

    Raises:
        InvalidInput: No province has this name (`province.unknown`, with `near`: names that look like
            it), or the years make no period.
    """
    found = find_province(province)
    if found is None:
        raise InvalidInput("province.unknown", text=province, near=near_provinces(province))
    period = Period(period_start, period_end)
    info = PlanInfo(
        new_id(),
        province=found.name,
        province_code=found.code,
        period_start=period.start,
        period_end=period.end,
        edition=clean_single_line(edition),
        pack=pack.id,
        agency=fill(pack.head.default_agency, {"province": found.name}),
    )
    names = pack.head.need_fields
    fields = [
        NeedField(new_id(), order_key=key, name=name)
        for key, name in zip(first_keys(len(names)), names, strict=True)
    ]
    return Plan(
        info,
        sections=Table(Section, _sections(pack.outlines.plan, None)),
        need_fields=Table(NeedField, fields),
    )


def new_annual_plan(plan: Plan, pack: FormatPack, fiscal_year: int) -> Changes:
    """Return the changes that add an annual action plan with all sections of the pack's outline.

    Raises:
        InvalidInput: The year is not one of the plan's (`annual_plan.outside_period`), or the plan has
            an annual plan of that year (`annual_plan.exists`).
    """
    period = Period(plan.info.period_start, plan.info.period_end)
    if check_year(fiscal_year) not in period:
        raise InvalidInput(
            "annual_plan.outside_period", text=str(fiscal_year), start=period.start, end=period.end
        )
    if plan.annual_plans.where("fiscal_year", fiscal_year):
        raise InvalidInput("annual_plan.exists", text=str(fiscal_year))
    annual_plan = AnnualPlan.derived(
        fiscal_year=fiscal_year, budget_programme=pack.head.budget_programme
    )
    return adding(annual_plan, *_sections(pack.outlines.annual, annual_plan.id))


def years_without_annual_plan(plan: Plan) -> tuple[int, ...]:
    """Return the fiscal years of the plan for which an annual action plan can still be added."""
    taken = {annual_plan.fiscal_year for annual_plan in plan.annual_plans}
    years = range(plan.info.period_start, plan.info.period_end + 1)
    return tuple(year for year in years if year not in taken)


def _sections(entries: Sequence[OutlineEntry], annual_plan_id: str | None) -> Iterator[Section]:
    """Yield the sections of an outline; order keys run among the sections of one parent."""
    ids = {entry.key: new_id() for entry in entries}
    order: dict[str, Iterator[str]] = {}
    for entry in entries:
        if entry.parent not in order:
            siblings = sum(other.parent == entry.parent for other in entries)
            order[entry.parent] = iter(first_keys(siblings))
        yield Section(
            ids[entry.key],
            parent_id=ids.get(entry.parent),
            annual_plan_id=annual_plan_id,
            order_key=next(order[entry.parent]),
            key=entry.key,
            title=entry.title,
            kind=entry.kind,
            numbering=entry.numbering,
        )
