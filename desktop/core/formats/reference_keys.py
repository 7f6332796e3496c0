"""Keys of the reference lists that ship."""

from __future__ import annotations

from typing import Final

FRAMEWORK_KEYS: Final = (
    "national_strategy",
    "master_plans",
    "national_plan_13",
    "national_plan_14",
    "regional_guidelines_2566",
    "regional_guidelines_2571",
    "sdgs",
)
"""Lists that a plan is aligned with."""

OTHER_KEYS: Final = (
    "budget_sources",
    "expenditure_categories",
    "agency_kinds",
    "participant_groups",
)

REFERENCE_KEYS: Final = (*FRAMEWORK_KEYS, *OTHER_KEYS)
"""Every list of items; each is a file of its name in resources/reference."""
