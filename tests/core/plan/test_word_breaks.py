from __future__ import annotations

import subprocess
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.plan.word_breaks import break_opportunities, word_count, words

thai_or_any = st.text(alphabet=st.one_of(st.sampled_from("กานเแ่ี ๆฯ๑,.(\n"), st.characters()))


def test_thai_words_are_found_without_spaces() -> None:
    assert words("แผนพัฒนาจังหวัดฉะเชิงเทรา") == ("แผน", "พัฒนา", "จังหวัด", "ฉะเชิงเทรา")
    assert words("งบ ๑,๕๐๐ บาท (พ.ศ. 2566)") == ("งบ", "๑,๕๐๐", "บาท", "พ.ศ.", "2566")


def test_signs_and_spaces_are_no_words() -> None:
    assert words("ต่าง ๆ – …") == ("ต่าง",)
    assert word_count("") == 0
    assert word_count(" \n ") == 0
    assert word_count("แผนพัฒนา") == 2


def test_lines_break_between_words_and_after_spaces() -> None:
    text = "แผนพัฒนาต่าง ๆ (ใหม่)"
    pieces = [0, *break_opportunities(text), len(text)]
    assert [text[a:b] for a, b in pairwise(pieces)][:2] == ["แผน", "พัฒนา"]
    signs = "ใหม่ๆ (กา)"
    assert {signs[place] for place in break_opportunities(signs)} == {"("}
    assert break_opportunities("") == ()


@given(thai_or_any)
def test_no_line_breaks_before_a_mark_or_at_an_end(text: str) -> None:
    places = break_opportunities(text)
    assert list(places) == sorted(set(places))
    assert all(0 < place < len(text) for place in places)
    assert not [
        place
        for place in places
        if unicodedata.category(text[place]) == "Mn" and "ก" <= text[place - 1] <= "ฮ"
    ]


@given(thai_or_any)
def test_words_stand_in_the_text_in_order(text: str) -> None:
    position = 0
    for word in words(text):
        position = text.index(word, position) + len(word)


@pytest.mark.parametrize("text", ["ก\x00ข", "ก\ud800ข", "ก\U000f0000ข"])
def test_what_the_segmenter_cannot_read_parts_words(text: str) -> None:
    assert words(text) == ("ก", "ข")
    assert all(0 < place < len(text) for place in break_opportunities(text))


def test_without_the_segmenter_spaces_part_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thaibreak.boundaries", lambda _text: [])
    assert words("แผนพัฒนา จังหวัด ๆ") == ("แผนพัฒนา", "จังหวัด")


def test_importing_loads_no_dictionary() -> None:
    code = "import sys, desktop.core.plan.word_breaks; sys.exit('thaibreak' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
