"""The first edit of an empty place makes it a draft, in the same step, so that the outline tells where work has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.core.plan import records
from desktop.core.plan.changes import Change, setting
from desktop.core.plan.kinds import OwnerKind, SectionKind, Status
from desktop.ui.nodes import record_at
from desktop.ui.outline_words import MADE_SECTIONS
from desktop.ui.places import page_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record

_WITH_STATUS = (records.Section, records.Issue, records.Project)

_NOT_WRITING: Final = frozenset(
    {"status", "order_key", "hidden", "numbering", "kind", "parent_id", "annual_plan_id"}
    | {"issue_id", "programme_id", "flagship_id"}
)
"""Fields that say where something stands in the plan and how far it has come, not what it says."""

_NOT_ON_A_PAGE = (records.Comment, records.Image)


def begun(plan: Plan, changes: Changes) -> Changes:
    """Return what makes drafts of the empty places in which `changes` write, to follow them in their step.

    Adding an issue, a project or a section writes nothing in it yet. What moves, hides or removes, and what
    comes back from the trash, writes nothing; and a status that is set in `changes` stays as it is set.
    """
    if any(change.record_type is records.TrashEntry for change in changes):
        return ()
    written = [change for change in changes if _writes(change)]
    if not written:
        return ()
    # Looked for as the plan will be: a row may be added together with what owns it.
    after = plan.with_changes(changes)
    chosen = {change.record_id for change in changes if _sets_status(change)}
    drafts: dict[str, Change] = {}
    for change in written:
        assert change.after is not None
        for place in _places(after, change.after):
            is_new = change.before is None and place.id == change.record_id
            if place.status is Status.EMPTY and place.id not in chosen and not is_new:
                (drafts[place.id],) = setting(place, status=Status.DRAFT)
    return tuple(drafts.values())


def _writes(change: Change) -> bool:
    record = change.after
    if record is None or isinstance(record, _NOT_ON_A_PAGE):
        return False
    if isinstance(record, records.Section):
        # Its name is the outline's, which the pack has filled in.
        return change.before is not None and "body" in change.fields
    return bool(change.fields - _NOT_WRITING)


def _sets_status(change: Change) -> bool:
    return change.before is not None and "status" in change.fields


def _places(
    plan: Plan, record: Record
) -> Iterator[records.Section | records.Issue | records.Project]:
    """Yield what has a status and shows a record: its page, and the section that lists such records."""
    listed_in = None
    match record:
        case records.PlanInfo():
            listed_in = section_of(plan, SectionKind.COVER)
        case records.Issue():
            listed_in = section_of(plan, SectionKind.ISSUES)
        case records.AlignmentLink(owner_kind=OwnerKind.ISSUE):
            listed_in = section_of(plan, SectionKind.ALIGNMENT)
    if listed_in is not None:
        yield listed_in
    page = page_of(plan, record)
    place = record_at(plan, page) if page is not None else None
    if isinstance(place, _WITH_STATUS) and not _is_made(place):
        yield place


def _is_made(place: Record) -> bool:
    return isinstance(place, records.Section) and place.kind in MADE_SECTIONS
