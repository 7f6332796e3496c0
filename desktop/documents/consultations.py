"""How the plan was made: meetings with date, place and people by group, what was heard and answered."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.errors import InvalidInput
from desktop.core.plan.dates import parse_iso_date, thai_long_date, thai_short_date
from desktop.core.plan.records import Consultation
from desktop.documents.goals import subheading
from desktop.documents.source import Source
from exporters.document import Block, Paragraph
from exporters.inline import Text
from exporters.table import Row
from exporters.typography import StyleName


def consultations(source: Source) -> Iterator[Block]:
    """Yield the list of meetings, then each of them."""
    meetings = source.plan.consultations
    if not meetings:
        yield Paragraph(source.words.not_given)
        return
    form = source.pack.form("consultations")
    yield source.layout(form).table(_list_rows(source), caption=source.caption(form))
    for number, meeting in enumerate(meetings, 1):
        yield from _meeting(source, number, meeting)


def _list_rows(source: Source) -> Iterator[Row]:
    layout = source.layout(source.pack.form("consultations"))
    whole = 0
    for number, meeting in enumerate(source.plan.consultations, 1):
        people = _people(source, meeting)
        whole += people or 0
        yield layout.row(
            {
                "number": str(number),
                "date": _date(meeting.date, short=True),
                "title": meeting.title,
                "place": meeting.place,
                "people": _count(people),
            }
        )
    label = source.say(layout.block.rows["grand_total"])
    yield layout.sum_row(label, {"people": f"{whole:,}"})


def _meeting(source: Source, number: int, meeting: Consultation) -> Iterator[Block]:
    words = source.words
    name = f"{words.consultation_no} {number}"
    yield subheading(f"{name} {meeting.title}")
    facts = (
        (words.date, _date(meeting.date)),
        (words.place, meeting.place),
        (words.purpose, meeting.purpose),
    )
    for label, text in facts:
        if text:
            yield Paragraph((Text(label, bold=True), f" {text}"), StyleName.NO_INDENT)
    yield from _groups(source, name, meeting)
    if meeting.summary:
        yield subheading(words.summary)
        yield from source.prose.blocks(meeting.summary)
    yield from _heard(source, name, meeting)


def _groups(source: Source, name: str, meeting: Consultation) -> Iterator[Block]:
    groups = source.plan.participant_groups.where("consultation_id", meeting.id)
    if not groups:
        return
    form = source.pack.form("participants")
    layout = source.layout(form)
    rows = [
        layout.row({"number": str(n), "group": group.name, "people": _count(group.people)})
        for n, group in enumerate(groups, 1)
    ]
    label = source.say(layout.block.rows["grand_total"])
    rows.append(layout.sum_row(label, {"people": _count(_people(source, meeting))}))
    yield layout.table(rows, caption=f"{source.caption(form)} {name}")


def _heard(source: Source, name: str, meeting: Consultation) -> Iterator[Block]:
    items = source.plan.heard_items.where("consultation_id", meeting.id)
    if not items:
        return
    form = source.pack.form("heard")
    layout = source.layout(form)
    rows = [
        layout.row(
            {"group": item.group, "heard": item.heard, "response": item.response}, may_split=True
        )
        for item in items
    ]
    yield layout.table(rows, caption=f"{source.caption(form)} {name}")


def _people(source: Source, meeting: Consultation) -> int | None:
    """Return how many took part; None when no group says."""
    groups = source.plan.participant_groups.where("consultation_id", meeting.id)
    known = [group.people for group in groups if group.people is not None]
    return sum(known) if known else None


def _count(people: int | None) -> str:
    return "-" if people is None else f"{people:,}"


def _date(text: str, *, short: bool = False) -> str:
    """Return a stored date in Thai; as it is typed where it is no date."""
    if not text:
        return ""
    try:
        day = parse_iso_date(text)
    except InvalidInput:
        return text
    return thai_short_date(day) if short else thai_long_date(day)
