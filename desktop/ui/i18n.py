"""The language of the window: Thai is written in the source, English is a translation of it.

After changing a text: `python -m desktop.ui.i18n` collects the texts into resources/i18n/phaen_en.ts; fill in the
English there (a text without one fails a test) and run it again, which also writes phaen_en.qm.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

THAI: Final = "th"
ENGLISH: Final = "en"
LANGUAGES: Final = (THAI, ENGLISH)

SOURCES: Final = ("desktop/app.py", "desktop/ui")


def use_language(application: QCoreApplication, language: str) -> bool:
    """Show the window's texts in a language from now on; call it before the window is made.

    Returns False when the translation cannot be loaded and Thai stays.
    """
    QLocale.setDefault(QLocale(language))
    if language == THAI:
        return True
    from resources import ROOT  # noqa: PLC0415 - Thai needs no file

    translator = QTranslator(application)
    data = (ROOT / "i18n" / f"phaen_{language}.qm").read_bytes()
    return translator.load(data) and application.installTranslator(translator)


def refresh() -> None:
    """Collect the texts of the source into the .ts file and compile it into the .qm file."""
    import subprocess  # noqa: PLC0415 - a developer's act
    import sys  # noqa: PLC0415 - the same
    from pathlib import Path  # noqa: PLC0415 - the same

    project = Path(__file__).resolve().parents[2]
    tools = Path(sys.executable).parent
    catalogue = project / "resources" / "i18n" / "phaen_en.ts"
    sources = [
        str(path.relative_to(project))
        for root in SOURCES
        for path in sorted(
            [project / root] if root.endswith(".py") else (project / root).rglob("*.py")
        )
    ]
    collect = [
        "-source-language",
        "th",
        "-target-language",
        "en",
        "-locations",
        "none",
        "-no-obsolete",
    ]
    for command in (
        [str(tools / "pyside6-lupdate"), *sources, *collect, "-ts", str(catalogue)],
        [str(tools / "pyside6-lrelease"), str(catalogue), "-qm", str(catalogue.with_suffix(".qm"))],
    ):
        subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    refresh()
