"""Columns of the register of needs: district, field, problem, need, urgency, source, and what answers it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import setting
from desktop.ui.forms.columns import (
    Column,
    reference_column,
    text_column,
    whole_number_column,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Need
    from desktop.ui.forms.columns import Choice

_DISTRICT_WORDS = ("อำเภอ", "เขต", "อ.")


def need_columns() -> Sequence[Column]:
    """Return the columns of the register."""
    translate = QCoreApplication.translate
    return [
        Column(
            translate("Needs", "อำเภอ"),
            lambda plan, row: district_name(plan, row.district_code),
            _in_district,
            field="district_code",
            choices=lambda plan, _row: districts(plan),
            width=12,
            sort_value=lambda _plan, row: row.district_code,
        ),
        reference_column(
            translate("Needs", "ด้าน"), "field_id", need_fields, optional=False, width=11
        ),
        text_column(translate("Needs", "ปัญหา"), "problem", width=17, stretches=True, is_block=True),
        text_column(
            translate("Needs", "ความต้องการ"), "need", width=17, stretches=True, is_block=True
        ),
        whole_number_column(translate("Needs", "ลำดับ"), "priority", width=4),
        text_column(translate("Needs", "ที่มา"), "source", width=10),
        Column(
            translate("Needs", "โครงการ"),
            lambda plan, row: str(len(plan.need_answers.where("need_id", row.id))),
            is_number=True,
            width=5,
            sort_value=lambda plan, row: len(plan.need_answers.where("need_id", row.id)),
            warning=unanswered,
        ),
    ]


def unanswered(plan: Plan, row: Need) -> str:
    """Return that no project answers a need; empty when one does."""
    if plan.need_answers.where("need_id", row.id):
        return ""
    return QCoreApplication.translate("Needs", "ยังไม่มีโครงการรองรับ")


def by_district(plan: Plan, row: Need) -> tuple[int, int, bool, int, str]:
    """Return what sorts needs as the register in the appendix: by district, field and urgency."""
    fields = {field.id: at for at, field in enumerate(plan.need_fields)}
    urgency = row.priority or 0
    return row.district_code, fields[row.field_id], row.priority is None, urgency, row.order_key


def need_fields(plan: Plan) -> Sequence[Choice]:
    """Return the fields by which needs are gathered; one without a name is called by its number."""
    numbered = QCoreApplication.translate("Needs", "ด้านที่ {number}")
    return [
        (row.id, row.name or numbered.format(number=at))
        for at, row in enumerate(plan.need_fields, 1)
    ]


def districts(plan: Plan) -> Sequence[Choice]:
    """Return the districts of the province, and the province as a whole."""
    whole = QCoreApplication.translate("Needs", "ทั้งจังหวัด")
    names = _names(plan.info.province_code)
    return [*((str(code), name) for code, name in names.items()), ("0", whole)]


def district_name(plan: Plan, code: int) -> str:
    """Return what a district is called; its code when the province has none of it."""
    return next((name for value, name in districts(plan) if value == str(code)), str(code))


def _in_district(plan: Plan, row: Need, text: str) -> Changes:
    wanted = text.strip()
    for word in _DISTRICT_WORDS:
        wanted = wanted.removeprefix(word).strip()
    for value, name in districts(plan):
        if wanted in (value, name):
            return setting(row, district_code=int(value))
    raise InvalidInput("area.unknown", text=text)


@functools.cache
def _names(province_code: int) -> Mapping[int, str]:
    from desktop.core.formats.areas import districts_of  # noqa: PLC0415 - loads when first used

    return {area.code: area.name for area in districts_of(province_code)}
