"""What `dev.py` does in a checkout, for real: run without a display, and a check that fails."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.core.storage.plan_file import PlanFile
from exporters.audit import audit_docx
from tests.system.commands import ROOT
from tests.system.screen import Screen, end, wait_until_idle

PACKAGES = ("desktop", "exporters", "resources")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links"),
    pytest.mark.skipif(sys.prefix == sys.base_prefix, reason="needs a virtual environment"),
]


def dev_of(checkout: Path) -> ModuleType:
    """Load the `dev.py` of a checkout."""
    spec = importlib.util.spec_from_file_location("checkout_dev", checkout / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout that is set up already, in the environment of these tests."""
    folder = tmp_path / "checkout"
    environment = folder / ".venv"
    environment.mkdir(parents=True)
    for entry in Path(sys.prefix).iterdir():
        if not entry.name.endswith(".stamp"):
            (environment / entry.name).symlink_to(entry)
    for name in ("dev.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    stamp = dev_of(folder).fingerprint((folder / "pyproject.toml").read_bytes(), sys.version)
    (environment / "phaen-dev.stamp").write_text(stamp, "ascii")
    return folder


RunDev = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run_dev(checkout: Path, own_folders: Path) -> RunDev:
    """Return a function that runs `dev.py` where there is no display."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: text for name, text in os.environ.items() if name not in screens}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "dev.py", *arguments],
            cwd=checkout,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


def test_run_without_a_display_exports_the_sample_and_prints_the_path(
    run_dev: RunDev, own_folders: Path
) -> None:
    done = run_dev("run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "is up to date" in done.stdout
    said, _, path = done.stdout.rstrip().rpartition("Exported: ")
    assert "There is no display" in said
    exported = Path(path)
    assert exported.is_relative_to(own_folders)
    assert audit_docx(exported) == ()
    with PlanFile.open(exported.with_name("sample.phaen"), read_only=True) as sample:
        assert len(sample.read_plan().projects) >= 40
    # A second run takes the same copy, which an officer may have written in.
    changed = exported.with_name("sample.phaen").stat().st_mtime_ns
    again = run_dev("run")
    assert again.stdout.rstrip().endswith(f"Exported: {path}")
    assert exported.with_name("sample.phaen").stat().st_mtime_ns == changed


def test_run_opens_the_editor_on_the_sample(
    checkout: Path, screen: Screen, own_folders: Path
) -> None:
    editor = subprocess.Popen(
        [sys.executable, "dev.py", "run"],
        cwd=checkout,
        # Without a path to `apt-get`, so that a test never installs anything.
        env={**screen.environment, "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        window = screen.window("sample – Phaen")
        screen.wait_until_focused(window)
        wait_until_idle(int(screen.xdotool("getwindowpid", window)))
        screen.press("alt+F4")
        said, _ = editor.communicate(timeout=30)
    finally:
        end(editor)
    assert editor.returncode == 0, said
    assert f"Opening the editor on {own_folders}" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("desktop/core/plan/money.py", "import PySide6.QtCore"),
        ("exporters/text_of_plans.py", "from desktop.core.plan import money"),
    ],
)
def test_a_forbidden_import_fails_the_steps_of_the_test_command(
    checkout: Path, capsys: pytest.CaptureFixture[str], module: str, line: str
) -> None:
    dev = dev_of(checkout)
    steps = dev.static_steps(sys.executable)
    contracts = {"import contracts": steps["import contracts"]}
    assert dev.failed_steps(contracts) == []
    with (checkout / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert dev.failed_steps(contracts) == ["import contracts"]
    assert dev.report(["import contracts"]) == 1
    assert "BROKEN" in capsys.readouterr().out
