"""The texts of the sample's sections, and the pictures that they show."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.core.errors import FormatPackError
from desktop.core.formats import sample_shapes as shapes
from desktop.core.formats.sample_draft import Place
from desktop.core.formats.toml_file import TomlFile
from desktop.core.plan import records
from desktop.core.plan.kinds import Status
from desktop.core.plan.rich_text import asset_ids
from desktop.core.plan.table import Table

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from desktop.core.plan.plan import Plan

_PICTURE = re.compile(r'src="images/([^"]+)"')
_PNG_HEAD = struct.Struct(">8s4x4sII")
_ENDING = ".html"


def with_section_texts(
    plan: Plan, folder: Traversable, file: TomlFile, progress: Sequence[shapes.SectionShape]
) -> Plan:
    """Return the plan with the texts of sections/*.html, their pictures, and how far each is.

    Raises:
        FormatPackError: A file has no section (`sample.unknown_section`), or a picture is not there or
            no PNG (`sample.unknown_image`).
    """
    images = {image.name: image for image in _images(folder / "images")}
    sections = {section.key: section for section in plan.sections}
    texts = dict(_texts(folder, plan))
    for name, (key, source) in texts.items():
        if key not in sections:
            raise _error("sample.unknown_section", name, key)
        body = _with_pictures(name, source, images)
        sections[key] = dataclasses.replace(sections[key], body=body, status=Status.APPROVED)
    for place, shape, _ in Place(file).each("section", progress):
        if shape.key not in sections:
            raise place.at("key").error("sample.unknown_section", name=shape.key)
        sections[shape.key] = dataclasses.replace(
            sections[shape.key], status=shape.status, responsible=shape.responsible
        )
    shown = {asset for section in sections.values() for asset in asset_ids(section.body)}
    return dataclasses.replace(
        plan,
        sections=Table(records.Section, sections.values()),
        images=Table(records.Image, (image for image in images.values() if image.id in shown)),
    )


def _texts(folder: Traversable, plan: Plan) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield every section file: its name, the section's key, and the text with its lines joined."""
    places = [("sections", folder / "sections")]
    for annual in plan.annual_plans:
        year = str(annual.fiscal_year)
        places.append((f"sections/{year}", folder / "sections" / year))
    for name, place in places:
        for entry in place.iterdir() if place.is_dir() else ():
            if entry.name.endswith(_ENDING):
                lines = entry.read_text("utf-8").splitlines()
                text = "".join(line.strip() for line in lines)
                yield f"{name}/{entry.name}", (entry.name.removesuffix(_ENDING), text)


def _with_pictures(name: str, source: str, images: Mapping[str, records.Image]) -> str:
    """Return a text whose pictures are named by the hash of their bytes."""

    def address(found: re.Match[str]) -> str:
        if found[1] not in images:
            raise _error("sample.unknown_image", name, found[1])
        return f'src="asset:{images[found[1]].id}"'

    return _PICTURE.sub(address, source)


def _images(folder: Traversable) -> Iterator[records.Image]:
    """Yield the pictures of a folder."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if not entry.name.endswith(".png"):
            continue
        data = entry.read_bytes()
        if len(data) < _PNG_HEAD.size:
            raise _error("sample.unknown_image", f"images/{entry.name}", entry.name)
        signature, chunk, width, height = _PNG_HEAD.unpack_from(data)
        if signature != b"\x89PNG\r\n\x1a\n" or chunk != b"IHDR":
            raise _error("sample.unknown_image", f"images/{entry.name}", entry.name)
        yield records.Image(
            hashlib.sha256(data).hexdigest(),
            media_type="image/png",
            width=width,
            height=height,
            name=entry.name,
            data=data,
        )


def _error(code: str, file: str, name: str) -> FormatPackError:
    return FormatPackError(code, file=file, line=1, key=name, name=name)
