"""What holds for every test: no window on the screen, no trace outside, no unexpected log line."""

from __future__ import annotations

import itertools
import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples each time, so that a change is judged by itself and never by luck.
# `--hypothesis-profile=explore` looks for new ones.
_SLOW_MACHINES = [HealthCheck.too_slow]
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=_SLOW_MACHINES
)
settings.register_profile(
    "explore",
    deadline=None,
    max_examples=2_000,
    print_blob=True,
    suppress_health_check=_SLOW_MACHINES,
)
settings.load_profile("steady")

_NUMBERS = itertools.count()


class UnexpectedRecords(logging.Handler):
    """Keeps what is logged at WARNING or above, unless the test lowered caplog to expect it."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self._caplog = caplog

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record that no `caplog.at_level` or `caplog.set_level` announces."""
        if not logging.NOTSET < self._caplog.handler.level <= record.levelno:
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def unexpected_log_records_fail(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning which it does not expect.

    A test that expects one does the act inside `with caplog.at_level(logging.WARNING):`.
    """
    handler = UnexpectedRecords(caplog)
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.lines:
        pytest.fail("Unexpected in the log:\n" + "\n".join(handler.lines), pytrace=False)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test empty folders for data, settings, cache and state, instead of the user's."""
    home: Path = tmp_path_factory.getbasetemp() / "home" / str(next(_NUMBERS))
    for variable, folder in {
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "LOCALAPPDATA": "local",
        "APPDATA": "roaming",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home
