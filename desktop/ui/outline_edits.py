"""What the outline does to the plan: adding, renaming, moving, hiding and deleting, as changes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from desktop.core.plan import records
from desktop.core.plan.budget import place_of
from desktop.core.plan.changes import Changes, adding, setting
from desktop.core.plan.fields import new_id
from desktop.core.plan.kinds import SectionNumbering, Status
from desktop.core.plan.ordering import key_at, key_between
from desktop.ui.nodes import NodeKind, NodeRef, record_at
from desktop.ui.outline_words import annual_plan_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record

TITLE_FIELDS: Final[dict[type[Record], str]] = {
    records.Section: "title",
    records.Issue: "name",
    records.Programme: "name",
    records.FlagshipProject: "name",
    records.Project: "name",
}
"""The field that an outline's line shows and renames."""

REMOVED: Final[frozenset[type[Record]]] = frozenset({*TITLE_FIELDS, records.AnnualPlan})
"""What an outline's line takes to the trash."""

Added = tuple[Changes, NodeRef]
"""The changes that add a record, and its place."""


def title_of(record: Record) -> str:
    """Return what the outline calls a record; empty for one that it does not name, nor takes away."""
    if isinstance(record, records.AnnualPlan):
        return annual_plan_title(record.fiscal_year)
    field = TITLE_FIELDS.get(type(record))
    return str(getattr(record, field)) if field else ""


def renaming(plan: Plan, ref: NodeRef, title: str) -> Changes:
    """Return the change that gives a line another title; none when it cannot have one."""
    record = record_at(plan, ref)
    field = TITLE_FIELDS.get(type(record)) if record is not None else None
    if record is None or field is None or not title.strip():
        return ()
    return setting(record, **{field: title.strip()})


def setting_status(plan: Plan, ref: NodeRef, status: Status) -> Changes:
    """Return the change of a status; none where there is no status."""
    record = record_at(plan, ref)
    if not isinstance(record, records.Section | records.Issue | records.Project):
        return ()
    return setting(record, status=status)


def hiding(plan: Plan, ref: NodeRef, *, hidden: bool) -> Changes:
    """Return the change that leaves a section out of the document, or takes it in again."""
    record = record_at(plan, ref)
    return setting(record, hidden=hidden) if isinstance(record, records.Section) else ()


def siblings(plan: Plan, record: Record) -> tuple[Any, ...]:
    """Return the records among which one stands in the outline, itself included, in order."""
    match record:
        case records.Section():
            return tuple(
                section
                for section in plan.sections.where("parent_id", record.parent_id)
                if section.annual_plan_id == record.annual_plan_id
            )
        case records.Issue():
            return tuple(plan.issues)
        case records.Programme():
            return plan.programmes.where("issue_id", record.issue_id)
        case records.FlagshipProject():
            return plan.flagship_projects.where("programme_id", record.programme_id)
        case records.Project():
            place = place_of(plan, record)
            return tuple(other for other in plan.projects if place_of(plan, other) == place)
        case _:
            return ()


def moving(plan: Plan, ref: NodeRef, steps: int) -> Changes:
    """Return the change that moves a line up (negative) or down among its siblings; none at the end."""
    record: Any = record_at(plan, ref)
    if record is None:
        return ()
    group = siblings(plan, record)
    if not group:
        return ()
    at = next(index for index, other in enumerate(group) if other.id == record.id)
    target = at + steps
    if not 0 <= target < len(group):
        return ()
    keys = [other.order_key for other in group if other.id != record.id]
    return setting(record, order_key=key_at(keys, target))


def adding_section(
    plan: Plan, beside: NodeRef | None, title: str, *, inside: bool = False
) -> Added:
    """Return the changes that add a section of text after another one, or inside it."""
    above = record_at(plan, beside) if beside is not None else None
    template = records.Section(
        id=new_id(), title=title, numbering=SectionNumbering.DECIMAL, status=Status.EMPTY
    )
    if not isinstance(above, records.Section):
        annual_id = above.id if isinstance(above, records.AnnualPlan) else None
        tops = [s for s in plan.sections.where("parent_id", None) if s.annual_plan_id == annual_id]
        section = dataclasses.replace(
            template,
            annual_plan_id=annual_id,
            numbering=SectionNumbering.NONE,
            order_key=_last_key(tops),
        )
    elif inside:
        section = dataclasses.replace(
            template,
            parent_id=above.id,
            annual_plan_id=above.annual_plan_id,
            order_key=_last_key(plan.sections.where("parent_id", above.id)),
        )
    else:
        section = dataclasses.replace(
            template,
            parent_id=above.parent_id,
            annual_plan_id=above.annual_plan_id,
            numbering=above.numbering,
            order_key=_key_after(siblings(plan, above), above),
        )
    return adding(section), NodeRef(NodeKind.SECTION, section.id)


def adding_issue(plan: Plan, name: str) -> Added:
    """Return the changes that add an issue after the others."""
    issue = records.Issue(id=new_id(), name=name, order_key=_last_key(tuple(plan.issues)))
    return adding(issue), NodeRef(NodeKind.ISSUE, issue.id)


def adding_programme(plan: Plan, issue_id: str, name: str) -> Added:
    """Return the changes that add a programme to an issue."""
    order_key = _last_key(plan.programmes.where("issue_id", issue_id))
    row = records.Programme(id=new_id(), issue_id=issue_id, name=name, order_key=order_key)
    return adding(row), NodeRef(NodeKind.PROGRAMME, row.id)


def adding_flagship(plan: Plan, programme_id: str, name: str) -> Added:
    """Return the changes that add a bundle of projects to a programme."""
    order_key = _last_key(plan.flagship_projects.where("programme_id", programme_id))
    row = records.FlagshipProject(
        id=new_id(), programme_id=programme_id, name=name, order_key=order_key
    )
    return adding(row), NodeRef(NodeKind.FLAGSHIP, row.id)


def adding_project(plan: Plan, beside: NodeRef | None, name: str) -> Added:
    """Return the changes that add a project where a line stands: in its bundle, programme or issue."""
    above = record_at(plan, beside) if beside is not None else None
    project = records.Project(id=new_id(), name=name, order_key=_last_key(tuple(plan.projects)))
    match above:
        case records.FlagshipProject():
            project = dataclasses.replace(project, flagship_id=above.id)
        case records.Programme():
            project = dataclasses.replace(project, programme_id=above.id)
        case records.Issue():
            project = dataclasses.replace(project, issue_id=above.id)
        case records.Project():
            project = dataclasses.replace(
                project,
                flagship_id=above.flagship_id,
                programme_id=above.programme_id,
                issue_id=above.issue_id,
            )
    return adding(project), NodeRef(NodeKind.PROJECT, project.id)


def _last_key(rows: Sequence[Any]) -> str:
    return key_between(rows[-1].order_key if rows else None, None)


def _key_after(rows: Sequence[Any], row: Any) -> str:
    at = next(index for index, other in enumerate(rows) if other.id == row.id)
    return key_at([other.order_key for other in rows], at + 1)
