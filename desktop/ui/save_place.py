"""Where a new file goes: a name is proposed until another is typed or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop.ui import tokens
from desktop.ui.elided_line import ElidedLine

_FORBIDDEN: Final = '<>:"/\\|?*'
"""Signs that Windows takes in no name of a file."""

REFUSED: Final = QFileDialog.Option.DontConfirmOverwrite
"""For a file that is never replaced: a dialog that asked whether to replace it would promise too much."""


def with_ending(path: Path, suffix: str) -> Path:
    """Return a path with an ending; not every system's dialog adds one."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def free_path(path: Path) -> Path:
    """Return a path where no file is, with a number after the name where there is such a file."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


class SavePlace(QWidget):
    """A line with a path, and a button that chooses one; never proposes a file that is there."""

    def __init__(
        self,
        folder: Path,
        suffix: str,
        *,
        title: str,
        kind: str,
        browse: str,
        replaces: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the line.

        Args:
            folder: Where files are proposed.
            suffix: The ending that the file gets, such as .docx.
            title: Title of the dialog that chooses.
            kind: What such files are called there.
            browse: Name of the button for screen readers.
            replaces: A file that is there is replaced, which the dialog asks about; else it is refused.
            parent: Qt's.
        """
        super().__init__(parent)
        self._folder, self._suffix, self._title, self._kind = folder, suffix, title, kind
        self._confirmation = QFileDialog.Option(0) if replaces else REFUSED
        self._is_own = False
        self.line = ElidedLine(self)
        self.line.elide = (
            Qt.TextElideMode.ElideMiddle
        )  # both the folder's beginning and the name are told
        self.line.textEdited.connect(self._on_typed)
        self.line.setAccessibleName(self.tr("เก็บไว้ที่"))
        self.browse_button = QPushButton(self.tr("เลือก…"), self)
        self.browse_button.setAccessibleName(browse)
        self.browse_button.clicked.connect(self._browse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.browse_button)
        self.setFocusProxy(self.line)

    def propose(self, name: str) -> None:
        """Propose a name, unless a path was typed or chosen; a number is added where there is such a file."""
        if self._is_own:
            return
        safe = "".join("-" if sign in _FORBIDDEN else sign for sign in name.strip())
        self.line.setText(str(free_path(self._folder / f"{safe}{self._suffix}")))

    def path(self) -> Path | None:
        """Return the path with its ending; None when it names no file or its folder is not there."""
        path = Path(self.line.text().strip())
        if not path.name or not path.parent.is_dir():
            return None
        return with_ending(path, self._suffix)

    def _on_typed(self) -> None:
        self._is_own = True

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self._title,
            self.line.text() or str(self._folder),
            f"{self._kind} (*{self._suffix})",
            "",
            self._confirmation,
        )
        if chosen:
            self._is_own = True
            self.line.setText(chosen)
