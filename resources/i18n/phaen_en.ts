<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name></name>
    <message>
        <source>หัวข้อย่อย</source>
        <translation>Subsection</translation>
    </message>
    <message>
        <source>ตัวหนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวเอน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขีดเส้นใต้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวห้อย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวยก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการลำดับเลข</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชิดซ้าย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กึ่งกลาง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชิดขวา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เต็มแนว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ล้างรูปแบบ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>แผนใหม่…</source>
        <translation>New Plan…</translation>
    </message>
    <message>
        <source>เปิด…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>เปิดแผนตัวอย่าง</source>
        <translation>Open the Sample</translation>
    </message>
    <message>
        <source>ปิดแผน</source>
        <translation>Close Plan</translation>
    </message>
    <message>
        <source>ส่งออก…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>ออกจากโปรแกรม</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>ย้อน</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>ทำซ้ำ</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>เลื่อนขึ้น</source>
        <translation>Move Up</translation>
    </message>
    <message>
        <source>เลื่อนลง</source>
        <translation>Move Down</translation>
    </message>
    <message>
        <source>ไม่ใส่ในเอกสาร</source>
        <translation>Leave Out of the Document</translation>
    </message>
    <message>
        <source>ลบไปถังขยะ</source>
        <translation>Delete to Trash</translation>
    </message>
    <message>
        <source>ถังขยะ…</source>
        <translation>Trash…</translation>
    </message>
    <message>
        <source>หัวข้อ</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>หัวข้อย่อย</source>
        <translation>Subsection</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <translation>Flagship Project</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ไปที่…</source>
        <translation>Go To…</translation>
    </message>
    <message>
        <source>แผงถัดไป</source>
        <translation>Next Panel</translation>
    </message>
    <message>
        <source>โครงร่าง</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>แผงข้างขวา</source>
        <translation>Right Panel</translation>
    </message>
    <message>
        <source>ภาษาไทย</source>
        <translation>ภาษาไทย (Thai)</translation>
    </message>
    <message>
        <source>ตารางโครงการ</source>
        <translation>Table of Projects</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>ข้อมูลแผนและปก</source>
        <translation>Plan Information and Cover</translation>
    </message>
    <message>
        <source>ตรวจทั้งแผน</source>
        <translation>Check the Whole Plan</translation>
    </message>
    <message>
        <source>คำแนะนำของส่วนนี้</source>
        <translation>Guidance for This Place</translation>
    </message>
    <message>
        <source>ปุ่มลัดทั้งหมด</source>
        <translation>All Shortcuts</translation>
    </message>
    <message>
        <source>ตรวจระบบ</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>เปิดล่าสุด</source>
        <translation>Open Recent</translation>
    </message>
    <message>
        <source>ย้อน: {step}</source>
        <translation>Undo: {step}</translation>
    </message>
    <message>
        <source>ทำซ้ำ: {step}</source>
        <translation>Redo: {step}</translation>
    </message>
    <message>
        <source>แ&amp;ฟ้ม</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>แ&amp;ก้ไข</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>แ&amp;ทรก</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>&amp;มุมมอง</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;โครงการ</source>
        <translation>&amp;Projects</translation>
    </message>
    <message>
        <source>เครื่องมื&amp;อ</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;ช่วยเหลือ</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>แถบเครื่องมือ</source>
        <translation>Tool bar</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>กิจกรรมที่ {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>ปี {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>เขียนความเห็นถึงส่วนนี้</source>
        <translation>Write a comment on this place</translation>
    </message>
    <message>
        <source>ความเห็นใหม่</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>เพิ่มความเห็น</source>
        <translation>Add Comment</translation>
    </message>
    <message>
        <source>ยังไม่มีความเห็น</source>
        <translation>No comments yet</translation>
    </message>
    <message>
        <source>แก้ไขแล้ว</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>ปิดความเห็น</source>
        <translation>Settle comment</translation>
    </message>
    <message>
        <source>เปิดความเห็นอีกครั้ง</source>
        <translation>Reopen comment</translation>
    </message>
</context>
<context>
    <name>CoverEditor</name>
    <message>
        <source>ฉบับ</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>เช่น ฉบับทบทวน เว้นว่างเมื่อเป็นฉบับแรกของรอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ชื่อฉบับของแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงานที่จัดทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้หน่วยงานที่จัดทำแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เดือนและปีที่จัดทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เช่น พฤศจิกายน 2567</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้เดือนและปีที่จัดทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความแจ้งบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เช่น ฉบับร่างเพื่อรับฟังความเห็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ข้อความแจ้งบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความแจ้งบนปกของแผนปีนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ข้อความแจ้งบนปกของแผนปฏิบัติราชการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตราหรือภาพบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูปแบบของเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวเลขในเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ตัวเลขในเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แบบอักษรของเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้แบบอักษรของเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เกณฑ์ของจังหวัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วงเงินขั้นต่ำของโครงการ (บาท)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เว้นว่างเมื่อจังหวัดไม่กำหนด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้วงเงินขั้นต่ำของโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จังหวัด{province} รอบ พ.ศ. {start}–{end} กำหนดไว้เมื่อสร้างแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลขไทย (๑ ๒ ๓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลขอารบิก (1 2 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตามรูปแบบของแผน ({face})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใส่ภาพบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอาภาพออกจากปก</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>ตรวจระบบ</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>คัดลอกข้อมูล</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>ไฟล์เดิมไม่ถูกเปลี่ยน</source>
        <translation>the file was not changed</translation>
    </message>
    <message>
        <source>สิ่งที่พิมพ์ยังอยู่บนหน้าจอครบ</source>
        <translation>everything typed is still on the screen</translation>
    </message>
    <message>
        <source>กดบันทึกเป็นไฟล์อื่นเพื่อเก็บแผนทั้งฉบับ</source>
        <translation>press Save As Another File to keep the whole plan</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไม่พบไฟล์ {name}</source>
        <translation>Cannot open: there is no file {name}</translation>
    </message>
    <message>
        <source>ตรวจว่าไฟล์ถูกย้ายหรือเปลี่ยนชื่อหรือไม่ แล้วเปิดใหม่</source>
        <translation>check whether it was moved or renamed, then open it again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: {name} เป็นไฟล์เปล่า</source>
        <translation>Cannot open: {name} is empty</translation>
    </message>
    <message>
        <source>เปิดสำเนาอื่น หรือไฟล์สำรองในโฟลเดอร์ข้อมูลของโปรแกรม</source>
        <translation>open another copy, or a backup in the program&apos;s data folder</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: {name} ไม่ใช่ไฟล์แผนของ Phaen</source>
        <translation>Cannot open: {name} is not a plan file of Phaen</translation>
    </message>
    <message>
        <source>เลือกไฟล์นามสกุล .phaen</source>
        <translation>choose a .phaen file</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไฟล์ {name} เสียหาย</source>
        <translation>Cannot open: {name} is damaged</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: โครงสร้างของ {name} ถูกแก้ไขจากภายนอก</source>
        <translation>Cannot open: the structure of {name} was altered from outside</translation>
    </message>
    <message>
        <source>ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดไฟล์สำรอง</source>
        <translation>ask the sender for a new file, or open a backup</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: {name} บันทึกจากโปรแกรมรุ่นใหม่กว่า</source>
        <translation>Cannot open: {name} was saved by a newer program</translation>
    </message>
    <message>
        <source>ติดตั้งโปรแกรมรุ่นใหม่แล้วเปิดอีกครั้ง</source>
        <translation>install the newer program and open it again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไม่มีสิทธิ์อ่าน {name}</source>
        <translation>Cannot open: {name} may not be read</translation>
    </message>
    <message>
        <source>ตรวจสิทธิ์ของไฟล์ หรือคัดลอกไฟล์มาไว้ในเครื่องก่อน</source>
        <translation>check the rights of the file, or copy it to this computer first</translation>
    </message>
    <message>
        <source>เข้าถึงไฟล์ {name} ไม่ได้</source>
        <translation>{name} cannot be reached</translation>
    </message>
    <message>
        <source>ตรวจการเชื่อมต่อของไดรฟ์หรือเครือข่าย แล้วลองอีกครั้ง</source>
        <translation>check the drive or the network, then try again</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียวไม่ได้: {name} มีการบันทึกที่ค้างอยู่</source>
        <translation>Cannot open for reading: {name} has an unfinished save</translation>
    </message>
    <message>
        <source>เปิดในโฟลเดอร์ที่เขียนได้เพื่อให้โปรแกรมกู้คืน</source>
        <translation>open it in a folder that can be written, so that it can be recovered</translation>
    </message>
    <message>
        <source>สร้างไม่ได้: มีไฟล์ชื่อ {name} แล้ว</source>
        <translation>Cannot make: there is a file {name} already</translation>
    </message>
    <message>
        <source>ตั้งชื่ออื่น</source>
        <translation>choose another name</translation>
    </message>
    <message>
        <source>สร้างไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป</source>
        <translation>Cannot make: the name {name} is too long</translation>
    </message>
    <message>
        <source>ตั้งชื่อให้สั้นลง</source>
        <translation>choose a shorter name</translation>
    </message>
    <message>
        <source>เขียนลงโฟลเดอร์ของ {name} ไม่ได้</source>
        <translation>The folder of {name} cannot be written</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์อื่นที่เขียนได้</source>
        <translation>choose another folder that can be written</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: โปรแกรมอื่นกำลังใช้ {name}</source>
        <translation>Cannot open: another program is using {name}</translation>
    </message>
    <message>
        <source>รอสักครู่แล้วเปิดอีกครั้ง</source>
        <translation>wait a moment and open it again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไม่พบชุดแบบฟอร์มที่แผนนี้ใช้</source>
        <translation>Cannot open: the format pack of this plan is missing</translation>
    </message>
    <message>
        <source>ขอชุดแบบฟอร์มจากผู้ส่ง แล้ววางในโฟลเดอร์ formats ของโปรแกรม</source>
        <translation>ask the sender for the pack, and put it into the program&apos;s folder formats</translation>
    </message>
    <message>
        <source>สร้างไฟล์ไม่ได้: ดิสก์เต็ม</source>
        <translation>Cannot make the file: the disk is full</translation>
    </message>
    <message>
        <source>ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง</source>
        <translation>remove files that are not needed, then try again</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ดิสก์เต็ม</source>
        <translation>Cannot save: the disk is full</translation>
    </message>
    <message>
        <source>ลบไฟล์ที่ไม่ใช้แล้วกดลองอีกครั้ง</source>
        <translation>remove files that are not needed, then press Try Again</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ดิสก์หรือเครือข่ายขัดข้อง</source>
        <translation>Cannot save: the disk or the network failed</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: โปรแกรมอื่นกำลังใช้ไฟล์นี้</source>
        <translation>Cannot save: another program is using this file</translation>
    </message>
    <message>
        <source>รอสักครู่แล้วกดลองอีกครั้ง</source>
        <translation>wait a moment, then press Try Again</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ไฟล์ {name} ถูกย้าย ลบ หรือแทนที่</source>
        <translation>Cannot save: {name} was moved, removed or replaced</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ไม่มีสิทธิ์เขียน {name}</source>
        <translation>Cannot save: {name} may not be written</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: เข้าถึงไฟล์ {name} ไม่ได้</source>
        <translation>Cannot save: {name} cannot be reached</translation>
    </message>
    <message>
        <source>ตรวจการเชื่อมต่อของไดรฟ์หรือเครือข่ายแล้วกดลองอีกครั้ง</source>
        <translation>check the drive or the network, then press Try Again</translation>
    </message>
    <message>
        <source>แผนและไฟล์เดิมไม่ถูกเปลี่ยน</source>
        <translation>the plan and the old file were not changed</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ดิสก์เต็ม</source>
        <translation>Cannot export: the disk is full</translation>
    </message>
    <message>
        <source>ลบไฟล์ที่ไม่ใช้แล้วส่งออกอีกครั้ง</source>
        <translation>remove files that are not needed, then export again</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: เขียนไฟล์ {name} ไม่ได้</source>
        <translation>Cannot export: {name} cannot be written</translation>
    </message>
    <message>
        <source>ปิดไฟล์นั้นในโปรแกรมอื่น หรือเลือกที่เก็บใหม่</source>
        <translation>close that file in the other program, or choose another place</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ไม่พบโฟลเดอร์ {name}</source>
        <translation>Cannot export: there is no folder {name}</translation>
    </message>
    <message>
        <source>เลือกที่เก็บใหม่</source>
        <translation>choose another place</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: {name} เป็นโฟลเดอร์</source>
        <translation>Cannot export: {name} is a folder</translation>
    </message>
    <message>
        <source>เปิดแผนไม่ได้ (รหัส {code})</source>
        <translation>The plan cannot be opened (code {code})</translation>
    </message>
    <message>
        <source>ลองอีกครั้ง หากยังไม่ได้ ส่งข้อมูลจาก ช่วยเหลือ › ตรวจระบบ ให้ผู้ดูแล</source>
        <translation>try again; if it still fails, send what Help › Diagnostics shows to who looks after the program</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้ (รหัส {code})</source>
        <translation>Cannot save (code {code})</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้ (รหัส {code})</source>
        <translation>Cannot export (code {code})</translation>
    </message>
    <message>
        <source>แผนไม่ถูกเปลี่ยน</source>
        <translation>the plan was not changed</translation>
    </message>
    <message>
        <source>เลือกที่เก็บใหม่แล้วลองอีกครั้ง</source>
        <translation>choose another place and try again</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>ส่งออกเป็นเอกสาร Word</source>
        <translation>Export as a Word Document</translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัดทั้งฉบับ</source>
        <translation>The whole provincial development plan</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการประจำปี</source>
        <translation>Annual action plan</translation>
    </message>
    <message>
        <source>แบบ จ.1</source>
        <translation>Form Jor 1</translation>
    </message>
    <message>
        <source>โครงการแบบย่อ (แบบ จ.1-1)</source>
        <translation>Project briefs (form Jor 1-1)</translation>
    </message>
    <message>
        <source>ทุกโครงการ</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>เลขไทย ๑ ๒ ๓</source>
        <translation>Thai digits ๑ ๒ ๓</translation>
    </message>
    <message>
        <source>เลขอารบิก 1 2 3</source>
        <translation>Arabic digits 1 2 3</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>เลือกที่เก็บเอกสาร</source>
        <translation>Choose where the document goes</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>เก็บไว้ที่</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด{province}</source>
        <translation>Development Plan of {province}</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการจังหวัด{province} ปี {year}</source>
        <translation>Annual Action Plan of {province} {year}</translation>
    </message>
    <message>
        <source>แบบ จ.1 จังหวัด{province}</source>
        <translation>Form Jor 1 of {province}</translation>
    </message>
    <message>
        <source>แบบ จ.1-1 จังหวัด{province}</source>
        <translation>Form Jor 1-1 of {province}</translation>
    </message>
    <message>
        <source>เก็บเอกสารไว้ที่</source>
        <translation>Save the Document As</translation>
    </message>
    <message>
        <source>เอกสาร Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บใหม่</source>
        <translation>There is no such folder; choose another place</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>กำลังส่งออก {name}</source>
        <translation>Exporting {name}</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>ส่งออกแล้ว {name}</source>
        <translation>Exported {name}</translation>
    </message>
    <message>
        <source>เปิดไฟล์</source>
        <translation>Open File</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open Folder</translation>
    </message>
    <message>
        <source>ยกเลิกการส่งออกแล้ว ไม่มีไฟล์ถูกเขียน</source>
        <translation>The export was cancelled; no file was written</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>ขอบเขตของผลการตรวจ</source>
        <translation>Scope of the findings</translation>
    </message>
    <message>
        <source>ส่วนนี้</source>
        <translation>This place</translation>
    </message>
    <message>
        <source>ทั้งแผน</source>
        <translation>Whole plan</translation>
    </message>
    <message>
        <source>ผลการตรวจ</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>ไม่พบสิ่งที่ต้องแก้</source>
        <translation>Nothing to put right</translation>
    </message>
    <message>
        <source>ต้องแก้</source>
        <translation>Must be put right</translation>
    </message>
    <message>
        <source>ควรแก้</source>
        <translation>Should be put right</translation>
    </message>
    <message>
        <source>ข้อเสนอแนะ</source>
        <translation>Advice</translation>
    </message>
</context>
<context>
    <name>FirstScreen</name>
    <message>
        <source>แผนที่เปิดล่าสุด</source>
        <translation>Recent plans</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนที่เคยเปิด เริ่มจากแผนใหม่หรือแผนตัวอย่าง</source>
        <translation>No plan was open yet; begin with a new plan or the sample</translation>
    </message>
    <message>
        <source>สร้างแผนใหม่</source>
        <translation>New Plan</translation>
    </message>
    <message>
        <source>เปิดไฟล์แผน</source>
        <translation>Open a Plan File</translation>
    </message>
    <message>
        <source>เปิดแผนตัวอย่าง</source>
        <translation>Open the Sample</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ {path}</source>
        <translation>There is no file {path}</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด</source>
        <translation>Provincial Development Plan</translation>
    </message>
    <message>
        <source>เขียนแผน ตรวจ และส่งออกเป็นเอกสารราชการ โดยไม่ต้องใช้อินเทอร์เน็ต</source>
        <translation>Write the plan, check it and export it as official documents, without the internet</translation>
    </message>
    <message>
        <source>เริ่มต้น</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>แผนล่าสุด</source>
        <translation>Recent plans</translation>
    </message>
</context>
<context>
    <name>GoalsEditor</name>
    <message>
        <source>พันธกิจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีพันธกิจ จะมีหรือไม่มีก็ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตำแหน่งการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คำอธิบาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีตำแหน่งการพัฒนา จะมีหรือไม่มีก็ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เป้าหมายการพัฒนาจังหวัด ระยะ {years} ปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อความเป้าหมาย ไม่ต้องใส่เครื่องหมายคำพูด โปรแกรมใส่ให้ในเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้เป้าหมายการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้คำอธิบายเป้าหมาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวชี้วัดตามเป้าหมาย ระยะ {years} ปี</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>แถว {row} {title}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เพิ่ม{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบ{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ย้าย{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วางตาราง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ไม่ได้ {count} ช่อง เก็บข้อความไว้ในช่องแล้ว: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>คำแนะนำของส่วนนี้</source>
        <translation>Guidance for This Place</translation>
    </message>
    <message>
        <source>ไม่มีคำแนะนำสำหรับส่วนนี้</source>
        <translation>No guidance for this place</translation>
    </message>
    <message>
        <source>ควรบอก</source>
        <translation>What it should tell</translation>
    </message>
    <message>
        <source>สิ่งที่คณะกรรมการพิจารณา</source>
        <translation>What the committee looks for</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>ตัวชี้วัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีตัวชี้วัด ตัวชี้วัดต้องมีหน่วยนับ ค่าฐาน และค่าเป้าหมายทุกปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปีฐาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค่าฐาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แหล่งข้อมูล</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueEditor</name>
    <message>
        <source>ชื่อประเด็นการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ชื่อประเด็นการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คำอธิบาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้คำอธิบายประเด็นการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีวัตถุประสงค์ พิมพ์ข้อละแถว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เป้าหมายและตัวชี้วัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แนวทางการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีแนวทางการพัฒนา พิมพ์ข้อละแถว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โครงการและงบประมาณ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>งบประมาณของประเด็นตามปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบประเด็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ผู้รับผิดชอบประเด็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{programmes} แผนงาน {projects} โครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>งบประมาณ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>ไปที่</source>
        <translation>Go To</translation>
    </message>
    <message>
        <source>พิมพ์ส่วนหนึ่งของชื่อหัวข้อ ประเด็น โครงการ หรือตัวชี้วัด</source>
        <translation>Type part of the name of a section, issue, project or indicator</translation>
    </message>
    <message>
        <source>ชื่อที่ต้องการไป</source>
        <translation>Name to go to</translation>
    </message>
    <message>
        <source>ที่พบ</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>ไม่พบชื่อนี้</source>
        <translation>No such name</translation>
    </message>
    <message>
        <source>ยังมีอีก {count} รายการ พิมพ์เพิ่มเพื่อให้แคบลง</source>
        <translation>{count} more; type more to narrow them down</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>ไปที่ตารางโครงการ</source>
        <translation>Go to the Table of Projects</translation>
    </message>
    <message>
        <source>สารบัญทำขึ้นจากหัวข้อของแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง</source>
        <translation>The table of contents is made from the sections when exporting; nothing to type here</translation>
    </message>
    <message>
        <source>สารบัญตารางทำขึ้นจากชื่อตารางในแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง</source>
        <translation>The list of tables is made from the tables&apos; names when exporting; nothing to type here</translation>
    </message>
    <message>
        <source>สารบัญภาพทำขึ้นจากชื่อภาพในแผนเมื่อส่งออก ไม่ต้องพิมพ์เอง</source>
        <translation>The list of figures is made from the figures&apos; names when exporting; nothing to type here</translation>
    </message>
    <message>
        <source>ตารางสรุปงบประมาณตามประเด็น ปี แหล่งเงิน และหน่วยงาน ทำขึ้นจากโครงการเมื่อส่งออก</source>
        <translation>The budget summary by issue, year, source and agency is made from the projects when exporting</translation>
    </message>
    <message>
        <source>แบบ จ.1 ทำขึ้นจากประเด็น ตัวชี้วัด แผนงาน และโครงการเมื่อส่งออก</source>
        <translation>Form Jor 1 is made from issues, indicators, programmes and projects when exporting</translation>
    </message>
    <message>
        <source>แบบ จ.1-1 ทำขึ้นโครงการละหนึ่งแบบเมื่อส่งออก</source>
        <translation>Form Jor 1-1 is made for each project when exporting</translation>
    </message>
    <message>
        <source>ทะเบียนความต้องการรายอำเภอทำขึ้นจากความต้องการที่บันทึกไว้เมื่อส่งออก</source>
        <translation>The register of needs by district is made from the recorded needs when exporting</translation>
    </message>
    <message>
        <source>สรุปสาระสำคัญทำขึ้นจากเป้าหมาย ตัวชี้วัด และประเด็นของแผนเมื่อส่งออก</source>
        <translation>The summary is made from the plan&apos;s goal, indicators and issues when exporting</translation>
    </message>
    <message>
        <source>ตารางงบประมาณทำขึ้นจากโครงการในแผนปฏิบัติราชการของปีนี้เมื่อส่งออก</source>
        <translation>The budget table is made from the projects of this year&apos;s action plan when exporting</translation>
    </message>
    <message>
        <source>บัญชีโครงการตามผลการกลั่นกรองทำขึ้นจากลำดับและผลที่บันทึกไว้เมื่อส่งออก</source>
        <translation>The list by screening result is made from the recorded ranks and results when exporting</translation>
    </message>
    <message>
        <source>รายละเอียดโครงการทำขึ้นจากโครงการในแผนปฏิบัติราชการของปีนี้เมื่อส่งออก</source>
        <translation>The project details are made from the projects of this year&apos;s action plan when exporting</translation>
    </message>
    <message>
        <source>ขณะนี้มี {issues} ประเด็น {programmes} แผนงาน {projects} โครงการ {activities} กิจกรรม</source>
        <translation>There are now {issues} issues, {programmes} programmes, {projects} projects and {activities} activities</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>เปิดแผน</source>
        <translation>Open a Plan</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด (*.phaen)</source>
        <translation>Provincial development plan (*.phaen)</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์อื่น</source>
        <translation>Save As Another File</translation>
    </message>
    <message>
        <source>ตรวจทั้งแผน</source>
        <translation>Check the Whole Plan</translation>
    </message>
    <message>
        <source>ตรวจ {count}</source>
        <translation>Check {count}</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด{province} {start}–{end}</source>
        <translation>Development Plan of {province} {start}–{end}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>ปิดข้อความนี้</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>กิจกรรม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กิจกรรมหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงานรับผิดชอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงานที่เกี่ยวข้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรม เพิ่มกิจกรรมหลักก่อน แล้วใส่เงินของแต่ละกิจกรรมในตารางงบประมาณด้านล่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กิจกรรมที่ 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการงบประมาณ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>งบประมาณตามกิจกรรม ปี และแหล่งเงิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีงบประมาณ เพิ่มทีละรายการ หรือคัดลอกตารางจาก Excel แล้ววางที่ปุ่มเพิ่ม (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภทงบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บาท</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี {year} อยู่นอกช่วงของแผน พ.ศ. {start} – {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี {year} อยู่นอกระยะเวลาของโครงการ พ.ศ. {start} – {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมทั้งโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แผนการใช้จ่ายปี {year} รวม {planned} บาท ไม่เท่ากับงบประมาณของปี {money} บาท</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม {total} บาท ต่ำกว่าวงเงินขั้นต่ำของจังหวัด {smallest} บาท</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPlanPage</name>
    <message>
        <source>พิมพ์ชื่อจังหวัด</source>
        <translation>Type the name of the province</translation>
    </message>
    <message>
        <source>เว้นว่างสำหรับฉบับแรก เช่น ฉบับทบทวน พ.ศ. 2568</source>
        <translation>Empty for the first edition, or such as ฉบับทบทวน พ.ศ. 2568</translation>
    </message>
    <message>
        <source>สร้างแผน</source>
        <translation>Make the Plan</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ไม่พบจังหวัดนี้ เลือกจังหวัดจากรายการ</source>
        <translation>No such province; choose one from the list</translation>
    </message>
    <message>
        <source>ไม่พบโฟลเดอร์ที่จะเก็บ เลือกที่เก็บไฟล์ใหม่</source>
        <translation>There is no such folder; choose another place for the file</translation>
    </message>
    <message>
        <source>มีไฟล์ชื่อนี้แล้ว ไฟล์เดิมไม่ถูกเปลี่ยน ตั้งชื่ออื่น</source>
        <translation>There is a file of this name already; it was not changed. Choose another name</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด{province} {years}</source>
        <translation>Development Plan of {province} {years}</translation>
    </message>
    <message>
        <source>เก็บแผนไว้ที่</source>
        <translation>Save the Plan As</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด (*{suffix})</source>
        <translation>Provincial development plan (*{suffix})</translation>
    </message>
    <message>
        <source>สร้างแผนใหม่</source>
        <translation>New Plan</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>เลือกที่เก็บไฟล์แผน</source>
        <translation>Choose where the plan file goes</translation>
    </message>
    <message>
        <source>จังหวัด</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>ช่วงปีของแผน</source>
        <translation>Years of the plan</translation>
    </message>
    <message>
        <source>ฉบับ</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>เก็บไว้ที่</source>
        <translation>Save in</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>ลองอีกครั้ง</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์อื่น…</source>
        <translation>Save As Another File…</translation>
    </message>
    <message>
        <source>ยังปิดไม่ได้: สิ่งที่พิมพ์ยังไม่ได้บันทึกลงไฟล์ · สิ่งที่พิมพ์ยังอยู่บนหน้าจอครบ · กดลองอีกครั้ง</source>
        <translation>Cannot close yet: what was typed is not in the file · everything is still on the screen · press Try Again</translation>
    </message>
    <message>
        <source>ปิดโดยไม่บันทึก</source>
        <translation>Close Without Saving</translation>
    </message>
    <message>
        <source>{who} · เปิดดูได้อย่างเดียว ไฟล์ไม่ถูกเปลี่ยน · เปิดใหม่เมื่อผู้นั้นปิดแผนแล้ว</source>
        <translation>{who} · open for reading only, the file is not changed · open it again when they have closed it</translation>
    </message>
    <message>
        <source>ลองเปิดอีกครั้ง</source>
        <translation>Try Opening Again</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ {name} · ไฟล์อาจถูกย้ายหรืออยู่ในไดรฟ์ที่ไม่ได้เชื่อมต่อ</source>
        <translation>There is no file {name} · it may have been moved, or its drive is not connected</translation>
    </message>
    <message>
        <source>ค้นหาไฟล์…</source>
        <translation>Find the File…</translation>
    </message>
    <message>
        <source>เอาออกจากรายการ</source>
        <translation>Take Out of the List</translation>
    </message>
    <message>
        <source>ครั้งก่อนโปรแกรมปิดก่อนปิดแผน {name} · สิ่งที่พิมพ์บันทึกไว้แล้วถึงวินาทีสุดท้าย</source>
        <translation>Last time the program ended before {name} was closed · what was typed was saved to the last second</translation>
    </message>
    <message>
        <source>เปิดแผนนี้ต่อ</source>
        <translation>Go On With This Plan</translation>
    </message>
    <message>
        <source>โปรแกรมทำงานผิดพลาด · แผนที่เปิดอยู่ไม่เสียหาย · ทำงานต่อได้ หากเกิดซ้ำให้ปิดแล้วเปิดใหม่</source>
        <translation>The program made a mistake · the open plan is not damaged · work can go on; if it happens again, close and open the program</translation>
    </message>
    <message>
        <source>รายงานอยู่ที่ {path}</source>
        <translation>the report is at {path}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>ไม่อยู่ในเอกสาร</source>
        <translation>not in the document</translation>
    </message>
    <message>
        <source>โครงการทั้งหมด</source>
        <translation>All Projects</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>แผนปฏิบัติราชการ ปี {year}</source>
        <translation>Action Plan {year}</translation>
    </message>
    <message>
        <source>ส่วนที่ {number}</source>
        <translation>Part {number}</translation>
    </message>
    <message>
        <source>ประเด็นที่ {number}</source>
        <translation>Issue {number}</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>กรองโครงร่าง</source>
        <translation>Filter the outline</translation>
    </message>
    <message>
        <source>กรองโครงร่างด้วยข้อความ</source>
        <translation>Filter the outline by text</translation>
    </message>
    <message>
        <source>ไม่มีหัวข้อที่ตรงกับที่กรอง</source>
        <translation>No section fits the filter</translation>
    </message>
    <message>
        <source>กรองโครงร่างด้วยสถานะ</source>
        <translation>Filter the outline by status</translation>
    </message>
    <message>
        <source>ทุกสถานะ</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>โครงร่างของแผน</source>
        <translation>Outline of the plan</translation>
    </message>
</context>
<context>
    <name>PickedList</name>
    <message>
        <source>เพิ่ม{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceHeader</name>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>หัวข้อใหม่</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>เพิ่มหัวข้อ</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>ประเด็นใหม่</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>เพิ่มประเด็นการพัฒนา</source>
        <translation>Add issue</translation>
    </message>
    <message>
        <source>แผนงานใหม่</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>เพิ่มแผนงาน</source>
        <translation>Add programme</translation>
    </message>
    <message>
        <source>โครงการสำคัญใหม่</source>
        <translation>New flagship project</translation>
    </message>
    <message>
        <source>เพิ่มโครงการสำคัญ</source>
        <translation>Add flagship project</translation>
    </message>
    <message>
        <source>โครงการใหม่</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>เพิ่มโครงการ</source>
        <translation>Add project</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>แผนงานหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนงาน โครงการอยู่ใต้แผนงานของประเด็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectEditor</name>
    <message>
        <source>ชื่อโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ชื่อโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หลักการและเหตุผล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้หลักการและเหตุผล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้วัตถุประสงค์โครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายละเอียดพื้นที่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้รายละเอียดพื้นที่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผลผลิต</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ผลผลิต</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผลลัพธ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ผลลัพธ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ความพร้อมของโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้หมายเหตุโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม {amount} บาท ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวมตามแหล่งเงินและปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงานรับผิดชอบหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้หน่วยงานรับผิดชอบหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงานที่เกี่ยวข้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปี พ.ศ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตั้งแต่ปีงบประมาณ พ.ศ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถึงปีงบประมาณ พ.ศ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ระยะเวลาโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม {count} ปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ย้ายโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectLists</name>
    <message>
        <source>พื้นที่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พื้นที่เป้าหมาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์ชื่ออำเภอหรือตำบล แล้วกด Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อหน่วยงาน แล้วกด Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectPlaceFields</name>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>แนวทางการพัฒนา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <translation>Flagship Project</translation>
    </message>
</context>
<context>
    <name>ReadinessFields</name>
    <message>
        <source>หมายเหตุของ{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตอบความพร้อมของโครงการ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>เพิ่ม{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ล้างช่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เติมลงล่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปิด{name}ที่เลือก (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลื่อนขึ้น (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลื่อนลง (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealField</name>
    <message>
        <source>เอาภาพออกจากปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไฟล์ PNG หรือ JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกภาพ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีภาพบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปลี่ยนภาพ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพบนปก {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ไฟล์ {name} ไม่ได้ เลือกไฟล์ภาพ PNG หรือ JPEG ขนาดไม่เกิน 20 เมกะไบต์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกภาพบนปก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพ (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>ข้อความของหัวข้อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์ข้อความของหัวข้อนี้ หรือวางจาก Word, Excel หรือเว็บ คำแนะนำอยู่ในแผงด้านขวา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แก้ข้อความ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>ปุ่มลัดทั้งหมด</source>
        <translation>All Shortcuts</translation>
    </message>
    <message>
        <source>ค้นหาคำสั่ง</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>คำสั่งและปุ่มลัด</source>
        <translation>Commands and shortcuts</translation>
    </message>
    <message>
        <source>คำสั่ง</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>ปุ่มลัด</source>
        <translation>Shortcut</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>เกี่ยวกับส่วนนี้</source>
        <translation>About this place</translation>
    </message>
    <message>
        <source>การแก้ไขส่วนนี้ตั้งแต่เปิดแผน</source>
        <translation>Changes to this place since the plan was opened</translation>
    </message>
    <message>
        <source>คำแนะนำ</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>ตรวจ</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ยังไม่มีการแก้ไขตั้งแต่เปิดแผน</source>
        <translation>No changes since the plan was opened</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>ว่าง</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>ร่าง</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>เสร็จ</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>การบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>ความครบถ้วน</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>จำนวนคำ</source>
        <translation>Number of words</translation>
    </message>
    <message>
        <source>ไฟล์แผน</source>
        <translation>Plan file</translation>
    </message>
    <message>
        <source>เลขในเอกสาร</source>
        <translation>Digits of the documents</translation>
    </message>
    <message>
        <source>บันทึกแล้ว {time} น.</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>บันทึกครบแล้ว</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>กำลังบันทึก…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>ยังไม่ได้บันทึก</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>เปิดดูอย่างเดียว</source>
        <translation>Reading only</translation>
    </message>
    <message>
        <source>ครบ {percent} % ({done}/{required} หัวข้อที่ต้องมี)</source>
        <translation>{percent} % complete ({done}/{required} required sections)</translation>
    </message>
    <message>
        <source>{count} คำ</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <source>เลขไทย</source>
        <translation>Thai digits</translation>
    </message>
    <message>
        <source>เลขอารบิก</source>
        <translation>Arabic digits</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>ถังขยะ</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>รายการที่ลบ</source>
        <translation>Deleted things</translation>
    </message>
    <message>
        <source>ถังขยะว่าง สิ่งที่ลบจะมาอยู่ที่นี่และกู้คืนได้</source>
        <translation>The trash is empty; what is deleted comes here and can be restored</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>กู้คืน {title}</source>
        <translation>Restore {title}</translation>
    </message>
    <message>
        <source>ลบเมื่อ {date} {time} น.</source>
        <translation>Deleted {date} {time}</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>จำนวนเงินไม่ถูกต้อง พิมพ์ เช่น 1,500,000 หรือ 1.5 ล้าน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จุลภาคคั่นหลักไม่ตรงตำแหน่ง พิมพ์ เช่น 1,500,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนเงินละเอียดกว่าหนึ่งสตางค์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนเงินมากเกินกว่าที่แผนเก็บได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปีไม่ถูกต้อง พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปีนี้เป็น ค.ศ. พิมพ์เป็น พ.ศ. เช่น 2568</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันที่ไม่ถูกต้อง พิมพ์ เช่น 25 สิงหาคม 2566</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์เป็นจำนวนเต็ม เช่น 120</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีในรายการ เลือกจากรายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบพื้นที่นี้ในจังหวัด เลือกจากรายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปีอยู่นอกช่วงของแผน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ข้อความนี้ไม่ได้ ตรวจแล้วพิมพ์ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>เลื่อนขึ้น</source>
        <translation>Move Up</translation>
    </message>
    <message>
        <source>เลื่อนลง</source>
        <translation>Move Down</translation>
    </message>
    <message>
        <source>ไม่ใส่ในเอกสาร</source>
        <translation>Leave Out of the Document</translation>
    </message>
    <message>
        <source>ใส่ในเอกสาร</source>
        <translation>Take into the Document</translation>
    </message>
    <message>
        <source>ลบ {title}</source>
        <translation>Delete {title}</translation>
    </message>
    <message>
        <source>ลบ “{title}” ไปถังขยะแล้ว</source>
        <translation>“{title}” went to the trash</translation>
    </message>
    <message>
        <source>ย้อนการลบ</source>
        <translation>Undo Deleting</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อเป็น {title}</source>
        <translation>Rename to {title}</translation>
    </message>
    <message>
        <source>เปลี่ยนสถานะ</source>
        <translation>Change status</translation>
    </message>
</context>
</TS>
