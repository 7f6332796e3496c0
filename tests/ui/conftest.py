"""The window of the tests: real widgets, real files, and a plain page in place of the editors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.errors import StorageFailure
from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_annual_plan, new_plan
from desktop.core.plan import records
from desktop.core.plan.canonical_json import load_plan
from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.plan import Plan
from desktop.core.storage.plan_file import PlanFile
from desktop.ui import editors, plan_files
from desktop.ui.main_window import MainWindow
from desktop.ui.plan_worker import OpenedPlan, PlanWorker
from desktop.ui.session import PlanSession
from desktop.ui.settings import Settings
from desktop.ui.theme import STYLE, Theme
from tests.plans import ORDER_KEYS, fixed_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.ui.services import Services

PAGE = "tests.ui.pages:PlainPage"


def small_plan() -> Plan:
    """Return a plan with the pack's outline, two issues, a programme with a bundle, and four projects."""
    plan = new_plan(load_pack("2566-2570"), "ฉะเชิงเทรา", 2566, 2570)
    plan = plan.with_changes(new_annual_plan(plan, load_pack("2566-2570"), 2568))
    keys = iter(ORDER_KEYS)
    water = records.Issue(fixed_id("issue", 1), next(keys), "จัดการน้ำทั้งระบบ")
    farm = records.Issue(fixed_id("issue", 2), next(keys), "เกษตรปลอดภัยมูลค่าสูง")
    programme = records.Programme(
        fixed_id("programme"), issue_id=water.id, order_key=next(keys), name="แผนงานน้ำอุปโภค"
    )
    bundle = records.FlagshipProject(
        fixed_id("bundle"), programme_id=programme.id, order_key=next(keys), name="น้ำสะอาดทุกตำบล"
    )
    projects = [
        records.Project(
            fixed_id("project", number), order_key=next(keys), name=f"โครงการที่ {number}", **place
        )
        for number, place in enumerate(
            (
                {"flagship_id": bundle.id},
                {"programme_id": programme.id},
                {"issue_id": farm.id},
                {},
            ),
            1,
        )
    ]
    indicator = records.Indicator(
        fixed_id("indicator"), OwnerKind.ISSUE, water.id, next(keys), "ครัวเรือนที่มีน้ำประปา"
    )
    return plan.with_changes(adding(water, farm, programme, bundle, *projects, indicator))


def stored(path: Path) -> Plan:
    """Return what a plan file holds, read by another program: this one may have it open."""
    dump = [sys.executable, "-m", "desktop", "dump", str(path)]
    return load_plan(subprocess.run(dump, check=True, capture_output=True, encoding="utf-8").stdout)


HOLDER = """
import sys
from pathlib import Path
from desktop.core.storage.plan_file import PlanFile
with PlanFile.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held_elsewhere(plan_path: Path) -> Iterator[Path]:
    """Return the file of the small plan while another program has it open."""
    command = [sys.executable, "-c", HOLDER, str(plan_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        yield plan_path
        holder.communicate()


@pytest.fixture
def write_protected(plan_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of the small plan, which can be read and not be written."""
    opened = PlanFile.open

    def refuse_writing(path: Path, *, read_only: bool = False) -> PlanFile:
        if path == plan_path and not read_only:
            raise StorageFailure("file.read_only", file=str(path))
        return opened(path, read_only=read_only)

    monkeypatch.setattr(PlanFile, "open", refuse_writing)
    return plan_path


@pytest.fixture(autouse=True)
def _plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the shell be tested by itself: every editor but the made pages is the plain page."""
    monkeypatch.setattr(editors, "_SECTION", PAGE)
    monkeypatch.setattr(editors, "EDITORS_BY_NODE", dict.fromkeys(editors.EDITORS_BY_NODE, PAGE))
    made = {kind: name for kind, name in editors.EDITORS_BY_SECTION.items() if "made_page" in name}
    monkeypatch.setattr(editors, "EDITORS_BY_SECTION", made)


@pytest.fixture
def plan_path(tmp_path: Path) -> Path:
    """Return the file of the small plan."""
    path = tmp_path / "แผนทดสอบ.phaen"
    PlanFile.create(path, small_plan()).close()
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings of their own file."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """Return the real services, on folders of the test."""
    return plan_files.services(tmp_path / "data", tmp_path, language="th")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the application of the tests in the editor's style."""
    return ["phaen", "-style", STYLE]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application as the editor does."""
    made = Theme(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def empty_window(
    qtbot: QtBot, theme: Theme, settings: Settings, services: Services
) -> Iterator[MainWindow]:
    """Return the window as it starts without a plan."""
    window = MainWindow(settings, lambda: services)
    window.show_first_screen()
    qtbot.addWidget(window)
    window.show()
    window.show_icons()
    qtbot.waitExposed(window)
    yield window
    window.close_plan()


@pytest.fixture
def window(qtbot: QtBot, empty_window: MainWindow, plan_path: Path) -> MainWindow:
    """Return the window with the small plan."""
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path)
    return empty_window


@pytest.fixture
def session(qtbot: QtBot, plan_path: Path, services: Services) -> Iterator[PlanSession]:
    """Return the small plan, open in a session without a window."""
    worker = PlanWorker()
    with qtbot.waitSignal(worker.opened, timeout=10_000) as opened:
        worker.open(lambda: services.open_plan(plan_path))
    assert isinstance(opened.args, list)
    found = opened.args[0]
    assert isinstance(found, OpenedPlan)
    made = PlanSession(found, worker)
    yield made
    made.close(5)
