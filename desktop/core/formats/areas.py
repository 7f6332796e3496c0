"""Provinces, districts and subdistricts by official code, and the region and cluster of a province.

Codes are those of the Department of Provincial Administration: 2 digits a province, 4 a district, 6 a
subdistrict. The regions and clusters of provinces are a file in resources/reference.
"""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from desktop.core.formats.toml_file import read_toml
from desktop.core.formats.typed_toml import build
from desktop.core.plan.frozen import dataclass
from resources import ROOT

if TYPE_CHECKING:
    from types import ModuleType

BANGKOK: Final = 10
"""Its districts are เขต and its subdistricts แขวง, and it is called by its name alone."""

_BANGKOK_DISTRICT: Final = "เขต"
_BANGKOK_SUBDISTRICT: Final = "แขวง"
_PROVINCE_WORDS: Final = ("จังหวัด", "จ.")
_NEAR_MATCHES: Final = 3


@dataclass(frozen=True, slots=True)
class Area:
    """A province, district or subdistrict: official code and Thai name without its prefix."""

    code: int
    name: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """กลุ่มจังหวัด: provinces of a region that plan together."""

    region: str
    name: str
    provinces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Regions:
    """The file regions.toml."""

    key: str
    title: str
    clusters: tuple[Cluster, ...]


@functools.cache
def provinces() -> tuple[Area, ...]:
    """Return all provinces in the order of their codes, กรุงเทพมหานคร included."""
    return tuple(_area(province) for province in _geothai().provinces())


def districts_of(province_code: int) -> tuple[Area, ...]:
    """Return the districts of a province in the order of their codes; none for an unknown one."""
    found = _geothai().districts(f"{province_code:02}")
    return tuple(_area(district) for district in found)


def subdistricts_of(district_code: int) -> tuple[Area, ...]:
    """Return the subdistricts of a district in the order of their codes; none for an unknown one."""
    found = _geothai().subdistricts(f"{district_code:04}")
    return tuple(_area(subdistrict) for subdistrict in found)


def find_province(name: str) -> Area | None:
    """Return the province of this name, with or without จังหวัด before it."""
    return _provinces_by_name().get(bare_province(name))


def near_provinces(name: str) -> tuple[str, ...]:
    """Return up to three names of provinces that look like this one, the likeliest first."""
    return tuple(
        difflib.get_close_matches(
            bare_province(name), _provinces_by_name(), n=_NEAR_MATCHES, cutoff=0.5
        )
    )


def bare_province(name: str) -> str:
    """Return the name of a province without จังหวัด or จ. before it."""
    bare = name.strip()
    for word in _PROVINCE_WORDS:
        bare = bare.removeprefix(word).strip()
    return bare


def area_name(code: int) -> str | None:
    """Return the bare name of an area of any level; None when no area has this code."""
    geothai = _geothai()
    text = str(code)
    by_length = {2: geothai.province, 4: geothai.district, 6: geothai.subdistrict}
    find = by_length.get(len(text))
    found = find(text) if find is not None else None
    return _area(found).name if found is not None else None


def area_title(code: int) -> str | None:
    """Return an area as a sentence names it within its province; None when no area has this code.

    Such as จังหวัดฉะเชิงเทรา, อำเภอบางคล้า, and ตำบลเสม็ดเหนือ อำเภอบางคล้า.
    """
    name = area_name(code)
    if name is None:
        return None
    text = str(code)
    in_bangkok = text.startswith(str(BANGKOK))
    if len(text) == 2:
        return name if in_bangkok else f"จังหวัด{name}"
    if len(text) == 4:
        return f"{_BANGKOK_DISTRICT}{name}" if in_bangkok else f"อำเภอ{name}"
    prefix = _BANGKOK_SUBDISTRICT if in_bangkok else "ตำบล"
    return f"{prefix}{name} {area_title(code // 100)}"


@functools.cache
def clusters() -> tuple[Cluster, ...]:
    """Return the clusters of provinces, region by region."""
    file = read_toml(ROOT.joinpath("reference", "regions.toml"), "reference/regions.toml")
    return build(_Regions, file, file.values).clusters


def cluster_of(province: str) -> Cluster | None:
    """Return the cluster of a province by its name; None for กรุงเทพมหานคร and unknown names."""
    return next((cluster for cluster in clusters() if province in cluster.provinces), None)


def region_of(province: str) -> str | None:
    """Return the region of a province by its name; None for กรุงเทพมหานคร and unknown names."""
    cluster = cluster_of(province)
    return cluster.region if cluster is not None else None


def _area(found: Any) -> Area:
    """Return an area of geothai, which names those of Bangkok with their prefix."""
    name = found.name_th
    if found.code.startswith(str(BANGKOK)):
        name = name.removeprefix(_BANGKOK_DISTRICT).removeprefix(_BANGKOK_SUBDISTRICT)
    return Area(int(found.code), name)


@functools.cache
def _provinces_by_name() -> Mapping[str, Area]:
    return {province.name: province for province in provinces()}


def _geothai() -> ModuleType:
    """Load the areas when they are first asked for: they cost as much as the outline."""
    import geothai  # noqa: PLC0415 - see above

    return geothai
