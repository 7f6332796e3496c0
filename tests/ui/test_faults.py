"""No log holds the message of an error, whoever writes it down: a message may quote the plan."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import desktop
from desktop.ui.job_thread import JobThread
from desktop.ui.log import PrivateFormatter

if TYPE_CHECKING:
    import pytest

SECRET = "โครงการลับที่ 7"


def fail() -> None:
    raise KeyError(SECRET)


def test_a_job_that_fails_is_logged_by_kind_and_place(caplog: pytest.LogCaptureFixture) -> None:
    thread = JobThread()
    with caplog.at_level("ERROR"):
        thread.do(fail)
        assert thread.end(5)
    assert "KeyError" in caplog.text
    assert "in fail" in caplog.text
    assert SECRET not in caplog.text


def test_the_log_file_leaves_out_messages_that_libraries_would_write() -> None:
    try:
        fail()
    except KeyError:
        record = logging.LogRecord("lib", logging.ERROR, "", 1, "failed", None, sys.exc_info())
    record.exc_text = SECRET
    written = PrivateFormatter().format(record)
    assert "in fail" in written
    assert SECRET not in written


def test_our_own_code_never_hands_an_error_to_the_logger() -> None:
    sources = {path: path.read_text("utf-8") for path in Path(desktop.__path__[0]).rglob("*.py")}
    assert len(sources) > 100
    assert [
        path.name for path, text in sources.items() if ".exception(" in text or "exc_info" in text
    ] == []
