"""What is said about format packs that cannot be used: which file, line and key. Part of the one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.cli.usage_sentences import KEPT_EN, KEPT_TH


def _in_pack(thai: str, english: str) -> tuple[str, str]:
    """Return the lines for a fault within a format pack: where, what, and what to do."""
    return (
        f"ชุดแบบฟอร์มผิดพลาดที่ {{file}} บรรทัด {{line}} คีย์ {{key}}: {thai} · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the format pack is broken in {{file}}, line {{line}}, key {{key}}: {english} · {KEPT_EN} · mend it",
    )


PACKS: Final[Mapping[str, tuple[str, str]]] = {
    "pack.not_found": (
        f"ไม่พบชุดแบบฟอร์ม {{pack}} · {KEPT_TH} · นำชุดแบบฟอร์มมาไว้ในโฟลเดอร์ของโปรแกรม",
        f"there is no format pack {{pack}} · {KEPT_EN} · put it into the program's folder",
    ),
    "pack": (
        f"ชุดแบบฟอร์มผิดพลาดที่ {{file}} บรรทัด {{line}} คีย์ {{key}} · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the format pack is broken in {{file}}, line {{line}}, key {{key}} · {KEPT_EN} · mend it",
    ),
    "pack.folder_unreadable": (
        f"อ่านโฟลเดอร์ชุดแบบฟอร์ม {{file}} ไม่ได้ ({{reason}}) · {KEPT_TH} · ตรวจสิทธิ์ของโฟลเดอร์แล้วลองอีกครั้ง",
        f"cannot read the folder of format packs {{file}} ({{reason}}) · {KEPT_EN} · check its permissions",
    ),
    "pack.unreadable": (
        f"อ่านไฟล์ {{file}} ของชุดแบบฟอร์มไม่ได้ · {KEPT_TH} · นำไฟล์ที่ถูกต้องมาวางแล้วลองอีกครั้ง",
        f"cannot read {{file}} of the format pack · {KEPT_EN} · put a sound file there",
    ),
    "pack.syntax": (
        f"ไฟล์ {{file}} ของชุดแบบฟอร์มผิดรูปแบบที่บรรทัด {{line}} ({{reason}}) · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"{{file}} of the format pack is not TOML at line {{line}} ({{reason}}) · {KEPT_EN} · mend it",
    ),
    "pack.missing_key": _in_pack("ขาดคีย์นี้", "the key is missing"),
    "pack.unknown_key": _in_pack(
        "ไม่รู้จักคีย์นี้ (ที่ใช้ได้: {known})", "the key is unknown (known: {known})"
    ),
    "pack.key_twice": _in_pack("ใช้ {value} ซ้ำ", "{value} is used twice"),
    "pack.wrong_type": _in_pack(
        "ต้องเป็นชนิด {expected} ไม่ใช่ {found}", "must be of type {expected}, not {found}"
    ),
    "pack.unknown_value": _in_pack(
        "ใช้ค่า {value} ไม่ได้ (ที่ใช้ได้: {known})", "the value {value} is unknown (known: {known})"
    ),
    "pack.unknown_list": _in_pack(
        "ไม่มีรายการอ้างอิง {value} (ที่มี: {known})", "there is no list {value} (known: {known})"
    ),
    "pack.unknown_rule": _in_pack(
        "ไม่มีกฎ {value} (ที่มี: {known})", "there is no rule {value} (known: {known})"
    ),
    "pack.unknown_parent": _in_pack(
        "ไม่มีหัวข้อ {value} อยู่ก่อนหน้า", "no section {value} stands above it"
    ),
    "pack.unknown_placeholder": _in_pack(
        "ไม่รู้จักช่องเติม {value} (ที่ใช้ได้: {known})",
        "the placeholder {value} is unknown (known: {known})",
    ),
    "pack.broken_template": _in_pack(
        "วงเล็บปีกกาในข้อความไม่ครบคู่: {value}", "the braces of the text do not match: {value}"
    ),
    "pack.broken_pattern": _in_pack(
        "รูปแบบค้นหาใช้ไม่ได้: {value} ({reason})", "the pattern cannot be used: {value} ({reason})"
    ),
    "pack.wrong_id": _in_pack("ต้องเป็น {expected} ไม่ใช่ {value}", "must be {expected}, not {value}"),
    "pack.wrong_period": _in_pack("ปีสิ้นสุดใช้ไม่ได้", "the period cannot end in this year"),
    "pack.wrong_colour": _in_pack("{value} ไม่ใช่รหัสสีหกหลัก", "{value} is not a colour of six digits"),
    "pack.heading_levels": _in_pack(
        "ต้องมีหัวข้อ {expected} ระดับ", "there must be {expected} levels of headings"
    ),
    "pack.margins_too_wide": _in_pack(
        "ขอบกระดาษกว้างจนไม่เหลือที่สำหรับข้อความ", "the margins leave no room for text"
    ),
    "pack.too_wide": _in_pack(
        "คอลัมน์กว้างรวม {width} มม. เกินที่มี {room} มม.",
        "the columns are {width} mm wide, where there are {room} mm",
    ),
    "pack.missing_block": _in_pack("ขาดตาราง {value}", "the table {value} is missing"),
    "pack.missing_label": _in_pack("ขาดป้ายชื่อ {value}", "the label {value} is missing"),
}
"""Thai and English line by code."""
