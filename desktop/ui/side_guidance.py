"""What a place should tell, from the guidance of the format pack."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Section
from desktop.ui import theme, tokens
from desktop.ui.nodes import NodeKind, NodeRef, record_at
from desktop.ui.thai_lines import kept_together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.formats.pack import FormatPack, Guidance
    from desktop.core.plan.plan import Plan

_SECTION_OF: Final = {
    NodeKind.INFO: SectionKind.COVER,
    NodeKind.ISSUE: SectionKind.ISSUES,
    NodeKind.PROGRAMME: SectionKind.FORM_J1,
    NodeKind.FLAGSHIP: SectionKind.FORM_J1,
    NodeKind.PROJECTS: SectionKind.FORM_J1,
    NodeKind.PROJECT: SectionKind.PROJECT_BRIEFS,
    NodeKind.ANNUAL_PLAN: SectionKind.BUDGET_BOOK,
}
"""Which section's guidance helps at a place that is no section."""
_BULLET: Final = "•"


def guidance_at(plan: Plan, pack: FormatPack, node: NodeRef) -> Guidance | None:
    """Return what helps at a place; None where the pack says nothing."""
    record = record_at(plan, node)
    if isinstance(record, Section):
        return pack.guidance(record.key)
    kind = _SECTION_OF.get(node.kind)
    return next((entry.guidance for entry in pack.entries.values() if entry.kind is kind), None)


class GuidancePanel(QTextBrowser):
    """Shows the guidance of a place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("คำแนะนำของส่วนนี้"))
        self.setOpenLinks(False)
        self.setProperty("look", "page")
        self.document().setDocumentMargin(tokens.MARGIN)

    def show_place(self, plan: Plan, pack: FormatPack, node: NodeRef) -> None:
        """Show what helps at a place."""
        guidance = guidance_at(plan, pack, node)
        if guidance is None or not (guidance.purpose or guidance.contents or guidance.committee):
            self.setHtml(self._paragraph(self.tr("ไม่มีคำแนะนำสำหรับส่วนนี้")))
            return
        self.setHtml(
            self._paragraph(guidance.purpose)
            + self._points(self.tr("ควรบอก"), guidance.contents)
            + self._points(self.tr("สิ่งที่คณะกรรมการพิจารณา"), guidance.committee)
        )

    def _paragraph(self, text: str, *, above: int = 0, weight: int = 400) -> str:
        height = theme.line_height_percent(self.font())
        look = (
            f"margin: {above}px 0 {tokens.HALF}px 0; line-height: {height}%; font-weight: {weight}"
        )
        return f'<p style="{look}">{escape(kept_together(text))}</p>'

    def _points(self, title: str, points: Sequence[str]) -> str:
        """Return points below a title; in two columns, since Qt sets a list's bullets close to its text."""
        if not points:
            return ""
        rows = "".join(
            f'<tr><td width="{tokens.MARGIN}">{self._paragraph(_BULLET)}</td>'
            f'<td style="padding-bottom: {tokens.HALF}px">{self._paragraph(point)}</td></tr>'
            for point in points
        )
        head = self._paragraph(title, above=tokens.MARGIN, weight=700)
        return f'{head}<table cellspacing="0" cellpadding="0">{rows}</table>'
