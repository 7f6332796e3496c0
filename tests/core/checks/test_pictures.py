"""Pictures that no document can show are found where they stand, and called as a person calls them."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.checks.context import Context
from desktop.core.checks.finding import Language, Place, sentence
from desktop.core.checks.pictures import places_of_pictures
from desktop.core.plan import records
from desktop.core.plan.changes import adding, setting
from desktop.core.plan.plan import Plan
from tests.core.checks.sound_plan import PACK, changed, found, only, section, sound_plan
from tests.plans import picture

WHOLE = picture(1)
CUT = dataclasses.replace(picture(2), data=picture(2).data[:-4], name="แผนที่.png")


def shown(image: records.Image, attributes: str = "") -> str:
    return f'<img src="asset:{image.id}"{attributes}>'


def with_pictures(plan: Plan) -> Plan:
    return plan.with_changes(adding(WHOLE, CUT))


def test_whole_pictures_and_those_that_nothing_shows_are_no_finding() -> None:
    body = f"<p>ก</p>{shown(WHOLE)}"
    plan = changed(with_pictures(sound_plan()), records.Project, "project", rationale=body)
    assert found(plan) == []


@pytest.mark.parametrize(
    ("attributes", "name"),
    [(' alt="ถนน" title="แผนที่จังหวัด"', "แผนที่จังหวัด"), (' alt="ถนน"', "ถนน"), ("", "แผนที่.png")],
)
@pytest.mark.parametrize(
    "around",
    [
        "<p>ก</p>{}",
        "<ul><li>ก<ol><li>{}</li></ol></li></ul>",
        "<table><tr><td>{}</td></tr></table>",
    ],
)
def test_a_damaged_picture_is_found_however_deep_it_stands(
    attributes: str, name: str, around: str
) -> None:
    plan = with_pictures(sound_plan())
    place = section(plan, "part1.comparison.society")
    body = around.format(shown(CUT, attributes))
    finding = only(plan.with_changes(setting(place, body=body)))
    assert finding.rule == "picture.not_shown"
    assert finding.place == Place(records.Section, place.id, "body")
    assert finding.parameters == {"name": place.title, "picture": name}
    for language in Language:
        said = sentence(finding, PACK, language)
        assert name in said
        assert place.title in said


def test_a_picture_that_the_plan_does_not_hold_is_found() -> None:
    body = "<p>ก</p>" + shown(WHOLE, ' title="ภาพ"')
    finding = only(changed(sound_plan(), records.Project, "project", rationale=body))
    assert (finding.rule, finding.parameters["picture"]) == ("picture.not_shown", "ภาพ")


def test_a_damaged_seal_is_found_on_the_cover() -> None:
    plan = with_pictures(sound_plan())
    finding = only(plan.with_changes(setting(plan.info, seal=CUT.id)))
    assert finding.place == Place(records.PlanInfo, plan.info.id, "seal")
    assert finding.parameters["picture"] == "ตราประจำจังหวัด"


def test_each_place_of_a_picture_is_named() -> None:
    plan = with_pictures(sound_plan())
    body = shown(CUT, ' title="หนึ่ง"') + shown(WHOLE) + shown(CUT, ' title="สอง"')
    plan = changed(plan, records.Project, "project", rationale=body)
    context = Context(plan, PACK)
    hits = list(places_of_pictures(context, {CUT.id}))
    assert [hit.parameters["picture"] for hit in hits] == ["หนึ่ง", "สอง"]
    assert list(places_of_pictures(context, set())) == []
