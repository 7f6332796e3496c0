"""Rules of what answers what: issues, needs and projects, and the linkage codes of จ.1."""

from __future__ import annotations

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Hits, named_hit
from desktop.core.formats.reference import reference_list
from desktop.core.plan.kinds import OwnerKind


def issues_without_project(context: Context) -> Hits:
    """Find issues that no project stands in."""
    with_projects = {place.issue.id for place in context.places.values() if place.issue}
    for issue in context.plan.issues:
        if issue.id not in with_projects:
            yield named_hit(context, issue)


def needs_without_project(context: Context) -> Hits:
    """Find needs that no project answers."""
    for need in context.plan.needs:
        if need.id not in context.answers_by_need:
            yield named_hit(context, need)


def projects_without_need(context: Context) -> Hits:
    """Find projects that answer no need, once the plan has gathered needs."""
    if not len(context.plan.needs):
        return
    for project in context.plan.projects:
        if not context.plan.need_answers.where("project_id", project.id):
            yield named_hit(context, project)


def flagships_without_code(context: Context) -> Hits:
    """Find flagship projects without one of the three linkage codes that จ.1 shows."""
    head = context.pack.head
    wanted = ("master_plans", head.national_plan, head.regional_guidelines)
    linked = {
        (link.owner_id, link.framework)
        for link in context.plan.alignment_links.where("owner_kind", OwnerKind.FLAGSHIP)
    }
    for flagship in context.plan.flagship_projects:
        for key in wanted:
            if (flagship.id, key) not in linked:
                yield named_hit(context, flagship, framework=reference_list(key).title)
