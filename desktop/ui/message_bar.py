"""The bar above the page: what went wrong, or what was done, and what can be done next. Never modal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.ui import tokens
from desktop.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Look = Literal["error", "warning", "success"]

_ICONS = {"error": "error", "warning": "warning", "success": "done"}


class MessageBar(QFrame):
    """Shows one message at a time; an error stays until it is closed or put right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = ""
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self._mark = QLabel(self)
        self._close = QToolButton(self)
        self._close.setIcon(icon("close"))
        self._close.setToolTip(self.tr("ปิดข้อความนี้"))
        self._close.setAccessibleName(self.tr("ปิดข้อความนี้"))
        self._close.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(tokens.MARGIN, tokens.HALF, tokens.GAP, tokens.HALF)
        self._layout.setSpacing(tokens.GAP)
        self._layout.addWidget(self._mark)
        self._layout.addWidget(self.label, 1)
        self._layout.addWidget(self._close)
        self.hide()

    def show_message(
        self,
        text: str,
        look: Look,
        *,
        topic: str = "",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show a message in place of the one before.

        Args:
            text: What happened, what is safe, what to do.
            look: How grave it is.
            topic: What it is about, so that `clear` can take it back when that is put right.
            actions: Names of buttons and what each does.
        """
        self.topic = topic
        self.label.setText(text)
        self.setAccessibleName(text)
        self._mark.setPixmap(
            icon(_ICONS[look], look).pixmap(QSize(tokens.ICON_SIZE, tokens.ICON_SIZE))
        )
        self.setProperty("look", f"bar-{look}")
        self.style().unpolish(self)
        self.style().polish(self)
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._button(name, act) for name, act in actions]
        self.show()

    def clear(self, topic: str) -> None:
        """Take the message back if it is about this."""
        if self.topic == topic:
            self.hide()

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(name, self)
        button.clicked.connect(act)
        self._layout.insertWidget(self._layout.count() - 1, button)
        return button
