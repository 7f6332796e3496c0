"""The version of the records of a plan, which its file and its JSON carry."""

from __future__ import annotations

from typing import Final

SCHEMA_MAJOR: Final = 1
"""Counts the changes of these records that an older program cannot read past."""
SCHEMA_MINOR: Final = 0
"""Counts the others since then."""
