"""The language of the window: Thai is written in the source, English is a translation of it.

After changing a text: `python -m desktop.ui.i18n` collects the texts into resources/i18n/phaen_en.ts; fill in the
English there (a text without one fails a test) and run it again, which also writes phaen_en.qm.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

if TYPE_CHECKING:
    from collections.abc import Sequence

THAI: Final = "th"
ENGLISH: Final = "en"
LANGUAGES: Final = (THAI, ENGLISH)

_INSTALLED: Final = "translator"


def use_language(application: QCoreApplication, language: str) -> bool:
    """Show the window's texts in a language from now on; call it before the window is made.

    Returns False when the translation cannot be loaded and Thai stays.
    """
    # Kept as a property: looking through the children loads the class of styles, a twentieth of the start.
    old = application.property(_INSTALLED)
    if isinstance(old, QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
        application.setProperty(_INSTALLED, None)
    QLocale.setDefault(QLocale(language))
    if language == THAI:
        return True
    translator = QTranslator(application)
    catalogue = Path(__file__).resolve().parents[2] / "resources" / "i18n" / f"phaen_{language}.qm"
    # By path, since a translator made of bytes goes on reading them after they are gone.
    application.setProperty(_INSTALLED, translator)
    return translator.load(str(catalogue)) and application.installTranslator(translator)


def collect(sources: Sequence[Path], catalogue: Path) -> None:
    """Collect the texts of source files into a .ts file, keeping the translations that it holds."""
    options = ["-source-language", "th", "-target-language", "en"]
    options += ["-locations", "none", "-no-obsolete"]
    files = [str(source) for source in sources]
    _run("pyside6-lupdate", *files, *options, "-ts", str(catalogue))


def refresh() -> None:
    """Collect the texts of the whole window into the catalogue and compile it."""
    project = Path(__file__).resolve().parents[2]
    catalogue = project / "resources" / "i18n" / "phaen_en.ts"
    window = sorted((project / "desktop" / "ui").rglob("*.py"))
    collect([project / "desktop" / "app.py", *window], catalogue)
    _run("pyside6-lrelease", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    import subprocess  # noqa: PLC0415 - a developer's act
    import sys  # noqa: PLC0415 - the same

    command = [str(Path(sys.executable).parent / tool), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    refresh()
