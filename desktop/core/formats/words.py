"""The words that the documents put in: captions, sums, units and labels of what an officer entered."""

from __future__ import annotations

from desktop.core.plan.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Each field is one entry of `[words]` in labels.toml. Those that end in `_no` stand before a number."""

    # Captions, lists and pages
    table: str
    figure: str
    contents: str
    table_list: str
    figure_list: str
    page: str
    continued: str
    source_of_data: str
    open_quote: str
    close_quote: str

    # Sums and units
    total: str
    grand_total: str
    baht: str
    thousand_baht: str
    million_baht: str
    people: str
    items: str

    # Years and months
    year: str
    fiscal_year: str
    quarter_no: str
    quarter: str
    month: str
    period_whole: str

    # Goals, issues and indicators
    goal: str
    goal_20: str
    goal_5: str
    missions: str
    mission_no: str
    positioning: str
    issue: str
    issue_no: str
    description: str
    objectives: str
    targets_and_indicators: str
    guidelines: str
    guideline_no: str
    indicator: str
    indicators: str
    indicator_no: str
    unit: str
    baseline: str
    target: str
    definition: str

    # Programmes, projects and activities
    main_programme: str
    programme: str
    programme_no: str
    flagship: str
    flagships: str
    project: str
    project_no: str
    projects: str
    activity: str
    activity_no: str
    agency: str
    lead_agency: str
    partner_agencies: str
    output: str
    outcome: str
    readiness: str

    # Money
    budget: str
    budget_source: str
    expenditure_category: str
    ceiling: str
    screening: str
    rank: str

    # Areas and needs
    province: str
    district: str
    subdistrict: str
    whole_province: str
    need_field: str
    problem: str
    need: str
    priority: str

    # Analysis and alignment
    swot: str
    tows: str
    alignment: str

    # Consultations
    consultation_no: str
    date: str
    place: str
    purpose: str
    summary: str
    participants: str
    group: str
    heard: str
    response: str

    # What is not there
    not_given: str
    not_bundled: str
    not_screened: str
    none: str
    other: str

    # Stands before a picture's name where it cannot be shown
    picture_not_shown: str

    # Pictures for those who cannot see them
    seal: str

    # Headings of the guidance beside a section
    guidance_contents: str
    guidance_committee: str
