"""The closed lists of a plan: kinds of section, status, screening and the like.

Their values are what the file and the JSON store; their Thai names are in the format pack's labels.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class SectionKind(StrEnum):
    """What a section of the outline holds, which decides its editor and what the document makes of it."""

    PART = "part"
    """A part (ส่วนที่ n) or a heading that only holds other sections; its body is an introduction."""
    RICH_TEXT = "rich_text"
    COVER = "cover"
    CONTENTS = "contents"
    """Made: table of contents."""
    TABLE_LIST = "table_list"
    """Made: list of tables."""
    FIGURE_LIST = "figure_list"
    """Made: list of figures."""
    NEEDS = "needs"
    SWOT = "swot"
    ALIGNMENT = "alignment"
    GOALS = "goals"
    INDICATORS = "indicators"
    """Indicators of the goal, with targets a year."""
    ISSUES = "issues"
    BUDGET_SUMMARY = "budget_summary"
    """Made: money by issue, year, source and agency."""
    FORM_J1 = "form_j1"
    """Made: แบบ จ.1."""
    PROJECT_BRIEFS = "project_briefs"
    """Made: แบบ จ.1-1, one a project."""
    CONSULTATIONS = "consultations"
    NEEDS_REGISTER = "needs_register"
    """Made: all needs, district by district, for the appendix."""
    PLAN_SUMMARY = "plan_summary"
    """Made, annual plan: goal, indicators and issues in short."""
    BUDGET_BOOK = "budget_book"
    """Made, annual plan: projects by expenditure category, million baht with four decimals."""
    SCREENING_LIST = "screening_list"
    """Made, annual plan: projects by screening result and rank."""
    ANNUAL_PROJECTS = "annual_projects"
    """Made, annual plan: brief, expenditure tree and work plan of each project."""


GOAL_HORIZONS: Final = (20, 5)
"""Years that the goals of a province look ahead, one goal each."""


class SectionNumbering(StrEnum):
    """How a section is numbered."""

    NONE = "none"
    PART = "part"
    """Counted through the document: ส่วนที่ 1."""
    DECIMAL = "decimal"
    """Part and position: 1.2, 1.2.3."""


class Status(StrEnum):
    """How far a section, issue or project has come."""

    EMPTY = "empty"
    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    DONE = "done"


class SwotKind(StrEnum):
    """A quadrant of the SWOT analysis."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


class TowsKind(StrEnum):
    """A pairing of the TOWS matrix."""

    SO = "so"
    WO = "wo"
    ST = "st"
    WT = "wt"


class OwnerKind(StrEnum):
    """What an indicator, a link, or a comment belongs to."""

    PLAN = "plan"
    SECTION = "section"
    GOAL = "goal"
    ISSUE = "issue"
    MAIN_PROGRAMME = "main_programme"
    PROGRAMME = "programme"
    FLAGSHIP = "flagship"
    PROJECT = "project"
    NEED = "need"


class BudgetSource(StrEnum):
    """Where money comes from; the value is the official code of จ.1, column แหล่ง งปม."""

    PROVINCE = "1"
    MINISTRY = "2"
    LOCAL = "3"
    PRIVATE = "4"


class ExpenditureCategory(StrEnum):
    """ประเภทงบรายจ่าย, in the order of the budget book's columns."""

    PERSONNEL = "personnel"
    OPERATIONS = "operations"
    INVESTMENT = "investment"
    SUBSIDY = "subsidy"
    OTHER = "other"


class ScreeningResult(StrEnum):
    """ผลการกลั่นกรอง of a project in an annual plan."""

    WITHIN_CEILING = "within_ceiling"
    OVER_CEILING = "over_ceiling"
    ADMINISTRATION = "administration"


class Readiness(StrEnum):
    """An answer of the readiness checklist."""

    UNKNOWN = "unknown"
    READY = "ready"
    IN_PROGRESS = "in_progress"
    NOT_READY = "not_ready"
    NOT_NEEDED = "not_needed"
