"""From an error's code to what an officer reads: what happened, what is safe, what to do. The one table."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.core.errors import PhaenError

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTEXT: Final = "Errors"


class Sentence(NamedTuple):
    """The three parts of a message."""

    happened: str
    safe: str
    todo: str

    def __str__(self) -> str:
        return " · ".join(part for part in self if part)


def _three(happened: object, safe: object, todo: object) -> Sentence:
    """Make a sentence of texts that are marked for translation, which Qt's stubs type as objects."""
    return Sentence(str(happened), str(safe), str(todo))


_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "ไฟล์เดิมไม่ถูกเปลี่ยน")
_ON_SCREEN = QT_TRANSLATE_NOOP("Errors", "สิ่งที่พิมพ์ยังอยู่บนหน้าจอครบ")
_SAVE_COPY = QT_TRANSLATE_NOOP("Errors", "กดบันทึกเป็นไฟล์อื่นเพื่อเก็บแผนทั้งฉบับ")

OPENING: Final[Mapping[str, Sentence]] = {
    "file.missing": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไม่พบไฟล์ {name}"),
        "",
        QT_TRANSLATE_NOOP("Errors", "ตรวจว่าไฟล์ถูกย้ายหรือเปลี่ยนชื่อหรือไม่ แล้วเปิดใหม่"),
    ),
    "file.empty": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: {name} เป็นไฟล์เปล่า"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เปิดสำเนาอื่น หรือไฟล์สำรองในโฟลเดอร์ข้อมูลของโปรแกรม"),
    ),
    "file.not_a_plan": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: {name} ไม่ใช่ไฟล์แผนของ Phaen"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เลือกไฟล์นามสกุล .phaen"),
    ),
    "file.damaged": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไฟล์ {name} เสียหาย"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เปิดสำเนาอื่น หรือไฟล์สำรองในโฟลเดอร์ข้อมูลของโปรแกรม"),
    ),
    "file.altered_schema": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: โครงสร้างของ {name} ถูกแก้ไขจากภายนอก"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดไฟล์สำรอง"),
    ),
    "file.newer": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: {name} บันทึกจากโปรแกรมรุ่นใหม่กว่า"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ติดตั้งโปรแกรมรุ่นใหม่แล้วเปิดอีกครั้ง"),
    ),
    "file.unreadable": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไม่มีสิทธิ์อ่าน {name}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตรวจสิทธิ์ของไฟล์ หรือคัดลอกไฟล์มาไว้ในเครื่องก่อน"),
    ),
    "file.unreachable": _three(
        QT_TRANSLATE_NOOP("Errors", "เข้าถึงไฟล์ {name} ไม่ได้"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตรวจการเชื่อมต่อของไดรฟ์หรือเครือข่าย แล้วลองอีกครั้ง"),
    ),
    "file.recovery_needed": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดดูอย่างเดียวไม่ได้: {name} มีการบันทึกที่ค้างอยู่"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เปิดในโฟลเดอร์ที่เขียนได้เพื่อให้โปรแกรมกู้คืน"),
    ),
    "file.exists": _three(
        QT_TRANSLATE_NOOP("Errors", "สร้างไม่ได้: มีไฟล์ชื่อ {name} แล้ว"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่ออื่น"),
    ),
    "file.name_too_long": _three(
        QT_TRANSLATE_NOOP("Errors", "สร้างไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่อให้สั้นลง"),
    ),
    "file.read_only": _three(
        QT_TRANSLATE_NOOP("Errors", "เขียนลงโฟลเดอร์ของ {name} ไม่ได้"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เลือกโฟลเดอร์อื่นที่เขียนได้"),
    ),
    "file.busy": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: โปรแกรมอื่นกำลังใช้ {name}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "รอสักครู่แล้วเปิดอีกครั้ง"),
    ),
    "pack.not_found": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไม่พบชุดแบบฟอร์มที่แผนนี้ใช้"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ขอชุดแบบฟอร์มจากผู้ส่ง แล้ววางในโฟลเดอร์ formats ของโปรแกรม"),
    ),
    "disk.full": _three(
        QT_TRANSLATE_NOOP("Errors", "สร้างไฟล์ไม่ได้: ดิสก์เต็ม"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง"),
    ),
}
"""When a plan cannot be opened or made."""

SAVING: Final[Mapping[str, Sentence]] = {
    "disk.full": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ดิสก์เต็ม"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ลบไฟล์ที่ไม่ใช้แล้วกดลองอีกครั้ง"),
    ),
    "disk.failed": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ดิสก์หรือเครือข่ายขัดข้อง"), _ON_SCREEN, _SAVE_COPY
    ),
    "file.busy": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: โปรแกรมอื่นกำลังใช้ไฟล์นี้"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "รอสักครู่แล้วกดลองอีกครั้ง"),
    ),
    "file.gone": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ไฟล์ {name} ถูกย้าย ลบ หรือแทนที่"),
        _ON_SCREEN,
        _SAVE_COPY,
    ),
    "file.read_only": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ไม่มีสิทธิ์เขียน {name}"), _ON_SCREEN, _SAVE_COPY
    ),
    "file.unreachable": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: เข้าถึงไฟล์ {name} ไม่ได้"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ตรวจการเชื่อมต่อของไดรฟ์หรือเครือข่ายแล้วกดลองอีกครั้ง"),
    ),
}
"""When what was typed cannot be written."""

_PLAN_SAFE = QT_TRANSLATE_NOOP("Errors", "แผนและไฟล์เดิมไม่ถูกเปลี่ยน")

EXPORTING: Final[Mapping[str, Sentence]] = {
    "export.disk_full": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ดิสก์เต็ม"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "ลบไฟล์ที่ไม่ใช้แล้วส่งออกอีกครั้ง"),
    ),
    "export.denied": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: เขียนไฟล์ {name} ไม่ได้"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "ปิดไฟล์นั้นในโปรแกรมอื่น หรือเลือกที่เก็บใหม่"),
    ),
    "export.folder_missing": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ไม่พบโฟลเดอร์ {name}"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "เลือกที่เก็บใหม่"),
    ),
    "export.not_a_file": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: {name} เป็นโฟลเดอร์"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่ออื่น"),
    ),
}
"""When a document cannot be written."""

_GENERAL: Final = {
    id(OPENING): _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดแผนไม่ได้ (รหัส {code})"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ลองอีกครั้ง หากยังไม่ได้ ส่งข้อมูลจาก ช่วยเหลือ › ตรวจระบบ ให้ผู้ดูแล"),
    ),
    id(SAVING): _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้ (รหัส {code})"), _ON_SCREEN, _SAVE_COPY
    ),
    id(EXPORTING): _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้ (รหัส {code})"),
        QT_TRANSLATE_NOOP("Errors", "แผนไม่ถูกเปลี่ยน"),
        QT_TRANSLATE_NOOP("Errors", "เลือกที่เก็บใหม่แล้วลองอีกครั้ง"),
    ),
}


def sentence(error: PhaenError, table: Mapping[str, Sentence]) -> Sentence:
    """Return what to tell of an error, in the language of the window.

    Args:
        error: What was raised.
        table: `OPENING`, `SAVING` or `EXPORTING`: the same cause needs other words in each.
    """
    found = table.get(error.code, _GENERAL[id(table)])
    file = error.parameters.get("file") or error.parameters.get("path")
    terms = {
        **{name: str(value) for name, value in error.parameters.items()},
        "name": Path(str(file)).name if file else QCoreApplication.translate("Errors", "นี้"),
        "code": error.code,
    }
    return Sentence(*(_translated(part).format_map(terms) for part in found))


def holder_sentence(user: str, machine: str, since: str) -> str:
    """Return who has a plan open, for the bar of a read-only plan."""
    who = user or QCoreApplication.translate("Errors", "ผู้ใช้อื่น")
    text = QCoreApplication.translate("Errors", "{who} กำลังเปิดแผนนี้อยู่").format(who=who)
    if machine:
        text += QCoreApplication.translate("Errors", " ที่เครื่อง {machine}").format(machine=machine)
    if since:
        at = datetime.fromisoformat(since).astimezone()
        text += QCoreApplication.translate("Errors", " ตั้งแต่ {time} น.").format(
            time=at.strftime("%H:%M")
        )
    return text


def _translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
