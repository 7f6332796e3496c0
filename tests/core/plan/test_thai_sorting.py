from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.plan.digits import to_thai
from desktop.core.plan.thai_sorting import sort_key


@pytest.mark.parametrize(
    "in_order",
    [
        # The eleven districts of ฉะเชิงเทรา as a dictionary lists them.
        [
            "คลองเขื่อน",
            "ท่าตะเกียบ",
            "บางคล้า",
            "บางน้ำเปรี้ยว",
            "บางปะกง",
            "บ้านโพธิ์",
            "แปลงยาว",
            "พนมสารคาม",
            "เมืองฉะเชิงเทรา",
            "ราชสาส์น",
            "สนามชัยเขต",
        ],
        # Consonants, ฤ after ร and ฦ after ล.
        ["กา", "ขา", "คา", "งา", "รา", "ฤดู", "ลา", "ฦา", "วา", "หา", "อา", "ฮา"],
        # Vowels of one consonant.
        ["กก", "กะ", "กัก", "กา", "กำ", "กิ", "กี", "กึ", "กือ", "กุ", "กู", "เก", "แก", "โก", "ใก", "ไก"],
        # Tones of one syllable.
        ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า"],
        ["เกง", "เก็ง", "เก่ง", "เก้ง", "เก๊ง", "เก๋ง"],
        # A tone counts only after all letters: ป้า stands before ปาก.
        ["ปา", "ป้า", "ปาก", "ป้าน"],
        # Leading vowels stand after their consonant.
        ["กระทรวง", "เกษตร", "ไก่", "ขนส่ง", "เขต", "ไข่"],
        ["สำนักงาน", "สิ่งแวดล้อม", "เสริม", "แสง"],
        # Numbers by value, whichever digits and grouping; before letters.
        ["โครงการที่ 2", "โครงการที่ ๑๐", "โครงการที่ 100", "โครงการที่ 1,000", "โครงการที่ ก"],
        ["1.2", "1.10", "2", "10"],
        ["9" * 30, "1" + "0" * 30, "A", "ก", "α"],
    ],
)
def test_a_list_is_ordered_as_the_dictionary_does(in_order: list[str]) -> None:
    for seed in range(5):
        shuffled = random.Random(seed).sample(in_order, len(in_order))
        assert sorted(shuffled, key=sort_key) == in_order


def test_thai_and_arabic_digits_weigh_the_same() -> None:
    assert sort_key("แผน 2566")[:2] == sort_key("แผน ๒๕๖๖")[:2]


def test_spaces_punctuation_and_case_count_last() -> None:
    assert sort_key("บ้าน โพธิ์ (ใหม่)")[:2] == sort_key("บ้านโพธิ์ใหม่")[:2]
    assert sort_key("SDGs")[:2] == sort_key("sdgs")[:2]
    assert sort_key("ฤๅ")[:2] == sort_key("ฤา")[:2]


@given(st.lists(st.text()), st.randoms(use_true_random=False))
def test_any_texts_have_one_order(texts: list[str], chance: random.Random) -> None:
    shuffled = texts.copy()
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == sorted(texts, key=sort_key)


@given(st.integers(0, 10**25), st.integers(0, 10**25))
def test_numbers_sort_by_value(one: int, other: int) -> None:
    assert (sort_key(f"ก {one}")[0] < sort_key(to_thai(f"ก {other:,}"))[0]) == (one < other)
