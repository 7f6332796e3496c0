"""Columns of the matrix of links: a column for each national or regional list, codes in the cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import adding, removing, setting
from desktop.core.plan.digits import to_arabic
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import AlignmentLink, FrameworkItem
from desktop.ui.forms.alignment_list import code_order, short_title
from desktop.ui.forms.columns import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.formats.pack import PackHead
    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record

_BETWEEN_CODES: Final = re.compile(r"[\s,;·]+")
_J1_MASTER_PLANS: Final = "master_plans"


def framework_column(owner_kind: OwnerKind, framework: str, head: PackHead) -> Column:
    """Return the column of a list; an empty cell of a flagship project that จ.1 asks for is marked."""
    wanted = (_J1_MASTER_PLANS, head.national_plan, head.regional_guidelines)
    is_asked = owner_kind is OwnerKind.FLAGSHIP and framework in wanted

    def links(plan: Plan, row: Record) -> Sequence[AlignmentLink]:
        return links_of(plan, owner_kind, row.id, framework)

    def changes(plan: Plan, row: Record, text: str) -> Changes:
        codes = dict.fromkeys(
            _code(plan, framework, part)
            for part in _BETWEEN_CODES.split(to_arabic(text).strip())
            if part
        )
        present = {link.item: link for link in links(plan, row)}
        gone = [link for code, link in present.items() if code not in codes]
        new = [
            AlignmentLink.derived(
                owner_kind=owner_kind, owner_id=row.id, framework=framework, item=code
            )
            for code in codes
            if code not in present
        ]
        return (*removing(*gone), *adding(*new))

    def warning(plan: Plan, row: Record) -> str:
        if not is_asked or links(plan, row):
            return ""
        return QCoreApplication.translate("Alignment", "แบบ จ.1 ต้องมีรหัสนี้")

    return Column(
        short_title(framework, head),
        lambda plan, row: ", ".join(link.item for link in links(plan, row)),
        changes,
        field=f"framework:{framework}",
        width=9,
        warning=warning,
    )


def links_of(
    plan: Plan, owner_kind: OwnerKind, owner_id: str, framework: str
) -> Sequence[AlignmentLink]:
    """Return the links of an owner to a list, in the order of their codes."""
    found = [
        link
        for link in plan.alignment_links.where("owner_id", owner_id)
        if link.owner_kind is owner_kind and link.framework == framework
    ]
    return sorted(found, key=lambda link: code_order(link.item))


def renaming(plan: Plan, row: FrameworkItem, code: str) -> Changes:
    """Return the changes that give an item another code, and the links to it with it."""
    moved = [
        AlignmentLink.derived(
            owner_kind=link.owner_kind,
            owner_id=link.owner_id,
            framework=row.framework,
            item=code,
            note=link.note,
        )
        for link in _only_links(plan, row)
        if code
    ]
    old = _only_links(plan, row) if code else []
    new = [link for link in moved if link.id not in plan.alignment_links]
    return (*setting(row, item=code), *removing(*old), *adding(*new))


def dropping(plan: Plan, row: FrameworkItem) -> Changes:
    """Return the changes that remove an item with the links that would name nothing without it."""
    return (*removing(*_only_links(plan, row)), *removing(row))


def _only_links(plan: Plan, row: FrameworkItem) -> Sequence[AlignmentLink]:
    """Return the links that this item alone gives a meaning."""
    from desktop.core.formats.reference import framework_item  # noqa: PLC0415 - loads when used

    without = plan.with_changes(removing(row))
    if not row.item or framework_item(without, row.framework, row.item) is not None:
        return []
    links = plan.alignment_links.where("framework", row.framework)
    return [link for link in links if link.item == row.item]


def _code(plan: Plan, framework: str, typed: str) -> str:
    """Return a code that the list has; one of the master plans may have its strategy before it."""
    from desktop.core.formats.reference import (  # noqa: PLC0415 - loads when used
        framework_item,
        reference_list,
    )
    from desktop.core.formats.reference_keys import REFERENCE_KEYS  # noqa: PLC0415 - as above

    for code in (typed, typed.upper()):
        if framework_item(plan, framework, code) is None:
            continue
        above = reference_list(framework).prefixed_by if framework in REFERENCE_KEYS else ""
        strategy = code.rpartition(".")[0] if above else ""
        if not strategy or framework_item(plan, above, strategy) is not None:
            return code
    raise InvalidInput("framework.unknown", text=typed)
