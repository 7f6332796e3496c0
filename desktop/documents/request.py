"""What document is asked for: its kind, year, projects, digits and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.core.plan.digits import DigitStyle


class DocumentKind(StrEnum):
    """The official documents; the values are the names that the command line uses."""

    PLAN = "plan"
    """แผนพัฒนาจังหวัด, whole."""
    ANNUAL = "annual"
    """แผนปฏิบัติราชการประจำปี of one fiscal year."""
    J1 = "j1"
    """แบบ จ.1 alone."""
    BRIEF = "brief"
    """แบบ จ.1-1, one a project."""


@dataclass(frozen=True, slots=True)
class DocumentRequest:
    """Which document of a plan to make, and how.

    `fiscal_year` is needed for the annual plan and means nothing to the others. `project_ids` choose the
    projects of the briefs, in this order; None takes all of them. `digits` None takes the plan's own.
    `date` must know its time zone: the same plan on the same date makes the same document.
    """

    kind: DocumentKind
    date: datetime
    fiscal_year: int | None = None
    project_ids: tuple[str, ...] | None = None
    digits: DigitStyle | None = None
