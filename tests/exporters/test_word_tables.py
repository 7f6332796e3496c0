"""Tables in a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import docx
import pytest

from exporters.document import (
    Block,
    ContentsField,
    ControlBlock,
    FormLine,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
)
from exporters.errors import ExportError
from exporters.inline import Control, Text
from exporters.table import (
    Cell,
    CellFormat,
    Column,
    LabelledRows,
    Row,
    Table,
    TableKind,
    TableRow,
)
from exporters.typography import Alignment, StyleName, VerticalAlignment
from tests.exporters.conftest import WriteWord
from tests.exporters.word_file import WordFile, words

THREE = (Column(20), Column(60), Column(40))


def grid(file: WordFile) -> list[list[str]]:
    """The text of each cell of the first table as python-docx sees it: merged ones repeat."""
    table = docx.Document(str(file.path)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_rows_of_plain_strings_come_out_in_their_places(word: WriteWord) -> None:
    rows: list[TableRow] = [
        ("ที่", "รายการ", "จำนวน"),
        *[(str(n), f"โครงการ <{n}> & อื่น 100%", "") for n in range(150)],
        Row(("x", "y", "z"), may_split=True, height=12),
        Row(("ก",)),
        ("", "", ""),
        ("1", "sep\ufffcarator", "3"),
    ]
    file = word(Table(THREE, rows, header_rows=1))
    found = grid(file)
    assert found[0] == ["ที่", "รายการ", "จำนวน"]
    assert found[1:151] == [[str(n), f"โครงการ <{n}> & อื่น 100%", ""] for n in range(150)]
    assert found[151:] == [
        ["x", "y", "z"],
        ["ก", "", ""],
        ["", "", ""],
        ["1", "sep\ufffcarator", "3"],
    ]
    assert len(file.find("//w:tr[w:trPr/w:cantSplit]")) == 154
    assert file.values("//w:trHeight/@w:val") == ["680"]
    assert not file.find("//w:tbl//w:r[not(.//text())]")
    file.assert_valid()


def test_widths_sum_to_the_table_and_shrink_to_the_page(word: WriteWord) -> None:
    exact = word(Table((Column(33.33), Column(33.33), Column(33.34)), [("1", "2", "3")]))
    widths = [int(width) for width in exact.values("//w:gridCol/@w:w")]
    assert sum(widths) == 5669
    wide = word(Table((Column(200), Column(100), Column(0)), [("1", "2", "3")]))
    widths = [int(width) for width in wide.values("//w:gridCol/@w:w")]
    assert widths[:2] == [6047, 3024]
    assert widths[2] >= 1
    wide.assert_valid()


def test_header_rows_repeat_in_their_own_look(word: WriteWord) -> None:
    rows: list[TableRow] = [("ก", "ข", "ค"), Row((Cell("ง"), "จ", "ฉ")), ("1", "2", "3")]
    file = word(Table(THREE, rows, header_rows=2))
    assert len(file.find("//w:tr[w:trPr/w:tblHeader]")) == 2
    assert file.values("//w:tr[2]//w:pStyle/@w:val") == ["TableHeader"] * 3
    assert file.values("//w:tr[3]//w:pStyle/@w:val") == ["TableText"] * 3
    assert set(file.values("//w:tr[position()<3]//w:shd/@w:fill")) == {"E7ECF3"}
    assert not file.find("//w:tr[3]//w:shd")


def test_spans_cover_the_grid_both_ways(word: WriteWord) -> None:
    across = CellFormat(colspan=2)
    down = CellFormat(rowspan=3)
    block = CellFormat(colspan=2, rowspan=2)
    rows: list[TableRow] = [
        Row((Cell("หัว", across), "ก")),
        Row((Cell("ลง", down), "1", "2")),
        ("3", "4"),
        Row((Cell("5"), "6")),
        Row(("7", Cell("สี่ช่อง", block))),
        ("8",),
        Row(("9", "10", "11"), formats=(CellFormat(), CellFormat(), CellFormat(colspan=5))),
        Row(("เต็ม",), formats=(CellFormat(colspan=3),)),
        Row(("เริ่มเอง", "x"), formats=(down,)),
    ]
    file = word(Table(THREE, rows))
    assert grid(file) == [
        ["หัว", "หัว", "ก"],
        ["ลง", "1", "2"],
        ["ลง", "3", "4"],
        ["ลง", "5", "6"],
        ["7", "สี่ช่อง", "สี่ช่อง"],
        ["8", "สี่ช่อง", "สี่ช่อง"],
        ["9", "10", "11"],
        ["เต็ม", "เต็ม", "เต็ม"],
        ["เริ่มเอง", "x", ""],
    ]
    file.assert_valid()


def test_a_span_across_stops_at_a_span_from_above(word: WriteWord) -> None:
    rows: list[TableRow] = [
        Row(("ก", "ข", Cell("ลง", CellFormat(rowspan=2)))),
        Row((Cell("กว้าง", CellFormat(colspan=3)),)),
    ]
    file = word(Table(THREE, rows))
    assert grid(file) == [["ก", "ข", "ลง"], ["กว้าง", "กว้าง", "ลง"]]
    file.assert_valid()


def test_rows_given_as_tuples_split_as_their_table_says(word: WriteWord) -> None:
    rows: list[TableRow] = [("1", "2", "3"), (Cell("4"), "5"), Row(("6", "7", "8"))]
    kept = word(Table(THREE, rows))
    assert len(kept.find("//w:tr[w:trPr/w:cantSplit]")) == 3
    split = word(Table(THREE, rows, rows_may_split=True))
    assert split.values("//w:tr[w:trPr/w:cantSplit]//w:t/text()") == ["6", "7", "8"]
    assert grid(split) == [["1", "2", "3"], ["4", "5", ""], ["6", "7", "8"]]


LABELS = ("ชื่อ 1 & 2", "", "เหตุผล")
VALUES = (
    ("ก", "", "sep\ufffcarator"),
    ("", Cell(blocks=(Paragraph("หนึ่ง"), Paragraph("สอง"))), Cell("ข")),
    (Cell((Text("หนา", bold=True), "บาง")), "\x00", "ค\nง"),
)


def test_every_cell_of_a_row_that_is_kept_stands_with_the_row_below(word: WriteWord) -> None:
    down = CellFormat(rowspan=2)
    rows: list[TableRow] = [
        Row(("1", "2", "3"), keep_with_next=True),
        Row(("4", "5", "6")),
        Row((Cell("ลง", down), "7", Cell((Text("8", bold=True),))), keep_with_next=True),
        Row(("9", "10"), keep_with_next=True),
        Row(("11",), keep_with_next=True),
        ("12", "13", "14"),
    ]
    file = word(Table(THREE, rows))
    kept = [len(file.find(f"//w:tr[{n}]//w:p[w:pPr/w:keepNext]")) for n in range(1, 7)]
    assert kept == [3, 0, 3, 3, 3, 0]
    assert grid(file)[4] == ["11", "", ""]
    file.assert_valid()


@pytest.mark.parametrize(
    "formats",
    [
        (CellFormat(), CellFormat()),
        (CellFormat(bold=True), CellFormat(align=Alignment.RIGHT, bold=True)),
        (CellFormat(), CellFormat(colspan=2)),
        (CellFormat(), CellFormat(), CellFormat()),
    ],
)
@pytest.mark.parametrize("may_split", [False, True])
def test_labelled_rows_are_written_as_plain_ones(
    word: WriteWord, formats: tuple[CellFormat, ...], may_split: bool
) -> None:
    columns = tuple(Column(40, one) for one in formats)
    labelled = [LabelledRows(LABELS, values) for values in VALUES * 2]
    plain = [cells for rows in labelled for cells in zip(rows.labels, rows.values, strict=True)]
    head = Row(("ก",) * len(formats))
    found, expected = (
        word(Table(columns, [head, *rows], header_rows=1, rows_may_split=may_split))
        for rows in (labelled, plain)
    )
    assert found.parts["word/document.xml"] == expected.parts["word/document.xml"]


def test_labelled_rows_are_refused_where_a_cell_reaches_down_from_above(word: WriteWord) -> None:
    down = Row((Cell("ลง", CellFormat(rowspan=3)), "1"))
    with pytest.raises(ExportError) as caught:
        word(Table(THREE[:2], [down, ("2",), LabelledRows(("ก", "ข"), ("x", "y"))]))
    assert caught.value.parameters == {"row": 2, "columns": 2}


def test_headers_are_the_same_in_every_table_that_shares_them(word: WriteWord) -> None:
    control = Control("tag", "ชื่อ", "ก")
    heads = (
        Row(("ที่ 1", Cell("รายการ & อื่น", CellFormat(bold=True)), "")),
        Row((Cell((control,)), "ข", "ค")),
        Row((Cell("ลง", CellFormat(rowspan=2)), "1", "2")),
        Row(("3", "4")),
    )
    tables = [Table(THREE, [*heads, ("5", "6", "7")], header_rows=4) for _ in range(3)]
    file = word(*[block for table in tables for block in (table, Paragraph("คั่น"))])
    assert len(file.find("//w:tr[w:trPr/w:tblHeader]")) == 12
    assert len(set(file.values("//w:sdtPr/w:id/@w:val"))) == 3
    found = [[words(cell) for cell in row] for row in file.find("//w:tr")]
    assert found[:5] == found[5:10] == found[10:]
    file.assert_valid()


def test_more_tables_than_are_kept_in_mind_are_written_right(word: WriteWord) -> None:
    columns = THREE[:2]
    rows = [LabelledRows((f"ป้าย {n}", ""), (f"ค่า {n}", "")) for n in range(600)]
    heads = [Row((f"หัว {n}", "ข")) for n in range(600)]
    tables = [
        Table(columns, [head, one], header_rows=1) for head, one in zip(heads, rows, strict=True)
    ]
    file = word(*[block for table in tables for block in (table, Paragraph("คั่น"))])
    found = [words(row) for row in file.find("//w:tr")]
    assert found == [text for n in range(600) for text in (f"หัว {n}ข", f"ป้าย {n}ค่า {n}", "")]


def test_a_row_with_too_many_cells_is_refused(word: WriteWord) -> None:
    with pytest.raises(ExportError) as caught:
        word(Table(THREE, [("1", "2", "3"), ("1", "2", "3", "4")]))
    assert caught.value.code == "export.row_too_wide"
    assert caught.value.parameters == {"row": 1, "columns": 3}


def test_formats_come_from_cell_row_or_column_in_this_order(word: WriteWord) -> None:
    number = CellFormat(style=StyleName.TABLE_NUMBER)
    bold = CellFormat(bold=True, shading="FFF2CC", vertical=VerticalAlignment.BOTTOM)
    centred = CellFormat(align=Alignment.CENTRE, borders=False)
    columns = (Column(40, number), Column(40), Column(40))
    rows: list[TableRow] = [
        ("1", "ก", "ข"),
        Row(("2", "ก", "ข"), formats=(bold, bold, centred)),
        Row((Cell("3", bold), Cell((Text("ก"), "ข")), "ค"), formats=(centred, centred, number)),
        Row((Cell((Text("ก"), "ข"), bold), "", "ค")),
    ]
    file = word(Table(columns, rows))
    assert file.values("//w:tr[1]//w:pStyle/@w:val") == ["TableNumber", "TableText", "TableText"]
    assert len(file.find("//w:tr[2]//w:r[w:rPr/w:b]")) == 2
    assert len(file.find("//w:tr[2]/w:tc[3][.//w:tcBorders and .//w:jc]")) == 1
    assert file.values("//w:tr[2]/w:tc[1]//w:shd/@w:fill") == ["FFF2CC"]
    assert len(file.find("//w:tr[3]/w:tc[1]//w:b")) == 1
    assert len(file.find("//w:tr[3]/w:tc[2]//w:jc")) == 1
    assert file.values("//w:tr[3]/w:tc[3]//w:pStyle/@w:val") == ["TableNumber"]
    assert len(file.find("//w:tr[4]/w:tc[1]//w:b")) == 2
    file.assert_valid()


def test_cells_hold_whole_blocks_and_end_in_a_paragraph(word: WriteWord) -> None:
    inner = Table((Column(20), Column(900)), [("ใน", "ซ้อน")])
    blocks = (
        Heading(3, "หัวข้อในช่อง"),
        Paragraph("ย่อหน้า", StyleName.TABLE_TEXT),
        PageBreak(),
        ContentsField(),
        ListBlock((ListItem("หนึ่ง"),), ListKind.DECIMAL),
        inner,
        inner,
    )
    rows: list[TableRow] = [
        Row(("ก", Cell(blocks=blocks), "ข")),
        Row(("ก", Cell(blocks=(ControlBlock("why", "เหตุผล", (Paragraph("เพราะ"),)),)), "ข")),
        Row(("ก", Cell(blocks=(PageBreak(),)), "ข")),
    ]
    file = word(Table(THREE, rows))
    assert "หนึ่ง" in file.texts()
    assert file.values("//w:numPr/../w:pStyle/@w:val") == ["TableText"]
    assert file.values("//w:numPr/../w:ind/@w:left") == ["397"]
    nested = file.find("//w:tc//w:tbl[1]/w:tblGrid/w:gridCol/@w:w")
    assert sum(int(width) for width in nested[:2]) < 3402
    assert not file.find("//w:tc//w:pageBreakBefore")
    file.assert_valid()


def test_tables_after_each_other_stay_apart(word: WriteWord) -> None:
    table = Table(THREE, [("1", "2", "3")])
    file = word(table, table)
    tables = file.find("//w:body/w:tbl")
    assert len(tables) == 2
    body = [child.tag.rpartition("}")[2] for child in file.find("//w:body/*")]
    assert ("tbl", "tbl") not in set(pairwise(body))
    file.assert_valid()


@pytest.mark.parametrize(
    ("below", "stands_off"),
    [
        (Paragraph("ใต้ตาราง"), True),
        (FormLine("ชื่อ"), True),
        (ListBlock((ListItem("ก"),)), True),
        (Paragraph("หัวข้อย่อย", StyleName.SUBHEADING), False),
        (Paragraph("หน้าใหม่", page_break_before=True), False),
        (Heading(2, "หัวข้อ"), False),
    ],
)
def test_what_stands_below_a_table_leaves_room(
    word: WriteWord, below: Block, stands_off: bool
) -> None:
    file = word(Table(THREE, [("1", "2", "3")]), ListBlock(()), below)
    room = file.values("//w:tbl/following-sibling::*[1]/w:pPr/w:spacing/@w:line")
    assert room == (["120"] if stands_off else [])
    file.assert_valid()
    on_a_new_page = word(Table(THREE, [("1", "2", "3")]), PageBreak(), below)
    assert not on_a_new_page.find("//w:tbl/following-sibling::*[1]/w:pPr/w:spacing")


def test_rows_may_come_one_by_one_from_a_generator(word: WriteWord) -> None:
    made: list[int] = []

    def rows() -> Iterator[TableRow]:
        for number in range(10):
            made.append(number)
            yield (str(number), "ก", "ข")

    file = word(Table(THREE, rows()))
    assert made == list(range(10))
    assert len(grid(file)) == 10


def test_a_table_without_rows_keeps_an_empty_one_and_one_without_columns_is_left_out(
    word: WriteWord,
) -> None:
    file = word(Table(THREE, []), Table((), [("1",)]))
    assert grid(file) == [["", "", ""]]
    assert len(file.find("//w:tbl")) == 1
    file.assert_valid()


def test_a_caption_stands_above_and_the_description_is_read_aloud(word: WriteWord) -> None:
    file = word(
        Table(THREE, [("1", "2", "3")], caption="ประชากร", description='จำนวน "คน"'),
        Table(THREE, [("1", "2", "3")], kind=TableKind.PLAIN),
        Paragraph("คั่น"),
        Table(THREE, [("1", "2", "3")], kind=TableKind.FORM),
    )
    (first,) = file.find("//w:body/*[1]")
    assert words(first).endswith("ประชากร")
    assert first.find("{*}pPr/{*}keepNext") is not None
    assert file.values("//w:tblDescription/@w:val") == ['จำนวน "คน"']
    assert file.values("//w:tblStyle/@w:val") == ["PlanGrid", "TableNormal", "PlanForm"]
    file.assert_valid()


def test_hundreds_of_passing_formats_are_written_right(word: WriteWord) -> None:
    rows = [
        Row((str(n), Cell("x", CellFormat(shading=f"{n:06X}")), "z"), height=n / 10)
        for n in range(600)
    ]
    plain = [
        Row((str(n), "y", "z"), formats=(CellFormat(shading=f"{n + 4096:06X}"),) * 3)
        for n in range(600)
    ]
    file = word(Table(THREE, [*rows, *plain]))
    fills = file.values("//w:shd/@w:fill")
    assert fills == [f"{n:06X}" for n in range(600)] + [
        f"{n + 4096:06X}" for n in range(600) for _ in range(3)
    ]


def test_hundreds_of_tables_of_passing_columns_are_written_right(word: WriteWord) -> None:
    tables = [
        Table((Column(n / 10), Column(20)), [(str(n), "ก")], caption=str(n)) for n in range(1, 400)
    ]
    file = word(*tables)
    firsts = file.values("//w:tbl/w:tblGrid/w:gridCol[1]/@w:w")
    assert firsts == [str(round(n / 10 * 1440 / 25.4)) for n in range(1, 400)]
