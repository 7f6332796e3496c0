"""From an error's code to what an officer reads: what happened, what is safe, what to do. The one table.

A code without a sentence of its own takes that of its first part.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.core.errors import PhaenError

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTEXT: Final = "Errors"

_NOTHING: Final = "–"


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
        QT_TRANSLATE_NOOP("Errors", "เปิดสำเนาอื่น หรือไฟล์ในโฟลเดอร์สำรอง"),
    ),
    "file.not_a_plan": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: {name} ไม่ใช่ไฟล์แผนของ Phaen"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เลือกไฟล์นามสกุล .phaen"),
    ),
    "file.damaged": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไฟล์ {name} เสียหาย"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "เปิดสำเนาอื่น หรือไฟล์ในโฟลเดอร์สำรอง"),
    ),
    "file.altered_schema": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: โครงสร้างของ {name} ถูกแก้ไขจากภายนอก"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดไฟล์ในโฟลเดอร์สำรอง"),
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
    "disk.full": _three(
        QT_TRANSLATE_NOOP("Errors", "สร้างไฟล์ไม่ได้: ดิสก์เต็ม"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง"),
    ),
    "file.locked": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: {user} ({machine}) กำลังเปิด {name} อยู่ตั้งแต่ {since}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "รอให้ปิดแผนนั้นก่อน แล้วลองอีกครั้ง"),
    ),
    "file.gone": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไฟล์ {name} ถูกย้าย ลบ หรือแทนที่"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "นำไฟล์กลับมาไว้ที่เดิม แล้วเปิดใหม่"),
    ),
    "folder.missing": _three(
        QT_TRANSLATE_NOOP("Errors", "สร้างไม่ได้: ไม่พบโฟลเดอร์สำหรับ {name}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "สร้างโฟลเดอร์ก่อน หรือเลือกที่อื่น"),
    ),
    "disk.failed": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: อ่านหรือเขียน {name} ไม่ได้ ดิสก์หรือเครือข่ายขัดข้อง"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตรวจดิสก์หรือเครือข่าย แล้วลองอีกครั้ง"),
    ),
    "memory.full": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: หน่วยความจำของเครื่องไม่พอ"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ปิดโปรแกรมอื่น แล้วลองอีกครั้ง"),
    ),
    "province.unknown": _three(
        QT_TRANSLATE_NOOP("Errors", "ไม่มีจังหวัดชื่อ {text}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตรวจชื่อจังหวัด ชื่อที่ใกล้เคียง: {near}"),
    ),
    "sample": _three(
        QT_TRANSLATE_NOOP("Errors", "ข้อมูลตัวอย่างผิดพลาดที่ {file} คีย์ {key}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ติดตั้งโปรแกรมใหม่"),
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
    "file.locked": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: {user} ({machine}) กำลังเปิด {name} อยู่ตั้งแต่ {since}"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่ออื่น หรือรอให้ปิดแผนนั้นก่อน แล้วบันทึกอีกครั้ง"),
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
    "file.damaged": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ไฟล์ {name} เสียหาย"), _ON_SCREEN, _SAVE_COPY
    ),
    "file.missing": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ไม่พบไฟล์ {name}"), _ON_SCREEN, _SAVE_COPY
    ),
    "file.exists": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: มีไฟล์ชื่อ {name} แล้ว"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่ออื่น"),
    ),
    "file.name_too_long": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่อให้สั้นลง"),
    ),
    "folder.missing": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: ไม่พบโฟลเดอร์สำหรับ {name}"), _ON_SCREEN, _SAVE_COPY
    ),
    "memory.full": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: หน่วยความจำของเครื่องไม่พอ"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "ปิดโปรแกรมอื่นแล้วกดลองอีกครั้ง"),
    ),
    "change": _three(
        QT_TRANSLATE_NOOP("Errors", "บันทึกไม่ได้: การแก้ไขล่าสุดไม่ตรงกับที่อยู่ในไฟล์ (รหัส {code})"),
        _ON_SCREEN,
        _SAVE_COPY,
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
    "export.name_too_long": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "ตั้งชื่อให้สั้นลง"),
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
    "export.failed": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: เขียนไฟล์ {name} ไม่ได้ ({reason})"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "เลือกที่เก็บใหม่แล้วลองอีกครั้ง"),
    ),
    "export.image_missing": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: แผนอ้างถึงภาพที่ไม่มีอยู่"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "กดตรวจทั้งแผนเพื่อดูว่าอยู่ที่หัวข้อใด แล้วใส่ภาพใหม่หรือลบออก"),
    ),
    "export.image_unreadable": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ภาพในแผนเสียหาย"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "กดตรวจทั้งแผนเพื่อดูว่าอยู่ที่หัวข้อใด แล้วใส่ภาพใหม่หรือลบออก"),
    ),
    "export.row_too_wide": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ตารางมีแถวที่ {row} ยาวเกิน {columns} คอลัมน์"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "ตรวจตารางในหัวข้อที่แก้ล่าสุด"),
    ),
    "document.year_missing": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ยังไม่ได้เลือกปีงบประมาณ"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "เลือกปีงบประมาณแล้วส่งออกอีกครั้ง"),
    ),
    "document.no_annual_plan": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ไม่มีแผนปฏิบัติราชการประจำปี {year}"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "เพิ่มปีนั้นด้วยเมนู แทรก › แผนปฏิบัติราชการประจำปี หรือเลือกปีอื่น"),
    ),
    "document.unknown_project": _three(
        QT_TRANSLATE_NOOP("Errors", "ส่งออกไม่ได้: ไม่พบโครงการที่เลือก (รหัส {project})"),
        _PLAN_SAFE,
        QT_TRANSLATE_NOOP("Errors", "เลือกโครงการใหม่แล้วส่งออกอีกครั้ง"),
    ),
}
"""When a document cannot be written."""

PACKS: Final[Mapping[str, Sentence]] = {
    "pack.not_found": _three(
        QT_TRANSLATE_NOOP("Errors", "เปิดไม่ได้: ไม่พบชุดแบบฟอร์ม {pack} ที่แผนนี้ใช้"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ขอชุดแบบฟอร์มจากผู้ส่ง แล้ววางในโฟลเดอร์ formats ของโปรแกรม"),
    ),
    "pack.folder_unreadable": _three(
        QT_TRANSLATE_NOOP("Errors", "อ่านโฟลเดอร์ชุดแบบฟอร์ม {file} ไม่ได้ ({reason})"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "ตรวจสิทธิ์ของโฟลเดอร์ แล้วลองอีกครั้ง"),
    ),
    "pack.unreadable": _three(
        QT_TRANSLATE_NOOP("Errors", "อ่านไฟล์ {file} ของชุดแบบฟอร์มไม่ได้"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "วางไฟล์ที่ถูกต้องไว้ที่เดิม แล้วลองอีกครั้ง"),
    ),
    "pack": _three(
        QT_TRANSLATE_NOOP("Errors", "ชุดแบบฟอร์มผิดพลาดที่ {file} บรรทัด {line} คีย์ {key}: {fault}"),
        _UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Errors", "แก้หรือนำไฟล์นั้นออกจากโฟลเดอร์ formats ในโฟลเดอร์ข้อมูลของโปรแกรม แล้วลองอีกครั้ง"
        ),
    ),
}
"""When a format pack cannot be used, whatever was being done; `fault` is of `pack_sentences`."""

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
    """Return what to tell of an error, in the language of the window; each part stays on one line.

    Args:
        error: What was raised.
        table: `OPENING`, `SAVING` or `EXPORTING`: the same cause needs other words in each.
    """
    family = error.code.partition(".")[0]
    in_place = table if family != "pack" else PACKS
    found = in_place.get(error.code) or in_place.get(family) or _GENERAL[id(table)]
    terms = _Terms({name: _shown(value) for name, value in error.parameters.items()})
    file = error.parameters.get("file") or error.parameters.get("path")
    terms["name"] = Path(str(file)).name if file else QCoreApplication.translate("Errors", "นี้")
    terms["code"] = error.code
    if "since" in error.parameters:
        terms["since"] = _time(str(error.parameters["since"]))
    if in_place is PACKS:
        from desktop.ui.pack_sentences import PACK_FAULTS  # noqa: PLC0415 - few ever need them

        fault = str(PACK_FAULTS.get(error.code, error.code))
        terms["fault"] = _translated(fault).format_map(terms)
    return Sentence(*(_translated(part).format_map(terms) for part in found))


class _Terms(dict[str, str]):
    """What fills a sentence; what is not known is a dash."""

    def __missing__(self, name: str) -> str:
        return _NOTHING


def _shown(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(map(_shown, value)) or _NOTHING
    return " ".join(str(value).split()) or _NOTHING


def holder_sentence(user: str, machine: str, since: str) -> str:
    """Return who has a plan open, for the bar of a read-only plan."""
    who = user or QCoreApplication.translate("Errors", "ผู้ใช้อื่น")
    text = QCoreApplication.translate("Errors", "{who} กำลังเปิดแผนนี้อยู่").format(who=who)
    if machine:
        text += QCoreApplication.translate("Errors", " ที่เครื่อง {machine}").format(machine=machine)
    if since:
        text += QCoreApplication.translate("Errors", " ตั้งแต่ {since}").format(since=_time(since))
    return text


def _time(moment: str) -> str:
    """Return an ISO time as it is read on this machine, with the day where that is not today's; another text as it is."""
    from desktop.ui.dates import short_date  # noqa: PLC0415 - few ever need it

    try:
        at = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return _shown(moment)
    time = QCoreApplication.translate("Errors", "{time} น.").format(time=at.strftime("%H:%M"))
    is_today = at.date() == datetime.now(UTC).astimezone().date()
    return time if is_today else f"{short_date(at.date())} {time}"


def _translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
