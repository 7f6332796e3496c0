"""The styles of a Word file carry every look, for both scripts."""

from __future__ import annotations

import dataclasses

import docx
import pytest

from exporters.document import Heading, Paragraph
from exporters.typography import Look, Margins, PageLayout, StyleName, Typography, a4
from exporters.word.styles import style_id
from exporters.word.text import attribute
from tests.exporters.conftest import WriteWord
from tests.exporters.word_file import WordFile, document

FANCY = Typography(
    face="TH Sarabun New",
    body=Look(15, face="Sarabun"),
    headings=(Look(22, bold=True, italic=True), Look(18.5), Look(16, bold=True, face="Tahoma")),
    table=Look(13, bold=True),
    line_spacing=1.15,
    paragraph_spacing=6,
    first_line_indent=20,
)


@pytest.fixture(params=[Typography(), FANCY], ids=["default", "fancy"])
def styled(request: pytest.FixtureRequest, word: WriteWord) -> WordFile:
    blocks = [Paragraph(style.value, style) for style in StyleName]
    return word(document(*blocks, Heading(1, "ก"), typography=request.param))


def test_every_style_a_paragraph_can_name_is_there(styled: WordFile) -> None:
    styled.assert_valid()
    opened = docx.Document(str(styled.path))
    for style, paragraph in zip(StyleName, opened.paragraphs, strict=False):
        assert paragraph.style is not None
        assert paragraph.style.style_id == style_id(style)


def test_both_halves_of_every_pair_are_set_in_every_style(styled: WordFile) -> None:
    for properties in styled.find("//w:rPr", "word/styles.xml"):
        tags = {child.tag.rpartition("}")[2]: child for child in properties}
        assert ("b" in tags) == ("bCs" in tags)
        assert ("i" in tags) == ("iCs" in tags)
        assert ("sz" in tags) == ("szCs" in tags)
        if "sz" in tags:
            assert dict(tags["sz"].attrib) == dict(tags["szCs"].attrib)
        if "rFonts" in tags:
            assert len(set(tags["rFonts"].attrib.values())) == 1
            assert len(tags["rFonts"].attrib) == 4


def test_no_run_or_list_level_has_a_face_of_its_own(styled: WordFile) -> None:
    for part in ("word/document.xml", "word/numbering.xml", "word/header1.xml"):
        assert not styled.find("//w:rFonts | //w:sz | //w:szCs", part)


def test_the_default_text_is_thai_of_the_chosen_face_and_size(word: WriteWord) -> None:
    file = word(Paragraph("ก"))
    (default,) = file.find("//w:docDefaults/w:rPrDefault/w:rPr", "word/styles.xml")
    assert default.find("{*}rFonts").get(default.find("{*}rFonts").keys()[0]) == "TH SarabunPSK"
    assert file.values("//w:docDefaults//w:szCs/@w:val", "word/styles.xml") == ["32"]
    assert file.values("//w:docDefaults//w:lang/@w:bidi", "word/styles.xml") == ["th-TH"]
    assert file.values("//w:themeFontLang/@w:bidi", "word/settings.xml") == ["th-TH"]


def test_the_typography_given_is_the_one_written(word: WriteWord) -> None:
    file = word(document(Paragraph("ก"), typography=FANCY))

    def style(identifier: str, path: str) -> list[str]:
        return file.values(f"//w:style[@w:styleId='{identifier}']{path}", "word/styles.xml")

    assert style("Heading1", "//w:szCs/@w:val") == ["44"]
    assert len(style("Heading1", "//w:iCs")) == 1
    assert style("Heading2", "//w:sz/@w:val") == ["37"]
    assert style("Heading3", "//w:rFonts/@w:cs") == ["Tahoma"]
    assert style("BodyText", "//w:rFonts/@w:cs") == ["Sarabun"]
    assert style("BodyText", "//w:ind/@w:firstLine") == ["1134"]
    assert style("BodyText", "//w:spacing/@w:after") == ["120"]
    assert style("BodyText", "//w:jc/@w:val") == ["thaiDistribute"]
    assert style("TableText", "//w:szCs/@w:val") == ["26"]
    assert file.values("//w:pPrDefault//w:spacing/@w:line", "word/styles.xml") == ["276"]
    faces = file.values("//w:font/@w:name", "word/fontTable.xml")
    assert faces == ["TH Sarabun New", "Sarabun", "Tahoma"]
    assert file.values("//w:font/w:altName/@w:val", "word/fontTable.xml") == ["TH SarabunPSK"]


def test_styles_stand_on_the_built_in_ones_under_thai_names(word: WriteWord) -> None:
    file = word(Paragraph("ก"))
    named = {
        style.find("{*}name").values()[0]: style.find("{*}aliases").values()[0]
        for style in file.find("//w:style[w:aliases]", "word/styles.xml")
    }
    assert named["heading 1"] == "หัวข้อ 1"
    assert named["Body Text"] == "เนื้อหา"
    assert named["caption"] == "คำบรรยายภาพ"
    assert file.values(
        "//w:style[@w:styleId='Heading2']//w:outlineLvl/@w:val", "word/styles.xml"
    ) == ["1"]


def test_a_face_with_odd_signs_in_its_name_is_kept(word: WriteWord) -> None:
    odd = dataclasses.replace(Typography(), face='A & "B" <C>')
    file = word(document(Paragraph("ก"), typography=odd))
    assert attribute(odd.face).encode() in file.parts["word/styles.xml"].replace(
        b"&#34;", b"&quot;"
    )
    file.assert_valid()


def test_page_layouts_know_the_room_they_leave() -> None:
    assert a4().text_width == 160
    assert a4().text_height == 252
    assert not a4().landscape
    assert a4(Margins(left=20), landscape=True).text_width == 257
    assert PageLayout(420, 297).landscape


def test_entries_of_contents_leave_the_right_edge_to_their_page_numbers(word: WriteWord) -> None:
    file = word(Paragraph("ก"))
    for identifier in ("TOC1", "TOC2", "TOC3", "TableofFigures"):
        indent = f"//w:style[@w:styleId='{identifier}']//w:ind/@w:right"
        assert not file.values(indent, "word/styles.xml")
