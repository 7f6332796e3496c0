"""What changes in a project that moves to another issue, programme or flagship project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.core.plan.budget import place_of

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Project


def levels_of(plan: Plan, project: Project) -> tuple[str | None, str | None, str | None]:
    """Return the ids of a project's issue, programme and flagship project."""
    place = place_of(plan, project)
    return (
        place.issue.id if place.issue else None,
        place.programme.id if place.programme else None,
        place.flagship.id if place.flagship else None,
    )


def into_issue(plan: Plan, project: Project, issue_id: str | None) -> dict[str, Any]:
    """Return the fields of a project in an issue; another issue's levels and guideline do not fit there."""
    changed: dict[str, Any] = {"issue_id": issue_id}
    if issue_id != levels_of(plan, project)[0]:
        changed |= {"programme_id": None, "flagship_id": None, "guideline_id": None}
    return changed


def into_programme(plan: Plan, project: Project, programme_id: str | None) -> dict[str, Any]:
    """Return the fields of a project in a programme, with the programme's issue; None leaves it in its issue."""
    issue, before, flagship = levels_of(plan, project)
    programme = plan.programmes.get(programme_id)
    after = programme.issue_id if programme is not None else issue
    changed: dict[str, Any] = {
        "issue_id": after,
        "programme_id": programme_id,
        "flagship_id": flagship if programme_id == before else None,
    }
    if after != issue:
        changed["guideline_id"] = None
    return changed


def into_flagship(plan: Plan, project: Project, flagship_id: str | None) -> dict[str, Any]:
    """Return the fields of a project in a bundle, with the levels above it; None leaves it in its programme."""
    flagship = plan.flagship_projects.get(flagship_id)
    if flagship is None:
        return {"flagship_id": None, "programme_id": levels_of(plan, project)[1]}
    return into_programme(plan, project, flagship.programme_id) | {"flagship_id": flagship.id}
