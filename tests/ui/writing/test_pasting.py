"""Pasting from Word, Excel, the web and PDF, and pictures: clean text, real lists, nothing hostile."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QTextCursor

from desktop.core.plan.rich_text import RichTable, to_html
from desktop.ui.writing import pictures
from desktop.ui.writing.pasting import from_html, from_text, pasted

if TYPE_CHECKING:
    from desktop.core.plan.records import Section
    from desktop.ui.session import PlanSession
    from desktop.ui.writing.rich_text_edit import RichTextEdit
    from desktop.ui.writing.section_editor import SectionEditor

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=TH><!--StartFragment-->
<p class=MsoNormal style='text-align:center;font-family:"TH SarabunPSK"'><b>ชื่อ<o:p></o:p></b></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>ข้อหนึ่ง<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>ข้อย่อย</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>ข้อสอง</p>
<p class=MsoNormal>จบ</p><img src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png">
<!--EndFragment--></body></html>"""


def bytes_of(image: QImage, kind: str = "png") -> bytes:
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(out, QByteArray(kind.encode())).write(image)
    return bytes(out.data().data())


def picture(width: int = 40, height: int = 20) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def bomb() -> bytes:
    """Return a PNG of a few bytes that says it is 100,000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def mime(html: str = "", text: str = "") -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    return made


def test_lists_of_word_become_lists_and_its_junk_goes() -> None:
    found = from_html(WORD)
    assert to_html(found.blocks) == (
        '<p align="center"><b>ชื่อ</b></p>'
        "<ol><li>ข้อหนึ่ง<ul><li>ข้อย่อย</li></ul></li><li>ข้อสอง</li></ol><p>จบ</p>"
    )
    assert found.message == "วางแล้ว โดยไม่ได้นำภาพ 1 ภาพมาด้วย"


CLIPBOARD = Path(__file__).parent / "clipboard"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "word_365.html",
            '<h4>แนวทางการพัฒนา</h4><p align="justify">จังหวัดมี<b>น้ำต้นทุน</b> และ<i>พื้นที่ชลประทาน</i></p>'
            "<ol><li>พัฒนาแหล่งน้ำ<ul><li>ขุดลอกคลอง</li><li><b>สร้างฝาย</b></li></ul></li>"
            "<li>พัฒนาดิน<ul><li>ปรับปรุงดินเปรี้ยว</li></ul></li></ol><p>ทั้งนี้ให้เป็นไปตามแผน</p>",
        ),
        (
            "google_docs.html",
            "<h4>สถานการณ์</h4><p>ประชากร <b>เพิ่มขึ้น</b></p>"
            "<ol><li>อำเภอเมือง<ol><li><i>ตำบลหน้าเมือง</i></li></ol></li><li>อำเภอบางคล้า</li></ol>"
            '<table><tr><td><b>อำเภอ</b></td><td><p align="right">1,234</p></td></tr></table>',
        ),
        (
            "libreoffice.html",
            "<h4>แนวทาง</h4><p><b>น้ำ</b>เพื่อการเกษตร</p>"
            "<ol><li>ขุดลอก<ol><li>คลองสาขา</li></ol></li><li><i>ฝาย</i></li></ol>"
            '<p align="center"></p><table><tr><th>ปี</th><th>งบ</th></tr>'
            '<tr><td>2568</td><td><p align="right">1,500</p></td></tr></table>',
        ),
        (
            "excel.html",
            '<table><tr><td>อำเภอ</td><td colspan="2">ครัวเรือน<br>ปี 2567</td></tr>'
            '<tr><td>เมือง</td><td align="right">1,234</td><td align="right">56.70</td></tr></table>',
        ),
        (
            "pdf.txt",
            "<p>จำนวนผู้ป่วยลดลงร้อยละ ๒๐</p><p>แหล่งน้ำที่สำคัญ</p><p>การบริการที่ดี</p><p>ปีงบประมาณ</p>",
        ),
    ],
)
def test_what_each_program_copies_is_pasted_clean(
    edit: RichTextEdit, name: str, expected: str
) -> None:
    copied = (CLIPBOARD / name).read_bytes().decode()
    edit.insertFromMimeData(mime(copied) if name.endswith("html") else mime(text=copied))
    assert edit.html() == expected


def test_a_heading_in_an_item_of_a_web_page_is_the_plain_item() -> None:
    found = from_html("<ul><li><h3>ก</h3>ข<ol><li><h4><b>ค</b></h4></li></ol></li></ul><h2>ง</h2>")
    assert to_html(found.blocks) == (
        "<ul><li>ก<p>ข</p><ol><li><b>ค</b></li></ol></li></ul><h4>ง</h4>"
    )


def item(mark: str, text: str, level: int = 1, lfo: int = 1) -> str:
    """Return an item of Word whose mark stands only in a span."""
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='mso-list:l0\nlevel{level} lfo{lfo};tab-stops:list 36.0pt'>"
        f"<b><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span\nstyle='mso-list:Ignore'>{mark}"
        f"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span></b>{text}</p>\n\n"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (item("·", "a") + item("·", "b"), "<ul><li>a</li><li>b</li></ul>"),
        (item("o", "a") + item("§", "b", 2), "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        (item("๓)", "a") + item("๔)", "b"), '<ol start="3"><li>a</li><li>b</li></ol>'),
        (item("1.1", "a", 2) + item("1.2", "b", 2), "<ol><li>a</li><li>b</li></ol>"),
        (
            item("1.", "a") + item("ก.", "b", 2) + item("2.", "c") + item("ก.", "d", 2),
            "<ol><li>a<ol><li>b</li></ol></li><li>c<ol><li>d</li></ol></li></ol>",
        ),
        (
            item("1.", "a") + item("1)", "b", lfo=2),
            "<ol><li>a</li></ol><ol><li>b</li></ol>",
        ),
        (
            item("a.", "a") + "<p class=MsoNormal>x</p>" + item("b.", "b"),
            '<ol><li>a</li></ol><p>x</p><ol start="2"><li>b</li></ol>',
        ),
        (
            item("1.", "a") + "<p class=MsoListParagraphCxSpMiddle>x</p>" + item("2.", "b"),
            "<ol><li>a<p>x</p></li><li>b</li></ol>",
        ),
        (
            item("1.", "a").replace("<b><span", "<!--[if !supportLists]--><b><span", 1)
            .replace("</b>", "</b><!--[endif]-->", 1),
            "<ol><li>a</li></ol>",
        ),
        (
            "<p class=MsoListBullet2><span style='mso-list:Ignore'>-<span>&nbsp;</span></span>a</p>",
            "<ul><li>a</li></ul>",
        ),
        (
            "<h2 style='mso-list:l1 level2 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>2.1"
            "<span>&nbsp;&nbsp;</span></span><![endif]>a</h2>" + item("·", "b"),
            "<h4>2.1 a</h4><ul><li>b</li></ul>",
        ),
        ("<pre>x</pre>" + item("·", "a"), "<p>x</p><ul><li>a</li></ul>"),
    ],
)  # fmt: skip
def test_items_of_word_are_items_whatever_holds_their_marks(source: str, expected: str) -> None:
    assert to_html(from_html(source).blocks) == expected


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"<p style='mso-list:l0 level1 lfo{n}'>ก</p>" for n in range(20_000)),
        "<p style='mso-list:l0 level1 lfo1'>" + "<span style='mso-list:Ignore'>" * 20_000 + "</p>",
        "<p mso-list:" * 50_000,
        "<![if !supportLists]>" * 50_000 + "<p style='mso-list:l0 level1 lfo1'>ก</p>",
        "<br>" + " " * 200_000 + "ก",
    ],
    ids=["many lists", "marks in marks", "no tag", "no end", "blanks"],
)
def test_hostile_lists_of_word_are_read_in_a_time_that_their_length_explains(source: str) -> None:
    # Linear reading takes seconds; quadratic reading would take hours.
    assert ("ก" in to_html(from_html(source).blocks)) is ("ก" in source)


def test_a_word_list_that_never_ends_is_read_in_a_time_that_its_length_explains() -> None:
    source = "<p style='mso-list:l0 level1 lfo1'>ก" * 50_000
    assert "ก" in to_html(from_html(source).blocks)


def test_a_hostile_page_leaves_its_words_only() -> None:
    html = '<p onclick="x()">ก<script>alert(1)</script><a href="javascript:x">ข</a></p><iframe src=x></iframe>'
    found = from_html(html)
    assert to_html(found.blocks) == "<p>กข</p>"
    assert found.message == "วางแล้ว โดยไม่ได้นำวัตถุที่ฝังไว้ ลิงก์มาด้วย"


def test_text_of_a_pdf_has_its_marks_put_right() -> None:
    assert to_html(from_text("นํ้า\r\nเเผน").blocks) == "<p>น้ำ</p><p>แผน</p>"


def test_a_grid_of_a_spreadsheet_is_a_table() -> None:
    found = from_text("ก\t1\nข\t2\n")
    assert to_html(found.blocks) == (
        "<table><tr><td>ก</td><td>1</td></tr><tr><td>ข</td><td>2</td></tr></table>"
    )
    html = from_html("<table><tr><td colspan=2>ก</td></tr><tr><td>1</td><td>2</td></tr></table>")
    assert isinstance(html.blocks[0], RichTable)


def test_an_embedded_picture_comes_along() -> None:
    data = base64.b64encode(bytes_of(picture())).decode()
    found = from_html(f'<p>ก</p><img src="data:image/png;base64,{data}">')
    assert [image.id for image in found.images] == [found.blocks[1].asset_id]  # type: ignore[union-attr]
    assert (found.images[0].width, found.images[0].height) == (40, 20)
    broken = from_html('<p>ก</p><img src="data:image/png;base64,AAAA">')
    assert broken.images == ()
    assert to_html(broken.blocks) == "<p>ก</p>"


def test_a_large_picture_is_scaled_down_and_a_jpeg_stays_one() -> None:
    image = pictures.picture_from_bytes(bytes_of(picture(4000, 1000), "jpeg"))
    assert (image.media_type, image.width, image.height) == ("image/jpeg", 1600, 400)
    assert QImage.fromData(image.data).width() == 1600


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", pictures.Refusal.KIND),
        (b"GIF89a" + bytes(20), pictures.Refusal.KIND),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", pictures.Refusal.KIND),
        (bomb(), pictures.Refusal.TOO_LARGE),
        (bytes_of(picture())[:60], pictures.Refusal.BROKEN),
    ],
)
@pytest.mark.qt_log_ignore("PNG", "png", "Corrupt")
def test_a_picture_that_is_none_is_refused_with_its_reason(
    data: bytes, reason: pictures.Refusal
) -> None:
    with pytest.raises(pictures.PictureRefused) as refused:
        pictures.picture_from_bytes(data)
    assert refused.value.reason is reason


def test_a_dropped_file_is_a_picture_or_says_why_not(tmp_path: Path) -> None:
    good, bad = tmp_path / "ภาพ.png", tmp_path / "เอกสาร.pdf"
    good.write_bytes(bytes_of(picture()))
    bad.write_bytes(b"%PDF-1.7")
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(good)), QUrl.fromLocalFile(str(bad))])
    found = pasted(drop)
    assert [image.name for image in found.images] == ["ภาพ.png"]
    assert found.message == "ใส่ภาพไม่ได้: รับเฉพาะภาพ PNG และ JPEG (เอกสาร.pdf)"


def test_a_field_of_a_form_takes_no_pictures() -> None:
    clip = QMimeData()
    clip.setImageData(picture())
    found = pasted(clip, takes_pictures=False)
    assert not found.blocks
    assert "หน้าของหัวข้อ" in found.message


@pytest.mark.parametrize(
    ("html", "place", "brought", "expected"),
    [
        ("<p>กข</p>", 1, "<b>ค</b>", "<p>ก<b>ค</b>ข</p>"),
        ("<p>กข</p>", 1, "<p>ค</p><p>ง</p>", "<p>กค</p><p>งข</p>"),
        ("<p>กข</p>", 2, "<h4>ค</h4>", "<p>กข</p><h4>ค</h4>"),
        ("<p>กข</p>", 0, "<h4>ค</h4>", "<h4>ค</h4><p>กข</p>"),
        ("<p></p>", 0, "<ul><li>ค</li></ul>", "<ul><li>ค</li></ul>"),
        ("<h4>กข</h4>", 1, "ค", "<h4>กคข</h4>"),
        (
            "<p>กข</p>",
            1,
            "<table><tr><td>ค</td></tr></table>",
            "<p>ก</p><table><tr><td>ค</td></tr></table><p>ข</p>",
        ),
    ],
)
def test_what_is_pasted_joins_the_text_as_in_a_word_processor(
    edit: RichTextEdit, html: str, place: int, brought: str, expected: str
) -> None:
    edit.set_html(html)
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)
    edit.insertFromMimeData(mime(brought))
    assert edit.html() == expected


def test_copying_and_pasting_keeps_lists_and_tables(edit: RichTextEdit) -> None:
    html = "<h4>ก</h4><ol><li>ข<ul><li>ค</li></ul></li></ol><table><tr><td>ง</td></tr></table>"
    edit.set_html(html)
    edit.selectAll()
    clip = edit.createMimeDataFromSelection()
    assert clip.text() == "ก\nข\nค\nง"
    edit.set_html("")
    edit.insertFromMimeData(clip)
    assert edit.html() == html


def test_a_part_of_a_paragraph_is_copied_as_words(edit: RichTextEdit) -> None:
    edit.set_html("<p>ก😀<b>ขค</b></p>")
    cursor = edit.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    clip = edit.createMimeDataFromSelection()
    assert clip.html() == "<p>😀<b>ข</b></p>"


def test_a_pasted_picture_and_its_place_are_one_step(
    page: SectionEditor, session: PlanSession, section: Section
) -> None:
    page.edit_area.moveCursor(QTextCursor.MoveOperation.End)
    page.edit_area.insertPlainText("ก")
    clip = QMimeData()
    clip.setImageData(picture())
    count = len(session.plan.images)
    page.edit_area.insertFromMimeData(clip)
    body = session.plan.sections[section.id].body
    assert body.startswith("<p>ย่อหน้าแรก</p><p>ย่อหน้าสองก</p><img src=")
    assert len(session.plan.images) == count + 1
    assert session.flush(5)
    session.undo_stack.undo()
    assert session.plan.sections[section.id].body == "<p>ย่อหน้าแรก</p><p>ย่อหน้าสองก</p>"
    assert len(session.plan.images) == count
    session.undo_stack.redo()
    assert page.edit_area.html() == body
