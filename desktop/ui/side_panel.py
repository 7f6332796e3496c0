"""The right panel: guidance, findings of the checks, comments and history of the chosen place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.ui.side_comments import CommentsPanel
from desktop.ui.side_findings import FindingsPanel
from desktop.ui.side_guidance import GuidancePanel
from desktop.ui.wrapped_list import WrappedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.check_runner import PlacedFinding
    from desktop.ui.nodes import NodeRef
    from desktop.ui.session import PlanSession


class SidePanel(QTabWidget):
    """Four tabs about one place."""

    finding_requested = Signal(object)
    """Go to where a `PlacedFinding` was found."""

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("เกี่ยวกับส่วนนี้"))
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setExpanding(True)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.guidance = GuidancePanel(self)
        self.findings = FindingsPanel(self)
        self.comments = CommentsPanel(author, self)
        self.history = WrappedList(self)
        self.history.setAccessibleName(self.tr("การแก้ไขส่วนนี้ตั้งแต่เปิดแผน"))
        self.addTab(self.guidance, self.tr("คำแนะนำ"))
        self.addTab(self.findings, self.tr("ตรวจ"))
        self.addTab(self.comments, self.tr("ความเห็น"))
        self.addTab(self.history, self.tr("ประวัติ"))
        self.findings.finding_requested.connect(self.finding_requested)

    def show_place(self, session: PlanSession, node: NodeRef) -> None:
        """Show all four for a place."""
        self.guidance.show_place(session.plan, session.pack, node)
        self.refresh(session, node)

    def refresh(self, session: PlanSession, node: NodeRef) -> None:
        """Show comments again after a change, and the history."""
        count = self.comments.show_place(session, node)
        self._set_count(self.comments, self.tr("ความเห็น"), count)
        self.show_history(session, node)

    def show_history(self, session: PlanSession, node: NodeRef) -> None:
        """Show the steps that touched the place."""
        self.history.clear()
        steps = session.steps_at(node.id) if node.id else ()
        self.history.addItems(list(steps))
        if not steps:
            self.history.addItem(self.tr("ยังไม่มีการแก้ไขตั้งแต่เปิดแผน"))

    def show_findings(self, findings: Sequence[PlacedFinding], node: NodeRef | None) -> None:
        """Show what the checks found at the place, or in the whole plan if that was asked for."""
        self._set_count(self.findings, self.tr("ตรวจ"), self.findings.show_findings(findings, node))

    def show_whole_check(self) -> None:
        """Show the findings of the whole plan."""
        self.findings.scope.setCurrentIndex(1)
        self.setCurrentWidget(self.findings)
        self.findings.list.setFocus()

    def clear(self) -> None:
        """Let go of the plan."""
        self.guidance.clear()
        self.findings.show_findings((), None)
        self.comments.forget()
        self.history.clear()

    def _set_count(self, tab: QWidget, name: str, count: int) -> None:
        self.setTabText(self.indexOf(tab), f"{name} {count}" if count else name)
