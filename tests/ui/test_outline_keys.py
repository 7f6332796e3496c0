"""Typing names in the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeView

from desktop.ui.nodes import NodeKind, NodeRef
from tests.plans import fixed_id
from tests.ui.pages import PlainPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.workspace import Workspace

WATER = NodeRef(NodeKind.ISSUE, fixed_id("issue", 1))


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


def name_editor(window: MainWindow) -> QLineEdit:
    tree = space(window).outline.tree
    assert tree.state() is QTreeView.State.EditingState
    editor = tree.viewport().findChild(QLineEdit)
    assert editor is not None
    return editor


def titles(window: MainWindow) -> dict[str, str]:
    assert window.session is not None
    plan = window.session.plan
    return {
        **{section.id: section.title for section in plan.sections},
        **{issue.id: issue.name for issue in plan.issues},
    }


def test_tab_after_a_new_name_goes_on_with_its_page(qtbot: QtBot, window: MainWindow) -> None:
    before = titles(window)
    window.activateWindow()
    window.actions_.add_issue.trigger()
    node = space(window).node
    assert node is not None
    editor = name_editor(window)
    editor.selectAll()
    qtbot.keyClicks(editor, "New issue")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert space(window).node == node
    assert space(window).outline.tree.state() is QTreeView.State.NoState
    page = space(window).host.page
    assert isinstance(page, PlainPage)
    qtbot.waitUntil(page.field.hasFocus)
    qtbot.keyClicks(window.focusWidget(), "X")
    page.commit()
    after = titles(window)
    assert after.pop(node.id) == "XNew issue"
    assert after == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Backtab, Qt.Key.Key_Return])
def test_a_name_can_be_ended_in_the_outline(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    space(window).go(WATER)
    before = titles(window)
    window.activateWindow()
    window.actions_.rename.trigger()
    editor = name_editor(window)
    editor.selectAll()
    qtbot.keyClicks(editor, "Water")
    qtbot.keyClick(editor, key)
    tree = space(window).outline.tree
    qtbot.waitUntil(tree.hasFocus)
    assert tree.state() is QTreeView.State.NoState
    assert space(window).node == WATER
    assert titles(window) == {**before, WATER.id: "Water"}
