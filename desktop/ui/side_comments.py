"""Comments on a place: read, added, marked as settled."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.fields import new_id
from desktop.core.plan.owners import OWNER_KINDS
from desktop.core.plan.records import Comment
from desktop.ui import tokens
from desktop.ui.dates import short_date
from desktop.ui.nodes import NodeRef, record_at

if TYPE_CHECKING:
    from desktop.core.plan.records import Record
    from desktop.ui.session import PlanSession


class CommentsPanel(QWidget):
    """Shows the comments of a place, the open ones first, and takes a new one."""

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author = author
        self._session: PlanSession | None = None
        self._node: NodeRef | None = None
        self.field = QPlainTextEdit(self)
        self.field.setPlaceholderText(self.tr("เขียนความเห็นถึงส่วนนี้"))
        self.field.setAccessibleName(self.tr("ความเห็นใหม่"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(3 * tokens.ROW_HEIGHT)
        self.add_button = QPushButton(self.tr("เพิ่มความเห็น"), self)
        self.add_button.setToolTip("Ctrl+Enter")
        self.add_button.clicked.connect(self.add)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self.field)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.add)
        self._list = QWidget(self)
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(tokens.GAP)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.addWidget(area, 1)
        layout.addWidget(self.field)
        layout.addWidget(self.add_button)

    def show_place(self, session: PlanSession, node: NodeRef) -> int:
        """Show the comments of a place; return how many are open."""
        self._session, self._node = session, node
        comments = self._comments()
        self._clear()
        for comment in sorted(comments, key=lambda comment: comment.resolved):
            self._cards.addWidget(self._card(comment))
        if not comments:
            empty = QLabel(self.tr("ยังไม่มีความเห็น"), self._list)
            empty.setProperty("look", "muted")
            self._cards.addWidget(empty)
        self._cards.addStretch(1)
        can_write = not session.is_read_only and self._owner() is not None
        self.field.setEnabled(can_write)
        self.add_button.setEnabled(can_write)
        return sum(not comment.resolved for comment in comments)

    def add(self) -> None:
        """Add what was written as a comment of this place."""
        text = self.field.toPlainText().strip()
        owner = self._owner()
        if self._session is None or owner is None or not text:
            return
        comment = Comment(
            id=new_id(),
            owner_kind=OWNER_KINDS[type(owner)],
            owner_id=owner.id,
            author=self._author,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            text=text,
        )
        self.field.clear()
        self._session.apply(adding(comment), self.tr("เพิ่มความเห็น"))

    def forget(self) -> None:
        """Let go of the plan."""
        self._session = self._node = None
        self.field.clear()
        self._clear()

    def _owner(self) -> Record | None:
        if self._session is None or self._node is None:
            return None
        record = record_at(self._session.plan, self._node)
        return record if type(record) in OWNER_KINDS else None

    def _comments(self) -> tuple[Comment, ...]:
        if self._session is None or self._node is None or not self._node.id:
            return ()
        return self._session.plan.comments.where("owner_id", self._node.id)

    def _clear(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _card(self, comment: Comment) -> QFrame:
        card = QFrame(self._list)
        card.setProperty("look", "card")
        created = datetime.fromisoformat(comment.created).astimezone()
        head = QLabel(f"{comment.author} · {short_date(created.date())} {created:%H:%M}", card)
        head.setProperty("look", "small")
        text = QLabel(comment.text, card)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        settled = QCheckBox(self.tr("แก้ไขแล้ว"), card)
        settled.setChecked(comment.resolved)
        settled.setEnabled(self._session is not None and not self._session.is_read_only)
        settled.toggled.connect(lambda on: self._settle(comment.id, resolved=on))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        for widget in (head, text, settled):
            layout.addWidget(widget)
        return card

    def _settle(self, comment_id: str, *, resolved: bool) -> None:
        if self._session is None:
            return
        comment = self._session.plan.comments.get(comment_id)
        if comment is not None:
            label = self.tr("ปิดความเห็น") if resolved else self.tr("เปิดความเห็นอีกครั้ง")
            self._session.apply(setting(comment, resolved=resolved), label)
