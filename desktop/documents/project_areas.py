"""The area of a project in words: province, districts and subdistricts from their official codes."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.plan.records import Project
from desktop.documents.source import Source

_DISTRICT_DIGITS = 4
_SUBDISTRICT_DIGITS = 6


def areas_text(source: Source, labels: Mapping[str, str], project: Project) -> str:
    """Return the area: a line for the province, then one for each district with its subdistricts.

    `labels` are the words before the names, of province, district and subdistrict. A code that no area has is left out.
    """
    codes = [area.area_code for area in source.plan.project_areas.where("project_id", project.id)]
    provinces: dict[int, None] = {}
    districts: dict[int, list[int]] = {}
    for code in codes:
        digits = len(str(code))
        provinces.setdefault(int(str(code)[:2]))
        if digits == _DISTRICT_DIGITS:
            districts.setdefault(code, [])
        elif digits == _SUBDISTRICT_DIGITS:
            districts.setdefault(code // 100, []).append(code)
    lines = [_named(source, labels["province"], code) for code in provinces]
    for district, subdistricts in sorted(districts.items()):
        names = [_named(source, labels["subdistrict"], code) for code in subdistricts]
        lines.append(" ".join([_named(source, labels["district"], district), *names]).strip())
    return "\n".join([line for line in lines if line])


def _named(source: Source, label: str, code: int) -> str:
    name = source.area_name(code)
    return f"{label}{name}" if name else ""
