"""What the outline lists: the plan's sections with their issues, programmes and projects, as a tree of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.budget import place_of
from desktop.core.plan.kinds import SectionKind, Status
from desktop.core.plan.outline import outline
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.outline_words import (
    MADE_SECTIONS,
    agencies_title,
    annual_plan_title,
    number_text,
    projects_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Issue, Project


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A line of the outline with what stands below it."""

    ref: NodeRef
    title: str
    number: str = ""
    status: Status | None = None
    """None for what has no status, such as a programme, or a section that the program makes."""
    hidden: bool = False
    count: int | None = None
    """How many records a list holds; None where it says nothing."""
    children: tuple[OutlineItem, ...] = ()


def outline_items(plan: Plan) -> tuple[OutlineItem, ...]:
    """Return the lines at the top of the outline, in the order of the document."""
    projects = _Projects(plan)
    issues = tuple(
        _issue_item(plan, projects, issue, at) for at, issue in enumerate(plan.issues, 1)
    )
    sections = _section_items(plan, None, issues)
    if not any(kind_is_issues(plan, item) for item in walk(sections)):
        sections = (*sections, *issues)
    return (
        *sections,
        OutlineItem(
            NodeRef(NodeKind.PROJECTS),
            projects_title(),
            count=len(plan.projects),
            children=projects.items(projects.unplaced),
        ),
        OutlineItem(
            NodeRef(NodeKind.AGENCIES),
            agencies_title(),
            count=len(plan.agencies),
        ),
        *(
            OutlineItem(
                NodeRef(NodeKind.ANNUAL_PLAN, annual.id),
                annual_plan_title(annual.fiscal_year),
                children=_section_items(plan, annual.id, ()),
            )
            for annual in plan.annual_plans
        ),
    )


def kind_is_issues(plan: Plan, item: OutlineItem) -> bool:
    """Say whether a line is the section under which the issues stand."""
    return (
        item.ref.kind is NodeKind.SECTION and plan.sections[item.ref.id].kind is SectionKind.ISSUES
    )


def walk(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    """Yield lines and all below them, in reading order."""
    for item in items:
        yield item
        yield from walk(item.children)


def path_to(items: Sequence[OutlineItem], ref: NodeRef) -> tuple[OutlineItem, ...]:
    """Return the lines from the top down to a place; empty when it is not listed."""
    for item in items:
        if item.ref == ref:
            return (item,)
        below = path_to(item.children, ref)
        if below:
            return (item, *below)
    return ()


def filtered(
    items: Iterable[OutlineItem], text: str, status: Status | None
) -> tuple[OutlineItem, ...]:
    """Return the lines that hold a text and have a status, with the lines above them."""
    wanted = text.strip().casefold()
    return tuple(_filtered(items, wanted, status)) if wanted or status else tuple(items)


def _filtered(
    items: Iterable[OutlineItem], text: str, status: Status | None
) -> Iterator[OutlineItem]:
    for item in items:
        below = tuple(_filtered(item.children, text, status))
        fits = text in f"{item.number} {item.title}".casefold() and status in (None, item.status)
        if fits or below:
            yield OutlineItem(
                item.ref, item.title, item.number, item.status, item.hidden, item.count, below
            )


def _section_items(
    plan: Plan, annual_plan_id: str | None, issues: tuple[OutlineItem, ...]
) -> tuple[OutlineItem, ...]:
    nodes = outline(plan, annual_plan_id, with_hidden=True)
    numbers = {node.section.id: number_text(node.section.numbering, node.number) for node in nodes}

    def below(parent_id: str | None) -> tuple[OutlineItem, ...]:
        return tuple(
            OutlineItem(
                NodeRef(NodeKind.SECTION, section.id),
                section.title,
                numbers[section.id],
                None if section.kind in MADE_SECTIONS else section.status,
                section.hidden,
                children=(
                    *below(section.id),
                    *(issues if section.kind is SectionKind.ISSUES else ()),
                ),
            )
            for section in plan.sections.where("parent_id", parent_id)
            if section.annual_plan_id == annual_plan_id
        )

    return below(None)


def _issue_item(plan: Plan, projects: _Projects, issue: Issue, number: int) -> OutlineItem:
    programmes = tuple(
        OutlineItem(
            NodeRef(NodeKind.PROGRAMME, programme.id),
            programme.name,
            children=(
                *(
                    OutlineItem(
                        NodeRef(NodeKind.FLAGSHIP, flagship.id),
                        flagship.name,
                        children=projects.items(projects.by_place.get(flagship.id, ())),
                    )
                    for flagship in plan.flagship_projects.where("programme_id", programme.id)
                ),
                *projects.items(projects.by_place.get(programme.id, ())),
            ),
        )
        for programme in plan.programmes.where("issue_id", issue.id)
    )
    return OutlineItem(
        NodeRef(NodeKind.ISSUE, issue.id),
        issue.name,
        QCoreApplication.translate("Outline", "ประเด็นที่ {number}").format(number=number),
        issue.status,
        children=(*programmes, *projects.items(projects.by_place.get(issue.id, ()))),
    )


class _Projects:
    """The projects by the record right above each, from one pass over them."""

    def __init__(self, plan: Plan) -> None:
        self.unplaced: list[Project] = []
        self.by_place: dict[str, list[Project]] = {}
        for project in plan.projects:
            place = place_of(plan, project)
            above = place.flagship or place.programme or place.issue
            if above is None:
                self.unplaced.append(project)
            else:
                self.by_place.setdefault(above.id, []).append(project)

    @staticmethod
    def items(projects: Iterable[Project]) -> tuple[OutlineItem, ...]:
        return tuple(
            OutlineItem(NodeRef(NodeKind.PROJECT, project.id), project.name, status=project.status)
            for project in projects
        )
