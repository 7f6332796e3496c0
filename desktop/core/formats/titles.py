"""Titles and running headers of the documents of a plan, filled in from the pack's templates."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.formats.pack import FormatPack, MoneyUnit
from desktop.core.formats.templates import fill
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import AnnualPlan


def document_terms(
    plan: Plan, pack: FormatPack, annual_plan: AnnualPlan | None = None
) -> Mapping[str, str]:
    """Return what the pack's titles, header lines and column titles name, for a plan.

    Years are in Arabic digits; the document's own switch writes them as it should.
    """
    info = plan.info
    return {
        "province": info.province,
        "start": str(info.period_start),
        "end": str(info.period_end),
        "edition": bare_edition(info.edition),
        "agency": info.agency,
        "published": info.published,
        "year": str(annual_plan.fiscal_year) if annual_plan is not None else "",
        "national_plan_number": str(pack.head.national_plan_number),
        "j1_unit": money_unit_name(pack, pack.head.j1_money),
    }


def money_unit_name(pack: FormatPack, unit: MoneyUnit) -> str:
    """Return the name of a unit of money."""
    words = pack.words
    names = {
        MoneyUnit.BAHT: words.baht,
        MoneyUnit.THOUSAND: words.thousand_baht,
        MoneyUnit.MILLION: words.million_baht,
    }
    return names[unit]


def bare_edition(edition: str) -> str:
    """Return the edition without the brackets that an officer may have typed round it."""
    return edition.strip().removeprefix("(").removesuffix(")").strip()


def plan_title(plan: Plan, pack: FormatPack) -> str:
    """Return the title of the plan, with its edition if it has one."""
    titles = pack.titles
    chosen = titles.plan_edition if plan.info.edition.strip() else titles.plan
    return fill(chosen, document_terms(plan, pack))


def plan_header(plan: Plan, pack: FormatPack) -> str:
    """Return the running header of the plan's pages."""
    return fill(pack.titles.plan_header, document_terms(plan, pack))


def plan_cover(plan: Plan, pack: FormatPack) -> tuple[str, ...]:
    """Return the lines of the plan's cover; those without content are left out."""
    return _lines(pack.titles.cover, document_terms(plan, pack))


def annual_title(plan: Plan, pack: FormatPack, annual_plan: AnnualPlan) -> str:
    """Return the title of an annual action plan."""
    return fill(pack.titles.annual, document_terms(plan, pack, annual_plan))


def annual_header(plan: Plan, pack: FormatPack, annual_plan: AnnualPlan) -> str:
    """Return the running header of an annual action plan's pages."""
    return fill(pack.titles.annual_header, document_terms(plan, pack, annual_plan))


def annual_cover(plan: Plan, pack: FormatPack, annual_plan: AnnualPlan) -> tuple[str, ...]:
    """Return the lines of an annual action plan's cover."""
    return _lines(pack.titles.annual_cover, document_terms(plan, pack, annual_plan))


def _lines(texts: tuple[str, ...], terms: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(line for line in (fill(text, terms) for text in texts) if line)
