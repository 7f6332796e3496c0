"""The editor on a real screen: an officer opens a plan, writes on a Thai keyboard, and closes the window."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from desktop.core.storage.plan_file import PlanFile
from tests.system.commands import ROOT
from tests.system.official import OfficialDocuments
from tests.system.screen import Screen, end, wait_for, wait_until_idle

SECTION = "คำนำ"
FIRST = "ข้อความที่พิมพ์ก่อน"
LAST = "แล้วปิดหน้าต่างทันที"


def foreword(path: Path) -> str:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        query = "SELECT body FROM section WHERE key = 'foreword'"
        (body,) = connection.execute(query).fetchone()
    return str(body)


def test_what_is_typed_is_saved_and_closing_the_window_keeps_the_last_of_it(
    screen: Screen, official: OfficialDocuments, tmp_path: Path
) -> None:
    path = tmp_path / "sample.phaen"
    shutil.copy(official.plan_file("2566-2570"), path)
    before = foreword(path)
    editor = subprocess.Popen(
        [sys.executable, "-m", "desktop", str(path)],
        cwd=ROOT,
        env=screen.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        window = screen.window("sample – Phaen")
        screen.wait_until_focused(window)
        wait_until_idle(editor.pid)
        screen.press("ctrl+p")
        screen.wait_until_focused(screen.window("ไปที่"))
        wait_until_idle(editor.pid)
        screen.type(SECTION)
        screen.press("Return")
        screen.wait_until_focused(window)
        wait_until_idle(editor.pid)
        screen.type(FIRST)
        wait_for(lambda: FIRST in foreword(path), "the text in the file")
        screen.type(LAST)
        screen.press("alt+F4")
        said, _ = editor.communicate(timeout=30)
    finally:
        end(editor)
    assert editor.returncode == 0, said
    assert "Traceback" not in said
    assert foreword(path) == before.replace("<p>", f"<p>{FIRST}{LAST}", 1)
    with PlanFile.open(path, read_only=True) as plan_file:
        assert plan_file.verify() == ()
    assert sorted(tmp_path.iterdir()) == [path]
