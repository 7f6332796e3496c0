"""The bar above a text in which words of it are found and replaced; it stays while the text is written."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.ui import theme, tokens
from desktop.ui.icons import icon
from desktop.ui.writing import finding
from desktop.ui.writing.finding import Hit

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.writing.finding import ObjectHits
    from desktop.ui.writing.rich_text_edit import RichTextEdit

_RECOUNT_MS: Final = 200
"""After typing in the text rests."""
_LINES_AROUND: Final = 2
"""To be seen above and below what was found."""


class FindBar(QFrame):
    """Finds in one text."""

    def __init__(self, edit: RichTextEdit, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("look", "panel")
        self._edit = edit
        self._hits: list[Hit] = []
        self._in_objects: list[ObjectHits] = []
        self._said = ""
        self._anchor = 0
        self._is_stale = True
        self.field = _Field(self.tr("ค้นหาในหัวข้อนี้"), page, self)
        self.count = QLabel(self)
        self.count.setProperty("look", "muted")
        self.in_tables = QPushButton(self)
        self.in_tables.setProperty("look", "link")
        self.in_tables.setToolTip(self.tr("เลือกตารางหรือภาพถัดไปที่พบ แล้วกด Enter เพื่อเปิด"))
        self.previous = self._button("up", self.tr("ก่อนหน้า (Shift+F3)"))
        self.next = self._button("down", self.tr("ถัดไป (F3)"))
        self.close_button = self._button("close", self.tr("ปิด (Esc)"))
        self.replace_field = _Field(self.tr("แทนที่ด้วย"), page, self)
        self.replace_button = QPushButton(self.tr("แทนที่"), self)
        self.replace_all_button = QPushButton(self.tr("แทนที่ทั้งหมด"), self)
        self._lay_out()
        self._recount_timer = QTimer(self)
        self._recount_timer.setSingleShot(True)
        self._recount_timer.setInterval(_RECOUNT_MS)
        self._escape = QShortcut(QKeySequence("Esc"), page, self.close_bar)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()
        self.hide()

    def open_bar(self, *, replacing: bool) -> None:
        """Show the bar, with what is chosen in the text to be found."""
        chosen = self._edit.textCursor()
        words = chosen.selectedText()
        if words and words.isprintable():
            self.field.setText(words)
        self._show(replacing=replacing)
        self._anchor = chosen.selectionStart()
        target = self.replace_field if replacing and self.field.text() else self.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()
        self._find_from_anchor()

    def close_bar(self) -> None:
        """Hide the bar and give the caret back to the text."""
        self.hide()
        self._escape.setEnabled(False)
        self._edit.setExtraSelections([])
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_next(self) -> None:
        """Choose the next place below the caret, after the last one the first."""
        self._find(backwards=False)

    def find_previous(self) -> None:
        """Choose the next place above the caret, before the first one the last."""
        self._find(backwards=True)

    def replace_one(self) -> None:
        """Replace the found place that is chosen, and choose the next."""
        self._recount()
        hit = self._chosen_hit()
        if hit is not None and not self._edit.isReadOnly():
            with self._edit.step(self.tr("แทนที่ข้อความ")):
                finding.replace_hit(self._edit.rich_document, hit, self.replace_field.text())
        self.find_next()

    def replace_all(self) -> None:
        """Replace all places of the text and its tables, as one step."""
        if self._edit.isReadOnly() or not self.field.text():
            return
        with self._edit.step(self.tr("แทนที่ทั้งหมด")):
            count = finding.replace_all(
                self._edit.rich_document, self.field.text(), self.replace_field.text()
            )
        self._said = self.tr("แทนที่แล้ว {count:,} แห่ง").format(count=count)
        self._recount()

    def changeEvent(self, event: QEvent) -> None:
        """Mark what was found in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew what changed while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._recount_timer.start()

    # --- within ---------------------------------------------------------------------------------

    def _show(self, *, replacing: bool) -> None:
        can_replace = not self._edit.isReadOnly()
        for widget in (self.replace_field, self.replace_button, self.replace_all_button):
            widget.setVisible(replacing and can_replace)
        self.show()
        self._escape.setEnabled(True)

    def _find(self, *, backwards: bool) -> None:
        if not self.field.text():
            self.open_bar(replacing=False)
            return
        self._said = ""
        if not self.isVisible():
            self._show(replacing=False)
        if self._is_stale:
            self._recount()
        cursor = self._edit.textCursor()
        if backwards:
            before = [hit for hit in self._hits if hit.end <= cursor.selectionStart()]
            self._choose((before or self._hits)[-1:])
        else:
            after = [hit for hit in self._hits if hit.start >= cursor.selectionEnd()]
            self._choose((after or self._hits)[:1])

    def _find_from_anchor(self) -> None:
        self._said = ""
        self._recount()
        after = [hit for hit in self._hits if hit.start >= self._anchor]
        self._choose((after or self._hits)[:1])

    def _choose(self, hits: list[Hit]) -> None:
        """Choose the one place that is given, if there is one."""
        for hit in hits:
            cursor = QTextCursor(self._edit.rich_document)
            cursor.setPosition(hit.start)
            cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
            self._edit.setTextCursor(cursor)
            self._show_in_context()
        self._show_count()
        self._mark()

    def _show_in_context(self) -> None:
        """Bring what was found to the middle where too little around it would be seen."""
        self._edit.ensureCursorVisible()
        place, area = self._edit.cursorRect(), self._edit.viewport().rect()
        around = _LINES_AROUND * place.height()
        if place.top() - around < area.top() or place.bottom() + around > area.bottom():
            bar = self._edit.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - area.center().y())

    def _choose_object(self) -> None:
        """Choose the next table or picture with the words in it."""
        if self._is_stale:
            self._recount()
        below = self._edit.textCursor().selectionEnd()
        found = [each.cursor for each in self._in_objects]
        after = [cursor for cursor in found if cursor.selectionStart() >= below]
        if found:
            self._edit.setTextCursor((after or found)[0])
            self._edit.ensureCursorVisible()
            self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen_hit(self) -> Hit | None:
        cursor = self._edit.textCursor()
        chosen = Hit(cursor.selectionStart(), cursor.selectionEnd())
        place = bisect_left(self._hits, chosen)
        return chosen if place < len(self._hits) and self._hits[place] == chosen else None

    def _recount(self) -> None:
        self._recount_timer.stop()
        document, wanted = self._edit.rich_document, self.field.text()
        self._hits = finding.hits_in_text(document, wanted)
        self._in_objects = finding.hits_in_objects(document, wanted) if wanted else []
        self._is_stale = False
        self._show_count()
        self._mark()

    def _show_count(self) -> None:
        found, elsewhere = len(self._hits), sum(each.times for each in self._in_objects)
        hit = self._chosen_hit()
        if self._said or not self.field.text():
            text = self._said
        elif hit is not None:
            place = bisect_left(self._hits, hit) + 1
            text = self.tr("{place:,} จาก {count:,}").format(place=place, count=found)
        elif found:
            text = self.tr("{count:,} แห่ง").format(count=found)
        else:
            text = self.tr("ไม่พบในข้อความ") if elsewhere else self.tr("ไม่พบ")
        self.count.setText(text)
        self.in_tables.setText(self._elsewhere().format(count=elsewhere))
        self.in_tables.setVisible(elsewhere > 0)
        self.replace_all_button.setEnabled(bool(found or elsewhere))
        for button in (self.replace_button, self.previous, self.next):
            button.setEnabled(bool(found))

    def _elsewhere(self) -> str:
        """Return how is said that words stand in tables or under pictures."""
        if any(each.is_picture for each in self._in_objects):
            return self.tr("อีก {count:,} แห่งอยู่ในตารางหรือชื่อภาพ")
        return self.tr("อีก {count:,} แห่งอยู่ในตาราง")

    def _mark(self) -> None:
        """Mark the places that are on the screen: marks of all would be looked through at every paint."""
        if not self.isVisible() or self._is_stale:
            return
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        colours = theme.current(application)
        area = self._edit.viewport().rect()
        first = self._edit.cursorForPosition(QPoint(area.left(), area.top())).position()
        last = self._edit.cursorForPosition(QPoint(area.right(), area.bottom())).position()
        chosen = self._chosen_hit()
        marks = []
        for hit in self._hits[bisect_left(self._hits, (first, 0)) :]:
            if hit.start > last:
                break
            back = colours.selection if hit == chosen else colours.warning_back
            marks.append(self._marked(hit, QColor(back), QColor(colours.text)))
        self._edit.setExtraSelections(marks)

    def _marked(self, hit: Hit, back: QColor, text: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._edit.rich_document)
        cursor.setPosition(hit.start)
        cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setBackground(back)
        made.format.setForeground(text)
        return made

    def _on_text_changed(self, _place: int, _removed: int, _added: int) -> None:
        self._is_stale = True
        self._said = ""
        if self.isVisible():
            self._recount_timer.start()

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _text: self._find_from_anchor())
        self.field.entered.connect(lambda shift: self._find(backwards=shift))
        self.replace_field.entered.connect(lambda _shift: self.replace_one())
        self.previous.clicked.connect(self.find_previous)
        self.next.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close_bar)
        self.in_tables.clicked.connect(self._choose_object)
        self.replace_button.clicked.connect(self.replace_one)
        self.replace_all_button.clicked.connect(self.replace_all)
        self._recount_timer.timeout.connect(self._recount)
        # Before the text is laid out anew and scrolls, so that no place of the text before is marked.
        self._edit.rich_document.contentsChange.connect(self._on_text_changed)
        self._edit.cursorPositionChanged.connect(self._on_caret_moved)
        bar = self._edit.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._mark())
        bar.rangeChanged.connect(lambda _low, _high: self._mark())

    def _on_caret_moved(self) -> None:
        if self.isVisible() and not self._is_stale:
            self._show_count()

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setMaximumWidth(tokens.TEXT_WIDTH)
        grid = QGridLayout(column)
        grid.setContentsMargins(0, tokens.HALF, 0, tokens.HALF)
        grid.setSpacing(tokens.GAP)
        grid.setColumnStretch(0, 1)
        found = QHBoxLayout()
        found.setSpacing(tokens.HALF)
        for widget in (self.count, self.in_tables, self.previous, self.next, self.close_button):
            found.addWidget(widget)
        replacing = QHBoxLayout()
        replacing.setSpacing(tokens.GAP)
        replacing.addWidget(self.replace_button)
        replacing.addWidget(self.replace_all_button)
        replacing.addStretch(1)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(found, 0, 1)
        grid.addWidget(self.replace_field, 1, 0)
        grid.addLayout(replacing, 1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.MARGIN, 0, tokens.MARGIN, 0)
        layout.addWidget(column, 1)
        QWidget.setTabOrder(self.field, self.replace_field)

    def _button(self, icon_name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button


class _Field(QLineEdit):
    """A line in which Enter does something, and in which no key formats the text of the page."""

    entered = Signal(bool)
    """Enter was pressed; with Shift or not."""

    def __init__(self, name: str, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of what is switched on and off in the text."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            switches = (action for action in self._page.actions() if action.isCheckable())
            if any(action.shortcut() == pressed for action in switches):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter; type everything else."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            event.accept()
            return
        super().keyPressEvent(event)
