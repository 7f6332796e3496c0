"""Work grows with the plan and no faster; the benchmarks measure the rest of the goals, and do run.

Processor time is compared, each with a floor of the same run, since the tests share the machine.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.__main__ import SUBJECTS
from benchmarks.generator import make_plan
from desktop.core.formats.loader import load_pack
from desktop.core.plan.plan import Plan
from desktop.core.storage.plan_file import PlanFile
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.word.writer import write_docx
from tests.system.commands import ROOT

PROJECTS, TENTH = 2_000, 200
MOST_GROWTH = 11
MOST_READING = 3


@pytest.fixture(scope="module")
def large() -> Plan:
    plan = make_plan(PROJECTS)
    assert len(plan.projects) == PROJECTS
    assert len(plan.activities) >= 5 * PROJECTS
    assert len(plan.targets) >= 5 * PROJECTS
    return plan


def least_seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time that a work takes."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def test_the_export_of_ten_times_the_projects_takes_little_more_than_ten_times_as_long(
    large: Plan, tmp_path: Path
) -> None:
    def export(plan: Plan) -> Callable[[], None]:
        pack = load_pack(plan.info.pack)
        request = DocumentRequest(DocumentKind.PLAN, datetime(2026, 1, 1, tzinfo=UTC))
        path = tmp_path / f"{len(plan.projects)}.docx"
        return lambda: write_docx(compose(plan, pack, request), path)

    tenth = least_seconds(export(make_plan(TENTH)), rounds=3)
    assert least_seconds(export(large), rounds=1) <= MOST_GROWTH * tenth


def test_reading_a_plan_whole_takes_little_more_than_its_rows(large: Plan, tmp_path: Path) -> None:
    path = tmp_path / "large.phaen"
    PlanFile.create(path, large).close()
    with PlanFile.open(path, read_only=True) as plan_file, closing(sqlite3.connect(path)) as bare:
        schema = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        tables = [name for (name,) in bare.execute(schema)]

        def read_rows() -> int:
            return sum(len(bare.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)

        assert read_rows() > 10 * PROJECTS
        rows = least_seconds(read_rows, rounds=3)
        assert least_seconds(plan_file.read_plan, rounds=3) <= MOST_READING * rows


def test_the_benchmarks_write_each_figure_beside_its_floor(tmp_path: Path) -> None:
    written = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "reading", "--rounds", "1", "-o", str(written)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    figures = json.loads(written.read_text("utf-8"))["figures"]
    assert {"starting", "exporting", "reading"} <= set(SUBJECTS)
    (figure,) = figures
    assert figure["goal"] == MOST_READING
    assert figure["ratio"] == pytest.approx(figure["seconds"] / figure["floor_seconds"])
    assert figure["reached"] == (figure["ratio"] <= figure["goal"])
    assert done.returncode == (0 if figure["reached"] else 1), done.stderr
    assert figure["name"] in done.stdout
