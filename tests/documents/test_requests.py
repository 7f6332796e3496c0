from __future__ import annotations

import gc

import pytest

from desktop.core.errors import ExportError
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.digits import DigitStyle
from desktop.core.plan.plan import Plan
from desktop.documents.brief import BriefWriter
from desktop.documents.request import DocumentKind
from desktop.documents.source import Source
from exporters import typography
from tests.documents.reading import DATE, official, read
from tests.plans import fixed_id


def test_an_annual_plan_that_is_not_there_is_refused(pack: FormatPack, empty: Plan) -> None:
    with pytest.raises(ExportError) as refused:
        read(empty, pack, DocumentKind.ANNUAL, fiscal_year=2569)
    assert refused.value.code == "document.no_annual_plan"
    assert refused.value.parameters == {"year": 2569}


def test_an_annual_plan_needs_its_year(pack: FormatPack, empty: Plan) -> None:
    with pytest.raises(ExportError) as refused:
        read(empty, pack, DocumentKind.ANNUAL)
    assert refused.value.code == "document.year_missing"


def test_an_unknown_project_is_refused(pack: FormatPack, tiny: Plan) -> None:
    with pytest.raises(ExportError) as refused:
        read(tiny, pack, DocumentKind.BRIEF, project_ids=(fixed_id("project"), "nobody"))
    assert refused.value.code == "document.unknown_project"
    assert refused.value.parameters == {"project": "nobody"}


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (DocumentKind.PLAN, "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570) (ฉบับทบทวน)"),
        (
            DocumentKind.ANNUAL,
            "แผนปฏิบัติราชการประจำปีของจังหวัดฉะเชิงเทรา ประจำปีงบประมาณ พ.ศ. 2568",
        ),
        (
            DocumentKind.J1,
            "แบบ จ.1 แบบฟอร์มสรุปแผนงานและโครงการสำคัญของจังหวัด (พ.ศ. 2566 - 2570) จังหวัดฉะเชิงเทรา",
        ),
        (
            DocumentKind.BRIEF,
            "โครงการแบบย่อ (Project Brief) ของจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)",
        ),
    ],
)
def test_every_title_names_the_province_and_the_years(
    pack: FormatPack, empty: Plan, kind: DocumentKind, title: str
) -> None:
    year = 2568 if kind is DocumentKind.ANNUAL else None
    document = read(empty, pack, kind, fiscal_year=year).document
    assert document.properties.title == title
    assert document.properties.created == DATE
    assert document.properties.author == "สำนักงานจังหวัดฉะเชิงเทรา"


def test_the_other_pack_gives_its_own_years(next_pack: FormatPack) -> None:
    plan = official(pack=next_pack)
    reading = read(plan, next_pack, DocumentKind.J1)
    assert "(พ.ศ. 2571 - 2575)" in reading.text
    assert "ฉบับที่ 14" in reading.text


def test_a_first_edition_has_no_brackets_in_its_title(pack: FormatPack) -> None:
    document = read(official(pack=pack, edition=""), pack, DocumentKind.PLAN).document
    assert document.properties.title == "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)"


def test_digits_are_the_plans_own_unless_asked_otherwise(pack: FormatPack) -> None:
    plan = official(pack=pack, digits=DigitStyle.ARABIC)
    own = read(plan, pack, DocumentKind.J1).document
    asked = read(plan, pack, DocumentKind.J1, digits=DigitStyle.THAI).document
    assert own.digits is typography.DigitStyle.ARABIC
    assert asked.digits is typography.DigitStyle.THAI


def test_the_look_is_the_packs_and_the_face_may_be_the_plans(pack: FormatPack) -> None:
    of_pack = read(official(pack=pack), pack, DocumentKind.J1).document.typography
    own = read(official(pack=pack, font="TH SarabunIT๙"), pack, DocumentKind.J1).document.typography
    assert of_pack.face == "TH SarabunPSK"
    assert of_pack.body.size == 16
    assert [look.size for look in of_pack.headings] == [20, 18, 16]
    assert not of_pack.draws_thai_digits
    assert own.face == "TH SarabunIT๙"
    assert own.draws_thai_digits


@pytest.mark.parametrize("kind", [DocumentKind.PLAN, DocumentKind.BRIEF, DocumentKind.J1])
def test_a_document_that_was_walked_is_gone_without_the_collector(
    filled: Plan, pack: FormatPack, kind: DocumentKind
) -> None:
    """It rests while a document is built: what refers back to itself would stay in memory until it runs."""
    gc.collect()
    gc.disable()
    try:
        read(filled, pack, kind)
        left = [thing for thing in gc.get_objects() if isinstance(thing, Source | BriefWriter)]
    finally:
        gc.enable()
    assert left == []
