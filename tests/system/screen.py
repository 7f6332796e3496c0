"""A screen of its own with a window manager and a Thai keyboard, and what a person does at it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

NEEDED = ("Xvfb", "openbox", "xdotool", "setxkbmap")
KEYS_APART_MS = "25"
IDLE_SECONDS = 0.3

T = TypeVar("T")


def missing_programs() -> list[str]:
    """Return what is not installed of what a screen takes."""
    return [program for program in NEEDED if shutil.which(program) is None]


def wait_for(ask: Callable[[], T | None], what: str, seconds: float = 30.0) -> T:
    """Return what is asked for as soon as it is there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = ask()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def wait_until_idle(process: int) -> None:
    """Wait until a program has nothing left to do: keys that come before are lost, as in any program.

    Asleep at both ends of a while with next to no processor time in between [proc(5), stat].
    """

    def state() -> tuple[str, int]:
        fields = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2]
        return fields.split()[0], sum(map(int, fields.split()[11:13]))

    def is_idle() -> bool:
        first, before = state()
        time.sleep(IDLE_SECONDS)
        last, after = state()
        return first == last == "S" and after - before <= 1

    wait_for(is_idle, "the editor to be at rest")


def end(program: subprocess.Popen[str]) -> None:
    """Kill a program that was started in a session of its own, and all that it started, if it still runs."""
    if program.poll() is None:
        os.killpg(program.pid, signal.SIGKILL)
        program.communicate(timeout=30)


@dataclass(frozen=True)
class Screen:
    """A screen that is running."""

    environment: Mapping[str, str]

    def xdotool(self, *arguments: str) -> str:
        """Do one thing with the mouse, the keyboard or a window; what fails says nothing."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )
        return done.stdout.strip()

    def window(self, name: str) -> str:
        """Wait for a window whose title matches, and return its number."""
        find = ("search", "--onlyvisible", "--name", name)
        return wait_for(lambda: self.xdotool(*find).splitlines()[-1:], f"the window {name}")[0]

    def wait_until_focused(self, window: str) -> None:
        """Turn to a window, and wait until what is typed goes to it."""

        def is_focused() -> bool:
            if self.xdotool("getwindowfocus", "-f") == window:
                return True
            self.xdotool("windowactivate", window)
            return False

        wait_for(is_focused, f"the focus of {window}")

    def press(self, keys: str) -> None:
        """Press keys together, such as `ctrl+p`."""
        self.xdotool("key", keys)

    def type(self, text: str) -> None:
        """Type a text on the Thai keyboard."""
        self.xdotool("type", "--delay", KEYS_APART_MS, text)


@contextmanager
def thai_screen() -> Iterator[Screen]:
    """Start a screen on a free display, and end it with all that ran on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = told.readline().strip()
    environment = os.environ | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        screen = Screen(environment)
        # Windows that come before their manager get no focus.
        wait_for(lambda: screen.xdotool("get_desktop"), "the window manager")
        subprocess.run(["setxkbmap", "th"], env=environment, check=True, capture_output=True)
        yield screen
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(20)
