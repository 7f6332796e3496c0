"""What a place should tell, from the guidance of the format pack."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.core.plan.kinds import SectionKind
from desktop.core.plan.records import Section
from desktop.ui import tokens
from desktop.ui.nodes import NodeKind, NodeRef, record_at

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
            self.setHtml(_paragraph(self.tr("ไม่มีคำแนะนำสำหรับส่วนนี้")))
            return
        self.setHtml(
            _paragraph(guidance.purpose)
            + _points(self.tr("ควรบอก"), guidance.contents)
            + _points(self.tr("สิ่งที่คณะกรรมการพิจารณา"), guidance.committee)
        )


def _paragraph(text: str) -> str:
    return f'<p style="line-height:{tokens.LINE_HEIGHT_PERCENT}%">{escape(text)}</p>'


def _points(title: str, points: Sequence[str]) -> str:
    if not points:
        return ""
    items = "".join(
        f'<li style="line-height:{tokens.LINE_HEIGHT_PERCENT}%">{escape(point)}</li>'
        for point in points
    )
    return f"<p><b>{escape(title)}</b></p><ul style='margin-left:-{tokens.MARGIN}px'>{items}</ul>"
