from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Iterable

import pytest

from desktop.core.plan.frozen import dataclass, many


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    people: int = 0
    near: list[str] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        if self.people < 0:
            raise ValueError("people")


@dataclass(frozen=True, slots=True)
class Town(Place):
    people: int = 1000
    market: bool = False


def test_values_are_given_by_place_by_name_and_by_default() -> None:
    town = Town("เมือง", market=True)
    assert (town.name, town.people, town.near, town.market) == ("เมือง", 1000, [], True)
    assert Town("เมือง", 5, ["บางคล้า"]).near == ["บางคล้า"]
    assert Town("เมือง").near is not Town("เมือง").near


def test_what_is_missing_or_unknown_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="name"):
        Town()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="river"):
        Town("เมือง", river=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="people"):
        Town("เมือง", -1)


def test_an_object_never_changes() -> None:
    town = Town("เมือง")
    with pytest.raises(dataclasses.FrozenInstanceError):
        town.name = "อื่น"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del town.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        town.river = "บางปะกง"  # type: ignore[attr-defined]
    assert not hasattr(town, "__dict__")


def test_objects_are_equal_by_class_and_values() -> None:
    assert Town("เมือง") == Town("เมือง")
    assert Town("เมือง") != Town("เมือง", 2)
    assert Place("เมือง", 1000) != Town("เมือง")
    assert repr(Place("ก", 1)) == "Place(name='ก', people=1, near=[])"


def test_a_hash_follows_the_values() -> None:
    @dataclass(frozen=True, slots=True)
    class Key:
        part: str
        number: int

    assert {Key("ก", 1), Key("ก", 1), Key("ก", 2)} == {Key("ก", 2), Key("ก", 1)}


def test_the_standard_functions_know_the_fields() -> None:
    town = Town("เมือง", market=True)
    assert [field.name for field in dataclasses.fields(Town)] == [
        "name",
        "people",
        "near",
        "market",
    ]
    assert dataclasses.replace(town, people=7) == Town("เมือง", 7, market=True)
    assert dataclasses.asdict(town) == {"name": "เมือง", "people": 1000, "near": [], "market": True}
    match town:
        case Town(name, people):
            assert (name, people) == ("เมือง", 1000)


def test_a_copy_and_a_pickle_are_equal() -> None:
    town = Town("เมือง", market=True)
    assert copy.deepcopy(town) == town
    assert pickle.loads(pickle.dumps(town)) == town


def test_many_are_made_of_columns() -> None:
    columns: list[Iterable[object]] = [
        ["ก", "ข"],
        [1, 2],
        [[], []],
        (value for value in (True, False)),
    ]
    assert many(Town, columns, 2) == [Town("ก", 1, [], True), Town("ข", 2, [], False)]
    with pytest.raises(ValueError, match="shorter"):
        many(Town, columns[:2], 2)
