"""The window with a plan: outline, page and right panel, kept in step with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from desktop.ui import outline_edits, tokens
from desktop.ui.editor_host import EditorHost
from desktop.ui.message_bar import MessageBar
from desktop.ui.nodes import NodeKind, NodeRef, node_exists, record_at
from desktop.ui.outline_panel import OutlinePanel
from desktop.ui.outline_tree import OutlineItem, path_to, walk
from desktop.ui.place_header import PlaceHeader
from desktop.ui.room import side_stands
from desktop.ui.side_panel import SidePanel
from desktop.ui.status_line import StatusLine
from desktop.ui.undo_keys import UndoKeys
from desktop.ui.word_counter import WordCounter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.kinds import Status
    from desktop.ui.check_runner import CheckReport, PlacedFinding
    from desktop.ui.session import PlanSession

_OUTLINE_FIELDS: Final = frozenset(
    {"title", "name", "status", "hidden", "order_key", "parent_id", "numbering", "kind"}
    | {"issue_id", "programme_id", "flagship_id", "fiscal_year"}
)
"""Fields whose change the outline shows; typing in a text does not draw it again."""


class Workspace(QWidget):
    """Shows a session and goes from place to place in it."""

    place_shown = Signal()
    """Another page is shown, or none."""
    side_shown = Signal(bool)
    """The right panel stands, or it was put away."""

    def __init__(
        self, author: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session: PlanSession | None = None
        self._now = now
        self._report: CheckReport | None = None
        self.side_asked: bool | None = None
        """Whether the right panel was asked for or put away; None when neither was ever done."""
        self._has_room: bool | None = None
        self.outline = OutlinePanel(self)
        self.header = PlaceHeader(self)
        self.bar = MessageBar(self)
        self.host = EditorHost(self)
        self.side = SidePanel(author, self)
        self.status = StatusLine(self)
        self.undo_keys = UndoKeys(self.host)
        self.words = WordCounter(self)
        self.words.counted.connect(self.status.show_words)
        middle = QWidget(self)
        middle.setProperty("look", "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.header)
        column.addWidget(self.host, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(tokens.SPLITTER)
        for widget in (self.outline, middle, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.panel_widths = (tokens.LEFT_PANEL, tokens.RIGHT_PANEL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)
        self._connect()

    def _connect(self) -> None:
        for source in (self.outline, self.header, self.host):
            source.node_requested.connect(self.go)
        self.outline.rename_requested.connect(self._rename)
        self.outline.delete_requested.connect(self._delete_if_possible)
        self.outline.page_requested.connect(self._write)
        self.header.status_requested.connect(self._set_status)
        self.side.finding_requested.connect(self.go_to_finding)
        self.host.message_requested.connect(self._show_note)

    def show_session(self, session: PlanSession, start: NodeRef | None = None) -> None:
        """Show a plan, at a place or at its first section."""
        self.session = session
        session.changed.connect(self._on_changed)
        session.undo_stack.indexChanged.connect(self._on_step)
        self.outline.show_plan(session.plan, is_read_only=session.is_read_only)
        if start is None or not self.go(start):
            first = next((item.ref for item in walk(self.outline.items)), None)
            if first is not None:
                self.go(first)
        # Keys go somewhere from the start; where they change nothing.
        self.outline.tree.setFocus()

    def leave_session(self) -> None:
        """Commit what is typed and let go of the plan."""
        if self.session is None:
            return
        self.host.close_pages()
        self.session.changed.disconnect(self._on_changed)
        self.session.undo_stack.indexChanged.disconnect(self._on_step)
        self.session = self._report = None
        self.outline.clear()
        self.side.clear()
        self.status.clear_all()
        self.bar.hide()

    @property
    def node(self) -> NodeRef | None:
        """The place that is shown."""
        return self.host.node

    def go(self, node: NodeRef) -> bool:
        """Show a place; return False when it is not there."""
        if self.session is None or not self.host.show_node(self.session, node):
            return False
        self.outline.choose(node)
        self._show_head(node)
        self.side.show_place(self.session, node)
        self._show_findings()
        self.place_shown.emit()
        return True

    def go_and_write(self, node: NodeRef) -> None:
        """Show a place with the caret in it."""
        if self.go(node):
            self._write()

    def go_to_finding(self, finding: PlacedFinding) -> None:
        """Show the place where the checks found something, with the caret in its field."""
        if finding.node is not None and self.go(finding.node) and self.host.page is not None:
            self.host.page.focus_place(finding.record_id, finding.field)

    def show_report(self, report: CheckReport) -> None:
        """Show what the checks found."""
        self._report = report
        self._show_findings()

    def apply(self, changes: Changes, label: str) -> None:
        """Do an act of the outline, after committing what is typed."""
        if self.session is not None:
            self.host.commit()
            self.session.apply(changes, label)

    def add(self, added: outline_edits.Added, label: str) -> None:
        """Add a record, go there and let it be named."""
        changes, node = added
        self.apply(changes, label)
        if self.go(node):
            self.outline.rename_current()

    def move_node(self, steps: int) -> None:
        """Move the chosen line up or down."""
        node = self.node
        if self.session is not None and node is not None:
            self.host.commit()
            label = self.tr("เลื่อนขึ้น") if steps < 0 else self.tr("เลื่อนลง")
            self.apply(outline_edits.moving(self.session.plan, node, steps), label)

    def set_hidden(self, hidden: bool) -> None:
        """Leave the chosen section out of the document, or take it in again."""
        node = self.node
        if self.session is not None and node is not None:
            label = self.tr("ไม่ใส่ในเอกสาร") if hidden else self.tr("ใส่ในเอกสาร")
            self.apply(outline_edits.hiding(self.session.plan, node, hidden=hidden), label)

    def delete(self) -> None:
        """Put the chosen line, with all that belongs to it, into the trash; undo brings it back."""
        node = self.node
        if self.session is None or node is None:
            return
        self.host.commit()
        plan = self.session.plan
        record = record_at(plan, node)
        if record is None or type(record) not in outline_edits.REMOVED:
            return
        title = outline_edits.title_of(record)
        next_node = self._neighbour(node)
        label = self.tr("ลบ {title}").format(title=title)
        from desktop.core.plan.removal import to_trash  # noqa: PLC0415 - with the first deletion

        self.session.apply(to_trash(plan, record, label=title, now=self._now()), label)
        if next_node is not None:
            self.go(next_node)
        self.bar.show_message(
            self.tr("ลบ “{title}” ไปถังขยะแล้ว").format(title=title),
            "success",
            topic="trash",
            actions=[(self.tr("ย้อนการลบ"), self._undo_delete)],
        )

    def focus_next_panel(self) -> None:
        """Move the focus to the next of outline, page and right panel."""
        panels = [self.outline.tree, self.host, self.side]
        focused = QApplication.focusWidget()
        at = next(
            (
                index
                for index, panel in enumerate((self.outline, self.host, self.side))
                if focused is not None and (panel is focused or panel.isAncestorOf(focused))
            ),
            -1,
        )
        for step in range(1, len(panels) + 1):
            target = panels[(at + step) % len(panels)]
            if not target.isVisible():
                continue
            if target is self.host and self.host.page is not None:
                self.host.page.focus_first()
            elif target is self.side:
                self.side.tabBar().setFocus()
            else:
                target.setFocus()
            return

    def ask_for_side(self, shown: bool) -> None:
        """Show the right panel, or put it away, from now on."""
        self.side_asked = shown
        self._show_side(shown)

    def open_side(self) -> None:
        """Show the right panel for what is to be read in it now."""
        self._show_side(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right panel away where there is too little room for it, if nobody asked for it."""
        super().resizeEvent(event)
        has_room = side_stands(None, self.width())
        if has_room is not self._has_room:
            self._has_room = has_room
            self._show_side(side_stands(self.side_asked, self.width()))

    @property
    def panel_widths(self) -> tuple[int, int]:
        """The widths of the outline and the right panel; a panel that is hidden would take its last one."""
        left, _, right = self.splitter.sizes()
        return (left or self._widths[0], right or self._widths[1])

    @panel_widths.setter
    def panel_widths(self, widths: tuple[int, int]) -> None:
        self._widths = left, right = widths
        self.splitter.setSizes([left, tokens.TEXT_WIDTH, right])

    def _show_side(self, shown: bool) -> None:
        if self.isVisible():
            self._widths = self.panel_widths
        self.side.setVisible(shown)
        self.panel_widths = self._widths
        self.side_shown.emit(shown)

    def _neighbour(self, node: NodeRef) -> NodeRef | None:
        refs = [item.ref for item in walk(self.outline.items)]
        path = path_to(self.outline.items, node)
        if len(path) > 1:
            return path[-2].ref
        at = refs.index(node) if node in refs else 0
        return refs[at - 1] if at > 0 else next((ref for ref in refs if ref != node), None)

    def _delete_if_possible(self) -> None:
        if self.session is not None and not self.session.is_read_only:
            self.delete()

    def _write(self) -> None:
        if self.host.page is not None:
            self.host.page.focus_first()

    def _undo_delete(self) -> None:
        self.bar.clear("trash")
        if self.session is not None:
            self.session.undo_stack.undo()

    def _rename(self, node: NodeRef, title: str) -> None:
        if self.session is not None:
            self.host.commit()
            label = self.tr("เปลี่ยนชื่อเป็น {title}").format(title=title)
            self.apply(outline_edits.renaming(self.session.plan, node, title), label)

    def _set_status(self, status: Status) -> None:
        node = self.node
        if self.session is not None and node is not None:
            self.host.commit()
            changes = outline_edits.setting_status(self.session.plan, node, status)
            self.apply(changes, self.tr("เปลี่ยนสถานะ"))

    def _show_head(self, node: NodeRef) -> None:
        if self.session is not None:
            path = path_to(self.outline.items, node)
            if node.kind is NodeKind.INFO:
                path = (OutlineItem(node, self.tr("ข้อมูลแผนและปก")),)
            self.header.show_path(path, is_read_only=self.session.is_read_only)

    def _show_findings(self) -> None:
        if self._report is not None:
            self.side.show_findings(self._report.findings, self.node)

    def _on_step(self) -> None:
        # Its button takes back the last step, which is the deletion no more.
        self.bar.clear("trash")
        if self.session is not None and self.node is not None:
            self.side.show_history(self.session, self.node)

    def _show_note(self, text: str) -> None:
        self.bar.show_message(text, "warning", topic="page")

    def _on_changed(self, changes: Changes) -> None:
        if self.session is None:
            return
        self.words.schedule()
        is_shown = any(
            change.before is None or change.after is None or change.fields & _OUTLINE_FIELDS
            for change in changes
        )
        if is_shown:
            self.outline.show_plan(self.session.plan, is_read_only=self.session.is_read_only)
        node = self.node
        if node is None:
            return
        if not node_exists(self.session.plan, node):
            self._leave_removed(node)
        else:
            if is_shown:
                self._show_head(node)
            self.side.refresh(self.session, node)

    def _leave_removed(self, node: NodeRef) -> None:
        self.host.leave_page()
        if self.outline.current is not None and self.outline.current != node:
            self.go(self.outline.current)
        else:
            self.go(NodeRef(NodeKind.PROJECTS))
