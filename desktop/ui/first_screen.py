"""What the window shows without a plan: recent plans, a new one, the sample, a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.settings import RecentPlan

_PATH: Final = 0x0100
"""Qt's UserRole as a number: Qt's namespace of enums takes a tenth of the start to load."""


class FirstScreen(QWidget):
    """Offers a way to the plan: the last one is one Enter away."""

    plan_requested = Signal(object)
    """Open this path."""
    missing_plan_chosen = Signal(object)
    """This path is gone; it can be taken out of the list."""
    new_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = QListWidget(self)
        self.recent.setAccessibleName(self.tr("แผนที่เปิดล่าสุด"))
        self.recent.setIconSize(QSize(tokens.ICON_SIZE, tokens.ICON_SIZE))
        self.recent.setSpacing(tokens.HALF)
        self.recent.setWordWrap(True)
        self.recent.setProperty("look", "plain")
        self.recent.itemActivated.connect(self._on_chosen)
        self.recent.itemClicked.connect(self._on_chosen)
        self.empty = QLabel(self.tr("ยังไม่มีแผนที่เคยเปิด เริ่มจากแผนใหม่หรือแผนตัวอย่าง"), self)
        self.empty.setProperty("look", "muted")
        self.empty.setWordWrap(True)
        self.new_button = self._button(self.tr("สร้างแผนใหม่"), "new", "Ctrl+N", look="primary")
        self.new_button.clicked.connect(self.new_requested)
        self.open_button = self._button(self.tr("เปิดไฟล์แผน"), "open", "Ctrl+O")
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button = self._button(self.tr("เปิดแผนตัวอย่าง"), "sample", "Ctrl+Shift+O")
        self.sample_button.clicked.connect(self.sample_requested)
        self._lay_out()

    def show_recent(self, plans: Sequence[RecentPlan]) -> None:
        """List the recent plans; those whose file is gone are marked."""
        self.recent.clear()
        for plan in plans:
            is_there = plan.path.exists()
            where = str(plan.path) if is_there else self.tr("ไม่พบไฟล์ {path}").format(path=plan.path)
            item = QListWidgetItem(f"{plan.title or plan.path.stem}\n{where}", self.recent)
            item.setData(_PATH, plan.path)
            item.setToolTip(where)
            if not is_there:
                item.setForeground(self.palette().placeholderText())
        self.recent.setVisible(bool(plans))
        self.empty.setVisible(not plans)
        if plans:
            self.recent.setCurrentRow(0)

    def show_icons(self) -> None:
        """Draw the icons; done after the first paint."""
        from desktop.ui.icons import icon  # noqa: PLC0415 - after the first paint

        for button in (self.new_button, self.open_button, self.sample_button):
            is_primary = button.property("look") == "primary"
            name = button.property("icon_name")
            button.setIcon(icon(name, "on_accent" if is_primary else "text"))
        for row in range(self.recent.count()):
            item = self.recent.item(row)
            item.setIcon(icon("plan" if item.data(_PATH).exists() else "missing"))

    def focus_first(self) -> None:
        """Put the focus on the last plan, or on making one."""
        first = self.recent if self.recent.count() else self.new_button
        first.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Take no choice while a plan is being opened."""
        self.setEnabled(not busy)

    def _button(
        self, text: str, icon_name: str, shortcut: str, look: str = "choice"
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("icon_name", icon_name)
        button.setProperty("look", look)
        button.setProperty("wide", True)
        button.setToolTip(shortcut)
        button.setIconSize(QSize(tokens.ICON_SIZE, tokens.ICON_SIZE))
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("แผนพัฒนาจังหวัด"), self)
        title.setProperty("look", "title")
        subtitle = QLabel(self.tr("เขียนแผน ตรวจ และส่งออกเป็นเอกสารราชการ โดยไม่ต้องใช้อินเทอร์เน็ต"), self)
        subtitle.setProperty("look", "muted")
        subtitle.setWordWrap(True)
        begin = QVBoxLayout()
        begin.setSpacing(tokens.GAP)
        heading = QLabel(self.tr("เริ่มต้น"), self)
        heading.setProperty("look", "heading")
        begin.addWidget(heading)
        for button in (self.new_button, self.open_button, self.sample_button):
            begin.addWidget(button)
        begin.addStretch(1)
        recent = QVBoxLayout()
        recent.setSpacing(tokens.GAP)
        heading = QLabel(self.tr("แผนล่าสุด"), self)
        heading.setProperty("look", "heading")
        for widget in (heading, self.empty):
            recent.addWidget(widget)
        recent.addWidget(self.recent, 1)
        recent.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(2 * tokens.PAGE_MARGIN)
        columns.addLayout(begin, 2)
        columns.addLayout(recent, 3)
        card = QFrame(self)
        card.setProperty("look", "card")
        card.setFixedWidth(tokens.TEXT_WIDTH + 2 * tokens.PAGE_MARGIN)
        inside = QVBoxLayout(card)
        margin = tokens.PAGE_MARGIN
        inside.setContentsMargins(margin, margin, margin, margin)
        inside.setSpacing(tokens.GAP)
        inside.addWidget(title)
        inside.addWidget(subtitle)
        inside.addSpacing(tokens.MARGIN)
        inside.addLayout(columns, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addStretch(1)
        layout.addLayout(row, 6)
        layout.addStretch(2)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        path = item.data(_PATH)
        if path.exists():
            self.plan_requested.emit(path)
        else:
            self.missing_plan_chosen.emit(path)
