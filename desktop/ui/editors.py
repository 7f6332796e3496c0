"""What a page of the editor is, and which page shows which place of the plan."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.nodes import NodeKind, NodeRef, record_at

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.core.plan.changes import Changes
    from desktop.core.plan.plan import Plan
    from desktop.core.plan.records import Record
    from desktop.ui.session import PlanSession


class NodeEditor(QWidget):
    """A page that shows and edits one place of the plan; one instance serves every place of its kind.

    A subclass builds its widgets in `__init__(parent)`, fills them in `load`, and hands edits to
    `self.session.edit` or `self.session.apply`. It never keeps a record: it asks for `self.record` when needed.
    """

    node_requested = Signal(object)
    """Go to another place: a `NodeRef`."""
    message_requested = Signal(str)
    """Say a short Thai sentence in the bar above the page, such as what a paste left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: PlanSession | None = None
        self._node: NodeRef | None = None
        self._is_applying = False

    @property
    def session(self) -> PlanSession:
        """The open plan; only between `show_node` and `leave`."""
        assert self._session is not None
        return self._session

    @property
    def node(self) -> NodeRef:
        """The place shown; only between `show_node` and `leave`."""
        assert self._node is not None
        return self._node

    @property
    def record(self) -> Record | None:
        """The record shown, as it is now; None on a list, or when it was removed."""
        return record_at(self.session.plan, self.node)

    def format_actions(self) -> list[QAction]:
        """Return what formats the text: shown in the tool bar and under แก้ไข while the page is shown."""
        return []

    def insert_actions(self) -> list[QAction]:
        """Return what can be inserted here: shown in the tool bar and under แทรก while the page is shown."""
        return []

    def show_node(self, session: PlanSession, node: NodeRef) -> None:
        """Show a place, after committing and leaving the one before."""
        self.leave()
        self._session, self._node = session, node
        self.load()
        session.changed.connect(self._on_changed)

    def leave(self) -> None:
        """Commit what is pending and let go of the plan."""
        if self._session is not None:
            self.commit()
            self._session.changed.disconnect(self._on_changed)
        self._session = self._node = None

    def load(self) -> None:
        """Fill the widgets from the plan; must not count as editing. Called at `show_node`."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what was typed and not yet committed into the session, now."""

    def refresh(self, changes: Changes) -> None:
        """Draw again what changes of others (undo, another panel) touched; the page is reloaded by default.

        Keep the caret and the selection where possible. Not called for changes made inside `applying`.
        """
        if changes:
            self.load()

    def focus_first(self) -> None:
        """Put the caret where writing would begin."""
        self.setFocus()

    def focus_place(self, record_id: str, field: str) -> bool:
        """Put the caret into a field of a record on this page, where a check found something.

        Returns False when the page does not show it.
        """
        del record_id, field
        return False

    def apply(self, changes: Changes, label: str, *, merges: bool = False) -> None:
        """Apply own changes: the widgets already show them, so `refresh` is not called for them."""
        self._is_applying = True
        try:
            self.session.apply(changes, label, merges=merges)
        finally:
            self._is_applying = False

    def edit(self, record_type: type[Record], record_id: str, label: str, **values: object) -> None:
        """Edit own fields: like `PlanSession.edit`, and `refresh` is not called for it."""
        self._is_applying = True
        try:
            self.session.edit(record_type, record_id, label, **values)
        finally:
            self._is_applying = False

    def _on_changed(self, changes: Changes) -> None:
        if not self._is_applying:
            self.refresh(changes)


_SECTION = "desktop.ui.writing.section_editor:SectionEditor"
_MADE = "desktop.ui.made_page:MadePage"

EDITORS_BY_NODE: Final = {
    NodeKind.ISSUE: "desktop.ui.forms.issue:IssueEditor",
    NodeKind.PROGRAMME: "desktop.ui.forms.programme:ProgrammeEditor",
    NodeKind.FLAGSHIP: "desktop.ui.forms.programme:FlagshipEditor",
    NodeKind.PROJECT: "desktop.ui.forms.project:ProjectEditor",
    NodeKind.PROJECTS: "desktop.ui.forms.projects:ProjectsEditor",
    NodeKind.AGENCIES: "desktop.ui.forms.agencies:AgenciesEditor",
    NodeKind.ANNUAL_PLAN: "desktop.ui.forms.annual_plan:AnnualPlanEditor",
    NodeKind.INFO: "desktop.ui.forms.cover:CoverEditor",
}
"""The page of each kind of place, as module and class: loaded when first shown, so that starting stays quick."""

EDITORS_BY_SECTION: Final = {
    "cover": "desktop.ui.forms.cover:CoverEditor",
    "goals": "desktop.ui.forms.goals:GoalsEditor",
    "indicators": "desktop.ui.forms.goals:GoalsEditor",
    "issues": "desktop.ui.forms.issues:IssuesEditor",
    "swot": "desktop.ui.forms.swot:SwotEditor",
    "alignment": "desktop.ui.forms.alignment:AlignmentEditor",
    "needs": "desktop.ui.forms.needs:NeedsEditor",
    "consultations": "desktop.ui.forms.consultations:ConsultationsEditor",
    "contents": _MADE,
    "table_list": _MADE,
    "figure_list": _MADE,
    "budget_summary": _MADE,
    "form_j1": _MADE,
    "project_briefs": _MADE,
    "needs_register": _MADE,
    "plan_summary": _MADE,
    "budget_book": _MADE,
    "screening_list": _MADE,
    "annual_projects": _MADE,
}
"""The page of a section by its `SectionKind`; any other kind is written as rich text (its body)."""


def editor_name(plan: Plan, node: NodeRef) -> str:
    """Return which page shows a place, as `module:Class`."""
    if node.kind is NodeKind.SECTION:
        return EDITORS_BY_SECTION.get(plan.sections[node.id].kind, _SECTION)
    return EDITORS_BY_NODE[node.kind]


def editor_class(name: str) -> type[NodeEditor]:
    """Load the class of a page by its name."""
    module, _, attribute = name.partition(":")
    loaded: type[NodeEditor] = getattr(importlib.import_module(module), attribute)
    return loaded
