"""The page of a prose section: its text in one column, as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.plan.changes import adding, setting
from desktop.core.plan.records import Section
from desktop.core.plan.rich_text import asset_ids
from desktop.ui import tokens
from desktop.ui.commit_timer import CommitTimer
from desktop.ui.editors import NodeEditor
from desktop.ui.writing.find_actions import FindActions
from desktop.ui.writing.format_actions import FormatActions
from desktop.ui.writing.object_actions import ObjectActions
from desktop.ui.writing.rich_text_edit import RichTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.records import Image


class SectionEditor(NodeEditor):
    """Writes the text of a section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.edit_area = PageTextEdit(self)
        self.edit_area.setAccessibleName(self.tr("ข้อความของหัวข้อ"))
        self.edit_area.setPlaceholderText(
            self.tr("พิมพ์ข้อความของหัวข้อนี้ หรือวางจาก Word, Excel หรือเว็บ คำแนะนำอยู่ในแผงด้านขวา")
        )
        self.timer = CommitTimer(self)
        self.timer.due.connect(self._take)
        self.edit_area.edited.connect(self.timer.touch)
        self.edit_area.left.connect(self.timer.flush)
        self.edit_area.step_begins.connect(self.timer.flush)
        self.edit_area.step_ended.connect(self._take_step)
        self.edit_area.message_requested.connect(self.message_requested)
        self.formats = FormatActions(self)
        self.formats.add(self.edit_area)
        self.objects = ObjectActions(self, self.edit_area)
        self._html = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.edit_area)
        self.finding = FindActions(self, self.edit_area, layout)

    def format_actions(self) -> list[QAction]:
        """Return what finds in the text and what formats it."""
        return [*self.finding.actions(), *self.formats.actions()]

    def insert_actions(self) -> list[QAction]:
        """Return what can be put into the text."""
        return self.objects.actions()

    def load(self) -> None:
        """Show the section's text."""
        self.timer.cancel()
        self._html = self._body()
        self.edit_area.new_images.clear()
        self.edit_area.set_pictures(self._picture)
        self.edit_area.set_html(self._html)
        self.edit_area.setReadOnly(self.session.is_read_only)
        self.formats.update_enabled()
        self.objects.update_enabled()
        self.finding.update_enabled()

    def commit(self) -> None:
        """Take the text into the plan."""
        self.timer.flush()

    def refresh(self, changes: Changes) -> None:
        """Show what undo or another page changed of this text, with the caret there."""
        if any(
            change.record_id == self.node.id
            and change.record_type is Section
            and "body" in change.fields
            for change in changes
        ):
            self.timer.cancel()
            self._html = self._body()
            self.edit_area.update_html(self._html)

    def focus_first(self) -> None:
        """Put the caret into the text."""
        self.edit_area.setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret into the text when the finding is about it."""
        if record_id != self.node.id or field not in ("", "body"):
            return False
        self.edit_area.setFocus()
        return True

    def _picture(self, asset_id: str) -> Image | None:
        return self.session.plan.images.get(asset_id)

    def _body(self) -> str:
        section = self.record
        return section.body if isinstance(section, Section) else ""

    def _take(self) -> None:
        self._take_as(self.tr("แก้ข้อความ"), merges=True)

    def _take_step(self, label: str) -> None:
        self.timer.cancel()
        self._take_as(label, merges=False)

    def _take_as(self, label: str, *, merges: bool) -> None:
        """Take the text into the plan, with the new pictures that it shows, as one step."""
        html, section = self.edit_area.html(), self.record
        if html == self._html or not isinstance(section, Section):
            return
        self._html = html
        images = self.edit_area.new_images
        shown = (images[each] for each in asset_ids(html) if each in images) if images else ()
        new = [image for image in shown if image.id not in self.session.plan.images]
        self.apply((*adding(*new), *setting(section, body=html)), label, merges=merges)


class PageTextEdit(RichTextEdit):
    """Keeps its text in one column in the middle of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column."""
        free = self.width() - self.verticalScrollBar().width() - tokens.TEXT_WIDTH
        side = max(free // 2, tokens.PAGE_MARGIN)
        margins = self.viewportMargins()
        if margins.left() != side:
            self.setViewportMargins(side, tokens.MARGIN, side, 0)
        super().resizeEvent(event)
