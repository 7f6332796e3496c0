r"""Tables of contents, lists of tables and figures, and the captions that feed them.

The fields hold their entries when the file is written, each a link to its place. Page numbers are
known only after layout: each entry ends in an empty PAGEREF field, so that a wrong number is never
shown as if it were right, and the file asks Word to update its fields when it is opened
(`w:updateFields` in the settings; Word puts one question to the reader first, and there is no way
to have the numbers filled in without it: `w:dirty` on a field asks the same question).
LibreOffice shows what a contents field holds and computes no page numbers there. Nothing may stand
between an entry's tab stop and the margin: with a right indent LibreOffice drops the number.

Captions count with SEQ fields, which hold their numbers already. `\* THAIARABIC` (ECMA-376 part 1,
17.16.4.3.1) is the switch for Thai digits; LibreOffice counts captions, lists and pages in Arabic
digits all the same.
"""

from __future__ import annotations

from typing import Final

from exporters.document import ContentsField, ContentsKind
from exporters.inline import Content
from exporters.typography import StyleName
from exporters.word.context import Context, Entry
from exporters.word.lengths import twips
from exporters.word.runs import (
    PLAIN_RUN,
    RUN_CLOSE,
    content_runs,
    plain_run,
    plain_text,
    simple_field,
)
from exporters.word.styles import SMALLEST_STYLE, contents_style_id, style_id
from exporters.word.text import attribute, one_line

FIELD_BEGIN: Final = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
FIELD_SEPARATE: Final = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
FIELD_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents_target(runs: str, kind: ContentsKind, level: int, title: str, context: Context) -> str:
    """Put a bookmark around runs and remember the title as an entry of that kind of contents."""
    title = one_line(title)
    if not title:
        return runs
    number = next(context.bookmark_ids)
    name = f"_Toc{number:09d}"
    context.entries[kind].append(Entry(level, title, name))
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
    )


def caption(
    kind: ContentsKind, content: Content, context: Context, *, new_page: bool = False
) -> str:
    """Write the numbered caption of a table (kept with the table below it) or of a figure."""
    label = _label(kind, context)
    number = context.digits(len(context.entries[kind]) + 1)
    counting = simple_field(f"SEQ {_identifier(label)} \\* {_digit_switch(context)}", number)
    runs = (
        f"{plain_run(f'{label} ', context)}{counting}"
        f"{plain_run(' ', context)}{content_runs(content, context)}"
    )
    title = f"{label} {number} {plain_text(content)}"
    runs = contents_target(runs, kind, 1, title, context)
    properties = "".join(
        [
            f'<w:pStyle w:val="{style_id(StyleName.CAPTION)}"/>',
            "<w:keepNext/>" if kind is ContentsKind.TABLES else "",
            "<w:pageBreakBefore/>" if new_page else "",
            '<w:jc w:val="center"/>' if kind is ContentsKind.FIGURES else "",
        ]
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def listed(block: ContentsField, context: Context) -> list[Entry]:
    """Return the entries of a contents field that have been found so far."""
    return [entry for entry in context.entries[block.kind] if entry.level <= block.levels]


def contents(block: ContentsField, context: Context, width: float) -> str:
    """Write a contents field with the entries found so far, on lines of `width` millimetres.

    To be called when the whole document has been walked. Without entries nothing is written: Word
    would show an error in the middle of the page.
    """
    entries = listed(block, context)
    if not entries:
        return ""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(width)}"/></w:tabs>'
    opening = f"{FIELD_BEGIN}{_instruction(_contents_instruction(block, context))}{FIELD_SEPARATE}"
    lines = []
    for entry in entries:
        style = contents_style_id(block.kind, entry.level)
        lines.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tab}</w:pPr>{opening}'
            f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">'
            f"{PLAIN_RUN}{context.escape(entry.text)}{RUN_CLOSE}<w:r><w:tab/></w:r>"
            f"{_page_reference(entry)}</w:hyperlink></w:p>"
        )
        opening = ""
    lines.append(f'<w:p><w:pPr><w:pStyle w:val="{SMALLEST_STYLE}"/></w:pPr>{FIELD_END}</w:p>')
    return "".join(lines)


def _page_reference(entry: Entry) -> str:
    instruction = _instruction(f"PAGEREF {entry.bookmark} \\h")
    return f"{FIELD_BEGIN}{instruction}{FIELD_SEPARATE}{FIELD_END}"


def _instruction(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {attribute(code)} </w:instrText></w:r>'


def _contents_instruction(block: ContentsField, context: Context) -> str:
    if block.kind is ContentsKind.HEADINGS:
        return f'TOC \\o "1-{block.levels}" \\h \\z'
    return f'TOC \\h \\z \\c "{_identifier(_label(block.kind, context))}"'


def _label(kind: ContentsKind, context: Context) -> str:
    return context.labels.table if kind is ContentsKind.TABLES else context.labels.figure


def _identifier(label: str) -> str:
    """Return the name under which a label counts: one word, as the SEQ field wants it."""
    return "_".join(one_line(label).replace('"', "").split())


def _digit_switch(context: Context) -> str:
    return "THAIARABIC" if context.thai else "ARABIC"
