from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan.rich_text import sanitise
from desktop.core.storage.markup import uses_only_our_markup

ASSET = f'"asset:{"ab" * 32}"'

tags = st.sampled_from(
    [
        "p",
        "h1",
        "h4",
        "ul",
        "ol",
        "li",
        "b",
        "i",
        "u",
        "sub",
        "sup",
        "table",
        "tr",
        "td",
        "th",
        "img",
        "br",
        "a",
        "script",
        "style",
        "div",
        "span",
        "thead",
        "svg",
    ]
)
attributes = st.sampled_from(
    [
        "",
        ' align="center"',
        ' align="right" colspan="2" rowspan="3"',
        ' start="4"',
        f" src={ASSET}",
        f' src={ASSET} alt="ก &lt; &quot;ข&quot;" title="ภาพ > 1" width="300"',
        ' title="ตาราง <b>"',
        " src='https://example.org/x.png'",
        ' onclick="x()"',
        ' style="color:red"',
    ]
)
pieces = st.one_of(
    st.builds("<{}{}>".format, tags, attributes),
    st.builds("</{}>".format, tags),
    st.text(st.characters(codec="utf-8"), max_size=6),
    st.sampled_from(["<", ">", "&", "&amp;", "&lt;b&gt;", '"', "<!--", "-->", "<p", "1 < 2"]),
)


@given(st.lists(pieces, max_size=14).map("".join))
@settings(max_examples=500)
def test_whatever_the_sanitiser_writes_may_be_stored(source: str) -> None:
    assert uses_only_our_markup(sanitise(source))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "ข้อความ & 1 > 0",
        "<p>ก<br>ข</p>",
        f'<p><img src={ASSET} alt="ก" title="ข" width="300"></p>',
        '<table title="ก"><tr><th colspan="2" align="center">ข</th></tr></table>',
        '<ol start="3"><li>ก</li></ol>',
    ],
)
def test_our_markup_is_known(html: str) -> None:
    assert uses_only_our_markup(html)


@pytest.mark.parametrize(
    "html",
    [
        "<a>",
        "<p >",
        "</p >",
        "<p\n>",
        '<p style="">',
        "<p align=center>",
        '<p align="center"onclick="x()">',
        "<img>",
        '<img src="asset:">',
        f'<img alt="" src={ASSET.upper()}>',
        f'<img src={ASSET} onerror="x()">',
        "<svg/onload=x()>",
        "1 < 2",
        "<p><",
    ],
)
def test_anything_else_is_not(html: str) -> None:
    assert not uses_only_our_markup(html)


def test_looking_takes_time_in_proportion_to_the_text() -> None:
    def seconds(text: str) -> float:
        start = time.perf_counter()
        uses_only_our_markup(text)
        return time.perf_counter() - start

    for piece in ("<p>ก</p>", "<p", '<p align="', "<td" + ' title="x"' * 50 + "<"):
        short, long = piece * 2_000, piece * 20_000
        assert seconds(long) < 100 * max(seconds(short), 0.0005)
