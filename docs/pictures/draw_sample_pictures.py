"""Draws the pictures of the sample plan: a schematic map, and charts of its sections' own tables.

Run ``python -m docs.pictures.draw_sample_pictures`` in the repository's root after a change of
those tables. Pillow must have Raqm, which places Thai marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import fontpkg_sarabun
from PIL import Image, ImageDraw, ImageFont, features

from desktop.core.plan import rich_text

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "chachoengsao"
FONTS = Path(fontpkg_sarabun.ROOT) / "files"
OVERSAMPLING = 3

INK, GREY, GRID = "#1b1b1b", "#4a4a4a", "#d0d0d0"
# Each is clearly lighter than the one before it, so that a grey print still tells them apart.
DARK, MIDDLE, PALE = "#1f4e79", "#6f9fc8", "#cfe0ef"
RED = "#a63d2f"

SHORT_MONTHS = {
    "มกราคม": "ม.ค.",
    "กุมภาพันธ์": "ก.พ.",
    "มีนาคม": "มี.ค.",
    "เมษายน": "เม.ย.",
    "พฤษภาคม": "พ.ค.",
    "มิถุนายน": "มิ.ย.",
    "กรกฎาคม": "ก.ค.",
    "สิงหาคม": "ส.ค.",
    "กันยายน": "ก.ย.",
    "ตุลาคม": "ต.ค.",
    "พฤศจิกายน": "พ.ย.",
    "ธันวาคม": "ธ.ค.",
}

Point: TypeAlias = tuple[float, float]


class Canvas:
    """A white picture, measured in pixels of the finished file and drawn finer than that."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        size = (width * OVERSAMPLING, height * OVERSAMPLING)
        self._image = Image.new("RGB", size, "white")
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: Sequence[Point], fill: str, outline: str = "white") -> None:
        """Fill a polygon and draw its border."""
        self._draw.polygon(_scaled(points), fill)
        self.line([*points, points[0]], outline, 3)

    def bar(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """Draw a bar of a chart."""
        self._draw.rectangle(_scaled([(left, top), (right, bottom)]), fill, GREY, OVERSAMPLING)

    def line(self, points: Sequence[Point], fill: str, width: float) -> None:
        """Draw a line with round joints."""
        self._draw.line(_scaled(points), fill, round(width * OVERSAMPLING), joint="curve")

    def dashes(self, start: Point, end: Point, fill: str) -> None:
        """Draw a level dashed line."""
        for left in range(round(start[0]), round(end[0]), 22):
            self.line([(left, start[1]), (min(left + 13, end[0]), end[1])], fill, 3)

    def dot(self, centre: Point, fill: str, corners: int) -> None:
        """Draw the mark of one value: round, or with as many corners as said."""
        at, reach = _scaled([centre])[0], 10 * OVERSAMPLING
        if corners:
            self._draw.regular_polygon((*at, reach), corners, fill=fill, outline="white")
        else:
            self._draw.circle(at, reach * 0.85, fill, "white", OVERSAMPLING)

    def text(
        self,
        at: Point,
        text: str,
        size: int = 30,
        *,
        anchor: str = "mm",
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """Write text at a point; ``anchor`` is Pillow's, such as ``lm`` for left and middle."""
        self._draw.multiline_text(
            _scaled([at])[0],
            text,
            INK,
            _font(size, bold=bold),
            anchor,
            align="center",
            # A halo parts the text from the lines below it.
            stroke_width=3 * OVERSAMPLING if halo else 0,
            stroke_fill="white",
        )

    def save(self, name: str) -> None:
        """Write the finished picture among those of the sample."""
        finished = self._image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        # 256 colours are plenty for flat shapes, and a third of the bytes.
        finished.quantize(256, dither=Image.Dither.NONE).save(
            SAMPLE / "images" / name, optimize=True
        )


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    face = "Sarabun-Bold.ttf" if bold else "Sarabun-Regular.ttf"
    return ImageFont.truetype(FONTS / face, size * OVERSAMPLING)


# --- the tables of the sections -----------------------------------------------------------------


def read_table(section: str, caption: str) -> list[list[str]]:
    """Return the text of each cell of the captioned table of a section, row by row."""
    lines = (SAMPLE / "sections" / f"{section}.html").read_text(encoding="utf-8").splitlines()
    for block in rich_text.parse("".join(line.strip() for line in lines)):
        if isinstance(block, rich_text.RichTable) and block.caption.startswith(caption):
            return [
                [rich_text.plain_text_of(cell.blocks).strip() for cell in row] for row in block.rows
            ]
    raise LookupError(f"{section} has no table {caption!r}")


def _number(text: str) -> float:
    return float(text.replace(",", ""))


# --- charts -------------------------------------------------------------------------------------


class Plot:
    """The frame of a chart whose values stand upright: title, unit, levels and what they mean."""

    def __init__(self, title: str, unit: str, levels: Sequence[float], size: Point) -> None:
        self.canvas = Canvas(round(size[0]), round(size[1]))
        self.left, self.right = 130.0, size[0] - 50
        self.top, self.bottom = 190.0, size[1] - 150
        self._highest = levels[-1]
        self.canvas.text((size[0] / 2, 50), title, 40, bold=True)
        self.canvas.text((self.left - 80, 140), unit, 28, anchor="lm")
        for level in levels:
            y = self.height_of(level)
            self.canvas.line([(self.left, y), (self.right, y)], GRID, 1.5)
            self.canvas.text((self.left - 14, y), f"{level:,g}", 28, anchor="rm")

    def height_of(self, value: float) -> float:
        """Return where a value stands, in pixels from the top."""
        return self.bottom - (self.bottom - self.top) * value / self._highest

    def centres(self, count: int) -> list[float]:
        """Return the middles of ``count`` equal columns."""
        step = (self.right - self.left) / count
        return [self.left + step * (place + 0.5) for place in range(count)]

    def names(self, names: Sequence[str]) -> None:
        """Write the name of each column below it."""
        self.canvas.line([(self.left, self.bottom), (self.right, self.bottom)], GREY, 2.5)
        for x, name in zip(self.centres(len(names)), names, strict=True):
            self.canvas.text((x, self.bottom + 34), name, 30)

    def legend(
        self, entries: Sequence[tuple[str, str]], step: float, corners: Sequence[int] = ()
    ) -> None:
        """Say below the chart what each colour means, and each mark if the chart is of lines."""
        y = self.canvas.height - 50
        left = (self.canvas.width - step * len(entries)) / 2
        for place, (colour, meaning) in enumerate(entries):
            x = left + step * place
            if corners:
                self.canvas.line([(x, y), (x + 48, y)], colour, 5)
                self.canvas.dot((x + 24, y), colour, corners[place])
            else:
                self.canvas.bar(x + 8, y - 14, x + 48, y + 14, colour)
            self.canvas.text((x + 62, y), meaning, 30, anchor="lm")


def draw_gpp() -> None:
    """Draw the gross provincial product of five years, stacked by sector."""
    rows = read_table("part1.comparison.economy", "ผลิตภัณฑ์มวลรวมจังหวัด ณ ราคาประจำปี")
    years, sectors, totals = rows[1], [row[1:] for row in rows[2:5]], rows[5][1:]
    plot = Plot(
        "ผลิตภัณฑ์มวลรวมจังหวัดฉะเชิงเทรา",
        "พันล้านบาท",
        range(0, 500, 100),
        (1400, 860),
    )
    # From the ground up: industry, services, agriculture.
    stack = ((1, DARK), (2, MIDDLE), (0, PALE))
    for place, x in enumerate(plot.centres(len(years))):
        ground = 0.0
        for sector, colour in stack:
            top = ground + _number(sectors[sector][place]) / 1000
            plot.canvas.bar(x - 68, plot.height_of(top), x + 68, plot.height_of(ground), colour)
            ground = top
        total = f"{_number(totals[place]) / 1000:,.1f}"
        plot.canvas.text((x, plot.height_of(ground) - 26), total, 32, bold=True, halo=True)
    plot.names([f"ปี {year}" for year in years])
    meanings = ("ภาคอุตสาหกรรม", "ภาคบริการ", "ภาคเกษตร")
    colours = [colour for _, colour in stack]
    plot.legend(list(zip(colours, meanings, strict=True)), 300)
    plot.canvas.save("gpp-chart.png")


def draw_budget() -> None:
    """Draw what the province received and spent in each fiscal year."""
    rows = read_table("part1.results", "งบประมาณของจังหวัดที่ได้รับและผลการเบิกจ่าย")[1:-1]
    plot = Plot(
        "งบประมาณของจังหวัดที่ได้รับและผลการเบิกจ่าย",
        "ล้านบาท",
        range(0, 350, 50),
        (1400, 860),
    )
    for x, row in zip(plot.centres(len(rows)), rows, strict=True):
        for shift, colour, amount in ((-55, DARK, row[1]), (55, PALE, row[2])):
            y = plot.height_of(_number(amount))
            plot.canvas.bar(x + shift - 48, y, x + shift + 48, plot.bottom, colour)
            plot.canvas.text((x + shift, y - 24), f"{_number(amount):,.1f}", 28, halo=True)
    plot.names([f"ปี {row[0]}" for row in rows])
    plot.legend([(DARK, "งบประมาณที่ได้รับ"), (PALE, "เบิกจ่าย")], 300)
    plot.canvas.save("budget-chart.png")


def draw_salinity() -> None:
    """Draw the salt in the river at three places through a year."""
    heads, *rows = read_table("part1.comparison.environment", "ความเค็มเฉลี่ยรายเดือน")[1:]
    plot = Plot("ความเค็มเฉลี่ยรายเดือนของแม่น้ำบางปะกง", "กรัมต่อลิตร", range(0, 35, 5), (1500, 880))
    centres = plot.centres(len(rows))
    plot.names([SHORT_MONTHS[row[0]] for row in rows])
    limit = plot.height_of(2)
    plot.canvas.dashes((plot.left, limit), (plot.right, limit), INK)
    plot.canvas.text((plot.right, 140), "เส้นประ: เกณฑ์เพื่อการเกษตร 2 กรัมต่อลิตร", 28, anchor="rm")
    colours, corners = (DARK, MIDDLE, RED), (0, 4, 3)
    for place, colour in enumerate(colours):
        heights = [plot.height_of(_number(row[place + 1])) for row in rows]
        points = list(zip(centres, heights, strict=True))
        plot.canvas.line(points, colour, 5)
        for point in points:
            plot.canvas.dot(point, colour, corners[place])
    meanings = [f"อำเภอ{head}" for head in heads]
    plot.legend(list(zip(colours, meanings, strict=True)), 380, corners)
    plot.canvas.save("salinity-chart.png")


def draw_population() -> None:
    """Draw the people of each district as lying bars, the largest district first."""
    rows = read_table("part1.physical", "เขตการปกครอง เนื้อที่ และประชากร")[2:-1]
    people = sorted(((_number(row[4]), row[0]) for row in rows), reverse=True)
    canvas = Canvas(1400, 960)
    canvas.text((700, 50), "ประชากรตามทะเบียนราษฎรจำแนกตามอำเภอ (คน)", 40, bold=True)
    left, room = 330.0, 900.0
    for place, (number, district) in enumerate(people):
        y = 140 + place * 72
        right = left + room * number / people[0][0]
        canvas.text((left - 20, y), district, 32, anchor="rm")
        canvas.bar(left, y - 23, right, y + 23, DARK if place == 0 else MIDDLE)
        canvas.text((right + 16, y), f"{number:,.0f}", 30, anchor="lm")
    canvas.line([(left, 105), (left, 140 + len(people) * 72 - 36)], GREY, 2.5)
    canvas.save("population-by-district.png")


# --- the map ------------------------------------------------------------------------------------

# Where borders meet, by letters that mean nothing else.
# fmt: off
NODES: dict[str, Point] = {
    "a": (230, 225), "b": (330, 195), "c": (440, 230), "d": (505, 295), "e": (645, 325),
    "f": (725, 298), "g": (810, 335), "h": (900, 305), "i": (1010, 350), "j": (1100, 345),
    "k": (1225, 405), "l": (1285, 510), "m": (1385, 590), "n": (1400, 730), "o": (1305, 860),
    "p": (1140, 890), "q": (970, 840), "r": (870, 775), "s": (770, 715), "t": (640, 735),
    "u": (525, 735), "v": (400, 750), "w": (345, 835), "x": (250, 850), "y": (140, 795),
    "z": (150, 700), "A": (212, 610), "B": (196, 490), "C": (212, 395), "D": (448, 395),
    "E": (445, 500), "F": (452, 600), "G": (650, 460), "H": (775, 475), "I": (725, 600),
    "J": (545, 622), "K": (870, 620), "L": (320, 625), "M": (1110, 600), "N": (985, 660),
}
# fmt: on
# District: the corners of its border in order, and where its name stands.
DISTRICTS: dict[str, tuple[str, Point]] = {
    "บางน้ำเปรี้ยว": ("CabcdD", (335, 305)),
    "คลองเขื่อน": ("DdeGE", (575, 385)),
    "เมือง\nฉะเชิงเทรา": ("ABCDEFL", (318, 500)),
    "ราชสาส์น": ("efgHG", (722, 392)),
    "บางคล้า": ("EGHIJF", (640, 548)),
    "พนมสารคาม": ("ghiKIH", (880, 430)),
    "แปลงยาว": ("JIKstu", (690, 670)),
    "บ้านโพธิ์": ("LFJuv", (470, 682)),
    "บางปะกง": ("ALvwxyz", (226, 738)),
    "สนามชัยเขต": ("ijklMNrsK", (1075, 490)),
    "ท่าตะเกียบ": ("lmnopqrNM", (1175, 735)),
}
# The four groups of districts that part1.history tells apart.
GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("เมืองศูนย์กลางและท่องเที่ยว", "#f3d9a4", ("เมือง\nฉะเชิงเทรา", "บางคล้า", "คลองเขื่อน")),
    ("อุตสาหกรรมและโลจิสติกส์", "#9fb6cf", ("บางปะกง", "บ้านโพธิ์", "แปลงยาว")),
    ("เกษตรลุ่มน้ำ", "#eef4dc", ("บางน้ำเปรี้ยว", "ราชสาส์น")),
    ("เกษตรที่ดอนและป่าต้นน้ำ", "#bdd3ab", ("พนมสารคาม", "สนามชัยเขต", "ท่าตะเกียบ")),
)
# fmt: off
RIVER: tuple[Point, ...] = (
    (505, 295), (482, 340), (492, 385), (474, 430), (500, 470), (492, 515), (520, 560),
    (490, 592), (440, 560), (405, 578), (385, 612), (352, 596), (362, 650), (385, 690),
    (350, 718), (330, 765), (298, 780), (285, 815), (250, 850),
)
GULF: tuple[Point, ...] = (
    (60, 838), (140, 795), (250, 850), (345, 835), (395, 880), (400, 965), (60, 965),
)
# fmt: on
NEIGHBOURS: tuple[tuple[str, Point], ...] = (
    ("จังหวัดนครนายก", (330, 140)),
    ("จังหวัดปราจีนบุรี", (770, 245)),
    ("จังหวัดสระแก้ว", (1370, 400)),
    ("จังหวัดจันทบุรี", (1370, 920)),
    ("จังหวัดชลบุรี", (780, 850)),
    ("จังหวัด\nปทุมธานี", (110, 260)),
    ("กรุงเทพ\nมหานคร", (100, 445)),
    ("จังหวัด\nสมุทรปราการ", (92, 600)),
    ("อ่าวไทย", (210, 915)),
)


def _curve(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """Return a smooth line through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    return [
        (_between(*xs, place / steps), _between(*ys, place / steps))
        for four in zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
        for xs, ys in [tuple(zip(*four, strict=True))]
        for place in range(steps + 1)
    ]


def _between(before: float, start: float, end: float, after: float, share: float) -> float:
    """Return the value at a share of the way from start to end, bending with its neighbours."""
    linear = end - before
    square = 2 * before - 5 * start + 4 * end - after
    cube = 3 * start - before - 3 * end + after
    return start + share * (linear + share * (square + share * cube)) / 2


def draw_district_map() -> None:
    """Draw the districts, the river and the neighbours as a scheme that keeps no scale."""
    canvas = Canvas(1500, 1090)
    canvas.text((750, 50), "จังหวัดฉะเชิงเทรา", 44, bold=True)
    canvas.polygon(GULF, PALE, PALE)
    for place, (meaning, colour, districts) in enumerate(GROUPS):
        for district in districts:
            corners = [NODES[letter] for letter in DISTRICTS[district][0]]
            canvas.polygon(corners, colour, GREY)
        x, y = 60 + place * 360, 1040
        canvas.bar(x, y - 16, x + 40, y + 16, colour)
        canvas.text((x + 52, y), meaning, 26, anchor="lm")
    canvas.line(_curve(RIVER), DARK, 9)
    canvas.text((490, 828), "แม่น้ำบางปะกง", 28)
    canvas.line([(398, 820), (318, 774)], DARK, 2)
    for district, (_, at) in DISTRICTS.items():
        canvas.text(at, district, 29, bold=True)
    for neighbour, at in NEIGHBOURS:
        canvas.text(at, neighbour, 28)
    canvas.polygon([(1400, 110), (1380, 170), (1400, 155), (1420, 170)], INK, INK)
    canvas.text((1400, 88), "เหนือ", 28)
    canvas.save("district-map.png")


def main() -> None:
    """Draw every picture anew."""
    if not features.check("raqm"):
        raise SystemExit("Pillow was built without Raqm: Thai marks would be misplaced")
    draw_district_map()
    draw_population()
    draw_gpp()
    draw_budget()
    draw_salinity()


if __name__ == "__main__":
    main()
