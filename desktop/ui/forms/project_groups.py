"""By what the table of every project can be grouped; each project is in one group, so that the sums add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.kinds import BudgetSource, Status
from desktop.ui.forms import choices
from desktop.ui.forms.group_lines import Group, Grouping
from desktop.ui.forms.moving import levels_of
from desktop.ui.status import status_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Project
    from desktop.ui.forms.budget_cache import BudgetCache
    from desktop.ui.forms.columns import Choice

_LAST = (1,)
"""Where the group of the records stands that have none."""


def project_groupings(budget: BudgetCache, pack: Callable[[], FormatPack]) -> Sequence[Grouping]:
    """Return what projects can be grouped by: their place in the plan, agency, first year, money, status."""
    translate = QCoreApplication.translate
    return [
        _by_level(
            translate("ProjectGroups", "ประเด็นการพัฒนา"),
            translate("ProjectGroups", "ยังไม่อยู่ในประเด็นการพัฒนา"),
            0,
            choices.issues,
        ),
        _by_level(
            translate("ProjectGroups", "แผนงาน"),
            translate("ProjectGroups", "ยังไม่อยู่ในแผนงาน"),
            1,
            _programmes,
        ),
        Grouping(translate("ProjectGroups", "หน่วยงาน"), _by_agency),
        Grouping(translate("ProjectGroups", "ปีที่เริ่ม"), _by_year),
        Grouping(
            translate("ProjectGroups", "แหล่งเงิน"), lambda plan: _by_source(plan, budget, pack())
        ),
        Grouping(translate("ProjectGroups", "สถานะ"), _by_status),
    ]


def _by_level(
    name: str, none: str, level: int, candidates: Callable[[Plan], Sequence[Choice]]
) -> Grouping:
    """Return the grouping by a level above the projects, in the order of the plan."""

    def groups(plan: Plan) -> Callable[[Project], Group]:
        known = _numbered(candidates(plan))
        return lambda project: known.get(levels_of(plan, project)[level], Group(_LAST, none))

    return Grouping(name, groups)


def _by_agency(plan: Plan) -> Callable[[Project], Group]:
    none = QCoreApplication.translate("ProjectGroups", "ยังไม่ระบุหน่วยงาน")
    known = _numbered(choices.agencies(plan))
    return lambda project: known.get(project.lead_agency_id, Group(_LAST, none))


def _by_year(_plan: Plan) -> Callable[[Project], Group]:
    none = QCoreApplication.translate("ProjectGroups", "ยังไม่ระบุปีที่เริ่ม")
    named = QCoreApplication.translate("ProjectGroups", "เริ่มปี {year}")

    def group(project: Project) -> Group:
        year = project.start_year
        return Group(_LAST, none) if year is None else Group((0, year), named.format(year=year))

    return group


def _by_source(plan: Plan, budget: BudgetCache, pack: FormatPack) -> Callable[[Project], Group]:
    """Group by where the money comes from; projects with money of several sources are groups of their own."""
    none = QCoreApplication.translate("ProjectGroups", "ยังไม่มีงบประมาณ")
    joint = QCoreApplication.translate("ProjectGroups", " และ ")
    order = list(BudgetSource)
    sources: dict[str, set[int]] = {}
    for (project_id, source), money in budget.of(plan).by_project_source.items():
        if money.total():
            sources.setdefault(project_id, set()).add(order.index(source))

    def group(project: Project) -> Group:
        found = sorted(sources.get(project.id, ()))
        if not found:
            return Group(_LAST, none)
        return Group((0, len(found), *found), joint.join(pack.name_of(order[at]) for at in found))

    return group


def _by_status(_plan: Plan) -> Callable[[Project], Group]:
    order = list(Status)
    return lambda project: Group((order.index(project.status),), status_name(project.status))


def _programmes(plan: Plan) -> Sequence[Choice]:
    """Return the programmes in the order of their issues."""
    return [choice for issue in plan.issues for choice in choices.programmes(plan, issue.id)]


def _numbered(candidates: Sequence[Choice]) -> dict[str | None, Group]:
    return {value: Group((0, at), name) for at, (value, name) in enumerate(candidates)}
