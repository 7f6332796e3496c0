"""Problems and needs of the area: by field and district, and the register by district."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from desktop.core.plan.records import Need, NeedField
from desktop.documents.form_tables import TableLayout
from desktop.documents.goals import subheading
from desktop.documents.source import Source
from exporters.document import Block, Paragraph
from exporters.table import Row

_FORM = "needs"
_Level = Callable[[Need], str]


def needs(source: Source) -> Iterator[Block]:
    """Yield the needs by field and, within it, by district, and what the province makes of each field."""
    plan = source.plan
    if plan.info.district_level:
        yield subheading(plan.info.district_level)
    yield from _table(source, _by_field(source), (_field_name(source), _district_name(source)))
    summaries = [field for field in plan.need_fields if field.summary]
    if summaries and plan.info.province_level:
        yield subheading(plan.info.province_level)
    for field in summaries:
        yield subheading(source.say(source.pack.form(_FORM).block().rows["field"], name=field.name))
        yield from source.prose.blocks(field.summary)


def needs_register(source: Source) -> Iterator[Block]:
    """Yield all needs, district by district and, within it, by field."""
    by_district = sorted(_by_field(source), key=lambda need: need.district_code)
    yield from _table(source, by_district, (_district_name(source), _field_name(source)))


def _table(
    source: Source, needs_in_order: Sequence[Need], levels: tuple[_Level, _Level]
) -> Iterator[Block]:
    if not needs_in_order:
        yield Paragraph(source.words.not_given)
        return
    form = source.pack.form(_FORM)
    layout = source.layout(form)
    yield layout.table(_rows(source, layout, needs_in_order, levels), caption=source.caption(form))


def _rows(
    source: Source,
    layout: TableLayout,
    needs_in_order: Sequence[Need],
    levels: tuple[_Level, _Level],
) -> Iterator[Row]:
    upper, lower = levels
    template = layout.block.rows["numbered"]
    for name, group in groupby(needs_in_order, upper):
        yield layout.full_row(name)
        for below, members in groupby(group, lower):
            yield layout.full_row(below, bold=False)
            for number, need in enumerate(members, 1):
                yield layout.row(
                    {
                        "problem": source.say(template, number=number, name=need.problem),
                        "need": source.say(template, number=number, name=need.need),
                    },
                    may_split=True,
                )


def _by_field(source: Source) -> list[Need]:
    """Return the needs in the order of fields and districts, the most urgent first."""
    return [
        need
        for field in source.plan.need_fields
        for need in sorted(source.plan.needs.where("field_id", field.id), key=_urgency)
    ]


def _urgency(need: Need) -> tuple[int, bool, int]:
    return need.district_code, need.priority is None, need.priority or 0


def _field_name(source: Source) -> _Level:
    fields: dict[str, NeedField] = {field.id: field for field in source.plan.need_fields}
    template = source.pack.form(_FORM).block().rows["field"]
    return lambda need: source.say(template, name=fields[need.field_id].name)


def _district_name(source: Source) -> _Level:
    rows = source.pack.form(_FORM).block().rows

    def name(need: Need) -> str:
        district = source.area_name(need.district_code)
        return (
            source.say(rows["district"], name=district)
            if district
            else source.say(rows["province"])
        )

    return name
