"""Names that are longer than the lists and fields that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop.core.plan.records import Issue, Programme
from desktop.ui import elided_line
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.forms.bound_fields import LineField
from desktop.ui.forms.programme import ProgrammeEditor
from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.elided_line import ElidedLine
    from desktop.ui.session import PlanSession
    from desktop.ui.theme import Theme
    from tests.ui.forms.conftest import ShowPage

LONG = "ยกระดับอุตสาหกรรม การค้า และโครงสร้างพื้นฐานอัจฉริยะที่เป็นมิตรกับสิ่งแวดล้อม รองรับ EEC"
HERE = NodeRef(NodeKind.PROGRAMME, fixed_id("programme"))

POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen Qt warns that a list which drops down cannot be raised."""


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a wide window, dressed as the editor is."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def box(qtbot: QtBot, window: QWidget) -> ChoiceBox:
    """Return a narrow list of long names in a wide window, without the focus."""
    window.resize(1_200, 300)
    layout = QVBoxLayout(window)
    made = ChoiceBox(window)
    made.setFixedWidth(160)
    made.offer([("1", LONG), ("2", "สั้น")])
    other = QPushButton("อื่น", window)
    layout.addWidget(made)
    layout.addWidget(other)
    window.show()
    qtbot.waitExposed(window)
    other.setFocus()
    return made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the tooltips that lines show."""
    texts: list[str] = []
    monkeypatch.setattr(
        elided_line.QToolTip, "showText", lambda _place, text, _widget: texts.append(text)
    )
    return texts


def point_at(line: ElidedLine) -> None:
    """Let the pointer rest on a line."""
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), line.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(line, event)


def drawn(line: ElidedLine, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that a line draws by itself."""
    texts: list[str] = []
    metrics = type(line.fontMetrics())
    elided = metrics.elidedText

    def noted(self: object, *arguments: object) -> str:
        texts.append(elided(self, *arguments))  # type: ignore[arg-type]
        return texts[-1]

    monkeypatch.setattr(metrics, "elidedText", noted)
    line.grab()
    return texts


@POPUPS
def test_a_list_drops_down_as_wide_as_its_names(box: ChoiceBox) -> None:
    box.showPopup()
    names = box.view()
    assert names.width() > box.fontMetrics().horizontalAdvance(LONG) > box.width()
    assert names.width() <= box.window().width()
    assert names.textElideMode() is Qt.TextElideMode.ElideRight
    box.hidePopup()


@POPUPS
def test_names_found_by_typing_are_shown_whole(qtbot: QtBot, box: ChoiceBox) -> None:
    box.setFocus()
    box.line.selectAll()
    qtbot.keyClicks(box.line, "EEC")
    names = box.completer().popup()
    qtbot.waitUntil(names.isVisible)
    assert names.width() > box.fontMetrics().horizontalAdvance(LONG)
    names.hide()


def test_a_chosen_name_that_does_not_fit_ends_in_dots_and_is_told_whole(
    box: ChoiceBox, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    box.setCurrentIndex(0)
    point_at(box.line)
    assert told == [LONG]
    (text,) = drawn(box.line, monkeypatch)
    assert text.endswith("…")
    assert LONG.startswith(text[:-1])


def test_a_name_that_fits_and_one_that_is_typed_into_are_drawn_by_qt(
    box: ChoiceBox, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    box.setCurrentIndex(1)
    assert drawn(box.line, monkeypatch) == []
    point_at(box.line)
    assert told == []
    box.setCurrentIndex(0)
    box.setFocus()
    assert drawn(box.line, monkeypatch) == []


def test_a_long_line_of_a_form_ends_in_dots_too(
    show_page: ShowPage[ProgrammeEditor], session: PlanSession, told: list[str]
) -> None:
    page = show_page(ProgrammeEditor, HERE)
    field = page.findChildren(LineField)[0]
    page.setFocus()
    assert not field.line.is_cut
    session.edit(Programme, fixed_id("programme"), "แก้ชื่อ", name=LONG * 3)
    assert field.line.is_cut
    point_at(field.line)
    assert told == [LONG * 3]


def test_scrolling_over_a_choice_of_a_form_changes_nothing(
    show_page: ShowPage[ProgrammeEditor], session: PlanSession
) -> None:
    page = show_page(ProgrammeEditor, HERE)
    box = page.findChildren(ChoiceBox)[0]
    before = session.plan
    down = QPoint(0, -120)
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), down, down, buttons, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(box, wheel)
    assert not wheel.isAccepted()
    assert session.plan is before


@pytest.mark.parametrize(
    ("typed", "issue", "is_wrong"),
    [("เกษตร", 2, False), ("น้ำทั้ง", 1, False), ("จ", 1, True), ("ประเด็นอื่น", 1, True)],
)
def test_a_part_of_one_name_alone_is_completed_when_the_field_is_left(
    qtbot: QtBot,
    show_page: ShowPage[ProgrammeEditor],
    session: PlanSession,
    typed: str,
    issue: int,
    is_wrong: bool,
) -> None:
    session.edit(Issue, fixed_id("issue", 2), "แก้", name="เกษตรปลอดภัยของจังหวัด")
    page = show_page(ProgrammeEditor, HERE)
    box = page.findChildren(ChoiceBox)[0]
    page.window().activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.setEditText(typed)
    qtbot.keyClick(box.line, Qt.Key.Key_Tab)
    assert session.plan.programmes[fixed_id("programme")].issue_id == fixed_id("issue", issue)
    assert box.property("invalid") is is_wrong
    assert (box.currentText() == typed) is is_wrong
