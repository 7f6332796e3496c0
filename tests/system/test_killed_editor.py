"""Killing the editor while it is typed into loses at most the last second, and never the file."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_plan
from desktop.core.plan.rich_text import plain_text
from desktop.core.storage.plan_file import PlanFile
from tests.system.typist import text_of

KILLS = 100
AT_ONCE = 4
ALLOWED_LOSS = 1.0
"""Seconds of typing [issue, DESIGN 4]."""


@dataclass
class Typing:
    """What one editor said that it took, until it was killed."""

    keys: list[tuple[int, float]] = field(default_factory=list)
    """How many characters, and when, in seconds of the monotonic clock."""
    killed: float = 0.0
    begun: threading.Event = field(default_factory=threading.Event)

    def listen(self, lines: Iterable[str]) -> None:
        """Take what the editor says, until it ends."""
        for line in lines:
            count, at = line.removeprefix("key ").split()
            self.keys.append((int(count), int(at) / 1e9))
            self.begun.set()

    def surely_typed(self) -> int:
        """Return how many characters must be in the file.

        A time in which the machine let the process stand still is no time for typing: it is taken off.
        """
        stood_still = max(
            (later - earlier for (_, earlier), (_, later) in zip(self.keys, self.keys[1:], strict=False)
             if later > self.killed - 2 * ALLOWED_LOSS),
            default=0.0,
        )  # fmt: skip
        until = self.killed - ALLOWED_LOSS - stood_still
        return max((count for count, at in self.keys if at <= until), default=0)


def kill_one(folder: Path, seconds: float) -> tuple[Typing, Path]:
    """Open a new plan in the editor, type into it, and kill it after so many seconds of typing."""
    folder.mkdir()
    path = folder / "plan.phaen"
    PlanFile.create(path, new_plan(load_pack("2566-2570"), "ฉะเชิงเทรา", 2566, 2570)).close()
    typing = Typing()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.system.typist", str(path), str(folder / "data")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    ) as process:
        listener = threading.Thread(target=typing.listen, args=(process.stdout,))
        listener.start()
        typing.begun.wait(60)
        threading.Event().wait(seconds)
        typing.killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
        listener.join()
    assert typing.keys, "the editor took no key"
    return typing, path


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_killed_editor_keeps_all_but_the_last_second(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    moments = [chance.uniform(0.0, 2.0) for _ in range(KILLS)]
    lost: list[str] = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        killed = pool.map(
            lambda numbered: kill_one(tmp_path / str(numbered[0]), numbered[1]), enumerate(moments)
        )
        for number, (typing, path) in enumerate(killed):
            with PlanFile.open(path) as plan_file:
                assert plan_file.verify() == ()
                foreword = plan_file.read_plan().sections.where("key", "foreword")[0]
            kept = plain_text(foreword.body).strip()
            assert text_of(len(kept)) == kept
            needed = typing.surely_typed()
            if len(kept) < needed:
                lost.append(f"{number}: kept {len(kept)} of {needed} ({typing.keys[-1][0]} typed)")
    assert lost == []


def test_time_in_which_the_machine_stood_still_is_no_typing() -> None:
    typing = Typing(keys=[(count, 10 + count / 10) for count in range(1, 31)], killed=13.05)
    assert typing.surely_typed() == 19
    typing.keys.append((31, 13.9))
    typing.killed = 14.0
    assert typing.surely_typed() == 21
