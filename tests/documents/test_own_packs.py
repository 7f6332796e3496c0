"""A pack of a user's own changes the documents, and nothing else has to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.formats.loader import load_pack
from desktop.core.formats.pack import FormatPack
from desktop.core.plan.plan import Plan
from desktop.documents.request import DocumentKind
from resources import ROOT
from tests.documents.reading import body_rows, read, words

OwnPack = Callable[..., FormatPack]


@pytest.fixture
def own_pack(tmp_path: Path) -> OwnPack:
    """Copies a shipped pack and puts one text for another in one of its files, wherever it stands."""

    def changed(name: str, *changes: tuple[str, str]) -> FormatPack:
        folder = tmp_path / "2566-2570"
        shutil.copytree(str(ROOT.joinpath("formats", "2566-2570")), folder)
        text = (folder / name).read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after)
        (folder / name).write_text(text, encoding="utf-8")
        return load_pack("2566-2570", tmp_path)

    return changed


def test_a_column_title_changes_the_form(own_pack: OwnPack, tiny: Plan) -> None:
    pack = own_pack("forms/j1.toml", ('title = "แหล่ง งปม."', 'title = "ที่มาของเงิน"'))
    text = read(tiny, pack, DocumentKind.J1).text
    assert "ที่มาของเงิน" in text
    assert "แหล่ง งปม." not in text


@pytest.mark.parametrize(
    ("unit", "name", "amount"),
    [("thousand", "พันบาท", "400.0005"), ("million", "ล้านบาท", "0.4000005")],
)
def test_the_unit_of_the_form_changes_its_figures_and_their_title(
    own_pack: OwnPack, tiny: Plan, unit: str, name: str, amount: str
) -> None:
    pack = own_pack("pack.toml", ('j1_money = "baht"', f'j1_money = "{unit}"'))
    reading = read(tiny, pack, DocumentKind.J1)
    assert f"งบประมาณดำเนินการ ({name})" in reading.texts
    assert words(body_rows(reading.tables[1])[-1].cells[-1]) == amount


def test_topics_are_numbered_by_their_place(own_pack: OwnPack, tiny: Plan) -> None:
    pack = own_pack(
        "forms/j1_1.toml",
        (
            '[[topics]]\nkey = "name"\ntitle = "ชื่อโครงการสำคัญ"\n'
            'accepted = ["ชื่อโครงการ", "โครงการ"]\n',
            "",
        ),
    )
    rows = body_rows(read(tiny, pack, DocumentKind.BRIEF).tables[0])
    assert words(rows[0].cells[0]) == "1. ความสำคัญของโครงการ หลักการและเหตุผล"


def test_a_form_may_stand_upright(own_pack: OwnPack, tiny: Plan) -> None:
    pack = own_pack(
        "forms/alignment.toml",
        ('orientation = "landscape"\n', ""),
        *((f"width = {width} }}", "width = 25 }") for width in (36, 40, 41, 48, 44, 58)),
    )
    reading = read(tiny, pack, DocumentKind.PLAN)
    table = next(one for one in reading.tables if words(one.caption or "").startswith("ความเชื่อม"))
    assert not reading.page_of(table).landscape


def test_a_section_may_go_without_a_title(own_pack: OwnPack, tiny: Plan) -> None:
    pack = own_pack(
        "outline.toml",
        ('kind = "rich_text"\nheading = "centred"', 'kind = "rich_text"\nheading = "none"'),
    )
    titles = [words(one.content) for one in read(tiny, pack, DocumentKind.PLAN).headings]
    assert "คำนำ" not in titles
    assert titles[0] == "สารบัญ"
