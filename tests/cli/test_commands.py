"""Each command does what DESIGN section 9 says, on real files."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from desktop.cli.arguments import COMMANDS
from desktop.core.plan.canonical_json import dump_plan
from desktop.core.plan.changes import setting
from desktop.core.plan.rich_text import asset_ids
from desktop.core.storage.plan_file import PlanFile
from tests.cli.conftest import Phaen

NEW = ("--province", "ฉะเชิงเทรา", "--period", "2566-2570")


def test_new_makes_a_plan_of_the_province_and_years(phaen: Phaen, tmp_path: Path) -> None:
    path = tmp_path / "a.phaen"
    made = phaen("new", path, *NEW, "--edition", "ฉบับทบทวน")
    assert (made.code, made.err) == (0, "")
    with PlanFile.open(path, read_only=True) as plan_file:
        info = plan_file.read_plan().info
    assert (info.province, info.province_code, info.edition) == ("ฉะเชิงเทรา", 24, "ฉบับทบทวน")
    assert (info.period_start, info.period_end, info.pack) == (2566, 2570, "2566-2570")


def test_new_makes_the_annual_plans_that_are_asked_for_and_they_can_be_exported(
    phaen: Phaen, tmp_path: Path
) -> None:
    path, document = tmp_path / "a.phaen", tmp_path / "a.docx"
    assert phaen("new", path, *NEW, "--year", "2568", "--year=2567").code == 0
    assert json.loads(phaen("info", path, "--json").out)["annual_plans"] == [2567, 2568]
    asked = ("--document", "annual", "--year", "2568", "-o", document)
    assert phaen("export", path, *asked).code == 0
    text = "\n".join(paragraph.text for paragraph in Document(str(document)).paragraphs)
    assert "๒๕๖๘" in text
    assert "สรุปโครงการและงบประมาณ" in text


@pytest.mark.parametrize(
    ("years", "says"),
    [(["2571"], "2566-2570"), (["2568", "2568"], "2568"), (["2025"], "2568"), (["ปีหน้า"], "ปีหน้า")],
)
def test_an_annual_plan_of_a_year_that_cannot_have_one_makes_no_plan(
    phaen: Phaen, tmp_path: Path, years: list[str], says: str
) -> None:
    path = tmp_path / "a.phaen"
    typed = [f"--year={year}" for year in years]
    for language in ("th", "en"):
        refused = phaen("new", path, *NEW, *typed, "--lang", language)
        assert (refused.code, refused.out) == (2, "")
        assert says in refused.err
    assert not path.exists()


def test_an_annual_plan_that_is_not_there_is_told_how_to_be_made(
    phaen: Phaen, tmp_path: Path
) -> None:
    path = tmp_path / "a.phaen"
    assert phaen("new", path, *NEW).code == 0
    asked = ("--document", "annual", "--year", "2568", "-o", tmp_path / "a.docx")
    refused = phaen("export", path, *asked)
    assert (refused.code, refused.out) == (2, "")
    assert "แทรก" in refused.err
    assert "--year" in refused.err


def test_the_sample_is_the_plan_asked_for(phaen: Phaen, tmp_path: Path) -> None:
    path = tmp_path / "a.phaen"
    assert phaen("new", path, *NEW, "--edition", "ฉบับทดลอง", "--sample").code == 0
    facts = json.loads(phaen("info", path, "--json").out)
    assert facts["edition"] == "ฉบับทดลอง"
    assert facts["counts"]["projects"] >= 40
    assert facts["annual_plans"] == [2568]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--province", "ฉะเชิง", "--period", "2566-2570"), "ฉะเชิงเทรา"),
        (("--province", "ฉะเชิงเทรา", "--period", "2561-2565"), "2566-2570"),
        (("--province", "ฉะเชิงเทรา", "--period", "ห้าปี"), "2566-2570"),
        (("--province", "ฉะเชิงเทรา", "--period", "2570-2566"), "2570"),
        (("--province", "ชลบุรี", "--period", "2566-2570", "--sample"), "ฉะเชิงเทรา"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line_and_leaves_nothing(
    phaen: Phaen, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    refused = phaen("new", tmp_path / "a.phaen", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.count("\n") == 1
    assert says in refused.err
    assert list(tmp_path.iterdir()) == []


def test_new_never_replaces_a_file(phaen: Phaen, tmp_path: Path) -> None:
    path = tmp_path / "a.phaen"
    path.write_text("keep me", "utf-8")
    assert phaen("new", path, *NEW).code == 2
    assert path.read_text("utf-8") == "keep me"


def test_info_tells_title_counts_completeness_and_who_has_it_open(
    phaen: Phaen, filled_file: Path
) -> None:
    facts = json.loads(phaen("info", filled_file, "--json").out)
    assert facts["title"].startswith("แผนพัฒนาจังหวัด")
    assert facts["counts"]["projects"] == 3
    assert facts["lock"] is None
    command = [sys.executable, "-m", "desktop", "info", str(filled_file), "--json"]
    with PlanFile.open(filled_file):
        # Another program asks: the one that has a file open reads it there.
        done = subprocess.run(command, capture_output=True, check=True)
    open_now = json.loads(done.stdout.decode("utf-8"))
    assert set(open_now["lock"]) == {"user", "machine", "since"}
    assert open_now["lock"]["since"]


def test_info_is_readable_in_both_languages(phaen: Phaen, filled_file: Path) -> None:
    thai, english = phaen("info", filled_file), phaen("info", filled_file, "--lang", "en")
    assert thai.out.startswith("ชื่อแผน: ")
    assert english.out.startswith("title: ")
    assert thai.code == english.code == 0


def test_dump_load_dump_gives_the_same_json(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert phaen("dump", filled_file, "-o", first).code == 0
    assert phaen("load", first, "-o", tmp_path / "b.phaen").code == 0
    assert phaen("dump", tmp_path / "b.phaen", "-o", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert phaen("dump", filled_file).out == first.read_text("utf-8")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "phaen-plan"}', b'{"format": "other"}'],
)
def test_load_refuses_what_is_not_a_dump(phaen: Phaen, tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "in.json"
    source.write_bytes(content)
    refused = phaen("load", source, "-o", tmp_path / "out.phaen")
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


def test_check_finds_what_an_empty_plan_lacks(phaen: Phaen, tmp_path: Path) -> None:
    path = tmp_path / "a.phaen"
    phaen("new", path, *NEW)
    found = phaen("check", path)
    listed = json.loads(phaen("check", path, "--json").out)
    assert found.code == 1
    assert len(found.out.splitlines()) == len(listed) + 1
    assert {"rule", "severity", "entity", "id", "field", "sentence"} == set(listed[0])
    assert phaen("check", path, "--lang", "en").out.startswith(("error: ", "warning: ", "advice: "))


def test_verify_tells_a_whole_file_from_one_with_problems(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    assert phaen("verify", filled_file).code == 0
    dump = json.loads(phaen("dump", filled_file).out)
    dump["targets"][0]["fiscal_year"] = 5
    (tmp_path / "in.json").write_text(json.dumps(dump), "utf-8")
    assert phaen("load", tmp_path / "in.json", "-o", tmp_path / "odd.phaen").code == 0
    odd = phaen("verify", tmp_path / "odd.phaen")
    assert odd.code == 1
    assert "Target" in odd.out


def test_backup_is_a_plan_with_the_same_content(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.phaen"
    assert phaen("backup", filled_file, "-o", copy).code == 0
    assert phaen("dump", copy).out == phaen("dump", filled_file).out
    assert phaen("backup", filled_file, "-o", copy).code == 2


@pytest.mark.parametrize("document", ["plan", "annual", "j1", "brief"])
def test_export_writes_every_document(
    phaen: Phaen, tmp_path: Path, document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    path = tmp_path / "a.phaen"
    phaen("new", path, *NEW, "--sample")
    outs = [tmp_path / "1.docx", tmp_path / "2.docx"]
    for out in outs:
        done = phaen("export", path, "--document", document, "--year", "๒๕๖๘", "-o", out)
        assert (done.code, done.err) == (0, "")
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert Document(str(outs[0])).paragraphs


def test_an_export_with_a_damaged_picture_is_made_and_names_the_picture_and_its_place(
    phaen: Phaen, tmp_path: Path
) -> None:
    path = tmp_path / "a.phaen"
    phaen("new", path, *NEW, "--sample")
    with PlanFile.open(path) as plan_file:
        plan = plan_file.read_plan()
        section = next(row for row in plan.sections if 'title="' in row.body and "<img" in row.body)
        image = plan.images[asset_ids(section.body)[0]]
        plan_file.apply(setting(image, data=image.data[: len(image.data) // 2]))
    caption = re.findall('<img [^>]*title="([^"]+)"', section.body)[0]
    made = phaen("export", path, "--document", "plan", "-o", tmp_path / "a.docx")
    assert (made.code, made.err) == (1, "")
    done, found = made.out.splitlines()
    assert done.startswith("ส่งออกแล้ว")
    assert f"แสดงภาพ {caption} ใน {section.title} ไม่ได้" in found
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "a.docx")).paragraphs]
    assert any(text.startswith(f"แสดงภาพไม่ได้ {caption[:10]}") for text in texts)
    # What does not show it is whole.
    brief = phaen("export", path, "--document", "brief", "-o", tmp_path / "b.docx", "--lang", "en")
    assert brief.code == 0
    found_by_check = json.loads(phaen("check", path, "--json").out)
    (finding,) = [one for one in found_by_check if one["rule"] == "picture.not_shown"]
    assert finding["id"] == section.id
    verified = phaen("verify", path)
    assert verified.code == 1
    assert f"ภาพเสียหายหรือไม่ครบ: Image {image.id} data" in verified.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--document", "plan", "-o", "out.pdf"), ".docx"),
        (("--document", "annual", "-o", "out.docx"), "--year"),
        (("--document", "annual", "--year", "1999", "-o", "out.docx"), "1999"),
        (("--document", "annual", "--year", "2599", "-o", "out.docx"), "2599"),
        (("--document", "brief", "--project", "nobody", "-o", "out.docx"), "nobody"),
        (("--document", "plan", "-o", "no/such/folder/out.docx"), "folder"),
        (("--document", "novel", "-o", "out.docx"), "novel"),
        (("--document", "plan"), "-o"),
    ],
)
def test_an_export_that_cannot_be_made_says_why_and_writes_nothing(
    phaen: Phaen,
    filled_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = phaen("export", filled_file, *arguments, "--lang", "en")
    assert (refused.code, refused.out) == (2, "")
    assert says in refused.err
    assert refused.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_stranger_s_file_is_refused_by_every_command_and_left_as_it_is(
    phaen: Phaen, tmp_path: Path
) -> None:
    path = tmp_path / "letter.phaen"
    path.write_text("เรียน ท่านผู้ว่าราชการจังหวัด", "utf-8")
    commands = (
        ("info", path),
        ("dump", path),
        ("check", path),
        ("verify", path),
        ("export", path, "--document", "plan", "-o", tmp_path / "o.docx"),
        ("backup", path, "-o", tmp_path / "o.phaen"),
    )
    for command in commands:
        refused = phaen(*command)
        assert (refused.code, refused.out) == (2, "")
        assert re.fullmatch(r"phaen: .*ไม่ใช่ไฟล์แผนของ Phaen.*\n", refused.err)
    assert path.read_text("utf-8") == "เรียน ท่านผู้ว่าราชการจังหวัด"
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.phaen"]


def test_a_program_error_is_one_line_too(
    phaen: Phaen, filled_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_plan: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("desktop.core.plan.canonical_json.dump_plan", broken)
    failed = phaen("dump", filled_file, "--lang=en")
    assert failed.code == 2
    assert failed.err.startswith("phaen: the program could not do this (ZeroDivisionError)")


def test_stopping_a_command_is_no_traceback(
    phaen: Phaen, filled_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_plan: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.core.plan.canonical_json.dump_plan", stopped)
    assert phaen("dump", filled_file).code == 2


def test_commands_run_in_a_terminal_that_knows_no_thai_and_never_load_qt(
    filled_file: Path, tmp_path: Path
) -> None:
    copy = shutil.copy(filled_file, tmp_path / "a.phaen")
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from desktop.cli import main\n"
        f"sys.exit(main(['info', {str(copy)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", code],
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("utf-8").startswith("ชื่อแผน: ")


def test_without_a_command_the_editor_is_asked_for(
    phaen: Phaen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def run(arguments: list[str]) -> int:
        asked.append(arguments)
        return 0

    monkeypatch.setattr("desktop.app.run", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    own = tmp_path / "a file of another name"
    own.touch()
    starts: tuple[list[str], ...] = (
        [],
        ["file.phaen"],
        ["FILE.PHAEN"],
        [str(own)],
        ["--lang", "en"],
        ["--lang=en", "--measure-start", "file.phaen"],
    )
    for given in starts:
        assert phaen(*given).code == 0
    assert asked == list(starts)


@pytest.mark.parametrize(
    "given",
    [
        ("exprot",),
        ("exprot", "a.phaen", "--document", "plan"),
        ("--lang", "en", "exprot"),
        ("plan.docx",),
        ("",),
        ("ก" * 5_000,),
        (".",),
    ],
)
def test_a_word_that_is_neither_a_command_nor_a_plan_is_refused_by_naming_the_commands(
    phaen: Phaen, monkeypatch: pytest.MonkeyPatch, given: tuple[str, ...]
) -> None:
    monkeypatch.setattr("desktop.app.run", lambda _given: pytest.fail("the editor was opened"))
    refused = phaen(*given)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert all(command in refused.err for command in COMMANDS)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a display")
def test_the_editor_says_in_one_line_that_there_is_no_display(tmp_path: Path) -> None:
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    for given in ([], ["--lang", "en", str(tmp_path / "a.phaen")]):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *given],
            env={**bare, "DISPLAY": ""},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.count(b"\n") == 1
    assert done.stderr.decode().startswith("phaen: there is no display")


def test_dump_into_a_folder_that_cannot_be_written_leaves_no_trace(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    refused = phaen("dump", filled_file, "-o", tmp_path / "none" / "out.json")
    assert refused.code == 2
    (tmp_path / "out.json").mkdir()
    assert phaen("dump", filled_file, "-o", tmp_path / "out.json").code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_the_dump_of_the_core_is_what_the_command_prints(phaen: Phaen, filled_file: Path) -> None:
    with PlanFile.open(filled_file, read_only=True) as plan_file:
        assert phaen("dump", filled_file).out == dump_plan(plan_file.read_plan())


# --- hostile places ------------------------------------------------------------------------------


def test_dump_never_replaces_a_file_least_of_all_the_plan(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(filled_file, tmp_path / "a.phaen"))
    refused = phaen("dump", path, "-o", path)
    assert (refused.code, refused.out) == (2, "")
    assert path.read_bytes() == filled_file.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="permissions as on Unix")
def test_a_dump_may_be_read_by_whom_the_user_s_files_may(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "by_hand").touch()
    phaen("dump", filled_file, "-o", tmp_path / "out.json")
    assert (tmp_path / "out.json").stat().st_mode == (tmp_path / "by_hand").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="devices as on Unix")
@pytest.mark.parametrize("source", ["/dev/zero", "pipe", "folder"])
def test_load_reads_files_only(
    phaen: Phaen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    Path("folder").mkdir()
    refused = phaen("load", source, "-o", "out.phaen")
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert not Path("out.phaen").exists()


@pytest.mark.parametrize("name", ["", ".", "/"])
def test_a_name_that_names_no_file_is_refused(phaen: Phaen, filled_file: Path, name: str) -> None:
    for command in (
        ("new", name, *NEW),
        ("info", name),
        ("dump", filled_file, "-o", name),
        ("load", filled_file, "-o", name),
        ("backup", filled_file, "-o", name),
        ("export", filled_file, "--document", "j1", "-o", name),
    ):
        refused = phaen(*command)
        assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
        assert "ไม่ใช่ชื่อไฟล์" in refused.err


def test_a_long_thai_name_is_taken_and_one_too_long_is_told(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    long, too_long = "ก" * 80, "ก" * 300
    assert phaen("dump", filled_file, "-o", tmp_path / f"{long}.json").code == 0
    assert phaen("backup", filled_file, "-o", tmp_path / f"{long}.phaen").code == 0
    for command in (
        ("info", tmp_path / too_long),
        ("dump", filled_file, "-o", tmp_path / too_long),
        ("backup", filled_file, "-o", tmp_path / too_long),
    ):
        refused = phaen(*command, "--lang", "en")
        assert refused.code == 2
        assert "too long" in refused.err


@pytest.mark.skipif(os.name == "nt", reason="names as on Unix")
def test_a_name_that_is_not_text_is_a_name_all_the_same(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a\udcff.phaen"
    try:
        shutil.copy(filled_file, path)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert phaen("verify", path).code == 0
    assert phaen("backup", path, "-o", tmp_path / "b\udcff.phaen").code == 0
    assert phaen("dump", tmp_path / "b\udcff.phaen").out == phaen("dump", filled_file).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_goes_nowhere_is_one_clear_line(filled_file: Path) -> None:
    command = [sys.executable, "-m", "desktop", "dump", str(filled_file), "--lang", "en"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("phaen: cannot write the output (")
    assert done.stderr.count(b"\n") == 1


def test_load_takes_a_dump_that_an_editor_has_put_a_mark_before(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    dump = phaen("dump", filled_file).out
    (tmp_path / "in.json").write_text(dump, "utf-8-sig")
    assert phaen("load", tmp_path / "in.json", "-o", tmp_path / "b.phaen").code == 0
    assert phaen("dump", tmp_path / "b.phaen").out == dump


def test_a_command_without_any_output_to_write_to_is_done_all_the_same(
    filled_file: Path, tmp_path: Path
) -> None:
    """A windowed program on Windows has none."""
    code = (
        "import sys; sys.stdout = sys.stderr = None\n"
        "from desktop.cli import main\n"
        f"sys.exit(main(['backup', {str(filled_file)!r}, '-o', {str(tmp_path / 'b.phaen')!r}]))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert (tmp_path / "b.phaen").exists()
