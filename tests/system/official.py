"""The official documents of the sample, made by the commands alone, and as LibreOffice prints them."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from tests.system.commands import SAMPLE, phaen

DOCUMENTS = ("plan", "annual", "j1", "brief")
DIGITS = ("thai", "arabic")
LATER_BY = 5
"""Years between the period of the first pack and that of the second."""
FACE = "TH SarabunPSK"

_YEARS = {"fiscal_year", "start_year", "end_year", "baseline_year", "period_start", "period_end"}


@dataclass(frozen=True)
class Case:
    """One export."""

    pack: str
    document: str
    digits: str

    @property
    def name(self) -> str:
        return f"{self.pack}-{self.document}-{self.digits}"

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the plan's period."""
        start, end = self.pack.split("-")
        return int(start), int(end)

    @property
    def fiscal_year(self) -> int:
        """The year of the annual plan."""
        return self.years[0] + 2


CASES = tuple(
    Case(pack, document, digits)
    for pack in ("2566-2570", "2571-2575")
    for document in DOCUMENTS
    for digits in DIGITS
    # The digits change no structure: of the second pack the usual ones are enough.
    if pack == "2566-2570" or digits == "thai"
)
PRINTED = (
    *(Case("2566-2570", document, "thai") for document in DOCUMENTS),
    Case("2566-2570", "j1", "arabic"),
    Case("2571-2575", "j1", "thai"),
)
"""What LibreOffice turns into PDF: all documents in the plan's own digits, and the rest in short."""


@dataclass(frozen=True)
class OfficialDocuments:
    """Where the files are."""

    folder: Path

    def plan_file(self, pack: str) -> Path:
        return self.folder / f"{pack}.phaen"

    def word_file(self, case: Case) -> Path:
        return self.folder / f"{case.name}.docx"

    def printed(self, case: Case) -> Pdf:
        return _pdf(self.folder.with_name("official-pdf") / f"{case.name}.pdf")


def export_all(folder: Path) -> None:
    """Make the sample in both packs, and every document of it."""
    environment = {f"XDG_{kind}_HOME": str(folder / "home") for kind in ("DATA", "CONFIG", "STATE")}

    def run(*arguments: object) -> None:
        done = phaen(*arguments, environment=environment)
        assert (done.code, done.err) == (0, ""), (arguments, done)

    made = OfficialDocuments(folder)
    run("new", made.plan_file("2566-2570"), *SAMPLE)
    run("dump", made.plan_file("2566-2570"), "-o", folder / "sample.json")
    sample = json.loads((folder / "sample.json").read_text("utf-8"))
    later = json.dumps(in_the_next_period(sample), ensure_ascii=False)
    (folder / "later.json").write_text(later, "utf-8")
    run("load", folder / "later.json", "-o", made.plan_file("2571-2575"))

    def export(case: Case) -> None:
        year = ("--year", case.fiscal_year) if case.document == "annual" else ()
        projects = ("--project", "all") if case.document == "brief" else ()
        chosen = ("--document", case.document, "--digits", case.digits, *year, *projects)
        run("export", made.plan_file(case.pack), *chosen, "-o", made.word_file(case))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(export, CASES))


def in_the_next_period(dump: Any) -> Any:
    """Return a dump of the sample as if it were written for the next five years, in their pack."""
    if isinstance(dump, list):
        return [in_the_next_period(one) for one in dump]
    if not isinstance(dump, dict):
        return dump
    moved = {
        key: value + LATER_BY if key in _YEARS and value is not None else in_the_next_period(value)
        for key, value in dump.items()
    }
    if "pack" in moved:
        moved |= {"pack": "2571-2575", "published": "กันยายน 2571"}
    return moved


# --- LibreOffice ---------------------------------------------------------------------------------


def in_pdf(official: OfficialDocuments, folder: Path) -> None:
    """Print the documents with one run of LibreOffice, in a profile of its own."""
    # Where the official face is not installed, Sarabun stands in for it alone, and no other face.
    font_folder = importlib.util.find_spec("fontpkg_sarabun")
    assert font_folder is not None
    assert font_folder.origin is not None
    settings = folder / "fonts.conf"
    settings.write_text(
        f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{Path(font_folder.origin).parent}</dir>
<alias binding="same"><family>{FACE}</family><accept><family>Sarabun</family></accept></alias>
</fontconfig>""",
        "utf-8",
    )
    soffice = shutil.which("soffice")
    assert soffice is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(official.word_file(case)) for case in PRINTED]
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        env=os.environ | {"FONTCONFIG_FILE": str(settings)},
        check=True,
        capture_output=True,
        timeout=400,
    )
    shutil.rmtree(folder / "profile")


def face_is_installed() -> bool:
    """Tell whether the official face is there, so that nothing stands in for it."""
    return FACE in _output("fc-list", ":", "family")


@dataclass(frozen=True)
class Pdf:
    """A printed document, by the tools of poppler."""

    path: Path

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page in the order of the file."""
        return _output("pdftotext", "-raw", str(self.path), "-").split("\f")[:-1]

    @cached_property
    def landscape(self) -> list[bool]:
        """Whether each page lies on its side."""
        facts = _output("pdfinfo", "-l", str(len(self.pages)), str(self.path))
        sizes = [line.split() for line in facts.splitlines() if line.startswith("Page ")]
        return [float(size[3]) > float(size[5]) for size in sizes if size[2] == "size:"]

    @cached_property
    def title(self) -> str:
        """The title in the properties of the file."""
        facts = _output("pdfinfo", str(self.path)).splitlines()
        return next(line for line in facts if line.startswith("Title:")).partition(":")[2].strip()

    @cached_property
    def faces(self) -> set[str]:
        """The names of the fonts."""
        lines = _output("pdffonts", str(self.path)).splitlines()[2:]
        return {line.split()[0].rpartition("+")[2] for line in lines}


@lru_cache
def _pdf(path: Path) -> Pdf:
    return Pdf(path)


def _output(*command: str) -> str:
    return subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", timeout=120
    ).stdout
