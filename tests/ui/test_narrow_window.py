"""The window on a small screen: the page keeps its room, and the right panel comes when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ui import tokens
from desktop.ui.main_window import MainWindow
from desktop.ui.room import side_stands
from desktop.ui.settings import Settings
from tests.ui.test_opening import show_opening

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.services import Services
    from desktop.ui.workspace import Workspace

NARROW, WIDE = 1024, 1366


def space(window: MainWindow) -> Workspace:
    workspace = window._workspace
    assert workspace is not None
    return workspace


@pytest.mark.parametrize(
    ("asked", "width", "stands"),
    [
        (None, tokens.SIDE_FROM, True),
        (None, tokens.SIDE_FROM - 1, False),
        (True, NARROW, True),
        (False, WIDE, False),
    ],
)
def test_a_choice_wins_over_the_room(asked: bool | None, width: int, stands: bool) -> None:
    assert side_stands(asked, width) is stands


def test_a_narrow_window_shows_the_right_panel_when_it_is_asked_for(window: MainWindow) -> None:
    toggle = window.actions_.show_side
    window.resize(WIDE, 768)
    assert space(window).side.isVisible()
    assert toggle.isChecked()
    window.resize(NARROW, 700)
    assert not space(window).side.isVisible()
    assert not toggle.isChecked()
    toggle.trigger()
    assert space(window).side.isVisible()
    window.resize(NARROW - 10, 700)
    assert space(window).side.isVisible()
    toggle.trigger()
    window.resize(WIDE, 768)
    assert not space(window).side.isVisible()


@pytest.mark.parametrize("act", ["check", "guidance"])
def test_what_stands_in_the_panel_opens_it_without_choosing_it_for_good(
    window: MainWindow, act: str
) -> None:
    window.resize(NARROW, 700)
    getattr(window.actions_, act).trigger()
    assert space(window).side.isVisible()
    assert window.actions_.show_side.isChecked()
    assert space(window).side_asked is None


def test_the_choice_and_the_widths_are_remembered(
    qtbot: QtBot, window: MainWindow, services: Services, plan_path: Path, tmp_path: Path
) -> None:
    window.resize(WIDE, 768)
    space(window).panel_widths = (300, 350)
    window.actions_.show_side.trigger()
    assert window.close()
    again = MainWindow(Settings(tmp_path / "settings.ini"), lambda: services)
    qtbot.addWidget(again)
    again.resize(WIDE, 768)
    again.show()
    with qtbot.waitSignal(again.plan_shown, timeout=10_000):
        again.open_path(plan_path)
    assert not space(again).side.isVisible()
    assert not again.actions_.show_side.isChecked()
    assert space(again).panel_widths[1] == 350
    again.actions_.show_side.trigger()
    assert space(again).side.width() == pytest.approx(350, abs=2)
    again.close_plan()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("asked", [None, True, False])
def test_the_page_stands_where_it_stood_before_the_plan_was_open(
    qtbot: QtBot,
    empty_window: MainWindow,
    settings: Settings,
    plan_path: Path,
    width: int,
    asked: bool | None,
) -> None:
    settings.side_asked = asked
    empty_window.resize(width, 700)
    show_opening(empty_window, plan_path)
    opening = empty_window.start_pages._opening
    assert opening is not None
    page = opening._page()
    with qtbot.waitSignal(empty_window.plan_shown, timeout=10_000):
        empty_window.open_path(plan_path)
    host = space(empty_window).host
    assert page.left() == host.mapTo(space(empty_window), host.rect().topLeft()).x()
    assert page.width() == host.width()
