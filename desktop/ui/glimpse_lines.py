"""The lines of the outline that a first glimpse of a plan shows: those that stand open when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.plan.numbering import in_reading_order
from desktop.ui.outline_words import (
    MADE_SECTIONS,
    agencies_title,
    annual_plan_title,
    number_text,
    projects_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.core.plan.numbering import Place
    from desktop.core.storage.glimpse import Glimpse, GlimpsedSection


_PROJECTS: Final = "projects"
_AGENCIES: Final = "agencies"


class Line(NamedTuple):
    """A line of the outline as it is painted."""

    id: str
    """The record's; of a list the kind of its place."""
    level: int
    """1 for the top."""
    text: str
    status: str = ""
    """A `Status` by its value; empty where there is none."""
    hidden: bool = False
    total: int | None = None
    """How many records a list holds."""
    is_made: bool = False
    """A section without a status, among others that have one."""
    is_open: bool | None = None
    """What stands below is shown; None when nothing does."""


def chosen_section(glimpse: Glimpse, place: str) -> GlimpsedSection | None:
    """Return the section at which the plan will open: the remembered one, or the first where none is.

    Returns None when another record or a list is remembered, or when there are no sections.

    Args:
        glimpse: What could be seen of the plan.
        place: What the settings remember: kind and id, joined by a space; empty for a plan never seen.
    """
    if place:
        record_id = place.partition(" ")[2]
        return next((section for section in glimpse.sections if section.id == record_id), None)
    return next((place.section for place in _places(glimpse, None)), None)


def chosen_line(lines: Iterable[Line], glimpse: Glimpse, place: str) -> Line | None:
    """Return the line of the place at which the plan will open; None where it stands in no open line."""
    section = chosen_section(glimpse, place)
    kind, _, record_id = place.partition(" ")
    wanted = section.id if section is not None else record_id or kind
    return next((line for line in lines if line.id == wanted), None)


def glimpse_lines(glimpse: Glimpse, place: str) -> tuple[Line, ...]:
    """Return the lines that stand open when a plan is opened at a remembered place."""
    chosen = chosen_section(glimpse, place)
    opened = _ids_above(glimpse, chosen)
    return (
        *_lines(glimpse, None, 1, opened),
        Line(_PROJECTS, 1, projects_title(), total=glimpse.projects),
        Line(_AGENCIES, 1, agencies_title(), total=glimpse.agencies),
        *(
            line
            for annual_id, year in glimpse.annual_plans
            for line in (
                Line(annual_id, 1, annual_plan_title(year), is_open=True),
                *_lines(glimpse, annual_id, 2, opened),
            )
        ),
    )


def path_above(glimpse: Glimpse, section: GlimpsedSection) -> tuple[str, ...]:
    """Return the titles of the sections above one, from the top."""
    above = _ids_above(glimpse, section)
    places = _places(glimpse, section.annual_plan_id)
    return tuple(title_of(place) for place in places if place.section.id in above)


def title_of(place: Place[GlimpsedSection]) -> str:
    """Return number and title of a section."""
    number = number_text(place.section.numbering, place.number)
    return f"{number} {place.section.title}" if number else place.section.title


def place_of(glimpse: Glimpse, section: GlimpsedSection) -> Place[GlimpsedSection]:
    """Return where a section stands in its document."""
    places = _places(glimpse, section.annual_plan_id)
    return next(place for place in places if place.section.id == section.id)


def _places(glimpse: Glimpse, annual_plan_id: str | None) -> Iterator[Place[GlimpsedSection]]:
    below: dict[str | None, list[GlimpsedSection]] = {}
    for section in glimpse.sections:
        if section.annual_plan_id == annual_plan_id:
            below.setdefault(section.parent_id, []).append(section)
    return in_reading_order(lambda parent_id: below.get(parent_id, ()))


def _ids_above(glimpse: Glimpse, section: GlimpsedSection | None) -> frozenset[str]:
    by_id = {each.id: each for each in glimpse.sections}
    above: set[str] = set()
    while section is not None and section.parent_id is not None and section.parent_id not in above:
        above.add(section.parent_id)
        section = by_id.get(section.parent_id)
    return frozenset(above)


def _lines(
    glimpse: Glimpse, annual_plan_id: str | None, level: int, opened: frozenset[str]
) -> Iterator[Line]:
    """Yield the lines of a document's sections; `level` is that of its topmost."""
    parents = {section.parent_id for section in glimpse.sections}
    shown: set[str | None] = {None}
    for place in _places(glimpse, annual_plan_id):
        section = place.section
        if section.parent_id not in shown:
            continue
        at = place.level + level - 1
        is_open = at == 1 or section.id in opened
        if is_open:
            shown.add(section.id)
        has_more = section.id in parents or (section.kind == "issues" and glimpse.issues > 0)
        yield Line(
            section.id,
            at,
            title_of(place),
            "" if section.kind in MADE_SECTIONS else section.status,
            bool(section.hidden),
            is_made=section.kind in MADE_SECTIONS,
            is_open=is_open if has_more else None,
        )
