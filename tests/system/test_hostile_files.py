"""Every command refuses what is no plan, or no longer one, in one sentence, and leaves the file as it is."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.foreign import altered
from tests.plans import filled_plan
from tests.system.commands import phaen
from tests.system.conftest import Phaen
from tests.system.official import Case, OfficialDocuments

SPOILT_FILES = 50
USER_VERSION_AT = 60
"""Offset of `user_version` in the header [sqlite.org/fileformat2.html]."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a plan with rows of every kind; copy it, never change it."""
    path = tmp_path_factory.mktemp("sound") / "sound.phaen"
    PlanFile.create(path, filled_plan()).close()
    return path


def commands_on(path: Path, beside: Path) -> Iterator[tuple[object, ...]]:
    """Yield every command that opens a plan file."""
    yield "info", path
    yield "dump", path, "-o", beside / "out.json"
    yield "check", path
    yield "verify", path
    yield "export", path, "--document", "j1", "-o", beside / "out.docx"
    yield "backup", path, "-o", beside / "out.phaen"


# --- files of other kinds, and plans that someone has changed ----------------------------------------


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("เรียน ท่านผู้ว่าราชการจังหวัด\n" * 50, "utf-8")


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 2 // 3)


def of_another_program(path: Path) -> None:
    path.unlink()
    altered(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('ก')")


def with_a_trigger(path: Path) -> None:
    altered(
        path, "CREATE TRIGGER extra_trigger AFTER UPDATE ON project BEGIN DELETE FROM project; END"
    )


def with_a_view(path: Path) -> None:
    altered(path, "CREATE VIEW extra_view AS SELECT name FROM project")


def of_a_newer_major_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    with path.open("r+b") as file:
        file.seek(USER_VERSION_AT)
        file.write(struct.pack(">i", version * 2))


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "an empty file": (empty, "ไฟล์เปล่า"),
    "a text file": (text, "ไม่ใช่ไฟล์แผน"),
    "a truncated plan": (truncated, "เสียหาย"),
    "another program's database": (of_another_program, "ไม่ใช่ไฟล์แผน"),
    "a plan with a trigger": (with_a_trigger, "โครงสร้างไฟล์ถูกแก้จากภายนอก (extra_trigger)"),
    "a plan with a view": (with_a_view, "โครงสร้างไฟล์ถูกแก้จากภายนอก (extra_view)"),
    "a newer major version": (of_a_newer_major_version, "ใหม่กว่า"),
}


def assert_refused_by_every_command(run: Phaen, path: Path, says: str) -> None:
    before = path.read_bytes()
    beside = path.parent / "beside"
    beside.mkdir()
    for command in commands_on(path, beside):
        refused = run(*command)
        assert refused.is_one_clear_refusal, (command, refused)
        assert says in refused.err, (command, refused.err)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == sorted([path, beside])
    assert list(beside.iterdir()) == []


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_plan_is_refused_by_every_command(
    phaen: Phaen, sound: Path, tmp_path: Path, kind: str
) -> None:
    spoil, says = HOSTILE[kind]
    path = Path(shutil.copy(sound, tmp_path / "plan.phaen"))
    spoil(path)
    assert_refused_by_every_command(phaen, path, says)


def test_a_word_file_is_refused_by_every_command(
    phaen: Phaen, official: OfficialDocuments, tmp_path: Path
) -> None:
    word = official.word_file(Case("2566-2570", "j1", "thai"))
    path = Path(shutil.copy(word, tmp_path / "plan.phaen"))
    assert_refused_by_every_command(phaen, path, "ไม่ใช่ไฟล์แผน")


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_process_of_its_own_ends_with_2_and_one_line(
    sound: Path, tmp_path: Path, kind: str
) -> None:
    spoil, says = HOSTILE[kind]
    path = Path(shutil.copy(sound, tmp_path / "plan.phaen"))
    spoil(path)
    before = path.read_bytes()
    refused = phaen("verify", path)
    assert refused.is_one_clear_refusal, refused
    assert says in refused.err
    assert path.read_bytes() == before


def test_a_plan_with_random_bytes_changed_is_refused_or_whole(
    phaen: Phaen, sound: Path, tmp_path: Path
) -> None:
    chance = random.Random(2568)
    path = tmp_path / "plan.phaen"
    refusals = 0
    for _ in range(SPOILT_FILES):
        spoilt = bytearray(sound.read_bytes())
        for _ in range(chance.choice((1, 10, 100))):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(spoilt)
        dumped = phaen("dump", path)
        if dumped.code == 0:
            # The bytes lay where nothing is kept, or made other text of a text.
            assert dumped.err == ""
            assert phaen("verify", path).code in (0, 1)
        else:
            refusals += 1
            assert dumped.is_one_clear_refusal, dumped
            assert phaen("verify", path).is_one_clear_refusal
        assert path.read_bytes() == spoilt
        assert list(tmp_path.iterdir()) == [path]
    assert refusals > SPOILT_FILES // 2
