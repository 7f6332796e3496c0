from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.storage.connecting import journal_of
from desktop.core.storage.glimpse import glimpse, shown_text
from desktop.core.storage.plan_file import PlanFile
from tests.core.storage.foreign import altered, altered_schema

LONG = "<p>" + "ก" * 7_000 + "</p>"


def test_the_glimpse_is_of_the_plan_that_the_file_holds(plan_path: Path) -> None:
    with PlanFile.open(plan_path) as file:
        plan = file.read_plan()
    seen = glimpse(plan_path)
    assert seen is not None
    info = plan.info
    for field in ("province", "period_start", "period_end", "edition", "digits"):
        assert getattr(seen, field) == getattr(info, field)
    for section, known in zip(seen.sections, plan.sections, strict=True):
        assert section.body == known.body[: len(section.body)]
        for field in section._fields[:-1]:
            assert getattr(section, field) == getattr(known, field)
    counts = (len(plan.issues), len(plan.projects), len(plan.agencies))
    assert (seen.issues, seen.projects, seen.agencies) == counts
    assert seen.annual_plans == tuple((year.id, year.fiscal_year) for year in plan.annual_plans)


def test_a_file_is_opened_as_ever_after_a_glimpse_and_keeps_its_bytes(plan_path: Path) -> None:
    before = plan_path.read_bytes()
    assert glimpse(plan_path) is not None
    assert plan_path.read_bytes() == before
    assert list(plan_path.parent.iterdir()) == [plan_path]
    with PlanFile.open(plan_path) as file:
        assert not file.read_only


def test_a_file_that_somebody_writes_can_be_glimpsed(plan_path: Path) -> None:
    with PlanFile.open(plan_path):
        code = (
            "import sys; from pathlib import Path; from desktop.core.storage.glimpse import glimpse;"
            "print(glimpse(Path(sys.argv[1])) is not None)"
        )
        command = [sys.executable, "-c", code, str(plan_path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n"


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("แผน", "utf-8"),
        lambda path: path.write_bytes(path.read_bytes()[:9_000]),
        lambda path: altered(path, "PRAGMA user_version = 1001"),
        lambda path: altered(path, "PRAGMA user_version = 2000"),
        lambda path: altered(path, "CREATE VIEW spy AS SELECT 1"),
        lambda path: altered(
            path, "CREATE TRIGGER spy AFTER INSERT ON section BEGIN DELETE FROM project; END"
        ),
        lambda path: altered_schema(
            path, "UPDATE sqlite_schema SET sql = replace(sql, 'title', 'heading')"
        ),
        lambda path: altered(path, "UPDATE section SET parent_id = 'nowhere'"),
        lambda path: altered(path, "UPDATE section SET title = CAST(x'ff' AS TEXT)"),
        lambda path: altered(path, "DELETE FROM plan_info"),
        lambda path: altered(path, "UPDATE section SET status = 'bogus'"),
        lambda path: altered(path, "UPDATE section SET kind = 'bogus'"),
        lambda path: altered(path, "UPDATE section SET numbering = 'bogus'"),
        lambda path: altered(path, "UPDATE section SET hidden = 7"),
        lambda path: journal_of(path).write_bytes(b"\0" * 512),
    ],
)
def test_what_is_not_shown_before_all_checks_gives_no_glimpse(
    plan_path: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(plan_path)
    assert glimpse(plan_path) is None


@pytest.mark.parametrize("seed", range(30))
def test_random_bytes_give_a_glimpse_or_none(plan_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(plan_path.read_bytes())
    for _ in range(chance.choice((1, 20))):
        data[chance.randrange(100, len(data))] = chance.randrange(256)
    plan_path.write_bytes(data)
    seen = glimpse(plan_path)
    assert seen is None or all(isinstance(shown_text(row.body), str) for row in seen.sections)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("", ""),
        ("<p>ก <b>ข</b></p>", "<p>ก <b>ข</b></p>"),
        ("<p>ก</p><table><tr><td>1</td></tr></table><p>ข</p>", "<p>ก</p>"),
        ('<p>ก</p><p><img src="asset:00"></p>', "<p>ก</p><p>"),
        ("<p>ก</p><p>ข</", "<p>ก</p><p>"),
        ("<p>ก</p><ul><li>ข<br", "<p>ก</p><ul><li>"),
        ("<p>ก</p><script>x</script>", ""),
        ('<p style="x">ก</p>', ""),
        ('<p>ก</p><p title="<img">ข</p>', ""),
    ],
)
def test_whole_tags_of_ours_are_shown_up_to_the_first_object(body: str, shown: str) -> None:
    assert shown_text(body) == shown


def test_of_a_long_text_only_the_beginning_is_read(plan_path: Path) -> None:
    altered(plan_path, "UPDATE section SET body = ?", values=(LONG,))
    seen = glimpse(plan_path)
    assert seen is not None
    assert all(len(section.body) == 3_000 for section in seen.sections)


def test_the_glimpse_loads_neither_records_nor_the_lock() -> None:
    code = "import desktop.core.storage.glimpse, sys; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "sqlite3" in loaded
    heavy = {"desktop.core.plan.records", "desktop.core.plan.plan", "filelock", "peewee", "hashlib"}
    assert not loaded & heavy
