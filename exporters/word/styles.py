"""The styles part: every look of a document as a named style, both halves of each script pair set.

Thai is a complex script in Word, which keeps a second set of face, size, weight and slant for it
and picks the set by the characters of a run. Both halves are always written together here, so that
runs need none of their own. Styles stand on the built-in ones wherever there is one, under the
built-in name (Word shows it in the reader's language) with the officers' name as an alias.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from exporters.document import ContentsKind, Document
from exporters.table import TableKind
from exporters.typography import Look, StyleName, Typography
from exporters.word.lengths import half_points, points_in_twips, twips
from exporters.word.text import attribute
from exporters.word.xml import DECLARATION, WORD_NAMESPACES

SMALLEST_STYLE: Final = "Smallest"
LIST_STYLE: Final = "ListParagraph"
GRID_STYLE: Final = "PlanGrid"
DENSE_STYLE: Final = "PlanDense"
FORM_STYLE: Final = "PlanForm"

CELL_SIDES: Final = {
    TableKind.GRID: 1.5,
    TableKind.DENSE: 0.9,
    TableKind.FORM: 2.0,
    TableKind.PLAIN: 1.9,
}
"""Millimetres between a cell's text and its left and right lines."""

_STYLE_IDS: Final = {
    StyleName.BODY: "BodyText",
    StyleName.NO_INDENT: "NoIndent",
    StyleName.CENTRED: "Centred",
    StyleName.TITLE: "Title",
    StyleName.SUBTITLE: "Subtitle",
    StyleName.COVER_TITLE: "CoverTitle",
    StyleName.COVER_LINE: "CoverLine",
    StyleName.CONTENTS_TITLE: "TOCHeading",
    StyleName.SUBHEADING: "Subheading",
    StyleName.FORM_LABEL: "FormLabel",
    StyleName.FORM_TITLE: "FormTitle",
    StyleName.FORM_LINE: "FormLine",
    StyleName.SIGNATURE: "Signature",
    StyleName.NOTE: "Note",
    StyleName.QUOTE: "Quote",
    StyleName.CAPTION: "Caption",
    StyleName.FIGURE: "Figure",
    StyleName.TABLE_TEXT: "TableText",
    StyleName.TABLE_NUMBER: "TableNumber",
    StyleName.TABLE_CENTRED: "TableCentred",
    StyleName.TABLE_HEADER: "TableHeader",
    StyleName.WIDE_TEXT: "WideText",
    StyleName.WIDE_NUMBER: "WideNumber",
    StyleName.WIDE_CENTRED: "WideCentred",
    StyleName.WIDE_HEADER: "WideHeader",
    StyleName.PAGE_HEADER: "Header",
    StyleName.PAGE_FOOTER: "Footer",
}
_LEFT = '<w:jc w:val="left"/>'
_CENTRE = '<w:jc w:val="center"/>'
_RIGHT = '<w:jc w:val="right"/>'
_THAI = '<w:jc w:val="thaiDistribute"/>'


def style_id(style: StyleName) -> str:
    """Return the id by which paragraphs of a Word file name that style."""
    return _STYLE_IDS[style]


def heading_style_id(level: int, in_contents: bool) -> str:
    """Return the id of a heading's style; one left out of the contents has a style of its own."""
    return f"Heading{level}" if in_contents else f"Heading{level}Unlisted"


def contents_style_id(kind: ContentsKind, level: int) -> str:
    """Return the id of the style of an entry in a contents field."""
    return f"TOC{level}" if kind is ContentsKind.HEADINGS else "TableofFigures"


@dataclass(frozen=True, slots=True)
class _Style:
    """One paragraph style; `paragraph` is the inside of its paragraph properties."""

    identifier: str
    name: str
    alias: str = ""
    based_on: str = "Normal"
    following: str = ""
    look: Look | None = None
    paragraph: str = ""
    built_in: bool = False
    gallery: bool = True


def styles_part(document: Document) -> str:
    """Write the styles part of a document."""
    typography = document.typography
    paragraphs = "".join(
        [_paragraph_style(style, typography) for style in _paragraph_styles(typography)]
    )
    return (
        f"{DECLARATION}<w:styles {WORD_NAMESPACES}>{_defaults(document)}{_BASES}{paragraphs}"
        f"{_character_styles()}{_table_styles()}</w:styles>"
    )


def face_properties(face: str) -> str:
    """Name one face for all four sets of characters."""
    name = attribute(face)
    return f'<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def look_properties(look: Look, based_on: Look) -> str:
    """Write what a look changes on the one below it, in both halves."""
    size = half_points(look.size)
    return "".join(
        [
            face_properties(look.face) if look.face else "",
            _switch("b", look.bold, based_on.bold),
            _switch("i", look.italic, based_on.italic),
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        ]
    )


def _switch(tag: str, on: bool, below: bool) -> str:
    if on == below:
        return ""
    value = "" if on else ' w:val="0"'
    return f"<w:{tag}{value}/><w:{tag}Cs{value}/>"


def _defaults(document: Document) -> str:
    typography = document.typography
    size = half_points(typography.body.size)
    spacing = round(240 * typography.line_spacing)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{face_properties(typography.face)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{attribute(document.latin_language)}"'
        f' w:eastAsia="{attribute(document.latin_language)}"'
        f' w:bidi="{attribute(document.language)}"/>'
        f'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"'
        f' w:line="{spacing}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _paragraph_style(style: _Style, typography: Typography) -> str:
    based_on = (
        typography.headings[int(style.based_on[-1]) - 1]
        if (style.based_on.startswith("Heading"))
        else Look(typography.body.size)
    )
    look = look_properties(style.look, based_on) if style.look else ""
    return "".join(
        [
            f'<w:style w:type="paragraph"{"" if style.built_in else _CUSTOM}'
            f' w:styleId="{style.identifier}"><w:name w:val="{style.name}"/>',
            f'<w:aliases w:val="{style.alias}"/>' if style.alias else "",
            f'<w:basedOn w:val="{style.based_on}"/>',
            f'<w:next w:val="{style.following}"/>' if style.following else "",
            "<w:qFormat/>" if style.gallery else "",
            f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "",
            f"<w:rPr>{look}</w:rPr>" if look else "",
            "</w:style>",
        ]
    )


def _paragraph_styles(typography: Typography) -> Iterator[_Style]:
    yield from _text_styles(typography)
    yield from _heading_styles(typography)
    yield from _title_styles(typography)
    yield from _form_styles(typography)
    yield from _table_text_styles(typography)
    yield from _contents_styles(typography)


def _text_styles(typography: Typography) -> Iterator[_Style]:
    after = f'<w:spacing w:after="{points_in_twips(typography.paragraph_spacing)}"/>'
    indent = f'<w:ind w:firstLine="{twips(typography.first_line_indent)}"/>'
    side = twips(typography.first_line_indent)
    body = typography.body
    yield _Style(
        "BodyText",
        "Body Text",
        "เนื้อหา",
        look=body,
        paragraph=f"{after}{indent}{_THAI}",
        built_in=True,
    )
    yield _Style("NoIndent", "เนื้อหาไม่ย่อหน้า", look=body, paragraph=f"{after}{_THAI}")
    yield _Style("Centred", "เนื้อหากลางหน้า", look=body, paragraph=f"{after}{_CENTRE}")
    yield _Style(LIST_STYLE, "List Paragraph", "รายการ", look=body, paragraph=_LEFT, built_in=True)
    yield _Style(
        "Quote",
        "Quote",
        "ข้อความเน้น",
        look=Look(body.size, bold=True, face=body.face),
        paragraph=f'<w:spacing w:before="120" w:after="120"/>'
        f'<w:ind w:left="{side // 2}" w:right="{side // 2}"/>{_CENTRE}',
        built_in=True,
    )
    yield _Style("Note", "หมายเหตุ", look=typography.note, paragraph=_LEFT)
    yield _Style(
        "Signature",
        "Signature",
        "ลงนาม",
        look=body,
        paragraph=f'<w:spacing w:before="240"/><w:ind w:left="{side * 3}"/>{_CENTRE}',
        built_in=True,
    )
    yield _Style(
        "Figure",
        "ภาพ",
        following="Caption",
        paragraph=f'<w:spacing w:before="120" w:after="60"/>{_CENTRE}',
    )
    yield _Style(
        SMALLEST_STYLE,
        "คั่น",
        look=Look(1),
        paragraph='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        gallery=False,
    )


def _heading_styles(typography: Typography) -> Iterator[_Style]:
    for level, look in enumerate(typography.headings, start=1):
        identifier = heading_style_id(level, in_contents=True)
        spacing = f'<w:spacing w:before="{240 if level < 3 else 120}" w:after="60"/>'
        yield _Style(
            identifier,
            f"heading {level}",
            f"หัวข้อ {level}",
            following="BodyText",
            look=look,
            paragraph=f'<w:keepNext/><w:keepLines/>{spacing}<w:outlineLvl w:val="{level - 1}"/>',
            built_in=True,
        )
        yield _Style(
            heading_style_id(level, in_contents=False),
            f"หัวข้อ {level} (ไม่อยู่ในสารบัญ)",
            based_on=identifier,
            following="BodyText",
            paragraph='<w:outlineLvl w:val="9"/>',
        )
    yield _Style(
        "Subheading",
        "หัวข้อย่อย",
        following="BodyText",
        look=Look(typography.body.size, bold=True),
        paragraph='<w:keepNext/><w:spacing w:before="120"/>',
    )


def _title_styles(typography: Typography) -> Iterator[_Style]:
    after = '<w:spacing w:after="120"/>'
    yield _Style(
        "Title",
        "Title",
        "ชื่อเรื่อง",
        look=typography.title,
        paragraph=f"{after}{_CENTRE}",
        built_in=True,
    )
    yield _Style(
        "Subtitle",
        "Subtitle",
        "ชื่อเรื่องรอง",
        look=typography.subtitle,
        paragraph=f"{after}{_CENTRE}",
        built_in=True,
    )
    yield _Style("CoverTitle", "ชื่อบนปก", look=typography.cover_title, paragraph=f"{after}{_CENTRE}")
    yield _Style(
        "CoverLine", "ข้อความบนปก", look=typography.cover_line, paragraph=f"{after}{_CENTRE}"
    )
    yield _Style(
        "Header",
        "header",
        "หัวกระดาษ",
        look=typography.page_header,
        paragraph=_RIGHT,
        built_in=True,
        gallery=False,
    )
    yield _Style(
        "Footer",
        "footer",
        "ท้ายกระดาษ",
        look=typography.page_header,
        paragraph=_CENTRE,
        built_in=True,
        gallery=False,
    )


def _form_styles(typography: Typography) -> Iterator[_Style]:
    form = typography.form
    bold = Look(form.size, bold=True, face=form.face)
    yield _Style("FormLabel", "ชื่อแบบ", look=bold, paragraph=_RIGHT)
    yield _Style("FormTitle", "หัวแบบ", look=bold, paragraph=_CENTRE)
    yield _Style("FormLine", "บรรทัดแบบ", look=form, paragraph=_LEFT)


def _table_text_styles(typography: Typography) -> Iterator[_Style]:
    for prefix, suffix, look in (
        ("Table", "", typography.table),
        ("Wide", " (แนวนอน)", typography.wide_table),
    ):
        text = f"{prefix}Text"
        yield _Style(text, f"ตาราง{suffix}", look=look, paragraph=_LEFT)
        yield _Style(f"{prefix}Number", f"ตาราง ตัวเลข{suffix}", based_on=text, paragraph=_RIGHT)
        yield _Style(f"{prefix}Centred", f"ตาราง กลาง{suffix}", based_on=text, paragraph=_CENTRE)
        yield _Style(
            f"{prefix}Header",
            f"ตาราง หัวตาราง{suffix}",
            based_on=text,
            look=Look(look.size, bold=True, face=look.face),
            paragraph=f"<w:keepNext/>{_CENTRE}",
        )


def _contents_styles(typography: Typography) -> Iterator[_Style]:
    body = typography.body
    yield _Style(
        "Caption",
        "caption",
        "คำบรรยายภาพ",
        look=typography.caption,
        paragraph=f'<w:spacing w:before="120" w:after="60"/>{_LEFT}',
        built_in=True,
    )
    yield _Style(
        "TOCHeading",
        "TOC Heading",
        "หัวเรื่องสารบัญ",
        look=typography.title,
        paragraph=f'<w:keepNext/><w:spacing w:after="120"/>{_CENTRE}',
        built_in=True,
    )
    for level in (1, 2, 3):
        left = twips(7.0 * (level - 1))
        yield _Style(
            f"TOC{level}",
            f"toc {level}",
            f"สารบัญ {level}",
            look=Look(body.size, bold=level == 1, face=body.face),
            paragraph=f'<w:ind w:left="{left}"/>{_LEFT}',
            built_in=True,
            gallery=False,
        )
    yield _Style(
        "TableofFigures",
        "table of figures",
        "สารบัญตารางและภาพ",
        look=body,
        paragraph=_LEFT,
        built_in=True,
        gallery=False,
    )


def _character_styles() -> str:
    return (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>'
        '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="666666"/></w:rPr></w:style>'
    )


def _table_styles() -> str:
    styles = (
        (TableKind.GRID, GRID_STYLE, "ตารางมีเส้น", 0.0),
        (TableKind.DENSE, DENSE_STYLE, "ตารางมีเส้น (แนวนอน)", 0.0),
        (TableKind.FORM, FORM_STYLE, "ตารางแบบฟอร์ม", 0.8),
    )
    return "".join(
        [
            _table_style(identifier, name, twips(CELL_SIDES[kind]), twips(above))
            for kind, identifier, name, above in styles
        ]
    )


def _table_style(identifier: str, name: str, side: int, above: int) -> str:
    lines = "".join(
        [
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        ]
    )
    room = "".join(
        [
            f'<w:{edge} w:w="{width}" w:type="dxa"/>'
            for edge, width in (("top", above), ("left", side), ("bottom", above), ("right", side))
        ]
    )
    return (
        f'<w:style w:type="table"{_CUSTOM} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>'
        f"<w:tblCellMar>{room}</w:tblCellMar></w:tblPr></w:style>"
    )


_CUSTOM = ' w:customStyle="1"'
_BASES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
