"""Lists: a paragraph an item, marked by the numbering part, nested as deep as the format goes."""

from __future__ import annotations

from exporters.document import ListBlock
from exporters.typography import StyleName
from exporters.word.context import Context
from exporters.word.lengths import twips
from exporters.word.numbering import DEEPEST_LEVEL, STEP
from exporters.word.runs import content_runs
from exporters.word.styles import LIST_STYLE, style_id


def list_paragraphs(
    block: ListBlock,
    context: Context,
    cell_style: StyleName | None = None,
    *,
    new_page: bool = False,
    level: int | None = None,
) -> list[str]:
    """Write a list and the lists below it, a paragraph an item.

    Inside a table, `cell_style` is the style of the text around it, and the items are set in from
    the cell's edge instead of from where paragraphs begin. `level` is the list's own unless it is given.
    """
    if level is None:
        level = min(block.level, DEEPEST_LEVEL)
    number = context.numbering.instance(block.kind, level, block.start)
    style = style_id(cell_style) if cell_style else LIST_STYLE
    step = twips(STEP)
    indent = f'<w:ind w:left="{step * (level + 1)}" w:hanging="{step}"/>' if cell_style else ""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>{indent}'
    paragraphs: list[str] = []
    for item in block.items:
        page_break = "<w:pageBreakBefore/>" if new_page and not paragraphs else ""
        paragraphs.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page_break}{numbered}</w:pPr>'
            f"{content_runs(item.content, context)}</w:p>"
        )
        for child in item.children:
            deeper = min(level + 1, DEEPEST_LEVEL)
            paragraphs += list_paragraphs(child, context, cell_style, level=deeper)
    return paragraphs
