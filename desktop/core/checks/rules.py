"""All rules, and the check of a plan by them (`phaen check`, the panel of the editor)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop.core.checks import (
    alignment,
    annual,
    indicators,
    money,
    pictures,
    projects,
    prose,
    sections,
)
from desktop.core.checks.context import Context
from desktop.core.checks.finding import Finding, Hits
from desktop.core.formats.pack import FormatPack, Severity
from desktop.core.plan.plan import Plan

Rule = Callable[..., Hits]
"""Takes the context and the rule's parameters of the pack."""

RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("section.empty", sections.empty_sections),
    ("section.missing", sections.missing_sections),
    ("text.placeholder", prose.placeholders_left),
    ("text.stale_period", prose.stale_periods),
    ("text.stale_date", prose.stale_dates),
    ("text.other_province", prose.other_provinces),
    ("picture.not_shown", pictures.not_shown),
    ("goal.no_indicator", indicators.goals_without),
    ("issue.no_indicator", indicators.issues_without),
    ("project.no_indicator", indicators.projects_without),
    ("indicator.no_unit", indicators.without_unit),
    ("indicator.no_baseline", indicators.without_baseline),
    ("indicator.no_target", indicators.without_targets),
    ("project.no_issue", projects.without_issue),
    ("project.no_guideline", projects.without_guideline),
    ("project.no_programme", projects.without_programme),
    ("project.no_agency", projects.without_agency),
    ("project.no_area", projects.without_area),
    ("project.no_activity", projects.without_activity),
    ("project.no_money", projects.without_money),
    ("name.used_twice", projects.names_used_twice),
    ("money.outside_period", money.outside_period),
    ("money.outside_project", money.outside_project),
    ("project.too_small", money.too_small),
    ("work_plan.differs", money.work_plan_differs),
    ("work_plan.quarter_differs", money.quarter_differs),
    ("issue.no_project", alignment.issues_without_project),
    ("need.no_project", alignment.needs_without_project),
    ("project.no_need", alignment.projects_without_need),
    ("flagship.no_code", alignment.flagships_without_code),
    ("annual.no_work_plan", annual.without_work_plan),
    ("annual.no_money", annual.without_money),
    ("annual.no_screening", annual.without_screening),
    ("annual.over_ceiling", annual.over_ceiling),
)


def check(plan: Plan, pack: FormatPack) -> tuple[Finding, ...]:
    """Return what the rules of the pack find in a plan, rule by rule in a fixed order.

    A rule that the pack sets to off, or does not name, is not applied.
    """
    context = Context(plan, pack)
    findings: list[Finding] = []
    for rule_id, rule in RULES:
        spec = pack.rules.get(rule_id)
        if spec is None or spec.severity is Severity.OFF:
            continue
        findings.extend(
            Finding(rule_id, spec.severity, found.place, found.parameters)
            for found in rule(context, **spec.parameters)
        )
    return tuple(findings)
