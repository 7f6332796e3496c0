"""Work grows with the plan and no faster; the benchmarks measure the rest of the goals, and do run.

Processor time is compared, each with a floor of the same run, since the tests share the machine.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import SUBJECTS
from tests.system.commands import ROOT

MOST_GROWTH = 11
MOST_READING = 3


def test_export_and_reading_grow_with_the_plan_and_no_faster() -> None:
    command = [sys.executable, "-m", "tests.system.growth"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    taken = json.loads(done.stdout)
    assert taken["projects"] == 2_000
    assert min(taken["activities"], taken["targets"]) >= 10_000
    assert taken["export"] <= MOST_GROWTH * taken["export of a tenth"]
    assert taken["plan"] <= MOST_READING * taken["rows"]


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
