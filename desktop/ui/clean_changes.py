"""What is typed is cleaned on its way into the plan: marks in order, no control characters, one line where one is meant."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from desktop.core.plan.changes import Change
from desktop.core.plan.fields import TextKind, field_specs
from desktop.core.plan.thai_text import clean_single_line, clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.plan.changes import Changes


def cleaned(changes: Iterable[Change]) -> Changes:
    """Return changes whose typed lines and blocks are clean; those that come to nothing are left out.

    Rich text is left as it is: its editor hands it over sanitised.
    """
    return tuple(change for change in map(_cleaned, changes) if change.before != change.after)


def _cleaned(change: Change) -> Change:
    after = change.after
    if after is None:
        return change
    typed = change.fields
    values: dict[str, str] = {}
    for spec in field_specs(change.record_type):
        if spec.name not in typed or spec.text not in (TextKind.LINE, TextKind.BLOCK):
            continue
        text: str = getattr(after, spec.name)
        clean = clean_single_line(text) if spec.text is TextKind.LINE else clean_text(text)
        if clean != text:
            values[spec.name] = clean
    return Change(change.before, dataclasses.replace(after, **values)) if values else change
