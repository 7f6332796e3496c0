from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.plan.thai_text import (
    _RULES,
    Repair,
    RepairReason,
    clean_single_line,
    clean_text,
    text_repairs,
)

NIKHAHIT = "\u0e4d"

# Letters, marks and junk in the proportion that makes broken text likely.
troubled_text = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "กนคท เเแาำะ\u0e31\u0e34\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4c\u0e4d\u0e4e"
        ),
        st.sampled_from(
            " \u00a0\u200b\r\n\t\u2028\ufeff\u00ad\uf70a\uf712\uf898\ud800a\u0301e\u0334"
        ),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("เเผนพัฒนา", "แผนพัฒนา"),
        (f"น{NIKHAHIT}า", "นำ"),
        (f"น{NIKHAHIT}้า", "น้ำ"),
        (f"น้{NIKHAHIT}า", "น้ำ"),
        ("นำ้", "น้ำ"),
        (f"น{NIKHAHIT}ำ", "นำ"),
        ("ท ำ", "ทำ"),
        ("น้ ำ", "น้ำ"),
        (f"ท{NIKHAHIT} า", "ทำ"),
        ("ท ี่", "ที่"),
        ("ก ็", "ก็"),
        ("ท่ี", "ที่"),
        ("ธ์ิ", "ธิ์"),
        ("ผ้ ู", "ผู้"),
        ("ทีี่", "ที่"),
        ("การณ์์", "การณ์"),
        ("ทำำ", "ทำ"),
        ("ท\uf70aี", "ที่"),
        ("ป\uf702\uf713", "ปี่"),
        ("\uf70f\uf718", "ญุ"),
        ("ป\uf886\uf88a", "ปี่"),
        ("จังหวัด\u200bฉะเชิง\u200dเทรา\ufeff", "จังหวัดฉะเชิงเทรา"),
        ("พัฒ\u00adนา", "พัฒนา"),
        ("พ.ศ.\u00a02566", "พ.ศ. 2566"),
        ("ก\x00ข\x07ค\x7f", "กขค"),
        ("หนึ่ง\r\nสอง\rสาม\u2028สี่\x0bห้า", "หนึ่ง\nสอง\nสาม\nสี่\nห้า"),
        ("cafe\u0301", "café"),
        ("ท\u200bำ\u200b้", "ท้ำ"),
        ("bad\ud800half\uffff", "badhalf"),
    ],
)
def test_text_is_cleaned_on_entry(before: str, after: str) -> None:
    assert clean_text(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570) ฉบับทบทวน",
        "น้ำ ก๊าซ เก็บ ศักดิ์สิทธิ์ พันธุ์ จันทร์ ขึ้น ผู้ ที่ นี้ ปรากฏ ฎีกา",
        "ต่าง ๆ ฯลฯ ฤๅษี\n\tบรรทัดใหม่  สองช่อง ",
        "ค่า PM2.5 ≤ 37.5 µg/m³ — naïve",
        "ไม้เอก (\u0e48)",
        "พุทฺธํ สรณํ",
        "",
    ],
)
def test_good_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text
    assert text_repairs(text) == ()


@given(troubled_text)
@example("ก่ิ\u0334่ิ")
@example("ก ่ ำ า")
@example(f"ก{NIKHAHIT}ำา")
@example("เเเเเ")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    line = clean_single_line(text)
    assert clean_single_line(line) == line
    assert clean_text(line) == line


@given(troubled_text)
@example("ก่้่")
@example(f"ก{NIKHAHIT}่ำ")
def test_good_text_is_told_quickly_but_never_wrongly(text: str) -> None:
    slowly = text
    for rule in _RULES:
        slowly = rule.pattern.sub(rule.replace, slowly)
    assert clean_text(text) == slowly


@given(troubled_text)
def test_clean_text_can_be_stored_and_exported(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert not [
        character
        for character in cleaned
        if unicodedata.category(character) == "Cc" and character not in "\n\t"
    ]


@given(troubled_text)
@example("ก\r\u200b\n ่")
def test_the_repairs_are_exactly_what_cleaning_does(text: str) -> None:
    pieces: list[str] = []
    done = 0
    for repair in text_repairs(text):
        assert repair.start >= done
        assert text[repair.start : repair.end] == repair.before
        assert repair.before != ""
        pieces += text[done : repair.start], repair.after
        done = repair.end
    assert "".join(pieces) + text[done:] == clean_text(text)


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("กเเผน", Repair(1, 3, "เเ", "แ", RepairReason.DOUBLE_SARA_E)),
        (f"น้{NIKHAHIT}า", Repair(1, 4, f"้{NIKHAHIT}า", "้ำ", RepairReason.SARA_AM)),
        ("ท ำ", Repair(1, 3, " ำ", "ำ", RepairReason.SPACE_BEFORE_MARK)),
        ("ท่ี", Repair(1, 3, "่ี", "ี่", RepairReason.MARK_ORDER)),
        ("ที่่", Repair(1, 4, "ี่่", "ี่", RepairReason.DOUBLED_MARK)),
        ("ท\uf70a", Repair(1, 2, "\uf70a", "่", RepairReason.OLD_FONT)),
        ("ก\u200bข", Repair(1, 2, "\u200b", "", RepairReason.INVISIBLE)),
        ("ก\u00a0ข", Repair(1, 2, "\u00a0", " ", RepairReason.SPACE)),
        ("ก\r\nข", Repair(1, 3, "\r\n", "\n", RepairReason.LINE_END)),
        ("e\u0301", Repair(0, 2, "e\u0301", "é", RepairReason.COMPOSED)),
        ("ท่\u200bี", Repair(1, 4, "่\u200bี", "ี่", RepairReason.MARK_ORDER)),
        ("ท\uf70a\u200bี", Repair(1, 4, "\uf70a\u200bี", "ี่", RepairReason.MARK_ORDER)),
    ],
)
def test_a_repair_says_what_it_would_change_and_why(text: str, repair: Repair) -> None:
    assert text_repairs(text) == (repair,)


def test_repairs_apart_stay_apart() -> None:
    text = "เเผน\u200bพัฒนา ท\uf70a"
    assert [(repair.before, repair.after) for repair in text_repairs(text)] == [
        ("เเ", "แ"),
        ("\u200b", ""),
        ("\uf70a", "่"),
    ]


def test_a_single_line_has_no_breaks_and_no_double_spaces() -> None:
    assert clean_single_line(" โครงการ\n พัฒนา\t\u00a0ท  ี่ ") == "โครงการ พัฒนา ที่"
