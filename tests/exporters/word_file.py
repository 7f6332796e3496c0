"""Writes a document to a real file and reads it back for the tests of the Word writer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image

from exporters.audit import audit_docx
from exporters.document import Block, Document, Properties, Section
from exporters.typography import DigitStyle
from exporters.word.writer import write_docx
from exporters.word.xml import PIC, WP, A, R, W

CREATED = datetime(2025, 1, 31, 9, 30, tzinfo=UTC)
TITLE = "แผนพัฒนาจังหวัดฉะเชิงเทรา (พ.ศ. 2566 – 2570)"
NAMESPACES = {"w": W, "r": R, "a": A, "pic": PIC, "wp": WP}


def picture(colour: str = "navy", size: tuple[int, int] = (40, 20), kind: str = "PNG") -> bytes:
    """A small picture."""
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    return file.getvalue()


def document(*blocks: Block, **changes: Any) -> Document:
    """A document of one section with those blocks, in Arabic digits unless told otherwise."""
    settings: dict[str, Any] = {
        "properties": Properties(TITLE, CREATED),
        "sections": (Section(blocks),),
        "digits": DigitStyle.ARABIC,
    }
    return Document(**(settings | changes))


@dataclass(frozen=True)
class WordFile:
    """A written file: its parts, and questions about its body."""

    path: Path
    parts: Mapping[str, bytes]

    def root(self, part: str = "word/document.xml") -> etree._Element:
        return etree.fromstring(self.parts[part])

    def find(self, path: str, part: str = "word/document.xml") -> list[Any]:
        """What an XPath finds in a part."""
        found: Any = self.root(part).xpath(path, namespaces=NAMESPACES)
        return list(found)

    def values(self, path: str, part: str = "word/document.xml") -> list[str]:
        """The strings that an XPath finds in a part."""
        return [str(value) for value in self.find(path, part)]

    def texts(self) -> list[str]:
        """The text of each paragraph of the body, without the empty ones."""
        texts = [words(paragraph) for paragraph in self.find("//w:body//w:p")]
        return [text for text in texts if text]

    def assert_valid(self) -> None:
        """Both judges find nothing."""
        assert audit_docx(self.path) == ()
        result = OpenXmlValidator().validate(str(self.path))
        assert [error.description for error in result.errors] == []


def words(element: etree._Element) -> str:
    """What a reader sees of an element: its text, with tabs and line breaks."""
    signs = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n"}
    found = element.iter(f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br")
    in_runs = [e for e in found if next(e.iterancestors()).tag == f"{{{W}}}r"]
    return "".join([signs.get(str(e.tag), e.text or "") for e in in_runs])


def write(written: Document, path: Path) -> WordFile:
    """Write a document and read its parts back with another zip reader than ours."""
    write_docx(written, path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return WordFile(path, {name: archive.read(name) for name in archive.namelist()})
