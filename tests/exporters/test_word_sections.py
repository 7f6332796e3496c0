"""Sections, headers and page numbers in a Word file."""

from __future__ import annotations

import pytest

from exporters.document import (
    Block,
    ContentsField,
    ControlBlock,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    PageNumbering,
    PageNumberStyle,
    Paragraph,
    Section,
    Spacer,
)
from exporters.inline import Content, Link, PageNumberField, Tab, Text, TitleField
from exporters.table import Column, Table
from exporters.typography import DigitStyle, Margins, StyleName, VerticalAlignment, a4
from tests.exporters.conftest import WriteWord
from tests.exporters.word_file import WordFile, document, words

HEADER = (Paragraph((TitleField(), Tab(), PageNumberField()), StyleName.PAGE_HEADER),)


def header_texts(file: WordFile, kind: str = "header", page: str = "default") -> list[str]:
    """What stands in the headers of the sections, in order."""
    relations = {r.get("Id"): r.get("Target") for r in file.root("word/_rels/document.xml.rels")}
    ids = file.values(f"//w:sectPr/w:{kind}Reference[@w:type='{page}']/@r:id")
    roots = [file.root(f"word/{relations[relation]}") for relation in ids]
    return ["".join(str(text) for text in root.itertext()) for root in roots]


def test_front_matter_is_lettered_and_the_body_starts_at_one(word: WriteWord) -> None:
    sections = (
        Section((Paragraph("ปก"),), vertical=VerticalAlignment.CENTRE),
        Section((Paragraph("คำนำ"),), numbering=PageNumbering(PageNumberStyle.THAI_LETTERS, 1)),
        Section((Paragraph("เนื้อหา"),), numbering=PageNumbering(start=1)),
        Section((Paragraph("ต่อ"),)),
    )
    thai = word(document(sections=sections, digits=DigitStyle.THAI))
    assert thai.values("//w:pgNumType/@w:fmt") == [
        "thaiNumbers",
        "thaiLetters",
        "thaiNumbers",
        "thaiNumbers",
    ]
    assert thai.values("//w:pgNumType/@w:start") == ["1", "1"]
    assert thai.values("//w:sectPr/w:vAlign/@w:val") == ["center"]
    thai.assert_valid()
    arabic = word(document(sections=sections))
    assert arabic.values("//w:pgNumType/@w:fmt")[2:] == ["decimal", "decimal"]


def test_paper_lies_as_the_section_says(word: WriteWord) -> None:
    margins = Margins(left=10, right=11, top=12, bottom=13, header=5, footer=6)
    sections = (Section((Paragraph("ก"),)), Section((Paragraph("ข"),), a4(margins, landscape=True)))
    file = word(document(sections=sections))
    assert file.values("//w:pgSz/@w:w") == ["11906", "16838"]
    assert file.values("//w:pgSz/@w:h") == ["16838", "11906"]
    assert file.values("//w:pgSz/@w:orient") == ["landscape"]
    (landscape,) = file.find("//w:sectPr[2]/w:pgMar | //w:body/w:sectPr/w:pgMar")
    assert {k.rpartition("}")[2]: v for k, v in landscape.attrib.items()} == {
        "top": "680",
        "right": "624",
        "bottom": "737",
        "left": "567",
        "header": "283",
        "footer": "340",
        "gutter": "0",
    }


def test_a_section_without_header_shows_none_of_the_one_before(word: WriteWord) -> None:
    footer = (Paragraph("ท้าย", StyleName.PAGE_FOOTER),)
    sections = (
        Section((Paragraph("ก"),), header=HEADER, footer=footer),
        Section((Paragraph("ข"),)),
        Section((Paragraph("ค"),), header=HEADER),
    )
    file = word(document(sections=sections))
    titles = header_texts(file)
    assert titles == [titles[0], "", titles[0]]
    assert titles[0].endswith("1")
    assert header_texts(file, "footer") == ["ท้าย", "", ""]
    assert sum(name.startswith("word/header") for name in file.parts) == 2
    file.assert_valid()


def test_the_first_page_may_stand_apart(word: WriteWord) -> None:
    section = Section(
        (Paragraph("ก"),),
        header=HEADER,
        first_page_apart=True,
        first_footer=(Paragraph("หน้าแรก"),),
    )
    file = word(document(sections=(section, Section((Paragraph("ข"),)))))
    assert len(file.find("//w:titlePg")) == 1
    assert header_texts(file, "header", "first") == [""]
    assert header_texts(file, "footer", "first") == ["หน้าแรก"]
    file.assert_valid()


def test_headers_link_to_nothing(word: WriteWord) -> None:
    header = (Paragraph((Link("เว็บไซต์", "https://a.go.th"),)),)
    file = word(document(sections=(Section((Paragraph("ก"),), header=header),)))
    assert header_texts(file) == ["เว็บไซต์"]
    assert not file.find("//w:hyperlink", "word/header1.xml")
    file.assert_valid()


@pytest.mark.parametrize(
    ("last", "added"),
    [
        (Paragraph("ก"), 0),
        (Heading(1, "ก"), 0),
        (Spacer(10), 0),
        (ListBlock((ListItem("ก"), ListItem("ข"))), 0),
        (Table((Column(10),), [("ก",)]), 1),
        (ControlBlock("tag", "ชื่อ", (Paragraph("ก"),)), 1),
        (ContentsField(), 1),
    ],
)
def test_a_section_ends_in_its_last_paragraph_and_adds_a_line_only_after_tables(
    word: WriteWord, last: Block, added: int
) -> None:
    sections = (
        Section((Heading(2, "นำ"), last)),
        Section((last, Paragraph("จบ"))),
        Section((Paragraph("ต้น"), last, PageBreak())),
    )
    file = word(document(sections=sections))
    assert len(file.find("//w:p/w:pPr/w:sectPr")) == 2
    assert len(file.find("//w:body/w:sectPr")) == 1
    smallest = file.find(
        "//w:p[w:pPr/w:pStyle/@w:val='Smallest'][w:pPr/w:sectPr][not(w:pPr/w:spacing)]"
    )
    assert len(smallest) == added
    file.assert_valid()


def test_an_empty_section_is_an_empty_page(word: WriteWord) -> None:
    nothing = Section((ListBlock(()), Table((), [("ก",)])))
    file = word(document(sections=(Section((Paragraph("ก"),)), nothing, Section(()), nothing)))
    assert len(file.find("//w:sectPr")) == 4
    file.assert_valid()


def test_an_empty_block_changes_nothing_around_it(word: WriteWord) -> None:
    table = Table((Column(10),), [("ก",)])
    empty = ListBlock(())
    file = word(table, empty, table, PageBreak(), empty, Paragraph("ข"), empty)
    assert len(file.find("//w:body/w:tbl")) == 2
    assert len(file.find("//w:pageBreakBefore")) == 1
    file.assert_valid()


@pytest.mark.parametrize("content", ["ย่อหน้า", (Text("ย่อหน้า", bold=True),)])
@pytest.mark.parametrize("count", [510, 511, 512, 513, 514, 1025])
def test_a_long_section_ends_in_its_last_paragraph_as_well(
    word: WriteWord, count: int, content: Content
) -> None:
    blocks = [*[Paragraph(content)] * (count - 1), Paragraph("ท้าย")]
    file = word(document(sections=(Section(blocks), Section(blocks))))
    (last,) = file.find("//w:p[w:pPr/w:sectPr]")
    assert words(last) == "ท้าย"
    assert file.texts() == ([*["ย่อหน้า"] * (count - 1), "ท้าย"]) * 2
    file.assert_valid()
