"""What the clipboard or a drop brings, as clean blocks and pictures of the plan."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from desktop.core.plan.rich_text import (
    RichBlock,
    RichCell,
    RichHeading,
    RichImage,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    from_plain_text,
    is_blank,
    parse,
    sanitise_with_report,
)
from desktop.core.plan.thai_text import clean_text
from desktop.ui.writing import pictures
from desktop.ui.writing.word_lists import with_real_lists

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from desktop.core.plan.records import Image

MAX_HTML: Final = 20_000_000
"""Characters; the text of a plan is a tenth of it."""
_BREAK_OF_SOURCE: Final = re.compile(r"<br\s?/?>[ \t]*\r?\n\s*", re.IGNORECASE)
"""A line break where the lines of the HTML break too: what indents the next is none of the text."""
_EMBEDDED: Final = frozenset(
    ("audio", "canvas", "embed", "iframe", "math", "object", "svg", "video")
)


class Pasted(NamedTuple):
    """What is to be put into the text.

    Attributes:
        blocks: The clean blocks.
        images: The pictures among them that the plan may not have yet.
        message: What was left out, in a short Thai sentence; empty when nothing was.
    """

    blocks: tuple[RichBlock, ...] = ()
    images: tuple[Image, ...] = ()
    message: str = ""


def pasted(mime: QMimeData, *, takes_pictures: bool = True) -> Pasted:
    """Return what a mime data brings: HTML before pictures, pictures before plain text."""
    if mime.hasHtml() and len(mime.html()) <= MAX_HTML:
        found = from_html(mime.html(), takes_pictures=takes_pictures)
        if found.blocks or not mime.hasImage():
            return found if found.blocks or not mime.hasText() else from_text(mime.text())
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return _from_files(files) if takes_pictures else Pasted(message=_no_pictures_here())
    if mime.hasImage():
        if not takes_pictures:
            return Pasted(message=_no_pictures_here())
        image = mime.imageData()
        return _one_picture(image if isinstance(image, QImage) else QImage())
    return from_text(mime.text())


def from_html(source: str, *, takes_pictures: bool = True) -> Pasted:
    """Return clean blocks of HTML from Word, Excel, a web page or another section."""
    translate = QCoreApplication.translate
    images: dict[str, Image] = {}
    source = with_real_lists(_BREAK_OF_SOURCE.sub("<br>", source))
    if takes_pictures:
        source, images = pictures.with_pictures_taken_out(source)
    html, report = sanitise_with_report(source)
    left_out = []
    if report.removed_images:
        left_out.append(translate("Pasting", "ภาพ {count} ภาพ").format(count=report.removed_images))
    if _EMBEDDED & set(report.removed_tags):
        left_out.append(translate("Pasting", "วัตถุที่ฝังไว้"))
    if "a" in report.removed_tags:
        left_out.append(translate("Pasting", "ลิงก์"))
    message = ""
    if left_out:
        message = translate("Pasting", "วางแล้ว โดยไม่ได้นำ{things}มาด้วย").format(
            things=" ".join(left_out)
        )
    if is_blank(html):
        return Pasted(message=message)
    blocks = tuple(map(_with_plain_items, parse(html)))
    return Pasted(blocks, tuple(images.values()), message)


def _with_plain_items(block: RichBlock) -> RichBlock:
    """Return a block in which no item of a list is a heading, as on many web pages."""
    if not isinstance(block, RichList):
        return block
    items = tuple(
        tuple(
            RichParagraph(each.runs) if isinstance(each, RichHeading) else _with_plain_items(each)
            for each in item
        )
        for item in block.items
    )
    return replace(block, items=items)


def from_text(text: str) -> Pasted:
    """Return plain text as paragraphs, or as a table where it is a grid of a spreadsheet."""
    if len(text) > MAX_HTML:
        return Pasted(message=QCoreApplication.translate("Pasting", "วางไม่ได้: ข้อความยาวเกินไป"))
    grid = grid_of(text)
    if grid:
        rows = tuple(
            tuple(RichCell((RichParagraph((RichRun(cell),)),) if cell else ()) for cell in row)
            for row in grid
        )
        return Pasted((RichTable(rows),))
    return Pasted(parse(from_plain_text(text)))


def grid_of(text: str) -> list[list[str]]:
    """Return the cells of a grid copied as text; empty where the text is none."""
    rows = [line.split("\t") for line in clean_text(text).strip("\n").split("\n")]
    is_grid = len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1
    return [[cell.strip() for cell in row] for row in rows] if is_grid else []


def _from_files(files: list[Path]) -> Pasted:
    images: list[Image] = []
    message = ""
    for path in files:
        try:
            images.append(pictures.picture_from_file(path))
        except pictures.PictureRefused as refused:
            message = f"{pictures.sentence(refused.reason)} ({path.name})"
    blocks = tuple(RichImage(image.id) for image in images)
    return Pasted(blocks, tuple(images), message)


def _one_picture(picture: QImage) -> Pasted:
    try:
        image = pictures.picture_from_image(picture)
    except pictures.PictureRefused as refused:
        return Pasted(message=pictures.sentence(refused.reason))
    return Pasted((RichImage(image.id),), (image,))


def _no_pictures_here() -> str:
    return QCoreApplication.translate("Pasting", "ช่องนี้รับเฉพาะข้อความและตาราง ใส่ภาพได้ในหน้าของหัวข้อ")
