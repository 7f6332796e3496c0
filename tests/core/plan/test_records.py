from __future__ import annotations

import dataclasses
import uuid
from enum import StrEnum

import pytest

from desktop.core.plan import records
from desktop.core.plan.fields import TextKind, derived_id, field_specs, new_id
from desktop.core.plan.plan import RECORD_TYPES, RECORD_TYPES_BY_NAME
from desktop.core.plan.records import Record

every_kind = pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)


@every_kind
def test_a_record_is_frozen_and_its_order_and_key_are_fields(kind: type[Record]) -> None:
    specs = {spec.name: spec for spec in field_specs(kind)}
    assert next(iter(specs)) == "id"
    assert kind.ORDER[-1] == "id"
    assert set(kind.ORDER) | set(kind.NATURAL_KEY) <= set(specs)
    assert not any(specs[name].optional for name in (*kind.ORDER, *kind.NATURAL_KEY))
    assert "__dict__" not in dir(kind)
    row = kind(**{name: "x" for name, s in specs.items() if s.default is dataclasses.MISSING})
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.id = "y"


@every_kind
def test_every_field_is_of_a_kind_that_the_file_can_hold(kind: type[Record]) -> None:
    for spec in field_specs(kind):
        assert spec.type in {str, int, bool, bytes} or issubclass(spec.type, StrEnum)
        assert (spec.text is not None) == (spec.type is str)
        if spec.reference is not None:
            assert spec.text is TextKind.CODE
            assert spec.reference.target in RECORD_TYPES_BY_NAME
            assert spec.reference.owned or spec.optional, "only what owns may be required"
        if not spec.optional and spec.default is not dataclasses.MISSING:
            assert isinstance(spec.default, spec.type)


def test_a_natural_key_gives_the_same_id_in_every_copy() -> None:
    target = records.Target.derived(indicator_id="abc", fiscal_year=2568, value="5")
    other = records.Target.derived(indicator_id="abc", fiscal_year=2568, value="ร้อยละ 7")
    assert target.id == other.id
    name_space = uuid.UUID("6f1d3c1e-5b0a-5d0e-9a53-7068616e0001")
    assert target.id == str(uuid.uuid5(name_space, "Target\x1fabc\x1f2568"))
    ids = {
        records.Target.derived(indicator_id="abc", fiscal_year=2569).id,
        records.Target.derived(indicator_id="abd", fiscal_year=2568).id,
        derived_id(records.AnnualPlan, {"fiscal_year": 2568}),
        target.id,
    }
    assert len(ids) == 4


def test_a_key_of_two_parts_is_not_mistaken_for_another() -> None:
    one = records.ReadinessAnswer.derived(project_id="a", item="bc")
    other = records.ReadinessAnswer.derived(project_id="ab", item="c")
    assert one.id != other.id


def test_a_choice_counts_by_its_stored_value() -> None:
    key = {"owner_kind": "issue", "owner_id": "x", "framework": "sdg", "item": "1"}
    link = records.AlignmentLink.derived(owner_id="x", framework="sdg", item="1")
    assert str(link.owner_kind) == "issue"
    by_default = {**key, "owner_kind": link.owner_kind}
    assert derived_id(records.AlignmentLink, key) == derived_id(records.AlignmentLink, by_default)


def test_a_default_is_part_of_the_key() -> None:
    whole = records.WorkPlanEntry.derived(activity_id="a", fiscal_year=2568, quarter=1, month=0)
    assert records.WorkPlanEntry.derived(activity_id="a", fiscal_year=2568) == whole
    with pytest.raises(TypeError, match="activity_id"):
        records.WorkPlanEntry.derived(fiscal_year=2568)


def test_new_ids_differ() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert {uuid.UUID(text).version for text in ids} == {4}
