"""Export to Word: against the same XML as strings and zipfile, and against a tenth of the projects."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.generator import make_plan
from benchmarks.measuring import Figure, median_of, timed
from desktop.core.formats.loader import load_pack
from desktop.core.plan.plan import Plan
from desktop.documents.compose import compose
from desktop.documents.request import DocumentKind, DocumentRequest
from exporters.word.writer import write_docx


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the export of 200 and 2,000 projects."""
    large, small = folder / "large.docx", folder / "small.docx"
    plan, tenth = make_plan(2000), make_plan(200)

    _export(plan, large)
    with zipfile.ZipFile(large) as package:
        parts = [
            (
                name,
                package.read(name).decode("utf-8") if name.endswith(".xml") else package.read(name),
            )
            for name in package.namelist()
        ]

    def bare() -> None:
        with zipfile.ZipFile(
            folder / "bare.docx", "w", zipfile.ZIP_DEFLATED, compresslevel=6
        ) as package:
            for name, part in parts:
                package.writestr(name, part)

    seconds, floor = median_of(timed(lambda: _export(plan, large)), timed(bare), rounds)
    yield Figure("export 2,000 projects to .docx", "the same XML and zipfile", seconds, floor, 1.25)
    seconds, floor = median_of(
        timed(lambda: _export(plan, large)), timed(lambda: _export(tenth, small)), rounds
    )
    yield Figure("export 2,000 projects to .docx", "export of 200", seconds, floor, 11)


def _export(plan: Plan, path: Path) -> None:
    """Write the whole plan, with จ.1 and a brief of every project."""
    request = DocumentRequest(DocumentKind.PLAN, date=datetime(2026, 1, 1, tzinfo=UTC))
    write_docx(compose(plan, load_pack(plan.info.pack), request), path)
