"""What is found in a text, and what replacing leaves: digits and letters of both kinds, looks, tables."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.plan.rich_text import parse
from desktop.ui.writing import finding
from desktop.ui.writing.document import RichDocument, to_document
from desktop.ui.writing.finding import Hit
from tests.ui.writing.rich_trees import ASSET, clean_html

pytestmark = pytest.mark.usefixtures("qapp")


def document(html: str) -> RichDocument:
    return to_document(parse(html))


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("แผนพัฒนา แผนงาน", "แผน", [Hit(0, 3), Hit(9, 12)]),
        ("ปี ๒๕๖๖ ถึง 2566", "2566", [Hit(3, 7), Hit(12, 16)]),
        ("OTOP Otop", "otop", [Hit(0, 4), Hit(5, 9)]),
        ("ก\u00a0ข", "ก ข", [Hit(0, 3)]),
        ("น้ำ", "นํ้า", [Hit(0, 3)]),
        ("İกก", "ก", [Hit(1, 2), Hit(2, 3)]),
        ("aaa", "aa", [Hit(0, 2)]),
        ("แผน", "", []),
        ("แผน", "กา", []),
    ],
)
def test_words_are_found_however_they_were_typed(text: str, wanted: str, hits: list[Hit]) -> None:
    assert finding.hits_in(text, wanted) == hits


def test_places_are_counted_as_qt_counts_them_and_never_cross_paragraphs() -> None:
    made = document("<p>😀แผน</p><h4>แ<b>ผ</b>น</h4><p>แผ</p><p>น</p>")
    hits = finding.hits_in_text(made, "แผน")
    assert hits == [Hit(2, 5), Hit(6, 9)]


def test_tables_and_captions_are_counted_by_themselves() -> None:
    made = document(
        '<p>น้ำ</p><table title="น้ำ"><tr><td>น้ำ<p>น้ำ</p></td><td>ดิน</td></tr></table>'
        f'<img src="asset:{ASSET}" title="น้ำ"><table><tr><td>ดิน</td></tr></table>'
    )
    assert len(finding.hits_in_text(made, "น้ำ")) == 1
    found = finding.hits_in_objects(made, "น้ำ")
    assert [(each.times, each.is_picture) for each in found] == [(3, False), (1, True)]


@pytest.mark.parametrize(
    ("before", "put", "after"),
    [
        ("<p>ก<b>ข</b>ค</p>", "xx", "<p>ก<b>xx</b>ค</p>"),
        ("<p>ข<b>ข</b>ข</p>", "", "<p></p>"),
        ("<h4>กข</h4><ul><li>ข</li></ul>", "ขข", "<h4>กขข</h4><ul><li>ขข</li></ul>"),
        (
            '<table title="ข"><tr><td><b>กข</b> <i>ข</i>ค</td><td><ul><li>ข</li></ul></td></tr></table>',
            "y",
            '<table title="y"><tr><td><b>กy</b> <i>y</i>ค</td><td><ul><li>y</li></ul></td></tr></table>',
        ),
        (
            f'<p>ข</p><img src="asset:{ASSET}" title="ข">',
            "y",
            f'<p>y</p><img src="asset:{ASSET}" title="y">',
        ),
    ],
)
def test_what_replaces_words_looks_like_them_also_in_tables(
    before: str, put: str, after: str
) -> None:
    made = document(before)
    expected = before.count("ข")
    assert finding.replace_all(made, "ข", put) == expected
    assert made.html() == after


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(html=clean_html, wanted=st.sampled_from(["ก", "สวน", "1", "ab"]))
def test_replacing_all_leaves_none_and_changes_nothing_else(html: str, wanted: str) -> None:
    made = document(html)
    before = made.html()
    sought = finding.hits_in_text(made, wanted)
    elsewhere = sum(each.times for each in finding.hits_in_objects(made, wanted))
    assert finding.replace_all(made, wanted, "Z") == len(sought) + elsewhere
    assert finding.hits_in_text(made, wanted) == []
    assert finding.hits_in_objects(made, wanted) == []
    if not sought and not elsewhere:
        assert made.html() == before
