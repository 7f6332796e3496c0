"""A list into which names are picked from a longer one: areas, partners, projects that answer a need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.core.errors import InvalidInput
from desktop.core.plan.changes import Change, adding
from desktop.core.plan.ordering import key_between
from desktop.ui import tokens
from desktop.ui.forms.record_grid import RecordGrid
from desktop.ui.forms.typed_sentences import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.forms.columns import Choice, Column
    from desktop.ui.forms.grid_rows import Rows
    from desktop.ui.forms.shown_rows import Columns
    from desktop.ui.session import PlanSession

_BETWEEN_NAMES: Final = re.compile(r"[,;\n\t]")


class PickedList(QWidget):
    """A line in which typing finds a name, and below it the table of what was picked."""

    def __init__(  # noqa: PLR0913 - each says what the list is of; all but one are named
        self,
        rows: Rows,
        columns: Sequence[Column] | Columns,
        *,
        candidates: Callable[[Plan], Sequence[Choice]],
        make: Callable[[Plan, str, str], Record | None],
        title: str = "",
        caption: str = "",
        hint: str = "",
        unknown: str = "choice.unknown",
        is_slow: bool = False,
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Build the list.

        Args:
            rows: Which records are picked.
            columns: What is shown of them.
            candidates: Values and names that can be picked; asked for when the line is first used.
            make: A new record of a value with an order key; None when it is there already.
            title: Heading.
            caption: Label, as a field has one, where there is no heading.
            hint: What to type.
            unknown: Code of the reason why a name cannot be taken.
            is_slow: The names of what was picked load after the page is shown.
            lines: The table is so many lines high and scrolls; 0 for as high as its rows.
            parent: Qt's.
        """
        super().__init__(parent)
        self._is_slow = is_slow
        self._candidates, self._make, self._unknown = candidates, make, unknown
        self._session: PlanSession | None = None
        self.grid = RecordGrid(rows, columns, title=title, fills=lines > 0, parent=self)
        self.grid.view.setMinimumHeight(lines * tokens.ROW_HEIGHT)
        self.line = _PickLine(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(title or caption or rows.names)
        self.caption = QLabel(caption, self)
        self.caption.setBuddy(self.line)
        self.caption.setVisible(bool(caption))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._pick_later)
        self.line.setCompleter(completer)
        self.line.entered.connect(self._offer)
        self.line.returnPressed.connect(self.pick)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.HALF)
        layout.addWidget(self.caption)
        layout.addWidget(self.grid)
        layout.addWidget(self.line)
        layout.addWidget(self.problem)

    def set_session(self, session: PlanSession) -> None:
        """Show what was picked in a plan."""
        self._session = session
        self.line.setVisible(not session.is_read_only)
        self.line.clear()
        self._mark("")
        if self._is_slow:
            QTimer.singleShot(0, self, self._show_picked)
        else:
            self._show_picked()

    def leave(self) -> None:
        """Let go of the plan: nothing is shown later."""
        self._session = None

    def pick(self) -> None:
        """Take the names in the line, as one step; those that are not known stay in it, marked."""
        if self._session is None or not self.line.text().strip():
            return
        plan = self._session.plan
        known: dict[str, str] = {}
        for value, name in self._candidates(plan):
            known.setdefault(name, value)
        typed = self.line.text().strip()
        names = [typed] if typed in known else _BETWEEN_NAMES.split(typed)
        unknown: list[str] = []
        changes: list[Change] = []
        for name in filter(None, (name.strip() for name in names)):
            if name not in known:
                unknown.append(name)
                continue
            made = self._make(plan, known[name], self._last_key(plan))
            if made is not None:
                changes.extend(adding(made))
                plan = plan.with_changes(adding(made))
        if changes:
            names_of_rows = self.grid.model.rows.names
            label = self.tr("เพิ่ม{name}").format(name=names_of_rows)
            self._session.apply(tuple(changes), label)
        self.line.setText(", ".join(unknown))
        self._mark(reason_of(InvalidInput(self._unknown, text=typed)) if unknown else "")

    def _show_picked(self) -> None:
        if self._session is not None:
            self.grid.set_session(self._session)

    def _pick_later(self, name: str) -> None:
        """Take a name from the list, after Qt has put it into the line."""

        def take() -> None:
            self.line.setText(name)
            self.pick()

        QTimer.singleShot(0, self, take)

    def _offer(self) -> None:
        if self._session is not None:
            names = [name for _, name in self._candidates(self._session.plan)]
            if names != self._names.stringList():
                self._names.setStringList(names)

    def _last_key(self, plan: Plan) -> str:
        rows = self.grid.model.rows.select(plan)
        return key_between(getattr(rows[-1], "order_key", None) if rows else None, None)

    def _mark(self, reason: str) -> None:
        self.problem.setText(reason)
        self.problem.setVisible(bool(reason))
        self.line.setProperty("invalid", bool(reason))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)


class _PickLine(QLineEdit):
    """A line that says when it is entered, so that long lists load only then."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the line is used."""
        self.entered.emit()
        super().focusInEvent(event)
