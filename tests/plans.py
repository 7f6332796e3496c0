"""Plans for tests: small builders, one filled plan, and strategies that fill every kind of record.

`tiny_plan` is the least that has money; `filled_plan` has rows of every kind, always the same; `plans` draws
plans whose references all hold; `edits` draws changes that fit a plan.
"""

from __future__ import annotations

import dataclasses
import hashlib
import struct
import uuid
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import cycle
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from desktop.core.plan import records
from desktop.core.plan.changes import Change, Changes
from desktop.core.plan.fields import FieldSpec, TextKind, derived_id, field_specs
from desktop.core.plan.kinds import OwnerKind, SectionKind, SectionNumbering
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.owners import OWNER_TYPES
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES, Plan
from desktop.core.plan.records import Record
from desktop.core.plan.removal import removal
from desktop.core.plan.rich_text import sanitise
from desktop.core.plan.table import Table

R = TypeVar("R", bound=Record)

ORDER_KEYS: Final = tuple(first_keys(40))
"""Order keys in order, for rows made by hand."""

_NAME_SPACE = uuid.UUID("0b2f3f6e-8a77-5c8e-8d35-7465737473ff")


def fixed_id(*parts: object) -> str:
    """Return an id that is always the same for these parts."""
    return str(uuid.uuid5(_NAME_SPACE, "/".join(map(str, parts))))


def picture(number: int = 0, *, name: str = "") -> records.Image:
    """Return a PNG of one pixel; another number gives another picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)

    red, green, blue = number % 256, number // 256 % 256, 128
    data = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(bytes([0, red, green, blue])))
        + chunk(b"IEND", b"")
    )
    return records.Image(
        id=hashlib.sha256(data).hexdigest(),
        media_type="image/png",
        width=1,
        height=1,
        name=name,
        data=data,
    )


def plan_info(**values: Any) -> records.PlanInfo:
    """Return the information of a plan of ฉะเชิงเทรา, with these fields changed."""
    fields: dict[str, Any] = {
        "id": fixed_id("plan"),
        "province": "ฉะเชิงเทรา",
        "province_code": 24,
        "period_start": 2566,
        "period_end": 2570,
        "edition": "ฉบับทบทวน",
        "pack": "2566-2570",
        "agency": "สำนักงานจังหวัดฉะเชิงเทรา",
    }
    return records.PlanInfo(**{**fields, **values})


def plan_of(*rows: Record, info: records.PlanInfo | None = None) -> Plan:
    """Return a plan that holds these rows, each in its table."""
    by_kind: dict[type[Record], list[Record]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row)
    tables: dict[str, Any] = {
        TABLE_NAMES[kind]: Table(kind, of_kind) for kind, of_kind in by_kind.items()
    }
    return Plan(info=info or plan_info(), **tables)


def tiny_plan() -> Plan:
    """Return a plan of one issue, programme, flagship, project and activity with money in two years."""
    key = ORDER_KEYS[0]
    agency = records.Agency(id=fixed_id("agency"), order_key=key, name="สำนักงานเกษตรจังหวัด")
    issue = records.Issue(id=fixed_id("issue"), order_key=key, name="เกษตรปลอดภัย")
    programme = records.Programme(
        id=fixed_id("programme"), issue_id=issue.id, order_key=key, name="แผนงานเกษตร"
    )
    flagship = records.FlagshipProject(
        id=fixed_id("flagship"), programme_id=programme.id, order_key=key, name="โครงการสำคัญ"
    )
    project = records.Project(
        id=fixed_id("project"),
        issue_id=issue.id,
        programme_id=programme.id,
        flagship_id=flagship.id,
        order_key=key,
        name="ส่งเสริมเกษตรอินทรีย์",
        rationale="<p>เกษตรกรต้องการตลาด</p>",
        lead_agency_id=agency.id,
        start_year=2567,
        end_year=2568,
    )
    activity = records.Activity(
        id=fixed_id("activity"), project_id=project.id, order_key=key, name="อบรมเกษตรกร"
    )
    money = [
        records.BudgetLine(
            id=fixed_id("money", year),
            activity_id=activity.id,
            order_key=order_key,
            fiscal_year=year,
            amount=amount,
        )
        for year, amount, order_key in ((2567, 150_000_00, "a0"), (2568, 250_000_50, "a1"))
    ]
    section = records.Section(
        id=fixed_id("section"),
        order_key=key,
        title="ข้อมูลทั่วไป",
        kind=SectionKind.PART,
        numbering=SectionNumbering.PART,
        body="<p>จังหวัดฉะเชิงเทรา</p>",
    )
    return plan_of(agency, issue, programme, flagship, project, activity, *money, section)


# --- a filled plan, and strategies ---------------------------------------------------------------

_LINES = (
    *("", "น้ำ", "ก่อสร้างถนนสาย ฉช. 3001", "ร้อยละ 5", "1:25", "A & B <i>", '"ก"', "๒๕๖๘"),
    *("ปริมาณ\u00a0(ตัน)", "Ünïcode 🙂", "'; DROP TABLE plan_info; --", "50%", "\\", "null"),
)
_RICH = (
    "",
    "<p>น้ำท่วมซ้ำซาก</p>",
    "<h4>หัวข้อ</h4><p>ก <b>หนา <i>เอียง</i></b> <u>ขีด</u> H<sub>2</sub>O m<sup>2</sup></p>",
    "<ul><li>ข้อหนึ่ง</li><li>ข้อสอง</li></ul><ol><li>แรก</li></ol>",
    "<p>ก &amp; ข &lt;ค&gt;<br>บรรทัดใหม่</p>",
    "<table><tr><td>อำเภอ</td><td>คน</td></tr><tr><td>เมือง</td><td>1,000</td></tr></table>",
)
_YEARS = (2566, 2567, 2568, 2569, 2570)
_NUMBERS: Final[Mapping[str, tuple[int, ...]]] = {
    "horizon": (5, 20),
    "quarter": (1, 2, 3, 4),
    "province_code": (24,),
    "area_code": (24, 2401, 240101, 2402, 240205),
    "district_code": (2401, 2402, 2411),
    "rank": (1, 2, 3),
    "priority": (1, 2, 3),
    "width": (1, 640),
    "height": (1, 480),
}
_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "order_key": ORDER_KEYS,
    "date": ("", "2024-06-30", "2025-01-01"),
    "created": ("2024-06-30T09:15:00+07:00", "2024-07-01T16:40:12+07:00"),
    "removed": ("2024-06-30T09:15:00+07:00", "2024-07-01T16:40:12+07:00"),
    "media_type": ("image/png",),
    "framework": ("strategy", "master_plan", "sdg"),
    "item": ("1", "2.5", "N2"),
    "field": ("", "body", "name"),
    "key": ("", "part1", "part1.vision"),
    "pack": ("2566-2570", "2571-2575"),
    "entity": tuple(kind.__name__ for kind in RECORD_TYPES if kind is not records.PlanInfo),
    "rows": ('{"emptied":[],"rows":[]}',),
}
_INDICATOR_OWNERS: Final = (
    *(OwnerKind.GOAL, OwnerKind.ISSUE, OwnerKind.PROGRAMME),
    *(OwnerKind.FLAGSHIP, OwnerKind.PROJECT),
)

# The rows that there are already, for references.
_Known = Mapping[type[Record], Sequence[Record]]
# Picks one of these; how decides whether the plan is drawn by hypothesis or always the same.
_Pick = Callable[[Sequence[Any]], Any]


def _making_order() -> tuple[type[Record], ...]:
    """Return every kind of row, referred ones first."""
    first = (records.Image, records.PlanInfo)
    last = (records.AlignmentLink, records.Comment)
    return (*first, *(kind for kind in TABLE_NAMES if kind not in first + last), *last)


def _rich(pick: _Pick, known: _Known) -> str:
    """Return clean HTML, sometimes with a picture of the plan."""
    html = str(pick(_RICH))
    if pick((False, False, True)):
        html += f'<p><img src="asset:{pick(known[records.Image]).id}"></p>'
    return sanitise(html)


def _text(spec: FieldSpec, pick: _Pick, known: _Known) -> str:
    if spec.text is TextKind.RICH:
        return _rich(pick, known)
    if spec.text is TextKind.CODE:
        return str(pick(_CODES[spec.name]))
    text = str(pick(_LINES))
    return f"{text}\n{pick(_LINES)}" if spec.text is TextKind.BLOCK else text


def _number(spec: FieldSpec, pick: _Pick) -> int:
    if spec.name.startswith("period_"):
        return int(pick((2566, 2568) if spec.name == "period_start" else (2568, 2570)))
    if "year" in spec.name:
        return int(pick(_YEARS))
    return int(pick(_NUMBERS.get(spec.name, (0, 1, 250_000_50, 99_999_999_999))))


def _value(spec: FieldSpec, pick: _Pick, known: _Known) -> Any:
    if spec.optional and pick((True, False, False)):
        return None
    if spec.reference is not None:
        target = getattr(records, spec.reference.target)
        rows = known.get(target, ())
        return pick(rows).id if rows else None
    if issubclass(spec.type, StrEnum):
        return pick(tuple(spec.type))
    if spec.type is bool:
        return pick((False, True))
    return _text(spec, pick, known) if spec.type is str else _number(spec, pick)


def _row(kind: type[R], number: int, pick: _Pick, known: _Known) -> R:
    """Return a row whose references hold, `number` apart from its likes."""
    if kind is records.Image:
        name = str(pick(_LINES))
        return picture(number, name=name)  # type: ignore[return-value]
    values: dict[str, Any] = {
        spec.name: _value(spec, pick, known)
        for spec in field_specs(kind)
        if spec.name not in {"id", "owner_id"}
    }
    if "owner_kind" in values:
        kinds = _INDICATOR_OWNERS if kind is records.Indicator else tuple(OWNER_TYPES)
        values["owner_kind"] = pick(kinds)
        values["owner_id"] = pick(known[OWNER_TYPES[values["owner_kind"]]]).id
    if kind is records.Section:
        parents = {row.id: row for row in known[kind]}
        if values["parent_id"] is not None:
            values["annual_plan_id"] = parents[values["parent_id"]].annual_plan_id
    if kind is records.WorkPlanEntry:
        quarter = values["quarter"]
        values["month"] = pick((0, *((quarter * 3 + 6 + step) % 12 + 1 for step in range(3))))
    if kind.NATURAL_KEY:
        return kind(id=derived_id(kind, values), **values)
    return kind(id=fixed_id(kind.__name__, number), **values)


def _plan(pick: _Pick, counts: Callable[[], int]) -> Plan:
    known: dict[type[Record], list[Record]] = {}
    for kind in _making_order():
        rows = known.setdefault(kind, [])
        for number in range(1 if kind is records.PlanInfo else counts()):
            row = _row(kind, number, pick, known)
            if row.id not in {other.id for other in rows}:
                rows.append(row)
    (info,) = known.pop(records.PlanInfo)
    assert isinstance(info, records.PlanInfo)
    return plan_of(*(row for rows in known.values() for row in rows), info=info)


def filled_plan(rows: int = 3) -> Plan:
    """Return a plan with up to this many rows of every kind, always the same."""
    turns = cycle(range(97))

    def pick(choices: Sequence[Any]) -> Any:
        return choices[next(turns) % len(choices)]

    return _plan(pick, lambda: rows)


@st.composite
def plans(draw: st.DrawFn, max_rows: int = 2) -> Plan:
    """Draw a plan that has at least one row of every kind, and whose references all hold."""
    return _plan(
        lambda choices: draw(st.sampled_from(choices)),
        lambda: draw(st.integers(1, max_rows)),
    )


odd_lines = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc",), exclude_characters="\ufffe\uffff"),
    max_size=12,
)
"""Any line that a plan can hold."""

odd_blocks = st.lists(odd_lines, max_size=3).flatmap(
    lambda lines: st.sampled_from("\n\t").map(lambda between: between.join(lines))
)
"""Any plain text that a plan can hold."""


@st.composite
def edits(draw: st.DrawFn, plan: Plan, max_changes: int = 5) -> Changes:
    """Draw changes that fit a plan one after another: fields set, rows added, rows removed with all they own."""
    done: list[Change] = []
    for step in range(draw(st.integers(1, max_changes))):
        for change in draw(st.sampled_from((_drawn_setting, _drawn_addition, _drawn_removal)))(
            draw, plan, step
        ):
            done.append(change)
            plan = plan.with_changes((change,))
    return tuple(done)


def _rows(plan: Plan) -> dict[type[Record], list[Record]]:
    rows: dict[type[Record], list[Record]] = {records.PlanInfo: [plan.info]}
    return rows | {kind: list(plan.table(kind)) for kind in TABLE_NAMES}


def _pick_by(draw: st.DrawFn) -> _Pick:
    return lambda choices: draw(st.sampled_from(choices))


def _fixed_fields(kind: type[Record]) -> set[str]:
    """Return the fields that stay as they are while a row exists, or that cannot be drawn alone."""
    fixed = {"id", "owner_kind", "owner_id", *kind.NATURAL_KEY}
    if kind is records.Section:
        fixed |= {"parent_id", "annual_plan_id"}
    if kind is records.Image:
        fixed |= {"data", "media_type"}
    return fixed


def _drawn_setting(draw: st.DrawFn, plan: Plan, step: int) -> Changes:
    known = _rows(plan)
    row = draw(st.sampled_from([row for rows in known.values() for row in rows]))
    free = [s for s in field_specs(type(row)) if s.name not in _fixed_fields(type(row))]
    if not free or not known[records.Image]:
        return ()
    spec = draw(st.sampled_from(free))
    value = _value(spec, _pick_by(draw), known)
    if spec.text in {TextKind.LINE, TextKind.BLOCK}:
        value = draw(odd_lines if spec.text is TextKind.LINE else odd_blocks)
    if value is None and not spec.optional:
        return ()
    after = dataclasses.replace(row, **{spec.name: value})
    return (Change(row, after),) if after != row else ()


def _drawn_addition(draw: st.DrawFn, plan: Plan, step: int) -> Changes:
    known = _rows(plan)
    kind = draw(st.sampled_from(tuple(TABLE_NAMES)))
    if not all(known[target] for target in _needed(kind)):
        return ()
    row = _row(kind, 1_000 + step, _pick_by(draw), known)
    return (Change(None, row),) if plan.find(kind, row.id) is None else ()


def _needed(kind: type[Record]) -> Iterable[type[Record]]:
    """Return the kinds of which there must be a row before one of this kind can be drawn."""
    yield records.Image
    for spec in field_specs(kind):
        if spec.reference is not None and not spec.optional:
            yield getattr(records, spec.reference.target)
        if spec.name == "owner_kind":
            yield from OWNER_TYPES.values()


def _drawn_removal(draw: st.DrawFn, plan: Plan, step: int) -> Changes:
    rows = [row for kind in TABLE_NAMES if kind is not records.Image for row in plan.table(kind)]
    return removal(plan, draw(st.sampled_from(rows))) if rows else ()
