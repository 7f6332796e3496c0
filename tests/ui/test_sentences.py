"""Every error of the core is told in the window: what happened, what is safe, what to do, in both languages."""

from __future__ import annotations

import shutil
import string
import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.errors import FormatPackError, InvalidInput, PhaenError, StorageFailure
from desktop.core.formats.loader import load_pack
from desktop.ui import i18n
from desktop.ui.forms.typed_sentences import REASONS
from desktop.ui.pack_sentences import PACK_FAULTS
from desktop.ui.sentences import (
    EXPORTING,
    OPENING,
    PACKS,
    SAVING,
    Sentence,
    holder_sentence,
    sentence,
)
from resources import ROOT
from tests import error_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

CATALOGUE = Path(i18n.__file__).parents[2] / "resources" / "i18n" / "phaen_en.ts"
EXPORTS = ("export.", "document.")
CHANGES = ("change.",)
TYPED = (*error_codes.FIELD_ERRORS, "year.", "period.", "annual_plan.")
"""What is typed into fields, said beside them; years of annual plans are chosen from those that are free."""

FOR_MAKERS = {"version", "name"}
"""Which version is too new, and which part of a file was altered: whoever runs the commands is told."""


def table_of(code: str) -> Mapping[str, Sentence]:
    if code.startswith(EXPORTS):
        return EXPORTING
    return SAVING if code.startswith(CHANGES) else OPENING


def is_told_here(code: str) -> bool:
    """Tell what is said in the bar from what stands beside a field, or is for commands alone."""
    return not code.startswith((*TYPED, "json."))


def places(said: Sentence) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(said)) if name}


TOLD = sorted(code for code in error_codes.codes() if is_told_here(code))
RAISED = sorted((pair for pair in set(error_codes.raised()) if is_told_here(pair[0])), key=str)


@pytest.mark.parametrize("code", TOLD)
def test_every_error_of_the_core_has_a_sentence_of_its_own(code: str) -> None:
    table = PACKS if code.startswith("pack.") else table_of(code)
    assert code in table or code.partition(".")[0] in table
    if code.startswith("pack.") and code not in table:
        assert code in PACK_FAULTS


@pytest.mark.parametrize(("code", "names"), RAISED)
def test_a_sentence_shows_all_that_its_error_knows_and_leaves_no_hole(
    code: str, names: frozenset[str]
) -> None:
    values = {name: f"«{name}»" for name in names}
    said = str(sentence(PhaenError(code, **values), table_of(code)))
    shown = {name for name in names if f"«{name}»" in said}
    assert error_codes.needed(code, names) - FOR_MAKERS <= shown
    assert "{" not in said
    if code != "file.damaged":  # `typed_errors` names the file of rows
        assert "–" not in said


def test_what_cannot_be_written_is_told_whatever_the_cause() -> None:
    writing = {
        "disk.full",
        "disk.failed",
        "memory.full",
        "file.gone",
        "file.read_only",
        "file.busy",
        "file.locked",
    }
    assert writing | {"file.damaged", "folder.missing"} <= SAVING.keys()


def test_every_text_has_its_english_with_the_same_places() -> None:
    catalogue = ET.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    english = {
        str(message.findtext("source")): str(message.findtext("translation"))
        for context in catalogue.iter("context")
        if context.findtext("name") == "Errors"
        for message in context.iter("message")
    }
    texts = {
        part
        for table in (OPENING, SAVING, EXPORTING, PACKS)
        for said in table.values()
        for part in said
        if part
    }
    texts |= {str(text) for text in PACK_FAULTS.values()}
    for text in texts:
        assert places(Sentence(text, "", "")) == places(Sentence(english[text], "", ""))


def test_what_is_typed_into_a_field_has_its_reason() -> None:
    typed = {code for code in error_codes.codes() if code.startswith(("amount.", "year.", "date."))}
    assert typed
    assert all(code in REASONS or code.partition(".")[0] in REASONS for code in typed)


def test_a_sentence_stays_on_one_line_and_lists_several_values() -> None:
    error = InvalidInput("province.unknown", text="ก\nข", near=("ค", "ง"))
    said = str(sentence(error, OPENING))
    assert "\n" not in said
    assert "ก ข" in said
    assert "ค, ง" in said


def test_what_is_not_known_is_a_dash() -> None:
    held = StorageFailure("file.locked", file="/a/แผน.phaen", user="", machine="", since="")
    assert "– (–)" in str(sentence(held, OPENING))


LOCKED = {"file": "/a/แผน.phaen", "user": "สมศรี", "machine": "PLAN-02"}


@pytest.mark.parametrize("table", [OPENING, SAVING], ids=["opening", "saving"])
def test_since_when_a_file_is_open_elsewhere_is_told_as_a_time(
    table: Mapping[str, Sentence],
) -> None:
    today = datetime.now().astimezone().replace(hour=14, minute=5)
    said = str(sentence(StorageFailure("file.locked", since=today.isoformat(), **LOCKED), table))
    assert "สมศรี (PLAN-02) กำลังเปิด แผน.phaen อยู่ตั้งแต่ 14:05 น. ·" in said
    assert holder_sentence("สมศรี", "", today.isoformat()).endswith(" ตั้งแต่ 14:05 น.")


def test_a_file_that_is_open_since_another_day_is_told_with_the_day() -> None:
    opened = datetime(2025, 1, 31, 9, 30).astimezone().isoformat()
    said = str(sentence(StorageFailure("file.locked", since=opened, **LOCKED), OPENING))
    assert "อยู่ตั้งแต่ 31 ม.ค. 2568 09:30 น. ·" in said
    assert holder_sentence("", "", opened).endswith(" ตั้งแต่ 31 ม.ค. 2568 09:30 น.")


def test_a_note_of_who_holds_a_file_that_was_cut_off_is_told_as_it_is() -> None:
    assert holder_sentence("สมศรี", "", "2025-01-").endswith(" ตั้งแต่ 2025-01-")


def test_a_pack_broken_in_the_own_folder_is_explained_in_full(tmp_path: Path) -> None:
    """As the commands explain it: file, line, key, what is wrong, what was kept, what to do."""
    packs = tmp_path / "formats"
    shutil.copytree(Path(str(ROOT)) / "formats" / "2566-2570", packs / "mine")
    head = packs / "mine" / "pack.toml"
    head.write_text(head.read_text("utf-8").replace('id = "2566-2570"', 'id = "other"'), "utf-8")
    with pytest.raises(FormatPackError) as caught:
        load_pack("mine", packs)
    for table in (OPENING, EXPORTING):
        said = sentence(caught.value, table)
        assert "formats/mine/pack.toml บรรทัด " in said.happened
        assert "คีย์ id: ต้องเป็น mine ไม่ใช่ other" in said.happened
        assert "บรรทัด 0" not in said.happened
        assert said.safe
        assert "formats" in said.todo
