"""What stands in the window while a plan is being opened: its outline, and the text at which it will open.

It is painted from a glimpse of the file before the plan is read and its editors are made, in the places where
they will stand. It takes no keys and no clicks, and it touches none of Qt's own namespace of enums, which takes a
tenth of the start to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.core.storage.glimpse import shown_text
from desktop.ui import theme, tokens
from desktop.ui.glimpse_lines import chosen_line, chosen_section, glimpse_lines, path_above
from desktop.ui.room import shared, side_stands
from desktop.ui.status_shape import paint_status

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.core.storage.glimpse import Glimpse, GlimpsedSection
    from desktop.ui.glimpse_lines import Line
    from desktop.ui.tokens import Palette

_TEXT_STYLE: Final = (
    "p, li {{ margin: 0 0 {gap}px 0; line-height: {height}% }}"
    "h4 {{ margin: {gap}px 0 {half}px 0; line-height: {height}%; font-weight: 600; font-size: large }}"
    "ul, ol {{ margin: 0 }}"
)

_BETWEEN: Final = " › "
_MUTED: Final = 0.7
"""How much of the text's colour is seen in what is less important."""


class OpeningPage(QWidget):
    """Shows where a plan stands before it can be worked on."""

    def __init__(
        self,
        panel_widths: tuple[int, int],
        side_asked: bool | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outline_width, self._side_width = panel_widths
        self._side_asked = side_asked
        self._lines: tuple[Line, ...] = ()
        self._chosen = ""
        self._path: tuple[str, ...] = ()
        self.path = QLabel(self)
        self.path.setProperty("look", "crumb")
        self.title = QLabel(self.tr("กำลังเปิดแผน…"), self)
        self.title.setProperty("look", "title")
        self.title.setWordWrap(True)
        for label in (self.path, self.title):
            # By name, since the setter takes one of Qt's enums; 0 is plain text.
            label.setProperty("textFormat", 0)
        self.text = QTextDocument(self)
        self.text.setDocumentMargin(0)

    @property
    def has_glimpse(self) -> bool:
        """Something of the plan is shown."""
        return bool(self._lines)

    def show_glimpse(self, glimpse: Glimpse, place: str) -> None:
        """Show what is known of a plan, at the remembered place where it will open."""
        self._lines = glimpse_lines(glimpse, place)
        chosen = chosen_line(self._lines, glimpse, place)
        if chosen is None:
            return
        self._chosen = chosen.id
        self.title.setText(chosen.text)
        section = chosen_section(glimpse, place)
        if section is not None:
            self._show_section(glimpse, section)
        self._place()

    def _show_section(self, glimpse: Glimpse, section: GlimpsedSection) -> None:
        self._path = path_above(glimpse, section)
        self.text.setDefaultFont(self.font())
        self.text.setDefaultStyleSheet(
            _TEXT_STYLE.format(
                gap=tokens.GAP, half=tokens.HALF, height=theme.line_height_percent(self.font())
            )
        )
        is_cover = section.kind == "cover"
        self.text.setHtml(self._cover(glimpse) if is_cover else shown_text(section.body))

    def _cover(self, glimpse: Glimpse) -> str:
        """Return what the plan is called; how the document's cover has it is in the pack, which is not read yet."""
        from html import escape  # noqa: PLC0415 - for a cover alone

        from desktop.core.plan.digits import to_thai  # noqa: PLC0415 - the same

        title = self.tr("แผนพัฒนาจังหวัด{province}\n(พ.ศ. {start} – {end})").format(
            province=glimpse.province, start=glimpse.period_start, end=glimpse.period_end
        )
        if glimpse.edition:
            title += f"\n({glimpse.edition})"
        shown = to_thai(title) if glimpse.digits == "thai" else title
        return f"<h4 align='center'>{escape(shown).replace(chr(10), '<br>')}</h4>"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the head where the page's will stand."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        page = self._page()
        left, width = page.left() + tokens.PAGE_MARGIN, page.width() - 2 * tokens.PAGE_MARGIN
        top = page.top() + tokens.GAP
        self.path.setText(self._path_within(int(width)))
        path_height = self.path.sizeHint().height() if self.path.text() else 0
        self.path.setGeometry(int(left), int(top), int(width), path_height)
        top += path_height + tokens.HALF
        width -= tokens.STATUS_BOX
        self.title.setGeometry(
            int(left), int(top), int(width), self.title.heightForWidth(int(width))
        )

    def _path_within(self, width: int) -> str:
        """Return the names of the path, each with as much of it as there is room for."""
        measure = self.fontMetrics().horizontalAdvance
        room = width - len(self._path) * measure(_BETWEEN)
        widths = shared([measure(title) for title in self._path], room)
        shown = zip(self._path, widths, strict=True)
        return "".join(self._elided(title, room) + _BETWEEN for title, room in shown)

    def _page(self) -> QRectF:
        """Return where the page stands, between outline, bars and the right panel."""
        left = self._outline_width + tokens.SPLITTER
        has_side = side_stands(self._side_asked, self.width())
        right = self._side_width + tokens.SPLITTER if has_side else 0
        height = self.height() - tokens.TOOL_BAR - tokens.ROW_HEIGHT
        return QRectF(left, tokens.TOOL_BAR, self.width() - left - right, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panels, the outline and the text."""
        super().paintEvent(event)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        colours = theme.current(application)
        with QPainter(self) as painter:
            self._paint(painter, colours)

    def _paint(self, painter: QPainter, colours: Palette) -> None:
        page, edge = self._page(), tokens.BORDER
        _fill(painter, QRectF(self.rect()), colours.panel)
        _fill(painter, page, colours.surface)
        # The right panel, below its tabs.
        tabs = tokens.CONTROL_HEIGHT + tokens.GAP
        side = QRectF(
            page.right(), page.top() + tabs, self._side_width + edge, page.height() - tabs
        )
        _fill(painter, side, colours.surface)
        for line in (
            QRectF(0, page.top() - edge, self.width(), edge),
            QRectF(0, page.bottom(), self.width(), edge),
            QRectF(page.left() - edge, page.top(), edge, page.height()),
            QRectF(page.right(), page.top(), edge, page.height()),
        ):
            _fill(painter, line, colours.line)
        self._paint_text(painter, page)
        self._paint_outline(painter, page, colours)

    def _paint_text(self, painter: QPainter, page: QRectF) -> None:
        free = page.width() - tokens.SCROLL_BAR - tokens.TEXT_WIDTH
        side = max(free // 2, tokens.PAGE_MARGIN)
        top = self.title.geometry().bottom() + tokens.BORDER + tokens.MARGIN
        self.text.setTextWidth(page.width() - tokens.SCROLL_BAR - 2 * side)
        painter.save()
        painter.setClipRect(page)
        painter.translate(QPointF(page.left() + side, top))
        self.text.drawContents(painter, QRectF(0, 0, page.width(), page.bottom() - top))
        painter.restore()

    def _paint_outline(self, painter: QPainter, page: QRectF, colours: Palette) -> None:
        top = page.top() + 2 * tokens.GAP + tokens.CONTROL_HEIGHT
        panel = QRectF(tokens.GAP, top, page.left() - tokens.SPLITTER, page.bottom() - top)
        panel.setRight(page.left() - tokens.SPLITTER - tokens.SCROLL_BAR)
        painter.save()
        painter.setClipRect(panel)
        painter.setFont(self.font())
        shown = int(panel.height() // tokens.ROW_HEIGHT)
        chosen = next((at for at, line in enumerate(self._lines) if line.id == self._chosen), 0)
        first = max(0, chosen - shown + 1)
        for at, line in enumerate(self._lines[first : first + shown + 1]):
            row = QRectF(panel.left(), 0, panel.width(), tokens.ROW_HEIGHT)
            row.moveTop(panel.top() + at * tokens.ROW_HEIGHT)
            self._paint_line(painter, row, line, colours)
        painter.restore()

    def _paint_line(self, painter: QPainter, row: QRectF, line: Line, colours: Palette) -> None:
        if line.id == self._chosen:
            _fill(painter, row, colours.selection)
        box = row.adjusted(line.level * tokens.MARGIN + tokens.HALF, 0, -tokens.GAP, 0)
        if line.is_open is not None:
            _paint_branch(painter, row, line, colours)
        if line.status or line.is_made:
            size = tokens.STATUS_SIZE
            place = QRectF(box.left(), box.center().y() - size / 2 + tokens.BORDER, size, size)
            if line.status:
                paint_status(painter, place, line.status)
            box.setLeft(box.left() + size + tokens.GAP)
        metrics = painter.fontMetrics()
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        if line.total is not None:
            count = str(line.total)
            box.setRight(box.right() - metrics.horizontalAdvance(count))
            painter.setOpacity(_MUTED)
            painter.drawText(QPointF(box.right(), base), count)
            box.setRight(box.right() - tokens.GAP)
        painter.setOpacity(_MUTED if line.hidden else 1)
        painter.drawText(QPointF(box.left(), base), self._elided(line.text, box.width()))
        painter.setOpacity(1)

    def _elided(self, text: str, width: float) -> str:
        """Return a text cut off so that it fits: Qt's own way asks for an enum of its namespace."""
        measure = self.fontMetrics().horizontalAdvance
        if measure(text) <= width:
            return text
        fits, too_long = 0, len(text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if measure(text[:middle] + "…") <= width:
                fits = middle
            else:
                too_long = middle
        return text[:fits] + "…"


def _fill(painter: QPainter, box: QRectF, colour: str) -> None:
    path = QPainterPath()
    path.addRect(box)
    painter.fillPath(path, theme.brush(colour))


def _paint_branch(painter: QPainter, row: QRectF, line: Line, colours: Palette) -> None:
    """Draw the mark of a line that has others below it: pointing down when they are shown."""
    middle = QPointF(row.left() + (line.level - 0.5) * tokens.MARGIN, row.center().y())
    long, short = tokens.HALF, tokens.HALF / 2
    if line.is_open:
        points = [(-long, -short), (long, -short), (0.0, short)]
    else:
        points = [(-short, -long), (short, 0.0), (-short, long)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark = QPainterPath()
    mark.addPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
    painter.fillPath(mark, theme.brush(colours.muted))
    painter.restore()
