"""Makes the sample plan of the authored files that ship (see resources/samples/README.md).

Ids are made from slugs and positions, so the same row has the same id each time; only the plan itself
gets a fresh one, since each plan that is started from the sample is a plan of its own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from desktop.core.formats import sample_shapes as shapes
from desktop.core.formats.new_plan import new_plan
from desktop.core.formats.sample_draft import (
    SATANG,
    Draft,
    Place,
    Reader,
    add_indicators,
    add_links,
    rich_text,
    row_id,
)
from desktop.core.formats.sample_projects import add_projects, with_annual_plan
from desktop.core.formats.sample_sections import with_section_texts
from desktop.core.formats.toml_file import TomlFile
from desktop.core.plan import records
from desktop.core.plan.kinds import OwnerKind, SwotKind, TowsKind
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record
from desktop.core.plan.table import Table
from resources import ROOT

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from desktop.core.formats.pack import FormatPack

SAMPLE: Final = "chachoengsao"
"""Folder of the sample that ships, in resources/samples."""

_SWOT: Mapping[str, SwotKind] = {
    "strength": SwotKind.STRENGTH,
    "weakness": SwotKind.WEAKNESS,
    "opportunity": SwotKind.OPPORTUNITY,
    "threat": SwotKind.THREAT,
}
_COMMENTED: Mapping[str, tuple[OwnerKind, type[Record]]] = {
    "section": (OwnerKind.SECTION, records.Section),
    "goal": (OwnerKind.GOAL, records.Goal),
    "issue": (OwnerKind.ISSUE, records.Issue),
    "project": (OwnerKind.PROJECT, records.Project),
}


def load_sample(pack: FormatPack, folder: Traversable | None = None) -> Plan:
    """Return the sample plan, with the sections of a pack's outline.

    Args:
        pack: The pack that the outline is taken from.
        folder: Where the authored files are; those that ship by default.

    Raises:
        FormatPackError: An authored file is broken; `file`, `line` and `key` say where, and the code
            what is wrong: `pack.…` for its form, `sample.…` for what it refers to.
    """
    reader = Reader(folder if folder is not None else ROOT / "samples" / SAMPLE)
    head_file, head = reader.read(shapes.PlanFile, "plan.toml")
    draft = Draft(head.expenditure)
    _add_agencies(draft, *reader.read(shapes.AgencyFile, "agencies.toml"))
    _add_head(draft, head_file, head)
    _add_swot(draft, *reader.read(shapes.SwotFile, "swot.toml"))
    _add_issues(draft, *reader.read(shapes.IssueFile, "issues.toml"))
    add_projects(
        draft, [reader.read(shapes.ProjectFile, name) for name in reader.names("projects/*.toml")]
    )
    plan = _empty_plan(pack, Place(head_file, ("plan",)), head.plan)
    for name in reader.names("annual-*.toml"):
        plan = with_annual_plan(plan, pack, draft, *reader.read(shapes.AnnualFile, name))
    _add_needs(draft, *reader.read(shapes.NeedFile, "needs.toml"))
    _add_consultations(draft, *reader.read(shapes.ConsultationFile, "consultations.toml"))
    plan = _with_stable_sections(plan, draft)
    plan = with_section_texts(plan, reader.folder, head_file, head.section)
    _add_comments(draft, *reader.read(shapes.CommentFile, "comments.toml"))
    return dataclasses.replace(plan, **draft.tables())


def _empty_plan(pack: FormatPack, place: Place, head: shapes.PlanShape) -> Plan:
    period = place.at("period").row(shapes.PeriodRow, head.period)
    start, end = period.start, period.end
    plan = new_plan(pack, head.province, start, end, head.edition)
    info = dataclasses.replace(
        plan.info,
        agency=head.agency,
        published=head.published,
        notice=head.notice,
        digits=head.digits,
        smallest_project=head.smallest_project * SATANG,
        district_level=head.district_level,
        province_level=head.province_level,
    )
    return dataclasses.replace(plan, info=info)


def _with_stable_sections(plan: Plan, draft: Draft) -> Plan:
    """Return the plan with section ids that follow from the pack's keys."""
    ids = {section.id: draft.know(records.Section, section.key) for section in plan.sections}
    sections = (
        dataclasses.replace(
            section,
            id=ids[section.id],
            parent_id=None if section.parent_id is None else ids[section.parent_id],
        )
        for section in plan.sections
    )
    return dataclasses.replace(plan, sections=Table(records.Section, sections))


def _add_agencies(draft: Draft, file: TomlFile, authored: shapes.AgencyFile) -> None:
    for place, row, order_key in Place(file).rows("agencies", shapes.AgencyRow, authored.agencies):
        draft.add(
            records.Agency(
                draft.name(place.at("slug"), records.Agency, row.slug),
                order_key=order_key,
                name=row.name,
                short_name=row.short_name,
                kind=row.kind,
                contact=row.contact,
            )
        )


def _add_head(draft: Draft, file: TomlFile, head: shapes.PlanFile) -> None:
    top = Place(file)
    for place, goal, key in top.each("goal", head.goal):
        goal_id = draft.name(place.at("slug"), records.Goal, goal.slug)
        explanation = rich_text(goal.explanation)
        draft.add(records.Goal(goal_id, key, goal.horizon, goal.text, explanation))
        add_indicators(draft, place, OwnerKind.GOAL, goal_id, goal.indicator)
    for _, mission, key in top.each("mission", head.mission):
        draft.add(records.Mission(row_id(records.Mission, key), key, mission.text))
    for _, position, key in top.each("positioning", head.positioning):
        new = row_id(records.Positioning, key)
        draft.add(records.Positioning(new, key, position.name, position.text))
    for place, main, key in top.each("main_programme", head.main_programme):
        new = draft.name(place.at("slug"), records.MainProgramme, main.slug)
        draft.add(records.MainProgramme(new, key, main.name, rich_text(main.description)))
    for _, item, key in top.each("framework_item", head.framework_item):
        new = row_id(records.FrameworkItem, item.framework, item.item)
        draft.add(records.FrameworkItem(new, key, item.framework, item.item, item.name))


def _add_swot(draft: Draft, file: TomlFile, authored: shapes.SwotFile) -> None:
    top = Place(file)
    for group, kind in _SWOT.items():
        statements: Mapping[str, str] = getattr(authored, group)
        keys = first_keys(len(statements))
        for (slug, text), key in zip(statements.items(), keys, strict=True):
            new = draft.name(top.at(group, slug), records.SwotItem, slug)
            draft.add(records.SwotItem(new, key, kind, text))
    for tows in TowsKind:
        for place, strategy, key in top.each(tows.value, getattr(authored, tows.value)):
            new = row_id(records.TowsStrategy, tows, key)
            draft.add(records.TowsStrategy(new, key, tows, strategy.text))
            for at, slug, _ in place.each("on", strategy.on):
                swot_id = draft.find(at, records.SwotItem, slug)
                draft.add(records.TowsPair.derived(tows_id=new, swot_id=swot_id))


def _add_issues(draft: Draft, file: TomlFile, authored: shapes.IssueFile) -> None:
    for place, shape, key in Place(file).each("issue", authored.issue):
        issue = records.Issue(
            draft.name(place.at("slug"), records.Issue, shape.slug),
            order_key=key,
            name=shape.name,
            description=rich_text(shape.description),
            status=shape.status,
            responsible=shape.responsible,
        )
        draft.add(issue)
        add_links(draft, OwnerKind.ISSUE, issue.id, shape.links)
        add_indicators(draft, place, OwnerKind.ISSUE, issue.id, shape.indicator)
        for _, text, order in place.each("objectives", shape.objectives):
            new = row_id(records.Objective, issue.id, order)
            draft.add(records.Objective(new, issue.id, order, text))
        for at, guideline, order in place.each("guideline", shape.guideline):
            new = draft.name(at.at("slug"), records.Guideline, guideline.slug)
            draft.add(records.Guideline(new, issue.id, order, guideline.text))
        for at, programme, order in place.each("programme", shape.programme):
            _add_programme(draft, at, issue.id, programme, order)


def _add_programme(
    draft: Draft, place: Place, issue_id: str, shape: shapes.ProgrammeShape, order_key: str
) -> None:
    programme_id = draft.name(place.at("slug"), records.Programme, shape.slug)
    main_id = draft.find(place.at("main"), records.MainProgramme, shape.main)
    draft.add(records.Programme(programme_id, issue_id, main_id, order_key, shape.name))
    for at, flagship, key in place.each("flagship", shape.flagship):
        flagship_id = draft.name(at.at("slug"), records.FlagshipProject, flagship.slug)
        draft.add(records.FlagshipProject(flagship_id, programme_id, key, flagship.name))
        add_links(draft, OwnerKind.FLAGSHIP, flagship_id, flagship.links)


def _add_needs(draft: Draft, file: TomlFile, authored: shapes.NeedFile) -> None:
    top = Place(file)
    for place, field, key in top.each("field", authored.field):
        new = draft.name(place.at("slug"), records.NeedField, field.slug)
        draft.add(records.NeedField(new, key, field.name, rich_text(field.summary)))
    for place, district, _ in top.each("district", authored.district):
        for at, row, key in place.rows("needs", shapes.NeedRow, district.needs):
            need = records.Need(
                row_id(records.Need, district.code, key),
                draft.find(at.at("field"), records.NeedField, row.field),
                district_code=district.code,
                order_key=key,
                problem=row.problem,
                need=row.need,
                priority=row.priority or None,
                source=district.source,
            )
            draft.add(need)
            for answer, slug, _ in at.each("answers", row.answers):
                project_id = draft.find(answer, records.Project, slug)
                draft.add(records.NeedAnswer.derived(need_id=need.id, project_id=project_id))


def _add_consultations(draft: Draft, file: TomlFile, authored: shapes.ConsultationFile) -> None:
    for place, shape, order_key in Place(file).each("consultation", authored.consultation):
        meeting = records.Consultation(
            draft.name(place.at("slug"), records.Consultation, shape.slug),
            order_key=order_key,
            title=shape.title,
            date=shape.date,
            place=shape.place,
            purpose=shape.purpose,
            summary=rich_text(shape.summary),
        )
        draft.add(meeting)
        for _, group, key in place.rows("groups", shapes.GroupRow, shape.groups):
            new = row_id(records.ParticipantGroup, meeting.id, key)
            draft.add(records.ParticipantGroup(new, meeting.id, key, group.name, group.people))
        for _, item, key in place.rows("heard", shapes.HeardRow, shape.heard):
            new = row_id(records.HeardItem, meeting.id, key)
            draft.add(
                records.HeardItem(new, meeting.id, key, item.group, item.heard, item.response)
            )


def _add_comments(draft: Draft, file: TomlFile, authored: shapes.CommentFile) -> None:
    for place, shape, order_key in Place(file).each("comment", authored.comment):
        kind, _, slug = shape.on.partition(":")
        if kind not in _COMMENTED:
            raise place.at("on").error("pack.unknown_value", value=kind, known=sorted(_COMMENTED))
        owner_kind, owner = _COMMENTED[kind]
        draft.add(
            records.Comment(
                row_id(records.Comment, order_key),
                owner_kind=owner_kind,
                owner_id=draft.find(place.at("on"), owner, slug),
                field=shape.field,
                author=shape.author,
                created=shape.created,
                text=shape.text,
                resolved=shape.resolved,
            )
        )
