"""What formats a text: the actions of the tool bar and menu, which follow the caret of the field in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence

from desktop.ui.icons import icon
from desktop.ui.writing import formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.rich_text import Align, Vertical
    from desktop.ui.writing.rich_text_edit import RichTextEdit


class FormatActions(QObject):
    """Formats in whichever of the texts of one page has, or last had, the focus."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._edits: list[RichTextEdit] = []
        self._edit: RichTextEdit | None = None
        self.heading = self._toggle(
            self.tr("หัวข้อย่อย"), "Ctrl+Shift+1", "heading", self._set_heading
        )
        self.bold = self._toggle(self.tr("ตัวหนา"), "Ctrl+B", "bold", self._set_bold)
        self.italic = self._toggle(self.tr("ตัวเอน"), "Ctrl+I", "italic", self._set_italic)
        self.underline = self._toggle(
            self.tr("ขีดเส้นใต้"), "Ctrl+U", "underline", self._set_underline
        )
        self.sub = self._toggle(self.tr("ตัวห้อย"), "Ctrl+=", "subscript", self._vertical("sub"))
        self.super = self._toggle(
            self.tr("ตัวยก"), "Ctrl+Shift+=", "superscript", self._vertical("super")
        )
        self.bullets = self._toggle(
            self.tr("รายการ"), "Ctrl+Shift+L", "list-bullet", self._list(ordered=False)
        )
        self.numbers = self._toggle(
            self.tr("รายการลำดับเลข"), "Ctrl+Shift+K", "list-number", self._list(ordered=True)
        )
        self.left = self._toggle(self.tr("ชิดซ้าย"), "Ctrl+L", "align-left", self._align("left"))
        self.centre = self._toggle(
            self.tr("กึ่งกลาง"), "Ctrl+E", "align-center", self._align("center")
        )
        self.right = self._toggle(self.tr("ชิดขวา"), "Ctrl+R", "align-right", self._align("right"))
        self.justify = self._toggle(
            self.tr("เต็มแนว"), "Ctrl+J", "align-justify", self._align("justify")
        )
        self.plain = self._action(self.tr("ล้างรูปแบบ"), "Ctrl+Space", "clear-format")
        self.plain.triggered.connect(lambda: self._do(lambda edit: edit.clear_faces()))
        self.update_enabled()

    def actions(self) -> list[QAction]:
        """Return the actions in the order of the tool bar."""
        return [
            self.heading,
            self.bold,
            self.italic,
            self.underline,
            self.sub,
            self.super,
            self.bullets,
            self.numbers,
            self.left,
            self.centre,
            self.right,
            self.justify,
            self.plain,
        ]

    def add(self, edit: RichTextEdit) -> None:
        """Let a text of the page be formatted."""
        self._edits.append(edit)
        edit.cursorPositionChanged.connect(lambda: self._follow(edit))
        edit.currentCharFormatChanged.connect(lambda _made: self._follow(edit))
        edit.entered.connect(lambda: self._focus(edit))
        if self._edit is None:
            self._focus(edit)

    def _focus(self, edit: RichTextEdit) -> None:
        self._edit = edit
        self.update_enabled()

    def update_enabled(self) -> None:
        """Let be formatted what is seen and may be edited; to be asked when that changes."""
        edit = self._edit
        enabled = edit is not None and not edit.isReadOnly() and edit.isVisibleTo(self._page)
        for action in self.actions():
            action.setEnabled(enabled)
            if not enabled:
                action.setChecked(False)
        if edit is not None and enabled:
            self._follow(edit)

    def _follow(self, edit: RichTextEdit) -> None:
        """Show what holds where the caret is."""
        if edit is not self._edit:
            return
        made, cursor = edit.currentCharFormat(), edit.textCursor()
        vertical, align = formats.vertical_of(made), edit.align()
        owner = formats.list_of(cursor.block())
        ordered = owner is not None and formats.is_ordered(owner.format())
        for action, holds in (
            (self.heading, edit.is_heading()),
            (self.bold, made.fontWeight() >= QFont.Weight.Bold),
            (self.italic, made.fontItalic()),
            (self.underline, made.fontUnderline()),
            (self.sub, vertical == "sub"),
            (self.super, vertical == "super"),
            (self.bullets, owner is not None and not ordered),
            (self.numbers, ordered),
            (self.left, align == "left"),
            (self.centre, align == "center"),
            (self.right, align == "right"),
            (self.justify, align == "justify"),
        ):
            if action.isChecked() != holds:
                action.setChecked(holds)

    def _do(self, work: Callable[[RichTextEdit], object]) -> None:
        if self._edit is not None and not self._edit.isReadOnly():
            work(self._edit)
            self._follow(self._edit)

    def _set_heading(self, wanted: bool) -> None:
        self._do(lambda edit: edit.set_heading(wanted))

    def _set_bold(self, wanted: bool) -> None:
        self._do(lambda edit: edit.set_bold(wanted))

    def _set_italic(self, wanted: bool) -> None:
        self._do(lambda edit: edit.set_italic(wanted))

    def _set_underline(self, wanted: bool) -> None:
        self._do(lambda edit: edit.set_underline(wanted))

    def _vertical(self, place: Vertical) -> Callable[[bool], None]:
        return lambda wanted: self._do(lambda edit: edit.set_vertical(place if wanted else ""))

    def _align(self, align: Align) -> Callable[[bool], None]:
        return lambda wanted: self._do(lambda edit: edit.set_align(align if wanted else ""))

    def _list(self, *, ordered: bool) -> Callable[[bool], None]:
        return lambda _wanted: self._do(lambda edit: edit.toggle_list(ordered=ordered))

    def _toggle(
        self, text: str, keys: str, icon_name: str, work: Callable[[bool], None]
    ) -> QAction:
        action = self._action(text, keys, icon_name)
        action.setCheckable(True)
        action.triggered.connect(work)
        return action

    def _action(self, text: str, keys: str, icon_name: str) -> QAction:
        return page_action(self._page, text, keys, icon_name)


def page_action(page: QWidget, text: str, keys: str, icon_name: str) -> QAction:
    """Return an action of a page, whose keys work while the focus is within the page."""
    action = QAction(icon(icon_name), text, page)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{text} ({shown})" if shown else text)
    page.addAction(action)
    return action
