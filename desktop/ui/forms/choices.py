"""What can be chosen where a record refers to another: ids and names, as they are in the plan now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import FlagshipProject
    from desktop.ui.forms.columns import Choice


def agencies(plan: Plan) -> Sequence[Choice]:
    """Return the agencies."""
    return [(row.id, row.name) for row in plan.agencies]


def main_programmes(plan: Plan) -> Sequence[Choice]:
    """Return the main programmes."""
    return [(row.id, row.name) for row in plan.main_programmes]


def issues(plan: Plan) -> Sequence[Choice]:
    """Return the issues with their numbers."""
    return [(row.id, f"{at}. {row.name}") for at, row in enumerate(plan.issues, 1)]


def guidelines(plan: Plan, issue_id: str | None) -> Sequence[Choice]:
    """Return the guidelines of an issue with their numbers."""
    rows = plan.guidelines.where("issue_id", issue_id)
    return [(row.id, f"{at}. {row.text}") for at, row in enumerate(rows, 1)]


def programmes(plan: Plan, issue_id: str | None) -> Sequence[Choice]:
    """Return the programmes of an issue, or all when there is none."""
    rows = plan.programmes.where("issue_id", issue_id) if issue_id else tuple(plan.programmes)
    return [(row.id, row.name) for row in rows]


def flagships(plan: Plan, programme_id: str | None, issue_id: str | None) -> Sequence[Choice]:
    """Return the flagship projects of a programme; without one those of an issue; all when there is neither."""
    if programme_id:
        rows: Sequence[FlagshipProject] = plan.flagship_projects.where("programme_id", programme_id)
    elif issue_id:
        rows = [
            row
            for programme in plan.programmes.where("issue_id", issue_id)
            for row in plan.flagship_projects.where("programme_id", programme.id)
        ]
    else:
        rows = tuple(plan.flagship_projects)
    return [(row.id, row.name) for row in rows]


def projects(plan: Plan) -> Sequence[Choice]:
    """Return the projects."""
    return [(row.id, row.name) for row in plan.projects]


def activities(plan: Plan, project_id: str) -> Sequence[Choice]:
    """Return the activities of a project; one without a name is called by its number."""
    rows = plan.activities.where("project_id", project_id)
    numbered = QCoreApplication.translate("Choices", "กิจกรรมที่ {number}")
    return [(row.id, row.name or numbered.format(number=at)) for at, row in enumerate(rows, 1)]
