"""What the checks found: why, and a click away from the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui import tokens
from desktop.ui.icons import icon
from desktop.ui.wrapped_list import WrappedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.check_runner import PlacedFinding
    from desktop.ui.nodes import NodeRef

_FINDING: Final = int(Qt.ItemDataRole.UserRole)
_ORDER: Final = {"error": 0, "warning": 1, "advice": 2}
_ICONS: Final = {"error": "error", "warning": "warning", "advice": "info"}
_COLOURS: Final = {"error": "error", "warning": "warning", "advice": "accent"}


class FindingsPanel(QWidget):
    """Lists findings of the place or of the whole plan, the gravest first; Enter or a click goes there.

    What is listed stays, with its current line and where it was scrolled to, as long as the findings are the same,
    so that one can work down the list.
    """

    finding_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[PlacedFinding] = ()
        self._shown: list[PlacedFinding] | None = None
        self._node: NodeRef | None = None
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("ขอบเขตของผลการตรวจ"))
        self.scope.addItems([self.tr("ส่วนนี้"), self.tr("ทั้งแผน")])
        self.scope.currentIndexChanged.connect(self._show)
        self.list = WrappedList(self)
        self.list.setAccessibleName(self.tr("ผลการตรวจ"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, 0)
        layout.addWidget(self.scope)
        layout.addWidget(self.list, 1)
        self._show()

    def show_findings(self, findings: Sequence[PlacedFinding], node: NodeRef | None) -> int:
        """Take these findings of the whole plan; return how many stand at the place."""
        self._findings, self._node = findings, node
        self._show()
        return sum(finding.node == node for finding in findings)

    def _show(self) -> None:
        is_whole = self.scope.currentIndex() == 1
        found = [finding for finding in self._findings if is_whole or finding.node == self._node]
        found.sort(key=lambda finding: _ORDER[finding.severity])
        if found == self._shown:
            return
        row, scrolled = self.list.currentRow(), self.list.verticalScrollBar().value()
        chosen = self._shown[row] if self._shown and row >= 0 else None
        self.list.clear()
        for finding in found:
            self._add(finding)
        if not found:
            item = QListWidgetItem(self.tr("ไม่พบสิ่งที่ต้องแก้"), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._shown = found
        if chosen in found:
            self.list.setCurrentRow(found.index(chosen))
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(scrolled)

    def _add(self, finding: PlacedFinding) -> None:
        severity = finding.severity
        item = QListWidgetItem(icon(_ICONS[severity], _COLOURS[severity]), finding.text, self.list)
        item.setData(_FINDING, finding)
        spoken = f"{self.severity_name(severity)}: {finding.text}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(spoken)

    def severity_name(self, severity: str) -> str:
        """Return what the officers call how grave a finding is."""
        names = {
            "error": self.tr("ต้องแก้"),
            "warning": self.tr("ควรแก้"),
            "advice": self.tr("ข้อเสนอแนะ"),
        }
        return names[severity]

    def _go(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        if finding is not None:
            self.finding_requested.emit(finding)
