"""Indicators with baseline and a target a year, as tables and as lines of a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.core.plan.kinds import OwnerKind
from desktop.core.plan.records import Indicator
from desktop.documents.form_tables import Values
from desktop.documents.source import Source
from exporters.document import Block, Paragraph
from exporters.typography import StyleName

_FORM = "indicators"


def indicator_table(
    source: Source, kind: OwnerKind, owner_id: str, caption_ending: str
) -> Iterator[Block]:
    """Yield the table of the indicators of a goal, issue or programme, and the notes below it.

    The caption is the pack's, ending in whose indicators they are.
    """
    indicators = source.indicators_of(kind, owner_id)
    if not indicators:
        yield Paragraph(source.words.not_given)
        return
    form = source.pack.form(_FORM)
    layout = source.layout(form)
    rows = (
        layout.row({**indicator_values(source, one), "indicator": _named(source, number, one)})
        for number, one in enumerate(indicators, 1)
    )
    yield layout.table(rows, caption=f"{source.caption(form)} {caption_ending}".strip())
    for number, indicator in enumerate(indicators, 1):
        yield from _notes(source, number, indicator)


def indicator_values(source: Source, indicator: Indicator) -> Values:
    """Return the cells of an indicator by the keys that the pack's tables give their columns."""
    targets = source.targets_of(indicator)
    last = source.plan.years[-1] if source.plan.years else 0
    return {
        "indicator": indicator.name,
        "unit": indicator.unit,
        "baseline": baseline_text(source, indicator),
        "year": targets,
        "whole": indicator.overall_target or targets.get(last, ""),
    }


def baseline_text(source: Source, indicator: Indicator) -> str:
    """Return the baseline with its year."""
    if not indicator.baseline or indicator.baseline_year is None:
        return indicator.baseline
    template = source.pack.form(_FORM).rows["baseline"]
    return source.say(template, value=indicator.baseline, **{"from": indicator.baseline_year})


def indicator_lines(source: Source, indicators: Iterable[Indicator]) -> str:
    """Return indicators with their targets as numbered lines of a form's cell."""
    return "\n".join(
        [f"{n}. {indicator_line(source, indicator)}" for n, indicator in enumerate(indicators, 1)]
    )


def indicator_line(source: Source, indicator: Indicator) -> str:
    """Return an indicator with its unit and targets on one line."""
    words = source.words
    unit = f" ({indicator.unit})" if indicator.unit else ""
    targets = ", ".join(
        [
            f"{words.year} {target.fiscal_year}: {target.value}"
            for target in source.plan.targets.where("indicator_id", indicator.id)
            if target.value
        ]
    )
    return f"{indicator.name}{unit} {words.target} {targets}" if targets else indicator.name + unit


def _named(source: Source, number: int, indicator: Indicator) -> str:
    template = source.pack.form(_FORM).rows["indicator"]
    return source.say(template, number=number, name=indicator.name)


def _notes(source: Source, number: int, indicator: Indicator) -> Iterator[Block]:
    """Yield where the baseline comes from and what the indicator means."""
    words = source.words
    name = f"{words.indicator_no} {number}"
    if indicator.baseline_source:
        text = f"{words.source_of_data} ({name}): {indicator.baseline_source}"
        yield Paragraph(text, StyleName.NOTE)
    if indicator.definition:
        text = f"{words.definition} ({name}): {indicator.definition}"
        yield Paragraph(text, StyleName.NOTE)
