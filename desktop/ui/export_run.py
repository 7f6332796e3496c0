"""One export: in the background, with a progress dialog when it takes long, and a result that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog

from desktop.ui import tokens
from desktop.ui.background import Job
from desktop.ui.sentences import EXPORTING, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.core.errors import PhaenError
    from desktop.core.formats.pack import FormatPack
    from desktop.core.plan.plan import Plan
    from desktop.ui.message_bar import MessageBar
    from desktop.ui.services import ExportChoice, Exported, Services

_NAMED: Final = 3
"""Pictures that the bar names; the checks name all."""


class ExportRun(QObject):
    """Runs one export from start to the bar that says what came of it."""

    ended = Signal()

    def __init__(self, services: Services, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._bar = bar
        self._window = parent
        self._job: Job | None = None
        self._progress: QProgressDialog | None = None

    def start(self, plan: Plan, pack: FormatPack, choice: ExportChoice) -> None:
        """Begin; the plan may be edited meanwhile, the document holds it as it is now."""
        job = Job(lambda job: self._services.export(plan, pack, choice, job), self)
        self._job = job
        self._progress = self._progress_dialog(choice.path.name)
        job.progressed.connect(self._on_progressed)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        self._progress.canceled.connect(job.cancel)
        self._progress.setValue(0)
        job.start()

    def cancel(self) -> None:
        """Give it up; nothing is left behind."""
        if self._job is not None:
            self._job.cancel()

    def _progress_dialog(self, name: str) -> QProgressDialog:
        dialog = QProgressDialog(self._window)
        dialog.setLabelText(self.tr("กำลังส่งออก {name}").format(name=name))
        dialog.setCancelButtonText(self.tr("ยกเลิก"))
        dialog.setWindowTitle(self.tr("ส่งออก"))
        dialog.setMinimumWidth(tokens.DIALOG_WIDTH)
        dialog.setMinimumDuration(tokens.PROGRESS_AFTER_MS)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setRange(0, 0)
        return dialog

    def _on_progressed(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    def _on_done(self, exported: Exported) -> None:
        path, not_shown = exported
        text = self.tr("ส่งออกแล้ว {name}").format(name=path.name)
        if not_shown:
            text += " · " + self._about_pictures(not_shown)
        self._bar.show_message(
            text,
            "warning" if not_shown else "success",
            topic="export",
            actions=[
                (self.tr("เปิดไฟล์"), lambda: _open(path)),
                (self.tr("เปิดโฟลเดอร์"), lambda: _open(path.parent)),
            ],
        )

    def _about_pictures(self, not_shown: tuple[str, ...]) -> str:
        text = self.tr("แสดงภาพไม่ได้ {count} แห่ง มีกรอบข้อความแทน: {pictures}").format(
            count=len(not_shown), pictures=", ".join(not_shown[:_NAMED])
        )
        if len(not_shown) > _NAMED:
            text += " …"
        return text + " · " + self.tr("ใส่ภาพใหม่หรือลบออก แล้วส่งออกอีกครั้ง")

    def _on_failed(self, error: PhaenError) -> None:
        self._bar.show_message(str(sentence(error, EXPORTING)), "error", topic="export")

    def _on_cancelled(self) -> None:
        self._bar.show_message(self.tr("ยกเลิกการส่งออกแล้ว ไม่มีไฟล์ถูกเขียน"), "warning", topic="export")

    def _on_ended(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        self.ended.emit()
        self.deleteLater()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
