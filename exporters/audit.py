"""Checks a Word file for what schema validators miss and Word itself stumbles over or shows wrong.

A validator such as openxml-audit knows which element may stand where. It does not know that the
cells of a row must fill the grid, that a field which begins must end, that text between elements
is lost, or that Thai text whose complex-script half is missing changes its face.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from exporters.word.xml import WP, R, W

_RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TEXT_HOLDERS: Final = frozenset(
    f"{{{W}}}{name}" for name in ("t", "instrText", "delText", "delInstrText")
)
_PAIRS: Final = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_MOST_COLUMNS: Final = 63
"""Word calls a file with a wider table damaged."""
_FACES: Final = ("ascii", "hAnsi", "cs")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a Word file.

    `code` names the kind, `part` the part of the package, `detail` the place or value.

    Codes: `package.unreadable`, `package.duplicate_entry`, `xml.malformed`, `relation.missing`
    (a relationship id that the part does not have), `relation.target` (its target is not there),
    `table.grid`, `table.columns` (more than Word takes), `table.width`, `table.merge`, `cell.end`, `field.unbalanced`, `text.loose`,
    `id.duplicate`, `bookmark.unmatched`, `bookmark.missing`, `style.missing`, `list.missing`,
    `script.half` (one half of a complex-script pair), `run.own_face` (a run in the body with a
    face or size of its own).
    """

    code: str
    part: str
    detail: str


def audit_docx(path: Path) -> tuple[Finding, ...]:
    """Return everything found wrong in a Word file, nothing when it is as it should be."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            contents = {name: archive.read(name) for name in names}
    except (OSError, zipfile.BadZipFile) as error:
        return (Finding("package.unreadable", str(path), str(error)),)
    repeated = [name for name, count in Counter(names).items() if count > 1]
    findings = [Finding("package.duplicate_entry", name, name) for name in repeated]
    parts: dict[str, etree._Element] = {}
    for name, content in contents.items():
        if name.endswith((".xml", ".rels")):
            try:
                parts[name] = etree.fromstring(content, _parser())
            except etree.XMLSyntaxError as error:
                findings.append(Finding("xml.malformed", name, str(error)))
    findings += _relations(parts, frozenset(names))
    for name, root in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            findings += [
                Finding(code, name, detail)
                for check in _PART_CHECKS
                for code, detail in check(root)
            ]
    return tuple(findings + list(_references(parts)))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


def _value(element: etree._Element, attribute: str = "val") -> str:
    return element.get(_w(attribute), "")


def _number(element: etree._Element, attribute: str = "val") -> int:
    value = _value(element, attribute)
    return int(value) if value.isdecimal() else 0


def _words(element: etree._Element) -> str:
    return "".join([str(text) for text in element.itertext()])[:40]


def _relations(parts: dict[str, etree._Element], names: frozenset[str]) -> Iterator[Finding]:
    for name, root in parts.items():
        known = set()
        if name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        relations = parts.get(f"{folder}/_rels/{file}.rels")
        if relations is not None:
            for relation in relations.iter(_RELATIONSHIPS):
                known.add(relation.get("Id", ""))
                target = posixpath.normpath(posixpath.join(folder, relation.get("Target", "")))
                if relation.get("TargetMode") != "External" and target.lstrip("/") not in names:
                    yield Finding("relation.target", name, target)
        for element in root.iter(etree.Element):
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(f"{{{R}}}") and value not in known:
                    yield Finding("relation.missing", name, str(value))


def _grids(root: etree._Element) -> Iterator[tuple[str, str]]:
    for number, table in enumerate(root.iter(_w("tbl")), start=1):
        widths = [_number(c, "w") for c in table.iterfind(f"{_w('tblGrid')}/{_w('gridCol')}")]
        rows = table.findall(_w("tr"))
        if not rows or not widths:
            yield "table.grid", f"table {number} has no rows or no columns"
        if len(widths) > _MOST_COLUMNS:
            yield "table.columns", f"table {number} has {len(widths)} columns"
        above: dict[int, int] = {}
        for index, row in enumerate(rows, start=1):
            place = f"table {number}, row {index}"
            column = 0
            merged: dict[int, int] = {}
            for cell in row.findall(_w("tc")):
                span, width, merge = _cell_facts(cell)
                if column + span <= len(widths) and width != sum(widths[column : column + span]):
                    yield "table.width", f"{place}, column {column + 1}"
                if merge == "continue" and above.get(column) != span:
                    yield "table.merge", f"{place}, column {column + 1}"
                if merge:
                    merged[column] = span
                column += span
            if column != len(widths):
                yield "table.grid", f"{place} fills {column} of {len(widths)} columns"
            above = merged


def _cell_facts(cell: etree._Element) -> tuple[int, int, str]:
    """Return how many columns a cell covers, its width in twips, and its vertical merge."""
    properties = cell.find(_w("tcPr"))
    if properties is None:
        return 1, 0, ""
    span = properties.find(_w("gridSpan"))
    width = properties.find(_w("tcW"))
    merge = properties.find(_w("vMerge"))
    return (
        1 if span is None else _number(span),
        0 if width is None else _number(width, "w"),
        "" if merge is None else _value(merge) or "continue",
    )


def _cell_ends(root: etree._Element) -> Iterator[tuple[str, str]]:
    for cell in root.iter(_w("tc")):
        if len(cell) == 0 or cell[-1].tag != _w("p"):
            yield "cell.end", _words(cell)


def _fields(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Walk field characters in order: begin, separate at most once, end; any depth."""
    separated: list[bool] = []
    for element in root.iter(_w("fldChar"), _w("instrText")):
        if element.tag == _w("instrText"):
            if not separated or separated[-1]:
                yield "field.unbalanced", f"instruction outside a field: {element.text}"
            continue
        kind = _value(element, "fldCharType")
        if kind == "begin":
            separated.append(False)
        elif not separated or (kind == "separate" and separated[-1]):
            yield "field.unbalanced", f"{kind} without begin"
        elif kind == "separate":
            separated[-1] = True
        else:
            separated.pop()
    if separated:
        yield "field.unbalanced", f"{len(separated)} without end"


def _loose_text(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter(etree.Element):
        held = element.tag in _TEXT_HOLDERS or not str(element.tag).startswith(f"{{{W}}}")
        for text in ("" if held else element.text, element.tail):
            if text and text.strip():
                yield "text.loose", text.strip()[:40]


def _ids(root: etree._Element) -> Iterator[tuple[str, str]]:
    kinds = {
        "drawing": [e.get("id", "") for e in root.iter(f"{{{WP}}}docPr")],
        "bookmark": [_value(e, "id") for e in root.iter(_w("bookmarkStart"))],
        "bookmark name": [_value(e, "name") for e in root.iter(_w("bookmarkStart"))],
        "control": [_value(e) for e in root.iterfind(f".//{_w('sdtPr')}/{_w('id')}")],
        "list": [_value(e, "numId") for e in root.iter(_w("num"))],
        "style": [_value(e, "styleId") for e in root.iter(_w("style"))],
        "style name": [_value(e) for e in root.iterfind(f"{_w('style')}/{_w('name')}")],
    }
    for kind, values in kinds.items():
        for value, count in Counter(values).items():
            if count > 1:
                yield "id.duplicate", f"{kind} {value}"
    begun = Counter(kinds["bookmark"])
    ended = Counter([_value(e, "id") for e in root.iter(_w("bookmarkEnd"))])
    if begun != ended:
        yield "bookmark.unmatched", ", ".join(sorted((begun - ended) + (ended - begun)))


def _script_halves(root: etree._Element) -> Iterator[tuple[str, str]]:
    for properties in root.iter(_w("rPr")):
        for latin, complex_script in _PAIRS:
            halves = [properties.find(_w(latin)), properties.find(_w(complex_script))]
            values = [None if half is None else _value(half) for half in halves]
            if values[0] != values[1]:
                yield "script.half", f"{latin} {values[0]}, {complex_script} {values[1]}"
        faces = properties.find(_w("rFonts"))
        if faces is not None and len({_value(faces, name) for name in _FACES}) > 1:
            yield "script.half", f"rFonts {_value(faces, 'ascii')}, {_value(faces, 'cs')}"


_PART_CHECKS: Final[tuple[Callable[[etree._Element], Iterator[tuple[str, str]]], ...]] = (
    _grids,
    _cell_ends,
    _fields,
    _loose_text,
    _ids,
    _script_halves,
)


def _references(parts: dict[str, etree._Element]) -> Iterator[Finding]:
    """Check what the body names in itself and in other parts: bookmarks, styles, lists."""
    name = "word/document.xml"
    body = parts.get(name)
    if body is None:
        yield Finding("package.unreadable", name, "missing")
        return
    bookmarks = {_value(e, "name") for e in body.iter(_w("bookmarkStart"))}
    wanted = [_value(e, "anchor") for e in body.iter(_w("hyperlink"))]
    wanted += [
        instruction.text.split()[1]
        for instruction in body.iter(_w("instrText"))
        if instruction.text and instruction.text.split()[:1] == ["PAGEREF"]
    ]
    for anchor in wanted:
        if anchor and anchor not in bookmarks:
            yield Finding("bookmark.missing", name, anchor)
    yield from _named(body, parts.get("word/styles.xml"), "style", name)
    yield from _named(body, parts.get("word/numbering.xml"), "list", name)
    for run in body.iter(_w("r")):
        for own in ("rFonts", "sz", "szCs"):
            if run.find(f"{_w('rPr')}/{_w(own)}") is not None:
                yield Finding("run.own_face", name, _words(run))


def _named(
    body: etree._Element, other: etree._Element | None, kind: str, name: str
) -> Iterator[Finding]:
    users, owner, identifier = (
        (("pStyle", "rStyle", "tblStyle"), "style", "styleId")
        if kind == "style"
        else (("numId",), "num", "numId")
    )
    known = set()
    if other is not None:
        known = {_value(element, identifier) for element in other.iter(_w(owner))}
    used = {_value(element) for element in body.iter(*[_w(user) for user in users])}
    for value in sorted(used - known):
        yield Finding(f"{kind}.missing", name, value)
