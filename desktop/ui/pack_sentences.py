"""What an officer reads when a format pack of the own folder is broken: which file, line and key, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

PACK_FAULTS: Final[Mapping[str, object]] = {
    "pack.missing_key": QT_TRANSLATE_NOOP("Errors", "ขาดคีย์นี้"),
    "pack.unknown_key": QT_TRANSLATE_NOOP("Errors", "ไม่รู้จักคีย์นี้ (ที่ใช้ได้: {known})"),
    "pack.key_twice": QT_TRANSLATE_NOOP("Errors", "ใช้ {value} ซ้ำ"),
    "pack.wrong_type": QT_TRANSLATE_NOOP("Errors", "ต้องเป็นชนิด {expected} ไม่ใช่ {found}"),
    "pack.unknown_value": QT_TRANSLATE_NOOP("Errors", "ใช้ค่า {value} ไม่ได้ (ที่ใช้ได้: {known})"),
    "pack.unknown_list": QT_TRANSLATE_NOOP("Errors", "ไม่มีรายการอ้างอิง {value} (ที่มี: {known})"),
    "pack.unknown_rule": QT_TRANSLATE_NOOP("Errors", "ไม่มีกฎ {value} (ที่มี: {known})"),
    "pack.unknown_parent": QT_TRANSLATE_NOOP("Errors", "ไม่มีหัวข้อ {value} อยู่ก่อนหน้า"),
    "pack.unknown_placeholder": QT_TRANSLATE_NOOP("Errors", "ไม่รู้จักช่องเติม {value} (ที่ใช้ได้: {known})"),
    "pack.broken_template": QT_TRANSLATE_NOOP("Errors", "วงเล็บปีกกาในข้อความไม่ครบคู่: {value}"),
    "pack.broken_pattern": QT_TRANSLATE_NOOP("Errors", "รูปแบบค้นหาใช้ไม่ได้: {value} ({reason})"),
    "pack.wrong_id": QT_TRANSLATE_NOOP("Errors", "ต้องเป็น {expected} ไม่ใช่ {value}"),
    "pack.wrong_period": QT_TRANSLATE_NOOP("Errors", "ปีสิ้นสุดใช้ไม่ได้"),
    "pack.wrong_colour": QT_TRANSLATE_NOOP("Errors", "{value} ไม่ใช่รหัสสีหกหลัก"),
    "pack.heading_levels": QT_TRANSLATE_NOOP("Errors", "ต้องมีหัวข้อ {expected} ระดับ"),
    "pack.margins_too_wide": QT_TRANSLATE_NOOP("Errors", "ขอบกระดาษกว้างจนไม่เหลือที่สำหรับข้อความ"),
    "pack.too_wide": QT_TRANSLATE_NOOP("Errors", "คอลัมน์กว้างรวม {width} มม. เกินที่มี {room} มม."),
    "pack.missing_block": QT_TRANSLATE_NOOP("Errors", "ขาดตาราง {value}"),
    "pack.missing_label": QT_TRANSLATE_NOOP("Errors", "ขาดป้ายชื่อ {value}"),
    "pack.syntax": QT_TRANSLATE_NOOP("Errors", "ผิดรูปแบบ TOML ({reason})"),
}
"""By code: what is wrong at the place that the sentence around it names."""
