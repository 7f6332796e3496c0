"""LibreOffice opens the file and sees what was meant: pages, faces, controls."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from exporters.typography import DigitStyle
from tests.exporters.sample import sample
from tests.exporters.word_file import WordFile, write


def converted(soffice: str, file: WordFile, ending: str, folder: Path) -> Path:
    """The file as LibreOffice saves it again."""
    folder.mkdir()
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation=file://{folder / 'profile'}",
            *("--convert-to", ending, "--outdir", str(folder / "out"), str(file.path)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / "out" / f"{file.path.stem}.{ending}"


def shell(*command: str) -> str:
    """What a program of the PDF tools prints; the test is skipped where it is missing."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_pages_faces_and_words_are_as_meant(soffice: str, tmp_path: Path) -> None:
    file = write(sample(rows=60, digits=DigitStyle.ARABIC), tmp_path / "sample.docx")
    pdf = str(converted(soffice, file, "pdf", tmp_path / "office"))
    pages = shell("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    assert len(pages) == 9
    landscape = [n for n, page in enumerate(pages) if "โครงการสำคัญ" in page]
    assert landscape == [5, 6, 7]
    assert all("งบประมาณ" in pages[n] and "2567" in pages[n] for n in landscape)
    assert "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)" in pages[1].splitlines()[0]
    assert pages[1].splitlines()[0].rstrip().endswith("ก")
    assert pages[4].splitlines()[0].rstrip().endswith("1")
    assert "TITLE" not in pages[1]
    facts = shell("pdfinfo", "-l", "9", pdf).splitlines()
    sizes = [line for line in facts if line.startswith("Page ") and "size:" in line]
    wide = [float(line.split()[3]) > 800 for line in sizes]
    assert wide == [False] * 5 + [True] * 3 + [False]
    faces = {line.split()[0].rpartition("+")[2] for line in shell("pdffonts", pdf).splitlines()[2:]}
    if "TH SarabunPSK" in shell("fc-list"):
        assert faces == {"THSarabunPSK"}


def test_controls_keep_their_values_through_libreoffice(soffice: str, tmp_path: Path) -> None:
    file = write(sample(), tmp_path / "sample.docx")
    again = converted(soffice, file, "docx", tmp_path / "office")
    with zipfile.ZipFile(again) as archive:
        saved = WordFile(again, {"word/document.xml": archive.read("word/document.xml")})
    aliases = saved.values("//w:sdt//w:alias/@w:val")
    assert set(aliases) == {"ชื่อ", "วัตถุประสงค์"}
    shown = "".join(saved.values("//w:sdt[.//w:alias/@w:val='วัตถุประสงค์']//w:t/text()"))
    assert "๕,๓๕๑ ตารางกิโลเมตร" in shown
    # LibreOffice before 7.5 forgets tags; what it keeps must be ours.
    assert set(saved.values("//w:sdt//w:tag/@w:val")) <= {"name", "aim"}
