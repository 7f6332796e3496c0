from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import InvalidInput
from desktop.core.plan import records
from desktop.core.plan.canonical_json import record_to_json
from desktop.core.plan.changes import Change, adding
from desktop.core.plan.fields import field_specs
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.owners import OWNER_TYPES
from desktop.core.plan.plan import RECORD_TYPES, TABLE_NAMES, Plan, referring_fields
from desktop.core.plan.records import Record, TrashEntry
from desktop.core.plan.removal import removal, restoration, to_trash
from tests.plans import edits, filled_plan, fixed_id, plans, tiny_plan

NOW = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


def dangling(plan: Plan) -> list[tuple[str, str]]:
    """Return the references that lead nowhere."""
    found = []
    for row in (plan.info, *(row for kind in TABLE_NAMES for row in plan.table(kind))):
        for spec in field_specs(type(row)):
            target = spec.reference and getattr(records, spec.reference.target)
            value = getattr(row, spec.name)
            if target and value is not None and plan.find(target, value) is None:
                found.append((type(row).__name__, spec.name))
        owner = getattr(row, "owner_id", None)
        if owner is not None and plan.find(OWNER_TYPES[row.owner_kind], owner) is None:
            found.append((type(row).__name__, "owner_id"))
    return found


def rows_of(plan: Plan) -> list[Record]:
    return [row for kind in TABLE_NAMES for row in plan.table(kind)]


@given(st.data())
@settings(max_examples=40)
def test_removing_anything_leaves_no_reference_behind(data: st.DataObject) -> None:
    plan = data.draw(plans())
    roots = data.draw(st.lists(st.sampled_from(rows_of(plan)), min_size=1, max_size=3))
    after = plan.with_changes(removal(plan, *roots))
    assert dangling(after) == []
    for root in roots:
        assert after.find(type(root), root.id) is None


@given(st.data())
@settings(max_examples=40)
def test_what_goes_to_the_trash_comes_back_as_it_was(data: st.DataObject) -> None:
    plan = data.draw(plans(max_rows=3))
    root = data.draw(st.sampled_from(rows_of(plan)))
    without = plan.with_changes(to_trash(plan, root, label="รายการ", now=NOW))
    (entry,) = (e for e in without.trash if e.id not in plan.trash)
    assert without.with_changes(restoration(without, entry)) == plan


@given(st.data())
@settings(max_examples=40)
def test_restoring_into_a_plan_that_went_on_never_breaks_it(data: st.DataObject) -> None:
    plan = data.draw(plans())
    root = data.draw(st.sampled_from(rows_of(plan)))
    later = plan.with_changes(to_trash(plan, root, label="รายการ", now=NOW))
    (entry,) = (e for e in later.trash if e.id not in plan.trash)
    later = later.with_changes(data.draw(edits(later)))
    if later.trash.get(entry.id) == entry:
        assert dangling(later.with_changes(restoration(later, entry))) == []


def test_the_trash_entry_says_what_was_removed_and_when() -> None:
    plan = tiny_plan()
    (project,) = plan.projects
    (entry,) = plan.with_changes(to_trash(plan, project, label="อินทรีย์", now=NOW)).trash
    assert (entry.entity, entry.label) == ("Project", "อินทรีย์")
    assert entry.removed == "2025-01-02T03:04:05+00:00"
    saved = [row["entity"] for row in json.loads(entry.rows)["rows"]]
    assert sorted(saved) == ["Activity", "BudgetLine", "BudgetLine", "Project"]


def test_removing_an_issue_keeps_its_projects_unbundled() -> None:
    plan = tiny_plan()
    (issue,) = plan.issues
    after = plan.with_changes(removal(plan, issue))
    (project,) = after.projects
    assert (project.issue_id, project.programme_id, project.flagship_id) == (None, None, None)
    assert [len(t) for t in (after.issues, after.programmes, after.flagship_projects)] == [0, 0, 0]
    assert after.activities == plan.activities


def test_sections_of_an_annual_plan_come_back_whatever_their_order_in_the_trash() -> None:
    year = records.AnnualPlan.derived(fiscal_year=2568)
    ids = [fixed_id("section", n) for n in range(6)]
    sections = [
        records.Section(id=own, parent_id=above, annual_plan_id=year.id, order_key="a0")
        for own, above in zip(ids, [None, *ids], strict=False)
    ]
    for ordered in (sections, sections[::-1]):
        plan = tiny_plan().with_changes(adding(year, *ordered))
        without = plan.with_changes(to_trash(plan, year, label="ปี 2568", now=NOW))
        assert len(without.sections) == 1
        (entry,) = without.trash
        assert without.with_changes(restoration(without, entry)) == plan


def test_a_comment_on_the_plan_itself_comes_back() -> None:
    plan = tiny_plan()
    comment = records.Comment(
        id=fixed_id("c"), owner_kind=OwnerKind.PLAN, owner_id=plan.info.id, text="ดี"
    )
    plan = plan.with_changes(adding(comment))
    without = plan.with_changes(to_trash(plan, comment, label="ความเห็น", now=NOW))
    (entry,) = without.trash
    assert without.with_changes(restoration(without, entry)) == plan


def test_a_row_stays_out_when_its_owner_is_gone_for_good() -> None:
    plan = tiny_plan()
    (activity,) = plan.activities
    plan = plan.with_changes(to_trash(plan, activity, label="กิจกรรม", now=NOW))
    (entry,) = plan.trash
    plan = plan.with_changes(removal(plan, *plan.projects))
    after = plan.with_changes(restoration(plan, entry))
    assert [len(t) for t in (after.activities, after.budget_lines, after.trash)] == [0, 0, 0]


def test_a_comment_stays_out_when_what_it_was_about_is_gone() -> None:
    plan = tiny_plan()
    (project,) = plan.projects
    comment = records.Comment(
        id=fixed_id("c"), owner_kind=OwnerKind.PROJECT, owner_id=project.id, text="ดี"
    )
    plan = plan.with_changes(adding(comment))
    plan = plan.with_changes(to_trash(plan, comment, label="ความเห็น", now=NOW))
    (entry,) = plan.trash
    plan = plan.with_changes(removal(plan, project))
    assert len(plan.with_changes(restoration(plan, entry)).comments) == 0


def test_a_reference_that_was_filled_anew_is_kept() -> None:
    plan = tiny_plan()
    (agency,) = plan.agencies
    other = dataclasses.replace(agency, id=fixed_id("other"), name="อบต.")
    without = plan.with_changes((*adding(other), *to_trash(plan, agency, label="เกษตร", now=NOW)))
    (project,) = without.projects
    (entry,) = without.trash
    assert project.lead_agency_id is None
    assigned = dataclasses.replace(project, lead_agency_id=other.id)
    later = without.with_changes((Change(project, assigned),))
    restored = later.with_changes(restoration(later, entry))
    assert restored.projects[project.id].lead_agency_id == other.id
    assert restored.agencies[agency.id] == agency


def test_what_is_there_again_is_not_restored_over() -> None:
    plan = tiny_plan()
    (section,) = plan.sections
    plan = plan.with_changes(to_trash(plan, section, label="หัวข้อ", now=NOW))
    (entry,) = plan.trash
    newer = dataclasses.replace(section, title="ใหม่กว่า")
    plan = plan.with_changes(adding(newer))
    assert plan.with_changes(restoration(plan, entry)).sections[section.id] == newer


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"rows": [], "emptied": 1}',
        '{"rows": [{"entity": "Nobody", "record": {}}], "emptied": []}',
        '{"rows": [{"entity": "Project"}], "emptied": []}',
        '{"rows": [], "emptied": [{"entity": "Project", "id": "x", "field": "name", "value": "y"}]}',
        '{"rows": [], "emptied": [{"entity": "Project"}]}',
        "[" * 100_000,
    ],
)
def test_a_trash_entry_that_cannot_be_read_is_refused(rows: str) -> None:
    entry = TrashEntry(id=fixed_id("entry"), rows=rows)
    with pytest.raises(InvalidInput) as refused:
        restoration(filled_plan(), entry)
    assert refused.value.code == "trash.unreadable"


def test_a_record_in_the_trash_is_checked_like_any_other() -> None:
    rows = '{"rows": [{"entity": "Project", "record": {"id": 5}}], "emptied": []}'
    with pytest.raises(InvalidInput, match=r"json\.wrong_type"):
        restoration(filled_plan(), TrashEntry(id=fixed_id("entry"), rows=rows))


def test_every_reference_to_a_record_is_known() -> None:
    issue = {
        (kind.__name__, field, owned) for kind, field, owned in referring_fields(records.Issue)
    }
    assert issue == {
        ("Objective", "issue_id", True),
        ("Guideline", "issue_id", True),
        ("Programme", "issue_id", True),
        ("Project", "issue_id", False),
    }
    assert set(OWNER_TYPES) == set(OwnerKind)
    assert set(OWNER_TYPES.values()) <= set(RECORD_TYPES)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_long_chain_of_sections_comes_back_in_a_time_that_its_length_explains(
    backwards: bool,
) -> None:
    chain = [
        records.Section(
            id=fixed_id("chain", number),
            order_key="a0",
            title="หัวข้อ",
            parent_id=fixed_id("chain", number - 1) if number else None,
        )
        for number in range(4_000)
    ]
    saved = [{"entity": "Section", "record": record_to_json(section)} for section in chain]
    if backwards:
        saved.reverse()
    entry = TrashEntry(id=fixed_id("entry"), rows=json.dumps({"rows": saved, "emptied": []}))
    # One pass takes a fraction of a second; a pass for every level would take half a minute.
    changes = restoration(tiny_plan(), entry)
    assert len(changes) == len(chain) + 1
