"""The sample's projects, with activities, money and work plans, and its annual action plan."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.core.formats import sample_shapes as shapes
from desktop.core.formats.new_plan import new_annual_plan
from desktop.core.formats.sample_draft import (
    SATANG,
    Draft,
    Place,
    add_indicators,
    read_year,
    rich_text,
    row_id,
)
from desktop.core.formats.toml_file import TomlFile
from desktop.core.plan import records
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory, OwnerKind
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.years import MONTHS, quarter_of_month

if TYPE_CHECKING:
    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan

_MONTHS: Mapping[str, int] = {month.short_name: month.number for month in MONTHS}
_QUARTERS: Mapping[str, int] = {f"ไตรมาส {number}": number for number in range(1, 5)}
_SOURCES: Mapping[int, BudgetSource] = {int(source.value): source for source in BudgetSource}
_CATEGORIES: Mapping[str, ExpenditureCategory] = {
    category.value: category for category in ExpenditureCategory
}


def add_projects(draft: Draft, files: Sequence[tuple[TomlFile, shapes.ProjectFile]]) -> None:
    """Add the projects of all files with all that belongs to them, in the order of the files."""
    authored = [
        (place, shape)
        for file, content in files
        for place, shape, _ in Place(file).each("project", content.project)
    ]
    for (place, shape), order_key in zip(authored, first_keys(len(authored)), strict=True):
        project = _project(draft, place, shape, order_key)
        draft.add(project)
        _add_partners_and_areas(draft, place, project.id, shape)
        add_indicators(draft, place, OwnerKind.PROJECT, project.id, shape.indicator)
        for at, activity, key in place.each("activity", shape.activity):
            _add_activity(draft, at, project.id, activity, key)
        for item, values in shape.readiness.items():
            row = place.at("readiness", item).row(shapes.ReadinessRow, values)
            draft.add(
                records.ReadinessAnswer.derived(
                    project_id=project.id, item=item, answer=row.answer, note=row.note
                )
            )


def _project(
    draft: Draft, place: Place, shape: shapes.ProjectShape, order_key: str
) -> records.Project:
    years = place.at("years").row(shapes.PeriodRow, shape.years)
    return records.Project(
        draft.name(place.at("slug"), records.Project, shape.slug),
        issue_id=draft.find_any(place.at("issue"), records.Issue, shape.issue),
        programme_id=draft.find_any(place.at("programme"), records.Programme, shape.programme),
        flagship_id=draft.find_any(place.at("flagship"), records.FlagshipProject, shape.flagship),
        guideline_id=draft.find(place.at("guideline"), records.Guideline, shape.guideline),
        order_key=order_key,
        name=shape.name,
        rationale=rich_text(shape.rationale),
        objectives=rich_text(shape.objectives),
        area_note=shape.area_note,
        lead_agency_id=draft.find(place.at("lead"), records.Agency, shape.lead),
        start_year=years.start,
        end_year=years.end,
        output=rich_text(shape.output),
        outcome=rich_text(shape.outcome),
        status=shape.status,
        note=shape.note,
    )


def _add_partners_and_areas(
    draft: Draft, place: Place, project_id: str, shape: shapes.ProjectShape
) -> None:
    for at, slug, key in place.each("partners", shape.partners):
        agency_id = draft.find(at, records.Agency, slug)
        draft.add(
            records.ProjectPartner.derived(
                project_id=project_id, agency_id=agency_id, order_key=key
            )
        )
    draft.add(
        *(
            records.ProjectArea.derived(project_id=project_id, area_code=code)
            for code in shape.areas
        )
    )


def _add_activity(
    draft: Draft, place: Place, project_id: str, shape: shapes.ActivityShape, order_key: str
) -> None:
    activity_id = row_id(records.Activity, project_id, order_key)
    draft.add(
        records.Activity(
            activity_id,
            project_id,
            order_key=order_key,
            name=shape.name,
            description=rich_text(shape.description),
            quantity=shape.quantity,
            unit=shape.unit,
            lead_agency_id=draft.find(place.at("lead"), records.Agency, shape.lead),
            partners=shape.partners,
        )
    )
    for at, row, key in place.rows("budget", shapes.BudgetRow, shape.budget):
        draft.add(_budget_line(draft, at, activity_id, row, key))
    for year, rows in shape.work.items():
        work = place.at("work")
        fiscal_year = read_year(work.at(year), year)
        for at, entry, _ in work.rows(year, shapes.WorkRow, rows):
            quarter, month = _when(at.at("when"), entry.when)
            draft.add(
                records.WorkPlanEntry.derived(
                    activity_id=activity_id,
                    fiscal_year=fiscal_year,
                    quarter=quarter,
                    month=month,
                    quantity=entry.quantity,
                    amount=entry.baht * SATANG,
                )
            )


def _budget_line(
    draft: Draft, place: Place, activity_id: str, row: shapes.BudgetRow, order_key: str
) -> records.BudgetLine:
    branch = draft.branches.get(row.branch, ())
    if len(branch) != 2 or branch[0] not in _CATEGORIES:
        known = sorted(draft.branches)
        raise place.at("branch").error("pack.unknown_value", value=row.branch, known=known)
    if row.source not in _SOURCES:
        known = sorted(map(str, _SOURCES))
        raise place.at("source").error("pack.unknown_value", value=row.source, known=known)
    return records.BudgetLine(
        row_id(records.BudgetLine, activity_id, order_key),
        activity_id,
        order_key=order_key,
        fiscal_year=row.year,
        source=_SOURCES[row.source],
        category=_CATEGORIES[branch[0]],
        subcategory=branch[1],
        item=row.item,
        quantity=row.quantity or None,
        unit=row.unit,
        amount=row.baht * SATANG,
    )


def _when(place: Place, text: str) -> tuple[int, int]:
    """Return the quarter and the month of a work plan entry; month 0 is the whole quarter."""
    if text in _MONTHS:
        return quarter_of_month(_MONTHS[text]), _MONTHS[text]
    if text in _QUARTERS:
        return _QUARTERS[text], 0
    raise place.error("pack.unknown_value", value=text, known=[*_QUARTERS, *_MONTHS])


def with_annual_plan(
    plan: Plan, pack: FormatPack, draft: Draft, file: TomlFile, authored: shapes.AnnualFile
) -> Plan:
    """Return the plan with the sections of an annual plan, whose rows join the draft."""
    annual = authored.annual
    place = Place(file, ("annual",))
    plan = plan.with_changes(new_annual_plan(plan, pack, annual.fiscal_year))
    (started,) = plan.annual_plans.where("fiscal_year", annual.fiscal_year)
    draft.add(dataclasses.replace(started, ceiling=annual.ceiling * SATANG, notice=annual.notice))
    for rank, (at, row, _) in enumerate(
        place.rows("projects", shapes.RankedRow, annual.projects), start=1
    ):
        draft.add(
            records.AnnualProject.derived(
                annual_plan_id=started.id,
                project_id=draft.find(at.at("project"), records.Project, row.project),
                rank=rank,
                screening=row.screening,
                note=row.note,
            )
        )
    return plan
