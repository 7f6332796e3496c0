"""Cut, copy, paste and choose all in the menu แก้ไข: they act on the field or table that has the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QMenuBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_CHANGING: Final = ("cut", "paste")


class FieldActions(QObject):
    """Stands in a menu above an act of it. Fields know the keys themselves; here they are only shown."""

    def __init__(self, menu: QMenu, above: QAction) -> None:
        super().__init__(menu)
        self._field: QWidget | None = None
        keys = QKeySequence.StandardKey
        self.actions = [
            self._make(self.tr("ตัด"), keys.Cut, "cut"),
            self._make(self.tr("คัดลอก"), keys.Copy, "copy"),
            self._make(self.tr("วาง"), keys.Paste, "paste"),
            self._make(self.tr("เลือกทั้งหมด"), keys.SelectAll, "selectAll"),
        ]
        menu.insertActions(above, self.actions)
        menu.insertSeparator(above)
        menu.aboutToShow.connect(self._show_available)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _make(self, text: str, keys: QKeySequence.StandardKey, act: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setProperty("name", text)
        action.setProperty("act", act)
        action.triggered.connect(lambda: self._do(act))
        return action

    def _do(self, act: str) -> None:
        found = self._found(act)
        if found is not None:
            found()

    def _show_available(self) -> None:
        for action in self.actions:
            action.setEnabled(self._found(action.property("act")) is not None)

    def _found(self, act: str) -> Callable[[], object] | None:
        """Return what does an act where the caret is: the field's own method, or that of the table around it."""
        widget: Any = self._field
        if isinstance(widget, QComboBox) and widget.isEditable():
            widget = widget.lineEdit()
        if act in _CHANGING and getattr(widget, "isReadOnly", bool)():
            return None
        while isinstance(widget, QWidget) and not widget.isWindow():
            method: Callable[[], object] | None = getattr(widget, act, None)
            if method is not None:
                return method
            widget = widget.parentWidget()
        return None

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A menu that was opened by keys has the focus itself; what it acts on had it before.
        if isinstance(new, QMenu | QMenuBar):
            return
        if self._field is not None:
            self._field.destroyed.disconnect(self._on_gone)
        self._field = new
        if new is not None:
            new.destroyed.connect(self._on_gone)

    def _on_gone(self) -> None:
        self._field = None
