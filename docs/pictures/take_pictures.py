"""Takes the pictures of the README: the editor's window on the sample, and pages of the sample's documents.

Run ``python -m docs.pictures.take_pictures`` in the repository's root after a change of what they show. The
pages need LibreOffice (soffice) and poppler (pdftoppm, pdftotext), and Thai faces that both can find.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit

from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.main_window import MainWindow
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.program import Editor
from desktop.ui.theme import STYLE
from desktop.ui.workspace import Workspace
from desktop.ui.writing import formats

PICTURES: Final = Path(__file__).resolve().parent
PROVINCE: Final = "ฉะเชิงเทรา"
PERIOD: Final = "2566-2570"
PROSE: Final = "part1.physical"
INDICATORS: Final = "part2.indicators"
CONTENTS: Final = "สารบัญ"

WINDOW: Final = QSize(1366, 768)
REST_MS: Final = 1500
MOST_MS: Final = 20_000
MOST_BYTES: Final = 300_000
COLOURS: Final = 128

PAGE_DPI: Final = 60
PAGE_GAP: Final = 16
AROUND: Final = "#d5d9df"


def main() -> int:
    """Take all pictures anew."""
    with tempfile.TemporaryDirectory(prefix="แผน-") as made:
        folder = Path(made)
        plan = folder / f"แผนพัฒนาจังหวัด{PROVINCE} {PERIOD}.phaen"
        phaen("new", str(plan), "--province", PROVINCE, "--period", PERIOD, "--sample")
        take_window_pictures(plan, folder)
        take_page_pictures(plan, folder)
    return 0


def phaen(*arguments: str) -> None:
    """Run a command of the program."""
    subprocess.run([sys.executable, "-m", "desktop", *arguments], check=True)


# --- the window -----------------------------------------------------------------------------------


def take_window_pictures(plan: Path, folder: Path) -> None:
    """Picture the first screen, a section of prose, the indicators and a project."""
    application = QApplication(["phaen", "-style", STYLE])
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    window = Editor(application, folder / "data", folder).window
    window.resize(WINDOW)
    window.show_first_screen()
    window.show()
    window.show_icons()
    # Before any plan: the list of recent ones would show a folder of this machine.
    save(window, "first-screen.png")
    wait_for_plan(window, plan)
    session, workspace = window.session, window.findChild(Workspace)
    assert session is not None
    assert workspace is not None
    workspace.go(NodeRef(NodeKind.SECTION, session.plan.sections.where("key", PROSE)[0].id))
    rest()
    scroll_to_pictures(workspace)
    save(window, "prose.png")
    workspace.go(NodeRef(NodeKind.SECTION, session.plan.sections.where("key", INDICATORS)[0].id))
    rest()
    scroll_to_table(workspace)
    save(window, "indicators.png")
    workspace.go(NodeRef(NodeKind.PROJECT, next(iter(session.plan.projects)).id))
    save(window, "project.png")
    window.close()


def wait_for_plan(window: MainWindow, plan: Path) -> None:
    """Open a plan and return when it is on the screen."""
    loop = QEventLoop()
    window.plan_shown.connect(loop.quit)
    QTimer.singleShot(MOST_MS, loop.quit)
    window.open_path(plan)
    loop.exec()


def rest(milliseconds: int = REST_MS) -> None:
    """Let the window do what it has to, such as checking the plan."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scroll_to_pictures(workspace: Workspace) -> None:
    """Bring the table or picture that the next one follows soonest to the top, so that both are seen."""
    area = workspace.host.findChild(QTextEdit)
    assert area is not None
    text = area.toPlainText()
    places = [at for at, sign in enumerate(text) if sign == formats.OBJECT_CHARACTER]
    tops = [top_of(area, place) for place in places]
    first = min(range(len(tops) - 1), key=lambda at: tops[at + 1] - tops[at])
    area.verticalScrollBar().setValue(tops[first] - area.fontMetrics().height())


def top_of(area: QTextEdit, place: int) -> int:
    """Return how far below the top of a text a place of it stands."""
    block = area.document().findBlock(place)
    return int(area.document().documentLayout().blockBoundingRect(block).top())


def scroll_to_table(workspace: Workspace) -> None:
    """Bring the first table of a page below its top."""
    grid = workspace.host.findChild(RecordGrid)
    assert grid is not None
    areas = workspace.host.findChildren(QScrollArea)
    area = next(area for area in areas if area.isAncestorOf(grid))
    inside = area.widget()
    assert inside is not None
    top = grid.mapTo(inside, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(top - grid.fontMetrics().height())


def save(window: MainWindow, name: str) -> None:
    """Save the window as it is once it is at rest."""
    rest()
    path = PICTURES / name
    window.grab().save(str(path))
    make_small(Image.open(path), path)


# --- the pages ------------------------------------------------------------------------------------


def take_page_pictures(plan: Path, folder: Path) -> None:
    """Put the cover, the contents, แบบ จ.1 and แบบ จ.1-1 side by side."""
    whole = printed(plan, folder, "plan")
    pages = [
        page_picture(whole, 1),
        page_picture(whole, page_with(whole, CONTENTS)),
        page_picture(printed(plan, folder, "j1"), 1),
        page_picture(printed(plan, folder, "brief", "--project", "all"), 1),
    ]
    width = sum(page.width for page in pages) + PAGE_GAP * (len(pages) + 1)
    height = max(page.height for page in pages) + 2 * PAGE_GAP
    sheet = Image.new("RGB", (width, height), AROUND)
    left = PAGE_GAP
    for page in pages:
        sheet.paste(page, (left, PAGE_GAP))
        left += page.width + PAGE_GAP
    make_small(sheet, PICTURES / "plan-pages.png")


def printed(plan: Path, folder: Path, document: str, *options: str) -> Path:
    """Export a document and print it to PDF."""
    word = folder / f"{document}.docx"
    phaen("export", str(plan), "--document", document, *options, "-o", str(word))
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(folder), str(word)], check=True, capture_output=True)
    return word.with_suffix(".pdf")


def page_with(pdf: Path, text: str) -> int:
    """Return the first page that holds a text, counted from 1."""
    said = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    pages = said.stdout.decode("utf-8").split("\f")
    return next(number for number, page in enumerate(pages, 1) if text in page)


def page_picture(pdf: Path, number: int) -> Image.Image:
    """Draw one page."""
    at = pdf.with_suffix("")
    pages = ["-f", str(number), "-l", str(number), "-r", str(PAGE_DPI), "-singlefile"]
    subprocess.run(["pdftoppm", "-png", *pages, str(pdf), str(at)], check=True)
    return Image.open(at.with_suffix(".png")).convert("RGB")


def make_small(picture: Image.Image, path: Path) -> None:
    """Save a picture with few colours, so that the repository stays small."""
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name} is larger than {MOST_BYTES} bytes")


if __name__ == "__main__":
    sys.exit(main())
