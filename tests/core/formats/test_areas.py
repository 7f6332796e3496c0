"""Provinces, districts and subdistricts by official code."""

from __future__ import annotations

import pytest

from desktop.core.formats import areas

DISTRICTS = {
    2401: "เมืองฉะเชิงเทรา",
    2402: "บางคล้า",
    2403: "บางน้ำเปรี้ยว",
    2404: "บางปะกง",
    2405: "บ้านโพธิ์",
    2406: "พนมสารคาม",
    2407: "ราชสาส์น",
    2408: "สนามชัยเขต",
    2409: "แปลงยาว",
    2410: "ท่าตะเกียบ",
    2411: "คลองเขื่อน",
}


def test_the_districts_of_a_province_bear_their_official_codes() -> None:
    assert {area.code: area.name for area in areas.districts_of(24)} == DISTRICTS
    assert areas.districts_of(99) == ()


def test_subdistricts_stand_in_their_district() -> None:
    found = areas.subdistricts_of(2402)
    assert found
    assert all(area.code // 100 == 2402 for area in found)
    assert areas.subdistricts_of(9999) == ()


@pytest.mark.parametrize("name", ["ฉะเชิงเทรา", "จังหวัดฉะเชิงเทรา", " จ.ฉะเชิงเทรา", "จังหวัด ฉะเชิงเทรา"])
def test_a_province_is_found_by_its_name(name: str) -> None:
    assert areas.find_province(name) == areas.Area(24, "ฉะเชิงเทรา")


def test_what_is_no_province_has_near_names() -> None:
    assert areas.find_province("ฉะเชิงเซา") is None
    assert areas.near_provinces("ฉะเชิงเซา")[0] == "ฉะเชิงเทรา"
    assert areas.near_provinces("zzz") == ()


@pytest.mark.parametrize(
    ("code", "title"),
    [
        (24, "จังหวัดฉะเชิงเทรา"),
        (2402, "อำเภอบางคล้า"),
        (240212, "ตำบลเสม็ดเหนือ อำเภอบางคล้า"),
        (10, "กรุงเทพมหานคร"),
        (1001, "เขตพระนคร"),
        (100101, "แขวงพระบรมมหาราชวัง เขตพระนคร"),
        (99, None),
        (2499, None),
        (0, None),
        (12345678, None),
    ],
)
def test_an_area_is_named_as_a_sentence_names_it(code: int, title: str | None) -> None:
    assert areas.area_title(code) == title


def test_the_bare_name_has_no_prefix() -> None:
    assert areas.area_name(1001) == "พระนคร"
    assert areas.area_name(2402) == "บางคล้า"


def test_every_province_but_bangkok_stands_in_one_cluster() -> None:
    clustered = [name for cluster in areas.clusters() for name in cluster.provinces]
    listed = {area.name for area in areas.provinces()}
    assert len(clustered) == len(set(clustered)) == 76
    assert listed - set(clustered) == {"กรุงเทพมหานคร"}
    assert set(clustered) <= listed


def test_a_province_knows_its_region_and_cluster() -> None:
    cluster = areas.cluster_of("ฉะเชิงเทรา")
    assert cluster is not None
    assert (cluster.region, cluster.name) == ("ภาคตะวันออก", "กลุ่มจังหวัดภาคตะวันออก 1")
    assert areas.region_of("ฉะเชิงเทรา") == "ภาคตะวันออก"
    assert areas.region_of("กรุงเทพมหานคร") is None
