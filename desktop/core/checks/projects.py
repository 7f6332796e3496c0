"""Rules of projects: what each must have, and names that are used twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, named_hit
from desktop.core.plan.records import Record


def without_issue(context: Context) -> Hits:
    """Find projects that stand in no issue."""
    for project in context.plan.projects:
        if context.places[project.id].issue is None:
            yield named_hit(context, project, "issue_id")


def without_guideline(context: Context) -> Hits:
    """Find projects that name no guideline."""
    for project in context.plan.projects:
        if project.guideline_id is None:
            yield named_hit(context, project, "guideline_id")


def without_programme(context: Context) -> Hits:
    """Find projects that stand in no programme."""
    for project in context.plan.projects:
        if context.places[project.id].programme is None:
            yield named_hit(context, project, "programme_id")


def without_agency(context: Context) -> Hits:
    """Find projects without a lead agency."""
    for project in context.plan.projects:
        if project.lead_agency_id is None:
            yield named_hit(context, project, "lead_agency_id")


def without_area(context: Context) -> Hits:
    """Find projects that name no area, neither by code nor in words."""
    for project in context.plan.projects:
        areas = context.plan.project_areas.where("project_id", project.id)
        if not areas and not project.area_note.strip():
            yield named_hit(context, project, "area_note")


def without_activity(context: Context) -> Hits:
    """Find projects without an activity."""
    for project in context.plan.projects:
        if not context.plan.activities.where("project_id", project.id):
            yield named_hit(context, project)


def without_money(context: Context) -> Hits:
    """Find projects that have activities but no money."""
    for project in context.plan.projects:
        has_activities = context.plan.activities.where("project_id", project.id)
        if has_activities and context.budget.by_project[project.id].total() == 0:
            yield named_hit(context, project)


def names_used_twice(context: Context) -> Hits:
    """Find names that several issues, programmes, projects or agencies share.

    Programmes are compared within their issue, since จ.1 numbers them anew in each.
    """
    plan = context.plan
    tables: tuple[Iterable[Record], ...] = (
        plan.issues,
        plan.main_programmes,
        plan.flagship_projects,
        plan.projects,
        plan.agencies,
        *plan.programmes.by("issue_id").values(),
    )
    for rows in tables:
        for same in _sharing_a_name(context, rows):
            yield named_hit(context, same[1], "name", count=len(same))


def _sharing_a_name(context: Context, rows: Iterable[Record]) -> Iterator[list[Record]]:
    """Yield the records that share a name, spaces and case apart."""
    by_name: dict[str, list[Record]] = {}
    for row in rows:
        by_name.setdefault("".join(context.name_of(row).casefold().split()), []).append(row)
    return (same for name, same in by_name.items() if name and len(same) > 1)
