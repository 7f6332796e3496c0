"""The system's own dialogs that choose a plan file, and folders shown by the system."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.save_place import REFUSED, free_path, with_ending

_ENDING: Final = ".phaen"


def choose_plan(parent: QWidget, folder: Path) -> Path | None:
    """Let a plan file be chosen that is to be opened."""
    title = QCoreApplication.translate("PlanDialogs", "เปิดแผน")
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(folder), _kind())
    return Path(chosen) if chosen else None


def choose_other_file(parent: QWidget, proposed: Path) -> Path | None:
    """Let a new file be named that a plan is to be written into; a name that is free is proposed."""
    title = QCoreApplication.translate("PlanDialogs", "บันทึกเป็นไฟล์อื่น")
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, title, str(free_path(proposed)), _kind(), "", REFUSED
    )
    return with_ending(Path(chosen), _ENDING) if chosen else None


def show_backups(data_folder: Path) -> None:
    """Show the folder of the backups; the program's own where it cannot be made."""
    folder = data_folder / "backups"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = data_folder
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _kind() -> str:
    return QCoreApplication.translate("PlanDialogs", "แผนพัฒนาจังหวัด (*.phaen)")
