"""What is said about the command line itself: its faults, and the lines of `--help`. Part of the one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KEPT_TH: Final = "ไม่มีไฟล์ใดถูกเปลี่ยน"
KEPT_EN: Final = "no file was changed"
"""What is safe after every refusal."""


def _refused(thai: str, english: str) -> tuple[str, str]:
    """Return the lines for a fault of what was typed: what, that nothing was done, where to look."""
    return (
        f"คำสั่งไม่ถูกต้อง: {thai} · {KEPT_TH} · ดูวิธีใช้: {{help}}",
        f"{english} · {KEPT_EN} · see: {{help}}",
    )


USAGE: Final[Mapping[str, tuple[str, str]]] = {
    "usage.missing": _refused("ยังขาด {known}", "still missing: {known}"),
    "usage.too_many": _refused(
        'มี {text} เกินมา ถ้าชื่อมีช่องว่าง ให้ใส่เครื่องหมาย " คร่อมชื่อ',
        '{text} is one too many; put a name that holds spaces between "',
    ),
    "usage.unknown_option": _refused("ไม่รู้จัก {text}", "the option {text} is unknown"),
    "usage.value_missing": _refused("ไม่ได้ระบุค่าของ {option}", "{option} needs its value"),
    "usage.value_unwanted": _refused(
        "{option} ไม่ต้องมีค่า แต่พบ {text}", "{option} takes no value, but {text} is given"
    ),
    "usage.choice": _refused(
        "{option} ใช้ค่า {text} ไม่ได้ (ที่ใช้ได้: {known})",
        "{option} cannot be {text} (choose from: {known})",
    ),
    "usage.no_file_name": _refused("{text} ไม่ใช่ชื่อไฟล์", "{text} names no file"),
    # --- help
    "help.usage": ("วิธีใช้: {text}", "usage: {text}"),
    "help.editor": (
        "เปิดโปรแกรมแผนพัฒนาจังหวัด พร้อมไฟล์แผนที่ระบุ",
        "open the editor, on the plan file that is named",
    ),
    "help.more": (
        "ดูวิธีใช้ของแต่ละคำสั่ง: phaen COMMAND --help",
        "how a command is used: phaen COMMAND --help",
    ),
    "help.exit_codes": (
        "รหัสเมื่อจบ: 0 สำเร็จ, 1 สำเร็จแต่พบสิ่งที่ควรดู, 2 ทำไม่ได้และไม่มีไฟล์ใดถูกเปลี่ยน",
        "exit codes: 0 done, 1 done but something was found, 2 cannot, and no file was changed",
    ),
    "help.--lang": ("ภาษาของข้อความ", "language of the messages"),
    "help.--help": ("แสดงวิธีใช้นี้", "show this help"),
    "help.new": ("สร้างแผนใหม่", "make a new plan"),
    "help.new.file": ("ไฟล์แผนที่จะสร้าง", "the plan file to make"),
    "help.new.--province": ("ชื่อจังหวัด เช่น ฉะเชิงเทรา", "name of the province, in Thai"),
    "help.new.--period": ("ปีแรกและปีสุดท้ายของแผน (พ.ศ.)", "first and last year, Buddhist era"),
    "help.new.--edition": ("ชื่อฉบับ เช่น ฉบับทบทวน", "name of the edition"),
    "help.new.--year": (
        "ปีที่มีแผนปฏิบัติราชการประจำปีด้วย ใส่ได้หลายปี",
        "a year that gets an annual action plan; may be repeated",
    ),
    "help.new.--sample": ("ใส่ข้อมูลตัวอย่างที่มากับโปรแกรม", "fill it with the shipped sample"),
    "help.info": (
        "ชื่อแผน ระยะแผน จำนวนข้อมูล ความครบถ้วน ผู้ที่เปิดอยู่ และรุ่นของไฟล์",
        "title, period, edition, counts, completeness, lock, schema",
    ),
    "help.info.file": ("ไฟล์แผน", "a plan file"),
    "help.info.--json": ("แสดงเป็น JSON", "print JSON"),
    "help.dump": ("เขียนแผนทั้งฉบับเป็น JSON", "write the whole plan as canonical JSON"),
    "help.dump.file": ("ไฟล์แผน", "a plan file"),
    "help.dump.--output": (
        "ไฟล์ที่จะเขียน หากไม่ระบุจะแสดงบนหน้าจอ",
        "the file to write; standard output without it",
    ),
    "help.load": ("สร้างไฟล์แผนจาก JSON", "make a plan file of canonical JSON"),
    "help.load.file": ("ไฟล์ที่คำสั่ง dump เขียนไว้", "what the dump command wrote"),
    "help.load.--output": ("ไฟล์แผนที่จะสร้าง", "the plan file to make"),
    "help.check": ("ตรวจแผนตามกฎของชุดแบบฟอร์ม", "check the plan by the rules of its format pack"),
    "help.check.file": ("ไฟล์แผน", "a plan file"),
    "help.check.--json": ("แสดงเป็น JSON", "print JSON"),
    "help.export": ("ส่งออกเป็นเอกสาร Word", "write an official document for Word"),
    "help.export.file": ("ไฟล์แผน", "a plan file"),
    "help.export.--document": (
        "แผนพัฒนาจังหวัด, แผนปฏิบัติราชการประจำปี, แบบ จ.1 หรือโครงการแบบย่อ จ.1-1",
        "the plan, the annual action plan, the form J.1, or the project briefs J.1-1",
    ),
    "help.export.--year": (
        "ปีงบประมาณ (พ.ศ.) ของแผนปฏิบัติราชการประจำปี",
        "fiscal year of the annual action plan, Buddhist era",
    ),
    "help.export.--project": ("โครงการเดียวตามรหัส หรือทุกโครงการ", "one project by its id, or all"),
    "help.export.--digits": ("เลขไทยหรือเลขอารบิก", "Thai or Arabic digits"),
    "help.export.--output": ("ไฟล์ Word ที่จะเขียน", "the Word file to write"),
    "help.verify": ("ตรวจว่าไฟล์แผนเสียหายหรือไม่", "look for damage in a plan file"),
    "help.verify.file": ("ไฟล์แผน", "a plan file"),
    "help.backup": ("สำรองไฟล์แผนและตรวจสำเนา", "write a clean, verified copy"),
    "help.backup.file": ("ไฟล์แผน", "a plan file"),
    "help.backup.--output": ("ไฟล์สำรองที่จะสร้าง", "the copy to make"),
}
"""Thai and English line by code."""
