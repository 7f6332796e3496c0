"""Headings, paragraphs, form lines, lists, controls and figures in a Word file."""

from __future__ import annotations

import dataclasses

import docx
import pytest

from exporters.document import (
    ControlBlock,
    Figure,
    FormLine,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Section,
    Spacer,
    TabAlignment,
    TabStop,
)
from exporters.errors import ExportError
from exporters.inline import (
    Control,
    HeadingField,
    LineBreak,
    Link,
    PageNumberField,
    Position,
    Tab,
    Text,
    TitleField,
)
from exporters.table import Cell, Column, Row, Table
from exporters.typography import Alignment, DigitStyle, StyleName, Typography
from tests.exporters.conftest import WriteWord
from tests.exporters.word_file import TITLE, document, picture, words


def test_a_paragraph_is_a_bare_run_in_its_style(word: WriteWord) -> None:
    file = word(Paragraph("จังหวัดฉะเชิงเทรา"))
    (paragraph,) = file.find("//w:body/w:p[w:r]")
    assert [child.tag.rpartition("}")[2] for child in paragraph] == ["pPr", "r"]
    assert file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val") == ["BodyText"]
    assert not file.find("//w:r/w:rPr")


def test_what_a_paragraph_asks_for_is_set_on_it(word: WriteWord) -> None:
    file = word(
        Paragraph(
            ("ก", Tab(), "ข"),
            StyleName.NOTE,
            align=Alignment.RIGHT,
            keep_with_next=True,
            page_break_before=True,
            tabs=(TabStop(50, TabAlignment.CENTRE), TabStop(25.4, dotted=True)),
        ),
        Paragraph("จบ"),
    )
    (properties,) = file.find("//w:body/w:p[1]/w:pPr")
    order = [child.tag.rpartition("}")[2] for child in properties]
    assert order == ["pStyle", "keepNext", "pageBreakBefore", "tabs", "jc"]
    assert file.values("//w:tab/@w:pos") == ["1440", "2835"]
    assert file.values("//w:tab/@w:leader") == ["dot"]
    file.assert_valid()


def test_both_halves_of_every_look_are_set(word: WriteWord) -> None:
    file = word(
        Paragraph(
            (
                Text("หนา", bold=True),
                Text("เอียง", italic=True),
                Text("ขีด", underline=True),
                Text("ยก", position=Position.SUPERSCRIPT),
                Text("ห้อย", position=Position.SUBSCRIPT),
                Text(""),
                Text("ธรรมดา"),
                "",
                LineBreak(),
            )
        )
    )
    looks = [
        [child.tag.rpartition("}")[2] for child in run.iterfind("{*}rPr/*")]
        for run in file.find("//w:r")
    ]
    assert looks == [["b", "bCs"], ["i", "iCs"], ["u"], ["vertAlign"], ["vertAlign"], [], []]
    file.assert_valid()


def test_the_whole_document_follows_one_switch_of_digits(word: WriteWord) -> None:
    blocks = (
        Heading(1, "ข้อมูล 5 ด้าน", "ส่วนที่ 1"),
        Paragraph(("ปี 2566", Text("A1", keep_digits=True))),
        Table((Column(50), Column(50)), [("1", "2"), Row((Cell("3"), "4"))]),
    )
    thai = word(document(*blocks, digits=DigitStyle.THAI))
    assert thai.texts() == ["ส่วนที่ ๑ ข้อมูล ๕ ด้าน", "ปี ๒๕๖๖A1", "๑", "๒", "๓", "๔"]
    arabic = word(document(*blocks, digits=DigitStyle.ARABIC))
    assert arabic.texts() == ["ส่วนที่ 1 ข้อมูล 5 ด้าน", "ปี 2566A1", "1", "2", "3", "4"]


def test_a_face_that_draws_thai_digits_itself_converts_nothing(word: WriteWord) -> None:
    it9 = Typography(face="TH SarabunIT๙")
    file = word(document(Paragraph("ปี 2566"), digits=DigitStyle.THAI, typography=it9))
    assert file.texts() == ["ปี 2566"]
    assert file.values("//w:pgNumType/@w:fmt") == ["decimal"]


def test_headings_are_the_built_in_ones_with_their_official_numbers(word: WriteWord) -> None:
    file = word(
        Heading(1, "ข้อมูล", "ส่วนที่ 1", centred=True),
        Heading(2, "สภาพทั่วไป", "1.1", page_break_before=True),
        Heading(3, ("ที่ตั้ง", Text(" ก", bold=True)), "1.1.1"),
        Heading(1, "ปก", in_contents=False),
        Heading(9, "ลึกเกินไป"),
        Heading(1, ""),
    )
    opened = docx.Document(str(file.path))
    found = [(p.style.name, p.text) for p in opened.paragraphs if p.style]
    assert found == [
        ("Heading 1", "ส่วนที่ 1 ข้อมูล"),
        ("Heading 2", "1.1 สภาพทั่วไป"),
        ("Heading 3", "1.1.1 ที่ตั้ง ก"),
        ("หัวข้อ 1 (ไม่อยู่ในสารบัญ)", "ปก"),
        ("Heading 3", "ลึกเกินไป"),
        ("Heading 1", ""),
    ]
    assert len(file.find("//w:bookmarkStart")) == 4
    assert len(file.find("//w:pageBreakBefore")) == 1
    file.assert_valid()


def test_a_form_line_ends_in_dots_at_the_right_margin(word: WriteWord) -> None:
    file = word(
        FormLine("แผนงาน", "การท่องเที่ยว"), FormLine("แนวทาง"), PageBreak(), FormLine("ประเด็น")
    )
    assert file.texts() == ["แผนงาน การท่องเที่ยว\t", "แนวทาง\t", "ประเด็น\t"]
    assert file.values("//w:pPr/w:tabs/w:tab/@w:pos") == ["9071"] * 3
    assert len(file.find("//w:pageBreakBefore")) == 1
    file.assert_valid()


def test_fields_of_title_page_and_heading_hold_their_results(word: WriteWord) -> None:
    file = word(
        document(
            Paragraph((TitleField(), PageNumberField(), HeadingField(2))), digits=DigitStyle.THAI
        )
    )
    assert file.values("//w:fldSimple/@w:instr") == [" TITLE ", " PAGE ", " STYLEREF 2 "]
    (paragraph,) = file.find("//w:body/w:p")
    shown = "".join(str(t) for t in paragraph.itertext())
    assert shown == "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ.\u00a0๒๕๖๖ – ๒๕๗๐)๑"
    assert docx.Document(str(file.path)).core_properties.title == (
        "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. ๒๕๖๖ – ๒๕๗๐)"
    )
    file.assert_valid()


def test_links_lead_to_web_and_mail_only(word: WriteWord) -> None:
    file = word(
        Paragraph(
            (
                Link("เว็บไซต์", "https://a.go.th/?x=1&y=2"),
                Link("อีกครั้ง", "https://a.go.th/?x=1&y=2"),
                Link("ไปรษณีย์", "mailto:a@b.go.th"),
                Link("แฟ้ม", "file:///etc/passwd"),
                Link("คำสั่ง", "javascript:alert(1)"),
            )
        )
    )
    assert [words(link) for link in file.find("//w:hyperlink")] == [
        "เว็บไซต์",
        "อีกครั้ง",
        "ไปรษณีย์",
    ]
    relations = file.root("word/_rels/document.xml.rels")
    external = [r.get("Target") for r in relations if r.get("TargetMode") == "External"]
    assert external == ["https://a.go.th/?x=1&y=2", "mailto:a@b.go.th"]
    assert file.texts() == ["เว็บไซต์อีกครั้งไปรษณีย์แฟ้มคำสั่ง"]
    file.assert_valid()


def test_every_numbered_list_begins_anew_and_nests(word: WriteWord) -> None:
    inner = ListBlock((ListItem("ย่อย 1"), ListItem("ย่อย 2")), ListKind.PARENTHESIS)
    bullets = ListBlock((ListItem("จุด"),))
    file = word(
        ListBlock((ListItem("หนึ่ง", (inner, bullets)), ListItem("สอง")), ListKind.DECIMAL),
        ListBlock((ListItem("ก"),), ListKind.THAI_LETTER, start=3),
        ListBlock((ListItem("จุด"),)),
    )
    assert file.texts() == ["หนึ่ง", "ย่อย 1", "ย่อย 2", "จุด", "สอง", "ก", "จุด"]
    assert file.values("//w:ilvl/@w:val") == ["0", "1", "1", "1", "0", "0", "0"]
    numbers = file.values("//w:body//w:numId/@w:val")
    assert numbers[0] == numbers[4]
    assert numbers[1] == numbers[2]
    assert numbers[3] == numbers[6]
    assert len(set(numbers)) == 4
    starts = file.values("//w:num/w:lvlOverride/w:startOverride/@w:val", "word/numbering.xml")
    assert sorted(starts) == ["1", "1", "3"]
    file.assert_valid()


def test_a_list_that_goes_on_within_another_keeps_its_level_and_number(word: WriteWord) -> None:
    file = word(
        document(
            ListBlock((ListItem("ก", (ListBlock((ListItem("ก1"),), ListKind.PARENTHESIS),)),)),
            Paragraph("ระหว่าง"),
            ListBlock((ListItem("ก2"),), ListKind.PARENTHESIS, 2, 1),
            ListBlock((ListItem("ลึก"),), level=99),
        )
    )
    assert file.values("//w:body//w:ilvl/@w:val") == ["0", "1", "1", "8"]
    start = file.values(
        '//w:num[w:lvlOverride/@w:ilvl="1"]//w:startOverride/@w:val', "word/numbering.xml"
    )
    assert "2" in start
    file.assert_valid()


def test_a_list_deeper_than_the_format_stays_at_the_last_level(word: WriteWord) -> None:
    block = ListBlock((ListItem("ลึกสุด"),), ListKind.DECIMAL)
    for _ in range(11):
        block = ListBlock((ListItem("ชั้น", (block,)),), ListKind.DECIMAL)
    file = word(block)
    levels = [int(level) for level in file.values("//w:ilvl/@w:val")]
    assert levels == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]
    file.assert_valid()


@pytest.mark.parametrize(
    ("digits", "expected"), [(DigitStyle.THAI, "thaiNumbers"), (DigitStyle.ARABIC, "decimal")]
)
def test_list_numbers_follow_the_switch_of_digits(
    word: WriteWord, digits: DigitStyle, expected: str
) -> None:
    file = word(document(ListBlock((ListItem("ก"),), ListKind.DECIMAL), digits=digits))
    formats = set(file.values("//w:lvl/w:numFmt/@w:val", "word/numbering.xml"))
    assert formats == {"bullet", "thaiLetters", expected}


def test_a_page_break_moves_what_follows_without_an_empty_line(word: WriteWord) -> None:
    columns = (Column(50),)
    followers = (
        Paragraph("ย่อหน้า"),
        Heading(1, "หัวข้อ"),
        ListBlock((ListItem("ก"), ListItem("ข"))),
        Figure("a", 20),
        Spacer(12),
        Table(columns, [("ตาราง",)]),
        Table(columns, [("ตาราง",)], caption="มีชื่อ"),
        ControlBlock("tag", "ชื่อ", placeholder="กรอก"),
    )
    blocks = [block for follower in followers for block in (PageBreak(), follower)]
    file = word(document(*blocks, PageBreak(), images={"a": picture()}))
    assert len(file.find("//w:pageBreakBefore")) == len(followers)
    assert not file.find("//w:br[@w:type='page']")
    file.assert_valid()


def test_controls_are_tagged_and_show_what_is_to_be_filled_in(word: WriteWord) -> None:
    file = word(
        Paragraph(
            (
                Control("name", 'ชื่อ "โครงการ"', "ถนน\nสาย 1"),
                Control("aim", "วัตถุประสงค์", placeholder="กรอกวัตถุประสงค์"),
                Control("rich", "หลักการ", (Text("หนา", bold=True),)),
                Control("long" * 40, "ว่าง"),
            )
        ),
        ControlBlock("why", "เหตุผล", (Paragraph("ย่อหน้า 1"), Paragraph("ย่อหน้า 2"))),
        ControlBlock("who", "ผู้รับผิดชอบ", placeholder="กรอกผู้รับผิดชอบ"),
    )
    assert file.values("//w:sdt/w:sdtPr/w:tag/@w:val") == [
        "name",
        "aim",
        "rich",
        ("long" * 40)[:64],
        "why",
        "who",
    ]
    assert file.values("//w:sdt/w:sdtPr/w:alias/@w:val")[0] == 'ชื่อ "โครงการ"'
    shown = [words(content) for content in file.find("//w:sdtContent")]
    assert shown == [
        "ถนน\nสาย 1",
        "กรอกวัตถุประสงค์",
        "หนา",
        " ",
        "ย่อหน้า 1ย่อหน้า 2",
        "กรอกผู้รับผิดชอบ",
    ]
    assert len(file.find("//w:sdtPr/w:showingPlcHdr")) == 3
    ids = file.values("//w:sdtPr/w:id/@w:val")
    assert len(set(ids)) == len(ids)
    file.assert_valid()


def test_equal_pictures_are_kept_once_and_drawings_are_told_apart(word: WriteWord) -> None:
    blocks = (
        Figure("a", 80, "แผนภูมิ 1", description='ภาพ "ก"'),
        Figure("same", 40),
        Figure("photo", 400, ("แผนที่ ", Text("ใหญ่", bold=True))),
        Figure("tall", 100),
    )
    images = {
        "a": picture(),
        "same": picture(),
        "photo": picture("red", (100, 50), "JPEG"),
        "tall": picture("green", (10, 100)),
    }
    file = word(document(*blocks, images=images))
    stored = sorted(name for name in file.parts if name.startswith("word/media/"))
    assert stored == ["word/media/image1.png", "word/media/image2.jpeg", "word/media/image3.png"]
    assert file.parts["word/media/image2.jpeg"] == images["photo"]
    assert file.values("//wp:docPr/@id") == ["1", "2", "3", "4"]
    assert file.values("//wp:docPr/@descr") == ['ภาพ "ก"', "", "", ""]
    widths = [int(width) / 36000 for width in file.values("//wp:extent/@cx")]
    heights = [int(height) / 36000 for height in file.values("//wp:extent/@cy")]
    assert (widths[0], heights[0]) == (80, 40)
    assert (widths[2], heights[2]) == (160, 80)
    assert heights[3] == pytest.approx(227)
    assert widths[3] == pytest.approx(22.7)
    assert [t for t in file.texts() if t.startswith("ภาพที่")] == [
        "ภาพที่ 1 แผนภูมิ 1",
        "ภาพที่ 2 แผนที่ ใหญ่",
    ]
    file.assert_valid()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, "export.image_missing"),
        (b"", "export.image_unreadable"),
        (b"not a picture", "export.image_unreadable"),
        (picture(kind="GIF"), "export.image_unreadable"),
        (picture()[:-20], "export.image_unreadable"),
    ],
)
def test_a_picture_that_is_missing_or_damaged_is_named(
    word: WriteWord, data: bytes | None, code: str
) -> None:
    images = {} if data is None else {"map": data}
    with pytest.raises(ExportError) as caught:
        word(document(Figure("map", 50), images=images))
    assert caught.value.code == code
    assert caught.value.parameters == {"key": "map"}


def test_words_in_a_frame_stand_in_place_of_a_picture(word: WriteWord) -> None:
    content = Paragraph("1 <&>")
    file = word(
        document(
            content,
            Figure("map", 50, "แผนที่", placeholder="แสดงภาพไม่ได้ แผนที่ 1 <&>"),
            Figure("map", 50, placeholder="แสดงภาพไม่ได้"),
        )
    )
    assert "แสดงภาพไม่ได้ แผนที่ 1 <&>" in file.texts()
    assert "ภาพที่ 1 แผนที่" in file.texts()
    assert len(file.values("//w:pBdr/w:top/@w:val")) == 2
    assert file.values("//wp:docPr/@id") == []
    assert [name for name in file.parts if "media" in name] == []
    file.assert_valid()


def test_what_the_file_says_of_itself_can_be_read_back(word: WriteWord) -> None:
    plain = document(Paragraph("ก"))
    properties = dataclasses.replace(
        plain.properties,
        title=TITLE + "ย" * 300,
        subject="ฉบับทบทวน",
        author="สำนักงานจังหวัด",
        keywords="แผน; จังหวัด",
    )
    custom = {"phaen.plan": "6f1c", "phaen.note": 'ก & "ข"\nค'}
    file = word(dataclasses.replace(plain, properties=properties, custom_properties=custom))
    core = docx.Document(str(file.path)).core_properties
    assert core.title == properties.title[:255]
    assert (core.subject, core.author, core.keywords) == (
        "ฉบับทบทวน",
        "สำนักงานจังหวัด",
        "แผน; จังหวัด",
    )
    assert core.language == "th-TH"
    assert core.created is not None
    assert core.created == properties.created
    values = file.values("//*[local-name()='lpwstr']/text()", "docProps/custom.xml")
    assert values == ["6f1c", 'ก & "ข" ค']
    file.assert_valid()


def test_a_document_without_anything_is_still_a_file(word: WriteWord) -> None:
    word(document()).assert_valid()
    word(document(sections=())).assert_valid()
    word(document(sections=(Section(()), Section((PageBreak(),)), Section(())))).assert_valid()
