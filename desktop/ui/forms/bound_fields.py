"""Fields of a form, each bound to a field of a record: filled from the plan, committed while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import InvalidInput
from desktop.ui import tokens
from desktop.ui.choice_box import ChoiceBox
from desktop.ui.commit_timer import CommitTimer
from desktop.ui.elided_line import ElidedLine
from desktop.ui.forms.typed_sentences import reason_of

if TYPE_CHECKING:
    from desktop.core.plan.plan import Plan
    from desktop.ui.forms.columns import Choice
    from desktop.ui.session import PlanSession
    from desktop.ui.writing.rich_text_field import RichTextField


class BoundField(QWidget):
    """A label, what is typed, and below it why it cannot be taken.

    The page fills it with `show_value`; `edited` carries each new value for the plan.
    """

    edited = Signal(object)
    """The value to put into the record's field."""

    rich: RichTextField | None = None
    """What formatting works on, where the field is of rich text."""

    def __init__(self, label: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.caption = QLabel(label, self)
        self.problem = QLabel(self)
        self.problem.setProperty("look", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.timer = CommitTimer(self)
        self.timer.due.connect(self._take)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(tokens.HALF)
        self._box.addWidget(self.caption)

    def place(self, widget: QWidget) -> None:
        """Put the widget that is typed into between the label and the problem."""
        widget.setAccessibleName(self.caption.text())
        self.caption.setBuddy(widget)
        self.setFocusProxy(widget)
        self._box.addWidget(widget)
        self._box.addWidget(self.problem)

    def set_session(self, session: PlanSession) -> None:
        """Take what the field needs of the plan, such as whether it can be edited."""
        self.set_read_only(read_only=session.is_read_only)

    def set_read_only(self, *, read_only: bool) -> None:
        """Take input, or only show."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value of the plan, without emitting it; what is being typed stays."""
        raise NotImplementedError

    def value(self) -> Any:
        """Return the value typed; raises `InvalidInput` when there is none in the text."""
        raise NotImplementedError

    def commit(self) -> None:
        """Hand over what was typed and is not in the plan."""
        self.timer.flush()

    def forget(self) -> None:
        """Forget what was typed and could not be taken: another record is shown."""
        self.timer.cancel()
        self.problem.hide()

    def mark(self, widget: QWidget, reason: str) -> None:
        """Mark the field as wrong, with the reason, or as right when there is none."""
        self.problem.setText(reason)
        self.problem.setVisible(bool(reason))
        widget.setProperty("invalid", bool(reason))
        widget.style().unpolish(widget)
        widget.style().polish(widget)

    def _take(self) -> None:
        self.edited.emit(self.value())


class LineField(BoundField):
    """A field of one line. `read` turns the text into the value; `show` the value into the text."""

    def __init__(
        self,
        label: str,
        field: str,
        *,
        hint: str = "",
        read: Callable[[str], Any] = str,
        show: Callable[[Any], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, field, parent)
        self._read, self._show = read, show
        self.line = _Line(self)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(self.timer.touch)
        self.line.left.connect(self._on_left)
        self.place(self.line)
        self._shown: Any = None

    def set_read_only(self, *, read_only: bool) -> None:
        """Take input, or only show."""
        self.line.setReadOnly(read_only)

    def show_value(self, value: Any) -> None:
        """Show a value, unless one is being typed."""
        if value != self._shown and not self.timer.is_pending:
            self.mark(self.line, "")  # undo or another panel put another value in place
        self._shown = value
        if not self.timer.is_pending and not self.problem.isVisibleTo(self):
            text = self._show(value)
            if text != self.line.text():
                self.line.setText(text)
                self.line.setCursorPosition(0)

    def forget(self) -> None:
        """Forget what was typed and could not be taken: another record is shown."""
        self.timer.cancel()
        self.mark(self.line, "")

    def value(self) -> Any:
        """Read the text."""
        return self._read(self.line.text())

    def _take(self) -> None:
        try:
            value = self.value()
        except InvalidInput as error:
            self.mark(self.line, reason_of(error))
            return
        self.mark(self.line, "")
        self._shown = value
        self.edited.emit(value)

    def _on_left(self) -> None:
        self.timer.flush()
        if not self.problem.isVisibleTo(self):
            self.show_value(self._shown)


class BlockField(BoundField):
    """A field of plain text of several lines, as high as its text."""

    def __init__(
        self,
        label: str,
        field: str,
        *,
        hint: str = "",
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, field, parent)
        self._lines = lines
        self.text = _Block(self)
        self.text.setPlaceholderText(hint)
        self.text.setTabChangesFocus(True)
        self.text.left.connect(self.timer.flush)
        self.text.textChanged.connect(self._on_typed)
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.place(self.text)
        self._is_showing = False
        self._fit()

    def set_read_only(self, *, read_only: bool) -> None:
        """Take input, or only show."""
        self.text.setReadOnly(read_only)

    def show_value(self, value: Any) -> None:
        """Show a text, unless one is being typed."""
        if self.timer.is_pending or value == self.text.toPlainText():
            return
        self._is_showing = True
        self.text.setPlainText(value)
        self._is_showing = False

    def value(self) -> str:
        """Return the text."""
        return self.text.toPlainText()

    def _on_typed(self) -> None:
        if not self._is_showing:
            self.timer.touch()

    def _fit(self) -> None:
        line = self.text.fontMetrics().lineSpacing()
        count = max(self._lines, int(self.text.document().size().height()))
        self.text.setFixedHeight(count * line + 2 * tokens.GAP + 2 * tokens.BORDER)


class ChoiceField(BoundField):
    """A field with a list to choose from, in which typing finds; the choices follow the plan."""

    def __init__(
        self,
        label: str,
        field: str,
        choices: Callable[[Plan], Sequence[Choice]],
        *,
        optional: bool = True,
        convert: Callable[[str], Any] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the field.

        Args:
            label: Its name.
            field: The record's field.
            choices: Values and names, as they are now.
            optional: Nothing may be chosen: the value is None.
            convert: Turns a chosen value into the field's.
            parent: Qt's.
        """
        super().__init__(label, field, parent)
        self._choices = choices
        self._optional = optional
        self._convert = convert
        self._session: PlanSession | None = None
        self._shown: Any = None
        self.box = ChoiceBox(self)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._take)
        self.box.line.editingFinished.connect(self._on_typed)
        self.place(self.box)

    def set_session(self, session: PlanSession) -> None:
        """Offer what the plan holds now."""
        self._session = session
        super().set_session(session)

    def set_read_only(self, *, read_only: bool) -> None:
        """Take input, or only show."""
        self.box.setEnabled(not read_only)

    def show_value(self, value: Any) -> None:
        """Show the choice, among those that there are now; a name that is none of them stays, with its reason."""
        assert self._session is not None
        if value == self._shown and self.problem.isVisibleTo(self):
            return
        self._shown = value
        self.mark(self.box, "")
        choices = [*([("", "")] if self._optional else []), *self._choices(self._session.plan)]
        if choices != self.box.choices():
            self.box.offer(choices)
        self.box.setCurrentIndex(self.box.findData("" if value is None else str(value)))
        self.box.line.setCursorPosition(0)

    def forget(self) -> None:
        """Forget what was typed and is not in the list."""
        self.mark(self.box, "")

    def value(self) -> Any:
        """Return the chosen value."""
        chosen = self.box.currentData()
        is_nothing = chosen is None or (self._optional and not chosen)
        return None if is_nothing else self._convert(chosen)

    def _take(self, _index: int = 0) -> None:
        self.mark(self.box, "")
        self.edited.emit(self.value())

    def _on_typed(self) -> None:
        text = self.box.currentText()
        if text == self.box.itemText(self.box.currentIndex()):
            self.mark(self.box, "")
            return  # of several of one name, the one that was chosen
        found = self.box.names_like(text)
        if len(found) != 1:
            self.mark(self.box, reason_of(InvalidInput("choice.unknown", text=text.strip())))
            return
        self.box.setCurrentIndex(self.box.findText(found[0], Qt.MatchFlag.MatchExactly))
        self.box.setEditText(found[0])
        self._take()


class _Line(ElidedLine):
    """A line that says when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class _Block(QPlainTextEdit):
    """A text that says when it is left, and lets the page scroll."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        inner = round(self.document().documentMargin())
        left = tokens.GAP - inner  # the text begins where that of a field of rich text does
        self.setViewportMargins(left, tokens.HALF, left, tokens.HALF)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page: the field is as high as its text."""
        event.ignore()
