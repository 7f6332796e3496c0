"""The shapes in which the sample plan is authored, as resources/samples/README.md describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any, TypeAlias

from desktop.core.plan.digits import DigitStyle
from desktop.core.plan.frozen import dataclass
from desktop.core.plan.kinds import Readiness, ScreeningResult, Status

RichText: TypeAlias = Any
"""Plain text, a line a paragraph, or an array of texts, which becomes a numbered list."""

Rows: TypeAlias = tuple[Any, ...]
"""Arrays of values that are read by position as the fields of a `…Row`."""

NO_TEXTS: Mapping[str, Any] = MappingProxyType({})


def _none() -> Mapping[str, Any]:
    return NO_TEXTS


@dataclass(frozen=True, slots=True)
class PlanShape:
    """[plan]: what the plan is."""

    province: str
    period: Rows
    """A `PeriodRow`."""
    edition: str
    agency: str
    published: str
    notice: str
    digits: DigitStyle
    smallest_project: int
    """Baht."""
    district_level: str
    province_level: str


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """First and last fiscal year."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class IndicatorShape:
    """An indicator of what it stands under."""

    name: str
    unit: str
    baseline: Rows
    """A `BaselineRow`."""
    targets: Mapping[str, str]
    """By fiscal year."""
    overall_target: str = ""
    definition: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class BaselineRow:
    """Year, value and source of a baseline."""

    year: int
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class GoalShape:
    """A goal with its indicators."""

    slug: str
    horizon: int
    text: str
    explanation: RichText
    indicator: tuple[IndicatorShape, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionShape:
    """How far a section is and who writes it."""

    key: str
    status: Status
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class TextShape:
    """A mission."""

    text: str


@dataclass(frozen=True, slots=True)
class PositioningShape:
    """A position of the province."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class MainProgrammeShape:
    """A main programme."""

    slug: str
    name: str
    description: RichText


@dataclass(frozen=True, slots=True)
class FrameworkItemShape:
    """An item added to a national or regional list."""

    framework: str
    item: str
    name: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """plan.toml."""

    plan: PlanShape
    expenditure: Mapping[str, tuple[str, ...]]
    """Category and branch by the short word that budget lines use."""
    goal: tuple[GoalShape, ...]
    section: tuple[SectionShape, ...]
    mission: tuple[TextShape, ...]
    positioning: tuple[PositioningShape, ...]
    main_programme: tuple[MainProgrammeShape, ...]
    framework_item: tuple[FrameworkItemShape, ...]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency."""

    slug: str
    name: str
    short_name: str
    kind: str
    contact: str


@dataclass(frozen=True, slots=True)
class AgencyFile:
    """agencies.toml."""

    agencies: Rows


@dataclass(frozen=True, slots=True)
class TowsShape:
    """A strategy and the SWOT statements that it rests on."""

    text: str
    on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwotFile:
    """swot.toml: statements by slug, and the strategies made of them."""

    strength: Mapping[str, str]
    weakness: Mapping[str, str]
    opportunity: Mapping[str, str]
    threat: Mapping[str, str]
    so: tuple[TowsShape, ...]
    wo: tuple[TowsShape, ...]
    st: tuple[TowsShape, ...]
    wt: tuple[TowsShape, ...]


@dataclass(frozen=True, slots=True)
class GuidelineShape:
    """A guideline of an issue."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class FlagshipShape:
    """A flagship project with its alignment codes, by list."""

    slug: str
    name: str
    links: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ProgrammeShape:
    """A programme of an issue with its flagship projects."""

    slug: str
    main: str
    name: str
    flagship: tuple[FlagshipShape, ...]


@dataclass(frozen=True, slots=True)
class IssueShape:
    """An issue with all that belongs to it."""

    slug: str
    name: str
    description: RichText
    status: Status
    responsible: str
    links: Mapping[str, tuple[str, ...]]
    objectives: tuple[str, ...]
    guideline: tuple[GuidelineShape, ...]
    indicator: tuple[IndicatorShape, ...]
    programme: tuple[ProgrammeShape, ...]


@dataclass(frozen=True, slots=True)
class IssueFile:
    """issues.toml."""

    issue: tuple[IssueShape, ...]


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """Money of an activity in a fiscal year."""

    year: int
    baht: int
    source: int
    branch: str
    item: str
    quantity: int = 0
    """0 when nothing is counted."""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WorkRow:
    """Work and spending in a month (พ.ย.) or a quarter (ไตรมาส 1)."""

    when: str
    quantity: str
    baht: int


@dataclass(frozen=True, slots=True)
class ActivityShape:
    """An activity with its money and its work plans by fiscal year."""

    name: str
    quantity: str
    unit: str
    lead: str
    budget: Rows
    description: RichText = ""
    partners: str = ""
    work: Mapping[str, Rows] = field(default_factory=_none)


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """An answer of the readiness checklist."""

    answer: Readiness
    note: str


@dataclass(frozen=True, slots=True)
class ProjectShape:
    """A project with all that belongs to it."""

    slug: str
    name: str
    guideline: str
    lead: str
    years: Rows
    """A `PeriodRow`."""
    areas: tuple[int, ...]
    rationale: RichText
    objectives: RichText
    output: RichText
    outcome: RichText
    status: Status
    indicator: tuple[IndicatorShape, ...]
    activity: tuple[ActivityShape, ...]
    flagship: str = ""
    programme: str = ""
    issue: str = ""
    partners: tuple[str, ...] = ()
    area_note: str = ""
    note: str = ""
    readiness: Mapping[str, Rows] = field(default_factory=_none)


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """projects/*.toml."""

    project: tuple[ProjectShape, ...]


@dataclass(frozen=True, slots=True)
class RankedRow:
    """A project of the annual plan."""

    project: str
    screening: ScreeningResult
    note: str


@dataclass(frozen=True, slots=True)
class AnnualShape:
    """An annual action plan."""

    fiscal_year: int
    ceiling: int
    """Baht."""
    notice: str
    projects: Rows


@dataclass(frozen=True, slots=True)
class AnnualFile:
    """annual-<year>.toml."""

    annual: AnnualShape


@dataclass(frozen=True, slots=True)
class NeedFieldShape:
    """A field by which needs are gathered."""

    slug: str
    name: str
    summary: RichText


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need of a district; priority 0 for none given."""

    field: str
    priority: int
    problem: str
    need: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DistrictShape:
    """The needs of a district and where they were heard."""

    code: int
    source: str
    needs: Rows


@dataclass(frozen=True, slots=True)
class NeedFile:
    """needs.toml."""

    field: tuple[NeedFieldShape, ...]
    district: tuple[DistrictShape, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of people at a meeting."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class HeardRow:
    """What a group said, and what was done about it."""

    group: str
    heard: str
    response: str


@dataclass(frozen=True, slots=True)
class ConsultationShape:
    """A meeting."""

    slug: str
    title: str
    date: str
    place: str
    purpose: str
    summary: RichText
    groups: Rows
    heard: Rows


@dataclass(frozen=True, slots=True)
class ConsultationFile:
    """consultations.toml."""

    consultation: tuple[ConsultationShape, ...]


@dataclass(frozen=True, slots=True)
class CommentShape:
    """A comment on what `on` names: kind:slug."""

    on: str
    field: str
    author: str
    created: str
    text: str
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class CommentFile:
    """comments.toml."""

    comment: tuple[CommentShape, ...]
