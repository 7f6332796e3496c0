"""Rich text of a plan: one sanitiser at the border, and a tree of blocks for readers.

A section is stored as a small clean HTML of ``p h4 ul ol li b i u sub sup table tr td th img br``:
paragraphs and cells may carry ``align``, cells ``colspan`` and ``rowspan``, a numbered list
``start``, a table its caption as ``title``, a picture ``src="asset:<sha256>"``, ``alt``, its
caption as ``title`` and ``width`` in pixels. Everything else goes when text enters a plan.
"""

from __future__ import annotations

import html
import re

from desktop.core.plan.frozen import dataclass
from desktop.core.plan.rich_blocks import (
    Align,
    RichBlock,
    RichCell,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    Vertical,
    normalise,
    to_html,
)
from desktop.core.plan.rich_parser import Builder, plain_text_of
from desktop.core.plan.thai_text import clean_text

__all__ = [
    "Align",
    "RichBlock",
    "RichCell",
    "RichHeading",
    "RichImage",
    "RichList",
    "RichParagraph",
    "RichRun",
    "RichTable",
    "SanitiseReport",
    "Vertical",
    "asset_ids",
    "from_plain_text",
    "is_blank",
    "normalise",
    "parse",
    "plain_text",
    "plain_text_of",
    "sanitise",
    "sanitise_with_report",
    "to_html",
]

_ASSET_IMAGE = re.compile(r'<img src="asset:([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class SanitiseReport:
    """What the sanitiser took out: the names of the tags in order, and how many pictures."""

    removed_tags: tuple[str, ...] = ()
    removed_images: int = 0


def sanitise(source: str) -> str:
    """Return ``source``, any HTML, as clean rich text; doing it again changes nothing.

    Text keeps its words, cleaned as ``clean_text`` does; scripts, styles, comments, links and
    pictures that are not of the plan go. Time is linear in the length, whatever the nesting.
    """
    return source if _is_clean(source) else sanitise_with_report(source)[0]


def sanitise_with_report(source: str) -> tuple[str, SanitiseReport]:
    """Return the clean rich text and what was taken out of ``source``."""
    builder = Builder(clean_text)
    blocks = normalise(builder.build(source), clean_text)
    images = builder.removed.pop("img", 0)
    return to_html(blocks), SanitiseReport(tuple(sorted(builder.removed)), images)


def parse(source: str) -> tuple[RichBlock, ...]:
    """Return the blocks of rich text, normalised; any HTML is read, but text is not cleaned."""
    if (paragraphs := _plain_paragraphs(source)) is not None:
        return normalise(RichParagraph((RichRun(html.unescape(text)),)) for text in paragraphs)
    return normalise(Builder().build(source))


def _is_clean(source: str) -> bool:
    """Say quickly, of rich text that is nothing but bare paragraphs, whether it is clean already."""
    paragraphs = _plain_paragraphs(source)
    return (
        paragraphs is not None
        and source.count(">") == 2 * len(paragraphs)
        and "&" not in source
        and "\t" not in source
        and all(text == text.strip(" ") for text in paragraphs)
        and clean_text(source) == source
    )


def _plain_paragraphs(source: str) -> list[str] | None:
    """Return the texts of rich text that is nothing but bare paragraphs, the usual case."""
    if not source.startswith("<p>") or not source.endswith("</p>") or "\n" in source:
        return None
    paragraphs = source[3:-4].split("</p><p>")
    return paragraphs if source.count("<") == 2 * len(paragraphs) else None


def from_plain_text(text: str) -> str:
    """Return plain text as rich text, a paragraph for each line that is not empty."""
    lines = (line for line in clean_text(text).split("\n") if line.strip())
    return to_html(normalise((RichParagraph((RichRun(line),)) for line in lines), clean_text))


def plain_text(source: str) -> str:
    """Return the words of rich text alone, for searching, counting and comparing."""
    return plain_text_of(parse(source)) if source else ""


def asset_ids(source: str) -> tuple[str, ...]:
    """Return the ids of the pictures that sanitised rich text shows, in order, each once."""
    return tuple(dict.fromkeys(_ASSET_IMAGE.findall(source)))


def is_blank(source: str) -> bool:
    """Say whether rich text holds neither a word nor a picture."""
    return not asset_ids(source) and not plain_text(source).strip()
