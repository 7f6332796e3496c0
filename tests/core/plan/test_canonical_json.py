from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan.canonical_json import (
    compact,
    dump_plan,
    load_plan,
    plan_from_json,
    plan_to_json,
)
from desktop.core.plan.json_schema import json_schema, schema_text
from desktop.core.plan.plan import TABLE_NAMES, Plan
from desktop.core.plan.records import Agency, Image
from desktop.core.plan.table import Table
from tests.plans import (
    edits,
    filled_plan,
    fixed_id,
    picture,
    plan_info,
    plan_of,
    plans,
    tiny_plan,
)

SCHEMA = Path(__file__).resolve().parents[3] / "resources" / "schema" / "plan.schema.json"

JSON = dict[str, Any]


@given(plans())
@settings(max_examples=60)
def test_nothing_is_lost_and_the_same_plan_gives_the_same_text(plan: Plan) -> None:
    text = dump_plan(plan)
    loaded = load_plan(text)
    assert loaded == plan
    assert dump_plan(loaded) == text


@given(st.data())
@settings(max_examples=40)
def test_any_text_that_is_typed_survives(data: st.DataObject) -> None:
    plan = data.draw(plans(max_rows=1))
    plan = plan.with_changes(data.draw(edits(plan)))
    assert load_plan(dump_plan(plan)) == plan


@given(plans())
@settings(max_examples=20)
def test_what_is_dumped_fits_the_schema(plan: Plan) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(dump_plan(plan)))


def test_the_committed_schema_is_the_one_of_the_records() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text()
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda value: value.pop("info"),
        lambda value: value.update(extra=1),
        lambda value: value["info"].update(digits="roman"),
        lambda value: value["info"].update(province=5),
        lambda value: value["info"].pop("province"),
        lambda value: value["projects"][0].update(start_year="2568"),
        lambda value: value["sections"][0].update(hidden=0),
        lambda value: value.update(schema="2.0"),
    ],
)
def test_the_schema_refuses_what_is_not_so(spoil: Any) -> None:
    value = plan_to_json(filled_plan())
    spoil(value)
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(value)


def test_the_order_of_rows_and_keys_does_not_matter_to_the_text() -> None:
    plan = filled_plan()
    value = plan_to_json(plan)
    for name in TABLE_NAMES.values():
        value[name].reverse()
    shuffled = json.dumps(dict(reversed(value.items())))
    assert dump_plan(load_plan(shuffled)) == dump_plan(plan)


def test_thai_is_written_as_it_is_a_line_a_value() -> None:
    text = dump_plan(tiny_plan())
    assert '"province": "ฉะเชิงเทรา"' in text
    assert text.endswith("}\n")
    assert max(map(len, text.splitlines())) < 200
    assert compact({"ข": 1, "ก": [True, None]}) == '{"ก":[true,null],"ข":1}'


def test_what_has_a_default_may_be_left_out() -> None:
    info = {"id": fixed_id("x"), "province": "ตราด"}
    plan = plan_from_json({"format": "phaen-plan", "schema": "1.9", "info": info})
    assert plan == Plan(info=plan.info)
    assert (plan.info.province, plan.info.digits.value) == ("ตราด", "thai")


def test_rich_text_is_cleaned_and_plain_text_is_not_touched() -> None:
    value = plan_to_json(tiny_plan())
    value["projects"][0]["rationale"] = "<p onclick='x()'>ก<script>alert(1)</script></p>"
    value["projects"][0]["name"] = "<script>"
    (project,) = plan_from_json(value).projects
    assert (project.rationale, project.name) == ("<p>ก</p>", "<script>")


def test_a_block_of_plain_text_keeps_its_tabs_and_lines() -> None:
    value = plan_to_json(filled_plan())
    value["comments"][0]["text"] = "ก\tข\n\nค"
    assert plan_to_json(plan_from_json(value)) == value


def test_pictures_keep_their_bytes() -> None:
    image = dataclasses.replace(picture(3), data=bytes(range(256)))
    plan = plan_of(image)
    assert load_plan(dump_plan(plan)).images == Table(Image, [image])


@pytest.mark.parametrize(
    ("spoil", "code", "path"),
    [
        (lambda v: v.update(format="docx"), "json.not_a_plan", "format"),
        (lambda v: v.pop("format"), "json.not_a_plan", "format"),
        (lambda v: v.update(schema="2.0"), "json.newer", "schema"),
        (lambda v: v.pop("schema"), "json.wrong_value", "schema"),
        (lambda v: v.update(schema=1), "json.wrong_value", "schema"),
        (lambda v: v.update(schema="1.x"), "json.wrong_value", "schema"),
        (lambda v: v["info"].update(period_end=9_000_000), "json.out_of_range", "info.period_end"),
        (lambda v: v["info"].update(period_end=2565), "json.out_of_range", "info.period_end"),
        (lambda v: v.update(projets=[]), "json.unknown_key", "projets"),
        (lambda v: v.pop("info"), "json.missing", "info"),
        (lambda v: v.update(info=[]), "json.wrong_type", "info"),
        (lambda v: v.update(agencies={}), "json.wrong_type", "agencies"),
        (lambda v: v.update(agencies=["x"]), "json.wrong_type", "agencies[0]"),
        (lambda v: v["agencies"][0].pop("id"), "json.missing", "agencies[0].id"),
        (lambda v: v["agencies"][0].update(fax=""), "json.unknown_key", "agencies[0].fax"),
        (lambda v: v["agencies"].append(v["agencies"][0]), "json.id_twice", "agencies"),
        (lambda v: v["agencies"][0].update(name=None), "json.wrong_type", "agencies[0].name"),
        (lambda v: v["agencies"][0].update(name="\0"), "json.wrong_value", "agencies[0].name"),
        (lambda v: v["agencies"][0].update(name="\ud800"), "json.wrong_value", "agencies[0].name"),
        (lambda v: v["agencies"][0].update(name="ก\x1b"), "json.wrong_value", "agencies[0].name"),
        (lambda v: v["agencies"][0].update(name="ก\nข"), "json.wrong_value", "agencies[0].name"),
        (lambda v: v["agencies"][0].update(name="\x9f"), "json.wrong_value", "agencies[0].name"),
        (lambda v: v["comments"][0].update(text="\ufffe"), "json.wrong_value", "comments[0].text"),
        (lambda v: v["comments"][0].update(text="\r"), "json.wrong_value", "comments[0].text"),
        (lambda v: v["sections"][0].update(key="\t"), "json.wrong_value", "sections[0].key"),
        (lambda v: v["agencies"][0].update(id=""), "json.wrong_value", "agencies[0].id"),
        (lambda v: v["agencies"][0].update(id="1"), "json.wrong_value", "agencies[0].id"),
        (lambda v: v["info"].update(id="A" * 64), "json.wrong_value", "info.id"),
        (lambda v: v["images"][0].update(id=v["info"]["id"]), "json.wrong_value", "images[0].id"),
        (lambda v: v["projects"][0].update(status="?"), "json.wrong_value", "projects[0].status"),
        (lambda v: v["projects"][0].update(status=[]), "json.wrong_value", "projects[0].status"),
        (
            lambda v: v["projects"][0].update(start_year=2568.0),
            "json.wrong_type",
            "projects[0].start_year",
        ),
        (
            lambda v: v["projects"][0].update(start_year=True),
            "json.wrong_type",
            "projects[0].start_year",
        ),
        (
            lambda v: v["budget_lines"][0].update(amount=2**63),
            "json.out_of_range",
            "budget_lines[0].amount",
        ),
        (lambda v: v["sections"][0].update(hidden=1), "json.wrong_type", "sections[0].hidden"),
        (lambda v: v["images"][0].update(data="*"), "json.wrong_value", "images[0].data"),
        (lambda v: v["images"][0].update(data=5), "json.wrong_value", "images[0].data"),
        (lambda v: v["images"][0].update(data="ก"), "json.wrong_value", "images[0].data"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(spoil: Any, code: str, path: str) -> None:
    value = plan_to_json(filled_plan())
    spoil(value)
    with pytest.raises(InvalidInput) as refused:
        plan_from_json(value)
    assert (refused.value.code, refused.value.parameters["path"]) == (code, path)


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("", "json.unreadable", "1:1"),
        ('{\n"ลับ', "json.unreadable", "2:1"),
        ("\ufeff{}", "json.unreadable", "1:1"),
        ("[" * 100_000, "json.too_large", "RecursionError"),
        ('{"a": ' + "9" * 5_000 + "}", "json.too_large", "ValueError"),
        ('{"projects": [], "projects": [{}]}', "json.key_twice", "projects"),
        ('{"info": {"id": "a", "agency": "", "agency": "b"}}', "json.key_twice", "agency"),
    ],
)
def test_text_that_is_no_json_is_refused(text: str, code: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        load_plan(text)
    assert (refused.value.code, refused.value.parameters["reason"]) == (code, reason)


@pytest.mark.parametrize("text", ["[]", "null", "5", '"x"'])
def test_json_that_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        load_plan(text)
    assert refused.value.code == "json.not_a_plan"


def test_a_plan_without_any_row_is_a_plan() -> None:
    plan = Plan(info=plan_info())
    assert load_plan(dump_plan(plan)) == plan
    assert plan.agencies == Table(Agency)
