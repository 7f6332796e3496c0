"""Contents fields and captions in a Word file."""

from __future__ import annotations

from typing import Any

import pytest

from exporters.document import (
    Block,
    ContentsField,
    ContentsKind,
    Document,
    Figure,
    Heading,
    Labels,
    PageBreak,
    Paragraph,
    Section,
)
from exporters.inline import Control, HeadingField, LineBreak, Link, Tab, Text
from exporters.table import Column, Table
from exporters.typography import DigitStyle, a4
from tests.exporters.conftest import WriteWord
from tests.exporters.word_file import WordFile, document, picture, words

COLUMNS = (Column(60), Column(60))


def whole(*front: Block, **changes: Any) -> Document:
    body = (
        Heading(1, "ข้อมูลเพื่อการพัฒนา", "ส่วนที่ 1"),
        Table(COLUMNS, [("1", "2")], caption="ประชากร <ปี 2566>"),
        Heading(2, ("สภาพ", LineBreak(), "ทั่วไป", Tab(), Text("ก", bold=True)), "1.1"),
        Figure("a", 50, "แผนภูมิ"),
        Heading(
            3, (Link("ลิงก์", "https://a.go.th"), HeadingField(), Control("t", "a", "ค")), "1.1.1"
        ),
        Table(COLUMNS, [("1", "2")], caption=("รายได้", " ต่อหัว")),
    )
    sections = (Section(front), Section(body, page=a4(landscape=True)))
    return document(sections=sections, images={"a": picture()}, **changes)


def entries(file: WordFile, style: str) -> list[str]:
    found = file.find(f"//w:p[starts-with(w:pPr/w:pStyle/@w:val, '{style}')]")
    return [words(paragraph) for paragraph in found]


def test_a_contents_field_before_its_headings_holds_them_all(word: WriteWord) -> None:
    file = word(whole(Paragraph("สารบัญ"), ContentsField(), Paragraph("จบ")))
    assert entries(file, "TOC") == [
        "ส่วนที่ 1 ข้อมูลเพื่อการพัฒนา\t",
        "1.1 สภาพ ทั่วไป ก\t",
        "1.1.1 ลิงก์ค\t",
    ]
    assert file.values("//w:p[.//w:hyperlink[@w:anchor]]/w:pPr/w:pStyle/@w:val") == [
        "TOC1",
        "TOC2",
        "TOC3",
    ]
    file.assert_valid()


def test_every_entry_leads_to_its_place_and_shows_no_wrong_page(word: WriteWord) -> None:
    file = word(whole(ContentsField()))
    anchors = file.values("//w:hyperlink/@w:anchor")
    starts = file.values(
        "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]/w:bookmarkStart/@w:name"
    )
    assert anchors == starts
    instructions = [str(i.text) for i in file.find("//w:instrText")]
    assert instructions[0] == ' TOC \\o "1-3" \\h \\z '
    assert instructions[1:] == [f" PAGEREF {anchor} \\h " for anchor in anchors]
    after_pages = file.find("//w:hyperlink/w:r[w:fldChar/@w:fldCharType='separate']")
    following = [run.getnext().find("{*}fldChar") for run in after_pages]
    assert all(field is not None for field in following)


def test_fewer_levels_may_be_listed(word: WriteWord) -> None:
    file = word(whole(ContentsField(levels=1)))
    assert entries(file, "TOC") == ["ส่วนที่ 1 ข้อมูลเพื่อการพัฒนา\t"]
    assert file.find("//w:instrText")[0].text == ' TOC \\o "1-1" \\h \\z '


def test_tables_and_figures_have_lists_of_their_own(word: WriteWord) -> None:
    tables, figures = ContentsField(ContentsKind.TABLES), ContentsField(ContentsKind.FIGURES)
    file = word(whole(tables, PageBreak(), figures, ContentsField()))
    assert entries(file, "TableofFigures") == [
        "ตารางที่ 1 ประชากร <ปี 2566>\t",
        "ตารางที่ 2 รายได้ ต่อหัว\t",
        "ภาพที่ 1 แผนภูมิ\t",
    ]
    assert file.values("//w:fldSimple/@w:instr") == [
        " SEQ ตารางที่ \\* ARABIC ",
        " SEQ ภาพที่ \\* ARABIC ",
        " STYLEREF 1 ",
        " SEQ ตารางที่ \\* ARABIC ",
    ]
    codes = [str(i.text) for i in file.find("//w:instrText") if "TOC" in str(i.text)]
    assert ' TOC \\h \\z \\c "ตารางที่" ' in codes
    file.assert_valid()


@pytest.mark.parametrize(
    ("digits", "switch", "shown"),
    [(DigitStyle.THAI, "THAIARABIC", "ตาราง ๑"), (DigitStyle.ARABIC, "ARABIC", "ตาราง 1")],
)
def test_captions_count_in_the_digits_of_the_document(
    word: WriteWord, digits: DigitStyle, switch: str, shown: str
) -> None:
    file = word(whole(digits=digits, labels=Labels(table="ตาราง", figure='ภาพ "จริง"')))
    assert file.values("//w:fldSimple/@w:instr")[0] == f" SEQ ตาราง \\* {switch} "
    assert file.values("//w:fldSimple/@w:instr")[1] == f" SEQ ภาพ_จริง \\* {switch} "
    assert any(text.startswith(shown) for text in file.texts())
    file.assert_valid()


def test_nothing_to_list_leaves_no_empty_field(word: WriteWord) -> None:
    file = word(ContentsField(), ContentsField(ContentsKind.FIGURES), Paragraph("ก"))
    assert not file.find("//w:fldChar")
    file.assert_valid()


def test_a_list_of_nothing_is_left_out_with_its_title_of_the_contents_too(word: WriteWord) -> None:
    tables = ContentsField(ContentsKind.TABLES, title=Heading(1, "สารบัญตาราง"))
    figures = ContentsField(ContentsKind.FIGURES, title=Heading(1, "สารบัญภาพ"))
    with_tables = (
        ContentsField(),
        tables,
        PageBreak(),
        figures,
        Table(COLUMNS, [("1", "2")], caption="ประชากร"),
    )
    file = word(*with_tables)
    assert entries(file, "TOC") == ["สารบัญตาราง\t"]
    assert [text for text in file.texts() if text.startswith("สารบัญ")] == [
        "สารบัญตาราง\t",
        "สารบัญตาราง",
    ]
    file.assert_valid()
    whole_file = word(whole(ContentsField(), tables, figures))
    assert entries(whole_file, "TOC")[:2] == ["สารบัญตาราง\t", "สารบัญภาพ\t"]
    assert "สารบัญภาพ" in whole_file.texts()
    whole_file.assert_valid()


def test_a_title_that_is_not_listed_stands_above_its_list(word: WriteWord) -> None:
    titles = (Heading(1, "สารบัญ", in_contents=False), Heading(1, ""))
    for title in titles:
        file = word(whole(ContentsField(title=title)))
        assert entries(file, "TOC") == entries(word(whole(ContentsField())), "TOC")
    assert word(whole(ContentsField(title=titles[0]))).texts()[0] == "สารบัญ"


def test_word_is_asked_to_fill_in_pages_only_where_there_are_contents(word: WriteWord) -> None:
    with_contents = word(whole(ContentsField()))
    assert len(with_contents.find("//w:updateFields", "word/settings.xml")) == 1
    empty = word(ContentsField(ContentsKind.FIGURES), Paragraph("ก"))
    assert not empty.find("//w:updateFields", "word/settings.xml")
    without = word(whole())
    assert not without.find("//w:updateFields", "word/settings.xml")
