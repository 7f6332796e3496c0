"""What is seen of a plan before it is open: the lines, the head and the text at the places where they will stand."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QImage

from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import Status
from desktop.core.storage.glimpse import glimpse
from desktop.core.storage.plan_file import PlanFile
from desktop.ui import tokens
from desktop.ui.early_glimpse import EarlyGlimpse
from desktop.ui.glimpse_lines import glimpse_lines
from desktop.ui.main_window import MainWindow
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.settings import RecentPlan
from tests.core.storage.foreign import altered
from tests.plans import fixed_id
from tests.ui.conftest import small_plan, stored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.core.plan.plan import Plan
    from desktop.ui.outline_panel import OutlinePanel
    from desktop.ui.plan_worker import OpenedPlan
    from desktop.ui.settings import Settings

LOADED_BY_A_GLIMPSE = """
import sys
from pathlib import Path
from desktop.ui.early_glimpse import EarlyGlimpse
path, folder, *names = sys.argv[1:]
early = EarlyGlimpse(Path(path))
from PySide6.QtWidgets import QApplication
from desktop.ui import program
application = QApplication([])
editor = program.Editor(application, Path(folder), Path(folder))
def look():
    print(editor.window.start_pages.shows_glimpse)
    print(*[name for name in names if name in sys.modules], sep=" ")
    application.quit()
editor._after_first_paint = look
early.result()
editor.start(Path(path), early)
application.exec()
"""
HEAVY = (
    *("peewee", "docx", "lxml", "PIL", "thaibreak", "geothai", "filelock", "hashlib"),
    *("desktop.core.plan.records", "desktop.core.formats", "desktop.ui.workspace"),
    *("desktop.ui.first_screen", "desktop.ui.writing", "PySide6.QtSvg"),
)


def write(path: Path, **values: object) -> str:
    """Change the foreword of a plan file; return its id."""
    with PlanFile.open(path) as file:
        section = file.read_plan().sections.where("key", "foreword")[0]
        file.apply(setting(section, **values))
        return section.id


def show_opening(window: MainWindow, path: Path) -> None:
    early = EarlyGlimpse(path)
    early.result()
    window.show_opening(path, early)


def open_lines(panel: OutlinePanel) -> list[tuple[str, int, str, int | None, bool | None]]:
    """Return the lines of the real outline that can be seen: text, level, status, count, and whether it stands open."""
    tree, model = panel.tree, panel.model
    found = []
    index = model.index(0, 0, QModelIndex())
    while index.isValid():
        item = model.item(index)
        assert item is not None
        above, level = index.parent(), 1
        while above.isValid():
            above, level = above.parent(), level + 1
        is_open = tree.isExpanded(index) if model.rowCount(index) else None
        text = index.data(Qt.ItemDataRole.DisplayRole)
        found.append((text, level, item.status or "", item.count, is_open))
        index = tree.indexBelow(index)
    return found


def seen_lines(path: Path, place: str) -> list[tuple[str, int, str, int | None, bool | None]]:
    seen = glimpse(path)
    assert seen is not None
    return [
        (line.text, line.level, line.status, line.total, line.is_open)
        for line in glimpse_lines(seen, place)
    ]


def plan_of(path: Path) -> Plan:
    with PlanFile.open(path, read_only=True) as file:
        return file.read_plan()


@pytest.mark.parametrize(
    "key", ["", "foreword", "part1", "part1.comparison.economy", "part2.goals"]
)
def test_the_lines_of_the_glimpse_are_those_that_stand_open(
    qtbot: QtBot, empty_window: MainWindow, settings: Settings, plan_path: Path, key: str
) -> None:
    found = plan_of(plan_path).sections.where("key", key) if key else ()
    place = f"section {found[0].id}" if found else ""
    seen = seen_lines(plan_path, place)
    if place:
        settings.remember_plan(RecentPlan(plan_path, "แผน", place))
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path)
    workspace = empty_window._workspace
    assert workspace is not None
    real = open_lines(workspace.outline)
    # Whether a project without a place stands below the line of all projects is not read for a glimpse.
    at = next(index for index, line in enumerate(real) if line[3] is not None)
    real[at] = (*real[at][:4], None)
    assert seen == real


def picture(window: MainWindow, box: QRect) -> QImage:
    window.repaint()
    return window.grab().toImage().copy(box).convertToFormat(QImage.Format.Format_Grayscale8)


def share_of_other_pixels(one: QImage, other: QImage) -> float:
    assert one.size() == other.size()
    count = one.width() * one.height()
    differing = sum(
        abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) > 40
        for x in range(one.width())
        for y in range(one.height())
    )
    return differing / count


def test_outline_and_head_stand_where_they_will_stand(
    qtbot: QtBot, empty_window: MainWindow, settings: Settings, plan_path: Path
) -> None:
    title = "คำนำของแผนพัฒนาจังหวัดฉบับทบทวนซึ่งเป็นชื่อที่ยาวเกินกว่าหนึ่งบรรทัดของหน้ากว้างเท่านี้"
    place = write(plan_path, title=title, status=Status.DONE, hidden=True)
    settings.remember_plan(RecentPlan(plan_path, "แผน", f"section {place}"))
    empty_window.resize(1366, 768)
    show_opening(empty_window, plan_path)
    top = empty_window.menuBar().height() + tokens.TOOL_BAR
    lines = QRect(0, top + 48, tokens.LEFT_PANEL - tokens.SCROLL_BAR, 14 * tokens.ROW_HEIGHT)
    head = QRect(tokens.LEFT_PANEL, top, 600, 90)
    before = [picture(empty_window, box) for box in (lines, head)]
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path)

    def stand() -> bool:
        now = [picture(empty_window, box) for box in (lines, head)]
        return all(share_of_other_pixels(*pair) < 0.01 for pair in zip(before, now, strict=True))

    qtbot.waitUntil(stand)
    after = [picture(empty_window, box) for box in (lines, head)]
    # The comparison can fail: another line is chosen elsewhere.
    assert (
        share_of_other_pixels(before[0].copy(0, 0, 268, 200), after[0].copy(0, 34, 268, 200)) > 0.02
    )


def test_the_text_at_the_place_is_shown_up_to_its_first_table(
    empty_window: MainWindow, settings: Settings, plan_path: Path
) -> None:
    place = write(plan_path, body="<p>ก่อน <b>ตาราง</b></p><table><tr><td>ใน</td></tr></table>")
    settings.remember_plan(RecentPlan(plan_path, "แผน", f"section {place}"))
    show_opening(empty_window, plan_path)
    page = empty_window.start_pages._opening
    assert page is not None
    assert page.text.toPlainText() == "ก่อน ตาราง"
    assert page.title.text() == "คำนำ"


def test_the_cover_shows_what_the_plan_is_called(empty_window: MainWindow, plan_path: Path) -> None:
    show_opening(empty_window, plan_path)
    page = empty_window.start_pages._opening
    assert page is not None
    lines = page.text.toPlainText().splitlines()
    assert lines == ["แผนพัฒนาจังหวัดฉะเชิงเทรา", "(พ.ศ. ๒๕๖๖ – ๒๕๗๐)"]


def test_markup_in_a_title_is_shown_as_it_is_typed(
    empty_window: MainWindow, settings: Settings, plan_path: Path
) -> None:
    title = "<b>คำนำ</b> <img src='x'>"
    place = write(plan_path, title=title)
    settings.remember_plan(RecentPlan(plan_path, "แผน", f"section {place}"))
    show_opening(empty_window, plan_path)
    page = empty_window.start_pages._opening
    assert page is not None
    assert page.title.text() == title
    assert page.title.textFormat() is Qt.TextFormat.PlainText


def test_a_place_that_is_no_section_chooses_no_line_and_shows_no_text(
    empty_window: MainWindow, settings: Settings, plan_path: Path
) -> None:
    settings.remember_plan(RecentPlan(plan_path, "แผน", f"project {fixed_id('project', 1)}"))
    show_opening(empty_window, plan_path)
    page = empty_window.start_pages._opening
    assert page is not None
    assert page.has_glimpse
    assert page._chosen == ""
    assert page.text.isEmpty()


@pytest.mark.parametrize(
    ("place", "title"), [("projects ", "โครงการทั้งหมด"), ("agencies ", "หน่วยงาน")]
)
def test_a_list_is_chosen_and_named_and_no_section_is(
    empty_window: MainWindow, settings: Settings, plan_path: Path, place: str, title: str
) -> None:
    settings.remember_plan(RecentPlan(plan_path, "แผน", place))
    show_opening(empty_window, plan_path)
    page = empty_window.start_pages._opening
    assert page is not None
    assert page.title.text() == title
    assert page._chosen == place.strip()
    assert page.text.isEmpty()


def test_a_plan_with_an_unknown_status_is_refused_without_being_painted(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path
) -> None:
    altered(plan_path, "UPDATE section SET status = 'bogus'")
    show_opening(empty_window, plan_path)
    assert not empty_window.start_pages.shows_glimpse
    assert not empty_window.grab().isNull()
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.open_path(plan_path)
    assert empty_window.session is None


def test_of_two_openings_in_a_row_the_second_is_shown_with_its_own_file(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path, tmp_path: Path
) -> None:
    second = tmp_path / "แผนที่สอง.phaen"
    PlanFile.create(second, small_plan()).close()
    shown: list[Path] = []
    empty_window.plan_shown.connect(lambda: shown.append(empty_window.session_path()))
    empty_window.open_path(plan_path)
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(second)
    assert shown == [second]
    # The first is let go of: another program could write it.
    with PlanFile.open(plan_path) as file:
        assert not file.read_only
    session = empty_window.session
    assert session is not None
    session.apply(setting(session.plan.info, edition="ฉบับสอง"), "แก้ฉบับ")
    assert session.flush(5)
    assert stored(second).info.edition == "ฉบับสอง"


def test_an_opening_that_is_given_up_for_a_new_plan_ends_without_a_plan(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path
) -> None:
    show_opening(empty_window, plan_path)
    empty_window.open_path(plan_path)
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.show_new_plan()
    with qtbot.assertNotEmitted(empty_window.plan_shown, wait=200):
        pass
    assert empty_window.session is None
    assert not empty_window.start_pages.shows_glimpse
    assert empty_window.pages.currentWidget() is empty_window.start_pages.new_plan


def test_the_file_is_opened_after_the_glimpse_has_let_go_of_it(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    begun = threading.Event()

    def slow(path: Path) -> None:
        begun.wait(5)
        order.append("glimpse")

    opened = empty_window.services.open_plan

    def noted(path: Path) -> OpenedPlan:
        order.append("opened")
        return opened(path)

    monkeypatch.setattr("desktop.core.storage.glimpse.glimpse", slow)
    empty_window.__dict__["services"] = empty_window.services._replace(open_plan=noted)
    early = EarlyGlimpse(plan_path)
    empty_window.show_opening(plan_path, early)
    assert not empty_window.start_pages.shows_glimpse
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path, early)
        begun.set()
    assert order == ["glimpse", "opened"]


def test_what_is_no_plan_is_refused_after_an_empty_page(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "ไม่ใช่แผน.phaen"
    path.write_text("แผน", "utf-8")
    show_opening(empty_window, path)
    assert not empty_window.start_pages.shows_glimpse
    with qtbot.waitSignal(empty_window.opening_ended, timeout=10_000):
        empty_window.open_path(path)
    assert empty_window.pages.currentWidget() is empty_window.first
    assert empty_window.start_pages._opening is None


def test_the_glimpse_is_gone_when_the_plan_is_shown(
    qtbot: QtBot, empty_window: MainWindow, plan_path: Path
) -> None:
    show_opening(empty_window, plan_path)
    assert empty_window.start_pages.shows_glimpse
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path)
    assert not empty_window.start_pages.shows_glimpse
    workspace = empty_window._workspace
    assert workspace is not None
    assert workspace.node is not None
    assert workspace.node == NodeRef(NodeKind.SECTION, workspace.node.id)


def test_the_first_paint_of_a_named_plan_loads_nothing_heavy(
    plan_path: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", LOADED_BY_A_GLIMPSE, str(plan_path), str(tmp_path), *HEAVY]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n\n"
