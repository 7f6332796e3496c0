"""The parts of one Word file and the links between them, on python-docx's package."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import IO, TYPE_CHECKING, Final

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from exporters.archive import Archive, Stretch, compressed
from exporters.document import Properties
from exporters.errors import ExportError
from exporters.pictures import facts_of_picture
from exporters.word.context import Picture
from exporters.word.template import BODY_MARK, base_package, content_types, custom_properties_part
from exporters.word.text import one_line
from exporters.word.xml import DECLARATION

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_LONGEST_PROPERTY: Final = 255
_IMAGE_TYPES: Final = {"PNG": ("png", "image/png"), "JPEG": ("jpeg", "image/jpeg")}
_IMAGE_ENDINGS: Final = dict(_IMAGE_TYPES.values())
_CUSTOM_PROPERTIES: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


@dataclass(slots=True)
class WordPackage:
    """A Word file being put together; `images` are the document's pictures by key."""

    images: Mapping[str, bytes]
    word: WordDocument = field(default_factory=lambda: docx.Document(io.BytesIO(base_package())))
    _links: dict[str, str] = field(default_factory=dict)
    _pictures: dict[str, Picture] = field(default_factory=dict)
    _stored: dict[bytes, Picture] = field(default_factory=dict)
    _headers: dict[tuple[str, str], str] = field(default_factory=dict)

    def link(self, address: str) -> str:
        """Return the relationship id of a web or mail address."""
        if address not in self._links:
            self._links[address] = self.word.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
        return self._links[address]

    def picture(self, key: str) -> Picture:
        """Return the picture of that key; the same bytes are stored once, whatever their keys.

        Raises ExportError when there is none, or it is neither PNG nor JPEG, or it is damaged.
        """
        if key not in self._pictures:
            try:
                data = self.images[key]
            except KeyError:
                raise ExportError("export.image_missing", key=key) from None
            digest = hashlib.sha256(data).digest()
            if digest not in self._stored:
                self._stored[digest] = self._store(key, data)
            self._pictures[key] = self._stored[digest]
        return self._pictures[key]

    def _store(self, key: str, data: bytes) -> Picture:
        facts = facts_of_picture(data)
        if facts is None:
            raise ExportError("export.image_unreadable", key=key)
        kind, width, height = facts
        ending, content_type = _IMAGE_TYPES[kind]
        name = f"/word/media/image{len(self._stored) + 1}.{ending}"
        relationship = self._add(name, content_type, data, RELATIONSHIP_TYPE.IMAGE)
        return Picture(relationship, width, height)

    def header(self, kind: str, xml: str) -> str:
        """Return the relationship id of a header or footer (`kind`); equal ones are one part."""
        if (kind, xml) not in self._headers:
            number = sum(1 for other, _ in self._headers if other == kind) + 1
            content_type, relation = (
                (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER)
                if kind == "header"
                else (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
            )
            name = f"/word/{kind}{number}.xml"
            self._headers[kind, xml] = self._add(name, content_type, xml.encode(), relation)
        return self._headers[kind, xml]

    def _add(self, name: str, content_type: str, blob: bytes, relation: str) -> str:
        part = Part(PackURI(name), content_type, blob, self.word.part.package)
        return self.word.part.relate_to(part, relation)

    def fill(
        self, *, styles: str, numbering: str, settings: str, font_table: str, theme: str
    ) -> None:
        """Give the template's parts their content."""
        _refill(self.word.styles.element, styles)
        _refill(self.word.part.numbering_part.element, numbering)
        _refill(self.word.settings.element, settings)
        self._add(
            "/word/fontTable.xml",
            CONTENT_TYPE.WML_FONT_TABLE,
            font_table.encode(),
            RELATIONSHIP_TYPE.FONT_TABLE,
        )
        self._add(
            "/word/theme/theme1.xml",
            CONTENT_TYPE.OFC_THEME,
            theme.encode(),
            RELATIONSHIP_TYPE.THEME,
        )

    def describe(self, properties: Properties, title: str, language: str) -> None:
        """Say what the file is; `title` comes in the document's digits."""
        created = properties.created.astimezone(UTC)
        core = self.word.core_properties
        core.title = one_line(title)[:_LONGEST_PROPERTY]
        core.subject = one_line(properties.subject)[:_LONGEST_PROPERTY]
        core.author = one_line(properties.author)[:_LONGEST_PROPERTY]
        core.last_modified_by = core.author
        core.keywords = one_line(properties.keywords)[:_LONGEST_PROPERTY]
        core.language = language
        core.created = created
        core.modified = created

    def keep(self, custom_properties: Mapping[str, str]) -> None:
        """Keep properties for programs to read back; nothing for none."""
        if not custom_properties:
            return
        package = self.word.part.package
        blob = custom_properties_part(custom_properties).encode()
        part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_PROPERTIES, blob, package)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)

    def save(self, file: IO[bytes], body: Sequence[Stretch]) -> None:
        """Write the file with its body in place: the same document, the same bytes."""
        archive = Archive(file)
        package = self.word.part.package
        parts = list(package.iter_parts())
        archive.add("[Content_Types].xml", _content_types(parts))
        archive.add("_rels/.rels", _encoded(package.rels.xml))
        for part in parts:
            name = part.partname.membername
            if part is self.word.part:
                archive.add_stretches(name, _around(part.blob, body))
            elif part.partname.ext in _IMAGE_ENDINGS:
                archive.add_stored(name, part.blob)
            else:
                archive.add(name, part.blob)
            if part.rels:
                archive.add(part.partname.rels_uri.membername, _encoded(part.rels.xml))
        archive.close()


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, **_IMAGE_ENDINGS}
    overrides = {
        str(part.partname): part.content_type
        for part in parts
        if part.partname.ext not in _IMAGE_ENDINGS
    }
    return (DECLARATION + content_types(defaults, overrides)).encode()


def _encoded(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode()


def _around(main_part: bytes, body: Sequence[Stretch]) -> list[Stretch]:
    """Put the body into the place that the main part keeps for it."""
    before, _, after = main_part.partition(f"<!--{BODY_MARK}-->".encode())
    return [compressed(before), *body, compressed(after)]


def _refill(element: BaseOxmlElement, xml: str) -> None:
    element[:] = list(parse_xml(xml.encode()))
