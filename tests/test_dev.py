"""The developer's command: sets itself up once, says what it does, fails when anything fails."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]


def load_dev() -> ModuleType:
    """Return dev.py as a module, fresh each time."""
    specification = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return dev.py working in an empty checkout of its own, in which nothing is run."""
    module = load_dev()
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(module, "installed_packages", set)
    return module


class Calls:
    """Stands in for running commands: notes them, and answers with the code of the first match."""

    def __init__(self, codes: dict[str, int] | None = None) -> None:
        self.lines: list[str] = []
        self._codes = codes or {}

    def __call__(self, command: Sequence[str], **_options: object) -> int:
        line = " ".join(command)
        self.lines.append(line)
        return next((code for part, code in self._codes.items() if part in line), 0)

    def having(self, part: str) -> list[str]:
        """Return the commands with this text in them."""
        return [line for line in self.lines if part in line]


class MakesVenv(Calls):
    """Also puts an interpreter where the virtual environment would have one."""

    def __init__(self, python: Path, codes: dict[str, int] | None = None) -> None:
        super().__init__(codes)
        self._python = python

    def __call__(self, command: Sequence[str], **options: object) -> int:
        if "venv" in command:
            self._python.parent.mkdir(exist_ok=True)
            self._python.touch()
        return super().__call__(command, **options)


def replace(monkeypatch: pytest.MonkeyPatch, dev: ModuleType, **names: object) -> None:
    """Replace functions of dev.py."""
    for name, value in names.items():
        monkeypatch.setattr(dev, name, value)


# --- the file itself ------------------------------------------------------------------------------


def test_it_uses_only_the_standard_library_and_stays_short() -> None:
    source = (ROOT / "dev.py").read_text("utf-8")
    imported: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(str(node.module).partition(".")[0])
    assert imported <= sys.stdlib_module_names
    assert len(source.splitlines()) < 400


def test_every_command_is_explained_in_its_help_and_in_the_readme(dev: ModuleType) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in dev.COMMANDS:
        assert f"python3 dev.py {command} " in str(dev.__doc__)
        assert f"python3 dev.py {command}" in readme


def test_the_continuous_integration_runs_the_test_command_in_the_checkout(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\necho "$PWD: $*"\n', "utf-8")
    python.chmod(0o755)
    done = subprocess.run(
        [str(ROOT / ".ci" / "run")],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == f"{ROOT}: dev.py test\n"


# --- the environment ------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_supported_python_is_accepted(dev: ModuleType, version: tuple[int, int]) -> None:
    dev.check_python(version)


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_another_python_is_refused_in_one_line(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    version: tuple[int, int],
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert dev.main(["setup"]) == 2
    assert capsys.readouterr().out.count("\n") == 1


def test_supported_pythons_are_those_of_the_package(dev: ModuleType) -> None:
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    (oldest, newest) = dev.SUPPORTED
    assert f'requires-python = ">=3.{oldest[1]},<3.{newest[1] + 1}"' in settings


def test_the_environment_is_made_once_and_then_found_ready(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = MakesVenv(dev.PYTHON)
    replace(monkeypatch, dev, call=calls)
    dev.set_up()
    assert len(calls.having("-m venv")) == len(calls.having("pip install")) == 1
    assert calls.having("pip install")[0].endswith(f"-e {dev.ROOT}[dev]")
    assert not calls.having("index")
    dev.set_up()
    assert len(calls.lines) == 2
    assert "up to date" in capsys.readouterr().out


def test_changed_settings_install_again_into_the_same_environment(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = MakesVenv(dev.PYTHON)
    replace(monkeypatch, dev, call=calls)
    dev.set_up()
    replace(monkeypatch, dev, answers=lambda _command: True)
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 'phaen'\n", "utf-8")
    dev.set_up()
    assert len(calls.having("-m venv")) == 1
    assert len(calls.having("pip install")) == 2


def test_an_environment_of_another_python_is_made_anew(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = MakesVenv(dev.PYTHON)
    replace(monkeypatch, dev, call=calls)
    dev.set_up()
    monkeypatch.setattr(sys, "version", "another")
    replace(monkeypatch, dev, answers=lambda command: "another" not in command)
    dev.set_up()
    assert len(calls.having("-m venv --clear")) == 2


def test_an_installation_that_fails_is_tried_again_next_time(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(monkeypatch, dev, call=MakesVenv(dev.PYTHON, {"pip install": 1}))
    with pytest.raises(dev.Failure, match="pip could not install"):
        dev.set_up()
    calls = MakesVenv(dev.PYTHON)
    replace(monkeypatch, dev, call=calls)
    dev.set_up()
    assert calls.having("pip install")


def test_an_environment_that_cannot_be_made_names_the_package_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(monkeypatch, dev, call=Calls({"-m venv": 1}))
    with pytest.raises(dev.Failure, match="apt-get install python3-venv"):
        dev.set_up()


# --- system libraries -----------------------------------------------------------------------------


@pytest.fixture
def debian(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Make dev.py believe that it runs on Debian, and return what it runs there."""
    calls = Calls()
    replace(monkeypatch, dev, call=calls)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return calls


def has(*installed: str) -> Callable[[Sequence[str]], set[str]]:
    """Stand in for a Debian that has these packages."""
    return lambda _packages: set(installed)


def test_missing_libraries_are_installed_by_root_and_never_at_the_cost_of_others(
    dev: ModuleType, debian: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(monkeypatch, dev, installed_packages=has("libgl1"), root_prefix=list)
    dev.provide(["libegl1", "libgl1"], "for the window")
    (install,) = debian.having("install")
    assert "libegl1" in install
    assert "libgl1 " not in install
    assert "--no-remove" in install


def test_without_root_the_one_command_is_printed_and_work_goes_on(
    dev: ModuleType,
    debian: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    replace(monkeypatch, dev, installed_packages=has(), root_prefix=lambda: None)
    dev.provide(["libegl1", "libthai0"], "for the window")
    assert debian.lines == []
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert "sudo apt-get install -y" in printed
    assert printed.endswith("libegl1 libthai0\n")


def test_an_installation_of_libraries_that_fails_says_so_and_work_goes_on(
    dev: ModuleType,
    debian: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    failing = Calls({"apt-get install": 100})
    replace(
        monkeypatch,
        dev,
        call=failing,
        installed_packages=has(),
        root_prefix=lambda: ["sudo", "-n"],
    )
    dev.provide(["libegl1"], "for the window")
    assert failing.having("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install")
    assert "going on without" in capsys.readouterr().out


def test_nothing_is_asked_of_a_system_that_is_not_debian(
    dev: ModuleType, debian: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    dev.provide(["libegl1"], "for the window")
    assert debian.lines == []


def test_an_office_suite_that_is_there_is_not_replaced(dev: ModuleType) -> None:
    wanted = ["libreoffice-writer-nogui", "libreoffice-calc-nogui"]
    assert dev.missing_packages(wanted, {"libreoffice-writer"}) == ["libreoffice-calc-nogui"]


def test_installed_packages_are_read_from_the_system_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if shutil.which("dpkg-query") is None:
        pytest.skip("not a Debian-like system")
    module = load_dev()
    assert module.installed_packages(["dpkg", "no-such-package"]) == {"dpkg"}


# --- the commands ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_is_shown_wherever_there_is_a_screen(
    dev: ModuleType, platform: str, environment: dict[str, str], shown: bool
) -> None:
    assert dev.has_display(platform, environment) is shown


@pytest.fixture
def ready(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Calls:
    """Make dev.py believe that everything is installed, and return what it runs."""
    calls = Calls()
    replace(
        monkeypatch,
        dev,
        call=calls,
        set_up=lambda *_extras: None,
        provide=lambda *_packages: None,
        output=lambda _command: f"{tmp_path / 'data'}\n",
    )
    return calls


def test_run_opens_the_editor_on_a_copy_of_the_sample_made_once(
    dev: ModuleType, ready: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    replace(monkeypatch, dev, has_display=lambda *_screen: True)
    sample = tmp_path / "data" / "sample.phaen"
    assert dev.main(["run"]) == 0
    made, opened = ready.lines
    assert f"-m desktop new {sample} --province ฉะเชิงเทรา --period 2566-2570" in made
    assert made.endswith("--sample")
    assert opened.endswith(f"-m desktop {sample}")
    sample.touch()
    assert dev.main(["run"]) == 0
    assert len(ready.having("desktop new")) == 1


def test_run_without_a_display_exports_the_sample_and_prints_where(
    dev: ModuleType,
    ready: Calls,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    replace(monkeypatch, dev, has_display=lambda *_screen: False)
    assert dev.main(["run"]) == 0
    target = tmp_path / "data" / "sample-plan.docx"
    assert ready.lines[-1].endswith(f"--document plan -o {target}")
    assert capsys.readouterr().out.endswith(f"Exported: {target}\n")


def test_run_opens_the_file_that_is_named(
    dev: ModuleType, ready: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(monkeypatch, dev, has_display=lambda *_screen: True)
    assert dev.main(["run", "mine.phaen"]) == 0
    assert len(ready.lines) == 1
    assert ready.lines[0].endswith("-m desktop mine.phaen")


@pytest.mark.parametrize("display", [True, False])
def test_run_stops_in_one_line_when_the_sample_cannot_be_made(
    dev: ModuleType,
    ready: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    display: bool,
) -> None:
    calls = Calls({"desktop new": 2})
    replace(monkeypatch, dev, has_display=lambda *_screen: display, call=calls)
    assert dev.main(["run"]) == 2
    assert len(calls.lines) == 1
    assert "Cannot go on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("static", "pytest_code", "covered", "code", "verdict"),
    [
        ([], 0, True, 0, "All green."),
        (["lint"], 0, True, 1, "FAILED: lint."),
        ([], 1, True, 1, "FAILED: tests."),
        ([], 0, False, 1, "FAILED: coverage."),
        (["types"], 1, False, 1, "FAILED: types, tests, coverage."),
    ],
)
def test_the_test_command_fails_when_anything_fails(
    dev: ModuleType,
    ready: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    static: list[str],
    pytest_code: int,
    covered: bool,
    code: int,
    verdict: str,
) -> None:
    replace(
        monkeypatch,
        dev,
        call=Calls({"-m pytest": pytest_code}),
        failed_steps=lambda _steps: list(static),
        coverage_suffices=lambda _coverage: covered,
    )
    assert dev.main(["test"]) == code
    assert capsys.readouterr().out.endswith(f"{verdict}\n")


def test_the_test_command_passes_arguments_on_to_pytest_alone(
    dev: ModuleType, ready: Calls
) -> None:
    assert dev.main(["test", "-k", "money"]) == 0
    assert len(ready.lines) == 1
    assert ready.lines[0].endswith("-m pytest -k money")


def test_every_check_runs_even_after_one_that_fails_and_only_failures_are_shown(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = {
        name: [sys.executable, "-c", f"import sys; print('said {name}'); sys.exit({code})"]
        for name, code in {"format": 0, "lint": 1, "types": 2}.items()
    }
    assert dev.failed_steps(steps) == ["lint", "types"]
    printed = capsys.readouterr().out
    assert "said lint" in printed
    assert "said types" in printed
    assert "said format" not in printed


def test_branches_and_lines_are_counted_apart(dev: ModuleType) -> None:
    totals = {
        "covered_branches": 3,
        "num_branches": 4,
        "covered_lines": 9,
        "num_statements": 10,
    }
    assert dev.coverage_shares(totals) == (75.0, 90.0)
    assert dev.coverage_shares(dict.fromkeys(totals, 0)) == (100.0, 100.0)


@pytest.mark.parametrize(("covered", "enough"), [(95, True), (94, False)])
def test_coverage_below_the_goal_is_not_enough(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    covered: int,
    enough: bool,
) -> None:
    dev.VENV.mkdir()
    totals = (
        f'{{"totals": {{"covered_branches": {covered}, "num_branches": 100, '
        '"covered_lines": 100, "num_statements": 100}}'
    )

    def call(command: Sequence[str]) -> int:
        if "json" in command:
            Path(command[-1]).write_text(totals, "utf-8")
        return 0

    replace(monkeypatch, dev, call=call)
    assert dev.coverage_suffices(["coverage"]) is enough
    assert f"{covered}.0 % of branches" in capsys.readouterr().out


def test_coverage_that_cannot_be_read_is_not_enough(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(monkeypatch, dev, call=Calls({"json": 1}))
    assert dev.coverage_suffices(["coverage"]) is False


@pytest.mark.parametrize("display", [True, False])
def test_measuring_needs_no_display(
    dev: ModuleType, ready: Calls, monkeypatch: pytest.MonkeyPatch, display: bool
) -> None:
    environments: list[dict[str, str]] = []

    def call(_command: Sequence[str], env: dict[str, str]) -> int:
        environments.append(env)
        return 0

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    replace(monkeypatch, dev, has_display=lambda *_screen: display, call=call)
    assert dev.main(["bench", "--quick"]) == 0
    platform = environments[0].get("QT_QPA_PLATFORM")
    assert platform == (None if display else "offscreen")


def test_what_was_built_is_tried(dev: ModuleType, ready: Calls) -> None:
    assert dev.main(["build"]) == 0
    assert ready.lines[0].endswith("-m PyInstaller --noconfirm build.spec")
    assert ready.lines[1].endswith(f"-m tests.system.frozen {dev.ROOT / 'dist' / 'phaen'}")
