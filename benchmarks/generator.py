"""Plans of any size for benchmarks and tests: plausible Thai text, always the same for the same size."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Sequence
from typing import TypeVar

from desktop.core.formats.areas import districts_of, subdistricts_of
from desktop.core.formats.loader import load_pack
from desktop.core.formats.new_plan import new_annual_plan, new_plan
from desktop.core.plan import records
from desktop.core.plan.changes import adding
from desktop.core.plan.kinds import BudgetSource, ExpenditureCategory, OwnerKind, Status
from desktop.core.plan.ordering import first_keys
from desktop.core.plan.plan import Plan
from desktop.core.plan.records import Record

ACTIVITIES_A_PROJECT = 5
T = TypeVar("T")

YEARS = range(2566, 2571)

_NAME_SPACE = uuid.UUID("7d7f9f1e-93a5-5d0d-8a51-67656e657261")
_WORK = (
    "ก่อสร้างถนนคอนกรีตเสริมเหล็ก", "ส่งเสริมการผลิตข้าวคุณภาพ", "พัฒนาแหล่งท่องเที่ยวริมแม่น้ำบางปะกง",
    "ปรับปรุงระบบประปาหมู่บ้าน", "อบรมทักษะแรงงานรองรับอุตสาหกรรมใหม่", "ฟื้นฟูป่าชายเลน",
    "ป้องกันน้ำเค็มรุกล้ำพื้นที่เกษตร", "ยกระดับผลิตภัณฑ์ชุมชน", "ดูแลผู้สูงอายุระยะยาว",
    "ติดตั้งไฟฟ้าส่องสว่างพลังงานแสงอาทิตย์",
)  # fmt: skip
_WHO = (
    "ประชาชนในพื้นที่", "เกษตรกรรายย่อย", "ผู้ประกอบการชุมชน", "กลุ่มแม่บ้านเกษตรกร", "ผู้สูงอายุและผู้พิการ",
    "สถานศึกษาในสังกัด", "องค์กรปกครองส่วนท้องถิ่น", "อาสาสมัครสาธารณสุข", "ผู้ใช้น้ำในเขตชลประทาน",
    "แรงงานภาคอุตสาหกรรม", "ผู้เลี้ยงสัตว์น้ำชายฝั่ง", "นักท่องเที่ยวและผู้ให้บริการ", "ครัวเรือนริมฝั่งแม่น้ำ",
)  # fmt: skip
_DOES = (
    "ได้รับผลกระทบจาก", "มีส่วนร่วมในการวางแผนเรื่อง", "ต้องการการสนับสนุนด้าน", "เข้าถึงบริการเกี่ยวกับ",
    "ลดค่าใช้จ่ายอันเกิดจาก", "มีรายได้เพิ่มขึ้นจาก", "ได้รับการถ่ายทอดความรู้เรื่อง", "ร่วมติดตามประเมินผล",
    "เสนอความเห็นต่ออำเภอเรื่อง", "ประสบปัญหาซ้ำซากเรื่อง", "ปรับเปลี่ยนวิธีการผลิตตามแนวทาง",
)  # fmt: skip
_WHAT = (
    "น้ำเค็มรุกล้ำในฤดูแล้ง", "การระบายน้ำในเขตชุมชน", "มาตรฐานสินค้าเกษตรปลอดภัย", "ถนนเชื่อมโยงแหล่งผลิต",
    "ระบบประปาหมู่บ้าน", "การจัดการขยะที่ต้นทาง", "แหล่งท่องเที่ยวริมน้ำ", "ทักษะดิจิทัลของแรงงาน",
    "คุณภาพอากาศรอบเขตอุตสาหกรรม", "ช้างป่าออกนอกพื้นที่อนุรักษ์", "การดูแลผู้ป่วยติดเตียง", "พลังงานสะอาดในชุมชน",
    "ผลิตภัณฑ์หนึ่งตำบลหนึ่งผลิตภัณฑ์", "ความปลอดภัยทางถนน", "การแปรรูปมะม่วงและมะพร้าว", "ป่าชายเลนและสัตว์น้ำวัยอ่อน",
)  # fmt: skip
_HOW = (
    "โดยมีครัวเรือนเป้าหมาย {0} ครัวเรือน", "ครอบคลุมพื้นที่ {0} ไร่", "ภายในเวลา {0} วัน", "ร้อยละ {0} ของทั้งหมด",
    "จากการสำรวจ {0} ตัวอย่าง", "ตามมติที่ประชุมครั้งที่ {0}", "เพิ่มขึ้นจากปีก่อน {0} ราย", "ใน {0} หมู่บ้าน",
)  # fmt: skip


def make_plan(projects: int) -> Plan:
    """Return a plan of this many projects, each with five activities, ten budget lines and five targets."""
    pack = load_pack("2566-2570")
    plan = new_plan(pack, "ฉะเชิงเทรา", 2566, 2570, "ฉบับทบทวน")
    plan = plan.with_changes(new_annual_plan(plan, pack, 2568))
    return plan.with_changes(adding(*_Maker(projects).rows(plan)))


class _Maker:
    """Makes the rows of a plan, with one source of chance."""

    def __init__(self, projects: int) -> None:
        self._projects = projects
        self._random = random.Random(projects)
        self._count = 0

    def rows(self, plan: Plan) -> Iterator[Record]:
        """Yield every row of the plan beside those it has."""
        agencies = [
            records.Agency(self._id(), key, f"หน่วยงานที่ {number} จังหวัดฉะเชิงเทรา")
            for number, key in enumerate(first_keys(60), 1)
        ]
        yield from agencies
        yield from self._goals()
        flagships = []
        for number, key in enumerate(first_keys(5), 1):
            issue = records.Issue(
                self._id(), key, f"ประเด็นการพัฒนา {self._pick(_WORK)}", self._prose(2), Status.DRAFT
            )
            yield issue
            yield from self._indicator(OwnerKind.ISSUE, issue.id, number)
            guideline = records.Guideline(self._id(), issue.id, "a0", self._sentence())
            yield guideline
            for programme_key in first_keys(4):
                programme = records.Programme(
                    self._id(), issue.id, None, programme_key, f"แผนงาน{self._pick(_WORK)}"
                )
                yield programme
                for flagship_key in first_keys(3):
                    flagship = records.FlagshipProject(
                        self._id(), programme.id, flagship_key, f"โครงการสำคัญ{self._pick(_WORK)}"
                    )
                    yield flagship
                    flagships.append((flagship, guideline))
        annual = next(iter(plan.annual_plans))
        districts = [area.code for area in districts_of(24)]
        for number, key in enumerate(first_keys(self._projects), 1):
            flagship, guideline = flagships[number % len(flagships)]
            yield from self._project(number, key, flagship, guideline, agencies, districts)
            yield records.AnnualProject.derived(
                annual_plan_id=annual.id, project_id=self._last_project, rank=number
            )
        yield from self._needs(plan, districts)

    def _goals(self) -> Iterator[Record]:
        for number, (horizon, key) in enumerate(zip((20, 5), first_keys(2), strict=True), 1):
            goal = records.Goal(self._id(), key, horizon, self._sentence())
            yield goal
            yield from self._indicator(OwnerKind.GOAL, goal.id, number)

    def _project(
        self,
        number: int,
        key: str,
        flagship: records.FlagshipProject,
        guideline: records.Guideline,
        agencies: Sequence[records.Agency],
        districts: Sequence[int],
    ) -> Iterator[Record]:
        project = records.Project(
            self._id(),
            flagship_id=flagship.id,
            guideline_id=guideline.id,
            order_key=key,
            name=f"โครงการ{self._pick(_WORK)} ระยะที่ {number}",
            rationale=self._prose(2),
            objectives=f"<ol><li>{self._sentence()}</li><li>{self._sentence()}</li></ol>",
            lead_agency_id=self._pick(agencies).id,
            start_year=2566,
            end_year=2570,
            output=self._prose(1),
            outcome=self._prose(1),
            status=Status.DRAFT,
        )
        self._last_project = project.id
        yield project
        district = self._pick(districts)
        area = self._pick(subdistricts_of(district)).code if number % 2 else district
        yield records.ProjectArea.derived(project_id=project.id, area_code=area)
        yield from self._indicator(OwnerKind.PROJECT, project.id, number)
        for position, activity_key in enumerate(first_keys(ACTIVITIES_A_PROJECT), 1):
            activity = records.Activity(
                self._id(),
                project.id,
                activity_key,
                f"กิจกรรมที่ {position} {self._pick(_WORK)}",
                self._prose(1),
                str(position * 2),
                "แห่ง",
            )
            yield activity
            for line_key, year in zip(first_keys(2), self._random.sample(YEARS, 2), strict=True):
                yield records.BudgetLine(
                    self._id(),
                    activity.id,
                    line_key,
                    year,
                    self._pick(tuple(BudgetSource)),
                    self._pick(tuple(ExpenditureCategory)),
                    amount=self._random.randrange(1, 200_000) * 100_00,
                )

    def _indicator(self, kind: OwnerKind, owner_id: str, number: int) -> Iterator[Record]:
        indicator = records.Indicator(
            self._id(),
            kind,
            owner_id,
            "a0",
            f"ร้อยละของครัวเรือนที่ได้ประโยชน์จากงานที่ {number}",
            "ร้อยละ",
            2565,
            "50",
            "รายงานประจำปี",
        )
        yield indicator
        for position, year in enumerate(YEARS):
            yield records.Target.derived(
                indicator_id=indicator.id, fiscal_year=year, value=str(55 + 5 * position)
            )

    def _needs(self, plan: Plan, districts: Sequence[int]) -> Iterator[Record]:
        for field in plan.need_fields:
            for district in districts:
                yield records.Need(
                    self._id(),
                    field.id,
                    district,
                    "a0",
                    self._sentence(),
                    self._sentence(),
                    1,
                )

    def _prose(self, paragraphs: int) -> str:
        return "".join(f"<p>{self._sentence()} {self._sentence()}</p>" for _ in range(paragraphs))

    def _sentence(self) -> str:
        """Return a sentence that hardly occurs twice, so that a written file shrinks no more than a real one."""
        how = self._pick(_HOW).format(self._random.randrange(2, 5000))
        return f"{self._pick(_WHO)}{self._pick(_DOES)}{self._pick(_WHAT)} {how}"

    def _pick(self, choices: Sequence[T]) -> T:
        return choices[self._random.randrange(len(choices))]

    def _id(self) -> str:
        self._count += 1
        return str(uuid.uuid5(_NAME_SPACE, f"{self._projects}/{self._count}"))
