"""What the core may load, and that the import contracts notice when it loads more."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("desktop", "exporters", "resources")

WITHOUT_QT = """
import importlib
import pkgutil
import sys


class Block:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked")
        return None


sys.meta_path.insert(0, Block())
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    print(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), name + "."):
        importlib.import_module(found.name)
        print(found.name)
"""


def import_without_qt(*names: str) -> subprocess.CompletedProcess[str]:
    """Import these and every module below them in a new interpreter that has no PySide6."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_QT, *names],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def modules_below(package: str) -> set[str]:
    """Return the dotted names of the modules that lie in a package's folder."""
    names = set()
    for path in (ROOT / package.replace(".", "/")).rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


@pytest.mark.parametrize("package", ["desktop.core", "desktop.documents", "exporters"])
def test_every_module_of_a_package_below_the_window_loads_without_qt(package: str) -> None:
    done = import_without_qt(package)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == modules_below(package)


def test_the_commands_load_without_qt() -> None:
    done = import_without_qt("desktop.cli")
    assert done.returncode == 0, done.stderr


def test_the_block_of_qt_would_be_noticed() -> None:
    done = import_without_qt("desktop.ui")
    assert done.returncode != 0
    assert "is blocked" in done.stderr


def test_importing_the_top_package_loads_nothing() -> None:
    assert (ROOT / "desktop" / "__init__.py").read_text("utf-8") == ""


def foreign_imports(package: str) -> set[str]:
    """Return the top-level packages, other than Python's own, that the modules below import."""
    found: set[str] = set()
    for path in (ROOT / package.replace(".", "/")).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add(str(node.module).partition(".")[0])
    return found - sys.stdlib_module_names


@pytest.mark.parametrize(
    ("package", "allowed"),
    [
        ("desktop.core.plan", {"desktop", "fractional_indexing", "thaibreak"}),
        ("desktop.core.formats", {"desktop", "geothai", "resources"}),
        ("exporters", {"PIL", "docx", "exporters", "lxml", "resources"}),
        ("resources", set()),
    ],
)
def test_a_package_depends_on_nothing_beyond_the_import_table(
    package: str, allowed: set[str]
) -> None:
    assert foreign_imports(package) <= allowed


@pytest.fixture
def copy_of_the_packages(tmp_path: Path) -> Path:
    """Return a folder with the packages and their contracts, to be changed at will."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Judge the packages of a folder by its contracts."""
    command = "from importlinter.cli import lint_imports_command as main; main()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_packages_keep_every_contract(copy_of_the_packages: Path) -> None:
    done = lint_imports(copy_of_the_packages)
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("desktop/core/plan", "import PySide6.QtCore", "Only the editor loads Qt"),
        ("desktop/documents", "def f(): from PySide6 import QtGui", "Only the editor loads Qt"),
        ("desktop/ui", "import sqlite3", "Only the storage opens the plan file"),
        ("desktop/documents", "import peewee", "Only the storage opens the plan file"),
        ("desktop/core/checks", "import docx", "Only the exporters write Word and XML"),
        ("desktop/core", "import desktop.documents", "The program is built in layers"),
        ("desktop/core/plan", "import desktop.core.storage", "The core is built in layers"),
        ("desktop/core", "import exporters", "Plans know nothing of Word"),
        ("exporters", "import desktop.core.plan", "The exporters know nothing of plans"),
        ("resources", "import exporters", "Resources are data"),
        ("exporters", "import http.client", "The network is never used"),
    ],
)
def test_a_forbidden_import_fails_the_contracts(
    copy_of_the_packages: Path, module: str, line: str, contract: str
) -> None:
    with (copy_of_the_packages / module / "__init__.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = lint_imports(copy_of_the_packages)
    assert done.returncode == 1, done.stdout
    broken = [text for text in done.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(text.startswith(contract) for text in broken), done.stdout
