"""What stands above and below the tables of a form: label, title, header lines and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.core.formats.forms import FormSpec, HeaderLine
from desktop.documents.source import Source
from exporters.document import Block, FormLine, Paragraph
from exporters.inline import Content, Inline, Text
from exporters.typography import StyleName


def form_head(
    source: Source,
    form: FormSpec,
    values: Mapping[str, Content] | None = None,
    *,
    new_page: bool = False,
) -> Iterator[Block]:
    """Yield the form's label at the top right, its title, and its header lines.

    `values` holds what is filled in after the header lines, by their keys. With `new_page` the form
    begins a page.
    """
    head = [(label, StyleName.FORM_LABEL) for label in (form.label, form.sub_label) if label]
    head += [(source.say(line), StyleName.FORM_TITLE) for line in form.title_lines]
    for text, style in head:
        yield Paragraph(text, style, keep_with_next=True, page_break_before=new_page)
        new_page = False
    for line in form.header_lines:
        yield FormLine(line_label(source, line), (values or {}).get(line.key, ""))


def line_label(source: Source, line: HeaderLine) -> tuple[Inline, ...]:
    """Return the label of a header line in bold, and its hint."""
    label = Text(source.say(line.label), bold=True)
    return (label, f" {source.say(line.hint)}") if line.hint else (label,)


def form_notes(source: Source, form: FormSpec) -> Iterator[Block]:
    """Yield the lines below a form."""
    for note in form.notes:
        yield Paragraph(source.say(note), StyleName.NOTE)
