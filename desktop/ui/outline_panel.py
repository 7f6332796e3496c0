"""The left panel: the outline with its filter, and what can be done to its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.kinds import Status
from desktop.ui import tokens
from desktop.ui.outline_delegate import OutlineDelegate
from desktop.ui.outline_model import OutlineModel
from desktop.ui.outline_tree import filtered, outline_items, walk
from desktop.ui.status import status_icon, status_name

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.core.plan.plan import Plan
    from desktop.ui.nodes import NodeRef
    from desktop.ui.outline_tree import OutlineItem


class OutlinePanel(QWidget):
    """Shows where everything of the plan stands, and goes there."""

    node_requested = Signal(object)
    rename_requested = Signal(object, str)
    delete_requested = Signal()
    page_requested = Signal()
    """The name of the line is typed; go on with its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.items: tuple[OutlineItem, ...] = ()
        self._expanded: set[NodeRef] = set()
        self._actions: list[QAction] = []
        self._is_showing = False
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText(self.tr("กรองโครงร่าง"))
        self.filter_field.setAccessibleName(self.tr("กรองโครงร่างด้วยข้อความ"))
        self.filter_field.setClearButtonEnabled(True)
        self.status_filter = self._status_filter()
        self.model = OutlineModel(self)
        self.tree = self._tree()
        self.empty = QLabel(self.tr("ไม่มีหัวข้อที่ตรงกับที่กรอง"), self)
        self.empty.setProperty("look", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.empty.hide()
        self._lay_out()
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(tokens.FILTER_AFTER_MS)
        self._filter_timer.timeout.connect(self._show)
        self.filter_field.textChanged.connect(self._filter_timer.start)
        self.status_filter.currentIndexChanged.connect(self._show)
        self.model.rename_requested.connect(self.rename_requested)

    def set_actions(self, actions: list[QAction]) -> None:
        """Offer these in the menu of a line."""
        self._actions = actions

    def show_plan(self, plan: Plan, *, is_read_only: bool) -> None:
        """List a plan, keeping what is open and chosen."""
        self.model.is_read_only = is_read_only
        known = {item.ref for item in self.items}
        if not known:
            self._expanded.clear()
        self.items = outline_items(plan)
        self._expanded |= {
            item.ref for item in self.items if item.count is None and item.ref not in known
        }
        self._show()

    def clear(self) -> None:
        """List nothing."""
        self.items = ()
        self.filter_field.clear()
        self.status_filter.setCurrentIndex(0)
        self.model.show_items(())

    @property
    def current(self) -> NodeRef | None:
        """The chosen place."""
        item = self.model.item(self.tree.currentIndex())
        return item.ref if item is not None else None

    def choose(self, ref: NodeRef) -> None:
        """Show a line as chosen, opening what it stands below, without going there again."""
        index = self.model.index_of(ref)
        if not index.isValid():
            return
        self._is_showing = True
        self.tree.setCurrentIndex(index)
        self._is_showing = False
        self.tree.scrollTo(index)

    def rename_current(self) -> None:
        """Let the title of the chosen line be typed over."""
        index = self.tree.currentIndex()
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.tree.edit(index)

    def _status_filter(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("กรองโครงร่างด้วยสถานะ"))
        box.addItem(self.tr("ทุกสถานะ"), None)
        for status in Status:
            box.addItem(status_icon(status), status_name(status), status)
        return box

    def _tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setModel(self.model)
        delegate = OutlineDelegate(tree)
        delegate.name_typed.connect(self.page_requested)
        tree.setItemDelegate(delegate)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(tokens.MARGIN)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed)
        tree.setAccessibleName(self.tr("โครงร่างของแผน"))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_requested)
        tree.selectionModel().currentChanged.connect(self._on_current_changed)
        tree.expanded.connect(self._on_expanded)
        tree.collapsed.connect(self._on_collapsed)
        return tree

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.GAP)
        top.addWidget(self.filter_field, 3)
        top.addWidget(self.status_filter, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, 0, 0)
        layout.setSpacing(tokens.GAP)
        top.setContentsMargins(0, 0, tokens.GAP, 0)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.tree, 1)

    def _show(self) -> None:
        text, value = self.filter_field.text(), self.status_filter.currentData()
        status = Status(value) if value is not None else None
        shown = filtered(self.items, text, status)
        chosen = self.current
        self._is_showing = True
        if self.model.show_items(shown):
            if text.strip() or status is not None:
                self.tree.expandAll()
            else:
                self._restore_expanded()
        self._is_showing = False
        self.empty.setVisible(bool(self.items) and not shown)
        if chosen is not None:
            self.choose(chosen)

    def _restore_expanded(self) -> None:
        for item in walk(self.items):
            if item.ref in self._expanded:
                self.tree.setExpanded(self.model.index_of(item.ref), True)

    def _on_expanded(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None and not self._is_showing:
            self._expanded.add(item.ref)

    def _on_collapsed(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None and not self._is_showing:
            self._expanded.discard(item.ref)

    def _on_current_changed(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None and not self._is_showing:
            self.node_requested.emit(item.ref)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(self.tree.viewport().mapToGlobal(at))
