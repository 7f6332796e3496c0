from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.plan.digits import DigitStyle, in_style, to_arabic, to_thai


def test_only_digits_change() -> None:
    assert to_thai("โครงการที่ 12 งบ 3,450.60 บาท") == "โครงการที่ ๑๒ งบ ๓,๔๕๐.๖๐ บาท"
    assert to_arabic("พ.ศ. ๒๕๖๖ – ๒๕๗๐ (R2)") == "พ.ศ. 2566 – 2570 (R2)"


def test_the_style_decides_the_digits() -> None:
    assert in_style("ปี ๒๕68", DigitStyle.THAI) == "ปี ๒๕๖๘"
    assert in_style("ปี ๒๕68", DigitStyle.ARABIC) == "ปี 2568"


@given(st.text())
def test_converting_back_loses_nothing_but_the_style(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_arabic(text)) == to_thai(text)
    assert len(to_thai(text)) == len(text)
    for style in DigitStyle:
        assert in_style(in_style(text, style), style) == in_style(text, style)
