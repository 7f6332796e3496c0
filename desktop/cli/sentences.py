"""From a code to the one line that a command prints, in Thai and English. The one table of the commands.

An error says what happened, what is safe, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from desktop.cli.pack_sentences import PACKS
from desktop.cli.usage_sentences import KEPT_EN, KEPT_TH, USAGE

SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    **USAGE,
    **PACKS,
    # --- what was done
    "command.made": ("สร้างไฟล์แผนแล้ว: {file}", "plan file made: {file}"),
    "command.exported": ("ส่งออกแล้ว: {file}", "exported: {file}"),
    "command.picture_not_shown": (
        "แสดงภาพ {picture} ใน {name} ไม่ได้ ในเอกสารมีกรอบข้อความแทน · ใส่ภาพใหม่หรือลบออก แล้วส่งออกอีกครั้ง",
        "the picture {picture} in {name} cannot be shown, a frame stands for it · insert it again or remove it",
    ),
    "command.backed_up": ("สำรองข้อมูลแล้ว: {file}", "backed up: {file}"),
    "command.whole": ("ไฟล์สมบูรณ์ ไม่พบข้อผิดพลาด: {file}", "the file is whole: {file}"),
    "command.problems": ("พบข้อผิดพลาดในไฟล์ {count} รายการ", "problems in the file: {count}"),
    "command.found": ("พบ {count} รายการที่ควรตรวจ", "findings: {count}"),
    "command.found_none": ("ไม่พบรายการที่ต้องแก้ไข", "nothing was found"),
    "command.stopped": (f"หยุดตามที่สั่ง · {KEPT_TH}", f"stopped as asked · {KEPT_EN}"),
    "command.output_failed": (
        "แสดงผลไม่ได้ ({reason}) · ไฟล์ที่เขียนเสร็จแล้วยังอยู่ครบ · ตรวจปลายทางของผลลัพธ์แล้วลองอีกครั้ง",
        "cannot write the output ({reason}) · files that were written are whole · check where it goes and try again",
    ),
    "command.unknown": (
        f"{{text}} ไม่ใช่คำสั่งและไม่ใช่ไฟล์แผน · {KEPT_TH} · คำสั่งที่มี: {{known}}",
        f"{{text}} is neither a command nor a plan file · {KEPT_EN} · the commands: {{known}}",
    ),
    "editor.no_display": (
        f"ไม่พบหน้าจอสำหรับเปิดโปรแกรม · {KEPT_TH} · คำสั่งที่ใช้ได้โดยไม่มีหน้าจอ: {{known}}",
        f"there is no display for the editor · {KEPT_EN} · what needs none: {{known}}",
    ),
    "severity.error": ("ต้องแก้ไข", "error"),
    "severity.warning": ("ควรแก้ไข", "warning"),
    "severity.advice": ("ข้อแนะนำ", "advice"),
    # --- info
    "info.title": ("ชื่อแผน: {value}", "title: {value}"),
    "info.province": ("จังหวัด: {value}", "province: {value}"),
    "info.period": ("ระยะแผน: {value}", "period: {value}"),
    "info.edition": ("ฉบับ: {value}", "edition: {value}"),
    "info.pack": ("ชุดแบบฟอร์ม: {value}", "format pack: {value}"),
    "info.annual_plans": ("แผนปฏิบัติราชการประจำปี: {value}", "annual action plans: {value}"),
    "info.counts": ("จำนวนข้อมูล: {value}", "rows: {value}"),
    "info.completeness": ("หัวข้อที่ต้องมี เขียนแล้ว: {value}", "required sections written: {value}"),
    "info.lock": ("กำลังเปิดอยู่โดย: {value}", "open in: {value}"),
    "info.schema": ("รุ่นของไฟล์: {value}", "schema: {value}"),
    # --- the plan file
    "file.missing": (
        f"ไม่พบ {{file}} · {KEPT_TH} · ตรวจชื่อไฟล์และโฟลเดอร์",
        f"there is no {{file}} · {KEPT_EN} · check the name and the folder",
    ),
    "file.empty": (
        f"เปิด {{file}} ไม่ได้: เป็นไฟล์เปล่า · {KEPT_TH} · ใช้สำเนาอื่นหรือไฟล์สำรอง",
        f"cannot open {{file}}: it is empty · {KEPT_EN} · use another copy or a backup",
    ),
    "file.not_a_plan": (
        f"เปิด {{file}} ไม่ได้: ไม่ใช่ไฟล์แผนของ Phaen · {KEPT_TH} · เลือกไฟล์นามสกุล .phaen",
        f"cannot open {{file}}: not a plan file of Phaen · {KEPT_EN} · choose a .phaen file",
    ),
    "file.damaged": (
        f"เปิด {{file}} ไม่ได้: ไฟล์เสียหาย · {KEPT_TH} · ใช้สำเนาอื่นหรือไฟล์สำรอง",
        f"cannot open {{file}}: it is damaged · {KEPT_EN} · use another copy or a backup",
    ),
    "file.altered_schema": (
        f"เปิด {{file}} ไม่ได้: โครงสร้างไฟล์ถูกแก้จากภายนอก ({{name}}) · {KEPT_TH} · ขอไฟล์ใหม่จากผู้ส่ง",
        f"cannot open {{file}}: its structure was altered ({{name}}) · {KEPT_EN} · ask for a new copy",
    ),
    "file.newer": (
        f"เปิด {{file}} ไม่ได้: บันทึกจากโปรแกรมรุ่นใหม่กว่า ({{version}}) · {KEPT_TH} · ใช้โปรแกรมรุ่นใหม่",
        f"cannot open {{file}}: made by a newer program ({{version}}) · {KEPT_EN} · use that program",
    ),
    "file.name_too_long": (
        f"ใช้ชื่อ {{file}} ไม่ได้: ยาวเกินไป · {KEPT_TH} · ใช้ชื่อที่สั้นกว่านี้",
        f"cannot use the name {{file}}: it is too long · {KEPT_EN} · use a shorter one",
    ),
    "file.unreadable": (
        f"ไม่มีสิทธิ์อ่าน {{file}} · {KEPT_TH} · ตรวจสิทธิ์ของไฟล์",
        f"no permission to read {{file}} · {KEPT_EN} · check its permissions",
    ),
    "file.unreachable": (
        f"เข้าถึง {{file}} ไม่ได้ · {KEPT_TH} · ตรวจโฟลเดอร์ ไดรฟ์ หรือเครือข่าย",
        f"cannot reach {{file}} · {KEPT_EN} · check the folder, drive or network",
    ),
    "file.read_only": (
        f"เขียน {{file}} ไม่ได้: โฟลเดอร์หรือไฟล์อ่านได้อย่างเดียว · {KEPT_TH} · เลือกโฟลเดอร์ที่เขียนได้",
        f"cannot write {{file}}: the folder or file is read-only · {KEPT_EN} · choose another folder",
    ),
    "file.recovery_needed": (
        f"{{file}} มีการบันทึกค้างอยู่ · {KEPT_TH} · เปิดในโปรแกรมจากโฟลเดอร์ที่เขียนได้เพื่อกู้คืน",
        f"{{file}} holds an unfinished write · {KEPT_EN} · open it from a writable folder to recover",
    ),
    "folder.missing": (
        f"ไม่มีโฟลเดอร์สำหรับ {{file}} · {KEPT_TH} · สร้างโฟลเดอร์ก่อนหรือเลือกที่อื่น",
        f"there is no folder for {{file}} · {KEPT_EN} · make it or choose another",
    ),
    "file.exists": (
        f"มีไฟล์ {{file}} อยู่แล้ว · {KEPT_TH} · ใช้ชื่ออื่น",
        f"{{file}} is there already · {KEPT_EN} · use another name",
    ),
    "file.locked": (
        f"{{file}} เปิดอยู่โดย {{user}} ({{machine}}) ตั้งแต่ {{since}} · {KEPT_TH} · รอให้ปิดก่อน",
        f"{{file}} is open by {{user}} ({{machine}}) since {{since}} · {KEPT_EN} · wait until it is closed",
    ),
    "file.is_the_plan": (
        f"เขียนเอกสารทับ {{file}} ไม่ได้: เป็นไฟล์แผนที่กำลังส่งออก · {KEPT_TH} · ใช้ชื่ออื่น",
        f"cannot write over {{file}}: it is the plan that is exported · {KEPT_EN} · use another name",
    ),
    "file.busy": (
        f"{{file}} กำลังถูกใช้โดยโปรแกรมอื่น · {KEPT_TH} · รอสักครู่แล้วลองอีกครั้ง",
        f"{{file}} is in use by another program · {KEPT_EN} · try again in a moment",
    ),
    "file.gone": (
        "{file} ถูกย้ายหรือถูกแทนที่ระหว่างทำงาน · ไม่มีการเขียนทับ · นำไฟล์กลับมาแล้วลองอีกครั้ง",
        "{file} was moved or replaced meanwhile · nothing was overwritten · bring it back and try again",
    ),
    "disk.full": (
        f"เขียน {{file}} ไม่ได้: ดิสก์เต็ม · {KEPT_TH} · ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง",
        f"cannot write {{file}}: the disk is full · {KEPT_EN} · make room and try again",
    ),
    "disk.failed": (
        f"อ่านหรือเขียน {{file}} ไม่ได้: อุปกรณ์ขัดข้อง · {KEPT_TH} · ตรวจดิสก์แล้วลองอีกครั้ง",
        f"cannot read or write {{file}}: the device failed · {KEPT_EN} · check the disk and try again",
    ),
    "memory.full": (
        f"หน่วยความจำไม่พอ · {KEPT_TH} · ปิดโปรแกรมอื่นแล้วลองอีกครั้ง",
        f"out of memory · {KEPT_EN} · close other programs and try again",
    ),
    # --- what verify finds
    "problem.integrity": ("โครงสร้างไฟล์เสียหาย: {place}", "the file's structure is damaged: {place}"),
    "problem.file.damaged": ("อ่านข้อมูลไม่ได้: {place}", "cannot be read: {place}"),
    "problem.reference.missing": (
        "อ้างถึงรายการที่ไม่มีอยู่: {place}",
        "refers to something that is not there: {place}",
    ),
    "problem.owner.missing": (
        "ไม่พบรายการที่ข้อมูลนี้สังกัด: {place}",
        "belongs to something that is not there: {place}",
    ),
    "problem.section.too_deep": (
        "หัวข้อซ้อนกันหลายชั้นเกินไปหรือวนกลับมาที่เดิม: {place}",
        "a section lies too deep, or within itself: {place}",
    ),
    "problem.section.other_document": (
        "หัวข้ออยู่ใต้หัวข้อของเอกสารอื่น: {place}",
        "a section lies under one of another document: {place}",
    ),
    "problem.image.altered": (
        "ภาพไม่ตรงกับที่บันทึกไว้: {place}",
        "a picture is not the one that was stored: {place}",
    ),
    "problem.image.media_type": (
        "ภาพไม่ใช่ชนิด PNG หรือ JPEG: {place}",
        "a picture is neither PNG nor JPEG: {place}",
    ),
    "problem.image.damaged": (
        "ภาพเสียหายหรือไม่ครบ: {place}",
        "a picture is damaged or was cut off: {place}",
    ),
    "problem.image.missing": (
        "ข้อความอ้างถึงภาพที่ไม่มีอยู่: {place}",
        "a text shows a picture that is not there: {place}",
    ),
    "problem.text.not_clean": (
        "ข้อความมีรูปแบบที่แผนไม่เก็บ: {place}",
        "a text holds markup that a plan does not: {place}",
    ),
    "problem.text.control_character": (
        "ข้อความมีอักขระควบคุม: {place}",
        "a text holds a control character: {place}",
    ),
    "problem.id.not_valid": (
        "รหัสของรายการใช้ไม่ได้: {place}",
        "the id of a row cannot be used: {place}",
    ),
    "problem.id.not_derived": (
        "รหัสไม่ตรงกับข้อมูลของรายการ: {place}",
        "an id does not follow from its row: {place}",
    ),
    "problem.order_key.not_valid": (
        "ลำดับของรายการใช้ไม่ได้: {place}",
        "the place of a row in its order cannot be used: {place}",
    ),
    "problem.year.out_of_range": (
        "ปี พ.ศ. อยู่นอกช่วงที่ใช้ได้: {place}",
        "a Buddhist-era year is out of range: {place}",
    ),
    # --- canonical JSON
    "json.unreadable": (
        f"อ่าน JSON ไม่ได้ ({{reason}}) · {KEPT_TH} · ใช้ไฟล์ที่คำสั่ง dump เขียนไว้",
        f"cannot read the JSON ({{reason}}) · {KEPT_EN} · use what the dump command wrote",
    ),
    "json.too_large": (
        f"ไฟล์ JSON มีตัวเลขยาวเกินไปหรือซ้อนลึกเกินไป · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON holds too long a number or too many levels · {KEPT_EN} · mend it and try again",
    ),
    "json.key_twice": (
        f"JSON มีคีย์ {{path}} ซ้ำกัน · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON uses the key {{path}} twice · {KEPT_EN} · mend it and try again",
    ),
    "json.not_a_plan": (
        f"ไฟล์ JSON นี้ไม่ใช่แผนของ Phaen · {KEPT_TH} · ใช้ไฟล์ที่คำสั่ง dump เขียนไว้",
        f"this JSON is not a plan of Phaen · {KEPT_EN} · use what the dump command wrote",
    ),
    "json.newer": (
        f"ไฟล์ JSON เป็นรุ่น {{reason}} ที่โปรแกรมนี้อ่านไม่ได้ · {KEPT_TH} · ใช้โปรแกรมรุ่นใหม่",
        f"the JSON is of version {{reason}}, which this program cannot read · {KEPT_EN} · use a newer program",
    ),
    "json.unknown_key": (
        f"JSON มีข้อมูลที่ไม่รู้จักที่ {{path}} · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON holds something unknown at {{path}} · {KEPT_EN} · mend it and try again",
    ),
    "json.missing": (
        f"JSON ขาดข้อมูลที่ {{path}} · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON lacks {{path}} · {KEPT_EN} · mend it and try again",
    ),
    "json.wrong_type": (
        f"JSON ที่ {{path}} ต้องเป็นชนิด {{reason}} · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON at {{path}} must be of type {{reason}} · {KEPT_EN} · mend it and try again",
    ),
    "json.wrong_value": (
        f"JSON ที่ {{path}} มีค่าที่ใช้ไม่ได้ ({{reason}}) · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON at {{path}} holds a value that cannot be taken ({{reason}}) · {KEPT_EN} · mend it and try again",
    ),
    "json.out_of_range": (
        f"JSON ที่ {{path}} มีตัวเลขใหญ่เกินไป · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON at {{path}} holds a number out of range · {KEPT_EN} · mend it and try again",
    ),
    "json.id_twice": (
        f"JSON ใน {{path}} มี id ซ้ำกัน · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the JSON in {{path}} uses an id twice · {KEPT_EN} · mend it and try again",
    ),
    "change": (
        f"ข้อมูลไม่ตรงกับที่อยู่ในไฟล์ ({{code}}) · {KEPT_TH} · เปิดไฟล์ใหม่แล้วลองอีกครั้ง",
        f"the data does not fit what is in the file ({{code}}) · {KEPT_EN} · read the file again",
    ),
    "change.reference_missing": (
        f"ข้อมูลอ้างถึงรายการที่ไม่มีอยู่ · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the data refers to something that is not there · {KEPT_EN} · mend it and try again",
    ),
    "change.row_exists": (
        f"ข้อมูลมี id ซ้ำกัน · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the data uses an id twice · {KEPT_EN} · mend it and try again",
    ),
    "change.value_refused": (
        f"ข้อมูลมีค่าที่ไฟล์แผนเก็บไม่ได้ · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the data holds a value that a plan file cannot hold · {KEPT_EN} · mend it and try again",
    ),
    "change.text_not_clean": (
        f"ข้อมูลมีข้อความที่มีรูปแบบซึ่งแผนเก็บไม่ได้ · {KEPT_TH} · แก้แล้วลองอีกครั้ง",
        f"the data holds text with markup that a plan cannot hold · {KEPT_EN} · mend it and try again",
    ),
    # --- what was typed
    "province.unknown": (
        f"ไม่มีจังหวัดชื่อ {{text}} · {KEPT_TH} · ชื่อที่ใกล้เคียง: {{near}}",
        f"no province is called {{text}} · {KEPT_EN} · names like it: {{near}}",
    ),
    "period.not_a_period": (
        f"ระยะแผน {{text}} ไม่ถูกต้อง · {KEPT_TH} · พิมพ์ เช่น 2566-2570",
        f"{{text}} is not a period · {KEPT_EN} · type such as 2566-2570",
    ),
    "period.ends_before_it_starts": (
        f"ระยะแผน {{text}} สิ้นสุดก่อนเริ่ม · {KEPT_TH} · พิมพ์ เช่น 2566-2570",
        f"the period {{text}} ends before it starts · {KEPT_EN} · type such as 2566-2570",
    ),
    "period.without_pack": (
        f"ไม่มีชุดแบบฟอร์มสำหรับระยะ {{text}} · {KEPT_TH} · ที่มีอยู่: {{known}}",
        f"there is no format pack for {{text}} · {KEPT_EN} · there are: {{known}}",
    ),
    "annual_plan.outside_period": (
        f"ปี {{text}} อยู่นอกระยะของแผน {{start}}-{{end}} · {KEPT_TH} · ใช้ปีในระยะของแผน",
        f"the year {{text}} is not one of the plan's, {{start}}-{{end}} · {KEPT_EN} · type one of these",
    ),
    "annual_plan.exists": (
        f"แผนนี้มีแผนปฏิบัติราชการประจำปี {{text}} แล้ว · {KEPT_TH} · ใส่ --year ปีละครั้ง",
        f"this plan has an annual action plan of {{text}} already · {KEPT_EN} · type each --year once",
    ),
    "sample.of_another": (
        f"ตัวอย่างที่มีเป็นของจังหวัด{{province}} {{period}} · {KEPT_TH} · ใช้จังหวัดและระยะนั้น",
        f"the shipped sample is of {{province}}, {{period}} · {KEPT_EN} · ask for these",
    ),
    "year.not_a_year": (
        f"{{text}} ไม่ใช่ปี พ.ศ. · {KEPT_TH} · พิมพ์ เช่น 2568",
        f"{{text}} is not a Buddhist-era year · {KEPT_EN} · type such as 2568",
    ),
    "year.not_four_digits": (
        f"ปี {{text}} ต้องมีสี่หลัก · {KEPT_TH} · พิมพ์ เช่น 2568",
        f"the year {{text}} needs four digits · {KEPT_EN} · type such as 2568",
    ),
    "year.christian_era": (
        f"ปี {{text}} เป็นคริสต์ศักราช · {KEPT_TH} · พิมพ์เป็นพุทธศักราช {{suggestion}}",
        f"{{text}} is a Christian-era year · {KEPT_EN} · type the Buddhist-era one, {{suggestion}}",
    ),
    "year.out_of_range": (
        f"ปี {{text}} อยู่นอกช่วงที่ใช้ได้ · {KEPT_TH} · พิมพ์ตั้งแต่ {{minimum}} ถึง {{maximum}}",
        f"the year {{text}} is out of range · {KEPT_EN} · type one from {{minimum}} to {{maximum}}",
    ),
    # --- documents
    "sample": (
        f"ข้อมูลตัวอย่างผิดพลาดที่ {{file}} คีย์ {{key}} · {KEPT_TH} · ติดตั้งโปรแกรมใหม่",
        f"the sample is broken in {{file}}, key {{key}} · {KEPT_EN} · install the program again",
    ),
    "export.ending": (
        f"ส่งออกเป็น {{text}} ไม่ได้ · {KEPT_TH} · ใช้ชื่อไฟล์นามสกุล .docx",
        f"cannot export to {{text}} · {KEPT_EN} · use a name that ends in .docx",
    ),
    "document.year_missing": (
        f"ยังไม่ได้บอกปีงบประมาณ · {KEPT_TH} · เพิ่ม --year เช่น --year 2568",
        f"the fiscal year is missing · {KEPT_EN} · add --year, such as --year 2568",
    ),
    "document.no_annual_plan": (
        f"แผนนี้ไม่มีแผนปฏิบัติราชการประจำปี {{year}} · {KEPT_TH} · ดูปีที่มีด้วยคำสั่ง info"
        " หรือเพิ่มปีนี้ด้วยเมนู แทรก ในโปรแกรม หรือ --year ของคำสั่ง new",
        f"this plan has no annual action plan of {{year}} · {KEPT_EN} · see the info command,"
        " or add this year in the editor's Insert menu, or by --year of the new command",
    ),
    "document.unknown_project": (
        f"ไม่มีโครงการที่มีรหัส {{project}} · {KEPT_TH} · ดูรหัสด้วยคำสั่ง dump",
        f"there is no project with the id {{project}} · {KEPT_EN} · see the dump command",
    ),
    "export.folder_missing": (
        f"ไม่มีโฟลเดอร์ {{path}} · {KEPT_TH} · สร้างโฟลเดอร์ก่อนหรือเลือกที่อื่น",
        f"there is no folder {{path}} · {KEPT_EN} · make it or choose another",
    ),
    "export.name_too_long": (
        f"ใช้ชื่อ {{path}} ไม่ได้: ยาวเกินไป · {KEPT_TH} · ใช้ชื่อที่สั้นกว่านี้",
        f"cannot use the name {{path}}: it is too long · {KEPT_EN} · use a shorter one",
    ),
    "export.not_a_file": (
        f"{{path}} เป็นโฟลเดอร์ · {KEPT_TH} · ระบุชื่อไฟล์",
        f"{{path}} is a folder · {KEPT_EN} · name a file",
    ),
    "export.denied": (
        f"เขียน {{path}} ไม่ได้: ไม่มีสิทธิ์ หรือไฟล์เปิดอยู่ในโปรแกรมอื่น · {KEPT_TH} · ปิดไฟล์แล้วลองอีกครั้ง",
        f"cannot write {{path}}: no permission, or another program has it open · {KEPT_EN} · close it",
    ),
    "export.disk_full": (
        f"เขียน {{path}} ไม่ได้: ดิสก์เต็ม · {KEPT_TH} · ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง",
        f"cannot write {{path}}: the disk is full · {KEPT_EN} · make room and try again",
    ),
    "export.failed": (
        f"เขียน {{path}} ไม่ได้ ({{reason}}) · {KEPT_TH} · ลองบันทึกที่อื่น",
        f"cannot write {{path}} ({{reason}}) · {KEPT_EN} · try another place",
    ),
    "export.image_missing": (
        f"แผนอ้างถึงภาพที่ไม่มีอยู่ · {KEPT_TH} · ใช้คำสั่ง check เพื่อดูว่าอยู่ที่หัวข้อใด",
        f"the plan names a picture that it does not hold · {KEPT_EN} · see the check command",
    ),
    "export.image_unreadable": (
        f"ภาพในแผนเสียหาย · {KEPT_TH} · ใช้คำสั่ง verify เพื่อดูว่าเป็นภาพใด",
        f"a picture of the plan is damaged · {KEPT_EN} · see the verify command",
    ),
    "export.row_too_wide": (
        f"แถวที่ {{row}} ของตารางยาวเกิน {{columns}} คอลัมน์ · {KEPT_TH} · ตรวจตารางในหัวข้อที่แก้ล่าสุด",
        f"row {{row}} of a table is wider than its {{columns}} columns · {KEPT_EN} · check that table",
    ),
    "program.failed": (
        f"โปรแกรมทำคำสั่งนี้ไม่สำเร็จ ({{kind}}) · {KEPT_TH} · แจ้งผู้ดูแลพร้อมคำสั่งที่ใช้",
        f"the program could not do this ({{kind}}) · {KEPT_EN} · report it with the command used",
    ),
}
"""Thai and English line by code. A code without a line of its own takes that of its first part."""

_LONGEST: Final = 1_000
"""Characters of a value that are shown; no path that can be opened with ease has more."""

_NOT_SHOWN: Final = "\ufffd"

_NOTHING: Final = "–"
"""Stands for a value that is not known, such as who holds a lock."""

_UNKNOWN: Final = ("ทำคำสั่งไม่สำเร็จ ({code})", "the command failed ({code})")


def sentence_of(code: str, parameters: Mapping[str, object], language: str) -> str:
    """Return the line for a code; a parameter that is not given is left empty."""
    pair = SENTENCES.get(code) or SENTENCES.get(code.partition(".")[0]) or _UNKNOWN
    shown = _Parameters({name: _shown(value) for name, value in parameters.items()})
    return pair[language == "en"].format_map(_Parameters(shown | {"code": code}))


class _Parameters(dict[str, str]):
    """Parameters of a sentence, on one line whatever they hold."""

    def __missing__(self, name: str) -> str:
        return ""


def _shown(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(map(_shown, value)) or _NOTHING
    return one_line(str(value)) or _NOTHING


def one_line(text: str) -> str:
    """Return text as it may be printed to a terminal: on one line of some length, without what steers the terminal."""
    line = " ".join(text[: 2 * _LONGEST].split())
    if len(line) > _LONGEST:
        line = line[:_LONGEST] + "…"
    if not line.isprintable():
        line = "".join([sign if _is_harmless(sign) else _NOT_SHOWN for sign in line])
    return line


def _is_harmless(sign: str) -> bool:
    # What stands for a byte of a file's name that is no text is escaped by the stream.
    return sign.isprintable() or "\ud800" <= sign <= "\udfff"
