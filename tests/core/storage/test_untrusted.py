from __future__ import annotations

import os
import random
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.errors import PhaenError, PlanFileError
from desktop.core.plan.changes import setting
from desktop.core.plan.records import Indicator
from desktop.core.storage.plan_file import PlanFile
from desktop.core.storage.schema import APPLICATION_ID
from tests.core.storage.foreign import altered, altered_schema, behind_the_index, loosely_typed

HEADER_OF_A_TABLE = "UPDATE sqlite_schema SET sql = replace(sql, {}) WHERE name = 'project'"


def refusal(path: Path) -> PhaenError:
    """Return why a file is refused, for reading and for writing; it keeps its bytes and stays alone."""
    before = path.read_bytes() if path.is_file() else b""
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    codes = set()
    for read_only in (True, False):
        with pytest.raises(PhaenError) as refused:
            PlanFile.open(path, read_only=read_only)
        codes.add(refused.value.code)
        assert refused.value.parameters["file"] == str(path)
    assert len(codes) == 1
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else []) == beside
    return refused.value


# --- files of other kinds ------------------------------------------------------------------------


def word_file(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 100)


def other_database(path: Path) -> None:
    altered(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('ก')")


def other_database_with_a_write_ahead_log(path: Path) -> None:
    altered(path, "PRAGMA journal_mode = WAL", "CREATE TABLE notes (text)")


def text_file(path: Path) -> None:
    path.write_text("แผนพัฒนาจังหวัด\n" * 100, "utf-8")


def half_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 40)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Path.touch, "file.empty"),
        (text_file, "file.not_a_plan"),
        (word_file, "file.not_a_plan"),
        (other_database, "file.not_a_plan"),
        (other_database_with_a_write_ahead_log, "file.not_a_plan"),
        (Path.mkdir, "file.not_a_plan"),
        (half_a_header, "file.damaged"),
        (lambda path: None, "file.missing"),
    ],
)
def test_what_is_no_plan_is_refused(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "แผน.phaen"
    make(path)
    assert refusal(path).code == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_make_the_program_wait(tmp_path: Path) -> None:
    path = tmp_path / "pipe.phaen"
    os.mkfifo(path)
    assert refusal(path).code == "file.not_a_plan"


def test_a_file_in_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "ไม่มี" / "แผน.phaen").code == "file.missing"


# --- damaged and altered plans -------------------------------------------------------------------


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.9, 0.999])
def test_a_truncated_plan_is_damaged(plan_path: Path, part: float) -> None:
    whole = plan_path.read_bytes()
    plan_path.write_bytes(whole[: int(len(whole) * part)])
    assert refusal(plan_path).code == "file.damaged"


@pytest.mark.parametrize("seed", range(4))
def test_random_bytes_give_a_plan_or_one_clear_error(plan_path: Path, seed: int) -> None:
    whole, chance = plan_path.read_bytes(), random.Random(seed)
    outcomes = set()
    for _ in range(100):
        spoilt = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3, 50))):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        plan_path.write_bytes(spoilt)
        try:
            with PlanFile.open(plan_path, read_only=chance.random() < 0.5) as file:
                file.read_plan()
                file.verify()
            outcomes.add("opened")
        except PlanFileError as error:
            outcomes.add(error.code)
        assert plan_path.read_bytes() == spoilt
        assert list(plan_path.parent.iterdir()) == [plan_path]
    assert {"opened", "file.damaged"} <= outcomes


@pytest.mark.parametrize("offset", [16, 18, 20, 21, 28, 40, 44, 52, 56, 60, 68, 100, 103, 105])
def test_every_byte_of_the_header_may_be_wrong(plan_path: Path, offset: int) -> None:
    whole = plan_path.read_bytes()
    codes = set()
    for value in (0, 1, 2, 127, 255):
        plan_path.write_bytes(whole[:offset] + bytes([value]) + whole[offset + 1 :])
        try:
            with PlanFile.open(plan_path, read_only=True) as file:
                file.read_plan()
        except PlanFileError as error:
            codes.add(error.code)
        assert list(plan_path.parent.iterdir()) == [plan_path]
    assert codes <= {"file.damaged", "file.not_a_plan", "file.newer", "file.altered_schema"}


TRIGGER = "CREATE TRIGGER evil AFTER UPDATE ON project BEGIN DELETE FROM plan_info; END"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        (TRIGGER, "evil"),
        ("CREATE VIEW evil AS SELECT * FROM project", "evil"),
        ("CREATE TABLE evil (x)", "evil"),
        ("CREATE TABLE evil (x TEXT) STRICT", "evil"),
        ("CREATE INDEX evil ON project (name)", "evil"),
        ("CREATE VIRTUAL TABLE evil USING fts5(x)", "evil"),
        ("DROP INDEX project_issue_id", "project_issue_id"),
        ("DROP TABLE comment", "comment"),
        ("ALTER TABLE project ADD COLUMN evil TEXT", "project"),
        ("ALTER TABLE project RENAME COLUMN note TO evil", "project"),
        ("ANALYZE", "sqlite_stat1"),
    ],
)
def test_a_schema_that_is_not_ours_is_refused_by_name(
    plan_path: Path, statement: str, name: str
) -> None:
    error = refusal(altered(plan_path, statement))
    assert error.code == "file.altered_schema"
    assert error.parameters["name"] == name or name == "evil"


@pytest.mark.parametrize(
    "change",
    [
        "'order_key TEXT NOT NULL', 'order_key TEXT NOT NULL DEFAULT (randomblob(9))'",
        "' STRICT', ''",
        "'note TEXT', 'note TEXT GENERATED ALWAYS AS (name)'",
        "'CREATE TABLE project', 'CREATE TABLE  project'",
    ],
)
def test_altered_text_of_a_table_is_refused(plan_path: Path, change: str) -> None:
    error = refusal(altered_schema(plan_path, HEADER_OF_A_TABLE.format(change)))
    assert error.code in {"file.altered_schema", "file.damaged"}


def test_a_schema_that_cannot_be_parsed_is_refused(plan_path: Path) -> None:
    statement = "UPDATE sqlite_schema SET sql = 'CREATE TABLE project (' WHERE name = 'project'"
    assert refusal(altered_schema(plan_path, statement)).code in {
        "file.altered_schema",
        "file.damaged",
    }


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE project SET name = ?", (b"\x00\x01",)),
        ("UPDATE project SET start_year = ?", ("ปีหน้า",)),
        ("UPDATE project SET start_year = ?", (2568.5,)),
        ("UPDATE budget_line SET amount = ?", (None,)),
        ("UPDATE image SET data = ?", ("text",)),
        ("UPDATE section SET kind = ?", ("unheard of",)),
        ("UPDATE section SET hidden = ?", (2,)),
        ("UPDATE plan_info SET digits = ?", ("roman",)),
    ],
)
def test_a_value_of_a_wrong_type_or_outside_a_list_is_damage(
    plan_path: Path, statement: str, values: tuple[object, ...]
) -> None:
    assert refusal(loosely_typed(plan_path, statement, values)).code == "file.damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE project SET issue_id = 'nobody'",
        "DELETE FROM indicator",
        "UPDATE section SET parent_id = 'nobody'",
    ],
)
def test_a_reference_that_leads_nowhere_is_damage(plan_path: Path, statement: str) -> None:
    assert refusal(altered(plan_path, statement)).code == "file.damaged"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick='x()'>ก</p>",
        '<img src="https://example.org/x.png">',
        '<img src="asset:../../etc/passwd">',
        '<a href="file:///etc/passwd">ก</a>',
        '<p style="background:url(x)">ก</p>',
        "<p><!-- ก --></p>",
        "<p",
        "<P>ก</P>",
    ],
)
def test_markup_that_is_not_ours_is_refused(plan_path: Path, html: str) -> None:
    path = altered(plan_path, "UPDATE project SET outcome = ?", values=(html,))
    error = refusal(path)
    assert error.code == "file.damaged"
    assert (error.parameters["entity"], error.parameters["field"]) == ("Project", "outcome")


@pytest.mark.parametrize(
    "years", ["period_end = 9000000", "period_end = period_start - 1", "period_start = -1"]
)
def test_years_that_no_plan_has_are_damage(plan_path: Path, years: str) -> None:
    altered(plan_path, f"UPDATE plan_info SET {years}")
    refused = refusal(plan_path)
    assert (refused.code, refused.parameters["field"]) == ("file.damaged", "period_end")


def test_text_that_is_not_utf_8_is_damage(plan_path: Path) -> None:
    altered(plan_path, "UPDATE project SET name = CAST(x'ff41' AS TEXT)")
    with (
        PlanFile.open(plan_path) as file,
        pytest.raises(PlanFileError, match=r"file\.damaged"),
    ):
        file.read_plan()


@pytest.mark.parametrize(
    ("table", "columns", "change"),
    [
        ("agency", 6, "a = (SELECT min(a) FROM twin)"),
        ("indicator", 12, "b = 'unheard of'"),
        ("activity", 9, "a = 'x' || a"),
    ],
)
def test_an_index_that_does_not_fit_its_table_is_damage(
    plan_path: Path, table: str, columns: int, change: str
) -> None:
    behind_the_index(plan_path, table, columns, change)
    assert refusal(plan_path).code == "file.damaged"


# --- changed by another program while it is open -------------------------------------------------


def test_an_id_that_is_there_twice_is_damage(plan_path: Path) -> None:
    with PlanFile.open(plan_path, read_only=True) as file:
        behind_the_index(plan_path, "agency", 6, "a = (SELECT min(a) FROM twin)")
        with pytest.raises(PlanFileError, match=r"file\.damaged.*Agency"):
            file.read_plan()
        problems = {problem.code for problem in file.verify()}
    assert problems == {"integrity", "file.damaged"}


def test_a_choice_that_is_not_known_is_damage(plan_path: Path) -> None:
    with PlanFile.open(plan_path, read_only=True) as file:
        indicator = next(iter(file.read_plan().indicators))
        altered(plan_path, "UPDATE indicator SET owner_kind = 'unheard of'")
        for read in (file.read_plan, lambda: file.get(Indicator, indicator.id)):
            with pytest.raises(PlanFileError, match=r"file\.damaged.*Indicator"):
                read()


# --- versions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("user_version", "code", "version"),
    [
        (2000, "file.newer", "2.0"),
        (3017, "file.newer", "3.17"),
        (0, "file.damaged", None),
        (999, "file.damaged", None),
        (-1, "file.damaged", None),
    ],
)
def test_a_version_that_this_program_cannot_read_is_refused(
    plan_path: Path, user_version: int, code: str, version: str | None
) -> None:
    error = refusal(altered(plan_path, f"PRAGMA user_version = {user_version}"))
    assert (error.code, error.parameters.get("version")) == (code, version)


NEWER = (
    "PRAGMA user_version = 1001",
    "CREATE TABLE version (id TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL) STRICT",
    "INSERT INTO version VALUES ('1', 'ส่งให้หน่วยงาน')",
    "CREATE INDEX version_label ON version (label)",
    "ALTER TABLE project ADD COLUMN budget_code TEXT",
    "ALTER TABLE project ADD COLUMN colour TEXT NOT NULL DEFAULT 'ฟ้า'",
    "ALTER TABLE section ADD COLUMN weight INTEGER NOT NULL DEFAULT -1",
    "UPDATE project SET budget_code = 'ก-01'",
)


def test_a_newer_minor_version_is_read_and_written_and_keeps_what_we_do_not_know(
    plan_path: Path,
) -> None:
    with PlanFile.open(plan_path, read_only=True) as file:
        plan = file.read_plan()
    altered(plan_path, *NEWER)
    project = next(iter(plan.projects))
    with PlanFile.open(plan_path) as file:
        assert file.schema_version == (1, 1)
        assert file.read_plan() == plan
        file.apply(setting(project, name="ชื่อใหม่"))
        assert file.verify() == ()
    with closing(sqlite3.connect(plan_path)) as connection:
        row = connection.execute(
            "SELECT name, budget_code, colour FROM project WHERE id = ?", (project.id,)
        ).fetchone()
        labels = connection.execute("SELECT label FROM version").fetchall()
    assert row == ("ชื่อใหม่", "ก-01", "ฟ้า")
    assert labels == [("ส่งให้หน่วยงาน",)]


@pytest.mark.parametrize(
    "statement",
    [
        TRIGGER,
        "CREATE VIEW evil AS SELECT 1",
        "CREATE VIRTUAL TABLE evil USING fts5(x)",
        HEADER_OF_A_TABLE.format("') STRICT', ', evil TEXT DEFAULT (randomblob(9))) STRICT'"),
        "ALTER TABLE project ADD COLUMN evil TEXT AS (name)",
        "ALTER TABLE project ADD COLUMN evil TEXT CHECK (length(evil) > 1)",
        "ALTER TABLE project RENAME COLUMN note TO evil",
        "DROP TABLE comment",
        "DROP INDEX project_issue_id",
    ],
)
def test_a_newer_minor_version_may_bring_nothing_that_runs(plan_path: Path, statement: str) -> None:
    path = altered_schema(plan_path, "PRAGMA user_version = 1001", statement)
    assert refusal(path).code == "file.altered_schema"


def test_the_header_says_whose_file_it_is(plan_path: Path) -> None:
    header = plan_path.read_bytes()[:100]
    assert header[68:72] == b"PHAE" == APPLICATION_ID.to_bytes(4, "big")
    assert int.from_bytes(header[60:64], "big") == 1000
    assert header[18:20] == b"\x01\x01", "a rollback journal, so that the plan is one file"


# --- a stranger's journal ------------------------------------------------------------------------


def test_a_journal_that_names_another_file_is_refused_and_that_file_stays(
    plan_path: Path, tmp_path: Path
) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_bytes(b"keep me\0")
    name = str(precious).encode()
    magic = bytes.fromhex("d9d505f920a163d7")
    checksum = sum(name).to_bytes(4, "big")
    record = b"\xff\xff\xff\xff" + name + len(name).to_bytes(4, "big") + checksum + magic
    plan_path.with_name(plan_path.name + "-journal").write_bytes(magic + bytes(504) + record)
    assert refusal(plan_path).code == "file.damaged"
    assert precious.exists()


def test_nothing_in_a_refused_file_was_run(plan_path: Path) -> None:
    altered(plan_path, TRIGGER)
    refusal(plan_path)
    with closing(sqlite3.connect(plan_path)) as connection:
        assert connection.execute("SELECT count(*) FROM plan_info").fetchone() == (1,)
