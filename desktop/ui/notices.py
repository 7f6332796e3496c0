"""What the window says in its bar: what happened, what is safe, and the buttons for what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from desktop.ui.sentences import OPENING, SAVING, holder_sentence, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.errors import PhaenError
    from desktop.ui.main_window import MainWindow
    from desktop.ui.plan_worker import Holder, OpenedPlan


_DAMAGED: Final = frozenset({"file.damaged", "file.empty", "file.altered_schema"})
"""Why a plan cannot be opened of which a backup may be whole."""


class Notices(QObject):
    """The messages of a window, each with its topic, so that it goes when that is put right."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.bar

    def say_not_opened(self, error: PhaenError) -> None:
        """Say why a plan cannot be opened or made."""
        self._bar.show_message(
            str(sentence(error, OPENING)),
            "error",
            topic="open",
            actions=[(self.tr("เปิดโฟลเดอร์สำรอง"), self._window.show_backups)]
            if error.code in _DAMAGED
            else (),
        )

    def say_not_saved(self, error: PhaenError) -> None:
        """Say that what was typed is not in the file, and offer the ways out."""
        self._bar.show_message(
            str(sentence(error, SAVING)),
            "error",
            topic="save",
            actions=[
                (self.tr("ลองอีกครั้ง"), self._window.retry_saving),
                (self.tr("บันทึกเป็นไฟล์อื่น…"), self._window.save_elsewhere),
            ],
        )

    def say_export_runs(self, cancel: Callable[[], None]) -> None:
        """Say why the window stays open though it was to be closed."""
        self._bar.show_message(
            self.tr(
                "ยังปิดไม่ได้: กำลังเขียนเอกสารที่ส่งออก · สิ่งที่พิมพ์ในแผนไม่หาย · รอให้เสร็จ หรือยกเลิกการส่งออกแล้วปิดใหม่"
            ),
            "warning",
            topic="export",
            actions=[(self.tr("ยกเลิกการส่งออก"), cancel)],
        )

    def say_cannot_close(self) -> None:
        """Say why the plan stays open though it was to be closed."""
        self._bar.show_message(
            self.tr("ยังปิดไม่ได้: สิ่งที่พิมพ์ยังไม่ได้บันทึกลงไฟล์ · สิ่งที่พิมพ์ยังอยู่บนหน้าจอครบ · กดลองอีกครั้ง"),
            "error",
            topic="save",
            actions=[
                (self.tr("ลองอีกครั้ง"), self._window.retry_saving),
                (self.tr("บันทึกเป็นไฟล์อื่น…"), self._window.save_elsewhere),
                (self.tr("ปิดโดยไม่บันทึก"), self._window.close_unsaved),
            ],
        )

    def say_read_only(self, opened: OpenedPlan) -> None:
        """Say that a plan is only for reading here, and why."""
        if opened.holder is not None:
            self._say_who_holds(opened.path, opened.holder)
            return
        self._bar.show_message(
            self.tr(
                "เขียนลงไฟล์หรือโฟลเดอร์ของแผนนี้ไม่ได้ · เปิดดูได้อย่างเดียว ไฟล์ไม่ถูกเปลี่ยน"
                " · บันทึกเป็นไฟล์อื่นในโฟลเดอร์ที่เขียนได้เพื่อแก้ไข"
            ),
            "warning",
            topic="holder",
            actions=[(self.tr("บันทึกเป็นไฟล์อื่น…"), self._window.save_elsewhere)],
        )

    def _say_who_holds(self, path: Path, holder: Holder) -> None:
        self._bar.show_message(
            self.tr("{who} · เปิดดูได้อย่างเดียว ไฟล์ไม่ถูกเปลี่ยน · เปิดใหม่เมื่อผู้นั้นปิดแผนแล้ว").format(
                who=holder_sentence(*holder)
            ),
            "warning",
            topic="holder",
            actions=[
                (self.tr("ลองเปิดอีกครั้ง"), lambda: self._window.open_path(path)),
                (self.tr("บันทึกเป็นไฟล์อื่น…"), self._window.save_elsewhere),
            ],
        )

    def offer_forgetting(self, path: Path) -> None:
        """Say that a recent plan is gone, and offer to find it or to forget it."""

        def forget() -> None:
            self._bar.hide()
            self._window.forget_recent(path)

        self._bar.show_message(
            self.tr("ไม่พบไฟล์ {name} · ไฟล์อาจถูกย้ายหรืออยู่ในไดรฟ์ที่ไม่ได้เชื่อมต่อ").format(name=path.name),
            "warning",
            topic="open",
            actions=[
                (self.tr("ค้นหาไฟล์…"), self._window.choose_file),
                (self.tr("เอาออกจากรายการ"), forget),
            ],
        )

    def offer_recovered(self, path: Path) -> None:
        """Tell of a plan that was open when the program ended without closing it."""
        self._bar.show_message(
            self.tr("ครั้งก่อนโปรแกรมปิดก่อนปิดแผน {name} · สิ่งที่พิมพ์บันทึกไว้แล้วถึงวินาทีสุดท้าย").format(
                name=path.name
            ),
            "warning",
            topic="recovered",
            actions=[(self.tr("เปิดแผนนี้ต่อ"), lambda: self._window.open_path(path))],
        )

    def say_own_fault(self, report: Path | None) -> None:
        """Tell politely that the program made a mistake, and where its report is."""
        text = self.tr("โปรแกรมทำงานผิดพลาด · แผนที่เปิดอยู่ไม่เสียหาย · ทำงานต่อได้ หากเกิดซ้ำให้ปิดแล้วเปิดใหม่")
        if report is not None:
            text += " · " + self.tr("รายงานอยู่ที่ {path}").format(path=report)
        self._bar.show_message(text, "error", topic="fault")
