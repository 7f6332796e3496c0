"""Rich text as a field of a form: as tall as its text, left by Tab, taken into the plan by the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from desktop.ui import tokens
from desktop.ui.writing.rich_text_edit import RichTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent

    from desktop.core.plan.records import Image
    from desktop.ui.session import PlanSession

_LEAST_LINES: Final = 3
_TAB_REASONS: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RichTextField(RichTextEdit):
    """A field of a form that holds rich text.

    The form shows a value with `set_html`, listens to `edited` (each edit) and `left` (focus out), and takes
    `html()` when its `CommitTimer` is due. For its bold, lists and so on a page has one `FormatActions`, to which
    it adds each field, and returns its `actions()` from `format_actions`. Pictures belong on the pages of
    sections: those that a stored value holds stay, new ones are not taken.

    Tab goes to the next field. In a list it moves the item a level in, as in a word processor, but not where Tab
    led into the field and nothing was done in it; Ctrl+Tab leaves from everywhere.
    """

    takes_pictures = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_passed = False
        self.cursorPositionChanged.connect(self._stay)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(tokens.GAP, tokens.HALF, tokens.GAP, tokens.HALF)
        layout = self.rich_document.documentLayout()
        layout.documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def set_session(self, session: PlanSession) -> None:
        """Show the pictures of this plan; read-only where the plan is."""

        def picture(asset_id: str) -> Image | None:
            return session.plan.images.get(asset_id)

        self.set_pictures(picture)
        self.set_read_only(session.is_read_only)

    def set_read_only(self, wanted: bool) -> None:
        """Let the text be edited or not."""
        self.setReadOnly(wanted)

    def sizeHint(self) -> QSize:
        """Return the size at which the whole text is seen."""
        return QSize(tokens.TEXT_WIDTH // 2, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the whole height, any width."""
        return QSize(tokens.LEFT_PANEL // 2, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the text is at the new width."""
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether Tab led here."""
        super().focusInEvent(event)
        self._is_passed = event.reason() in _TAB_REASONS

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab that led here lead on."""
        if self._is_passed:
            return QTextEdit.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Ctrl+Tab; type, or do what the key does in a word processor."""
        is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if is_tab and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            QTextEdit.focusNextPrevChild(self, event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: the field shows all of its text."""
        event.ignore()

    def _stay(self) -> None:
        self._is_passed = False

    def _grow(self) -> None:
        if self.height() != self._wanted_height():
            self.setFixedHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        text = self.rich_document.size().height()
        least = _LEAST_LINES * self.fontMetrics().lineSpacing()
        margins = self.viewportMargins()
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom()
        return round(max(text, least)) + frame
