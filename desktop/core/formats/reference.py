"""Reference lists: national strategy, master plans, national plans, regional guidelines, SDGs, sources, agencies.

The lists ship as TOML in resources/reference. What the officers add to one is a `FrameworkItem` of the plan.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from desktop.core.formats.areas import region_of
from desktop.core.formats.reference_keys import REFERENCE_KEYS
from desktop.core.formats.toml_file import read_toml
from desktop.core.formats.typed_toml import build
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.plan import Plan
from resources import ROOT

REGIONAL_PREFIX = "regional_guidelines_"
"""Lists whose items are grouped by region; a plan sees those of its own."""


@dataclass(frozen=True, slots=True)
class ReferenceItem:
    """An item of a reference list."""

    code: str
    """As จ.1 and the alignment links write it."""
    name: str
    group: str = ""
    accepted: tuple[str, ...] = ()
    """Other spellings by which the item is known when a document is read."""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A national or regional list, or one of choices."""

    key: str
    title: str
    items: tuple[ReferenceItem, ...]
    note: str = ""
    """What an officer should know of the list's standing, such as that it is a draft."""
    prefixed_by: str = ""
    """List whose code is written before this one's, as 2.5 is strategy 2, master plan 5."""

    def item(self, code: str) -> ReferenceItem | None:
        """Return the item with this code, with or without the prefix of `prefixed_by`."""
        return item_with_code(self, self.items, code)

    def find(self, text: str) -> ReferenceItem | None:
        """Return the item that is meant by a code, a name or an accepted spelling."""
        wanted = text.strip()
        for item in self.items:
            if wanted in (item.code, item.name, *item.accepted):
                return item
        return None


def item_with_code(
    listed: ReferenceList, items: tuple[ReferenceItem, ...], code: str
) -> ReferenceItem | None:
    """Return the one of these items of a list that a code names."""
    for wanted in (code, code.rpartition(".")[2]) if listed.prefixed_by else (code,):
        for item in items:
            if item.code == wanted:
                return item
    return None


@functools.cache
def reference_list(key: str) -> ReferenceList:
    """Return a reference list that ships; KeyError when there is none with this key."""
    if key not in REFERENCE_KEYS:
        raise KeyError(key)
    file = read_toml(ROOT.joinpath("reference", f"{key}.toml"), f"reference/{key}.toml")
    return build(ReferenceList, file, file.values)


def framework_items(plan: Plan, key: str) -> tuple[ReferenceItem, ...]:
    """Return the items of a list as this plan sees them.

    Of regional guidelines only those of the province's region; after them what the officers added. An item
    of theirs with the code of a shipped one stands in its place.
    """
    own = {
        item.item: ReferenceItem(item.item, item.name)
        for item in plan.framework_items.where("framework", key)
    }
    shipped = [own.pop(item.code, item) for item in _shipped(plan, key)]
    return (*shipped, *own.values())


def framework_item(plan: Plan, key: str, code: str) -> ReferenceItem | None:
    """Return the item of a list, as this plan sees it, that an alignment link names."""
    items = framework_items(plan, key)
    if key not in REFERENCE_KEYS:
        return next((item for item in items if item.code == code), None)
    return item_with_code(reference_list(key), items, code)


def _shipped(plan: Plan, key: str) -> Iterator[ReferenceItem]:
    """Yield the shipped items of a list that concern a plan; none when the list is the plan's own."""
    if key not in REFERENCE_KEYS:
        return
    region = region_of(plan.info.province) if key.startswith(REGIONAL_PREFIX) else None
    for item in reference_list(key).items:
        if not key.startswith(REGIONAL_PREFIX) or item.group == region:
            yield item
