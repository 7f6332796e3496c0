"""The fields of แบบ จ.1-1: text to read, or content controls to fill in and send back.

In a document of briefs alone the fields are content controls. A control is tagged with the field that it holds:
`project.rationale`, `activity.<id>.name`. Where one document holds several briefs, the project's id stands in the tag
too: `project.<id>.rationale`. In a plan the briefs are there to be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from desktop.core.formats.forms import FormSpec
from desktop.core.plan.records import Activity, Project
from desktop.documents.prose import cell_of
from desktop.documents.source import Source
from exporters.document import ControlBlock, Paragraph
from exporters.inline import Control
from exporters.table import Cell, CellContent
from exporters.typography import StyleName

FORM: Final = "j1_1"
"""Key of the form in the pack."""


class Fields(Enum):
    """What the fields of a brief are in a document."""

    TEXT = "text"
    """Text to read."""
    OF_ONE = "of_one"
    """Content controls; the file's properties name the only project."""
    OF_SEVERAL = "of_several"
    """Content controls whose tags name the project."""


@dataclass(frozen=True, eq=False)
class BriefFields:
    """Makes the cells of the fields in the briefs of one document."""

    source: Source
    fields: Fields

    @cached_property
    def form(self) -> FormSpec:
        """The form as the pack words it."""
        return self.source.pack.form(FORM)

    @cached_property
    def _placeholder(self) -> str:
        return self.source.say(self.form.rows["placeholder"])

    def field(
        self, of: Project | Activity, field: str, alias: str, text: str, unit: str = ""
    ) -> CellContent:
        """Return a cell with a text of one line, or a place to fill one in, and the unit after it."""
        if self.fields is Fields.TEXT:
            return f"{text} {unit}" if unit else text
        control = Control(self._tag(of, field), alias, text, self._placeholder)
        return Cell((control, f" {unit}") if unit else (control,))

    def lines_field(self, of: Project | Activity, field: str, alias: str, text: str) -> CellContent:
        """Return a cell with a text of several lines, or a place to fill them in, a paragraph each.

        LibreOffice sets line breaks inside a control that stands in a line apart from its text.
        """
        if self.fields is Fields.TEXT:
            return text
        lines = tuple([Paragraph(line, StyleName.TABLE_TEXT) for line in text.splitlines()])
        control = ControlBlock(self._tag(of, field), alias, lines, self._placeholder)
        return Cell(blocks=(control,))

    def rich_field(self, of: Project | Activity, field: str, alias: str, html: str) -> CellContent:
        """Return a cell with paragraphs, or a place to fill them in."""
        if self.fields is Fields.TEXT:
            return cell_of(self.source.prose, html)
        blocks = tuple(self.source.prose.blocks(html, StyleName.TABLE_TEXT))
        control = ControlBlock(self._tag(of, field), alias, blocks, self._placeholder)
        return Cell(blocks=(control,))

    def _tag(self, of: Project | Activity, field: str) -> str:
        """Return the tag of a field of a project or activity."""
        if isinstance(of, Activity):
            return f"activity.{of.id}.{field}"
        several = self.fields is Fields.OF_SEVERAL
        return f"project.{of.id}.{field}" if several else f"project.{field}"
