"""What stands above and below the tables of a form: label, title, header lines and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.core.formats.forms import FormSpec
from desktop.documents.source import Source
from exporters.document import Block, FormLine, Paragraph
from exporters.inline import Content, Text
from exporters.typography import StyleName


def form_head(
    source: Source, form: FormSpec, values: Mapping[str, Content] | None = None
) -> Iterator[Block]:
    """Yield the form's label at the top right, its title, and its header lines.

    `values` holds what is filled in after the header lines, by their keys.
    """
    yield from form_title(source, form)
    for key, label in line_labels(source, form):
        yield FormLine(label, (values or {}).get(key, ""))


def form_title(source: Source, form: FormSpec, *, new_page: bool = False) -> Iterator[Paragraph]:
    """Yield the form's label and title; with `new_page` they begin a page."""
    head = [(label, StyleName.FORM_LABEL) for label in (form.label, form.sub_label) if label]
    head += [(source.say(line), StyleName.FORM_TITLE) for line in form.title_lines]
    for text, style in head:
        yield Paragraph(text, style, keep_with_next=True, page_break_before=new_page)
        new_page = False


def line_labels(source: Source, form: FormSpec) -> Iterator[tuple[str, Content]]:
    """Yield the key of each header line with its label in bold and its hint."""
    for line in form.header_lines:
        label = Text(source.say(line.label), bold=True)
        yield line.key, (label, f" {source.say(line.hint)}") if line.hint else (label,)


def form_notes(source: Source, form: FormSpec) -> Iterator[Block]:
    """Yield the lines below a form."""
    for note in form.notes:
        yield Paragraph(source.say(note), StyleName.NOTE)
