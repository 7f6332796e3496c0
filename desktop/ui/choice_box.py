"""A list to choose from that cuts no name in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from desktop.ui import tokens
from desktop.ui.elided_line import ElidedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget


class ChoiceBox(QComboBox):
    """Finds a name by any part of it as it is typed; what drops down is as wide as its names.

    Scrolling a page over it does not change it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widest = 0
        self.setEditable(True)
        self.line = ElidedLine(self)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textEdited.connect(self._widen_found)

    def choices(self) -> list[tuple[str, str]]:
        """Return the values and names that are offered."""
        return [(self.itemData(at), self.itemText(at)) for at in range(self.count())]

    def offer(self, choices: Sequence[tuple[str | None, str]]) -> None:
        """Offer these values by their names."""
        self._widest = 0
        self.clear()
        for at, (value, name) in enumerate(choices):
            self.addItem(name, value)
            self.setItemData(at, name, Qt.ItemDataRole.ToolTipRole)
        completer = QCompleter([name for _, name in choices], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def names_like(self, typed: str) -> list[str]:
        """Return the name that is typed, else those that begin with it, else those that hold it."""
        wanted = typed.strip().casefold()
        names = [self.itemText(at) for at in range(self.count())]
        same = [name for name in names if name.strip().casefold() == wanted]
        if same or not wanted:
            return same
        begun = [name for name in names if name.casefold().startswith(wanted)]
        return begun or [name for name in names if wanted in name.casefold()]

    def showPopup(self) -> None:
        """Drop down, as wide as the names."""
        self._widen(self.view())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def _widen_found(self) -> None:
        completer = self.completer()
        names = completer.popup() if completer is not None else None
        if names is not None:
            self._widen(names)

    def _widen(self, names: QAbstractItemView) -> None:
        """Make a list as wide as its names, if the window is."""
        if not self._widest:
            metrics = self.fontMetrics()
            texts = (self.itemText(at) for at in range(self.count()))
            self._widest = max(map(metrics.horizontalAdvance, texts), default=0)
        wanted = self._widest + tokens.SCROLL_BAR + 2 * tokens.GAP
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        names.setMinimumWidth(min(max(wanted, self.width()), self.window().width()))
