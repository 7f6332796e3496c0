"""Our own audit finds what validators miss; each check is shown a file that is wrong."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exporters.audit import audit_docx
from exporters.document import (
    ContentsField,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Paragraph,
)
from exporters.inline import Control, Link
from exporters.table import Cell, CellFormat, Column, Row, Table
from tests.exporters.word_file import document, picture, write

Spoil = Callable[[str, str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Writes a good file and replaces the first `old` in one of its parts."""
    blocks = (
        ContentsField(),
        Heading(1, "ก"),
        Heading(2, "ข"),
        Paragraph((Control("a", "a", "1"), Control("b", "b", "2"), Link("ล", "https://a.go.th"))),
        ListBlock((ListItem("ก"),), ListKind.DECIMAL),
        Figure("a", 20),
        Figure("a", 20),
        Table(
            (Column(20), Column(30)),
            [
                ("1", "2"),
                Row((Cell("ลง", CellFormat(rowspan=2)), "3")),
                ("4",),
                Row((Cell("กว้าง", CellFormat(colspan=2)),)),
            ],
        ),
    )
    good = write(document(*blocks, images={"a": picture()}), tmp_path / "good.docx")
    assert audit_docx(good.path) == ()

    def spoiled(part: str, old: str, new: str) -> Path:
        path = tmp_path / "spoiled.docx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in good.parts.items():
                if name == part:
                    assert old in content.decode()
                    archive.writestr(name, content.decode().replace(old, new, 1))
                else:
                    archive.writestr(name, content)
        return path

    return spoiled


BODY = "word/document.xml"
STYLES = "word/styles.xml"


@pytest.mark.parametrize(
    ("code", "part", "old", "new"),
    [
        ("xml.malformed", BODY, "</w:body>", "</w:bod>"),
        ("relation.target", "word/_rels/document.xml.rels", "styles.xml", "none.xml"),
        ("relation.missing", BODY, 'r:embed="rId', 'r:embed="xId'),
        ("table.grid", BODY, '<w:gridSpan w:val="2"/>', ""),
        ("table.grid", BODY, "<w:gridCol", "<w:gridCol/><w:gridCol"),
        ("table.columns", BODY, "<w:gridCol", "<w:gridCol/>" * 63 + "<w:gridCol"),
        ("table.width", BODY, '<w:tcW w:w="1134"', '<w:tcW w:w="1135"'),
        ("table.merge", BODY, '<w:vMerge w:val="restart"/>', ""),
        ("cell.end", BODY, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
        ("field.unbalanced", BODY, 'w:fldCharType="end"', 'w:fldCharType="separate"'),
        ("field.unbalanced", BODY, 'w:fldCharType="begin"', 'w:fldCharType="end"'),
        (
            "field.unbalanced",
            BODY,
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            "",
        ),
        ("field.unbalanced", BODY, "</w:body>", '<w:fldChar w:fldCharType="begin"/></w:body>'),
        ("text.loose", BODY, "<w:body>", "<w:body>หลุด"),
        ("text.loose", BODY, "</w:tbl>", "</w:tbl>หลุด"),
        ("id.duplicate", BODY, 'docPr id="2"', 'docPr id="1"'),
        ("id.duplicate", BODY, '<w:id w:val="2"/>', '<w:id w:val="1"/>'),
        ("id.duplicate", BODY, 'w:name="_Toc000000002"', 'w:name="_Toc000000001"'),
        ("id.duplicate", STYLES, 'w:styleId="Note"', 'w:styleId="Quote"'),
        ("id.duplicate", "word/numbering.xml", 'w:numId="2"', 'w:numId="1"'),
        ("bookmark.unmatched", BODY, '<w:bookmarkEnd w:id="1"/>', ""),
        ("bookmark.missing", BODY, 'w:anchor="_Toc000000001"', 'w:anchor="_Toc9"'),
        ("bookmark.missing", BODY, " PAGEREF _Toc000000001 ", " PAGEREF _Toc9 "),
        ("style.missing", BODY, 'w:val="Heading1"', 'w:val="Heading7"'),
        ("list.missing", BODY, '<w:numId w:val="5"/>', '<w:numId w:val="55"/>'),
        ("script.half", STYLES, "<w:bCs/>", ""),
        ("script.half", STYLES, '<w:szCs w:val="40"/>', '<w:szCs w:val="20"/>'),
        ("script.half", STYLES, 'w:cs="TH SarabunPSK"', 'w:cs="Angsana New"'),
        ("run.own_face", BODY, "<w:r><w:t", '<w:r><w:rPr><w:sz w:val="4"/></w:rPr><w:t'),
        ("package.unreadable", BODY, "<w:document", "<"),
    ],
)
def test_each_fault_is_found_and_named(
    spoil: Spoil, code: str, part: str, old: str, new: str
) -> None:
    assert code in {finding.code for finding in audit_docx(spoil(part, old, new))}


def test_rows_and_columns_may_not_be_missing(spoil: Spoil) -> None:
    path = spoil(BODY, "<w:sectPr", "<w:tbl><w:tblGrid/></w:tbl><w:sectPr")
    assert {finding.code for finding in audit_docx(path)} == {"table.grid"}


def test_a_cell_without_properties_counts_as_one_column(spoil: Spoil) -> None:
    bare = "<w:tbl><w:tblGrid><w:gridCol w:w='0'/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr>"
    assert audit_docx(spoil(BODY, "<w:sectPr", f"{bare}</w:tbl><w:sectPr")) == ()


def test_what_is_no_package_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    assert [f.code for f in audit_docx(path)] == ["package.unreadable"]
    path.write_bytes(b"text")
    assert [f.code for f in audit_docx(path)] == ["package.unreadable"]


def test_an_entry_twice_is_found(tmp_path: Path) -> None:
    good = write(document(Paragraph("ก")), tmp_path / "good.docx")
    path = tmp_path / "twice.docx"
    shutil.copy(good.path, path)
    with (
        pytest.warns(UserWarning, match="Duplicate name"),
        zipfile.ZipFile(path, "a") as archive,
    ):
        archive.writestr(BODY, good.parts[BODY])
    assert [f.code for f in audit_docx(path)] == ["package.duplicate_entry"]


def test_a_file_without_styles_names_every_style_used(spoil: Spoil) -> None:
    path = spoil(STYLES, "</w:styles>", "</w:style>")
    codes = [finding.code for finding in audit_docx(path)]
    assert "xml.malformed" in codes
    assert "style.missing" in codes
