"""The trash of the plan: what was deleted, restored by a click, also after the plan was closed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from desktop.core.plan.records import AnnualPlan
from desktop.core.plan.removal import restoration
from desktop.ui import tokens
from desktop.ui.dates import short_date

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.plan.records import TrashEntry
    from desktop.ui.session import PlanSession

_ENTRY: Final = int(Qt.ItemDataRole.UserRole)


class TrashDialog(QDialog):
    """Lists what was deleted, the latest first."""

    restored = Signal(object)
    """The record that came back."""

    def __init__(self, session: PlanSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("ถังขยะ"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(tokens.DIALOG_WIDTH, tokens.DIALOG_WIDTH)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("รายการที่ลบ"))
        self.list.itemActivated.connect(self.restore)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.empty = QLabel(self.tr("ถังขยะว่าง สิ่งที่ลบจะมาอยู่ที่นี่และกู้คืนได้"), self)
        self.empty.setProperty("look", "muted")
        self.empty.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.restore_button = QPushButton(self.tr("กู้คืน"), self)
        self.restore_button.setProperty("look", "primary")
        self.restore_button.clicked.connect(self.restore)
        close = QPushButton(self.tr("ปิด"), self)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        session.changed.connect(self._show)
        self._show()

    def restore(self) -> None:
        """Bring back the chosen entry; the dialog stays for more. What cannot come back stays in the trash."""
        row = self.list.currentRow()
        if row < 0:
            return
        entry = self._session.plan.trash.get(self.list.item(row).data(_ENTRY))
        if entry is None or self._session.is_read_only:
            return
        changes = restoration(self._session.plan, entry)
        back = [change.after for change in changes if type(change.after).__name__ == entry.entity]
        if not back:
            self._say_why_not(entry)
            return
        self._session.apply(changes, self.tr("กู้คืน {title}").format(title=entry.label))
        self.restored.emit(back[0])

    def _say_why_not(self, entry: TrashEntry) -> None:
        self.problem.setText(
            self.tr("กู้คืนยังไม่ได้: มีแผนปฏิบัติราชการของปีนี้อยู่แล้ว · ลบฉบับนั้นไปถังขยะก่อน แล้วกู้คืนฉบับนี้")
            if entry.entity == AnnualPlan.__name__
            else self.tr("กู้คืนยังไม่ได้: รายการที่อยู่เหนือขึ้นไปถูกลบด้วย · กู้คืนรายการนั้นก่อน")
        )
        self.problem.show()

    def _show(self) -> None:
        self.list.clear()
        for entry in reversed(tuple(self._session.plan.trash)):
            removed = datetime.fromisoformat(entry.removed).astimezone()
            item = QListWidgetItem(
                f"{entry.label}\n"
                + self.tr("ลบเมื่อ {date} {time} น.").format(
                    date=short_date(removed.date()), time=removed.strftime("%H:%M")
                ),
                self.list,
            )
            item.setData(_ENTRY, entry.id)
            item.setToolTip(entry.label)
        self.empty.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        self.list.setCurrentRow(0)
        self._on_row_changed(self.list.currentRow())

    def _on_row_changed(self, row: int) -> None:
        self.problem.hide()
        self.restore_button.setEnabled(row >= 0 and not self._session.is_read_only)
