"""Key to paint in a section of 1,000 paragraphs, with a real session and its commits: against a frame of 60 Hz."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.generator import make_plan
from benchmarks.measuring import Figure
from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import SectionKind
from desktop.core.storage.plan_file import PlanFile
from desktop.ui import plan_files
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.plan_worker import OpenedPlan, PlanWorker
from desktop.ui.session import PlanSession
from desktop.ui.theme import Theme
from desktop.ui.writing.section_editor import SectionEditor

PARAGRAPHS = 1_000
KEYS_AT_A_PLACE = 100
SECONDS_BETWEEN_KEYS = 0.03
FRAME_SECONDS = 1 / 60

_SENTENCE = "จังหวัดส่งเสริมการพัฒนาเศรษฐกิจ สังคม และสิ่งแวดล้อมอย่างยั่งยืน โดยทุกภาคส่วนมีส่วนร่วม "
_TYPED = "แผนพัฒนาจังหวัดฉะเชิงเทรา น้ำเพื่อการเกษตร "


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the slowest of a hundred keys, typed at the beginning, middle and end of the text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application)
    with _opened_page(folder / "typing.phaen") as page:
        times = sorted(seconds for _ in range(max(rounds, 1)) for seconds in _keys(page))
    slowest = times[len(times) * 99 // 100]
    name = f"key to paint, {PARAGRAPHS:,} paragraphs, 99 %"
    yield Figure(name, "a frame of 60 Hz", slowest, FRAME_SECONDS, 1)


def _keys(page: SectionEditor) -> Iterator[float]:
    """Type at three places and yield the seconds from each key to its paint.

    Keys come at their time, whatever the window is doing: one that has to wait for a commit is late by that.
    """
    edit = page.edit_area
    before = page.record
    for place in range(3):
        cursor = edit.textCursor()
        cursor.setPosition((edit.document().characterCount() - 1) * place // 2)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        QTest.qWait(500)
        due = time.perf_counter()
        for number in range(KEYS_AT_A_PLACE):
            due += SECONDS_BETWEEN_KEYS
            _wait_until(due)
            text = _TYPED[number % len(_TYPED)]
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(edit, key)
            QApplication.sendPostedEvents(page, QEvent.Type.UpdateRequest.value)
            yield time.perf_counter() - due
    page.commit()
    assert page.record != before, "what was typed is in the plan"


@contextmanager
def _opened_page(path: Path) -> Iterator[SectionEditor]:
    """Show the page of a long section of a plan that is open in a session."""
    plan = make_plan(10)
    section = next(each for each in plan.sections if each.kind is SectionKind.RICH_TEXT)
    body = "".join(f"<p>{number} {_SENTENCE * 3}</p>" for number in range(PARAGRAPHS))
    PlanFile.create(path, plan.with_changes(setting(section, body=body))).close()
    worker = PlanWorker()
    opened: list[OpenedPlan] = []
    worker.opened.connect(opened.append)
    services = plan_files.services(path.parent, path.parent, language="th")
    worker.open(lambda: services.open_plan(path))
    while not opened:
        QTest.qWait(10)
    session = PlanSession(opened[0], worker)
    page = SectionEditor()
    page.resize(1366, 768)
    page.show_node(session, NodeRef(NodeKind.SECTION, section.id))
    page.show()
    assert QTest.qWaitForWindowExposed(page)
    page.focus_first()
    yield page
    page.leave()
    session.close(10)


def _wait_until(moment: float) -> None:
    """Let the window work until a moment."""
    while (left := moment - time.perf_counter()) > 0.002:
        QTest.qWait(round(left * 1000) - 1)
    while time.perf_counter() < moment:
        pass
