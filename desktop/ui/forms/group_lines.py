"""Rows of a table in groups, with the sums of each group below its name and of all at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractProxyModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from desktop.core.plan.money import format_baht
from desktop.ui.forms.shown_rows import ID_ROLE

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.grid_model import GridModel

Index = QModelIndex | QPersistentModelIndex


class Group(NamedTuple):
    """A group of records: where it stands among the others, and what it is called."""

    order: tuple[int, ...]
    title: str


@dataclass(frozen=True)
class Grouping:
    """By what records are grouped.

    Attributes:
        name: What it is called, such as "ประเด็นการพัฒนา".
        groups: Returns what says of each record of a plan in which group it is; each is in one.
    """

    name: str
    groups: Callable[[Plan], Callable[[Any], Group]]


class _Line(NamedTuple):
    """A line of sums, and the records that are summed."""

    title: str
    ids: Sequence[str]


class GroupLines(QAbstractProxyModel):
    """Puts the rows of a table below the lines of their groups; rows keep their order in each group.

    What is summed are the rows that are shown: those that the filter leaves out do not count. Without a grouping
    all is as it was.
    """

    def __init__(self, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._grouping: Grouping | None = None
        self._lines: dict[int, _Line] = {}
        self._sources: list[int] = []
        self._rows: list[int] = []
        self._groups: list[Group] = []
        self._sums: dict[tuple[int, int], int] = {}
        self._kept: list[tuple[QModelIndex, str | None]] = []
        self._is_filtering = False
        self.is_stale = False
        """A change put a record into another group; `regroup` shows it."""

    @property
    def lines(self) -> Iterable[int]:
        """The rows that are lines of sums."""
        return self._lines

    # --- grouping -----------------------------------------------------------------------------

    def group_by(self, grouping: Grouping | None) -> None:
        """Group the rows, or show them as they are."""
        self.beginResetModel()
        self._grouping = grouping
        self._arrange()
        self.endResetModel()

    def regroup(self) -> None:
        """Put records that changed their group where they belong; the current cell stays the current one."""
        self._on_layout_about_to_change()
        self._on_layout_changed()

    def filtered(self, act: Callable[[], None]) -> None:
        """Let a filter be changed: one change of this model, however many ranges of rows come and go."""
        self.beginResetModel()
        self._is_filtering = True
        act()
        self._is_filtering = False
        self._arrange()
        self.endResetModel()

    def setSourceModel(self, model: QAbstractItemModel) -> None:
        """Follow the rows of a sorted and filtered table."""
        super().setSourceModel(model)
        model.modelAboutToBeReset.connect(self.beginResetModel)
        model.modelReset.connect(self._on_reset)
        model.layoutAboutToBeChanged.connect(self._on_layout_about_to_change)
        model.layoutChanged.connect(self._on_layout_changed)
        model.dataChanged.connect(self._on_data_changed)
        model.headerDataChanged.connect(self.headerDataChanged)

    # --- Qt's model ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows and the lines of sums."""
        return 0 if parent.isValid() else len(self._sources)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else self.sourceModel().columnCount()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return a cell."""
        is_there = 0 <= row < len(self._sources) and 0 <= column < self.columnCount()
        return self.createIndex(row, column) if is_there and not parent.isValid() else QModelIndex()

    def parent(self, _child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return nothing: a table has no levels."""
        return QModelIndex()

    def mapToSource(self, index: Index) -> QModelIndex:
        """Return the cell that is shown; none for a line of sums."""
        if not index.isValid() or index.row() in self._lines:
            return QModelIndex()
        return self.sourceModel().index(self._sources[index.row()], index.column())

    def mapFromSource(self, index: Index) -> QModelIndex:
        """Return where a cell is shown."""
        if not index.isValid() or index.row() >= len(self._rows):
            return QModelIndex()
        return self.createIndex(self._rows[index.row()], index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns, and number the records as they are numbered without groups."""
        if orientation is Qt.Orientation.Horizontal:
            return self.sourceModel().headerData(section, orientation, role)
        if section in self._lines or section >= len(self._sources):
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        return self.sourceModel().headerData(self._sources[section], orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the caret pass over lines of sums."""
        return Qt.ItemFlag.NoItemFlags if index.row() in self._lines else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell shows; a line of sums has its name, how many records it sums, and the sums."""
        line = self._lines.get(index.row()) if index.isValid() else None
        if line is None:
            return super().data(index, role)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._line_text(index.row(), line, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = self._model.columns[index.column()].is_number
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole:
                font = QFont(QGuiApplication.font())
                font.setBold(True)
                return font
            case Qt.ItemDataRole.BackgroundRole:
                return QGuiApplication.palette().brush(QPalette.ColorRole.AlternateBase)
            case Qt.ItemDataRole.ForegroundRole:
                return QGuiApplication.palette().brush(QPalette.ColorRole.Text)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows of each group; the groups keep their order."""
        self.sourceModel().sort(column, order)

    # --- inside -------------------------------------------------------------------------------

    def _line_text(self, row: int, line: _Line, column: int) -> str:
        if column == 0:
            named = self.tr("{title} ({count} {names})")
            count, names = f"{len(line.ids):,}", self._model.rows.names
            return named.format(title=line.title, count=count, names=names)
        amount = self._model.columns[column].amount
        if amount is None:
            return ""
        if (row, column) not in self._sums:
            plan, kind = self._model.session.plan, self._model.rows.record_type
            records = (plan.find(kind, record_id) for record_id in line.ids)
            self._sums[row, column] = sum(amount(plan, record) for record in records if record)
        return format_baht(self._sums[row, column])

    def _arrange(self) -> None:
        """Work out which row stands where."""
        self.is_stale = False
        self._sums.clear()
        self._lines.clear()
        count = self.sourceModel().rowCount()
        self._groups = self._groups_of(count)
        if not self._groups:
            self._sources = self._rows = list(range(count))
            return
        members: dict[Group, list[int]] = {}
        for row, group in enumerate(self._groups):
            members.setdefault(group, []).append(row)
        self._sources, self._rows = [], [0] * count
        for group in sorted(members):
            self._add_line(group.title, members[group])
            for row in members[group]:
                self._rows[row] = len(self._sources)
                self._sources.append(row)
        self._add_line(self.tr("รวมทั้งหมด"), range(count))

    def _add_line(self, title: str, rows: Iterable[int]) -> None:
        self._lines[len(self._sources)] = _Line(
            title, [found for found in map(self._id, rows) if not self._model.is_offered(found)]
        )
        self._sources.append(-1)

    def _groups_of(self, count: int) -> list[Group]:
        """Return the group of each row of the source; nothing where rows are not grouped."""
        if self._grouping is None or not count:
            return []
        plan, kind = self._model.plan, self._model.rows.record_type
        group_of = self._grouping.groups(plan)
        return [group_of(plan.find(kind, self._id(row))) for row in range(count)]

    def _id(self, row: int) -> str:
        return str(self.sourceModel().index(row, 0).data(ID_ROLE))

    def _on_reset(self) -> None:
        self._arrange()
        self.endResetModel()

    def _on_layout_about_to_change(self) -> None:
        if self._is_filtering:
            return
        self.layoutAboutToBeChanged.emit()
        self._kept = [(index, index.data(ID_ROLE)) for index in self.persistentIndexList()]

    def _on_layout_changed(self) -> None:
        if self._is_filtering:
            return
        self._arrange()
        places = {self._id(row): at for row, at in enumerate(self._rows)}
        before = [index for index, _ in self._kept]
        after = [
            self.index(places[record_id], index.column()) if record_id in places else QModelIndex()
            for index, record_id in self._kept
        ]
        self.changePersistentIndexList(before, after)
        self._kept = []
        self.layoutChanged.emit()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if not self._lines:
            self.dataChanged.emit(self.mapFromSource(first), self.mapFromSource(last))
            return
        self._sums.clear()
        self.is_stale = self._groups_of(len(self._rows)) != self._groups
        bottom = self.index(len(self._sources) - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), bottom)
