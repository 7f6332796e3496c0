"""What a person who helps needs to know of this machine: versions, Thai word breaking, fonts, folders."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QTextBoundaryFinder, qVersion
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption

from desktop.ui.theme import FACE, FALLBACK_FACES

if TYPE_CHECKING:
    from desktop.ui.services import Services

_PACKAGES: Final = ("phaen", "PySide6-Essentials", "peewee", "python-docx", "lxml", "thaibreak")
_OFFICIAL_FACES: Final = ("TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙")

_PROBE: Final = "แผนพัฒนาจังหวัด"
_PROBE_WORDS: Final = (0, 3, 8, 15)
"""แผน|พัฒนา|จังหวัด."""


class Fact(NamedTuple):
    """A line of the page."""

    name: str
    value: str
    is_good: bool = True


def thai_words_are_found() -> bool:
    """Say whether Qt finds the words of a Thai phrase, which it can only with libthai."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, _PROBE)
    found = {0}
    while (position := finder.toNextBoundary()) >= 0:
        found.add(position)
    return found == set(_PROBE_WORDS)


def thai_lines_break_at_words() -> bool:
    """Say whether a Thai text that is too long for its line is broken between words."""
    layout = QTextLayout(_PROBE, QFont(FACE))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    ends = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends == list(_PROBE_WORDS[1:])


def facts(services: Services) -> tuple[Fact, ...]:
    """Return everything the page shows."""
    translate = QCoreApplication.translate
    breaks = thai_words_are_found() and thai_lines_break_at_words()
    families = set(QFontDatabase.families())
    official = [face for face in _OFFICIAL_FACES if face in families]
    return (
        *(_version(package) for package in _PACKAGES),
        Fact("Python", platform.python_version()),
        Fact("Qt", qVersion()),
        Fact(translate("Diagnostics", "ระบบ"), platform.platform()),
        Fact(
            translate("Diagnostics", "ตัดบรรทัดภาษาไทยตามคำ"),
            translate("Diagnostics", "ทำงาน")
            if breaks
            else translate(
                "Diagnostics", "ไม่ทำงาน: ไม่พบ libthai บรรทัดอาจขาดกลางคำบนหน้าจอ เอกสารที่ส่งออกไม่มีผล"
            ),
            breaks,
        ),
        Fact(
            translate("Diagnostics", "แบบอักษรของหน้าจอ"),
            FACE if FACE in families else ", ".join(f for f in FALLBACK_FACES if f in families),
            FACE in families,
        ),
        Fact(
            translate("Diagnostics", "แบบอักษรราชการ"),
            ", ".join(official)
            or translate("Diagnostics", "ไม่พบในเครื่องนี้ เอกสารยังใช้ได้เมื่อเปิดในเครื่องที่มี"),
            bool(official),
        ),
        Fact(translate("Diagnostics", "โฟลเดอร์ข้อมูล"), str(services.data_folder)),
        Fact(translate("Diagnostics", "โฟลเดอร์เอกสาร"), str(services.documents_folder)),
    )


def as_text(found: tuple[Fact, ...]) -> str:
    """Return the facts as lines for a mail."""
    return "\n".join(f"{fact.name}: {fact.value}" for fact in found)


def _version(package: str) -> Fact:
    try:
        return Fact(package, metadata.version(package))
    except metadata.PackageNotFoundError:
        return Fact(package, QCoreApplication.translate("Diagnostics", "ไม่พบ"), is_good=False)
