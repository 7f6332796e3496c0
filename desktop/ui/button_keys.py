"""Enter presses the button that has the focus, everywhere: Qt takes Space alone outside dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ButtonKeys(QObject):
    """Follows the focus, and looks at the keys of a button only while it has it."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button, once however long Enter is held."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() not in _ENTER or event.modifiers() not in _PLAIN:
            return False
        if not event.isAutoRepeat():
            _press(watched)
        return True

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QPushButton | QToolButton):
            old.removeEventFilter(self)
        if isinstance(new, QPushButton | QToolButton):
            new.installEventFilter(self)


def _press(button: QObject) -> None:
    opens_menu = QToolButton.ToolButtonPopupMode.InstantPopup
    if isinstance(button, QToolButton) and button.popupMode() is opens_menu:
        button.showMenu()
    elif isinstance(button, QPushButton | QToolButton):
        button.click()
