"""The acts that find and replace in the text of a page; their bar is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop.ui.writing.format_actions import page_action

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from desktop.ui.writing.find_bar import FindBar
    from desktop.ui.writing.rich_text_edit import RichTextEdit


class FindActions(QObject):
    """Finds in the text of a page."""

    def __init__(self, page: QWidget, edit: RichTextEdit, layout: QVBoxLayout) -> None:
        """Let a page find in its text; the bar takes its place on top of the page's layout."""
        super().__init__(page)
        self._page = page
        self._edit = edit
        self._layout = layout
        self._bar: FindBar | None = None
        self.find = page_action(page, self.tr("ค้นหา…"), "Ctrl+F", "search")
        self.next = page_action(page, self.tr("พบถัดไป"), "F3", "down")
        self.previous = page_action(page, self.tr("พบก่อนหน้า"), "Shift+F3", "up")
        self.replace = page_action(page, self.tr("แทนที่…"), "Ctrl+H", "replace")
        self.find.triggered.connect(lambda: self.bar().open_bar(replacing=False))
        self.next.triggered.connect(lambda: self.bar().find_next())
        self.previous.triggered.connect(lambda: self.bar().find_previous())
        self.replace.triggered.connect(lambda: self.bar().open_bar(replacing=True))
        for action in self.actions():
            # The tool bar is for what is done with the mouse all day; the menu has these.
            action.setPriority(QAction.Priority.LowPriority)

    def actions(self) -> list[QAction]:
        """Return the actions in the order of the menu."""
        return [self.find, self.next, self.previous, self.replace]

    def update_enabled(self) -> None:
        """Let be replaced what may be edited; to be asked when that changes."""
        self.replace.setEnabled(not self._edit.isReadOnly())

    def bar(self) -> FindBar:
        """Return the bar, made when it is first asked for."""
        if self._bar is None:
            from desktop.ui.writing.find_bar import FindBar  # noqa: PLC0415 - when asked for

            self._bar = FindBar(self._edit, self._page)
            self._layout.insertWidget(0, self._bar)
        return self._bar
