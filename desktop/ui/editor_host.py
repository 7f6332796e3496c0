"""The middle of the window: the page of the chosen place, each kind of page made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.editors import NodeEditor, editor_class, editor_name
from desktop.ui.nodes import NodeRef, node_exists

if TYPE_CHECKING:
    from desktop.ui.session import PlanSession


class EditorHost(QStackedWidget):
    """Shows a place in its page; commits the page before it shows another."""

    node_requested = Signal(object)
    message_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, NodeEditor] = {}
        self._blank = QWidget(self)
        self._blank.setProperty("look", "page")
        self.addWidget(self._blank)

    @property
    def page(self) -> NodeEditor | None:
        """The page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, NodeEditor) else None

    @property
    def node(self) -> NodeRef | None:
        """The place that is shown."""
        return self.page.node if self.page is not None else None

    def show_node(self, session: PlanSession, node: NodeRef) -> bool:
        """Show a place; return False when it is no longer there."""
        if not node_exists(session.plan, node):
            return False
        if self.page is not None:
            self.page.commit()
            if self.page.node == node:
                return True
            self.page.leave()
        page = self._page(editor_name(session.plan, node))
        page.show_node(session, node)
        self.setCurrentWidget(page)
        return True

    def commit(self) -> None:
        """Take what is typed into the plan, now."""
        if self.page is not None:
            self.page.commit()

    def close_pages(self) -> None:
        """Leave the plan and let go of every page."""
        if self.page is not None:
            self.page.leave()
        self.setCurrentWidget(self._blank)
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def leave_page(self) -> None:
        """Show no page: the place is gone."""
        if self.page is not None:
            self.page.leave()
        self.setCurrentWidget(self._blank)

    def _page(self, name: str) -> NodeEditor:
        if name not in self._pages:
            page = editor_class(name)(self)
            page.node_requested.connect(self.node_requested)
            page.message_requested.connect(self.message_requested)
            self.addWidget(page)
            self._pages[name] = page
        return self._pages[name]
