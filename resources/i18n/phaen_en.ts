<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
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
        <source>เปิดโฟลเดอร์สำรอง</source>
        <translation>Open the Folder of Backups</translation>
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
    <name>AgenciesEditor</name>
    <message>
        <source>หน่วยงาน</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>ยังไม่มีหน่วยงาน เพิ่มทีละหน่วยงาน หรือคัดลอกรายชื่อจาก Excel แล้ววางที่ปุ่มเพิ่มหน่วยงาน (Ctrl+V)</source>
        <translation>No agencies yet; add them one by one, or copy a list in Excel and paste it on the button Add Agency (Ctrl+V)</translation>
    </message>
    <message>
        <source>กรองหน่วยงาน</source>
        <translation>Filter the agencies</translation>
    </message>
    <message>
        <source>ลบหน่วยงานแล้ว โครงการยังอยู่ แต่ช่องหน่วยงานจะว่าง กู้คืนได้จากถังขยะ</source>
        <translation>When an agency is deleted its projects stay, with no agency; it can be restored from the trash</translation>
    </message>
    <message>
        <source>ประเภท</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>ชื่อย่อ</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>ผู้ประสานงาน โทรศัพท์ อีเมล</source>
        <translation>Contact, telephone, e-mail</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
</context>
<context>
    <name>Alignment</name>
    <message>
        <source>ความเชื่อมโยง</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ความเชื่อมโยงกับแผนระดับต่าง&#xa0;ๆ</source>
        <translation>Alignment with plans of every level</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อแผน รหัส หรือคำในรายการ แล้วเลือก</source>
        <translation>Type the name of a plan, a code or words of an item, then choose</translation>
    </message>
    <message>
        <source>แผนฯ {number}</source>
        <translation>Nat. Plan {number}</translation>
    </message>
    <message>
        <source>แผนภาค</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>ยุทธฯ ชาติ</source>
        <translation>Nat. Strategy</translation>
    </message>
    <message>
        <source>แผนแม่บท</source>
        <translation>Master Plans</translation>
    </message>
    <message>
        <source>SDGs</source>
        <translation>SDGs</translation>
    </message>
    <message>
        <source>แบบ จ.1 ต้องมีรหัสนี้</source>
        <translation>Form Jor 1 needs this code</translation>
    </message>
</context>
<context>
    <name>AlignmentEditor</name>
    <message>
        <source>พิมพ์รหัสในช่อง คั่นด้วยจุลภาค เช่น 2.5, 5.19 หรือเลือกแถวแล้วค้นชื่อรายการด้านล่าง</source>
        <translation>Type codes into a cell, with commas between, such as 2.5, 5.19; or choose a row and find an item by name below</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <comment>several</comment>
        <translation>Issues</translation>
    </message>
    <message>
        <source>ยังไม่มีประเด็นการพัฒนา เพิ่มที่หัวข้อประเด็นการพัฒนาก่อน</source>
        <translation>No issues yet; add them in the section of the issues first</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <translation>Flagship Project</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <comment>several</comment>
        <translation>Flagship projects</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการสำคัญ เพิ่มที่หน้าของแผนงานก่อน</source>
        <translation>No flagship projects yet; add them on the page of a programme first</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>แผน</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ชื่อรายการ</source>
        <translation>Name of the item</translation>
    </message>
    <message>
        <source>รายการที่จังหวัดเพิ่มเอง</source>
        <translation>Items that the province adds</translation>
    </message>
    <message>
        <source>ยังไม่มีรายการที่เพิ่มเอง เช่น แนวทางการพัฒนาภาคฉบับใหม่ พิมพ์รหัสและชื่อแล้วใช้ในตารางด้านบนได้</source>
        <translation>No items of the province&apos;s own yet, such as new regional guidelines; type a code and a name, then use them in the tables above</translation>
    </message>
</context>
<context>
    <name>AnnualPlan</name>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>แผนการใช้จ่ายรวม {planned} บาท ไม่เท่ากับงบประมาณของปี {money} บาท</source>
        <translation>The spending plan, {planned} baht, is not equal to the year&apos;s budget, {money} baht</translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
    <message>
        <source>แผนใช้จ่าย</source>
        <translation>Spending plan</translation>
    </message>
    <message>
        <source>ผลการกลั่นกรอง</source>
        <translation>Screening result</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ลำดับ</source>
        <translation>Rank</translation>
    </message>
</context>
<context>
    <name>AnnualPlanEditor</name>
    <message>
        <source>วงเงินของปี (บาท)</source>
        <translation>Ceiling of the year (baht)</translation>
    </message>
    <message>
        <source>เช่น 260 ล้าน</source>
        <translation>such as 260,000,000</translation>
    </message>
    <message>
        <source>แผนงานตามเอกสารงบประมาณ</source>
        <translation>Programme in the budget papers</translation>
    </message>
    <message>
        <source>แก้วงเงินของปี</source>
        <translation>Edit ceiling of the year</translation>
    </message>
    <message>
        <source>แก้แผนงานตามเอกสารงบประมาณ</source>
        <translation>Edit programme in the budget papers</translation>
    </message>
    <message>
        <source>ข้อความบนปก</source>
        <translation>Notice on the cover</translation>
    </message>
    <message>
        <source>แก้ข้อความบนปกแผนปฏิบัติราชการ</source>
        <translation>Edit notice on the annual action plan&apos;s cover</translation>
    </message>
    <message>
        <source>โครงการของปี</source>
        <translation>Projects of the year</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อโครงการที่จะเพิ่ม แล้วกด Enter</source>
        <translation>Type the name of a project to add, then press Enter</translation>
    </message>
    <message>
        <source>{count} โครงการ งบประมาณทุกแหล่ง {whole} บาท · ภายในกรอบวงเงิน {within} บาท</source>
        <translation>{count} projects, {whole} baht from all sources · {within} baht within the ceiling</translation>
    </message>
    <message>
        <source>เหลือ {left} บาท</source>
        <translation>{left} baht left</translation>
    </message>
    <message>
        <source>เกินวงเงิน {over} บาท</source>
        <translation>{over} baht over the ceiling</translation>
    </message>
    <message>
        <source>⚠ โครงการภายในกรอบขอเงินของจังหวัดเกินวงเงิน เลื่อนโครงการท้ายออกนอกกรอบ</source>
        <translation>⚠ The projects within the ceiling ask for more provincial budget than it allows; move the last ones out of it</translation>
    </message>
    <message>
        <source>⚠ ยังไม่มีผลการกลั่นกรอง {count} โครงการ</source>
        <translation>⚠ {count} projects have no screening result yet</translation>
    </message>
    <message>
        <source>เพิ่มโครงการในแผนประจำปี</source>
        <translation>Add projects to the annual action plan</translation>
    </message>
    <message>
        <source>เพิ่มทั้ง {count} โครงการที่มีงบประมาณปี {year} และยังไม่อยู่ในแผน</source>
        <translation>Add All {count} Projects With a Budget in {year} That Are Not in the Plan Yet</translation>
    </message>
    <message>
        <source>แผนปฏิบัติงานและการใช้จ่าย: {name}</source>
        <translation>Work and spending plan: {name}</translation>
    </message>
</context>
<context>
    <name>AnnualPlanMenu</name>
    <message>
        <source>แผนปฏิบัติราชการประจำปี</source>
        <translation>Annual Action Plan</translation>
    </message>
    <message>
        <source>ปีงบประมาณ พ.ศ. {year}</source>
        <translation>Fiscal year {year}</translation>
    </message>
    <message>
        <source>มีครบทุกปีของแผนแล้ว</source>
        <translation>Every year of the plan has one</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>[ภาพ] {caption}</source>
        <translation>[Picture] {caption}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>กิจกรรมที่ {number}</source>
        <translation>Activity {number}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>ปี {year}</source>
        <translation>Year {year}</translation>
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
    <name>ConsultationsEditor</name>
    <message>
        <source>การประชุมที่ยังไม่มีชื่อ</source>
        <translation>Meeting without a name</translation>
    </message>
    <message>
        <source>ผู้เข้าร่วมรวม {count} คน</source>
        <translation>{count} participants</translation>
    </message>
    <message>
        <source>การประชุม</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>คน</source>
        <translation>People</translation>
    </message>
    <message>
        <source>การประชุมและเวทีรับฟังความเห็น</source>
        <translation>Meetings and consultations</translation>
    </message>
    <message>
        <source>ยังไม่มีการประชุม บันทึกการประชุมและเวทีที่ใช้จัดทำแผน พร้อมผู้เข้าร่วมและสิ่งที่รับฟังมา</source>
        <translation>No meetings yet; record those that the plan was made in, with the participants and what was heard</translation>
    </message>
    <message>
        <source>ชื่อการประชุม</source>
        <translation>Name of the meeting</translation>
    </message>
    <message>
        <source>แก้ชื่อการประชุม</source>
        <translation>Edit name of the meeting</translation>
    </message>
    <message>
        <source>เช่น 25 สิงหาคม 2566</source>
        <translation>such as 25/8/2566</translation>
    </message>
    <message>
        <source>แก้วันที่ประชุม</source>
        <translation>Edit date of the meeting</translation>
    </message>
    <message>
        <source>แก้สถานที่ประชุม</source>
        <translation>Edit place of the meeting</translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>แก้วัตถุประสงค์ของการประชุม</source>
        <translation>Edit purpose of the meeting</translation>
    </message>
    <message>
        <source>สรุปผล</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>แก้สรุปผลการประชุม</source>
        <translation>Edit summary of the meeting</translation>
    </message>
    <message>
        <source>กลุ่มผู้เข้าร่วม</source>
        <translation>Participant Group</translation>
    </message>
    <message>
        <source>กลุ่ม</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>จำนวน (คน)</source>
        <translation>People</translation>
    </message>
    <message>
        <source>ผู้เข้าร่วม</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>ยังไม่มีผู้เข้าร่วม เช่น หัวหน้าส่วนราชการ นายอำเภอ ภาคเอกชน ภาคประชาสังคม</source>
        <translation>No participants yet, such as heads of agencies, district chiefs, the private sector, civil society</translation>
    </message>
    <message>
        <source>ความเห็น</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>จากกลุ่ม</source>
        <translation>From group</translation>
    </message>
    <message>
        <source>สิ่งที่รับฟังมา</source>
        <translation>What was heard</translation>
    </message>
    <message>
        <source>การดำเนินการ</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>ความเห็นและการดำเนินการ</source>
        <translation>Opinions and responses</translation>
    </message>
    <message>
        <source>ยังไม่มีความเห็น บันทึกว่าใครเสนออะไร และแผนนำไปใช้อย่างไร</source>
        <translation>No opinions yet; record who proposed what, and how the plan uses it</translation>
    </message>
</context>
<context>
    <name>CoverEditor</name>
    <message>
        <source>ข้อมูลในหน้านี้ใช้ร่วมกับปกของแผนพัฒนาจังหวัด เว้นแต่ข้อความแจ้งของแผนปีนี้</source>
        <translation>This page is shared with the cover of the provincial development plan, except the notice of this year&apos;s plan</translation>
    </message>
    <message>
        <source>ฉบับ</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>เช่น ฉบับทบทวน เว้นว่างเมื่อเป็นฉบับแรกของรอบ</source>
        <translation>such as the yearly review; empty for the first edition of the period</translation>
    </message>
    <message>
        <source>แก้ชื่อฉบับของแผน</source>
        <translation>Edit edition of the plan</translation>
    </message>
    <message>
        <source>หน่วยงานที่จัดทำ</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>แก้หน่วยงานที่จัดทำแผน</source>
        <translation>Edit who prepared the plan</translation>
    </message>
    <message>
        <source>เดือนและปีที่จัดทำ</source>
        <translation>Month and year</translation>
    </message>
    <message>
        <source>เช่น พฤศจิกายน 2567</source>
        <translation>such as November 2567</translation>
    </message>
    <message>
        <source>แก้เดือนและปีที่จัดทำ</source>
        <translation>Edit month and year</translation>
    </message>
    <message>
        <source>ข้อความแจ้งบนปก</source>
        <translation>Notice on the cover</translation>
    </message>
    <message>
        <source>เช่น ฉบับร่างเพื่อรับฟังความเห็น</source>
        <translation>such as draft for consultation</translation>
    </message>
    <message>
        <source>แก้ข้อความแจ้งบนปก</source>
        <translation>Edit notice on the cover</translation>
    </message>
    <message>
        <source>ข้อความแจ้งบนปกของแผนปีนี้</source>
        <translation>Notice on the cover of this year&apos;s plan</translation>
    </message>
    <message>
        <source>แก้ข้อความแจ้งบนปกของแผนปฏิบัติราชการ</source>
        <translation>Edit notice on the annual action plan&apos;s cover</translation>
    </message>
    <message>
        <source>ตราหรือภาพบนปก</source>
        <translation>Seal or picture on the cover</translation>
    </message>
    <message>
        <source>รูปแบบของเอกสาร</source>
        <translation>Format of the documents</translation>
    </message>
    <message>
        <source>ตัวเลขในเอกสาร</source>
        <translation>Digits of the documents</translation>
    </message>
    <message>
        <source>แก้ตัวเลขในเอกสาร</source>
        <translation>Edit digits of the documents</translation>
    </message>
    <message>
        <source>แบบอักษรของเอกสาร</source>
        <translation>Typeface of the documents</translation>
    </message>
    <message>
        <source>แก้แบบอักษรของเอกสาร</source>
        <translation>Edit typeface of the documents</translation>
    </message>
    <message>
        <source>เกณฑ์ของจังหวัด</source>
        <translation>Rules of the province</translation>
    </message>
    <message>
        <source>วงเงินขั้นต่ำของโครงการ (บาท)</source>
        <translation>Least budget of a project (baht)</translation>
    </message>
    <message>
        <source>เว้นว่างเมื่อจังหวัดไม่กำหนด</source>
        <translation>empty when the province sets none</translation>
    </message>
    <message>
        <source>แก้วงเงินขั้นต่ำของโครงการ</source>
        <translation>Edit least budget of a project</translation>
    </message>
    <message>
        <source>จังหวัด{province} รอบ พ.ศ. {start}–{end} กำหนดไว้เมื่อสร้างแผน</source>
        <translation>{province}, B.E. {start}–{end}; set when the plan was made</translation>
    </message>
    <message>
        <source>เลขไทย (๑ ๒ ๓)</source>
        <translation>Thai digits (๑ ๒ ๓)</translation>
    </message>
    <message>
        <source>เลขอารบิก (1 2 3)</source>
        <translation>Arabic digits (1 2 3)</translation>
    </message>
    <message>
        <source>ตามรูปแบบของแผน ({face})</source>
        <translation>As the format sets ({face})</translation>
    </message>
    <message>
        <source>ใส่ภาพบนปก</source>
        <translation>Put a picture on the cover</translation>
    </message>
    <message>
        <source>เอาภาพออกจากปก</source>
        <translation>Remove the picture from the cover</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>ระบบ</source>
        <translation>System</translation>
    </message>
    <message>
        <source>ตัดบรรทัดภาษาไทยตามคำ</source>
        <translation>Thai lines break at words</translation>
    </message>
    <message>
        <source>ทำงาน</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>ไม่ทำงาน: ไม่พบ libthai บรรทัดอาจขาดกลางคำบนหน้าจอ เอกสารที่ส่งออกไม่มีผล</source>
        <translation>no: libthai is missing; lines may break within words on the screen, exported documents are not affected</translation>
    </message>
    <message>
        <source>แบบอักษรของหน้าจอ</source>
        <translation>Typeface of the screen</translation>
    </message>
    <message>
        <source>แบบอักษรราชการ</source>
        <translation>Official typefaces</translation>
    </message>
    <message>
        <source>ไม่พบในเครื่องนี้ เอกสารยังใช้ได้เมื่อเปิดในเครื่องที่มี</source>
        <translation>not on this computer; documents still show them where they are</translation>
    </message>
    <message>
        <source>โฟลเดอร์ข้อมูล</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>โฟลเดอร์เอกสาร</source>
        <translation>Documents folder</translation>
    </message>
    <message>
        <source>ไม่พบ</source>
        <translation>missing</translation>
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
    <name>Drawing</name>
    <message>
        <source>(ตารางไม่มีชื่อ)</source>
        <translation>(table without a caption)</translation>
    </message>
    <message>
        <source>… อีก {count} แถว</source>
        <translation>… {count} more rows</translation>
    </message>
    <message>
        <source>ไม่พบภาพนี้ในแผน</source>
        <translation>This picture is not in the plan</translation>
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
        <source>ส่งออกไม่ได้: แผนอ้างถึงภาพที่ไม่มีอยู่</source>
        <translation>Cannot export: the plan names a picture that it does not hold</translation>
    </message>
    <message>
        <source>กดตรวจทั้งแผนเพื่อดูว่าอยู่ที่หัวข้อใด แล้วใส่ภาพใหม่หรือลบออก</source>
        <translation>Check the whole plan to see where it stands, then insert it again or remove it</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ภาพในแผนเสียหาย</source>
        <translation>Cannot export: a picture of the plan is damaged</translation>
    </message>
    <message>
        <source>เพิ่มปีนั้นด้วยเมนู แทรก › แผนปฏิบัติราชการประจำปี หรือเลือกปีอื่น</source>
        <translation>Add that year by Insert › Annual Action Plan, or choose another year</translation>
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
        <source>เปิดสำเนาอื่น หรือไฟล์ในโฟลเดอร์สำรอง</source>
        <translation>open another copy, or a file in the folder of backups</translation>
    </message>
    <message>
        <source>ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดไฟล์ในโฟลเดอร์สำรอง</source>
        <translation>ask the sender for a new file, or open one in the folder of backups</translation>
    </message>
    <message>
        <source>ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง</source>
        <translation>remove files that are not needed, then try again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: {user} ({machine}) กำลังเปิด {name} อยู่ตั้งแต่ {since}</source>
        <translation>Cannot open: {user} ({machine}) has had {name} open since {since}</translation>
    </message>
    <message>
        <source>รอให้ปิดแผนนั้นก่อน แล้วลองอีกครั้ง</source>
        <translation>Wait until it is closed, then try again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไฟล์ {name} ถูกย้าย ลบ หรือแทนที่</source>
        <translation>Cannot open: {name} was moved, deleted or replaced</translation>
    </message>
    <message>
        <source>นำไฟล์กลับมาไว้ที่เดิม แล้วเปิดใหม่</source>
        <translation>Bring the file back to its place and open it again</translation>
    </message>
    <message>
        <source>สร้างไม่ได้: ไม่พบโฟลเดอร์สำหรับ {name}</source>
        <translation>Cannot create: there is no folder for {name}</translation>
    </message>
    <message>
        <source>สร้างโฟลเดอร์ก่อน หรือเลือกที่อื่น</source>
        <translation>Make the folder first, or choose another place</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: อ่านหรือเขียน {name} ไม่ได้ ดิสก์หรือเครือข่ายขัดข้อง</source>
        <translation>Cannot open: {name} cannot be read or written, the disk or network failed</translation>
    </message>
    <message>
        <source>ตรวจดิสก์หรือเครือข่าย แล้วลองอีกครั้ง</source>
        <translation>Check the disk or network, then try again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: หน่วยความจำของเครื่องไม่พอ</source>
        <translation>Cannot open: the machine is out of memory</translation>
    </message>
    <message>
        <source>ปิดโปรแกรมอื่น แล้วลองอีกครั้ง</source>
        <translation>Close other programs, then try again</translation>
    </message>
    <message>
        <source>ไม่มีจังหวัดชื่อ {text}</source>
        <translation>No province is called {text}</translation>
    </message>
    <message>
        <source>ตรวจชื่อจังหวัด ชื่อที่ใกล้เคียง: {near}</source>
        <translation>Check the name of the province; names like it: {near}</translation>
    </message>
    <message>
        <source>ข้อมูลตัวอย่างผิดพลาดที่ {file} คีย์ {key}</source>
        <translation>The sample is broken in {file}, key {key}</translation>
    </message>
    <message>
        <source>ติดตั้งโปรแกรมใหม่</source>
        <translation>Install the program again</translation>
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
        <source>บันทึกไม่ได้: {user} ({machine}) กำลังเปิด {name} อยู่ตั้งแต่ {since}</source>
        <translation>Cannot save: {user} ({machine}) has had {name} open since {since}</translation>
    </message>
    <message>
        <source>ตั้งชื่ออื่น หรือรอให้ปิดแผนนั้นก่อน แล้วบันทึกอีกครั้ง</source>
        <translation>choose another name, or wait until that plan is closed, then save again</translation>
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
        <source>บันทึกไม่ได้: ไฟล์ {name} เสียหาย</source>
        <translation>Cannot save: {name} is damaged</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ไม่พบไฟล์ {name}</source>
        <translation>Cannot save: {name} is not there</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: มีไฟล์ชื่อ {name} แล้ว</source>
        <translation>Cannot save: there is a file called {name} already</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป</source>
        <translation>Cannot save: the name {name} is too long</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: ไม่พบโฟลเดอร์สำหรับ {name}</source>
        <translation>Cannot save: there is no folder for {name}</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: หน่วยความจำของเครื่องไม่พอ</source>
        <translation>Cannot save: the machine is out of memory</translation>
    </message>
    <message>
        <source>ปิดโปรแกรมอื่นแล้วกดลองอีกครั้ง</source>
        <translation>Close other programs, then press Try again</translation>
    </message>
    <message>
        <source>บันทึกไม่ได้: การแก้ไขล่าสุดไม่ตรงกับที่อยู่ในไฟล์ (รหัส {code})</source>
        <translation>Cannot save: the last change does not fit what is in the file (code {code})</translation>
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
        <source>ส่งออกไม่ได้: ชื่อไฟล์ {name} ยาวเกินไป</source>
        <translation>Cannot export: the name {name} is too long</translation>
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
        <source>ส่งออกไม่ได้: เขียนไฟล์ {name} ไม่ได้ ({reason})</source>
        <translation>Cannot export: {name} cannot be written ({reason})</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ตารางมีแถวที่ {row} ยาวเกิน {columns} คอลัมน์</source>
        <translation>Cannot export: row {row} of a table is wider than its {columns} columns</translation>
    </message>
    <message>
        <source>ตรวจตารางในหัวข้อที่แก้ล่าสุด</source>
        <translation>Check the table in the section changed last</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ยังไม่ได้เลือกปีงบประมาณ</source>
        <translation>Cannot export: no fiscal year is chosen</translation>
    </message>
    <message>
        <source>เลือกปีงบประมาณแล้วส่งออกอีกครั้ง</source>
        <translation>Choose the fiscal year and export again</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ไม่มีแผนปฏิบัติราชการประจำปี {year}</source>
        <translation>Cannot export: there is no annual action plan of {year}</translation>
    </message>
    <message>
        <source>ส่งออกไม่ได้: ไม่พบโครงการที่เลือก (รหัส {project})</source>
        <translation>Cannot export: the chosen project is not there (id {project})</translation>
    </message>
    <message>
        <source>เลือกโครงการใหม่แล้วส่งออกอีกครั้ง</source>
        <translation>Choose the project again and export again</translation>
    </message>
    <message>
        <source>เปิดไม่ได้: ไม่พบชุดแบบฟอร์ม {pack} ที่แผนนี้ใช้</source>
        <translation>Cannot open: the format pack {pack} of this plan is not there</translation>
    </message>
    <message>
        <source>อ่านโฟลเดอร์ชุดแบบฟอร์ม {file} ไม่ได้ ({reason})</source>
        <translation>The folder of format packs {file} cannot be read ({reason})</translation>
    </message>
    <message>
        <source>ตรวจสิทธิ์ของโฟลเดอร์ แล้วลองอีกครั้ง</source>
        <translation>Check the permissions of the folder, then try again</translation>
    </message>
    <message>
        <source>อ่านไฟล์ {file} ของชุดแบบฟอร์มไม่ได้</source>
        <translation>The file {file} of the format pack cannot be read</translation>
    </message>
    <message>
        <source>วางไฟล์ที่ถูกต้องไว้ที่เดิม แล้วลองอีกครั้ง</source>
        <translation>Put a sound file in its place, then try again</translation>
    </message>
    <message>
        <source>ชุดแบบฟอร์มผิดพลาดที่ {file} บรรทัด {line} คีย์ {key}: {fault}</source>
        <translation>The format pack is broken in {file}, line {line}, key {key}: {fault}</translation>
    </message>
    <message>
        <source>แก้หรือนำไฟล์นั้นออกจากโฟลเดอร์ formats ในโฟลเดอร์ข้อมูลของโปรแกรม แล้วลองอีกครั้ง</source>
        <translation>Mend that file or take it out of the folder formats in the program&apos;s data folder, then try again</translation>
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
        <source> ตั้งแต่ {since}</source>
        <translation> since {since}</translation>
    </message>
    <message>
        <source>{time} น.</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>เลือกที่เก็บใหม่แล้วลองอีกครั้ง</source>
        <translation>choose another place and try again</translation>
    </message>
    <message>
        <source>นี้</source>
        <translation>this</translation>
    </message>
    <message>
        <source>ผู้ใช้อื่น</source>
        <translation>Another user</translation>
    </message>
    <message>
        <source>{who} กำลังเปิดแผนนี้อยู่</source>
        <translation>{who} has this plan open</translation>
    </message>
    <message>
        <source> ที่เครื่อง {machine}</source>
        <translation> at {machine}</translation>
    </message>
    <message>
        <source>ขาดคีย์นี้</source>
        <translation>the key is missing</translation>
    </message>
    <message>
        <source>ไม่รู้จักคีย์นี้ (ที่ใช้ได้: {known})</source>
        <translation>the key is unknown (known: {known})</translation>
    </message>
    <message>
        <source>ใช้ {value} ซ้ำ</source>
        <translation>{value} is used twice</translation>
    </message>
    <message>
        <source>ต้องเป็นชนิด {expected} ไม่ใช่ {found}</source>
        <translation>it must be of type {expected}, not {found}</translation>
    </message>
    <message>
        <source>ใช้ค่า {value} ไม่ได้ (ที่ใช้ได้: {known})</source>
        <translation>the value {value} is unknown (known: {known})</translation>
    </message>
    <message>
        <source>ไม่มีรายการอ้างอิง {value} (ที่มี: {known})</source>
        <translation>there is no list {value} (known: {known})</translation>
    </message>
    <message>
        <source>ไม่มีกฎ {value} (ที่มี: {known})</source>
        <translation>there is no rule {value} (known: {known})</translation>
    </message>
    <message>
        <source>ไม่มีหัวข้อ {value} อยู่ก่อนหน้า</source>
        <translation>no section {value} stands above it</translation>
    </message>
    <message>
        <source>ไม่รู้จักช่องเติม {value} (ที่ใช้ได้: {known})</source>
        <translation>the placeholder {value} is unknown (known: {known})</translation>
    </message>
    <message>
        <source>วงเล็บปีกกาในข้อความไม่ครบคู่: {value}</source>
        <translation>the braces of the text do not match: {value}</translation>
    </message>
    <message>
        <source>รูปแบบค้นหาใช้ไม่ได้: {value} ({reason})</source>
        <translation>the pattern cannot be used: {value} ({reason})</translation>
    </message>
    <message>
        <source>ต้องเป็น {expected} ไม่ใช่ {value}</source>
        <translation>it must be {expected}, not {value}</translation>
    </message>
    <message>
        <source>ปีสิ้นสุดใช้ไม่ได้</source>
        <translation>the period cannot end in this year</translation>
    </message>
    <message>
        <source>{value} ไม่ใช่รหัสสีหกหลัก</source>
        <translation>{value} is not a colour of six digits</translation>
    </message>
    <message>
        <source>ต้องมีหัวข้อ {expected} ระดับ</source>
        <translation>there must be {expected} levels of headings</translation>
    </message>
    <message>
        <source>ขอบกระดาษกว้างจนไม่เหลือที่สำหรับข้อความ</source>
        <translation>the margins leave no room for text</translation>
    </message>
    <message>
        <source>คอลัมน์กว้างรวม {width} มม. เกินที่มี {room} มม.</source>
        <translation>the columns are {width} mm wide, where there are {room} mm</translation>
    </message>
    <message>
        <source>ขาดตาราง {value}</source>
        <translation>the table {value} is missing</translation>
    </message>
    <message>
        <source>ขาดป้ายชื่อ {value}</source>
        <translation>the label {value} is missing</translation>
    </message>
    <message>
        <source>ผิดรูปแบบ TOML ({reason})</source>
        <translation>it is not TOML ({reason})</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>ส่งออกเป็นเอกสาร Word</source>
        <translation>Export as a Word Document</translation>
    </message>
    <message>
        <source>เอกสาร Word</source>
        <translation>Word document</translation>
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
        <source>เลือกที่เก็บเอกสาร</source>
        <translation>Choose where the document goes</translation>
    </message>
    <message>
        <source>แผนนี้ยังไม่มีแผนปฏิบัติราชการประจำปี เพิ่มปีที่ต้องการด้วยเมนู แทรก › แผนปฏิบัติราชการประจำปี แล้วส่งออกอีกครั้ง</source>
        <translation>This plan has no annual action plan yet. Add the year by Insert › Annual Action Plan, then export again.</translation>
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
        <source>ไม่พบโครงการนี้ เลือกโครงการจากรายการ</source>
        <translation>There is no such project. Choose one from the list</translation>
    </message>
    <message>
        <source>ชื่อนี้คือไฟล์แผนเอง เอกสารจะทับแผนที่เปิดอยู่ ตั้งชื่ออื่นให้เอกสาร</source>
        <translation>This name is the plan file itself, and the document would replace the open plan. Give the document another name</translation>
    </message>
    <message>
        <source>เก็บเอกสารไว้ที่</source>
        <translation>Save the Document As</translation>
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
        <source>แสดงภาพไม่ได้ {count} แห่ง มีกรอบข้อความแทน: {pictures}</source>
        <translation>Pictures that cannot be shown, with a frame in their place: {count} ({pictures})</translation>
    </message>
    <message>
        <source>ใส่ภาพใหม่หรือลบออก แล้วส่งออกอีกครั้ง</source>
        <translation>Insert them again or remove them, then export again</translation>
    </message>
    <message>
        <source>ยกเลิกการส่งออกแล้ว ไม่มีไฟล์ถูกเขียน</source>
        <translation>The export was cancelled; no file was written</translation>
    </message>
</context>
<context>
    <name>FieldActions</name>
    <message>
        <source>ตัด</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>คัดลอก</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>วาง</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>เลือกทั้งหมด</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>FindActions</name>
    <message>
        <source>ค้นหา…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>พบถัดไป</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>พบก่อนหน้า</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>แทนที่…</source>
        <translation>Replace…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>ค้นหาในหัวข้อนี้</source>
        <translation>Find in this section</translation>
    </message>
    <message>
        <source>เลือกตารางหรือภาพถัดไปที่พบ แล้วกด Enter เพื่อเปิด</source>
        <translation>Choose the next table or picture with these words; Enter opens it</translation>
    </message>
    <message>
        <source>ก่อนหน้า (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>ถัดไป (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>ปิด (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>แทนที่ด้วย</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>แทนที่</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>แทนที่ทั้งหมด</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>แทนที่ข้อความ</source>
        <translation>Replace text</translation>
    </message>
    <message>
        <source>แทนที่แล้ว {count:,} แห่ง</source>
        <translation>Replaced: {count:,}</translation>
    </message>
    <message>
        <source>{place:,} จาก {count:,}</source>
        <translation>{place:,} of {count:,}</translation>
    </message>
    <message>
        <source>{count:,} แห่ง</source>
        <translation>{count:,} found</translation>
    </message>
    <message>
        <source>ไม่พบในข้อความ</source>
        <translation>Not in the text</translation>
    </message>
    <message>
        <source>ไม่พบ</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>อีก {count:,} แห่งอยู่ในตารางหรือชื่อภาพ</source>
        <translation>{count:,} more in tables or captions</translation>
    </message>
    <message>
        <source>อีก {count:,} แห่งอยู่ในตาราง</source>
        <translation>{count:,} more in tables</translation>
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
    <name>FlagshipEditor</name>
    <message>
        <source>ชื่อโครงการสำคัญ</source>
        <translation>Name of the flagship project</translation>
    </message>
    <message>
        <source>แก้ชื่อโครงการสำคัญ</source>
        <translation>Edit name of the flagship project</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>ย้ายโครงการสำคัญ</source>
        <translation>Move flagship project</translation>
    </message>
    <message>
        <source>โครงการในโครงการสำคัญนี้</source>
        <translation>Projects in this flagship project</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของโครงการสำคัญ</source>
        <translation>Indicators of the flagship project</translation>
    </message>
</context>
<context>
    <name>FormatActions</name>
    <message>
        <source>หัวข้อย่อย</source>
        <translation>Subheading</translation>
    </message>
    <message>
        <source>ตัวหนา</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>ตัวเอน</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>ขีดเส้นใต้</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>ตัวห้อย</source>
        <translation>Subscript</translation>
    </message>
    <message>
        <source>ตัวยก</source>
        <translation>Superscript</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Bulleted List</translation>
    </message>
    <message>
        <source>รายการลำดับเลข</source>
        <translation>Numbered List</translation>
    </message>
    <message>
        <source>ชิดซ้าย</source>
        <translation>Align Left</translation>
    </message>
    <message>
        <source>กึ่งกลาง</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>ชิดขวา</source>
        <translation>Align Right</translation>
    </message>
    <message>
        <source>เต็มแนว</source>
        <translation>Justify</translation>
    </message>
    <message>
        <source>ล้างรูปแบบ</source>
        <translation>Clear Formatting</translation>
    </message>
</context>
<context>
    <name>GoalsEditor</name>
    <message>
        <source>พันธกิจ</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>พันธกิจ</source>
        <comment>several</comment>
        <translation>Missions</translation>
    </message>
    <message>
        <source>ยังไม่มีพันธกิจ จะมีหรือไม่มีก็ได้</source>
        <translation>No missions; a plan may have none</translation>
    </message>
    <message>
        <source>ตำแหน่งการพัฒนา</source>
        <translation>Positioning</translation>
    </message>
    <message>
        <source>คำอธิบาย</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>ยังไม่มีตำแหน่งการพัฒนา จะมีหรือไม่มีก็ได้</source>
        <translation>No positioning; a plan may have none</translation>
    </message>
    <message>
        <source>เป้าหมายการพัฒนาจังหวัด ระยะ {years} ปี</source>
        <translation>Development goal for {years} years</translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>ข้อความเป้าหมาย ไม่ต้องใส่เครื่องหมายคำพูด โปรแกรมใส่ให้ในเอกสาร</source>
        <translation>The goal without quotation marks; the document gets them</translation>
    </message>
    <message>
        <source>แก้เป้าหมายการพัฒนา</source>
        <translation>Edit development goal</translation>
    </message>
    <message>
        <source>แก้คำอธิบายเป้าหมาย</source>
        <translation>Edit explanation of the goal</translation>
    </message>
    <message>
        <source>ตัวชี้วัดตามเป้าหมาย ระยะ {years} ปี</source>
        <translation>Indicators of the goal for {years} years</translation>
    </message>
</context>
<context>
    <name>GridHead</name>
    <message>
        <source>เพิ่ม{name}</source>
        <translation>Add {name}</translation>
    </message>
    <message>
        <source>เปิด{name}ที่เลือก (Ctrl+Enter)</source>
        <translation>Open the Selected {name} (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก (Ctrl+-)</source>
        <translation>Delete the Selected Rows (Ctrl+-)</translation>
    </message>
    <message>
        <source>เลื่อนขึ้น (Alt+↑)</source>
        <translation>Move Up (Alt+↑)</translation>
    </message>
    <message>
        <source>เลื่อนลง (Alt+↓)</source>
        <translation>Move Down (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>แถว {row} {title}: {reason}</source>
        <translation>Row {row}, {title}: {reason}</translation>
    </message>
    <message>
        <source>แก้{title}</source>
        <translation>Edit {title}</translation>
    </message>
    <message>
        <source>เพิ่ม{name}</source>
        <translation>Add {name}</translation>
    </message>
    <message>
        <source>ลบ{name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>ย้าย{name}</source>
        <translation>Move {name}</translation>
    </message>
    <message>
        <source>วางตาราง</source>
        <translation>Paste table</translation>
    </message>
    <message>
        <source>ใช้ไม่ได้ {count} ช่อง เก็บข้อความไว้ในช่องแล้ว: {reason}</source>
        <translation>{count} cells cannot be used; their text is kept in them: {reason}</translation>
    </message>
</context>
<context>
    <name>GroupLines</name>
    <message>
        <source>{title} ({count} {names})</source>
        <translation>{title} ({count} {names})</translation>
    </message>
    <message>
        <source>รวมทั้งหมด</source>
        <translation>Total</translation>
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
        <translation>Indicator</translation>
    </message>
    <message>
        <source>ยังไม่มีตัวชี้วัด ตัวชี้วัดต้องมีหน่วยนับ ค่าฐาน และค่าเป้าหมายทุกปี</source>
        <translation>No indicators yet; each needs a unit, a baseline and a target for every year</translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>ปีฐาน</source>
        <translation>Base year</translation>
    </message>
    <message>
        <source>ค่าฐาน</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>แหล่งข้อมูล</source>
        <translation>Data source</translation>
    </message>
</context>
<context>
    <name>IssueEditor</name>
    <message>
        <source>ชื่อประเด็นการพัฒนา</source>
        <translation>Name of the issue</translation>
    </message>
    <message>
        <source>แก้ชื่อประเด็นการพัฒนา</source>
        <translation>Edit name of the issue</translation>
    </message>
    <message>
        <source>คำอธิบาย</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>แก้คำอธิบายประเด็นการพัฒนา</source>
        <translation>Edit description of the issue</translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation>Objective</translation>
    </message>
    <message>
        <source>ยังไม่มีวัตถุประสงค์ พิมพ์ข้อละแถว</source>
        <translation>No objectives yet; type one a row</translation>
    </message>
    <message>
        <source>เป้าหมายและตัวชี้วัด</source>
        <translation>Targets and indicators</translation>
    </message>
    <message>
        <source>แนวทางการพัฒนา</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>ยังไม่มีแนวทางการพัฒนา พิมพ์ข้อละแถว</source>
        <translation>No guidelines yet; type one a row</translation>
    </message>
    <message>
        <source>โครงการและงบประมาณ</source>
        <translation>Projects and budget</translation>
    </message>
    <message>
        <source>งบประมาณของประเด็นตามปี</source>
        <translation>Budget of the issue by year</translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบประเด็น</source>
        <translation>Responsible for the issue</translation>
    </message>
    <message>
        <source>แก้ผู้รับผิดชอบประเด็น</source>
        <translation>Edit who is responsible for the issue</translation>
    </message>
    <message>
        <source>{programmes} แผนงาน {projects} โครงการ</source>
        <translation>{programmes} programmes, {projects} projects</translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
    <message>
        <source>งบประมาณ</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>IssuesEditor</name>
    <message>
        <source>คำอธิบายแผนงานหลัก</source>
        <translation>Description of the main programme</translation>
    </message>
    <message>
        <source>แก้คำอธิบายแผนงานหลัก</source>
        <translation>Edit description of the main programme</translation>
    </message>
    <message>
        <source>แผนงานหลักที่ยังไม่มีชื่อ</source>
        <translation>Main programme without a name</translation>
    </message>
    <message>
        <source>คำอธิบาย: {name}</source>
        <translation>Description: {name}</translation>
    </message>
    <message>
        <source>รวม {count} ประเด็น งบประมาณ {amount} บาท · เปิดประเด็นที่เลือกด้วย Ctrl+Enter</source>
        <translation>{count} issues, {amount} baht · Ctrl+Enter opens the selected issue</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>ชื่อประเด็น</source>
        <translation>Name of the issue</translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบ</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>ตัวชี้วัด</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <comment>several</comment>
        <translation>Issues</translation>
    </message>
    <message>
        <source>ยังไม่มีประเด็นการพัฒนา โดยทั่วไปจังหวัดมีห้าประเด็น เพิ่มแล้วเปิดเพื่อเขียนรายละเอียด</source>
        <translation>No issues yet; a province usually has five. Add one and open it to write the details</translation>
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
        <translation>Activity</translation>
    </message>
    <message>
        <source>กิจกรรมหลัก</source>
        <translation>Main activity</translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
    <message>
        <source>หน่วยงานรับผิดชอบ</source>
        <translation>Lead agency</translation>
    </message>
    <message>
        <source>หน่วยงานที่เกี่ยวข้อง</source>
        <translation>Partner agencies</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรม เพิ่มกิจกรรมหลักก่อน แล้วใส่เงินของแต่ละกิจกรรมในตารางงบประมาณด้านล่าง</source>
        <translation>No activities yet; add the main activities first, then enter their money in the budget table below</translation>
    </message>
    <message>
        <source>กิจกรรมที่ 1</source>
        <translation>Activity 1</translation>
    </message>
    <message>
        <source>รายการงบประมาณ</source>
        <translation>Budget Line</translation>
    </message>
    <message>
        <source>งบประมาณตามกิจกรรม ปี และแหล่งเงิน</source>
        <translation>Budget by activity, year and source</translation>
    </message>
    <message>
        <source>ยังไม่มีงบประมาณ เพิ่มทีละรายการ หรือคัดลอกตารางจาก Excel แล้ววางที่ปุ่มเพิ่ม (Ctrl+V)</source>
        <translation>No budget yet; add it line by line, or copy a table in Excel and paste it on the button Add (Ctrl+V)</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>ประเภทงบ</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>จำนวน</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>หน่วย</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>บาท</source>
        <translation>Baht</translation>
    </message>
    <message>
        <source>ปี {year} อยู่นอกช่วงของแผน พ.ศ. {start} – {end}</source>
        <translation>Year {year} is outside the plan, B.E. {start} – {end}</translation>
    </message>
    <message>
        <source>ปี {year} อยู่นอกระยะเวลาของโครงการ พ.ศ. {start} – {end}</source>
        <translation>Year {year} is outside the project, B.E. {start} – {end}</translation>
    </message>
    <message>
        <source>หมวดรายจ่าย</source>
        <translation>Subcategory</translation>
    </message>
    <message>
        <source>รวมทั้งโครงการ</source>
        <translation>Whole project</translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
    <message>
        <source>แผนการใช้จ่ายปี {year} รวม {planned} บาท ไม่เท่ากับงบประมาณของปี {money} บาท</source>
        <translation>The spending plan of {year}, {planned} baht, is not equal to the year&apos;s budget, {money} baht</translation>
    </message>
    <message>
        <source>รวม {total} บาท ต่ำกว่าวงเงินขั้นต่ำของจังหวัด {smallest} บาท</source>
        <translation>The total, {total} baht, is below the province&apos;s least budget, {smallest} baht</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>ม.ค.</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>ก.พ.</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>มี.ค.</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>เม.ย.</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>พ.ค.</source>
        <translation>May</translation>
    </message>
    <message>
        <source>มิ.ย.</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>ก.ค.</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>ส.ค.</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>ก.ย.</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>ต.ค.</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>พ.ย.</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>ธ.ค.</source>
        <translation>Dec</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>ด้าน</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ปัญหา</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>ความต้องการ</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>ลำดับ</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>ที่มา</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการรองรับ</source>
        <translation>No project answers it yet</translation>
    </message>
    <message>
        <source>ด้านที่ {number}</source>
        <translation>Field {number}</translation>
    </message>
    <message>
        <source>ทั้งจังหวัด</source>
        <translation>Whole province</translation>
    </message>
</context>
<context>
    <name>NeedsEditor</name>
    <message>
        <source>ทะเบียนปัญหาและความต้องการ</source>
        <translation>Register of problems and needs</translation>
    </message>
    <message>
        <source>ข้อสรุปของจังหวัดจากความต้องการของทุกอำเภอในด้านที่เลือก</source>
        <translation>The province&apos;s summary of the needs of all districts in the selected field</translation>
    </message>
    <message>
        <source>แก้ข้อสรุปของด้าน</source>
        <translation>Edit summary of the field</translation>
    </message>
    <message>
        <source>ชื่อที่จังหวัดใช้เรียก</source>
        <translation>Names that the province uses</translation>
    </message>
    <message>
        <source>ความต้องการที่รวบรวมจากอำเภอ</source>
        <translation>Needs gathered from the districts</translation>
    </message>
    <message>
        <source>แก้ชื่อเรียกระดับอำเภอ</source>
        <translation>Edit name for the districts&apos; needs</translation>
    </message>
    <message>
        <source>แผนแม่บทที่จังหวัดสรุป</source>
        <translation>Master plan summed up by the province</translation>
    </message>
    <message>
        <source>แก้ชื่อเรียกระดับจังหวัด</source>
        <translation>Edit name for the province&apos;s master plan</translation>
    </message>
    <message>
        <source>ไม่มีความต้องการตามที่เลือก</source>
        <translation>No needs match the filter</translation>
    </message>
    <message>
        <source>{count} ข้อ ยังไม่มีโครงการรองรับ {open} ข้อ</source>
        <translation>{count} needs, {open} without a project</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>ด้าน</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>คำในปัญหา ความต้องการ หรือที่มา</source>
        <translation>words of the problem, need or source</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>ความต้องการ</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>ยังไม่มีความต้องการ เพิ่มทีละข้อ หรือคัดลอกทะเบียนจาก Excel แล้ววางที่ปุ่มเพิ่ม (Ctrl+V)</source>
        <translation>No needs yet. Add them one by one, or copy the register from Excel and paste it at the add button (Ctrl+V)</translation>
    </message>
    <message>
        <source>ปัญหา</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>แก้ปัญหา</source>
        <translation>Edit problem</translation>
    </message>
    <message>
        <source>แก้ความต้องการ</source>
        <translation>Edit need</translation>
    </message>
    <message>
        <source>โครงการที่รองรับ</source>
        <translation>Answering Project</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>โครงการที่รองรับความต้องการที่เลือก</source>
        <translation>Projects that answer the selected need</translation>
    </message>
    <message>
        <source>พิมพ์คำในชื่อโครงการแล้วเลือก</source>
        <translation>Type words of a project&apos;s name, then choose</translation>
    </message>
    <message>
        <source>ชื่อด้าน</source>
        <translation>Name of the field</translation>
    </message>
    <message>
        <source>ความต้องการ (ข้อ)</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>ด้านและข้อสรุปของจังหวัด</source>
        <translation>Fields and the province&apos;s summaries</translation>
    </message>
    <message>
        <source>ยังไม่มีด้าน เช่น เศรษฐกิจ สังคมและความมั่นคง ทรัพยากรธรรมชาติ</source>
        <translation>No fields yet, such as economy, society and security, natural resources</translation>
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
        <translation>empty for the first edition, or such as the review of B.E. 2568</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด</source>
        <translation>Provincial development plan</translation>
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
        <source>สร้างแผนใหม่</source>
        <translation>New Plan</translation>
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
        <source>เลือกจังหวัดของแผน</source>
        <translation>Choose the province of the plan</translation>
    </message>
    <message>
        <source>มีหลายจังหวัดที่ตรงกับคำนี้ ({names}) พิมพ์ชื่อให้ครบหรือเลือกจากรายการ</source>
        <translation>Several provinces fit this ({names}). Type the whole name or choose from the list</translation>
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
        <source>เปิดโฟลเดอร์สำรอง</source>
        <translation>Open the Folder of Backups</translation>
    </message>
    <message>
        <source>ลองอีกครั้ง</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์อื่น…</source>
        <translation>Save As Another File…</translation>
    </message>
    <message>
        <source>ยังปิดไม่ได้: กำลังเขียนเอกสารที่ส่งออก · สิ่งที่พิมพ์ในแผนไม่หาย · รอให้เสร็จ หรือยกเลิกการส่งออกแล้วปิดใหม่</source>
        <translation>Not closed yet: the exported document is being written · Nothing typed in the plan is lost · Wait until it is done, or cancel the export and close again</translation>
    </message>
    <message>
        <source>ยกเลิกการส่งออก</source>
        <translation>Cancel the Export</translation>
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
        <source>เขียนลงไฟล์หรือโฟลเดอร์ของแผนนี้ไม่ได้ · เปิดดูได้อย่างเดียว ไฟล์ไม่ถูกเปลี่ยน · บันทึกเป็นไฟล์อื่นในโฟลเดอร์ที่เขียนได้เพื่อแก้ไข</source>
        <translation>The file or folder of this plan cannot be written · you can read it, the file is unchanged · save it as another file in a folder that can be written to edit it</translation>
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
    <name>ObjectActions</name>
    <message>
        <source>ตาราง</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>ภาพ</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>แก้ตารางหรือภาพ</source>
        <translation>Edit Table or Picture</translation>
    </message>
    <message>
        <source>ใส่ตาราง</source>
        <translation>Insert Table</translation>
    </message>
    <message>
        <source>ใส่ภาพ</source>
        <translation>Insert Picture</translation>
    </message>
    <message>
        <source>ภาพ PNG และ JPEG ({patterns})</source>
        <translation>PNG and JPEG pictures ({patterns})</translation>
    </message>
    <message>
        <source>แก้ตาราง</source>
        <translation>Edit Table</translation>
    </message>
    <message>
        <source>แก้ภาพ</source>
        <translation>Edit Picture</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>กำลังเปิดแผน…</source>
        <translation>Opening the plan…</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด{province}
(พ.ศ. {start} – {end})</source>
        <translation>Development Plan of {province}
({start}–{end})</translation>
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
        <source>แผนปฏิบัติราชการประจำปี {year}</source>
        <translation>Annual Action Plan {year}</translation>
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
    <name>Pasting</name>
    <message>
        <source>ภาพ {count} ภาพ</source>
        <translation>{count} pictures</translation>
    </message>
    <message>
        <source>วัตถุที่ฝังไว้</source>
        <translation>embedded objects</translation>
    </message>
    <message>
        <source>ลิงก์</source>
        <translation>links</translation>
    </message>
    <message>
        <source>วางแล้ว โดยไม่ได้นำ{things}มาด้วย</source>
        <translation>Pasted without {things}</translation>
    </message>
    <message>
        <source>วางไม่ได้: ข้อความยาวเกินไป</source>
        <translation>Cannot paste: the text is too long</translation>
    </message>
    <message>
        <source>ช่องนี้รับเฉพาะข้อความและตาราง ใส่ภาพได้ในหน้าของหัวข้อ</source>
        <translation>This field takes text and tables only; pictures go into the page of a section</translation>
    </message>
</context>
<context>
    <name>PickedList</name>
    <message>
        <source>เพิ่ม{name}</source>
        <translation>Add {name}</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>แก้ภาพ</source>
        <translation>Edit Picture</translation>
    </message>
    <message>
        <source>ชื่อภาพ</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>คำอธิบายภาพ</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>บอกสิ่งที่เห็นในภาพ สำหรับผู้ที่มองไม่เห็น</source>
        <translation>What the picture shows, for those who cannot see it</translation>
    </message>
    <message>
        <source>ความกว้าง</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>ตามภาพ</source>
        <translation>As the picture</translation>
    </message>
    <message>
        <source> พิกเซล</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>ใส่ภาพไม่ได้: รับเฉพาะภาพ PNG และ JPEG</source>
        <translation>Cannot insert: only PNG and JPEG pictures are taken</translation>
    </message>
    <message>
        <source>ใส่ภาพไม่ได้: ภาพใหญ่เกินไป โปรดย่อภาพก่อน</source>
        <translation>Cannot insert: the picture is too large; make it smaller first</translation>
    </message>
    <message>
        <source>ใส่ภาพไม่ได้: ไฟล์ภาพเสียหาย</source>
        <translation>Cannot insert: the picture file is damaged</translation>
    </message>
    <message>
        <source>ใส่ภาพไม่ได้: เปิดไฟล์ภาพไม่ได้</source>
        <translation>Cannot insert: the picture file cannot be opened</translation>
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
    <message>
        <source>เพิ่มแผนปฏิบัติราชการประจำปี {year}</source>
        <translation>Add the annual action plan {year}</translation>
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
        <source>กำลังส่งออกเอกสารอื่นอยู่ · รอให้เสร็จหรือยกเลิกก่อน แล้วส่งออกอีกครั้ง</source>
        <translation>Another document is being exported · wait until it is written or cancel it, then export again</translation>
    </message>
</context>
<context>
    <name>PlanDialogs</name>
    <message>
        <source>เปิดแผน</source>
        <translation>Open a Plan</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์อื่น</source>
        <translation>Save As Another File</translation>
    </message>
    <message>
        <source>แผนพัฒนาจังหวัด (*.phaen)</source>
        <translation>Provincial development plan (*.phaen)</translation>
    </message>
</context>
<context>
    <name>ProgrammeEditor</name>
    <message>
        <source>ชื่อแผนงาน</source>
        <translation>Name of the programme</translation>
    </message>
    <message>
        <source>แก้ชื่อแผนงาน</source>
        <translation>Edit name of the programme</translation>
    </message>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>ย้ายแผนงาน</source>
        <translation>Move programme</translation>
    </message>
    <message>
        <source>แผนงานหลัก</source>
        <translation>Main Programme</translation>
    </message>
    <message>
        <source>แก้แผนงานหลัก</source>
        <translation>Edit main programme</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <translation>Flagship Project</translation>
    </message>
    <message>
        <source>โครงการสำคัญ</source>
        <comment>several</comment>
        <translation>Flagship projects</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการสำคัญ โครงการสำคัญรวมโครงการและบอกความเชื่อมโยงกับแผนระดับชาติ</source>
        <translation>No flagship projects yet; one bundles projects and carries their alignment with the national plans</translation>
    </message>
    <message>
        <source>โครงการที่ยังไม่อยู่ในโครงการสำคัญ</source>
        <translation>Projects that are in no flagship project</translation>
    </message>
    <message>
        <source>ตัวชี้วัดของแผนงาน</source>
        <translation>Indicators of the programme</translation>
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
        <translation>Main Programme</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนงาน โครงการอยู่ใต้แผนงานของประเด็น</source>
        <translation>No programmes yet; projects belong to the programmes of an issue</translation>
    </message>
    <message>
        <source>แผนงานหลัก (ตามเป้าหมายการพัฒนาจังหวัด 20 ปี)</source>
        <translation>Main programmes (from the 20-year development goal)</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนงานหลัก แผนงานของทุกประเด็นเลือกแผนงานหลักจากรายการนี้</source>
        <translation>No main programmes yet; the programmes of every issue choose theirs from this list</translation>
    </message>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
</context>
<context>
    <name>ProjectEditor</name>
    <message>
        <source>ชื่อโครงการ</source>
        <translation>Name of the project</translation>
    </message>
    <message>
        <source>แก้ชื่อโครงการ</source>
        <translation>Edit name of the project</translation>
    </message>
    <message>
        <source>หลักการและเหตุผล</source>
        <translation>Rationale</translation>
    </message>
    <message>
        <source>แก้หลักการและเหตุผล</source>
        <translation>Edit rationale</translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>แก้วัตถุประสงค์โครงการ</source>
        <translation>Edit objectives of the project</translation>
    </message>
    <message>
        <source>รายละเอียดพื้นที่</source>
        <translation>Details of the area</translation>
    </message>
    <message>
        <source>แก้รายละเอียดพื้นที่</source>
        <translation>Edit details of the area</translation>
    </message>
    <message>
        <source>ผลผลิต</source>
        <translation>Outputs</translation>
    </message>
    <message>
        <source>แก้ผลผลิต</source>
        <translation>Edit outputs</translation>
    </message>
    <message>
        <source>ผลลัพธ์</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>แก้ผลลัพธ์</source>
        <translation>Edit outcomes</translation>
    </message>
    <message>
        <source>ความพร้อมของโครงการ</source>
        <translation>Readiness of the project</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>แก้หมายเหตุโครงการ</source>
        <translation>Edit note of the project</translation>
    </message>
    <message>
        <source>รวม {amount} บาท ({words})</source>
        <translation>Total {amount} baht ({words})</translation>
    </message>
    <message>
        <source>รวมตามแหล่งเงินและปี</source>
        <translation>Totals by source and year</translation>
    </message>
    <message>
        <source>หน่วยงานรับผิดชอบหลัก</source>
        <translation>Lead agency</translation>
    </message>
    <message>
        <source>แก้หน่วยงานรับผิดชอบหลัก</source>
        <translation>Edit lead agency</translation>
    </message>
    <message>
        <source>หน่วยงานที่เกี่ยวข้อง</source>
        <translation>Partner agencies</translation>
    </message>
    <message>
        <source>ปี พ.ศ.</source>
        <translation>Year (B.E.)</translation>
    </message>
    <message>
        <source>ตั้งแต่ปีงบประมาณ พ.ศ.</source>
        <translation>From fiscal year (B.E.)</translation>
    </message>
    <message>
        <source>ถึงปีงบประมาณ พ.ศ.</source>
        <translation>To fiscal year (B.E.)</translation>
    </message>
    <message>
        <source>แก้ระยะเวลาโครงการ</source>
        <translation>Edit years of the project</translation>
    </message>
    <message>
        <source>⚠ ปีสิ้นสุดอยู่ก่อนปีเริ่มต้น</source>
        <translation>⚠ The last year is before the first</translation>
    </message>
    <message>
        <source>รวม {count} ปี</source>
        <translation>Years in all: {count}</translation>
    </message>
    <message>
        <source>ย้ายโครงการ</source>
        <translation>Move project</translation>
    </message>
</context>
<context>
    <name>ProjectGroups</name>
    <message>
        <source>ประเด็นการพัฒนา</source>
        <translation>issue</translation>
    </message>
    <message>
        <source>ยังไม่อยู่ในประเด็นการพัฒนา</source>
        <translation>In no issue yet</translation>
    </message>
    <message>
        <source>แผนงาน</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>ยังไม่อยู่ในแผนงาน</source>
        <translation>In no programme yet</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>agency</translation>
    </message>
    <message>
        <source>ปีที่เริ่ม</source>
        <translation>first year</translation>
    </message>
    <message>
        <source>แหล่งเงิน</source>
        <translation>source of money</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>status</translation>
    </message>
    <message>
        <source>ยังไม่ระบุหน่วยงาน</source>
        <translation>No agency yet</translation>
    </message>
    <message>
        <source>ยังไม่ระบุปีที่เริ่ม</source>
        <translation>No first year yet</translation>
    </message>
    <message>
        <source>เริ่มปี {year}</source>
        <translation>From {year}</translation>
    </message>
    <message>
        <source>ยังไม่มีงบประมาณ</source>
        <translation>No money yet</translation>
    </message>
    <message>
        <source> และ </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>ProjectLists</name>
    <message>
        <source>พื้นที่</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>พื้นที่เป้าหมาย</source>
        <translation>Target area</translation>
    </message>
    <message>
        <source>พิมพ์ชื่ออำเภอหรือตำบล แล้วกด Enter</source>
        <translation>Type the name of a district or subdistrict, then press Enter</translation>
    </message>
    <message>
        <source>หน่วยงาน</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อหน่วยงาน แล้วกด Enter</source>
        <translation>Type the name of an agency, then press Enter</translation>
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
        <translation>Guideline</translation>
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
    <name>Projects</name>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
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
        <source>เริ่ม</source>
        <translation>From</translation>
    </message>
    <message>
        <source>สิ้นสุด</source>
        <translation>To</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>หน่วยงานรับผิดชอบ</source>
        <translation>Lead agency</translation>
    </message>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
</context>
<context>
    <name>ProjectsEditor</name>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการ เพิ่มทีละโครงการ หรือคัดลอกรายชื่อจาก Excel แล้ววางที่ปุ่มเพิ่มโครงการ (Ctrl+V)</source>
        <translation>No projects yet; add them one by one, or copy a list in Excel and paste it on the button Add Project (Ctrl+V)</translation>
    </message>
    <message>
        <source>โครงการทั้งหมด</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>กรองโครงการ ประเด็น แผนงาน หรือหน่วยงาน</source>
        <translation>Filter by project, issue, programme or agency</translation>
    </message>
    <message>
        <source>กรองโครงการ</source>
        <translation>Filter the projects</translation>
    </message>
    <message>
        <source>{count} โครงการ รวม {total} บาท</source>
        <translation>{count} projects, {total} baht in all</translation>
    </message>
    <message>
        <source>แสดง {shown} จาก {count} โครงการ รวม {total} บาท</source>
        <translation>{shown} of {count} projects, {total} baht in all</translation>
    </message>
    <message>
        <source>จัดกลุ่มตาม</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>ไม่จัดกลุ่ม</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>จัดกลุ่มตาม{name}</source>
        <translation>By {name}</translation>
    </message>
</context>
<context>
    <name>ReadinessFields</name>
    <message>
        <source>หมายเหตุของ{title}</source>
        <translation>Note on {title}</translation>
    </message>
    <message>
        <source>ตอบความพร้อมของโครงการ</source>
        <translation>Answer readiness of the project</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>ล้างช่อง</source>
        <translation>Clear cells</translation>
    </message>
    <message>
        <source>เติมลงล่าง</source>
        <translation>Fill down</translation>
    </message>
</context>
<context>
    <name>RichTextEdit</name>
    <message>
        <source>วาง</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>ทำเป็นหัวข้อย่อย</source>
        <translation>Make a heading</translation>
    </message>
    <message>
        <source>ทำเป็นย่อหน้า</source>
        <translation>Make a paragraph</translation>
    </message>
    <message>
        <source>ทำรายการ</source>
        <translation>Make a list</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>เก็บไว้ที่</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>SealField</name>
    <message>
        <source>เอาภาพออกจากปก</source>
        <translation>Remove the Picture</translation>
    </message>
    <message>
        <source>เลือกภาพ…</source>
        <translation>Choose Picture…</translation>
    </message>
    <message>
        <source>ยังไม่มีภาพบนปก ใช้ไฟล์ PNG หรือ JPEG เช่น ตราจังหวัด</source>
        <translation>No picture on the cover yet; use a PNG or JPEG file, such as the seal of the province</translation>
    </message>
    <message>
        <source>เปลี่ยนภาพ…</source>
        <translation>Change Picture…</translation>
    </message>
    <message>
        <source>ภาพบนปก {name}</source>
        <translation>Picture on the cover: {name}</translation>
    </message>
    <message>
        <source>เลือกภาพบนปก</source>
        <translation>Choose the Picture on the Cover</translation>
    </message>
    <message>
        <source>ภาพ (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>ข้อความของหัวข้อ</source>
        <translation>Text of the section</translation>
    </message>
    <message>
        <source>พิมพ์ข้อความของหัวข้อนี้ หรือวางจาก Word, Excel หรือเว็บ คำแนะนำอยู่ในแผงด้านขวา</source>
        <translation>Type the text of this section, or paste it from Word, Excel or the web; guidance is in the panel on the right</translation>
    </message>
    <message>
        <source>แก้ข้อความ</source>
        <translation>Edit text</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>ข้อความที่พิมพ์ไว้ก่อนตารางในเอกสาร</source>
        <translation>Text before the table in the document</translation>
    </message>
    <message>
        <source>ข้อความนำของหัวข้อ</source>
        <translation>Introduction of the section</translation>
    </message>
    <message>
        <source>แก้ข้อความนำของหัวข้อ</source>
        <translation>Edit introduction of the section</translation>
    </message>
    <message>
        <source>ซ่อนข้อความนำของหัวข้อ</source>
        <translation>Hide the Introduction</translation>
    </message>
    <message>
        <source>แสดงข้อความนำของหัวข้อ</source>
        <translation>Show the Introduction</translation>
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
        <translation>{count} word</translation>
    </message>
    <message>
        <source>{count} คำ</source>
        <comment>several</comment>
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
    <name>Swot</name>
    <message>
        <source>กลยุทธ์ {pair} ยังไม่มีข้อ {letters}</source>
        <translation>The strategy {pair} has no {letters} yet</translation>
    </message>
    <message>
        <source>จุดแข็ง</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>จุดอ่อน</source>
        <translation>Weakness</translation>
    </message>
    <message>
        <source>โอกาส</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>ภัยคุกคาม</source>
        <translation>Threat</translation>
    </message>
    <message>
        <source>สิ่งที่จังหวัดมีและทำได้ดีอยู่แล้ว พิมพ์ข้อละแถว</source>
        <translation>What the province has and does well; type one a row</translation>
    </message>
    <message>
        <source>สิ่งที่จังหวัดยังขาดหรือทำได้ไม่ดี พิมพ์ข้อละแถว</source>
        <translation>What the province lacks or does not do well; type one a row</translation>
    </message>
    <message>
        <source>สิ่งภายนอกที่เป็นประโยชน์ต่อจังหวัด พิมพ์ข้อละแถว</source>
        <translation>What from outside helps the province; type one a row</translation>
    </message>
    <message>
        <source>สิ่งภายนอกที่เป็นข้อจำกัดหรือความเสี่ยง พิมพ์ข้อละแถว</source>
        <translation>What from outside is a limit or a risk; type one a row</translation>
    </message>
</context>
<context>
    <name>SwotEditor</name>
    <message>
        <source>{name} ({letter})</source>
        <translation>{name} ({letter})</translation>
    </message>
    <message>
        <source>กลยุทธ์</source>
        <translation>Strategy</translation>
    </message>
    <message>
        <source>คู่</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>อาศัยข้อ</source>
        <translation>Rests on</translation>
    </message>
    <message>
        <source>กลยุทธ์จากการจับคู่ (TOWS)</source>
        <translation>Strategies from pairs (TOWS)</translation>
    </message>
    <message>
        <source>ยังไม่มีกลยุทธ์ จับคู่จุดแข็งหรือจุดอ่อนกับโอกาสหรือภัยคุกคาม เช่น S1 กับ O2</source>
        <translation>No strategies yet; pair a strength or weakness with an opportunity or threat, such as S1 with O2</translation>
    </message>
    <message>
        <source>ข้อที่อาศัย</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>ข้อ</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>ข้อที่กลยุทธ์ที่เลือกอาศัย</source>
        <translation>Statements that the selected strategy rests on</translation>
    </message>
    <message>
        <source>พิมพ์ข้อ เช่น S1 หรือคำในข้อความ แล้วกด Enter</source>
        <translation>Type a mark such as S1, or words of the text, then press Enter</translation>
    </message>
</context>
<context>
    <name>TableDelegate</name>
    <message>
        <source>ข้อความของช่อง</source>
        <translation>Text of the cell</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>แก้ตาราง</source>
        <translation>Edit Table</translation>
    </message>
    <message>
        <source>ชื่อตาราง</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>เช่น จำนวนประชากรจำแนกตามอำเภอ (เลขตารางใส่ให้เมื่อส่งออก)</source>
        <translation>such as population by district (the table is numbered when exporting)</translation>
    </message>
    <message>
        <source>แถวแรกเป็นหัวตาราง</source>
        <translation>The first row is the heading</translation>
    </message>
    <message>
        <source>ใช้ตารางนี้</source>
        <translation>Use This Table</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>+ แถว</source>
        <translation>+ Row</translation>
    </message>
    <message>
        <source>เพิ่มแถวใต้แถวที่เลือก</source>
        <translation>Add a row below the selected one</translation>
    </message>
    <message>
        <source>+ คอลัมน์</source>
        <translation>+ Column</translation>
    </message>
    <message>
        <source>เพิ่มคอลัมน์ทางขวา</source>
        <translation>Add a column to the right</translation>
    </message>
    <message>
        <source>ลบแถว</source>
        <translation>Delete Rows</translation>
    </message>
    <message>
        <source>ลบแถวที่เลือก</source>
        <translation>Delete the selected rows</translation>
    </message>
    <message>
        <source>ลบคอลัมน์</source>
        <translation>Delete Columns</translation>
    </message>
    <message>
        <source>ลบคอลัมน์ที่เลือก</source>
        <translation>Delete the selected columns</translation>
    </message>
    <message>
        <source>ผสานช่อง</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>ผสานช่องที่เลือกเป็นช่องเดียว</source>
        <translation>Merge the selected cells into one</translation>
    </message>
    <message>
        <source>แยกช่อง</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>แยกช่องที่ผสานไว้</source>
        <translation>Split merged cells</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>ช่องของตาราง</source>
        <translation>Cells of the table</translation>
    </message>
    <message>
        <source>ตัวหนา</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>ตัวเอน</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>ขีดเส้นใต้</source>
        <translation>Underline</translation>
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
        <source>กู้คืนยังไม่ได้: มีแผนปฏิบัติราชการของปีนี้อยู่แล้ว · ลบฉบับนั้นไปถังขยะก่อน แล้วกู้คืนฉบับนี้</source>
        <translation>Cannot restore yet: there is another action plan of this year · move that one to the trash first, then restore this one</translation>
    </message>
    <message>
        <source>กู้คืนยังไม่ได้: รายการที่อยู่เหนือขึ้นไปถูกลบด้วย · กู้คืนรายการนั้นก่อน</source>
        <translation>Cannot restore yet: what it belongs to was deleted, too · restore that first</translation>
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
        <translation>Not an amount; type it such as 1,500,000</translation>
    </message>
    <message>
        <source>จุลภาคคั่นหลักไม่ตรงตำแหน่ง พิมพ์ เช่น 1,500,000</source>
        <translation>The commas are out of place; type it such as 1,500,000</translation>
    </message>
    <message>
        <source>จำนวนเงินละเอียดกว่าหนึ่งสตางค์</source>
        <translation>The amount is finer than one satang</translation>
    </message>
    <message>
        <source>จำนวนเงินมากเกินกว่าที่แผนเก็บได้</source>
        <translation>The amount is more than a plan can hold</translation>
    </message>
    <message>
        <source>ปีไม่ถูกต้อง พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568</source>
        <translation>Not a year; type four digits of the Buddhist Era, such as 2568</translation>
    </message>
    <message>
        <source>ปีนี้เป็น ค.ศ. พิมพ์เป็น พ.ศ. เช่น 2568</source>
        <translation>This is a year A.D.; type it in the Buddhist Era, such as 2568</translation>
    </message>
    <message>
        <source>วันที่ไม่ถูกต้อง พิมพ์ เช่น 25 สิงหาคม 2566</source>
        <translation>Not a date; type it such as 25/8/2566</translation>
    </message>
    <message>
        <source>พิมพ์เป็นจำนวนเต็ม เช่น 120</source>
        <translation>Type a whole number, such as 120</translation>
    </message>
    <message>
        <source>ไม่มีในรายการ เลือกจากรายการ</source>
        <translation>Not in the list; choose from the list</translation>
    </message>
    <message>
        <source>ไม่พบพื้นที่นี้ในจังหวัด เลือกจากรายการ</source>
        <translation>No such area in the province; choose from the list</translation>
    </message>
    <message>
        <source>ไม่มีข้อนี้ พิมพ์ตัวอักษรและลำดับ เช่น S1, O2</source>
        <translation>No such statement; type its letter and number, such as S1, O2</translation>
    </message>
    <message>
        <source>ไม่มีรหัสนี้ในรายการ ดูรายการแล้วพิมพ์รหัส เช่น 2.5</source>
        <translation>No such code; see the list and type a code, such as 2.5</translation>
    </message>
    <message>
        <source>ปีอยู่นอกช่วงของแผน</source>
        <translation>The year is outside the plan</translation>
    </message>
    <message>
        <source>ใช้ข้อความนี้ไม่ได้ ตรวจแล้วพิมพ์ใหม่</source>
        <translation>This cannot be used; check it and type again</translation>
    </message>
</context>
<context>
    <name>WorkPlan</name>
    <message>
        <source>งบประมาณ (บาท)</source>
        <translation>Budget (baht)</translation>
    </message>
    <message>
        <source>แผนการใช้จ่าย (บาท)</source>
        <translation>Spending plan (baht)</translation>
    </message>
    <message>
        <source>โครงการนี้ยังไม่มีกิจกรรม เพิ่มกิจกรรมที่หน้าของโครงการก่อน</source>
        <translation>This project has no activities yet; add them on its page first</translation>
    </message>
    <message>
        <source>เป้าหมาย</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>หน่วยนับ</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>แผนปฏิบัติงาน (ผลงาน)</source>
        <translation>Work plan (work done)</translation>
    </message>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>แผนการใช้จ่ายรวม {planned} บาท ไม่เท่ากับงบประมาณ {money} บาท</source>
        <translation>The spending plan, {planned} baht, is not equal to the budget, {money} baht</translation>
    </message>
    <message>
        <source>รวมแผน</source>
        <translation>Total planned</translation>
    </message>
    <message>
        <source>ทั้งไตรมาส {quarter}</source>
        <translation>Quarter {quarter}</translation>
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
    <message>
        <source>ข้อมูลแผนและปก</source>
        <translation>Plan Information and Cover</translation>
    </message>
</context>
<context>
    <name>_LevelPage</name>
    <message>
        <source>รวม (บาท)</source>
        <translation>Total (baht)</translation>
    </message>
    <message>
        <source>งบประมาณ</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>โครงการ</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>ยังไม่มีโครงการ เพิ่มที่นี่ หรือเลือกที่หน้าของโครงการ</source>
        <translation>No projects yet; add one here, or choose this on the page of a project</translation>
    </message>
    <message>
        <source>งบประมาณตามปี</source>
        <translation>Budget by year</translation>
    </message>
</context>
</TS>
