"""A small document with everything in it, for the golden files and for LibreOffice."""

from __future__ import annotations

from exporters.document import (
    ContentsField,
    ContentsKind,
    ControlBlock,
    Document,
    Figure,
    FormLine,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    PageBreak,
    PageNumbering,
    PageNumberStyle,
    Paragraph,
    Properties,
    Section,
    Spacer,
)
from exporters.inline import Control, Link, PageNumberField, Position, Tab, Text, TitleField
from exporters.table import Cell, CellFormat, Column, Row, Table, TableKind
from exporters.typography import DigitStyle, StyleName, a4
from tests.exporters.word_file import CREATED, TITLE, picture

HEADER = (Paragraph((TitleField(), Tab(), PageNumberField()), StyleName.PAGE_HEADER),)
PROSE = (
    "จังหวัดฉะเชิงเทราตั้งอยู่ทางทิศตะวันออกของประเทศไทย ห่างจากกรุงเทพมหานครประมาณ 75 กิโลเมตร "
    "มีพื้นที่ 5,351 ตารางกิโลเมตร แบ่งการปกครองเป็น 11 อำเภอ 93 ตำบล มีแม่น้ำบางปะกงไหลผ่าน "
)
UPPER = CellFormat(colspan=2)
NUMBER = CellFormat(style=StyleName.WIDE_NUMBER)
ISSUE = CellFormat(colspan=4, bold=True, shading="F2F2F2", style=StyleName.WIDE_TEXT)


def cover() -> Section:
    return Section(
        (
            Spacer(120),
            Paragraph("แผนพัฒนาจังหวัดฉะเชิงเทรา\nพ.ศ. 2566 – 2570", StyleName.COVER_TITLE),
            Figure("seal", 30, description="ตราประจำจังหวัด"),
            Paragraph("สำนักงานจังหวัดฉะเชิงเทรา", StyleName.COVER_LINE),
        )
    )


def front() -> Section:
    return Section(
        (
            Heading(1, "คำนำ", centred=True),
            Paragraph(PROSE * 3),
            PageBreak(),
            Paragraph("สารบัญ", StyleName.CONTENTS_TITLE),
            ContentsField(),
            PageBreak(),
            Paragraph("สารบัญตาราง", StyleName.CONTENTS_TITLE),
            ContentsField(ContentsKind.TABLES),
        ),
        header=HEADER,
        numbering=PageNumbering(PageNumberStyle.THAI_LETTERS, 1),
    )


def body() -> Section:
    inner = ListBlock((ListItem("ด้านเศรษฐกิจ"), ListItem("ด้านสังคม")), ListKind.PARENTHESIS)
    return Section(
        (
            Heading(1, "ข้อมูลเพื่อการพัฒนา", "ส่วนที่ 1", centred=True),
            Heading(2, "สภาพทั่วไป", "1.1"),
            Paragraph(PROSE),
            Paragraph(
                (
                    Text("ตัวหนา", bold=True),
                    Text("เอียง", italic=True),
                    " ตร.กม.",
                    Text("2", position=Position.SUPERSCRIPT),
                    Link("เว็บไซต์", "https://a.go.th/1"),
                )
            ),
            ListBlock((ListItem("ปัญหา", (inner,)), ListItem("ความต้องการ")), ListKind.DECIMAL),
            Figure("chart", 100, "ผลิตภัณฑ์มวลรวม", description="แผนภูมิแท่ง"),
            Table(
                (Column(100), Column(60, CellFormat(style=StyleName.TABLE_NUMBER))),
                [("อำเภอ", "ประชากร (คน)"), ("เมืองฉะเชิงเทรา", "161,553"), ("บางคล้า", "")],
                header_rows=1,
                caption="จำนวนประชากร",
            ),
        ),
        header=HEADER,
        numbering=PageNumbering(start=1),
    )


def landscape(rows: int) -> Section:
    columns = (Column(15), Column(132), Column(50, NUMBER), Column(50, NUMBER))
    projects = [(str(n), f"โครงการที่ {n}", f"{n * 1000:,}.00", "0.00") for n in range(1, rows + 1)]
    return Section(
        (
            Paragraph("แบบ จ.1", StyleName.FORM_LABEL),
            Table(
                columns,
                [
                    Row((Cell("โครงการสำคัญ", UPPER), Cell("งบประมาณ", UPPER))),
                    Row((Cell("แผนงาน", UPPER), "2566", "2567")),
                    Row((Cell("ประเด็นการพัฒนาที่ 1", ISSUE),)),
                    *projects,
                ],
                header_rows=2,
                text_style=StyleName.WIDE_TEXT,
                header_style=StyleName.WIDE_HEADER,
            ),
        ),
        page=a4(landscape=True),
        header=HEADER,
    )


def brief() -> Section:
    aim = ControlBlock("aim", "วัตถุประสงค์", (Paragraph(PROSE, StyleName.TABLE_TEXT),))
    return Section(
        (
            FormLine("ประเด็นการพัฒนาจังหวัด", "การเกษตร"),
            Table(
                (Column(60), Column(100)),
                [
                    Row(("1. ชื่อโครงการ", Cell((Control("name", "ชื่อ", placeholder="กรอกชื่อ"),)))),
                    Row(("3. วัตถุประสงค์", Cell(blocks=(aim,))), may_split=True),
                ],
                kind=TableKind.FORM,
            ),
        ),
        header=HEADER,
    )


def sample(rows: int = 3, digits: DigitStyle = DigitStyle.THAI) -> Document:
    """The document; `rows` projects in its landscape form."""
    return Document(
        properties=Properties(TITLE, CREATED, author="สำนักงานจังหวัดฉะเชิงเทรา"),
        sections=(cover(), front(), body(), landscape(rows), brief()),
        digits=digits,
        images={"seal": picture("gold", (60, 60)), "chart": picture("navy", (200, 100))},
        custom_properties={"phaen.plan": "6f1c"},
    )
