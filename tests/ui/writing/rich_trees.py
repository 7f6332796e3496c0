"""Trees of rich text for property tests: whatever a plan may hold, as clean HTML."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop.core.plan.rich_text import (
    RichBlock,
    RichCell,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    normalise,
    to_html,
)
from desktop.core.plan.thai_text import clean_text

ASSET = "ab" * 32

texts = st.text(
    st.sampled_from("กาแเำ่ สวน ab<>&\"'\n1๑\u0e34\ufdd0"), min_size=0, max_size=8
) | st.text(max_size=6)
runs = st.builds(
    RichRun,
    texts,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "sub", "super"]),
)
run_lists = st.lists(runs, max_size=4).map(tuple)
aligns = st.sampled_from(["", "", "left", "center", "right", "justify"])
paragraphs = st.builds(RichParagraph, run_lists, aligns)
headings = st.builds(RichHeading, run_lists)
images = st.builds(
    RichImage, st.just(ASSET), texts, texts, st.none() | st.integers(min_value=1, max_value=900)
)


def lists(inner: st.SearchStrategy[RichBlock]) -> st.SearchStrategy[RichBlock]:
    items = st.lists(st.lists(inner, max_size=3).map(tuple), min_size=1, max_size=4).map(tuple)
    return st.builds(RichList, st.booleans(), items, st.integers(0, 12))


def tables(inner: st.SearchStrategy[RichBlock]) -> st.SearchStrategy[RichBlock]:
    spans = st.integers(1, 3)
    cell = st.builds(
        RichCell, st.lists(inner, max_size=2).map(tuple), st.booleans(), spans, spans, aligns
    )
    rows = st.lists(st.lists(cell, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
    return st.builds(RichTable, rows.map(tuple), texts)


blocks = st.recursive(
    paragraphs | headings | images, lambda inner: lists(inner) | tables(inner), max_leaves=12
)
clean_html = (
    st.lists(blocks, max_size=6)
    .map(lambda found: to_html(normalise(found, clean_text)))
    .map(lambda html: html.translate({0xFDD0: None, 0xFDD1: None}))
)
"""HTML as a plan holds it, without the two signs that no text holds."""
