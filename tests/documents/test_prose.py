from __future__ import annotations

import dataclasses
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.plan import records
from desktop.core.plan.pictures import size_of_picture
from desktop.core.plan.rich_text import parse, plain_text, sanitise
from desktop.core.plan.table import Table as Records
from desktop.documents.pictures import Pictures, is_readable
from desktop.documents.prose import Prose, cell_of
from exporters.document import Block, Figure, ListBlock, ListKind, Paragraph
from exporters.inline import Position, Text
from exporters.table import Cell, Table
from exporters.typography import Alignment, StyleName
from tests.documents.reading import formats_of, texts_of, words
from tests.plans import picture

WIDTH = 160.0
PICTURE = picture()


@pytest.fixture
def prose() -> Prose:
    return Prose(Pictures(Records(records.Image, [PICTURE]), "แสดงภาพไม่ได้"), WIDTH)


def blocks(prose: Prose, html: str, **options: Any) -> list[Block]:
    return list(prose.blocks(html, **options))


def test_plain_paragraphs_take_the_style_asked_for(prose: Prose) -> None:
    assert blocks(prose, "<p>หนึ่ง</p><p>สอง</p>") == [Paragraph("หนึ่ง"), Paragraph("สอง")]
    assert blocks(prose, "<p>หนึ่ง</p>", style=StyleName.TABLE_TEXT) == [
        Paragraph("หนึ่ง", StyleName.TABLE_TEXT)
    ]
    assert blocks(prose, "") == []


def test_faces_positions_and_alignment_are_kept(prose: Prose) -> None:
    (paragraph,) = blocks(
        prose,
        '<p align="center"><b>หนา</b> ธรรมดา <i><u>เอียง</u></i> m<sup>2</sup> H<sub>2</sub></p>',
    )
    assert isinstance(paragraph, Paragraph)
    assert paragraph.align is Alignment.CENTRE
    assert paragraph.content == (
        Text("หนา", bold=True),
        " ธรรมดา ",
        Text("เอียง", italic=True, underline=True),
        " m",
        Text("2", position=Position.SUPERSCRIPT),
        " H",
        Text("2", position=Position.SUBSCRIPT),
    )
    assert blocks(prose, "<p><b>หนา</b></p>") == [Paragraph((Text("หนา", bold=True),))]
    assert blocks(prose, "<p>ก &amp; ข</p><p></p>") == [Paragraph("ก & ข"), Paragraph("")]


def test_a_heading_of_the_prose_stays_with_what_follows(prose: Prose) -> None:
    assert blocks(prose, "<h4>หัวข้อ</h4>") == [
        Paragraph("หัวข้อ", StyleName.SUBHEADING, keep_with_next=True)
    ]


@pytest.mark.parametrize(("tag", "kind"), [("ol", ListKind.DECIMAL), ("ul", ListKind.BULLET)])
def test_a_plain_list_reads_as_any_other(prose: Prose, tag: str, kind: ListKind) -> None:
    (quick,) = blocks(prose, f"<{tag}><li>ก</li><li>ข</li></{tag}>")
    (slow,) = blocks(prose, f"<{tag}><li>ก</li><li>ข<br></li></{tag}>")
    assert isinstance(quick, ListBlock)
    assert isinstance(slow, ListBlock)
    assert quick.kind is slow.kind is kind
    assert list(texts_of(quick)) == list(texts_of(slow)) == ["ก", "ข"]


def test_lists_within_lists_are_numbered_by_level(prose: Prose) -> None:
    (outer,) = blocks(
        prose,
        '<ol start="3"><li>ก<p>ต่อ</p><ol><li>ข<ol><li>ค</li></ol></li></ol></li></ol>',
    )
    assert isinstance(outer, ListBlock)
    assert (outer.kind, outer.start) == (ListKind.DECIMAL, 3)
    item = outer.items[0]
    assert words(item.content) == "ก\nต่อ"
    assert item.children[0].kind is ListKind.PARENTHESIS
    assert item.children[0].items[0].children[0].kind is ListKind.THAI_LETTER


def test_a_picture_in_an_item_follows_it_and_the_list_goes_on(prose: Prose) -> None:
    first, figure, second = blocks(
        prose, f'<ol><li>ก<img src="asset:{PICTURE.id}"></li><li>ข</li></ol>'
    )
    assert isinstance(first, ListBlock)
    assert isinstance(second, ListBlock)
    assert (first.start, second.start) == (1, 2)
    assert isinstance(figure, Figure)
    last = blocks(prose, f'<ul><li>ก<img src="asset:{PICTURE.id}"></li></ul>')
    assert [type(block) for block in last] == [ListBlock, Figure]


def outline_of(made: list[Block]) -> list[str]:
    """Return a line for each paragraph, item and table in the order of the document."""
    lines: list[str] = []

    def add(block: ListBlock, level: int) -> None:
        for number, item in enumerate(block.items, block.start):
            lines.append(f"{'  ' * level}{number} {words(item.content)}")
            for child in item.children:
                assert child.level == level + 1
                add(child, level + 1)

    for block in made:
        match block:
            case ListBlock():
                add(block, block.level)
            case Paragraph():
                lines.append(words(block.content))
            case _:
                lines.append(f"[{type(block).__name__}]")
    return lines


def test_a_table_in_a_nested_item_stands_where_it_stands_in_the_text(prose: Prose) -> None:
    table = "<table><tr><td>1</td></tr></table>"
    made = blocks(
        prose,
        "<ol><li>ก<ol start='4'><li>ก1<ol><li>ลึก</li></ol>"
        f"{table}<ol><li>ลึกกว่า</li></ol></li><li>ก2</li></ol></li>"
        f"<li>ข<ul><li>ข1</li><li>ข2{table}</li></ul><ul><li>ข3</li></ul></li><li>ค</li></ol><p>จบ</p>",
    )
    assert outline_of(made) == [
        "1 ก",
        "  4 ก1",
        "    1 ลึก",
        "[Table]",
        "    1 ลึกกว่า",
        "  5 ก2",
        "2 ข",
        "  1 ข1",
        "  2 ข2",
        "[Table]",
        "  1 ข3",
        "3 ค",
        "จบ",
    ]


def test_a_picture_bears_its_caption_and_description(prose: Prose) -> None:
    (figure,) = blocks(
        prose, f'<img src="asset:{PICTURE.id}" alt="แผนที่" title="แผนที่จังหวัด" width="192">'
    )
    assert figure == Figure(PICTURE.id, pytest.approx(50.8), "แผนที่จังหวัด", "แผนที่")
    (wide,) = blocks(prose, f'<img src="asset:{PICTURE.id}" width="3000">')
    assert isinstance(wide, Figure)
    assert (wide.width, wide.caption) == (WIDTH, None)


@pytest.mark.parametrize(
    ("kept", "called", "says"),
    [
        (None, 'title="แผนที่"', "แสดงภาพไม่ได้ แผนที่"),
        (None, 'alt="ถนน"', "แสดงภาพไม่ได้ ถนน"),
        (None, "", "แสดงภาพไม่ได้"),
        (PICTURE.data[:-1], 'title="แผนที่" alt="ถนน"', "แสดงภาพไม่ได้ แผนที่"),
        (PICTURE.data[:-1], "", "แสดงภาพไม่ได้ map.png"),
        (b"", "", "แสดงภาพไม่ได้ map.png"),
    ],
)
def test_words_that_name_it_stand_for_a_picture_that_cannot_be_shown(
    kept: bytes | None, called: str, says: str
) -> None:
    broken = dataclasses.replace(PICTURE, id="0" * 64, data=kept or b"", name="map.png")
    told: list[str] = []
    stored = Records(records.Image, [PICTURE, *([] if kept is None else [broken])])
    prose = Prose(Pictures(stored, "แสดงภาพไม่ได้", told.append), WIDTH)
    (figure, whole) = blocks(
        prose, f'<img src="asset:{broken.id}" {called}><img src="asset:{PICTURE.id}">'
    )
    assert isinstance(figure, Figure)
    assert isinstance(whole, Figure)
    assert (figure.placeholder, whole.placeholder) == (says, "")
    assert figure.caption == ("แผนที่" if "title" in called else None)
    assert told == [broken.id]


def test_a_picture_that_is_whole_but_cannot_be_opened_is_not_asked_of_the_exporters() -> None:
    """Its structure is sound; that its comment would fill the memory is found by opening it."""
    kind, content = b"zTXt", b"Comment\0\0" + zlib.compress(bytes(2**26))
    chunk = len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
    filled_up = PICTURE.data[:33] + chunk + PICTURE.data[33:]
    assert size_of_picture(filled_up) == (1, 1)
    assert not is_readable(filled_up)
    assert is_readable(PICTURE.data)


def test_a_table_keeps_spans_header_caption_and_numbers_to_the_right(prose: Prose) -> None:
    (table,) = blocks(
        prose,
        '<table title="ประชากร"><tr><th>อำเภอ</th><th>คน</th><th>ร้อยละ</th></tr>'
        '<tr><th rowspan="2">เมือง</th><td>1,234</td><td align="center">12.5</td></tr>'
        '<tr><td colspan="2"><p align="right">รวม</p></td></tr>'
        "<tr><td><p>หนึ่ง</p><p>สอง</p></td><td></td><td>-</td></tr></table>",
    )
    assert isinstance(table, Table)
    assert table.caption == "ประชากร"
    assert table.header_rows == 1
    assert sum(column.width for column in table.columns) == pytest.approx(WIDTH)
    header, first, second, third = table.rows
    assert [look.style for look in looks(header)] == [None] * 3
    assert [(look.style, look.align) for look in looks(first)] == [
        (StyleName.TABLE_HEADER, None),
        (StyleName.TABLE_NUMBER, None),
        (StyleName.TABLE_TEXT, Alignment.CENTRE),
    ]
    assert looks(first)[0].rowspan == 2
    assert (looks(second)[0].colspan, looks(second)[0].align) == (2, Alignment.RIGHT)
    assert len(third.cells[0].blocks) == 2
    assert looks(third)[2].style is StyleName.TABLE_NUMBER


def looks(row: Any) -> list[Any]:
    return [cell.format for cell in row.cells]


def test_long_cells_may_go_on_on_the_next_page_but_headers_may_not(prose: Prose) -> None:
    long = "ยาว" * 200
    (table,) = blocks(
        prose,
        f"<table><tr><th>{long}</th></tr><tr><td>{long}</td></tr><tr><td>สั้น</td></tr></table>",
    )
    assert isinstance(table, Table)
    assert [row.may_split for row in table.rows] == [False, True, False]
    assert not any(row.keep_with_next for row in table.rows)


def test_the_last_row_of_a_table_does_not_begin_a_page(prose: Prose) -> None:
    rows = "".join(f"<tr><td>{name}</td><td>1</td></tr>" for name in ("ก", "ข", "รวม"))
    (table,) = blocks(prose, f"<table>{rows}</table>")
    assert isinstance(table, Table)
    assert [row.keep_with_next for row in table.rows] == [False, True, False]


def test_columns_are_as_wide_as_what_stands_in_them(prose: Prose) -> None:
    (table,) = blocks(
        prose, f"<table><tr><td>สั้น</td><td>{'ยาวมาก' * 20}</td><td>ปาน กลาง นะ</td></tr></table>"
    )
    assert isinstance(table, Table)
    narrow, wide, middle = (column.width for column in table.columns)
    assert wide > middle > narrow > WIDTH / 10


@pytest.mark.parametrize(
    "html",
    [
        "<ol><li>ก<ul><li>ข</li></ul><p>ค</p></li><li>ง</li></ol>",
        "<ol><li>ก<table><tr><td>ข</td></tr></table><p>ค</p></li><li>ง</li></ol>",
        "<ol><li>ก<table><tr><td>ข</td></tr></table><ul><li>ค</li></ul></li><li>ง</li></ol>",
        "<ul><li>ก<ol><li>ข<table><tr><td>ค</td></tr></table></li></ol><p>ง</p></li></ul>",
    ],
)
def test_what_an_item_holds_keeps_its_order(prose: Prose, html: str) -> None:
    made = blocks(prose, sanitise(html))
    assert "".join(text for block in made for text in texts_of(block)) == "กขคง"


def test_columns_that_no_cell_begins_in_take_no_room(prose: Prose) -> None:
    (table,) = blocks(
        prose,
        '<table><tr><td colspan="100">หัวตาราง</td></tr><tr><td>ก</td><td colspan="7">ข</td>'
        "<td>ค</td></tr></table>",
    )
    assert isinstance(table, Table)
    assert len(table.columns) == 3
    assert [[look.colspan for look in formats(table, row)] for row in table.rows] == [
        [3],
        [1, 1, 1],
    ]


def test_a_table_wider_than_word_takes_goes_on_below_itself(prose: Prose) -> None:
    names = [f"น{number}" for number in range(140)]
    first = "".join(f'<td rowspan="2">{name}</td>' for name in names[:62])
    first += f'<td colspan="3">{names[62]}</td>'
    first += "".join(f"<td>{name}</td>" for name in names[63:])
    below = "".join(f"<td>ล{number}</td>" for number in range(80))
    made = blocks(prose, f'<table title="กว้าง"><tr>{first}</tr><tr>{below}</tr></table>')
    tables = [block for block in made if isinstance(block, Table)]
    assert [len(table.columns) for table in tables] == [63, 63, 16]
    assert [table.caption for table in tables] == ["กว้าง", None, None]
    rows = [[list(row.cells) for row in table.rows] for table in tables]
    assert [len(cells) for cells in rows[0]] == [63, 1]
    assert [len(cells) for cells in rows[1]] == [63, 63]
    assert [text for block in made for text in texts_of(block) if text] == [
        *("กว้าง", *names[:63], "ล0", *names[63:124]),
        *(f"ล{number}" for number in range(1, 64)),
        *names[124:],
        *(f"ล{number}" for number in range(64, 80)),
    ]


def test_a_table_without_a_caption_is_not_numbered(prose: Prose) -> None:
    (table,) = blocks(prose, "<table><tr><td>ก<ul><li>ข</li></ul></td></tr></table>")
    assert isinstance(table, Table)
    assert table.caption is None


def test_a_cell_of_one_plain_paragraph_is_a_string(prose: Prose) -> None:
    assert cell_of(prose, "<p>ข้อความ</p>") == "ข้อความ"
    assert cell_of(prose, "") == ""
    two = cell_of(prose, "<p>หนึ่ง</p><p>สอง</p>")
    assert isinstance(two, Cell)
    assert [words(block.content) for block in two.blocks] == ["หนึ่ง", "สอง"]


_HTML = st.recursive(
    st.sampled_from(
        ["ก", "<b>ข</b>", "<br>", f'<img src="asset:{PICTURE.id}" title="ภาพ">', "1,000"]
    ),
    lambda inner: st.one_of(
        st.tuples(
            st.sampled_from(["p", "h4", "ul", "ol", "li", "table", "tr", "td", "th", "b"]), inner
        ).map(lambda made: f"<{made[0]}>{made[1]}</{made[0]}>"),
        st.tuples(st.integers(1, 3), st.integers(1, 3), inner).map(
            lambda made: f'<td colspan="{made[0]}" rowspan="{made[1]}">{made[2]}</td>'
        ),
        st.lists(inner, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=4).map(
            lambda cells: f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"
        ),
    ),
    max_leaves=14,
)


@given(html=_HTML)
@settings(max_examples=150)
def test_no_word_of_any_rich_text_is_lost_and_every_row_fits_its_table(html: str) -> None:
    clean = sanitise(html)
    prose = Prose(Pictures(Records(records.Image, [PICTURE]), "แสดงภาพไม่ได้"), WIDTH)
    made = blocks(prose, clean)
    written = "".join("".join(text.split()) for block in made for text in texts_of(block))
    for word in ("ก", "ข", "1,000"):
        assert written.count(word) >= plain_text(clean).count(word)
    assert bool(made) == bool(parse(clean))
    for table in _tables(made):
        for row in table.rows:
            assert sum(look.colspan for look in formats(table, row)) <= len(table.columns)


def formats(table: Table, row: Any) -> list[Any]:
    given_formats = formats_of(table, row)
    return [cell.format or look for cell, look in zip(row.cells, given_formats, strict=False)]


def _tables(made: list[Block]) -> list[Table]:
    return [block for block in made if isinstance(block, Table)]
