"""Lists: a paragraph an item, marked by the numbering part, nested as deep as the format goes."""

from __future__ import annotations

from exporters.document import ListBlock
from exporters.typography import StyleName
from exporters.word.context import Context
from exporters.word.galley import Galley, framed
from exporters.word.lengths import twips
from exporters.word.numbering import DEEPEST_LEVEL, STEP
from exporters.word.paragraphs import BREAK_BEFORE, PARAGRAPH_END
from exporters.word.runs import content_runs
from exporters.word.styles import LIST_STYLE, style_id


def write_list(
    block: ListBlock,
    galley: Galley,
    context: Context,
    cell_style: StyleName | None = None,
    *,
    new_page: bool = False,
    level: int | None = None,
) -> bool:
    """Write a list and the lists below it, a paragraph an item; say whether there was any item.

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
    named = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
    frame = framed(f"{named}{numbered}</w:pPr>", PARAGRAPH_END)
    for item in block.items:
        if new_page or not isinstance(item.content, str):
            page_break = BREAK_BEFORE if new_page else ""
            runs = content_runs(item.content, context)
            galley.add(f"{named}{page_break}{numbered}</w:pPr>{runs}{PARAGRAPH_END}")
            new_page = False
        else:
            galley.fill(frame, (item.content,))
        for child in item.children:
            deeper = min(level + 1, DEEPEST_LEVEL)
            write_list(child, galley, context, cell_style, level=deeper)
    return bool(block.items)
