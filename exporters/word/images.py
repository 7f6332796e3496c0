"""Figures: an inline drawing with its alternative text, or a frame with words, and its caption below."""

from __future__ import annotations

from exporters.document import ContentsKind, Figure
from exporters.typography import StyleName
from exporters.word.contents import caption
from exporters.word.context import Context
from exporters.word.lengths import emu
from exporters.word.runs import plain_run
from exporters.word.styles import style_id
from exporters.word.text import attribute
from exporters.word.xml import PIC, WP, A

_CAPTION_ROOM = 25.0
"""Millimetres of a page's height that a picture leaves for its caption."""

_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="8" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right")
)
_FRAME = f'<w:pBdr>{_EDGES}</w:pBdr><w:ind w:left="170" w:right="170"/>'
"""Set in by as much as its edges stand off the words, so that they stay between the margins."""


def figure(block: Figure, context: Context, *, new_page: bool = False) -> list[str]:
    """Write a picture, made smaller where it would not fit, or its place-holder in a frame, and its caption."""
    properties = "".join(
        [
            f'<w:pStyle w:val="{style_id(StyleName.FIGURE)}"/>',
            "<w:keepNext/>" if block.caption is not None else "",
            "<w:pageBreakBefore/>" if new_page else "",
        ]
    )
    if block.placeholder:
        properties, shown = properties + _FRAME, plain_run(block.placeholder, context)
    else:
        shown = f"<w:r>{_drawing(block, context)}</w:r>"
    paragraphs = [f"<w:p><w:pPr>{properties}</w:pPr>{shown}</w:p>"]
    if block.caption is not None:
        paragraphs.append(caption(ContentsKind.FIGURES, block.caption, context))
    return paragraphs


def _drawing(block: Figure, context: Context) -> str:
    picture = context.picture(block.image)
    width = min(block.width, context.text_width)
    height = width * picture.height / picture.width
    tallest = max(context.text_height - _CAPTION_ROOM, 1.0)
    if height > tallest:
        width, height = width * tallest / height, tallest
    size = f'cx="{max(emu(width), 1)}" cy="{max(emu(height), 1)}"'
    number = next(context.drawing_ids)
    named = f'id="{number}" name="Picture {number}" descr="{attribute(block.description)}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {named}/><wp:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{picture.relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
