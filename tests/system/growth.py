"""Measures how export and reading grow, in processor time, without coverage; prints the seconds as JSON."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.generator import make_plan
from desktop.core.formats.loader import load_pack
from desktop.core.plan.plan import Plan
from desktop.core.storage.plan_file import PlanFile
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.word.writer import write_docx

PROJECTS, TENTH = 2_000, 200


def main() -> None:
    """Measure in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder))
    sys.stdout.write(json.dumps(figures))


def measured(folder: Path) -> dict[str, float]:
    """Return the seconds of each work, and the counts of what it was done with."""
    large, tenth = make_plan(PROJECTS), make_plan(TENTH)
    path = folder / "large.phaen"
    PlanFile.create(path, large).close()
    with PlanFile.open(path, read_only=True) as plan_file, closing(sqlite3.connect(path)) as bare:
        schema = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        tables = [name for (name,) in bare.execute(schema)]

        def read_rows() -> int:
            return sum(len(bare.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)

        return {
            "projects": len(large.projects),
            "activities": len(large.activities),
            "targets": len(large.targets),
            "export of a tenth": least_seconds(_export_of(tenth, folder / "tenth.docx"), 3),
            "export": least_seconds(_export_of(large, folder / "large.docx"), 2),
            "rows": least_seconds(read_rows, 3),
            "plan": least_seconds(plan_file.read_plan, 3),
        }


def least_seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time that a work takes."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _export_of(plan: Plan, path: Path) -> Callable[[], None]:
    pack = load_pack(plan.info.pack)
    request = DocumentRequest(DocumentKind.PLAN, datetime(2026, 1, 1, tzinfo=UTC))
    return lambda: write_docx(compose(plan, pack, request), path)


if __name__ == "__main__":
    main()
