#!/usr/bin/env python3
"""Everything a developer does with Phaen, on a machine with only Python and git.

    python3 dev.py run      open the editor on a copy of the sample; without a display, export it
    python3 dev.py test     format, lint, types, import contracts, tests, coverage; or, with
                            arguments, only pytest with these arguments
    python3 dev.py check    the first four of these
    python3 dev.py bench    measure the goals, each beside its floor
    python3 dev.py build    make the one-folder program in dist/
    python3 dev.py setup    only make the environment

Each command first makes ``.venv`` in the checkout, unless it is already as ``pyproject.toml``
asks. Only the standard library is used here, since nothing else is installed yet.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUPPORTED = ((3, 11), (3, 13))

COVERED = ("desktop/core/*", "desktop/documents/*", "exporters/*")
COVERAGE_GOAL = 95.0
"""Least percentage of the branches, and of the lines, of ``COVERED`` that tests must reach."""

SAMPLE_PLAN = (
    *("--province", "ฉะเชิงเทรา"),
    *("--period", "2566-2570"),
    *("--edition", "ฉบับทบทวน"),
    "--sample",
)

# Debian's names for what Qt's window needs beyond its wheel; libthai breaks Thai lines at words.
WINDOW_LIBRARIES = (
    *("libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libthai0"),
    *("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1"),
)
# A screen for the tests that type into the real window, and a second reader for the exports.
TEST_PROGRAMS = (
    *("xvfb", "xauth", "xdotool", "openbox", "poppler-utils", "fonts-thai-tlwg"),
    *("libreoffice-writer-nogui", "libreoffice-calc-nogui"),
)
BUILD_PROGRAMS = ("binutils",)
# What serves as well where it is there: installing the first over the second would remove it.
STAND_INS = {
    "libreoffice-writer-nogui": "libreoffice-writer",
    "libreoffice-calc-nogui": "libreoffice-calc",
    "libglib2.0-0": "libglib2.0-0t64",
}


class Failure(Exception):
    """A step cannot be done; the message says what and what to do."""


def say(text: str) -> None:
    """Print one step, at once even when the output goes to a file."""
    print(f"[phaen] {text}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 when all went well."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the command")
    chosen = parser.parse_args(arguments)
    try:
        check_python(sys.version_info[:2])
        return COMMANDS[chosen.command](chosen.rest)
    except Failure as failure:
        say(f"Cannot go on: {failure}")
        return 2
    except KeyboardInterrupt:
        return 130


# --- the environment ------------------------------------------------------------------------------


def check_python(version: tuple[int, int]) -> None:
    """Raise Failure unless this is a Python that Phaen is made for."""
    oldest, newest = SUPPORTED
    if not oldest <= version <= newest:
        wanted, found = f"3.{oldest[1]} to 3.{newest[1]}", ".".join(map(str, version))
        raise Failure(f"Phaen needs Python {wanted}, and this is {found}.")


def set_up(extras: str = "dev") -> None:
    """Make the virtual environment hold Phaen and these extras, unless it already does.

    Raises:
        Failure: The environment cannot be made or its packages cannot be installed.
    """
    stamp = VENV / f"phaen-{extras}.stamp"
    wanted = fingerprint((ROOT / "pyproject.toml").read_bytes(), sys.version)
    if PYTHON.exists() and stamp.exists() and stamp.read_text("ascii") == wanted:
        say(f"The environment {VENV.name} is up to date.")
        return
    same_python = "import pip, sys; sys.exit(sys.version != sys.argv[1])"
    if not answers([str(PYTHON), "-c", same_python, sys.version]):
        make_venv()
    say(f"Installing Phaen with its '{extras}' packages into {VENV.name}; this takes minutes.")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if call([*pip, "-e", f"{ROOT}[{extras}]"]) != 0:
        raise Failure("pip could not install the packages; its message stands above.")
    stamp.write_text(wanted, "ascii")


def fingerprint(settings: bytes, python: str) -> str:
    """Return what changes when the settings or the interpreter do."""
    return hashlib.sha256(settings + b"\0" + python.encode()).hexdigest()


def make_venv() -> None:
    """Make an empty virtual environment, installing Debian's python3-venv if it is missing."""
    if importlib.util.find_spec("ensurepip") is None:
        provide(["python3-venv"], "to make a virtual environment")
    say(f"Making the virtual environment {VENV.name} with Python {sys.version.split()[0]}.")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Failure("on Debian and Ubuntu, try: sudo apt-get install python3-venv")


# --- system libraries -----------------------------------------------------------------------------


def provide(packages: Sequence[str], purpose: str) -> None:
    """Install Debian packages that are missing, or print the one command that does.

    Does nothing on other systems, and never fails: what can be done without them goes on.
    """
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    missing = missing_packages(packages, installed_packages(packages))
    if not missing:
        return
    prefix = root_prefix()
    install = ["apt-get", "install", "-y", "--no-install-recommends", "--no-remove", *missing]
    if prefix is None:
        say(f"Missing {purpose}; to install: sudo {shlex.join(install)}")
        return
    say(f"Installing {len(missing)} system packages {purpose}: {' '.join(missing)}")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    call([*quiet, "apt-get", "update", "-qq"], stdout=subprocess.DEVNULL)
    if call([*quiet, *install, "-qq"], stdout=subprocess.DEVNULL) != 0:
        say(f"That failed; going on without. By hand: {shlex.join([*prefix, *install])}")


def missing_packages(packages: Iterable[str], installed: set[str]) -> list[str]:
    """Return the packages that are neither installed nor stood in for."""
    return [
        name
        for name in packages
        if name not in installed and STAND_INS.get(name, name) not in installed
    ]


def installed_packages(packages: Iterable[str]) -> set[str]:
    """Return which of these Debian packages, and of their stand-ins, are installed."""
    names = [name for package in packages for name in (package, STAND_INS.get(package)) if name]
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names]
    listed = subprocess.run(query, capture_output=True, encoding="utf-8", check=False)
    rows = (line.split() for line in listed.stdout.splitlines())
    return {row[0] for row in rows if row[1:] == ["installed"]}


def root_prefix() -> list[str] | None:
    """Return what makes a command run as root without asking, or None when nothing does."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and answers(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


# --- the commands ---------------------------------------------------------------------------------


def setup(_rest: Sequence[str]) -> int:
    """Make the environment and nothing else."""
    set_up()
    return 0


def run(rest: Sequence[str]) -> int:
    """Open the editor on a copy of the sample or on a file; without a display, export the copy."""
    display = has_display(sys.platform, os.environ)
    if display:
        provide(WINDOW_LIBRARIES, "for the window")
    set_up()
    phaen = [str(PYTHON), "-m", "desktop"]
    if display and rest:
        return call([*phaen, *rest])
    sample = sample_plan(phaen)
    if display:
        say(f"Opening the editor on {sample}")
        return call([*phaen, str(sample)])
    target = sample.with_name("sample-plan.docx")
    say("There is no display, so the sample is exported to Word.")
    code = call([*phaen, "export", str(sample), "--document", "plan", "-o", str(target)])
    if code == 0:
        say(f"Exported: {target}")
    return code


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown: always, except on a Linux without a screen."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def sample_plan(phaen: Sequence[str]) -> Path:
    """Return the sample in the user's data folder, making it the first time.

    Raises:
        Failure: The sample cannot be made.
    """
    ask = "import platformdirs; print(platformdirs.user_data_dir('phaen', appauthor=False))"
    sample = Path(output([str(PYTHON), "-X", "utf8", "-c", ask]).strip(), "sample.phaen")
    if not sample.exists():
        say(f"Making a copy of the sample: {sample}")
        sample.parent.mkdir(parents=True, exist_ok=True)
        if call([*phaen, "new", str(sample), *SAMPLE_PLAN]) != 0:
            raise Failure("the sample could not be made; the message stands above.")
    return sample


def check(_rest: Sequence[str]) -> int:
    """Run what judges the code without running it."""
    set_up()
    return report(failed_steps(static_steps(str(PYTHON))))


def test(rest: Sequence[str]) -> int:
    """Run every check and test; with arguments, only pytest with these arguments."""
    provide([*WINDOW_LIBRARIES, *TEST_PROGRAMS], "for the tests")
    set_up()
    pytest = [str(PYTHON), "-m", "pytest"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    if rest:
        return call([*pytest, *rest], env=environment)
    failed = failed_steps(static_steps(str(PYTHON)))
    say("Tests, with branch coverage.")
    parallel = ["-n", "2", "--dist", "worksteal"]
    if call([*pytest, *parallel, "--cov", "--cov-report="], env=environment) != 0:
        failed.append("tests")
    if not coverage_suffices([str(PYTHON), "-m", "coverage"]):
        failed.append("coverage")
    return report(failed)


def static_steps(python: str) -> dict[str, list[str]]:
    """Return what judges the code without running it, by name, in the order of speed."""
    contracts = "from importlinter.cli import lint_imports_command as main; main()"
    return {
        "format": [python, "-m", "ruff", "format", "--check", "--quiet", "."],
        "lint": [python, "-m", "ruff", "check", "--quiet", "."],
        "import contracts": [python, "-c", contracts],
        "types": [python, "-m", "mypy", "--no-error-summary"],
    }


def failed_steps(steps: Mapping[str, list[str]]) -> list[str]:
    """Run every step, also after one that fails, and return the names of those that failed.

    What a step prints is shown only when it fails.
    """
    failed = []
    for name, command in steps.items():
        say(f"Checking {name}.")
        try:
            output(command)
        except subprocess.CalledProcessError as error:
            print(error.stdout, flush=True)
            failed.append(name)
    return failed


def report(failed: Sequence[str]) -> int:
    """Say what failed, if anything, and return the exit code."""
    say(f"FAILED: {', '.join(failed)}." if failed else "All green.")
    return 1 if failed else 0


def coverage_suffices(coverage: Sequence[str]) -> bool:
    """Tell whether the tests reach the goal, and show the lines they miss when they do not."""
    paths = f"--include={','.join(COVERED)}"
    found = VENV / "coverage.json"
    found.unlink(missing_ok=True)
    if call([*coverage, "json", "--quiet", paths, "-o", str(found)]) != 0:
        return False
    branches, lines = coverage_shares(json.loads(found.read_text("utf-8"))["totals"])
    enough = min(branches, lines) >= COVERAGE_GOAL
    if not enough:
        call([*coverage, "report", paths])
    say(
        f"Coverage of core, documents and exporters: {branches:.1f} % of branches, "
        f"{lines:.1f} % of lines; the goal is {COVERAGE_GOAL:.0f} %."
    )
    return enough


def coverage_shares(totals: Mapping[str, int]) -> tuple[float, float]:
    """Return the percentages of branches and of lines that ran; 100 where there are none."""
    pairs = (("covered_branches", "num_branches"), ("covered_lines", "num_statements"))
    branches, lines = (
        100.0 * totals[part] / totals[whole] if totals[whole] else 100.0 for part, whole in pairs
    )
    return branches, lines


def bench(rest: Sequence[str]) -> int:
    """Measure the goals of the design, each beside a floor taken in the same run."""
    provide(WINDOW_LIBRARIES, "for the window")
    set_up()
    hidden = {} if has_display(sys.platform, os.environ) else {"QT_QPA_PLATFORM": "offscreen"}
    return call([str(PYTHON), "-m", "benchmarks", *rest], env=os.environ | hidden)


def build(_rest: Sequence[str]) -> int:
    """Make the one-folder program with PyInstaller, and see it make, show and export a plan."""
    provide([*WINDOW_LIBRARIES, *BUILD_PROGRAMS], "to bundle the program")
    set_up("build")
    say("Bundling.")
    code = call([str(PYTHON), "-m", "PyInstaller", "--noconfirm", "build.spec"])
    return code or call([str(PYTHON), "-m", "tests.system.frozen", str(ROOT / "dist" / "phaen")])


# --- processes ------------------------------------------------------------------------------------


def call(
    command: Sequence[str], *, env: Mapping[str, str] | None = None, stdout: int | None = None
) -> int:
    """Run a command in the checkout, its output going where ours does; return its exit code."""
    return subprocess.run(command, cwd=ROOT, env=env, stdout=stdout, check=False).returncode


def output(command: Sequence[str]) -> str:
    """Run a command in the checkout and return what it prints, errors included.

    Raises:
        subprocess.CalledProcessError: It fails; the error holds what it printed.
    """
    return subprocess.run(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=True,
    ).stdout


def answers(command: Sequence[str]) -> bool:
    """Tell whether a command exists and succeeds, showing nothing of it."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "bench": bench,
    "build": build,
    "check": check,
    "run": run,
    "setup": setup,
    "test": test,
}

if __name__ == "__main__":
    sys.exit(main())
