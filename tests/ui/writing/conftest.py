"""The page of a section with a real session, and texts for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.core.plan.changes import setting
from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Section
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.theme import Theme
from desktop.ui.writing.rich_text_edit import RichTextEdit
from desktop.ui.writing.section_editor import SectionEditor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.ui.session import PlanSession


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """Dress the application as the editor does, once: faces and style sheets take their time."""
    return Theme(qapp)


@pytest.fixture
def edit(qtbot: QtBot, dressed: Theme) -> RichTextEdit:
    """Return an empty text with the focus."""
    made = RichTextEdit()
    qtbot.addWidget(made)
    made.resize(720, 480)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture
def section(session: PlanSession) -> Section:
    """Return a prose section of the plan."""
    return next(each for each in session.plan.sections if each.kind is SectionKind.RICH_TEXT)


@pytest.fixture
def page(
    qtbot: QtBot, dressed: Theme, session: PlanSession, section: Section
) -> Iterator[SectionEditor]:
    """Return the page of the section, holding two paragraphs."""
    session.apply(setting(section, body="<p>ย่อหน้าแรก</p><p>ย่อหน้าสอง</p>"), "เตรียม")
    made = SectionEditor()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_node(session, NodeRef(NodeKind.SECTION, section.id))
    made.show()
    qtbot.waitExposed(made)
    made.focus_first()
    yield made
    made.leave()
