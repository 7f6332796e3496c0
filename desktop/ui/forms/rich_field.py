"""A field of rich text; apart from the other fields, since pages without one need not load the editor of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ui.forms.bound_fields import BoundField
from desktop.ui.writing.rich_text_field import RichTextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.session import PlanSession


class RichField(BoundField):
    """A field of rich text."""

    def __init__(self, label: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(label, field, parent)
        self.rich: RichTextField = RichTextField(self)
        self.rich.edited.connect(self.timer.touch)
        self.rich.left.connect(self.timer.flush)
        self.place(self.rich)

    def set_session(self, session: PlanSession) -> None:
        """Let the text hold pictures of the plan."""
        self.rich.set_session(session)
        super().set_session(session)

    def set_read_only(self, *, read_only: bool) -> None:
        """Take input, or only show."""
        self.rich.set_read_only(read_only)

    def show_value(self, value: Any) -> None:
        """Show a text, unless one is being typed."""
        if not self.timer.is_pending and value != self.rich.html():
            self.rich.set_html(value)

    def value(self) -> str:
        """Return the clean HTML."""
        return self.rich.html()
