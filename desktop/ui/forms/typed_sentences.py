"""Why a text that was typed into a field cannot be taken: one short sentence by code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.core.errors import InvalidInput

_CONTEXT: Final = "Typed"

REASONS: Final[Mapping[str, object]] = {
    "amount": QT_TRANSLATE_NOOP("Typed", "จำนวนเงินไม่ถูกต้อง พิมพ์ เช่น 1,500,000 หรือ 1.5 ล้าน"),
    "amount.grouping": QT_TRANSLATE_NOOP("Typed", "จุลภาคคั่นหลักไม่ตรงตำแหน่ง พิมพ์ เช่น 1,500,000"),
    "amount.finer_than_satang": QT_TRANSLATE_NOOP("Typed", "จำนวนเงินละเอียดกว่าหนึ่งสตางค์"),
    "amount.too_large": QT_TRANSLATE_NOOP("Typed", "จำนวนเงินมากเกินกว่าที่แผนเก็บได้"),
    "year": QT_TRANSLATE_NOOP("Typed", "ปีไม่ถูกต้อง พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568"),
    "year.christian_era": QT_TRANSLATE_NOOP("Typed", "ปีนี้เป็น ค.ศ. พิมพ์เป็น พ.ศ. เช่น 2568"),
    "date": QT_TRANSLATE_NOOP("Typed", "วันที่ไม่ถูกต้อง พิมพ์ เช่น 25 สิงหาคม 2566"),
    "number.not_whole": QT_TRANSLATE_NOOP("Typed", "พิมพ์เป็นจำนวนเต็ม เช่น 120"),
    "choice.unknown": QT_TRANSLATE_NOOP("Typed", "ไม่มีในรายการ เลือกจากรายการ"),
    "area.unknown": QT_TRANSLATE_NOOP("Typed", "ไม่พบพื้นที่นี้ในจังหวัด เลือกจากรายการ"),
    "swot.unknown": QT_TRANSLATE_NOOP("Typed", "ไม่มีข้อนี้ พิมพ์ตัวอักษรและลำดับ เช่น S1, O2"),
    "framework.unknown": QT_TRANSLATE_NOOP("Typed", "ไม่มีรหัสนี้ในรายการ ดูรายการแล้วพิมพ์รหัส เช่น 2.5"),
    "period.outside": QT_TRANSLATE_NOOP("Typed", "ปีอยู่นอกช่วงของแผน"),
}
"""By code; a code without a sentence of its own takes that of its first part."""

_OTHER: Final = QT_TRANSLATE_NOOP("Typed", "ใช้ข้อความนี้ไม่ได้ ตรวจแล้วพิมพ์ใหม่")


def reason_of(error: InvalidInput) -> str:
    """Return why what was typed cannot be taken."""
    found = REASONS.get(error.code) or REASONS.get(error.code.partition(".")[0]) or _OTHER
    return QCoreApplication.translate(_CONTEXT, str(found))
