"""Text on its way into a Word file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exporters.word.text import attribute, escape, escape_thai, one_line, thai_digits
from exporters.word.xml import W

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def parsed(written: str) -> etree._Element:
    xml = f'<w:r xmlns:w="{W}"><w:t xml:space="preserve">{written}</w:t></w:r>'
    return etree.fromstring(xml.encode())


def shown(written: str) -> str:
    signs = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n"}
    return "".join(signs.get(str(e.tag), e.text or "") for e in parsed(written))


def test_markup_signs_are_shown_as_typed() -> None:
    assert shown(escape("<ก> & </w:t> \"'")) == "<ก> & </w:t> \"'"


def test_line_feeds_break_the_line_and_tabs_go_to_the_next_stop() -> None:
    assert shown(escape("หนึ่ง\r\nสอง\u2028สาม\x0bสี่\tห้า")) == "หนึ่ง\nสอง\nสาม\nสี่\tห้า"


def test_signs_that_no_word_file_can_hold_are_left_out() -> None:
    assert escape("ก\x00\x08\x1b\x7f\x85\ud800\udfff\ufffe\uffffข") == "กข"


def test_blanks_and_marks_of_thai_text_stay_as_they_are() -> None:
    assert escape("น้ำ\u00a0ป้ำ\u200bกรุง  เทพ") == "น้ำ\u00a0ป้ำ\u200bกรุง  เทพ"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ฐาน 114 (พ.ศ. 2565)", "ฐาน 114 (พ.ศ.\u00a02565)"),
        ("ค.ศ. 2022", "ค.ศ.\u00a02022"),
        ("ต่าง ๆ ทุก ๆ ปี", "ต่าง\u00a0ๆ ทุก\u00a0ๆ ปี"),
        ("ปี พ.ศ.", "ปี พ.ศ."),
        ("ต่างๆ", "ต่างๆ"),
    ],
)
def test_a_year_stays_with_its_era_and_a_sign_of_repetition_with_its_word(
    typed: str, written: str
) -> None:
    assert escape(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("พ.ศ. 2566", "พ.ศ. ๒๕๖๖"),
        ("1,234.50", "๑,๒๓๔.๕๐"),
        ("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
        ("ดู https://a.go.th/v1?y=2 ข้อ 3", "ดู https://a.go.th/v1?y=2 ข้อ ๓"),
        ("www.nesdc4.go.th 4", "www.nesdc4.go.th ๔"),
        ("saraban02@moi.go.th โทร 02", "saraban02@moi.go.th โทร ๐๒"),
        ("โทร1 ที่2a@b.th 3", "โทร๑ ที่2a@b.th ๓"),
        ("1@ @2 3@", "๑@ @๒ ๓@"),
        ("ก/1 w2 http:/3", "ก/๑ w๒ http:/๓"),
    ],
)
def test_digits_become_thai_outside_addresses(typed: str, written: str) -> None:
    assert thai_digits(typed) == written


def test_character_references_are_not_touched_by_the_digits() -> None:
    assert shown(escape_thai("A & B 1")) == "A & B ๑"


def test_attributes_hold_quotes_and_no_line_breaks() -> None:
    typed = 'ก "ข" & <ค>\nง\x00'
    element = etree.fromstring(f'<a b="{attribute(typed)}"/>')
    assert element.get("b") == 'ก "ข" & <ค> ง'


def test_a_title_is_one_line_of_single_blanks() -> None:
    assert one_line("  ส่วนที่ 1\n\tข้อมูล\u2029เพื่อ \x01การพัฒนา ") == "ส่วนที่ 1 ข้อมูล เพื่อ การพัฒนา"


@given(ANY_TEXT)
def test_any_text_gives_well_formed_xml_that_a_file_can_hold(text: str) -> None:
    for written in (escape(text), escape_thai(text)):
        parsed(written)
    etree.fromstring(f'<a b="{attribute(text)}"/>'.encode())


@given(ANY_TEXT)
def test_nothing_but_illegal_signs_is_lost(text: str) -> None:
    ordinary = "".join(c for c in text if c.isprintable())
    assert shown(escape(ordinary)).replace("\u00a0", " ") == ordinary


@given(st.text("0123456789กข. \n", max_size=60))
def test_thai_digits_change_digits_alone(text: str) -> None:
    back = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    assert thai_digits(text).translate(back) == text
    assert not set(thai_digits(text)) & set("0123456789")
