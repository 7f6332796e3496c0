from __future__ import annotations

import dataclasses
import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image as Pixels

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.records import (
    AnnualPlan,
    Comment,
    Image,
    Indicator,
    Project,
    Record,
    Section,
    Target,
)
from desktop.core.plan.rich_text import sanitise
from desktop.core.storage.plan_file import PlanFile
from desktop.core.storage.verifying import MAX_SECTION_DEPTH, Problem
from tests.plans import ORDER_KEYS, filled_plan, fixed_id, picture


def problems_after(path: Path, *rows: Record) -> set[tuple[str, str, str]]:
    """Return (code, entity, field) of what is found once these rows are added."""
    with PlanFile.open(path) as file:
        file.apply(adding(*rows))
        found = file.verify()
    assert all(problem.id in {row.id for row in rows} for problem in found)
    return {(problem.code, problem.entity, problem.field) for problem in found}


PROJECT = Project(id=fixed_id("odd"), order_key=ORDER_KEYS[0], name="โครงการ")
SECTION = Section(id=fixed_id("odd section"), order_key=ORDER_KEYS[0], title="หัวข้อ")
TARGET_OF = next(iter(filled_plan().indicators)).id


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            Indicator(id=fixed_id("x"), owner_id="nobody", order_key="a0"),
            ("owner.missing", "Indicator", "owner_id"),
        ),
        (Comment(id=fixed_id("x"), owner_id=""), ("owner.missing", "Comment", "owner_id")),
        (
            dataclasses.replace(picture(9), id="0" * 64),
            ("image.altered", "Image", "data"),
        ),
        (
            dataclasses.replace(PROJECT, rationale="<p>ก</li>"),
            ("text.not_clean", "Project", "rationale"),
        ),
        (
            dataclasses.replace(PROJECT, output=sanitise(f'<img src="asset:{"a" * 64}">')),
            ("image.missing", "Project", "output"),
        ),
        (
            Target(id=fixed_id("x"), indicator_id=TARGET_OF, fiscal_year=2580),
            ("id.not_derived", "Target", "id"),
        ),
        (
            dataclasses.replace(PROJECT, name="โครงการ\x0b"),
            ("text.control_character", "Project", "name"),
        ),
        (dataclasses.replace(PROJECT, id="odd"), ("id.not_valid", "Project", "id")),
        (dataclasses.replace(PROJECT, id=""), ("id.not_valid", "Project", "id")),
        (
            dataclasses.replace(PROJECT, order_key="!"),
            ("order_key.not_valid", "Project", "order_key"),
        ),
        (
            dataclasses.replace(PROJECT, order_key=""),
            ("order_key.not_valid", "Project", "order_key"),
        ),
        (
            dataclasses.replace(PROJECT, start_year=2025),
            ("year.out_of_range", "Project", "start_year"),
        ),
        (
            AnnualPlan.derived(fiscal_year=68),
            ("year.out_of_range", "AnnualPlan", "fiscal_year"),
        ),
        (
            dataclasses.replace(SECTION, parent_id=SECTION.id),
            ("section.too_deep", "Section", "parent_id"),
        ),
    ],
)
def test_one_wrong_row_is_one_problem_at_its_place(
    plan_path: Path, row: Record, problem: tuple[str, str, str]
) -> None:
    assert problems_after(plan_path, row) == {problem}


def test_a_picture_of_an_unknown_kind_is_a_problem(plan_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        image = next(iter(file.read_plan().images))
        file.apply(setting(image, media_type="image/svg+xml"))
        assert file.verify() == (
            Problem("image.media_type", "Image", image.id, "media_type", "image/svg+xml"),
        )


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>"])
def test_a_picture_that_is_none_whatever_it_is_called_is_a_problem(
    plan_path: Path, data: bytes
) -> None:
    image = Image(id=hashlib.sha256(data).hexdigest(), media_type="image/png", data=data)
    assert problems_after(plan_path, image) == {("image.media_type", "Image", "data")}


def jpeg() -> bytes:
    buffer = io.BytesIO()
    Pixels.new("RGB", (40, 30), "green").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.parametrize("data", [picture(7).data, jpeg()], ids=["png", "jpeg"])
def test_a_picture_that_was_cut_off_is_a_problem(plan_path: Path, data: bytes) -> None:
    whole = Image(id=hashlib.sha256(data).hexdigest(), media_type="image/png", data=data)
    assert problems_after(plan_path, whole) == set()
    cut = data[:-3]
    image = Image(id=hashlib.sha256(cut).hexdigest(), media_type="image/png", data=cut)
    assert problems_after(plan_path, image) == {("image.damaged", "Image", "data")}


def chain(length: int) -> list[Section]:
    """Return sections that lie each in the one before."""
    ids = [fixed_id("chain", n) for n in range(length)]
    return [
        Section(id=own, parent_id=above, order_key="a0", title="หัวข้อ")
        for own, above in zip(ids, [None, *ids], strict=False)
    ]


def test_sections_lie_no_deeper_than_code_can_walk(plan_path: Path, tmp_path: Path) -> None:
    assert problems_after(plan_path, *chain(MAX_SECTION_DEPTH)) == set()
    with PlanFile.open(plan_path) as file:
        last = chain(MAX_SECTION_DEPTH + 1)[-1]
        file.apply(adding(last))
        assert [(p.code, p.id) for p in file.verify()] == [("section.too_deep", last.id)]


def test_a_circle_of_sections_is_found_in_all_its_sections(plan_path: Path) -> None:
    first, *rest, last = chain(4)
    circle = [dataclasses.replace(first, parent_id=last.id), *rest, last]
    with PlanFile.open(plan_path) as file:
        file.apply(adding(*circle))
        found = {p.id for p in file.verify() if p.code == "section.too_deep"}
    assert found == {section.id for section in circle}


def test_a_section_stands_in_the_document_of_its_parent(plan_path: Path) -> None:
    year = AnnualPlan.derived(fiscal_year=2599)
    child = dataclasses.replace(
        SECTION, id=fixed_id("child"), parent_id=SECTION.id, annual_plan_id=year.id
    )
    assert problems_after(plan_path, year, SECTION, child) == {
        ("section.other_document", "Section", "annual_plan_id")
    }
