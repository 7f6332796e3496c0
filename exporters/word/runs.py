"""Runs: the content of a paragraph as WordprocessingML.

Runs stay bare: faces and sizes live in the styles. Only weight, slant, underline and position are
set here, each for both halves of the pair that Word keeps for Latin and complex scripts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from exporters.inline import (
    Content,
    Control,
    HeadingField,
    LineBreak,
    Link,
    PageNumberField,
    Position,
    Tab,
    Text,
    TitleField,
)
from exporters.word.context import Context
from exporters.word.text import TEXT_CLOSE, TEXT_OPEN, attribute, escape

BOLD: Final = "<w:b/><w:bCs/>"
PLAIN_RUN: Final = f"<w:r>{TEXT_OPEN}"
BOLD_RUN: Final = f"<w:r><w:rPr>{BOLD}</w:rPr>{TEXT_OPEN}"
RUN_CLOSE: Final = f"{TEXT_CLOSE}</w:r>"

_POSITIONS = {
    Position.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
    Position.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
}
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def content_runs(content: Content, context: Context, *, bold: bool = False) -> str:
    """Write the content of a paragraph; `bold` makes all of it bold."""
    if isinstance(content, str):
        return plain_run(content, context, bold=bold)
    return "".join(
        [
            plain_run(inline, context, bold=bold)
            if isinstance(inline, str)
            else _WRITERS[type(inline)](inline, context, bold)
            for inline in content
        ]
    )


def plain_run(text: str, context: Context, *, bold: bool = False) -> str:
    """Write one run in the paragraph's own style; nothing at all for no text."""
    if not text:
        return ""
    return f"{BOLD_RUN if bold else PLAIN_RUN}{context.escape(text)}{RUN_CLOSE}"


def styled_run(text: str, style: str) -> str:
    """Write one run of ready text in a character style."""
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>{TEXT_OPEN}{text}{RUN_CLOSE}'


def simple_field(instruction: str, result: str, *, bold: bool = False) -> str:
    """Write a field that Word keeps up to date by itself, holding a ready result."""
    run = BOLD_RUN if bold else PLAIN_RUN
    return (
        f'<w:fldSimple w:instr=" {attribute(instruction)} ">{run}{result}{RUN_CLOSE}</w:fldSimple>'
    )


def plain_text(content: Content) -> str:
    """Return the words of a content without their looks; fields are left out."""
    if isinstance(content, str):
        return content
    return "".join([_plain_inline(inline) for inline in content])


def _plain_inline(inline: Any) -> str:
    match inline:
        case str():
            return inline
        case Text() | Link():
            return inline.text
        case LineBreak() | Tab():
            return " "
        case Control():
            return plain_text(inline.content)
        case _:
            return ""


def _text(inline: Text, context: Context, bold: bool) -> str:
    if not inline.text:
        return ""
    looks = "".join(
        [
            BOLD if bold or inline.bold else "",
            "<w:i/><w:iCs/>" if inline.italic else "",
            '<w:u w:val="single"/>' if inline.underline else "",
            _POSITIONS[inline.position] if inline.position else "",
        ]
    )
    written = escape(inline.text) if inline.keep_digits else context.escape(inline.text)
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r>{properties}{TEXT_OPEN}{written}{RUN_CLOSE}"


def _line_break(_inline: LineBreak, _context: Context, _bold: bool) -> str:
    return "<w:r><w:br/></w:r>"


def _tab(_inline: Tab, _context: Context, _bold: bool) -> str:
    return "<w:r><w:tab/></w:r>"


def _page_number(_inline: PageNumberField, context: Context, bold: bool) -> str:
    return simple_field("PAGE", context.digits(1), bold=bold)


def _title(_inline: TitleField, context: Context, bold: bool) -> str:
    return simple_field("TITLE", context.escape(context.title), bold=bold)


def _heading(inline: HeadingField, _context: Context, bold: bool) -> str:
    return simple_field(f"STYLEREF {inline.level}", "", bold=bold)


def _link(inline: Link, context: Context, bold: bool) -> str:
    safe = inline.address.lower().startswith(_SAFE_SCHEMES)
    relationship = context.link(inline.address) if safe else None
    if relationship is None:
        return plain_run(inline.text, context, bold=bold)
    run = styled_run(context.escape(inline.text), "Hyperlink")
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{run}</w:hyperlink>'


def _control(inline: Control, context: Context, bold: bool) -> str:
    content = content_runs(inline.content, context, bold=bold)
    kind = '<w:text w:multiLine="1"/>' if isinstance(inline.content, str) else "<w:richText/>"
    shown = content or placeholder_run(inline.placeholder, context)
    return (
        f"<w:sdt>{control_properties(inline.tag, inline.alias, context, not content, kind)}"
        f"<w:sdtContent>{shown}</w:sdtContent></w:sdt>"
    )


def placeholder_run(placeholder: str, context: Context) -> str:
    """Write the grey words that stand where nothing is filled in yet."""
    return styled_run(context.escape(placeholder or " "), "PlaceholderText")


def control_properties(tag: str, alias: str, context: Context, empty: bool, kind: str) -> str:
    """Write what a fill-in control is: its names, its id, and whether it shows its placeholder.

    The control itself cannot be deleted by hand, only what is in it. Word refuses tags and aliases
    of more than 64 characters.
    """
    return (
        f'<w:sdtPr><w:alias w:val="{attribute(alias[:64])}"/><w:tag w:val="{attribute(tag[:64])}"/>'
        f'<w:id w:val="{next(context.control_ids)}"/><w:lock w:val="sdtLocked"/>'
        f"{'<w:showingPlcHdr/>' if empty else ''}{kind}</w:sdtPr>"
    )


_WRITERS: dict[type[Any], Callable[[Any, Context, bool], str]] = {
    Text: _text,
    LineBreak: _line_break,
    Tab: _tab,
    PageNumberField: _page_number,
    TitleField: _title,
    HeadingField: _heading,
    Link: _link,
    Control: _control,
}
