"""The empty Word file that every export begins as, and the parts that depend on the document.

python-docx's own template fails validation and brings American styles, a thumbnail and an old
compatibility mode, so we open it on one of our own: the fewest parts that Word wants, their
content filled in when the document has been walked.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from exporters.document import Document
from exporters.typography import Typography
from exporters.word.text import attribute
from exporters.word.xml import DECLARATION, WORD_NAMESPACES

BODY_MARK: Final = "body"
"""The comment in the main part whose place the body takes."""

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_PARTS: Final = {
    "styles": f"<w:styles {WORD_NAMESPACES}/>",
    "settings": f"<w:settings {WORD_NAMESPACES}/>",
    "numbering": f"<w:numbering {WORD_NAMESPACES}/>",
}
_SARABUN = ("TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙")


def base_package() -> bytes:
    """Return the empty file, for python-docx to open."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in _base_parts().items():
            archive.writestr(name, DECLARATION + content)
    return file.getvalue()


def _base_parts() -> Mapping[str, str]:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        **{f"/word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in _MAIN_PARTS},
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
    }
    return {
        "[Content_Types].xml": content_types({"rels": _RELATIONSHIPS_TYPE}, overrides),
        "_rels/.rels": _relationships(
            {
                "word/document.xml": f"{_OFFICE}/relationships/officeDocument",
                "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/app.xml": f"{_OFFICE}/relationships/extended-properties",
            }
        ),
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _APPLICATION,
        "word/document.xml": (
            f"<w:document {WORD_NAMESPACES}><w:body><!--{BODY_MARK}--></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relationships(
            {f"{name}.xml": f"{_OFFICE}/relationships/{name}" for name in _MAIN_PARTS}
        ),
        **{f"word/{name}.xml": content for name, content in _MAIN_PARTS.items()},
    }


def content_types(defaults: Mapping[str, str], overrides: Mapping[str, str]) -> str:
    """Say what each part of the package is, by the ending of its name or by its whole name."""
    entries = [
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in defaults.items()
    ] + [f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()]
    return f'<Types xmlns="{_PACKAGE}/content-types">{"".join(entries)}</Types>'


def _relationships(targets: Mapping[str, str]) -> str:
    entries = [
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), start=1)
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def settings_part(document: Document, *, update_fields: bool) -> str:
    """Write the settings: languages, tab width, today's layout rules.

    `update_fields` has Word offer, when the file is opened, to bring its fields up to date.
    """
    latin = attribute(document.latin_language)
    return (
        f'{DECLARATION}<w:settings {WORD_NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{'<w:updateFields/>' if update_fields else ''}"
        f"<w:compat>{_COMPATIBILITY}</w:compat>"
        f'<w:themeFontLang w:val="{latin}" w:bidi="{attribute(document.language)}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table_part(typography: Typography) -> str:
    """Name the faces, and for the Sarabun family the sister to use where one is missing."""
    looks = [typography.body, typography.title, typography.form, *typography.headings]
    faces = dict.fromkeys([typography.face, *[look.face for look in looks if look.face]])
    return (
        f"{DECLARATION}<w:fonts {WORD_NAMESPACES}>{''.join([_font(face) for face in faces])}"
        "</w:fonts>"
    )


def _font(face: str) -> str:
    sisters = [sister for sister in _SARABUN if face in _SARABUN and sister != face]
    alternative = f'<w:altName w:val="{sisters[0]}"/>' if sisters else ""
    return (
        f'<w:font w:name="{attribute(face)}">{alternative}<w:charset w:val="DE"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )


def custom_properties_part(properties: Mapping[str, str]) -> str:
    """Write the properties that programs read back, such as the ids of plan and project.

    Ids count from 2 and the format id is the one for user-defined properties (MS-OSHARED 2.3.3).
    """
    entries = "".join(
        [
            f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}"'
            f' name="{attribute(name)}"><vt:lpwstr>{attribute(value)}</vt:lpwstr></property>'
            for number, (name, value) in enumerate(properties.items(), start=2)
        ]
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{entries}</Properties>'
    )


_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
_APPLICATION = (
    f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>Phaen</Application>'
    "</Properties>"
)
_COMPATIBILITY = "".join(
    [
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    ]
)
