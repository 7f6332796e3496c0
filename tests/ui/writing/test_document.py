"""The text of a section as Qt's document, and back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QTextCursor

from desktop.core.plan.rich_text import parse, sanitise
from desktop.ui.writing import formats
from desktop.ui.writing.document import from_document, to_document
from tests.ui.writing.rich_trees import ASSET, clean_html

pytestmark = pytest.mark.usefixtures("qapp")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(html=clean_html)
def test_whatever_a_plan_holds_comes_back_the_same(html: str) -> None:
    html = sanitise(html)
    assert from_document(to_document(parse(html))) == parse(html)
    document = to_document(parse(html))
    assert document.html() == html
    document.forget_lines()
    assert document.html() == html


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>ย่อหน้า</p>",
        "<p></p><p></p>",
        "<h4>หัว<b>ข้อ</b></h4><p>ก<i>ข</i><u>ค</u>H<sub>2</sub>O m<sup>2</sup></p>",
        '<p align="center">กลาง</p><p align="left">ซ้าย</p><p align="justify">เต็ม</p>',
        "<p>บรรทัด<br>ใหม่</p>",
        "<ul><li>ก<ol><li>ข</li></ol></li><li>ค</li></ul>",
        '<ol start="3"><li>ก<p>ต่อ</p></li></ol><ol><li>ข</li></ol>',
        "<ul><li></li><li><p></p></li><li><ul><li>ก</li></ul></li></ul>",
        "<ul><li>ก</li></ul><ul><li>ข</li></ul>",
        f'<p>ก</p><img src="asset:{ASSET}" alt="ข" title="ค" width="20"><p>ง</p>',
        '<table title="ต"><tr><th>ก</th><td colspan="2">ข</td></tr></table>',
        "<ul><li><table><tr><td>ก</td></tr></table><p>ข</p></li></ul>",
    ],
)
def test_each_kind_of_block_comes_back(html: str) -> None:
    assert to_document(parse(html)).html() == html


def test_signs_by_which_qt_parts_frames_do_not_part_paragraphs() -> None:
    assert to_document(parse("<p>ก\ufdd0ข\ufdd1</p>")).html() == "<p>กข</p>"


def test_a_heading_is_bold_only_where_it_was_made_bold() -> None:
    document = to_document(parse("<h4>ก<b>ข</b></h4>"))
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().fontWeight() == formats.HEADING_WEIGHT
    assert document.html() == "<h4>ก<b>ข</b></h4>"


def test_a_numbered_list_that_goes_on_after_a_paragraph_goes_on_counting() -> None:
    document = to_document(parse("<ol><li>ก</li><li>ข</li><li>ค</li></ol>"))
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.setBlockFormat(document.paragraph_format())
    assert document.html() == '<ol><li>ก</li></ol><p>ข</p><ol start="2"><li>ค</li></ol>'


def test_text_and_object_in_one_block_become_blocks_of_their_own() -> None:
    document = to_document(parse(f'<p>กข</p><img src="asset:{ASSET}">'))
    cursor = QTextCursor(document.lastBlock())
    cursor.deletePreviousChar()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("ค", formats.face_of_block(heading=False))
    assert document.html() == f'<p>กข</p><img src="asset:{ASSET}"><p>ค</p>'
