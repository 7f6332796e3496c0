"""The links of an owner to the national and regional lists that the pack names, picked by code or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import AlignmentLink, FrameworkItem
from desktop.ui.forms.columns import made_column, text_column
from desktop.ui.forms.grid_rows import Rows
from desktop.ui.forms.picked_list import PickedList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.formats.pack import PackHead
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.forms.columns import Choice
    from desktop.ui.session import PlanSession

SEPARATOR: Final = "\x1f"
"""Between list and code in the value of a choice."""


def alignment_list(
    owner_kind: OwnerKind, owner_id: Callable[[], str], session: Callable[[], PlanSession]
) -> PickedList:
    """Return the list of the links of the owner that is named at the time.

    Args:
        owner_kind: What is aligned.
        owner_id: Its id, now.
        session: The open plan, whose pack names the lists.
    """
    translate = QCoreApplication.translate

    def make(plan: Plan, value: str, _key: str) -> Record | None:
        framework, _, item = value.partition(SEPARATOR)
        made = AlignmentLink.derived(
            owner_kind=owner_kind, owner_id=owner_id(), framework=framework, item=item
        )
        return made if made.id not in plan.alignment_links else None

    def select(plan: Plan) -> Sequence[AlignmentLink]:
        rows = plan.alignment_links.where("owner_id", owner_id())
        order = {key: at for at, key in enumerate(session().pack.head.frameworks)}
        return sorted(
            (row for row in rows if row.owner_kind is owner_kind),
            key=lambda row: (order.get(row.framework, len(order)), code_order(row.item)),
        )

    return PickedList(
        Rows(
            AlignmentLink,
            select,
            translate("Alignment", "ความเชื่อมโยง"),
            also=(FrameworkItem,),
            can_move=False,
        ),
        [
            made_column(
                translate("Alignment", "แผน"),
                lambda _plan, row: short_title(row.framework, session().pack.head),
                width=10,
            ),
            made_column(translate("Alignment", "รหัส"), lambda _plan, row: row.item, width=6),
            made_column(translate("Alignment", "รายการ"), item_name, width=24, stretches=True),
            text_column(translate("Alignment", "หมายเหตุ"), "note", width=14, is_block=True),
        ],
        candidates=lambda plan: link_choices(plan, session().pack.head.frameworks),
        make=make,
        title=translate("Alignment", "ความเชื่อมโยงกับแผนระดับต่าง\u00a0ๆ"),
        hint=translate("Alignment", "พิมพ์ชื่อแผน รหัส หรือคำในรายการ แล้วเลือก"),
    )


def link_choices(plan: Plan, frameworks: Sequence[str]) -> Sequence[Choice]:
    """Return every item of the lists, as list, code and name."""
    from desktop.core.formats.reference import (  # noqa: PLC0415 - the lists load when first used
        framework_items,
    )

    return [
        (f"{key}{SEPARATOR}{item.code}", f"{framework_title(key)} · {item.code} {item.name}")
        for key in frameworks
        for item in framework_items(plan, key)
    ]


def framework_title(key: str) -> str:
    """Return what a list is called; its key when it is the plan's own."""
    from desktop.core.formats.reference import reference_list  # noqa: PLC0415 - as above
    from desktop.core.formats.reference_keys import REFERENCE_KEYS  # noqa: PLC0415 - as above

    return reference_list(key).title if key in REFERENCE_KEYS else key


def short_title(framework: str, head: PackHead) -> str:
    """Return what a list is called where there is little room."""
    translate = QCoreApplication.translate
    if framework == head.national_plan:
        return translate("Alignment", "แผนฯ {number}").format(number=head.national_plan_number)
    if framework == head.regional_guidelines:
        return translate("Alignment", "แผนภาค")
    short = {
        "national_strategy": translate("Alignment", "ยุทธฯ ชาติ"),
        "master_plans": translate("Alignment", "แผนแม่บท"),
        "sdgs": translate("Alignment", "SDGs"),
    }
    return short.get(framework) or framework_title(framework)


def code_order(code: str) -> tuple[tuple[int, str], ...]:
    """Return what sorts codes such as 2.5, 10 and N2 by their numbers."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in code.split("."))


def item_name(plan: Plan, row: AlignmentLink) -> str:
    """Return the name of the item that a link names; empty for one that no list has."""
    from desktop.core.formats.reference import framework_item  # noqa: PLC0415 - as above

    found = framework_item(plan, row.framework, row.item)
    return found.name if found is not None else ""
