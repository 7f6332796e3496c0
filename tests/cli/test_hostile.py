"""What a hostile user types, names or cuts off: one clear sentence, nothing half made, no traceback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Phaen

UNIX = pytest.mark.skipif(os.name == "nt", reason="files, links and signals as on Unix")
COMMAND = (sys.executable, "-m", "desktop")
J1 = ("--document", "j1")


def assert_refused(outcome: Outcome, *says: str) -> None:
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert outcome.err.startswith("phaen: ")
    assert outcome.err[:-1].isprintable()
    assert len(outcome.err) < 3_000
    for text in says:
        assert text in outcome.err


@pytest.fixture
def folder(tmp_path: Path, filled_file: Path) -> Path:
    """Return a folder with a plan whose name ends as a document's does."""
    shutil.copy(filled_file, tmp_path / "plan.docx")
    return tmp_path


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@UNIX
@pytest.mark.parametrize("way", ["itself", "symbolic link", "hard link", "another spelling"])
def test_a_plan_is_never_replaced_by_its_own_document(phaen: Phaen, folder: Path, way: str) -> None:
    plan, other = folder / "plan.docx", folder / "other.docx"
    if way == "itself":
        other = plan
    elif way == "symbolic link":
        other.symlink_to(plan)
    elif way == "hard link":
        other.hardlink_to(plan)
    else:
        other = folder / "." / ".." / folder.name / "plan.docx"
    before = content_of(folder)
    assert_refused(phaen("export", plan, *J1, "-o", other), other.name, "ไฟล์แผน")
    assert content_of(folder) == before


def test_a_name_too_long_for_a_document_is_what_is_told(phaen: Phaen, folder: Path) -> None:
    before = content_of(folder)
    for name in ("ก" * 300 + ".docx", "/".join(["ก" * 60] * 80) + ".docx"):
        refused = phaen("export", folder / "plan.docx", *J1, "-o", folder / name, "--lang", "en")
        assert_refused(refused, "too long")
    assert content_of(folder) == before


@UNIX
def test_a_document_replaces_neither_a_pipe_nor_a_backup_a_dangling_link(
    phaen: Phaen, folder: Path
) -> None:
    pipe, loop = folder / "pipe.docx", folder / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    assert_refused(phaen("export", folder / "plan.docx", *J1, "-o", pipe), "pipe.docx")
    assert_refused(phaen("backup", folder / "plan.docx", "-o", loop), "loop")
    assert pipe.is_fifo()
    assert loop.is_symlink()


@pytest.mark.parametrize(
    "name", ["แผน ปี ๒๕๖๘ (ร่าง).docx", "{file}{0}%s.docx", "a'b;$(x)&.docx", "..docx", "-a.docx"]
)
def test_a_document_may_bear_any_name(phaen: Phaen, folder: Path, name: str) -> None:
    place = folder / "โฟลเดอร์ มีช่องว่าง" / name
    place.parent.mkdir()
    made = phaen("export", folder / "plan.docx", *J1, "-o", place)
    assert (made.code, made.err) == (0, "")
    assert place.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "year", ["2599", "2400", "1", "-1", "abc", "", "2568.0", "9" * 5_000, "2568-2569"]
)
def test_a_year_that_is_none_of_the_plan_is_told(phaen: Phaen, folder: Path, year: str) -> None:
    asked = ("--document", "annual", f"--year={year}", "-o", folder / "out.docx")
    assert_refused(
        phaen("export", folder / "plan.docx", *asked), year if year in {"2400", "2599"} else "2568"
    )
    assert not (folder / "out.docx").exists()


@pytest.mark.parametrize(
    "project", ["nobody", "", "all,all", "\x1b[1m", "x" * 5_000, "{file}", "%s"]
)
def test_a_project_that_is_none_of_the_plan_is_told(
    phaen: Phaen, folder: Path, project: str
) -> None:
    asked = ("--document", "brief", f"--project={project}", "-o", folder / "out.docx")
    assert_refused(phaen("export", folder / "plan.docx", *asked), "dump")
    assert not (folder / "out.docx").exists()


@pytest.mark.parametrize("command", ["info", "dump", "check", "verify"])
@pytest.mark.parametrize("name", [".", "none/x", "plan.docx/x", "x" * 100_000])
def test_what_is_no_plan_is_told_by_every_command(
    phaen: Phaen, folder: Path, command: str, name: str
) -> None:
    assert_refused(phaen(command, f"{folder}/{name}/."[:-2] if name != "." else folder))


ROWS: tuple[object, ...] = (None, 1, 1.5, True, "", {}, {"id": 1}, {"x": 1}, [], "\x00", "ก" * 10)
WRONG = [
    *(b"[" * 100_000, b'{"format":' * 5_000, b"9" * 5_000, b"null", b"true", b'"x"', b"1", b"NaN"),
    *(b'{"format":1e400}', b'{"format":"phaen-plan","format":"phaen-plan"}', b'{"format":"\xff"}'),
    *(b'{"\\ud800":1,"\\ud800":2}', b'{"a\\u001b[31m\\n":1,"a\\u001b[31m\\n":1}'),
]


@pytest.mark.parametrize("content", WRONG, ids=lambda content: repr(content[:20]))
def test_json_that_is_none_of_a_plan_is_refused(
    phaen: Phaen, tmp_path: Path, content: bytes
) -> None:
    source = tmp_path / "in.json"
    source.write_bytes(content)
    assert_refused(phaen("load", source, "-o", tmp_path / "out.phaen"))
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


def test_values_of_every_wrong_kind_are_refused_wherever_they_stand(
    phaen: Phaen, filled_file: Path, tmp_path: Path
) -> None:
    plan = json.loads(phaen("dump", filled_file).out)
    source = tmp_path / "in.json"
    wrong = [
        *({**plan, name: row} for name in ("sections", "images") for row in ROWS if row != []),
        *({**plan, name: [row]} for name in ("sections", "images") for row in ROWS),
        *({**plan, "info": row} for row in ROWS),
        *({**plan, "schema": schema} for schema in (1, "", "2.0", "١.٠", None, "1.0.0")),
        *({**plan, "info": {**plan["info"], key: value}} for key, value in (
            ("period_start", 2566.0), ("period_start", True), ("province", "\ud800"),
            ("province", "ก\x1b"), ("digits", "roman"), ("id", "../x"), ("smallest_project", 2**80),
            ("period_end", 2**62), ("x" * 100_000, 1),
        )),
    ]  # fmt: skip
    for value in wrong:
        source.write_bytes(json.dumps(value).encode("utf-8", "surrogatepass"))
        assert_refused(phaen("load", source, "-o", tmp_path / "out.phaen"))
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


# --- output that is cut off -----------------------------------------------------------------------


@UNIX
@pytest.mark.parametrize("arguments", [("dump",), ("check",), ("check", "--json"), ("info",)])
def test_a_reader_that_goes_is_told_of_and_never_unnoticed(
    filled_file: Path, arguments: tuple[str, ...]
) -> None:
    """As in `phaen dump FILE | head -1`, with a plan longer than what the pipe holds."""
    reading, writing = os.pipe()
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    command = [*COMMAND, *arguments, str(filled_file), "--lang", "en"]
    with subprocess.Popen(command, stdout=writing, stderr=subprocess.PIPE) as running:
        os.close(writing)
        if arguments == ("dump",) and sys.platform == "linux":
            os.read(reading, 1)
        os.close(reading)
        assert running.stderr is not None
        said = running.stderr.read().decode()
    assert running.returncode == 2
    assert said.startswith("phaen: cannot write the output (")
    assert said.count("\n") == 1
    # A document may have been written before.
    assert "no file was changed" not in said


@UNIX
def test_an_error_that_nobody_can_read_ends_with_2_all_the_same(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [*COMMAND, "info", str(tmp_path / "none")]
    done = subprocess.run(command, stderr=writing, stdout=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stdout) == (2, b"")
    closed = subprocess.run(
        ["sh", "-c", 'exec "$@" 2>&-', "sh", *command], stdout=subprocess.PIPE, check=False
    )
    assert (closed.returncode, closed.stdout) == (2, b"")


@UNIX
@pytest.mark.parametrize("command", ["export", "backup"])
def test_a_command_that_is_interrupted_while_it_writes_leaves_nothing(
    tmp_path: Path, filled_file: Path, command: str
) -> None:
    asked = ("--document", "plan") if command == "export" else ()
    made = tmp_path / "made.docx"
    line = [*COMMAND, command, str(filled_file), *asked, "-o", str(made)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while running.poll() is None and not any(tmp_path.iterdir()):
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        _out, err = running.communicate(timeout=60)
    if running.returncode == 0:
        # It was done before the signal came.
        assert made.stat().st_size > 0
        made.unlink()
    else:
        assert running.returncode == 2
        assert err.decode().startswith("phaen: หยุดตามที่สั่ง")
        assert err.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []
