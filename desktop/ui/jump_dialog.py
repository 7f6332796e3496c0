"""Ctrl+P: go to any section, issue, programme, project or indicator by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.ui import tokens
from desktop.ui.icons import icon
from desktop.ui.nodes import NodeKind, NodeRef
from desktop.ui.outline_tree import walk
from desktop.ui.places import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.plan import Plan
    from desktop.ui.outline_tree import OutlineItem

_MOST_SHOWN: Final = 60
_NODE: Final = int(Qt.ItemDataRole.UserRole)
_ICONS: Final = {
    NodeKind.ISSUE: "issue",
    NodeKind.PROGRAMME: "programme",
    NodeKind.FLAGSHIP: "programme",
    NodeKind.PROJECT: "project",
    NodeKind.PROJECTS: "table",
    NodeKind.AGENCIES: "agency",
    NodeKind.ANNUAL_PLAN: "calendar",
}


class JumpDialog(QDialog):
    """Lists the places whose name holds what is typed; Enter goes to the chosen one."""

    node_requested = Signal(object)

    def __init__(self, items: Sequence[OutlineItem], plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ไปที่"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(tokens.DIALOG_WIDTH, tokens.DIALOG_WIDTH)
        self._places = list(_places(items, plan))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("พิมพ์ส่วนหนึ่งของชื่อหัวข้อ ประเด็น โครงการ หรือตัวชี้วัด"))
        self.field.setAccessibleName(self.tr("ชื่อที่ต้องการไป"))
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._go)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("ที่พบ"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.hint = QLabel(self)
        self.hint.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the field choose in the list."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _show(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [place for place in self._places if all(word in place[2] for word in words)]
        self.list.clear()
        for node, name, _folded in found[:_MOST_SHOWN]:
            item = QListWidgetItem(icon(_ICONS.get(node.kind, "plan")), name, self.list)
            item.setData(_NODE, node)
            item.setToolTip(name)
        self.list.setCurrentRow(0)
        more = len(found) - _MOST_SHOWN
        if not found:
            self.hint.setText(self.tr("ไม่พบชื่อนี้"))
        elif more > 0:
            self.hint.setText(self.tr("ยังมีอีก {count} รายการ พิมพ์เพิ่มเพื่อให้แคบลง").format(count=more))
        else:
            self.hint.clear()

    def _go(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            node = item.data(_NODE)
            self.accept()
            self.node_requested.emit(NodeRef(*node))


def _places(items: Sequence[OutlineItem], plan: Plan) -> Iterator[tuple[NodeRef, str, str]]:
    for item in walk(items):
        name = " ".join(part for part in (item.number, item.title) if part)
        yield item.ref, name, name.casefold()
    for indicator in plan.indicators:
        node = page_of(plan, indicator)
        if node is not None and indicator.name:
            yield node, indicator.name, indicator.name.casefold()
