"""The records of a plan: one frozen dataclass for each thing that officers name.

A plan is held flat, as in the file: a record refers to another by id. Field order is column order. Money is
integer satang, years are Buddhist-era integers, dates are ISO texts (Christian era) that are shown in Thai.
"""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar, Self

from desktop.core.plan.digits import DigitStyle
from desktop.core.plan.fields import (
    block,
    code,
    derived_id,
    line,
    link_ref,
    owner_ref,
    parent_ref,
    rich,
)
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import (
    BudgetSource,
    ExpenditureCategory,
    OwnerKind,
    Readiness,
    ScreeningResult,
    SectionKind,
    SectionNumbering,
    Status,
    SwotKind,
    TowsKind,
)


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the plan with an id that never changes."""

    ORDER: ClassVar[tuple[str, ...]] = ("order_key", "id")
    """Fields that order the rows of this kind."""
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ()
    """Fields that the id is derived from; empty when the id is random."""

    id: str

    @classmethod
    def derived(cls, **fields: Any) -> Self:
        """Make a record whose id follows from its natural key; fields left out have their defaults."""
        defaults = {field.name: field.default for field in dataclasses.fields(cls)}
        return cls(id=derived_id(cls, defaults | fields), **fields)


@dataclass(frozen=True, slots=True)
class PlanInfo(Record):
    """What the plan is: province, years, edition and how it is written. One row; its id names the plan."""

    ORDER: ClassVar[tuple[str, ...]] = ("id",)

    province: str = line()
    province_code: int = 0
    """Official code of two digits; 0 when the province is not a listed one."""
    period_start: int = 0
    period_end: int = 0
    edition: str = line()
    """Such as ฉบับทบทวน; empty for the first edition."""
    pack: str = code()
    """Id of the format pack, such as 2566-2570."""
    agency: str = line()
    """Who publishes it, as on the cover."""
    published: str = line()
    """Month and year on the cover and under the foreword, as typed."""
    notice: str = line()
    """A line on the cover, such as that this is a sample."""
    digits: DigitStyle = DigitStyle.THAI
    font: str = line()
    """Face of the documents; empty for the pack's."""
    smallest_project: int | None = None
    """Satang under which the province takes no project; None when it has no such rule."""
    district_level: str = line()
    """What the province calls the needs gathered by district."""
    province_level: str = line()
    """What the province calls the master plan made of them."""
    seal: str | None = link_ref("Image")


@dataclass(frozen=True, slots=True)
class AnnualPlan(Record):
    """แผนปฏิบัติราชการประจำปี: one fiscal year of the plan."""

    ORDER: ClassVar[tuple[str, ...]] = ("fiscal_year", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("fiscal_year",)

    fiscal_year: int = 0
    ceiling: int | None = None
    """Satang that the year's projects may ask for within the frame (วงเงิน)."""
    budget_programme: str = line()
    """แผนงาน of the budget book that all of it falls under."""
    notice: str = line()


@dataclass(frozen=True, slots=True)
class Section(Record):
    """A node of the outline of the plan, or of an annual plan."""

    parent_id: str | None = parent_ref("Section")
    annual_plan_id: str | None = parent_ref("AnnualPlan")
    """None for the plan's own outline."""
    order_key: str = code()
    key: str = code()
    """The pack's key of this section; empty for one that the officer added."""
    title: str = line()
    kind: SectionKind = SectionKind.RICH_TEXT
    numbering: SectionNumbering = SectionNumbering.NONE
    body: str = rich()
    """The section's text; for structured kinds the text before what is made."""
    status: Status = Status.EMPTY
    responsible: str = line()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Goal(Record):
    """เป้าหมายการพัฒนาจังหวัด of 20 or 5 years."""

    order_key: str = code()
    horizon: int = 5
    """Years: 20 or 5."""
    text: str = block()
    explanation: str = rich()


@dataclass(frozen=True, slots=True)
class Mission(Record):
    """พันธกิจ."""

    order_key: str = code()
    text: str = block()


@dataclass(frozen=True, slots=True)
class Positioning(Record):
    """ตำแหน่งการพัฒนา."""

    order_key: str = code()
    name: str = line()
    text: str = block()


@dataclass(frozen=True, slots=True)
class SwotItem(Record):
    """One statement of the SWOT analysis."""

    order_key: str = code()
    kind: SwotKind = SwotKind.STRENGTH
    text: str = block()


@dataclass(frozen=True, slots=True)
class TowsStrategy(Record):
    """One strategy of the TOWS matrix."""

    order_key: str = code()
    kind: TowsKind = TowsKind.SO
    text: str = block()


@dataclass(frozen=True, slots=True)
class TowsPair(Record):
    """A SWOT statement that a TOWS strategy rests on."""

    ORDER: ClassVar[tuple[str, ...]] = ("tows_id", "swot_id", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("tows_id", "swot_id")

    tows_id: str = owner_ref("TowsStrategy")
    swot_id: str = owner_ref("SwotItem")


@dataclass(frozen=True, slots=True)
class Issue(Record):
    """ประเด็นการพัฒนา."""

    order_key: str = code()
    name: str = line()
    description: str = rich()
    status: Status = Status.EMPTY
    responsible: str = line()


@dataclass(frozen=True, slots=True)
class Objective(Record):
    """วัตถุประสงค์ of an issue."""

    issue_id: str = owner_ref("Issue")
    order_key: str = code()
    text: str = block()


@dataclass(frozen=True, slots=True)
class Guideline(Record):
    """แนวทางการพัฒนา of an issue."""

    issue_id: str = owner_ref("Issue")
    order_key: str = code()
    text: str = block()


@dataclass(frozen=True, slots=True)
class MainProgramme(Record):
    """แผนงานหลัก, from the 20-year goal."""

    order_key: str = code()
    name: str = line()
    description: str = rich()


@dataclass(frozen=True, slots=True)
class Programme(Record):
    """แผนงาน of an issue; จ.1 numbers them anew in each issue."""

    issue_id: str = owner_ref("Issue")
    main_programme_id: str | None = link_ref("MainProgramme")
    order_key: str = code()
    name: str = line()


@dataclass(frozen=True, slots=True)
class FlagshipProject(Record):
    """โครงการสำคัญ: a bundle of projects that carries the alignment codes (see `AlignmentLink`)."""

    programme_id: str = owner_ref("Programme")
    order_key: str = code()
    name: str = line()


@dataclass(frozen=True, slots=True)
class Agency(Record):
    """หน่วยงาน that proposes or works on projects."""

    order_key: str = code()
    name: str = line()
    short_name: str = line()
    kind: str = line()
    """Group such as ส่วนราชการ or อปท., as typed."""
    contact: str = line()
    """Whom to ask, telephone, mail: as typed."""


@dataclass(frozen=True, slots=True)
class Project(Record):
    """โครงการ, with the 11 topics of แบบ จ.1-1; indicators, areas, activities and money are rows of their own.

    Its place is its flagship's programme; until it is bundled, its own programme or issue.
    """

    issue_id: str | None = link_ref("Issue")
    programme_id: str | None = link_ref("Programme")
    flagship_id: str | None = link_ref("FlagshipProject")
    guideline_id: str | None = link_ref("Guideline")
    order_key: str = code()
    name: str = line()
    rationale: str = rich()
    objectives: str = rich()
    area_note: str = block()
    lead_agency_id: str | None = link_ref("Agency")
    start_year: int | None = None
    end_year: int | None = None
    output: str = rich()
    outcome: str = rich()
    status: Status = Status.EMPTY
    note: str = block()


@dataclass(frozen=True, slots=True)
class ProjectPartner(Record):
    """หน่วยงานที่เกี่ยวข้อง of a project."""

    ORDER: ClassVar[tuple[str, ...]] = ("project_id", "order_key", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("project_id", "agency_id")

    project_id: str = owner_ref("Project")
    agency_id: str = owner_ref("Agency")
    order_key: str = code()


@dataclass(frozen=True, slots=True)
class ProjectArea(Record):
    """พื้นที่เป้าหมาย of a project by official code: 2 digits a province, 4 a district, 6 a subdistrict."""

    ORDER: ClassVar[tuple[str, ...]] = ("project_id", "area_code", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("project_id", "area_code")

    project_id: str = owner_ref("Project")
    area_code: int = 0


@dataclass(frozen=True, slots=True)
class Activity(Record):
    """กิจกรรมหลัก of a project."""

    project_id: str = owner_ref("Project")
    order_key: str = code()
    name: str = line()
    description: str = rich()
    quantity: str = line()
    """เป้าหมาย of the work plan, a number or words."""
    unit: str = line()
    lead_agency_id: str | None = link_ref("Agency")
    partners: str = line()
    """หน่วยงานที่เกี่ยวข้อง, as typed."""


@dataclass(frozen=True, slots=True)
class BudgetLine(Record):
    """Money of an activity: a fiscal year, a source, a category and, where known, the item bought."""

    activity_id: str = owner_ref("Activity")
    order_key: str = code()
    fiscal_year: int = 0
    source: BudgetSource = BudgetSource.PROVINCE
    category: ExpenditureCategory = ExpenditureCategory.OPERATIONS
    subcategory: str = line()
    """Name of the branch under the category in the expenditure tree, such as ค่าครุภัณฑ์."""
    item: str = line()
    quantity: int | None = None
    """Units bought; the price a unit follows from the amount."""
    unit: str = line()
    amount: int = 0
    """Satang."""


@dataclass(frozen=True, slots=True)
class WorkPlanEntry(Record):
    """Work and spending of an activity in a month, or in a quarter as a whole, of a fiscal year."""

    ORDER: ClassVar[tuple[str, ...]] = ("activity_id", "fiscal_year", "quarter", "month", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("activity_id", "fiscal_year", "quarter", "month")

    activity_id: str = owner_ref("Activity")
    fiscal_year: int = 0
    quarter: int = 1
    """1 (October to December) to 4 (July to September)."""
    month: int = 0
    """Calendar month 1 to 12 within the quarter; 0 for the quarter as a whole."""
    quantity: str = line()
    amount: int = 0
    """Satang."""


@dataclass(frozen=True, slots=True)
class ReadinessAnswer(Record):
    """An answer of a project to the pack's readiness checklist."""

    ORDER: ClassVar[tuple[str, ...]] = ("project_id", "item", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("project_id", "item")

    project_id: str = owner_ref("Project")
    item: str = code()
    """Key of the pack's checklist item."""
    answer: Readiness = Readiness.UNKNOWN
    note: str = block()


@dataclass(frozen=True, slots=True)
class AnnualProject(Record):
    """A project in an annual plan: its rank and what the screening said."""

    ORDER: ClassVar[tuple[str, ...]] = ("annual_plan_id", "rank", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("annual_plan_id", "project_id")

    annual_plan_id: str = owner_ref("AnnualPlan")
    project_id: str = owner_ref("Project")
    rank: int = 0
    """ลำดับความสำคัญ, from 1."""
    screening: ScreeningResult | None = None
    note: str = block()


@dataclass(frozen=True, slots=True)
class Indicator(Record):
    """ตัวชี้วัด of a goal, issue, programme, flagship project or project."""

    owner_kind: OwnerKind = OwnerKind.GOAL
    owner_id: str = code()
    order_key: str = code()
    name: str = line()
    unit: str = line()
    baseline_year: int | None = None
    baseline: str = line()
    """ค่าฐาน: a number, a ratio or words."""
    baseline_source: str = line()
    overall_target: str = line()
    """Target of the whole period; empty when the last year's is meant."""
    definition: str = block()
    agency_id: str | None = link_ref("Agency")


@dataclass(frozen=True, slots=True)
class Target(Record):
    """ค่าเป้าหมาย of an indicator in a year: a number, a ratio or words."""

    ORDER: ClassVar[tuple[str, ...]] = ("indicator_id", "fiscal_year", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("indicator_id", "fiscal_year")

    indicator_id: str = owner_ref("Indicator")
    fiscal_year: int = 0
    value: str = line()


@dataclass(frozen=True, slots=True)
class FrameworkItem(Record):
    """An item that the officers added to a national or regional list, such as a regional guideline."""

    order_key: str = code()
    framework: str = code()
    """Key of the reference list."""
    item: str = code()
    """Code within the list, such as N2."""
    name: str = line()


@dataclass(frozen=True, slots=True)
class AlignmentLink(Record):
    """ความเชื่อมโยง of an issue, flagship project or other owner to an item of a national or regional list.

    In จ.1 the code of the master plans is written with its strategy first: 2.5 is strategy 2, master plan 5.
    """

    ORDER: ClassVar[tuple[str, ...]] = ("owner_kind", "owner_id", "framework", "item", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("owner_kind", "owner_id", "framework", "item")

    owner_kind: OwnerKind = OwnerKind.ISSUE
    owner_id: str = code()
    framework: str = code()
    item: str = code()
    note: str = block()


@dataclass(frozen=True, slots=True)
class NeedField(Record):
    """A field by which needs are gathered, and what the province makes of it; the names are the officers'."""

    order_key: str = code()
    name: str = line()
    summary: str = rich()
    """The province's statement for this field, made of the districts' needs."""


@dataclass(frozen=True, slots=True)
class Need(Record):
    """ปัญหาและความต้องการ of a district in a field."""

    field_id: str = owner_ref("NeedField")
    district_code: int = 0
    order_key: str = code()
    problem: str = block()
    need: str = block()
    priority: int | None = None
    """1 is the most urgent of its district."""
    source: str = line()


@dataclass(frozen=True, slots=True)
class NeedAnswer(Record):
    """A project that answers a need."""

    ORDER: ClassVar[tuple[str, ...]] = ("need_id", "project_id", "id")
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("need_id", "project_id")

    need_id: str = owner_ref("Need")
    project_id: str = owner_ref("Project")


@dataclass(frozen=True, slots=True)
class Consultation(Record):
    """A meeting at which the plan was made or heard (การประชุม/เวทีรับฟัง)."""

    order_key: str = code()
    title: str = line()
    date: str = code()
    """ISO date, empty when not known."""
    place: str = line()
    purpose: str = block()
    summary: str = rich()


@dataclass(frozen=True, slots=True)
class ParticipantGroup(Record):
    """A group of people who took part in a consultation."""

    consultation_id: str = owner_ref("Consultation")
    order_key: str = code()
    name: str = line()
    people: int | None = None


@dataclass(frozen=True, slots=True)
class HeardItem(Record):
    """What was heard at a consultation, from whom, and what was done about it."""

    consultation_id: str = owner_ref("Consultation")
    order_key: str = code()
    group: str = line()
    heard: str = block()
    response: str = block()


@dataclass(frozen=True, slots=True)
class Image(Record):
    """A picture of the plan. Its id is the SHA-256 of its bytes, so the same picture is stored once."""

    ORDER: ClassVar[tuple[str, ...]] = ("id",)

    media_type: str = code()
    """image/png or image/jpeg."""
    width: int = 0
    """Pixels."""
    height: int = 0
    """Pixels."""
    name: str = line()
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Comment(Record):
    """ความเห็น on a place of the plan."""

    ORDER: ClassVar[tuple[str, ...]] = ("created", "id")

    owner_kind: OwnerKind = OwnerKind.SECTION
    owner_id: str = code()
    field: str = code()
    author: str = line()
    created: str = code()
    """ISO date and time with its zone."""
    text: str = block()
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class TrashEntry(Record):
    """Something removed that can be restored: its rows as JSON (see `removal`)."""

    ORDER: ClassVar[tuple[str, ...]] = ("removed", "id")

    removed: str = code()
    """ISO date and time with its zone."""
    entity: str = code()
    """Class name of the record that was removed."""
    label: str = line()
    rows: str = code()
