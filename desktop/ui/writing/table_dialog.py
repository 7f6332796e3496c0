"""The grid in which a table of the prose is edited: typed in as in a spreadsheet, taken over as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.plan.rich_text import RichTable, parse, sanitise, to_html
from desktop.ui import tokens
from desktop.ui.writing import table_edits
from desktop.ui.writing.table_grid import TableGrid
from desktop.ui.writing.table_places import column_count, placed_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.writing.table_edits import Area


class TableDialog(QDialog):
    """Edits a table; `table()` is the result when it was accepted."""

    def __init__(self, table: RichTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("แก้ตาราง"))
        self.resize(tokens.TEXT_WIDTH + 2 * tokens.PAGE_MARGIN, tokens.DIALOG_WIDTH)
        self.caption = QLineEdit(table.caption, self)
        self.caption.setAccessibleName(self.tr("ชื่อตาราง"))
        self.caption.setPlaceholderText(
            self.tr("เช่น จำนวนประชากรจำแนกตามอำเภอ (เลขตารางใส่ให้เมื่อส่งออก)")
        )
        self.grid = TableGrid(table, self)
        self.header = QCheckBox(self.tr("แถวแรกเป็นหัวตาราง"), self)
        self.header.setChecked(any(cell.header for cell in table.rows[0]))
        self.header.toggled.connect(self._set_header)
        tools = QHBoxLayout()
        tools.setSpacing(tokens.HALF)
        self.tools: list[QPushButton] = []
        for text, tip, work in self._works():
            button = QPushButton(text, self)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, work=work: self.grid.change(work))
            self.tools.append(button)
            tools.addWidget(button)
        tools.addStretch(1)
        for action in self.grid.faces:
            face = QToolButton(self)
            face.setDefaultAction(action)
            face.setAccessibleName(action.text())
            tools.addWidget(face)
        form = QFormLayout()
        form.addRow(self.tr("ชื่อตาราง"), self.caption)
        buttons = QDialogButtonBox(self)
        keep = QPushButton(self.tr("ใช้ตารางนี้"), self)
        keep.setProperty("look", "primary")
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setAutoDefault(False)
        buttons.addButton(self.tr("ยกเลิก"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(tools)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.header)
        layout.addWidget(buttons)
        self.grid.setFocus()

    def table(self) -> RichTable:
        """Return the table as it was edited, clean."""
        self.grid.take_typed()
        made = self.grid.table_model.table
        named = RichTable(made.rows, self.caption.text())
        clean = parse(sanitise(to_html((named,))))[0]
        assert isinstance(clean, RichTable)
        return clean

    def _set_header(self, wanted: bool) -> None:
        self.grid.change(lambda table, _area: table_edits.with_header_rows(table, int(wanted)))

    def _works(self) -> list[tuple[str, str, Callable[[RichTable, Area], RichTable]]]:
        edits = table_edits
        return [
            (
                self.tr("+ แถว"),
                self.tr("เพิ่มแถวใต้แถวที่เลือก"),
                lambda table, area: edits.with_row(table, area.bottom + 1),
            ),
            (
                self.tr("+ คอลัมน์"),
                self.tr("เพิ่มคอลัมน์ทางขวา"),
                lambda table, area: edits.with_column(table, area.right + 1),
            ),
            (self.tr("ลบแถว"), self.tr("ลบแถวที่เลือก"), _without_rows),
            (self.tr("ลบคอลัมน์"), self.tr("ลบคอลัมน์ที่เลือก"), _without_columns),
            (self.tr("ผสานช่อง"), self.tr("ผสานช่องที่เลือกเป็นช่องเดียว"), edits.merged),
            (self.tr("แยกช่อง"), self.tr("แยกช่องที่ผสานไว้"), edits.parted),
        ]


def _without_rows(table: RichTable, area: Area) -> RichTable:
    if area.bottom - area.top + 1 >= len(table.rows):
        return table
    return table_edits.without_rows(table, area.top, area.bottom)


def _without_columns(table: RichTable, area: Area) -> RichTable:
    if area.right - area.left + 1 >= column_count(placed_cells(table)):
        return table
    return table_edits.without_columns(table, area.left, area.right)
