"""A user's own packs: found, based on shipped ones, and refused with file, line and key when broken."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import FormatPackError
from desktop.core.formats.loader import available_packs, load_pack
from desktop.core.formats.toml_file import MAX_BYTES
from resources import ROOT
from tests.core.storage.accounts import ordinary_user

SHIPPED = Path(str(ROOT)) / "formats" / "2566-2570"

Edit = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of packs with a whole copy of a shipped one."""
    shutil.copytree(SHIPPED, tmp_path / "packs" / "mine")
    edit(tmp_path / "packs" / "mine" / "pack.toml", '"2566-2570"', '"mine"')
    return tmp_path / "packs"


def edit(file: Path, before: str, after: str) -> int:
    """Replace a text that stands once in a file; return the line that it stood on."""
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, before
    file.write_text(text.replace(before, after), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1


def refusal(folder: Path, pack_id: str = "mine") -> FormatPackError:
    with pytest.raises(FormatPackError) as caught:
        load_pack(pack_id, folder)
    return caught.value


def test_a_whole_copy_is_a_pack_of_its_own(folder: Path) -> None:
    edit(folder / "mine" / "pack.toml", "title = ", 'title = "ของจังหวัด" # ')
    assert [(pack.id, pack.title, pack.own) for pack in available_packs(folder)][-1] == (
        "mine",
        "ของจังหวัด",
        True,
    )
    assert load_pack("mine", folder).form("j1").label == "แบบ จ.1"


def test_a_pack_holds_only_what_differs_from_the_one_it_is_based_on(folder: Path) -> None:
    mine = folder / "mine"
    shutil.rmtree(mine / "forms")
    for name in ("labels", "outline", "projects", "rules", "titles", "typography"):
        (mine / f"{name}.toml").unlink()
    (mine / "forms").mkdir()
    shutil.copy(SHIPPED / "forms" / "needs.toml", mine / "forms" / "needs.toml")
    edit(mine / "forms" / "needs.toml", 'title = "ความต้องการ"', 'title = "ข้อเสนอ"')
    edit(mine / "pack.toml", 'id = "mine"', 'id = "mine"\nbased_on = "2571-2575"')
    pack = load_pack("mine", folder)
    assert pack.form("needs").block().columns[1].title == "ข้อเสนอ"
    assert pack.form("j1_1").topic("rationale").title == "หลักการและเหตุผล"
    assert pack.form("swot").block("internal").columns[0].key == "strength"


def test_an_own_pack_may_bear_the_id_of_a_shipped_one_and_be_based_on_it(folder: Path) -> None:
    own = folder / "2566-2570"
    own.mkdir()
    shutil.copy(SHIPPED / "pack.toml", own / "pack.toml")
    edit(own / "pack.toml", 'j1_money = "baht"', 'j1_money = "million"\nbased_on = "2566-2570"')
    pack = load_pack("2566-2570", folder)
    assert pack.head.j1_money.value == "million"
    assert pack.words.table == "ตารางที่"
    assert sorted((one.id, one.own) for one in available_packs(folder)) == [
        ("2566-2570", True),
        ("2571-2575", False),
        ("mine", True),
    ]


def test_a_form_of_the_officers_own_is_read_too(folder: Path) -> None:
    form = folder / "mine" / "forms" / "own.toml"
    form.write_text('key = "own"\nname = "แบบของจังหวัด"\n', encoding="utf-8")
    pack = load_pack("mine", folder)
    assert pack.form("own").name == "แบบของจังหวัด"
    assert "own" in pack.form_keys


def test_a_broken_pack_is_listed_by_its_folder(folder: Path) -> None:
    (folder / "mine" / "pack.toml").write_text("title = [", encoding="utf-8")
    assert available_packs(folder)[-1].title == "mine"


def test_what_is_no_pack_is_not_listed(folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "note.txt").write_text("", encoding="utf-8")
    assert "empty" not in [pack.id for pack in available_packs(folder)]


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert available_packs(tmp_path / "none") == available_packs()
    assert load_pack("2566-2570", tmp_path / "none").id == "2566-2570"


@pytest.mark.parametrize("pack_id", ["2599-2603", "", "../formats/2566-2570", "/etc", ".", "a/b"])
def test_an_unknown_or_hostile_id_finds_nothing(pack_id: str) -> None:
    with pytest.raises(FormatPackError) as caught:
        load_pack(pack_id)
    assert caught.value.code == "pack.not_found"
    assert caught.value.parameters["pack"] == pack_id


def test_a_pack_based_on_itself_is_refused(folder: Path) -> None:
    edit(folder / "mine" / "pack.toml", 'id = "mine"', 'id = "mine"\nbased_on = "mine"')
    error = refusal(folder)
    assert (error.code, error.parameters["key"]) == ("pack.not_found", "based_on")


BROKEN: list[tuple[str, str, str, str, str]] = [
    # file, what stands there, what is put in its stead, code, key
    ("pack.toml", 'j1_money = "baht"', 'j1_money = "dollar"', "pack.unknown_value", "j1_money"),
    ("pack.toml", 'j1_money = "baht"', "j1_money = 3", "pack.wrong_type", "j1_money"),
    ("pack.toml", "annual_money_decimals = 4", "", "pack.missing_key", "annual_money_decimals"),
    ("pack.toml", "period_start = 2566", "period_start = true", "pack.wrong_type", "period_start"),
    ("pack.toml", "period_end = 2570", "period_end = 2565", "pack.wrong_period", "period_end"),
    ("pack.toml", "period_end = 2570", "period_end = 2027", "pack.wrong_period", "period_end"),
    ("pack.toml", 'id = "mine"', 'id = "other"', "pack.wrong_id", "id"),
    ("pack.toml", '  "sdgs",', '  "sdg",', "pack.unknown_list", "frameworks[5]"),
    ("pack.toml", '"national_plan_13"\nn', '"np"\nn', "pack.unknown_list", "national_plan"),
    (
        "pack.toml",
        'regional_guidelines = "regional_guidelines_2566"',
        'regional_guidelines = "r"',
        "pack.unknown_list",
        "regional_guidelines",
    ),
    (
        "pack.toml",
        "สำนักงานจังหวัด{province}",
        "สำนักงานจังหวัด{provinces}",
        "pack.unknown_placeholder",
        "default_agency",
    ),
    ("pack.toml", "สำนักงานจังหวัด{province}", "{province", "pack.broken_template", "default_agency"),
    ("titles.toml", '  "({edition})",', '  "({edtion})",', "pack.unknown_placeholder", "cover[3]"),
    ("titles.toml", '  "({edition})",', "  7,", "pack.wrong_type", "cover[3]"),
    (
        "titles.toml",
        'part = "ส่วนที่ {number}"',
        'part = "{number!r}"',
        "pack.broken_template",
        "part",
    ),
    ("outline.toml", 'key = "part1.needs"', 'key = "part1"', "pack.key_twice", "plan[14].key"),
    (
        "outline.toml",
        'key = "annual.cover"',
        'key = "cover"',
        "pack.key_twice",
        "annual[1].key",
    ),
    (
        "outline.toml",
        'key = "part3.j1"\nparent = "part3"',
        'key = "part3.j1"\nparent = "part4"',
        "pack.unknown_parent",
        "plan[24].parent",
    ),
    ("outline.toml", 'kind = "swot"', 'kind = "swat"', "pack.unknown_value", "plan[17].kind"),
    ("outline.toml", 'kind = "goals"', 'kin = "goals"', "pack.unknown_key", "plan[19].kin"),
    ("labels.toml", 'table = "ตารางที่"', "", "pack.missing_key", "words.table"),
    ("labels.toml", 'so = "', 'xx = "', "pack.unknown_key", "names.TowsKind.xx"),
    ("labels.toml", "[names.TowsKind]", "[names.Tows]", "pack.unknown_key", "names.Tows.so"),
    (
        "labels.toml",
        'not_needed = "ไม่เกี่ยวข้อง"',
        "",
        "pack.missing_key",
        "names.Readiness.not_needed",
    ),
    ("typography.toml", 'face = "TH SarabunPSK"', 'face = "Tahoma"', "pack.unknown_value", "face"),
    ("typography.toml", '"E7ECF3"', '"blue"', "pack.wrong_colour", "header_shading"),
    (
        "typography.toml",
        "  { size = 20, bold = true },",
        "",
        "pack.heading_levels",
        "looks.headings",
    ),
    (
        "typography.toml",
        "left = 30\nright = 20",
        "left = 130\nright = 80",
        "pack.margins_too_wide",
        "margins",
    ),
    ("typography.toml", "body = { size = 16 }", "body = 16", "pack.wrong_type", "looks.body"),
    ("rules.toml", 'id = "goal.no_indicator"', 'id = "goal.x"', "pack.unknown_rule", "rules[8].id"),
    (
        "rules.toml",
        'id = "issue.no_indicator"',
        'id = "goal.no_indicator"',
        "pack.key_twice",
        "rules[9].id",
    ),
    ("rules.toml", "“{name}” ยังไม่มีหน่วยนับ", "{unit}", "pack.unknown_placeholder", "rules[11].th"),
    (
        "rules.toml",
        '"The indicator “{name}” has no unit."',
        '"{"',
        "pack.broken_template",
        "rules[11].en",
    ),
    (
        "rules.toml",
        "patterns = ['\\.{5,}'",
        "patterns = ['(', '\\.{5,}'",
        "pack.broken_pattern",
        "rules[3].parameters.patterns[1]",
    ),
    (
        "rules.toml",
        'whole_words = ["-"',
        'whole = ["-"',
        "pack.unknown_key",
        "rules[3].parameters.whole",
    ),
    (
        "rules.toml",
        'whole_words = ["-"',
        '# ["-"',
        "pack.missing_key",
        "rules[3].parameters.whole_words",
    ),
    (
        "rules.toml",
        'whole_words = ["-"',
        'whole_words = "-"  # ["-"',
        "pack.wrong_type",
        "rules[3].parameters.whole_words",
    ),
    ("forms/needs.toml", 'key = "needs"\nname', 'key = "want"\nname', "pack.wrong_id", "key"),
    (
        "forms/needs.toml",
        'title = "ความต้องการ", width = 80',
        'title = "ความต้องการ", width = 81',
        "pack.too_wide",
        "blocks[1].columns",
    ),
    (
        "forms/needs.toml",
        'key = "need",',
        'key = "problem",',
        "pack.key_twice",
        "blocks[1].columns[2].key",
    ),
    (
        "forms/needs.toml",
        'title = "ความต้องการ", width = 80',
        'title = "{need}", width = 80',
        "pack.unknown_placeholder",
        "blocks[1].columns[2].title",
    ),
    ("forms/needs.toml", 'field = "{name}"', "", "pack.missing_key", "blocks[1].rows.field"),
    (
        "forms/needs.toml",
        '[[blocks]]\nkey = "needs"',
        '[[blocks]]\nkey = "need"',
        "pack.missing_block",
        "blocks",
    ),
    ("forms/j1_1.toml", 'duration_one = "', 'once = "', "pack.missing_key", "rows.duration_one"),
    (
        "forms/j1_1.toml",
        'key = "outcome"',
        'key = "effect"',
        "pack.unknown_value",
        "topics[11].key",
    ),
    (
        "forms/j1_1.toml",
        '  { key = "district", title = "อำเภอ" },',
        "",
        "pack.missing_label",
        "topics[5].labels",
    ),
]


@pytest.mark.parametrize(("name", "before", "after", "code", "key"), BROKEN)
def test_what_is_broken_is_named_by_file_line_and_key(
    folder: Path, name: str, before: str, after: str, code: str, key: str
) -> None:
    edit(folder / "mine" / name, before, after)
    error = refusal(folder)
    assert error.code == code
    assert error.parameters["file"] == f"packs/mine/{name}"
    assert error.parameters["key"] == key
    assert isinstance(error.parameters["line"], int)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("outline.toml", 'kind = "swot"', 'kind = "swat"'),
        ("labels.toml", 'so = "กลยุทธ์', 'xx = "กลยุทธ์'),
        ("rules.toml", 'id = "goal.no_indicator"', 'id = "goal.x"'),
        ("forms/needs.toml", 'key = "need",', 'key = "problem",'),
        ("titles.toml", '  "({edition})",', "  7,"),
    ],
)
def test_the_line_is_that_of_the_key(folder: Path, name: str, before: str, after: str) -> None:
    line = edit(folder / "mine" / name, before, after)
    assert refusal(folder).parameters["line"] == line


def test_a_missing_key_points_to_its_table(folder: Path) -> None:
    labels = folder / "mine" / "labels.toml"
    line = labels.read_text(encoding="utf-8").split("\n").index("[words]") + 1
    edit(labels, 'table = "ตารางที่"', "")
    assert refusal(folder).parameters["line"] == line


@pytest.mark.parametrize("name", ["labels.toml", "typography.toml", "forms/tows.toml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / "mine" / name).unlink()
    error = refusal(folder)
    assert (error.code, error.parameters["file"]) == ("pack.unreadable", f"packs/mine/{name}")


def test_a_pack_without_any_form_is_refused(folder: Path) -> None:
    shutil.rmtree(folder / "mine" / "forms")
    assert refusal(folder).parameters["file"] == "packs/mine/forms/alignment.toml"


@pytest.mark.parametrize("between", [".", " . "])
@pytest.mark.parametrize("key", ["a", '"ก.ข"', "'x'"])
@pytest.mark.parametrize("line", ["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}"])
def test_a_key_of_endless_parts_is_refused_at_once(
    folder: Path, line: str, key: str, between: str
) -> None:
    endless = line.format(between.join([key] * 50_000))
    (folder / "mine" / "labels.toml").write_text(f"a = 1\n{endless}\n", "utf-8")
    started = time.process_time()
    error = refusal(folder)
    assert time.process_time() - started < 5
    assert (error.code, error.parameters["line"]) == ("pack.syntax", 2)


def test_a_text_may_hold_any_number_of_dots(folder: Path) -> None:
    title = "." * 1_000 + ' a.b"' + ".c" * 1_000
    written = title.replace('"', '\\"')
    edit(folder / "mine" / "pack.toml", "title = ", f'title = "{written}" # ')
    assert available_packs(folder)[-1].title == title


def test_a_syntax_error_is_named_with_its_line(folder: Path) -> None:
    line = edit(folder / "mine" / "rules.toml", 'id = "goal.no_indicator"', "id = goal")
    error = refusal(folder)
    assert (error.code, error.parameters["line"]) == ("pack.syntax", line)


def test_a_text_cut_short_is_named_with_its_last_line(folder: Path) -> None:
    (folder / "mine" / "titles.toml").write_text('plan = "a"\ncover = [', encoding="utf-8")
    error = refusal(folder)
    assert (error.code, error.parameters["line"]) == ("pack.syntax", 2)


def test_a_text_nested_too_deep_is_named(folder: Path) -> None:
    (folder / "mine" / "titles.toml").write_text(f"plan = {'[' * 50_000}", encoding="utf-8")
    assert refusal(folder).code == "pack.syntax"


@pytest.mark.parametrize("name", sorted(file.name for file in SHIPPED.glob("*.toml")))
def test_a_file_with_a_line_lost_is_read_or_refused_by_its_name(folder: Path, name: str) -> None:
    file = folder / "mine" / name
    lines = file.read_text(encoding="utf-8").split("\n")
    blamed = set()
    for lost in range(1, len(lines), max(1, len(lines) // 8)):
        file.write_text("\n".join(lines[:lost] + lines[lost + 1 :]), encoding="utf-8")
        try:
            load_pack("mine", folder)
        except FormatPackError as error:
            blamed.add(error.parameters["file"])
    assert blamed == {f"packs/mine/{name}"}


def test_a_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "mine" / "titles.toml").write_bytes(b"\xff\xfe\x00")
    assert refusal(folder).code == "pack.unreadable"


@pytest.mark.skipif(os.name == "nt", reason="devices as on Unix")
@pytest.mark.parametrize("kind", ["device", "pipe", "large"])
def test_a_file_without_end_does_not_make_the_program_wait(folder: Path, kind: str) -> None:
    place = folder / "mine" / "labels.toml"
    place.unlink()
    if kind == "device":
        place.symlink_to("/dev/zero")
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.write_text("#" * (MAX_BYTES + 1), "utf-8")
    refused = refusal(folder)
    assert (refused.code, refused.parameters["file"]) == (
        "pack.unreadable",
        "packs/mine/labels.toml",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions as on Unix")
@pytest.mark.parametrize("closed", [".", ".."])
def test_a_folder_that_may_not_be_looked_into_is_named_rather_than_passed_over(
    folder: Path, closed: str
) -> None:
    load_pack("2566-2570", folder)
    with ordinary_user(folder.parent, writable=True) as path_of:
        packs = path_of(folder)
        (packs / closed).chmod(0)
        try:
            for ask in (available_packs, lambda extra: load_pack("mine", extra)):
                with pytest.raises(FormatPackError) as caught:
                    ask(packs)
                assert caught.value.code == "pack.folder_unreadable"
                assert caught.value.parameters["file"] == str(packs)
        finally:
            (packs.parent if closed == ".." else packs).chmod(0o755)


def test_a_folder_of_packs_that_is_a_file_holds_none(tmp_path: Path) -> None:
    (tmp_path / "formats").touch()
    assert available_packs(tmp_path / "formats") == available_packs()


def test_a_file_saved_by_notepad_is_read(folder: Path) -> None:
    file = folder / "mine" / "titles.toml"
    text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert load_pack("mine", folder).titles.part == "ส่วนที่ {number}"


def test_a_pack_may_leave_a_rule_out(folder: Path) -> None:
    file = folder / "mine" / "rules.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("[[rules]]")], encoding="utf-8")
    assert "annual.over_ceiling" not in load_pack("mine", folder).rules
